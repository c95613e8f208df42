"""Printed dates, and what makes each of them doubtful.

One numeric date cannot tell day from month; a document can. So ``find_dates`` takes the order that the
caller knows (``date_order`` of the whole text), and doubts a reading only where nobody knows it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from evidence.fields import Doubt
from extractors.values.parsed import AS_DIGIT, Parsed, fold, has_digit, without_overlaps

YEARS = range(1950, 2100)
"""Other four-digit numbers are no years of a certificate or a meeting."""
CENTURY_TURNS = 70
"""A two-digit year from here on belongs to the 1900s."""

ENGLISH_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)

FOREIGN_MONTHS = (
    # Welsh, German, French, Spanish, Italian, Portuguese, Dutch, Turkish; English spellings are in the table above
    "ionawr januar jaenner jan janner janvier janv enero ene gennaio gen janeiro januari ocak oca",
    "chwefror februar fevrier fevr fev febrero febbraio fevereiro februari subat sub",
    "mawrth marz maerz mars marzo marco maart mart mrz",
    "ebrill avril avr abril abr aprile nisan nis",
    "mai mayo maggio maio mei mayis",
    "mehefin juni juin junio giugno junho haziran haz",
    "gorffennaf juli juillet juil julio luglio julho temmuz tem",
    "awst aout agosto ago augustus agustos agu",
    "medi septembre septiembre setiembre settembre setembro eylul eyl",
    "hydref oktober okt octobre octubre ottobre ott outubro ekim eki",
    "tachwedd novembre noviembre novembro kasim kas",
    "rhagfyr dezember dez decembre diciembre dic dicembre dezembro aralik ara",
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _names(table: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(table, 1) for name in names.split()}


MONTHS = _names(FOREIGN_MONTHS) | _names(ENGLISH_MONTHS)
FOREIGN = frozenset(_names(FOREIGN_MONTHS)) - frozenset(_names(ENGLISH_MONTHS))

_D = r"[0-9OoIlSBZ|]"
_DAY = rf"(?P<day>\d{_D}?|[OoIl|SBZ]\d)"
_YEAR = rf"(?P<year>[12]{_D}{{3}})"
_SHORT = r"(?P<year>['’]?\d\d(?![\d:]|\s\d{1,2}(?![\d:.])|,\s?[12]\d{3}\b))"
_MONTH = r"(?P<month>(?:J\s(?=une\b|uly\b|an))?(?:[^\W\d_]|0)(?:[^\W_]|[\u0300-\u036f]){2,11})"
_ORDINAL = r"(?:\s?(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh]|er)\b|[°ºª.])?"
_OF = r"(?:\s*\b(?:day\s+)?(?:of|de|den|di|del)\b\s*)?"
_GAP = r"[\s.,\-–/’']{0,3}"
_END = r"(?![\d])(?!\s?[/-]\s?\d)"

WORDED = (
    re.compile(rf"(?<![\w/]){_DAY}{_ORDINAL}{_OF}{_GAP}{_MONTH}{_GAP}{_OF}{_YEAR}(?![\w])"),
    re.compile(rf"(?<![\w/]){_DAY}{_ORDINAL}{_OF}{_GAP}{_MONTH}{_GAP}{_OF}{_SHORT}(?![\w])"),
    re.compile(rf"(?<![\w/]){_MONTH}[\s.\-]{{1,2}}{_DAY}{_ORDINAL}\s?,?[\s\-]?{_YEAR}(?![\w])"),
    re.compile(rf"(?<![\w/]){_YEAR}[\s.,\-/]{{1,2}}{_MONTH}[\s.,\-/]{{1,2}}{_DAY}(?![\w])"),
)
"""Dates whose month is a word: day first, day first with a short year, American, and year first."""

SPACED = re.compile(rf"(?<![\w/])(?<!\d\s)(?P<day>\d(?:\s?\d)?)\s+{_MONTH}\s+(?P<year>[12]\s?\d\s?\d\s?\d)(?![\w])")
"""Digits that a PDF or OCR set apart: "1 4 May 2 0 2 6"."""

YEAR_FIRST = re.compile(
    rf"(?<![\w./-])(?P<year>[12]{_D}{{3}})\s?(?P<gap>[-–/.])\s?(?P<month>{_D}{{1,2}})\s?(?P=gap)"
    rf"\s?(?P<day>{_D}{{1,2}})"
    r"(?!\d)(?![A-SU-Za-z])(?![-/.]\d)"
)
CHINESE = re.compile(r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日")
NUMERIC = re.compile(
    rf"(?<![\w./-])(?P<first>{_D}{{1,2}})\s?(?P<gap>[-–/.])\s?(?P<second>{_D}{{1,2}})\s?(?P=gap)\s?"
    rf"(?P<year>[12]{_D}{{3}}|\d\d){_END}(?!\.\d)"
)
SPACED_NUMERIC = re.compile(
    r"(?<![\w./-])(?<!\d\s)(?P<first>\d\s?\d)\s?(?P<gap>[-–/.])\s?(?P<second>\d\s?\d)\s?(?P=gap)\s?"
    r"(?P<year>[12]\s?\d\s?\d\s?\d)(?![\w])"
)
MONTH_YEAR = re.compile(rf"(?<![\w/]){_MONTH}[\s.,\-’']{{1,2}}(?P<year>[12]\d{{3}})(?![\w])")


class _Number(NamedTuple):
    value: int
    twin: bool
    """A letter was taken for a digit."""


def find_dates(text: str, day_first: bool | None = None) -> list[Parsed[date]]:
    """Every complete date of ``text``, in its order.

    ``day_first`` says how numeric dates of this document are to be read: ``True`` British, ``False``
    American, ``None`` unknown; then ``03/04/2026`` is read day first, is ``AMBIGUOUS_DATE`` and has the
    other reading among its rivals, while ``03.04.2026``, as the Continent writes, is day first for sure.
    Impossible dates, months alone, versions and references are no dates.
    """
    return list(_dates(text, day_first)) if has_digit(text) else []


@lru_cache(maxsize=4096)
def _dates(text: str, day_first: bool | None) -> tuple[Parsed[date], ...]:
    """Kept, because most fields with a date ask of the same lines."""
    return tuple(_with_weekday(text, one) for one in without_overlaps(list(_candidates(text, day_first))))


def has_date(text: str) -> bool:
    """Whether ``find_dates`` finds one, without looking for the others."""
    return any(True for _ in _candidates(text, None))


def _candidates(text: str, day_first: bool | None) -> Iterator[Parsed[date]]:
    if has_digit(text):
        yield from _worded(text)
        yield from _spaced(text)
        yield from _year_first(text)
        yield from _numeric(text, day_first)


def date_order(text: str) -> bool | None:
    """Whether the numeric dates of ``text`` that can be read in one way only put the day first; ``None``: unknown."""
    orders = set()
    for match in NUMERIC.finditer(text):
        first, second = _number(match["first"]), _number(match["second"])
        if len(match["year"]) == 4 and not (first.twin or second.twin):
            if first.value > 12 >= second.value >= 1 and first.value <= 31:
                orders.add(True)
            elif second.value > 12 >= first.value >= 1 and second.value <= 31:
                orders.add(False)
    return orders.pop() if len(orders) == 1 else None


def find_month_years(text: str) -> list[Parsed[tuple[int, int]]]:
    """Months without a day ("March 2024") as (year, month): never a date, only a hint."""
    days = [(one.start, one.end) for one in find_dates(text)]
    found = []
    for match in MONTH_YEAR.finditer(text):
        month, doubts = _month(match["month"])
        inside = any(start <= match.start("year") < end for start, end in days)
        if month and int(match["year"]) in YEARS and not inside:
            found.append(Parsed((int(match["year"]), month), match.start(), match.end(), doubts))
    return found


def _worded(text: str) -> Iterator[Parsed[date]]:
    for pattern in WORDED:
        for match in _overlapping(pattern, text):
            month, doubts = _month(match["month"])
            if month and (parsed := _parsed(match, match["year"], month, match["day"], doubts)):
                yield _as_range(text, parsed)


def _spaced(text: str) -> Iterator[Parsed[date]]:
    for match in SPACED.finditer(text):
        month, doubts = _month(match["month"])
        digits = re.sub(r"\s", "", match["day"]), re.sub(r"\s", "", match["year"])
        if month and digits != (match["day"], match["year"]):
            parsed = _parsed(match, digits[1], month, digits[0], (*doubts, Doubt.UNSURE_EXTENT))
            if parsed:
                yield parsed
    for match in SPACED_NUMERIC.finditer(text):
        first, second, year = (re.sub(r"\s", "", match[part]) for part in ("first", "second", "year"))
        if (first, second, year) != (match["first"], match["second"], match["year"]):
            parsed = _parsed(match, year, int(second), first, (Doubt.UNSURE_EXTENT, Doubt.AMBIGUOUS_DATE))
            if parsed:
                yield parsed


def _year_first(text: str) -> Iterator[Parsed[date]]:
    for pattern, doubts in ((YEAR_FIRST, ()), (CHINESE, (Doubt.FOREIGN_LANGUAGE,))):
        for match in pattern.finditer(text):
            month = _number(match["month"])
            twin = (Doubt.OCR_TWIN,) if month.twin else ()
            parsed = _parsed(match, match["year"], month.value, match["day"], (*doubts, *twin))
            if parsed:
                yield parsed


def _numeric(text: str, day_first: bool | None) -> Iterator[Parsed[date]]:
    for match in NUMERIC.finditer(text):
        parts = tuple(_number(match[part]) for part in ("first", "second", "year"))
        if not _looks_numeric(match):
            continue
        first, second, year = (part.value for part in parts)
        readings = _readings(first, second, _full_year(match["year"], year), short=len(match["year"]) == 2)
        if readings:
            value, rivals, doubts = _choose(readings, True if day_first is None and _is_dotted(match) else day_first)
            twin = {Doubt.OCR_TWIN} if any(part.twin for part in parts) else set()
            yield Parsed(value, match.start(), match.end(), tuple(sorted(doubts | twin)), rivals)


def _is_dotted(match: re.Match[str]) -> bool:
    """Whether a date is set as on the Continent, 03.04.2026, where the day always comes first."""
    return match["gap"] == "." and len(match["year"]) == 4


def _looks_numeric(match: re.Match[str]) -> bool:
    """Versions and evidence items (``9.4.16``) have dots and short numbers; a misread date keeps most digits."""
    if match["gap"] in ".-–" and len(match["year"]) == 2:
        return len(match["first"]) == len(match["second"]) == 2
    return sum(char.isdigit() for char in match.group()) >= 5 or match.group()[0].isdigit()


def _readings(first: int, second: int, year: int, *, short: bool) -> dict[str, date]:
    """The possible readings by name, British first."""
    orders = {"british": (year, second, first), "american": (year, first, second)}
    if short:
        orders["year-first"] = (_full_year("00", first), second, year % 100)
    readings = {name: _date(*parts) for name, parts in orders.items()}
    return {name: value for name, value in readings.items() if value}


def _choose(readings: dict[str, date], day_first: bool | None) -> tuple[date, tuple[date, ...], set[Doubt]]:
    """The reading to take, its rivals, and whether a person has to tell."""
    wanted = {True: "british", False: "american", None: next(iter(readings))}[day_first]
    value = readings.get(wanted) or next(iter(readings.values()))
    rivals = tuple(dict.fromkeys(other for other in readings.values() if other != value))
    known = day_first is not None and wanted in readings
    if known or (day_first is None and not rivals):
        return value, (), set()
    return value, rivals, {Doubt.AMBIGUOUS_DATE}


def _parsed(
    match: re.Match[str], year_text: str, month: int, day_text: str, doubts: tuple[Doubt, ...]
) -> Parsed[date] | None:
    day, year = _number(day_text), _number(year_text.strip("'’"))
    value = _date(_full_year(year_text.strip("'’"), year.value), month, day.value)
    if value is None:
        return None
    twin = (Doubt.OCR_TWIN,) if day.twin or year.twin else ()
    return Parsed(value, match.start(), match.end(), tuple(sorted({*doubts, *twin})))


def _as_range(text: str, parsed: Parsed[date]) -> Parsed[date]:
    """ "12-13 March 2024" is a range of days: which of them is meant is a guess."""
    if re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\s?(?:[-–&]|to|and)\s?$", text[max(0, parsed.start - 40) : parsed.start]):
        return _doubted(parsed, Doubt.UNSURE_EXTENT)
    return parsed


def _with_weekday(text: str, parsed: Parsed[date]) -> Parsed[date]:
    """A weekday that does not fit its date shows that one of the two was misread."""
    before = re.search(r"\b([A-Za-z]+day),?\s*(?:the\s+)?$", text[max(0, parsed.start - 40) : parsed.start])
    name = before[1].casefold() if before else ""
    if name in WEEKDAYS and WEEKDAYS[parsed.value.weekday()] != name:
        return _doubted(parsed, Doubt.ODD_SHAPE)
    return parsed


def _doubted(parsed: Parsed[date], doubt: Doubt) -> Parsed[date]:
    return Parsed(parsed.value, parsed.start, parsed.end, tuple(sorted({*parsed.doubts, doubt})), parsed.rivals)


def _month(name: str) -> tuple[int | None, tuple[Doubt, ...]]:
    """The month's number; a digit inside its name is repaired, a foreign name doubted."""
    folded = fold(name).replace(" ", "")  # OCR often sets the J apart: "J une"
    repairs: tuple[Callable[[str], str], ...] = (
        lambda word: word,
        lambda word: word.replace("0", "o").replace("1", "l").replace("5", "s").replace("8", "b"),
        lambda word: word.replace("0", "o").replace("1", "i"),
    )
    for repair in repairs:
        number = MONTHS.get(repair(folded))
        if number:
            twin = () if repair(folded) == folded else (Doubt.OCR_TWIN,)
            return number, (*twin, *((Doubt.FOREIGN_LANGUAGE,) if repair(folded) in FOREIGN else ()))
    return None, ()


def _number(text: str) -> _Number:
    digits = text.translate(AS_DIGIT)
    return _Number(int(digits), digits != text)


def _full_year(text: str, year: int) -> int:
    if len(text) == 4:
        return year
    return year + (1900 if year >= CENTURY_TURNS else 2000)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:  # 31 February: not a date, so not found
        return None


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches that may begin inside another: "Section 1 May 1 2024" hides its date behind a false start."""
    at = 0
    while match := pattern.search(text, at):
        yield match
        at = match.start() + 1
