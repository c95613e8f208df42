"""When the meeting was. Cover sheets, the next meeting and signatures print other dates."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from evidence.document import Reading
from evidence.fields import Day, Doubt, Found, Missing
from extractors.labels import value_of
from extractors.minutes.title import COVER
from extractors.minutes.wording import names_meeting_and_day, of_others, whole_line
from extractors.phrases import first
from extractors.spans import found
from extractors.statements import Statement
from extractors.values import date_order, find_dates

_DATE_LABELS = (
    "date of meeting", "meeting date", "date of the meeting", "date and time of meeting", "date and time",
    "meeting held on",
    "held on", "date held", "date/time", "date",
)  # fmt: skip
_DATE_STOPS = (
    "date of next meeting", "next meeting", "date of previous meeting", "date of last meeting", "previous meeting",
    "signed",
    "date signed", "date approved", "date and time of next meeting", "review date", "date of report",
)  # fmt: skip


def meeting_on(reading: Reading, made: Sequence[Statement], title: int | None) -> Day:
    """The date in the title or under it, else beside a label or alone on a line."""
    order = date_order(reading.text)
    day_first = True if order is None else order
    if title is not None:
        under = [*enumerate((made[title], *made[title + 1 : title + COVER]))]
        dated = ((one, day) for distance, one in under if (day := _date_of_meeting(one, day_first, distance)))
        if first_dated := next(dated, None):
            return _unless_of_the_page(*first_dated, dated)
    beside = value_of(
        reading, _DATE_LABELS, lambda text: find_dates(text, day_first), below=False, stops=_DATE_STOPS, weak=("date",)
    )
    return first(_weekday_above(made, title, day_first), beside, lambda: _only_date_before(made, title, day_first))


def _unless_of_the_page(
    one: Statement, day: Found[date], later: Iterator[tuple[Statement, Found[date]]]
) -> Found[date]:
    """A date under the bare label "Date" may be the page's, where a line below says when the meeting was held."""
    if not re.fullmatch(r"(?:\w+ )?date", one.heading, re.I):
        return day
    for other, held in later:
        if held.value != day.value and re.search(r"\bheld\b|\w+day\b", other.text, re.I):
            return held.model_copy(update={"doubts": (*held.doubts, Doubt.RIVAL_VALUES), "rivals": (day.value,)})
    return day


def _weekday_above(made: Sequence[Statement], title: int | None, day_first: bool) -> Day:
    """A day with its weekday, alone on a line between the letterhead and the title: no letter is dated so."""
    for one in reversed(made[max(0, (title or 0) - 3) : title or 0]):
        dates = find_dates(one.text, day_first)
        if len(dates) == 1 and re.match(r"\W*\w+day\b", one.text) and len(one.span.words) < _SHORT:
            return found(dates[0].value, one.span.part(dates[0].start, dates[0].end), dates[0].doubts, dates[0].rivals)
    return Missing()


_WHEN = re.compile(
    r"\W*(?:date|held|on|meeting|\w+day\b|\d|(?:draft |confirmed |unconfirmed )?minutes of (?:the|a)\b)", re.I
)
_SHORT = 8
"""A line of fewer words that holds a day says little else."""
_NEAR = 8
"""So many lines under the title may say when it was in words; further down only a date that stands alone."""


def _date_of_meeting(one: Statement, day_first: bool, distance: int) -> Found[date] | None:
    """The date in the title, or in a line under it that says no more than when the meeting was."""
    text = whole_line(one)
    if of_others(text) or of_others(f"{one.heading}: {one.text}"):
        return None
    own_title = distance < _AT_TITLE and not one.number and _APPROVED_TITLE.match(one.text)
    if not own_title and re.search(r"\bsign|approved|present(?:ed)? by", text, re.I):
        return None
    dates = find_dates(one.text, day_first)
    held = [parsed for parsed in dates if _HELD_ON.search(one.text[: parsed.start])]
    if distance and not held and not _says_when(one, distance):
        return None
    for parsed in (*held, *dates):
        doubts = set(parsed.doubts)
        if distance and not re.search(r"held|meeting|date|\w+day\b", text, re.I):
            doubts.add(Doubt.NO_LABEL)
        return found(parsed.value, one.span.part(parsed.start, parsed.end), doubts, parsed.rivals)
    return None


_APPROVED_TITLE = re.compile(r"\W*(?:approved|signed) minutes of (?:the|a)\b", re.I)
_AT_TITLE = 3
"""So near to the title "Approved minutes of the meeting held on ..." are these, not those of the last meeting."""
_HELD_ON = re.compile(r"\b(?:meeting|held|convened|took place)\b[^.]{0,60}\bon (?:the |\w+day,? )?(?:the )?$", re.I)


def _says_when(one: Statement, distance: int) -> bool:
    """Whether a line under the title says no more than when the meeting was."""
    if names_meeting_and_day(one.text):
        return True
    when = _WHEN.match(one.text) or _WHEN.match(one.heading) or (distance == 1 and len(one.span.words) < _SHORT)
    return when is not None and when is not False and len(one.span.words) < (25 if distance < _NEAR else 5)


def _only_date_before(made: Sequence[Statement], title: int | None, day_first: bool) -> Day:
    for one in made[: title or 0]:
        for parsed in find_dates(one.text, day_first):
            return found(
                parsed.value, one.span.part(parsed.start, parsed.end), {*parsed.doubts, Doubt.WEAK_LABEL}, parsed.rivals
            )
    return Missing()
