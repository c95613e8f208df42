"""Board and committee minutes: draft or approved, quorate or not, with cloud items approved, noted or put off."""

from dataclasses import dataclass
from datetime import date, timedelta

from sample_docs.make import blocks
from sample_docs.make.blocks import Block, Heading, Lines, Pairs, Para, Title
from sample_docs.make.samples import Label, Sample
from sample_docs.make.world import DATE_STYLES, World

BODIES = (
    "Board of Directors",
    "Trust Board",
    "Board of Trustees",
    "Board of Directors",
    "Executive Board",
    "Information Governance Committee",
    "Audit and Risk Committee",
    "Board of Governors",
)
PROVIDERS = ("Microsoft Azure", "Amazon Web Services", "Google Cloud", "Microsoft Azure")
ITEMS = (
    "The {who} presented the cloud risk assessment for hosting the study data in {p}.",
    "A paper on the risks of storing patient data in {p} was introduced by the {who}.",
    "The {who} explained that the {s} system would move to {p} and that the residual risk was rated {r}.",
    "Members received the data risk model and the risk assessment for the use of {p} as the host of {s}.",
    "The {who} set out the information risk of hosting the {s} data in {p}, including loss of service.",
)
MORE = (
    "Members asked how keys would be held and whether copies would leave the United Kingdom.",
    "In discussion, members asked about the exit plan and the cost of egress.",
    "It was explained that the Caldicott Guardian had been consulted.",
)
DECISIONS = (
    ("approved", "The {b} approved the use of {p} on the terms of the paper."),
    ("approved", "The cloud risk assessment was approved by the {b}."),
    ("agreed", "The {b} agreed that {p} may host the {s} data."),
    ("accepted", "The {b} accepted the residual risk of hosting in {p}."),
    ("resolved", "It was resolved that the {s} data be stored in {p}."),
    ("noted", "The {b} noted the cloud risk assessment."),
    ("deferred", "A decision on the use of {p} was deferred to the next meeting."),
    ("rejected", "The {b} rejected the proposal to host the data in {p}."),
    ("endorsed", "The {b} endorsed the cloud risk assessment."),
    ("ratified", "The {b} ratified the cloud hosting decision taken by email."),
)
ROUTINE = (
    ("Finance report", "The {w} reported a small surplus at month six. The {b} noted the report."),
    ("Workforce", "Sickness absence had fallen for the third month. The annual survey would open in autumn."),
    ("Quality and safety", "Two complaints had been closed and one remained open. The {b} received assurance."),
    ("Estates", "Work on the roof of the east wing would begin in spring. The {b} approved the tender report."),
    ("Annual plan", "Comments were invited on the draft annual plan by the end of the month."),
)
CHIEFS = (
    "Chief Executive",
    "Director of Digital",
    "Senior Information Risk Owner",
    "Chief Information Officer",
    "Head of Information Governance",
)
QUORATE = {
    True: (
        "The Chair declared the meeting quorate.",
        "The meeting was quorate.",
        "It was confirmed that a quorum was present.",
    ),
    False: ("The meeting was not quorate.", "The Chair noted that the meeting was inquorate."),
}


@dataclass(frozen=True)
class CloudItem:
    heading: str
    sentence: str | None
    more: str | None
    decision: tuple[str, str] | None


@dataclass(frozen=True)
class Minutes:
    organisation: str
    body: str
    met: date
    status: str | None
    quorate: bool | None
    items: tuple[CloudItem, ...]
    style: str = "long"
    delegation: str | None = None


def facts(world: World) -> Minutes:
    body = world.pick(BODIES)
    items = tuple(cloud_item(world, body) for _ in range(world.pick((0, 1, 1, 1, 1, 2))))
    delegation = None
    if "Committee" in body and world.chance(0.5):
        delegation = (
            "The Board had delegated the decision on cloud hosting to the Committee at its meeting in the spring."
        )
        items = items and (CloudItem(items[0].heading, delegation, items[0].sentence, items[0].decision), *items[1:])
    return Minutes(
        world.organisation().name,
        body,
        world.day(date(2024, 1, 8), date(2026, 11, 5)),
        world.pick(("approved", "approved", "draft", None)),
        world.pick((True, True, True, False, None)),
        items,
        world.pick(("long", "weekday", "weekday", "ordinal", "slash", "caps")),
    )


