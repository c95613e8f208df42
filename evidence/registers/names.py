"""Whether an organisation's name is the one that a register gives for its code."""

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from evidence.naming import fold_name, tokens

NAME_FITS = 92
"""From this token similarity (rapidfuzz, 0 to 100) a name fits the register's: a letter or two may differ."""

ABBREVIATIONS: Mapping[str, tuple[str, ...]] = {
    "icb": ("integrated", "care", "board"),
    "ccg": ("clinical", "commissioning", "group"),
    "csu": ("commissioning", "support", "unit"),
    "ft": ("foundation", "trust"),
    "univ": ("university",),
}
FORM_WORDS = frozenset({"nhs", "foundation", "trust", "the", "and", "of"})
"""Words that say what kind of body it is, not which one; a name may leave them out."""


def name_fits(names: Sequence[str], register_name: str) -> bool:
    """Whether one of an organisation's names is the one that a register gives for its code.

    Registers write capitals, append the code ("… ICB - 91Q") and use older forms ("Trust" for "Foundation Trust").
    """
    there = _telling(register_name)
    return any(_fits(_telling(name), there) for name in names)


def _telling(name: str) -> tuple[str, ...]:
    bare = re.sub(r"(?:\s[-–]\s*|\s*\()[0-9A-Z]{3,6}\)?\s*$", "", name.strip())
    words = [long for word in tokens(bare) for long in ABBREVIATIONS.get(word, (word,))]
    kept = tuple(word for word in words if word not in FORM_WORDS)
    return fold_name(" ".join(kept)).core if kept else tuple(words)


def _fits(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    return bool(here) and fuzz.ratio(" ".join(sorted(here)), " ".join(sorted(there))) >= NAME_FITS
