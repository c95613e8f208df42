"""One module a group of pages; the table below lists them all."""

from review.web.pages import health, images, item, log, people, sign_in

ROUTERS = (health.router, sign_in.router, item.router, images.router, people.router, log.router)
