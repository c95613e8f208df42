"""Whose meeting it was: the organisation, in a form, in the title, in the letterhead or by what is named most."""

import re
from collections.abc import Sequence
from itertools import pairwise

from evidence.document import Reading
from evidence.fields import Doubt, Found, Missing, Text
from extractors.entities import most_named_in
from extractors.minutes.boards import is_body
from extractors.minutes.form import ORGANISATION_IN_FORM, given_in_form
from extractors.minutes.naming import (
    BY_THE_NAME,
    NO_NAME,
    SHORT_OF_ANY,
    could_name,
    is_name,
    name_in_title,
    short_name_in_title,
)
from extractors.minutes.title import HEAD
from extractors.minutes.wording import MEETING, MINUTES, of_others
from extractors.names import LEGAL_FORM, goes_on, has_legal_form
from extractors.phrases import first, more_doubted
from extractors.spans import Span, found
from extractors.statements import Statement
from extractors.values import find_dates
from extractors.values.parsed import fold


def organisation_name(reading: Reading, made: Sequence[Statement], title: int | None) -> Text:
    """The organisation's name; one that is perhaps not whole is doubted."""
    return _whole(_named(reading, made, title), made)


def _whole(name: Text, made: Sequence[Statement]) -> Text:
    """A name into which its register number or its board has run, or that is part of a longer one, is doubted."""
    if isinstance(name, Missing):
        return name
    before = _BEFORE_BODY.fullmatch(name.value)
    if before and is_body(before["body"] or before["board"]):
        name = name.model_copy(update={"value": before["name"]})
    text = " ".join(one.text for one in made)
    odd = _RAN_INTO_NAME.search(name.value) or is_body(name.value) or goes_on(name.value, text) or _in_capitals(name)
    return more_doubted(name, Doubt.UNSURE_EXTENT) if odd or _may_go_on_below(name, made) else name


_BEFORE_BODY = re.compile(
    r"(?P<name>.{3,}?)(?:\s+[-–—|]\s+(?:the )?(?P<body>[^-–—|]{4,60})"
    r"|\s+(?P<board>Board of (?:Trustees|Directors|Governors)))",
    re.I,
)
"""A title "Lungs First - Board of Trustees", whose dash a scan may have lost."""


def _may_go_on_below(name: Found[str], made: Sequence[Statement]) -> bool:
    """Whether the line under a name set as a heading is of its type and says nothing of a meeting."""
    for one, below in pairwise(made[:HEAD]):
        if one.text == name.value and one.is_heading and below.is_heading and not below.number:
            alike = abs(one.span.box.height - below.span.box.height) <= 0.05 * one.span.box.height
            spoken_of = is_body(below.text) or MINUTES.search(below.text) or MEETING.search(below.text)
            return one.span.page.laid_out and alike and not spoken_of and not find_dates(below.text)
    return False


def _in_capitals(name: Found[str]) -> bool:
    """Whether a name is set in capitals: which lines of a title are the organisation's cannot be told then."""
    whole = has_legal_form(name.value) or name.value.endswith("TRUST")
    return name.value.isupper() and len(name.value.split()) > 1 and not whole


_RAN_INTO_NAME = re.compile(
    r"^(?:the )?(?:board|court|senate) of\b|\bregistered\b|\bcommittee\b|\bcouncil$|:|\bnumber\b", re.I
)


def _named(reading: Reading, made: Sequence[Statement], title: int | None) -> Text:
    labelled = next((one for one in made[:HEAD] if _NAMED.fullmatch(one.heading) and could_name(one)), None)
    if labelled:
        return found(labelled.text.strip(" .,;:"), labelled.span)
    in_form = given_in_form(reading, ORGANISATION_IN_FORM, is_name)
    if isinstance(in_form, Found):
        return in_form
    if title is None:
        return most_named_in(made)
    return first(_name_around(made, title), lambda: _letterhead(made[:title]), lambda: most_named_in(made))


_CAPITALISED = re.compile(r"(?:(?:[A-Z][\w'’&.-]*|&|of|and|for|the|in)\s*){2,8}")


def _letterhead(above: Sequence[Statement]) -> Text:
    """The first line over the title where it is set as a name is, though no word of it says that it is one."""
    for line in above[:1]:
        of_meeting = MINUTES.search(line.text) or MEETING.search(line.text)
        if line.is_heading and not line.number and not of_meeting and _CAPITALISED.fullmatch(line.text):
            return found(line.text, line.span, (Doubt.NO_LABEL,))
    return Missing()


