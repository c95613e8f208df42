"""Whose document it is: name, code and address of the organisation that a page of the toolkit is about.

Shared by everything that the toolkit and NHS England write. They name the organisation beside a label, in a phrase
("this confirms that … has completed"), or as the heading directly above its code.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from evidence.contents import Location
from evidence.document import Line, PageSource, Reading
from evidence.fields import Doubt, Found, Missing, Text
from extractors.labels import Labelled, labelled, rows
from extractors.names import LEGAL_FORM, AddressBlock, address_block, looks_like_address, looks_like_organisation
from extractors.phrases import as_text, beside_label, first, more_doubted, stated, text_beside_label
from extractors.spans import Span, found
from extractors.statements import sentences
from extractors.values import find_codes, find_outcomes, find_postcodes
from extractors.values.codes import LINK
from extractors.values.parsed import Parsed, Parser, fold

NAME = (
    "Organisation name",
    "Name of organisation",
    "Registered name",
    "Legal name",
    "Organisation's name",
    "Organisation",
)
CODE = (
    "Organisation code",
    "ODS organisation code",
    "ODS code",
    "Org code",
    "Organisation's code",
    "Organisation reference code",
    "DSPT code",
    "DSPT organisation code",
    "Organisation ODS code",
    "Organisation identifier",
    "Organisation ID",
    "Code",
)
PLAIN_NAME = ("Name",)
"""A label of persons too: only what looks like an organisation stands beside it."""
ADDRESS = ("Address", "Organisation address", "Registered address", "Postal address", "Registered office")
WEAK_CODES = ("Code",)

_WORD = (
    r"(?:[A-Z0-9&(](?:[\w&'’,()/-]|\.(?=\w))*|(?:St|Co|Ltd|Inc)\."
    r"|plc|ltd|llp|limited|of|and|the|for|in|on|at|to|de|&|-|–)"
)
_NAME = rf"(?P<value>(?:\b[a-z](?=[A-Z]))?[A-Z](?:[\w&'’,()/-]|\.(?=\w))*(?:\s+{_WORD}){{0,13}}?)"
_CODE = r"(?:\(?\s*(?:ODS\s+|organisation\s+|org\.?\s+)?(?:code)?\s*:?\s*[A-Z0-9]{3,9}(?:-\w+)*\s*\))"
_CODE_VALUE = _CODE.replace("[A-Z0-9]{3,9}(?:-\\w+)*", "(?P<value>[A-Z0-9]{3,9}(?:-\\w+)*)")
NAMED = (
    re.compile(
        rf"(?:confirms?|certif(?:y|ies)|certified|declares?)\s+that:?\s+{_NAME}\s*[,(–-]?\s*\(?(?"
        rf":(?:ODS|[Oo]rganisation|[Oo]rg)\s+(?:reference\s+)?[Cc]ode|{_CODE}|has\b|have\b)"
    ),
    re.compile(
        rf"(?:presented|awarded|issued)\s+to:?\s+{_NAME}\s*[,(–-]?\s*\(?(?:ODS|[Oo]rganisation|[Oo]rg)"
        rf"\s+(?:reference\s+)?[Cc]ode"
    ),
    re.compile(
        rf"(?:^|[.!?:]\s|that\s|,\s){_NAME}\s*{_CODE},?\s+(?:has|have)\s+(?:now\s+|successfully\s+"
        rf")?(?:published|completed|submitted)"
    ),
)
ASSESSED = (
    re.compile(
        rf"(?i:assessment|publication|submission|toolkit|DSPT)\s+(?:for|of|by)\s+(?:the\s+)?{_NAME}\s*{_CODE}"
        rf"(?:,?\s+(?:has|have|was|were|is)\b|\.(?=\s|$))"
    ),
    re.compile(
        rf"(?i:assessment|publication|submission|toolkit|DSPT)\s+(?:for|of|by)\s+{_NAME}\s*[,(–-]\s*"
        rf"(?:ODS|[Oo]rganisation|[Oo]rg)\s+(?:reference\s+)?[Cc]ode\b"
    ),
)
"""A sentence on an assessment that names whose it is and closes the name with the code in brackets."""
ASSESSED_CODE = (re.compile(ASSESSED[0].pattern.replace("?P<value>", "?:").replace(_CODE, _CODE_VALUE)),)
_PUBLISHES = r",?\s+(?:has|have)\s+(?:now\s+|successfully\s+)?(?:published|completed|submitted)\b"
CODED_AS_PUBLISHER = (re.compile(rf"\w\s*{_CODE_VALUE}{_PUBLISHES}"),)
"""The code in brackets between a name and what its bearer has done."""
_SALUTATION = re.compile(
    r"^(?:.*\s)?(?:(?:Dear|Hello|Hi)(?:\s+[^\s,:]+){1,5}|Hello|Hi|Congratulations|Well done)\s*[,:!]\s+"
)
NAMED_IN_PASSING = (
    re.compile(
        rf"{_NAME}\s+(?:has|have)\s+(?:now\s+|successfully\s+)?(?:published|completed|submitted|"
        rf"achieved|met)\b"
    ),
    re.compile(rf"{_NAME}\s+is\s+registered\s+with\b[^.]{{0,80}}\b(?i:toolkit|DSPT)"),
    re.compile(
        rf"(?:assessment|publication|submission|toolkit|DSPT)\s+(?:for|of|by)\s+{_NAME}\s*(?:{_CODE}\s*)"
        rf"?(?:has|have|was|is)\b"
    ),
    re.compile(rf"on behalf of\s+{_NAME}(?=[.,;]|\s+(?:I|we|has|have|is)\b)"),
)
CODED = (
    re.compile(r"\b[Oo]rganisation\s*\((?:ODS\s+)?(?:code\s*:?\s*)?(?P<value>(?=\w*\d)[A-Z0-9]{3,9})\)"),
    re.compile(
        r"\b(?:organisation(?:al)?|ODS|org|DSPT)\s+(?:ODS\s+|reference\s+|identifier\s+)?code(?"
        r":\s+is|\s+of)?\s*[:(–-]?\s*(?P<value>[A-Z0-9][\w-]{2,30})",
        re.IGNORECASE,
    ),
    re.compile(r"\(\s*code\s+(?P<value>(?=\w*[A-Z])[A-Z0-9]{3,9}(?:-\w+)*)\s*\)"),
    re.compile(r"\bcode\s*(?:is|:)\s*(?P<value>[A-Z0-9][\w-]{2,30})", re.IGNORECASE),
)
CODED_IN_BRACKETS = (re.compile(r"\((?:ODS\s*:?\s*)?(?P<value>[A-Z0-9]{3,9}(?:-\w+)*)\)"),)
CODED_AFTER_BODY = (
    re.compile(
        r"\b(?:Trust|Board|Council|ICB|CCG|CSU|Hospitals?|University|Ltd|Limited|Partnership)\s*\((?"
        r"P<value>[A-Z0-9]{3,5})\)"
    ),
)
NAMED_ON_LINE = re.compile(
    rf"^(?:[\w ]{{3,40}}:\s+)?{_NAME}\s*[,(–-]+\s*(?:(?:ODS|[Oo]rganisation|[Oo]rg)\s+(?:reference\s+"
    rf")?[Cc]ode\b|{_CODE})"
)
"""A line that gives the name and then the code."""
NAVIGATION = re.compile(
    r"^(?:<|‹|«|←|back\b|(?:\w+ )?home\b|search\b|menu\b|sign in\b|log ?in\b|news\b|help\b|skip to\b|"
    r"beta\b|\d+ results? found\b|.{0,20}\bfind an organisation\b|organisation (?:search|details|"
    r"profile|page)\b|nhs (?:england|digital)$|(?:nhs )?data security and protection toolkit|dspt?\b|"
    r"https?:|www\.|\d{1,2}/\d{1,2}/\d{2,4}\b|"
    r"assessment (?:summary|history)|this is\b|cookies?\b|print\b)",
    re.IGNORECASE,
)
"""Words of the site around an organisation's page."""
NOT_NAMES = frozenset(
    {
        "nhs england",
        "nhs digital",
        "data security and protection toolkit",
        "the data security and protection toolkit",
        "dspt",
        "search",
        "this organisation",
        "the organisation",
        "our organisation",
        "your organisation",
        "organisation",
        "name",
        "organisation name",
        "code",
        "organisation code",
        "answer",
        "address",
        "it",
        "we",
    }
)
OVER_LABEL = 1.6
"""Line heights between a block and the label below it at most: a page of the web sets a margin around a block."""
HEADING_GROWS = 1.15
"""A heading is printed so many times taller than the line below it."""


