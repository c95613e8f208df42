"""How values read on a page: dates in words, verdicts with their tag, files by their name."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

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
    return "" if value is None else f"{day(value.astimezone(LONDON).date())}, {value.astimezone(LONDON):%H:%M}"


def plain(value: Any) -> str:
    """A field's name as a person says it."""
    return str(value).replace("_", " ").replace("-", " ")


FILTERS: Mapping[str, Callable[..., str]] = MappingProxyType(
    {"verdict": verdict, "verdict_tag": verdict_tag, "day": day, "moment": moment, "plain": plain}
)
