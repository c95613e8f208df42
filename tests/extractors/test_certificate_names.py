"""Names and addresses of certificates that a line's break, a sentence or another language once cut or ran together."""

from dataclasses import replace

import pytest
from builder import Place, line, page
from certificate_head import HEAD, of, plain, value

from evidence.document import PageSource
from evidence.fields import Doubt, Found


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        ("Signed for Quill & Crane Certification Ltd", "Quill & Crane Certification Ltd"),
        ("For Quill Bureau of Certification (UKAS 2206): Rowan Alder", "Quill Bureau of Certification"),
        ("Quill Certification International, a UKAS accredited certification body, attests that this holds",
         "Quill Certification International"),
        ("Instituto Quillano de Certificación certifica que la organización cumple",
         "Instituto Quillano de Certificación"),
    ],
)  # fmt: skip
def test_who_signs_or_certifies_is_the_body_without_the_words_around_it(printed: str, body: str) -> None:
    assert plain(of([*HEAD, ("", 72.0, 300.0), (printed, 72.0, 330.0)]).certification_body) == body


def test_the_legal_form_on_the_next_line_may_have_two_words() -> None:
    lines: list[str | Place] = [
        *HEAD,
        ("Certification Body", 72.0, 300.0), ("Quill Inspection and Certification", 240.0, 300.0),
        ("Pvt. Ltd.", 240.0, 312.0),
    ]  # fmt: skip
    assert value(of(lines).certification_body) == "Quill Inspection and Certification Pvt. Ltd."


def test_a_centre_behind_a_universitys_comma_belongs_to_its_name() -> None:
    lines = [*HEAD[:2], "Marlowe University, Centre for Health Statistics", *HEAD[3:]]
    assert value(of(lines).organisation_name) == "Marlowe University, Centre for Health Statistics"


def test_a_name_into_which_the_next_sentence_ran_is_doubted() -> None:
    lines = [
        "This certificate is granted to Marlowe Institute of",
        "Vascular Research The Information Security",
        "Management System was found to be in conformance",
        "with ISO/IEC 27001:2022.",
        *HEAD[6:],
    ]
    assert plain(of(list(lines)).organisation_name) is None


@pytest.mark.parametrize(
    "address",
    [
        "The Marlowe Allergy Trust, 52 Larch Street, Bristol, BS20 7AN",
        "Suite 10, Turbine Mill, 119 Harbour Court, Bristol,",
    ],
)
def test_an_address_that_begins_with_a_body_or_ends_open_is_doubted(address: str) -> None:
    lines = ["CERTIFICATE", *HEAD[5:], f"Address: {address}"]
    places = of(list(lines)).location
    assert places
    assert all(Doubt.UNSURE_EXTENT in place.doubts for place in places)


def test_a_european_standard_that_lost_its_national_prefix_is_doubted() -> None:
    assert plain(of([*HEAD[:5], "BS EN ISO/IEC 27001:2023", *HEAD[6:]]).standard) == "BS EN ISO/IEC 27001:2023"
    assert plain(of([*HEAD[:5], "EN ISO/IEC 27001:2023", *HEAD[6:]]).standard) is None


def test_a_number_goes_on_behind_letters_with_a_hyphen() -> None:
    assert plain(of([*HEAD[:6], "Certificate number: HK-IS 20318", *HEAD[7:]]).certificate_number) == "HK-IS 20318"


def test_a_stroke_alone_behind_a_hyphen_is_a_one_or_an_i_to_any_reader_of_a_scan() -> None:
    lines = [*HEAD[:6], "Certificate number: BSR5283-1", *HEAD[7:]]
    assert plain(of(list(lines)).certificate_number) == "BSR5283-1"
    number = of(page(lines, source=PageSource.OCR, confidence=0.99)).certificate_number
    assert isinstance(number, Found)
    assert Doubt.OCR_TWIN in number.doubts


def test_the_sentence_of_the_registration_is_no_scope() -> None:
    lines: list[str | Place] = [
        *HEAD, ("Scope", 72.0, 300.0), ("Provision of software testing to the public sector", 72.0, 314.0),
        ("Registration runs from 2024-03-01 to 2027-02-28.", 72.0, 333.0),
    ]  # fmt: skip
    assert value(of(lines).scope) == "Provision of software testing to the public sector"


def test_three_captions_stand_under_their_days_whatever_phrase_stands_over_the_scope() -> None:
    large = [
        line(text, 72.0, 72.0 + 14 * n, 12.0) for n, text in enumerate([*HEAD[:6], "for the following activities"])
    ]
    days = [
        line(text, x, 400.0) for text, x in (("1 June 2024", 72.0), ("22 March 2025", 230.0), ("31 May 2027", 400.0))
    ]
    labels = (("Date of registration", 72.0), ("Date of this issue", 230.0), ("Registration expires", 400.0))
    small = [line(text, x, 415.0, 9.0) for text, x in labels]
    rest = [line("Hosting of research data", 72.0, 169.0, 12.0), line("Registration number HGR-22079", 150.0, 450.0)]
    read = of(replace(page([]), lines=(*large, *rest[:1], *days, *small, *rest[1:])))
    assert str(value(read.expires_on)) == "2027-05-31"


def test_on_a_scan_that_lost_the_end_the_day_of_this_cycle_is_doubted() -> None:
    lines = [*HEAD[:7], "Date of certification: 16 May 2020"]
    assert plain(of(list(lines)).issued_on) is not None
    assert plain(of(page(lines, source=PageSource.OCR, confidence=0.99)).issued_on) is None
