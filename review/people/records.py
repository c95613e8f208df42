"""People and what each role may do.

Rights, not roles, are what a page asks for, so that the table below is the whole of the policy.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from evidence.application import DecisionRole


class Role(StrEnum):
    """What a person works as. One role each: whoever signs off is nobody's administrator."""

    READER = "reader"
    REVIEWER = "reviewer"
    SECURITY = "security"
    ADMIN = "admin"


class Right(StrEnum):
    """What a page or an action asks for."""

    SEE = "see"
    """Cases, documents, the queue, letters."""
    ANSWER = "answer"
    """Say what a page says, place a document, decide a clause that does not want the security team."""
    SIGN_OFF = "sign-off"
    """Decide as the security team."""
    UPLOAD = "upload"
    MANAGE_PEOPLE = "manage-people"
    SEE_LOG = "see-log"


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.READER: frozenset({Right.SEE}),
    Role.REVIEWER: frozenset({Right.SEE, Right.ANSWER, Right.UPLOAD}),
    Role.SECURITY: frozenset({Right.SEE, Right.ANSWER, Right.SIGN_OFF, Right.UPLOAD}),
    Role.ADMIN: frozenset({Right.SEE, Right.UPLOAD, Right.MANAGE_PEOPLE, Right.SEE_LOG}),
}


@dataclass(frozen=True)
class Person:
    """Somebody with an account. ``name`` is what answers are signed with."""

    id: str
    """What is typed to sign in; an e-mail address where sign-in is by OpenID Connect."""
    name: str
    role: Role
    active: bool = True
    last_seen_at: datetime | None = None

    def may(self, right: Right) -> bool:
        return self.active and right in RIGHTS[self.role]

    @property
    def decides_as(self) -> DecisionRole:
        """The contract's role of a decision that this person records."""
        return DecisionRole.SECURITY if self.role is Role.SECURITY else DecisionRole.CASE_OFFICER
