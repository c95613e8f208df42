"""Minutes of boards with an item on the cloud and its risks."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import charity, company, people, trust, university, workday
from benchmarks.unseen.tenth.pens import wobble
from benchmarks.unseen.tenth.talk import Item, item, second, told
from benchmarks.unseen.world import Draw, Org, show


def trust_board(d: Draw) -> Paper:
    """A trust's public board: references at the items, quoracy, an action log."""
    org, day, names = trust(d), workday(d, date(2025, 1, 8), date(2026, 10, 28)), people(d, 8)
    cloud, further = item(d, org, "The Board", names[3]), second(d, "The Board")
    ref = f"{day:%y/%m}"
    draft = d.maybe(0.5)
    present = [
        ["Name", "Role"],
        *(
            [n, r]
            for n, r in zip(
                names,
                [
                    "Chair",
                    "Chief Executive",
                    "Medical Director",
                    "Chief Digital Information Officer",
                    "Director of Finance",
                    "Non-Executive Director",
                ],
                strict=False,
            )
        ),
    ]
    return _trust_board_rest(present, draft, org, cloud, further, day, ref, names)


def _trust_board_rest(
    present: list[list[str]], draft: bool, org: Org, cloud: Item, further: Item, day: date, ref: str, names: list[str]
) -> Paper:
    blocks = [
        P("DRAFT - not yet confirmed" if draft else "CONFIRMED", "right"),
        H(org.name, 0),
        H("Minutes of the Board of Directors held in public", 1),
        P(f"{day:%A} {show(day, 'long')}, 9.30am, Boardroom, Trust Headquarters and by video link"),
        H("Present", 2),
        Grid(present, [1, 1.6], ruled=False),
        P(f"In attendance: {names[6]}, Trust Secretary (minutes)"),
        P(f"Apologies: {names[7]}"),
        H(f"{ref}/01 Welcome, apologies and quoracy", 2),
        P("The Chair welcomed everyone and declared the meeting quorate."),
        H(f"{ref}/02 Declarations of interest", 2),
        P("There were none."),
        H(f"{ref}/03 Minutes of the last meeting", 2),
        P("The minutes of the last meeting were approved as a correct record."),
        H(f"{ref}/04 Finance report", 2),
        P("The Director of Finance reported a small surplus at the end of the month. The Board noted the report."),
        H(f"{ref}/05 {cloud.title}", 2),
        P(cloud.words),
        H(f"{ref}/06 {further.title}", 2),
        P(further.words),
        H(f"{ref}/07 Any other business", 2),
        P("There was no other business and the meeting closed at 12.15pm."),
    ]
    status = Field("document_status", "draft", "DRAFT") if draft else Field("document_status", "approved", "CONFIRMED")
    fields = [
        *told(org, "Board of Directors", day, "long", cloud, further, also=("Trust Board",)),
        status,
        Field("quorate", True, "quorate"),
    ]
    return Paper(fields, Flow(blocks, org.name, "Board of Directors minutes   Page {n} of {m}"))


def council(d: Draw) -> Paper:
    """A university's Council: numbered paragraphs, resolved in bold, signed by the chair."""
    org, day, names = university(d), workday(d, date(2025, 2, 3), date(2026, 7, 10)), people(d, 7)
    cloud = item(
        d, org, "Council", f"The {d.pick(['Chief Information Officer', 'Registrar', 'Pro-Vice-Chancellor (Research)'])}"
    )
    n = d.number(20, 80)
    blocks = [
        H(org.name, 0),
        H("COUNCIL", 1),
        P(f"Minutes of the meeting held on {day:%A} {show(day, 'long')} at 2.00 pm in the Senate Room"),
        P(f"Present: {names[0]} (Chair), {', '.join(names[1:5])}"),
        P(f"Secretary: {names[5]}"),
        P("Apologies were received from two members. A quorum was present."),
        H(f"{n} MINUTES", 2),
        P("The minutes of the previous meeting were confirmed and signed."),
        H(f"{n + 1} VICE-CHANCELLOR'S REPORT", 2),
        P("The Vice-Chancellor reported on student recruitment and on the new teaching building."),
        H(f"{n + 2} {cloud.title.upper()}", 2),
        P(cloud.words),
        H(f"{n + 3} ESTATES", 2),
        P("Council approved the refurbishment of the library, at a cost of up to £2.4 million."),
        H(f"{n + 4} DATE OF NEXT MEETING", 2),
        P("To be announced by the Secretary."),
        P("Approved by Council as a true record and signed by the Chair."),
        P(names[0], "right"),
    ]
    fields = [
        *told(org, "Council", day, "long", cloud),
        Field("document_status", "approved", "Approved by Council as a true record"),
        Field("quorate", True, "quorum"),
    ]
    return Paper(fields, Flow(blocks, "", "Council   {n}", "serif"))


