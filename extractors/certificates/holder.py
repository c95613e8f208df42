"""Who is certified: the holder's name and the lines of its address.

The name is what follows the certifying phrase or a label, or what goes before "has been assessed"; the certification
body's name is never taken for it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from evidence.document import PageSource
from evidence.fields import Doubt, Found, Missing, Text
from extractors.certificates.blocks import Block, any_organisation, before_verb, introduced_blocks, labelled_blocks
from extractors.certificates.certifying import HEADING, NO_NAME, looks_like_sentence
from extractors.certificates.naming import (
    ACCENTED_FORM,
    closed,
    cut_inline,
    name_lines,
    without_lead,
    without_tail,
)
from extractors.certificates.prose import in_sentences
from extractors.certificates.sheet import CERTIFIER, STRIP, Candidate, Sheet, doubted
from extractors.choosing.choice import choose
from extractors.labels import rows, same_row, squash
from extractors.names import TRADING_AS, has_legal_form, is_left_open, looks_like_address, looks_like_organisation
from extractors.spans import Span, joined


@dataclass(frozen=True)
class Holder:
    """The holder's name and the lines that follow it, which hold the address."""

    name: Text
    address: tuple[Span, ...] = ()


def holder(sheet: Sheet) -> Holder:
    """The certificate's holder by label, by certifying phrase, or by what goes before "has been assessed"."""
    blocks = [*labelled_blocks(sheet), *introduced_blocks(sheet), *before_verb(sheet)]
    stated = [one for one in (*in_sentences(sheet), *_readings(blocks)) if not _certifies(sheet, one[0].value)]
    readings = stated or [one for one in _readings(any_organisation(sheet)) if not _certifies(sheet, one[0].value)]
    if not readings:
        return Holder(Missing())
    ranked = sorted(readings, key=lambda one: one[0].rank)
    best, address = ranked[0]
    if not address:
        key = squash(best.value)
        address = next((lines for other, lines in ranked if lines and squash(other.value) == key), ())
    also = (one for one, _ in _readings(any_organisation(sheet)))
    name = choose("organisation_name", [_worded(one, best) for one, _ in ranked], sheet.ground, also=also)
    if isinstance(name, Found) and NAME_RAN_ON.search(name.value):
        name = doubted(name, Doubt.UNSURE_EXTENT)
    return Holder(name, address)


def _certifies(sheet: Sheet, name: str) -> bool:
    """Whether the certificate says of a name that it certifies: it is the body's, not the holder's."""
    says = re.compile(
        rf"(?<!\w){re.escape(name)}\W+(?:hereby\s+)?(?:certif(?:y|ies)|confirms|attests|declares)\s+that\b"
    )
    return any(says.search(text.text) for text in sheet.texts)


def _readings(blocks: Iterable[Block]) -> list[tuple[Candidate, tuple[Span, ...]]]:
    return [reading for block in blocks if (reading := _read(block))]


def _worded(one: Candidate, best: Candidate) -> Candidate:
    """A candidate that only says more or less of the best one's name is no rival."""
    a, b = squash(one.value), squash(best.value)
    return replace(one, rank=one.rank + 5) if one is not best and (a.startswith(b) or b.startswith(a)) else one


NO_HOLDER = re.compile(
    r"^(?:your|our|their|this|the said) (?:organi[sz]ation|company)\b|\bmanagement systems?\b.*\bISO\b|"
    r"^(?:the )?information security management system\b|^(?:the )?(?:information security|quality)(?: management)?$|"
    r"\b(?:sicurezza delle informazioni|seguridad de la informaci[oó]n|s[eé]curit[eé] de l.information|"
    r"bilgi g[uü]venli[gğ]i|informationssicherheit|bezpiecze[nń]stwem? informacji)\b",
    re.IGNORECASE,
)
"""What stands where a name could and is none."""
NAME_RAN_ON = re.compile(
    r"\b(?:and|of|for|the|in|at|&)$|(?-i:[a-zA-Z]{5,}\.\s+[A-Z])|,\s+(?:of|at|in)\s|,.*\d|\d+,|\b(?:operating|conforming)\b|"
    r"\b(?:block|unit|suite|floor|level)\s+\w{1,2}$|"
    r"(?-i:[a-z]\s+(?:The|This|Its)\s+(?:[A-Z]\w+\s+){0,3}(?:Information|Security|Quality|Management|Service|System)\b)",
    re.IGNORECASE,
)
"""A name that breaks off, or into which its address has run."""


