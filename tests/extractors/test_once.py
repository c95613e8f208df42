"""What is worked out once of a page or a reading gives the same, on pages where a short cut could go wrong."""

import gc
import re
import weakref

import pytest
from builder import line, page, reading
from papers import paper

from evidence.document import Box, Line, Page, PageSource, Word
from extractors.certificates.signs import CERTIFICATE_SIGNS, NOT_A_CERTIFICATE
from extractors.classify import classify
from extractors.kind_signs import SIGNS
from extractors.labels import labelled
from extractors.marks import Vocabulary, marked, may_have
from extractors.mentions import mentions
from extractors.once import once
from extractors.phrases import phrases
from extractors.signs import folded
from extractors.spans import Span
from extractors.statements import sentences, statements
from extractors.values import find_dates
from extractors.values.dates import has_date


def test_a_function_of_a_page_is_called_once_for_each_page_and_not_for_an_equal_one() -> None:
    seen: list[Page] = []

    @once
    def words(of: Page) -> int:
        seen.append(of)
        return len(of.words)

    one, other = page(["Expiry date"]), page(["Expiry date"])
    assert [words(one), words(one), words(other)] == [2, 2, 2]
    assert [id(of) for of in seen] == [id(one), id(other)]


def test_what_was_worked_out_goes_with_the_reading_at_once() -> None:
    read = reading(["Expiry date: 1 March 2027", "Data are held by Northgate Vault Ltd."])
    labelled(read, ("expiry date",))
    statements(read)
    list(phrases(read, re.compile("(?P<value>March)")))
    gone = weakref.ref(read.pages[0])
    gc.disable()
    try:
        del read
        assert gone() is None
    finally:
        gc.enable()


def test_whoever_changes_the_list_of_sentences_changes_it_for_nobody_else() -> None:
    read = paper("Data are encrypted.", "Nothing was lost.")
    statements(read).clear()
    assert [span.text for span in sentences(read)] == ["Data are encrypted.", "Nothing was lost."]


# --- labels ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        (["E X P I R Y   D A T E : 1 March 2027"], ["1 March 2027"]),
        (["ÉXPIRY dÁte: 1 March 2027"], ["1 March 2027"]),
        (["• 4. Expiry date: 1 March 2027"], ["1 March 2027"]),
        (["Issue 3 (Expiry date: 1 March 2027"], ["1 March 2027"]),
        (["Issue 3 ▪ Expiry date: 1 March 2027"], ["1 March 2027"]),
        (["Release 3 Expiry date: 1 March 2027"], ["1 March 2027"]),
        (["by the expiry date all are renewed"], []),
        (["Of this the expiry date: is unknown"], []),
        (["Expirydate:1 March 2027"], ["1 March 2027"]),
        ([("Expiry", 72, 100), ("date", 72, 111), ("1 March 2027", 300, 100)], ["1 March 2027"]),
        ([("–", 72, 100), ("Expiry", 80, 100), ("date", 80, 111), ("1 March 2027", 300, 100)], ["1 March 2027"]),
        (["Nothing of the kind is printed here."], []),
        (["— — —", "* * *"], []),
    ],
)
def test_labels_are_found_in_tricky_lines(printed: list[str], found: list[str]) -> None:
    assert [item.value.text for item in labelled(reading(printed), ("expiry date",))] == found


def test_a_misread_label_is_found_on_a_scan_although_no_word_of_it_begins_a_label() -> None:
    scan = page(["Xertificate number: AB 12"], source=PageSource.OCR, confidence=0.9)
    vocabulary = Vocabulary.of(("certificate number",), ())
    assert may_have(scan, vocabulary)
    assert [mark.label for row in marked(scan, vocabulary) for mark in row.marks] == ["certificate number"]
    clean = page(["Xertificate number: AB 12"])
    assert not may_have(clean, vocabulary)
    assert [row.marks for row in marked(clean, vocabulary)] == [()]


def test_the_same_page_is_asked_for_one_field_after_another() -> None:
    read = reading(["Issue date: 1 March 2024", "Expiry date: 1 March 2027"])
    first = labelled(read, ("issue date",), stops=("expiry date",))[0].value.text
    second = labelled(read, ("expiry date",), stops=("issue date",))[0].value.text
    assert (first, second) == ("1 March 2024", "1 March 2027")


