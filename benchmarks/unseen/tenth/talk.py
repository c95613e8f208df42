"""What boards say and decide on the cloud."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from benchmarks.unseen.model import Field
from benchmarks.unseen.tenth.facts import shown
from benchmarks.unseen.world import Draw, Org


@dataclass(frozen=True)
class Item:
    """An agenda item on the cloud: its first sentence, the talk about it, and what was decided."""

    title: str
    first: str
    talk: tuple[str, ...]
    decided: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        return " ".join([self.first, *self.talk, *(text for _, text in self.decided)])

    @property
    def fields(self) -> list[Field]:
        found = [Field("cloud_risk_item", self.first, self.first)]
        return found + [Field("decision", {"verb": verb, "text": text}, text) for verb, text in self.decided]


KINDS = (
    (
        "Hosting of the {system}",
        "{who} presented the cloud risk assessment for hosting the {system} in {cloud}.",
        "The data risk model had given Class {result}, and the paper dealt with confidentiality, integrity and availability in turn.|In reply to a question it was confirmed that nobody outside the United Kingdom would have access.",
        "approved:{board} approved the use of {cloud} for the {system}.|accepted:{board} accepted the residual cloud risk, to be reviewed in twelve months.",
    ),
    (
        "Cloud strategy",
        "{who} introduced the proposal to move the {system} from the local server room to {cloud}.",
        "Loss of access to the service and mistakes in its configuration were the highest rated risks.|The risk profile was Class {result} and the shared responsibility of provider and customer had been mapped.",
        "agreed:{board} agreed that the {system} may be hosted in {cloud}, with data kept in UK regions only.",
    ),
    (
        "Information risk",
        "{who} reported on the risks of storing research data in {cloud}.",
        "Two controls were still to be tested before any data were moved.|The assessment placed the data in Class {result}.",
        "endorsed:{board} endorsed the cloud risk assessment and asked for a report on the two open controls.",
    ),
    (
        "Storage of study data",
        "{who} explained why the {system} could no longer run in the present machine room and what risks its move to {cloud} would bring.",
        "Members asked how the data would be erased when the contract ends.|The risk class was {result} on a scale of five.",
        "resolved:{board} resolved to place the {system} with {cloud} and to review the risk register entry every six months.",
    ),
    (
        "Cloud risk assessment",
        "A cloud risk assessment of the {system} had been circulated before the meeting.",
        "{who} drew attention to the keys, which would be held by our own staff.|The result of the data risk model was Class {result}.",
        "approved:{board} approved the cloud risk assessment.|deferred:A decision on moving the archive to the cloud was deferred to the next meeting.",
    ),
)


def item(d: Draw, org: Org, board: str, who: str) -> Item:
    """`board`: how the minutes speak of the body, with its article in capitals."""
    words = {"system": org.system, "board": board, "who": who, "result": d.pick("345")}
    words["cloud"] = d.pick(["Microsoft Azure", "Amazon Web Services", "Google Cloud"])
    title, first, talk, decided = (part.format(**words) for part in d.pick(KINDS))
    pairs = tuple((verb, text) for verb, _, text in (piece.partition(":") for piece in decided.split("|")))
    return Item(title, first, tuple(talk.split("|")), pairs)


def second(d: Draw, board: str) -> Item:
    """A further item, of a report on a cloud service."""
    return d.pick(
        [
            Item(
                "Cyber security report",
                "The quarterly report showed that cloud backups had been restored successfully in two tests.",
                ("There had been no reportable incidents.",),
                (("noted", f"{board} noted the report on cloud backups."),),
            ),
            Item(
                "Digital programme",
                "The move of e-mail to the cloud was on time and within budget.",
                ("Training for staff would begin in the next quarter.",),
                (("noted", f"{board} noted the progress of the move to the cloud."),),
            ),
        ]
    )


def told(org: Org, body: str, day: date, style: str, *items: Item, also: tuple[str, ...] = ()) -> list[Field]:
    fields = [
        Field("organisation_name", org.name, org.name),
        Field("body", body, body, also),
        shown("meeting_on", day, style),
    ]
    return fields + [f for i in items for f in i.fields]
