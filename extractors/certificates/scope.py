"""The scope of certification.

A scope is a paragraph, not a value: it begins after its label or phrase and ends where the next label, another
sentence of the certificate's own, a change of type size or a wide gap comes. Where none of these ends it clearly,
the extent is doubted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from evidence.fields import Doubt, Text
from extractors.certificates import words as words
from extractors.certificates.applicability import SOA
from extractors.certificates.certifying import INTRO, VERB
from extractors.certificates.sheet import CERTIFIER, Candidate, Sheet
from extractors.certificates.standard import standards
from extractors.choosing.choice import choose
from extractors.labels import Labelled, Row, rows, same_column, same_row, squash
from extractors.marks import share_width
from extractors.names import has_legal_form, looks_like_address, looks_like_organisation
from extractors.paragraphs import ENDING, OWN_LABEL, WRAPPED, sentence_end
from extractors.spans import Span, joined
from extractors.values import find_dates, find_postcodes

OWN_NAMES = frozenset(squash(label) for label in words.SCOPE)
LINE_GAP = 1.15
"""Lines of one scope lie at most this many line heights apart."""
FIRST_GAP = 4.0
"""A scope begins at most this many line heights under its label."""

ENDS = re.compile(
    r"^(?:\(?(?:the|this)?(?:certificat(?:e|ion)|registration|approval)(?:is|was|has|remains|runs|number|no|expir|"
    r"valid|subject|issued|history|does|shall|may|can|cycle)"
    r"|\(?(?:in|this(?:is|certificateis)in)?accordancewith(?:the|its)?(?:latest)?(?:statementofapplicab|soa)|"
    r"\(?statementofapplicab|\(?soa(?![a-z]{3})|\(?(?:asper|according)\w{0,12}statementof"
    r"|theismsmentioned|theismsdescribedabove|forandonbehalf|onbehalfof|signed|authori[sz]ed|issuedby|validity|validfrom|thiscertificate|thisapproval|"
    r"thisregistration|thedateof"
    r"|hasbeen|havebeen|hasimplemented|hasestablished|implementedandmaintain|hasimplementation|operatesan|complies|conforms|isincompliance|iso(?:iec)?\d{4,5}|page\d|www|http|accredited|"
    r"furtherclar|thescopeofthiscert\w*(?:isonly|mayonly)"
    r"|thecertific\w+(?:covers|body)thefollowing(?:sites|loc)|thecontrols|thestatementof|theregistrationcovers|thevalidity|subjectto|"
    r"exclusion|nonapplicable|permissibleexcl|date|tel\d|"
    r"thisisin|ein(?:informations|management|qualitat)|durchein|erfullt|additional(?:sites|loc)|validfor|"
    r"againsttheprovisions|assessed|certificateno|bundesv|thisscope|refertothe|allsites)"
)
"""Squashed text of a line that is no longer the scope."""

CUT = re.compile(
    r"(?:(?<=[.;,)])|(?<=\s))\s*[(\[]?(?:Controls\s+)?(?:(?:This|which|and|"
    r"The scope)\s+(?:certificate\s+)?is\s+)?(?:in\s+accordance\s+with|as\s+(?:in|per|defined\s+(?:in|by)|"
    r"described\s+in|stated\s+in)|according\s+to|"
    r"in\s+line\s+with|in\s+conformity\s+with|with\s+reference\s+to|based\s+on|as\s+detailed\s+in|with|per)?\s*"
    r"(?:the\s+|its\s+|their\s+|our\s+)?(?:\w+\s+){0,3}?(?:Statement\s+of\s+Applicability|\bS\.?[oO]\.?A\b)",
)
"""Where the sentence about the Statement of Applicability begins inside a scope."""


def scope(sheet: Sheet) -> Text:
    """The scope as printed, without the sentence about the Statement of Applicability."""
    weak = {squash(label) for label in words.SCOPE_WEAK}
    candidates = list(_sentences(sheet))
    stated = bool(candidates)
    for n, item in enumerate(sheet.labelled(words.SCOPE)):
        if stated and not item.firm and item.place == "same-line":
            continue
        block, clear = _paragraph(sheet, item)
        if block is None:
            continue
        cut = _without_soa(block)
        if cut is None or len(squash(cut.text)) < 8 or NOT_SCOPE.match(squash(cut.text)) or _only_a_date(cut.text):
            continue
        headed = item.place == "below" and len(item.label.split()) > 1
        is_weak = sheet.is_unlisted(item) or (squash(item.label) in weak and not headed)
        doubts = [
            *([] if clear and not _ran_on(cut.text) and not _hardly_a_scope(cut.text) else [Doubt.UNSURE_EXTENT]),
            *([Doubt.WEAK_LABEL] if is_weak or not _stands_for_scope(item) else []),
        ]
        rank = (2 if is_weak else 0) + (1 if item.label_span.page.number > 1 else 0) + n / 100
        candidates.append(Candidate(_text(cut), cut, rank, tuple(doubts), item.place, label=item.label_span))
    candidates = [
        _doubted(one)
        for one in (*candidates, *_introduced(sheet), *_under_standard(sheet))
        if not _lists_places(one.value)
    ]
    return choose("scope", candidates or _unlabelled(sheet), sheet.ground, rival=False, also=_unlabelled(sheet))


NOT_SCOPE = re.compile(
    r"^(?:the)?following(?:activities|services|scope)?$|^(?:for|of|to)(?:this|the)?(?:certificate|certification|registration|iso)|^(?:certificate|page|"
    r"is(?:only)?valid|annex|see|refer|ofthe|ofthis|ofits|ofour|ofcert|withrespectto(?:activities)?$|(?:registered|issued|"
    r"certified|accredited|granted|awarded)by|"
    r"(?:the|its|following|all)?(?:scope|activities|services|processes)?(?:of\w{0,40})?(?:is|are|as)?(?:defined|specified|described|"
    r"listed|stated|detailed|given|setout|shown)(?:below|overleaf|above|hereunder)|(?:and)?(?:operates|maintains|has|have)|"
    r"(?:is|are|as)?(?:defined|specified|described|listed|stated|detailed|given|setout|shown|printed)(?:in|on)(?:the|its|"
    r"this|an?)?(?:attached|enclosed|following)?(?:appendi|annex|schedule|enclosure|attach|page|certificate|back)|"
    r"\d{1,2}(?:st|nd|rd|th)?[a-z]{3,9}\d{4}(?:$|by)|(?:version|date|issue)ofthestatement|asper(?:the|main|this)?(?:scope|certificate))"
)
"""Squashed head of a value that only names the certificate whose scope follows."""
SENTENCE = re.compile(
    r"\b(?:scope\s+of\s+(?:(?:the|this|our|its)\s+)?(?:[\w/:.\-()]+\s+){0,6}?(?:certification|certificate|"
    r"registration|approval|isms|system|assessment)\s+(?:is\s+(?:limited\s+to|defined\s+as|as\s+follows)|is(?!\s+(?:not|only|valid|subject|stated|described|set|shown|given|listed|detailed|attached|available|issued|granted)\b)|"
    r"covers|includes|extends\s+to|relates\s+to|encompasses|comprises|applies\s+to)"
    r"|(?:the|this)\s+(?:certification|registration|certificate|approval|system|isms)(?:,[^,.;:]{3,40},)?\s+(?:is\s+(?:limited\s+to|"
    r"(?:valid|granted|issued)\s+for\s+the\s+(?:scope|activit\w+)\s+of|valid\s+concerning\s+all\s+activities\s+related\s+to)|covers|extends\s+to|relates\s+to|encompasses|"
    r"comprises|applies\s+to))\b\s*:?\s*(?:the\s+following(?:\s+(?:activities|scope|services))?\s*:?\s*)?"
    r"(?P<value>(?!the\s+following\b)\S)",
    re.IGNORECASE,
)
"""A sentence that states the scope; what follows its verb is the scope."""


def _sentences(sheet: Sheet) -> Iterator[Candidate]:
    """Scopes stated in a sentence: from its verb to its full stop, over its line breaks."""
    for span in sheet.paragraphs:
        match = SENTENCE.search(span.text)
        if match is None or NOT_SCOPE.match(squash(span.text[match.start("value") :])):
            continue
        if PLACES.match(span.text[match.start("value") :]):
            continue
        end = sentence_end(span.text, match.start("value"))
        more = end is not None and _more_of_it(span.text, match.start(), end)
        cut = _without_soa(span.part(match.start("value"), len(span.text) if end is None or more else end))
        if cut is not None and len(squash(cut.text)) >= 8:
            yield Candidate(
                _text(cut).rstrip("."), cut, 0.5, () if end is not None and not more else (Doubt.UNSURE_EXTENT,)
            )


def _more_of_it(text: str, start: int, end: int) -> bool:
    """Whether a paragraph that begins with the sentence of the scope goes on about the same."""
    rest = text[end:].strip(" .")
    return start < 5 and len(rest) > 20 and not SOA.search(rest) and not OTHER_MATTER.search(rest)


OTHER_MATTER = re.compile(
    r"\b(?:certificat\w+|valid|issued|controls|surveillance|audit\w*|accredit\w+|registered|expir\w+)\b", re.IGNORECASE
)
"""Words of a certificate's sentences that are not about its scope."""


