"""Whom a letter is about: never NHS England itself, which writes it."""

import re
from dataclasses import replace

from evidence.document import Reading
from evidence.fields import Doubt, Found, Missing, Text
from extractors.letters.addressee import PERSON, addressee
from extractors.letters.labels import STOPS
from extractors.letters.subject import SUBJECTS, subject_line
from extractors.letters.wording import OUR
from extractors.names import looks_like_organisation
from extractors.owner import NAME, NAMED, ONLY_A_KIND, without_code
from extractors.phrases import as_text, firmest, first, more_doubted, stated, text_beside_label
from extractors.spans import found
from extractors.statements import sentences
from extractors.values import find_codes
from extractors.values.parsed import Parsed

_OFFICE = re.compile(r"\b(?:Board|Committee|Team|Panel|Department|Officer|Service|Section|Act)\b")
"""Words of bodies inside an organisation."""
_NAME = (
    r"(?P<value>[A-Z][\w&'’.,()-]*(?:\s+(?:[A-Z&][\w&'’.()-]*|plc|ltd|llp|limited|of|and|the|for|in|on|at|&)){0,12}?)"
)
_OF = "".join(f"(?<!{body} )" for body in ("Institute", "University", "College", "School", "Centre", "Faculty")) + "of"
"""No "of" inside a name: "Kestrel Institute of Vascular Research"."""
_ENDING = r"Ltd|Limited|LLP|plc|PLC|Foundation Trust|NHS Trust|Council|CIC|C\.I\.C"
NAMED_FIRST = re.compile(
    rf"^(?:The\s+)?{_NAME}\s*\(\s*(?:(?:ODS|[Oo]rganisation)\s+(?:[Cc]ode\s*)?:?\s*|(?=[A-Z0-9]*\d))[A-Z0-9]{{3,9}}\)"
)
NAMED_AS_SUBJECT = re.compile(
    rf"^{_NAME}\s+(?:holds?|held|has\s+(?:published|completed|submitted|sent)|published|completed|submitted)\b"
)
"""A sentence on what the organisation holds or did: the name runs from its beginning to the verb."""
NAMED_WITH_CODE = (
    re.compile(
        rf"(?:^|[.:;]\s|\b(?:{_OF}|for|to|by|that|from|at|whether|if|where|which|with)\s+(?:the\s+)?){_NAME}\s*[,(–-]+\s*"
        rf"(?:ODS|[Oo]rganisation|[Oo]rg)\s+[Cc]ode:?\s+[A-Z0-9]{{3,9}}\b"
    ),
    re.compile(
        rf"(?:^|[.:;–-]\s|\b(?:{_OF}|for|to|by|that|from|at|whether|if|where|which|with)\s+(?:the\s+)?){_NAME}\s*[,(–-]+\s*(?:ODS\s+"
        rf"|[Oo]rganisation\s+)?(?:[Cc]ode\s*)?:?\s*(?=[A-Z0-9]*\d)[A-Z0-9]{{3,9}}\b"
    ),
)
NAMED_IN_PASSING = (
    re.compile(
        rf"\b(?:plan|policy|assessment|certificate)\s+that\s+{_NAME}\s+(?:has\s+|have\s+)?(?:sent|submitted|published)\b"
    ),
    re.compile(
        rf"\b(?:[Aa]ssessment|[Ss]ubmission|[Pp]olicy|[Cc]ertificat(?:e|ion)|[Pp]lan|[Tt]oolkit|DSPT|SLSP)\s+"
        rf"(?:of|for|by|from|submitted by|published by)\s+(?:the\s+)?{_NAME}(?=[.,;]|\s+(?:has|have|"
        rf"is|was|on|and|dated|in|under|until|as)\b)"
    ),
    re.compile(
        rf"\b(?:released|supplied|disclosed|provided)\b[^.]{{0,80}}\b(?:to|held\s+by)\s+(?:the\s+)?{_NAME}(?=[.,;]|\s+(?:may|under|until)\b)"
    ),
    re.compile(rf"\b(?:asked|ask|enquired)\s+(?:us\s+)?whether\s+{_NAME}\s+(?:may|might|can|could)\b"),
    re.compile(
        rf"\b(?:reviewed|approved|confirms?\s+that|approval\s+for|approves?)\s+(?:the\s+)?{_NAME}(?"
        rf":['’]s?\s|\s+(?:may|has|have|can)\b)"
    ),
)


