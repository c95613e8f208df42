"""Where the holder may stand: under a label, after a certifying phrase, before "has been assessed", or anywhere.

Each gives blocks, lines from the name on; what of a block is the name is told in ``holder``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from evidence.document import Word
from evidence.fields import Doubt
from extractors.certificates import words as words
from extractors.certificates.certifying import (
    ABOVE,
    INTRO,
    NAME_ABOVE,
    VERB,
    VERB_OR_ABOVE,
    after_phrase,
    looks_like_sentence,
)
from extractors.certificates.lines import address_under, lines_above, lines_below, of_one_size
from extractors.certificates.sheet import CERTIFIER, Sheet, row_of
from extractors.labels import Labelled, Row, rows, same_row, squash
from extractors.names import has_legal_form, looks_like_address, looks_like_organisation
from extractors.spans import Span


@dataclass(frozen=True)
class Block:
    """Lines from the name on, with how they were found."""

    lines: tuple[Span, ...]
    rank: float
    doubts: tuple[Doubt, ...] = ()


def labelled_blocks(sheet: Sheet) -> Iterator[Block]:
    """What stands beside or under a label of the holder; a word that labels other things too is weak."""
    weak = {squash(label) for label in words.HOLDER_WEAK}
    for item in sheet.labelled(words.HOLDER):
        if not item.firm:
            continue
        is_weak = squash(item.label) in weak or sheet.is_unlisted(item)
        lines = _lines_of(sheet, item)
        if lines and not INTRO.fullmatch(squash(lines[0].text)):
            yield Block(lines, 2 if is_weak else 0, (Doubt.WEAK_LABEL,) if is_weak else ())


def _lines_of(sheet: Sheet, item: Labelled) -> tuple[Span, ...]:
    lines = rows(item.value)
    if item.place != "same-line":
        return tuple(lines)
    row = row_of(sheet, lines[0])
    if row is None:
        return tuple(lines)
    return (lines[0], *lines_below(sheet, row, start=lines[0]))


_BROKEN_PHRASE = re.compile(r"\b(?:implemented|operated|maintained|applied|established)$", re.IGNORECASE)
"""The end of a line whose phrase goes on with "by" on a line of its own, over the name in large type."""


_PHRASE_ALONE = re.compile(
    r"(?:and\s+)?(?:implemented|operated|maintained|applied|established)\s+by\s*:?", re.IGNORECASE
)
"""The end of such a phrase on a line of its own."""


def introduced_blocks(sheet: Sheet) -> Iterator[Block]:
    """What a certifying phrase leads to, also one that breaks off before a "by" on a line of its own."""
    for page in sheet.pages:
        for row in page:
            after = after_phrase(row, INTRO)
            if after is not None and row.box not in sheet.captions:
                yield from _introduced_by(sheet, page, row, after)
        for above, row in pairwise(page):
            broken = row.line.text == "by" and _BROKEN_PHRASE.search(above.line.text)
            if broken or _PHRASE_ALONE.fullmatch(row.line.text):
                yield Block(lines_below(sheet, row), 1)


def _introduced_by(sheet: Sheet, page: Sequence[Row], row: Row, after: Sequence[Word]) -> Iterator[Block]:
    """What a phrase that ends in this row leads to: the words after it, or a line beside or below."""
    if not after:
        beside = _beside(page, row)
        first = [Span(row.page, beside.line.words)] if beside else []
        lines = (*first, *lines_below(sheet, beside or row))
        if lines:
            yield Block(lines, 1)
        return
    said = squash(Span(row.page, tuple(after)).text)
    if ABOVE.match(said):
        return
    if not VERB.match(said):
        start = Span(row.page, tuple(after))
        # "the integrate", of which a scan lost the rest, is no beginning of a name.
        torn = (Doubt.UNSURE_EXTENT,) if start.text.islower() else ()
        yield Block((start, *lines_below(sheet, row, start=start)), 1, torn)
    elif _points_below(row, after):
        yield from _named_below(sheet, page, row)


def _points_below(row: Row, after: Sequence[Word]) -> bool:
    """Whether the words before ``after`` end in "the organisation described below"."""
    return squash(row.line.words[-len(after) - 1].text) in ("below", "following")


def _named_below(sheet: Sheet, page: Sequence[Row], row: Row) -> Iterator[Block]:
    """The first line under a sentence about "the organisation below" that is a name with a legal form."""
    for other in page:
        text = other.line.text
        if other.box.top < row.box.bottom or other.begins_with_label or looks_like_sentence(text):
            continue
        if has_legal_form(text) and not CERTIFIER.search(text):
            first = Span(other.page, other.line.words)
            yield Block((first, *lines_below(sheet, other, start=first)), 1.5, (Doubt.WEAK_LABEL,))
            return


def _beside(page: Sequence[Row], row: Row) -> Row | None:
    right = [
        other for other in page if other is not row and same_row(row.box, other.box) and other.box.x0 >= row.box.x1
    ]
    nearest = min(right, key=lambda other: other.box.x0, default=None)
    return None if nearest is None or nearest.begins_with_label else nearest


def before_verb(sheet: Sheet) -> Iterator[Block]:
    """Lines that lead up to "has been assessed", the letterhead above the holder's name left out."""
    for page in sheet.pages[:2]:
        for row, after in zip_longest(page, page[1:]):
            key = squash(row.line.text)
            if key.endswith("above") and after:
                key += squash(after.line.words[0].text)  # "the above / organisation" over a line's end
            if not NAME_ABOVE.search(key):
                continue
            lines = _pointed_at(page, row) or lines_above(page, row)
            while len(lines) > 1 and _is_letterhead(sheet, lines):
                lines.pop(0)
            if not lines:
                continue
            legal = has_legal_form(" ".join(line.text for line in lines[:3]))
            named = (legal or looks_like_organisation(lines[0].text)) and not CERTIFIER.search(lines[0].text)
            clear = named and VERB_OR_ABOVE.search(key) is not None
            yield Block(tuple(lines), 3, () if clear else (Doubt.WEAK_LABEL,))


