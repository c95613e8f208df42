"""The certification body: who signs, owns or assesses, in the fullest form in which it is printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from evidence.fields import Doubt, Found, Missing, Text
from extractors.certificates import words as words
from extractors.certificates.body_lines import (
    addressed_bodies,
    bodies_at_foot,
    captioned_bodies,
    formed_bodies,
    known_bodies,
    lined_bodies,
    signed_bodies,
)
from extractors.certificates.body_names import (
    KNOWN_BODIES,
    abbreviates,
    by_its_name,
    clean_body,
    could_be_body,
    odd_name,
    same_body,
    spells,
)
from extractors.certificates.body_phrases import confirming_bodies, phrased_bodies
from extractors.certificates.imprint import IMPRINTED, imprinted_bodies
from extractors.certificates.naming import ACCENTED_FORM, cut_inline
from extractors.certificates.sheet import CERTIFIER, Candidate, Sheet
from extractors.choosing.choice import choose
from extractors.labels import rows, squash
from extractors.names import (
    LEGAL_FORM,
    has_legal_form,
    looks_like_address,
    looks_like_organisation,
)
from extractors.spans import Span, joined


def certification_body(sheet: Sheet, holder_name: Text) -> Text:
    """The body that issued the certificate, in the fullest form in which it is printed."""
    taken = squash(holder_name.value) if isinstance(holder_name, Found) else ""
    candidates = [
        one
        for one in map(
            by_its_name,
            (
                *_labelled_bodies(sheet),
                *signed_bodies(sheet),
                *phrased_bodies(sheet),
                *confirming_bodies(sheet),
                *captioned_bodies(sheet),
                *lined_bodies(sheet),
                *addressed_bodies(sheet),
                *bodies_at_foot(sheet),
                *formed_bodies(sheet, taken),
                *imprinted_bodies(sheet, taken),
                *known_bodies(sheet),
            ),
        )
        if could_be_body(one.value, taken)
    ]
    if not candidates:
        return Missing()
    best = _fullest(candidates)
    others = [
        replace(one, rank=min(one.rank, 0.9))
        for one in candidates
        if not same_body(one.value, best.value) and (int(one.rank) == 0 or one.rank in IMPRINTED)
    ]
    doubts = [doubt for doubt in best.doubts if doubt is not Doubt.NO_LABEL or not _only_body(best, candidates)]
    if best.span.weakest is not None and ACCENTED_FORM.search(best.value):
        doubts.append(Doubt.OCR_TWIN)
    named = replace(best, rank=-0.5 if not others else 0, doubts=(*doubts, *odd_name(best.value)))
    return choose("certification_body", [named, *others], sheet.ground, also=candidates)


def _only_body(best: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether a body in the letterhead, with legal form and a certifier's word, is the only one on the certificate."""
    full = has_legal_form(best.value) and CERTIFIER.search(best.value) is not None
    return full and all(same_body(one.value, best.value) for one in candidates)


def _fullest(candidates: Sequence[Candidate]) -> Candidate:
    """The best ranked body in its fullest spelling: with legal form, then the longer, never a worse rank by two."""
    first = min(candidates, key=lambda one: one.rank)
    same = [one for one in candidates if same_body(one.value, first.value)]
    full = max(
        same,
        key=lambda one: (
            not odd_name(one.value),
            has_legal_form(one.value),
            int(one.rank) <= int(first.rank),
            -one.rank,
        ),
    )
    if first.value.isupper() and " " not in first.value and not has_legal_form(full.value):
        spelt = [one for one in same if spells(one.value, first.value)]
        return replace(spelt[0], rank=first.rank, doubts=first.doubts) if spelt else first
    spelt_out = [one for one in same if abbreviates(first.value, one.value)]
    if spelt_out:
        return replace(max(spelt_out, key=lambda one: -one.rank), rank=first.rank, doubts=first.doubts)
    short = not CERTIFIER.search(first.value) or squash(full.value).startswith(squash(first.value))
    whole = has_legal_form(first.value) and not odd_name(first.value)
    if whole or not has_legal_form(full.value) or not (short or odd_name(first.value)):
        return first
    return replace(full, rank=first.rank, doubts=first.doubts)


def _labelled_bodies(sheet: Sheet) -> Iterator[Candidate]:
    for n, item in enumerate(sheet.labelled(words.BODY)):
        line = _with_its_form(rows(item.value))
        if not item.firm and item.place == "same-line" and not line.text[:1].isupper():
            continue
        name, _ = cut_inline(line)
        value = clean_body(name.text)
        if (
            value
            and not looks_like_address(value)
            and (looks_like_organisation(value) or CERTIFIER.search(value) or KNOWN_BODIES.search(value))
        ):
            weak = (Doubt.WEAK_LABEL,) if sheet.is_unlisted(item) else ()
            yield Candidate(value, name, 0 + n / 100, weak, item.place, label=item.label_span)


FORM_ALONE = re.compile(r"\(?(?:UK|GB|Europe|International|Services|Group)?\)?\s*", re.IGNORECASE)
"""What may stand before a legal form that a narrow column has put on a line of its own."""


def _with_its_form(lines: Sequence[Span]) -> Span:
    """A name's first line; with the second where that is but its legal form."""
    first, rest = lines[0], lines[1:2]
    if not rest or has_legal_form(first.text):
        return first
    form = LEGAL_FORM.search(rest[0].text)
    after = rest[0].text[form.end() :].strip(" .,") if form else ""
    ends = not after or LEGAL_FORM.fullmatch(after) is not None  # "Pvt. Ltd." is a form of two
    alone = form and FORM_ALONE.fullmatch(rest[0].text[: form.start()]) and ends
    return joined(lines[:2]) if alone else first
