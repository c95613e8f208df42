"""The queue: the questions that wait, in the order of what an answer can turn; bulk accept; claims and passing on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData

from evidence.errors import CallError, Overtaken
from evidence.findings import ReviewKind
from review.answering import Given, Reply
from review.answers import What
from review.people.records import Person
from review.queue import AGES, filter_of
from review.store.caselist import organisation_names
from review.store.records import Claim, QueuedItem
from review.store.waiting import PAGE
from review.web.addresses import Segment, item_address
from review.web.doubts import in_words
from review.web.queueing import (
    bench_of,
    claims,
    in_short,
    keep_filter,
    looking,
    named,
    question,
    queue_address,
    waiting_list,
)
from review.web.session import Answerer, Form, Seer
from review.web.templating import page as rendered
from review.web.words import days_since

router = APIRouter()

KINDS = {
    ReviewKind.FIELD: "what a page says",
    ReviewKind.DOCUMENT: "what a file is",
    ReviewKind.CLAUSE: "a judgement",
    ReviewKind.MISSING_EVIDENCE: "missing evidence",
}
NOBODY: Mapping[str, str] = MappingProxyType({})
TOLD = "told"
"""The key in the session of what was just done, told once on the queue."""


@dataclass(frozen=True)
class Row:
    """A question as the queue shows it."""

    queued: QueuedItem
    address: str
    key: str
    """How a form names it."""
    kind: str
    question: str
    because: str
    age: str
    overdue: bool
    claim: Claim | None
    """Of whoever looks at it now."""
    same: int
    """So many questions, this one among them, are answered by one look."""
    whom: str | None = None
    """The name of the organisation that is asked about."""

    @property
    def acceptable(self) -> bool:
        """Whether it can be accepted together with the same question elsewhere."""
        return self.same > 1 and self.queued.item.kind is ReviewKind.FIELD


@router.get("/queue")
def show(request: Request, person: Seer, page: int = 1) -> Response:
    """The questions that wait, ``PAGE`` a page, within the filter that the address names."""
    wanted, now, list_ = filter_of(request.query_params), bench_of(request).now(), waiting_list(request)
    keep_filter(request, wanted)
    found = list_.page(wanted, person.name, now, page)
    same = list_.counts(queued.weight.fix for queued in found.items if queued.weight.fix)
    names = organisation_names(bench_of(request).store.engine, (queued.reference for queued in found.items))
    return rendered(
        request,
        "queue.html",
        title="Queue",
        found=found,
        first=(found.number - 1) * PAGE + 1,
        rows=[
            _row(queued, now, same.get(queued.weight.fix or "", 1), names.get(queued.reference, {}))
            for queued in found.items
        ],
        wanted=wanted,
        kinds=KINDS,
        ages=AGES,
        clauses=list_.clauses(),
        told=request.session.pop(TOLD, None),
    )


def _row(queued: QueuedItem, now: datetime, same: int = 1, names: Mapping[str, str] = NOBODY) -> Row:
    due, claim, whom = queued.weight.due, queued.claim, queued.item.organisation
    return Row(
        queued=queued,
        address=item_address(queued.reference, queued.item.id),
        key=f"{queued.reference}/{queued.item.id}",
        kind=KINDS[queued.item.kind],
        question=in_short(queued.item),
        because=in_words(queued.item.because),
        age=days_since(queued.first_asked_at, now),
        overdue=due is not None and due < now.date(),
        claim=claim if claim and claim.until > now else None,
        same=same,
        whom=names.get(whom, whom) if whom else None,
    )


# the same answer to the same question


@router.post("/queue/accept")
def check_accept(request: Request, person: Answerer, form: Form) -> Response:
    """What accepting the selected readings would turn; nothing is stored."""
    selected = _selected(request, person, form)
    outcomes = bench_of(request).record_together(_accepting(selected, person), dry_run=True)
    now = bench_of(request).now()
    return rendered(
        request,
        "queue_accept.html",
        title="Check what you accept",
        rows=[_row(queued, now) for queued in selected],
        outcomes=list(zip(dict.fromkeys(queued.reference for queued in selected), outcomes, strict=True)),
        back=queue_address(request),
    )


@router.post("/queue/accept/save")
def accept(request: Request, person: Answerer, form: Form) -> Response:
    """One answer to each; they can be taken back together or one by one."""
    selected = _selected(request, person, form)
    bench_of(request).record_together(_accepting(selected, person))
    for queued in selected:
        claims(request).release(queued.reference, queued.item.id, person.name)
    many = len(selected)
    request.session[TOLD] = f"Accepted: {many} question{'' if many == 1 else 's'}, an answer each."
    return RedirectResponse(queue_address(request), status_code=303)


def _accepting(selected: Sequence[QueuedItem], person: Person) -> list[Given]:
    reply = Reply(What.ACCEPT, person.name, person.decides_as)
    return [Given(queued.reference, queued.item.id, reply) for queued in selected]


def _selected(request: Request, person: Person, form: FormData) -> tuple[QueuedItem, ...]:
    """The questions that a form names; raises ``CallError`` unless all wait, are free and are the same."""
    wanted = named(form.getlist("selected"))
    if not wanted:
        raise CallError("nothing is selected: tick the questions first")
    if len(wanted) > PAGE:
        raise CallError(f"{len(wanted)} questions are selected, expected at most {PAGE}")
    found = waiting_list(request).find(wanted)
    if len(found) != len(wanted):
        raise Overtaken(_gone(request, wanted, found))
    if len({(queued.weight.fix, queued.item.kind) for queued in found}) != 1 or found[0].weight.fix is None:
        raise CallError("the selected are different questions: only the same reading of the same file goes together")
    if found[0].item.kind is not ReviewKind.FIELD:
        raise CallError(f"{found[0].item.question}: what a file is, is not accepted together; open each")
    now = bench_of(request).now()
    for queued in found:
        if (claim := queued.claim) and claim.by != person.name and claim.until > now:
            raise Overtaken(f"{queued.reference}: {looking(claim)}. Nothing was saved.")
    return found


def _gone(request: Request, wanted: Sequence[tuple[str, str]], found: Sequence[QueuedItem]) -> str:
    """Which of the questions wait no more, and who answered them."""
    waits = {(queued.reference, queued.item.id) for queued in found}
    store = bench_of(request).store
    told = []
    for reference, item in (one for one in wanted if one not in waits):
        said = store.item(item, reference, exact=True).answers
        told.append(f"{reference} ({f'{said[-1].by}: {said[-1].what.value}' if said else 'not asked any more'})")
    return f"{len(told)} of the selected do not wait any more: {', '.join(told)}. Nothing was saved."


# one question


@router.post("/items/{reference}/{item}/take-over")
def take_over(request: Request, reference: Segment, item: Segment, person: Answerer, form: Form) -> Response:
    """Claim a question that somebody else looks at."""
    queued = question(request, reference, item)
    claims(request).take_over(queued.reference, queued.item.id, person.name, bench_of(request).now())
    return RedirectResponse(item_address(queued.reference, queued.item.id), status_code=303)


@router.get("/items/{reference}/{item}/escalate")
def say_why(request: Request, reference: Segment, item: Segment, person: Answerer) -> Response:
    queued = question(request, reference, item)
    title = "Pass to the security team"
    return rendered(request, "escalate.html", title=title, queued=queued, address=item_address(reference, item))


@router.post("/items/{reference}/{item}/escalate")
def escalate(request: Request, reference: Segment, item: Segment, person: Answerer, form: Form) -> Response:
    """Pass the question to the security team; it stays open."""
    bench = bench_of(request)
    queued = question(request, reference, item)
    note = str(form.get("note") or "").strip() or None
    waiting_list(request).escalate(queued.reference, queued.item.id, person.name, note, bench.now())
    claims(request).release(queued.reference, queued.item.id, person.name)
    request.session[TOLD] = "Passed to the security team. The question stays open."
    return RedirectResponse(queue_address(request), status_code=303)
