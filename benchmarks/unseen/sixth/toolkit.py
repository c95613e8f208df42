"""The toolkit's pages, mails and certificates, the older toolkit's scores, the workbook of data risk, plans and letters."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, timedelta
from email.message import EmailMessage
from typing import Any

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets, code_of, name_of
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.facts import numbered, organisation, person, say, site
from benchmarks.unseen.sixth.leaf import e, rows, screen, word_page
from benchmarks.unseen.world import Draw, Org

EDITIONS = ("2025-26", "2024-25", "2023-24", "2022-23", "2021-22", "2020-21")
WORDS = {
    "standards_met": ("Standards Met",),
    "standards_exceeded": ("Standards Exceeded",),
    "approaching_standards": ("Approaching Standards",),
    "plan_agreed": (
        "Standards Not Met (Improvement Plan Agreed)",
        "Standards Not Fully Met (Plan Agreed)",
        "Standards not met, plan agreed",
    ),
    "standards_not_met": ("Standards Not Met",),
}
OFTEN = (
    ("standards_met",) * 5 + ("standards_exceeded",) * 2 + ("approaching_standards", "plan_agreed", "standards_not_met")
)
FIRMS = ("standards_met",) * 6 + ("standards_exceeded", "standards_exceeded", "standards_not_met")
Row = tuple[str, str, str, date]  # edition, outcome, its words, day
GREY = "body{font-family:'Liberation Sans',Arial;color:#212b32;font-size:11pt}header{background:#005eb8;color:#fff;padding:14px 18px;font-size:14pt}nav{background:#e8edee;padding:6px 18px;font-size:9.5pt}main{padding:6px 18px}h1{font-size:20pt}table{border-collapse:collapse;width:100%}td,th{text-align:left;border-bottom:1px solid #d8dde0;padding:7px 6px;font-size:10pt}a{color:#005eb8}.tag{background:#e6f3ec;color:#006747;padding:2px 8px;font-size:9.5pt;font-weight:bold}dt{font-weight:bold;float:left;clear:left;width:44mm}dd{margin:0 0 6px 46mm}footer{background:#d8dde0;padding:12px 18px;font-size:9pt;margin-top:20px}"


def deadline(edition: str) -> date:
    return date(int(edition[:4]) + 1, 6, 30)


def history(draw: Draw, org: Org, n: int, newest: int = 0) -> list[Row]:
    """Publications, newest first; plans are agreed with bodies of the health service, seldom with others."""
    made: list[Row] = []
    for name in EDITIONS[newest : newest + n]:
        planned = org.sector == "NHS Trust" or draw.maybe(0.15)
        outcome = draw.pick(OFTEN if planned else FIRMS)
        made.append(
            (
                name,
                outcome,
                draw.pick(WORDS[outcome]),
                deadline(name) - timedelta(days=draw.pick([0, 1, 3, 6, 12, 30, 71, 140])),
            )
        )
    return made


def facts(
    org: Org, row: Row, *, printed: str = "", style: str = "slash", skip: str = "", expires: str = ""
) -> list[Field]:
    edition, outcome, words, when = row
    ends = deadline(edition).replace(year=deadline(edition).year + 1)
    found = [
        name_of(org),
        code_of(org),
        Field("edition", edition, printed or edition),
        Field("outcome", outcome, words),
        Field("published_on", when.isoformat(), say(when, style)),
        Field("sector", org.sector, org.sector),
    ]
    if expires:
        found.append(Field("expires_on", ends.isoformat(), say(ends, expires)))
    return [f for f in found if f.name not in skip.split()]


def ends(row: Row, style: str) -> str:
    last = deadline(row[0])
    return say(last.replace(year=last.year + 1), style)


def frame(trail: str, inner: str) -> str:
    return f'<header>Data Security and Protection Toolkit</header><nav>Home &nbsp; Organisation search &nbsp; News &nbsp; Help &nbsp; Log in</nav><main><p style="font-size:9.5pt">{trail}</p>{inner}</main><footer>Privacy &nbsp; Terms and conditions &nbsp; Cookies &nbsp; Accessibility statement<br>&copy; NHS England 2026</footer>'


def organisation_page(draw: Draw) -> Paper:
    """One organisation with what it has published, newest first, as it is printed from the search."""
    org = organisation(draw)
    past = history(draw, org, draw.number(2, 5), draw.pick([0, 0, 0, 1]))
    short = draw.maybe()
    shown = [(f"{r[0][2:4]}/{r[0][5:]} {r[2]}" if short else f"{r[0]} {r[2]}", say(r[3], "slash")) for r in past]
    if org.sector == "NHS Trust" and draw.maybe():
        shown.insert(1, ("2024-25 Baseline" if not short else "24/25 Baseline", "23/12/2024"))
    place = org.address
    table = "".join(f"<tr><td>{e(a)}</td><td>{b}</td></tr>" for a, b in shown)
    inner = f'<h1>{e(org.name)}</h1><dl><dt>Organisation code</dt><dd>{org.code}</dd><dt>Address</dt><dd>{e(", ".join([*place.lines, place.postcode]))}</dd><dt>Primary sector</dt><dd>{e(org.sector)}</dd></dl><h2>Publication history</h2><table><tr><th>Status</th><th>Date Published</th></tr>{table}</table><p style="font-size:9pt">The Data Security and Protection Toolkit is a self-assessment. Publication does not mean that NHS England has reviewed it.</p>'
    body = screen(
        GREY,
        frame("Home &gt; Organisation search", inner),
        "Organisation search",
        f"https://www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}",
        f"{say(date(2026, 11, draw.number(2, 19)), 'slash')}, 11:2{draw.number(0, 9)}",
    )
    newest = past[0]
    printed = f"{newest[0][2:4]}/{newest[0][5:]}" if short else newest[0]
    return Paper([*facts(org, newest, printed=printed), site(place, None)], body)


def search_results(draw: Draw) -> Paper:
    """What the search finds: one organisation, or several of which none is the paper's own."""
    many = draw.maybe(0.4)
    kind = draw.pick(["university", "trust"]) if many else "company university trust charity"
    orgs = [organisation(draw, kind) for _ in range(draw.number(3, 7) if many else 1)]
    orgs = list({o.name: o for o in orgs}.values())
    many = len(orgs) > 1
    newest = [history(draw, o, 1)[0] for o in orgs]
    lines = [
        (o.name, o.code, ", ".join([*o.address.lines, o.address.postcode]), f"{r[0]} {r[2]}", say(r[3], "slash"))
        for o, r in zip(orgs, newest, strict=True)
    ]
    word = {"university": "University", "trust": "NHS"}[kind] if many else orgs[0].name.split()[0]
    inner = f'<h1>Organisation search</h1><p>Search by organisation code, name or postcode</p><p style="border:2px solid #212b32;padding:6px;width:60%">{e(word)}</p><p><b>{len(orgs)} result{"s" if many else ""} found</b> &nbsp; <a>Download results (CSV)</a></p><table><tr><th>Organisation</th><th>Code</th><th>Address</th><th>Latest status</th><th>Date published</th></tr>{rows(lines)}</table>'
    body = screen(
        GREY,
        frame("Home", inner),
        "Organisation search",
        "https://www.dsptoolkit.nhs.uk/OrganisationSearch",
        "17/11/2026, 09:05",
    )
    fields = [] if many else [*facts(orgs[0], newest[0], skip="sector"), site(orgs[0].address, None)]
    return Paper(fields, body, "several organisations" if many else "")


