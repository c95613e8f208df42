"""How values read on a page: dates in words, verdicts with their tag, files by their name."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from types import MappingProxyType
from typing import Any

from evidence.contents import Location
from review.days import LONDON, london_day
from review.web.addresses import segment

VERDICT_TAGS: Mapping[str, str] = MappingProxyType(
    {
        "satisfied": "nhsuk-tag--green",
        "not-satisfied": "nhsuk-tag--red",
        "needs-review": "nhsuk-tag--yellow",
        "not-applicable": "nhsuk-tag--grey",
    }
)


def verdict(value: str | None) -> str:
    """``needs review``: the contract's word without its hyphen."""
    return "not judged" if value is None else str(value).replace("-", " ")


def verdict_tag(value: str | None) -> str:
    return VERDICT_TAGS.get(str(value), "nhsuk-tag--grey")


def day(value: date | None) -> str:
    """``21 November 2026``."""
    return "" if value is None else f"{value.day} {value:%B %Y}"


def moment(value: datetime | None) -> str:
    """``21 November 2026, 14:05`` in London."""
    return "" if value is None else f"{local_day(value)}, {value.astimezone(LONDON):%H:%M}"


def clock(value: datetime) -> str:
    """``14:05`` in London."""
    return f"{value.astimezone(LONDON):%H:%M}"


def days_since(then: datetime, now: datetime) -> str:
    """``today``, ``1 day``, ``12 days``."""
    days = (london_day(now) - london_day(then)).days
    return "today" if days < 1 else f"{days} day{'' if days == 1 else 's'}"


def plain(value: Any) -> str:
    """A field's name as a person says it."""
    return str(value).replace("_", " ").replace("-", " ")


def said(value: Any) -> str:
    """A field's value as a person reads it."""
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Location):
        return ", ".join(part for part in (value.address, value.postcode) if part)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, tuple):
        return "; ".join(said(one) for one in value)
    return str(getattr(value, "text", value))


def answer_value(value: Any) -> str:
    """An answer's value, which is in JSON's types, as a person reads it."""
    if isinstance(value, dict):
        return ", ".join(str(part) for part in value.values() if part)
    return said(tuple(value) if isinstance(value, list) else value)


def percent(share: float) -> str:
    """``98.7 %``; what is not quite all is never shown as 100 %, nor what is not quite nothing as 0 %."""
    shown = 100 * share if share in (0.0, 1.0) else min(99.9, max(0.1, 100 * share))
    return f"{shown:.1f} %".replace(".0 %", " %")


def span(seconds: float) -> str:
    """``45 s``, ``3 min 20 s``."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def local_day(value: datetime) -> str:
    """The day of a moment in London."""
    return day(london_day(value))


FILTERS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {
        "verdict": verdict,
        "verdict_tag": verdict_tag,
        "day": day,
        "moment": moment,
        "clock": clock,
        "plain": plain,
        "said": said,
        "answer_value": answer_value,
        "percent": percent,
        "span": span,
        "local_day": local_day,
        "segment": segment,
    }
)