NEXT_SENTENCE = re.compile(r"(?:[.;]|(?<=[a-z]))\s+(?:The|This|Registered|Certified|Controls|Issued|Page)\s+\w+")


CERTIFYING = re.compile(
    r"\b(?:fulfil\w*|meets?|satisf\w+|complies|conforms)\s+(?:with\s+|to\s+)?the\s+requirements\b|"
    r"\bimplemented and maintains?\b|\bheld since\b|\b(?:first )?entered (?:on|in) the register\b",
    re.IGNORECASE,
)
"""Words of the sentence that certifies, never of what is certified."""


NO_SCOPE_FIRST = re.compile(r"(?:in|on|see|as)\s+(?:this|the|that)\b|version\b", re.IGNORECASE)


_NAME_LONG = 7
"""Words of a certification body's name at most."""
_ENDS_IN_DATES = re.compile(r"\d{4}\s+(?:to|until|[-–])\s+.{6,24}\d{4}\W*$|\b(?:19|20)\d\d\.\s*$")
"""A sentence of validity that a scope has run into."""


def _is_set_as_a_name(words_: Sequence[str]) -> bool:
    return len(words_) <= _NAME_LONG and not any(word[0].islower() and len(word) > 3 for word in words_)


def _hardly_a_scope(text: str) -> bool:
    """Whether it is too short to say what is done, or looks like a number or a name."""
    words_ = text.split()
    short = len(words_) <= 5 and (any(letter.isdigit() for letter in text) or has_legal_form(text))
    return (
        len(words_) < 2
        or short
        or _is_name(text)
        or (_is_set_as_a_name(words_) and CERTIFIER.search(text) is not None)
        or _ENDS_IN_DATES.search(text) is not None
        or NO_SCOPE_FIRST.match(text) is not None
        or text.rstrip().endswith((" of", " and", " the", " for", " to", " in"))
    )


