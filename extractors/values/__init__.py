"""What a string of a type looks like: dates, codes, postcodes, toolkit editions and outcomes, standards.

No pages here, only text. Each parser returns every value with its place in the text, so that the caller can
lead back to the words; a reading that the characters allow in two ways carries its doubt and its rivals.
"""

import re
from collections.abc import Iterator

from evidence.contents import Outcome
from evidence.fields import Doubt
from extractors.values.codes import SHAPES, Shape, find_codes, shape_of, twins
from extractors.values.dates import date_order, find_dates, find_month_years
from extractors.values.parsed import Parsed, Parser, fold, without_overlaps
from extractors.values.postcodes import country_at_end, find_outcodes, find_postcodes
from extractors.values.standards import find_standards

__all__ = [
    "SHAPES", "Parsed", "Parser", "Shape", "country_at_end", "date_order", "find_codes", "find_dates", "find_editions",
    "find_month_years", "find_outcodes", "find_outcomes", "find_postcodes", "find_standards", "fold", "shape_of",
    "twins", "without_overlaps",
]  # fmt: skip

_NEAR = 80
"""So many characters before and after a value can tell what it is."""
FIRST_EDITION = 2018
"""The toolkit's first edition is 2018-19, its version 1."""
LAST_EDITION = 2060

_VERSION = r"(?:\s*[(,]?\s*\b(?:version|v)\.?\s?(?P<version>\d{1,2})\b\)?)"
_LONG = re.compile(
    rf"(?<![\w/.-])(?P<first>[2][0O][0-9OIlSBZ]{{2}})\s?[-–—/_]\s?(?P<second>(?:20)?[0-9OIlSBZ]{{2}})"
    rf"(?![\w])(?!\s?[-/.]\s?\d){_VERSION}?",
    re.IGNORECASE,
)
_BRIEF = re.compile(
    rf"(?<![\w/.:-])(?P<first>\d\d)\s?[-–—/]\s?(?P<second>\d{{1,2}})(?![\w])(?!\s?[-/.:]\s?\d)"
    rf"{_VERSION}?",
    re.IGNORECASE,
)
_VERSION_ALONE = re.compile(r"\bDSP\s?(?:T|toolkit)\s*(?:version|v)\.?\s?(?P<version>\d{1,2})\b(?!\.\d)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:dspt?|toolkit|edition|version|assessment|year|standard|for|the|status|v\d{1,2})\s*[:(–-]?\s*$|\(\s*$|^\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*\)?\s*[:–-]?\s*(?:(?:data security|dspt?|toolkit|assessment|self-assessment|edition|"
    r"submission|standards?|approaching|"
    r"entry|baseline|interim|not\s)|$)",
    re.IGNORECASE,
)


def find_editions(text: str) -> list[Parsed[str]]:
    """Editions of the toolkit as ``2025-26``, from any of their printed forms.

    ``21/22`` and ``23-4 V6`` count only where the words beside them speak of the toolkit. A version that is not
    the edition's own is ``RIVAL_VALUES``; a version alone (``DSPT v8``) is ``WEAK_LABEL``.
    """
    found = [*_long_editions(text), *_brief_editions(text)]
    if not found:
        found = [
            Parsed(_edition(FIRST_EDITION - 1 + int(match["version"])), match.start(), match.end(), (Doubt.WEAK_LABEL,))
            for match in _VERSION_ALONE.finditer(text)
            if 1 <= int(match["version"]) <= LAST_EDITION - FIRST_EDITION
        ]
    return without_overlaps(found)


def _edition(start: int) -> str:
    return f"{start}-{(start + 1) % 100:02}"


def _long_editions(text: str) -> Iterator[Parsed[str]]:
    digits = str.maketrans("OoIlSBZ", "0011582")
    for match in _LONG.finditer(text):
        first, second = match["first"].translate(digits), match["second"].translate(digits)
        twin = (Doubt.OCR_TWIN,) if (first, second) != (match["first"], match["second"]) else ()
        yield from _checked(match, int(first), second, twin)


def _brief_editions(text: str) -> Iterator[Parsed[str]]:
    for match in _BRIEF.finditer(text):
        two_years = len(match["second"]) == 2
        if match["version"] or (two_years and _speaks_of_toolkit(*_around(text, match))):
            yield from _checked(match, 2000 + int(match["first"]), match["second"], ())


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    return text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]


def _speaks_of_toolkit(before: str, after: str) -> bool:
    """Words of the toolkit follow, or nothing does and they stand before."""
    follows = bool(_AFTER.match(after))
    return follows and (bool(after.strip(" )")) or bool(_BEFORE.search(before)))


def _checked(match: re.Match[str], first: int, second: str, doubts: tuple[Doubt, ...]) -> Iterator[Parsed[str]]:
    """Two consecutive years, and the version that goes with them."""
    if not FIRST_EDITION <= first <= LAST_EDITION or not str(first + 1).endswith(second):
        return
    version = match["version"]
    odd = version is not None and int(version) != first - FIRST_EDITION + 1
    rival = (_edition(FIRST_EDITION - 1 + int(version)),) if odd and 1 <= int(version) <= 40 else ()
    yield Parsed(_edition(first), match.start(), match.end(), (*doubts, *((Doubt.RIVAL_VALUES,) if odd else ())), rival)


