"""Bodies in sentences: who assessed, signed for, owns or certifies, in words that lead to the name."""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from evidence.document import Box
from evidence.fields import Doubt
from extractors.certificates import words as words
from extractors.certificates.body_names import (
    KNOWN_BODIES,
    clean_body,
    is_title,
)
from extractors.certificates.imprint import ran_together
from extractors.certificates.sheet import CERTIFIER, Candidate, Sheet
from extractors.labels import rows, same_column, same_row
from extractors.names import (
    LEGAL_FORM,
    has_legal_form,
)
from extractors.spans import Span, joined

_NAME = r"(?P<name>[A-ZÀ-ÞÖÜŞİÇ0-9][^,;:()\n]{1,80}?(?:,\s(?:LLC|Inc|Ltd|LLP|Limited|GmbH|Corp)\b\.?)?)"


_STOP = (
    r"(?=\s+(?:subject|pursuant|therefore|hereinafter|and(?!\s+[A-Z][a-z]+)|is|are|was|has|have|that|who|whose|which|against|located|to|for|under|in|on|at|by|with|"
    r"since|as|will|shall|may|"
    r"located|ensures|through|this|the|hereby|upon|must|Page|Certificate|Tel|Phone|www\S*|https?\S*|Email|E-mail)\b"
    r"|\s*[,;:()]|(?<!Pvt)(?<!Co)(?<!Ltd)(?<!St)\.\s|\.$|\s*$)"
)


BODY_PHRASES = tuple(
    re.compile(phrase + r"\s*:?\s+(?:the\s+)?" + _NAME + _STOP)
    for phrase in (
        r"(?i:signed\s+)?(?i:for\s+and\s+on\s+behalf\s+of)",
        r"\b(?i:on\s+behalf\s+of)",
        r"\b(?i:(?:assessed|audited|examined|evaluated|registered|certified|certificated|verified|approved)(?:\s+and\s+(?:assessed|"
        r"audited|registered|certified|approved))?\s+by)",
        r"\b(?i:(?:issued|awarded|granted|performed|conducted|carried\s+out)\s+by)",
        r"\b(?i:(?:is|remains?)\s+(?:and\s+remains\s+)?(?:the\s+)?(?:sole\s+)?property\s+of)",
        r"\b(?i:certification\s+body\s+(?:of|at)|in\s+accordance\s+with\s+the\s+procedures\s+of)",
        r"\b(?i:(?:director|manager|ceo|officer|head\s+of\s+certification|signatory),?\s+(?:of|at))",
        r"(?:©|\(c\)|(?i:copyright))\s*(?:\d{4}\s*)?",
        r"\b(?i:monitored\s+by)",
        r"\b(?i:trading\s+(?:name|style)\s+of)",
        r"\b(?i:(?:contact|request\s+to|returned\s+to|notified\s+to|rules\s+of|regulations\s+of|conditions\s+of|"
        r"contract\s+with|by\s+contacting))",
    )
)


TRADING_PHRASE = 9
"""The place of "trading name of" among the phrases."""


BODY_BEFORE = re.compile(
    r"(?:^|(?<=[.;:]\s))(?:The\s+)?"
    + _NAME
    + r"(?:,\s+an?\s+[^,;:]{0,50}\b[Bb]ody,)?\s+(?i:(?:hereby\s+|herewith\s+)?(?:(?:certif(?:y|ies)|attests?)\s+that|"
    r"certifi(?:ca|e)\s+que|(?:certifica|attesta)\s+che)|"
    r"is\s+(?:an?\s+)?(?:\w+\s+){0,4}accredited\b|"
    r"is\s+accredited|accredited\s+by|is\s+an?\s+(?:\w+,?\s+){0,6}(?:certification|assessment)\s+body|accredit\b)"
)


BODY_NAMED = re.compile(
    r"\b[Cc]ertification [Bb]ody\s*:?\s+(?P<name>[A-Z][^,;:()]{2,80}?)\s*$"
    r"|^For\s+(?P<signed>(?:[A-Z][\w'’&-]*\s+|of\s+|and\s+){1,7}?[A-Z][\w'’-]*)\s*(?:\([^()]{2,40}\)\s*)?:"
)
"""A line such as "The certification body Quill Assurance Limited", or that says for whom somebody signs."""


def phrased_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for text in sheet.texts:
        for n, pattern in enumerate(BODY_PHRASES):
            for match, name in text.matches(pattern, "name"):
                span = _up_to_a_gap(name)
                together = ran_together(span) or _in_two_columns(span)
                whole = _up_to_its_form(span)
                span = rows(span)[0] if together else whole or _out_of_pictures(span)
                value = clean_body(span.text)
                certifier = CERTIFIER.search(value) or KNOWN_BODIES.search(value) or has_legal_form(value)
                if FORMER.search(text.text[: match.start()]):
                    continue
                if value and (certifier or _is_short(value)):
                    trusted = (n <= 5 or n == TRADING_PHRASE) and bool(certifier)
                    doubts = () if trusted else (Doubt.WEAK_LABEL,)
                    yield Candidate(value, span, (0.2 if trusted else 1) + n / 100, doubts, "sentence")
    yield from _named_bodies(sheet)


def _out_of_pictures(name: Span) -> Span:
    """A printed name without the words of a picture into which it seems to run on."""
    printed = name.words[0].confidence is None
    end = next((k for k, word in enumerate(name.words) if printed and word.confidence is not None), len(name.words))
    return Span(name.page, name.words[:end])


_GAP = 1.5
"""Heights between a name and what stands in the same row beside it."""