def _doubted(one: Candidate) -> Candidate:
    """A scope into which what stands under it has run, or that begins in the middle of a sentence, is doubted."""
    odd = (
        RAN_IN.search(one.value)
        or BROKEN_IN.match(one.value)
        or _ENDS_IN_DATES.search(one.value)
        or _lost_its_first_line(one)
        or _goes_on_under(one)
    )
    return replace(one, doubts=(*one.doubts, Doubt.UNSURE_EXTENT)) if odd else one


def _goes_on_under(one: Candidate) -> bool:
    """Whether the line that a scope ends with goes on in small letters right below, where the scope does not."""
    last = one.span.words[-1]
    line = next((line for line in one.span.page.lines if line.words[-1] is last), None)
    if line is None:
        return False
    below = (other for other in one.span.page.lines if 0 <= other.box.top - line.box.bottom < 0.6 * line.box.height)
    return any(abs(other.box.x0 - line.box.x0) < 2 and other.text[:1].islower() for other in below)


def _lost_its_first_line(one: Candidate) -> bool:
    """Whether a scope on a scan begins small right under a line of its own column that is not its label's."""
    if one.span.weakest is None or not one.value[:1].islower():
        return False
    box = rows(one.span)[0].box
    labels = set() if one.label is None else {id(word) for word in one.label.words}
    above = (line for line in one.span.page.lines if 0 <= box.top - line.box.bottom < 0.8 * box.height)
    return any(abs(line.box.x0 - box.x0) < box.height and id(line.words[0]) not in labels for line in above)


RAN_IN = re.compile(
    r"\b(?:unique identification|identification code|has been certified|certified since|takes effect|is due by|"
    r"ISMS-[A-Z]+-?\d+|SO[Aa]-?\d+)\b|\bNo\.?\s*:?\s*\S*\d{3}"
)
BROKEN_IN = re.compile(r"(?:with|and|of|in|at|by)\s|By\s*:")


def _lists_places(text: str) -> bool:
    """Whether it is a list of addresses under a heading that speaks of the scope, or points at one."""
    first = re.split(r"\s2[.)]\s", text)[0]
    return (bool(find_postcodes(first)) and looks_like_address(first)) or POINTS.match(text) is not None


