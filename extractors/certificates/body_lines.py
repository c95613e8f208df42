"""Bodies on lines of their own: letterhead, signature block, over an address, at the foot of a page."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from evidence.fields import Doubt
from extractors.certificates import words as words
from extractors.certificates.body_names import (
    JOB_TITLE,
    KNOWN_BODIES,
    clean_body,
    is_title,
)
from extractors.certificates.certifying import INTRO, VERB, after_phrase, looks_like_sentence
from extractors.certificates.naming import cut_inline
from extractors.certificates.sheet import CERTIFIER, STRIP, Candidate, Sheet
from extractors.labels import Row, same_column, squash
from extractors.names import (
    STREET,
    has_legal_form,
    looks_like_address,
)
from extractors.spans import Span
from extractors.values import country_at_end

SIGNATURE = 95.0
"""A signature may stand between "Authorised by" and the body's name: points."""


def signed_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """A name with a legal form some way under "Authorised by" or "For and on behalf of"."""
    keys = {squash(label) for label in words.BODY}
    for page in sheet.pages:
        for row in page:
            if not any(squash(mark.label) in keys for mark in row.marks):
                continue
            for other in page:
                near = 0 < other.box.top - row.box.bottom <= SIGNATURE and same_column(row.box, other.box)
                name, _ = cut_inline(Span(other.page, other.line.words))
                if near and has_legal_form(name.text) and len(name.words) <= 9 and not looks_like_sentence(name.text):
                    yield Candidate(clean_body(name.text), name, 1.2, (Doubt.WEAK_LABEL,), "below")


BODY_CAPTION = re.compile(
    r"(?:licensed|accredited|approved|your|the)?\s*(?:certification|certifying|assessing|issuing) body", re.IGNORECASE
)


def captioned_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """A company's name right over "Licensed certification body", as under a signature."""
    for page in sheet.pages:
        for above, row in pairwise(page):
            if not BODY_CAPTION.fullmatch(row.line.text.strip(STRIP)) or not has_legal_form(above.line.text):
                continue
            near = 0 <= row.box.top - above.box.bottom <= 1.5 * row.box.height
            if near and abs(above.box.x0 - row.box.x0) <= row.box.height:
                span = Span(above.page, above.line.words)
                yield Candidate(clean_body(span.text), span, 0.5, how="above")


def lined_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """Lines that are a body's name by themselves: letterhead, signature block, footer."""
    for number, page in enumerate(sheet.pages):
        for row in page:
            text = row.line.text.strip(STRIP)
            if (
                row.begins_with_label
                or any(mark.end == len(row.line.words) for mark in row.marks)
                or not 2 <= len(text.split()) <= 9
                or not CERTIFIER.search(text)
                or looks_like_address(text)
            ):
                continue
            if (
                is_title(text)
                or looks_like_sentence(text)
                or (JOB_TITLE.search(text) and not has_legal_form(text))
                or after_phrase(row, INTRO) is not None
                or VERB.match(squash(text))
            ):
                continue
            span = Span(row.page, row.line.words)
            name, _ = cut_inline(span)
            legal = has_legal_form(name.text)
            rank = (1.5 if legal else 2) + number / 10
            yield Candidate(clean_body(name.text), name, rank, (Doubt.NO_LABEL,), "line")


def formed_bodies(sheet: Sheet, taken: str) -> Iterator[Candidate]:
    """A name with a legal form at the head of a line whose first word a known body carries, or another line calls one.

    "RINA Services S.p.A." over an address says what "RINA" in a sentence is called in full.
    """
    named = {squash(match.group().split()[0]) for text in sheet.texts for match in KNOWN_BODIES.finditer(text.text)}
    for page in sheet.pages:
        for row in page:
            match = FORMED.match(row.line.text)
            if match is None or row.begins_with_label or squash(match["name"]) == taken:
                continue
            if squash(row.line.words[0].text) in named and not looks_like_sentence(match["name"]):
                name = Span(row.page, row.line.words).part(match.start("name"), match.end("name"))
                yield Candidate(clean_body(name.text), name, 1.9, (Doubt.NO_LABEL,), "line")