# --- words of a span ------------------------------------------------------------------------------------


def touched(span: Span, start: int, end: int) -> tuple[Word, ...]:
    """The words whose characters lie between, counted one by one."""
    at, words = 0, []
    for word in span.words:
        if at < end and at + len(word.text) > start:
            words.append(word)
        at += len(word.text) + 1
    return tuple(words)


def test_any_part_of_a_span_has_the_words_that_its_characters_touch() -> None:
    one = line("Held in a data centre, at X.")
    words = (*one.words[:3], Word("", Box(0, 0, 0, 0)), *one.words[3:])
    span = Span(page([]), words)
    for start in range(len(span.text)):
        for end in range(start, len(span.text) + 2):
            expected = touched(span, start, end)
            if expected:
                assert span.part(start, end).words == expected
            else:
                with pytest.raises(ValueError, match="no word at"):
                    span.part(start, end)


# --- sentences ------------------------------------------------------------------------------------------


def test_a_label_to_the_left_heads_its_lines_and_lines_without_height_harm_nothing() -> None:
    flat = Line((Word("rule", Box(72, 400, 90, 400)),))
    lines = (
        line("Backups", 72, 100), line("Copies are kept for a year.", 200, 100),
        line("Owner", 72, 130), line("Records are held by the trust.", 200, 130), flat,
    )  # fmt: skip
    made = statements(reading(Page(1, 595.0, 842.0, lines, PageSource.TEXT_LAYER)))
    under = {one.text: one.heading for one in made}
    assert under["Copies are kept for a year."] == "Backups"
    assert under["Records are held by the trust."] == "Owner"


def test_hosts_are_named_in_the_order_of_the_text_however_they_were_found() -> None:
    made = paper(
        "Each night the records are moved to a vault that Larkspur Storage Ltd keeps for the study data.",
        "Back-up tapes are stored by Northgate Vault Ltd.",
        "Each night the records are moved to a vault that Larkspur Storage Ltd keeps for the study data.",
    )
    assert [one.name for one in mentions(made).hosts] == ["Larkspur Storage Ltd", "Northgate Vault Ltd"]


# --- signs of a kind ------------------------------------------------------------------------------------

TEXTS = (
    "CERTIFICATE OF REGISTRATION\nThıs İs to certify that the MANAGEMENT\nSYSTEM of Alder Ltd",
    "It conforms to the requirements. Expirİes, vaLid Untİl",
    "Minutes of the Board\nPresent: A. Rand\nQuorate. The Board RESOLVED to accept.\nDate of the next\nmeeting",
    "System-level Security Policy v1.3\nScore 86 %\n2025/26 Assessment (version 8) status",
    "GEÇERLİLİK\nZertifikat-Registriernr",
    "Kind regards\nNHS Digital has\nreviewed and the plan was approved. ſtatus: ſtandards met",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_wording_is_found_as_one_that_ignores_case_finds_it(text: str) -> None:
    every = [one for signs in SIGNS.values() for one in signs] + [*CERTIFICATE_SIGNS, *NOT_A_CERTIFICATE]
    for wording in (wording for one in every for wording in one.wordings):
        plainly = re.search(wording.pattern.pattern, text, re.IGNORECASE | re.MULTILINE) is not None
        assert wording.stands_in(folded(text)) == plainly, wording.pattern.pattern


def test_every_wording_is_written_in_small_letters() -> None:
    every = [one for signs in SIGNS.values() for one in signs] + [*CERTIFICATE_SIGNS, *NOT_A_CERTIFICATE]
    patterns = [re.sub(r"\\.", "", wording.pattern.pattern) for one in every for wording in one.wordings]
    assert [pattern for pattern in patterns if pattern != folded(pattern)] == []


@pytest.mark.parametrize(
    "text",
    ["1 May 2026", "01/05/2026", "2026-05-01", "2026年5月1日", "1 4 May 2 0 2 6", "9.4.16", "May", "", "31/02/2026"],
)
def test_a_date_is_told_where_one_is_found(text: str) -> None:
    assert has_date(text) == bool(find_dates(text))


def test_classifying_twice_gives_the_same() -> None:
    read = reading(
        ["Minutes of the Board of Directors", "Present: A. Rand", "Apologies: none", "The Board agreed that"]
    )
    assert classify(read) == classify(read)
