"""Organisation codes of the ODS and of the toolkit, and the many strings that look like them.

A code is told by its shape alone, and most shapes are shared with words, rooms and references. So only the
few unmistakable shapes count anywhere; the others count beside a label, after look-alikes are blanked out.
The shapes are the coding frames of the NHS Data Dictionary (May 2026).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from evidence.fields import Doubt
from extractors.values.dates import find_dates
from extractors.values.parsed import AS_DIGIT, AS_LETTER, Parsed, has_digit, masked, without_overlaps
from extractors.values.postcodes import EXACT, JOINED, REFERENCE

Strength = Literal["strong", "medium", "weak", "number"]


class Shape(NamedTuple):
    """One type of code. ``strong`` shapes are evidence by themselves; a ``number`` is a code beside a label only."""

    type: str
    pattern: str
    strength: Strength


SHAPES = (
    Shape("non-NHS organisation", r"8[A-Z][0-9A-Z][0-9]{2}", "strong"),
    Shape("school or university", r"EE[0-9]{6}", "strong"),
    Shape("toolkit's own code", r"ECC[0-9]{4}", "strong"),
    Shape("GP practice", r"[A-HJ-NPWY][0-9]{5}", "strong"),
    Shape("GP branch", r"[A-HJ-NPWY][0-9]{8}", "strong"),
    Shape("GP practice, Crown dependency", r"(?:ALD|GUE|JER)[0-9]{3}", "strong"),
    Shape("dental practice", r"V[0-9]{5}", "strong"),
    Shape("application service provider", r"YGM[0-9A-Z]{2}", "strong"),
    Shape("NHS support agency", r"YDD[0-9A-Z]{2}", "strong"),
    Shape("education establishment", r"YDF[0-9A-Z]{2}", "strong"),
    Shape("prison health service", r"YDE[0-9A-Z]{2}", "strong"),
    Shape("local service provider", r"LSP[0-9]{2}(?:[0-9]{2})?", "strong"),
    Shape("Northern Ireland body", r"Z(?:T[0-9]{3}|B001|C0[0-9]0|C[0-9])", "strong"),
    Shape("new code of any type", r"[A-Z][0-9][A-Z][0-9][A-Z]", "medium"),
    Shape("GP practice, Scotland", r"S[0-9]{5}", "medium"),
    Shape("special health authority", r"T1[0-9]{2}[0-9A-Z]", "medium"),
    Shape("local authority site", r"[0-9]{3}[A-Z]{2}", "medium"),
    Shape("pharmacy", r"F[A-Z][0-9A-Z]{3}", "medium"),
    Shape("optical site", r"T[PQ][0-9][0-9A-Z]{2}", "medium"),
    Shape("social care site", r"V[LMN][0-9A-Z]{3}", "medium"),
    Shape("NHS trust", r"R[0-9A-Z]{2}", "weak"),
    Shape("NHS trust site", r"R[0-9A-Z]{4}", "weak"),
    Shape("care trust", r"T[A-Z]{2}(?:[0-9A-Z]{2})?", "weak"),
    Shape("integrated care board", r"Q[0-9A-Z]{2}(?:[0-9A-Z]{2})?", "weak"),
    Shape("sub-ICB location", r"[0-9]{2}[A-Z](?:[A-Z]{2})?", "weak"),
    Shape("commissioning support unit", r"0[A-Z]{2}(?:[0-9A-Z]{2})?", "weak"),
    Shape("local health board", r"7[0-9A-Z]{2}(?:[0-9A-Z]{2})?", "weak"),
    Shape("primary care trust", r"5[0-9A-Z]{2}(?:[0-9A-Z]{2})?", "weak"),
    Shape("national application service provider", r"YE[0-9A-Z]", "weak"),
    Shape("NHS England region", r"Y[56][0-9]", "weak"),
    Shape("government department", r"X[A-Z]{2}(?:[0-9]{2})?", "weak"),
    Shape("statutory authority", r"X[0-9]{2}(?:[0-9]{2,3}|[0-9]{5})?", "weak"),
    Shape("independent provider", r"[ABDGIKLMNOSUVW][A-Z][0-9A-Z](?:[0-9A-Z]{2})?", "weak"),
    Shape("pharmacy head office", r"P[0-9A-Z]{3}", "weak"),
    Shape("optical head office", r"T[0-9][0-9A-Z]{2}", "weak"),
    Shape("social care head office", r"[ACD][0-9A-Z]{3}", "weak"),
    Shape("Scottish body", r"S[A-Z][0-9A-Z][0-9]{2}", "weak"),
    Shape("NHS Wales body", r"W[0-9]{2}(?:[A-Z]{2})?", "weak"),
    Shape("other", r"[A-Z][0-9]{3,4}", "weak"),
    Shape("local authority", r"[0-9]{3}", "number"),
)
"""Most telling first: the first that fits gives the type."""

_MAIL = re.compile(r"\S+@\S+")
_WEB = re.compile(r"(?:https?://|www\.)(?!\S*OrganisationSearch/)\S+", re.IGNORECASE)
LOOK_ALIKES = (
    REFERENCE,
    EXACT,
    JOINED,
    _MAIL,
    _WEB,
    re.compile(r"\bZ[A-C]?\d{6,7}X?\b"),  # ICO registrations
    re.compile(r"\b\d{2}/[A-Z]{2,5}/\d{3,4}\b"),  # research ethics and CAG references
    re.compile(r"\b(?:ISO|IEC|EN|BS|PAS)(?:\s?/\s?IEC)?\s?\d{4,5}(?:-\d)?(?::\d{4})?\b"),  # standards
    re.compile(r"\b(?:IS|FS|EMS|OHS|ITMS|PIMS|CLOUD)\s?\d{5,7}\b"),  # certificate numbers
    re.compile(r"\b\d{4,8}-[A-Z0-9]{2,5}(?:-[A-Z0-9]+)*\b"),
    re.compile(r"\b(?:SC|NI|OC|SO|NC|LP|FC|RC|CE|CS|IP|RS|SP|R0)\d{6}\b"),  # registered companies
    re.compile(r"\b(?:19|20)\d{2}\s?[-–/]\s?(?:\d{2}|\d{4})\b"),  # editions and financial years
)

LINK = re.compile(
    r"OrganisationSearch/(?P<code>[A-Za-z0-9]{3,9}(?:-[A-Za-z0-9]{1,10}){0,4})(?![A-Za-z0-9])", re.IGNORECASE
)
"""The address of an organisation's page in the toolkit ends with its code."""

