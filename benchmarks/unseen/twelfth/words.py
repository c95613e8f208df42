"""Minutes of boards, and letters and messages of NHS England."""

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage
from typing import Any

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, code_of, name_of
from benchmarks.unseen.twelfth.facts import company, person
from benchmarks.unseen.world import Draw, Org, show


def _minutes(org: str, body: str, day: date, style: str, status: tuple[str, str]) -> list[Field]:
    found = [Field("organisation_name", org, org), Field("body", body, body)]
    found += [Field("meeting_on", day.isoformat(), show(day, style)), Field("document_status", *status)]
    return found


def _verb(verb: str, words: str) -> Field:
    return Field("decision", {"verb": verb, "text": words}, words)


def trust_board(draw: Draw) -> Paper:
    """A trust's board, with numbered items, approved."""
    org, day = draw.trust().name, draw.day(date(2025, 2, 1), date(2026, 9, 30))
    risk = "The Chief Digital Officer presented the risk assessment for hosting patient data in Microsoft Azure."
    done = "The Board approved the use of the cloud service and accepted the residual risk."
    chair, others = person(draw), [person(draw) for _ in range(3)]
    blocks = [P(org, "bold"), H("Minutes of the Board of Directors", 1)]
    blocks += [P(f"held on {show(day, 'long')} at 10.00am in the Boardroom"), P("Approved minutes", "bold")]
    blocks += [Grid([["Present", "Role"], [chair, "Chair"], *([n, "Director"] for n in others)])]
    blocks += [
        H("1 Apologies and quorum", 2),
        P("No apologies were received. The Chair confirmed that the meeting was quorate."),
    ]
    blocks += [H("2 Patient story", 2), P("The Board heard from a carer about discharge from hospital.")]
    blocks += [
        H("3 Cloud hosting", 2),
        P(risk),
        P("Directors asked how access by the supplier would be watched."),
        P(done),
    ]
    blocks += [
        H("4 Finance", 2),
        P("The month 5 position was on plan."),
        P("There being no other business the meeting closed."),
    ]
    found = _minutes(org, "Board of Directors", day, "long", ("approved", "Approved minutes"))
    found += [Field("quorate", True, "quorate"), Field("cloud_risk_item", risk, risk), _verb("approved", done)]
    return Paper(found, Flow(blocks, footer="Page {n} of {m}"))


def trustees(draw: Draw) -> Paper:
    """A charity's trustees, draft, items in a table."""
    org, day = draw.charity().name, draw.day(date(2025, 2, 1), date(2026, 9, 30))
    risk = "The risk of storing donors' and patients' data in the cloud had been assessed as moderate."
    done = "Trustees agreed that the cloud platform may be used subject to a yearly review of the risk."
    rows = [["Item", "Discussion", "Action"], ["1", "The last minutes were signed.", "-"]]
    rows += [["2", f"{risk} {done}", person(draw)], ["3", "The shop's lease was renewed.", "-"]]
    blocks = [
        H(org, 1),
        P("Board of Trustees", "bold"),
        P(f"Meeting of {show(day, 'ordinal')}"),
        P("DRAFT - to be confirmed"),
    ]
    blocks += [P(f"In the chair: {person(draw)}. A quorum of trustees was present."), Grid(rows, [1, 6, 2])]
    found = _minutes(org, "Board of Trustees", day, "ordinal", ("draft", "DRAFT"))
    found += [Field("quorate", True, "quorum"), Field("cloud_risk_item", risk, risk), _verb("agreed", done)]
    return Paper(found, Flow(blocks, face="serif"))


