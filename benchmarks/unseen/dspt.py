"""DSPT and IG Toolkit papers: pages printed from a browser, confirmations, certificate-like pages, lists."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import csv
import html
import io
from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets, Web, code_of, name_of, place
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, Org, show

DEADLINES = {
    "2018-19": date(2019, 3, 31),
    "2019-20": date(2020, 9, 30),
    "2020-21": date(2021, 6, 30),
    "2021-22": date(2022, 6, 30),
    "2022-23": date(2023, 6, 30),
    "2023-24": date(2024, 6, 30),
    "2024-25": date(2025, 6, 30),
    "2025-26": date(2026, 6, 30),
}
EDITIONS = list(DEADLINES)
WORDS = {
    "standards_met": ["Standards Met"],
    "standards_exceeded": ["Standards Exceeded"],
    "approaching_standards": ["Approaching Standards"],
    "plan_agreed": ["Standards Not Fully Met (Plan Agreed)", "Standards Not Met (Improvement Plan Agreed)"],
    "standards_not_met": ["Standards Not Met"],
    "entry_level": ["Entry Level"],
    "baseline": ["Baseline"],
    "not_published": ["Not Published"],
}


GRADES = {
    "satisfactory": "Satisfactory",
    "satisfactory_with_plan": "Satisfactory with Improvement Plan",
    "not_satisfactory": "Not Satisfactory",
}


def outcome(draw: Draw, sector: str, edition: str) -> str:
    """A status that such a body could hold in that edition."""
    choices = ["standards_met"] * 5 + ["standards_exceeded", "standards_not_met"]
    nhs = sector in ("NHS Trust", "Local Authority", "CCG / Integrated Care Board (ICB)")
    if nhs and edition < "2021-22":
        choices += ["plan_agreed"] * 2
    if edition >= "2020-21" and (nhs or sector == "Care Home"):
        choices += ["approaching_standards"] * 2
    if sector == "Care Home" and edition < "2020-21":
        choices += ["entry_level"] * 3
    if nhs and edition >= "2021-22":
        choices.append("baseline")
    return draw.pick(choices)


def published(draw: Draw, edition: str, status: str) -> date:
    end = DEADLINES[edition]
    if status == "baseline":
        return date(end.year - 1, 12, 31) if edition == "2024-25" else date(end.year, 2, 28)
    return end + timedelta(days=draw.number(5, 80)) if draw.maybe(0.2) else end - timedelta(days=draw.number(0, 240))


def care_home(draw: Draw) -> Org:
    org = draw.charity()
    return Org(
        f"{draw.pick(['Rosewood', 'The Beeches', 'Hazelmere', 'Brookside'])} Residential Home",
        "Care Home",
        f"V{draw.pick('LMN')}{draw.letters(1)}{draw.digits(2)}",
        org.address,
        org.system,
    )


def holder(draw: Draw) -> Org:
    kinds = [draw.company, draw.university, draw.trust, draw.charity, draw.department]
    return care_home(draw) if draw.maybe(0.17) else draw.pick(kinds)()


def labels(org: Org, edition: str, status: str, word: str, day: date, printed_day: str) -> list[Field]:
    return [
        *(name_of(org), code_of(org), Field("edition", edition, None), Field("outcome", status, word)),
        Field("published_on", day.isoformat(), printed_day),
    ]


def shown_edition(draw: Draw, edition: str) -> str:
    version = EDITIONS.index(edition) + 1
    start, end = edition.split("-")
    return draw.pick(
        [edition, edition, f"{edition} (version {version})", f"{start[2:]}/{end}", f"{start}/{end}", f"{start}-20{end}"]
    )


def organisation_page(draw: Draw) -> Paper:
    """The public page of one organisation with its history, newest first, printed from the browser."""
    org, e = holder(draw), html.escape
    newest = draw.pick([1, 2, 3, 4, 5, 6, 6, 7, 7, 7])
    style = draw.pick(["slash", "long", "padded", "short"])
    rows = []
    for k in range(newest, max(-1, newest - draw.number(1, 4)), -1):
        status = outcome(draw, org.sector, EDITIONS[k])
        rows.append((EDITIONS[k], status, draw.pick(WORDS[status]), published(draw, EDITIONS[k], status)))
    lines = "".join(
        f"<tr><td>{shown_edition(draw, ed)}</td><td>{word}</td><td>{show(day, style)}</td></tr>"
        for ed, _, word, day in rows
    )
    head = draw.pick(
        [
            ("Edition", "Status", "Date published"),
            ("Assessment", "Status", "Published"),
            ("Year", "Standard achieved", "Date of publication"),
        ]
    )
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Organisation details</title><style>body{{font-family:Arial,sans-serif;margin:0}}
header{{background:#005eb8;color:#fff;padding:12px 30px;font-weight:700}}main{{padding:10px 30px}}table{{border-collapse:collapse;width:90%}}th,td{{text-align:left;border-bottom:1px solid #aeb7bd;padding:8px}}.back{{font-size:12px;color:#005eb8}}</style></head>
<body><header>Data Security and Protection Toolkit</header><main><p class="back">&lt; Back to organisation search</p><h1>{e(org.name)}</h1>
<p>Organisation code: {org.code}</p><p>{"<br>".join(map(e, org.address.printed(False)))}</p><p>Primary sector: {org.sector}</p><h2>Assessment history</h2>
<table><thead><tr>{"".join(f"<th>{h}</th>" for h in head)}</tr></thead><tbody>{lines}</tbody></table><p>News 14 October 2026: the new standard is open. Items 9.4.6 and 4.3.1 have changed.</p></main>
<footer style="padding:30px;font-size:11px;color:#555">https://www.dsptoolkit.example/OrganisationSearch/{org.code} &nbsp; {show(draw.day(date(2026, 9, 1), date(2026, 11, 20)), "slash")}, 10:{draw.number(10, 59)} &nbsp; 1/1</footer></body></html>"""
    edition, status, word, day = rows[0]
    return Paper(
        [
            *labels(org, edition, status, word, day, show(day, style)),
            Field("sector", org.sector, org.sector),
            place(org.address),
        ],
        Web(page),
    )


