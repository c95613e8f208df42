"""Improvement plans, and letters and messages of NHS England."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, code_of, name_of
from benchmarks.unseen.ninth.pen import signed
from benchmarks.unseen.ninth.stock import firm, on, signer, value
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, Org, show

ITEMS = (
    ("1.3.2", "A data protection impact assessment is missing for two systems", "Carry out both assessments"),
    ("3.2.1", "Less than the required share of staff has done the training", "Run catch-up sessions by department"),
    (
        "4.5.3",
        "Multi-factor authentication is not used on all remote access",
        "Switch it on for the remaining accounts",
    ),
    ("7.1.2", "The continuity plan was not tested in the year", "Hold a table-top exercise"),
    ("8.3.1", "Servers run an unsupported operating system", "Replace or isolate four servers"),
    ("9.4.6", "The penetration test's findings are still open", "Close the high and medium findings"),
    ("10.2.1", "Contracts of three suppliers lack security clauses", "Agree variations with each supplier"),
)
POSTS = ("Senior Information Risk Owner", "Chief Executive", "Caldicott Guardian", "Medical Director")


def _org(d: Draw) -> Org:
    return d.pick([Draw.trust, Draw.university, firm, Draw.charity])(d)


def _edition(d: Draw) -> tuple[int, str]:
    year = d.pick([2023, 2024, 2025])
    return year, f"{year}-{(year + 1) % 100:02d}"


def _plan_labels(org: Org, edition: str, who: str, post: str, dates: tuple[date, date], style: str) -> list[Field]:
    agreed, until = dates
    return [name_of(org), code_of(org), value("edition", edition), value("approved_by", who, also=(f"{who}, {post}", f"{who} ({post})", post)),
            on("approved_on", agreed, style), on("complete_by", until, style)]  # fmt: skip


def _plan_dates(d: Draw, year: int) -> tuple[date, date]:
    agreed = d.day(date(year + 1, 6, 10), date(year + 1, 7, 20))
    return agreed, date(year + 1, 12, d.number(10, 31))


def plan_table(d: Draw) -> Paper:
    """The plan as a landscape table with a sign-off below."""
    org, (year, edition) = _org(d), _edition(d)
    who, post, style = signer(d), d.pick(POSTS), d.pick(["slash", "long"])
    dates = _plan_dates(d, year)
    rows = [["Evidence item", "Gap", "Action", "Owner"]]
    rows += [[ref, gap, action, signer(d)] for ref, gap, action in d.some(ITEMS, d.number(3, 5))]
    blocks = [
        H("DSPT improvement plan", 1), P(f"Organisation: {org.name}"), P(f"Organisation code: {org.code}"), P(f"Assessment: {edition}"),
        Grid(rows, [0.8, 2.5, 2.5, 1.2]), P(f"All actions will be completed by {show(dates[1], style)}.", "bold"),
        H("Sign-off", 2), Grid([["Approved by", f"{who}, {post}"], ["Date approved", show(dates[0], style)]], [1, 3], head=False, side=True),
    ]  # fmt: skip
    return Paper(
        _plan_labels(org, edition, who, post, dates, style), Flow(blocks, footer="Page {n} of {m}", landscape=True)
    )


def plan_letter(d: Draw) -> Paper:
    """A plan in the form of a paper with a section for each gap."""
    org, (year, edition) = _org(d), _edition(d)
    who, post, style = signer(d), d.pick(POSTS), "long"
    dates = _plan_dates(d, year)
    blocks = [
        H(f"{org.name} ({org.code})", 1), H(f"Data Security and Protection Toolkit {edition}: Improvement Plan", 2),
        P("The organisation did not meet every mandatory item of its assessment. This plan says what will be done about each."),
    ]  # fmt: skip
    for k, (ref, gap, action) in enumerate(d.some(ITEMS, d.number(2, 4)), 1):
        blocks += [H(f"{k}. Evidence item {ref}", 2), P(f"Gap: {gap}."), P(f"Action: {action}. Lead: {signer(d)}.")]
    blocks += [H("Completion", 2), P(f"Completion date for the whole plan: {show(dates[1], style)}."),
               P(f"The plan was approved by {who}, {post}, on {show(dates[0], style)}.")]  # fmt: skip
    return Paper(
        _plan_labels(org, edition, who, post, dates, style), Flow(blocks, footer="{n}", face=d.pick(["sans", "serif"]))
    )


def plan_template(d: Draw) -> Paper:
    """The toolkit's template filled in: one table of particulars, one of actions."""
    org, (year, edition) = _org(d), _edition(d)
    who, post, style = signer(d), d.pick(POSTS), "slash"
    dates = _plan_dates(d, year)
    actions = [["No.", "Item", "Action needed", "Progress"]]
    actions += [
        [str(k), ref, action, d.pick(["Started", "Not started", "Nearly done"])]
        for k, (ref, _, action) in enumerate(d.some(ITEMS, 4), 1)
    ]
    blocks = [
        P("Template: improvement plan", "small"), H("Improvement plan", 0),
        Grid([["Name of organisation", org.name], ["ODS code", org.code], ["DSPT version", edition], ["Plan approved by", f"{who} ({post})"],
              ["Approved on", show(dates[0], style)], ["Date by which the plan will be complete", show(dates[1], style)]], [1, 1.6], head=False, side=True),
        H("Actions", 1), Grid(actions, [0.4, 0.8, 3, 1]),
    ]  # fmt: skip
    return Paper(_plan_labels(org, edition, who, post, dates, style), Flow(blocks))


