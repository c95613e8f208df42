"""The same document twice: counted once, and no contradiction with itself."""

from dataclasses import replace
from typing import Any

import pytest
from build import accepted, application, case, certificate, decision, document, doubtful, minutes, organisation, placed

from evidence.bundle import CaseEvidence
from evidence.contents import Contents, Document, Iso27001Certificate, SecurityPolicy
from evidence.fields import Source
from evidence.findings import Assessment, ObservationKind, PlacedDocument
from rules.assess import assess

WORDS = (
    "Northgate Assurance Ltd certifies that University of Westshire operates an information security management "
    "system to ISO/IEC 27001:2022 for the hosting and analysis of research data. Certificate IS 700001. "
)


def page(of: Contents, name: str, text: str = WORDS, ocr: bool = False) -> PlacedDocument:
    made = document(of, name, text=text)
    return placed(made.model_copy(update={"ocr_pages": (1,)}) if ocr else made)


def of(*evidence: PlacedDocument, **options: Any) -> CaseEvidence:
    return case(application(organisations=[organisation(routes=["iso27001"])]), *evidence, **options)


def seen(assessment: Assessment, kind: ObservationKind) -> list[str]:
    return [item.says for item in assessment.observations if item.kind is kind]


def verdicts(assessment: Assessment) -> dict[tuple[str, str | None], str]:
    return {(f.clause, f.organisation): f.verdict.value for f in assessment.findings}


def read(value: str, *, sure: bool = False) -> Any:
    """A reading by OCR."""
    return accepted(value, source=Source.OCR) if sure else doubtful(value)


DIGITAL = page(certificate(), "evidence/cert.pdf")


def test_the_same_bytes_under_two_names_are_one_document() -> None:
    twice = DIGITAL.document.model_copy(update={"name": "evidence/cert (1).pdf"})
    judged = assess(of(DIGITAL, placed(twice), decisions=[decision()]))
    assert seen(judged, ObservationKind.DUPLICATE) == ["evidence/cert.pdf is a copy of evidence/cert (1).pdf"]
    assert verdicts(judged) == verdicts(assess(of(DIGITAL, decisions=[decision()])))


def test_a_scan_of_the_digital_page_is_a_copy_that_asks_for_nothing() -> None:
    scan = page(
        certificate(expires_on=read("2028-01-31"), organisation_name=read("Univers1ty of Westshire")),
        "evidence/scan.png",
        WORDS.replace("certifies", "certlfies"),
        ocr=True,
    )
    judged = assess(of(DIGITAL, scan, decisions=[decision()]))
    assert seen(judged, ObservationKind.DUPLICATE) == [
        "evidence/scan.png is a copy of evidence/cert.pdf; evidence/cert.pdf counts"
    ]
    assert verdicts(judged)["2a/1.3", "uni"] == "satisfied"
    assert judged.review_items == assess(of(DIGITAL, decisions=[decision()])).review_items


def test_a_digit_that_ocr_may_have_misread_on_a_copy_is_no_contradiction() -> None:
    scan = page(certificate(expires_on=read("2026-01-31")), "evidence/scan.png", ocr=True)
    digital = page(certificate(expires_on="2028-01-31"), "evidence/cert.pdf")
    assert seen(assess(of(digital, scan)), ObservationKind.CONTRADICTION) == []


@pytest.mark.parametrize(
    "scan",
    [
        pytest.param(page(certificate(expires_on=read("2027-01-31")), "evidence/scan.png", ocr=True), id="other digit"),
        pytest.param(
            page(certificate(expires_on=read("2026-01-31", sure=True)), "evidence/scan.png", ocr=True), id="well read"
        ),
        pytest.param(
            page(certificate(expires_on=read("2026-01-31")), "evidence/scan.png", "Other words altogether", ocr=True),
            id="another page",
        ),
    ],
)
def test_a_date_that_was_not_merely_misread_is_a_contradiction(scan: PlacedDocument) -> None:
    assert len(seen(assess(of(DIGITAL, scan)), ObservationKind.CONTRADICTION)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            DIGITAL, page(certificate(certificate_number="IS 700002"), "evidence/2.pdf"), id="another certificate"
        ),
        pytest.param(DIGITAL, page(certificate(), "evidence/2.pdf", "An annex of sites only"), id="other words"),
        pytest.param(
            page(minutes(), "evidence/1.pdf"), page(minutes(meeting_on="2026-10-01"), "evidence/2.pdf"), id="meetings"
        ),
        pytest.param(DIGITAL, page(SecurityPolicy(), "evidence/2.pdf"), id="another kind"),
    ],
)
def test_documents_that_are_only_alike_are_no_copies(one: PlacedDocument, other: PlacedDocument) -> None:
    assert seen(assess(of(one, other)), ObservationKind.DUPLICATE) == []


def scanned(**fields: Any) -> PlacedDocument:
    return page(certificate(expires_on=read("2028-01-31"), **fields), "evidence/scan.png", ocr=True)


def test_a_scan_that_says_more_than_the_digital_page_is_not_set_aside() -> None:
    for more in (scanned(regions=["eu-west-1"]), scanned(revised_on=read("2025-06-01"))):
        judged = assess(of(DIGITAL, more))
        assert seen(judged, ObservationKind.DUPLICATE) == ["evidence/scan.png is a copy of evidence/cert.pdf"]


def test_the_copy_that_the_security_team_approved_is_the_one_that_counts() -> None:
    scan = page(certificate(), "evidence/scan.png", ocr=True)
    approved = decision(evidence=scan.document.sha256)
    alone = verdicts(assess(of(scan, decisions=[approved])))
    assert alone["2a/1.3", "uni"] == "satisfied"
    assert verdicts(assess(of(DIGITAL, scan, decisions=[approved]))) == alone


def test_a_file_that_was_not_read_whole_is_never_set_aside() -> None:
    torn = document(certificate(), "evidence/scan.png", text=WORDS, problems=("incomplete",))  # type: ignore[arg-type]
    scan = placed(torn.model_copy(update={"ocr_pages": (1,)}))
    judged = assess(of(DIGITAL, scan))
    assert seen(judged, ObservationKind.DUPLICATE) == ["evidence/scan.png is a copy of evidence/cert.pdf"]
    assert any(item.file == "evidence/scan.png" for item in judged.review_items)


def test_both_copies_stay_among_the_documents_in_the_order_given() -> None:
    matter = of(scanned(), DIGITAL)
    names = [p.document.name for p in assess(matter).documents]
    assert names == ["evidence/scan.png", "evidence/cert.pdf"]


def test_a_copy_without_fields_shows_its_first_words() -> None:
    nothing = Document(name="a.pdf", sha256="0", media_type=None, contents=Iso27001Certificate(), page_texts=(WORDS,))
    twice = nothing.model_copy(update={"name": "b.pdf"})
    matter = replace(of(), placed=(placed(nothing), placed(twice)))
    (found,) = assess(matter).observations
    assert found.premises[0].quote.startswith("Northgate Assurance Ltd certifies")