def confirmation(draw: Draw) -> Paper:
    """The toolkit's own message that an assessment has been published."""
    org, edition = holder(draw), draw.pick(EDITIONS[3:])
    status = draw.pick(["standards_met", "standards_met", "standards_exceeded", "approaching_standards"])
    day, word, style = published(draw, edition, status), WORDS[status][0], draw.pick(["slash", "long", "ordinal"])
    blocks = [
        H("Publication confirmation", 1),
        P(
            f"The {edition} Data Security and Protection Toolkit assessment of {org.name} ({org.code}) was published on {show(day, style)}."
        ),
        P(f"Status: {word}", "bold"),
        P("What happens next", "bold"),
        P(
            "Your status is now shown on the public pages. You can publish again at any time before the deadline, for instance where your answers change. You should tell your colleagues that the assessment has been published."
        ),
        P(f"Published by {draw.person()}. You do not need to reply to this message."),
    ]
    return Paper(
        labels(org, edition, status, word, day, show(day, style)),
        Flow(blocks, header="Data Security and Protection Toolkit"),
    )


def confirmation_mail(draw: Draw) -> Paper:
    """The same as an e-mail."""
    org, edition = holder(draw), draw.pick(EDITIONS[3:])
    day = published(draw, edition, "standards_met")
    message = EmailMessage()
    message["From"] = "DSP Toolkit <no-reply@dsptoolkit.example>"
    message["To"] = f"{draw.people(1)[0]} <ig@{draw.letters(6).lower()}.example>"
    message["Subject"] = f"Assessment published - {org.code}"
    message["Date"] = day.strftime("%a, %d %b %Y 11:04:00 +0000")
    message.set_content(
        f"Dear colleague,\n\nThank you for publishing your {edition} assessment.\n\nOrganisation: {org.name}\nOrganisation code: {org.code}\n"
        f"Status: Standards Met\nDate published: {show(day, 'slash')}\n\nThe Data Security and Protection Toolkit team\n",
        charset="utf-8",
        cte="8bit",
    )
    return Paper(
        labels(org, edition, "standards_met", "Standards Met", day, show(day, "slash")), Raw(message.as_bytes(), "eml")
    )


def certificate_page(draw: Draw) -> Paper:
    """A page that looks like a certificate, saved after publishing; it states its own expiry."""
    org, edition = holder(draw), draw.pick(EDITIONS[4:])
    status = draw.pick(["standards_met", "standards_met", "standards_exceeded"])
    day, word, style = published(draw, edition, status), WORDS[status][0], draw.pick(["long", "slash", "padded"])
    end = DEADLINES[edition].replace(year=DEADLINES[edition].year + 1)
    s = Sheet("a4-landscape" if draw.maybe() else "a4", "sans")
    s.box(20, 20, s.width - 20, s.height - 20, stroke="#005eb8", width=6)
    s.centred(90, "Data Security and Protection Toolkit", 22, bold=True, colour="#005eb8")
    s.centred(130, f"This certifies that the {edition} self-assessment of", 12)
    y = s.para(70, 170, s.width - 140, org.name, 22, bold=True, align="centre")
    s.centred(y, f"Organisation code {org.code}", 12)
    y = s.lines(s.width / 2, y + 22, org.address.printed(False), 10, align="centre")
    s.centred(y + 14, "was published with the status", 12)
    s.centred(y + 50, word, 26, bold=True, colour="#007f3b")
    s.centred(y + 90, f"Date of publication: {show(day, style)}", 12)
    s.centred(y + 110, f"Valid to: {show(end, style)}", 12)
    s.centred(s.height - 50, "The information on this page is the organisation's own assessment.", 8)
    fields = labels(org, edition, status, word, day, show(day, style))
    return Paper([*fields, Field("expires_on", end.isoformat(), show(end, style)), place(org.address)], s.done())


