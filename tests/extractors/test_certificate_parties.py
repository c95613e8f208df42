"""Holder and body where a sentence, a caption or a column beside them once misled."""

from builder import Place, line, page
from certificate_head import HEAD, of, plain, value

from evidence.contents import LocationRole
from evidence.document import Line, Page


def test_a_company_that_confirms_in_mid_sentence_is_the_body() -> None:
    lines = [
        "Certificate number IS 688402 is issued to Marlowe Analytics Ltd. Following an",
        "audit Quill ISO Services Limited confirms that the organisation conforms to ISO/IEC 27001:2022",
    ]
    assert plain(of(list(lines)).certification_body) == "Quill ISO Services Limited"


def test_a_company_over_the_words_certification_body_is_the_body() -> None:
    lines: list[str | Place] = [
        *HEAD,
        ("Palisade Cyber Limited", 72.0, 460.0),
        ("Licensed certification body", 72.0, 475.0),
    ]
    assert plain(of(lines).certification_body) == "Palisade Cyber Limited"


def test_a_body_called_by_its_initials_elsewhere_has_no_rival() -> None:
    lines = [
        *HEAD,
        "Certified by NB CertCheck since: 4 May 2016",
        "This certificate is the property of Noor & Bell CertCheck B.V",
    ]
    assert plain(of(list(lines)).certification_body) is not None


def test_the_holder_of_a_sentence_on_one_line_is_found() -> None:
    lines = [
        "Certificate of Registration",
        "This certifies that Marlowe Health, Inc. maintains an information security management system that conforms to "
        "ISO/IEC 27001:2022.",
    ]
    assert plain(of(list(lines)).organisation_name) == "Marlowe Health, Inc."


def test_the_name_under_a_phrase_is_not_sought_in_the_labels_beside_it() -> None:
    lines: list[str | Place] = [
        ("The management system of", 245.0, 229.0), ("Certificate No: CFQ/20/35188", 393.0, 233.0),
        ("Issue: 1", 393.0, 246.0), ("MARLOWE ANALYTICS LTD", 240.0, 268.0),
        ("has been assessed according to the requirements of", 170.0, 310.0), ("ISO/IEC 27001:2022", 240.0, 330.0),
    ]  # fmt: skip
    assert plain(of(lines).organisation_name) == "MARLOWE ANALYTICS LTD"


def test_a_body_with_its_full_name_in_brackets_certifies() -> None:
    read = of(
        [
            *HEAD[:2],
            "NRA (National Register of Assessors) certifies that the company above has been assessed",
            *HEAD[2:],
        ]
    )
    assert plain(read.certification_body) == "NRA (National Register of Assessors)"


def test_the_heads_of_a_table_of_sites_label_no_address() -> None:
    lines: list[str | Place] = [
        ("Ref", 34.0, 300.0), ("Address", 63.0, 300.0), ("Postcode", 397.0, 300.0), ("Type", 457.0, 300.0),
        ("L01", 34.0, 318.0), ("8 Deanery Road, Bristol", 63.0, 318.0), ("BS28 3FU", 397.0, 318.0),
        ("Data centre", 457.0, 318.0),
        ("L02", 34.0, 336.0), ("3 Mill Hill, Leeds", 63.0, 336.0), ("LS4 1QQ", 397.0, 336.0),
        ("Head office", 457.0, 336.0),
    ]  # fmt: skip
    places = {place.value.postcode: place.value.role for place in of([*HEAD[:3], *HEAD[4:], *lines]).location}
    assert places == {"LS4 1QQ": LocationRole.MAIN, "BS28 3FU": LocationRole.ADDITIONAL}


def test_a_line_that_runs_through_two_columns_is_each_heads_own() -> None:
    lines: list[str | Place] = [
        *HEAD,
        ("CERTIFICATION BODY", 100.0, 592.0),
        ("SCHEME PARTNER", 350.0, 592.0),
        ("Blackthorn Security Consulting Limited", 100.0, 605.0),
    ]
    made = page(lines)
    last = made.lines[-1]
    partner = line("Cyber Assurance Consortium", 350.0, 605.0)
    whole = Page(1, 595.0, 842.0, (*made.lines[:-1], Line((*last.words, *partner.words))), made.source)
    assert value(of(whole).certification_body) == "Blackthorn Security Consulting Limited"


def test_a_phrase_whose_date_goes_on_elsewhere_is_doubted() -> None:
    phrase = of(
        [*HEAD, "Statement of Applicability, version 6.2, dated May 30,", "Certificate"]
    ).statement_of_applicability
    assert plain(phrase) is None


def test_a_label_with_its_value_heads_no_table_of_sites() -> None:
    lines: list[str | Place] = [
        ("Location address", 62.0, 104.0), ("29 Beacon Drive, Newport, NP13 6BR", 238.0, 104.0),
        ("This issue valid from", 62.0, 120.0), ("25/06/2026", 238.0, 120.0),
        ("ISO standard", 62.0, 136.0), ("ISO/IEC 27001:2022", 238.0, 136.0),
        ("Certified company", 62.0, 152.0), ("Marlowe Analytics Ltd", 238.0, 152.0),
        ("Cert No", 62.0, 168.0), ("GB24/11353", 238.0, 168.0),
    ]  # fmt: skip
    assert [place.value.postcode for place in of(lines).location] == ["NP13 6BR"]


def test_an_institute_of_something_is_not_cut_at_its_of_for_certain() -> None:
    read = of(
        [
            "This is to certify that Marlowe Institute of Vascular Research",
            "114 Foundry Court, York YO18 7TY",
            *HEAD[4:],
        ]
    )
    assert plain(read.organisation_name) != "Marlowe Institute"
