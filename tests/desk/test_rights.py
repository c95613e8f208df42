"""Every address of the desk: who may go there, what a form must carry, and what every answer says to the browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from desk_server import CLOUD, EXPIRED, RunningDesk, Visitor, running
from starlette.routing import Mount, Route

from review.store.log import Entry
from review.web.pages import ROUTERS

OPEN = {"/", "/healthz", "/metrics", "/sign-in", "/sign-in/openid", "/sign-in/openid/back", "/sign-out"}
"""Where somebody who is not signed in may go. Nothing of a case is shown there."""
MOUNTED = {"static", "design", "assets"}

Address = tuple[str, str]


def routes() -> Iterator[Address]:
    """Method and path of every page and action."""
    for router in ROUTERS:
        for route in router.routes:
            assert isinstance(route, Route)
            yield from ((method, route.path) for method in sorted(route.methods or ()) if method != "HEAD")


def with_parameters(path: str) -> str:
    """The path with something plausible for each parameter."""
    known = {"reference": EXPIRED, "sha256": "a" * 64, "page": "1", "number": "1"}
    return re.sub(r"\{(\w+)[^}]*\}", lambda found: known.get(found[1], "x"), path)


GUARDED = sorted((method, path) for method, path in routes() if path not in OPEN)
ACTIONS = [path for method, path in GUARDED if method == "POST"]


def newest(desk: RunningDesk) -> Entry:
    return desk.store.log_entries(1)[0]


def test_the_desk_serves_its_pages_and_its_own_files_and_nothing_else(module_desk: RunningDesk) -> None:
    mounted = {route.name for route in module_desk.app.routes if isinstance(route, Mount)}
    others = [route for route in module_desk.app.routes if not isinstance(route, Mount)]
    assert mounted == MOUNTED
    assert len(others) == len(ROUTERS)


@pytest.mark.parametrize(("method", "path"), GUARDED)
def test_nobody_gets_there_without_signing_in(module_desk: RunningDesk, method: str, path: str) -> None:
    answer = module_desk.visitor().request(method, with_parameters(path))
    assert (answer.status_code, answer.text) == (303, "")
    assert answer.headers["location"].startswith("/sign-in?then=%2F")


@pytest.mark.parametrize("path", ACTIONS)
def test_a_reader_changes_nothing(module_desk: RunningDesk, path: str) -> None:
    reader, before = module_desk.visitor("rea"), newest(module_desk)
    assert reader.submit(with_parameters(path)).status_code == 403
    assert newest(module_desk) == before


@pytest.mark.parametrize(
    ("account", "path"), [("rev", "/people"), ("rev", "/log"), ("sec", "/people"), ("rea", "/upload")]
)
def test_a_page_for_other_roles_is_refused(module_desk: RunningDesk, account: str, path: str) -> None:
    answer = module_desk.visitor(account).get(path)
    assert answer.status_code == 403
    assert "Not for your role" in answer.text


@pytest.mark.parametrize("path", ACTIONS)
def test_an_action_without_this_sessions_token_changes_nothing(module_desk: RunningDesk, path: str) -> None:
    account = "boss" if path.startswith(("/people", "/upload")) else "sec"
    visitor = module_desk.visitor(account)
    foreign = module_desk.visitor(account).token()
    before = newest(module_desk)
    for token in ({}, {"csrf_token": ""}, {"csrf_token": foreign}):
        answer = visitor.post(with_parameters(path), data={**token, "what": "accept", "id": "new", "name": "New"})
        assert answer.status_code in (400, 403), path
        if path != "/upload":
            assert "too old" in answer.text
    assert newest(module_desk) == before


ANSWERS = ["/queue", "/healthz", "/sign-in", "/nowhere", "/log", "/static/desk.css", f"/cases/{EXPIRED}", "/items/a/b",
           "/items/a/b?page=none", "/pages/a/b/c.png"]  # fmt: skip


@pytest.mark.parametrize("path", ANSWERS)
@pytest.mark.parametrize("account", [None, "sec"])
def test_every_answer_tells_the_browser_to_trust_nothing_else(
    module_desk: RunningDesk, account: str | None, path: str
) -> None:
    answer = module_desk.visitor(account).get(path)
    policy = dict(part.split(" ", 1) for part in answer.headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert re.fullmatch(r"'self' 'nonce-[\w-]{20,}'", policy["script-src"])
    assert (policy["style-src"], policy["frame-ancestors"], policy["base-uri"]) == ("'self'", "'none'", "'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "server" not in answer.headers


def test_a_page_of_a_case_is_kept_by_no_cache(module_desk: RunningDesk) -> None:
    assert module_desk.visitor("rev").get(f"/cases/{EXPIRED}").headers["cache-control"] == "no-store"


def test_a_nonce_is_used_once(module_desk: RunningDesk) -> None:
    visitor = module_desk.visitor()
    policies = {visitor.get("/sign-in").headers["content-security-policy"] for _ in range(3)}
    assert len(policies) == 3


def plain_refusal(answer: httpx.Response) -> None:
    assert answer.status_code in (400, 404)
    assert answer.headers["content-type"].startswith("text/html")
    for detail in ("Traceback", "sqlalchemy", "/site-packages/", "assure.sqlite3", "detail"):
        assert detail not in answer.text


def test_what_belongs_to_another_case_is_not_found(module_desk: RunningDesk) -> None:
    rev = module_desk.visitor("rev")
    item = module_desk.question(EXPIRED).item.id
    sha256 = module_desk.store.submission(EXPIRED).files[0].sha256
    assert rev.get(f"/items/{EXPIRED}/{item}").status_code == 200
    assert rev.get(f"/pages/{EXPIRED}/{sha256}/1.png").status_code == 200
    plain_refusal(rev.get(f"/items/{CLOUD}/{item}"))
    plain_refusal(rev.get(f"/pages/{CLOUD}/{sha256}/1.png"))
    plain_refusal(rev.submit(f"/items/{CLOUD}/{item}/answer", what="accept", seen=""))


@pytest.mark.parametrize(
    "path",
    [
        "/items/none/none",
        f"/items/{EXPIRED}/none",
        f"/items/{EXPIRED}/%2e%2e%2f",
        f"/items/{EXPIRED}/x?page=none",
        f"/pages/{EXPIRED}/{'a' * 64}/1.png",
        f"/pages/{EXPIRED}/..%2f..%2fassure.sqlite3/1.png",
        f"/pages/{EXPIRED}/{'a' * 64}/none.png",
        f"/pages/{EXPIRED}/{'a' * 64}/1.png?width=99999999",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/cases/none",
        "/uploads/..%2f..",
    ],
)
def test_a_forged_address_gets_a_plain_page(module_desk: RunningDesk, path: str) -> None:
    plain_refusal(module_desk.visitor("rev").get(path))


def test_a_forged_answer_id_undoes_nothing(module_desk: RunningDesk) -> None:
    rev = module_desk.visitor("rev")
    before = newest(module_desk)
    plain_refusal(rev.submit("/answers/forged/undo"))
    assert newest(module_desk) == before


def test_a_fault_of_the_program_shows_no_details(
    desk_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running(desk_template, tmp_path / "broken") as desk:
        rev: Visitor = desk.visitor("rev")
        monkeypatch.setattr(desk.bench, "documents", None)
        answer = rev.get(f"/items/{EXPIRED}/{desk.question(EXPIRED).item.id}")
        assert answer.status_code == 500
        assert "TypeError" not in answer.text
        assert answer.headers["content-security-policy"]
