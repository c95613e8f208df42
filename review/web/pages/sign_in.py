"""Signing in by password or by OpenID Connect, and out."""

from typing import Annotated, Any

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.starlette_client import OAuth
from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from httpx import HTTPError

from review.people.directory import Directory, SignInRefused
from review.people.records import Person
from review.web.config import OpenIdProvider
from review.web.queueing import claims
from review.web.session import SESSION, Form
from review.web.templating import page

router = APIRouter()
PROVIDER = "provider"
THEN = "then"
PROVIDER_FAILS = (AuthlibBaseError, HTTPError, ValueError, RuntimeError)
"""A refusal, a token that does not hold, no answer, or an answer that is none of the protocol's."""

Then = Annotated[str, Query()]


@router.get("/sign-in")
def ask(request: Request, then: Then = "/queue") -> Response:
    if request.state.person is not None:
        return RedirectResponse(_own_page(then), status_code=303)
    return _form(request, then)


@router.post("/sign-in")
def sign_in(request: Request, form: Form) -> Response:
    then = str(form.get("then") or "/queue")
    directory: Directory = request.app.state.directory
    try:
        token = directory.sign_in(str(form.get("id") or ""), str(form.get("password") or ""), _address(request))
    except SignInRefused as refused:
        return _form(request, then, str(refused), str(form.get("id") or ""), 401)
    return _signed_in(request, token, then)


@router.post("/sign-out")
def sign_out(request: Request, form: Form) -> Response:
    person: Person | None = request.state.person
    if person is not None:
        claims(request).release_all(person.name)
    if token := request.session.get(SESSION):
        request.app.state.directory.sign_out(token)
    request.session.clear()
    return RedirectResponse("/sign-in", status_code=303)


@router.get("/sign-in/openid")
async def to_provider(request: Request, then: Then = "/queue") -> Response:
    client = _client(request)
    if client is None:
        return _form(request, then, "sign-in by OpenID Connect is not set up here", status=404)
    request.session[THEN] = _own_page(then)
    try:
        redirect: Response = await client.authorize_redirect(request, str(request.url_for("from_provider")))
    except PROVIDER_FAILS:
        return _form(request, then, "the sign-in service does not answer: try later, or use a password", status=502)
    return redirect


@router.get("/sign-in/openid/back")
async def from_provider(request: Request) -> Response:
    client = _client(request)
    then = _own_page(request.session.pop(THEN, "/queue"))
    if client is None:
        return _form(request, then, "sign-in by OpenID Connect is not set up here", status=404)
    try:
        claims = (await client.authorize_access_token(request)).get("userinfo") or {}
        token = _by_claims(request, claims)
    except PROVIDER_FAILS:
        # Not why: part of it may be the words of whoever made the link that led here.
        return _form(request, then, "the sign-in service refused: try again, or use a password", status=401)
    except SignInRefused as refused:
        return _form(request, then, str(refused), status=403)
    return _signed_in(request, token, then)


def _by_claims(request: Request, claims: dict[str, Any]) -> str:
    """The session of the account that the claims prove. An address that nobody verified proves nothing."""
    email = str(claims.get("email") or "")
    if not email or claims.get("email_verified") is not True:
        raise SignInRefused("the sign-in service gives no verified e-mail address")
    issuer = request.app.state.config.openid.issuer
    token: str = request.app.state.directory.sign_in_by_openid(email, issuer, _address(request))
    return token


def _client(request: Request) -> Any:
    provider: OpenIdProvider | None = request.app.state.config.openid
    if provider is None:
        return None
    if not hasattr(request.app.state, "openid_client"):
        request.app.state.openid_client = OAuth().register(
            PROVIDER,
            client_id=provider.client_id,
            client_secret=provider.client_secret,
            server_metadata_url=f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid email profile", "code_challenge_method": "S256"},
        )
    return request.app.state.openid_client


def _signed_in(request: Request, token: str, then: str) -> Response:
    """A session of its own: nothing from before signing in is carried over."""
    request.session.clear()
    request.session[SESSION] = token
    return RedirectResponse(_own_page(then), status_code=303)


def _own_page(then: str) -> str:
    """A page of the desk; an address elsewhere, however it is dressed up, becomes the queue."""
    own = then.startswith("/") and not then.startswith(("//", "/\\")) and then.isprintable()
    return then if own else "/queue"


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _form(request: Request, then: str, error: str | None = None, id: str = "", status: int = 200) -> HTMLResponse:
    openid = request.app.state.config.openid
    return page(
        request, "sign_in.html", status, title="Sign in", then=_own_page(then), error=error, id=id, openid=openid
    )
