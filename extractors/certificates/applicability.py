"""The Statement of Applicability that a certificate refers to: its version, date or reference, as one phrase."""

import re
from collections.abc import Iterator

from evidence.fields import Doubt, Text
from extractors.certificates import words as words
from extractors.certificates.sheet import Candidate, Sheet
from extractors.choosing.choice import choose
from extractors.labels import rows, squash
from extractors.spans import Span
from extractors.values import find_standards

SOA = re.compile(
    r"(?:Statements?\s+of\s+Applicability|\bS\.?[Oo]\.?A\b(?![-_/]?\d)|Uygulanabilirlik\s+Bildirgesi|"
    r"Erklärung\s+zur\s+Anwendbarkeit|"
    r"Déclaration\s+d.applicabilité|Declaración\s+de\s+Aplicabilidad|Dichiarazione\s+di\s+applicabilità)"
    r"(?:\s*\(SOA\)|\s*\(SoA\))?(?=(?P<phrase>[^\n]{0,140}))",
    re.IGNORECASE,
)
_MARK = (
    r"(?:versions?|ver\.?|v\.?(?=\s?\d)|revision|rev\.?|issue|iss\.?|dated?|date|reference|ref\.?|number|no\.?|document|"
    r"doc\.?|of|edition|ed(?=\.?\s?\d)|versie|versione?|versión|"
    r"fassung|tarihi|stand|vom|dt\.?|on|as of|datum|status|id)"
)
_VALUE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s.\-]*(?:day\s+)?(?:of\s+)?(?!{_MARK}\b)[A-Za-zÀ-ÿ]{{3,10}}[\s.,\-]+\d{{2,4}}|"
    r"[A-Z][a-z]{2,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}\s[A-Z][a-z]{2,8}\s\d{1,2}|"
    r"(?:[A-Za-z]+[-_/.]?){0,4}\d[\w.\-/_:]*|[A-Z][a-z]{2,9}\s+\d{4}|[A-Z][\w]*(?:[-_/][\w.]+)+)"
)
PIECE = re.compile(
    rf"\s*(?:[,;:()\-–/|&.=]\s*|and\s+|the\s+|its\s+|is\s+)*(?:(?P<mark>{_MARK})\b\.?[\s:.#°=;\-–]*)?(?P<value>{_VALUE})?",
    re.IGNORECASE,
)


def statement_of_applicability(sheet: Sheet) -> Text:
    """The printed version, date or reference of the Statement of Applicability, as one phrase."""
    candidates = list(_labelled_phrases(sheet))
    for text in sheet.paragraphs:
        for match in SOA.finditer(text.text):
            end = _phrase_end(match["phrase"])
            phrase = OF_STANDARD.sub("", LEADERS.split(match["phrase"][:end])[-1].strip(TRIM))
            if not any(letter.isdigit() for letter in phrase):
                continue
            at = match["phrase"].index(phrase)
            if phrase.count("(") > phrase.count(")") and match["phrase"][at + len(phrase) :].startswith(")"):
                phrase += ")"
            start = match.start("phrase") + at
            span = text.part(start, start + len(phrase))
            cut_off = (
                BROKEN_DATE.search(phrase)
                or DATE_TO_COME.fullmatch(match["phrase"][end:])
                or DATE_FOLLOWS.match(match["phrase"][end:])
                or RAN_ON.search(phrase)
                or _leads_on(match["phrase"][:end])
            )
            doubts = (Doubt.UNSURE_EXTENT,) if cut_off or _goes_on_below(text, span) else ()
            candidates.append(Candidate(phrase, span, 0 + text.page.number / 10, doubts, how="sentence"))
    return choose("statement_of_applicability", _once(candidates), sheet.ground, also=candidates)


DATE_FOLLOWS = re.compile(r"[\s,;(]*dated?\s+(?:\d|[A-Z][a-z]{2})")
"""A date that begins behind the phrase and was not read as a whole: the next line holds the rest, perhaps."""
_DATED_BELOW = re.compile(r"(?:dated?|of \d|version|issue|rev)\b", re.IGNORECASE)