def results_csv(draw: Draw) -> Paper:
    """The search's download: a list of many, of which none is the paper's own."""
    board = "Integrated Care Board (where available, from ODS)"
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(["Code", "Organisation Name", "Status", "Date Of Publication", "Primary Sector", board])
    for org in (organisation(draw) for _ in range(draw.number(6, 20))):
        row = history(draw, org, 1)[0]
        said = [f"{row[0][2:4]}/{row[0][5:]} {row[2]}", say(row[3], "slash")] if draw.maybe(0.9) else ["", ""]
        sheet.writerow([org.code, f"{org.name.upper()} ({org.code})", *said, org.sector, ""])
    return Paper([], Raw(out.getvalue().encode(), "csv"), "several organisations")


ASSERTIONS = (
    ("1.1", "The organisation has a framework in place to support lawfulness, fairness and transparency", "Confirmed"),
    ("1.2", "Individuals' rights are respected and supported", "Confirmed"),
    ("1.3", "Accountability and governance in place for data protection and data security", "Confirmed"),
)


def assessment_home(draw: Draw) -> Paper:
    """One's own assessment from within, after it was published."""
    org = organisation(draw)
    row = history(draw, org, 1, draw.pick([0, 0, 1]))[0]
    n = draw.pick([42, 43, 46, 108])
    short = 0 if row[1] in ("standards_met", "standards_exceeded") else draw.number(1, 4)
    version = {"2025-26": 8, "2024-25": 7}[row[0]]
    inner = f'<p style="float:right;font-size:9.5pt">Signed in as {e(person(draw))}</p><h1>{row[0]} (version {version}) assessment</h1><p><b>{e(org.name)} ({org.code})</b></p><p>Status &nbsp; <span class="tag">{e(row[2])}</span></p><dl><dt>Published</dt><dd>{say(row[3], "long")} at 1{draw.number(0, 6)}:{draw.number(10, 59)}</dd><dt>Valid until</dt><dd>{ends(row, "long")}</dd><dt>Published by</dt><dd>{e(person(draw))}</dd></dl><p>{n - short} of {n} mandatory evidence items provided<br>{36 - short} of 36 assertions confirmed</p><p><a>Download certificate</a> &nbsp; <a>Download assessment (Excel)</a> &nbsp; <a>View publication history</a></p><h2>1 Personal confidential data</h2><table>{rows(ASSERTIONS)}</table>'
    fields = facts(org, row, style="long", skip="sector", expires="long")
    return Paper(
        fields,
        screen(
            GREY,
            frame("Assessment &gt; Reports &gt; Profile", inner),
            "Assessment",
            "https://www.dsptoolkit.nhs.uk/Assessment",
            "02/11/2026, 15:38",
        ),
    )


