"""Rows of the toolkit's tables: an organisation's assessment history, or a list of many organisations.

Pages, downloads and printouts name the same few columns in many ways, so a table is known by its header's words.
Where no table can be told from the print, a line that holds an outcome with an edition or a date is a row.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from evidence.contents import DsptRow, Outcome
from evidence.document import Page, PageSource, Reading
from evidence.fields import Day, Doubt, Found, Missing, Text
from extractors.marks import rows
from extractors.names import looks_like_address
from extractors.phrases import as_text, more_doubted
from extractors.spans import Span, found, joined
from extractors.tables import bands, tables
from extractors.values import find_codes, find_dates, find_editions, find_outcomes
from extractors.values.parsed import Parsed, Parser, fold

T = TypeVar("T")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "organisation_code": (
        "code",
        "organisation code",
        "ods code",
        "odscode",
        "org code",
        "organisationcode",
        "dspt code",
    ),
    "organisation_name": ("organisation name", "organisationname", "organisation", "name", "name of organisation"),
    "outcome": (
        "status",
        "latest status",
        "current status",
        "outcome",
        "assessment status",
        "publicationstatus",
        "level",
        "rating",
        "publication status",
        "dspt status",
        "result",
        "assessment outcome",
        "self assessment status",
        "level achieved",
    ),
    "edition": (
        "edition",
        "assessment",
        "version",
        "toolkit version",
        "assessment year",
        "year",
        "dspt version",
        "dspt edition",
        "assessment version",
        "standard",
        "submission",
        "toolkit year",
        "reporting year",
        "assessment edition",
    ),
    "published_on": (
        "date published",
        "published",
        "publication date",
        "date of publication",
        "dateofpublication",
        "published on",
        "date",
        "publication",
    ),
    "expires_on": ("expiry", "expires", "expires on", "valid until", "expiry date", "valid to", "date of expiry"),
    "sector": ("primary sector", "primarysector", "sector", "organisation type"),
}
"""The columns' headers, folded, by field."""

_HEAD_WORDS = frozenset(word for names in COLUMNS.values() for name in names for word in name.split()) | {"ods", "org"}
"""Words that heads of columns are made of: a cell of nothing else is a piece of the head."""
_FIELD_OF = {name: field for field, names in COLUMNS.items() for name in names}
_HEADER_WITHIN = 8
"""The header is one of the first so many rows: a title or the date of a download may stand above it."""

find_british_dates = partial(find_dates, day_first=True)
"""The toolkit is a British service: its pages and downloads never put the month first."""


def history(reading: Reading) -> tuple[DsptRow, ...]:
    """Every row that the tables print, as printed; without tables the lines that read like rows."""
    rows = [row for page in reading.pages for row in _from_tables(page)]
    return tuple(rows or (row for page in reading.pages for row in _from_lines(page)))


def lists_several(rows: Sequence[DsptRow]) -> bool:
    """Whether the rows are of several organisations."""
    for field in ("organisation_code", "organisation_name"):
        named = {one.value for row in rows if isinstance(one := getattr(row, field), Found)}
        if len(named) > 1:
            return True
    return False


def newest(rows: Sequence[DsptRow]) -> DsptRow | None:
    """The newest row, be it a baseline: by edition, then by date, and on one day the assessment before a baseline.

    Where a row that could be newer was not fully read, every field of the answer is ``RIVAL_VALUES``.
    """
    if not rows:
        return None
    whole = [row for row in rows if isinstance(row.edition, Found) and isinstance(row.outcome, Found)]
    by_edition = bool(whole)
    best = max(
        whole or rows,
        key=lambda row: (_edition(row) if by_edition else "", _published(row), not _is(row, Outcome.BASELINE)),
    )
    unclear = [row for row in rows if row is not best and _may_be_newer(row, best)]
    return _all_doubted(best, Doubt.RIVAL_VALUES) if unclear else best


def _may_be_newer(row: DsptRow, best: DsptRow) -> bool:
    if isinstance(row.edition, Found) and isinstance(best.edition, Found) and not _edition_doubted(row, best):
        if row.edition.value != best.edition.value:
            return False
        return isinstance(row.published_on, Missing) or isinstance(best.published_on, Missing)
    return isinstance(row.published_on, Missing) or _published(row) >= _published(best)


def _edition_doubted(row: DsptRow, best: DsptRow) -> bool:
    return any(isinstance(one.edition, Found) and one.edition.doubts for one in (row, best))


def _all_doubted(row: DsptRow, doubt: Doubt) -> DsptRow:
    names = ("edition", "outcome", "published_on", "expires_on")
    return row.model_copy(update={name: more_doubted(getattr(row, name), doubt) for name in names})


def _is(row: DsptRow, outcome: Outcome) -> bool:
    return isinstance(row.outcome, Found) and row.outcome.value is outcome


def _edition(row: DsptRow) -> str:
    return row.edition.value if isinstance(row.edition, Found) else ""


def _published(row: DsptRow) -> date:
    return row.published_on.value if isinstance(row.published_on, Found) else date.min


# --- tables ---------------------------------------------------------------------------------------------------------


def _from_tables(page: Page) -> Iterator[DsptRow]:
    for grid in tables(page):
        columns, body = _header(grid.rows)
        for cells in body:
            by_field = {field: cells[k] for field, k in columns.items() if k < len(cells)}
            row = _row(by_field, page)
            if row is not None:
                unruled = page.laid_out and not grid.ruled
                yield _over_lines(row, by_field.get("organisation_name")) if unruled else row


