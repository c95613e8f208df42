"""What the store takes and gives: plain frozen values, no rows."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from evidence.application import Application, RecordedDecision, read_application, read_decisions
from evidence.contents import Document
from evidence.findings import ReviewItem, Verdict
from review.answers import Answer


@dataclass(frozen=True)
class ReceivedFile:
    """A file's name in its case with its sha256, or the document that says why it could not be opened."""

    name: str
    sha256: str | None
    unopened: Document | None = None


@dataclass(frozen=True)
class Submission:
    """What was handed in for a case at one time."""

    application_json: bytes = field(repr=False)
    decisions_json: bytes | None = field(repr=False)
    files: tuple[ReceivedFile, ...]
    as_at: date | None = None

    @property
    def application(self) -> Application:
        return read_application(self.application_json)[0]

    @property
    def decisions(self) -> tuple[RecordedDecision, ...]:
        return () if self.decisions_json is None else read_decisions(self.decisions_json, self.application)[0]

    @property
    def digest(self) -> str:
        """Of all that was handed in; the as-at date is a question about it, not a part of it."""
        parts = [
            hashlib.sha256(self.application_json).hexdigest(),
            None if self.decisions_json is None else hashlib.sha256(self.decisions_json).hexdigest(),
            [(file.name, file.sha256) for file in self.files],
        ]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@dataclass(frozen=True)
class Round:
    """One submission of a case. ``number`` counts them as they first came, from 1."""

    number: int
    reference: str
    """The application's own, with its version."""
    received_at: datetime
    """When it was last handed in."""
    current: bool
    submission: Submission = field(repr=False)
    verdict: Verdict | None = None
    """Of its last assessment; ``None`` where it was never judged, having come after a higher version."""
    as_at: date | None = None


@dataclass(frozen=True)
class Reception:
    """What taking in a round did. ``new`` is false where the same was handed in before."""

    new: bool
    round: Round
    before: Submission | None = None
    """The round that this one took the place of."""


@dataclass(frozen=True)
class Weight:
    """What one answer to a question is worth; ``review.impact`` finds it, the queue is ordered by it."""

    impact: int = 0
    """How many verdicts one answer can turn, the case's own among them."""
    decisive: bool = False
    """Whether an organisation's ``2a/1`` or the case's verdict is one of them."""
    cited: int = 0
    """How many findings wait for it."""
    due: date | None = None
    idle: bool = False
    """No answer to it turns anything, whatever is answered besides: it need not be asked."""
    weighed: bool = False
    """Whether these numbers are of the case as it now is; they are found a moment after it was judged."""
    fix: str | None = None
    """The same for questions that one look at the same bytes answers; see ``review.queue.fix_of``."""


@dataclass(frozen=True)
class Claim:
    """That somebody looks at a question; others leave it alone until the lease runs out."""

    by: str
    since: datetime
    until: datetime


@dataclass(frozen=True)
class Escalation:
    """That somebody passed a question to the security team. It stays open."""

    by: str
    at: datetime
    note: str | None


@dataclass(frozen=True)
class QueuedItem:
    """A question in the queue with what has been said of it so far, newest answer last."""

    reference: str
    item: ReviewItem
    asked: bool
    first_asked_at: datetime
    answers: tuple[Answer, ...] = ()
    weight: Weight = Weight()
    claim: Claim | None = None
    """The newest, whether or not its lease still runs."""
    escalated: Escalation | None = None


@dataclass(frozen=True)
class CaseSummary:
    reference: str
    title: str
    verdict: Verdict | None
    as_at: date | None
    open_items: int
    files: int
    received_at: datetime
    round_reference: str
    """The current round's, with its version."""
    rounds: int = 1


@dataclass(frozen=True)
class KeptAssessment:
    """An assessment's JSON as kept, with the versions that made it."""

    assessment: str = field(repr=False)
    made_by: dict[str, Any]
    made_at: datetime
    round: str
    """The digest of the submission that was judged."""
