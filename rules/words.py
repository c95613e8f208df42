"""Dates and lists as a letter writes them, and months counted as a calendar counts them."""

import calendar
from collections.abc import Iterable
from datetime import date


def day(on: date) -> str:
    """``24 June 2026``."""
    return f"{on.day} {calendar.month_name[on.month]} {on.year}"


def months_before(on: date, months: int) -> date:
    """The same day of the month so many months earlier; 29 February becomes the 28th where there is none."""
    return months_after(on, -months)


def months_after(on: date, months: int) -> date:
    """The same day of the month so many months later, or the month's last day where there is none."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, min(on.day, calendar.monthrange(year, month + 1)[1]))


def listed(items: Iterable[str], last: str = "and") -> str:
    """``a, b and c``, each item once, in the order given."""
    once = list(dict.fromkeys(items))
    return f" {last} ".join([", ".join(once[:-1]), once[-1]]) if len(once) > 1 else "".join(once)