def _is_letterhead(sheet: Sheet, lines: Sequence[Span]) -> bool:
    """Whether the first of the lines is the certification body's: by its words, or because it begins who certifies."""
    if looks_like_address(lines[1].text):
        return False
    name = re.escape(" ".join(lines[0].text.split()))
    says = re.compile(rf"(?<!\w){name}\b[^.]{{0,60}}\b(?:certifies|confirms|attests|declares)\s+that\b", re.IGNORECASE)
    return CERTIFIER.search(lines[0].text) is not None or any(says.search(text.text) for text in sheet.texts)


POINTS_UP = re.compile(
    r"above(?:mentioned|named|said)?(?:organi[sz]ation|company|client|firm)|yukar[a-z]{1,4}(?:adi|belirt|ki)"
)
"""Squashed text that speaks of an organisation above, however far."""


def _pointed_at(page: Sequence[Row], row: Row) -> list[Span]:
    """The one name with a legal form above a line that speaks of "the above mentioned company", with its address."""
    if not POINTS_UP.search(squash(row.line.text)):
        return []
    above = [
        other
        for other in page
        if other.box.bottom < row.box.top
        and has_legal_form(other.line.text)
        and not CERTIFIER.search(other.line.text)
        and not other.begins_with_label
        and not looks_like_sentence(other.line.text)
        and not looks_like_address(other.line.text)
    ]
    if len(above) != 1:
        return []
    lines = [Span(one.page, one.line.words) for one in of_one_size(page, above[0])]
    return [*lines, *(Span(one.page, one.line.words) for one in address_under(page, above[0]))]


def any_organisation(sheet: Sheet) -> Iterator[Block]:
    """A line with a legal form that is not the certification body's, where no phrase leads to the holder."""
    for row in sheet.pages[0] if sheet.pages else ():
        text = row.line.text
        if row.begins_with_label or not looks_like_organisation(text) or CERTIFIER.search(text):
            continue
        if has_legal_form(text) or row.box.height >= TITLE_SIZE:
            block = of_one_size(sheet.pages[0], row) if has_legal_form(text) else [row]
            first = [Span(one.page, one.line.words) for one in block]
            rank = 1 if has_legal_form(text) else 2
            yield Block(
                (*first, *lines_below(sheet, row, start=first[-1])),
                rank,
                (Doubt.NO_LABEL, Doubt.CERTIFICATION_BODY),
            )


TITLE_SIZE = 13
"""Type of this height in points or more sets a name apart."""