def mail(sender: str, to: str, subject: str, when: date, text: str) -> Raw:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = f"{when:%a, %d %b %Y} 10:{when.day:02d}:07 +0000"
    message["Message-ID"] = f"<{when:%Y%m%d}.{abs(len(text))}@mail.example>"
    message.set_content(text, cte="quoted-printable")
    return Raw(message.as_bytes(), "eml")


def publication_mail(draw: Draw) -> Paper:
    """The toolkit's own message that an assessment was published, sometimes sent on."""
    org = organisation(draw)
    row = history(draw, org, 1, draw.pick([0, 0, 1]))[0]
    who = person(draw)
    text = f"Dear {who.split()[0]},\n\nYou have successfully published the {row[0]} Data Security and Protection Toolkit assessment for {org.name} ({org.code}).\n\nYour status is: {row[2]}\nDate of publication: {say(row[3], 'slash')}\n\nYour assessment is now shown in the organisation search and can be seen by the public. You will need to publish again by {ends(row, 'long')}.\n\nYou can download a certificate from the Reports menu.\n\nThis is an automated message. Please do not reply to it.\n\nThe Data Security and Protection Toolkit team\nNHS England\n"
    sender, subject = "DSPT Helpdesk <noreply@dsptoolkit.example>", f"{row[0]} DSPT publication confirmed - {org.code}"
    day = row[3]
    if draw.maybe(0.4):
        day = row[3] + timedelta(days=draw.number(20, 90))
        text = (
            f"For the DARS application, as asked.\n\nRegards\n{person(draw)}\n\n-----Original Message-----\nFrom: DSPT Helpdesk\nSent: {say(row[3], 'padded')} 10:02\nTo: {who}\nSubject: {subject}\n\n"
            + text
        )
        sender, subject = f"{who} <ig@{org.code.lower()}.example>", f"FW: {subject}"
    again = deadline(row[0]).replace(year=deadline(row[0]).year + 1)
    fields = [*facts(org, row, skip="sector"), Field("expires_on", again.isoformat(), say(again, "long"), (), True)]
    return Paper(fields, mail(sender, f"{who} <dpo@{org.code.lower()}.example>", subject, day, text))


