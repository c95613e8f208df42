"""What in minutes is an organisation's name, and where in a title it stands."""

import re

from evidence.fields import Doubt, Missing, Text
from extractors.minutes.boards import in_title_case, is_body
from extractors.minutes.form import LABELS
from extractors.minutes.wording import MINUTES
from extractors.names import LEGAL_FORM, looks_like_address, looks_like_organisation
from extractors.spans import found
from extractors.statements import Statement
from extractors.values.parsed import fold

SHORT_OF_ANY = frozenset({"NHS", "ICB", "CCG", "CSU", "ICT", "PCN", "CIC", "CIO", "PLC", "LTD", "LLP", "THE"})
"""Short names of kinds of bodies, which say nothing of whose board it is."""
_MOSTLY = 0.6
"""A title of which so many letters are capitals is read as if it were set in small ones."""
_OWN_BOARD = re.compile(r"\b(?:NHS|Foundation|Hospitals?)$", re.I)
""" "… NHS Trust Board": the trust's name takes the word that its board shares."""
_COUNCIL = re.compile(
    r"(?P<name>(?!(?:Draft|Minutes|The|Of|A|An|Annual|Virtual|Ordinary|Meeting)\b)[A-Z][\w'’-]+"
    r"(?: (?:(?:and|with|cum|on|le|&) )?(?!Annual)[A-Z][\w'’-]+){0,4}?"
    r" (?:Parish|Town|Borough|City|County|District|Community) Council)\b"
)
_NAME_AFTER = re.compile(
    r"(?i:^.*\b(?:board of \w+|board|committee|council|meeting|trustees|governors|directors|members|shareholders)"
    r"(?: \([^)]*\))? of (?:the )?)(?P<name>[A-Z].+?)(?=,? (?i:held|on|at)\b|,|:| \(|$)"
)
_NAME_BEFORE = re.compile(
    r"^(?:(?:draft |confirmed |unconfirmed )?minutes of (?:the "
    r"|a )?(?:meeting of (?:the )?)?)?(?P<name>[A-Z].+?)(?:'s|’s)?[\s\u2013:-]+"
    r"(?:Board of|Trust Board|Board|Council|Governing Body|[A-Z]\w+ (?:Committee|Board|Group)"
    r"|(?:Trustees|Directors|Governors|Partners)['’]? (?:[Mm]inutes|[Mm]eeting))\b"
)
_NAME_THEN_MEETING = re.compile(
    r"(?:^|\b(?i:minutes|meeting) (?i:of|for|from) (?:(?i:the|an?) )?)"
    r"(?P<name>[A-Z][\w&.'’-]*(?: (?:[A-Z][\w&.'’-]*|&|of|and|for))*?)(?:'s|’s)? "
    r"(?i:(?:(?:monthly|annual|special|regular|extraordinary|quarterly|public|virtual) )?"
    r"(?:board|trustees['’]?|senate|general|members['’]?|council|executive) (?:\w+ )?(?:meeting|minutes)|[ae]gm)\b"
)
""" "Alder Foundation board meeting", "ABC Board monthly meeting": the name stands before the kind of meeting."""
_NO_SHORT_NAME = re.compile(
    r"\b(?:the|annual|general|extraordinary|special|regular|public|virtual|draft|final|approved|unconfirmed|executive|joint"
    r"|full|first|last|next|previous|parish|town|trust|board|council|directors?|trustees?|members?|governors?|minutes"
    r"|meeting|monthly|quarterly|agenda|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|\w+day|held|university|college|school|foundation|charity|company|association|society|club|union)\b|\d",
    re.I,
)


def short_name_in_title(one: Statement) -> Text:
    """A name that is known only by its place before the kind of meeting: "ABC Board monthly meeting"."""
    for match, part in one.span.matches(_NAME_THEN_MEETING, "name"):
        if not _NO_SHORT_NAME.search(match["name"]) and match["name"] not in SHORT_OF_ANY:
            return found(match["name"], part, (Doubt.NO_LABEL,))
    return Missing()


def name_in_title(one: Statement) -> Text:
    """The name where a title has it: before the kind of meeting, or behind the "of" of the body."""
    text = one.text
    shouted = sum(letter.isupper() for letter in text) > _MOSTLY * sum(letter.isalpha() for letter in text)
    cased = in_title_case(text) if shouted else text
    for pattern in (_COUNCIL, _NAME_AFTER, _NAME_BEFORE, _NAME_THEN_MEETING):
        for match in pattern.finditer(cased):
            start, end = match.span("name")
            if _OWN_BOARD.search(match["name"]) and text[end:].casefold().startswith(" trust board"):
                end += len(" trust")
            part = one.span.part(start, end)
            name = part.text.strip(" .,;:-\u2013")
            if (
                looks_like_organisation(name)
                and len(name.split()) > 1
                and not MINUTES.search(name)
                and not is_body(name)
                and not re.search(r"\b(?:of|and|the|for|Integrated)$", name)
            ):
                return found(name, part)
    return Missing()


BY_THE_NAME = re.compile(
    r"\W*\((?:the|hereinafter|\W)|\W*(?:registered |incorporated )?(?:company|charity|office)\b.*\b(?:number|no)\b.*\d"
    r"|\W*registered (?:charity|company|office|in)\b",
    re.I,
)
"""What stands under a name in a letterhead: its short form in brackets, its number in a register."""
NO_NAME = re.compile(
    r"\b(?:minutes|meeting|agenda|present|attend\w*|apologies|confidential|draft|item|purpose|date|time|held|venue"
    r"|location|abbreviations|report|skip to)\b",
    re.I,
)


def could_name(one: Statement) -> bool:
    """Whether a line is an organisation's name of more than one word."""
    return len(one.span.words) > 1 and is_name(one.text)


def is_name(text: str) -> bool:
    """Whether a text has the look of an organisation's name and is no body, person or label."""
    if len(text.split()) < 2 or any(form.search(text) for form in (NO_NAME, _WITH_OFFICE)) or is_body(text):
        return False
    if BY_THE_NAME.match(text) or fold(text) in LABELS:
        return False
    whole = LEGAL_FORM.search(text) is not None or not re.search(r"\d|,", text)
    return looks_like_organisation(text) and (whole or not looks_like_address(text))


_WITH_OFFICE = re.compile(
    r"[,(]\s*(?:[\w&/-]+\s+){0,5}?(?:officer|director|chief|chair\w*|head|lead|manager|owner|guardian|secretary|registrar"
    r"|governor|trustee|member)\b",
    re.I,
)
"""A person and an office, as the list of those present has it."""
