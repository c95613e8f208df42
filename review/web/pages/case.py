"""One case: its verdicts with their proof, what is open, its timeline; and what people do to it as a whole."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from evidence.application import Application
from evidence.errors import CallError
from evidence.findings import Assessment
from review.days import london_day
from review.people.records import Person, Right
from review.references import case_of
from review.store.caselist import also_held
from review.store.comments import Casebook, state_of
from review.store.records import KeptAssessment
from review.store.repository import Store
from review.web.addresses import Segment, case_address
from review.web.casepage import case_page
from review.web.session import Answerer, Form, Seer
from review.web.templating import page as rendered
from review.web.templating import status_of
from review.web.timeline import timeline

router = APIRouter()
NOT_SAVED = "Nothing was saved"


@dataclass(frozen=True)
class Held:
    """A stored case with its current assessment."""

    reference: str
    application: Application
    assessment: Assessment
    kept: KeptAssessment
    judged: bool
    """Whether the assessment is of the current round."""
    as_at: date | None = None
    """The day that the case is judged at, where one was named."""


def held_case(request: Request, reference: str) -> Held:
    """The case of an address; one that is not stored, or was never judged, is a page that does not exist."""
    store: Store = request.app.state.workbench.store
    try:
        submission, kept = store.submission(reference), store.kept_assessment(reference)
    except CallError as error:
        raise HTTPException(404) from error
    assessment = Assessment.model_validate_json(kept.assessment)
    judged = kept.round == submission.digest
    return Held(case_of(reference), submission.application, assessment, kept, judged, submission.as_at)


@router.get("/cases/{reference}")
def case(request: Request, reference: Segment, person: Seer) -> Response:
    return _show(request, held_case(request, reference), person)


@router.post("/cases/{reference}/comments")
def comment(request: Request, reference: Segment, person: Answerer, form: Form) -> Response:
    text = str(form.get("comment") or "")
    return _done(request, reference, person, "comment", text, lambda book: book.comment(reference, person, text))


@router.post("/cases/{reference}/assignment")
def assign(request: Request, reference: Segment, person: Answerer, form: Form) -> Response:
    to = str(form.get("person") or "") or None
    return _done(request, reference, person, "person", to or "", lambda book: book.assign(reference, person, to))


@router.post("/cases/{reference}/close")
def close(request: Request, reference: Segment, person: Answerer, form: Form) -> Response:
    reason = str(form.get("reason") or "")
    return _done(request, reference, person, "reason", reason, lambda book: book.close_case(reference, person, reason))


@router.post("/cases/{reference}/reopen")
def reopen(request: Request, reference: Segment, person: Answerer, form: Form) -> Response:
    reason = str(form.get("reason") or "")
    return _done(request, reference, person, "reason", reason, lambda book: book.reopen(reference, person, reason))


@router.post("/cases/{reference}/learning")
def learning(request: Request, reference: Segment, person: Answerer, form: Form) -> Response:
    """Whether the answers of the case may be used to improve the reader."""
    reason, allowed = str(form.get("ground") or ""), str(form.get("learning")) == "yes"

    def write(book: Casebook) -> None:
        book.allow_learning(reference, person.name, allowed, reason)

    return _done(request, reference, person, "ground", reason, write)


def _done(
    request: Request, reference: str, person: Person, field: str, said: str, write: Callable[[Casebook], None]
) -> Response:
    """Write it and show the case; where it cannot be, the page with what was typed and why."""
    held = held_case(request, reference)
    try:
        write(_book(request))
    except CallError as error:
        return _show(request, held, person, (field, str(error)), {field: said}, status_of(error))
    return RedirectResponse(f"{case_address(held.reference)}#timeline", status_code=303)


def _book(request: Request) -> Casebook:
    bench = request.app.state.workbench
    return Casebook(bench.store.engine, bench.now)


def _show(
    request: Request,
    held: Held,
    person: Person,
    error: tuple[str, str] | None = None,
    said: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    bench, reference = request.app.state.workbench, held.reference
    answers, events = bench.store.answers(reference), _book(request).events(reference)
    hashes = [placed.document.sha256 for placed in held.assessment.documents]
    return rendered(
        request,
        "case.html",
        status,
        title=held.application.title,
        held=held,
        shown=case_page(
            reference,
            held.application,
            held.assessment,
            bench.store.queue(reference),
            answers,
            person.name,
            also_held(bench.store.engine, reference, hashes),
        ),
        address=case_address(reference),
        state=state_of(events),
        conflicts=bench.conflicts(reference),
        learning_by_default=request.app.state.config.learning,
        entries=timeline(bench.store.rounds(reference), answers, bench.standing(reference), events),
        people=[one for one in request.app.state.directory.people() if one.may(Right.ANSWER)],
        error=error,
        error_title=NOT_SAVED,
        today=london_day(bench.now()),
        said=said or {},
    )