FORMED = re.compile(
    r"^(?P<name>[A-ZÀ-Þ][^,;:()\d]{1,60}?,?\s(?:Ltd|Limited|LTD|LIMITED|GmbH|mbH|AG|FZ-LLC|FZE|LLC|LLP|Inc|S\.?p\.?A|S\.A\.U|S\.?A\.?S|S\.A|"
    r"B\.?V|N\.?V|A/S|AS|plc|PLC|Corp)\.?)(?=$|\s*[,•·*|(\-–]|\s+(?:is|certif|hereby|\d))"
)
"""A name with a legal form at the head of a line."""


ADDRESSED = re.compile(
    r"^(?P<name>[A-Z][^,;:()\d]{3,70}?),\s+(?=.{4,120}\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b)(?!.*\bhas been\b)"
)
"""A line that begins with a name and goes on with its address, as in a certificate's foot."""


def addressed_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for row in sheet.rows:
        for match, name in Span(row.page, row.line.words).matches(ADDRESSED, "name"):
            if row.begins_with_label or is_title(match["name"]):
                continue
            if CERTIFIER.search(match["name"]):
                yield Candidate(clean_body(match["name"]), name, 1.8, (Doubt.NO_LABEL,))
            elif has_legal_form(match["name"]) and row.page.laid_out and row.box.top > FOOT * row.page.height:
                yield Candidate(clean_body(match["name"]), name, 2.6, (Doubt.NO_LABEL,))
        foreign = _before_address_abroad(row) if row.box.top > FOOT * row.page.height else None
        if foreign is not None and row.page.laid_out and not row.begins_with_label and not is_title(foreign.text):
            yield Candidate(foreign.text.strip(STRIP), foreign, 1.85, (Doubt.NO_LABEL,))


def _before_address_abroad(row: Row) -> Span | None:
    """The certifier's name at the head of a line that goes on with its address abroad, commas of its own included."""
    text, end = row.line.text, 0
    if country_at_end(text)[1] is None or not CERTIFIER.search(text.split(",")[0]):
        return None
    for part in text.split(","):
        if STREET.search(part) or any(map(str.isdigit, part)):
            return Span(row.page, row.line.words).part(0, end - 1) if end else None
        end += len(part) + 1
    return None


def bodies_at_foot(sheet: Sheet) -> Iterator[Candidate]:
    """A company at the foot of a page that its words call a body's, or a company over its address in the lower half."""
    for page in sheet.pages:
        for row in page:
            formed = FORMED.match(row.line.text)
            if formed is None or row.begins_with_label or not row.page.laid_out:
                continue
            name = Span(row.page, row.line.words).part(formed.start("name"), formed.end("name"))
            if row.box.top > FOOT * row.page.height and CERTIFIER.search(name.text):
                yield Candidate(clean_body(name.text), name, 1.85, (Doubt.NO_LABEL,))
            elif row.box.top > LOWER * row.page.height and formed.end() == len(row.line.text) and _addressed(page, row):
                yield Candidate(clean_body(name.text), name, 2.7, (Doubt.NO_LABEL,))


def _addressed(page: Sequence[Row], row: Row) -> bool:
    """Whether an address stands close under a line in its column, whatever stands beside the two."""
    return any(
        -0.2 * row.box.height <= other.box.top - row.box.bottom < other.box.height
        and same_column(row.box, other.box)
        and looks_like_address(other.line.text)
        for other in page
    )


FOOT = 0.88
"""Below this share of a page's height stands who printed it."""


LOWER = 0.5
"""Below this share of it a company over its address is no longer the holder."""


def known_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for match, span in text.matches(KNOWN_BODIES):
            yield Candidate(match.group(), span, 3, (Doubt.NO_LABEL,), "known")