def toolkit_certificate(draw: Draw) -> Paper:
    """What can be downloaded after publishing."""
    org = organisation(draw)
    row = history(draw, org, 1, draw.pick([0, 0, 1]))[0]
    if row[1] in ("standards_not_met", "plan_agreed"):  # they are given none
        row = (row[0], "standards_met", "Standards Met", row[3])
    ended = draw.maybe(0.6)
    s = Sheet("a4-landscape", title="DSPT certificate")
    s.box(0, 0, s.width, 84, fill="#005eb8", stroke=None)
    s.text(46, 54, "Data Security and Protection Toolkit", 24, bold=True, colour="#ffffff")
    s.text(s.width - 46, 54, "NHS", 24, bold=True, italic=True, align="right", colour="#ffffff")
    s.centred(150, "This is to certify that", 14)
    y = s.para(80, 190, s.width - 160, org.name, 25, bold=True, align="centre", colour="#003087")
    s.centred(y + 6, f"Organisation code: {org.code}", 13)
    s.centred(y + 26, ", ".join([*org.address.lines, org.address.postcode]), 11)
    s.centred(y + 66, f"published its {row[0]} assessment with the status", 14)
    s.centred(y + 104, row[2], 24, bold=True, colour="#006747")
    s.centred(y + 140, f"Date of publication: {say(row[3], 'long')}", 13)
    if ended:
        s.centred(y + 162, f"This certificate is valid until {ends(row, 'long')}", 13)
    s.centred(
        540,
        "The status rests on the organisation's own assessment against the National Data Guardian's ten data security standards. Check the current status at www.dsptoolkit.nhs.uk",
        9,
        colour="#555555",
    )
    fields = facts(org, row, style="long", skip="sector", expires="long" if ended else "")
    return Paper([*fields, site(org.address, None)], s.done())


GRADES = {
    "satisfactory": "Satisfactory",
    "satisfactory_with_plan": "Satisfactory with Improvement Plan",
    "not_satisfactory": "Not Satisfactory",
}


def ig_toolkit_report(draw: Draw) -> Paper:
    """The older toolkit's assessment report: scores by initiative, overall result and grade."""
    org = organisation(draw, "company university charity")
    version, year = draw.pick([("14.1", 2018), ("14", 2017), ("13", 2016)])
    grade = draw.pick(["satisfactory", "satisfactory", "satisfactory", "satisfactory_with_plan", "not_satisfactory"])
    score = draw.number(66, 98) if grade == "satisfactory" else draw.number(41, 65)
    when = date(year, 3, 31) - timedelta(days=draw.number(0, 40))
    areas = [
        "Information Governance Management",
        "Confidentiality and Data Protection Assurance",
        "Information Security Assurance",
        "Secondary Use Assurance",
    ]
    table = [
        [
            "Initiative",
            "Level 0",
            "Level 1",
            "Level 2",
            "Level 3",
            "Total Req'ts",
            "Overall Score",
            "Self-assessed Grade",
        ]
    ]
    for area in areas:
        two, three = draw.number(2, 6), draw.number(0, 4)
        table.append(
            [
                area,
                "0",
                "0" if grade == "satisfactory" else "1",
                str(two),
                str(three),
                str(two + three),
                f"{score + draw.number(-3, 3)}%",
                GRADES[grade],
            ]
        )
    table.append(["Overall", "0", "", "", "", "", f"{score}%", GRADES[grade]])
    blocks = [
        P("Information Governance Toolkit", "bold"),
        H(f"Assessment Summary Report: Version {version} ({year - 1}-{year})", 1),
        Grid(
            [
                ["Organisation", org.name],
                ["Organisation code", org.code],
                [
                    "Organisation type",
                    draw.pick(["Secondary Use Organisation", "Commercial Third Party", "Hosted Secondary Use Team"]),
                ],
                ["Assessment stage", "Published"],
                ["Date published", say(when, "slash")],
            ],
            head=False,
            side=True,
        ),
        Grid(table, widths=[2.4, 1, 1, 1, 1, 1.1, 1.2, 1.6]),
        P(
            "Grade key: Satisfactory - evidenced attainment level 2 or above on all requirements. Satisfactory with Improvement Plan - not at level 2 on all requirements, improvement plan provided. Not Satisfactory - not at level 2 on all requirements, no plan.",
            "small",
        ),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("version", version, version),
        Field("score", score, f"{score}%"),
        Field("grade", grade, GRADES[grade]),
        Field("published_on", when.isoformat(), say(when, "slash")),
    ]
    return Paper(fields, word_page(Flow(blocks, footer="Information Governance Toolkit\tPage {n} of {m}"), "health"))


