"""The directory of people in the database: accounts, sessions, and a log entry for whatever changes them.

Passwords are hashed by argon2. Too many failed sign-ins from one address or for one account are refused for a
while; the answer never tells whether it was the name or the password that was wrong.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from evidence.errors import CallError
from review.people.directory import SignInRefused
from review.people.records import Person, Role
from review.people.tables import PersonRow, SessionRow
from review.store.engine import WRITING
from review.store.log import append

WRONG = "the name or the password is wrong"
LEAST = 12
"""Characters of a password (NCSC: long rather than odd)."""
LONGEST_SESSION = timedelta(hours=12)
SEEN_AGAIN = timedelta(seconds=30)
"""A session's last use is written down at most so often."""
OF_ACCOUNT: RateLimitItem = parse("10 per 15 minutes")
OF_ADDRESS: RateLimitItem = parse("50 per 15 minutes")


def utc_now() -> datetime:
    return datetime.now(UTC)


class People:
    """The directory over an engine whose schema is up to date. ``now`` is the clock of sessions and log."""

    def __init__(
        self, engine: Engine, now: Callable[[], datetime] = utc_now, hasher: PasswordHasher | None = None
    ) -> None:
        self._engine, self._now = engine, now
        self._hasher = hasher or PasswordHasher()
        self._attempts = MovingWindowRateLimiter(MemoryStorage())
        self._nobodys = self._hasher.hash(secrets.token_urlsafe(16))

    # signing in and out

    def sign_in(self, id: str, password: str, address: str) -> str:
        self._count_attempt(id, address)
        with self._writing() as session:
            row = session.get(PersonRow, _key(id))
            right = self._fits(row.password if row and row.password else self._nobodys, password)
            if row is None or row.password is None or not right or not row.active:
                append(session, self._now(), _key(id), "sign-in refused", {"address": address})
            else:
                self._renew_hash(row, password)
                return self._open(session, row, address, "password")
        raise SignInRefused(WRONG)

    def sign_in_by_openid(self, email: str, issuer: str, address: str) -> str:
        with self._writing() as session:
            row = session.get(PersonRow, _key(email))
            if row is not None and row.active:
                return self._open(session, row, address, issuer)
            append(session, self._now(), _key(email), "sign-in refused", {"address": address, "by": issuer})
        raise SignInRefused(f"{email} has no account here: ask an administrator for one")

    def _count_attempt(self, id: str, address: str) -> None:
        account = self._attempts.hit(OF_ACCOUNT, "account", _key(id))
        if not (self._attempts.hit(OF_ADDRESS, "address", address) and account):
            with self._writing() as session:
                append(session, self._now(), _key(id), "sign-in held back", {"address": address})
            raise SignInRefused("too many attempts: wait a quarter of an hour")

    def _fits(self, kept: str, password: str) -> bool:
        try:
            return self._hasher.verify(kept, password)
        except VerificationError:
            return False

    def _renew_hash(self, row: PersonRow, password: str) -> None:
        if row.password and self._hasher.check_needs_rehash(row.password):
            row.password = self._hasher.hash(password)

    def _open(self, session: Session, row: PersonRow, address: str, by: str) -> str:
        token, now = secrets.token_urlsafe(32), self._now()
        session.add(SessionRow(token_sha256=_hash(token), person_id=row.id, opened_at=now, seen_at=now))
        append(session, now, row.id, "signed in", {"address": address, "by": by})
        return token

    def person_of(self, token: str, idle: timedelta) -> Person | None:
        now = self._now()
        with Session(self._engine) as session:
            row = session.get(SessionRow, _hash(token))
            person = session.get(PersonRow, row.person_id) if row else None
            if row is None or person is None or not _runs(row, now, idle) or not person.active:
                return None
            seen_at, found = row.seen_at, _person(person)
        if now - seen_at > SEEN_AGAIN:
            with self._writing() as session:
                session.execute(update(SessionRow).where(SessionRow.token_sha256 == _hash(token)).values(seen_at=now))
        return found

    def sign_out(self, token: str) -> None:
        with self._writing() as session:
            row = session.get(SessionRow, _hash(token))
            if row is not None and row.closed_at is None:
                row.closed_at = self._now()
                append(session, row.closed_at, row.person_id, "signed out", {})

    # accounts

    def people(self) -> Sequence[Person]:
        with Session(self._engine) as session:
            return tuple(_person(row) for row in session.scalars(select(PersonRow).order_by(PersonRow.id)))

    def add(self, id: str, name: str, role: Role, password: str | None, by: str) -> Person:
        if not _key(id) or not name.strip():
            raise CallError("an account wants an id to sign in with and a name to sign answers with")
        with self._writing() as session:
            if session.get(PersonRow, _key(id)) is not None:
                raise CallError(f"{id}: there is already an account of this id")
            if _name_taken(session, name):
                raise CallError(f"{name.strip()}: another account signs its answers with this name; add an initial")
            row = PersonRow(
                id=_key(id),
                name=name.strip(),
                role=role.value,
                active=True,
                password=self._hashed(password),
                made_at=self._now(),
            )
            session.add(row)
            append(session, self._now(), by, "account made", {"account": row.id, "name": row.name, "role": role.value})
            return _person(row)

    def change(
        self, id: str, by: str, *, role: Role | None = None, active: bool | None = None, password: str | None = None
    ) -> Person:
        """Change what is given. Whose password, role or activity changed signs in again."""
        with self._writing() as session:
            row = session.get(PersonRow, _key(id))
            if row is None:
                raise CallError(f"{id}: there is no account of this id")
            changes = {"role": role.value if role else None, "active": active}
            told = {name: value for name, value in changes.items() if value is not None}
            for name, value in told.items():
                setattr(row, name, value)
            if password is not None:
                row.password = self._hashed(password)
            _must_keep_admin(session)
            self._close_all(session, row.id)
            append(session, self._now(), by, "account changed", {"account": row.id, **told, "password": bool(password)})
            return _person(row)

    def _hashed(self, password: str | None) -> str | None:
        if password is None:
            return None
        if len(password) < LEAST:
            raise CallError(f"the password has {len(password)} characters, expected at least {LEAST}")
        return self._hasher.hash(password)

    def _close_all(self, session: Session, person_id: str) -> None:
        open_ = (SessionRow.person_id == person_id, SessionRow.closed_at.is_(None))
        session.execute(update(SessionRow).where(*open_).values(closed_at=self._now()))

    # the log

    def log(self, who: str, what: str, about: Mapping[str, Any]) -> None:
        with self._writing() as session:
            append(session, self._now(), who, what, about)

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        engine = self._engine.execution_options(**{WRITING: True})
        with Session(engine, expire_on_commit=False) as session, session.begin():
            yield session


def _key(id: str) -> str:
    return id.strip().casefold()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _runs(row: SessionRow, now: datetime, idle: timedelta) -> bool:
    return row.closed_at is None and now - row.seen_at <= idle and now - row.opened_at <= LONGEST_SESSION


def _name_taken(session: Session, name: str) -> bool:
    return name.strip().casefold() in {taken.casefold() for taken in session.scalars(select(PersonRow.name))}


def _must_keep_admin(session: Session) -> None:
    session.flush()
    admins = (PersonRow.role == Role.ADMIN.value, PersonRow.active)
    if session.scalar(select(PersonRow.id).where(*admins).limit(1)) is None:
        raise CallError("there would be no administrator left: give another account that role first")


def _person(row: PersonRow) -> Person:
    return Person(id=row.id, name=row.name, role=Role(row.role), active=row.active)
