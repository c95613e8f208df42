"""The day of a moment, as people here count days."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def london_day(at: datetime) -> date:
    """The day of a moment in London, whatever day it is in UTC."""
    return at.astimezone(LONDON).date()
