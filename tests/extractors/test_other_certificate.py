"""Certificates to other standards and schemes."""

from datetime import date

from builder import Place, reading

from evidence.fields import Doubt, Found, Missing
from extractors.other_certificate import extract_other_certificate as extract


def test_quality_certificate() -> None:
    lines = [
        "This is to certify that",
        "Orrin Print Services Limited",
        "4 Mill Lane, Leeds, LS1 4AP",
        "has been assessed by Kestrel Certification Limited",
        "and complies with the requirements of ISO 9001:2015",
        "Certificate no: QMS/2231",
        "Date of issue: 1 March 2024",
        "Valid until: 28 February 2027",
    ]
    read = extract(reading(lines))
    assert isinstance(read.organisation_name, Found)
    assert isinstance(read.standard, Found)
    assert isinstance(read.expires_on, Found)
    assert (read.organisation_name.value, read.standard.value) == ("Orrin Print Services Limited", "ISO 9001:2015")
    assert read.expires_on.value == date(2027, 2, 28)


def test_cyber_essentials_plus_with_recertification_due() -> None:
    lines = [
        "CYBER ESSENTIALS PLUS",
        "CERTIFICATE OF ASSURANCE",
        "Westshire Institute of Data",
        "COMPLIES WITH THE REQUIREMENTS OF THE CYBER ESSENTIALS PLUS SCHEME",
        "CERTIFICATE NUMBER: IASME-CEP-000123",
        "DATE OF CERTIFICATION: 2024-05-27",
        "RECERTIFICATION DUE: 2025-05-27",
    ]
    read = extract(reading(lines))
    assert isinstance(read.standard, Found)
    assert isinstance(read.certificate_number, Found)
    assert isinstance(read.expires_on, Found)
    assert read.standard.value == "Cyber Essentials Plus"
    assert read.certificate_number.value == "IASME-CEP-000123"
    assert (read.expires_on.value, read.expires_on.doubts) == (date(2025, 5, 27), ())


def test_the_day_when_an_iso_certificate_is_due_again_may_be_that_of_an_audit() -> None:
    lines = [
        "This is to certify that",
        "Orrin Print Services Limited",
        "complies with the requirements of ISO 9001:2015",
        "Date of issue: 1 March 2024",
        "Recertification due: 28 February 2027",
    ]
    ends = extract(reading(lines)).expires_on
    assert isinstance(ends, Found)
    assert (ends.value, ends.doubts) == (date(2027, 2, 28), (Doubt.WEAK_LABEL,))


def test_the_ampersand_stays_in_a_name_after_a_phrase() -> None:
    name = extract(
        reading(["Issued To Orrin & Tallis Trials Ltd", "Certified standard: ISO 9001:2015"])
    ).organisation_name
    assert isinstance(name, Found)
    assert name.value == "Orrin & Tallis Trials Ltd"


def test_the_bodys_legal_form_may_stand_on_a_line_of_its_own() -> None:
    lines: list[Place] = [
        ("Certificate of Assurance", 150, 60),
        ("Norrholm Insight Ltd", 150, 100),
        ("Cyber Essentials", 150, 140),
        ("Certification Body", 310, 200),
        ("Quarrham Inspection and Certification", 310, 214),
        ("UK Limited", 310, 228),
    ]
    body = extract(reading(lines)).certification_body
    assert isinstance(body, Found)
    assert body.value == "Quarrham Inspection and Certification UK Limited"


def test_a_title_that_a_picture_has_cut_is_no_body() -> None:
    lines = ["CYBER ESSENTIALS", "IFICATE OF ASSURANCE", "Norrholm Insight Ltd", "CERTIFICATE NUMBER: CE-1"]
    assert isinstance(extract(reading(lines)).certification_body, Missing)


def test_standards_of_certification_bodies_are_not_certified_to() -> None:
    read = extract(reading(["audited under ISO/IEC 17021-1:2015", "conforms to ISO/IEC 27017:2015"]))
    assert isinstance(read.standard, Found)
    assert read.standard.value == "ISO/IEC 27017:2015"


def test_two_standards_on_one_certificate_are_rivals() -> None:
    read = extract(reading(["in accordance with ISO 9001:2015, AS9100D"]))
    assert isinstance(read.standard, Found)
    assert Doubt.RIVAL_VALUES in read.standard.doubts