# --- whose it is ----------------------------------------------------------------------------------------------------


def code_of(reading: Reading, stops: Sequence[str]) -> Text:
    """The code beside its label, else in a phrase, else in the page's own address, else by its shape.

    The address of the organisation's page is a second witness: it settles a misread character, or contradicts.
    """
    scanned = bool(reading.ocr_pages)
    labelled_code = partial(find_codes, labelled=True, scanned=scanned)
    any_code = partial(find_codes, scanned=scanned)
    link = more_doubted(stated(reading, (_linked(),), labelled_code), Doubt.WEAK_LABEL)
    code = first(
        beside_label(reading, CODE, labelled_code, stops=stops, weak=WEAK_CODES),
        lambda: stated(reading, CODED, labelled_code),
        lambda: stated(reading, ASSESSED_CODE, labelled_code),
        lambda: stated(reading, CODED_AS_PUBLISHER, labelled_code),
        link,
        lambda: _beside_name(reading, labelled_code, stops),
        lambda: stated(reading, CODED_IN_BRACKETS, any_code),
        lambda: more_doubted(stated(reading, CODED_AFTER_BODY, labelled_code), Doubt.WEAK_LABEL),
        lambda: more_doubted(stated(reading, (re.compile(r"(?s)(?P<value>.+)"),), any_code), Doubt.NO_LABEL),
        lambda: _bare_code(reading),
    )
    return _witnessed(code, link)


