"""A case over HTTP: what its page shows to whom, what people do to it, and who may sign it off."""

import html
import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from desk_browser import sign_in
from desk_server import CLOUD, EXPIRED, PLAN, SATISFIED, RunningDesk, Visitor
from playwright.sync_api import Page

from evidence.findings import Verdict
from review.days import LONDON
from review.store.records import QueuedItem

CLAUSE = "2a/1.3"


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def case(reference: str) -> str:
    return f"/cases/{reference}"


def verdict_of(desk: RunningDesk, clause: str, organisation: str | None, reference: str = EXPIRED) -> Verdict:
    findings = desk.store.assessment(reference).findings
    return next(f.verdict for f in findings if (f.clause, f.organisation) == (clause, organisation))


def answer(visitor: Visitor, queued: QueuedItem, **said: str) -> int:
    return visitor.submit(f"/items/{queued.reference}/{queued.item.id}/answer", seen="", **said).status_code


def dates_to_read(desk: RunningDesk) -> list[QueuedItem]:
    return [q for q in desk.store.queue(EXPIRED) if q.item.kind == "field"]


@pytest.fixture(scope="module")
def visitors(module_desk: RunningDesk) -> Callable[[str], Visitor]:
    """Who only looks, signed in once a module: sign-in is limited."""
    return cache(module_desk.visitor)


@pytest.fixture(scope="module")
def reader(visitors: Callable[[str], Visitor]) -> Visitor:
    return visitors("rea")


# --- what is shown ----------------------------------------------------------------------------------------------


def test_the_list_shows_each_case_with_its_verdict_in_words(reader: Visitor) -> None:
    page = reader.get("/cases").text
    for reference, verdict in ((SATISFIED, "satisfied"), (EXPIRED, "not satisfied"), (PLAN, "needs review")):
        row = next(row for row in page.split("<tr>") if reference in row)
        assert verdict in text_of(row)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"words": "288015 eye"}, {EXPIRED}),
        ({"words": "eye heart"}, set()),
        ({"verdict": "satisfied"}, {SATISFIED}),
        ({"mine": "1"}, set()),
        ({"state": "closed"}, set()),
        ({"verdict": "nonsense", "order": "nonsense", "page": "99"}, {SATISFIED, EXPIRED, PLAN, CLOUD}),
    ],
)
def test_the_list_is_searched_and_filtered(reader: Visitor, asked: dict[str, str], found: set[str]) -> None:
    page = reader.get("/cases", params=asked).text
    assert {reference for reference in (SATISFIED, EXPIRED, PLAN, CLOUD) if reference in page} == found


def test_the_page_tells_each_finding_with_its_proof_and_its_questions(
    module_desk: RunningDesk, reader: Visitor
) -> None:
    page = reader.get(case(EXPIRED)).text
    for finding in module_desk.store.assessment(EXPIRED).findings:
        assert f'href="#f-{finding.clause.replace("/", "-")}-{finding.organisation or "application"}"' in page
    shown = text_of(page)
    assert "the certificate expired on 14 August 2026" in shown
    assert "which must have been reviewed and approved by the security team" in shown, "the standard's own words"
    for queued in dates_to_read(module_desk):
        assert f"/items/{EXPIRED}/{queued.item.id}" in page


def test_a_proof_leads_to_its_page_with_its_box_lit(reader: Visitor) -> None:
    addresses = re.findall(r'href="(/cases/[^"]+/evidence/[^"]+box=[^"]+)"', reader.get(case(EXPIRED)).text)
    assert addresses
    address = html.unescape(addresses[0])
    shown = reader.get(address)
    x0, top, x1, _ = map(float, address.partition("box=")[2].split(","))
    lit = re.search(r'desk-box--asked" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', shown.text)
    assert lit
    assert [float(at) for at in lit.groups()] == pytest.approx([x0, top, x1 - x0])
    assert "What relies on this page" in shown.text


def test_every_declared_location_stands_beside_the_evidence_for_it(reader: Visitor) -> None:
    shown = text_of(reader.get(case(EXPIRED)).text)
    assert "12 Saddler Street, Hull, HU3 2GT" in shown
    assert "names it, but it expired on 14 August 2026" in shown
    assert "covered, if it was read right" in shown, "the expiry of the third certificate is in doubt"


def test_missing_evidence_is_listed(module_desk: RunningDesk, reader: Visitor) -> None:
    page = reader.get(case(PLAN)).text
    missing = [q.item for q in module_desk.store.queue(PLAN) if q.item.kind == "missing-evidence"]
    listed = text_of(page.partition('id="missing"')[2].partition("<h2")[0])
    assert missing
    assert all(item.question in listed for item in missing)


