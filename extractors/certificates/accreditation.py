"""Who accredits the certification body: a known body by its short or long name, else whom "accredited by" names."""

import re
from collections.abc import Iterator, Sequence

from evidence.document import PageSource
from evidence.fields import Doubt, Found, Text
from extractors.certificates.accrediters import ACCREDITERS
from extractors.certificates.sheet import STRIP, Candidate, Sheet, row_of
from extractors.choosing.choice import choose
from extractors.labels import rows, squash
from extractors.readers import is_disputed
from extractors.signs import folded
from extractors.spans import Span

_SHORT = tuple((name, re.compile(short), clear) for name, short, _, clear in ACCREDITERS if short)

_LONG = tuple((name, re.compile(long, re.IGNORECASE)) for name, _, long, _ in ACCREDITERS if long)

_KNOWN = (*(pattern for _, pattern, _ in _SHORT), *(pattern for _, pattern in _LONG))

_SHORT_HINTS = tuple(re.compile(short.removeprefix(r"\b")) for _, short, _, _ in ACCREDITERS if short)
"""Each short name without the edge of a word before it: ``re`` then looks for its first letters ten times as fast."""

_LONG_HINTS = tuple(re.compile(long.lower()) for _, _, long, _ in ACCREDITERS if long)
"""Each long name in small letters, for folded text: found as fast, because case is not ignored."""
ACCREDITED_BY = re.compile(
    r"(?i:\baccredit(?:ed|ation|s)?\s+(?:as\s+an?\s+[\w\s]{0,40}?)?(?:by|from|of|with)\s+(?:the\s+)?)[\"“'‘]?"
    r"(?P<name>[A-ZÀ-Þ][\w&.\-]*(?:\s+(?:of|for|and|&|the|de|[A-Z][\w&.\-()]*)){0,9})"
)

DENIED = re.compile(r"\b(?:not|non)[\s-]+(?:\w+\s+){0,2}accredited|\bun-?accredited", re.IGNORECASE)


def accredits(name: str) -> bool:
    """Whether this is the name of an accreditation body, or speaks of being accredited."""
    return OF_ACCREDITATION.search(name) is not None or any(pattern.search(name) for pattern in _LONG_KNOWN)


_LONG_KNOWN = tuple(pattern for _, pattern in _LONG)
OF_ACCREDITATION = re.compile(r"\ba[ck]+redi[td]\w*\b|\bakkredit\w*|\bakredit\w*", re.IGNORECASE)


def accreditation_body(sheet: Sheet) -> Text:
    """The accreditation body's short name, its printed name where it has none; the IAF is none."""
    denied = DENIED.search(sheet.reading.text) is not None
    candidates = [*_known_accrediters(sheet), *_named_accrediters(sheet)]
    body = _borne_out(choose("accreditation_body", candidates, sheet.ground), candidates)
    if denied and isinstance(body, Found):
        return body.model_copy(update={"doubts": tuple(sorted({*body.doubts, Doubt.WEAK_LABEL}))})
    return body


SURE = 0.9
"""From this score on the letters of a mark are those of a name on the list, and of no other word."""
_UNMISTAKABLE = frozenset(name for name, *_, clear in ACCREDITERS if clear)


def _borne_out(body: Text, candidates: Sequence[Candidate]) -> Text:
    """A scan's mark needs no label and no text beside it where its letters are clear and spell a name of the list.

    How often such a reading is right is then measured like any other of OCR. A mark beside a text layer cannot be
    found again in the page's text: it waits for a person.
    """
    if not isinstance(body, Found) or body.value not in _UNMISTAKABLE:
        return body
    own = [one.span for one in candidates if one.value == body.value]
    if any(span.weakest is not None and span.weakest < SURE for span in own):
        return body
    if any(span.page.source is not PageSource.OCR for span in own):
        return body
    kept = (doubt for doubt in body.doubts if doubt not in (Doubt.IN_PICTURE, Doubt.NO_LABEL))
    return body.model_copy(update={"doubts": tuple(kept)})


def _known_accrediters(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        small = folded(text.text)
        hinted = (long for long, hint in zip(_LONG, _LONG_HINTS, strict=True) if hint.search(small))
        for name, pattern in hinted:
            for _, span in text.matches(pattern):
                rank = _MARK if _is_mark(span) else 0
                yield Candidate(name, span, rank, (Doubt.ODD_SHAPE,) if _stacked(span) else (), "known")
        yield from _by_short_name(sheet, text)
        yield from _in_the_second_readers_words(text)


def _stacked(span: Span) -> bool:
    """Whether a scan prints a long name word under word, as on a mark: that it stands for the short one is guessed."""
    return span.weakest is not None and len(rows(span)) == len(span.words) > 1


def _by_short_name(sheet: Sheet, text: Span) -> Iterator[Candidate]:
    hinted = (short for short, hint in zip(_SHORT, _SHORT_HINTS, strict=True) if hint.search(text.text))
    for name, pattern, clear in hinted:
        for match, span in text.matches(pattern):
            if text.text[match.start() - 1 : match.start()] in {".", "@", "/"}:
                continue
            around = text.text[max(0, match.start() - 60) : match.end() + 60]
            near = re.search(r"accredit|akkredit|akredit|acredit", around, re.IGNORECASE) is not None
            if near or clear:
                rank = _MARK if _is_mark(span) else 0 if near else 0.5
                yield Candidate(name, span, rank, _unlabelled(span, near), "known")
            elif _alone(sheet, span):
                yield Candidate(name, span, 2, (Doubt.NO_LABEL,), "known")


def _in_the_second_readers_words(text: Span) -> Iterator[Candidate]:
    """Marks that OCR misread and a second reader reads as a known body: the list bears out which of them is right."""
    for word in text.words:
        seen = word.second.strip(STRIP) if is_disputed(word) and word.second else ""
        for name, pattern, clear in _SHORT if seen else ():
            if clear and pattern.fullmatch(seen):
                yield Candidate(name, Span(text.page, (word,)), _MARK, (Doubt.OCR_TWIN,), "mark")


_MARK = 1
"""The rank of what a mark says: what the text states comes first."""


def _is_mark(span: Span) -> bool:
    """Whether the name was read in a picture."""
    beside_text = span.weakest is not None and span.page.source is not PageSource.OCR
    return beside_text or any(word.in_picture for word in span.words)


def _unlabelled(span: Span, near: bool) -> tuple[Doubt, ...]:
    """OCR alone, without a word of accreditation beside it, may have made a body's name of other letters."""
    return () if near or span.weakest is None else (Doubt.NO_LABEL,)


def _alone(sheet: Sheet, span: Span) -> bool:
    """Whether a short name stands on a line by itself, as in a logo."""
    row = row_of(sheet, span)
    return row is not None and len(row.line.words) <= 3


def _named_accrediters(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for match, span in text.matches(ACCREDITED_BY, "name"):
            value = re.sub(r"\s+(?:of|for|and|the|de|&|No\.?|under|[A-Z]?\d.*)$", "", match["name"]).strip(STRIP)
            if any(pattern.search(value) for pattern in _KNOWN) or squash(value) in {
                "iaf",
                "this",
                "certificate",
                "iso",
            }:
                continue
            yield Candidate(value, span, 1, (Doubt.ODD_SHAPE,), "sentence")
