"""The blind sample: a small share of the fields that the machine accepted, asked of people like any other question.

What people then say of them is the one measure of the machine that does not come from documents made for measuring.
Which fields are drawn follows from a key that nobody sees, so that nobody can guess them and every run draws the same.
Nothing of a drawn question tells that it is one: it has the words, the id and the place in the queue that it would
have were the reading in doubt.
"""

import hmac
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from evidence.contents import AnyContents, Document, stated_fields
from evidence.fields import Found, Source
from evidence.findings import Assessment, Finding, Premise, ReviewItem, ReviewKind
from review.store.records import Weight
from review.values import stored
from rules.questions import review_item
from rules.rule import Cited, field_question

DIGITS = 13
"""Hexadecimal digits of a hash that are compared with the share: as many as a float can tell apart."""


@dataclass(frozen=True)
class Sampled:
    """A field that was drawn: the question about it, and what the machine read."""

    item: ReviewItem
    sha256: str
    kind: str
    channel: str
    value: str
    """As JSON."""
    chance: float
    """Where its hash lies between 0 and 1; below the share."""


def draw(assessment: Assessment, case: str, key: bytes, share: float) -> tuple[Sampled, ...]:
    """The drawn fields of a case, out of those that the machine accepted and a finding relies on.

    Those that are asked anyway, or were read by a person, are no part of the sample.
    """
    asked = {item.id for item in assessment.review_items}
    found = (_sampled(document, cited, finding, case, key) for document, cited, finding in _relied_on(assessment))
    drawn = {one.item.id: one for one in found if one.chance < share and one.item.id not in asked}
    return tuple(drawn[id_] for id_ in sorted(drawn))


Place = tuple[object, ...]
"""Where a field stands: file, page, box, cell and quote."""


def _relied_on(assessment: Assessment) -> Iterator[tuple[Document, Cited, Finding]]:
    """Every accepted field of the contract on which a finding relies, with the first that does."""
    findings = _by_place(assessment)
    for placed in assessment.documents:
        document = placed.document
        if document.contents is None or document.kind_doubts or document.problems:
            continue
        for name, field in stated_fields(document.contents):
            if isinstance(field, Found) and by_machine(field):
                cited = Cited(document, name, field)
                if (finding := findings.get(place_of(cited.premise))) is not None:
                    yield document, cited, finding


def by_machine(field: Found[Any]) -> bool:
    """Whether the machine read the field and relies on it, no person having looked."""
    return field.accepted and field.provenance.source is not Source.REVIEWER


def _by_place(assessment: Assessment) -> Mapping[Place, Finding]:
    return {place_of(premise): finding for finding in reversed(assessment.findings) for premise in finding.relies_on}


def place_of(premise: Premise | None) -> Place:
    return () if premise is None else (premise.file, premise.page, premise.box, premise.cell, premise.quote)


def _sampled(document: Document, cited: Cited, finding: Finding, case: str, key: bytes) -> Sampled:
    question, contents, field = field_question(cited), document.contents, cited.stated
    assert question.kind is ReviewKind.FIELD and contents is not None and isinstance(field, Found)  # noqa: S101, PT018
    item = review_item(question, finding.clause, finding.organisation, {document.name: document.sha256})
    return Sampled(
        item=item,
        sha256=document.sha256,
        kind=contents.kind.value,
        channel=field.provenance.source.value,
        value=read_value(contents, cited.field, field.value),
        chance=_chance(key, case, item.id),
    )


def read_value(contents: AnyContents, field: str, value: Any) -> str:
    """A field's value as the sample keeps it."""
    return json_value(stored(contents, field, value))


def json_value(value: Any) -> str:
    """A value in JSON's types as it is compared."""
    return json.dumps(value, sort_keys=True)


def among_the_rest(weights: Mapping[str, Weight], drawn: Iterable[Sampled]) -> dict[str, Weight]:
    """The weights of a case's questions, a drawn one's as that of one of the others.

    What a surely read field decides is much, so by its own weight the sample would stand at the head of the queue,
    where it would be known and would keep people from their work.
    """
    chances = {one.item.id: one.chance for one in drawn}
    rest = [weights[id_] for id_ in sorted(weights) if id_ not in chances and weights[id_].impact]
    return {id_: _like(weight, rest, chances.get(id_)) for id_, weight in weights.items()}


def _like(weight: Weight, rest: Sequence[Weight], chance: float | None) -> Weight:
    if chance is None or weight.idle:
        return weight
    like = rest[spread(chance, len(rest))] if rest else Weight(impact=1, cited=1)
    return replace(weight, impact=like.impact, decisive=like.decisive, cited=like.cited)


def spread(chance: float, among: int) -> int:
    """One of so many places, from the digits of the hash that do not decide whether the field is drawn."""
    return int(chance * 16**DIGITS) % among


def _chance(key: bytes, case: str, item: str) -> float:
    digest = hmac.new(key, f"{case}\n{item}".encode(), "sha256").hexdigest()
    return float(int(digest[:DIGITS], 16) / 16**DIGITS)
