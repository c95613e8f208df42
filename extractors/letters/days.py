"""When a letter was written and decided, and until when its approval runs."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from evidence.document import Reading
from evidence.fields import Day, Doubt, Found, Missing
from extractors.dspt_history import find_british_dates
from extractors.letters.labels import DATED, DECIDED, STOPS, UNTIL
from extractors.letters.wording import ADVERB, WE
from extractors.phrases import beside_label, first, more_doubted, running, stated
from extractors.spans import Span, found
from extractors.values.parsed import Parsed, fold

_DATE = r"(?P<value>(?:\w+day,?\s+)?[\w/.-]+(?:[\s,]+[\w.]+){0,3})"
_DEEDS = (
    r"\b(?:publish|submitt|sent\b|send|receiv|upload|dated|e-?mail|wrote|written|signed|issue|expir|end|beg[ia]n|start"
    r"|effect|replace|supersede|held\b|meeting\b|which\b|that\b)"
)
"""What others did, or what holds, on a day."""
_DONE = (
    rf"(?:(?:\w+\s+)?(?:approval|agreement|permission|decision)\s+(?:was|has\s+been|is)\s+(?:{ADVERB}\s+)*"
    rf"(?:given|granted|made|taken)"
    rf"|(?:the|your|this|its)\s+(?:[\w-]+\s+){{0,6}}(?:was|were|has\s+been)\s+(?:{ADVERB}\s+)*"
    rf"(?:approved|agreed|accepted|reviewed)"
    rf"|{WE}\s+(?:has\s+|have\s+|{ADVERB}\s+)*(?:(?:completed|concluded|finished)\s+(?:its|our|the|a)\s+"
    r"(?:[\w-]+\s+)?review|approved|agreed|accepted|reviewed|granted|(?:gave|given)\s+(?:[\w-]+\s+){0,2}approval))\b"
)
"""What was done on a day that the sentence names first."""
DECIDED_SAID = (
    re.compile(
        rf"\b(?:decision|review|approval)\s+(?:was\s+)?(?:made|taken|completed|given|granted|concluded)"
        rf"\s+on\s+{_DATE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:approved|agreed|confirmed|reviewed|accepted)\s+(?:by\s+\w+\s+\w+\s+)?on\s+{_DATE}", re.IGNORECASE
    ),
    re.compile(rf"\bon\s+{_DATE},?\s+{_DONE}", re.IGNORECASE),
    re.compile(
        rf"\b{WE}\s+(?:has\s+|have\s+|{ADVERB}\s+)*(?:reviewed|approved|agreed|accepted)\s+(?:the|your|its|this)\b"
        rf"(?:(?!{_DEEDS})[^.;]){{0,160}}?\bon\s+{_DATE}",
        re.IGNORECASE,
    ),
)
COMPLETES = re.compile(
    rf"\b{WE}\s+(?:has\s+|have\s+|{ADVERB}\s+)*(?:completed|concluded|finished)\s+(?:its|our|the|a)\s+(?:[\w-]+\s+)?"
    r"review\b",
    re.IGNORECASE,
)
_ANOTHERS_DAY = re.compile(
    r"\b(?:publish\w*|submi\w+|sent|send|receiv\w+|upload\w*|dated|e-?mail\w*|wrote|written|signed|issued|expir\w+"
    r"|ends?|ended|begins?|starts?|effect|replace\w*|supersede\w*)(?:\s+\w+){0,3}\s+on\s+(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
"""What was done on a day by another than who decides."""
_ON = re.compile(r"\bon\s+(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE)
UNTIL_SAID = (
    re.compile(
        rf"\b(?:approv\w+|permission|agree[sd]?|grant\w*|retention|retain\w*|valid|extends?|lasts?"
        rf"|runs?|confirm\w*|review)\b(?:(?!\bagreements?\b)[^.]){{0,200}}?"
        rf"\b(?:until|up to(?: and including)?|through to|expires?(?: on)?|expiring on|"
        rf"ends?(?: on)?|no later than)\s+{_DATE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:approval|permission|confirmation|decision)\b[^.]{{0,60}}?\b(?:(?:runs?|lasts?|holds?|good)\s+(?:to|till)"
        rf"|lapses?(?:\s+(?:on|after))?|ceases?(?:\s+on)?|stands?\s+(?:to|until|till))\s+{_DATE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:approval|agreement|permission)\s+(?:is|was|has\s+been)\s+(?:given|granted)\s+(?:only\s+)?"
        rf"(?:until|up\s+to)\s+{_DATE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:by|on|until)\s+{_DATE},?\s+(?:on|after)\s+which\s+(?:date|day)?\s*(?:this|the|our)\s+"
        r"(?:approval|agreement|permission)\s+(?:ends|expires|lapses|ceases)\b",
        re.IGNORECASE,
    ),
)


def _written_on(reading: Reading) -> Day:
    """The letter's own date: the one that stands alone in its head bears out a label, or is its rival."""
    alone, beside = _standing_alone(reading), beside_label(reading, DATED, find_british_dates, stops=STOPS)
    if isinstance(alone, Missing) or isinstance(beside, Missing) or alone.value == beside.value:
        return first(beside, alone)
    return more_doubted(alone, Doubt.RIVAL_VALUES).model_copy(update={"rivals": (*alone.rivals, beside.value)})


