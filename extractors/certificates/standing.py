"""What a certificate says against itself: that it is suspended or withdrawn, a specimen or a draft.

A stamp is a line of nothing else; a sentence counts only where it says that it has happened, not that it may.
"""

import re
from itertools import chain

from evidence.document import Reading
from evidence.fields import Missing, Text
from extractors.literals import words_of
from extractors.signs import folded
from extractors.spans import Span, found
from extractors.statements import statements

_ENDED = r"(?:suspended|withdrawn|cancel+ed|revoked|terminated|annulled|lapsed|void(?:ed)?|invalid(?:ated)?|superseded)"
_STAMP = re.compile(
    rf"\W*(?:(?:certificate|certification|registration)\W+)?(?:status\W+)?(?:is\W+)?"
    rf"(?:{_ENDED}|not valid|no longer valid|specimen|sample|example|draft|dummy|template)"
    r"(?:\W+(?:certificate|copy|only|document|not valid))*"
    r"(?:\W+(?:since|from|on|as of|with effect from)\W+[\w /.-]{4,25})?\W*",
    re.IGNORECASE,
)
_STAMPED = words_of(_STAMP)
_SENTENCE = re.compile(
    rf"\b(?:certificate|certification|registration|approval)\b[^.;]{{0,40}}\b(?:has|have|had)\s+been\s+(?:\w+\s+)?{_ENDED}\b"
    rf"|\b(?:certificate|certification|registration)\s+(?:is|was)\s+(?:currently\s+|now\s+|temporarily\s+)?{_ENDED}\b"
    r"|\b(?:certificate|certification|registration)\s+is\s+(?:no longer|not)\s+(?:valid|in force|current)\b",
    re.IGNORECASE,
)
_ONLY_IF = re.compile(
    r"\b(?:if|unless|when|where|once|until|in (?:the )?(?:case|event)|should|(?<!\d )may(?!\s+\d{4})|might|can"
    r"|could|shall"
    r"|whether|without"
    r"|any|whenever|or)\b",
    re.IGNORECASE,
)


def not_in_force(reading: Reading) -> Text:
    """The stamp or sentence that speaks against the certificate, in a covering letter too."""
    pages = (page for page in reading.pages if any(word in folded(page.text) for word in _STAMPED))
    lines = (Span.of_lines(page, [line]) for page in pages for line in page.lines)
    stamped = (line for line in lines if _STAMP.fullmatch(line.text))
    said = (one.span for one in statements(reading) if _speaks_against(one.text))
    against = next(chain(stamped, said), None)
    return found(against.text.strip(), against) if against else Missing()


def _speaks_against(sentence: str) -> bool:
    return _SENTENCE.search(sentence) is not None and not _ONLY_IF.search(sentence)