POINTS = re.compile(
    r"(?:(?:schedule|list) of (?:premises|sites|locations)|(?:the )?information security(?: management(?: system)?)?|"
    r"particulars|as per (?:the )?scope|see (?:overleaf|annex|below|appendix))\W*$",
    re.IGNORECASE,
)


def _is_name(text: str) -> bool:
    """Whether it is an organisation's name: short, its words with capitals, one of them a body's."""
    words_ = text.split()
    named = all(word[:1].isupper() or word in ("of", "and", "for", "the", "&") for word in words_)
    if not named or text.isupper() or len(words_) > 10 or not looks_like_organisation(text):
        return False
    return has_legal_form(text) or len(words_) < LONG_NAME or DOING.match(text) is None


DOING = re.compile(r"(?:[A-Z][a-z]+ing|Provision|Supply|Design|Delivery|Development)\s")
LONG_NAME = 6
"""A phrase of so many words that begins with what is done is none, whatever capitals it wears."""


def _ran_on(text: str) -> bool:
    """Whether a scope holds the head of another sentence: a line of the next paragraph ran into it."""
    if CERTIFYING.search(text):
        return True
    follows = NEXT_SENTENCE.search(text)
    return follows is not None and (OTHER_MATTER.search(text[follows.start() :]) is not None or "provided" in text)


INTRODUCES = re.compile(
    r"\b(?:for|to|of|within|covers?|covering|concerning|regarding|following)\s+(?:the\s+)?(?:\w+\s+){0,3}(?:scope|activities)"
    r"\b(?:\s+(?!locations?|sites?|address)\w+){0,4}\s*(?::|(?<=\bbelow)\.|(?<=\bhereunder)\.)\s*$"
    r"|\bfor the following (?:scope|activities)(?: of (?:registration|certification|approval|supply|operations?))?\s*$"
    r"|\bscope\b.{0,60}\bis as follows\s*:\s*$"
    r"|\b(?:requirements|standard)\b.{0,60}\bfor\s*:\s*$|\bwith (?:this|the following) scope\s*:?\s*$"
    r"|^scope (?:for|of) (?:this )?certificate(?:\s+(?:no\.?\s*|number\s*)?[\w./-]+)?\s*:?\s*$"
    r"|\bappl(?:y|ies|icable) to the following\s*:\s*$"
    r"|\bscope\b.{0,60}\bis (?:defined|described|set out|given|stated) below\s*[.:]?\s*$"
    r"|\bcertif\w+ covers(?: the following)?\s*:?\s*$|\ball activities related to\s*:\s*$"
    r"|\b(?:management system|applicability)\W{0,2}\s+for\s*:?\s*$"
    r"|^covering\s*:\s*$|\b(?:operations|activities|services|scope)\s+(?:given|defined|described|set out|stated|listed)"
    r"\s+below\s*:\s*$",
    re.IGNORECASE,
)
"""The end of a sentence that announces the scope under it."""


def _introduced(sheet: Sheet) -> Iterator[Candidate]:
    for page in sheet.pages:
        for row in page:
            beside = (one for one in page if same_row(one.box, row.box) and one.box.x0 >= row.box.x1)
            if not _announces(page, row) or any(beside):
                continue
            under = (one for one in page if one.box.top >= row.box.bottom - 1 and share_width(row.box, one.box))
            first = min(under, key=lambda one: one.box.top, default=None)
            near = first is not None and first.box.top - row.box.bottom <= FIRST_GAP * row.box.height
            if first is None or not near or first.begins_with_label or ENDS.match(squash(first.line.text)):
                continue
            block, clear = _lines_from(page, first, Span(first.page, first.line.words))
            cut = _without_soa(block)
            if cut is not None:
                rank = 1 + (first.page.number > 1)
                yield Candidate(_text(cut), cut, rank, () if clear else (Doubt.UNSURE_EXTENT,), "introduced")


_SYSTEM_ABOVE = re.compile(r"\bmanagement\s+system$", re.IGNORECASE)


def _announces(page: Sequence[Row], row: Row) -> bool:
    """Whether a line ends the sentence that leads to the scope, perhaps by a "for" that stands alone in the middle."""
    if INTRODUCES.search(row.line.text):
        return True
    alone = row.line.text.strip(" :").casefold() == "for"
    above = (one for one in page if alone and 0 <= row.box.top - one.box.bottom < row.box.height)
    return any(_SYSTEM_ABOVE.search(one.line.text) and share_width(one.box, row.box) for one in above)


