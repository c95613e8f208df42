"""The toolkit's papers: pages from the screen, mails, the download, old scores, improvement plans, NHS England's letters."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, timedelta
from email.message import EmailMessage
from typing import Any

from benchmarks.unseen.eighth.facts import across, organisation, person, say
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets, Web, code_of, name_of, place
from benchmarks.unseen.sixth.leaf import e, rows, screen
from benchmarks.unseen.world import Draw, Org

EDITIONS = (("2025-26", 8, date(2026, 2, 1), date(2026, 6, 30)), ("2024-25", 7, date(2025, 2, 1), date(2025, 6, 30)), ("2023-24", 6, date(2024, 2, 1), date(2024, 6, 30)))  # fmt: skip
OUTCOMES = {
    "Standards Met": "standards_met",
    "Standards Exceeded": "standards_exceeded",
    "Approaching Standards": "approaching_standards",
    "Standards Not Met": "standards_not_met",
}
LOOK = "body{font-family:'Liberation Sans',Arial;font-size:12pt;color:#212b32}header{background:#005eb8;color:#fff;padding:10px 16px;font-weight:700}h1{font-size:22pt}h2{font-size:15pt}table{border-collapse:collapse;width:100%}td,th{text-align:left;border-bottom:1px solid #d8dde0;padding:8px 6px}.p{color:#4c6272;font-size:10pt}dl{display:grid;grid-template-columns:200px 1fr}dt{font-weight:700}dd{margin:0 0 6px}"


def _published(draw: Draw, org: Org, newest: int = -1) -> tuple[str, int, str, date]:
    edition, version, first, last = EDITIONS[newest if newest >= 0 else draw.pick([0, 0, 0, 1])]
    words = draw.pick(["Standards Met"] * 6 + ["Standards Exceeded", "Standards Not Met"] + (["Approaching Standards"] * 2 if org.sector == "NHS Trust" else []))  # fmt: skip
    return edition, version, words, draw.day(first, last + timedelta(days=3))


def _found(org: Org, edition: str, printed: str, words: str, day: date, shown: str) -> list[Field]:
    return [name_of(org), code_of(org), Field("edition", edition, printed), Field("outcome", OUTCOMES[words], words), Field("published_on", day.isoformat(), shown)]  # fmt: skip


def organisation_page(draw: Draw) -> Paper:
    """The public page of one organisation with its publications, newest first."""
    org = organisation(draw)
    edition, version, words, day = _published(draw, org, draw.pick([0, 0, 1]))
    k = next(n for n, x in enumerate(EDITIONS) if x[0] == edition)
    lines = [(f"{edition} (version {version})", f"{edition} {words}", say(day, "long"))]
    for past, v, first, last in EDITIONS[k + 1 :]:
        lines.append((f"{past} (version {v})", f"{past} Standards Met", say(draw.day(first, last), "long")))
    sector = draw.maybe(0.8)
    dl = f"<dl><dt>Organisation code</dt><dd>{org.code}</dd><dt>Address</dt><dd>{e(across(org.address))}</dd>"
    dl += f"<dt>Primary sector</dt><dd>{e(org.sector)}</dd></dl>" if sector else "</dl>"
    table = "<table><tr><th>Assessment</th><th>Status</th><th>Date published</th></tr>" + rows(lines) + "</table>"
    body = f"<header>NHS &nbsp; Data Security and Protection Toolkit</header><p class=p>Organisation search &nbsp;&nbsp; News &nbsp;&nbsp; Help &nbsp;&nbsp; Log in</p><p class=p>‹ Back to search</p><h1>{e(org.name)}</h1>{dl}<h2>Publication history</h2>{table}<p class=p>Contact us · Accessibility statement · Terms and conditions · Privacy and cookies</p>"
    found = [*_found(org, edition, edition, words, day, say(day, "long")), place(org.address)]
    found += [Field("sector", org.sector, org.sector)] if sector else []
    return Paper(found, screen(LOOK, body, f"{org.name} - DSPT", f"https://www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}", "20/11/2026, 14:3" + draw.digits(1)))  # fmt: skip


def own_assessment(draw: Draw) -> Paper:
    """What an organisation sees of its own assessment after it has published."""
    org = organisation(draw)
    edition, version, words, day = _published(draw, org)
    ends = date(int(edition[:4]) + 2, 6, 30)
    shown_end = draw.maybe(0.4)
    end = f"<p>Your assessment is valid until {say(ends, 'long')}.</p>" if shown_end else ""
    names = (
        "Personal Confidential Data",
        "Staff Responsibilities",
        "Training",
        "Managing Data Access",
        "Process Reviews",
        "Responding to Incidents",
        "Continuity Planning",
        "Unsupported Systems",
        "IT Protection",
        "Accountable Suppliers",
    )
    items = rows([(f"{k}. {n}", f"{draw.number(2, 6)} of {draw.number(6, 8)} mandatory evidence items completed" if words == "Standards Not Met" and k > 7 else "All mandatory evidence items completed") for k, n in enumerate(names, 1)])  # fmt: skip
    body = f"<header>NHS &nbsp; Data Security and Protection Toolkit</header><p class=p>{e(org.name)} ({org.code}) &nbsp; | &nbsp; Assessment &nbsp; | &nbsp; Admin</p><h1>{edition} (version {version}) assessment</h1><p><b>Status: {words}</b></p><p>Published on {say(day, 'long')} by {person(draw)}</p>{end}<h2>Progress by standard</h2><table>{items}</table>"
    found = _found(org, edition, edition, words, day, say(day, "long"))
    found += [Field("expires_on", ends.isoformat(), say(ends, "long"))] if shown_end else []
    return Paper(found, screen(LOOK, body, "Data Security and Protection Toolkit", "https://www.dsptoolkit.nhs.uk/Assessment", "18/11/2026, 09:1" + draw.digits(1)))  # fmt: skip


def _mail(sender: str, to: str, subject: str, day: date, text: str) -> Raw:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Date"] = f"{day:%a, %d %b %Y} 10:42:00 +0000"
    mail.set_content(text, cte="8bit")
    return Raw(mail.as_bytes(), "eml")


def publication_mail(draw: Draw) -> Paper:
    """The toolkit's confirmation by e-mail, as it is sent on."""
    org = organisation(draw)
    edition, version, words, day = _published(draw, org)
    who = person(draw)
    text = f"Dear {who}\n\nThank you for publishing your Data Security and Protection Toolkit assessment.\n\nOrganisation: {org.name}\nOrganisation code: {org.code}\nAssessment: {edition} (version {version})\nStatus: {words}\nPublished: {say(day, 'long')}\n\nYour status can be seen by the public at https://www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}\n\nPlease do not reply to this message.\n\nData Security and Protection Toolkit team\n"
    if draw.maybe():
        text = f"Please see below for our application.\n\nKind regards\n{who}\n\n-----Original Message-----\nFrom: DSPT <noreply@dsptoolkit.example>\nSent: {say(day, 'long')} 16:20\nSubject: DSPT assessment published\n\n{text}"
    return Paper(_found(org, edition, edition, words, day, say(day, "long")), _mail("DSPT <noreply@dsptoolkit.example>", "ig@applicant.example", "DSPT assessment published", day, text))  # fmt: skip


