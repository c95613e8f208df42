"""Sign-in by OpenID Connect against a real provider on this machine."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import openid_provider
import pytest
from desk_server import RunningDesk, Visitor, running
from openid_provider import CLIENT, SECRET, Provider, new_key

from review.people.records import Role
from review.web.config import OpenIdProvider

ADDRESS = "ada@westshire.example"
KNOWN = {"email": ADDRESS, "email_verified": True}


@pytest.fixture
def provider() -> Iterator[Provider]:
    with openid_provider.served() as made:
        made.claims = dict(KNOWN)
        yield made


@pytest.fixture
def desk(desk_template: Path, tmp_path: Path, provider: Provider) -> Iterator[RunningDesk]:
    told = OpenIdProvider("Westshire", provider.issuer, CLIENT, SECRET)
    with running(desk_template, tmp_path / "desk", openid=told) as served:
        served.directory.add(ADDRESS, "Ada Westshire", Role.REVIEWER, None, by="boss")
        yield served


def to_provider(client: Visitor, then: str = "/cases") -> httpx.Response:
    return client.get("/sign-in/openid", params={"then": then})


def through(client: Visitor) -> httpx.Response:
    """To the provider and back; what the desk then answers."""
    back = httpx.get(to_provider(client).headers["location"])
    return client.get(back.headers["location"])


def refused(client: Visitor, answer: httpx.Response, says: str, status: int) -> None:
    assert answer.status_code == status
    assert says in answer.text
    assert client.get("/cases").headers["location"].startswith("/sign-in")


def test_a_verified_address_of_an_account_signs_in_and_goes_on(client: Visitor, desk: RunningDesk) -> None:
    assert "Sign in with Westshire" in client.get("/sign-in").text
    assert through(client).headers["location"] == "/cases"
    assert "Ada Westshire (reviewer)" in client.get("/no-such-page").text
    newest = desk.store.log_entries(1)[0]
    assert (newest.who, newest.what) == (ADDRESS, "signed in")
    assert newest.about["by"].startswith("http://127.0.0.1")


def test_an_address_without_an_account_is_refused_and_logged(
    client: Visitor, desk: RunningDesk, provider: Provider
) -> None:
    provider.claims["email"] = "eve@westshire.example"
    refused(client, through(client), "has no account here", 403)
    newest = desk.store.log_entries(1)[0]
    assert (newest.who, newest.what) == ("eve@westshire.example", "sign-in refused")


def test_an_account_that_is_switched_off_is_refused(client: Visitor, desk: RunningDesk) -> None:
    desk.directory.change(ADDRESS, by="boss", active=False)
    refused(client, through(client), "has no account here", 403)


@pytest.mark.parametrize("claims", [{"email_verified": False}, {"email_verified": "true"}, {"email_verified": None},
                                    {"email": ""}])  # fmt: skip
def test_an_address_that_nobody_verified_proves_nothing(
    client: Visitor, provider: Provider, claims: dict[str, Any]
) -> None:
    provider.claims |= claims
    refused(client, through(client), "no verified e-mail address", 403)


LIES = [{"nonce": "another"}, {"aud": "another-client"}, {"iss": "https://evil.example"}, {"exp": 1000}]


@pytest.mark.parametrize("lies", LIES, ids=lambda lie: next(iter(lie)))
def test_a_token_that_is_not_for_this_sign_in_is_refused(
    client: Visitor, provider: Provider, lies: dict[str, Any]
) -> None:
    provider.lies = lies
    refused(client, through(client), "sign-in service refused", 401)


def test_a_token_signed_by_another_key_is_refused(client: Visitor, provider: Provider) -> None:
    provider.signs_with = new_key()
    refused(client, through(client), "sign-in service refused", 401)


def test_a_return_that_this_browser_did_not_ask_for_is_refused(client: Visitor, desk: RunningDesk) -> None:
    back = httpx.get(to_provider(desk.visitor()).headers["location"]).headers["location"]
    refused(client, client.get(back), "sign-in service refused", 401)


def test_a_code_is_good_once(client: Visitor) -> None:
    back = httpx.get(to_provider(client).headers["location"]).headers["location"]
    assert client.get(back).status_code == 303
    client.submit("/sign-out")
    refused(client, client.get(back), "sign-in service refused", 401)


def test_what_the_provider_refuses_is_said(client: Visitor) -> None:
    answer = client.get(
        "/sign-in/openid/back", params={"error": "access_denied", "error_description": "Ring 0123", "state": "x"}
    )
    assert "0123" not in answer.text
    refused(client, answer, "sign-in service refused", 401)


def test_it_never_leads_to_another_site(client: Visitor) -> None:
    back = httpx.get(to_provider(client, "//evil.example").headers["location"])
    assert client.get(back.headers["location"]).headers["location"] == "/queue"


def test_a_provider_that_is_away_is_said_and_a_password_still_works(desk_template: Path, tmp_path: Path) -> None:
    away = OpenIdProvider("Westshire", "http://127.0.0.1:9", CLIENT, SECRET)
    with running(desk_template, tmp_path / "desk", openid=away) as desk:
        client = desk.visitor()
        refused(client, to_provider(client), "does not answer", 502)
        assert client.sign_in("rev").status_code == 303


def test_a_provider_that_goes_away_in_between_is_said(desk_template: Path, tmp_path: Path) -> None:
    with openid_provider.served() as provider:
        told = OpenIdProvider("Westshire", provider.issuer, CLIENT, SECRET)
        with running(desk_template, tmp_path / "desk", openid=told) as desk:
            client = desk.visitor()
            back = httpx.get(to_provider(client).headers["location"]).headers["location"]
            provider.grants.clear()
            refused(client, client.get(back), "sign-in service refused", 401)


def test_without_a_provider_there_is_no_such_sign_in(desk_template: Path, tmp_path: Path) -> None:
    with running(desk_template, tmp_path / "plain") as desk:
        client = desk.visitor()
        assert "Sign in with" not in client.get("/sign-in").text
        assert to_provider(client).status_code == 404
        assert client.get("/sign-in/openid/back").status_code == 404
