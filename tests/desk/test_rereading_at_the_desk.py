"""What the machine missed or reads anew: a drawn box for a missed value, another location, a changed reading."""

from datetime import date, timedelta

import pytest
from desk_browser import sign_in
from desk_rereading import YARRGATE, reread, stored_document
from desk_server import EXPIRED, RunningDesk
from playwright.sync_api import Page, expect
from test_case_page import text_of

from evidence.contents import Iso27001Certificate
from evidence.fields import Doubt, Found, Missing, Status
from flows.commands.cases import list_cases, show_case
from flows.rereading import conflicts_in
from review.answers import What
from review.store.examples import Examples

AS_AT = date(2026, 11, 2)


def certificate(desk: RunningDesk) -> Iso27001Certificate:
    contents = stored_document(desk, EXPIRED, YARRGATE).contents
    assert isinstance(contents, Iso27001Certificate)
    return contents


def address(desk: RunningDesk, field: str) -> str:
    return f"/items/{EXPIRED}/{desk.question(EXPIRED, 'field', field=field).item.id}"


def drawn(page: Page, left: float, top: float) -> None:
    """Draw a box on the page's picture, from this share of its width and height."""
    page.keyboard.press("d")
    sheet = page.locator("[data-overlay]").bounding_box()
    assert sheet is not None
    x, y = sheet["x"] + left * sheet["width"], sheet["y"] + top * sheet["height"]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 90, y + 20, steps=3)
    page.mouse.up()


def saved(page: Page) -> None:
    page.wait_for_url("**/check")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/check" not in url)


def test_a_box_is_drawn_for_a_value_that_the_machine_missed(browser_page: Page, desk: RunningDesk) -> None:
    reread(desk, EXPIRED, YARRGATE, AS_AT, expires_on=Missing(doubts=(Doubt.POOR_SCAN,)))
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto(address(desk, "expires_on"))
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)
    drawn(page, 0.2, 0.25)
    expect(page.get_by_text("The box that you drew goes with the value.")).to_be_visible()
    page.keyboard.type("4 February 2027")
    page.keyboard.press("Enter")
    saved(page)
    (answer,) = desk.store.answers(EXPIRED)
    assert (answer.what, answer.value, answer.page, answer.place) == (What.VALUE, "2027-02-04", 1, None)
    assert answer.box is not None
    (one,) = Examples(desk.store.engine).given(by_default=True).examples
    assert (one.example.said, one.example.box) == ("missed", answer.box)


def test_another_location_is_added_beside_the_one_that_is_asked_about(browser_page: Page, desk: RunningDesk) -> None:
    (place,) = certificate(desk).location
    assert isinstance(place, Found)
    doubtful = place.model_copy(update={"doubts": (Doubt.POOR_SCAN,), "status": Status.NEEDS_REVIEW})
    reread(desk, EXPIRED, YARRGATE, AS_AT, location=(doubtful,))
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto(address(desk, "location"))
    page.get_by_label("Address").fill("5 Quay Street, Hull")
    page.get_by_label("Postcode").fill("HU1 1AA")
    page.get_by_role("button", name="Add as another one").click()
    saved(page)
    (document,) = [one for one in desk.bench.documents(EXPIRED) if one.name == YARRGATE]
    assert isinstance(document.contents, Iso27001Certificate)
    places = [one.value.postcode for one in document.contents.location if isinstance(one, Found)]
    assert places == [place.value.postcode, "HU1 1AA"]
    assert desk.question(EXPIRED, "field", field="location"), "the one that was asked about is still asked about"


def test_a_newer_reading_that_differs_is_told_and_the_answer_stands(
    desk: RunningDesk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rev, item = desk.visitor("rev"), address(desk, "expires_on")
    assert rev.submit(f"{item}/answer", what="accept", seen="").status_code == 303
    assert "A newer reading differs" not in rev.get(f"/cases/{EXPIRED}").text
    held = certificate(desk).expires_on
    assert isinstance(held, Found)
    moved = held.provenance.model_copy(update={"quote": "04/02/2028"})
    newer = held.model_copy(update={"value": held.value + timedelta(days=365), "provenance": moved})
    reread(desk, EXPIRED, YARRGATE, AS_AT, expires_on=newer)
    (conflict,) = conflicts_in(desk.store, EXPIRED)
    assert (conflict.read, conflict.answer.by) == ("04/02/2028", "Rev Reviewer")
    shown = text_of(rev.get(f"/cases/{EXPIRED}").text)
    assert "the expires on is now read as “04/02/2028”. Rev Reviewer said '2027-02-04' on" in shown
    assert "A newer reading differs from what a person said, whose answer stands" in shown, "on the timeline"
    (document,) = [one for one in desk.bench.documents(EXPIRED) if one.name == YARRGATE]
    assert isinstance(document.contents, Iso27001Certificate)
    assert isinstance(document.contents.expires_on, Found)
    assert document.contents.expires_on.value == date(2027, 2, 4), "what the person said stands"
    monkeypatch.setenv("ASSURE_DATA", str(desk.data))
    show_case(EXPIRED, False, None)
    list_cases(False)
    assert capsys.readouterr().out.count("is now read as '04/02/2028'; Rev Reviewer said '2027-02-04'") == 2
