"""Labels: where a value stands, and which label is meant."""

from dataclasses import replace

from builder import page, reading
from papers import paper

from evidence.document import Line, PageSource
from evidence.fields import Doubt, Found, Missing
from extractors.labels import labelled, rows, squash, value_of
from extractors.phrases import as_text
from extractors.values import find_dates

ISSUED = ("issue date", "date of issue")
EXPIRES = ("expiry date", "valid until")


def test_value_after_a_colon_on_the_same_line() -> None:
    item = labelled(reading(["Expiry date: 1 March 2027"]), EXPIRES)[0]
    assert (item.value.text, item.place, item.firm) == ("1 March 2027", "same-line", True)


def test_value_in_the_column_to_the_right() -> None:
    item = labelled(reading([("Expiry date", 72, 100), ("1 March 2027", 300, 100)]), EXPIRES)[0]
    assert (item.value.text, item.place) == ("1 March 2027", "right")


def test_value_below_its_label() -> None:
    lines = [("Issue date", 72, 100), ("Expiry date", 250, 100), ("1 March 2024", 72, 114), ("1 March 2027", 250, 114)]
    item = labelled(reading(lines), EXPIRES, stops=ISSUED)[0]
    assert (item.value.text, item.place) == ("1 March 2027", "below")


def test_a_label_printed_in_a_second_language_too_is_no_value() -> None:
    above = [("Expiry date / Dyddiad dod i ben", 72, 100), ("1 March 2027", 72, 114)]
    assert labelled(reading(above), EXPIRES)[0].value.text == "1 March 2027"
    beside = [("Expiry date / Dyddiad dod i ben: 1 March 2027", 72, 100)]
    assert labelled(reading(beside), EXPIRES)[0].value.text == "1 March 2027"


def test_a_value_that_holds_a_slash_is_no_second_language() -> None:
    item = labelled(reading(["Expiry date / 1 March 2027"]), EXPIRES)[0]
    assert item.value.text == "1 March 2027"


def test_value_in_the_neighbouring_cell_of_a_table() -> None:
    ruled = page([], tables=[[["Issue date", "1 March 2024"], ["Expiry date", "1 March 2027"]]])
    item = labelled(reading(ruled), EXPIRES)[0]
    assert (item.value.text, item.place) == ("1 March 2027", "cell")


def test_colon_glued_to_the_value_is_no_part_of_it() -> None:
    glued = reading([("Expiry date", 72, 100), (":01/03/2027", 300, 100)])
    assert labelled(glued, EXPIRES)[0].value.text == "01/03/2027"
    assert labelled(reading(["Certificate No:AB-123"]), ["certificate no"])[0].value.text == "AB-123"


def test_a_glued_colon_is_no_dispute_between_the_two_readers_of_a_scan() -> None:
    """Both saw ":AB-123": then both saw what is left of it."""
    scan = page([("Certificate No.", 72, 100), (":AB-123", 300, 100)], source=PageSource.OCR, confidence=0.95)

    def seen(second: str) -> tuple[Doubt, ...]:
        lines = [Line(tuple(replace(word, second=second) for word in one.words)) for one in scan.lines[1:]]
        twice = replace(scan, lines=(scan.lines[0], *lines))
        number = value_of(reading(twice), ["certificate no"], as_text)
        assert isinstance(number, Found)
        assert number.value == "AB-123"
        return number.doubts

    assert seen(":AB-123") == ()
    assert seen(":A8-123") == (Doubt.OCR_TWIN,)


def test_longer_label_hides_the_shorter_one_inside() -> None:
    stops = ("original issue date", "expiry date of previous cycle")
    assert labelled(reading(["Original issue date: 1 March 2018"]), ISSUED, stops=stops) == []
    assert labelled(reading(["Expiry date of previous cycle: 1 March 2021"]), EXPIRES, stops=stops) == []


def test_two_labels_share_one_line() -> None:
    items = labelled(reading(["Issue date: 1 March 2024 Expiry date: 1 March 2027"]), [*ISSUED, *EXPIRES])
    assert [item.value.text for item in items] == ["1 March 2024", "1 March 2027"]


def test_bilingual_label_has_one_value() -> None:
    found = labelled(reading(["Geçerlilik Tarihi / Valid Until: 01.03.2027"]), ["valid until", "geçerlilik tarihi"])
    assert {item.value.text for item in found} == {"01.03.2027"}


def test_label_inside_a_sentence_is_none() -> None:
    assert labelled(reading(["The certificate shows its expiry date where it applies"]), EXPIRES) == []


def test_spaced_capitals_are_a_label() -> None:
    assert labelled(reading(["S C O P E: Hosting"]), ["scope"])[0].value.text == "Hosting"


def test_a_misread_letter_is_forgiven_only_on_a_scan() -> None:
    lines = ["Certiflcate number: AB-123"]
    assert labelled(reading(lines), ["certificate number"]) == []
    scan = page(lines, source=PageSource.OCR, confidence=0.9)
    assert labelled(reading(scan), ["certificate number"])[0].value.text == "AB-123"


def test_block_of_lines_is_one_value() -> None:
    item = labelled(reading([("Address", 72, 100), ("1 High Street", 200, 100), ("Leeds", 200, 112)]), ["address"])[0]
    assert [row.text for row in rows(item.value)] == ["1 High Street", "Leeds"]


def test_block_ends_where_the_label_column_goes_on() -> None:
    lines = [("Owner", 72, 100), ("Jo Hart", 200, 100), ("Reviewer", 72, 112), ("Al Moss", 200, 112)]
    assert labelled(reading(lines), ["owner"])[0].value.text == "Jo Hart"


def test_different_values_of_labels_as_strong_are_rivals() -> None:
    stated = value_of(reading(["Expiry date: 1 March 2027"], ["Expiry date: 2 March 2027"]), EXPIRES, find_dates)
    assert isinstance(stated, Found)
    assert stated.doubts == (Doubt.RIVAL_VALUES,)
    assert str(stated.rivals[0]) == "2027-03-02"


def test_stronger_label_wins_without_doubt() -> None:
    stated = value_of(reading(["Valid until: 5 May 2027", "Expiry date: 1 March 2027"]), EXPIRES, find_dates)
    assert isinstance(stated, Found)
    assert (str(stated.value), stated.doubts) == ("2027-03-01", ())


def test_value_that_does_not_parse_is_missing() -> None:
    assert value_of(reading(["Expiry date: see schedule"]), EXPIRES, find_dates) == Missing()


def test_quote_stands_inside_its_box() -> None:
    stated = value_of(reading(["Expiry date: 1 March 2027"]), EXPIRES, find_dates)
    assert isinstance(stated, Found)
    assert stated.provenance.quote == "1 March 2027"
    assert stated.provenance.box is not None
    assert stated.provenance.box.x0 > 72


def test_squash_folds_case_accents_and_spaces() -> None:
    assert squash("Geçerlilik TARİHİ :") == "gecerliliktarihi"


def test_a_name_wrapped_in_its_cell_is_one_value() -> None:
    wrapped = paper([["Organisation", "Kestrel and Harbour Hospitals of the Northern Valleys NHS Foundation Trust"]])
    found = value_of(wrapped, ("Organisation",), as_text)
    assert isinstance(found, Found)
    assert found.value == "Kestrel and Harbour Hospitals of the Northern Valleys NHS Foundation Trust"
