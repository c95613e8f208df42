"""Upload of cases: files or a filled-in application, checked as on the command line, read in the background."""

import json
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from evidence.application import (
    AgreementStatus,
    ApplicationKind,
    AssuranceRoute,
    Identifiability,
    LocationUse,
    Role,
)
from evidence.contents import ServiceType
from evidence.errors import CallError
from review.people.records import Person
from review.web.applicationform import ROUTES, Draft, as_json, changed, draft_of, empty_draft, faults_of
from review.web.session import Form, Uploader
from review.web.templating import page
from review.web.uploads import TooLarge, lay_out, receive
from review.web.workbench import Intake, Uploads

router = APIRouter()
LISTED = 20
"""Uploads on the page, the newest."""
OPTIONS = {
    "kind": ApplicationKind,
    "agreement_status": AgreementStatus,
    "identifiability": Identifiability,
    "role": Role,
    "route": AssuranceRoute,
    "use": LocationUse,
    "service": ServiceType,
}


@router.get("/upload")
def ask(request: Request, person: Uploader) -> Response:
    return _upload_page(request)


@router.post("/upload")
async def send(request: Request, person: Uploader) -> Response:
    """Take files in. The form's token is checked before the first file is written (``receive``)."""
    uploads, application, intake = _uploads(request), None, None
    folder = await run_in_threadpool(uploads.folder)
    try:
        received = await receive(request, folder, request.app.state.config.upload_limit)
        application = received.fields.get("application")
        paths = await run_in_threadpool(lay_out, received, application, folder)
        as_at = _as_at(received.fields.get("as_at", ""))
        intake = await run_in_threadpool(uploads.submit, folder, paths, person.id, as_at)
    except CallError as error:
        return _upload_page(request, str(error), application, 413 if isinstance(error, TooLarge) else 400)
    except ClientDisconnect:
        return Response(status_code=400)
    finally:
        if intake is None:
            await run_in_threadpool(uploads.remove, folder)
    about = {"upload": intake.id, "references": list(intake.references), "files": intake.files}
    await run_in_threadpool(request.app.state.directory.log, person.id, "cases uploaded", about)
    return RedirectResponse(f"/uploads/{intake.id}", status_code=303)


def _as_at(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise CallError(f"date to judge at: found {text.strip()!r}, expected a date such as 2026-11-21") from error


@router.get("/upload/application")
def fill_in(request: Request, person: Uploader, case: Annotated[str, Query()] = "") -> Response:
    """The application as a form: empty, or as a stored case has it."""
    if not case:
        return _application_page(request, empty_draft())
    stored = request.app.state.workbench.store.submission(case).application
    return _application_page(request, empty_draft() | json.loads(stored.model_dump_json()))


@router.post("/upload/application")
def filled_in(request: Request, person: Uploader, form: Form) -> Response:
    """One more organisation, place or service; or on to the evidence, once the application is right."""
    draft = draft_of(form)
    do = str(form.get("do") or "")
    if do != "continue":
        return _application_page(request, changed(draft, do))
    faults = faults_of(draft)
    if faults:
        return _application_page(request, draft, faults, 400)
    return _upload_page(request, application=as_json(draft))


@router.get("/uploads/{id}")
def progress(request: Request, id: str, person: Uploader) -> Response:
    intake = _known(request, id)
    if intake is None:
        return page(request, "message.html", 404, title="Page not found", says="There is no such upload.")
    return page(request, "upload_progress.html", title=f"Upload of {intake.name}", intake=intake, who=_names(request))


@router.post("/uploads/{id}/again")
def again(request: Request, id: str, person: Uploader, form: Form) -> Response:
    _uploads(request).again(id)
    _log(request, person, "upload read again", id)
    return RedirectResponse(f"/uploads/{id}", status_code=303)


@router.post("/uploads/{id}/discard")
def discard(request: Request, id: str, person: Uploader, form: Form) -> Response:
    _uploads(request).discard(id)
    _log(request, person, "upload discarded", id)
    return RedirectResponse("/upload", status_code=303)


def _known(request: Request, id: str) -> Intake | None:
    return next((intake for intake in _uploads(request).intakes() if intake.id == id), None)


def _log(request: Request, person: Person, what: str, id: str) -> None:
    request.app.state.directory.log(person.id, what, {"upload": id})


def _uploads(request: Request) -> Uploads:
    uploads: Uploads = request.app.state.workbench.uploads
    return uploads


def _names(request: Request) -> dict[str, str]:
    return {person.id: person.name for person in request.app.state.directory.people()}


def _upload_page(
    request: Request, error: str | None = None, application: str | None = None, status: int = 200
) -> Response:
    return page(
        request,
        "upload.html",
        status,
        title="Upload cases" if application is None else "Add the evidence",
        faults=error.splitlines() if error else (),
        application=application,
        declared=json.loads(application) if application else None,
        limit=request.app.state.config.upload_limit,
        intakes=list(_uploads(request).intakes())[:LISTED],
        who=_names(request),
    )


def _application_page(
    request: Request, draft: Draft, faults: list[tuple[str, str]] | tuple[()] = (), status: int = 200
) -> Response:
    return page(
        request,
        "upload_application.html",
        status,
        title="Fill in the application",
        app=draft,
        faults=faults,
        options={name: [one.value for one in values] for name, values in OPTIONS.items()},
        routes=range(ROUTES),
    )
