"""Signing in by password: who gets a session, how long it runs, and what its cookie gives away."""

import json
from base64 import b64decode
from datetime import timedelta
from pathlib import Path

import pytest
from desk_server import PASSWORD, RunningDesk, Visitor, running

from review.people.records import Role


def signed_in(visitor: Visitor) -> bool:
    return visitor.get("/no-such-page").text.count("Sign out") == 1


def test_somebody_with_an_account_goes_on_to_the_page_asked_for(client: Visitor) -> None:
    assert client.get("/log?x=1").headers["location"] == "/sign-in?then=%2Flog%3Fx%3D1"
    assert client.sign_in("boss", then="/log?x=1").headers["location"] == "/log?x=1"
    assert client.get("/log").status_code == 200


@pytest.mark.parametrize(
    "then",
    ["https://evil.example", "//evil.example", "/\\evil.example", "/\r\nset-cookie: x", "javascript:alert(1)", "evil",
     "/\t/evil.example", "\\\\evil.example", ""],
)  # fmt: skip
def test_signing_in_never_leads_to_another_site(client: Visitor, then: str) -> None:
    assert client.sign_in("rev", then=then).headers["location"] == "/queue"
    assert client.get("/sign-in", params={"then": then}).headers["location"] == "/queue"


def test_a_wrong_name_and_a_wrong_password_get_the_same_words(client: Visitor) -> None:
    pages = [client.sign_in("rev", "wrong-battery-staple"), client.sign_in("nobody", "wrong-battery-staple")]
    assert [page.status_code for page in pages] == [401, 401]
    assert all("The name or the password is wrong" in page.text for page in pages)
    assert not signed_in(client)


def test_too_many_attempts_are_held_back_even_with_the_right_password(desk: RunningDesk, client: Visitor) -> None:
    for _ in range(10):
        client.sign_in("rev", "wrong-battery-staple")
    assert "too many attempts" in client.sign_in("rev", PASSWORD).text.lower()
    assert not signed_in(client)
    assert [entry.what for entry in desk.store.log_entries(2)] == ["sign-in held back", "sign-in refused"]


def test_the_cookie_is_for_this_site_alone_and_not_for_scripts(client: Visitor) -> None:
    cookie = client.sign_in("rev").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/" in cookie
    assert "expires" not in cookie


def test_the_cookie_is_for_https_where_the_desk_is_not_on_this_machine_alone(
    desk_template: Path, tmp_path: Path
) -> None:
    with running(desk_template, tmp_path / "https", secure_cookies=True) as desk:
        assert "secure" in desk.visitor().get("/sign-in").headers["set-cookie"].lower()


def test_the_cookie_holds_no_name_and_cannot_be_changed(desk: RunningDesk) -> None:
    visitor = desk.visitor()
    visitor.sign_in("rev")
    payload, _, signature = visitor.cookies["assure"].partition(".")
    held = json.loads(b64decode(payload))
    assert set(held) == {"session"}
    forged = desk.visitor()
    forged.cookies.set("assure", f"{payload[:-4]}AAAA.{signature}")
    assert not signed_in(forged)


def test_a_session_from_before_signing_in_is_worth_nothing_after_it(desk: RunningDesk, client: Visitor) -> None:
    """Whoever planted a cookie in the browser (session fixation) has neither its session nor its token."""
    before = client.token()
    planted = client.cookies["assure"]
    client.sign_in("rev")
    assert client.token() != before
    other = desk.visitor()
    other.cookies.set("assure", planted)
    assert not signed_in(other)


def test_signing_out_ends_the_session_whatever_cookie_is_left(desk: RunningDesk) -> None:
    visitor = desk.visitor("rev")
    kept = visitor.cookies["assure"]
    visitor.submit("/sign-out")
    other = desk.visitor()
    other.cookies.set("assure", kept)
    assert not signed_in(other)


def test_a_session_ends_when_it_idles_and_goes_on_while_it_is_used(desk: RunningDesk) -> None:
    visitor = desk.visitor("rev")
    desk.clock.forward(timedelta(minutes=20))
    assert signed_in(visitor)
    desk.clock.forward(timedelta(minutes=20))
    assert signed_in(visitor)
    desk.clock.forward(timedelta(minutes=31))
    assert not signed_in(visitor)


def test_a_session_ends_with_the_day_however_busy(desk: RunningDesk) -> None:
    visitor = desk.visitor("rev")
    for _ in range(12 * 3):
        desk.clock.forward(timedelta(minutes=20))
        visitor.get("/no-such-page")
    desk.clock.forward(timedelta(minutes=1))
    assert not signed_in(visitor)


def test_an_account_that_is_switched_off_or_given_another_role_is_out_at_once(desk: RunningDesk) -> None:
    visitors = {account: desk.visitor(account) for account in ("rev", "rea")}
    desk.directory.change("rev", by="boss", active=False)
    desk.directory.change("rea", by="boss", role=Role.REVIEWER)
    assert [signed_in(visitor) for visitor in visitors.values()] == [False, False]
    assert visitors["rev"].sign_in("rev").status_code == 401


def test_signing_in_and_out_stand_in_the_log(desk: RunningDesk) -> None:
    visitor = desk.visitor()
    visitor.sign_in("rev")
    visitor.submit("/sign-out")
    out, in_ = desk.store.log_entries(2)
    assert [(entry.who, entry.what) for entry in (in_, out)] == [("rev", "signed in"), ("rev", "signed out")]
    assert in_.about["address"] == "127.0.0.1"
    assert desk.store.log_faults()[0] == ()