_BARE_CODE = re.compile(r"(?:(?=\w*[A-Z])[A-Z0-9]{3,6}|[A-Z]{2}\d{6})(?:-\w{2,8})?")


def _bare_codes(reading: Reading) -> Iterator[Span]:
    """The code on a line of its own, as it stands under the name on the toolkit's certificate."""
    for page in reading.pages[:1]:
        for line in page.lines:
            if _BARE_CODE.fullmatch(line.text) and any(letter.isdigit() for letter in line.text):
                yield Span(page, line.words)


def _bare_code(reading: Reading) -> Text:
    codes = [(one, span) for span in _bare_codes(reading) for one in find_codes(span.text, labelled=True)]
    return found(codes[0][0].value, codes[0][1], (Doubt.NO_LABEL,)) if len(codes) == 1 else Missing()


def _beside_name(reading: Reading, parse: Parser[str], stops: Sequence[str]) -> Text:
    """The code in brackets after a labelled name ("Organisation: … Trust (R1A)")."""

    def bracketed(text: str) -> list[Parsed[str]]:
        match = _BRACKETED.search(text)
        codes = parse(match["code"]) if match else []
        return [replace(one, start=match.start("code"), end=match.end("code")) for one in codes[:1] if match]

    field = beside_label(reading, NAME, bracketed, stops=stops)
    if isinstance(field, Missing):
        return field
    return field.model_copy(update={"doubts": tuple(d for d in field.doubts if d is not Doubt.WEAK_LABEL)})


_BRACKETED = re.compile(
    r"\s*\((?:(?:ODS|organisation|org)?\s*(?:code)?\s*:?\s*)(?P<code>[A-Z0-9]{3,9}(?:-\w+)*)"
    r"\)\s*$",
    re.IGNORECASE,
)


def _linked() -> re.Pattern[str]:
    return re.compile(LINK.pattern.replace("?P<code>", "?P<value>"), re.IGNORECASE)


def _witnessed(code: Text, link: Text) -> Text:
    if isinstance(code, Missing) or isinstance(link, Missing) or code.provenance == link.provenance:
        return code
    if code.value == link.value:
        settled = (Doubt.OCR_TWIN, Doubt.WEAK_LABEL)
        return code.model_copy(update={"doubts": tuple(doubt for doubt in code.doubts if doubt not in settled)})
    return more_doubted(code, Doubt.RIVAL_VALUES).model_copy(update={"rivals": (*code.rivals, link.value)})


def name_of(reading: Reading, stops: Sequence[str]) -> Text:
    return first(
        without_code(text_beside_label(reading, NAME, stops=stops, accept=could_name)),
        lambda: without_code(text_beside_label(reading, PLAIN_NAME, stops=stops, accept=_is_organisation)),
        lambda: _proper(stated(reading, NAMED[:2], _without_address)),
        lambda: _proper(_publisher(reading)),
        lambda: _proper(stated(reading, ASSESSED, as_text)),
        lambda: _proper(on_line(reading, NAMED_ON_LINE)),
        lambda: _head_of_address(reading, stops),
        lambda: _heading(reading, stops),
        lambda: _proper(_in_passing(reading)),
    )


def _without_address(text: str) -> list[Parsed[str]]:
    """The name without the address that a certificate prints under it; none where no legal form ends it."""
    if not find_postcodes(text):
        return as_text(text)
    form = LEGAL_FORM.search(text)
    return as_text(text[: form.end()]) if form and form.start() else []