def _leads_on(phrase: str) -> bool:
    """Whether dots lead on to another field's value: "SoA....... v3.3 No....... 19641"."""
    return sum(1 for piece in LEADERS.split(phrase) if piece.strip(TRIM)) > 1


def _goes_on_below(text: Span, phrase: Span) -> bool:
    """Whether the phrase ends its paragraph, and the line right below would go on with it."""
    if phrase.words[-1] is not text.words[-1]:
        return False
    last, first = rows(text)[-1].box, rows(text)[0].box
    lines = (line for line in text.page.lines if 0 <= line.box.top - last.bottom < last.height)
    return any(
        (
            abs(line.box.x0 - first.x0) < last.height
            or abs(line.box.x0 + line.box.x1 - last.x0 - last.x1) < 2 * last.height
        )
        and _DATED_BELOW.match(line.text)
        for line in lines
    )


def _labelled_phrases(sheet: Sheet) -> Iterator[Candidate]:
    """The phrase beside, below or above a label such as "Statement of Applicability"."""
    for item in sheet.labelled(words.SOA, plain=COUNTED):
        if item.place == "same-line":
            continue
        phrase = item.value.text.strip(TRIM)
        if any(letter.isdigit() for letter in phrase) and not find_standards(phrase):
            whole = _phrase_end(phrase) >= len(phrase) and not BROKEN_DATE.search(phrase) and not RAN_ON.search(phrase)
            # Over its label on a scan the phrase's first line may be parted from the second.
            scanned = item.place == "above" and item.value.weakest is not None
            doubts = () if whole and not scanned else (Doubt.UNSURE_EXTENT,)
            yield Candidate(phrase, item.value, 0.05, doubts, item.place, label=item.label_span)


BROKEN_DATE = re.compile(
    r"(?:\bdated?|\bof|\bon|,)\s+(?:\d{1,2}(?:st|nd|rd|th)?|(?:[A-Z][a-z]+\s+)\d{1,2}(?:st|nd|rd|th)?,?)$"
    r"|\bdated\s+(?:\d{4}|\d{1,2}[-/.]\d{1,2})$|\(\d{1,2}$"
    r"|\b\d{1,2}[-/. ](?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*$",
    re.IGNORECASE,
)
"""The end of a phrase whose date goes on in the next line: "dated 9", "of May 12", "dated 2024", "10-Feb"."""
RAN_ON = re.compile(r"\b(?:Issue|Expiry|Start|End)\s+Date\b|\bNo\.?\s*:|^\d{6,}(?:-\d+)?$", re.IGNORECASE)
"""Another field's label, or another paper's number, in the phrase."""
OF_STANDARD = re.compile(r"^\(?(?:ISO/IEC\s*)?27001(?::\d{4})?\)?\s*:?\s*(?=\w)", re.IGNORECASE)
"""Whose Statement it is, before its version: "Statement of Applicability (ISO/IEC 27001): dated …"."""
DATE_TO_COME = re.compile(r"\W*(?:dated?|of|on)\W*|\s*,\s*", re.IGNORECASE)
LEADERS = re.compile(r"\.{3,}|…|_{3,}")
"""Dots that lead from a label to its value."""
COUNTED = frozenset(squash(word) for word in ("version", "issue", "issue no", "revision", "rev", "date", "page"))
"""Labels that in a Statement of Applicability's phrase are words of the phrase."""
TRIM = ' :,;.–-()[]"”'


def _once(candidates: list[Candidate]) -> Iterator[Candidate]:
    """The fullest of phrases with the same numbers."""
    for one in candidates:
        digits = re.findall(r"\d+", one.value)
        fuller = any(other is not one and set(digits) < set(re.findall(r"\d+", other.value)) for other in candidates)
        if not fuller:
            yield one


def _phrase_end(text: str) -> int:
    """How far version, date and reference go on: pieces of a word that announces one and its value."""
    at = end = 0
    while at < len(text):
        match = PIECE.match(text, at)
        if not match or match.end() == at or not (match["mark"] or match["value"]):
            break
        gap = text[at : match.start("mark") if match["mark"] else match.start("value")]
        if end and re.search(r"\.\s", gap):
            break
        at = match.end()
        if match["value"]:
            end = at
    return end
