"""How the desk is: ``/healthz`` for a load balancer, ``/metrics`` for Prometheus, ``/health`` for people.

``/healthz`` needs no sign-in and tells states only. ``/metrics`` answers this machine, and elsewhere who bears the
token; a request that came through a proxy is from elsewhere, whatever address the proxy has.
"""

import hmac

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from review.web.session import Seer
from review.web.templating import page
from review.web.workbench import Workbench

router = APIRouter()

LOCAL = frozenset({"127.0.0.1", "::1"})
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")


@router.get("/healthz")
def healthz(request: Request) -> JSONResponse:
    bench: Workbench = request.app.state.workbench
    checks = bench.watch.checks()
    up = all(check.well for check in checks if check.grave)
    told = {"status": "ok" if up else "failing", "checks": {check.name: check.state for check in checks}}
    return JSONResponse(told, status_code=200 if up else 503)


@router.get("/metrics")
def metrics(request: Request) -> Response:
    if not _may_scrape(request):
        raise HTTPException(404)
    bench: Workbench = request.app.state.workbench
    text, media_type = bench.watch.metrics()
    return Response(text, headers={"Content-Type": media_type})


@router.get("/health")
def health(request: Request, person: Seer) -> Response:
    bench: Workbench = request.app.state.workbench
    shown = bench.watch.health()
    return page(request, "health.html", 200 if shown.up else 503, title="Health", shown=shown)


@router.get("/")
def home() -> RedirectResponse:
    return RedirectResponse("/queue", status_code=303)


def _may_scrape(request: Request) -> bool:
    token: str | None = request.app.state.config.metrics_token
    borne = request.headers.get("authorization", "")
    if token and hmac.compare_digest(borne.encode(), f"Bearer {token}".encode()):
        return True
    through_proxy = any(name in request.headers for name in FORWARDED)
    return not through_proxy and request.client is not None and request.client.host in LOCAL
