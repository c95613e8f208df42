"""The body in the block above the salutation, to which a letter is addressed."""

import re

from evidence.document import Line, Page, Reading
from evidence.fields import Doubt, Missing, Text
from extractors.letters.subject import SUBJECTS
from extractors.letters.wording import OUR
from extractors.names import BODY_WORD, STREET, has_legal_form, looks_like_address, looks_like_organisation
from extractors.spans import Span, found
from extractors.values.parsed import fold

PERSON = re.compile(
    r"^(?:FAO|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|The\s+(?:SIRO|Director|Chief))\b\.?", re.IGNORECASE
)
"""The head of a line that names a person or an office."""
_SALUTATION = re.compile(r"^(?:Dear|To whom|Hello|Hi|Good (?:morning|afternoon))\b", re.IGNORECASE)


_OF_BODY = re.compile(
    r"(?!(?:The|University|Royal|NHS|School|College)\b)[A-Z][\w'’-]+(?:\s[A-Z][\w'’.-]*){1,2},\s+(?P<name>[A-Z].*)"
)
"""A person and, behind a comma, whose: "Kwame Boateng, Arthritis Together"."""


_BUILDING = re.compile(r"\d|\b(?:Centre|House|Building|Hall|Mill|Court|Park|Tower|Wharf|Campus|Point|Chambers|Place)$")
"""What a building of an address is called, as some bodies are too."""


def addressee(reading: Reading) -> Text:
    """The body in the block that the letter is addressed to: above the salutation, and not NHS England's own."""
    for page in reading.pages[:1]:
        head = _above_salutation(page)
        named = [k for k, line in enumerate(head) if _names_a_body(line) or _names_a_body_spoken_of(line, page)]
        beside_person = [k for k in named if any(PERSON.match(line.text) for line in head[max(0, k - 3) : k])]
        others = {fold(head[k].text) for k in named} - {fold(head[k].text) for k in beside_person[:1]}
        if named:
            line = head[(beside_person or named)[0]]
            doubts = () if beside_person or not others else (Doubt.RIVAL_VALUES,)
            named_only = () if beside_person else (Doubt.NO_LABEL,)
            span = Span(page, line.words)
            spoken_of = [head[k] for k in named if _is_spoken_of(head[k].text.strip(" ,"), page)]
            if len({fold(one.text) for one in spoken_of}) == 1:
                span, doubts, named_only = Span(page, spoken_of[0].words), (), ()
            elif _BUILDING.search(line.text.strip(" ,")) and not has_legal_form(line.text):
                doubts = (*doubts, Doubt.WEAK_LABEL)
            if person := _person_of(span.text):
                span = span.part(*person.span("name"))
                doubts, named_only = ((), ()) if _is_spoken_of(span.text.strip(" ,"), page) else (doubts, named_only)
            return found(span.text.strip(" ,"), span, (*doubts, *named_only))
    return Missing()


def _above_salutation(page: Page) -> list[Line]:
    lines = list(page.lines)
    at = next((k for k, line in enumerate(lines) if _SALUTATION.match(line.text)), 0)
    return lines[:at]


def _names_a_body(line: Line) -> bool:
    text = line.text.strip(" ,")
    subject = any(pattern.search(text) for _, pattern in SUBJECTS) or ":" in text
    ours = OUR.search(text) or PERSON.match(text) or (looks_like_address(text) and not looks_like_organisation(text))
    return looks_like_organisation(text) and not subject and not ours and not re.match(r"\d", text)


def _names_a_body_spoken_of(line: Line, page: Page) -> bool:
    """The same where no word of the name tells a body, but the letter speaks of it."""
    person = _person_of(line.text)
    return person is not None and not OUR.search(line.text) and _is_spoken_of(person["name"].strip(" ,"), page)


def _person_of(text: str) -> re.Match[str] | None:
    """A person and whose; "St Aldhelm's Hospice, Norwich" and "Mill House, Falcon Centre" are a body and a building."""
    match = _OF_BODY.fullmatch(text)
    first = text.partition(",")[0]
    is_other = BODY_WORD.search(first) or STREET.search(first) or has_legal_form(first)
    return None if is_other else match


def _is_spoken_of(name: str, page: Page) -> bool:
    """Whether the letter itself speaks of the body by that whole name: it bears out a line of the letter's head."""
    lines = list(page.lines)
    at = next((k for k, line in enumerate(lines) if _SALUTATION.match(line.text)), len(lines))
    body = " ".join(line.text for line in lines[at:])
    return any(
        not re.match(r"\s(?:[A-Z&]|(?:and|of|for)\s[A-Z])(?!\w*\d)", body[match.end() :])
        and not re.search(r"(?:[A-Z][\w&-]*|\b(?:and|of) the)\s$", body[: match.start()])
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", body)
    )