NOT_CODES = frozenset(files("extractors").joinpath("data/words_like_codes.txt").read_text("utf-8").split())
"""Words in capitals that have the shape of a code."""
PLACEHOLDERS = frozenset({"TBC", "TBA", "TBD", "NIL", "NONE", "YES"})
"""What people write where a code is wanted; any other word that stands alone beside a label may be one (REF is)."""
_SUFFIX = r"(?:-[0-9A-Za-z]{1,10}){1,4}"
_TOKEN = re.compile(
    rf"(?<![\w/·-])(?<!\w\.)(?P<base>[0-9A-Za-z]{{3,9}})(?P<suffix>{_SUFFIX})?(?![\w·-])(?!/\w)"
    rf"(?!\.\d)"
)
_SCIENTIFIC = re.compile(r"(?P<mantissa>\d(?:\.\d+)?)E\+?(?P<exponent>\d{1,3})", re.IGNORECASE)
_ANY_SHAPE = re.compile("|".join(f"({shape.pattern})" for shape in SHAPES))
"""A group for each shape, which holds no group itself."""


@lru_cache(maxsize=16384)
def shape_of(code: str) -> Shape | None:
    """The type of code that the upper-case ``code`` (its base, if it has a suffix) has the shape of."""
    match = _ANY_SHAPE.fullmatch(code.split("-", 1)[0])
    return SHAPES[match.lastindex - 1] if match and match.lastindex else None


def find_codes(text: str, *, labelled: bool = False, scanned: bool = False) -> list[Parsed[str]]:
    """Organisation codes, upper case, suffix included (``EE133863-MSD``).

    ``labelled``: the text stands beside "Organisation code" or its like, so weak shapes, plain numbers, odd codes
    and codes that a spreadsheet has damaged count too. ``scanned``: the text was read by OCR, so a character with a
    twin (O/0, I/1, S/5, B/8, Z/2, G/6) is doubted where the twin makes a code as good.
    """
    damaged = _damaged(text) if labelled else None
    if damaged:
        return [damaged]
    tokens = [*_linked(text), *_tokens(text, labelled=labelled, scanned=scanned)]
    codes = [_with_twins(one) if scanned else one for one in tokens]
    return without_overlaps(codes)


def _linked(text: str) -> Iterator[Parsed[str]]:
    for match in LINK.finditer(text):
        code = match["code"].upper()
        if shape_of(code):
            yield Parsed(code, match.start("code"), match.end("code"))


def _tokens(text: str, *, labelled: bool, scanned: bool) -> Iterator[Parsed[str]]:
    blanked = masked(text, (*(LOOK_ALIKES if has_digit(text) else (_MAIL, _WEB)), LINK))
    for one in find_dates(text):
        blanked = blanked[: one.start] + "·" * (one.end - one.start) + blanked[one.end :]
    matches = list(_TOKEN.finditer(blanked))
    for number, match in enumerate(matches):
        parsed = _judged(match, first=labelled and number == 0 and not blanked[: match.start()].strip(" :-–(#"))
        if scanned and (parsed is None or Doubt.ODD_SHAPE in parsed.doubts):
            parsed = _repaired(match) or parsed
        if parsed and (labelled or _strong(parsed.value)):
            yield parsed


