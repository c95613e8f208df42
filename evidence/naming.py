"""Names of organisations compared as a person would: the same company in capitals, with "Limited" for "Ltd".

Every comparison of names goes through here, so that ownership of documents, the register and the
certificate's holder are told by one measure. A name is folded into tokens; what may differ is only what
printing changes (case, punctuation, "&", "The", the legal form's spelling), never a word.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

LEGAL_FORMS = {
    "limited": "ltd",
    "ltd": "ltd",
    "plc": "plc",
    "llp": "llp",
    "lp": "lp",
    "inc": "inc",
    "incorporated": "inc",
    "corporation": "corp",
    "corp": "corp",
    "company": "co",
    "co": "co",
    "cic": "cic",
    "cio": "cio",
    "gmbh": "gmbh",
    "bv": "bv",
    "llc": "llc",
    "sa": "sa",
    "ag": "ag",
    "pty": "pty",
    "pvt": "pvt",
    "private": "pvt",
}
"""How a legal form is spelt, and the spelling that stands for all."""

GOES_ON = frozenset(
    (
        *("hospital", "hospitals", "infirmary", "nhs", "trust", "foundation", "charity"),
        *("holding", "holdings", "group", "international", "enterprise", "enterprises"),
        *("press", "students", "union", "partnership"),
    )
)
"""Words after a name that make it another organisation's name (University of X *Hospitals*)."""

TWINS = str.maketrans({"0": "o", "1": "i", "l": "i", "5": "s", "8": "b", "2": "z", "6": "g"})
"""Characters that OCR exchanges, each with the one that stands for both."""

CHARACTERS_PER_SLIP = 15
"""So many characters of a name must be read for each one that OCR may have read wrongly."""


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, folded: no case, accents or punctuation; "&" is "and", "Limited" is "Ltd"."""
    plain = unicodedata.normalize("NFKD", text).replace("&", " and ").casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"['’.]", "", plain)
    return tuple(LEGAL_FORMS.get(word, word) for word in re.findall(r"[^\W_]+", plain))


@dataclass(frozen=True)
class FoldedName:
    """A name as its words, and the legal form apart."""

    core: tuple[str, ...]
    form: tuple[str, ...]

    @property
    def whole(self) -> tuple[str, ...]:
        return self.core + self.form


@lru_cache(maxsize=4096)
def fold_name(name: str) -> FoldedName:
    """The name without a leading "The", its legal form split off."""
    words = list(tokens(name))
    if words[:1] == ["the"] and len(words) > 1:
        words = words[1:]
    cut = len(words)
    while cut > 1 and words[cut - 1] in LEGAL_FORMS.values():
        cut -= 1
    return FoldedName(tuple(words[:cut]), tuple(words[cut:]))


def same_name(one: str, other: str) -> bool:
    """Whether both name the same organisation: the same words, and no other legal form (one may leave it out)."""
    a, b = fold_name(one), fold_name(other)
    return bool(a.core) and a.core == b.core and (a.form == b.form or not a.form or not b.form)


def other_legal_form(one: str, other: str) -> bool:
    """Whether only the legal form tells the names apart (a parent and its British arm, perhaps)."""
    a, b = fold_name(one), fold_name(other)
    return a.core == b.core and bool(a.form) and bool(b.form) and a.form != b.form


def like_name(one: str, other: str) -> bool:
    """Whether the names are the same but for a slip of OCR: long names only, numbers and initials alike."""
    a, b = fold_name(one).core, fold_name(other).core
    if len(a) != len(b) or _numbers(a) != _numbers(b) or other_legal_form(one, other):
        return False
    x, y = (" ".join(words).translate(TWINS) for words in (a, b))
    if any(p[0] != q[0] for p, q in zip(x.split(), y.split(), strict=True)):
        return False
    return Levenshtein.distance(x, y) <= min(len(x), len(y)) // CHARACTERS_PER_SLIP


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.isdigit() or len(word) == 1]


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The whole name and the names set apart inside it: "School of Y, University of X", "X t/a Y"."""
    pieces = re.split(r"[,;:|/()\[\]\n]|\s[-–—]\s|\btrading as\b|\bt/a\b", name)
    return (name, *(piece.strip() for piece in pieces if piece.strip() and piece.strip() != name))


def named_in(text: str, names: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Which of the names a text gives, each with the place (in words) where it first stands.

    A name inside a longer one of the list, or inside another organisation's (``GOES_ON``), does not count.
    """
    words = tokens(text)
    hits = sorted(
        (hit for name in dict.fromkeys(names) for hit in _hits(words, name)), key=lambda h: (h[0], h[0] - h[1])
    )
    first: dict[str, int] = {}
    for start, end, name in hits:
        if not any(s <= start and end <= e and e - s > end - start for s, e, _ in hits):
            first.setdefault(name, start)
    return tuple(sorted(((at, name) for name, at in first.items()), key=lambda item: item[0]))


def _hits(words: Sequence[str], name: str) -> Iterable[tuple[int, int, str]]:
    folded = fold_name(name)
    core, whole = folded.core, folded.whole
    if not core or (len(core) == 1 and len(core[0]) < 4):
        return
    for start in range(len(words) - len(core) + 1):
        if tuple(words[start : start + len(core)]) != core:
            continue
        whole_here = tuple(words[start : start + len(whole)]) == whole
        end = start + (len(whole) if whole_here else len(core))
        if not (end < len(words) and _goes_on(words, end, folded)):
            yield start, end, name


def _goes_on(words: Sequence[str], end: int, folded: FoldedName) -> bool:
    """Whether the next word belongs to a longer name: Hospitals, Holdings, another legal form."""
    following = words[end]
    return following in GOES_ON or (following in _TELLING_FORMS and following not in folded.form and bool(folded.form))


_TELLING_FORMS = frozenset(LEGAL_FORMS.values()) - {"co", "sa", "ag", "pvt"}
