"""The certification body as a certificate's small print names it: its legal name beside what only an issuer prints.

Many certificates carry the body's name in a logo alone. Their foot then says in one line what the body is called in
full, where it sits and how it is registered, and sentences speak of it by one word: "the property of Interloch".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from evidence.fields import Doubt
from extractors.certificates.accreditation import accredits
from extractors.certificates.sheet import CERTIFIER, Candidate, Sheet
from extractors.labels import rows, squash
from extractors.names import has_legal_form
from extractors.signs import folded
from extractors.spans import Span
from extractors.values import find_postcodes

_WORD = r"(?:[A-ZÀ-ÞŞİÇ0-9][\w'’&\-]*(?:\.\w[\w\-]*)*|&|\([A-Z][\w ]{1,14}\))"
_SMALL = r"(?:and|of|de|du|di|der|für|for|ve|e|y|et|the|–|-)"
_FORM = (
    r"(?:L\.L\.C|Sp\.? z ?o\.? ?o|Ltd\. Şti|AS|ApS|"
    r"Limited|LIMITED|Ltd|LTD|LLP|LLC|Inc|plc|PLC|GmbH|AG|S\.?p\.?A|S\.?r\.?l|S\.?A\.?S|S\.?A\.?U|S\.A|S\.L|B\.?V|N\.?V|"
    r"A\.Ş|A\.S|A/S|AB|Oy|Corp|Corporation|K\.K|CIC|Pvt\.? Ltd|Private Limited|Pty\.? Ltd|Pte\.? Ltd|Co\.,? Ltd)"
)
LEGAL_NAME = re.compile(
    rf"(?:^|(?<=[:.;·•|©(–,])\s+|(?<=[(©])|\b(?i:by|of|for|to|from|contact|contacting|with|issuer|body|and|by the)\s+)"
    rf"(?P<name>{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD}){{0,8}}?,?\s+{_FORM}\b\.?)"
    r"(?=$|[\s,.;:)·•|]+(?!and\b\s+[A-Z]))"
)
"""A name that ends in a legal form, at the head of a line or after what ends a sentence or leads in a name."""
_HINT = re.compile(rf"\s{_FORM}\b")

LED_IN = re.compile(
    r"(?:\bissued by|\baccredited (?:unit|body|office)|\bcertif(?:ication|ying) body|\bfor and on behalf of|"
    r"\bmaintained by|\bproperty of|\bissuing (?:office|body))\W*$",
    re.IGNORECASE,
)
"""What an issuer's name follows, at the end of what stands before it."""

REGISTERED = re.compile(
    r"\bregistered (?:in|office|address|number|no)\b|\bcompany (?:number|no|reg)|\bincorporated in\b|\bvat\b|\bcin\b|"
    r"\btel\b|\bt\W{0,2}\+?\d{2,}|\+\d{2}|\bwww\.|\bphone\b|\bfax\b|\baccredited by\b|\bHRB\b|\bcertification body\b|"
    r"\b[A-Z][a-z]+\s\d{5,6}\b|\b\d{4,6}\s[A-Z][a-z]|\b\d{2}-\d{3}\s[A-Z]",
    re.IGNORECASE,
)
"""How an issuer's line goes on: how the company is registered, where it sits, how it is reached."""

CERTIFIES = re.compile(
    r"\W*(?:hereby |herewith )?(?:certif(?:y|ies|ica|iche)|attests?|declares?|confirms?|zaświadcza|bescheinigt|"
    r"verklaart|has (?:assessed|audited|examined|certified)|reserves the right|(?:assumes|accepts) no\b)\b",
    re.IGNORECASE,
)
"""What the issuer does, right after its name."""

GOES_ON = 150
"""How far after a name that is looked for: characters."""

_BRAND = "\0"
"""What stands for the name in a text where it is looked for."""
SPOKEN_OF = tuple(
    re.compile(pattern.format(brand=_BRAND))
    for pattern in (
        r"\b(?:the|sole) property of (?:the )?{brand}(?!\w)",
        r"(?<!\w){brand} (?:hereby |herewith )?"
        r"(?:certif(?:ies|y)|attests|declares|zaświadcza|confirms|assumes|accepts no|reserves)\b",
        r"\b(?:certified|registered|assessed|audited|monitored|issued|maintained|awarded|granted) (?:\w+ )?by (?:the )?"
        r"{brand}(?!\w)",
        r"\b(?:contacting|consulting|contact|behalf of|returned to|scope of) (?:the )?{brand}(?!\w)",
        r"(?<!\w){brand}[’']s? (?:requirements|rules|regulations|terms|conditions)\b",
        r"(?:www\.|https?://|@)(?:[\w-]+\.)?{brand}(?=[\w-]*\.)",
    )
)
"""How certificates speak, in small letters, of who issued them, by the first word or the initials of its name."""