def _name_around(made: Sequence[Statement], title: int) -> Text:
    """In the title, in a second one beside it, before the colon that parted it, else near it."""
    beside = [*made[title + 1 : title + 4], *reversed(made[max(0, title - 2) : title])]
    titles = [made[title], *(one for one in beside if _is_second_title(one))]
    return first(
        _agreed([name for one in titles if isinstance(name := name_in_title(one), Found)]),
        lambda: _name_before_colon(made[title]),
        lambda: _of_another_body(_name_near_title(made, title), made),
        *map(short_name_in_title, titles),
    )


def _agreed(names: Sequence[Found[str]]) -> Text:
    """The name in the first of the titles; one that says another is its rival."""
    if not names:
        return Missing()
    best, *others = names
    said = fold(best.value)
    rivals = [one.value for one in others if fold(one.value) not in said and said not in fold(one.value)]
    return more_doubted(best, Doubt.RIVAL_VALUES).model_copy(update={"rivals": tuple(rivals)}) if rivals else best


def _is_second_title(one: Statement) -> bool:
    speaks = MINUTES.search(one.text) or (one.is_heading and re.search(r"\bmeeting\b", one.text, re.I))
    return speaks is not None and not of_others(one.text)


_SHORT_BEFORE_BODY = re.compile(r"\b(?P<short>[A-Z]{3,6}) (?:Board|Council|Trustees|Senate)\b")


def _of_another_body(name: Text, made: Sequence[Statement]) -> Text:
    """A letterhead that does not go with the short name before the body ("ABC Council") may be a motto or an owner."""
    if isinstance(name, Missing):
        return name
    shorts = {
        match["short"]
        for one in made[:HEAD]
        if not one.text.isupper()
        for match in _SHORT_BEFORE_BODY.finditer(one.text)
        if match["short"] not in SHORT_OF_ANY
    }
    letters = re.sub(r"[^A-Z]", "", name.value.title()) + re.sub(r"[^A-Z]", "", name.value)
    fits = all(short in letters or short.casefold() in fold(name.value) for short in shorts)
    return name if fits else more_doubted(name, Doubt.RIVAL_VALUES)


def _name_before_colon(one: Statement) -> Text:
    if one.is_heading or one.in_table or not is_name(one.heading):
        return Missing()
    for line in one.span.page.lines:
        span = Span(one.span.page, line.words)
        if span.text.startswith(one.heading) and one.text.split()[0] in span.text[len(one.heading) :]:
            return found(one.heading, span.part(0, len(one.heading)))
    return Missing()


_NAMED = re.compile(r"(?:name of )?(?:organisation|organization|company|trust)(?: name)?\W*", re.I)


def _name_near_title(made: Sequence[Statement], title: int) -> Text:
    """A letterhead: the line above the title that has the look of an organisation's name."""
    before = [one for one in made[:title] if not one.in_table and not BY_THE_NAME.match(one.text)]
    others = [one for one in before if not is_body(one.text) and not find_dates(one.text)]
    for distance, one in enumerate(reversed([one for one in others if not NO_NAME.search(one.text)])):
        if could_name(one):
            headed = one.is_heading or LEGAL_FORM.search(one.text) is not None
            doubts = [] if distance < 2 and headed else [Doubt.NO_LABEL]
            body = _LEADING_BODY.match(one.text)
            if body:
                doubts.append(Doubt.UNSURE_EXTENT)
            part = one.span.part(body.end() if body else 0, len(one.text))
            return found(part.text.strip(" .,;:"), part, doubts)
    after = [one for one in made[title + 1 : title + 4] if could_name(one) and not one.number and not one.in_table]
    return found(after[0].text.strip(" .,;:"), after[0].span, (Doubt.NO_LABEL,)) if after else Missing()


_LEADING_BODY = re.compile(
    r"(?:[A-Z][\w&-]*,? (?:(?:and|&|of|for) )?){1,4}(?:Committee|Board|Panel) (?=(?:[A-Z]\w* ){1,2}(?:of|[A-Z]))"
)
"""A body printed before the organisation on one line, or in a line that runs on into the next."""