DATA_TYPES = (
    *(
        "Publicly available information",
        "Synthetic (test) data",
        "Aggregate data",
        "Already encrypted materials",
        "Patient account data",
        "Patient choices",
        "Patient meta-data, identifiable",
    ),
    *(
        "Patient meta-data, linkable",
        "Personal demographic data (PDS)",
        "Personally identifiable data (PID)",
        "Pseudonymised data",
        "Anonymised data (large datasets)",
        "Audit data",
        "Key materials",
    ),
)
SCALES = (
    "Up to 1,000 records",
    "1,000 - 100,000 records",
    "100,000 - 1 million records",
    "More than 1 million records",
    "National (whole population)",
)
LASTING = ("Less than 30 days", "Up to 1 year", "1 to 5 years", "More than 5 years")


def risk_model_workbook(draw: Draw) -> Paper:
    """The national workbook filled in: types with yes or no, scale, persistence, result; now and then empty."""
    org = organisation(draw)
    empty = draw.maybe(0.12)
    chosen = [] if empty else draw.some(DATA_TYPES[4:], draw.number(2, 4))
    scale, lasting, risk = draw.pick(SCALES), draw.pick(LASTING), draw.number(2, 5)
    roman = ("I", "II", "III", "IV", "V")[risk - 1]
    word = draw.pick([f"Class {risk}", f"Class {roman}", str(risk)])
    answers = [[t, "Yes" if t in chosen else ("" if empty else "No"), ""] for t in DATA_TYPES]
    model: list[list[Any]] = [
        ["# Health and Social Care Data Risk Model"],
        ["Organisation", org.name],
        ["Service", "" if empty else org.system],
        ["Completed by", "" if empty else person(draw)],
        [],
        ["Data type", "In scope?", "Rationale"],
        *answers,
        [],
        ["Data scale", "" if empty else scale],
        ["Data persistence", "" if empty else lasting],
        [],
        ["Risk profile class", "" if empty else word],
    ]
    intro: list[list[Any]] = [
        ["# Introduction"],
        [
            "This tool gives a risk profile for the use of public cloud from the type, scale and persistence of the data."
        ],
        ["Answer every row of the sheet Model. The risk profile class is from I (lowest) to V (highest)."],
    ]
    look: list[list[Any]] = [["Scale", "Persistence"], *[[a, b] for a, b in zip(SCALES, (*LASTING, ""), strict=True)]]
    fields = [name_of(org), Field("completed", not empty)]
    if not empty:
        fields += [
            Field("risk_class", risk, word),
            Field("data_types", sorted(chosen, key=DATA_TYPES.index), tuple(chosen)),
            Field("data_scale", scale, scale),
            Field("data_persistence", lasting, lasting),
        ]
    return Paper(fields, Sheets({"Introduction": intro, "Model": model, "Lookups": look}))