def _publisher(reading: Reading) -> Text:
    """The name before a code and "has published": in its sentence, or over the lines with a doubt where it begins."""
    inside = [
        (one, part.part(one.start, one.end))
        for sentence in sentences(reading)
        for _, part in sentence.matches(NAMED[2], "value")
        for one in _unsaluted(part.text)
    ]
    if not inside:
        return more_doubted(stated(reading, NAMED[2:], _unsaluted), Doubt.UNSURE_EXTENT)
    rivals = [one.value for one, _ in inside if fold(one.value) != fold(inside[0][0].value)]
    return found(inside[0][0].value, inside[0][1], (Doubt.RIVAL_VALUES,) if rivals else (), rivals)


def _unsaluted(text: str) -> list[Parsed[str]]:
    """The name without the greeting of the message's reader before it."""
    greeting = _SALUTATION.match(text)
    start = greeting.end() if greeting else 0
    return [Parsed(one.value, one.start + start, one.end + start) for one in as_text(text[start:])]


_ONLY_A_CODE = re.compile(r"(?=\w*[A-Z])[A-Z0-9]{3,6}|[A-Z]{2}\d{6}")
"""A word of capitals and digits beside a name's label stands in the column of codes."""


def could_name(text: str) -> bool:
    """Whether a text beside a label can be an organisation's name: not the toolkit's, its owner's or the site's."""
    heads = _HEADS_ALONE.fullmatch(text.strip(" .:")) or _ONLY_A_CODE.fullmatch(text.strip(" .:"))
    return fold(text) not in NOT_NAMES and not NAVIGATION.match(text) and not heads


_HEADS_ALONE = re.compile(r"(?:(?:name|of|the|organisations?|code|status)\s*)+", re.IGNORECASE)
"""Heads of columns that run into each other: "Organisation Name of organisation"."""


def _is_organisation(text: str) -> bool:
    return could_name(text) and looks_like_organisation(text) and len(text.split()) > 1


def _proper(name: Text) -> Text:
    """No name that is the toolkit's or its owner's, a name's last word alone, nor a postcode below a misread name."""
    none = isinstance(name, Found) and (
        fold(name.value) in NOT_NAMES or _is_postcode(name.value) or ONLY_A_KIND.fullmatch(name.value)
    )
    return Missing() if none else name


ONLY_A_KIND = re.compile(
    r"(?:NHS )?(?:Foundation )?(?:Board|Trust|Council|Committee|University|Hospitals?|Partnership)"
)
"""The end of a name that a line's break has cut off: "… Integrated Care / Board"."""


def _is_postcode(text: str) -> bool:
    return any(one.start == 0 and one.end == len(text) for one in find_postcodes(text))


def without_code(name: Text) -> Text:
    """A labelled name without the code in brackets after it, which is a field of its own."""
    match = _BRACKETED.search(name.value) if isinstance(name, Found) else None
    if isinstance(name, Missing) or match is None or not find_codes(match["code"], labelled=True):
        return name
    return name.model_copy(update={"value": name.value[: match.start()]})


def on_line(reading: Reading, pattern: re.Pattern[str]) -> Text:
    """The name that a line of its own begins with; a line that another runs on into is no line of its own."""
    for span in sentences(reading):
        for _, part in span.matches(pattern, "value"):
            for one in as_text(part.text):
                if not NAVIGATION.match(one.value):
                    return found(one.value, part)
    return Missing()


def _in_passing(reading: Reading) -> Text:
    """A name that a sentence gives; where the name begins or ends is a guess."""
    for sentence in sentences(reading):
        for pattern in NAMED_IN_PASSING:
            for _, part in sentence.matches(pattern, "value"):
                for one in _as_name(part.text):
                    return without_code(found(one.value, part.part(one.start, one.end), (Doubt.UNSURE_EXTENT,)))
    return Missing()


def _as_name(text: str) -> list[Parsed[str]]:
    """A name in a sentence: without the article that the sentence needs."""
    article = re.match(r"(?:The|the)\s+", text)
    start = article.end() if article else 0
    return [Parsed(one.value, one.start + start, one.end + start) for one in as_text(text[start:])]


def _code_labels(reading: Reading, stops: Sequence[str]) -> list[Labelled]:
    """The labels of a code; the short "Code" only where a code follows it."""
    return [
        item
        for item in labelled(reading, CODE, stops=stops)
        if item.label in CODE[:6] or (item.firm and find_codes(item.value.text, labelled=True))
    ]


