"""The title of minutes, which tells the meeting; cover sheets may come before it."""

import re
from collections.abc import Iterator, Sequence

from extractors.minutes.wording import MEETING, MINUTES, names_meeting_and_day, of_others, whole_line
from extractors.statements import Statement
from extractors.values import find_dates

HEAD = 60
"""A title stands among so many sentences, headings and cells from the top; cover sheets may come before it."""
_TITLE_WITHOUT_MINUTES = re.compile(r"\bmeeting\b", re.I)


def title_of(made: Sequence[Statement]) -> int | None:
    """Where the title stands, above the list of those present if there is one, else among the first lines."""
    listed = next((number for number, one in enumerate(made[:HEAD]) if _lists_those_present(one)), HEAD)
    for end in (listed, HEAD):
        if (title := _title_within(made[:end])) is not None:
            return title
    return None


def _title_within(made: Sequence[Statement]) -> int | None:
    """The line that speaks of the minutes of a meeting, first one that dates it; else of a meeting on a day."""
    titles = [number for number, one in enumerate(made) if _speaks_of_minutes(one)]
    dated = (number for number in titles if find_dates(made[number].text) and not _under(made[number], titles, made))
    if titles:
        return next(dated, titles[0])
    for number, one in enumerate(made[:COVER]):
        if one.is_heading and names_meeting_and_day(one.text):
            return number
    for number, one in enumerate(made):
        if _TITLE_WITHOUT_MINUTES.search(one.text) and find_dates(one.text) and not of_others(one.text):
            return number
    return next(
        (
            number
            for number, one in enumerate(made)
            if _ONLY_MINUTES.fullmatch(one.text)
            or ((_ONLY_MEETING.fullmatch(one.text) or _MEETING_OF.search(one.text)) and _dated_below(made, number))
        ),
        None,
    )


_MEETING_OF = re.compile(
    r"\bmeeting of (?:the |its )?(?:Board|Trustees|Council|Directors|Governors|Committee|Senate)\b", re.I
)


def _dated_below(made: Sequence[Statement], number: int) -> bool:
    return any(find_dates(one.text) and re.search(r"held|\w+day\b", one.text, re.I) for one in made[number + 1 :][:2])


def _lists_those_present(one: Statement) -> bool:
    return any(_PRESENT.match(text) for text in (one.text, one.heading))


def _under(one: Statement, titles: Sequence[int], made: Sequence[Statement]) -> bool:
    """Whether a line speaks of minutes only in the title that it stands under."""
    own = one.is_heading or MINUTES.search(one.text)
    return not own and any(one.heading == made[number].text for number in titles)


def _speaks_of_minutes(one: Statement) -> bool:
    text = whole_line(one)
    return (
        MINUTES.search(text) is not None
        and (MEETING.search(text) is not None or bool(find_dates(text)))
        and not of_others(text)
    )


_PRESENT = re.compile(
    r"\W*(?:(?:directors|trustees|members|governors|board members|those)\s+)?"
    r"(?:present|attendees|attendance|in attendance)\b(?! by\b)",
    re.I,
)
_ONLY_MEETING = re.compile(r"(?:[A-Z][\w'’&-]* ){1,5}[Mm](?:eeting|EETING)")
_ONLY_MINUTES = re.compile(r"\W*(?:meeting )?minutes\W*", re.I)
COVER = 12
"""So many lines from the top a heading may be a title that does not say so; as far under a title its day may stand."""


def around_title(made: Sequence[Statement], title: int) -> Iterator[Statement]:
    """The title itself, then the lines before it from the nearest up, then those after it, up to the first item."""
    yield made[title]
    yield from reversed(made[max(0, title - 5) : title])
    for one in made[title + 1 : title + 7]:
        if one.number:
            return
        yield one