WEB_SITE = re.compile(r"(?:https?://|www\.|@|(?<!\S))(?:[\w-]+\.)*?(?P<stem>[a-z][\w-]{3,})\.[a-z]{2,}", re.IGNORECASE)

SHORTEST_BRAND = 3


@dataclass(frozen=True)
class _Print:
    """Everything that a certificate says, to be asked how it speaks of a name."""

    sheet: Sheet

    @cached_property
    def text(self) -> str:
        return "\n".join(text.text for text in self.sheet.texts)

    @cached_property
    def small(self) -> str:
        return folded(self.text)

    @cached_property
    def sites(self) -> frozenset[str]:
        return frozenset(squash(match["stem"]) for match in WEB_SITE.finditer(self.text))

    def speaks_of(self, name: str) -> bool:
        """Whether it speaks of a body by this name's beginning, or has a web site called so."""
        return any(self._spoken(brand) for brand in _brands(name)) or any(
            len(stem) > SHORTEST_BRAND and squash(name).startswith(stem) for stem in self.sites
        )

    def _spoken(self, brand: str) -> bool:
        small = folded(brand)
        if len(squash(brand)) < SHORTEST_BRAND or not brand[:1].isupper() or small not in self.small:
            return False
        asked = self.small.replace(small, _BRAND)
        return any(pattern.search(asked) for pattern in SPOKEN_OF)


def _brands(name: str) -> Iterator[str]:
    """By what a body may be called for short: its first word or two, its initials."""
    parts = name.split()
    if not GENERIC_FIRST.match(parts[0]):
        yield parts[0].strip(",.")
    if len(parts) > 2:
        yield " ".join(parts[:2]).strip(",.")
    initials = "".join(word[0] for word in parts if word[0].isupper())
    yield initials
    yield initials[:-1]  # without that of the legal form


GENERIC_FIRST = re.compile(
    r"(?:the|global|international|national|british|european|quality|certification)$", re.IGNORECASE
)


IMPRINTED = (1.1, 1.7)
"""The ranks of names that the small print bears out, well or just enough: another body on the same paper is a rival."""


def imprinted_bodies(sheet: Sheet, taken: str) -> Iterator[Candidate]:
    """Legal names that the small print bears out as the issuer's; ``taken`` is the holder's name, squashed."""
    said = _Print(sheet)
    lines = (Span(row.page, row.line.words) for row in sheet.rows)
    for span in filter(lambda one: _HINT.search(one.text), (*lines, *sheet.paragraphs)):
        for match, name in span.matches(LEGAL_NAME, "name"):
            value = _closed(match["name"])
            if _is_holder(value, taken) or accredits(value) or ran_together(name):
                continue
            before, after = span.text[: match.start("name")], span.text[match.end("name") :][:GOES_ON]
            clues = _clues(said, value, before, after)
            if clues >= ENOUGH_CLUES:
                doubts = () if clues > ENOUGH_CLUES else (Doubt.NO_LABEL,)
                yield Candidate(value, name, IMPRINTED[clues == ENOUGH_CLUES], doubts, "line")


def ran_together(name: Span) -> bool:
    """Whether a name over two lines holds a certifier's word in the first and is whole in the second: two names."""
    first, last = rows(name)[0], rows(name)[-1]
    parted = first.words[0] is not last.words[0]
    return parted and all(CERTIFIER.search(one.text) for one in (first, last)) and has_legal_form(last.text)


_ABBREVIATED = re.compile(r"\b(?:Ltd|LTD|Inc|Corp|Co|A\.Ş|A\.S|S\.?p\.A|K\.K|S\.A|S\.L)\.$")


def _closed(printed: str) -> str:
    """Without the full stop of the sentence, unless it may be that of the legal form."""
    return printed if _ABBREVIATED.search(printed) else printed.rstrip(".")


ENOUGH_CLUES = 2
"""Of: a certifier's word in the name, what leads it in, how it goes on, how the certificate speaks of it (twice)."""


def _clues(said: _Print, value: str, before: str, after: str) -> int:
    registered = REGISTERED.search(after) is not None or bool(find_postcodes(after))
    return (
        (CERTIFIER.search(value) is not None)
        + (LED_IN.search(before) is not None)
        + registered
        + 2 * (said.speaks_of(value) or CERTIFIES.match(after) is not None)
    )


def _is_holder(value: str, taken: str) -> bool:
    key = squash(value)
    return bool(taken) and (key.startswith(taken) or taken.startswith(key) or key in taken)
