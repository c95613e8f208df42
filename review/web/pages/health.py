"""``/healthz`` for machines: whether the desk and its database answer. No sign-in, and nothing told but that."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse
from sqlalchemy.exc import SQLAlchemyError

router = APIRouter()


@router.get("/healthz")
def health(request: Request) -> JSONResponse:
    try:
        request.app.state.workbench.store.counts()
    except SQLAlchemyError:
        return JSONResponse({"status": "the database does not answer"}, status_code=503)
    return JSONResponse({"status": "ok"})


@router.get("/")
def home() -> RedirectResponse:
    return RedirectResponse("/queue", status_code=303)
