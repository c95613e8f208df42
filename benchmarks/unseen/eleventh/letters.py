"""Letters and messages of NHS England that confirm a review or an approval, and plans of improvement."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.eleventh.facts import code_for, company, f, on, people, say, trust, university
from benchmarks.unseen.eleventh.pages import E, bar, lay, paper, scrawl
from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets
from benchmarks.unseen.world import Draw


def _head(name: str, code: str) -> list[Field]:
    return [f("organisation_name", name), f("organisation_code", code)]


def _when(d: Draw, year: int) -> date:
    return d.day(date(year, 7, 8), date(year, 10, 30))


def review_letter(d: Draw) -> Paper:
    """On headed paper: the security team has reviewed the assessment for data with section 251 support."""
    name, year = d.pick([university, company])(d), d.pick([2025, 2026])
    code, day, edition, who = code_for(d, name), _when(d, year), f"{year - 1}-{year % 100}", people(d, 2)
    face = lay(f"""
| {bar(160, 12, 30, 12, "#005eb8")}
163 13.5 30 | <b style='color:#fff;font-size:18pt;font-style:italic'>NHS</b>
160 26 34 | <b style='color:#005eb8'>England</b>
22 44 160 | <p>{who[0]}<br>Information Governance Manager<br>{E(name)}</p><p style='margin-top:8mm'>{say(day, "long")}</p><p style='margin-top:6mm'>Dear {who[0].split()[0]},</p><p><b>Data Security and Protection Toolkit: confirmation of review</b></p><p>Organisation: {E(name)}<br>ODS code: {code}<br>Toolkit year: {edition}</p><p>You asked us to confirm that the assurances given in the above self-assessment are satisfactory, as is required for applications supported under section 251 of the NHS Act 2006.</p><p>I can confirm that NHS England has reviewed the submission and that the organisation has met the standards for {edition}. The review took into account the evidence uploaded against the mandatory items.</p><p>This letter should be sent with any application to the Confidentiality Advisory Group. It does not replace the need to publish a new assessment each year.</p><p style='margin-top:8mm'>Yours sincerely,</p>{scrawl(d)}<p>{who[1]}<br>Cyber Assurance, NHS England</p>
""")
    css = "body{font:11pt 'Liberation Sans'}"
    fields = [
        *_head(name, code),
        Field("subject", "dspt_review", None),
        f("edition", edition),
        on("decided_on", day, "long"),
    ]
    return Paper(fields, paper("Letter", css, face))


def plan_mail(d: Draw) -> Paper:
    """The desk's message that a trust's improvement plan was approved."""
    name, year = trust(d), d.pick([2025, 2026])
    code, day, edition, who = code_for(d, name), _when(d, year), f"{year - 1}-{year % 100}", people(d, 2)
    until, mail = date(year, 12, 31), EmailMessage()
    mail["From"], mail["To"] = f"{who[0]} <exeter.helpdesk@nhs-england.example>", f"{who[1]} <ig@trust.example>"
    mail["Subject"] = f"RE: [{d.digits(7)}] {code} DSPT {edition} improvement plan"
    mail["Date"] = f"{day:%a, %d %b %Y} 09:{d.number(10, 59)}:00 +0100"
    mail.set_content(
        f"Good morning {who[1].split()[0]},\n\nThank you for submitting the improvement plan of {name} ({code}) for the {edition} toolkit.\n\nThe plan was considered by the assurance panel on {say(day, 'long')} and has been approved. The status on the toolkit will be changed to Approaching Standards.\n\nAll actions must be finished by {say(until, 'long')}, on which date this approval ends.\n\nKind regards\n{who[0]}\nData Security and Protection Toolkit, NHS England\n",
        cte="8bit",
    )
    fields = [
        *_head(name, code),
        Field("subject", "improvement_plan", None),
        f("edition", edition),
        on("decided_on", day, "long"),
        on("approved_until", until, "long"),
    ]
    return Paper(fields, Raw(mail.as_bytes(), "eml"))


EXTENTS = (
    "retention of the identifiable Hospital Episode Statistics already held",
    "retention, without reuse, of the linked cancer registration data",
    "retention and reuse of the previously released civil registration (deaths) data",
)


def retention_letter(d: Draw) -> Paper:
    """Retention of data released with section 251 support, until a day."""
    name, day = university(d), _when(d, d.pick([2025, 2026]))
    code, until, who = code_for(d, name), day + timedelta(days=d.pick([183, 365])), people(d, 2)
    extent = d.pick(EXTENTS)
    blocks = [
        P("NHS England", "bold"),
        P("Data Access Request Service", "right"),
        P(say(day, "long"), "right"),
        P(who[0]),
        P(name),
        P(f"DARS-NIC-{d.digits(6)}-{d.anana()}", "bold"),
        P(f"Dear {who[0]}"),
        P(f"Section 251 support: {name} ({code})", "bold"),
        P(
            f"Following your request of {say(day - timedelta(days=31), 'long')}, NHS England has agreed to the {extent}."
        ),
        P(
            f"The agreement is given until {say(until, 'long')}. By that date the data must be destroyed and a certificate of destruction returned, or a further request made."
        ),
        Items(
            [
                "No new data are to be requested under this agreement.",
                "The data stay at the locations that are named in the data sharing agreement.",
            ]
        ),
        P("Yours sincerely"),
        P(f"{who[1]}, Senior Case Officer"),
    ]
    fields = [
        *_head(name, code),
        Field("subject", "section_251_retention", None),
        on("decided_on", day, "long"),
        on("approved_until", until, "long"),
        f("extent", extent, f"the {extent}"),
    ]
    return Paper(fields, Flow(blocks, "", "NHS England, 7 and 8 Wellington Place, Leeds LS1 4AP", "serif"))


def policy_letter(d: Draw) -> Paper:
    """The security team's agreement to a policy or a certificate, with a table of what was looked at."""
    name, day, who = d.pick([company, university])(d), _when(d, d.pick([2025, 2026])), people(d, 1)
    code, system = code_for(d, name), d.system()
    subject, what = d.pick(
        [("slsp", f"System Level Security Policy for {system}"), ("iso27001", "ISO/IEC 27001:2022 certificate")]
    )
    rows = [
        ["Organisation", name],
        ["Organisation code", code],
        ["Document reviewed", what],
        ["Date of outcome", say(day, "slash")],
        ["Outcome", "Reviewed and approved"],
    ]
    blocks = [
        H("NHS England Security Team", 1),
        H("Outcome of document review", 2),
        Grid(rows, [1, 2], head=False, side=True),
        P(
            f"The {what} supplied by {name} has been reviewed by the security team of NHS England. It is considered appropriate for the data requested."
        ),
        P("The outcome holds for as long as the document is in force and the system is not materially changed."),
        P(f"{who[0]}, Security Analyst, NHS England"),
    ]
    fields = [*_head(name, code), Field("subject", subject, None), on("decided_on", day, "slash")]
    return Paper(fields, Flow(blocks, "OFFICIAL", "{n} of {m}"))


