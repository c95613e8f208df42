"""Every page of the desk in a real browser: axe-core finds nothing, one heading, nothing wider than the screen."""

import re
from collections.abc import Callable

import pytest
from desk_browser import sign_in
from desk_server import CLOUD, EXPIRED, PLAN, SAMPLES, RunningDesk
from playwright.sync_api import Error, Page
from starlette.routing import Route

from review.web.pages import ROUTERS

NO_PAGE = re.compile(r"^/$|/healthz|/metrics|\.png|\.docx|\.txt|\.json|openid|report\.html|evidence/\{sha256\}")
"""What is fetched but is no page of the desk: pictures, files to take away, steps of a sign-in, what machines ask."""


def pages() -> list[str]:
    found = {route.path for router in ROUTERS for route in router.routes
             if isinstance(route, Route) and "GET" in (route.methods or ())}  # fmt: skip
    return sorted(path for path in found if not NO_PAGE.search(path) and path != "/sign-in")


def opened(page: Page, desk: RunningDesk, path: str) -> None:
    account = "boss" if path in ("/people", "/log") else "sec"
    sign_in(page, desk, account)
    known = {"reference": EXPIRED, "item": desk.question(EXPIRED, "field").item.id, "id": ""}
    answer = page.goto(re.sub(r"\{(\w+)[^}]*\}", lambda found: known[found[1]], path))
    assert answer is not None
    assert answer.status == (404 if path == "/uploads/{id}" else 200)


def is_accessible(page: Page, axe: Callable[[Page], list[str]]) -> None:
    assert axe(page) == []
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "wider than the screen"
    assert "report" in page.url or page.title().endswith(" – Assure")


@pytest.mark.parametrize("path", pages())
def test_a_page_is_accessible(
    browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]], path: str
) -> None:
    opened(browser_page, desk, path)
    is_accessible(browser_page, axe)


def test_signing_in_is_accessible_and_so_is_its_refusal(
    browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]]
) -> None:
    browser_page.goto("/sign-in")
    is_accessible(browser_page, axe)
    browser_page.get_by_label("Account").fill("rev")
    browser_page.get_by_label("Password").fill("wrong-battery-staple")
    browser_page.get_by_role("button", name="Sign in").click()
    browser_page.get_by_text("You are not signed in").wait_for()  # the page of the refusal, not the one before it
    is_accessible(browser_page, axe)


@pytest.mark.parametrize(
    ("reference", "kind"), [(EXPIRED, "clause"), (CLOUD, "document"), (PLAN, "missing-evidence"), (PLAN, "field")]
)
def test_every_kind_of_question_is_accessible(
    browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]], reference: str, kind: str
) -> None:
    sign_in(browser_page, desk, "sec")
    browser_page.goto(f"/items/{reference}/{desk.question(reference, kind).item.id}")
    is_accessible(browser_page, axe)


def test_checking_an_answer_and_the_list_of_keys_are_accessible(
    browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]]
) -> None:
    sign_in(browser_page, desk, "rev")
    browser_page.goto(f"/items/{EXPIRED}/{desk.question(EXPIRED, 'field').item.id}")
    browser_page.keyboard.press("?")
    browser_page.get_by_role("dialog").wait_for()
    assert axe(browser_page) == []
    browser_page.keyboard.press("Escape")
    browser_page.keyboard.press("a")
    browser_page.wait_for_url("**/check")
    is_accessible(browser_page, axe)


def test_an_upload_and_a_form_with_faults_are_accessible(
    browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]]
) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto("/upload/application")
    page.get_by_role("button", name="Add a cloud service").click()
    page.get_by_role("button", name="Add a special condition").click()
    page.get_by_role("button", name="Go on to the evidence").click()
    page.locator(".nhsuk-error-summary").wait_for()
    is_accessible(page, axe)
    page.goto("/upload")
    page.set_input_files("#files", [{"name": "a.txt", "mimeType": "text/plain", "buffer": b"text"}])
    page.get_by_role("button", name="Upload").click()
    page.locator(".nhsuk-error-summary").wait_for()
    is_accessible(page, axe)
    page.set_input_files("#files", SAMPLES / "01-university-clean/case/application.json")
    page.get_by_role("button", name="Upload").click()
    page.locator("[data-progress] table").wait_for()
    is_accessible(page, axe)


@pytest.mark.parametrize("path", pages())
def test_a_page_fits_a_screen_of_320_pixels(browser_page: Page, desk: RunningDesk, path: str) -> None:
    """WCAG 1.4.10: nothing but what scrolls within itself is wider."""
    browser_page.set_viewport_size({"width": 320, "height": 800})
    opened(browser_page, desk, path)
    try:  # a page of evidence is fitted by a script once its picture is there
        browser_page.wait_for_function("document.documentElement.scrollWidth <= innerWidth", timeout=10_000)
    except Error:
        wide = browser_page.evaluate(
            "[...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right"
            " > innerWidth + 1 && !one.closest('.case-scroll, .desk-scroll, .trust-scroll, .desk-viewer'))"
            ".map((one) => one.outerHTML)"
        )
        pytest.fail(f"wider than the screen: {wide[:3]}")