_GAP = r"[\s\-_]*"
_STANDARDS = rf"(?<!\w)(?:[S5]tandards?|[S5]tandard5){_GAP}"
_PLAN = (
    rf"{_GAP}[(\[,:;–—-]*\s*(?:with\s+(?:an?\s+)?)?(?:agreed\s+(?:improvement\s+|action\s+)?plan"
    r"|(?:improvement\s+|action\s+)?plan\s+(?:is\s+|was\s+)?(?:agreed|approved))\s*[)\]]?"
)
_AS_TITLE = r"(?=\s*(?:$|[|,;:)(\n–-]|published|publication|assessment|submission|status))"

OUTCOMES = (
    (Outcome.PLAN_AGREED, re.compile(rf"{_STANDARDS}not{_GAP}(?:fully{_GAP})?met{_PLAN}", re.IGNORECASE)),
    (
        Outcome.STANDARDS_NOT_MET,
        re.compile(rf"{_STANDARDS}n[o0][tl1]{_GAP}(?:(?:yet|fully){_GAP})?met\b", re.IGNORECASE),
    ),
    (
        Outcome.STANDARDS_NOT_MET,
        re.compile(
            r"\b(?:has|have|had|did|does|do)\s+not\s+(?:yet\s+)?(?:met|meet)\s+(?:all\s+)?(?:the\s+"
            r")?standards?\b",
            re.IGNORECASE,
        ),
    ),
    (Outcome.APPROACHING_STANDARDS, re.compile(rf"\bapproaching{_GAP}(?:the\s+)?standards?\b", re.IGNORECASE)),
    (Outcome.STANDARDS_EXCEEDED, re.compile(rf"{_STANDARDS}exceeded\b", re.IGNORECASE)),
    (Outcome.STANDARDS_MET, re.compile(rf"{_STANDARDS}met\b", re.IGNORECASE)),
    (Outcome.ENTRY_LEVEL, re.compile(rf"\bentry{_GAP}level\b", re.IGNORECASE)),
    (Outcome.NOT_PUBLISHED, re.compile(rf"\bnot{_GAP}(?:yet\s+)?published\b", re.IGNORECASE)),
    (
        Outcome.BASELINE,
        re.compile(rf"\b(?:baseline|interim)(?:\s*\(?(?:baseline|interim)\)?)?{_AS_TITLE}", re.IGNORECASE),
    ),
)
"""The words of each outcome; of two that share characters the longer wins, so "not met" is never "met"."""

_NOT_STATED = re.compile(
    r"\b(?:not|no|none|some|most|few|many|half|part|nearly|almost)(?:\s+(?:all|of|the|every|any|mandatory|these))*\s+$|"
    r"\b(?:below|not|never|without|towards?|until|unless|short of|less than|rather than|fails? to (?:reach|achieve)|"
    r"(?:must|should|will|shall|to|can) (?:be|reach|achieve|publish|complete|become)(?: [\w-]+){0,6}|to)\s+[\"'‘“]?$",
    re.IGNORECASE,
)


def find_outcomes(text: str) -> list[Parsed[Outcome]]:
    """Outcomes of self-assessments that ``text`` states; "below Standards Met" and "to reach Standards Met" state none.

    "Standards Not Fully Met" without its plan could be either of two outcomes: it is read as not met and doubted.
    """
    found = []
    for outcome, pattern in OUTCOMES:
        for match in pattern.finditer(text):
            if not _NOT_STATED.search(text[max(0, match.start() - _NEAR) : match.start()]):
                doubts, rivals = _outcome_doubts(outcome, match.group(), text[match.end() :])
                found.append(Parsed(outcome, match.start(), match.end(), doubts, rivals))
    return without_overlaps(found)


_PLAN_BEGINS = re.compile(
    r"\s*[(\[,:;–—-]+\s*(?:with\s+)?(?:an?\s+)?(?:agreed|improvement|action|plan)\b", re.IGNORECASE
)


_TAKEN_BACK = re.compile(
    r"\s*[(\[,:;–—-]*\s*(?:but\s+|now\s+|since\s+)?(?:withdrawn|revoked|expired|superseded|cancelled|suspended|rescinded"
    r"|unpublished|removed|draft|provisional|unconfirmed|not\s|under\s+review|pending|subject\s+to)",
    re.IGNORECASE,
)
"""What after a status word says that it does not stand, or not yet."""


def _outcome_doubts(outcome: Outcome, printed: str, after: str) -> tuple[tuple[Doubt, ...], tuple[Outcome, ...]]:
    """ "Not Fully Met", and "Not Met (Improvement" where the line ends, may be either of two outcomes."""
    if outcome is Outcome.STANDARDS_NOT_MET and ("fully" in printed.casefold() or _PLAN_BEGINS.match(after)):
        return (Doubt.ODD_SHAPE,), (Outcome.PLAN_AGREED,)
    if outcome in (Outcome.STANDARDS_MET, Outcome.STANDARDS_EXCEEDED) and _TAKEN_BACK.match(after):
        return (Doubt.ODD_SHAPE,), ()
    misread = re.search(r"5tand|tandard5|\bn(?:0[tl1]|o[l1])", printed, re.IGNORECASE)
    return ((Doubt.OCR_TWIN,) if misread else ()), ()
