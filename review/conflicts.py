"""Where a newer reader reads something else than what the person who answered was shown.

The person's answer stands; but both cannot be what the page says, so it is told wherever the case is looked at, until
somebody who was shown the newer reading has answered.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evidence.contents import Document
from evidence.fields import Found
from review.answers import READINGS, Answer, What, holding
from review.days import london_day
from review.standing import fields_of
from review.values import typed
from rules.words import day


@dataclass(frozen=True)
class Conflict:
    """An answer that stands, and what a newer reader reads in its place."""

    file: str
    sha256: str
    field: str
    read: str
    """The words that are now read."""
    page: int
    answer: Answer

    @property
    def said(self) -> str:
        """What the person said, in a few words."""
        answer = self.answer
        return "that it is not printed" if answer.what is What.ABSENT else repr(_words(answer.value))

    def __str__(self) -> str:
        who, on = self.answer.by, day(london_day(self.answer.at))
        return (
            f"{self.file}: the {self.field} is now read as {self.read!r}; {who} said {self.said} on {on}, "
            "which stands: look at the page again"
        )


def _words(value: object) -> str:
    """A value in JSON's types in one line."""
    return ", ".join(str(part) for part in value.values() if part) if isinstance(value, dict) else str(value)


def conflicts(documents: Iterable[Document], answers: Iterable[Answer]) -> Iterator[Conflict]:
    """``documents`` as read, before answers. Of each question the newest answer that holds is asked."""
    held = {inner.sha256: inner for outer in documents for inner in outer.with_contained() if inner.sha256}
    given = [a for a in holding(answers) if a.field and a.what in READINGS and a.place]
    newest = {(answer.sha256, answer.field, answer.place): answer for answer in given}
    for answer in newest.values():
        document = held.get(str(answer.sha256))
        read = None if document is None else _read_now(document, answer, given)
        if document is not None and read is not None:
            where = read.provenance
            yield Conflict(document.name, document.sha256, str(answer.field), where.quote, where.page, answer)


def _read_now(document: Document, answer: Answer, given: Iterable[Answer]) -> Found[object] | None:
    """What a field that occurs once is read as now, where that is neither what was shown nor what was said.

    Of several occurrences each keeps its own answer, and one that is new is asked about.
    """
    field = getattr(document.contents, str(answer.field), None)
    if document.contents is None or answer.what is What.ILLEGIBLE or not isinstance(field, Found):
        return None
    if answer.what is not What.ABSENT and _said_still(document, answer):
        return None
    if answer.what is not What.ACCEPT and _shown_still(document, answer):
        return None
    return None if _answered_since(field, answer, given) else field


def _said_still(document: Document, answer: Answer) -> bool:
    """Whether what the person said is what is read."""
    assert document.contents is not None  # noqa: S101 (whoever calls has looked)
    said = typed(document.contents, str(answer.field), answer.value)
    return said in [field.value for field in fields_of(document, str(answer.field)) if isinstance(field, Found)]


def _shown_still(document: Document, answer: Answer) -> bool:
    """Whether the field is still read where the person was shown it."""
    return answer.place is not None and any(map(answer.place.of, fields_of(document, str(answer.field))))


def _answered_since(field: Found[object], answer: Answer, given: Iterable[Answer]) -> bool:
    """Whether somebody has answered later who was shown what is read now."""
    return any(
        later.place is not None and later.place.of(field) and later.at > answer.at
        for later in given
        if (later.sha256, later.field) == (answer.sha256, answer.field)
    )