def download(draw: Draw) -> Paper:
    """The search's download for one organisation."""
    org = organisation(draw, "analytics software university trust charity")
    edition, _, words, day = _published(draw, org)
    short = edition[2:].replace("-", "/")
    out = io.StringIO()
    line = csv.writer(out)
    line.writerow(["Code", "Organisation Name", "Status", "Date Of Publication", "Primary Sector", "Integrated Care Board (where available, from ODS)"])  # fmt: skip
    shown = org.name.upper()
    line.writerow([org.code, shown, f"{short} {words}", say(day, "slash"), org.sector, ""])
    found = [*_found(org, edition, short, words, day, say(day, "slash"))[1:], Field("organisation_name", shown, shown), Field("sector", org.sector, org.sector)]  # fmt: skip
    return Paper(found, Raw(out.getvalue().encode(), "csv"))


def certificate(draw: Draw) -> Paper:
    """The certificate that is saved after publishing."""
    org = organisation(draw)
    edition, version, words, day = _published(draw, org)
    ends = date(int(edition[:4]) + 2, 6, 30)
    with_end = draw.maybe(0.5)
    flow = f"<div style='border:6px solid #005eb8;padding:30px;text-align:center;margin-top:30px'><p style='text-align:right;font-weight:700;color:#005eb8'>NHS England</p><h1>Data Security and Protection Toolkit</h1><p>This certificate confirms that</p><h1>{e(org.name)}</h1><p>({org.code})</p><p>{e(across(org.address))}</p><p>has published its {edition} (version {version}) self-assessment with the status</p><h1>{words}</h1><p>Date of publication: {say(day, 'long')}</p>{'<p>Valid to: ' + say(ends, 'long') + '</p>' if with_end else ''}<p class=p>The Data Security and Protection Toolkit is an online self-assessment tool that allows organisations to measure their performance against the National Data Guardian's data security standards.</p></div>"
    found = [*_found(org, edition, edition, words, day, say(day, "long")), place(org.address)]
    found += [Field("expires_on", ends.isoformat(), say(ends, "long"))] if with_end else []
    return Paper(
        found,
        Web(f"<!DOCTYPE html><html><head><meta charset='utf-8'><style>{LOOK}</style></head><body>{flow}</body></html>"),
    )


