"""Signing in over HTTP: who gets a session, and what a session is."""

from desk_browser import sign_in
from desk_server import RunningDesk, Visitor
from playwright.sync_api import Page


def test_somebody_with_an_account_signs_in_and_goes_on_to_the_page_asked_for(client: Visitor) -> None:
    assert client.get("/log").headers["location"] == "/sign-in?then=%2Flog"
    assert client.sign_in("boss", then="/log").headers["location"] == "/log"
    assert client.get("/log").status_code == 200


def test_x(browser_page: Page, desk: RunningDesk) -> None:
    sign_in(browser_page, desk, "boss")
    browser_page.goto("/people")
    assert "People" in browser_page.inner_text("h1")
