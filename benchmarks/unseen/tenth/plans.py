"""Improvement plans, and letters of NHS England that confirm a review or an approval."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import applicant, people, shown, trust, university, workday
from benchmarks.unseen.tenth.pens import wobble
from benchmarks.unseen.world import Draw, Org, show

ACTIONS = (
    *(
        ("4.5.3", "Multi-factor authentication is not yet used for all remote access."),
        ("3.2.1", "Fewer than 95% of staff have completed their training."),
    ),
    *(
        ("9.4.4", "The last penetration test found two issues that are still open."),
        ("7.1.2", "The continuity plan has not been tested this year."),
    ),
    *(
        ("8.3.1", "Four servers run an operating system without support."),
        ("10.2.1", "Two suppliers have not returned their assurance forms."),
    ),
)
EDITIONS = ((2026, "2025-26"), (2025, "2024-25"))


def head(org: Org, edition: str, printed: str = "") -> list[Field]:
    return [
        Field("organisation_name", org.name, org.name),
        Field("organisation_code", org.code, org.code),
        Field("edition", edition, printed or edition),
    ]


def approver(name: str, *roles: str) -> Field:
    also = [f"{name}{a}{r}{b}" for r in roles for a, b in ((", ", ""), (" (", ")"))]
    return Field("approved_by", name, name, tuple(also))


def plan_form(d: Draw) -> Paper:
    """The template that is attached in the toolkit: a head of facts and a table of actions."""
    org, (year, edition) = trust(d), d.pick(EDITIONS)
    signed, names = workday(d, date(year, 6, 1), date(year, 6, 28)), people(d, 4)
    last = date(year, 12, d.number(10, 31))
    actions = d.some(ACTIONS, d.number(3, 5))
    rows = [["Item", "Gap", "Action owner", "Target date"]]
    rows += [
        [ref, gap, names[1 + k % 3], show(last - timedelta(days=30 * (len(actions) - k)), "slash")]
        for k, (ref, gap) in enumerate(actions)
    ]
    facts = [
        ["Organisation", org.name],
        ["ODS code", org.code],
        ["Toolkit year", edition],
        ["Plan approved by", f"{names[0]}, Senior Information Risk Owner"],
        ["Date approved", show(signed, "slash")],
        ["All actions complete by", show(last, "slash")],
    ]
    blocks = [
        H("DSPT improvement plan", 0),
        Grid(facts, [1, 2], head=False, side=True),
        H("Actions", 1),
        Grid(rows, [0.6, 3, 1.3, 1]),
        P("Progress is reported to the board each quarter."),
    ]
    fields = [
        *head(org, edition),
        approver(names[0], "Senior Information Risk Owner", "SIRO"),
        shown("approved_on", signed, "slash"),
        shown("complete_by", last, "slash"),
    ]
    return Paper(
        fields, Flow(blocks, org.name, "DSPT improvement plan   Page {n} of {m}", "sans", landscape=d.maybe(0.4))
    )


def plan_report(d: Draw) -> Paper:
    """A plan as a report in prose, with the approval at its end."""
    org, (year, edition) = applicant(d), d.pick(EDITIONS)
    signed, names = workday(d, date(year, 6, 1), date(year, 7, 20)), people(d, 3)
    last = date(year, 12, 31)
    body = d.pick(["the Board of Directors", "the Executive Committee", "the Information Governance Steering Group"])
    parts: list[object] = []
    for k, (ref, gap) in enumerate(d.some(ACTIONS, 3), 1):
        parts += [
            H(f"{k}. Evidence item {ref}", 2),
            P(gap),
            P(f"Lead: {names[k % 3]}. We will put this right and keep proof of it."),
        ]
    short = body.removeprefix("the ")
    blocks = [
        H(f"{org.name} ({org.code})", 1),
        H(f"Data Security and Protection Toolkit {edition}: improvement plan", 1),
        P(
            "Our self-assessment showed three mandatory items that were not in place. This plan says what will be done about each of them."
        ),
        *parts,
        H("Timetable and approval", 2),
        P(f"All work will be completed by {show(last, 'long')}."),
        P(f"This plan was approved by {body} on {show(signed, 'long')}."),
    ]
    fields = [
        *head(org, edition),
        Field("approved_by", short, short, (body,)),
        shown("approved_on", signed, "long"),
        shown("complete_by", last, "long"),
    ]
    return Paper(fields, Flow(blocks, "", "Page {n} of {m}", "serif"))


def plan_drawn(d: Draw) -> Paper:
    """A one-page plan with a signature box."""
    org, (year, edition) = d.pick([trust, university])(d), d.pick(EDITIONS)
    signed, names = workday(d, date(year, 6, 1), date(year, 6, 28)), people(d, 3)
    last = date(year, 11, d.number(10, 30))
    s = Sheet("a4", "sans", "Improvement plan")
    s.box(0, 0, s.width, 60, fill="#003087", stroke=None)
    s.text(40, 38, f"Improvement Plan: DSPT {edition}", 17, bold=True, colour="#ffffff")
    y = s.para(40, 96, 510, f"{org.name}", 14, bold=True)
    s.text(40, y + 4, f"Organisation code: {org.code}", 11)
    y += 34
    for ref, gap in d.some(ACTIONS, 4):
        s.text(40, y, ref, 10.5, bold=True)
        y = s.para(90, y, 450, gap, 10.5)
        y = (
            s.para(
                90,
                y,
                450,
                f"Action: to be completed by {names[d.number(1, 2)]} and checked by internal audit.",
                10.5,
                italic=True,
            )
            + 10
        )
    s.text(40, y + 16, f"Completion date for the whole plan: {show(last, 'padded')}", 11, bold=True)
    s.box(40, y + 40, 550, y + 140)
    s.text(52, y + 62, f"Approved by: {names[0]}, Senior Information Risk Owner", 10.5)
    s.text(52, y + 84, f"Date: {show(signed, 'padded')}", 10.5)
    s.signature(330, y + 112, wobble(d))
    fields = [
        *head(org, edition),
        approver(names[0], "Senior Information Risk Owner"),
        shown("approved_on", signed, "padded"),
        shown("complete_by", last, "padded"),
    ]
    return Paper(fields, s.done())
