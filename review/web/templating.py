"""Pages from templates, in the components of the NHS.UK design system."""

from functools import cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader

from evidence.errors import CallError, Overtaken
from review.web.words import FILTERS


@cache
def environment() -> Environment:
    """The templates of the desk beside those of the design system, which want a chainable undefined."""
    loader = ChoiceLoader([PackageLoader("review.web"), PackageLoader("nhsuk_frontend_jinja")])
    made = Environment(
        loader=loader, autoescape=True, undefined=ChainableUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters.update(FILTERS)
    return made


def page(request: Request, template: str, status: int = 200, **context: Any) -> HTMLResponse:
    """The page, with what every page shows: who is signed in, the nonce for scripts, the token for forms."""
    shared = {
        "request": request,
        "person": getattr(request.state, "person", None),
        "cspNonce": request.state.nonce,
        "csrf_token": request.state.csrf_token,
        "here": request.url.path,
    }
    text = environment().get_template(template).render(**shared, **context)
    return HTMLResponse(text, status_code=status)


def status_of(error: CallError) -> int:
    """The HTTP status of a refusal: 409 where somebody else was quicker, 400 for what cannot be done."""
    return 409 if isinstance(error, Overtaken) else 400
