"""The queue over HTTP and in a browser: order, filters, claims, passing on, the same answer in several cases."""

import html
import json
import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from desk_browser import sign_in
from desk_server import CLOUD, EXPIRED, SAMPLES, RunningDesk, Visitor
from playwright.sync_api import Page

from review.store.claims import LEASE
from review.store.records import QueuedItem

TWIN = "DARS-NIC-999999-Z9Z9Z"


def address(queued: QueuedItem) -> str:
    return f"/items/{quote(queued.reference, safe='')}/{queued.item.id}"


def key(queued: QueuedItem) -> str:
    return f"{queued.reference}/{queued.item.id}"


@pytest.fixture
def twin(desk: RunningDesk, tmp_path: Path) -> str:
    """A second case with the very files of the expired certificate's."""
    folder = tmp_path / "twin"
    shutil.copytree(SAMPLES / "03-certificate-expired" / "case", folder)
    declared = json.loads((folder / "application.json").read_text(encoding="utf-8"))
    (folder / "application.json").write_text(json.dumps({**declared, "reference": f"{TWIN}-v1.0"}), encoding="utf-8")
    desk.ingest(folder, as_at=date(2026, 11, 2))
    return TWIN


def test_the_queue_wants_a_session(client: Visitor) -> None:
    assert client.get("/queue").headers["location"] == "/sign-in?then=%2Fqueue"


def test_a_reader_sees_the_queue_and_selects_nothing(desk: RunningDesk) -> None:
    shown = desk.visitor("rea").get("/queue").text
    assert "questions wait" in shown
    assert 'type="checkbox" name="selected"' not in shown


def test_the_weightiest_question_stands_first_and_filters_narrow_down(desk: RunningDesk) -> None:
    rev = desk.visitor("rev")
    rows = re.findall(r"data-row-link>", rev.get("/queue").text)
    assert len(rows) == min(50, len(desk.store.queue()))
    first = desk.store.queue()[0]
    assert rev.get("/queue").text.index(address(first)) < rev.get("/queue").text.index("data-row-link>")
    only = rev.get("/queue", params={"case": EXPIRED, "kind": "field"}).text
    assert len(re.findall(r"data-row-link>", only)) == 2
    assert "No question waits that fits" in rev.get("/queue", params={"clause": "2a/9"}).text
    assert rev.get("/queue", params={"kind": "odd"}).status_code == 400


def test_a_question_that_somebody_looks_at_is_shown_as_such_and_not_answered_by_others(desk: RunningDesk) -> None:
    rev, ray = desk.visitor("rev"), desk.visitor("ray")
    queued = desk.question(EXPIRED, "field")
    rev.get(address(queued))
    assert "Rev Reviewer is looking at this since" in ray.get(address(queued)).text
    assert "Rev Reviewer is looking at this since" in ray.get("/queue").text
    assert "You are looking at this since" in rev.get("/queue", params={"mine": "yes"}).text
    refused = ray.submit(f"{address(queued)}/answer", what="accept", seen="")
    assert refused.status_code in (400, 409)
    assert "Rev Reviewer is looking at this" in refused.text
    assert desk.store.answers(EXPIRED) == ()


def test_a_claim_runs_out_or_is_taken_over_on_purpose(desk: RunningDesk) -> None:
    rev, ray, sec = (desk.visitor(one) for one in ("rev", "ray", "sec"))
    queued = desk.question(EXPIRED, "field")
    rev.get(address(queued))
    assert ray.submit(f"{address(queued)}/take-over").status_code == 303
    assert "Ray Reviewer is looking at this" in rev.get(address(queued)).text
    desk.clock.forward(LEASE + timedelta(seconds=1))
    assert "is looking at this" not in sec.get(address(queued)).text


def test_who_signs_out_looks_at_nothing_any_more(desk: RunningDesk) -> None:
    rev, ray = desk.visitor("rev"), desk.visitor("ray")
    queued = desk.question(EXPIRED, "field")
    rev.get(address(queued))
    assert "Rev Reviewer is looking at this" in ray.get(address(queued)).text
    rev.submit("/sign-out")
    assert "is looking at this" not in ray.get(address(queued)).text