def _over_lines(row: DsptRow, cell: Span | None) -> DsptRow:
    """A name over several lines of a table without rules is doubted: the next column may have run into it."""
    if cell is None or len(rows(cell)) < 2:
        return row
    return row.model_copy(update={"organisation_name": more_doubted(row.organisation_name, Doubt.UNSURE_EXTENT)})


def _header(
    rows: Sequence[Sequence[Span | None]],
) -> tuple[dict[str, int], Sequence[Sequence[Span | None]]]:
    """The columns by field and the rows below the header; nothing where the table is not one of the toolkit's."""
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        columns: dict[str, int] = {}
        for k, cell in enumerate(row):
            field = _field_of(cell.text) if cell else None
            if cell and field and len(cell.text) > _length(row, columns.get(field)):
                columns[field] = k
        if len(columns) > 1 and "outcome" in columns:
            return columns, rows[number + 1 :]
    return {}, ()


def _length(row: Sequence[Span | None], k: int | None) -> int:
    """Letters of a header: of two that may name a field the fuller does, for "Organisation" may be torn from "code"."""
    cell = row[k] if k is not None else None
    return len(cell.text) if cell else 0


def _field_of(header: str) -> str | None:
    """The field that a column's header names; notes in brackets after it do not count."""
    return _FIELD_OF.get(fold(header)) or _FIELD_OF.get(fold(header.split("(", 1)[0]))


def _row(cells: Mapping[str, Span | None], page: Page) -> DsptRow | None:
    scanned = page.source is PageSource.OCR
    codes = partial(find_codes, labelled=True, scanned=scanned)
    code, name = in_cell(cells.get("organisation_code"), codes), in_cell(cells.get("organisation_name"), _named)
    if (of_code := cells.get("organisation_code")) and _CODE_BEFORE.match(of_code.text):
        name = more_doubted(name, Doubt.UNSURE_EXTENT)
    outcome, edition = in_cell(cells.get("outcome"), find_outcomes), _edition_in(cells)
    published = in_cell(cells.get("published_on"), find_british_dates)
    if not any(isinstance(one, Found) for one in (code, outcome, edition, published)):
        return None
    return DsptRow(
        edition=edition,
        outcome=outcome,
        published_on=published,
        expires_on=in_cell(cells.get("expires_on"), find_british_dates),
        organisation_code=code,
        organisation_name=name,
        sector=in_cell(cells.get("sector"), as_text),
    )


_ONLY_A_CODE = re.compile(r"(?=\w*[A-Z])[A-Z0-9]{3,6}|[A-Z]{2}\d{6}(?:-\w+)*|\d+")
_CODE_BEFORE = re.compile(r"[A-Z]{2}\d{6}(?:-\w+)*\s+(?=[A-Z])")
"""A long code into which the name beside it has run: the name's own cell holds only its rest."""


def _named(text: str) -> list[Parsed[str]]:
    """A name; a code in the column of names shows that the head of the column was torn."""
    heads = all(word in _HEAD_WORDS for word in fold(text).split())
    if _ONLY_A_CODE.fullmatch(text.strip()) or _field_of(text) or heads:
        return []
    mixed = any(letter.isdigit() for letter in text) or looks_like_address(text)
    return [replace(one, doubts=(Doubt.UNSURE_EXTENT,)) if mixed else one for one in as_text(text)]


def _edition_in(cells: Mapping[str, Span | None]) -> Text:
    """The edition from its own column or out of the status ("2025-26 Standards Met")."""
    own = in_cell(cells.get("edition"), find_editions)
    in_status = in_cell(cells.get("outcome"), find_editions)
    if isinstance(own, Found) and isinstance(in_status, Found) and own.value != in_status.value:
        return more_doubted(own, Doubt.RIVAL_VALUES)
    return own if isinstance(own, Found) else in_status


def in_cell(cell: Span | None, parse: Parser[T]) -> Found[T] | Missing:
    """What a cell states; more than one value in it is a doubt."""
    if cell is None:
        return Missing()
    values = parse(cell.text)
    if not values:
        return Missing()
    best, *others = values
    rivals = [other.value for other in others if other.value != best.value]
    doubts = {*best.doubts, *((Doubt.RIVAL_VALUES,) if rivals else ())}
    return found(best.value, cell.part(best.start, best.end), doubts, (*best.rivals, *rivals))


# --- lines ----------------------------------------------------------------------------------------------------------


def _from_lines(page: Page) -> Iterator[DsptRow]:
    """Lines with an outcome, an edition and a date; the date is sure only under or after the word "published"."""
    headed = False
    for band in bands(page.lines):
        span = joined([Span(page, line.words) for line in band])
        dates = find_british_dates(span.text)
        headed = headed or ("published" in fold(span.text) and not dates)
        outcomes, editions = find_outcomes(span.text), find_editions(span.text)
        if outcomes and editions and len(dates) <= 1:
            sure = headed or "published" in fold(span.text)
            yield DsptRow(
                edition=in_cell(span, find_editions),
                outcome=in_cell(span, find_outcomes),
                published_on=_dated(span, dates, sure=sure),
            )


def _dated(span: Span, dates: Sequence[Parsed[date]], *, sure: bool) -> Day:
    if not dates:
        return Missing()
    doubts = (*dates[0].doubts, *(() if sure else (Doubt.NO_LABEL,)))
    return found(dates[0].value, span.part(dates[0].start, dates[0].end), doubts, dates[0].rivals)