def test_dates_without_any_label_are_doubted() -> None:
    read = extract(reading(["Orrin Print Services Limited", "1 March 2024", "28 February 2025"]))
    assert isinstance(read.expires_on, Found)
    assert read.expires_on.doubts == (Doubt.NO_LABEL,)


ATTESTATION = [
    "Payment Card Industry (PCI) Data Security Standard",
    "Attestation of Compliance for Onsite Assessments",
    "",
    "Part 1a. Service Provider Organization Information",
    "Company name: Alder Payments Limited",
    "Business address: 3 Mill Lane, Westford, WF9 9ZZ",
    "",
    "Part 1b. Qualified Security Assessor Company Information",
]
REPORT = ["", "Date of Report: 2026-03-05", "Date Assessment Ended: 2026-02-27"]


def test_an_attestations_companies_are_told_by_their_part() -> None:
    lines = [*ATTESTATION, "Company name: Rowan Assessors Limited", "Lead Assessor name: Jo Rowan", *REPORT]
    read = extract(reading([*lines, "This AOC is based on results noted in the ROC dated 2026-03-05."]))
    assert isinstance(read.organisation_name, Found)
    assert isinstance(read.certification_body, Found)
    assert isinstance(read.issued_on, Found)
    assert (read.organisation_name.value, read.certification_body.value) == (
        "Alder Payments Limited",
        "Rowan Assessors Limited",
    )
    assert (read.issued_on.value, read.issued_on.doubts) == (date(2026, 3, 5), ())


def test_who_attests_for_itself_has_no_assessor() -> None:
    read = extract(reading([*ATTESTATION, "Company name: Not applicable", *REPORT]))
    assert read.certification_body == Missing()
    assert isinstance(read.issued_on, Found)
    assert read.issued_on.doubts


def test_a_caption_beside_the_bodys_label_is_no_body() -> None:
    lines = [
        ("CERTIFICATE OF ASSURANCE", 72.0, 72.0),
        ("Westshire Institute of Data", 72.0, 100.0),
        ("COMPLIES WITH THE REQUIREMENTS OF THE CYBER ESSENTIALS PLUS SCHEME", 72.0, 128.0),
        ("CERTIFICATE NUMBER: IASME-CEP-000123", 72.0, 156.0),
        ("DATE OF CERTIFICATION: 2026-05-27", 72.0, 184.0),
        ("CERTIFICATION BODY", 72.0, 220.0),
        ("CERTIFICATION MARK", 330.0, 220.0),
        ("Rowan Cyber Limited", 72.0, 234.0),
    ]
    read = extract(reading(lines))
    assert isinstance(read.certification_body, Found)
    assert read.certification_body.value == "Rowan Cyber Limited"


def test_the_organisation_of_the_person_trained_holds_the_certificate() -> None:
    for named in (["Jo Rowan", "of Alder Research Limited"], ["Jo Rowan of Alder Research Limited"]):
        lines = [
            "Certificate of Completion",
            "This certifies that",
            *named,
            "has completed the course",
            "Data Security",
        ]
        name = extract(reading(lines)).organisation_name
        assert isinstance(name, Found)
        assert (name.value, name.doubts) == ("Alder Research Limited", (Doubt.UNSURE_EXTENT,))


def test_the_name_of_a_person_alone_is_doubted() -> None:
    lines = [
        "Certificate of Completion",
        "This certifies that",
        "Jo Rowan",
        "has completed the course",
        "Data Security",
    ]
    name = extract(reading(lines)).organisation_name
    assert name == Missing() or name.doubts


def test_a_course_is_given_by_its_directors_house_and_ends_when_it_is_to_be_renewed() -> None:
    lines = [
        "Alder Learning",
        "Certificate of Completion",
        "This certifies that Jo Rowan has completed the course Data Security",
        "Completed on: 4 May 2025",
        "Renew by: 4 May 2026",
        "Course Director, Alder Learning",
    ]
    read = extract(reading(lines))
    assert isinstance(read.certification_body, Found)
    assert isinstance(read.expires_on, Found)
    assert (read.certification_body.value, read.expires_on.value) == ("Alder Learning", date(2026, 5, 4))
