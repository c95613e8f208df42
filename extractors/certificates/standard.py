"""The standard that a certificate is to, and its edition."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.fields import Doubt, Missing, Text
from extractors.certificates import words as words
from extractors.certificates.sheet import Sheet
from extractors.spans import Span, found
from extractors.values import Parsed, find_standards

NOT_CERTIFIED_TO = re.compile(r"\b(?:17021|17065|17024|17025|17011|27006|19011|22003|50003|9104)\b")
"""Standards for certification bodies, not for their clients."""
MORE_STANDARDS = (
    (
        re.compile(r"\bAS\s?/?\s?EN\s?9100[A-D]?(?::\d{4})?\b|\bAS\s?9100\s?[A-D]?(?::\d{4})?\b|\bEN\s?9100:\d{4}\b"),
        None,
    ),
    (re.compile(r"\bSA\s?8000(?::\d{4})?\b"), None),
    (re.compile(r"\bIATF\s?16949(?::\d{4})?\b"), None),
    (re.compile(r"\bCSA\s+STAR\b(?:\s+CCM\s+v\d(?:\.\d)*)?|\bCCM\s+v\d(?:\.\d)*"), None),
    (re.compile(r"\bISO[\s/]+IEC\s?(27001)(?:\s?[:\-–]\s?((?:19|20)\d{2})(?!\d))?"), "ISO/IEC"),
    (re.compile(r"\bISO(?:/IEC)?\s?(27001)\s*\(?(20(?:05|13|17|22|23))\)?"), "ISO/IEC"),
)


def standards(text: str) -> list[Parsed[str]]:
    """Standards that a client may be certified to, in the text's order; those of certification bodies are left out."""
    more = []
    for pattern, body in MORE_STANDARDS:
        for match in pattern.finditer(text):
            value = " ".join(match.group().split())
            if body:
                value = f"{body} {match[1]}" + (f":{match[2]}" if match[2] else "")
            more.append(Parsed(value, match.start(), match.end()))
    plain = find_standards(text)
    extra = [one for one in more if not any(_better(other, one) for other in plain)]
    plain = [one for one in plain if not any(_better(other, one) for other in extra)]
    both = sorted((*plain, *extra), key=lambda one: (one.start, -one.end))
    return [one for one in both if not NOT_CERTIFIED_TO.search(one.value)]


def _better(one: Parsed[str], other: Parsed[str]) -> bool:
    """Whether ``one`` reads the same words as ``other`` and says more: longer, or with its year."""
    if one.start >= other.end or other.start >= one.end:
        return False
    dated = re.search(r":\d{4}", one.value), re.search(r":\d{4}", other.value)
    return bool(dated[0]) if bool(dated[0]) != bool(dated[1]) else one.end - one.start >= other.end - other.start


CONFORMS = re.compile(
    r"(?:requirements? of|provisions of|compl(?:y|ies|iant|iance) with|conform(?:s|ity|ance)? (?:to|with)|"
    r"in accordance with|accordance to|"
    r"standards?|against|certified to|according to|norm)[^.]{0,90}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Standard:
    value: str
    span: Span
    doubts: tuple[Doubt, ...]
    weight: float


def standard(sheet: Sheet, wanted: str | None = None) -> Text:
    """The standard certified to; ``wanted`` (``27001``) is preferred to others that are mentioned too.

    A European standard is published as a national one (``BS EN``, ``DIN EN``): ``EN`` alone has lost what precedes it.
    """
    seen = [one for text in sheet.texts for one in _stated_standards(text)]
    if wanted and any(wanted in one.value for one in seen):
        seen = [one for one in seen if wanted in one.value]
    if not seen:
        return Missing()
    best = max(seen, key=lambda one: one.weight)
    number = _edition(best.value)[:1]
    best = max(
        (one for one in seen if _edition(one.value)[:1] == number), key=lambda one: (":" in one.value, one.weight)
    )
    taken, best = best, best if wanted else _said_in_full(best, seen)
    doubts = set(best.doubts) | ({Doubt.UNSURE_EXTENT} if best.value.startswith("EN ") else set())
    rivals = [one.value for one in seen if _is_rival(one, best, wanted)]
    rivals += [taken.value] if best is not taken else []
    if rivals:
        doubts.add(Doubt.RIVAL_VALUES)
    return found(best.value, best.span, doubts, rivals)


_EXTENSIONS = frozenset({"27017", "27018", "27701", "27799"})
"""Standards that a certificate to ISO/IEC 27001 is extended by: theirs names that one too."""
_SCHEME, _PLUS = "Cyber Essentials", "Cyber Essentials Plus"


def _said_in_full(best: _Standard, seen: Sequence[_Standard]) -> _Standard:
    """The extension beside the standard that it extends, and "Plus" beside its scheme, however small it is printed."""
    if _edition(best.value)[:1] == ("27001",):
        fuller = [one for one in seen if set(_edition(one.value)) & _EXTENSIONS]
    else:
        fuller = [one for one in seen if best.value == _SCHEME and one.value == _PLUS]
    return max(fuller, key=lambda one: one.weight, default=best)


def _is_rival(one: _Standard, best: _Standard, wanted: str | None) -> bool:
    """Another edition of the same standard, or where none was wanted another that is stated as plainly."""
    mine, others = _edition(best.value), _edition(one.value)
    if mine[:1] == others[:1]:
        return len(others) > 1 and mine != others
    return wanted is None and one.weight >= best.weight - 4


def _edition(value: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d{4,5}", value))


def _stated_standards(text: Span) -> Iterator[_Standard]:
    for order, parsed in enumerate(standards(text.text)):
        span = text.part(parsed.start, parsed.end)
        size = max(word.box.height for word in span.words)
        near = CONFORMS.search(text.text[max(0, parsed.start - 120) : parsed.start]) is not None
        weight = size + 6 * near - 0.5 * min(order, 10) - 3 * (text.page.number - 1)
        yield _Standard(parsed.value, span, parsed.doubts, weight)
