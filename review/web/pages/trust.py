"""How far the machine can be trusted, and how the work goes: for everybody who may see cases."""

from fastapi import APIRouter, Request
from fastapi.responses import Response

from extractors.confidence import shipped_calibration
from review.store.sampling import Sampling
from review.web.session import Seer
from review.web.templating import page
from review.web.trustpage import trust_page
from review.web.workbench import Workbench

router = APIRouter()


@router.get("/trust")
def trust(request: Request, person: Seer) -> Response:
    bench: Workbench = request.app.state.workbench
    sampling = Sampling(bench.store.engine)
    shown = trust_page(sampling, bench.store.blind_share, shipped_calibration(), person, bench.now())
    return page(request, "trust.html", title="Trust", shown=shown)
