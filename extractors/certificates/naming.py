"""How far a name goes: over how many lines, and where on its last line the address or the sentence goes on."""

import re
from collections.abc import Sequence
from statistics import median

from evidence.document import PageSource
from extractors.names import BODY_WORD, LEGAL_FORM, has_legal_form, looks_like_address, looks_like_organisation
from extractors.spans import Span, joined

ACCENTED_FORM = re.compile(
    r"\b(?:sanayi|ticaret|limited\s+[sş]irketi|[sş]irketi|[sş]ti|a\.?\s?[sş]|gmbh|sp\.?\s*z\s*o|s\.?r\.?o|"
    r"s\.?\s?a\.?r\.?l|s\.?a\.?s|s\.?p\.?a|s\.?a\.?u?|s\.?l\.?u?|e\.?v|kft|ltda|oy|ab|a/s)\b",
    re.IGNORECASE,
)
"""Legal forms of languages whose accents OCR loses without a low score."""


LEADS_IN = re.compile(
    r"^(?:operated|implemented|maintained|established|applied|run)\s+(?:by|at)\s+(?=\S)|^(?:named\s+)?(?:here|below|is|are)\s*:\s+(?=\S)",
    re.IGNORECASE,
)
"""The end of "the management system operated by", where a line breaks inside it."""


_TAIL = re.compile(r",?\s+(?:whose|with its|located|which|who)$", re.IGNORECASE)
"""Where a line breaks after the first word of what is said of the holder's offices."""


def without_tail(name: Span) -> Span:
    """The name without the first word of what is said of its offices."""
    tail = _TAIL.search(name.text)
    return name.part(0, tail.start()) if tail and tail.start() else name


def without_lead(name: Span) -> Span:
    """The name without the end of the phrase that leads to it."""
    lead = LEADS_IN.match(name.text)
    return name.part(lead.end(), len(name.text)) if lead else name


def closed(value: str, printed: str) -> str:
    """The full stop of an abbreviated legal form at the end is part of the name."""
    kept = printed.strip(" ,;:*\"'“”„‘’|-–")
    return kept if kept == value + "." and LEGAL_FORM.search(kept[-8:]) else value


def name_lines(lines: Sequence[Span]) -> tuple[int, bool]:
    """How many lines the name takes, and whether that is a guess.

    Its legal form ends it, within three lines; without one the lines of the first line's larger type are the name,
    else the first line alone.
    """
    for k, line in enumerate(lines[:3]):
        if k and (looks_like_address(line.text) and not has_legal_form(line.text)):
            break
        form = LEGAL_FORM.search(line.text)
        if form and not (k == 0 and form.start() == 0):
            following = lines[k + 1].text if k + 1 < len(lines) else ""
            goes_on = re.match(r"^\W*(?:and|&|e|ve|und)\b", following) or re.search(r"(?:&|\band|\bve|,)$", line.text)
            return (k + 2 if goes_on and following else k + 1), bool(goes_on)
    if len(lines) > 1 and LEFT_OPEN.search(lines[0].text) and not looks_like_address(lines[1].text):
        return 2, len(lines) > 2 and not looks_like_address(lines[2].text)
    size, slack = _type_height(lines[0]), _SLACK[lines[0].page.source is PageSource.OCR]
    count = 1
    while count < min(3, len(lines)) and abs(_type_height(lines[count]) - size) <= slack * size:
        if _is_address_line(lines[count]) or len(lines) == count + 1:
            break
        count += 1
    larger = count < len(lines) and _type_height(lines[count]) < (1 - slack) * size
    if count > 1 and not larger:
        return 1, True
    if count > 1 and lines[0].page.source is PageSource.OCR:
        return count, True  # of lines that are about as tall, one may be the address's
    clear = len(lines) == 1 or larger or looks_like_address(lines[count].text)
    return count, not clear or not (looks_like_organisation(joined(lines[:count]).text) or larger)