def _head_of_address(reading: Reading, stops: Sequence[str]) -> Text:
    """The first line of a block of name and address that stands above "Organisation code"."""
    block = _block_above(reading, stops)
    if block is None or block.name is None or block.span is None:
        return Missing()
    lines = rows(block.name)
    if looks_like_address(lines[0].text) and not looks_like_organisation(lines[0].text):
        return Missing()
    doubts = {Doubt.UNSURE_EXTENT} if _may_hold_address(block) else set[Doubt]()
    doubts |= set() if looks_like_organisation(block.name.text) else {Doubt.NO_LABEL}
    return _proper(found(block.name.text.strip(" ,:"), block.name, doubts))


def _may_hold_address(block: AddressBlock) -> bool:
    """Whether the name takes several lines, of which the last may be the address's; a heading's are all its own."""
    lines = rows(block.name) if block.name else ()
    if len(lines) < 2 or block.span is None:
        return False
    text = max(word.box.height for word in block.span.words)
    heading = all(word.box.height >= HEADING_GROWS * text for line in lines for word in line.words)
    return not (block.span.page.laid_out and block.span.page.source is not PageSource.OCR and heading)


def _block_above(reading: Reading, stops: Sequence[str]) -> AddressBlock | None:
    """Name and address printed in lines directly above the code's label; ``None`` where no address stands there."""
    for item in _code_labels(reading, stops):
        page, label = item.label_span.page, item.label_span
        above = [line for line in page.lines if line.box.bottom <= label.box.top + 2 and _aligned(line, label)]
        lines = _close_above(sorted(above, key=lambda line: line.box.top), label, stops)
        if len(lines) > 1 and find_postcodes(" ".join(line.text for line in lines)):
            return address_block([Span.of_lines(page, [line]) for line in (*_title_over(lines, above), *lines)])
    return None


_TITLE_APART = 4.0
"""Heights of an address's line between it and the title over it."""


def _title_over(lines: Sequence[Line], above: Sequence[Line]) -> list[Line]:
    """The title in larger print that stands apart over an address which begins with its building or street."""
    first = lines[0]
    is_place = looks_like_address(first.text) or any(map(str.isdigit, first.text))
    if not is_place or looks_like_organisation(first.text):
        return []
    before = sorted((line for line in above if line.box.bottom <= first.box.top), key=lambda line: line.box.top)
    title = _last_block(before, first.box.height)
    if not title or NAVIGATION.match(title[0].text) or title[-1].box.height < HEADING_GROWS * first.box.height:
        return []
    return title if first.box.top - title[-1].box.bottom <= _TITLE_APART * first.box.height else []


def _close_above(lines: Sequence[Line], label: Span, stops: Sequence[str]) -> list[Line]:
    """The short lines that follow each other closely down to the label."""
    block: list[Line] = []
    below = label.box
    for line in reversed(lines):
        reach = 1.1 if block else OVER_LABEL
        near = below.top - line.box.bottom <= reach * max(below.height, line.box.height)
        short = len(line.text) <= 90 and not line.text.endswith((".", ":"))
        if not near or not short or NAVIGATION.match(line.text) or _begins_with_label(line, stops) or len(block) > 7:
            break
        block.insert(0, line)
        below = line.box
    return block


def _heading(reading: Reading, stops: Sequence[str]) -> Text:
    """The heading of an organisation's page: what stands directly above "Organisation code", or above the bare code."""
    for label in (*(item.label_span for item in _code_labels(reading, stops)), *_bare_codes(reading)):
        page = label.page
        above = [line for line in page.lines if line.box.bottom <= label.box.top + 2 and _aligned(line, label)]
        lines = _last_block(sorted(above, key=lambda line: line.box.top), label.box.height)
        if lines and not NAVIGATION.match(lines[0].text):
            span = Span.of_lines(page, lines)
            doubts = () if _is_heading(span, lines, label, above) else (Doubt.NO_LABEL,)
            scrap = (Doubt.UNSURE_EXTENT,) if LEGAL_FORM.fullmatch(span.text.strip(" :")) else ()
            return _proper(found(span.text.strip(" :"), span, (*doubts, *scrap)))
    return Missing()


def _aligned(line: Line, label: Span) -> bool:
    centred = any(
        abs((line.box.x0 + line.box.x1) - (box.x0 + box.x1)) <= 30 for box in (label.box, _line_of(label).box)
    )
    return abs(line.box.x0 - label.box.x0) <= 20 or centred