def decided_on(reading: Reading, spoken: Sequence[Span], deciding: Sequence[Span]) -> Day:
    """A date of decision where one is printed, else the letter's own."""
    letter = _written_on(reading)
    said = first(
        beside_label(reading, DECIDED, find_british_dates, stops=STOPS),
        lambda: stated(reading, DECIDED_SAID, find_british_dates),
    )
    if isinstance(said, Missing):
        return _beside_days_named(letter, [*deciding, *(span for span in spoken if COMPLETES.search(span.text))])
    if isinstance(letter, Found) and letter.value != said.value:
        return more_doubted(said, Doubt.RIVAL_VALUES).model_copy(update={"rivals": (*said.rivals, letter.value)})
    return said


def _beside_days_named(letter: Day, deciding: Sequence[Span]) -> Day:
    """The letter's date; a day on which a deciding sentence lets something be done may be the decision's instead."""
    if isinstance(letter, Missing):
        return letter
    days = {day for span in deciding for day in _days_of_deeds(span.text) if day < letter.value}
    if not days:
        return letter
    rivals = (*letter.rivals, *sorted(days))
    return more_doubted(letter, Doubt.RIVAL_VALUES).model_copy(update={"rivals": rivals})


def _days_of_deeds(sentence: str) -> Iterator[date]:
    """The days after "on", but for those of what others did."""
    for parsed in find_british_dates(sentence):
        before = sentence[: parsed.start]
        if _ON.search(before) and not _ANOTHERS_DAY.search(before):
            yield parsed.value


_ANOTHERS_END = re.compile(r"\bcertificat\w*|\b(?:your|sharing) agreement\b|\bcontract\b", re.IGNORECASE)


def approved_until(reading: Reading) -> Day:
    """The day that the letter gives as the end of its approval; it is in doubt beside a certificate or agreement."""
    beside = beside_label(reading, UNTIL, find_british_dates, stops=STOPS)
    if isinstance(beside, Found):
        return beside
    for pattern in UNTIL_SAID:
        said = stated(reading, (pattern,), find_british_dates)
        if isinstance(said, Found):
            ends = ((span.text, match) for span in running(reading) for match, _ in span.matches(pattern))
            doubtful = any(_ANOTHERS_END.search(_from_its_sentence(text, match)) for text, match in ends)
            return more_doubted(said, Doubt.WEAK_LABEL) if doubtful else said
    return Missing()


def _from_its_sentence(text: str, match: re.Match[str]) -> str:
    """The match with what stands before it in its sentence."""
    return text[text.rfind(". ", 0, match.start()) + 1 : match.end()]


def _standing_alone(reading: Reading) -> Day:
    """A line that is a date and nothing else, as letters print it in their head."""
    for page in reading.pages[:1]:
        for line in page.lines:
            span = Span(page, line.words)
            parsed = find_british_dates(span.text)
            if len(parsed) == 1 and _is_all(parsed[0], span.text):
                return found(parsed[0].value, span.part(parsed[0].start, parsed[0].end), parsed[0].doubts)
    return Missing()


def _is_all(parsed: Parsed[date], text: str) -> bool:
    rest = fold(text[: parsed.start] + " " + text[parsed.end :])
    return rest in {"", "date", "dated", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
