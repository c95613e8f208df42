"""What the desk asks of the directory of people; ``repository`` keeps it in the database."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Protocol

from review.people.records import Person, Role


class SignInRefused(Exception):
    """Sign-in failed. The message is the same whether the name or the password was wrong."""


class Directory(Protocol):
    """Accounts, sessions and the log. Every change and every sign-in writes to the log in the same transaction."""

    def sign_in(self, id: str, password: str, address: str) -> str:
        """A new session's token; raises ``SignInRefused``, also after too many attempts."""
        ...

    def sign_in_by_openid(self, email: str, issuer: str, address: str) -> str:
        """A new session for the account of that e-mail address; raises ``SignInRefused`` where there is none."""
        ...

    def person_of(self, token: str, idle: timedelta) -> Person | None:
        """Whose session this is, where it still runs; being asked keeps it running."""
        ...

    def sign_out(self, token: str) -> None: ...

    def people(self) -> Sequence[Person]: ...

    def add(self, id: str, name: str, role: Role, password: str | None, by: str) -> Person:
        """A new account; raises ``CallError`` for a taken id or a weak password."""
        ...

    def change(self, id: str, by: str, *, role: Role | None = None, active: bool | None = None,
               password: str | None = None) -> Person: ...  # fmt: skip

    def log(self, who: str, what: str, about: Mapping[str, Any]) -> None:
        """Append to the log, chained by hash to the entry before it."""
        ...