def _rows(draw: Draw) -> list[list[str]]:
    found = []
    for _ in range(draw.number(6, 25)):
        org, edition = holder(draw), draw.pick(EDITIONS[3:])
        status = outcome(draw, org.sector, edition)
        start, end = edition.split("-")
        day = published(draw, edition, status)
        found.append(
            [
                org.code,
                f"{org.name.upper()} ({org.code})",
                f"{start[2:]}/{end} {WORDS[status][0]}",
                show(day, "slash"),
                org.sector,
                "",
            ]
        )
    return found


HEADS = (
    [
        "Code",
        "Organisation Name",
        "Status",
        "Date Of Publication",
        "Primary Sector",
        "Integrated Care Board (where available, from ODS)",
    ],
    ["Code", "Organisation Name", "Latest Status", "Date Of Publication", "Primary Sector", "Commissioner (From ODS)"],
)


def ig_toolkit_screen(draw: Draw) -> Paper:
    """The same from the screen: a list of versions is offered, one is shown."""
    org, version = draw.any_org(), draw.pick(["14.1", "14", "13", "12"])
    score, day = draw.number(61, 98), draw.day(date(2015, 1, 1), date(2018, 3, 31))
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Assessment</title><style>
body{{font-family:Verdana,sans-serif;font-size:12px;margin:20px}}.r{{float:right;color:#666}}td{{padding:3px 14px 3px 0}}</style></head>
<body><p class="r">Log in | Help | Resources</p><h2>IG Toolkit Assessment Summary</h2><h3>{html.escape(org.name)} ({org.code})</h3>
<table><tr><td>Assessment:</td><td>Version {version} ({day.year - 1}-{day.year})</td></tr><tr><td>Stage:</td><td>Published</td></tr>
<tr><td>Overall Score:</td><td>{score}%</td></tr><tr><td>Self-assessed Grade:</td><td>Satisfactory</td></tr><tr><td>Reviewed Grade:</td><td>n/a</td></tr>
<tr><td>Date Published:</td><td>{show(day, "slash")}</td></tr></table><p>Grade key: Not Satisfactory = not evidenced attainment level 2 on all requirements.</p></body></html>"""
    fields = [name_of(org), code_of(org), Field("version", version, version), Field("score", score, f"{score}%")]
    fields += [
        Field("grade", "satisfactory", "Satisfactory"),
        Field("published_on", day.isoformat(), show(day, "slash")),
    ]
    return Paper(fields, Web(page))


def nothing_published(draw: Draw) -> Paper:
    """A registered organisation that has published nothing for the edition shown."""
    org, edition = holder(draw), draw.pick(EDITIONS[4:])
    blocks = [
        H("Organisation details", 1),
        Grid(
            [
                ["Organisation", org.name],
                ["ODS code", org.code],
                ["Sector", org.sector],
                ["Edition", edition],
                ["Status", "Not Published"],
                ["Date published", "-"],
            ],
            [1, 2],
            head=False,
            side=True,
        ),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("outcome", "not_published", "Not Published"),
    ]
    return Paper(
        [*fields, Field("sector", org.sector, org.sector)],
        Flow(blocks, header="Data Security and Protection Toolkit", footer="{n}/{m}"),
    )


def list_csv(draw: Draw) -> Paper:
    """The download of the search page: many organisations, so no single field."""
    out = io.StringIO()
    csv.writer(out).writerows([draw.pick(HEADS), *_rows(draw)])
    return Paper(
        [], Raw((b"\xef\xbb\xbf" if draw.maybe() else b"") + out.getvalue().encode(), "csv"), "several organisations"
    )


def list_workbook(draw: Draw) -> Paper:
    return Paper([], Sheets({"DSPT search results": [draw.pick(HEADS), *_rows(draw)]}), "several organisations")


def ig_toolkit(draw: Draw) -> Paper:
    """The published score of the old IG Toolkit."""
    org = draw.any_org()
    version = draw.pick(["14.1", "14", "13"])
    score, grade = draw.number(58, 97), draw.pick(["satisfactory", *sorted(GRADES)])
    word = GRADES[grade]
    day, style = draw.day(date(2016, 1, 1), date(2018, 3, 31)), draw.pick(["slash", "long"])
    top = [["Organisation", org.name], ["Organisation code", org.code], ["Date published", show(day, style)]]
    top += [["Overall score", f"{score}%"], ["Grade", word]]
    blocks = [
        H("Information Governance Toolkit", 1),
        P(f"Assessment report: Version {version}"),
        Grid(top, [1, 2], head=False, side=True),
        H("Scores by initiative", 2),
        Grid(
            [
                ["Initiative", "Level 0", "Level 1", "Level 2", "Level 3", "Score"],
                ["Information Governance Management", "0", "0", "4", "1", f"{draw.number(60, 99)}%"],
                ["Confidentiality and Data Protection", "0", "1", "6", "2", f"{draw.number(60, 99)}%"],
            ],
            [3, 1, 1, 1, 1, 1],
        ),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("version", version, version),
        Field("score", score, f"{score}%"),
        Field("grade", grade, word),
    ]
    return Paper(
        [*fields, Field("published_on", day.isoformat(), show(day, style))],
        Flow(blocks, footer="Printed from the toolkit - page {n} of {m}"),
    )