def organisation_name(reading: Reading) -> Text:
    """The organisation beside a label, else in the subject, beside its code, addressed, or in a sentence."""
    return first(
        _not_ours(without_code(text_beside_label(reading, NAME, stops=STOPS))),
        lambda: _in_subject(reading),
        lambda: _not_ours(stated(reading, NAMED_WITH_CODE, _as_name)),
        lambda: _not_ours(more_doubted(stated(reading, NAMED_WITH_CODE[:1], as_text), Doubt.WEAK_LABEL)),
        lambda: _addressed(reading),
        lambda: firmest(addressee(reading), lambda: _begins_a_sentence(reading)),
        lambda: _not_ours(stated(reading, NAMED[:1], _as_name)),
        lambda: _not_ours(_in_passing(reading)),
    )


def _begins_a_sentence(reading: Reading) -> Text:
    """The name that a sentence begins with and that its code in brackets, or the verb, ends."""
    spoken = sentences(reading)
    for pattern in (NAMED_FIRST, NAMED_AS_SUBJECT):
        for span in spoken:
            for _, part in span.matches(pattern, "value"):
                for one in _as_name(part.text):
                    if not _OFFICE.search(one.value):
                        return found(one.value, part.part(one.start, one.end))
    return Missing()


def _in_passing(reading: Reading) -> Text:
    """A name inside a sentence; only a legal form at its end shows how far it goes."""
    name = stated(reading, NAMED_IN_PASSING, _as_name)
    ended = isinstance(name, Found) and re.search(rf"(?:^|\s)(?:{_ENDING})\.?$", name.value)
    return name if ended else more_doubted(name, Doubt.UNSURE_EXTENT)


def _not_ours(name: Text) -> Text:
    if isinstance(name, Missing) or OUR.search(name.value):
        return Missing()
    return more_doubted(name, Doubt.UNSURE_EXTENT) if ONLY_A_KIND.fullmatch(name.value) else name


_PAPER_OF = re.compile(
    r"^(?:The|Your|This|Their)\s+(?:[\w-]+\s+){0,6}?(?:Policy|Assessment|Certificate|Certification|Plan|Submission|Toolkit"
    r"|Return|Report)\s+(?:of|for|by|from)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""A sentence's beginning that names a paper before whoever it belongs to."""


def _as_name(text: str) -> list[Parsed[str]]:
    paper = _PAPER_OF.match(text)
    before = paper.end() if paper else 0
    return [
        replace(one, start=before + one.start, end=before + one.end)
        for one in as_text(text[before:])
        if looks_like_organisation(one.value)
        and " " in one.value
        and not (OUR.search(one.value) or PERSON.match(one.value))
    ]


def _in_subject(reading: Reading) -> Text:
    """The part of the subject line that is a body's name; without a code beside it, it could be another party's."""
    line = subject_line(reading)
    if line is None:
        return Missing()
    for match in re.finditer(r"(?:(?!\s[-–|]\s|[:(),;]\s?).)+", line.text):
        part = match.group().strip(" -–|:(),;")
        about = any(pattern.search(part) for _, pattern in SUBJECTS) or OUR.search(part)
        if looks_like_organisation(part) and not about:
            doubts = () if find_codes(line.text) else (Doubt.NO_LABEL,)
            start = line.text.index(part, match.start())
            return found(part, line.part(start, start + len(part)), doubts)
    return Missing()


def code_in_subject(reading: Reading) -> Text:
    """The organisation's code in the subject line; a second one is its rival."""
    line = subject_line(reading)
    codes = find_codes(line.text, scanned=bool(reading.ocr_pages)) if line else []
    if line is None or not codes:
        return Missing()
    rivals = [other.value for other in codes[1:] if other.value != codes[0].value]
    doubts = (*codes[0].doubts, *((Doubt.RIVAL_VALUES,) if rivals else ()))
    return found(codes[0].value, line.part(codes[0].start, codes[0].end), doubts, (*codes[0].rivals, *rivals))


def _addressed(reading: Reading) -> Text:
    """The body beside "To:"."""
    name = _not_ours(text_beside_label(reading, ("To",), stops=STOPS))
    return (
        name if isinstance(name, Found) and looks_like_organisation(name.value) and "@" not in name.value else Missing()
    )
