"""The log of what people did, and whether it is whole. For administrators."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from review.web.session import LogReader
from review.web.templating import page

router = APIRouter()
SHOWN = 200


@router.get("/log")
def newest(request: Request, person: LogReader) -> Response:
    store = request.app.state.workbench.store
    faults, head = store.log_faults()
    entries = store.log_entries(SHOWN)
    return page(request, "log.html", title="Log", faults=faults, head=head, entries=entries, shown=SHOWN)