@pytest.mark.parametrize(
    "path",
    ["", "/letter", "/letter.docx", "/letter.txt", "/report", "/report.html", "/assessment.json", "/evidence/aa/1"],
)
def test_a_case_that_is_not_stored_is_a_page_that_does_not_exist(reader: Visitor, path: str) -> None:
    answered = reader.get(f"/cases/DARS-NIC-1-ZZZZZ{path}")
    assert answered.status_code == 404
    assert "Page not found" in answered.text


def test_a_page_beyond_the_last_or_of_another_case_does_not_exist(module_desk: RunningDesk, reader: Visitor) -> None:
    own = next(p.document.sha256 for p in module_desk.store.assessment(EXPIRED).documents)
    assert reader.get(f"{case(EXPIRED)}/evidence/{own}/1").status_code == 200
    assert reader.get(f"{case(EXPIRED)}/evidence/{own}/99").status_code == 404
    assert reader.get(f"{case(SATISFIED)}/evidence/{own}/1").status_code == 404


# --- letter, report, JSON ---------------------------------------------------------------------------------------


def exports(desk: RunningDesk) -> list[tuple[str, str]]:
    return [(e.who, e.about["file"]) for e in desk.store.log_entries(50) if e.what == "exported"]


def test_the_letter_is_shown_and_its_download_goes_to_the_log(desk: RunningDesk, client: Visitor) -> None:
    client.sign_in("rea")
    shown = client.get(f"{case(EXPIRED)}/letter", params={"sender": "Rea Reader", "reply_by": "2027-01-31"})
    assert "The certificate expired on 14 August 2026." in text_of(shown.text)
    assert "Rea Reader" in text_of(shown.text.partition('aria-label="The letter"')[2])
    assert exports(desk) == []
    word = client.get(f"{case(EXPIRED)}/letter.docx")
    assert word.content.startswith(b"PK")
    assert "attachment" in word.headers["content-disposition"]
    assert client.get(f"{case(EXPIRED)}/letter.txt").text.startswith("Query on application DARS-NIC-288015")
    assert exports(desk) == [("rea", "letter.txt"), ("rea", "letter.docx")]


@pytest.mark.parametrize("day", ["soon", "2020-01-01"])
def test_a_letter_cannot_be_answered_by_a_day_that_is_none_or_past(reader: Visitor, day: str) -> None:
    answered = reader.get(f"{case(EXPIRED)}/letter", params={"reply_by": day})
    assert answered.status_code == 400
    assert day in text_of(answered.text)


def test_the_report_may_use_its_own_style_sheet_and_nothing_else(reader: Visitor) -> None:
    answered = reader.get(f"{case(EXPIRED)}/report")
    policy = answered.headers["content-security-policy"]
    assert "default-src 'none'; style-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert "Registry of inherited eye disease" in answered.text


def test_the_assessment_is_taken_away_as_json(desk: RunningDesk, client: Visitor) -> None:
    client.sign_in("rea")
    assert json.loads(client.get(f"{case(EXPIRED)}/assessment.json").text)["verdict"] == "not-satisfied"
    assert exports(desk) == [("rea", "assessment.json")]


# --- what people do to a case -----------------------------------------------------------------------------------

ACTIONS = {
    "comments": {"comment": "Rang the applicant"},
    "assignment": {"person": "rev"},
    "close": {"reason": "withdrawn"},
    "reopen": {"reason": "a mistake"},
}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("account", ["rea", "boss"])
def test_who_does_not_answer_does_nothing_to_a_case(
    visitors: Callable[[str], Visitor], account: str, action: str
) -> None:
    visitor = visitors(account)
    assert visitor.submit(f"{case(EXPIRED)}/{action}", **ACTIONS[action]).status_code == 403
    assert f'action="{case(EXPIRED)}/{action}"' not in visitor.get(case(EXPIRED)).text


@pytest.mark.parametrize("action", ACTIONS)
def test_a_form_of_another_site_changes_nothing(visitors: Callable[[str], Visitor], action: str) -> None:
    visitor = visitors("rev")
    assert visitor.post(f"{case(EXPIRED)}/{action}", data=ACTIONS[action]).status_code == 403
    assert visitor.submit(f"/cases/DARS-NIC-1-ZZZZZ/{action}", **ACTIONS[action]).status_code == 404


