"""The desk in a real browser: sign in, upload, review by keyboard, sign off, and the log whole at the end."""

from datetime import timedelta
from pathlib import Path

import pytest
from desk_browser import sign_in
from desk_server import EXPIRED, PASSWORD, SAMPLES, RunningDesk
from flow_samples import CERTIFICATE
from playwright.sync_api import Page, expect
from review_samples import application_json

from flows.clock import today
from review.answers import Answer, What

CASE = SAMPLES / "03-certificate-expired/case"


class Keyboard:
    """Counts the keys that are pressed; a typed value counts as none."""

    def __init__(self, page: Page) -> None:
        self._page, self.pressed = page, 0

    def press(self, key: str) -> None:
        self.pressed += 1
        self._page.keyboard.press(key)

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)


@pytest.fixture
def keyboard(browser_page: Page) -> Keyboard:
    return Keyboard(browser_page)


def address(desk: RunningDesk, kind: str = "field", **named: str) -> str:
    return f"/items/{EXPIRED}/{desk.question(EXPIRED, kind, **named).item.id}"


def given(desk: RunningDesk) -> tuple[Answer, ...]:
    return desk.store.answers(EXPIRED)


def test_somebody_signs_in_uploads_a_case_and_is_led_to_its_questions(browser_page: Page, desk: RunningDesk) -> None:
    page = browser_page
    page.goto("/upload")
    page.get_by_label("Account").fill("rev")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.set_input_files("#files", sorted(path for path in CASE.rglob("*") if path.is_file()))
    expect(page.get_by_role("status")).to_contain_text("5 files chosen")
    page.get_by_label("Judge as at").fill("2026-11-02")
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("[data-progress]")).to_contain_text("stored and judged")
    page.get_by_role("link", name="to answer").click()
    expect(page.locator("h1")).to_contain_text("Queue")
    assert EXPIRED in page.content()


def test_a_dropped_folder_is_sent_with_its_folders(browser_page: Page, desk: RunningDesk) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto("/upload")
    application = (CASE / "application.json").read_text("utf-8")
    dropped = page.evaluate_handle(
        """(application) => {
            const held = new DataTransfer();
            held.items.add(new File([application], 'application.json'));
            held.items.add(new File(['# A note'], 'note.md'));
            return held;
        }""",
        application,
    )
    page.locator("[data-drop]").dispatch_event("drop", {"dataTransfer": dropped})
    page.get_by_role("button", name="Remove note.md").wait_for()
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("[data-progress]")).to_contain_text("stored and judged")
    assert [file.name for file in desk.store.submission(EXPIRED).files] == ["evidence/note.md"]


def test_faults_of_an_upload_are_shown_and_the_chosen_files_stay(browser_page: Page, desk: RunningDesk) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto("/upload")
    page.set_input_files("#files", [{"name": "a.txt", "mimeType": "text/plain", "buffer": b"text"}])
    page.get_by_role("button", name="Upload").click()
    expect(page.locator(".nhsuk-error-summary")).to_contain_text("no application.json among the files")
    expect(page.get_by_role("button", name="Remove a.txt")).to_be_visible()


def test_two_keys_accept_and_the_next_question_comes(browser_page: Page, desk: RunningDesk, keyboard: Keyboard) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    first = address(desk)
    page.goto(first)
    keyboard.press("a")
    page.wait_for_url("**/check")
    expect(page.locator("h2")).to_have_text("What it changes")
    keyboard.press("Enter")
    page.wait_for_url(lambda url: "/check" not in url)
    assert keyboard.pressed == 2
    assert [answer.what for answer in given(desk)] == [What.ACCEPT]
    assert page.url.startswith(f"{desk.address}/items/")
    assert not page.url.endswith(first)


def test_three_keys_and_the_value_correct(browser_page: Page, desk: RunningDesk, keyboard: Keyboard) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto(address(desk, field="expires_on"))
    keyboard.press("e")
    keyboard.type("5 March 2028")
    keyboard.press("Enter")
    page.wait_for_url("**/check")
    keyboard.press("Enter")
    page.wait_for_url(lambda url: "/check" not in url)
    assert keyboard.pressed == 3
    assert [(answer.what, answer.value) for answer in given(desk)] == [(What.VALUE, "2028-03-05")]


def in_force_today(folder: Path) -> list[Path]:
    """An application and a certificate that began a hundred days ago, so that this test does not grow old."""
    issued = today() - timedelta(days=100)
    dated = CERTIFICATE.replace("14 March 2025", f"{issued:%d %B %Y}")
    dated = dated.replace("13 March 2028", f"{issued + timedelta(days=3 * 365 - 1):%d %B %Y}")
    (folder / "application.json").write_bytes(application_json())
    (folder / "certificate.txt").write_text(dated, "utf-8")
    return [folder / "application.json", folder / "certificate.txt"]


