"""Minutes of trusts, universities, charities, companies, boards of integrated care, partnerships and committees.

Each item that speaks of cloud is drawn from sentences whose labels are known: the first that names the service or its
risk is ``cloud_risk_item``, each that decides on it is a ``decision``; the rest of the item is talk.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sample_docs.make.blocks import Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.more import sheets
from sample_docs.make.more.minutes_words import (
    CHIEFS,
    SIGNED,
    Item,
    all_items,
    attendance,
    close,
    cloud,
    label,
    look,
    meeting,
    numbered,
    status_head,
)
from sample_docs.make.more.sheets import Above, Band, Piece, Small
from sample_docs.make.samples import Sample
from sample_docs.make.world import DATE_STYLES, World

TRUST = ("Board of Directors", "Trust Board", "Council of Governors")
UNIVERSITY = ("University Council", "Board of Governors", "Executive Board", "Council", "Court")
CHARITY = ("Board of Trustees", "Trustees", "Council of Trustees")
COMPANY = ("Board of Directors", "Board")
CARE = ("Integrated Care Board", "Board", "Finance and Digital Committee")
COMMITTEES = ("Information Governance Committee", "Audit and Risk Committee", "Data Governance Committee")
ICB = "CCG / Integrated Care Board (ICB)"


def trust_public(world: World) -> Sample:
    """A trust's public board: band, references, initials."""
    it = meeting(world, "NHS Trust", TRUST)
    reference = f"{it.met:%y/%m}"
    content: list[Piece] = [
        Band(it.organisation, world.pick(("Public meeting", "Meeting held in public", ""))),
        *status_head(world, it),
        Title(f"Minutes of the {it.body} meeting held on {it.day}"),
        Lines((f"{world.pick(('Held at', 'Venue:'))} {world.pick(('Boardroom, Trust HQ', 'MS Teams'))}, 9.30am",)),
        *attendance(world, it),
        *numbered(world, it, world.pick((f"{reference}/{{n:02}} {{h}}", "{n}. {h}", "{n:03}/" + reference + " {h}"))),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "trust-public", "pdf pdf docx", look(world, it))


def header_form(world: World) -> Sample:
    """A form at the top: meeting, date, place, chair."""
    sector, bodies = world.pick((("NHS Trust", TRUST), ("Company", COMPANY), ("University", UNIVERSITY)))
    it = meeting(world, sector, bodies)
    rows = (
        (world.pick(("Organisation", "Company", "Name of organisation")), it.organisation),
        (world.pick(("Meeting", "Name of meeting", "Committee / board")), it.body),
        (world.pick(("Date", "Date of meeting", "Held on")), it.day),
        (world.pick(("Location", "Venue")), world.pick(("Room G12", "Teams", "Board Room, second floor"))),
        ("Chair", it.chair),
        *((("Status", {"draft": "Draft", "approved": "Approved"}[it.status]),) if it.status else ()),
    )
    form = world.pick(("table", "columns", "above", "lines"))
    content: list[Piece] = [
        Title(world.pick(("Minutes", "Meeting minutes", "MINUTES OF MEETING"))),
        Above(rows) if form == "above" else Pairs(rows, form),
        *attendance(world, it),
        *numbered(world, it, "{n} {h}"),
        Para(f"Next meeting: {DATE_STYLES['long'](it.met + timedelta(days=35))}"),
    ]
    return sheets.sample(content, world, label(it), "header-form", "pdf pdf docx", look(world, it))


def action_table(world: World) -> Sample:
    """Everything in one table: item, discussion, decision or action."""
    sector, bodies = world.pick((("NHS Trust", TRUST), ("Charity / Hospice", CHARITY), (ICB, CARE)))
    it = meeting(world, sector, bodies)
    rows = [
        (
            "Item",
            world.pick(("Discussion", "Notes", "Summary")),
            world.pick(("Decision", "Outcome", "Decision / action")),
        )
    ]
    for number, item in enumerate(all_items(world, it), 1):
        decided = [text for _, text in item.decisions]
        talk = [text for text in item.texts if text not in decided]
        rows.append((f"{number}. {item.heading}", " ".join(talk), " ".join(decided) or "-"))
    actions = [
        ("Action", "Owner", "Due"),
        ("Circulate the updated paper", world.person(), DATE_STYLES["slash"](it.met + timedelta(days=14))),
    ]
    content: list[Piece] = [
        *status_head(world, it),
        Title(it.organisation),
        Heading(f"{it.body} - minutes of the meeting on {it.day}"),
        *attendance(world, it),
        Table(tuple(rows), (1.4, 3, 2.2)),
        Heading("Action log"),
        Table(tuple(actions), (3, 2, 1)),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "action-table", "pdf pdf docx", look(world, it))


def council(world: World) -> Sample:
    """A university's council: formal paragraphs, decisions as RESOLVED or otherwise under each item."""
    it = meeting(world, "University", UNIVERSITY)
    content: list[Piece] = [
        Title(it.organisation.upper() if world.chance(0.3) else it.organisation, "centre"),
        Lines(
            (it.body.upper() if world.chance(0.3) else it.body, f"Minutes of the meeting held on {it.day}"), "centre"
        ),
        *status_head(world, it),
        *attendance(world, it, world.pick(("sentence", "lines"))),
        *numbered(world, it, f"{it.met:%y}/{{n:02}} {{h}}", False),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "council", "pdf pdf docx html", look(world, it))


def trustees(world: World) -> Sample:
    """A charity's trustees."""
    it = meeting(world, "Charity / Hospice", CHARITY)
    number = world.rng.randint(1000000, 1199999)
    content: list[Piece] = [
        Title(it.organisation),
        Small((f"Registered charity number {number}",)),
        Heading(f"Minutes of a meeting of the {it.body}"),
        Lines((f"Date: {it.day}", "Time: 2.00 pm", "Place: online")),
        *status_head(world, it),
        *attendance(world, it),
        *numbered(world, it),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "trustees", "pdf docx docx md", look(world, it))


