"""One module a group of pages; the table below lists them all."""

from review.web.pages import health

ROUTERS = (health.router,)