def _under_standard(sheet: Sheet) -> Iterator[Candidate]:
    """What a line under the standard goes on with: "conforms to / ISO/IEC 27001:2022 / for the keeping of records"."""
    for page in sheet.pages[:1]:
        for above, row in pairwise(page):
            near = 0 <= row.box.top - above.box.bottom < 1.5 * above.box.height and share_width(above.box, row.box)
            start = _FOR.match(row.line.text)
            if not near or start is None or len(row.line.words) < 5 or INTRODUCES.search(row.line.text):
                continue
            if not _ISO_ALONE.fullmatch(above.line.text) or PLACES.match(row.line.text, start.end()):
                continue
            line = Span(row.page, row.line.words)
            block, _ = _lines_from(page, row, line.part(start.end(), len(line.text)))
            cut = _without_soa(block)
            if cut is not None:
                yield Candidate(_text(cut), cut, 3, (Doubt.WEAK_LABEL,), "introduced")


_FOR = re.compile(r"for\s+(?!this\b|(?:the\s+)?following\b)(?=\S)")
_ISO_ALONE = re.compile(r"(?:[A-Z]{2,4}\s+)*ISO\W*(?:IEC)?\W*27001(?:\s?:\s?\d{4})?\W*", re.IGNORECASE)
PLACES = re.compile(
    r"(?:all|only|the(?: following| above| below)?|its|our|(?:one|two|three|\d+)|these|those)?\s*(?:\w+\s+){0,2}"
    r"(?:sites?|locations?|addresses|premises|offices|standards?|period|requirements|page|certificate)\b",
    re.IGNORECASE,
)
"""What a certificate covers that is no scope."""


def _stands_for_scope(item: Labelled) -> bool:
    return item.firm or len(item.label.split()) > 2


def _text(span: Span) -> str:
    text = " ".join(span.text.split()).strip(" :;,-–•")
    if text[:1] in "\"“'‘" and text[-1:] in "\"”'’.":
        text = text.strip("\"“”'‘’ ")
    return text.replace(" .", ".")


BROKEN_OFF = re.compile(
    r"[\s.;,(]*(?:\b(?:this|which|and)\s+is\s+)?\b(?:in\s+accordance\s+with|as\s+per|according\s+to|in\s+line\s+with|"
    r"in\s+conformity\s+with|as\s+(?:defined|described|stated)\s+in)(?:\s+(?:the|its|their|our)){0,1}\s*$",
    re.IGNORECASE,
)
"""The head of a sentence about another document, the rest of which stands apart."""
RESTRICTED = re.compile(
    r"\s+v\.?\s?\d[\d.]*,?\s+dated\b.*$|(?<=\.)\s+The\s+ISMS\s+(?:mentioned|described)\s+(?:in\s+the\s+)?(?:above|scope)\b"
)
"""Another paper's version and date in the next column; a sentence on where the scope's own system is run from."""
CONTROLS = re.compile(r"\b(?:controls?|selected|applicable|exclusions?|documented)\b", re.IGNORECASE)
"""Words of a sentence of its own about the Statement of Applicability."""
LEAD = re.compile(
    r"^(?:(?:below|is|covers|includes|are|comprises|encompasses)(?:\s+the\s+following)?\s*:?\s+"
    r"|with\s+respect\s+to\s+(?:activities|the\s+following)\s*:?\s+|\(?\d{1,2}[.)]\s+(?:its|the)\s+scope\s+is\s+"
    r"|limited\s+to\s+(?:the\s+following\s+)?(?:activities|scope)?\s*:?\s+)",
    re.IGNORECASE,
)
"""The verb between "The scope of the ISMS" and the scope."""


def _without_soa(block: Span) -> Span | None:
    """The scope up to where it goes on about the Statement of Applicability."""
    lead = LEAD.match(block.text)
    if lead and lead.end() < len(block.text):
        block = block.part(lead.end(), len(block.text))
    match = CUT.search(block.text) or BROKEN_OFF.search(block.text) or RESTRICTED.search(block.text)
    if match is None:
        return block
    head = block.text[: match.start()].rstrip(" ,;(")
    stops = [stop.end() for stop in ENDING.finditer(head)]
    if stops and CONTROLS.search(head[stops[-1] :]):
        head = head[: stops[-1]]
    return block.part(0, len(head)) if head else None