_RAN_ON = re.compile(r"-[A-Z]{6,}$")
"""A department's letters into which the next cell of a narrow table has run: "EE184534-IRCWEXWICK"."""


def _judged(match: re.Match[str], *, first: bool) -> Parsed[str] | None:
    """A token as a code. Beside a label the first token may have a shape that words and numbers share."""
    code = match.group().upper()
    base = match["base"]
    shape = shape_of(code)
    if shape and _RAN_ON.search(code):
        return Parsed(code, match.start(), match.end(), (Doubt.ODD_SHAPE,))
    if first and shape and base.isupper() and match.group() == match.string.strip() and code not in PLACEHOLDERS:
        return Parsed(code, match.start(), match.end())
    if code in NOT_CODES or not (base.isupper() or first or base.isdigit()):
        return None
    if shape is None:
        odd = first and base.isupper() and any(char.isdigit() for char in base)
        return Parsed(code, match.start(), match.end(), (Doubt.ODD_SHAPE,)) if odd else None
    if base.isalpha() and shape.strength != "strong" and not (first and len(base) == 3 and base.isupper()):
        return None
    if shape.strength == "number" and not (first and match.end() == len(match.string.rstrip(" .)"))):
        return None
    return Parsed(code, match.start(), match.end())


def _strong(code: str) -> bool:
    shape = shape_of(code)
    return shape is not None and shape.strength == "strong"


_TWIN_LETTERS = {"I": "J"}
"""Letters that OCR prints for another letter."""
_UNUSED = re.compile(r"8(?:[BIOSUZ]|[A-Z][BIOSUZ])")
"""Codes of non-NHS organisations avoid these letters (none among 308 in the toolkit's 2019 list)."""


def twins(code: str) -> tuple[str, ...]:
    """Codes that differ in one look-alike character and whose shape tells at least as much."""
    shape = shape_of(code)
    order = ("strong", "medium", "weak", "number")
    others = []
    for at, char in enumerate(code.split("-", 1)[0]):
        twin = _TWIN_LETTERS.get(char) if at and code[0] == "8" else None
        twin = twin or char.translate(AS_DIGIT if char.isalpha() else AS_LETTER)
        other = code[:at] + twin + code[at + 1 :]
        seen = shape_of(other)
        if (
            twin != char
            and seen
            and not _UNUSED.match(other)
            and (shape is None or order.index(seen.strength) <= order.index(shape.strength))
        ):
            others.append(other)
    return tuple(others)


def _with_twins(parsed: Parsed[str]) -> Parsed[str]:
    others = twins(parsed.value)
    if others and _UNUSED.match(parsed.value):
        return Parsed(others[0], parsed.start, parsed.end, (Doubt.OCR_TWIN,), (*others[1:], parsed.value))
    if not others or Doubt.OCR_TWIN in parsed.doubts:
        return parsed
    doubts = tuple(sorted({*parsed.doubts, Doubt.OCR_TWIN}))
    return Parsed(parsed.value, parsed.start, parsed.end, doubts, (*parsed.rivals, *others))


def _repaired(match: re.Match[str]) -> Parsed[str] | None:
    """A token that only a repair makes a strong code: ``8JV3O`` is ``8JV30``."""
    strong = [other for other in twins(match.group().upper()) if _strong(other)]
    if not strong or not any(char.isdigit() for char in match["base"]):
        return None
    return Parsed(strong[0], match.start(), match.end(), (Doubt.OCR_TWIN,), (*strong[1:], match.group().upper()))


def _damaged(text: str) -> Parsed[str] | None:
    """A code that a spreadsheet took for a number or a date: ``8.00E+218`` was ``8E218``, 1 April 2006 ``APR6``."""
    printed = text.strip()
    start = text.find(printed)
    guess: str | None = None
    if match := _SCIENTIFIC.fullmatch(printed):
        plain = match["mantissa"].rstrip("0").rstrip(".") if "." in match["mantissa"] else match["mantissa"]
        guess = (
            f"{plain}E{match['exponent']}" if printed != f"{plain}E{match['exponent']}" and len(plain) == 1 else None
        )
    elif dates := [
        one for one in find_dates(printed, day_first=True) if one.start == 0 and one.end >= len(printed) - 9
    ]:
        month = dates[0].value.strftime("%b").upper()
        guess = f"{month}{dates[0].value.year % 100 if dates[0].value.day == 1 else dates[0].value.day}"
    elif re.fullmatch(r"\d{1,2}(?:\.0)?", printed):
        guess = printed.removesuffix(".0").zfill(3)
    if guess is None:
        return None
    return Parsed(guess, start, start + len(printed), (Doubt.SPREADSHEET_DAMAGE,), (printed,))