def _head(org: Org, day: date, ref: str) -> list[P]:
    return [P("NHS England", "bold"), P("Data Access Request Service, 6 Mapletree Square, Netherbridge LS2 8QQ", "small"), P(show(day, "long")), P(f"Our reference: {ref}"),
            P(org.name), *(P(x) for x in org.address.printed(False))]  # fmt: skip


def _letter_day(d: Draw, year: int) -> date:
    return d.day(date(year + 1, 7, 5), date(year + 1, 10, 30))


def dspt_review(d: Draw) -> Paper:
    """Letter: the security team has reviewed the self-assessment."""
    org, (year, edition) = _org(d), _edition(d)
    day = _letter_day(d, year)
    blocks = [
        *_head(org, day, f"DSPT/{d.digits(5)}"), P("Dear colleague"), P(f"Data Security and Protection Toolkit {edition}: confirmation of review", "bold"),
        P(f"I confirm that NHS England has reviewed the {edition} Data Security and Protection Toolkit self-assessment published by {org.name}, organisation code {org.code}."),
        P("The review found that the evidence supports the published status. The confirmation applies to this edition only, and a new review will be needed after the next publication."),
        P("Yours sincerely"), P(signer(d), "bold"), P("Cyber Assurance Team, NHS England"),
    ]  # fmt: skip
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "dspt_review"),
        value("edition", edition),
        on("decided_on", day, "long"),
    ]
    return Paper(fields, Flow(blocks, footer="NHS England    Page {n} of {m}", face=d.pick(["sans", "serif"])))


def plan_agreed(d: Draw) -> Paper:
    """Message: the improvement plan was approved, until a date."""
    org, (year, edition) = _org(d), _edition(d)
    day = _letter_day(d, year)
    until = date(year + 2, d.number(1, 3), d.number(2, 28))
    mail = EmailMessage()
    mail["From"] = "DSPT Improvement Plans <dspt.plans@england.example>"
    mail["To"] = f"{signer(d)} <ig@applicant.example>"
    mail["Subject"] = f"{org.code}: DSPT {edition} improvement plan - outcome"
    mail["Date"] = f"{day:%a, %d %b %Y} 10:{d.number(10, 59)}:00 +0100"
    mail["Message-ID"] = f"<{d.digits(12)}@england.example>"
    mail.set_content(
        f"Dear {signer(d)},\n\nThank you for the improvement plan that {org.name} ({org.code}) sent with its {edition} assessment.\n\n"
        f"NHS England has reviewed the plan and approved it. The approval holds until {show(until, 'long')}; by then all actions must have been "
        "completed and reported to us.\n\nThe status on the public page will be changed within five working days.\n\nKind regards\n"
        f"{signer(d)}\nNHS England\n",
        cte="8bit",
    )
    fields = [name_of(org), code_of(org), Field("subject", "improvement_plan"), value("edition", edition),
              Field("decided_on", day.isoformat()), on("approved_until", until, "long")]  # fmt: skip
    return Paper(fields, Raw(mail.as_bytes(), "eml"))


