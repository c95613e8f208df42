"""The trust page: whose figures are shown to whom; and that no page tells which question is of the blind sample."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from desk_browser import sign_in
from desk_server import EXPIRED, PASSWORD, RunningDesk, Visitor, running
from playwright.sync_api import Page

from flows.weighing import weigh_stored
from review.people.records import Role
from review.store.records import QueuedItem
from review.store.sampling import Sampling

SENTENCE = "please confirm what was read"


def blind(desk: RunningDesk) -> list[QueuedItem]:
    """Draw every accepted field of a case, and give the questions that were drawn."""
    desk.store.blind_share = 1.0
    weigh_stored(desk.store, EXPIRED)
    drawn = Sampling(desk.store.engine).items(EXPIRED)
    return [one for one in desk.store.queue(EXPIRED) if one.item.id in drawn]


def accept(desk: RunningDesk, account: str, queued: QueuedItem, what: str = "accept", **fields: str) -> None:
    """As the desk's own form does it: open the question, then save an answer."""
    visitor = desk.visitor(account)
    address = f"/items/{queued.reference}/{queued.item.id}"
    assert visitor.get(address).status_code == 200
    assert visitor.submit(f"{address}/answer", what=what, **fields).status_code == 303


def shown(desk: RunningDesk, account: str) -> str:
    answer = desk.visitor(account).get("/trust")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))


@pytest.fixture
def empty_desk(tmp_path: Path) -> Iterator[RunningDesk]:
    """The accounts, and no case yet."""
    template = tmp_path / "template"
    template.mkdir()
    with running(template, tmp_path / "desk") as served:
        served.directory.add("boss", "Bo Boss", Role.ADMIN, PASSWORD, by="a test")
        yield served


def test_nobody_sees_it_without_signing_in(module_desk: RunningDesk) -> None:
    assert module_desk.visitor().get("/trust").headers["location"] == "/sign-in?then=%2Ftrust"


def test_without_a_case_it_says_that_there_is_nothing_yet(empty_desk: RunningDesk) -> None:
    said = shown(empty_desk, "boss")
    for words in ("Too few to say", "No case has been judged yet", "Nobody has answered a question yet"):
        assert words in said


def test_administrators_see_everybody_reviewers_themselves_and_others_totals(desk: RunningDesk) -> None:
    first, second, *_ = blind(desk)
    accept(desk, "rev", first)
    accept(desk, "ray", second)
    rows = {account: _people(desk, account) for account in ("boss", "rev", "ray", "rea", "sec")}
    assert rows == {
        "boss": ["Ray Reviewer", "Rev Reviewer", "All"],
        "rev": ["Rev Reviewer", "All"],
        "ray": ["Ray Reviewer", "All"],
        "rea": ["All"],
        "sec": ["All"],
    }


def _people(desk: RunningDesk, account: str) -> list[str]:
    html = desk.visitor(account).get("/trust").text
    section = html.split('id="work"')[1].split("</table>")[0]
    return [name.strip() for name in re.findall(r'<th scope="row"[^>]*>([^<]+)</th>', section)]


def test_an_error_found_by_the_sample_is_counted_with_too_few_to_say(desk: RunningDesk) -> None:
    wrong, right, *_ = blind(desk)
    accept(desk, "rev", wrong, "absent")
    accept(desk, "ray", right)
    said = shown(desk, "rea")
    assert "Too few to say 1 of 2 that people checked unawares" in said
    assert "100 % of the fields that the machine accepted" in said


def test_the_plots_have_their_numbers_in_words_and_in_a_table(module_desk: RunningDesk) -> None:
    html = module_desk.visitor("rea").get("/trust").text
    assert html.count('role="img"') == html.count("</desc>") == 2
    assert html.count("The numbers: ") == 2


def test_opening_a_question_times_its_answer(desk: RunningDesk) -> None:
    first, *_ = blind(desk)
    accept(desk, "rev", first)
    (opening,) = Sampling(desk.store.engine).openings()
    assert (opening.reference, opening.item, opening.by) == (EXPIRED, first.item.id, "Rev Reviewer")


def test_looking_without_the_right_to_answer_is_not_timed(desk: RunningDesk) -> None:
    first, *_ = blind(desk)
    desk.visitor("rea").get(f"/items/{first.reference}/{first.item.id}")
    assert Sampling(desk.store.engine).openings() == ()


def test_no_page_tells_which_question_is_of_the_sample(desk: RunningDesk) -> None:
    """The pages are to the byte what they are once nothing in the database tells that the question was drawn."""
    first, *_ = blind(desk)
    paths = ("/queue", f"/items/{EXPIRED}/{first.item.id}", f"/cases/{EXPIRED}", "/log")
    visitors = [desk.visitor(account) for account in ("rev", "sec", "boss", "rea")]
    _pages(visitors, paths)  # claims and what was opened first are now as they will be
    before = _pages(visitors, paths)
    with desk.store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM blind_samples")
    assert _pages(visitors, paths) == before
    assert f"/items/{EXPIRED}/{first.item.id}" in before[0], "the question stands in the queue"


def _pages(visitors: Iterable[Visitor], paths: Iterable[str]) -> list[str]:
    """What is shown, without what every answer has anew."""
    texts = [visitor.get(path).text for visitor in visitors for path in paths]
    return [re.sub(r'(nonce|value)="[A-Za-z0-9_-]{20,}"', "", text) for text in texts]


def test_a_drawn_question_is_shown_as_any_other(desk: RunningDesk) -> None:
    drawn = blind(desk)
    ids = {one.item.id for one in drawn}
    own = next(one for one in desk.store.queue(EXPIRED) if one.item.kind == "field" and one.item.id not in ids)
    page, other = (desk.visitor("rev").get(f"/items/{one.reference}/{one.item.id}").text for one in (drawn[0], own))
    assert SENTENCE in page
    assert _classes(page) <= _classes(other) | {"nhsuk-input", "nhsuk-select", "nhsuk-textarea"}, (
        "but for what is typed"
    )


def _classes(html: str) -> set[str]:
    """The classes that are used in the page's main part."""
    main = html.split("<main")[1].split("</main>")[0]
    return {name for found in re.findall(r'class="([^"]*)"', main) for name in found.split()}


def test_the_sentence_of_the_sample_is_that_of_real_questions_too() -> None:
    """A reading without a doubt of its own that is too seldom right is asked about in the same words."""
    from rules.rule import CONFIRM

    assert CONFIRM == SENTENCE


def test_the_page_is_accessible(browser_page: Page, desk: RunningDesk, axe: Callable[[Page], list[str]]) -> None:
    first, second, *_ = blind(desk)
    accept(desk, "rev", first)
    accept(desk, "ray", second, "absent")
    sign_in(browser_page, desk, "boss")
    browser_page.goto("/trust")
    assert browser_page.inner_text("h1") == "Trust"
    assert axe(browser_page) == []