_SLACK = {False: 0.08, True: 0.27}
"""By how much of its height lines of one type differ: on a scan a line is as high as its letters reach."""


def _type_height(line: Span) -> float:
    """The usual word's: a tall letter or box would make the whole line tall."""
    return median(word.box.height for word in line.words)


def _is_address_line(line: Span) -> bool:
    """Whether a line in the name's own type is of the address; "Research Unit" is not, whatever "unit" may be else."""
    placed = any(character.isdigit() or character == "," for character in line.text)
    return looks_like_address(line.text) and (placed or BODY_WORD.search(line.text) is None)


LEFT_OPEN = re.compile(r"\b(?:of|and|for|the|its|their|&)$", re.IGNORECASE)
"""The end of a line after which a name must go on."""

INLINE = re.compile(
    r"^(?P<name>.*?(?:ltd|limited|llp|plc|inc|g?mbh|llc|b\.v|s\.p\.a|trust|university|council)\.?)\s*[,;]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)

UNIT_BEHIND = re.compile(
    r"\s*(?:[A-Z][\w&'’-]*\s+|of\s+|and\s+|for\s+){1,6}?(?:Unit|Institute|Centre|School|Faculty|Department|Division)\b"
    r"|\s*(?:Unit|Institute|Centre|School|Faculty|Department|Division)(?:\s+(?:of|for|and|the|&|[A-Z][\w’'-]*)){2,8}"
)
"""A unit behind a name's comma that belongs to it: "University of Wales, Centre for Trials Research"."""
NAME_GOES_ON = re.compile(
    r"(?:inc|llc|ltd|limited|llp|l\.p)\b|(?:(?!\d|,).)*\b(?:unit|institute|centre|school|faculty|department|division|team)$"
    r"|(?:unit|institute|centre|school|faculty|department|division)\s+(?:of|for)\b[^,\d]*$",
    re.IGNORECASE,
)
"""What stands behind a name's comma and belongs to it: its legal form, its "Clinical Trials Research Unit"."""

LOCATED = re.compile(
    r"\s*[,(]?\s*\b(?:located at|located in|situated at|whose (?:registered|principal|head|main) offices?|"
    r"whose (?:address|premises)|whose principal place of business|of registered office)\b.*$",
    re.IGNORECASE,
)


def cut_inline(name: Span) -> tuple[Span, Span | None]:
    """Name and address printed on one line are parted after the legal form or before "located at"."""
    runs_on = RUNS_ON.match(name.text)
    if runs_on:
        name = name.part(0, runs_on.end("name"))
    for pattern in (TRADING_INLINE, LOCATED):
        cut = pattern.search(name.text)
        if cut and cut.start() > 1:
            rest = name.part(cut.start() + 1, len(name.text)) if pattern is LOCATED else None
            return name.part(0, cut.start()), _after_located(rest)
    match = INLINE.match(name.text)
    if match and not NAME_GOES_ON.match(match["rest"]):
        return name.part(*match.span("name")), name.part(*match.span("rest"))
    return name, None


RUNS_ON = re.compile(
    r"^(?P<name>.*?\b(?:ltd|limited|llp|plc|inc|gmbh|llc|trust|university)\b\.?)\s+(?:and\s+)?"
    r"(?:in\s+recognition|operates|has|have|is|was|which|who|maintains|holds|applies|complies|conforms|supporting|providing|covering|"
    r"(?-i:The|This|Its))\b",
    re.IGNORECASE,
)
"""A name after which its sentence, or another, goes on in the same line."""
TRADING_INLINE = re.compile(r"\s+\(?(?:trading as|t[/lI|1]a|d/b/a|dba)\b", re.IGNORECASE)


def _after_located(rest: Span | None) -> Span | None:
    if rest is None:
        return None
    match = re.search(r"\b(?:at|in|office(?: is)?(?: at)?)\s+(?P<place>\S.*)$", rest.text, re.IGNORECASE)
    return rest.part(*match.span("place")) if match else None
