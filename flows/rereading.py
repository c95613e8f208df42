"""What a newer reading of stored evidence says against people's answers, which stand."""

from flows.stored import NotReadYet, stored_documents
from review.conflicts import Conflict, conflicts
from review.store.comments import Casebook
from review.store.repository import Store


def conflicts_in(store: Store, reference: str) -> tuple[Conflict, ...]:
    """Those of a case as it now is; none where this version of the program has not read its files yet."""
    answers = store.answers(reference)
    if not answers:
        return ()
    try:
        documents = stored_documents(store, store.submission(reference).files, answers, may_read=False)
    except NotReadYet:
        return ()
    return tuple(conflicts(documents, answers))


def cases_with_conflicts(store: Store) -> dict[str, tuple[Conflict, ...]]:
    """By case; only those are looked at of which one was ever written down."""
    known = Casebook(store.engine, store.now).read_otherwise()
    return {reference: found for reference in known if (found := conflicts_in(store, reference))}