def review_mail_text(d: Draw) -> Paper:
    """A message about a review with the decision dated before the message, and earlier messages quoted below."""
    name, year = university(d), d.pick([2025, 2026])
    code, day, edition, who = code_for(d, name), _when(d, year), f"{year - 1}-{year % 100}", people(d, 2)
    sent, mail = day + timedelta(days=d.number(2, 9)), EmailMessage()
    mail["From"], mail["To"] = (
        f"{who[0]} <{who[0].split()[0].lower()}@nhs-england.example>",
        f"{who[1]} <research@uni.example>",
    )
    mail["Subject"] = f"Re: CAG assurance {code}"
    mail["Date"] = f"{sent:%a, %d %b %Y} 13:05:00 +0000"
    mail.set_content(
        f"Hi {who[1].split()[0]},\n\nI can confirm that NHS England reviewed the {edition} DSPT submission of {name} ({code}) on {say(day, 'slash')} and that it meets the requirement ('Standards Met').\n\nRegards,\n{who[0]}\nNHS England Cyber Operations\n\n> On {say(day - timedelta(days=20), 'slash')} {who[1]} wrote:\n> Please could you confirm the review of our toolkit so that we can complete our application?\n",
        cte="8bit",
    )
    fields = [
        *_head(name, code),
        Field("subject", "dspt_review", None),
        f("edition", edition),
        on("decided_on", day, "slash"),
    ]
    return Paper(fields, Raw(mail.as_bytes(), "eml"))