def iso_agreed(d: Draw) -> Paper:
    """Letter on headed paper: the ISO 27001 certificate was reviewed and accepted."""
    org, day = firm(d), d.day(date(2025, 1, 10), date(2026, 10, 20))
    until = day + timedelta(days=d.number(300, 800))
    system = org.system
    s = Sheet("a4", "sans", "Letter")
    s.text(s.width - 56, 60, "NHS England", 20, bold=True, align="right", colour="#005eb8")
    y = s.lines(56, 110, [org.name, *org.address.printed(False)], 10.5)
    s.text(s.width - 56, 110, show(day, "long"), 10.5, align="right")
    y = max(y, 190) + 20
    said = [
        "Dear colleague", f"Application DARS-NIC-{d.digits(6)}-{d.anana()}: security assurance by ISO 27001",
        f"The security team has reviewed the ISO/IEC 27001 certificate and scope supplied by {org.name} (code {org.code}) and approved it as assurance for {system}.",
        f"The approval ends on {show(until, 'long')}, or when the certificate lapses if that is sooner.",
        "Please tell us of any change to the scope or sites of the certificate.", "Yours sincerely",
    ]  # fmt: skip
    for k, words in enumerate(said):
        y = s.para(56, y, 480, words, 10.5, bold=k == 1) + 10
    signed(s, d, 56, y + 40, signer(d), "Security Assurance Lead")
    s.centred(s.height - 40, "NHS England, Data Access Request Service", 8, colour="#666666")
    fields = [name_of(org), code_of(org), Field("subject", "iso27001"), on("decided_on", day, "long"), on("approved_until", until, "long"),
              Field("extent", f"assurance for {system}", f"assurance for {system}", (system, said[2]), True)]  # fmt: skip
    return Paper(fields, s.done())


def slsp_agreed(d: Draw) -> Paper:
    """Letter: the system level security policy was agreed on a day before the letter's."""
    org, day = _org(d), d.day(date(2025, 1, 10), date(2026, 10, 20))
    decided = day - timedelta(days=d.number(3, 12))
    blocks = [
        *_head(org, day, f"SLSP/{d.digits(4)}"), P("System Level Security Policy: outcome of review", "bold"),
        P(f"The System Level Security Policy of {org.name} (organisation code {org.code}) for {org.system} was reviewed by our security team and agreed on {show(decided, 'long')}."),
        P("We encourage you to complete the Data Security and Protection Toolkit before your next application, since these policies are being phased out."),
        P(f"{signer(d)}"), P("Security Adviser, NHS England"),
    ]  # fmt: skip
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "slsp"),
        on("decided_on", decided, "long", (day.isoformat(),)),
    ]
    return Paper(fields, Flow(blocks, footer="NHS England"))


def retention(d: Draw) -> Paper:
    """Letter: retention of data released under section 251 was approved."""
    org, day = _org(d), d.day(date(2025, 1, 10), date(2026, 10, 20))
    until = date(day.year + d.number(1, 3), 3, 31)
    kept = d.pick(["retention of the identifiable cohort file and linked Hospital Episode Statistics", "retention and reuse of the mortality data already held",
                   "retention of the cancer registration records disseminated in 2021"])  # fmt: skip
    sentence = f"NHS England approves the {kept} by {org.name} until {show(until, 'long')}."
    blocks = [
        *_head(org, day, f"S251/{d.digits(4)}"), P("Section 251 data: approval to retain", "bold"),
        P(f"I write about data that were released to {org.name} (organisation code {org.code}) under section 251 of the NHS Act 2006."),
        P(sentence), P("The approval is given although the toolkit status of the organisation is below Standards Met, and does not cover any new release of data."),
        P("Yours faithfully"), P(signer(d), "bold"), P("Head of Data Access, NHS England"),
    ]  # fmt: skip
    fields = [name_of(org), code_of(org), Field("subject", "section_251_retention"), on("decided_on", day, "long"), on("approved_until", until, "long"),
              value("extent", kept, also=(sentence, f"the {kept}"))]  # fmt: skip
    return Paper(fields, Flow(blocks, footer="Page {n} of {m}", face=d.pick(["sans", "serif"])))
