"""The words that a pattern surely needs: one of them stands wherever it matches."""

import re

import pytest

from extractors.certificates.signs import CERTIFICATE_SIGNS, NOT_A_CERTIFICATE
from extractors.kind_signs import AGAINST, SIGNS
from extractors.literals import needs_of, words_of
from extractors.signs import Where, sign


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bcert(ificate)?\s*(no|ref)\b", ("cert",)),
        (r"expir(y|es|ation)", ("expir",)),
        (r"(resolved|agreed)\s+(to|that)", ("agreed", "resolved")),
        (r"resolved|agreed\s+to", ("agreed", "resolved")),
        (r"fulfil+s?\s+the\s+requirements", ("requirements",)),
        (r"sertifi[kc]", ("sertifi",)),
        (r"nhs\s+(england|digital)[^.]{0,160}(review|approv)", ("digital", "england")),
        (r"colou?r", ("colo",)),
        (r"abc(d){0,3}(efgh)+", ("efgh",)),
        (r"(?=.*\bvault\b)tapes?", ("vault",)),
        (r"(?!.*\bvault\b)tapes?", ("tape",)),
        (r"(?<=vault )tapes?", ("vault ",)),
        (r"\d{1,3}(\.\d+)?\s?%", ("",)),
        (r"a|vault", ("",)),
        (r"(vault|\d+)", ("",)),
        (r"(vault)?(?:store)*", ("",)),
        (r"(?i:vault)s", ("",)),
        (r"[vV]ault", ("ault",)),
        (r"©|vault", ("vault", "©")),
    ],
)
def test_the_words_that_a_pattern_surely_has(pattern: str, words: tuple[str, ...]) -> None:
    assert words_of(re.compile(pattern)) == words


def test_words_of_a_pattern_that_ignores_case_are_small() -> None:
    assert words_of(re.compile(r"\bVault\b|TAPE", re.IGNORECASE)) == ("tape", "vault")


def test_every_set_of_words_that_a_pattern_needs_is_known_the_rarest_first() -> None:
    assert needs_of(re.compile(r"\bin\s+this\s+(guide|article)\b")) == (("article", "guide"), ("this",), ("in",))
    assert needs_of(re.compile(r"\d\s?%")) == (("",),)


def test_of_too_many_words_none_is_looked_for() -> None:
    few, many = ([letter * 3 for letter in letters] for letters in ("abcdefgh", "abcdefghijklmnopqrstuvwxyz"))
    assert words_of(re.compile("|".join(few))) == tuple(few)
    assert words_of(re.compile("|".join(many))) == ("",)


def test_nearly_all_wordings_of_signs_are_told_apart_by_a_word() -> None:
    tables = (*SIGNS.values(), *AGAINST.values(), CERTIFICATE_SIGNS, NOT_A_CERTIFICATE)
    unsure = {
        one.pattern.pattern for table in tables for made in table for one in made.wordings if one.needs == (("",),)
    }
    assert len(unsure) < 5


def test_a_wording_without_a_sure_word_is_looked_for_everywhere() -> None:
    (made,) = sign(1.0, Where.ANYWHERE, r"\d{1,3}\s?%").wordings
    assert made.stands_in("86 %")
    assert not made.stands_in("eighty")
