"""Papers of the Data Security and Protection Toolkit and of its predecessor."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import csv
import io
from datetime import date
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import applicant, charity, company, one_line, people, shown, trust, university
from benchmarks.unseen.tenth.markup import E, grid, page
from benchmarks.unseen.tenth.pens import columns, small_print
from benchmarks.unseen.world import Draw, Org, show

OUTCOMES = (
    *(
        ("Standards Met", "standards_met"),
        ("Standards Met", "standards_met"),
        ("Standards Exceeded", "standards_exceeded"),
    ),
    *(("Approaching Standards", "approaching_standards"), ("Standards Not Met", "standards_not_met")),
)
YEARS = ((2026, "2025-26"), (2025, "2024-25"))


def told(org: Org, edition: str, outcome: tuple[str, str], printed: str = "") -> list[Field]:
    return [
        Field("organisation_name", org.name, org.name),
        Field("organisation_code", org.code, org.code),
        Field("edition", edition, printed or edition),
        Field("outcome", outcome[1], outcome[0]),
    ]


def where(org: Org) -> Field:
    return Field(
        "location",
        {"address": ", ".join(org.address.lines), "postcode": org.address.postcode},
        (*org.address.lines, org.address.postcode),
    )


def public_page(d: Draw) -> Paper:
    """The toolkit's public page of an organisation, with the history of its publications, newest first."""
    org, outcome = applicant(d), d.pick(OUTCOMES)
    year, edition = d.pick(YEARS)
    day = d.day(date(year, 3, 2), date(year, 6, 30))
    history = [("Status", "Date published"), (f"{edition} {outcome[0]}", show(day, "long"))]
    for k in range(1, d.number(2, 5)):
        older = d.day(date(year - k, 3, 1), date(year - k, 6, 30))
        history.append((f"{year - k - 1}-{(year - k) % 100:02d} Standards Met", show(older, "long")))
    style = "body{font-family:Arial,sans-serif;font-size:13px;color:#212b32}.bar{background:#005eb8;color:#fff;padding:12px 18px;font-weight:700}h1{font-size:24px}table{border-collapse:collapse;width:80%}th,td{text-align:left;border-bottom:1px solid #d8dde0;padding:8px}footer{background:#d8dde0;padding:12px;margin-top:30px;font-size:11px}"
    body = f'<div class="bar">NHS &nbsp; Data Security and Protection Toolkit</div><p>Home &rsaquo; Organisation search</p><main><h1>{E(org.name)}</h1><p>{E(one_line(org.address, False))}</p><p><b>Organisation code:</b> {E(org.code)}</p><p><b>Primary sector:</b> {E(org.sector)}</p><h2>Assessment history</h2>{grid(history)}</main><footer>Help &middot; News &middot; Accessibility &middot; Terms and conditions &middot; &copy; NHS England</footer>'
    fields = [
        *told(org, edition, outcome),
        shown("published_on", day, "long"),
        Field("sector", org.sector, org.sector),
        where(org),
    ]
    web = Web(
        page("Organisation details - Data Security and Protection Toolkit", style, body),
        f"{show(day, 'slash')}, 10:{d.number(10, 59)}\tOrganisation details - DSPT",
        f"https://www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}\t{{n}}/{{m}}",
    )
    return Paper(fields, web)


def certificate(d: Draw) -> Paper:
    """The certificate that an organisation keeps after publishing."""
    org, outcome = applicant(d), d.pick(OUTCOMES[:3])
    year, edition = d.pick(YEARS)
    day, end = d.day(date(year, 2, 2), date(year, 6, 30)), date(year + 1, 6, 30)
    s = Sheet("a4-landscape", "sans", "DSPT certificate")
    s.box(0, 0, s.width, 70, fill="#005eb8", stroke=None)
    s.text(40, 46, "NHS", 26, bold=True, italic=True, colour="#ffffff")
    s.text(s.width - 40, 44, "Data Security and Protection Toolkit", 16, align="right", colour="#ffffff")
    s.centred(130, f"{edition} Data Security and Protection Toolkit certificate", 19, bold=True, colour="#005eb8")
    s.centred(170, "This is to confirm that", 12)
    y = s.para(90, 204, s.width - 180, org.name, 24, bold=True, align="centre")
    s.centred(y, f"Organisation code: {org.code}", 12)
    s.centred(y + 18, one_line(org.address, False), 11)
    s.centred(y + 50, "has published a self-assessment with the status", 12)
    s.centred(y + 82, outcome[0], 24, bold=True, colour="#007f3b")
    columns(
        s,
        410,
        [("Date of publication", show(day, "long")), ("Valid until", show(end, "long")), ("Sector", org.sector)],
        160,
        720,
        12,
    )
    small_print(
        s,
        [
            "This certificate reflects the position on the day of publication. The status can be checked at www.dsptoolkit.nhs.uk/OrganisationSearch."
        ],
        540,
        8,
    )
    fields = [
        *told(org, edition, outcome),
        shown("published_on", day, "long"),
        shown("expires_on", end, "long"),
        Field("sector", org.sector, org.sector),
        where(org),
    ]
    return Paper(fields, s.done())


def download(d: Draw) -> Paper:
    """A list of several organisations as the search page gives it: no single value belongs to the paper."""
    out = io.StringIO()
    pen = csv.writer(out, lineterminator="\r\n")
    pen.writerow(
        [
            "Code",
            "Organisation Name",
            "Status",
            "Date Of Publication",
            "Primary Sector",
            "Integrated Care Board (where available, from ODS)",
        ]
    )
    for _ in range(d.number(4, 12)):
        org, (year, edition) = applicant(d), d.pick(YEARS)
        status = f"{edition[2:4]}/{edition[-2:]} {d.pick(OUTCOMES)[0]}"
        pen.writerow(
            [
                org.code,
                f"{org.name.upper()} ({org.code})",
                status,
                show(d.day(date(year, 3, 1), date(year, 6, 30)), "slash"),
                org.sector,
                "",
            ]
        )
    return Paper([], Raw(out.getvalue().encode(), "csv"), "several organisations")


