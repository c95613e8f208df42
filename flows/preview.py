"""What an ingest would store, told without storing anything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from flows.casefolder import CaseFolder
from flows.intake import submission_of
from flows.versions import reading_key
from review.references import case_of, version_of
from review.rounds import RoundDifference, difference
from review.store.records import Submission
from review.store.repository import Store


class Would(StrEnum):
    """What an ingest would do with a case folder."""

    NEW_CASE = "a new case"
    NEW_ROUND = "a new round"
    HISTORY = "kept as history, a newer version is current"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Foreseen:
    """What an ingest would do with one case folder, and the files that it would read."""

    reference: str
    would: Would
    to_read: tuple[str, ...]
    difference: RoundDifference | None = None
    """Against the round before it, for a new one."""

    @property
    def text(self) -> str:
        changed = f": {self.difference}" if self.difference else ""
        files = f"; {len(self.to_read)} files to read: {', '.join(self.to_read)}" if self.to_read else ""
        return f"{self.reference}: {self.would.value}{changed}{files}"

    @property
    def told(self) -> dict[str, Any]:
        """As a line of JSON."""
        difference = str(self.difference) if self.difference else None
        return {
            "reference": self.reference,
            "would": self.would.name.lower().replace("_", "-"),
            "difference": difference,
            "to_read": list(self.to_read),
        }


def preview(store: Store, cases: Sequence[CaseFolder], as_at: date | None) -> Iterator[Foreseen]:
    """What would become of each case folder, the older versions first as an ingest takes them."""
    held: dict[str, list[Submission]] = {}
    unread = _Unread(store)
    for case in sorted(cases, key=lambda case: version_of(case.application.reference)):
        submission = submission_of(case, as_at, lambda sha256, data: None)
        known = held.setdefault(case_of(case.application.reference), _stored(store, case.application.reference))
        yield _foreseen(submission, known, unread.of(submission))
        known.append(submission)
        known.sort(key=_version)


class _Unread:
    """Which files nobody has read yet, each named once."""

    def __init__(self, store: Store) -> None:
        self._store, self._named = store, set[str]()

    def of(self, submission: Submission) -> tuple[str, ...]:
        return tuple(file.name for file in submission.files if file.sha256 and self._first(file.sha256))

    def _first(self, sha256: str) -> bool:
        first = sha256 not in self._named and not self._store.has_document(sha256, reading_key())
        self._named.add(sha256)
        return first


def _stored(store: Store, reference: str) -> list[Submission]:
    """What is stored of a case, the oldest version first."""
    if case_of(reference) not in store.references():
        return []
    return [one.submission for one in store.rounds(reference)]


def _foreseen(submission: Submission, known: Sequence[Submission], to_read: tuple[str, ...]) -> Foreseen:
    reference, version = submission.application.reference, _version(submission)
    before = [one for one in known if _version(one) <= version]
    if not known:
        return Foreseen(reference, Would.NEW_CASE, to_read)
    if before and (_version(before[-1]), before[-1].digest) == (version, submission.digest):
        return Foreseen(reference, Would.UNCHANGED, to_read)
    changed = difference(before[-1], submission) if before else None
    return Foreseen(reference, Would.NEW_ROUND if len(before) == len(known) else Would.HISTORY, to_read, changed)


def _version(submission: Submission) -> tuple[int, ...]:
    return version_of(submission.application.reference)
