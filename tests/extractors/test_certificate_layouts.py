"""Where on a page a certificate's values stand and end: captions, sentences, wrapped labels, columns."""

from dataclasses import replace
from datetime import date

from builder import Place, line, page, reading
from certificate_head import HEAD, of, plain, value

from evidence.document import Line, Page, PageSource
from evidence.fields import Doubt, Found
from extractors.certificates.sheet import Sheet
from extractors.labels import labelled
from extractors.paragraphs import paragraphs, sentence_end
from extractors.tables import tables


def captioned(*pairs: tuple[str, str]) -> list[str | Place]:
    """Each value with its label closely under it, a wide gap after each pair."""
    lines: list[str | Place] = [("Certificate", 72.0, 40.0)]
    for n, (text, label) in enumerate(pairs):
        lines += [(text, 72.0, 100.0 + 40 * n), (label, 72.0, 113.0 + 40 * n)]
    return lines


CAPTIONS = captioned(
    ("Marlowe Analytics Ltd", "Issued to"),
    ("7 Harbour Road, Bristol, BS20 7AN", "Registered address"),
    ("ISO/IEC 27001:2022", "Standard"),
    ("The hosting of research data for universities", "Scope of approval"),
    ("version 2.4 dated 1 May 2023", "SoA"),
    ("IS 688402", "Certificate ID"),
    ("1 March 2018", "First certified"),
    ("1 March 2024", "Effective date"),
    ("28 February 2027", "Valid to"),
)


def test_values_above_their_captions_go_to_the_caption_below_them() -> None:
    read = of(CAPTIONS)
    assert plain(read.organisation_name) == "Marlowe Analytics Ltd"
    assert plain(read.certificate_number) == "IS 688402"
    assert plain(read.scope) == "The hosting of research data for universities"
    assert plain(read.statement_of_applicability) == "version 2.4 dated 1 May 2023"
    assert plain(read.first_certified_on) == date(2018, 3, 1)
    assert plain(read.issued_on) == date(2024, 3, 1)
    assert plain(read.expires_on) == date(2027, 2, 28)


def scanned(*lines: tuple[str, float, float, float]) -> Page:
    """A page of OCR: text, left edge, top and the height of its letters, which is all that a box of OCR holds."""
    made = tuple(line(text, x0, top, size, confidence=0.95) for text, x0, top, size in lines)
    return Page(1, 595.0, 842.0, made, PageSource.OCR)


def test_captions_of_a_scan_stand_further_below_since_its_boxes_hold_letters_only() -> None:
    pairs = [(text, label) for (text, *_), (label, *_) in zip(CAPTIONS[1::2], CAPTIONS[2::2], strict=True)]
    lines = [("Certificate", 72.0, 40.0, 16.0)]
    for n, (text, label) in enumerate(pairs):
        lines += [(text, 72.0, 100.0 + 53 * n, 9.7), (label, 72.0, 121.0 + 53 * n, 6.1)]
    read = of(scanned(*lines))
    assert plain(read.certificate_number) == "IS 688402"
    assert plain(read.first_certified_on) == date(2018, 3, 1)
    assert plain(read.issued_on) == date(2024, 3, 1)
    assert plain(read.expires_on) == date(2027, 2, 28)


def test_a_speck_above_one_word_does_not_end_a_value_of_two_lines() -> None:
    scan = scanned(
        ("This is to certify that Marlowe Analytics Ltd", 72.0, 60.0, 9.7),
        ("Scope of registration", 72.0, 94.0, 9.7),
        ("The hosting of research data for universities,", 72.0, 112.0, 9.7),
        ("including backup", 72.0, 124.0, 9.7),
        ("Certificate number: IS 688402", 72.0, 180.0, 9.7),
    )
    first = scan.lines[2]
    tall = replace(first.words[3], box=first.words[3].box._replace(top=106.5))
    specked = replace(scan, lines=(*scan.lines[:2], Line((*first.words[:3], tall, *first.words[4:])), *scan.lines[3:]))
    assert value(of(specked).scope) == "The hosting of research data for universities, including backup"