def cloud_item(world: World, body: str) -> CloudItem:
    provider, system = world.pick(PROVIDERS), world.pick(("HALYARD", "registry", "Saltmarsh", "KESTREL-2"))
    words = {
        "p": provider,
        "s": system,
        "b": short(body),
        "who": world.pick(CHIEFS),
        "r": world.pick(("low", "moderate")),
    }
    verb, text = world.pick(DECISIONS)
    return CloudItem(
        world.pick(
            (f"Cloud hosting in {provider}", "Cloud risk assessment", "Use of public cloud", "Digital: cloud hosting")
        ),
        world.pick(ITEMS).format(**words),
        world.pick(MORE) if world.chance(0.5) else None,
        (verb, text.format(**words)) if world.chance(0.85) else None,
    )


def short(body: str) -> str:
    return "Committee" if "Committee" in body else "Board"


def label(it: Minutes) -> Label:
    return Label(
        "board_minutes",
        {
            "organisation_name": it.organisation,
            "body": it.body,
            "meeting_on": it.met,
            "document_status": it.status,
            "quorate": it.quorate,
            "cloud_risk_item": [i.sentence for i in it.items if i.sentence],
            "decision": [{"verb": i.decision[0], "text": i.decision[1]} for i in it.items if i.decision],
        },
    )


def content(it: Minutes, world: World) -> list[Block]:
    one = world.pick
    chair = world.person()
    when = DATE_STYLES[it.style](it.met)
    hour = f"{world.rng.randint(9, 15)}.{one(('00', '30'))}"
    opening = one(
        (
            f"Minutes of the meeting of the {it.body} held on {when} at {hour} in "
            f"{one(('the Boardroom', 'Room 4', 'MS Teams'))}",
            f"Minutes of the {it.body} meeting, {when}",
            f"{it.body}: minutes of the meeting held on {when}",
        )
    )
    made: list[Block] = [Title(it.organisation), *_status_head(it, world), Heading(opening), *_people(world, chair)]
    items: list[tuple[str, list[str]]] = [
        ("Welcome and apologies", [f"{chair} welcomed members. Apologies were received from {world.person()}."])
    ]
    if it.quorate is not None:
        items[0][1].append(one(QUORATE[it.quorate]))
    items += [
        ("Declarations of interest", ["There were none."]),
        ("Minutes of the last meeting", ["The minutes of the last meeting were agreed as a true record."]),
    ]
    routine = world.rng.sample(ROUTINE, 2)
    items.append((routine[0][0], [routine[0][1].format(w=one(CHIEFS), b=short(it.body))]))
    items += [(i.heading, [t for t in (i.sentence, i.more, i.decision and i.decision[1]) if t]) for i in it.items]
    items.append((routine[1][0], [routine[1][1].format(w=one(CHIEFS), b=short(it.body))]))
    joined = world.chance(0.6)
    for number, (heading, texts) in enumerate(items, 1):
        made.append(Heading(f"{number}. {heading}"))
        made += [Para(" ".join(texts))] if joined else [Para(text) for text in texts]
    following = it.met + timedelta(days=one((28, 35, 61)))
    made += [
        Heading(f"{len(items) + 1}. Any other business"),
        Para("There was none."),
        Para(f"Date of next meeting: {DATE_STYLES['long'](following)}"),
    ]
    return [*made, *_status_foot(it, world, chair, following)]


def _status_head(it: Minutes, world: World) -> list[Block]:
    if it.status == "draft":
        return [Lines((world.pick(("DRAFT", "UNCONFIRMED MINUTES", "Draft minutes - subject to approval")),))]
    return []


def _status_foot(it: Minutes, world: World, chair: str, following: date) -> list[Block]:
    if it.status != "approved":
        return []
    day = DATE_STYLES["long"](following)
    return [
        Lines(
            (
                world.pick(
                    (
                        f"Approved by the {short(it.body)} on {day}",
                        f"Signed as a true record: {chair}, Chair, {day}",
                        f"Confirmed as a correct record on {day}",
                    )
                ),
            )
        )
    ]


def _people(world: World, chair: str) -> list[Block]:
    present = [(chair, "Chair"), *((world.person(), world.pick(CHIEFS)) for _ in range(3))]
    if world.chance(0.5):
        return [Pairs(tuple((role, name) for name, role in present), "columns")]
    return [Lines(("Present", *(f"{name} ({role})" for name, role in present)))]


def minutes(world: World, suffix: str | None = None, given: Minutes | None = None) -> Sample:
    it = given or facts(world)
    suffix = suffix or world.rng.choices((".pdf", ".docx", ".md"), (5, 3, 1))[0]
    made, how = content(it, world), blocks.look(world.rng, "")
    if suffix == ".docx":
        return Sample(blocks.word(made, how), suffix, "office", label(it), "minutes")
    if suffix == ".md":
        return Sample(blocks.markdown(made), suffix, "office", label(it), "minutes")
    return Sample(blocks.pdf(made, how), ".pdf", "digital", label(it), "minutes")