def risk_model_note(draw: Draw) -> Paper:
    """The model's answers copied into a short document for the application."""
    org = organisation(draw)
    chosen, scale, lasting, risk = (
        draw.some(DATA_TYPES[4:], draw.number(1, 3)),
        draw.pick(SCALES),
        draw.pick(LASTING),
        draw.number(3, 5),
    )
    chosen.sort(key=DATA_TYPES.index)
    done = date(2026, draw.number(2, 10), draw.number(1, 28))
    blocks = [
        H("Data Risk Model - completed return", 1),
        P(f"{org.name}: {org.system}"),
        P(f"Completed by {person(draw)} on {say(done, 'long')} using the Health and Social Care Data Risk Model."),
        H("1. Data types held", 2),
        Items(chosen),
        H("2. Data scale", 2),
        P(scale),
        H("3. Data persistence", 2),
        P(lasting),
        H("4. Result", 2),
        Grid(
            [
                ["Risk profile class", f"Class {risk}"],
                ["Service classification (availability)", draw.pick(["Bronze", "Silver", "Gold"])],
            ],
            head=False,
            side=True,
        ),
    ]
    fields = [
        name_of(org),
        Field("completed", True),
        Field("risk_class", risk, f"Class {risk}"),
        Field("data_types", chosen, tuple(chosen)),
        Field("data_scale", scale, scale),
        Field("data_persistence", lasting, lasting),
    ]
    return Paper(fields, Flow(blocks, footer="Page {n} of {m}"))


GAPS = (
    (
        "3.2.1",
        "At least 95% of all staff have completed their annual data security awareness training",
        "Targeted reminders, bespoke sessions for ward staff, compliance reported weekly to the executive",
    ),
    (
        "4.5.3",
        "Multi-factor authentication is enforced on all remotely accessible user accounts",
        "Roll-out of MFA to remaining supplier accounts",
    ),
    (
        "7.1.2",
        "Business continuity plans for data security incidents are tested",
        "Table-top exercise with the digital on-call team",
    ),
    (
        "8.3.1",
        "Unsupported software is understood and its risk managed",
        "Replacement of remaining unsupported servers",
    ),
    (
        "9.2.1",
        "The annual penetration test is scoped and findings acted on",
        "Commission of the test and remediation of high findings",
    ),
)


def improvement_plan(draw: Draw) -> Paper:
    """Missing items, what is done about them, who and by when; sign-off of the senior information risk owner."""
    org = organisation(draw, "trust trust university")
    edition = draw.pick(EDITIONS[:2])
    end = deadline(edition) + timedelta(days=draw.number(120, 184))
    gaps = sorted(draw.some(GAPS, draw.number(2, 4)))
    last = draw.number(0, len(gaps) - 1)
    table = [["Evidence item", "Requirement", "Action", "Owner", "Target date", "RAG"]]
    for k, (item, need, act) in enumerate(gaps):
        by = end if k == last else end - timedelta(days=draw.number(15, 90))
        table.append([item, need, act, person(draw), say(by, "slash"), draw.pick(["Amber", "Red", "Green"])])
    siro, signed = person(draw), deadline(edition) - timedelta(days=draw.number(1, 14))
    head = [
        ["Organisation name", org.name],
        ["Organisation code", org.code],
        ["Toolkit", f"{edition} DSPT"],
        ["All actions complete by", say(end, "slash")],
    ]
    blocks = [
        H("DSPT Improvement Plan", 1),
        Grid(head, head=False, side=True, widths=[1, 2.2]),
        Grid(table, widths=[0.8, 2, 2, 1.2, 1, 0.7]),
        H("Sign off", 2),
        Grid(
            [["Approved by (SIRO)", siro], ["Date approved", say(signed, "slash")]],
            head=False,
            side=True,
            widths=[1, 2.2],
        ),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("approved_by", siro, siro),
        Field("approved_on", signed.isoformat(), say(signed, "slash")),
        Field("complete_by", end.isoformat(), say(end, "slash")),
    ]
    return Paper(fields, Flow(blocks, footer="Official - page {n} of {m}", landscape=True))


