"""What boards, councils and committees are called."""

import re

from extractors.names import LEGAL_FORM

BODY = re.compile(
    r"(?:Board of (?:Directors|Trustees|Governors|Management)|Council of (?:Governors|Trustees|Members|Management)"
    r"|(?:Trust|Executive|Management|Corporate|Unitary"
    r"|Foundation Trust|Integrated Care|"
    r"University|Governing|Advisory|Company) (?:Board|Council)|Governing Body"
    r"|(?:University |College |Parish |Town )?Council|Senate|(?:Partners|Members|Directors|Trustees)['’] Meeting"
    r"(?: of the (?:Partners|Members|Directors|Trustees))?"
    r"|(?:[A-Z][\w&-]*,? (?:(?:and|&|of|for) )?){0,6}(?:Sub-?[Cc]ommittee|Committee|Board|Group|Panel|Forum)"
    r"|Trustees|Directors|Court|Board)(?!\w)(?!\s+(?:Room|House|Chambers?|Building|Suite|Hall|Offices?|Meeting Room)\b)"
)
"""The name of a body; what stands before the word of a room or a building is none."""


_CARE_BOARD = re.compile(
    r"\bNHS\b.*\w.*\bIntegrated Care Board\W*$|\bIntegrated Care Board \(|\w.*\bHealth Board\W*$", re.I
)
"""An integrated care board or a health board is an organisation of that name; its board is called just the Board."""


def is_body(text: str) -> bool:
    """Whether a text is a body's name and nothing else."""
    if _CARE_BOARD.search(text):
        return False
    forms = (text.strip(), text.strip().title(), in_title_case(text.strip()))
    return any(BODY.fullmatch(form) for form in forms) and not LEGAL_FORM.search(text)


def in_title_case(text: str) -> str:
    """Of a title in capitals the usual spelling of names, letter for letter: "Board of Directors"."""
    return re.sub(r"\b(?:Of|The|And|For|A)\b", lambda word: word.group().lower(), text.title())
