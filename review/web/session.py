"""Who asks: a server-side session behind a signed cookie, the token that forms carry, and what a page demands.

The cookie holds only two random strings. Signing out, idling and switching an account off end the session on the
server, whatever cookie a browser still has.
"""

import hmac
import secrets
from collections.abc import Callable
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Depends, Request
from starlette.datastructures import FormData

from review.people.records import Person, Right

SESSION, CSRF = "session", "csrf"
"""Keys in the signed cookie."""


class SignInNeeded(Exception):
    """Nobody is signed in; the page is shown after they have."""

    def __init__(self, then: str) -> None:
        super().__init__(then)
        self.address = f"/sign-in?then={quote(then, safe='')}"


class NotAllowed(Exception):
    """The person's role has no right to this."""


class StaleForm(Exception):
    """A form without this session's token: old, or another site's."""


def csrf_token(request: Request) -> str:
    """The session's token for forms, made when first wanted."""
    held: dict[str, Any] = request.session
    return str(held.setdefault(CSRF, secrets.token_urlsafe(32)))


def needs(right: Right) -> Callable[[Request], Person]:
    """A dependency: the person who asks, who has the right."""

    def person_with_right(request: Request) -> Person:
        person: Person | None = request.state.person
        if person is None:
            raise SignInNeeded(_then(request))
        if not person.may(right):
            raise NotAllowed(right.value)
        return person

    return person_with_right


def _then(request: Request) -> str:
    """Where to go on after signing in: only a page, never an action or another site."""
    if request.method != "GET":
        return "/queue"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


async def checked_form(request: Request) -> FormData:
    """The form that was sent, once its token is this session's. Raises ``StaleForm``."""
    form = await request.form()
    sent = str(form.get("csrf_token") or request.headers.get("x-csrf-token") or "")
    if not hmac.compare_digest(sent.encode(), csrf_token(request).encode()):
        raise StaleForm
    return form


Form = Annotated[FormData, Depends(checked_form)]
Seer = Annotated[Person, Depends(needs(Right.SEE))]
Answerer = Annotated[Person, Depends(needs(Right.ANSWER))]
Uploader = Annotated[Person, Depends(needs(Right.UPLOAD))]
PeopleManager = Annotated[Person, Depends(needs(Right.MANAGE_PEOPLE))]
LogReader = Annotated[Person, Depends(needs(Right.SEE_LOG))]