def test_what_is_passed_to_the_security_team_stays_open_with_its_note(desk: RunningDesk) -> None:
    rev, sec = desk.visitor("rev"), desk.visitor("sec")
    queued = desk.question(CLOUD, "clause")
    assert rev.submit(f"{address(queued)}/escalate", note="Is this host theirs?").headers["location"] == "/queue"
    shown = sec.get("/queue", params={"escalated": "yes"}).text
    assert "Is this host theirs?" in shown
    assert len(re.findall(r"data-row-link>", shown)) == 1
    assert queued.item.id in {one.item.id for one in desk.store.queue()}


def test_a_reader_neither_claims_nor_passes_on(desk: RunningDesk) -> None:
    rea, rev = desk.visitor("rea"), desk.visitor("rev")
    queued = desk.question(EXPIRED, "field")
    rea.get(address(queued))
    assert "is looking at this" not in rev.get(address(queued)).text
    assert rea.submit(f"{address(queued)}/escalate").status_code == 403
    assert rea.submit("/queue/accept", selected=key(queued)).status_code == 403


def test_identical_readings_are_accepted_together_after_a_look_at_what_turns(desk: RunningDesk, twin: str) -> None:
    rev = desk.visitor("rev")
    both = [desk.question(case, "field", field="expires_on") for case in (EXPIRED, twin)]
    assert "The same in 1 more place" in rev.get("/queue").text
    selected = [key(queued) for queued in both]
    checked = rev.submit("/queue/accept", selected=selected)
    assert checked.status_code == 200
    assert EXPIRED in checked.text
    assert twin in checked.text
    assert desk.store.answers(EXPIRED) == (), "checking stores nothing"
    assert rev.submit("/queue/accept/save", selected=selected).status_code == 303
    answers = [desk.store.answers(case)[0] for case in (EXPIRED, twin)]
    assert len({answer.batch for answer in answers}) == 1
    assert desk.store.log_faults()[0] == ()
    again = rev.submit("/queue/accept/save", selected=selected)
    assert again.status_code == 409
    assert "Rev Reviewer: accept" in again.text, "who answered what meanwhile"
    assert "do not wait any more" in html.unescape(again.text)


def test_different_questions_are_not_accepted_together(desk: RunningDesk) -> None:
    rev = desk.visitor("rev")
    two = [desk.question(EXPIRED, "field", field=name) for name in ("expires_on", "issued_on")]
    refused = rev.submit("/queue/accept", selected=[key(queued) for queued in two])
    assert refused.status_code == 400
    assert "different questions" in refused.text
    judged = desk.question(EXPIRED, "clause")
    assert rev.submit("/queue/accept", selected=[key(judged)]).status_code == 400
    assert rev.submit("/queue/accept", selected="forged").status_code == 400
    assert desk.store.answers(EXPIRED) == ()


def test_an_answer_is_offered_wherever_the_same_file_is_asked_about(desk: RunningDesk, twin: str) -> None:
    rev = desk.visitor("rev")
    one, other = (desk.question(case, "field", field="expires_on") for case in (EXPIRED, twin))
    checked = rev.submit(f"{address(one)}/check", what="accept", seen="").text
    assert f'value="{key(other)}"' in checked
    assert rev.submit(f"{address(one)}/answer", what="accept", seen="", also=key(other)).status_code == 303
    said = [desk.store.answers(case) for case in (EXPIRED, twin)]
    assert [len(answers) for answers in said] == [1, 1]
    assert said[0][0].batch == said[1][0].batch is not None