def old_scores(draw: Draw) -> Paper:
    """The former toolkit's report of one organisation."""
    org = organisation(draw, "analytics university charity")
    version = draw.pick(["13", "14", "14.1"])
    grade, words = draw.pick([("satisfactory", "Satisfactory")] * 3 + [("satisfactory_with_plan", "Satisfactory with Improvement Plan"), ("not_satisfactory", "Not Satisfactory")])  # fmt: skip
    counts: list[tuple[Any, ...]] = []
    for title, n in (("Information Governance Management", 5), ("Confidentiality and Data Protection Assurance", 8), ("Information Security Assurance", 13)):  # fmt: skip
        low, high = 0 if grade == "satisfactory" else draw.number(1, 2), draw.number(1, n - 2)
        counts.append((title, 0, low, n - low - high, high, n))
    counts.append(("Overall", *(sum(int(line[k]) for line in counts) for k in range(1, 6))))
    shares = [round(100 * (a + 2 * b + 3 * c) / (3 * n)) for _, _, a, b, c, n in counts]
    score = shares[-1]
    year = {"13": 2016, "14": 2017, "14.1": 2018}[version]
    day = draw.day(date(year, 1, 15), date(year, 3, 31))
    table = [["Initiative", "Level 0", "Level 1", "Level 2", "Level 3", "Total Req'ts", "Score"]]
    table += [[*map(str, line), f"{share}%"] for line, share in zip(counts, shares, strict=True)]
    flow = Flow(
        [
            H("Information Governance Toolkit", 0),
            H("Assessment Summary Report", 1),
            P(f"Organisation: {org.name}"),
            P(f"Organisation code: {org.code}"),
            P(f"Assessment: Version {version} ({year - 1}-{year})"),
            P(f"Stage: Published   Date: {say(day, 'slash')}"),
            Grid(table, [3, 1, 1, 1, 1, 1.2, 1]),
            P(f"Overall score: {score}%   Self-assessed grade: {words}", "bold"),
            P("Grade key: Not Satisfactory - not evidenced Attainment Level 2 or above on all requirements; Satisfactory - evidenced Attainment Level 2 or above on all requirements.", "small"),
        ],
        footer="HSCIC / NHS Digital - Department of Health   Page {n} of {m}",
    )  # fmt: skip
    found = [name_of(org), code_of(org), Field("version", version, version), Field("score", score, f"{score}%"), Field("grade", grade, words), Field("published_on", day.isoformat(), say(day, "slash"))]  # fmt: skip
    return Paper(found, flow)


def _actions(draw: Draw, edition: str) -> tuple[list[list[str]], date]:
    last = date(int(edition[:4]) + 1, 12, 31)
    chosen = draw.some([("3.2.1", "95% of staff have completed annual training", "Target reminders to overdue staff; managers to report weekly"), ("4.5.4", "Multi-factor authentication on remote access", "Roll out MFA to remaining 340 accounts"), ("8.3.2", "Patching of critical vulnerabilities within 14 days", "Procure patch management tool"), ("9.2.1", "Annual penetration test", "Test booked and remediation plan agreed"), ("10.2.1", "Supplier due diligence", "Complete reviews of the twelve remaining suppliers"), ("7.2.1", "Business continuity exercise", "Table-top exercise with the executive team")], 4)  # fmt: skip
    days = [last - timedelta(days=draw.number(20, 120)) for _ in chosen[1:]] + [last]
    return [[a, b, c, person(draw), say(d, "slash")] for (a, b, c), d in zip(chosen, days, strict=True)], last


