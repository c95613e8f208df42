"""Data risk models."""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets
from benchmarks.unseen.tenth.facts import applicant, company, people, university
from benchmarks.unseen.world import Draw, Org, show

TYPES = (
    *("Demographic data", "Hospital episode data", "Primary care records", "Mortality data", "Genomic data"),
    *("Prescribing data", "Mental health data", "Staff data", "Publicly available data", "Aggregate statistics"),
)

SCALES = (
    "Up to 10,000 records",
    "10,000 to 100,000 records",
    "100,000 to 1 million records",
    "More than 1 million records",
)

PERSISTENCE = ("Less than 6 months", "6 months to 1 year", "1 to 5 years", "More than 5 years")


def model_grid(d: Draw) -> Paper:
    """The model as a workbook: a grid of yes and no, two answers from lists, a result. Sometimes blank."""
    org, blank = applicant(d), d.maybe(0.15)
    chosen = d.some(TYPES, d.number(2, 4))
    yes = [] if blank else [t for t in TYPES if t in chosen]
    scale, keep, result = d.pick(SCALES), d.pick(PERSISTENCE), d.number(1, 5)
    rows: list[list[Any]] = [
        ["# Health and social care data risk model"],
        [],
        ["Organisation", "" if blank else org.name],
        ["Completed by", "" if blank else people(d, 1)[0]],
        [],
        ["Data type", "Used? (Yes / No)"],
    ]
    rows += [[t, "" if blank else "Yes" if t in yes else "No"] for t in TYPES]
    rows += [
        [],
        ["Data scale", "" if blank else scale],
        ["Data persistence", "" if blank else keep],
        [],
        ["Risk Profile Class", "" if blank else f"Class {result}"],
    ]
    guide: list[list[Any]] = [
        ["# Instructions"],
        ["Answer each row of the sheet Model. The class is shown at its foot."],
        ["The class tells which controls are needed."],
    ]
    done = Field("completed", not blank)
    body = Sheets({"Instructions": guide, "Model": rows})
    if blank:
        return Paper([done], body, "a blank template")
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("risk_class", result, f"Class {result}"),
        Field("data_types", yes, tuple(yes)),
        Field("data_scale", scale, scale),
        Field("data_persistence", keep, keep),
        done,
    ]
    return Paper(fields, body)


def model_short(d: Draw) -> Paper:
    """A workbook of one sheet with scores beside the answers."""
    org = d.pick([university, company])(d)
    types = d.some(TYPES[:7], d.number(2, 3))
    scale, keep, result = d.pick(SCALES), d.pick(PERSISTENCE), d.number(2, 5)
    rows: list[list[Any]] = [
        ["# Data Risk Model"],
        ["Name of organisation", org.name],
        ["Project", org.system],
        [],
        ["Question", "Answer", "Score"],
        ["Types of data", "; ".join(types), d.number(10, 40)],
        ["Scale of data", scale, d.number(1, 9)],
        ["Persistence of data", keep, d.number(1, 9)],
        [],
        ["Total score", "", d.number(41, 99)],
        ["Risk class", result],
    ]
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("risk_class", result, str(result)),
        Field("data_types", types, tuple(types)),
        Field("data_scale", scale, scale),
        Field("data_persistence", keep, keep),
        Field("completed", True),
    ]
    return Paper(fields, Sheets({"Data risk model": rows}))


def model_printed(d: Draw) -> Paper:
    """The completed model as a printed form."""
    org = applicant(d)
    types = d.some(TYPES[:7], d.number(2, 4))
    scale, keep, result = d.pick(SCALES), d.pick(PERSISTENCE), d.number(1, 5)
    roman = ("I", "II", "III", "IV", "V")[result - 1]
    printed = d.pick([f"Class {result}", f"Class {roman}"])
    blocks = [
        H("NHS England data risk model", 0),
        Grid(
            [
                ["Organisation", org.name],
                ["System", org.system],
                ["Completed by", people(d, 1)[0]],
                ["Completed on", show(d.day(date(2025, 4, 1), date(2026, 9, 1)), "long")],
            ],
            [1, 2],
            head=False,
            side=True,
        ),
        H("1. Data types", 1),
        P("Types of data that will be held in the cloud:"),
        Grid(
            [
                ["Data type", "Reason for use"],
                *(
                    [t, d.pick(["Needed to define the cohort", "Needed for the outcomes", "Needed for adjustment"])]
                    for t in types
                ),
            ],
            [1, 2],
        ),
        H("2. Scale and persistence", 1),
        Grid([["Data scale", scale], ["Data persistence", keep]], [1, 2], head=False, side=True),
        H("3. Result", 1),
        Grid([["Risk Profile Class", printed]], [1, 2], head=False, side=True),
    ]
    return _model_printed_rest(result, printed, types, scale, keep, org, blocks)


def _model_printed_rest(
    result: int, printed: str, types: list[str], scale: str, keep: str, org: Org, blocks: list[object]
) -> Paper:
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("risk_class", result, printed),
        Field("data_types", types, tuple(types)),
        Field("data_scale", scale, scale),
        Field("data_persistence", keep, keep),
        Field("completed", True),
    ]
    return Paper(fields, Flow(blocks, "", "Data risk model   Page {n} of {m}"))
