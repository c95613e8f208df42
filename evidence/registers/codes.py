"""Organisation codes: their parts, and what a spreadsheet makes of them.

A code that a spreadsheet took for a number or a date is recognised and never repaired by itself: several codes
may have become the same date, and only a register's name can say which one it was.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_SCIENTIFIC = re.compile(r"(\d)(?:\.0+)?E\+0*(\d{1,3})", re.IGNORECASE)
_DAY_MONTH = re.compile(r"(\d{1,2})[-\s]([A-Z]{3})", re.IGNORECASE)
_MONTH_YEAR = re.compile(r"([A-Z]{3})[-\s](\d{2})", re.IGNORECASE)
_SHORT_NUMBER = re.compile(r"(\d{1,2})(?:\.0)?")
_DATES = ("%d/%m/%Y", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")


def base_code(code: str) -> str:
    """The ODS part of a DSPT code: upper case, without the suffix of a department (``EE123456-MSD``)."""
    return code.strip().upper().partition("-")[0]


def has_suffix(code: str) -> bool:
    """Whether the code is a department's: such an assessment covers that department only."""
    return "-" in code.strip().strip("-")


def damaged_from(printed: str) -> tuple[str, ...]:
    """The codes that a spreadsheet may have turned into what is printed, likeliest first; none if it is sound.

    ``8.00E+218`` was ``8E218``, ``06-Apr`` was ``APR6`` or ``APR06``, ``01/04/2006`` may be any of four codes,
    and ``7`` has lost the zeros of ``007``.
    """
    return tuple(dict.fromkeys(_candidates(printed.strip())))


def _candidates(printed: str) -> Iterator[str]:
    if match := _SCIENTIFIC.fullmatch(printed):
        yield f"{match[1]}E{match[2]}"
    elif (match := _DAY_MONTH.fullmatch(printed)) and match[2].upper() in MONTHS:
        yield from _numbered(match[2].upper(), int(match[1]))
    elif (match := _MONTH_YEAR.fullmatch(printed)) and match[1].upper() in MONTHS:
        yield from _numbered(match[1].upper(), int(match[2]))
    elif match := _SHORT_NUMBER.fullmatch(printed):
        yield match[1].zfill(3)
    elif on := _date(printed):
        yield from _from_date(on)


def _from_date(on: date) -> Iterator[str]:
    """A month and a number became a day of the present year, or, of a number beyond 31, the month's first day."""
    month = MONTHS[on.month - 1]
    if on.day == 1:
        yield from _numbered(month, on.year % 100)
    yield from _numbered(month, on.day)


def _numbered(month: str, number: int) -> Iterator[str]:
    yield f"{month}{number}"
    yield f"{month}{number:02}"


def _date(printed: str) -> date | None:
    for form in _DATES:
        try:
            return datetime.strptime(printed, form).date()  # noqa: DTZ007 (a date without a time)
        except ValueError:
            continue
    return None
