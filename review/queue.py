"""The queue: which questions wait for a person."""

from collections.abc import Iterable

from review.answers import What
from review.store.records import QueuedItem


def waiting(items: Iterable[QueuedItem]) -> tuple[QueuedItem, ...]:
    """The questions that a person can still do something about.

    A reading that somebody found illegible stays in doubt, and so does its verdict; but asking the same
    person again helps nobody: the applicant must be asked.
    """
    return tuple(queued for queued in items if queued.asked and not _illegible(queued))


def _illegible(queued: QueuedItem) -> bool:
    return bool(queued.answers) and queued.answers[-1].what is What.ILLEGIBLE


def following(items: Iterable[QueuedItem], reference: str, item: str) -> QueuedItem | None:
    """The question after this one: the next that waits, beginning again at the top; ``None`` where no other does."""
    left = list(waiting(items))
    here = next((i for i, q in enumerate(left) if (q.reference, q.item.id) == (reference, item)), -1)
    ordered = [*left[here + 1 :], *left[: max(here, 0)]]
    return ordered[0] if ordered else None