def directors(draw: Draw) -> Paper:
    """A company's directors, short, with a resolution."""
    org, day = company(draw), draw.day(date(2025, 2, 1), date(2026, 9, 30))
    risk = "The directors considered the cloud risk assessment for the AWS London region."
    done = "It was resolved that the information security risks of cloud hosting be accepted."
    blocks = [P(org, "bold"), P("Minutes of a meeting of the Board of Directors", "bold")]
    blocks += [P(f"Date: {show(day, 'padded')}"), P(f"Present: {person(draw)} (chair), {person(draw)}")]
    blocks += [P("1. The chair noted that a quorum was present and opened the meeting."), P(f"2. {risk} {done}")]
    blocks += [P("3. The accounts for the year were received."), P("Signed as a true record:"), P(person(draw))]
    found = _minutes(org, "Board of Directors", day, "padded", ("approved", "Signed as a true record"))
    found += [Field("quorate", True, "quorum"), Field("cloud_risk_item", risk, risk), _verb("resolved", done)]
    return Paper(found, Flow(blocks))


def _letter(org: Org, subject: str, day: date, style: str, edition: str = "") -> list[Field]:
    found = [name_of(org), code_of(org), Field("subject", subject)]
    found.append(Field("decided_on", day.isoformat(), show(day, style)))
    return [*found, Field("edition", edition, edition)] if edition else found


def review_mail(draw: Draw) -> Paper:
    """The service desk confirms a review."""
    org, day = draw.university(), draw.day(date(2025, 7, 5), date(2026, 9, 30))
    edition = "2024-25" if day < date(2026, 7, 1) else "2025-26"
    mail = EmailMessage()
    mail["From"], mail["To"] = "NHS England Security Reviews <reviews@nhse.example>", "ig@applicant.example"
    mail["Subject"], mail["Date"] = f"DSPT review: {org.code}", f"{day:%a, %d %b %Y} 11:05:00 +0100"
    text = f"Dear colleague,\n\nNHS England reviewed the {edition} DSPT self-assessment of {org.name}\n({org.code}) on "
    text += f"{show(day, 'long')} and confirms that it meets the requirements.\n\n"
    mail.set_content(text + f"Kind regards,\n{person(draw)}\nDSPT Assurance, NHS England\n")
    return Paper(_letter(org, "dspt_review", day, "long", edition), Raw(mail.as_bytes(), "eml"))


def plan_letter(draw: Draw) -> Paper:
    """An improvement plan is approved until a day."""
    org, day = draw.trust(), draw.day(date(2026, 7, 5), date(2026, 9, 30))
    until = day + timedelta(days=150)
    blocks: list[Any] = [P("NHS England", "bold"), P("7 Quarry Hill, Leeds"), P(show(day, "long"), "right")]
    blocks += [P(f"{org.name}"), P(f"Organisation code {org.code}"), H("2025-26 DSPT improvement plan", 2)]
    blocks += [P(f"We have looked at your improvement plan and approved it on {show(day, 'long')}.")]
    blocks += [
        P(f"The approval runs until {show(until, 'long')}, by which time the assessment is to be published again.")
    ]
    blocks += [P("Yours sincerely"), P(person(draw)), P("Deputy Director, Cyber Assurance")]
    found = _letter(org, "improvement_plan", day, "long", "2025-26")
    return Paper([*found, Field("approved_until", until.isoformat(), show(until, "long"))], Flow(blocks, face="serif"))


def retention_letter(draw: Draw) -> Paper:
    """Retention under section 251 is approved."""
    org, day = draw.university(), draw.day(date(2025, 3, 5), date(2026, 9, 30))
    until = date(day.year + 3, 3, 31)
    extent = "retention of the linked hospital episodes and mortality data for the follow-up of the cohort"
    rows = [["Organisation", org.name], ["Organisation code", org.code], ["Decision date", show(day, "slash")]]
    rows += [["Approved until", show(until, "slash")], ["What is approved", extent]]
    blocks = [P("NHS England - Data Access", "bold"), H("Section 251: approval to retain data", 1)]
    blocks += [
        P("Dear applicant"),
        P("This letter records the outcome of your request."),
        Grid(rows, [1, 2], head=False),
    ]
    blocks += [P("Any other use needs a new request."), P(person(draw)), P("Head of Data Access")]
    found = _letter(org, "section_251_retention", day, "slash")
    found += [Field("approved_until", until.isoformat(), show(until, "slash")), Field("extent", extent, extent)]
    return Paper(found, Flow(blocks))