def plan_workbook(draw: Draw) -> Paper:
    """The same as a workbook of the helpdesk's kind."""
    org = organisation(draw, "trust")
    edition = draw.pick(EDITIONS[:2])
    end = date(deadline(edition).year, 12, 31)
    gaps = sorted(draw.some(GAPS, draw.number(2, 4)))
    siro, signed = person(draw), deadline(edition) - timedelta(days=draw.number(1, 20))
    lines: list[list[Any]] = [
        [a, b, c, person(draw), say(end - timedelta(days=draw.number(5, 90)), "slash")] for a, b, c in gaps
    ]
    book: list[list[Any]] = [
        ["# Improvement Plan"],
        ["Organisation", org.name],
        ["ODS code", org.code],
        ["DSPT year", edition],
        ["Plan signed off by", siro],
        ["Date of sign off", say(signed, "slash")],
        ["Plan to be completed by", say(end, "slash")],
        [],
        ["Evidence item", "Description", "Action", "Owner", "Due"],
        *lines,
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("approved_by", siro, siro),
        Field("approved_on", signed.isoformat(), say(signed, "slash")),
        Field("complete_by", end.isoformat(), say(end, "slash")),
    ]
    return Paper(
        fields,
        Sheets({"Plan": book, "Guidance": [["# Guidance"], ["One row for each evidence item that is not met."]]}),
    )


def letter_blocks(when: date, to: Org, subject: str, paragraphs: Sequence[str], who: str, role: str) -> list[Any]:
    place = to.address
    return [P("NHS England", "right"), P("7 and 8 Wellington Place, Leeds LS1 4AP", "right"), P(say(when, "long"), "right"), P(to.name), *[P(x) for x in (*place.lines, place.postcode)], P(f"Subject: {subject}", "bold"), P("Dear colleague,"), *[P(x) for x in paragraphs], P("Yours sincerely,"), P(who), P(role), P("NHS England")]  # fmt: skip


def review_letter(draw: Draw) -> Paper:
    """The assessment was reviewed on a day and confirmed, for identifiable data."""
    org, edition = organisation(draw), draw.pick(EDITIONS[:2])
    published = deadline(edition) - timedelta(days=draw.number(2, 60))
    decided = published + timedelta(days=draw.number(14, 70))
    until = deadline(edition).replace(year=deadline(edition).year + 1)
    limited = draw.maybe(0.6)
    said = [
        f"We write about the {edition} Data Security and Protection Toolkit assessment of {org.name} (organisation code {org.code}), which was published on {say(published, 'long')} at Standards Met.",
        f"We reviewed the assessment on {say(decided, 'long')} and confirm that it gives adequate assurance for the processing of identifiable patient data.",
        "This confirmation concerns the organisation named above alone. Any other organisation that processes the data must be reviewed on its own.",
    ]
    if limited:
        said.insert(
            2, f"The confirmation stands until {say(until, 'long')}, after which a new assessment must be reviewed."
        )
    sent = decided + timedelta(days=draw.number(0, 6))
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "dspt_review"),
        Field("edition", edition, edition),
        Field("decided_on", decided.isoformat(), say(decided, "long"), (sent.isoformat(),) if sent != decided else ()),
    ]
    if limited:
        fields.append(Field("approved_until", until.isoformat(), say(until, "long")))
    fields.append(
        Field(
            "extent",
            "the processing of identifiable patient data",
            "the processing of identifiable patient data",
            (said[1],),
            True,
        )
    )
    blocks = letter_blocks(
        sent,
        org,
        f"DSPT review - {edition} - {org.code}",
        said,
        person(draw),
        "Data Security and Protection Toolkit Assurance",
    )
    logo = '<div style="float:right;background:#005eb8;color:#fff;font:italic bold 22pt Arial;padding:1mm 4mm">NHS</div><br style="clear:both">'
    return Paper(fields, word_page(Flow(blocks), "health", logo))


