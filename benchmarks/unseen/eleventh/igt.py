"""The older IG Toolkit: its report from the screen and its result on paper."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.eleventh.facts import (
    f,
    on,
    say,
)
from benchmarks.unseen.eleventh.pages import facts, grid, screen
from benchmarks.unseen.eleventh.toolkit import NHS, applicant
from benchmarks.unseen.flow import H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.world import Draw


def toolkit_report(d: Draw) -> Paper:
    """The old toolkit's report: table of initiatives, an overall row, the grade beside."""
    (name, code, _), version = applicant(d), d.pick(["13", "14", "14.1"])
    score, (words, grade) = (
        d.number(61, 98),
        d.pick(
            [
                ("Satisfactory", "satisfactory"),
                ("Satisfactory with Improvement Plan", "satisfactory_with_plan"),
                ("Not Satisfactory", "not_satisfactory"),
            ]
        ),
    )
    year = {"13": 2016, "14": 2017, "14.1": 2018}[version]
    day = date(year, 3, d.number(2, 31))
    parts = [
        [n, str(d.number(0, 2)), str(d.number(5, 20)), f"{d.number(60, 99)}%"]
        for n in (
            "Information Governance Management",
            "Confidentiality and Data Protection Assurance",
            "Information Security Assurance",
        )
    ]
    rows = [["Initiative", "Level 1", "Level 2 or above", "Score"], *parts, ["Overall", "", "", f"{score}%"]]
    body = f"<header style='background:#003087'>Information Governance Toolkit</header><main><h1>Assessment report</h1>{facts([('Organisation', name), ('Organisation code', code), ('Assessment', f'Version {version} ({year - 1}-{year})'), ('Stage', 'Published'), ('Date published', say(day, 'slash')), ('Overall score', f'{score}%'), ('Grade', words)])}<h2>Scores by initiative</h2>{grid(rows)}</main>"
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("version", version),
        Field("score", score, f"{score}%"),
        f("grade", grade, printed=words),
        on("published_on", day, "slash"),
    ]
    return Paper(fields, screen("IG Toolkit", NHS, body, "IG Toolkit assessment report\t", "{n}/{m}"))


def toolkit_statement(d: Draw) -> Paper:
    """The old toolkit's result in a statement on paper."""
    (name, code, _), version = applicant(d), d.pick(["12", "13", "14.1"])
    year = {"12": 2015, "13": 2016, "14.1": 2018}[version]
    score, day = d.number(66, 100), date(year, 3, d.number(3, 31))
    blocks = [
        H("Information Governance Toolkit", 1),
        P(f"Confirmation of submission, version {version}", "bold"),
        P(
            f"{name} (code {code}) submitted its self-assessment against version {version} of the Information Governance Toolkit. It was published on {say(day, 'long')}."
        ),
        P(f"The overall result was {score}% and is graded Satisfactory: every requirement stands at level 2 or 3."),
        P(
            "Results can be viewed in the Reports section. Requirements 8-113 and 8-340 were audited internally.",
            "small",
        ),
    ]
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("version", version),
        Field("score", score, f"{score}%"),
        f("grade", "satisfactory", printed="Satisfactory"),
        on("published_on", day, "long"),
    ]
    return Paper(fields, Flow(blocks, "", "{n} of {m}", "serif"))
