"""One module a group of pages; the table below lists them all."""

from review.web.pages import (
    case,
    cases,
    evidence,
    exports,
    health,
    images,
    item,
    log,
    people,
    queue,
    sign_in,
    trust,
    upload,
)

ROUTERS = (
    health.router,
    sign_in.router,
    upload.router,
    queue.router,
    item.router,
    images.router,
    people.router,
    log.router,
    cases.router,
    case.router,
    evidence.router,
    exports.router,
    trust.router,
)
