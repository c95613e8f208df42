"""Editions and outcomes of the toolkit, standards, and text folded for comparing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.contents import Outcome
from evidence.fields import Doubt
from extractors.values import find_editions, find_outcomes, find_standards, fold

FORMS = (
    "20{a}-{b}",
    "20{a}/{b}",
    "20{a}-20{b}",
    "20{a}–{b}",
    "20{a}-{b} (version {v})",
    "{a}/{b} Standards Met",
    "DSPT v{v} (20{a}/{b})",
    "{a}-{b} v{v}",
    "Standards Met ({a}-{b})",
    "DSPT {a}-{b}",
    "20{a}-{b} V{v}",
)


@given(st.integers(2018, 2040), st.sampled_from(FORMS))
def test_every_printed_form_of_an_edition_is_read_back(year: int, form: str) -> None:
    text = form.format(a=f"{year % 100:02}", b=f"{(year + 1) % 100:02}", v=year - 2017)
    (parsed,) = find_editions(text)
    assert (parsed.value, parsed.doubts) == (f"{year}-{(year + 1) % 100:02}", ())


def test_a_shortened_second_year_is_read_with_its_version() -> None:
    assert [parsed.value for parsed in find_editions("23-4 V6")] == ["2023-24"]


def test_a_version_of_another_edition_is_a_rival() -> None:
    (parsed,) = find_editions("2024-25 (version 8)")
    assert (parsed.value, parsed.doubts, parsed.rivals) == ("2024-25", (Doubt.RIVAL_VALUES,), ("2025-26",))


def test_a_version_alone_is_weak() -> None:
    (parsed,) = find_editions("DSPT v8")
    assert (parsed.value, parsed.doubts) == ("2025-26", (Doubt.WEAK_LABEL,))


@pytest.mark.parametrize(
    "text", ["2025-27", "2011-12", "Page 11/12", "18-19 people", "12/13 Mill Lane", "2024-25-06", "24/25/26"]
)
def test_other_pairs_of_numbers_are_no_editions(text: str) -> None:
    assert find_editions(text) == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2025-26 Standards Met", Outcome.STANDARDS_MET),
        ("STANDARDS  MET", Outcome.STANDARDS_MET),
        ("Standards Exceeded", Outcome.STANDARDS_EXCEEDED),
        ("Standards Not Met", Outcome.STANDARDS_NOT_MET),
        ("standards-not-met", Outcome.STANDARDS_NOT_MET),
        ("Standards Not Met - action plan required", Outcome.STANDARDS_NOT_MET),
        ("20/21 Approaching Standards", Outcome.APPROACHING_STANDARDS),
        ("Standards not fully met (plan agreed)", Outcome.PLAN_AGREED),
        ("Standards Not Met (Improvement Plan Agreed)", Outcome.PLAN_AGREED),
        ("Standards not met - improvement plan agreed", Outcome.PLAN_AGREED),
        ("Entry Level", Outcome.ENTRY_LEVEL),
        ("Not Published", Outcome.NOT_PUBLISHED),
        ("24/25 Interim (Baseline)", Outcome.BASELINE),
    ],
)
def test_the_words_of_each_outcome(text: str, outcome: Outcome) -> None:
    assert [parsed.value for parsed in find_outcomes(text)] == [outcome]


@given(st.sampled_from(["not", "Not", "NOT", "n0t", "not yet", "not fully"]), st.sampled_from([" ", "  ", "-", "\n"]))
def test_not_met_is_never_met(no: str, gap: str) -> None:
    assert [parsed.value for parsed in find_outcomes(f"Standards{gap}{no}{gap}met")] == [Outcome.STANDARDS_NOT_MET]


@pytest.mark.parametrize(
    "text",
    [
        "outcome is below Standards Met",
        "must be published as Standards Met",
        "complete the DSPT to Standards Met by June",
        "Interim Director of IT",
        "all standards were met with in part",
        "Not all Standards Met",
        "Some of the Standards Met",
    ],
)
def test_what_is_wanted_or_denied_is_no_outcome(text: str) -> None:
    assert find_outcomes(text) == []


@pytest.mark.parametrize("after", [" (withdrawn)", " - pending", " (not independently assessed)", ", subject to audit"])
def test_a_status_that_is_taken_back_is_doubted(after: str) -> None:
    (parsed,) = find_outcomes(f"2025-26 Standards Met{after}")
    assert (parsed.value, bool(parsed.doubts)) == (Outcome.STANDARDS_MET, True)


def test_not_fully_met_without_its_plan_is_doubted() -> None:
    (parsed,) = find_outcomes("Standards Not Fully Met")
    assert (parsed.value, parsed.rivals) == (Outcome.STANDARDS_NOT_MET, (Outcome.PLAN_AGREED,))
    assert parsed.doubts


@pytest.mark.parametrize(
    ("text", "standard", "doubts"),
    [
        ("ISO/IEC 27001:2022", "ISO/IEC 27001:2022", ()),
        ("ISO 27001 : 2022", "ISO/IEC 27001:2022", ()),
        ("ISO27001:2013", "ISO/IEC 27001:2013", ()),
        ("BS EN ISO/IEC 27001:2017", "BS EN ISO/IEC 27001:2017", ()),
        ("ISO 9001:2015", "ISO 9001:2015", ()),
        ("ISO/IEC 20000-1:2018", "ISO/IEC 20000-1:2018", ()),
        ("1S0/IEC 27001:2022", "ISO/IEC 27001:2022", (Doubt.OCR_TWIN,)),
        ("ISO/IEC 27001", "ISO/IEC 27001", (Doubt.ODD_SHAPE,)),
        ("Cyber Essentials Plus", "Cyber Essentials Plus", ()),
    ],
)
def test_standards_with_their_year(text: str, standard: str, doubts: tuple[Doubt, ...]) -> None:
    assert [(parsed.value, parsed.doubts) for parsed in find_standards(f"conforms to {text} for")] == [
        (standard, doubts)
    ]


def test_folding_forgets_case_accents_and_punctuation() -> None:
    assert fold("  Müller's  CAFÉ–(Ltd.) ") == "mullers cafe ltd"
    assert fold("TÜRKİYE") == fold("türkiye")


def test_a_year_of_national_editions_alone_is_odd_without_their_prefix() -> None:
    (plain,), (national,) = find_standards("ISO/IEC 27001:2023"), find_standards("BS EN ISO/IEC 27001:2023")
    assert plain.doubts == (Doubt.ODD_SHAPE,)
    assert national.doubts == ()
