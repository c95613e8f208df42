"""What a letter is on: its subject, the edition of the toolkit, and which use of data is approved."""

import re
from collections.abc import Iterator, Sequence

from evidence.contents import LetterSubject
from evidence.document import Reading
from evidence.fields import Doubt, Found, Missing, Text
from extractors.dspt_assessment import EDITION, EDITION_SAID
from extractors.labels import labelled
from extractors.letters.labels import STOPS, SUBJECT
from extractors.letters.wording import OUR
from extractors.phrases import beside_label, first, more_doubted, stated, text_beside_label
from extractors.spans import Span, found
from extractors.values import find_editions

SUBJECTS = (
    (
        LetterSubject.SECTION_251_RETENTION,
        re.compile(
            r"(?:section\s+251|\bs\.?\s?251)|\bspecific approval\b|\bretention,? (?:of|and|without)\b|\bretain\b|\bre-?"
            r"use (?:of|[^.]{0,60}\bdata)\b",
            re.IGNORECASE,
        ),
    ),
    (LetterSubject.SLSP, re.compile(r"\bSLSP\b|system[- ]level security polic", re.IGNORECASE)),
    (LetterSubject.ISO27001, re.compile(r"\b(?:ISO(?:\s?/\s?IEC)?\s?)27001\b", re.IGNORECASE)),
    (LetterSubject.IMPROVEMENT_PLAN, re.compile(r"\b(?:(?:improvement|action)|the|your)\s+plan\b", re.IGNORECASE)),
    (
        LetterSubject.DSPT_REVIEW,
        re.compile(
            r"\bDSPT?\b|data security (?:and|&) protection toolkit|self-?\s?assessment\b"
            r"|\b20\d\d\s?[-/]\s?\d\d\s+assessment\b"
            r"|\bassessment\s+(?:was|has\s+been)\s+reviewed\b",
            re.IGNORECASE,
        ),
    ),
)
"""What a decision can be about; where one sentence speaks of several, the first of them."""


def subject_of(reading: Reading, deciding: Sequence[Span]) -> Found[LetterSubject] | Missing:
    """The subject of the sentence that decides, else of the subject line, else of the first words that name one."""
    decided = [hit for span in deciding for hit in subjects(span)[:1]]
    headed = [hit for span in _subject_lines(reading) for hit in subjects(span)[:1]]
    hits = [*decided, *headed]
    if not hits:
        spoken = [hit for page in reading.pages for line in page.lines for hit in subjects(Span(page, line.words))[:1]]
        return found(spoken[0][0], spoken[0][1], (Doubt.NO_LABEL,)) if spoken else Missing()
    spoken_of = {one for sentence in deciding for one, _ in subjects(sentence)}
    subject, span = headed[0] if headed and headed[0][0] in spoken_of else hits[0]
    rivals = [other for other, _ in hits if other is not subject and not _goes_with(subject, other)]
    return found(subject, span, (Doubt.RIVAL_VALUES,) if rivals else (), rivals)


def _goes_with(subject: LetterSubject, other: LetterSubject) -> bool:
    """An improvement plan, or retention, is decided in the light of a DSPT assessment: naming that is no rival."""
    return other is LetterSubject.DSPT_REVIEW and subject in (
        LetterSubject.IMPROVEMENT_PLAN,
        LetterSubject.SECTION_251_RETENTION,
    )


def subjects(span: Span) -> list[tuple[LetterSubject, Span]]:
    """In the order of ``SUBJECTS``; "under section 251 support" alone says what data are for, and comes last."""
    hits = [(subject, match) for subject, pattern in SUBJECTS if (match := pattern.search(span.text))]
    if len(hits) > 1 and hits[0][0] is LetterSubject.SECTION_251_RETENTION and not KEEPS.search(span.text):
        hits = [*hits[1:], hits[0]]
    return [(subject, span.part(match.start(), match.end())) for subject, match in hits]


KEEPS = re.compile(
    r"\b(?:retention|retain\w*|re-?us(?:e|ed|ing)|keep|kept|specific approval|hold(?:ing)?)\b", re.IGNORECASE
)
"""What is approved of data that were released before."""


def _subject_lines(reading: Reading) -> Iterator[Span]:
    """The subject of an e-mail, the "Re:" line, and the lines of the first page that stand alone as its heading."""
    line = text_beside_label(reading, SUBJECT, stops=STOPS, most_words=30)
    for page in reading.pages[:1]:
        for printed in page.lines:
            if isinstance(line, Found) and line.value in printed.text:
                yield Span(page, printed.words)
        for printed in page.lines:
            short = len(printed.words) <= 14 and not printed.text.endswith((".", ",")) and not OUR.search(printed.text)
            if short and printed.text[0].isupper():
                yield Span(page, printed.words)


def edition(reading: Reading) -> Text:
    """The edition beside its label, else in a phrase, else the first that the letter names at all."""
    return first(
        beside_label(reading, EDITION, find_editions, stops=STOPS),
        lambda: stated(reading, EDITION_SAID, find_editions),
        lambda: more_doubted(stated(reading, (re.compile(r"(?s)(?P<value>.+)"),), find_editions), Doubt.NO_LABEL),
    )


_REACHES = re.compile(r"\bapproval\s+(?:extends|is\s+limited|applies|relates|is\s+restricted|covers)\b", re.IGNORECASE)
"""A sentence on the reach of the approval says its extent before one that gives it."""


def extent(deciding: Sequence[Span]) -> Text:
    """The sentence that says which use of data is approved; a review of an assessment approves none."""
    for span in sorted(deciding, key=lambda one: _REACHES.search(one.text) is None):
        if SUBJECTS[0][1].search(span.text) and re.search(
            r"\bdata|\bretention|\breuse|\bre-use", span.text, re.IGNORECASE
        ):
            return found(span.text, span)
    return Missing()


def subject_line(reading: Reading) -> Span | None:
    """The line of an e-mail's subject, or of "Re:"."""
    hits = [item.value for item in labelled(reading, SUBJECT, below=False, stops=STOPS) if item.firm]
    return hits[0] if hits else None