def message(d: Draw) -> Paper:
    """The toolkit's own message to whoever published."""
    org, outcome = applicant(d), d.pick(OUTCOMES)
    year, edition = d.pick(YEARS)
    day = d.day(date(year, 3, 3), date(year, 6, 30))
    person = people(d, 1)[0]
    mail = EmailMessage()
    mail["From"] = "Data Security and Protection Toolkit <no-reply@dsptoolkit.nhs.example>"
    mail["To"] = f"{person} <{person.split()[0].lower()}@{org.name.split()[0].lower()}.example>"
    mail["Subject"] = f"DSPT {edition}: your assessment has been published ({org.code})"
    mail["Date"] = f"{day:%a, %d %b %Y} 15:{d.number(10, 59)}:00 +0100"
    mail.set_content(
        f"Dear {person},\n\nThank you for completing the Data Security and Protection Toolkit.\n\n"
        f"Organisation: {org.name}\nOrganisation code: {org.code}\nAssessment: {edition}\nStatus: {outcome[0]}\n"
        f"Date published: {show(day, 'slash')}\n\nYou can view, print and download your assessment when you sign in. "
        "You may publish again at any time before the final deadline.\n\nPlease do not reply to this e-mail.\n\nThe DSPT team\n",
        cte="8bit",
    )
    return Paper([*told(org, edition, outcome), shown("published_on", day, "slash")], Raw(mail.as_bytes(), "eml"))


def summary(d: Draw) -> Paper:
    """A summary of the published assessment, with the profile and the counts of its standards."""
    org, outcome = d.pick([university, company, charity])(d), d.pick(OUTCOMES)
    year, edition = d.pick(YEARS)
    day = d.day(date(year, 3, 3), date(year, 6, 30))
    version = {"2025-26": "8", "2024-25": "7"}[edition]
    facts = [
        ["Organisation name", org.name],
        ["Organisation code", org.code],
        ["Address", one_line(org.address, False)],
        ["Primary sector", org.sector],
        ["Assessment", f"{edition} (version {version})"],
        ["Status", outcome[0]],
        ["Date of publication", show(day, "padded")],
        ["Senior Information Risk Owner", people(d, 1)[0]],
    ]
    return _summary_rest(d, facts, day, org, edition, outcome)


def _summary_rest(
    d: Draw, facts: list[list[str]], day: date, org: Org, edition: str, outcome: tuple[str, str]
) -> Paper:
    names = [
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
    ]
    counts = [["Standard", "Mandatory items completed", "Non-mandatory items completed"]]
    for k, name in enumerate(names, 1):
        done = d.number(2, 8)
        counts.append([f"{k} {name}", f"{done} of {done}", f"{d.number(0, 3)} of 3"])
    blocks = [
        H("Data Security and Protection Toolkit", 0),
        H("Summary of published assessment", 1),
        Grid(facts, [1, 2], head=False, side=True),
        H("Evidence by standard", 2),
        Grid(counts, [2, 1, 1]),
    ]
    fields = [
        *told(org, edition, outcome),
        shown("published_on", day, "padded"),
        Field("sector", org.sector, org.sector),
        where(org),
    ]
    return Paper(fields, Flow(blocks, "Data Security and Protection Toolkit", "Page {n} of {m}"))


def agreed_plan(d: Draw) -> Paper:
    """A trust's page of an earlier wording: not fully met, with a plan; an interim row stands under it."""
    org = trust(d)
    year, edition = d.pick(YEARS)
    day, baseline = d.day(date(year, 6, 10), date(year, 9, 20)), d.day(date(year - 1, 12, 10), date(year - 1, 12, 31))
    outcome = d.pick(
        [("Standards Not Fully Met (Plan Agreed)", "plan_agreed"), ("Approaching Standards", "approaching_standards")]
    )
    lines = [
        ("Assessment", "Status", "Published"),
        (edition, outcome[0], show(day, "slash")),
        (f"{edition} baseline", "Baseline", show(baseline, "slash")),
        (
            f"{year - 2}-{(year - 1) % 100:02d}",
            "Standards Met",
            show(d.day(date(year - 1, 6, 1), date(year - 1, 6, 30)), "slash"),
        ),
    ]
    style = "body{font-family:Arial,sans-serif;font-size:13px}h1{font-size:22px;color:#003087}table{border-collapse:collapse}td,th{border:1px solid #aeb7bd;padding:7px 12px;text-align:left}.tag{background:#fff4d3;padding:4px 10px;font-weight:700}"
    body = f'<p>Data Security and Protection Toolkit</p><h1>{E(org.name)} ({E(org.code)})</h1><p>{E(one_line(org.address, False))}</p><p>Sector: {E(org.sector)}</p><p>Latest status: <span class="tag">{E(outcome[0])}</span></p>{grid(lines)}<p>Organisations publish at least once a year. A baseline publication is not an assessment.</p>'
    fields = [
        *told(org, edition, outcome),
        shown("published_on", day, "slash"),
        Field("sector", org.sector, org.sector),
        where(org),
    ]
    return Paper(
        fields,
        Web(
            page("Organisation details", style, body),
            "DSPT\tOrganisation details",
            f"www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}\t{{n}}/{{m}}",
        ),
    )
