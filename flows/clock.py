"""The only clock that an assessment can see."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def today() -> date:
    """The day it is in London."""
    return datetime.now(ZoneInfo("Europe/London")).date()
