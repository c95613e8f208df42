"""Proof that neither the log nor the answers that it tells of were changed."""

import hashlib
import json
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from review.store.log import LogRow, faults
from review.store.tables import AnswerRow

ANSWERED, TAKEN_BACK = "answered", "answer taken back"


def digest_of(answer_json: str) -> str:
    """What the log keeps of an answer: enough to prove it unchanged, none of its words."""
    return hashlib.sha256(answer_json.encode()).hexdigest()


def all_faults(session: Session, expect: str | None) -> Iterator[str]:
    """What is wrong with the log or the answers; ``expect`` is a hash that must stand in the log."""
    yield from faults(session)
    if expect and session.scalar(select(LogRow.number).where(LogRow.hash == expect)) is None:
        yield f"no entry has the hash {expect}: the log was written anew, or its end cut off"
    yield from _changed_answers(session)


def _changed_answers(session: Session) -> Iterator[str]:
    logged = {about["answer"]: about for about in _told(session, ANSWERED)}
    back = {about["answer"] for about in _told(session, TAKEN_BACK)}
    kept = {row.id: row for row in session.scalars(select(AnswerRow).order_by(AnswerRow.at, AnswerRow.id))}
    for known, row in kept.items():
        if known in logged and logged[known]["digest"] != digest_of(row.answer):
            yield f"answer {known} is not what was logged"
        if (row.undone_at is not None) != (known in back) and known in logged:
            yield f"answer {known} is taken back in the log only, or in the table only"
    yield from (f"answer {gone} was logged and is gone" for gone in logged if gone not in kept)


def _told(session: Session, what: str) -> Iterator[dict[str, str]]:
    for text in session.scalars(select(LogRow.about).where(LogRow.what == what)):
        yield json.loads(text)
