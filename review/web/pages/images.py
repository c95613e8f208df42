"""Pages of evidence as pictures, for whoever may see the case."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from evidence.errors import CallError
from review.web.addresses import Segment
from review.web.session import Seer
from review.web.templating import page as rendered

router = APIRouter()


@router.get("/pages/{reference}/{sha256}/{page}.png")
def image(
    request: Request,
    reference: Segment,
    sha256: str,
    page: int,
    person: Seer,
    width: Annotated[int, Query(ge=200, le=3000)] = 1400,
) -> Response:
    try:
        data = request.app.state.workbench.page_image(reference, sha256, page, width)
    except CallError:
        return rendered(request, "message.html", 404, title="Page not found", says="There is no such page to show.")
    # The bytes of a file never change under its sha256, so the browser of whoever was allowed may keep them.
    return Response(data, media_type="image/png", headers={"Cache-Control": "private, max-age=86400, immutable"})
