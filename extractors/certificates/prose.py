"""The holder in running text: a certifying sentence over its line breaks, "… certifies that X of Y has …"."""

import re
from collections.abc import Iterator

from evidence.fields import Doubt
from extractors.certificates.certifying import ABOVE, NO_NAME, looks_like_sentence
from extractors.certificates.naming import UNIT_BEHIND, closed
from extractors.certificates.sheet import STRIP, Candidate, Sheet
from extractors.labels import rows, squash
from extractors.names import LEGAL_FORM, STREET
from extractors.spans import Span

CERTIFIES = re.compile(
    r"\b(?:certif(?:y|ies|ied)|confirms?|attests?|declares?)(?:,[^.]{10,120},)?\s+that\s+"
    r"(?:(?i:the\s+(?:[\w/]+\s+){0,4}(?:management\s+system|ISMS|QMS)\s+(?:of|operated\s+by|at)\s+))?"
    r"(?P<name>(?:The\s+|the\s+)?[A-Z0-9].{1,90}?)(?P<place>(?:,|\s+(?:of|at|located|situated|based|whose|with)\b).{5,170}?)?,?\s+"
    r"(?:has|have|had|is(?!\s+(?:at|in)\b)|was|operates|maintains|complies|conforms|meets|implements|fulfils|holds|runs)\s+\w",
)
"""A certifying sentence from its verb to the holder's: the name, then perhaps the address."""
AT_PLACE = re.compile(
    r"(?:,\s*|\s+)(?:(?:of|at|located\s+(?:at|in)|situated\s+(?:at|in)|based\s+(?:at|in)|"
    r"(?:whose|with(?:\s+its)?|having\s+its)\s+(?:(?:registered|principal|main|head)\s+)?(?:offices?|address|place\s+of\s+business|"
    r"premises)\s+(?:(?:is|are)\s+)?(?:at|in))\s+|(?<=,)\s*)(?=[A-Z0-9])"
)
"""What parts name and address inside a sentence."""


def in_sentences(sheet: Sheet) -> Iterator[tuple[Candidate, tuple[Span, ...]]]:
    """The holder of a certifying sentence of running text, over its line breaks: "… certifies that X of Y has …"."""
    for paragraph in sheet.paragraphs:
        match = CERTIFIES.search(paragraph.text)
        if match is None or ABOVE.match(squash(match["name"])):
            continue
        if len(rows(paragraph)) < 2 and not looks_like_sentence(paragraph.text[match.start("name") :]):
            continue  # a line that ends with the name or its address is a block
        if NO_NAME.match(squash(match["name"])):
            continue
        whole = paragraph.part(match.start("name"), match.end("place") if match["place"] else match.end("name"))
        cut = _name_ends(whole.text.rstrip(" ,"))
        if cut is None:
            continue
        end, start, sure = cut
        name = whole.part(0, end)
        address = (whole.part(start, len(whole.text)),) if start < len(whole.text) else ()
        value = name.text.strip(STRIP)
        clear = sure and len(value.split()) <= 10 and not looks_like_sentence(value)
        doubts = () if clear else (Doubt.UNSURE_EXTENT,)
        yield Candidate(closed(value, name.text), name, 0.9, doubts, "sentence"), address


def _name_ends(text: str) -> tuple[int, int, bool] | None:
    """Where in "X Ltd of 1 High Street, Y" the name ends, where the address begins, and whether that is sure.

    A legal form ends the name; else the last "of" or "at" before the address's first comma or number does, but for
    the "of" of "University of Wales, 1 High Street".
    """
    form = LEGAL_FORM.search(text)
    if form and form.start():
        after = AT_PLACE.match(text, form.end())
        return (form.end(), after.end() if after else len(text), True) if after or form.end() == len(text) else None
    mark = re.search(r"\d|,", text)
    if mark is None:
        return len(text), len(text), True
    unit = UNIT_BEHIND.match(text, mark.end()) if mark.group() == "," else None
    if unit:
        return unit.end(), unit.end(), False
    parts = [part for part in AT_PLACE.finditer(text) if part.start() <= mark.start()]
    worded = [part for part in parts if part.group().strip(" ,")]
    if not worded or not worded[-1].start():
        return (parts[-1].start(), parts[-1].end(), not worded) if parts and parts[-1].start() else None
    start, end = worded[-1].span()
    built = mark.group().isdigit() or BUILDING.search(text[end : mark.start()]) is not None
    if not built and parts[-1] is not worded[-1]:
        start, end = parts[-1].span()
    return start, end, built and _INSTITUTION.search(text[:start]) is None


_INSTITUTION = re.compile(
    r"\b(?:University|Institute|College|School|Centre|Center|Faculty|Department|Academy|Unit|Hospitals?)$"
)
"""The end of what may go on with "of": "Institute of Vascular Research"."""


BUILDING = re.compile(
    STREET.pattern + r"|\b(?:centre|center|hall|studios?|laborator\w+|hub|castle|manor)\b", re.IGNORECASE
)
