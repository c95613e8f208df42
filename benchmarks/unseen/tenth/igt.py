"""Papers of the Information Governance Toolkit."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.model import Field, Paper, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import applicant, company, people, shown, university
from benchmarks.unseen.tenth.markup import E, grid, page
from benchmarks.unseen.tenth.pens import rows, small_print, wobble
from benchmarks.unseen.world import Draw, show


def igt_page(d: Draw) -> Paper:
    """The page of an Information Governance Toolkit assessment: levels by initiative, score and grade."""
    org, score = applicant(d), d.number(66, 97)
    day = d.day(date(2018, 1, 10), date(2018, 3, 31))
    version = "14.1"
    lines = [("Initiative", "Level 0", "Level 1", "Level 2", "Level 3", "Total req'ts", "Overall score")]
    names = [
        "Information Governance Management",
        "Confidentiality and Data Protection Assurance",
        "Information Security Assurance",
        "Secondary Use Assurance",
    ]
    lines += [
        (n, "0", "0", str(d.number(1, 6)), str(d.number(1, 5)), str(d.number(6, 11)), f"{d.number(66, 99)}%")
        for n in names
    ]
    grade, value = d.pick(
        [("Satisfactory", "satisfactory"), ("Satisfactory with Improvement Plan", "satisfactory_with_plan")]
    )
    style = "body{font-family:Tahoma,Arial,sans-serif;font-size:11px}h1{color:#0072c6;font-size:18px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #8fb4d9;padding:4px 6px;text-align:left}th{background:#d9e8f6}"
    body = f"<h1>Information Governance Toolkit</h1><h2>Assessment summary report</h2><p><b>Organisation:</b> {E(org.name)}<br><b>Organisation code:</b> {E(org.code)}<br><b>Version:</b> {version} (2017-2018)<br><b>Assessment status:</b> Published<br><b>Date published:</b> {show(day, 'slash')}</p>{grid(lines)}<p><b>Overall score:</b> {score}% &nbsp; <b>Self-assessed grade:</b> {E(grade)}</p><p>Grade key: Not Satisfactory - not evidenced attainment level 2 or above on all requirements.</p>"
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("organisation_code", org.code, org.code),
        Field("version", version, version),
        Field("score", score, f"{score}%"),
        Field("grade", value, grade),
        shown("published_on", day, "slash"),
    ]
    return Paper(
        fields,
        Web(
            page("Information Governance Toolkit", style, body),
            "Information Governance Toolkit\tAssessment summary",
            "www.igt.hscic.gov.uk\t{n}",
        ),
    )


def igt_letterlike(d: Draw) -> Paper:
    """A drawn report of an earlier toolkit version with the score as a large figure."""
    org, score = d.pick([company, university])(d), d.number(60, 96)
    day = d.day(date(2017, 1, 10), date(2017, 3, 31))
    grade, value = d.pick([("Satisfactory", "satisfactory"), ("Not Satisfactory", "not_satisfactory")])
    s = Sheet("a4", "sans", "IG Toolkit")
    s.box(0, 0, s.width, 56, fill="#0072c6", stroke=None)
    s.text(40, 36, "Information Governance Toolkit", 18, bold=True, colour="#ffffff")
    s.text(40, 100, "Published assessment", 16, bold=True)
    pairs = [
        ("Organisation name", org.name),
        ("ODS code", org.code),
        ("Organisation type", "Secondary Use Organisation" if value == "satisfactory" else "Commercial Third Party"),
        ("Toolkit version", "14"),
        ("Date of publication", show(day, "long")),
        ("Result", grade),
    ]
    y = rows(s, 40, 134, pairs, 150, 11)
    s.text(40, y + 50, f"{score}%", 46, bold=True, colour="#0072c6")
    s.text(150, y + 44, "overall score", 12)
    s.para(
        40,
        y + 100,
        500,
        "Requirements are scored from level 0 to level 3. A result is satisfactory where every requirement has reached level 2 or above. Published scores cannot be withdrawn.",
        10,
    )
    s.signature(60, y + 190, wobble(d))
    s.text(40, y + 216, f"Information Governance Lead: {people(d, 1)[0]}", 10)
    small_print(s, ["Health and Social Care Information Centre   Page 1 of 1"])
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("organisation_code", org.code, org.code),
        Field("version", "14", "14"),
        Field("score", score, f"{score}%"),
        Field("grade", value, grade),
        shown("published_on", day, "long"),
    ]
    return Paper(fields, s.done())
