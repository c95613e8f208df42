"""What the pages share of the queue: the filter that a person works through, what comes next, who looks at what.

The filter is kept in the session, so that going on after an answer stays within it.
"""

from collections.abc import Iterable
from datetime import datetime

from fastapi import Request
from starlette.exceptions import HTTPException

from evidence.errors import CallError, Overtaken
from evidence.findings import ReviewItem, ReviewKind
from review.answering import Given, Reply
from review.answers import What
from review.people.records import Person, Right
from review.queue import SHARED, Filter, filter_of
from review.store.claims import Claims
from review.store.records import Claim, QueuedItem
from review.store.waiting import WaitingList
from review.web.addresses import item_address
from review.web.words import clock
from review.web.workbench import Workbench
from rules.standard_2a import RULES

TITLES = {rule.clause.id: rule.clause.title for rule in RULES}
FILTER = "filter"
"""The key in the session."""


def bench_of(request: Request) -> Workbench:
    bench: Workbench = request.app.state.workbench
    return bench


def question(request: Request, reference: str, item: str) -> QueuedItem:
    """The question of an address, by its whole id; one that there is not is a page that does not exist."""
    try:
        return bench_of(request).store.item(item, reference, exact=True)
    except CallError as error:
        raise HTTPException(404) from error


def in_short(item: ReviewItem) -> str:
    """A judgement says of which clause: in a list, or as a heading, the words alone would all be the same."""
    if item.kind is ReviewKind.CLAUSE and item.clause in TITLES:
        return f"Is {item.clause} met: {TITLES[item.clause]}?"
    return item.question


def waiting_list(request: Request) -> WaitingList:
    return WaitingList(bench_of(request).store.engine)


def claims(request: Request) -> Claims:
    return Claims(bench_of(request).store.engine)


def keep_filter(request: Request, wanted: Filter) -> None:
    request.session[FILTER] = wanted.said


def kept_filter(request: Request) -> Filter:
    """The filter of the queue as it was last looked at."""
    try:
        return filter_of(request.session.get(FILTER) or {})
    except CallError:  # of an older version of the desk
        return Filter()


def queue_address(request: Request) -> str:
    """The queue as it was last looked at."""
    query = kept_filter(request).query
    return f"/queue?{query}" if query else "/queue"


def next_address(request: Request, reference: str, item: str, person: Person) -> str:
    """Where the next question is that nobody else looks at; the queue where there is none."""
    passed_on = person.may(Right.SIGN_OFF)
    wanted, now = kept_filter(request), bench_of(request).now()
    found = waiting_list(request).following(reference, item, wanted, person.name, now, passed_on)
    return item_address(*found) if found else queue_address(request)


def claim_for(request: Request, queued: QueuedItem, person: Person) -> Claim | None:
    """Claim the question for whoever may answer it; somebody else's claim where its lease still runs."""
    if not person.may(Right.ANSWER):
        return None
    claim = claims(request).claim(queued.reference, queued.item.id, person.name, bench_of(request).now())
    return None if claim.by == person.name else claim


def refuse_if_claimed(request: Request, queued: QueuedItem, person: Person) -> None:
    """Raise ``Overtaken`` where somebody else looks at the question."""
    if (claim := _of_another(request, queued, person)) is not None:
        raise Overtaken(f"{looking(claim)}. Nothing of yours was saved. Take it over, or go on to the next.")


def _of_another(request: Request, queued: QueuedItem, person: Person) -> Claim | None:
    now = bench_of(request).now()
    return claims(request).of_another(queued.reference, queued.item.id, person.name, now)


def looking(claim: Claim) -> str:
    """``Rita Reviewer is looking at this since 10:04``."""
    return f"{claim.by} is looking at this since {clock(claim.since)}"


def named(keys: Iterable[object]) -> list[tuple[str, str]]:
    """References and ids of questions as forms name them, each once; raises ``CallError`` for what is no name."""
    found = [str(key).rpartition("/") for key in keys]
    if not all(reference and item for reference, _, item in found):
        raise CallError("the form names a question that there is not")
    return list(dict.fromkeys((reference, item) for reference, _, item in found))


# one answer, used wherever the same bytes serve


def elsewhere(request: Request, queued: QueuedItem, what: What, person: Person) -> tuple[QueuedItem, ...]:
    """Where the same look answers the same question: what waits, and nobody else looks at."""
    if what not in SHARED:
        return ()
    alike, now = waiting_list(request).alike(queued.reference, queued.item.id), bench_of(request).now()
    return tuple(one for one in alike if not _taken(one, person, now))


def _taken(queued: QueuedItem, person: Person, now: datetime) -> bool:
    claim = queued.claim
    return claim is not None and claim.by != person.name and claim.until > now


def given_to(request: Request, queued: QueuedItem, reply: Reply, also: Iterable[object], person: Person) -> list[Given]:
    """The reply to a question, and to those of the same that a form names.

    Raises ``Overtaken`` for one of them that waits no more, is another question now, or is looked at by somebody.
    """
    same = {(one.reference, one.item.id) for one in elsewhere(request, queued, reply.what, person)}
    wanted = named(also)
    if gone := sorted({reference for reference, item in wanted if (reference, item) not in same}):
        raise Overtaken(
            f"{', '.join(gone)}: the question does not wait there any more, or somebody looks at it. "
            "Nothing of yours was saved: check again."
        )
    return [Given(reference, item, reply) for reference, item in [(queued.reference, queued.item.id), *wanted]]


def release(request: Request, given: Iterable[Given]) -> None:
    """Give the claims of what was answered back."""
    for one in given:
        claims(request).release(one.reference, one.item, one.reply.by)
