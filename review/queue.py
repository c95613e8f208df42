"""The queue: which questions wait for a person, which of them are the same, and how a person narrows it down.

The order is that of ``review.store.waiting``: by how many verdicts one answer can turn, then by what is due
soonest, then by what has waited longest.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from evidence.contents import Document
from evidence.errors import CallError
from evidence.findings import ReviewItem, ReviewKind
from review.answering import asked_about
from review.answers import What
from review.store.records import QueuedItem
from review.values import stored

SHARED = frozenset({What.ACCEPT, What.VALUE, What.ABSENT, What.ILLEGIBLE, What.KIND})
"""Answers that hold for the same bytes in any case. Whose document it is, and decisions, are a case's own."""

AGES = {1: "more than a day", 7: "more than a week", 30: "more than 30 days"}
"""Days that a question may have waited, to choose from."""


def waiting(items: Iterable[QueuedItem]) -> tuple[QueuedItem, ...]:
    """The questions that a person can still do something about.

    A reading that somebody found illegible stays in doubt, and so does its verdict; but asking the same
    person again helps nobody: the applicant must be asked. Nor is a question asked that turns nothing.
    """
    return tuple(queued for queued in items if queued.asked and not queued.weight.idle and not _illegible(queued))


def _illegible(queued: QueuedItem) -> bool:
    return bool(queued.answers) and queued.answers[-1].what is What.ILLEGIBLE


@dataclass(frozen=True)
class Filter:
    """What part of the queue is looked at; everything where nothing is named."""

    case: str | None = None
    """A reference or a part of one."""
    kind: str | None = None
    clause: str | None = None
    older: int | None = None
    """First asked more than so many days ago."""
    mine: bool = False
    """Claimed by whoever asks."""
    escalated: bool = False
    fix: str | None = None
    """Only the same question over and over."""

    @property
    def said(self) -> dict[str, str]:
        """As an address carries it."""
        flags = {"mine": self.mine, "escalated": self.escalated}
        named = {"case": self.case, "kind": self.kind, "clause": self.clause, "older": self.older, "fix": self.fix}
        return {
            **{name: str(value) for name, value in named.items() if value},
            **{name: "yes" for name, value in flags.items() if value},
        }

    @property
    def query(self) -> str:
        return urlencode(self.said)


def filter_of(said: Mapping[str, Any]) -> Filter:
    """The filter that an address or a session says; raises ``CallError`` for a value that there is not."""
    kind, older = _text(said, "kind"), _text(said, "older")
    if kind is not None and kind not in (kinds := [one.value for one in ReviewKind]):
        raise CallError(f"kind: found {kind!r}, expected one of {', '.join(kinds)}")
    if older is not None and older not in (ages := [str(days) for days in AGES]):
        raise CallError(f"older: found {older!r}, expected one of {', '.join(ages)}")
    return Filter(
        case=_text(said, "case"),
        kind=kind,
        clause=_text(said, "clause"),
        older=int(older) if older else None,
        mine=_text(said, "mine") is not None,
        escalated=_text(said, "escalated") is not None,
        fix=_text(said, "fix"),
    )


def _text(said: Mapping[str, Any], name: str) -> str | None:
    return str(said.get(name) or "").strip() or None


def fix_of(item: ReviewItem, document: Document | None) -> str | None:
    """A digest of what one look at the bytes answers: the same kind of question, file, field, value and quote.

    So the same certificate in another case, or the same words in another row, is the same fix. ``None`` for
    what is asked of a case: decisions, requests for evidence, whose document it is.
    """
    if document is None or not document.sha256:
        return None
    if item.kind is ReviewKind.FIELD and item.field and document.contents is not None:
        held = asked_about(item, document)
        read = [stored(document.contents, item.field, held.value), held.provenance.quote] if held else None
        return _digest(item.kind, document.sha256, document.kind, item.field, read)
    if item.kind is ReviewKind.DOCUMENT and (document.problems or document.kind_doubts):
        return _digest(item.kind, document.sha256, document.kind, item.because)
    return None


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()
