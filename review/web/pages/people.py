"""Accounts: who may do what. For administrators."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from evidence.errors import CallError
from review.people.directory import Directory
from review.people.records import Role
from review.web.addresses import Segment
from review.web.session import Form, PeopleManager
from review.web.templating import page

router = APIRouter()

ROLES = {
    Role.READER: "Reader: sees everything, changes nothing",
    Role.REVIEWER: "Reviewer: answers questions, uploads cases",
    Role.SECURITY: "Security: a reviewer who signs off for the security team",
    Role.ADMIN: "Administrator: manages accounts, reads the log, answers nothing",
}


@router.get("/people")
def everybody(request: Request, person: PeopleManager) -> Response:
    return _page(request)


@router.post("/people")
def add(request: Request, person: PeopleManager, form: Form) -> Response:
    said = {name: str(form.get(name) or "") for name in ("id", "name", "role", "password")}
    try:
        role = _role(said["role"])
        _directory(request).add(said["id"], said["name"], role, said["password"] or None, person.id)
    except CallError as error:
        return _page(request, str(error), said, 400)
    return RedirectResponse("/people", status_code=303)


@router.post("/people/{id}")
def change(request: Request, id: Segment, person: PeopleManager, form: Form) -> Response:
    role, state, password = (str(form.get(name) or "") for name in ("role", "state", "password"))
    active = {"on": True, "off": False}.get(state)
    wanted = _role(role) if role else None
    _directory(request).change(id, person.id, role=wanted, active=active, password=password or None)
    return RedirectResponse("/people", status_code=303)


def _role(text: str) -> Role:
    try:
        return Role(text)
    except ValueError as error:
        raise CallError(f"role: found {text!r}, expected one of {', '.join(Role)}") from error


def _directory(request: Request) -> Directory:
    directory: Directory = request.app.state.directory
    return directory


def _page(
    request: Request, error: str | None = None, said: dict[str, str] | None = None, status: int = 200
) -> Response:
    return page(
        request,
        "people.html",
        status,
        title="People",
        people=_directory(request).people(),
        roles=ROLES,
        error=error,
        said=said or {},
    )