def plan_mail(draw: Draw) -> Paper:
    """The desk's message that a plan was approved and the status amended."""
    org, edition = organisation(draw, "trust university"), draw.pick(EDITIONS[:2])
    decided = deadline(edition) + timedelta(days=draw.number(3, 45))
    until = date(deadline(edition).year, 12, 31)
    text = f"Dear {person(draw)},\n\nImprovement plan - {org.name} - {org.code}\n\nThank you for sending the improvement plan for your {edition} DSPT assessment. The plan has been reviewed and approved by NHS England on {say(decided, 'long')}, and your status has been amended to Approaching Standards.\n\nThe approval lasts until {say(until, 'long')}. By then all actions must be complete and the assessment published again at Standards Met.\n\nKind regards\n\n{person(draw)}\nDSPT Assurance Manager, Cyber Operations\nNHS England\n"
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "improvement_plan"),
        Field("edition", edition, edition),
        Field("decided_on", decided.isoformat(), say(decided, "long")),
        Field("approved_until", until.isoformat(), say(until, "long")),
    ]
    return Paper(
        fields,
        mail(
            "DSPT Assurance <dspt.assurance@nhsengland.example>",
            f"ig@{org.code.lower()}.example",
            f"Improvement plan approved: {org.code}",
            decided,
            text,
        ),
    )


def security_letter(draw: Draw) -> Paper:
    """The security team on a system's policy or a certificate, with what it holds for."""
    org = organisation(draw, "company university charity")
    what = draw.pick(["slsp", "iso27001"])
    decided = date(2026, draw.number(1, 10), draw.number(1, 28))
    until = decided.replace(year=2027) - timedelta(days=1)
    reference = numbered(draw, "DARS-NIC-######-@#@#@")
    paper = (
        f"System Level Security Policy for {org.system}"
        if what == "slsp"
        else "ISO/IEC 27001 certificate and its Statement of Applicability"
    )
    extent = draw.pick(
        [
            "the storage and processing of pseudonymised Hospital Episode Statistics",
            "the processing of pseudonymised data under this agreement alone",
            "the linkage and analysis of pseudonymised mortality data",
        ]
    )
    said = [
        f"Application reference: {reference}",
        f"The security team has reviewed the {paper} of {org.name}.",
        f"It was agreed on {say(decided, 'long')} as relevant and appropriate for {extent}.",
        f"The agreement ends on {say(until, 'long')} or when the system changes materially, whichever is the sooner.",
    ]
    fields = [
        name_of(org),
        Field("subject", what),
        Field("decided_on", decided.isoformat(), say(decided, "long")),
        Field("approved_until", until.isoformat(), say(until, "long")),
        Field("extent", extent, extent, (said[2],)),
    ]
    title = "System Level Security Policy" if what == "slsp" else "ISO 27001 certification"
    return Paper(
        fields,
        Flow(
            letter_blocks(
                decided,
                org,
                f"{title} - outcome of review",
                said,
                person(draw),
                "Information Security Specialist, Data Access",
            ),
            face="serif",
        ),
    )


def retention_mail(draw: Draw) -> Paper:
    """Leave to keep and use again what was released under section 251."""
    org = organisation(draw, "company university charity")
    decided = date(2026, draw.number(2, 10), draw.number(1, 28))
    until = date(2027, draw.number(3, 12), 28)
    extent = f"retain and reuse the {draw.pick(['identifiable Hospital Episode Statistics', 'identifiable civil registration (deaths) data', 'cohort identifiers and linked cancer registration data'])} released under section 251 support for the years {draw.pick(['2009/10 to 2018/19', '2012/13 to 2020/21'])}"
    text = f"Dear {person(draw)}\n\nReference: {numbered(draw, 'NIC-######-@#@#@')}; CAG {draw.number(15, 24)}/CAG/0{draw.digits(3)}\n\nFurther to your request, approval is given for {org.name} ({org.code}) to {extent}.\n\nThe approval was given on {say(decided, 'long')} and runs to {say(until, 'long')}. It does not cover any new data and must be set out in the application.\n\nRegards,\n{person(draw)}\nSenior Case Officer, Data Access Request Service\nNHS England\n"
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "section_251_retention"),
        Field("decided_on", decided.isoformat(), say(decided, "long")),
        Field("approved_until", until.isoformat(), say(until, "long")),
        Field(
            "extent",
            extent,
            extent,
            (f"Further to your request, approval is given for {org.name} ({org.code}) to {extent}.",),
        ),
    ]
    return Paper(
        fields,
        mail(
            "Data Access <data.access@nhsengland.example>",
            f"research@{org.code.lower()}.example",
            "Section 251: retention and reuse",
            decided,
            text,
        ),
    )
