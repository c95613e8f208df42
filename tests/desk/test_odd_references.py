"""References with a slash, a space or a question mark in them work in every address of the desk."""

import html
import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from desk_browser import sign_in
from desk_server import SAMPLES, RunningDesk
from playwright.sync_api import Page

from review.web.addresses import case_address, item_address, segment

ODD = "DARS/NIC 1?x"
QUOTED = "DARS%252FNIC%25201%253Fx"


@pytest.fixture
def odd(desk: RunningDesk, tmp_path: Path) -> str:
    """The case of the expired certificate under an odd reference."""
    folder = tmp_path / "odd"
    shutil.copytree(SAMPLES / "03-certificate-expired" / "case", folder)
    declared = json.loads((folder / "application.json").read_text(encoding="utf-8"))
    (folder / "application.json").write_text(json.dumps({**declared, "reference": ODD}), encoding="utf-8")
    desk.ingest(folder, as_at=date(2026, 11, 2))
    return ODD


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("DARS-NIC-1-A", "DARS-NIC-1-A"),
        (ODD, QUOTED),
        ("100%", "100%2525"),
        ("..", "%252E%252E"),
        ("a%2Fb", "a%25252Fb"),
    ],
)
def test_a_part_of_an_address_holds_any_text(text: str, part: str) -> None:
    assert segment(text) == part


@pytest.mark.parametrize("path", ["", "/letter", "/report", "/assessment.json"])
def test_every_page_of_the_case_is_found(desk: RunningDesk, odd: str, path: str) -> None:
    answer = desk.visitor("rev").get(f"{case_address(odd)}{path}")
    assert answer.status_code == 200


def test_its_addresses_lead_to_its_evidence_and_pictures(desk: RunningDesk, odd: str) -> None:
    rev = desk.visitor("rev")
    proofs = re.findall(r'href="(/cases/[^"]+/evidence/[^"]+)"', rev.get(case_address(odd)).text)
    assert proofs
    assert rev.get(html.unescape(proofs[0])).status_code == 200
    item = rev.get(item_address(odd, desk.question(odd, "field").item.id)).text
    picture = re.search(r'src="(/pages/[^"]+)"', item)
    assert picture
    assert rev.get(html.unescape(picture[1])).headers["content-type"] == "image/png"


def test_its_questions_are_answered_by_keyboard_from_the_queue(browser_page: Page, desk: RunningDesk, odd: str) -> None:
    page = browser_page
    sign_in(page, desk, "rev")
    page.goto(f"/queue?case={ODD.replace('?', '%3F')}&kind=field")
    page.locator("[data-row-link]").first.click()
    page.wait_for_url(f"**/items/{QUOTED}/*")
    page.keyboard.press("a")
    page.wait_for_url("**/check")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/check" not in url)
    assert len(desk.store.answers(odd)) == 1
    page.goto(case_address(odd))
    page.get_by_label("Comment").fill("Seen")
    page.get_by_role("button", name="Add the comment").click()
    page.wait_for_url("**#timeline")
    assert page.get_by_text("Commented").count() == 1


def test_only_a_whole_id_is_a_question_of_the_desk(desk: RunningDesk) -> None:
    rev, asked = desk.visitor("rev"), desk.store.queue()[0]
    assert rev.get(item_address(asked.reference, asked.item.id)).status_code == 200
    for part in (asked.item.id[:-1], asked.item.id[:6], ""):
        assert rev.get(item_address(asked.reference, part)).status_code == 404
        assert rev.submit(f"{item_address(asked.reference, part)}/answer", what="accept").status_code in (404, 405)
