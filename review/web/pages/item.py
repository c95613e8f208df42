"""One question: the page on the left, the question on the right; check what an answer would change, then save it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from evidence.document import Box
from evidence.errors import CallError, Overtaken
from evidence.findings import Clause, ReviewKind, Subject
from review.answering import Reply
from review.answers import DECISIONS, Answer, What
from review.days import london_day
from review.people.records import Person, Right
from review.store.records import QueuedItem
from review.store.sampling import Sampling
from review.values import british
from review.web.addresses import Segment, item_address
from review.web.casepage import CLAUSES
from review.web.itempage import WHAT_OF_BUTTON, ItemPage, item_page
from review.web.proofs import Maker, Proof
from review.web.queueing import (
    claim_for,
    elsewhere,
    given_to,
    in_short,
    looking,
    next_address,
    question,
    queue_address,
    refuse_if_claimed,
    release,
)
from review.web.session import Answerer, Form, Seer
from review.web.templating import page as rendered
from review.web.templating import status_of
from review.web.workbench import Workbench

router = APIRouter()
Uses = Sequence[tuple[str, Answer]]
"""An answer in every place in which it holds, each with the reference of its case."""
DONE = "done"
"""The key in the session of what was just saved, told once on the next page."""


@router.get("/items/{reference}/{item}")
def show(request: Request, reference: Segment, item: Segment, person: Seer, page: int | None = None) -> Response:
    shown = _page(request, reference, item, page)
    if person.may(Right.ANSWER):
        Sampling(_bench(request).store.engine).opened(reference, item, person.name, _bench(request).now())
    return _show(request, shown)


@router.get("/items/{reference}/{item}/wrong-document")
def wrong_document(request: Request, reference: Segment, item: Segment, person: Answerer) -> Response:
    """The question was asked of a document of another kind, or of somebody else's: say what it is."""
    shown = _page(request, reference, item)
    if shown.document is None:
        raise CallError("this question is about no file")
    title = f"What is {shown.document.name}?"
    return rendered(request, "item_document.html", title=title, shown=shown, address=item_address(reference, item))


@router.post("/items/{reference}/{item}/check")
def check(request: Request, reference: Segment, item: Segment, person: Answerer, form: Form) -> Response:
    """What the answer would change; nothing is stored."""
    shown = _page(request, reference, item)
    try:
        refuse_if_claimed(request, shown.queued, person)
        reply = reply_of(form, person, shown)
        outcome = _bench(request).record(reference, item, reply, dry_run=True)
    except CallError as error:
        return _show(request, shown, str(error), status_of(error))
    sent = {name: str(value) for name, value in form.items() if name != "csrf_token" and value}
    return rendered(
        request,
        "item_check.html",
        title="Check your answer",
        asked=in_short(shown.queued.item),
        shown=shown,
        reply=reply,
        outcome=outcome,
        names=dict(shown.organisations),
        sent=sent,
        address=item_address(reference, item),
        elsewhere=elsewhere(request, shown.queued, reply.what, person),
    )


@router.post("/items/{reference}/{item}/answer")
def answer(request: Request, reference: Segment, item: Segment, person: Answerer, form: Form) -> Response:
    """Save the answer and go on to the next question."""
    bench, shown = _bench(request), _page(request, reference, item)
    if str(form.get("seen") or "") != shown.seen:
        return _answered_meanwhile(request, shown)
    go_on = next_address(request, reference, item, person)
    try:
        refuse_if_claimed(request, shown.queued, person)
        given = given_to(request, shown.queued, reply_of(form, person, shown), form.getlist("also"), person)
        outcome = bench.record_together(given)[0]
    except CallError as error:
        return _show(request, shown, str(error), status_of(error))
    request.session[DONE] = _told(outcome.answer, shown, len(given))
    release(request, given)
    return RedirectResponse(go_on, status_code=303)


@router.post("/answers/{answer}/undo")
def take_back(request: Request, answer: str, person: Answerer, form: Form) -> Response:
    """Take an answer back. Where one look gave it to several questions, all of them are shown first, to choose from."""
    shared = _bench(request).store.shared(answer)
    back = str(form.get("back") or "")
    back = back if back.startswith("/items/") else queue_address(request)
    if len(shared) > 1 and not form.get("chosen"):
        return _choose(request, shared, back)
    ids = _chosen(shared, form.getlist("answer")) if form.get("chosen") else [answer]
    _bench(request).undo(ids, person.name)
    many = f"The answer was taken back in {len(ids)} places." if len(ids) > 1 else "The answer was taken back."
    request.session[DONE] = {"says": many}
    return RedirectResponse(back, status_code=303)


def _choose(request: Request, shared: Uses, back: str) -> Response:
    store = _bench(request).store
    uses = [(store.item(given.item, reference, exact=True), given) for reference, given in shared]
    return rendered(request, "undo.html", title="Take the answer back", uses=uses, back=back, newest=shared[0][1])


def _chosen(shared: Uses, wanted: Sequence[object]) -> list[str]:
    """The answers that a form names; raises ``CallError`` for none, ``Overtaken`` for one that holds no more."""
    ids = [str(one) for one in wanted]
    if not ids:
        raise CallError("nothing is ticked: tick the places in which the answer is to be taken back")
    held = {given.id for _, given in shared if given.holds}
    if gone := sorted(set(ids) - held):
        raise Overtaken(f"{', '.join(gone)}: taken back already, or another answer. Nothing was taken back.")
    return ids


