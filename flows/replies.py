"""The options of ``assure answer`` as one reply."""

from collections.abc import Mapping
from datetime import date

from evidence.application import DecisionRole
from evidence.document import Box
from evidence.errors import CallError
from review.answering import Reply
from review.answers import What


def reply_from(
    said: Mapping[str, str | bool | None],
    *,
    by: str,
    role: str,
    note: str | None = None,
    page: int | None = None,
    box: tuple[float, ...] | None = None,
    decided_on: date | None = None,
) -> Reply:
    """One reply; raises ``CallError`` where none or more than one thing was said."""
    given = [(what, text) for what, text in said.items() if text not in (None, False)]
    if len(given) != 1:
        found = " ".join(f"--{what}" for what, _ in given) or "nothing"
        raise CallError(f"assure answer: found {found}, expected one of {' '.join(f'--{what}' for what in said)}")
    if role not in (roles := [role.value for role in DecisionRole]):
        raise CallError(f"--role: found {role!r}, expected {' or '.join(roles)}")
    what, text = given[0]
    return Reply(
        what=What(what),
        by=by,
        role=DecisionRole(role),
        text=text if isinstance(text, str) else None,
        page=page,
        box=Box(*box) if box else None,
        note=note,
        decided_on=decided_on,
    )