def _up_to_a_gap(name: Span) -> Span:
    """A name without what stands beyond a gap behind its legal form: "Quill Cert GmbH      Essen, 1 May 2024"."""
    for k, (word, after) in enumerate(pairwise(name.words), start=1):
        apart = same_row(word.box, after.box) and after.box.x0 - word.box.x1 > _GAP * word.box.height
        if apart and has_legal_form(word.text):
            return Span(name.page, name.words[:k])
    return name


def _up_to_its_form(name: Span) -> Span | None:
    """Of a name over several lines those up to a legal form at a line's end; below it stands who signs, perhaps."""
    lines = rows(name)
    for count in range(1, len(lines)):
        whole = joined(lines[:count])
        last = lines[count - 1]
        form = LEGAL_FORM.search(last.text)
        own = (
            count == 1 or len(last.words) <= 2 or CERTIFIER.search(last.text)
        )  # else another party's name begins there
        if form and own and not last.text[form.end() :].strip(" .,") and not _in_two_columns(whole):
            return whole
    return None


def _in_two_columns(name: Span) -> bool:
    """Whether what seems to go on in the next line stands in another column."""
    lines = rows(name)
    return len(lines) > 1 and not same_column(lines[0].box, lines[1].box)


FORMER = re.compile(r"\b(?:first|originally|initially|previously|formerly)\s*$", re.IGNORECASE)
"""Before "certified by": the body that the certificate was taken over from."""


def _is_short(value: str) -> bool:
    """Whether a name is the initials by which bodies call themselves."""
    return value.isupper() and len(value) <= 8


def _named_bodies(sheet: Sheet) -> Iterator[Candidate]:
    """Bodies in "The certification body X" and "X hereby certifies that"."""
    for row in sheet.rows:
        line = Span(row.page, row.line.words)
        for match in BODY_NAMED.finditer(line.text):
            group = match.lastgroup or 0
            name, value = line.part(*match.span(group)), clean_body(match[group])
            if CERTIFIER.search(value) or KNOWN_BODIES.search(value):
                yield Candidate(value, name, 0.25, how="sentence")
    for span in _line_pairs(sheet):
        for match, name in span.matches(BODY_BEFORE, "name"):
            value = clean_body(match["name"])
            if re.search(r"\b(?:this|we|is|that|it)\b", value, re.IGNORECASE):
                continue
            if CERTIFIER.search(value) or KNOWN_BODIES.search(value):
                yield Candidate(value, name, 0.3, how="sentence")
            elif _is_short(value) or has_legal_form(value):
                yield Candidate(value, name, 1.4, (Doubt.WEAK_LABEL,), "sentence")


BODY_CONFIRMS = re.compile(
    r"(?<!\w)(?P<name>(?:(?!(?:Ltd|Limited|LLP|LLC|GmbH|plc)\b)[A-ZÀ-Þ][\w'’&-]*\s+){1,6}"
    r"(?:Ltd|Limited|LLP|LLC|GmbH|AG|plc|B\.V\.?|S\.p\.A\.?|Inc\.?))\s+"
    r"(?:(?:hereby\s+)?(?:certifies|attests|confirms|declares|verklaart|bescheinigt)\b|"
    r"has\s+assessed\s+the\s+(?:entity|organi[sz]ation|company)\b)"
)
"""A company that certifies, wherever in its sentence it stands."""


def confirming_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for span in _line_pairs(sheet):
        for match, name in span.matches(BODY_CONFIRMS, "name"):
            yield Candidate(clean_body(match["name"]), name, 0.4, how="sentence")
        for match, name in span.matches(BODY_IN_FULL, "name"):
            yield Candidate(match["name"], name, 0.4, how="sentence")
    for text in sheet.paragraphs:
        for match, name in text.matches(SIGNATORY_OF, "name"):
            yield Candidate(clean_body(match["name"]), name, 0.5, how="sentence")


SIGNATORY_OF = re.compile(
    r"\b[Aa]uthori[sz]ed\s+[Ss]ignatory\s*:\s*[A-Z][^,;:]{3,40},\s+[A-Z][^,;:]{3,60},\s+"
    r"(?P<name>[A-ZÀ-Þ][^,;:]{2,80}?\b(?:Ltd|Limited|LLP|LLC|GmbH|AG|plc|Inc)\b\.?)(?=$|\s*[.,;])"
)
"""Who signs, by name, office and house: "Authorised signatory: Ann Bell, Scheme Manager, Quill Certification Ltd"."""


BODY_IN_FULL = re.compile(
    r"^(?P<name>[A-ZÀ-Þ]{2,8}\s+\((?:(?:of|for|and|de|du|für)\s+|[A-ZÀ-Þ][\w'’&-]*\s?){2,10}\))\s+(?:hereby\s+|herewith\s+)?"
    r"certif(?:ies|y)\s+that\b"
)
"""A body's short name with its long one in brackets: "NRA (National Register of Assessors) certifies that"."""


def _line_pairs(sheet: Sheet) -> Iterator[Span]:
    """Each line, and each with the next of its column: a name and "certifies that" may stand on two."""
    for page in sheet.pages:
        for row, after in zip_longest(page, page[1:]):
            span = Span(row.page, row.line.words)
            yield span
            if after and not is_title(row.line.text) and _one_text(row.box, after.box):
                yield joined([span, Span(row.page, after.line.words)])


def _one_text(a: Box, b: Box) -> bool:
    """Whether two lines are set as one text: close under one another, in one column and size."""
    alike = 0.8 <= a.height / max(b.height, 1) <= 1.25
    return alike and same_column(a, b) and b.top - a.bottom < 1.2 * a.height
