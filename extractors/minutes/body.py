"""Which body met: the board or the committee that a form or the title names."""

import re
from collections.abc import Sequence

from evidence.document import Reading
from evidence.fields import Doubt, Missing, Text
from extractors.minutes.boards import BODY, in_title_case, is_body
from extractors.minutes.form import BODY_IN_FORM, given_in_form
from extractors.minutes.title import around_title
from extractors.names import LEGAL_FORM
from extractors.phrases import first, more_doubted
from extractors.spans import found
from extractors.statements import Statement

_ROLE_OF_BODY = re.compile(
    r"minutes of (?:the |a |an )?(?P<body>.+?)(?:'s|’s)? (?:meeting|held\b|on (?:\w+day"
    r"|\d))",
    re.I,
)


def body_that_met(reading: Reading, made: Sequence[Statement], title: int | None) -> Text:
    """The body in a form, else in the title, else beside the bare "Meeting" or "Committee" of a form."""
    return _whole(
        first(
            given_in_form(reading, BODY_IN_FORM, is_body),
            lambda: _titled(made, title),
            lambda: given_in_form(reading, ("Meeting", "Committee"), is_body),
        ),
        made,
    )


def _whole(body: Text, made: Sequence[Statement]) -> Text:
    """A body that holds the organisation's words, or of whose name more is printed elsewhere, is doubted.

    "Council" of "Council of Governors", "Board" of "Executive Board".
    """
    if isinstance(body, Missing):
        return body
    name = re.escape(body.value)
    goes_on_ = re.compile(
        rf"\b{name} of (?:Directors|Governors|Trustees|Management)\b|\b(?:Executive|Trust|Governing|Unitary) {name}\b",
        re.I,
    )
    odd = _OF_AN_ORGANISATION.search(body.value) or any(goes_on_.search(one.text) for one in made)
    return more_doubted(body, Doubt.UNSURE_EXTENT) if odd else body


_OF_AN_ORGANISATION = re.compile(r"\b(?:NHS|Trust|Ltd|Limited|plc|LLP|Integrated Care)\b|\bGroup$")


_IN_CAPITALS = re.compile(r"(?:[^a-z]{12,}\b\W*|[^a-z]+$)")
"""A title in capitals, or its lines that are, before "held at the office on ..."."""
_LESSER = re.compile(r"committee|group|panel|forum", re.I)
_LEAD = re.compile(r"^(?:minutes|meeting|the|draft|of|a)\s+(?:of\s+)?(?:the\s+)?", re.I)


def _titled(made: Sequence[Statement], title: int | None) -> Text:
    """The body that the title names, else one named around it. A committee of the board is a committee."""
    if title is None:
        return Missing()
    for one in around_title(made, title):
        capitals = _IN_CAPITALS.match(one.text)
        text = in_title_case(capitals.group()) + one.text[capitals.end() :] if capitals else one.text
        named = _ROLE_OF_BODY.search(text)
        hits = list(BODY.finditer(text, *named.span("body"))) if named else []
        hits = hits or [hit for hit in BODY.finditer(text) if hit.group() not in ("Directors", "Trustees")]
        if hits:
            best = max(hits, key=_standing)
            name = _LEAD.sub("", best.group())
            name = name[_after_owner(name) :]
            part = one.span.part(best.end() - len(name), best.end())
            return found(name, part, () if one is made[title] else (Doubt.WEAK_LABEL,))
    return first(_trustees(made[title]), lambda: _body_in_sentence(made[title]), lambda: _meeting_as_body(made[title]))


_BODY_IN_SENTENCE = re.compile(
    r"\b(?:board of (?:directors|trustees|governors|management)|council of (?:governors|trustees)|governing body"
    r"|(?:parish|town|university) council)\b",
    re.I,
)


def _body_in_sentence(one: Statement) -> Text:
    """ "a meeting of the board of directors (the Meeting)": a body in small letters."""
    match = _BODY_IN_SENTENCE.search(one.text)
    return found(match.group(), one.span.part(*match.span())) if match else Missing()


_KNOWN_BODY = re.compile(r"\b(?:Trust Board|Executive Board|University Council|Council|Board)$")


def _after_owner(name: str) -> int:
    """Where the body begins behind the organisation's own name: "Alder NHS Trust Trust Board"."""
    tail = _KNOWN_BODY.search(name)
    owner = name[: tail.start()].strip() if tail else ""
    named = re.search(r"\b(?:Trust|University|College|Hospitals?|Institute|Society|Foundation)$", owner) or (
        owner and LEGAL_FORM.search(owner)
    )
    return tail.start() if tail and named and len(owner.split()) > 1 else 0


def _trustees(one: Statement) -> Text:
    """ "Trustees minutes": the body is called by its members."""
    match = re.search(r"\b(Trustees|Directors|Governors|Partners)['’]?(?: meeting)? [Mm]inutes\b", one.text)
    return found(match[1], one.span.part(*match.span(1))) if match else Missing()


def _standing(hit: re.Match[str]) -> tuple[bool, bool, int]:
    """Which of several names in a title is the meeting's body: a committee before the board that it is of."""
    name = hit.group()
    return _LESSER.search(name) is not None, re.match(r"Board of|Trust Board", name) is not None, len(name)


def _meeting_as_body(one: Statement) -> Text:
    match = re.search(r"(?:[A-Z][\w&-]* ){1,4}Meeting\b", one.text)
    return found(match.group(), one.span.part(match.start(), match.end()), (Doubt.WEAK_LABEL,)) if match else Missing()