def trustees(d: Draw) -> Paper:
    """A charity's trustees: a table of items, discussion and actions."""
    org, day, names = charity(d), workday(d, date(2025, 1, 8), date(2026, 9, 30)), people(d, 6)
    cloud = item(d, org, "The Trustees", names[2])
    quorate = d.maybe(0.7)
    rows = [
        ["Item", "Discussion and decision", "Action"],
        [
            "1. Apologies",
            f"Apologies were received from {names[5]}."
            + (
                " The meeting was quorate."
                if quorate
                else " The meeting was not quorate, and members will be asked to confirm by e-mail."
            ),
            "",
        ],
        ["2. Last minutes", "Taken as read.", ""],
        ["3. Fundraising", "Income from the spring appeal was above target.", names[3]],
        [f"4. {cloud.title}", cloud.words, names[2]],
        ["5. Premises", "The lease of the shop ends next year.", names[4]],
        ["6. Next meeting", "To be held in three months' time.", "All"],
    ]
    blocks = [
        H(org.name, 0),
        P("Board of Trustees", "centre"),
        P(f"Minutes of the meeting on {show(day, 'ordinal')}", "centre"),
        P(f"Trustees present: {', '.join(names[:2])}. Staff: {', '.join(names[2:5])}."),
        Grid(rows, [1.1, 3.4, 0.9]),
        P("Draft minutes, for approval at the next meeting", "bold"),
    ]
    fields = [
        *told(org, "Board of Trustees", day, "ordinal", cloud),
        Field("document_status", "draft", "Draft minutes"),
        Field("quorate", quorate, "quorate"),
    ]
    return Paper(fields, Flow(blocks, "", f"{org.name}: registered charity {d.digits(7)}", d.pick(["serif", "sans"])))


def extract(d: Draw) -> Paper:
    """An extract of a company's minutes on its own paper, certified by the secretary."""
    org, day, names = company(d), workday(d, date(2025, 1, 8), date(2026, 10, 10)), people(d, 4)
    board = "The Directors"
    cloud = item(d, org, board, names[1])
    s = Sheet("a4", "serif", "Extract from the minutes")
    s.text(60, 70, org.name, 15, bold=True)
    s.rule(60, 80, 535)
    s.text(60, 100, f"Registered in England and Wales, number 0{d.digits(7)}", 9)
    s.para(60, 146, 475, "EXTRACT FROM THE MINUTES OF A MEETING OF THE BOARD OF DIRECTORS", 13, bold=True)
    s.para(60, 184, 475, f"held at the registered office on {show(day, 'padded')} at 10.00 a.m.", 11)
    y = s.para(
        60,
        222,
        475,
        f"Present: {names[0]} (in the chair), {names[1]}, {names[2]}. In attendance: {names[3]} (Company Secretary).",
        11,
    )
    s.text(60, y + 16, f"{d.number(4, 9)}.  {cloud.title}", 11.5, bold=True)
    y = s.para(60, y + 40, 475, cloud.first + " " + " ".join(cloud.talk), 11)
    for _, text in cloud.decided:
        y = s.para(60, y + 8, 475, text, 11)
    s.text(60, y + 46, "Certified a true extract from the signed minutes of the company.", 10.5, italic=True)
    s.signature(70, y + 90, wobble(d))
    s.text(60, y + 116, f"{names[3]}, Company Secretary", 10.5)
    fields = told(org, "Board of Directors", day, "padded", cloud)
    return Paper([*fields, Field("document_status", "approved", "signed minutes", optional=True)], s.done())


def committee(d: Draw) -> Paper:
    """A committee to which the board has given the decision."""
    org, day, names = trust(d), workday(d, date(2025, 1, 8), date(2026, 10, 10)), people(d, 6)
    body = d.pick(
        ["Audit and Risk Committee", "Digital and Information Committee", "Finance and Performance Committee"]
    )
    cloud = item(d, org, "The Committee", names[2])
    blocks = [
        H(org.name, 1),
        H(body, 1),
        P(f"Approved minutes of the meeting held on {show(day, 'long')} by video conference"),
        Grid(
            [["Members", ", ".join(names[:3])], ["Attending", ", ".join(names[3:5])], ["Apologies", names[5]]],
            [1, 4],
            head=False,
            side=True,
        ),
        H("1 Opening", 2),
        P(
            "The Chair opened the meeting, which was quorate. The Chair recalled that the Board of Directors has delegated decisions on digital systems and their risks to the Committee."
        ),
        H("2 Internal audit", 2),
        P("Three audits had been completed since the last meeting and no high priority findings were made."),
        H(f"3 {cloud.title}", 2),
        P(cloud.words),
        H("4 Workforce", 2),
        P("Vacancies had fallen for the fourth month in a row."),
        H("5 Close", 2),
        P("The meeting closed at 4.10pm."),
    ]
    fields = [
        *told(org, body, day, "long", cloud),
        Field("document_status", "approved", "Approved minutes"),
        Field("quorate", True, "quorate"),
    ]
    return Paper(fields, Flow(blocks, f"{body}", "Page {n} of {m}"))