def test_a_case_goes_from_its_upload_to_satisfied_by_two_people(
    browser_page: Page, desk: RunningDesk, tmp_path: Path
) -> None:
    """One uploads and confirms what the machine read, by keyboard; another signs off; the log is whole."""
    page, case = browser_page, "DARS-NIC-100001-B2C3D"
    sign_in(page, desk, "rev")
    page.goto("/upload")
    page.set_input_files("#files", in_force_today(tmp_path))
    page.get_by_role("button", name="Upload").click()
    expect(page.locator("[data-progress]")).to_contain_text("needs review")
    for _ in range(4):
        page.goto(f"/items/{case}/{desk.question(case, 'field').item.id}")
        accept_by_keys(page)
    page.context.clear_cookies()
    sign_in(page, desk, "sec")
    page.goto(f"/items/{case}/{desk.question(case, 'clause', clause='2a/1.3').item.id}")
    accept_by_keys(page)
    assert desk.store.assessment(case).verdict == "satisfied"
    signed = [(answer.by, answer.what.value) for answer in desk.store.answers(case)]
    assert sorted(signed) == [*[("Rev Reviewer", "accept")] * 4, ("Sec Urity", "approve")]
    page.goto(f"/cases/{case}")
    expect(page.locator("main")).to_contain_text("satisfied")
    page.context.clear_cookies()
    sign_in(page, desk, "boss")
    page.goto("/log")
    expect(page.locator("main")).to_contain_text("Rev Reviewer")
    assert desk.store.log_faults()[0] == ()


def accept_by_keys(page: Page) -> None:
    page.keyboard.press("a")
    page.wait_for_url("**/check")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/check" not in url)


def box_of(page: Page, selector: str) -> dict[str, float]:
    box = page.locator(selector).bounding_box()
    assert box is not None
    return dict(box)


def test_the_page_is_shown_at_the_box_that_is_asked_about_and_zooms(browser_page: Page, desk: RunningDesk) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto(address(desk, field="expires_on"))
    viewer, asked = box_of(page, "[data-viewer]"), box_of(page, ".desk-box--asked")
    assert viewer["y"] <= asked["y"] <= viewer["y"] + viewer["height"]
    page.keyboard.press("+")
    width = "document.querySelector('.desk-box--asked').getBoundingClientRect().width"
    page.wait_for_function(f"(before) => {width} > before", arg=asked["width"])
    page.keyboard.press("0")
    page.wait_for_function(f"(before) => {width} <= before + 1", arg=asked["width"])


def test_a_box_that_is_drawn_goes_with_the_value(browser_page: Page, desk: RunningDesk, keyboard: Keyboard) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto(address(desk, field="expires_on"))
    keyboard.press("d")
    asked = box_of(page, ".desk-box--asked")
    page.mouse.move(asked["x"] - 4, asked["y"] - 4)
    page.mouse.down()
    page.mouse.move(asked["x"] + asked["width"] + 4, asked["y"] + asked["height"] + 4, steps=4)
    page.mouse.up()
    page.locator("#value").fill("5 March 2028")
    page.get_by_role("button", name="Correct").click()
    page.wait_for_url("**/check")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/check" not in url)
    (answer,) = given(desk)
    assert answer.page == 1
    assert answer.box is not None
    assert answer.place is not None
    assert answer.place.box is not None
    inner = answer.place.box
    assert (answer.box.x0 < inner.x0, answer.box.top < inner.top) == (True, True)
    assert (answer.box.x1 > inner.x1, answer.box.bottom > inner.bottom) == (True, True)


def test_a_question_mark_lists_the_keys(browser_page: Page, desk: RunningDesk) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto(address(desk))
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_visible()
    assert {"a", "e", "n", "i", "?"} <= set(keys.locator("dt").all_inner_texts())
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()


def test_without_scripts_somebody_signs_in_and_answers(plain_page: Page, desk: RunningDesk) -> None:
    page, item = plain_page, address(desk)
    page.goto(item)
    page.get_by_label("Account").fill("rev")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"**{item}")
    page.get_by_role("button", name="Accept").click()
    page.get_by_role("button", name="Save and go on").click()
    assert [answer.what for answer in given(desk)] == [What.ACCEPT]


def test_without_scripts_a_case_is_uploaded(plain_page: Page, desk: RunningDesk) -> None:
    page = plain_page
    sign_in(page, desk, "rev")
    page.goto("/upload")
    page.set_input_files("#files", [CASE / "application.json", CASE / "evidence/grimwold iso.pdf"])
    page.get_by_role("button", name="Upload").click()
    page.wait_for_url("**/uploads/*")
    desk.taken_in(page.url)
    page.reload()
    expect(page.locator("[data-progress]")).to_contain_text("stored and judged")