def _plan(draw: Draw) -> tuple[Org, str, list[list[str]], date, str, date]:
    org = organisation(draw, "trust trust university")
    edition = draw.pick(["2024-25", "2025-26"])
    actions, last = _actions(draw, edition)
    approved = date(int(edition[:4]) + 1, 6, draw.number(2, 29))
    return org, edition, actions, last, person(draw), approved


def _plan_fields(org: Org, edition: str, last: date, owner: str, approved: date, said: Sequence[str]) -> list[Field]:
    return [name_of(org), code_of(org), Field("edition", edition, edition), Field("approved_by", said[0], owner, (owner,) if said[0] != owner else ()), Field("approved_on", approved.isoformat(), said[1]), Field("complete_by", last.isoformat(), said[2])]  # fmt: skip


def plan_paper(draw: Draw) -> Paper:
    """An improvement plan as a trust sends it: purpose, table of actions, sign-off by the SIRO."""
    org, edition, actions, last, owner, approved = _plan(draw)
    flow = Flow(
        [
            H(f"DSPT {edition} Improvement Plan", 0),
            Grid(
                [
                    ["Organisation", org.name],
                    ["ODS code", org.code],
                    ["Toolkit edition", edition],
                    ["Prepared by", f"{person(draw)}, Head of Information Governance"],
                ],
                [1, 2.5],
                head=False,
                side=True,
            ),
            P(
                "The organisation has published Standards Not Met. The evidence items below were not complete at the deadline; this plan sets out how each will be met."
            ),
            Grid(
                [["Evidence item", "Requirement", "Action", "Owner", "Target date"], *actions], [0.8, 1.8, 2.2, 1.2, 1]
            ),
            P(f"All actions will be complete by {say(last, 'long')}."),
            H("Sign-off", 2),
            Grid(
                [["Approved by", f"{owner}, SIRO"], ["Date approved", say(approved, "long")]],
                [1, 2.5],
                head=False,
                side=True,
            ),
        ],
        landscape=draw.maybe(),
        footer="OFFICIAL-SENSITIVE   Page {n} of {m}",
    )
    return Paper(_plan_fields(org, edition, last, owner, approved, (f"{owner}, SIRO", say(approved, "long"), say(last, "long"))), flow)  # fmt: skip


def plan_book(draw: Draw) -> Paper:
    """The same on the toolkit team's workbook."""
    org, edition, actions, last, owner, approved = _plan(draw)
    front = [["# Data Security and Protection Toolkit improvement plan"], ["Organisation name", org.name], ["Organisation code", org.code], ["DSPT year", edition], ["SIRO approval (name)", owner], ["SIRO approval (date)", say(approved, "slash")], ["Date by which all actions will be complete", say(last, "slash")]]  # fmt: skip
    body = Sheets({"Summary": front, "Actions": [["Evidence item reference", "Requirement", "Action", "Owner", "Completion date"], *actions]})  # fmt: skip
    return Paper(
        _plan_fields(org, edition, last, owner, approved, (owner, say(approved, "slash"), say(last, "slash"))), body
    )


def _letterhead(day: date, to: str, org: Org, ref: str) -> list[P]:
    return [P("NHS England", "bold"), P("7 and 8 Wellington Place, Leeds LS1 4AP", "small"), P(f"Our reference: {ref}"), P(f"Date: {say(day, 'long')}"), P(org.name), P(to)]  # fmt: skip


def review_mail(draw: Draw) -> Paper:
    """The service desk's answer: an assessment has been reviewed."""
    org = organisation(draw)
    edition, _, _, day = _published(draw, org, 0)
    decided = day + timedelta(days=draw.number(9, 70))
    text = f"Good morning\n\nThank you for your request about the Data Security and Protection Toolkit.\n\nWe confirm that NHS England has reviewed the {edition} assessment of {org.name} (organisation code {org.code}). The assessment was reviewed on {say(decided, 'long')} and meets the requirements for the processing of confidential patient information under section 251 support.\n\nThe assurance covers this edition only; a new request is needed after the next publication.\n\nRegards\n{person(draw)}\nExeter Helpdesk / DSPT assurance\nNHS England\n"
    extent = "the processing of confidential patient information under section 251 support"
    found = [name_of(org), code_of(org), Field("subject", "dspt_review", None), Field("edition", edition, edition), Field("decided_on", decided.isoformat(), say(decided, "long")), Field("extent", extent, extent, (), True)]  # fmt: skip
    return Paper(found, _mail("NHS England service desk <servicedesk@nhs.example>", "ig@applicant.example", f"RE: CAG assurance - {org.code}", decided, text))  # fmt: skip