def _read(block: Block) -> tuple[Candidate, tuple[Span, ...]] | None:
    """The name at the head of a block, and the address lines after it."""
    lines = _without_logo([line for line in block.lines if squash(line.text)])
    while lines and HEADING.match(squash(lines[0].text)):
        lines.pop(0)
    if not lines or looks_like_sentence(lines[0].text) or NO_NAME.match(squash(lines[0].text)):
        return None
    count, unsure = name_lines(lines)
    name = without_lead(joined(lines[:count]))
    name, rest = cut_inline(name)
    name = without_tail(name)
    value = name.text.strip(STRIP)
    placed = looks_like_address(value) and not looks_like_organisation(value) and not _stands_out(lines)
    if NO_HOLDER.search(value) or len(squash(value)) < 2 or value.isdigit() or placed:
        return None
    address = [*([rest] if rest else []), *lines[count:]]
    address = [line for line in address if not TRADING_AS.match(line.text)]
    if block.rank == 3 and has_legal_form(value):
        unsure = False
    traded = any(TRADING_AS.match(line.text) for line in lines[count:])
    printed = name.weakest is None
    accents = [Doubt.OCR_TWIN] if not printed and ACCENTED_FORM.search(value) else []
    named = (
        printed
        and block.rank in (0, 2)
        and looks_like_organisation(value)
        and not CERTIFIER.search(value)
        and not unsure
    )
    weak = () if named else block.doubts
    open_ended = (
        unsure
        or (count == 1 and not has_legal_form(value) and _breaks_at_its_line(name))
        or traded
        or is_left_open(value)
        or (not printed and _torn(name))
    )
    doubts = [*weak, *accents, *([Doubt.UNSURE_EXTENT] if open_ended else [])]
    return Candidate(closed(value, name.text), name, block.rank, tuple(doubts)), tuple(address)


def _breaks_at_its_line(name: Span) -> bool:
    """Whether a name in mid-sentence ends where its line does, and goes on right below in capitals or with "of"."""
    last = rows(name)[-1]
    line = next((one for one in name.page.lines if last.words[-1] in one.words), None)
    if line is None or line.words[-1] is not last.words[-1] or line.words[0] is last.words[0]:
        return False
    below = (one for one in name.page.lines if 0 <= one.box.top - line.box.bottom < line.box.height)
    return any(abs(one.box.x0 - line.box.x0) < line.box.height and _may_go_on(one.text) for one in below)


def _may_go_on(text: str) -> bool:
    return text[:1].isupper() or text.startswith(("of ", "& "))


_TORN = 2.5
"""Heights between the pieces of one name on a scan, of which a sign between them was lost: "Tealby & Thornbury"."""


def _torn(name: Span) -> bool:
    """Whether something of the same type stands close beside a name that was read by OCR."""
    box = rows(name)[0].box
    others = (line.box for line in name.page.lines if name.words[0] not in line.words)
    beside = (other for other in others if same_row(box, other) and 0.75 <= other.height / max(box.height, 1) <= 1.33)
    return any(0 < max(box.x0 - other.x1, other.x0 - box.x1) < _TORN * box.height for other in beside)


def _stands_out(lines: Sequence[Span]) -> bool:
    """Whether the first line is set clearly larger than the next and has no number: a name that ends in a country."""
    numbered = any(letter.isdigit() for letter in lines[0].text)
    return len(lines) > 1 and not numbered and lines[0].box.height >= 1.3 * lines[1].box.height


def _without_logo(lines: Sequence[Span]) -> list[Span]:
    """The lines from the name on, without the holder's logo over it.

    On a page of text a logo is what was read in a picture while printed lines follow it; on a scan it is what the
    line with the legal form says again.
    """
    kept = list(lines)
    if kept and any(not in_a_picture(line) for line in kept):
        while in_a_picture(kept[0]):
            kept.pop(0)
    for k in (1, 2):
        if k < len(kept) and has_legal_form(kept[k].text):
            before = squash(joined(kept[:k]).text)
            if before and squash(kept[k].text).startswith(before):
                return kept[k:]
    return kept


def in_a_picture(span: Span) -> bool:
    """Whether every word was read by OCR on a page that has a text layer."""
    printed = span.page.source is PageSource.OCR
    return all(word.in_picture or (not printed and word.confidence is not None) for word in span.words)