ACTIONS = (
    ("1.3.8", "Data protection by design procedure to be signed off", "Head of IG"),
    ("3.2.1", "Training to reach 95 per cent of staff", "Director of People"),
    ("4.5.3", "Multi-factor authentication for remote access", "Chief Technology Officer"),
    ("8.3.2", "Patching of theatre systems within 14 days", "Head of Infrastructure"),
    ("9.4.5", "Retest after penetration test", "Cyber Lead"),
    ("10.2.1", "Supplier assurance for legacy contracts", "Procurement"),
)


def _plan(d: Draw) -> tuple[str, str, str, date, date, str, list[Field]]:
    name, year, siro = trust(d), d.pick([2025, 2026]), people(d, 1)[0]
    code, edition = code_for(d, name), f"{year - 1}-{year % 100}"
    signed, end = d.day(date(year, 6, 2), date(year, 6, 29)), d.pick([date(year, 12, 31), date(year, 11, 28)])
    fields = [
        *_head(name, code),
        f("edition", edition),
        f("approved_by", siro, f"{siro}, SIRO", f"{siro} (SIRO)", f"{siro}, Senior Information Risk Owner"),
        on("approved_on", signed, "long"),
        on("complete_by", end, "long"),
    ]
    return name, code, edition, signed, end, siro, fields


def plan_landscape(d: Draw) -> Paper:
    """A trust's plan in landscape: an action a row, sign-off beneath."""
    name, code, edition, signed, end, siro, fields = _plan(d)
    some = d.some(ACTIONS, d.number(3, 5))
    rows = [
        ["Evidence item", "Action", "Owner", "Due", "Status"],
        *(
            [a, b, c, f"{end - timedelta(days=d.number(20, 110)):%B %Y}", d.pick(["On track", "Started"])]
            for a, b, c in some
        ),
    ]
    blocks = [
        H(f"{name} ({code})", 2),
        H(f"DSPT {edition} Improvement Plan", 1),
        P(f"All actions complete by: {say(end, 'long')}", "bold"),
        Grid(rows, [1, 3.4, 1.6, 1.2, 1]),
        P(f"Approved by: {siro}, Senior Information Risk Owner"),
        P(f"Date approved: {say(signed, 'long')}"),
    ]
    return Paper(fields, Flow(blocks, "", "Improvement plan   {n} of {m}", landscape=True))


def plan_book(d: Draw) -> Paper:
    """The plan as the toolkit's workbook."""
    name, code, edition, signed, end, siro, fields = _plan(d)
    some = d.some(ACTIONS, 4)
    front = [
        ["# Data Security and Protection Toolkit: improvement plan"],
        ["Organisation name", name],
        ["Organisation code", code],
        ["Toolkit edition", edition],
        ["Approved by (SIRO)", siro],
        ["Date of approval", say(signed, "long")],
        ["Final completion date", say(end, "long")],
    ]
    rows = [["Ref", "What is missing and what will be done", "Responsible"], *([list(a) for a in some])]
    return Paper(fields, Sheets({"Summary": front, "Actions": rows}))