def _last_block(lines: Sequence[Line], label: float) -> list[Line]:
    """The last of the lines with those directly above it that belong to the same heading.

    They are as tall as it is, or all of them taller than the ``label`` below: on a scan a line's height hangs on
    which letters reach up or down.
    """
    block: list[Line] = []
    for line in reversed(lines):
        if block:
            below = block[0]
            near = below.box.top - line.box.bottom <= 0.7 * below.box.height
            heading = min(line.box.height, below.box.height) >= HEADING_GROWS * label
            alike = heading or 0.85 <= line.box.height / max(below.box.height, 0.1) <= 1.2
            if not (near and alike) or NAVIGATION.match(line.text):
                break
        block.insert(0, line)
    return block


def _is_heading(span: Span, lines: Sequence[Line], label: Span, above: Sequence[Line]) -> bool:
    """Printed as a heading, or first below the words of the site."""
    tallest = max(word.box.height for word in span.words)
    if span.page.laid_out and tallest >= HEADING_GROWS * max(word.box.height for word in label.words):
        return True
    before = [line for line in above if line.box.bottom <= lines[0].box.top + 2]
    return not before or bool(NAVIGATION.match(max(before, key=lambda line: line.box.top).text))


# --- where it is ----------------------------------------------------------------------------------------------------


def location_of(reading: Reading, name: Text, stops: Sequence[str]) -> tuple[Found[Location], ...]:
    known = name.value if isinstance(name, Found) else None
    for item in labelled(reading, ADDRESS, stops=stops):
        if item.firm and (place := _location(rows(item.value), known, ())):
            return (place,)
    for item in _code_labels(reading, stops):
        lines = _paragraph_below(item.label_span, stops)
        spans = [Span.of_lines(item.label_span.page, [line]) for line in lines]
        whole = find_postcodes(" ".join(line.text for line in lines))
        if place := _location(spans, known, () if whole else (Doubt.UNSURE_EXTENT,)):
            return (place,)
    if known and (place := _below_name(reading, known, stops)):
        return (place,)
    block = _block_above(reading, stops)
    place = _location(block.lines, known, (Doubt.UNSURE_EXTENT,) if _may_hold_address(block) else ()) if block else None
    return (place,) if place else ()


def _below_name(reading: Reading, name: str, stops: Sequence[str]) -> Found[Location] | None:
    """The lines down to a postcode under the name with its code in brackets, or under the code alone."""
    for page in reading.pages[:1]:
        for line in page.lines:
            coded = _BRACKETED.search(line.text)
            if coded is None or not find_codes(coded["code"], labelled=True):
                continue
            if coded.start() and not fold(line.text).startswith(fold(name)):
                continue
            lines = _paragraph_below(Span(page, line.words), stops)
            if find_postcodes(" ".join(one.text for one in lines)):
                return _location([Span.of_lines(page, [one]) for one in lines], name, ())
    return None


def _location(lines: Sequence[Span], name: str | None, doubts: Sequence[Doubt]) -> Found[Location] | None:
    block = address_block(lines, name=name or "-")
    if not block.address or block.span is None:
        return None
    place = Location(address=block.address, postcode=block.postcode, country=block.country)
    return found(place, block.span, (*doubts, *block.doubts))


def _paragraph_below(label: Span, stops: Sequence[str]) -> list[Line]:
    """The address paragraph of an organisation's page: the lines below the code down to the postcode.

    Without a postcode down to the next label or heading, if they read like an address.
    """
    page, whole = label.page, _line_of(label)
    below = sorted(
        (
            line
            for line in page.lines
            if line.box.top >= label.box.bottom - 2 and (_aligned(line, label) or _aligned(line, whole))
        ),
        key=lambda line: line.box.top,
    )
    taken: list[Line] = []
    for line in below[:7]:
        if _begins_with_label(line, stops) or len(line.text) > 160 or find_outcomes(line.text):
            break
        taken.append(line)
        if find_postcodes(" ".join(one.text for one in taken[-2:])):
            return taken
    return taken if looks_like_address(" ".join(line.text for line in taken)) else []


def _line_of(label: Span) -> Span:
    """The whole line that a label stands in: centred print has the middle of its lines in common."""
    line = next((line for line in label.page.lines if label.words[0] in line.words), None)
    return Span(label.page, line.words) if line else label


def _begins_with_label(line: Line, stops: Sequence[str]) -> bool:
    folded = fold(line.text)
    return any(folded == stop or (folded.startswith(stop + " ") and ":" in line.text) for stop in map(fold, stops))