def test_the_second_language_of_the_scopes_label_does_not_end_the_scope() -> None:
    lines: list[str | Place] = [
        ("This is to certify that Marlowe Analytics Ltd", 72.0, 60.0),
        ("Geltungsbereich", 72.0, 100.0),
        ("The provision of secure data environments and software", 220.0, 100.0),
        ("Scope", 72.0, 112.0),
        ("testing to health and care organisations", 220.0, 114.0),
        ("Certificate No.", 72.0, 140.0),
        ("IS 688402", 220.0, 140.0),
    ]
    whole = "The provision of secure data environments and software testing to health and care organisations"
    assert value(of(lines).scope) == whole


def test_labels_over_their_values_are_no_captions() -> None:
    lines = [("Issue date", 72.0, 100.0), ("1 March 2024", 72.0, 113.0)]
    lines += [("Expiry date", 72.0, 140.0), ("28 February 2027", 72.0, 153.0)]
    lines += [("Certificate number", 72.0, 180.0), ("IS 688402", 72.0, 193.0)]
    read = of(list(lines))
    assert plain(read.issued_on) == date(2024, 3, 1)
    assert plain(read.expires_on) == date(2027, 2, 28)


SENTENCES: list[str | Place] = [
    "Kestrel Certification Limited hereby certifies that Marlowe Analytics Ltd of 7",
    "Harbour Road, Bristol, BS20 7AN has implemented and maintains a management",
    "system which meets the requirements of ISO/IEC 27001:2022, as described in the",
    "Statement of Applicability version 2.4.",
    "",
    "The certification covers the hosting of research data for universities, including",
    "backup. ",
    "",
    "Certification was first granted on 1 March 2018. The present certificate, number IS",
    "688402, is valid from 1 March 2024 to 28 February 2027.",
]


def test_a_name_in_a_sentence_ends_before_its_address() -> None:
    read = of(SENTENCES)
    assert plain(read.organisation_name) == "Marlowe Analytics Ltd"
    assert [(place.value.address, place.value.postcode) for place in read.location] == [
        ("7 Harbour Road, Bristol", "BS20 7AN")
    ]


def test_a_number_in_a_sentence_is_read_over_the_line_break() -> None:
    assert plain(of(SENTENCES).certificate_number) == "IS 688402"


def test_a_scope_in_a_sentence_ends_at_its_full_stop() -> None:
    assert plain(of(SENTENCES).scope) == "the hosting of research data for universities, including backup"


def test_a_university_of_a_town_keeps_its_of() -> None:
    lines = [
        "Kestrel Certification Limited hereby certifies that the University of Harrowby, 7",
        "Harbour Road, Bristol, BS20 7AN has implemented and maintains a management system",
    ]
    name = of(list(lines)).organisation_name
    assert isinstance(name, Found)
    assert name.value.endswith("University of Harrowby")
    assert Doubt.UNSURE_EXTENT in name.doubts


def test_a_scope_does_not_take_the_sentence_after_it() -> None:
    read = of(
        [
            "The scope of certification is limited to the hosting of research data for universities.",
            "The controls are set out in the Statement of Applicability, version 2.4.",
        ]
    )
    assert plain(read.scope) == "the hosting of research data for universities"
    assert plain(read.statement_of_applicability) == "version 2.4"


def test_a_label_nobody_knows_ends_the_scope() -> None:
    read = of(["Scope of approval: The hosting of research data", "Quality grade: B"])
    assert plain(read.scope) == "The hosting of research data"


def test_a_label_that_breaks_over_two_lines_is_one_label() -> None:
    lines = [
        ("Zertifikat-Nr. / Certificate", 72.0, 100.0),
        ("IS 688402", 300.0, 100.0),
        ("registration no.", 72.0, 111.0),
    ]
    assert plain(of(list(lines)).certificate_number) == "IS 688402"


def test_a_version_is_not_hidden_by_the_label_issue() -> None:
    assert plain(of(["Statement of Applicability", "Issue 6, 28 January 2024"]).statement_of_applicability) == (
        "Issue 6, 28 January 2024"
    )


def test_a_seal_far_below_is_no_part_of_a_phrase() -> None:
    lines = [("Statement of Applicability revision 2", 215.0, 363.0), ("UKAS", 30.0, 700.0), ("4471", 30.0, 712.0)]
    assert plain(of(list(lines)).statement_of_applicability) == "revision 2"


