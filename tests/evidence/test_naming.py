"""Names compared as a person would."""

import pytest

from evidence.naming import like_name, named_in, other_legal_form, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vale Data Services Ltd", "VALE DATA SERVICES LIMITED"),
        ("The University of Westshire", "University of Westshire"),
        ("Smith & Jones plc", "Smith and Jones PLC"),
        ("St. Ann's Hospice", "St Anns Hospice"),
        ("Vale Data Services", "Vale Data Services Ltd."),
        ("Café Research CIC", "Cafe Research C.I.C."),
    ],
)
def test_printing_does_not_make_another_name(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vale Data Services Ltd", "Vale Data Services LLP"),
        ("Vale Data Services Ltd", "Vale Data Holdings Ltd"),
        ("University of Westshire", "University of Westshire Hospitals"),
        ("Unit 4 Ltd", "Unit 5 Ltd"),
    ],
)
def test_another_word_or_legal_form_is_another_name(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_only_the_legal_form_differs() -> None:
    assert other_legal_form("Vale Data Ltd", "Vale Data Inc.")
    assert not other_legal_form("Vale Data Ltd", "Vale Data")


def test_a_slip_of_ocr_in_a_long_name_is_forgiven() -> None:
    assert like_name("Vale Respirat0ry Data Ltd", "Vale Respiratory Data Ltd")
    assert like_name("University of Westshirc", "University of Westshire")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of Westshire", "University of Eastshire"),
        ("Vale Trials Ltd", "Vale Trails Ltd"),
        ("Company A Ltd", "Company B Ltd"),
        ("Ward 12 Registry of Westshire", "Ward 13 Registry of Westshire"),
    ],
)
def test_what_ocr_cannot_explain_is_another_name(one: str, other: str) -> None:
    assert not like_name(one, other)


def test_a_name_inside_a_longer_one_does_not_count() -> None:
    names = ["University of Westshire", "University of Westshire Hospitals NHS Trust"]
    assert [n for _, n in named_in("Minutes of the University of Westshire Hospitals NHS Trust", names)] == [names[1]]
    assert named_in("Minutes of University of Westshire Hospitals", names[:1]) == ()


def test_every_name_is_given_with_its_first_place() -> None:
    text = "Hosted by Vale Data Limited for Westshire University. Vale Data Limited reports monthly."
    assert named_in(text, ["Westshire University", "Vale Data Ltd"]) == (
        (2, "Vale Data Ltd"),
        (6, "Westshire University"),
    )
