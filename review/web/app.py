"""The web application: its pages, and what holds for every request.

No page, image or action is reached without a session whose person has the right; what a page needs stands in its
signature (``session.needs``). A failure is a plain page without details of what lies behind.
"""

import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.sessions import SessionMiddleware

from evidence.errors import CallError, Overtaken
from review.people.directory import Directory
from review.web.config import DeskConfig
from review.web.pages import ROUTERS
from review.web.session import SESSION, NotAllowed, SignInNeeded, StaleForm, csrf_token
from review.web.templating import page, status_of
from review.web.workbench import Workbench

STATIC = Path(__file__).parent / "static"
COOKIE = "assure"

Next = Callable[[Request], Awaitable[Response]]


def create_app(workbench: Workbench, directory: Directory, config: DeskConfig) -> FastAPI:
    """The desk over a workbench and a directory of people."""
    app = FastAPI(title="Assure", docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    app.state.workbench, app.state.directory, app.state.config = workbench, directory, config
    app.middleware("http")(_with_person)
    app.add_middleware(
        SessionMiddleware,
        secret_key=config.secret,
        session_cookie=COOKIE,
        same_site="lax",
        https_only=config.secure_cookies,
        max_age=None,
    )
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.mount("/design", StaticFiles(directory=config.assets), name="design")
    app.mount("/assets", StaticFiles(directory=config.assets / "assets"), name="assets")
    _handle_errors(app)
    return app


async def _with_person(request: Request, go_on: Next) -> Response:
    """Who asks, a nonce for this page's scripts, the token for its forms; and the headers of every answer."""
    request.state.nonce = secrets.token_urlsafe(16)
    request.state.csrf_token = csrf_token(request)
    token, state = request.session.get(SESSION), request.app.state
    request.state.person = state.directory.person_of(token, state.config.idle) if token else None
    response = await go_on(request)
    for name, value in headers(request.state.nonce).items():
        response.headers.setdefault(name, value)
    return response


def headers(nonce: str) -> dict[str, str]:
    """Nothing but our own files, no framing, nothing kept by a shared cache."""
    policy = (
        f"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; img-src 'self' data: blob:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
        "manifest-src 'self'"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        "Cache-Control": "no-store",
    }


def _handle_errors(app: FastAPI) -> None:
    app.add_exception_handler(SignInNeeded, _to_sign_in)
    app.add_exception_handler(NotAllowed, _not_allowed)
    app.add_exception_handler(StaleForm, _stale)
    app.add_exception_handler(CallError, _wrong_call)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _http)
    app.add_exception_handler(Exception, _fault)


def _to_sign_in(request: Request, error: Exception) -> Response:
    assert isinstance(error, SignInNeeded)  # noqa: S101 (registered for it)
    if request.headers.get("accept", "").startswith("application/json"):
        return JSONResponse({"error": "sign in first"}, status_code=401)
    return RedirectResponse(error.address, status_code=303)


def _not_allowed(request: Request, error: Exception) -> Response:
    return page(request, "message.html", 403, title="Not for your role", says=f"This wants the right “{error}”.")


def _stale(request: Request, error: Exception) -> Response:
    says = "The form was opened in another session, or long ago. Nothing was changed. Open the page again."
    return page(request, "message.html", 403, title="This form is too old", says=says)


def _wrong_call(request: Request, error: Exception) -> Response:
    assert isinstance(error, CallError)  # noqa: S101 (registered for it)
    title = "Somebody else was quicker" if isinstance(error, Overtaken) else "That cannot be done"
    return page(request, "message.html", status_of(error), title=title, says=str(error))


def _fault(request: Request, error: Exception) -> Response:
    """A fault of this program; what it was goes to the server's log alone."""
    says = "This is a fault of the program. Nothing was changed. Report what you did and when."
    answer = page(request, "message.html", 500, title="Something is wrong", says=says)
    answer.headers.update(headers(request.state.nonce))
    return answer


def _http(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    title = {404: "Page not found", 405: "That cannot be done"}.get(status, "Something is wrong")
    return page(request, "message.html", status, title=title, says="The address may be old, or not for you.")
