"""What minutes say: meetings, who was there, items with and without cloud, and the labels of both."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sample_docs.make.blocks import Heading, Lines, Pairs, Para, Table
from sample_docs.make.more import names, sheets
from sample_docs.make.more.sheets import Piece, Sign, Theme
from sample_docs.make.samples import Label
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