def test_a_shared_answer_is_taken_back_in_all_its_places_or_in_those_chosen(desk: RunningDesk, twin: str) -> None:
    rev = desk.visitor("rev")
    both = [desk.question(case, "field", field="expires_on") for case in (EXPIRED, twin)]
    rev.submit("/queue/accept/save", selected=[key(queued) for queued in both])
    one, other = (desk.store.answers(case)[0].id for case in (EXPIRED, twin))
    shown = rev.submit(f"/answers/{one}/undo")
    assert shown.status_code == 200
    assert all(f'value="{id_}"' in shown.text for id_ in (one, other)), "each use is listed"
    assert all(desk.store.answers(case)[0].holds for case in (EXPIRED, twin)), "nothing was taken back yet"
    assert rev.submit(f"/answers/{one}/undo", chosen="1").status_code == 400, "nothing is ticked"
    assert rev.submit(f"/answers/{one}/undo", chosen="1", answer=[one, "forged"]).status_code == 409
    assert rev.submit(f"/answers/{one}/undo", chosen="1", answer=[one, other]).status_code == 303
    assert not any(desk.store.answers(case)[0].holds for case in (EXPIRED, twin))
    assert [queued.item.id for queued in both] == [
        desk.question(case, "field", field="expires_on").item.id for case in (EXPIRED, twin)
    ]
    assert rev.submit(f"/answers/{one}/undo").status_code == 409, "it is taken back already"
    assert desk.store.log_faults()[0] == ()


def test_one_use_of_a_shared_answer_is_taken_back_and_the_other_stays(desk: RunningDesk, twin: str) -> None:
    rev = desk.visitor("rev")
    both = [desk.question(case, "field", field="expires_on") for case in (EXPIRED, twin)]
    rev.submit("/queue/accept/save", selected=[key(queued) for queued in both])
    one = desk.store.answers(EXPIRED)[0].id
    rev.submit(f"/answers/{one}/undo", chosen="1", answer=one)
    assert [desk.store.answers(case)[0].holds for case in (EXPIRED, twin)] == [False, True]


def test_the_queue_names_organisations(desk: RunningDesk) -> None:
    names = {one.id: one.name for one in desk.store.submission(EXPIRED).application.organisations}
    shown = html.unescape(desk.visitor("rea").get("/queue", params={"case": EXPIRED}).text)
    assert all(f">{names[str(queued.item.organisation)]}<" in shown
               for queued in desk.store.queue(EXPIRED) if queued.item.organisation)  # fmt: skip


def test_an_answer_is_not_carried_to_a_question_that_is_another(desk: RunningDesk) -> None:
    rev = desk.visitor("rev")
    one, other = (desk.question(EXPIRED, "field", field=name) for name in ("expires_on", "issued_on"))
    assert rev.submit(f"{address(one)}/answer", what="accept", seen="", also=key(other)).status_code == 409
    assert desk.store.answers(EXPIRED) == ()


def test_the_queue_is_worked_by_keys_and_has_no_fault_for_axe(
    browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]], twin: str
) -> None:
    sign_in(browser_page, desk, "rev")
    browser_page.goto(f"/queue?case={EXPIRED}")
    assert axe(browser_page) == []
    links = browser_page.locator("[data-row-link]")
    browser_page.keyboard.press("j")
    browser_page.keyboard.press("ArrowDown")
    browser_page.keyboard.press("k")
    assert browser_page.evaluate("document.activeElement.href") == links.nth(0).evaluate("one => one.href")
    browser_page.keyboard.press("?")
    assert "down a row" in browser_page.inner_text("dialog[open]")
    browser_page.keyboard.press("Escape")
    browser_page.goto(f"/queue?case={EXPIRED}")
    target = links.nth(0).get_attribute("href")
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url(f"**{target}")
    browser_page.keyboard.press("x")
    browser_page.wait_for_url("**/escalate")
    assert axe(browser_page) == []


def test_the_queue_works_without_script(plain_page: Page, desk: RunningDesk) -> None:
    sign_in(plain_page, desk, "rev")
    plain_page.goto("/queue")
    plain_page.fill("#case", EXPIRED)
    plain_page.get_by_role("button", name="Show", exact=True).click()
    plain_page.wait_for_url("**/queue?**")
    assert plain_page.locator("[data-row-link]").count() == len(desk.store.queue(EXPIRED))