def test_a_number_sign_reads_as_number() -> None:
    assert plain(of(["Certificate #: GB19/45112"]).certificate_number) == "GB19/45112"


def test_a_title_above_is_no_part_of_the_body() -> None:
    body = of(["Certificate", "Kestrel Verification Ltd hereby certifies that", "Marlowe Analytics Ltd"])
    assert plain(body.certification_body) != "Certificate Kestrel Verification Ltd"


def test_a_registration_number_of_a_companys_shape_stays_doubted() -> None:
    number = of(["Registration No.: 01234567"]).certificate_number
    assert isinstance(number, Found)
    assert Doubt.WEAK_LABEL in number.doubts


def test_sentences_end_at_stops_not_at_abbreviations() -> None:
    text = "the hosting of data by Marlowe Ltd. and others. The controls"
    assert text[: sentence_end(text, 0)] == "the hosting of data by Marlowe Ltd. and others"


def test_a_value_beside_another_label_is_in_no_paragraph_above() -> None:
    made = page([("Statement of Applicability reference: version 5.1 of 4 May 2025", 72.0, 100.0)])
    below = page([("Cert. No.:", 72.0, 112.0), ("26831-2024", 234.0, 112.0)])
    both = reading(page([("Statement of Applicability version 5.1 of 4 May 2025", 72.0, 100.0)]))
    assert len(paragraphs(Sheet(both).pages[0])) == 1
    mixed = Sheet(reading(type(made)(1, 595.0, 842.0, (*made.lines, *below.lines), made.source)))
    assert all("26831" not in one.text or "5.1" not in one.text for one in paragraphs(mixed.pages[0]))


def test_a_value_may_be_indented_under_its_label() -> None:
    item = labelled(reading([("Scope:", 60.0, 100.0), ("The hosting of research data", 92.0, 112.0)]), ["scope"])[0]
    assert item.value.text == "The hosting of research data"


def test_a_cell_that_spills_over_a_free_column_keeps_its_table() -> None:
    lines = [
        ("Address", 60.0, 100.0), ("Postcode", 300.0, 100.0), ("Activity", 400.0, 100.0),
        ("7 Harbour Road, Bristol", 60.0, 115.0), ("BS20 7AN", 300.0, 115.0), ("Office", 400.0, 115.0),
        ("Floor 3, Weaver House, 108 Brewhouse Lane, Swansea SA10 3BJ", 60.0, 130.0), ("Office", 400.0, 130.0),
    ]  # fmt: skip
    (grid,) = tables(page(list(lines)))
    assert len(grid.rows) == 3


def test_the_numbered_rows_of_an_annex_are_one_table_however_far_apart() -> None:
    sites = ["7 Harbour Road, Bristol, BS20 7AN", "18 Weaver Lane, Swansea, SA10 3BJ", "3 Mill Hill, Leeds, LS4 1QQ"]
    lines: list[Place] = [("No.", 60.0, 100.0), ("Site", 90.0, 100.0), ("Activity at the site", 370.0, 100.0)]
    for n, site in enumerate(sites, 1):
        lines += [(str(n), 60.0, 60.0 + 60 * n), (site, 90.0, 60.0 + 60 * n), ("Office", 370.0, 60.0 + 60 * n)]
    (grid,) = tables(page(list(lines)))
    assert len(grid.rows) == 4


def test_an_address_in_running_text_ends_with_its_sentence() -> None:
    lines = [
        "Certificate number IS 688402 is issued to Marlowe Analytics Ltd, 7 Harbour",
        "Road, Bristol, BS20 7AN, United Kingdom. Following an audit it conforms to ISO/IEC 27001:2022",
    ]
    assert all("Following" not in place.value.address for place in of(list(lines)).location)


def test_a_scope_that_only_points_to_the_appendix_is_none() -> None:
    pointed = of(["ISO/IEC 27001:2022", "The certification scope is described in the appendix, pages 2 and 3."])
    assert value(pointed.scope) is None


def test_a_long_phrase_of_what_is_done_is_no_name() -> None:
    scope = of([*HEAD, "Scope: Providing Research Software Development and Support Services"]).scope
    assert plain(scope) == "Providing Research Software Development and Support Services"