def company_resolutions(world: World) -> Sample:
    """A company's directors: company number, notice and quorum, resolutions."""
    it = meeting(world, "Company", COMPANY)
    content: list[Piece] = [
        Title(it.organisation, "centre"),
        Lines((f"Company number {world.rng.randint(2000000, 15999999):08}", '(the "Company")'), "centre"),
        Heading(f"MINUTES of a meeting of the {it.body} held on {it.day}"),
        *status_head(world, it),
        *attendance(world, it, "pairs"),
        *numbered(world, it, "{n}.  {h}", False),
        *([Lines(("...........................", "Chair"))] if it.status != "approved" else []),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "company-resolutions", "pdf pdf docx", look(world, it))


def integrated_care(world: World) -> Sample:
    """An integrated care board in public, with paper numbers."""
    it = meeting(world, ICB, CARE)
    content: list[Piece] = [
        Band(it.organisation),
        Title(f"{it.body} - minutes"),
        Above(
            (
                ("Date", it.day),
                ("Venue", "Civic Centre, committee room 2"),
                ("Chair", it.chair),
                ("Meeting", "Held in public"),
            ),
            2,
        ),
        *status_head(world, it),
        *attendance(world, it, "table"),
        *numbered(world, it, "{n}  {h}"),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "integrated-care", "pdf pdf html", look(world, it))


def partners(world: World) -> Sample:
    """Partners of a limited liability partnership."""
    it = meeting(world, "Company", ("Partners' Meeting", "Management Board", "Members' Meeting of the Partners"))
    it = replace(it, organisation=f"{world.place()} & {world.place()} LLP")
    content: list[Piece] = [
        Title(it.organisation),
        Heading(f"{it.body}, {it.day}"),
        Lines((f"Minutes taken by {world.person()}",)),
        *status_head(world, it),
        *attendance(world, it, world.pick(("sentence", "initials"))),
        *numbered(world, it, world.pick(("{h}", "{n}) {h}"))),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "partners", "pdf docx md txt", look(world, it))


DELEGATED = "The Board had delegated the decision on cloud hosting to the Committee on 4 March."


def committee(world: World) -> Sample:
    """A committee, with or without the board's delegation in words."""
    sector = world.pick(("NHS Trust", "University", "Company"))
    it = meeting(world, sector, COMMITTEES)
    if world.chance(0.5):
        first = next((number for number, item in enumerate(it.items) if item.risk), None)
        it = replace(it, items=tuple(_delegated(item) if n == first else item for n, item in enumerate(it.items)))
    content: list[Piece] = [
        Title(f"{it.body}"),
        Lines((it.organisation, f"Minutes of the meeting held on {it.day}")),
        *status_head(world, it),
        *attendance(world, it),
        *numbered(world, it),
        *close(world, it),
    ]
    return sheets.sample(content, world, label(it), "committee", "pdf pdf docx", look(world, it))


def _delegated(item: Item) -> Item:
    """The delegation names cloud hosting and comes first, so it is what the item says of cloud."""
    return replace(item, texts=(DELEGATED, *item.texts), risk=DELEGATED)


def extract(world: World) -> Sample:
    """One item out of the minutes, as an applicant sends it."""
    sector, bodies = world.pick((("NHS Trust", TRUST), ("University", UNIVERSITY), ("Charity / Hospice", CHARITY)))
    it = meeting(world, sector, bodies)
    it = replace(it, items=(cloud(world, it.short),), quorate=None, quorum_words=None)
    item, number = it.items[0], world.rng.randint(4, 19)
    content: list[Piece] = [
        Title(world.pick(("Extract from the minutes", "Extract of minutes", "Minute extract"))),
        Para(f"{it.organisation}: {it.body}, meeting held on {it.day}"),
        *status_head(world, it),
        Heading(f"Item {number}: {item.heading}"),
        *(Para(text) for text in item.texts),
        *(
            [
                Lines(
                    (
                        world.pick(SIGNED).format(
                            b=it.short, d=DATE_STYLES["long"](it.met + timedelta(days=35)), c=it.chair
                        ),
                    )
                )
            ]
            if it.status == "approved"
            else []
        ),
        Lines((f"Certified by {world.person()}, {world.pick(CHIEFS)}",)),
    ]
    return sheets.sample(content, world, label(it), "extract", "pdf pdf docx txt", look(world, it))


def bullet_notes(world: World) -> Sample:
    """Short minutes in bullets, as small bodies keep them."""
    sector, bodies = world.pick((("Company", COMPANY), ("Charity / Hospice", CHARITY)))
    it = meeting(world, sector, bodies)
    content: list[Piece] = [
        Title(f"{it.organisation} - {it.body} minutes"),
        Lines((it.day,)),
        *status_head(world, it),
        *attendance(world, it, "sentence"),
    ]
    for item in all_items(world, it):
        content += [Heading(item.heading), Bullets(item.texts)]
    return sheets.sample(
        [*content, *close(world, it)], world, label(it), "bullet-notes", "pdf docx md html", look(world, it)
    )


LAYOUTS: dict[str, Callable[[World], Sample]] = {
    "trust-public": trust_public,
    "header-form": header_form,
    "action-table": action_table,
    "council": council,
    "trustees": trustees,
    "company-resolutions": company_resolutions,
    "integrated-care": integrated_care,
    "partners": partners,
    "committee": committee,
    "extract": extract,
    "bullet-notes": bullet_notes,
}
