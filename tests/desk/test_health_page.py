"""How the desk is: for a load balancer, for Prometheus, for people; and what none of them is told."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from desk_browser import sign_in
from desk_server import RunningDesk, running
from playwright.sync_api import Page
from sqlalchemy import text

from flows.observing import state
from flows.observing.trails import about_document, stage
from review.store.schedules import RunState, Schedules

OK = {"database": "ok", "migrations": "ok", "disk": "ok", "queue": "ok"}


@pytest.fixture
def guarded(desk_template: Path, tmp_path: Path) -> Iterator[RunningDesk]:
    """A desk whose counts want a token."""
    with running(desk_template, tmp_path / "desk", metrics_token="a-token") as desk:  # noqa: S106 (a test's)
        yield desk


def test_a_desk_that_is_well_says_so_to_machines(desk: RunningDesk) -> None:
    answer = desk.visitor().get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "checks": OK})


def test_a_full_disk_and_another_schema_are_failures(desk: RunningDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.store.engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '0001'"))
    monkeypatch.setattr(state, "free_bytes", lambda folder: 10)
    answer = desk.visitor().get("/healthz")
    failing = {"migrations": "failing", "disk": "failing"}
    assert (answer.status_code, answer.json()) == (503, {"status": "failing", "checks": {**OK, **failing}})


def test_a_queue_that_nobody_works_on_is_overdue_and_the_desk_still_up(desk: RunningDesk) -> None:
    desk.clock.forward(timedelta(days=40))
    answer = desk.visitor().get("/healthz")
    assert (answer.status_code, answer.json()["checks"]["queue"]) == (200, "overdue")


def test_counts_are_told_on_this_machine_without_a_word_of_a_case(desk: RunningDesk) -> None:
    waiting = len(desk.store.queue())
    answer = desk.visitor().get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert f"assure_queue_items_all {float(waiting)}" in answer.text
    assert "assure_database_up 1.0" in answer.text
    assert "DARS" not in answer.text


def test_through_a_proxy_counts_want_the_token(guarded: RunningDesk) -> None:
    visitor = guarded.visitor()
    for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"):
        assert visitor.get("/metrics", headers={name: "127.0.0.1"}).status_code == 404
    through = {"X-Forwarded-For": "10.0.0.9"}
    assert visitor.get("/metrics", headers={**through, "Authorization": "Bearer a-token"}).status_code == 200
    assert visitor.get("/metrics", headers={**through, "Authorization": "Bearer another"}).status_code == 404


def test_without_a_token_set_no_token_opens_them(desk: RunningDesk) -> None:
    through = {"X-Forwarded-For": "10.0.0.9", "Authorization": "Bearer None"}
    assert desk.visitor().get("/metrics", headers=through).status_code == 404


def test_what_the_desk_reads_itself_is_counted(desk: RunningDesk) -> None:
    with about_document("ab" * 32), stage("read"):
        pass
    assert 'assure_stage_seconds_count{stage="read"} 1.0' in desk.visitor().get("/metrics").text


def test_people_see_checks_schedules_and_versions(desk: RunningDesk) -> None:
    kept = Schedules(desk.store.engine)
    kept.end(kept.begin("inbox", "a machine", desk.clock())[0].id, RunState.DONE, "Dr Secret's upload", desk.clock())
    shown = desk.visitor("rea").get("/health")
    assert shown.status_code == 200
    for words in ("questions wait", "inbox", "done,", "has not run yet", "tesseract"):
        assert words in shown.text
    assert "Secret" not in shown.text
    assert str(desk.data) not in shown.text


def test_the_page_is_accessible(desk: RunningDesk, browser_page: Page, axe: Callable[[Page], list[str]]) -> None:
    sign_in(browser_page, desk, "boss")
    browser_page.goto("/health")
    assert axe(browser_page) == []
