"""What ISO 27001 certificates and other certificates have in common: the labels over the whole file.

Every certification body has its own layout, so a field is found by the label or phrase printed with it and by
what kind of value it is, never by its position on the page.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from evidence.document import Box, Reading
from evidence.fields import Doubt, Found, Missing
from extractors.certificates import words as words
from extractors.certificates.combined import cells_of_27001, in_own_row, rows_of_others
from extractors.certificates.unlisted import Unlisted, unlisted
from extractors.choosing.candidates import Candidate as Choosable
from extractors.choosing.candidates import Ground
from extractors.labels import Labelled, Row, Scan, Vocabulary, scan, squash
from extractors.paragraphs import paragraphs
from extractors.spans import Span
from extractors.values import Parsed, date_order, find_dates, fold

T = TypeVar("T")

_ENGLISH = (
    "the of and this is to that for has been by with certificate certify management system in are on at valid scope"
)
ENGLISH = frozenset(_ENGLISH.split())
FEW_ENGLISH = 0.06
"""Of the words of an English certificate at least this share are among ``ENGLISH``."""

STRIP = " ,.;:*\"'“”„‘’|-–"
"""What is no part of a name at its ends."""

CERTIFIER = re.compile(
    r"\b(?:certifications?|certifiers?|certifying|registrars?|registrations?|approvals?|assurance|assessments?|quality|registe?r|registech|"
    r"inspections?|"
    r"belgelendirme|zertifizierung\w*|certificación|certificazione|verification|standards|audit\w*|conformity|"
    r"certs?|accredit\w*"
    r"|\w+cert\b|cert\w*\b|TÜV|TUV|QA|ISOQAR|CertifyPoint)\b",
    re.IGNORECASE,
)
"""Words that certification bodies carry in their names."""


@dataclass(frozen=True)
class Sheet:
    """A certificate's reading with the labels found in its lines."""

    reading: Reading

    @cached_property
    def unlisted(self) -> Unlisted:
        """The labels that this certificate prints and no table lists."""
        return unlisted(self.reading.pages)

    @cached_property
    def _unlisted_keys(self) -> frozenset[str]:
        return frozenset(squash(label) for labels in self.unlisted.values() for label in labels)

    @cached_property
    def scans(self) -> tuple[Scan, ...]:
        own = tuple(label for labels in self.unlisted.values() for label in labels)
        vocabulary = Vocabulary.of((), (*words.ALL_LABELS, *own))
        return tuple(scan(page, vocabulary) for page in self.reading.pages)

    @cached_property
    def pages(self) -> tuple[tuple[Row, ...], ...]:
        return tuple(one.rows for one in self.scans)

    @property
    def rows(self) -> Iterator[Row]:
        for page in self.pages:
            yield from page

    @cached_property
    def captions(self) -> frozenset[Box]:
        """The boxes of labels that stand under their values."""
        return frozenset(box for one in self.scans for box in one.captions)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines of all pages put together to paragraphs, labels beginning anew."""
        return tuple(one for page in self.pages for one in paragraphs(page))

    @cached_property
    def texts(self) -> tuple[Span, ...]:
        """Each page's words in reading order; pages without words are left out."""
        return tuple(Span(page, page.words) for page in self.reading.pages if page.words)

    @cached_property
    def day_first(self) -> bool | None:
        return date_order(self.reading.text)

    @cached_property
    def foreign(self) -> bool:
        """Whether the certificate speaks no English."""
        spoken = fold(self.reading.text).split()
        return len(spoken) > 30 and sum(word in ENGLISH for word in spoken) < FEW_ENGLISH * len(spoken)

    @cached_property
    def ground(self) -> Ground:
        """What candidates are weighed on."""
        return Ground(self.reading, "certificate", self.foreign, CERTIFIER, self.day_first)

    def labelled(
        self, labels: Sequence[str], *, below: bool = True, plain: frozenset[str] = frozenset()
    ) -> list[Labelled]:
        """Every place where one of ``labels``, all of them in ``certificates.words``, has a value."""
        every = (*labels, *self.unlisted.get(labels, ()))
        return [
            item
            for one, (cells, others) in zip(self.scans, self._combined, strict=True)
            for item in in_own_row(one.labelled(every, below=below, plain=plain), cells, others)
        ]

    @cached_property
    def _combined(self) -> tuple[tuple[Mapping[Box, Span], tuple[Box, ...]], ...]:
        """Of each page that lists several standards: ISO/IEC 27001's cells by their heads, and where others stand."""
        return tuple((cells_of_27001(one.rows), rows_of_others(one.rows)) for one in self.scans)

    def is_unlisted(self, item: Labelled) -> bool:
        """Whether a label was told by its words only: what stands beside it is doubted."""
        return squash(item.label) in self._unlisted_keys

    def dates(self, text: str) -> list[Parsed[date]]:
        return find_dates(text, self.day_first)


Candidate = Choosable[str]
"""A possible value of a text field."""


def doubted(stated: Found[T] | Missing, *doubts: Doubt) -> Found[T] | Missing:
    """The same field with more doubts; what is missing stays so."""
    if isinstance(stated, Missing) or not doubts:
        return stated
    return stated.model_copy(update={"doubts": tuple(sorted({*stated.doubts, *doubts}))})


def row_of(sheet: Sheet, span: Span) -> Row | None:
    """The row in which a span's first word stands."""
    first = span.words[0]
    return next(
        (row for row in sheet.rows if row.page is span.page and any(word.box == first.box for word in row.line.words)),
        None,
    )
