"""Minutes of trusts, universities, charities, companies, boards of integrated care, partnerships and committees.

Each item that speaks of cloud is drawn from sentences whose labels are known: the first that names the service or its
risk is ``cloud_risk_item``, each that decides on it is a ``decision``; the rest of the item is talk.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sample_docs.make.blocks import Bullets, Heading, Lines, Pairs, Para, Table, Title
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Above, Band, Piece, Sign, Small, Theme
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, World

PROVIDERS = ("Microsoft Azure", "Amazon Web Services", "Google Cloud", "AWS", "Azure", "Oracle Cloud Infrastructure")
SYSTEMS = ("HALYARD", "the registry", "LODESTONE", "the trusted research environment", "Pelican", "the study database")
ITEMS = (
    "The {who} presented the cloud risk assessment for {s}, which would be hosted in {p}.",
    "{person} introduced a paper on moving {s} to {p} and the risks that this brings.",
    "The {b} considered the risk of storing patient data with {p}.",
    "The {who} reported that {s} was to be migrated to {p} in the new year.",
    "It was explained that {p} would hold {s} and that the Risk Profile Class was {c}.",
    "A report on cloud hosting with {p} had been circulated, with the data risk model and the assessment annexed.",
    "The {b} received the Data Protection Impact Assessment and cloud risk assessment for {s}.",
)
TALK = (
    "Members asked who would hold the keys and were told that the organisation would.",
    "In answer to a question, {person} said that all copies would stay in the United Kingdom.",
    "The Caldicott Guardian had been consulted and had no objection.",
    "The cost over three years was compared with that of replacing the servers.",
    "{person} asked whether staff had been trained and was assured that they had.",
    "The {b} delegated oversight of the migration to the {who}.",
)
DECISIONS = (
    ("approved", "The {b} approved the cloud risk assessment and the use of {p}."),
    ("approved", "The use of {p} for {s} was approved, subject to a review after twelve months."),
    ("agreed", "It was agreed that {p} may hold {s}."),
    ("agreed", "The {b} agreed to delegate the final decision on {p} to the {who}."),
    ("resolved", "It was RESOLVED that the cloud risk assessment be adopted."),
    ("resolved", "The {b} resolved to store the data of {s} in {p}."),
    ("accepted", "The {b} accepted the residual risk of the move to {p}."),
    ("ratified", "The {b} ratified the decision on {p} taken by the Executive in June."),
    ("endorsed", "The {b} endorsed the cloud risk assessment and thanked its authors."),
    ("noted", "The {b} noted the cloud risk assessment."),
    ("noted", "The {b} NOTED the risks of hosting in {p}."),
    ("deferred", "The decision on {p} was deferred until the penetration test has been reported."),
    ("rejected", "The {b} rejected the proposal to move {s} to {p}."),
)
SECOND = (
    ("noted", "The {b} also noted the residual risk of hosting with {p}."),
    ("agreed", "It was further agreed that the cloud risk be reviewed every six months."),
)
RISK_ITEM = (
    ("noted", "The {b} noted the information risk register."),
    ("approved", "The {b} approved the information risk policy."),
    ("accepted", "The {b} accepted the information risk recorded against the old file server."),
)
HEADINGS = (
    "Cloud hosting",
    "Hosting of {s}",
    "Cloud risk assessment",
    "Digital and data",
    "Information governance report",
    "Use of {p}",
    "SIRO report",
    "Data platform: proposal",
)
ROUTINE = (
    ("Chief Executive's report", "The {who} drew attention to staffing over the winter. The {b} noted the report."),
    ("Finance", "Income was 1.2% above plan at month {n}. The {b} noted the position and approved the revised budget."),
    ("Quality", "Three incidents had been closed. {person} would report on the fourth in the spring."),
    ("Estates", "The lease of the north annexe had been renewed. The {b} approved the fire safety works."),
    ("People", "The staff survey had closed with a response of 5{n}%. An action plan would be brought to the board."),
    ("Risk register", "The corporate risk register was reviewed. The risk of flooding was reduced from 16 to 12."),
    ("Research", "Two grants had been awarded and one application was under review. The {b} endorsed the strategy."),
    ("Annual report", "The draft annual report and accounts were approved for submission to the auditors."),
)
CHIEFS = (
    "Chief Executive",
    "Chief Digital Officer",
    "Senior Information Risk Owner",
    "Director of Finance",
    "Registrar",
    "Company Secretary",
    "Medical Director",
    "Chief Information Officer",
    "Director of Operations",
)
QUORATE = (
    "The Chair declared the meeting quorate.",
    "The Chair confirmed that the meeting was quorate.",
    "With seven members present the meeting was quorate.",
    "It was noted that a quorum was present and that due notice had been given.",
    "A quorum being present, the Chair opened the meeting.",
)
INQUORATE = (
    "The meeting was not quorate and decisions would be put to the next meeting.",
    "The Chair noted that the meeting was inquorate.",
    "A quorum was not present; the meeting went on for information only.",
)
NO_WORD = (
    "The quorum for this meeting is four members.",
    "Members were reminded of the quorum set by the standing orders.",
)
DRAFT = ("DRAFT", "Draft minutes - subject to approval", "UNCONFIRMED MINUTES", "Unconfirmed", "DRAFT FOR APPROVAL")
SIGNED = (
    "Approved as a correct record by the {b} on {d}",
    "Signed as a true record: {c}, Chair, {d}",
    "These minutes were confirmed at the meeting of {d}. Signed: {c} (Chair)",
    "Minutes approved: {d}. Chair: {c}",
)


@dataclass(frozen=True)
class Item:
    heading: str
    texts: tuple[str, ...]
    risk: str | None = None
    decisions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Meeting:
    organisation: str
    body: str
    met: date
    status: str | None
    quorate: bool | None
    quorum_words: str | None
    items: tuple[Item, ...]
    chair: str
    style: str

    @property
    def short(self) -> str:
        return short(self.body)

    @property
    def day(self) -> str:
        return DATE_STYLES[self.style](self.met)


def short(body: str) -> str:
    for word in ("Committee", "Council", "Court", "Cabinet"):
        if word in body:
            return word
    return "Trustees" if body == "Trustees" else "Partners" if "Partners" in body else "Board"


def meeting(world: World, sector: str, bodies: tuple[str, ...]) -> Meeting:
    body = world.pick(bodies)
    quorate = world.pick((True, True, True, False, None, None))
    words = world.pick(QUORATE if quorate else INQUORATE) if quorate is not None else None
    return Meeting(
        names.organisation(world, sector).name,
        body,
        world.day(date(2023, 11, 6), date(2026, 11, 12)),
        world.pick(("approved", "approved", "draft", "draft", None)),
        quorate,
        words or (world.pick(NO_WORD) if world.chance(0.3) else None),
        tuple(_items(world, short(body))),
        names.signatory(world),
        world.pick(("long", "weekday", "ordinal", "slash", "zero", "caps", "weekday")),
    )


def _items(world: World, board: str) -> list[Item]:
    routine = [_routine(world, board, *pair) for pair in world.rng.sample(ROUTINE, world.pick((3, 4, 5)))]
    for _ in range(world.pick((0, 1, 1, 1, 2))):
        routine.insert(world.rng.randint(1, len(routine)), cloud(world, board))
    if world.chance(0.15):
        verb, text = world.pick(RISK_ITEM)
        text = text.format(b=board)
        routine.append(
            Item("Information risk", ("The register had been updated in the autumn.", text), None, ((verb, text),))
        )
    return routine


def _routine(world: World, board: str, heading: str, text: str) -> Item:
    filled = text.format(b=board, who=world.pick(CHIEFS), person=world.person(), n=world.rng.randint(2, 9))
    return Item(heading, (filled,))


def cloud(world: World, board: str) -> Item:
    """An item on cloud with its labels."""
    words = {
        "p": world.pick(PROVIDERS),
        "s": world.pick(SYSTEMS),
        "b": board,
        "who": world.pick(CHIEFS),
        "person": world.person(),
        "c": str(world.rng.randint(2, 5)),
    }
    risk = world.pick(ITEMS).format(**words)
    talk = [text.format(**words) for text in world.rng.sample(TALK, world.pick((0, 1, 2)))]
    made = [world.pick(DECISIONS)] if world.chance(0.88) else []
    if made and made[0][0] != "noted" and world.chance(0.2):
        made.append(world.pick(SECOND))
    decisions = tuple((verb, text.format(**words)) for verb, text in made)
    return Item(world.pick(HEADINGS).format(**words), (risk, *talk, *(text for _, text in decisions)), risk, decisions)


def label(it: Meeting) -> Label:
    return Label(
        "board_minutes",
        {
            "organisation_name": it.organisation,
            "body": it.body,
            "meeting_on": it.met,
            "document_status": it.status,
            "quorate": it.quorate,
            "cloud_risk_item": [i.risk for i in it.items if i.risk],
            "decision": [{"verb": v, "text": t} for i in it.items for v, t in i.decisions],
        },
    )


def attendance(world: World, it: Meeting, form: str = "") -> list[Piece]:
    """Who was there, in one of five forms; apologies and those in attendance too."""
    present = [(it.chair, "Chair"), *((names.signatory(world), world.pick(CHIEFS)) for _ in range(world.pick((3, 5))))]
    others = [(world.person(), world.pick(("Minutes", "Observer", "Deputy Director of Digital")))]
    away = world.person()
    form = form or world.pick(("table", "lines", "pairs", "sentence", "initials"))
    if form == "table":
        rows = [
            ("Present", "Role", "Attendance"),
            *((n, r, "Present") for n, r in present),
            (away, "Member", "Apologies"),
        ]
        return [Table(tuple(rows), (3, 3, 1.4))]
    if form == "pairs":
        return [
            Pairs(
                (
                    ("Present", "; ".join(f"{n} ({r})" for n, r in present)),
                    ("In attendance", "; ".join(f"{n} ({r})" for n, r in others)),
                    ("Apologies", away),
                ),
                "table",
            )
        ]
    if form == "sentence":
        return [Para(f"Present: {', '.join(n for n, _ in present)}. In attendance: {others[0][0]}. Apologies: {away}.")]
    if form == "initials":
        lines = (f"{name}, {role} ({_initials(name)})" for name, role in present)
        return [Heading("Members present"), Lines(tuple(lines)), Heading("Apologies"), Lines((away,))]
    return [
        Heading("Present"),
        Lines(tuple(f"{n}    {r}" for n, r in present)),
        Heading("In attendance"),
        Lines(tuple(f"{n}    {r}" for n, r in others)),
        Heading("Apologies"),
        Lines((away,)),
    ]


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def opening_items(world: World, it: Meeting) -> list[Item]:
    first = [f"{it.chair} welcomed members to the meeting."]
    made = [
        Item(world.pick(("Welcome and apologies", "Opening of the meeting", "Apologies for absence")), tuple(first))
    ]
    if it.quorum_words and world.chance(0.4):
        made.append(Item(world.pick(("Quorum", "Quoracy", "Confirmation of quoracy")), (it.quorum_words,)))
    elif it.quorum_words:
        made[0] = replace(made[0], texts=(*made[0].texts, it.quorum_words))
    made.append(
        Item("Declarations of interest", (world.pick(("None were declared.", "There were no new interests.")),))
    )
    earlier = DATE_STYLES["long"](it.met - timedelta(days=world.pick((28, 35, 63))))
    last = world.pick(
        ("were agreed as a true record", "were approved as a correct record", "were confirmed and signed")
    )
    made.append(Item("Minutes of the last meeting", (f"The minutes of the meeting held on {earlier} {last}.",)))
    return made


def all_items(world: World, it: Meeting) -> list[Item]:
    return [*opening_items(world, it), *it.items, Item("Any other business", ("There was no other business.",))]


def numbered(world: World, it: Meeting, pattern: str = "{n}. {h}", joined: bool | None = None) -> list[Piece]:
    made: list[Piece] = []
    joined = world.chance(0.5) if joined is None else joined
    for number, item in enumerate(all_items(world, it), 1):
        made.append(Heading(pattern.format(n=number, h=item.heading)))
        made += [Para(" ".join(item.texts))] if joined else [Para(text) for text in item.texts]
    return made


def status_head(world: World, it: Meeting) -> list[Piece]:
    return [Lines((world.pick(DRAFT),), "left", "b")] if it.status == "draft" else []


def close(world: World, it: Meeting) -> list[Piece]:
    following = it.met + timedelta(days=world.pick((28, 35, 61, 91)))
    day = DATE_STYLES["long"](following)
    made: list[Piece] = [Para(f"{world.pick(('Date of next meeting', 'Next meeting'))}: {day} at 10.00")]
    if it.status == "approved":
        made += [Sign(it.chair)] if world.chance(0.4) else []
        made.append(Lines((world.pick(SIGNED).format(b=it.short, d=day, c=it.chair),)))
    elif world.chance(0.3):
        made.append(Lines(("Signed: ............................   Date: ....................",)))
    return made


def look(world: World, it: Meeting) -> Theme:
    """Draft minutes carry the word across the page now and then."""
    mark = "DRAFT" if it.status == "draft" and world.chance(0.3) else ""
    return sheets.theme(world.rng, world.pick((f"{it.body} minutes", "Minutes", "CONFIDENTIAL", "")), mark=mark)


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
