"""Letters of NHS England that confirm a review or an approval."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import applicant, people, shown, trust, university, workday
from benchmarks.unseen.tenth.pens import wobble
from benchmarks.unseen.tenth.plans import EDITIONS, head
from benchmarks.unseen.world import Draw, Org, show

OFFICE = ("NHS England", "7 and 8 Wellington Place", "Leeds LS1 4AP")


@dataclass(frozen=True)
class Letter:
    """A decision of NHS England in words, with its labels."""

    org: Org
    day: date
    about: str
    text: tuple[str, ...]
    fields: list[Field]


def dspt_review(d: Draw, style: str) -> Letter:
    org, (year, edition) = applicant(d), d.pick(EDITIONS)
    day = workday(d, date(year, 7, 6), date(year, 11, 12))
    said = (
        f"We have reviewed the {edition} Data Security and Protection Toolkit self-assessment of {org.name} (organisation code {org.code}).",
        "The evidence supplied supports the published status, and we confirm that the standards are met.",
        "This confirmation applies to that edition only. A further review will be needed after the next publication.",
    )
    return Letter(
        org,
        day,
        f"DSPT {edition}: outcome of our review",
        said,
        [*head(org, edition), Field("subject", "dspt_review", None), shown("decided_on", day, style)],
    )


def plan_approval(d: Draw, style: str) -> Letter:
    org, (year, edition) = trust(d), d.pick(EDITIONS)
    day = workday(d, date(year, 7, 6), date(year, 9, 30))
    until = date(year, 12, 31)
    said = (
        f"Thank you for sending the improvement plan that accompanies the {edition} Data Security and Protection Toolkit submission of {org.name} ({org.code}).",
        f"The plan has been reviewed by NHS England and is approved until {show(until, style)}, by which date all of its actions are to be complete.",
        "Your published status has been changed to Approaching Standards.",
    )
    fields = [
        *head(org, edition),
        Field("subject", "improvement_plan", None),
        shown("decided_on", day, style),
        shown("approved_until", until, style),
    ]
    return Letter(org, day, f"Improvement plan, DSPT {edition}", said, fields)


def retention(d: Draw, style: str) -> Letter:
    org, day = university(d), workday(d, date(2025, 7, 6), date(2026, 9, 30))
    until = day.replace(year=day.year + 1, day=min(day.day, 28))
    extent = d.pick(
        [
            "the retention of the identifiable hospital episode data already released to the study",
            "the retention and reuse of the identifiable cohort data held for the registry",
            "the continued retention of the linked mortality data, for validation only",
        ]
    )
    said = (
        f"I write about the data previously released to {org.name} (organisation code {org.code}) with support under section 251 of the NHS Act 2006.",
        f"NHS England approves {extent}.",
        f"This approval lasts until {show(until, style)} and no new data will be released under it.",
    )
    base = head(org, "")[:2]
    fields = [
        *base,
        Field("subject", "section_251_retention", None),
        shown("decided_on", day, style),
        shown("approved_until", until, style),
        Field("extent", extent, extent, (said[1], extent.removeprefix("the "))),
    ]
    return Letter(org, day, "Section 251: retention of data", said, fields)


def slsp(d: Draw, style: str) -> Letter:
    org, day = applicant(d), workday(d, date(2025, 7, 6), date(2026, 9, 30))
    said = (
        f"The security team has reviewed the System Level Security Policy for {org.system}, submitted by {org.name} (organisation code {org.code}).",
        "We agree that the policy is relevant and appropriate to the application.",
        "Please tell us if the system or its locations change.",
    )
    return Letter(
        org,
        day,
        f"System Level Security Policy: {org.system}",
        said,
        [*head(org, "")[:2], Field("subject", "slsp", None), shown("decided_on", day, style)],
    )


def iso(d: Draw, style: str) -> Letter:
    org, day = applicant(d), workday(d, date(2025, 7, 6), date(2026, 9, 30))
    said = (
        f"The security team has reviewed the ISO/IEC 27001 certificate of {org.name} (organisation code {org.code}) together with its scope and sites.",
        "The certificate is approved as security assurance for this application.",
        "A copy of any renewed certificate is to be sent to us within one month of its issue.",
    )
    return Letter(
        org,
        day,
        "Review of ISO 27001 certification",
        said,
        [*head(org, "")[:2], Field("subject", "iso27001", None), shown("decided_on", day, style)],
    )


def _blocks(letter: Letter, style: str, signer: str, ref: str) -> list[object]:
    return [
        *(P(line, "right") for line in OFFICE),
        P(show(letter.day, style)),
        P(f"Our reference: {ref}"),
        P("Dear Colleague"),
        P(letter.about, "bold"),
        *(P(line) for line in letter.text),
        P("Yours sincerely"),
        P(signer),
        P("Security Assurance, Data Access Request Service, NHS England"),
    ]


def _reference(d: Draw) -> str:
    return f"DARS-NIC-{d.digits(6)}-{d.anana()}-v{d.number(1, 4)}.{d.number(0, 9)}"


def letter_plan(d: Draw) -> Paper:
    letter = plan_approval(d, "long")
    return Paper(
        letter.fields,
        Flow(_blocks(letter, "long", people(d, 1)[0], _reference(d)), "", "NHS England   Page {n} of {m}"),
    )


def letter_retention(d: Draw) -> Paper:
    letter = retention(d, "padded")
    blocks = _blocks(letter, "padded", people(d, 1)[0], _reference(d))
    return Paper(letter.fields, Flow(blocks, "", "NHS England   {n}", "serif"))


def letter_drawn(d: Draw) -> Paper:
    """A letter on headed paper about a policy or a certificate."""
    letter = d.pick([slsp, iso])(d, "long")
    s = Sheet("a4", "sans", "Letter")
    s.box(s.width - 118, 36, s.width - 48, 64, fill="#005eb8", stroke=None)
    s.text(s.width - 83, 57, "NHS", 20, bold=True, italic=True, align="centre", colour="#ffffff")
    s.text(s.width - 48, 80, "England", 12, bold=True, align="right", colour="#005eb8")
    s.lines(s.width - 48, 104, [*OFFICE[1:]], 9, align="right")
    s.text(60, 130, f"Ref: {_reference(d)}", 10)
    s.text(60, 148, show(letter.day, "long"), 10)
    s.text(60, 186, f"To: Information Governance Lead, {letter.org.name}", 10)
    s.text(60, 220, letter.about, 11.5, bold=True)
    y = 250.0
    for line in letter.text:
        y = s.para(60, y, 470, line, 10.5) + 9
    s.text(60, y + 14, "Yours faithfully", 10.5)
    s.signature(66, y + 56, wobble(d))
    s.lines(60, y + 84, [people(d, 1)[0], "Head of Security Assurance", "NHS England"], 10.5)
    return Paper(letter.fields, s.done())


def mail_review(d: Draw) -> Paper:
    """An e-mail that confirms the review of an assessment."""
    letter, name = dspt_review(d, "long"), people(d, 2)
    mail = EmailMessage()
    mail["From"] = f"{name[0]} (NHS England) <{name[0].split()[0].lower()}@nhs-england.example>"
    mail["To"] = f"{name[1]} <ig@{letter.org.name.split()[-1].lower()}.example>"
    mail["Subject"] = letter.about
    mail["Date"] = f"{letter.day:%a, %d %b %Y} 11:{d.number(10, 59)}:00 +0000"
    body = (
        f"Dear {name[1]},\n\n"
        + "\n\n".join(letter.text)
        + f"\n\nDecision recorded on {show(letter.day, 'long')}.\n\nKind regards\n\n{name[0]}\nSecurity Assurance Team\nNHS England\n"
    )
    mail.set_content(body, cte="8bit")
    return Paper(letter.fields, Raw(mail.as_bytes(), "eml"))


def letter_table(d: Draw) -> Paper:
    """A notice of outcome with a table of facts above its text."""
    letter = d.pick([dspt_review, slsp, iso])(d, "slash")
    facts = [
        ["Organisation", letter.org.name],
        ["Organisation code", letter.org.code],
        ["Date of decision", show(letter.day, "slash")],
        ["Decided by", "Security Assurance, NHS England"],
    ]
    blocks = [
        H("NHS England", 1),
        H("Notice of outcome", 1),
        P(letter.about, "bold"),
        Grid(facts, [1, 2], head=False, side=True),
        Items(list(letter.text)),
        P(f"Reference {_reference(d)}", "small"),
    ]
    return Paper(letter.fields, Flow(blocks, "", "Page {n} of {m}"))
