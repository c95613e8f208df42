"""Whether two values say the same thing, printed differently perhaps: what is equal is no contradiction."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from rapidfuzz import fuzz

from evidence.application import Organisation
from evidence.contents import Decision, Document
from evidence.fields import Found, Source
from evidence.naming import LEGAL_FORMS, fold_name, like_name, parts, same_name, tokens
from rules.holders import COMMON_WORDS
from rules.parameters import value_at
from rules.standard_2a.cloud_minutes import DECIDED
from rules.standard_2a.iso27001 import ISSUE

REFUSING = frozenset({"rejected", "deferred"})
SAME_MATTER = 60
"""Token-set similarity (rapidfuzz, 0 to 100) from which two decisions of one meeting are about one matter."""
ALIKE = 80
"""Token-sort similarity (rapidfuzz, 0 to 100) from which two texts are one page read twice; OCR costs a few."""
LONGEST = 20_000
"""So many characters at the head of a document are compared."""


def linked(one: str, other: str, organisations: Sequence[Organisation] = ()) -> bool:
    """Whether two names may be one body's: alike, a short form, of one declared organisation, or with a word in common.

    Only names that share no telling word are another body's: a part, a parent or a former name usually shares one.
    """
    if any(like_name(a, b) for a in _telling_parts(one) for b in _telling_parts(other)):
        return True
    if any(_called(o, one) and _called(o, other) for o in organisations):
        return True
    telling = [set(fold_name(name).core) - COMMON_WORDS for name in (one, other)]
    return not all(telling) or bool(telling[0] & telling[1]) or _short_form(one, other) or _short_form(other, one)


def _telling_parts(name: str) -> list[str]:
    """The name and what is set apart inside it, but for parts that many bodies have: "(UK)", "Ltd"."""
    common = COMMON_WORDS | set(LEGAL_FORMS.values())
    return [part for part in parts(name) if part == name or set(tokens(part)) - common]


def _called(organisation: Organisation, name: str) -> bool:
    return any(same_name(part, own) for part in parts(name) for own in organisation.names)


def _short_form(short: str, long: str) -> bool:
    """Whether a name is the initials of another: UCL, University College London."""
    initials = "".join(word[0] for word in tokens(long) if word not in ("of", "the", "and", "for"))
    return len(tokens(short)) == 1 and len(initials) > 1 and tokens(short)[0] == initials


def same_issue(one: str, other: str, as_at: date) -> bool:
    """Whether two names of a standard mean the same issue of it; a name without a year contradicts nothing."""
    ends = {row["year"]: row["ends"] for row in value_at("iso27001_issues", as_at)}
    years = [{int(year) for year in ISSUE.findall(name)} for name in (one, other)]
    if not all(years):
        return True
    return bool({ends.get(year, year) for year in years[0]} & {ends.get(year, year) for year in years[1]})


def same_decisions(one: Sequence[Decision], other: Sequence[Decision]) -> bool:
    """Whether no matter that one account says was approved was refused or put off by the other."""
    return not any(
        (a.verb in DECIDED and b.verb in REFUSING) or (b.verb in DECIDED and a.verb in REFUSING)
        for a in one
        for b in other
        if fuzz.token_set_ratio(_matter(a), _matter(b)) >= SAME_MATTER
    )


def _matter(decision: Decision) -> str:
    return " ".join(word for word in tokens(decision.text) if word not in DECIDED | REFUSING)


def same_value(one: Any, other: Any) -> bool:
    return bool(one == other)


BY_FIELD: Mapping[str, Callable[[Any, Any], bool]] = {"decision": same_decisions}
"""How a field is compared where equal values are not the whole of it."""


def agree(field: str, one: Found[Any], other: Found[Any]) -> bool:
    """Whether two readings of a field agree, or one of them in doubt may also be read as the other."""
    if BY_FIELD.get(field, same_value)(one.value, other.value):
        return True
    pairs = ((one, other), (other, one))
    return any(not a.accepted and b.value in a.rivals for a, b in pairs)


def slip(one: Found[Any], other: Found[Any], documents: tuple[Document, Document]) -> bool:
    """Whether a date on a scan differs from that on the digital page only by one digit that OCR may have misread.

    Only a reading in doubt may be a slip, and only on a copy of the same page: a digit that was changed on a
    page that reads well is a contradiction.
    """
    if not isinstance(one.value, date):
        return False
    scanned = [found for found in (one, other) if found.provenance.source is Source.OCR]
    if len(scanned) != 1 or scanned[0].accepted:
        return False
    digits = zip(one.value.isoformat(), other.value.isoformat(), strict=True)
    apart = [frozenset((a, b)) for a, b in digits if a != b]
    return len(apart) == 1 and apart[0] in DIGIT_TWINS and alike(*documents)


DIGIT_TWINS = frozenset(frozenset(pair) for pair in ("06", "08", "68", "38", "56", "17"))
"""Digits that OCR takes for each other."""


def alike(one: Document, other: Document) -> bool:
    """Whether two documents print the same words; nothing is known of pages without any."""
    a, b = (" ".join(tokens("\n".join(d.page_texts)[:LONGEST])) for d in (one, other))
    return bool(a) and fuzz.token_sort_ratio(a, b) >= ALIKE