def plan_letter(draw: Draw) -> Paper:
    """A letter that an improvement plan has been accepted."""
    org = organisation(draw, "trust")
    edition = draw.pick(["2024-25", "2025-26"])
    day = draw.day(date(int(edition[:4]) + 1, 7, 8), date(int(edition[:4]) + 1, 9, 20))
    until = date(int(edition[:4]) + 1, 12, 31)
    flow = Flow(
        [
            *_letterhead(day, f"Dear {person(draw)}", org, f"DSPT/IP/{org.code}"),
            H(f"Data Security and Protection Toolkit {edition}: improvement plan", 2),
            P(f"Thank you for the improvement plan submitted by {org.name} ({org.code}). NHS England has reviewed the plan and is content with the actions, owners and dates that it sets out."),
            P(f"I am writing to confirm that the plan is approved. The status of your {edition} assessment will be changed to Approaching Standards."),
            P(f"The approval holds until {say(until, 'long')}, by which date the actions are to be completed and progress reported to us."),
            P("Yours sincerely"),
            P(f"{person(draw)}, Cyber Operations, NHS England"),
        ]
    )  # fmt: skip
    found = [name_of(org), code_of(org), Field("subject", "improvement_plan", None), Field("edition", edition, edition), Field("decided_on", day.isoformat(), say(day, "long")), Field("approved_until", until.isoformat(), say(until, "long"))]  # fmt: skip
    return Paper(found, flow)


def assurance_letter(draw: Draw) -> Paper:
    """The security team has looked at a system level policy or at a certificate."""
    org = organisation(draw, "analytics software survey charity university")
    slsp = draw.maybe(0.6)
    day = draw.day(date(2025, 2, 1), date(2026, 11, 10))
    what = (
        f"the System Level Security Policy for {org.system}" if slsp else "the ISO/IEC 27001 certificate and its scope"
    )
    flow = Flow(
        [
            *_letterhead(
                day,
                f"Dear {person(draw)}",
                org,
                f"DARS-NIC-{draw.digits(6)}-{draw.letters(1)}{draw.digits(1)}{draw.letters(1)}{draw.digits(1)}{draw.letters(1)}",
            ),
            H("Security assurance for your application", 2),
            P(f"The Information Security team has reviewed {what} supplied by {org.name}."),
            P(
                "I can confirm that the evidence is approved as security assurance for the application referred to above, for the locations named in it."
            ),
            P("Please tell us of any change of location, supplier or system before it takes effect."),
            P(f"{person(draw)}"),
            P("Data Access Request Service, NHS England"),
        ],
        face=draw.pick(["sans", "serif"]),
    )
    extent = "security assurance for the application referred to above, for the locations named in it"
    found = [name_of(org), Field("subject", "slsp" if slsp else "iso27001", None), Field("decided_on", day.isoformat(), say(day, "long")), Field("extent", extent, extent, ("the locations named in it",), True)]  # fmt: skip
    return Paper(found, flow)


def retention_mail(draw: Draw) -> Paper:
    """Approval to keep data released under section 251."""
    org = organisation(draw, "university charity")
    day = draw.day(date(2025, 4, 1), date(2026, 11, 1))
    until = date(day.year + draw.number(1, 4), draw.pick([3, 9]), 28)
    data = draw.pick(
        ["Hospital Episode Statistics Admitted Patient Care", "Civil Registration (Deaths)", "the linked cohort file"]
    )
    extent = f"retention of {data} data for 2012/13 to 2020/21"
    text = f"Dear {person(draw)}\n\nFurther to your request of {say(day - timedelta(days=33), 'long')}, NHS England has approved the {extent}, previously released with section 251 support to {org.name}.\n\nThe approval was given on {say(day, 'long')} and runs until {say(until, 'long')}. It covers retention only; no further processing is permitted.\n\nBest wishes\n{person(draw)}\nData Access Request Service\nNHS England\n"
    found = [name_of(org), Field("subject", "section_251_retention", None), Field("decided_on", day.isoformat(), say(day, "long")), Field("approved_until", until.isoformat(), say(until, "long")), Field("extent", extent, extent, (f"{data} data for 2012/13 to 2020/21", "retention only", f"the {extent}"))]  # fmt: skip
    return Paper(
        found,
        _mail("DARS <enquiries@nhs.example>", "research@applicant.example", "Retention of section 251 data", day, text),
    )
