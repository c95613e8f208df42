"""Accounts, sessions, and the log that proves what people did."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from evidence.errors import CallError
from review.people.directory import SignInRefused
from review.people.records import Right, Role
from review.people.repository import People
from review.store.engine import WRITING
from review.store.repository import Store, open_store

PASSWORD = "a long enough password"  # noqa: S105 (made up)
IDLE = timedelta(minutes=30)


class Clock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'desk.sqlite3'}", tmp_path / "files") as opened:
        yield opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def people(store: Store, clock: Clock) -> People:
    made = People(store.engine, clock)
    made.add("Ada@example.org", "Ada Admin", Role.ADMIN, PASSWORD, "command line")
    made.add("rita", "Rita Reviewer", Role.REVIEWER, PASSWORD, "ada@example.org")
    return made


def test_whoever_knows_the_password_is_signed_in(people: People) -> None:
    person = people.person_of(people.sign_in("RITA ", PASSWORD, "127.0.0.1"), IDLE)

    assert person is not None
    assert person.name == "Rita Reviewer"
    assert person.may(Right.ANSWER)
    assert not person.may(Right.MANAGE_PEOPLE)


@pytest.mark.parametrize(("id", "password"), [("rita", "another long password"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_are_refused_in_the_same_words(
    people: People, id: str, password: str
) -> None:
    with pytest.raises(SignInRefused, match="the name or the password is wrong"):
        people.sign_in(id, password, "127.0.0.1")


def test_a_password_is_not_kept_as_typed(people: People, store: Store) -> None:
    with store.engine.connect() as connection:
        kept = connection.execute(text("select password from people")).scalars().all()

    assert all(hashed.startswith("$argon2id$") for hashed in kept)


def test_a_session_that_idles_ends(people: People, clock: Clock) -> None:
    token = people.sign_in("rita", PASSWORD, "127.0.0.1")
    clock.moment += timedelta(minutes=29)
    assert people.person_of(token, IDLE) is not None
    clock.moment += timedelta(minutes=29)
    assert people.person_of(token, IDLE) is not None, "being used keeps a session running"
    clock.moment += timedelta(minutes=31)

    assert people.person_of(token, IDLE) is None


def test_no_session_outlasts_a_working_day(people: People, clock: Clock) -> None:
    token = people.sign_in("rita", PASSWORD, "127.0.0.1")
    for _ in range(37):
        clock.moment += timedelta(minutes=20)
        people.person_of(token, IDLE)

    assert people.person_of(token, IDLE) is None


def test_signing_out_ends_the_session_whatever_cookie_is_left(people: People) -> None:
    token = people.sign_in("rita", PASSWORD, "127.0.0.1")
    people.sign_out(token)

    assert people.person_of(token, IDLE) is None


def test_an_account_that_is_switched_off_is_signed_out_and_stays_out(people: People) -> None:
    token = people.sign_in("rita", PASSWORD, "127.0.0.1")
    people.change("rita", "ada@example.org", active=False)

    assert people.person_of(token, IDLE) is None
    with pytest.raises(SignInRefused):
        people.sign_in("rita", PASSWORD, "127.0.0.1")


def test_the_tenth_wrong_password_holds_even_the_right_one_back(people: People) -> None:
    for _ in range(10):
        with pytest.raises(SignInRefused, match="wrong"):
            people.sign_in("rita", "not the password", "127.0.0.1")

    with pytest.raises(SignInRefused, match="too many attempts"):
        people.sign_in("rita", PASSWORD, "127.0.0.1")
    assert people.sign_in("ada@example.org", PASSWORD, "127.0.0.1"), "another account is not held back"


def test_the_last_administrator_cannot_be_lost(people: People) -> None:
    with pytest.raises(CallError, match="no administrator left"):
        people.change("ada@example.org", "ada@example.org", active=False)


@pytest.mark.parametrize(
    ("id", "name", "password", "says"),
    [
        ("rita", "Somebody Else", PASSWORD, "already an account"),
        ("other", "rita reviewer", PASSWORD, "signs its answers with this name"),
        ("other", "Other Person", "short", "expected at least 12"),
        (" ", "Other Person", PASSWORD, "wants an id"),
    ],
)
def test_a_wrong_account_is_refused_with_what_is_wrong(
    people: People, id: str, name: str, password: str, says: str
) -> None:
    with pytest.raises(CallError, match=says):
        people.add(id, name, Role.READER, password, "ada@example.org")


def test_openid_signs_in_only_whom_an_administrator_knows(people: People) -> None:
    assert people.sign_in_by_openid("ADA@example.org", "https://issuer.example", "127.0.0.1")
    with pytest.raises(SignInRefused, match="has no account here"):
        people.sign_in_by_openid("eve@example.org", "https://issuer.example", "127.0.0.1")


def test_the_log_tells_who_did_what_and_is_whole(people: People, store: Store) -> None:
    people.sign_out(people.sign_in("rita", PASSWORD, "127.0.0.1"))

    faults, newest = store.log_faults()

    assert faults == ()
    assert newest is not None
    told = [(entry.who, entry.what) for entry in reversed(store.log_entries(10))]
    assert told == [
        ("command line", "account made"),
        ("ada@example.org", "account made"),
        ("rita", "signed in"),
        ("rita", "signed out"),
    ]


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("update log set who = 'eve' where number = 2", "entry 2 .* was changed"),
        ("update log set about = '{}' where number = 1", "entry 1 .* was changed"),
        ("delete from log where number = 2", "entry 2 is missing"),
        ("delete from log where number = 3", "the log ends at entry 2, but its head is entry 3"),
    ],
)
def test_whatever_is_done_to_the_log_is_found_out(people: People, store: Store, statement: str, says: str) -> None:
    people.sign_in("rita", PASSWORD, "127.0.0.1")
    with store.engine.execution_options(**{WRITING: True}).begin() as connection:
        connection.execute(text(statement))

    faults, _ = store.log_faults()

    assert any(re.search(says, fault) for fault in faults)


def test_a_log_written_anew_is_found_out_by_a_hash_noted_elsewhere(people: People, store: Store) -> None:
    noted = store.log_entries(1)[0].hash
    with store.engine.execution_options(**{WRITING: True}).begin() as connection:
        connection.execute(text("delete from log"))
        connection.execute(text("delete from log_head"))
    people.log("eve", "signed in", {})

    assert store.log_faults()[0] == ()
    assert "its end cut off" in store.log_faults(noted)[0][0]