@dataclass(frozen=True)
class Sent:
    """What a form says of a value: typed by hand, or picked."""

    what: What
    text: str | None


def reply_of(form: Mapping[str, Any], person: Person, shown: ItemPage) -> Reply:
    """The form as a reply; raises ``CallError`` for one that says nothing."""
    sent = _sent(form, shown)
    box = _box(str(form.get("box") or ""))
    return Reply(
        what=sent.what,
        by=person.name,
        role=person.decides_as,
        text=sent.text,
        page=int(str(form.get("page"))) if box and str(form.get("page") or "").isdigit() else None,
        box=box,
        note=str(form.get("note") or "").strip() or None,
        another=bool(form.get("another")),
        decided_on=_day(str(form.get("decided_on") or "")) if sent.what in DECISIONS else None,
    )


def _day(text: str) -> date | None:
    """The day of a form as a browser sends it, or as a person types it; raises ``CallError`` for what is none."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(str(british(text)))
    except ValueError as error:
        raise CallError(f"decided on: found {text!r}, expected a date as 21/11/2026 or 21 November 2026") from error


def _sent(form: Mapping[str, Any], shown: ItemPage) -> Sent:
    number = str(form.get("choice") or "")
    if number:
        chosen = next((choice for choice in shown.choices if str(choice.number) == number), None)
        if chosen is None:
            raise CallError(f"there is no candidate {number}")
        return Sent(What.VALUE, chosen.text)
    what = WHAT_OF_BUTTON.get(str(form.get("what") or ""))
    if what is None:
        raise CallError("the form says nothing: choose one of the answers")
    texts = {What.VALUE: _value, What.KIND: _named("kind"), What.ORGANISATION: _named("organisation")}
    return Sent(what, texts[what](form) if what in texts else None)


def _named(name: str) -> Any:
    return lambda form: str(form.get(name) or "")


def _value(form: Mapping[str, Any]) -> str:
    if "address" in form:
        named = {name: str(form.get(name) or "").strip() or None for name in ("address", "postcode", "role")}
        return json.dumps({name: value for name, value in named.items() if name != "role" or value})
    return str(form.get("value") or "")


def _box(text: str) -> Box | None:
    parts = text.split(",") if text else []
    try:
        x0, top, x1, bottom = (round(float(part), 1) for part in parts)
    except ValueError:
        return None
    return Box(x0, top, x1, bottom) if x0 < x1 and top < bottom else None


def _bench(request: Request) -> Workbench:
    bench: Workbench = request.app.state.workbench
    return bench


def _page(request: Request, reference: str, item: str, page: int | None = None) -> ItemPage:
    bench = _bench(request)
    queued = question(request, reference, item)
    submission = bench.store.submission(reference)
    return item_page(queued, submission.application, bench.documents(reference), page, submission.as_at)


def _show(request: Request, shown: ItemPage, error: str | None = None, status: int = 200) -> Response:
    queued = shown.queued
    person: Person = request.state.person
    other = claim_for(request, queued, person) if queued.asked else None
    return rendered(
        request,
        "item.html",
        status,
        title=in_short(queued.item),
        shown=shown,
        item=queued.item,
        rests=_rests(request, queued) if queued.item.kind is ReviewKind.CLAUSE else None,
        error=error,
        address=item_address(queued.reference, queued.item.id),
        skip=next_address(request, queued.reference, queued.item.id, person),
        looking=looking(other) if other else None,
        done=request.session.pop(DONE, None),
        about_field=queued.item.kind is ReviewKind.FIELD,
        today=london_day(_bench(request).now()),
    )


@dataclass(frozen=True)
class Rests:
    """What a judgement is about: the words of the standard, and the places that its finding relies on."""

    clause: Clause
    proofs: tuple[Proof, ...]


def _rests(request: Request, queued: QueuedItem) -> Rests | None:
    """Of the current assessment; ``None`` where it does not ask the clause any more."""
    assessment, item = _bench(request).store.assessment(queued.reference), queued.item
    about = Subject.APPLICATION if item.organisation is None else Subject.ORGANISATION
    clause = CLAUSES.get((str(item.clause), about))
    found = [f for f in assessment.findings if (f.clause, f.organisation) == (item.clause, item.organisation)]
    if clause is None or not found:
        return None
    make = Maker(queued.reference, assessment, ())
    return Rests(clause, tuple(map(make.proof, found[0].relies_on)))


def _told(answer: Answer | None, shown: ItemPage, places: int) -> dict[str, str]:
    queued = shown.queued
    return {
        "says": f"Saved{f' in {places} places' if places > 1 else ''}: {queued.item.question}",
        "answer": answer.id if answer else "",
        "back": item_address(queued.reference, queued.item.id),
    }


def _answered_meanwhile(request: Request, shown: ItemPage) -> Response:
    newest = shown.queued.answers[-1] if shown.queued.answers else None
    says = (
        f"{newest.by} has answered this meanwhile ({newest.what.value}). Nothing of yours was saved."
        if newest
        else "The answer that you saw was taken back meanwhile. Nothing of yours was saved."
    )
    return _show(request, shown, says, 409)