def test_a_comment_stands_in_the_timeline_and_in_the_log(desk: RunningDesk, client: Visitor) -> None:
    client.sign_in("rev")
    answered = client.submit(f"{case(EXPIRED)}/comments", comment="Rang <b>them</b>")
    assert answered.headers["location"] == f"{case(EXPIRED)}#timeline"
    assert "Rang &lt;b&gt;them&lt;/b&gt;" in client.get(case(EXPIRED)).text
    newest = desk.store.log_entries(1)[0]
    assert (newest.who, newest.what, newest.about["case"]) == ("Rev Reviewer", "commented", EXPIRED)


def test_an_empty_comment_is_refused_and_the_page_says_so(client: Visitor) -> None:
    client.sign_in("rev")
    answered = client.submit(f"{case(EXPIRED)}/comments", comment="  ")
    assert answered.status_code == 400
    assert "a comment says something" in text_of(answered.text)


def test_a_case_is_assigned_and_found_among_ones_own(desk: RunningDesk, client: Visitor) -> None:
    client.sign_in("rev")
    client.submit(f"{case(EXPIRED)}/assignment", person="rev")
    assert EXPIRED in client.get("/cases", params={"mine": "1"}).text
    assert client.submit(f"{case(EXPIRED)}/assignment", person="rea").status_code == 400, "a reader answers nothing"
    client.submit(f"{case(EXPIRED)}/assignment", person="")
    assert EXPIRED not in client.get("/cases", params={"mine": "1"}).text


def test_a_closed_case_leaves_the_queue_and_takes_no_answer_until_it_is_reopened(
    desk: RunningDesk, client: Visitor
) -> None:
    client.sign_in("rev")
    asked = dates_to_read(desk)[0]
    assert client.submit(f"{case(EXPIRED)}/close", reason="").status_code == 400
    client.submit(f"{case(EXPIRED)}/close", reason="withdrawn by the applicant")
    assert EXPIRED not in {queued.reference for queued in desk.store.queue()}
    assert EXPIRED not in client.get("/cases").text
    assert EXPIRED in client.get("/cases", params={"state": "closed"}).text
    assert answer(client, asked, what="accept") == 409
    assert desk.store.answers(EXPIRED) == ()
    client.submit(f"{case(EXPIRED)}/reopen", reason="handed in after all")
    assert EXPIRED in {queued.reference for queued in desk.store.queue()}
    assert answer(client, asked, what="accept") == 303
    shown = text_of(client.get(case(EXPIRED)).text)
    assert "Closed the case" in shown
    assert "withdrawn by the applicant" in shown


# --- sign-offs --------------------------------------------------------------------------------------------------


@pytest.fixture
def on_the_day(desk: RunningDesk) -> None:
    """The case is judged as at 2 November 2026; a decision of a later day does not count."""
    desk.clock.forward(datetime(2026, 11, 2, 12, tzinfo=UTC) - desk.clock())


def sign_off_address(desk: RunningDesk) -> str:
    queued = desk.question(EXPIRED, "clause", clause=CLAUSE)
    return f"/items/{EXPIRED}/{queued.item.id}"


@pytest.mark.usefixtures("on_the_day")
def test_a_sign_off_shows_what_it_turns_and_then_turns_it(desk: RunningDesk) -> None:
    rev, sec = desk.visitor("rev"), desk.visitor("sec")
    for queued in dates_to_read(desk):
        assert answer(rev, queued, what="accept") == 303
    address, about = sign_off_address(desk), desk.question(EXPIRED, "clause", clause=CLAUSE).item.organisation
    assert f'action="{address}/check"' in sec.get(case(EXPIRED)).text
    assert f'action="{address}/check"' not in rev.get(case(EXPIRED)).text, "the security team signs off"
    preview = sec.submit(f"{address}/check", what="approve", seen="", note="Scope checked")
    name = {one.id: one.name for one in desk.store.submission(EXPIRED).application.organisations}[str(about)]
    assert f"{CLAUSE} of {name}: needs review becomes satisfied" in text_of(preview.text)
    assert verdict_of(desk, CLAUSE, about) is Verdict.NEEDS_REVIEW, "a preview saves nothing"
    assert sec.submit(f"{address}/answer", what="approve", seen="", note="Scope checked").status_code == 303
    assert verdict_of(desk, CLAUSE, about) is Verdict.SATISFIED
    shown = text_of(sec.get(case(EXPIRED)).text)
    assert "Approved by Sec Urity as security" in shown
    assert "Scope checked" in shown


