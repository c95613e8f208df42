"""A page of a case's evidence with the place lit that a finding relies on."""

from typing import Annotated
from urllib.parse import quote as percent

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from starlette.exceptions import HTTPException

from evidence.document import Box
from review.web.addresses import Segment, case_address
from review.web.pages.case import held_case
from review.web.places import place_page
from review.web.session import Seer
from review.web.templating import page as rendered

router = APIRouter()


@router.get("/cases/{reference}/evidence/{sha256}/{number}")
def place(
    request: Request,
    reference: Segment,
    sha256: str,
    number: int,
    person: Seer,
    box: Annotated[str, Query(max_length=100)] = "",
    quote: Annotated[str, Query(max_length=5000)] = "",
    page: int | None = None,
) -> Response:
    """``box`` is ``x0,top,x1,bottom`` in points. ``page`` turns to another page, where nothing is lit."""
    held = held_case(request, reference)
    documents = (placed.document for placed in held.assessment.documents)
    document = next((document for document in documents if document.sha256 == sha256), None)
    wanted = number if page is None else page
    if document is None or not 1 <= wanted <= document.pages:
        raise HTTPException(404)
    address = f"{case_address(held.reference)}/evidence/{percent(sha256)}"
    if wanted != number:
        return RedirectResponse(f"{address}/{wanted}", status_code=303)
    return rendered(
        request,
        "place.html",
        title=f"{document.name}, page {number}",
        shown=place_page(held.reference, held.assessment, document, number, _box(box), quote),
        case=case_address(held.reference),
        address=f"{address}/{number}",
        names={one.id: one.name for one in held.application.organisations},
    )


def _box(text: str) -> Box | None:
    """The box of an address; ``None`` for anything that is none."""
    try:
        x0, top, x1, bottom = (float(part) for part in text.split(","))
    except ValueError:
        return None
    return Box(x0, top, x1, bottom) if x0 < x1 and top < bottom else None
