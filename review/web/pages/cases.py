"""All cases: how each stands, what is open, whose it is."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from evidence.findings import Verdict
from review.store.caselist import Order, Wanted, case_page
from review.web.session import Seer
from review.web.templating import page as rendered

router = APIRouter()
ON_A_PAGE = 50
STATES = ("open", "closed", "all")
Text = Annotated[str, Query(max_length=200)]


@router.get("/cases")
def cases(
    request: Request,
    person: Seer,
    words: Text = "",
    verdict: Text = "",
    state: Text = "open",
    mine: Text = "",
    order: Text = "",
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> Response:
    wanted = Wanted(
        words=words.strip(),
        verdict=verdict if verdict in ("none", *Verdict) else "",
        state=state if state in STATES else "open",
        assigned=person.id if mine else None,
        order=Order(order) if order in list(Order) else Order.DUE,
    )
    shown = case_page(request.app.state.workbench.store.engine, wanted, page, ON_A_PAGE)
    return rendered(
        request,
        "cases.html",
        title="Cases",
        lines=shown.lines,
        found=shown.found,
        stored=shown.stored,
        wanted=wanted,
        mine=bool(mine),
        page_number=shown.number,
        pages=shown.pages,
        address_of=lambda number: f"/cases?{_query(wanted, bool(mine), number)}",
        closed_too=shown.in_any_state - shown.found,
    )


def _query(wanted: Wanted, mine: bool, page: int) -> str:
    said = {
        "words": wanted.words,
        "verdict": wanted.verdict,
        "state": wanted.state,
        "mine": "1" if mine else "",
        "order": wanted.order.value,
        "page": page,
    }
    return urlencode({name: value for name, value in said.items() if value})