def test_a_sign_off_has_the_day_on_which_it_was_decided(desk: RunningDesk) -> None:
    sec, address = desk.visitor("sec"), sign_off_address(desk)
    today = desk.clock().astimezone(LONDON).date()
    assert f'name="decided_on" value="{today}" max="{today}"' in sec.get(address).text
    tomorrow, before = today + timedelta(days=1), date(2026, 11, 2)
    for refused in (tomorrow.isoformat(), "soon"):
        answer = sec.submit(f"{address}/answer", what="approve", seen="", decided_on=refused)
        assert answer.status_code == 400
        assert refused in answer.text
    checked = text_of(sec.submit(f"{address}/check", what="approve", seen="", decided_on=before.isoformat()).text)
    assert "decided on 2 November 2026" in checked
    assert re.search(r"decided on 2026-11-02, but evidence/\S+ was received on", checked), "before the evidence came"
    sec.submit(f"{address}/answer", what="approve", seen="", decided_on="2 November 2026")
    assert [one.decided_on for one in desk.store.answers(EXPIRED)] == [before]
    assert "as security on 2 November 2026, recorded" in text_of(sec.get(case(EXPIRED)).text)


def test_the_answers_of_a_case_improve_the_reader_only_when_somebody_says_so(desk: RunningDesk) -> None:
    rev = desk.visitor("rev")
    assert "may not be used to improve the reader" in text_of(rev.get(case(EXPIRED)).text)
    assert rev.submit(f"{case(EXPIRED)}/learning", learning="yes", ground="").status_code == 400
    assert rev.submit(f"{case(EXPIRED)}/learning", learning="yes", ground="Letter of 3 May").status_code == 303
    shown = text_of(rev.get(case(EXPIRED)).text)
    assert "may be used to improve the reader: Letter of 3 May (Rev Reviewer" in shown
    assert "Allowed the answers of this case to improve the reader" in shown, "on the timeline"
    assert desk.store.log_entries(1)[0].what == "learning allowed"


def test_who_read_the_evidence_does_not_sign_it_off(desk: RunningDesk) -> None:
    sec = desk.visitor("sec")
    for queued in dates_to_read(desk):
        assert answer(sec, queued, what="accept") == 303
    address, given = sign_off_address(desk), desk.store.answers(EXPIRED)[-1].id
    assert f'action="{address}/check"' not in sec.get(case(EXPIRED)).text
    for step in ("check", "answer"):
        refused = sec.submit(f"{address}/{step}", what="approve", seen="")
        assert refused.status_code == 400
        assert f"{CLAUSE} wants a second pair of eyes" in text_of(refused.text)
        assert f"(answer {given})" in text_of(refused.text)
    assert all(answer.what != "approve" for answer in desk.store.answers(EXPIRED))


def test_who_signed_off_does_not_read_the_evidence_afterwards(desk: RunningDesk) -> None:
    sec = desk.visitor("sec")
    assert sec.submit(f"{sign_off_address(desk)}/answer", what="approve", seen="").status_code == 303
    refused = sec.submit(f"/items/{EXPIRED}/{dates_to_read(desk)[0].item.id}/answer", what="accept", seen="")
    assert refused.status_code == 400
    assert f"Sec Urity has decided {CLAUSE}" in text_of(refused.text)


def test_a_reviewer_who_is_not_of_the_security_team_turns_nothing(desk: RunningDesk) -> None:
    ray = desk.visitor("ray")
    about = desk.question(EXPIRED, "clause", clause=CLAUSE).item.organisation
    assert ray.submit(f"{sign_off_address(desk)}/answer", what="approve", seen="").status_code == 303
    assert verdict_of(desk, CLAUSE, about) is Verdict.NEEDS_REVIEW


# --- in a browser -----------------------------------------------------------------------------------------------


def test_the_pages_of_a_case_have_no_fault_that_axe_finds(
    browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]]
) -> None:
    sign_in(browser_page, desk, "sec")
    browser_page.goto(case(EXPIRED))
    proof = browser_page.locator("a[href*='box=']").first.get_attribute("href")
    assert axe(browser_page) == []
    for path in ("/cases", f"{case(EXPIRED)}/letter", f"{case(EXPIRED)}/report", proof, "/cases?words=none-of-these"):
        browser_page.goto(str(path))
        assert axe(browser_page) == [], path


def test_a_verdict_of_the_matrix_leads_to_its_finding_even_where_that_is_folded(
    browser_page: Page, desk: RunningDesk
) -> None:
    sign_in(browser_page, desk, "rea")
    browser_page.goto(case(SATISFIED))
    cell = browser_page.locator(".case-cell").first
    anchor = str(cell.get_attribute("href")).removeprefix("#")
    cell.click()
    browser_page.locator(f"[id='{anchor}']").wait_for(state="visible")