def _paragraph(sheet: Sheet, item: Labelled) -> tuple[Span | None, bool]:
    """The paragraph of a scope from its label on, and whether its end is clear."""
    if item.place in ("cell", "above", "left"):
        return item.value, True
    first = rows(item.value)[0]
    page = next((page for page in sheet.pages if page and page[0].page is first.page), ())
    start = next((row for row in page if any(word.box == first.words[-1].box for word in row.line.words)), None)
    if start is None:
        return item.value, False
    if item.place == "below" and ENDS.match(squash(first.text)):
        return None, False
    return _lines_from(page, start, first)


def _lines_from(page: Sequence[Row], start: Row, first: Span) -> tuple[Span, bool]:
    """The paragraph from ``first``, words of row ``start``, on, and whether its end is clear."""
    lines, last, clear, column = [first], start, False, start.box
    for other in sorted(page, key=lambda row: (row.box.top, row.box.x0)):
        if other.box.middle <= last.box.middle or same_row(other.box, last.box) or not same_column(column, other.box):
            continue
        verdict = True if _has_label_left(page, other) else _goes_on(last, other, lines)
        if verdict is not None:
            clear = verdict
            break
        lines.append(Span(other.page, other.line.words))
        last = other
    else:
        clear = True
    return joined(lines), clear


def _has_label_left(page: Sequence[Row], row: Row) -> bool:
    """Whether what stands nearest to the left in the same row is a label: the line is that label's value."""
    left = [
        other for other in page if other is not row and same_row(other.box, row.box) and other.box.x1 <= row.box.x0 + 2
    ]
    nearest = max(left, key=lambda other: other.box.x1, default=None)
    if nearest is None or _is_the_scopes_label(nearest):
        return False
    return nearest.begins_with_label or nearest.line.text[-1:] == ":"


def _is_the_scopes_label(row: Row) -> bool:
    """Whether a line is the scope's label again, as the second language of a page has it below the first."""
    return len(row.marks) == 1 and squash(row.line.text) == squash(row.marks[0].label) in OWN_NAMES


def _goes_on(last: Row, other: Row, lines: list[Span]) -> bool | None:
    """``None`` where a line continues the scope, else whether it clearly does not."""
    gap = (other.box.top - last.box.bottom) / max(min(last.box.height, other.box.height), 1)
    if other.begins_with_label or ENDS.match(squash(other.line.text)) or OWN_LABEL.match(other.line.text):
        return True
    if _only_a_date(other.line.text) or (gap > WRAPPED and not other.page.laid_out):
        return True
    if gap > LINE_GAP:
        ended = lines[-1].text.rstrip("\"”'’ ").endswith((".", ";")) or not other.line.text[:1].islower()
        return gap > 1.6 or ended if ended else gap > 2.2
    if not 0.75 <= other.type_height / max(last.type_height, 1) <= 1.35:
        return lines[-1].text.endswith(".")
    return None


def _only_a_date(text: str) -> bool:
    dates = find_dates(text)
    return bool(dates) and len(squash(text)) - len(squash(text[dates[0].start : dates[0].end])) <= 2


SYSTEM_OF = re.compile(
    r"^(?:the)?informationsecuritymanagementsystem(?:isms)?(?:covering|for|of|relat|inrelation|support|govern)"
)
"""Squashed head of a scope that begins with the system itself, where a certifying sentence would go on."""


def _unlabelled(sheet: Sheet) -> Iterator[Candidate]:
    """Where no label is printed: the first paragraph under the standard that is no sentence about the certificate."""
    for page in sheet.pages[:1]:
        under = next((k for k, row in enumerate(page) if standards(row.line.text)), None)
        for k, row in enumerate(page) if under is not None else ():
            span = Span(row.page, row.line.words)
            key = squash(row.line.text)
            if (
                k <= (under or 0)
                or row.begins_with_label
                or len(row.line.words) < 5
                or ENDS.match(key)
                or (VERB.match(key) and not SYSTEM_OF.match(key))
                or row.line.text.rstrip().endswith(":")
                or row.line.text[:1].islower()
                or (has_legal_form(span.text) and any(map(str.isdigit, span.text)))
            ):
                continue
            if find_dates(span.text) or INTRO.search(key) or looks_like_address(span.text) or _is_name(span.text):
                continue
            block, _ = _lines_from(page, row, span)
            cut = _without_soa(block)
            if cut is not None:
                yield Candidate(_text(cut), cut, 5, (Doubt.NO_LABEL, Doubt.UNSURE_EXTENT))
                return
