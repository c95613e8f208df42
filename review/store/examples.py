"""The examples that answers make, kept beside them; who may use them; and what is given out of them.

An example is written in the transaction of its answer. Whether it was of the blind sample is decided there too, from
the sample's own table, so that nothing tells it beforehand. Whose consent there is, is looked up when examples are
given out, so that consent withdrawn holds at once.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Engine, ForeignKey, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from review.answers import Answer
from review.learning.examples import Example
from review.samples import json_value
from review.store.comments import CaseEvent, CaseEventRow, newest_of
from review.store.secret import secret, secret_or_none
from review.store.tables import AnswerRow, Base, SampledRow

PSEUDONYMS = 2
"""The row of the secret that pseudonyms are made with; that of the blind sample is another."""
DIGITS = 12


class ExampleRow(Base):
    """A labelled example; never changed. Its case is the answer's."""

    __tablename__ = "examples"
    id: Mapped[int] = mapped_column(primary_key=True)
    answer: Mapped[str] = mapped_column(ForeignKey("answers.id"), index=True)
    by: Mapped[str] = mapped_column(String(64))
    """A pseudonym of whoever answered."""
    blind: Mapped[bool]
    """It was drawn for the blind sample: the machine had accepted it, and its person was not told."""
    example: Mapped[str] = mapped_column(Text)


@dataclass(frozen=True)
class Labelled:
    """An example as it is given out: by whom and of which document and reading, as pseudonyms."""

    example: Example
    by: str
    blind: bool
    document: str
    reading: str
    """The same for what was read at one place of one document by one reader."""


class Left(StrEnum):
    """Why an example is not given out."""

    NO_CONSENT = "no consent"
    TAKEN_BACK = "taken back"
    SAID_AGAIN = "the same reading was answered again, the newest counts"


@dataclass(frozen=True)
class Given:
    """What may be used, oldest first, and how many may not, by reason."""

    examples: tuple[Labelled, ...]
    left_out: Mapping[Left, int]


def keep_examples(session: Session, case: str, answer: Answer, examples: Iterable[Example]) -> None:
    """Keep what an answer says of a reading, in the transaction that keeps the answer."""
    made = list(examples)
    if not made:
        return
    session.flush()  # the answer first, which they are tied to
    by = _pseudonym(secret(session, PSEUDONYMS), "person", answer.by.casefold())
    for example in made:
        blind = _blind(session, case, answer, example)
        session.add(ExampleRow(answer=answer.id, by=by, blind=blind, example=example.model_dump_json()))


def _blind(session: Session, case: str, answer: Answer, example: Example) -> bool:
    drawn = session.get(SampledRow, (case, answer.item))
    if drawn is None or drawn.ended_at is not None or drawn.drawn_at > answer.at:
        return False
    return (drawn.field, drawn.value) == (example.field, json_value(example.read))


class Examples:
    """The examples over an engine whose schema is up to date."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def given(self, by_default: bool) -> Given:
        """What may be used: the newest word on each reading of the cases that consent.

        ``by_default`` is the installation's consent, for the cases of which nobody has said anything.
        """
        with Session(self._engine) as session:
            said, key = consents(session), secret_or_none(session, PSEUDONYMS)
            rows = session.execute(
                select(ExampleRow, AnswerRow)
                .join(AnswerRow, AnswerRow.id == ExampleRow.answer)
                .order_by(AnswerRow.at, AnswerRow.id, ExampleRow.id)
            ).all()
        left: Counter[Left] = Counter()
        newest: dict[str, Labelled] = {}
        for row, answer in rows:
            if not said.get(answer.reference, by_default):
                left[Left.NO_CONSENT] += 1
            elif answer.undone_at is not None:
                left[Left.TAKEN_BACK] += 1
            else:
                one = _labelled(row, key or b"")
                before = newest.pop(one.reading, None)
                left[Left.SAID_AGAIN] += before is not None
                newest[one.reading] = one if before is None else _with_blind(one, before.blind)
        return Given(tuple(newest.values()), {reason: left[reason] for reason in Left if left[reason]})


def consents(session: Session) -> dict[str, bool]:
    """By case whether its examples may be used, where somebody has said so."""
    kinds = (CaseEvent.LEARNING_ALLOWED, CaseEvent.LEARNING_REFUSED)
    rows = select(CaseEventRow.reference, CaseEventRow.what).where(CaseEventRow.id.in_(newest_of(*kinds)))
    return {reference: what == kinds[0].value for reference, what in session.execute(rows)}


def _labelled(row: ExampleRow, key: bytes) -> Labelled:
    example = Example.model_validate_json(row.example)
    place = (example.field, example.page, example.box, example.cell, json_value(example.read), example.made_by)
    return Labelled(
        example=example,
        by=row.by,
        blind=row.blind,
        document=_pseudonym(key, "document", example.sha256),
        reading=_pseudonym(key, "reading", example.sha256, *map(str, place)),
    )


def _with_blind(one: Labelled, blind: bool) -> Labelled:
    """A reading once drawn blindly stays so drawn, whoever speaks of it later."""
    return Labelled(one.example, one.by, one.blind or blind, one.document, one.reading)


def _pseudonym(key: bytes, *parts: str) -> str:
    return hmac.new(key, "\n".join(parts).encode(), hashlib.sha256).hexdigest()[:DIGITS]
