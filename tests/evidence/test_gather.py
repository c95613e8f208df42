"""Whose a document is: by code, then by name or alias on its pages; never by folder, file name or claim."""

from datetime import date
from typing import Any

from evidence.application import Application, Organisation
from evidence.contents import (
    AnyContents,
    BoardMinutes,
    Document,
    DsptAssessment,
    DsptRow,
    Iso27001Certificate,
    NhsEnglandLetter,
    Other,
)
from evidence.fields import Doubt, Found, Provenance, Source, Status
from evidence.gather import Placement, gather, place


def organisation(id: str, name: str, code: str | None = None, *aliases: str) -> Organisation:
    return Organisation.model_validate(
        {
            "id": id,
            "name": name,
            "aliases": list(aliases),
            "organisation_code": code,
            "roles": ["data_controller"],
            "security_assurance": {"routes": []},
            "locations": [],
        }
    )


UNI = organisation("uni", "University of Westshire", "EE999999", "Westshire University")
VALE = organisation("vale", "Vale Data Services Ltd", "8XX01")
BOTH = (UNI, VALE)


def stated(value: str, *doubts: Doubt, source: Source = Source.TEXT) -> Found[str]:
    status = Status.NEEDS_REVIEW if doubts else Status.ACCEPTED
    return Found[str](
        value=value, provenance=Provenance(page=1, quote=value, source=source), doubts=doubts, status=status
    )


def document(contents: AnyContents | None, text: str = "", *, name: str = "a.pdf", **more: Any) -> Document:
    return Document(name=name, sha256="0", media_type=None, contents=contents, page_texts=(text,), **more)


def owner(contents: AnyContents | None, text: str = "", **more: Any) -> Placement:
    return place(document(contents, text, **more), BOTH)


def test_the_code_decides() -> None:
    found = owner(DsptAssessment(organisation_code=stated("8xx01"), organisation_name=stated("Somebody Else")))
    assert found.organisation == "vale"
    assert "8XX01" in found.because


def test_a_departments_code_belongs_to_its_parent_and_says_so() -> None:
    found = owner(DsptAssessment(organisation_code=stated("EE999999-MED")))
    assert found.organisation == "uni"
    assert "parent" in found.because


def test_the_name_decides_where_the_code_is_nobodys() -> None:
    found = owner(
        DsptAssessment(organisation_code=stated("8XX0I"), organisation_name=stated("VALE DATA SERVICES LIMITED"))
    )
    assert found.organisation == "vale"


def test_an_alias_is_a_name() -> None:
    assert owner(Iso27001Certificate(organisation_name=stated("Westshire University"))).organisation == "uni"


def test_a_department_named_with_its_university_belongs_to_it() -> None:
    name = stated("School of Medicine, University of Westshire")
    assert owner(Iso27001Certificate(organisation_name=name)).organisation == "uni"


def test_a_document_about_somebody_else_belongs_to_nobody_whoever_it_mentions() -> None:
    contents = BoardMinutes(organisation_name=stated("Valley Haulage Holdings Ltd"))
    found = owner(contents, "Valley Haulage Holdings Ltd reported on work for Vale Data Services Ltd")
    assert found.organisation is None
    assert "Valley Haulage Holdings Ltd, which the application does not declare" in found.because


def test_a_parent_company_is_somebody_else_and_the_link_is_asked_for() -> None:
    found = owner(Iso27001Certificate(organisation_name=stated("Vale Data Services Inc.")))
    assert found.organisation is None
    assert "link must be confirmed" in found.because


def test_a_hospital_is_not_its_university() -> None:
    found = owner(Iso27001Certificate(organisation_name=stated("University of Westshire Hospitals NHS Trust")))
    assert found.organisation is None


def test_a_name_that_may_be_the_certification_bodys_leaves_it_to_the_pages() -> None:
    contents = Iso27001Certificate(organisation_name=stated("Northgate Assurance Ltd", Doubt.CERTIFICATION_BODY))
    assert owner(contents, "Northgate Assurance Ltd certifies Vale Data Services Ltd").organisation == "vale"


def test_a_slip_of_ocr_is_forgiven_on_a_scan_only() -> None:
    scan = stated("University of Westshirc", Doubt.POOR_SCAN, source=Source.OCR)
    assert owner(Iso27001Certificate(organisation_name=scan)).organisation == "uni"
    assert owner(Iso27001Certificate(organisation_name=stated("University of Westshirc"))).organisation is None


def test_the_pages_decide_where_no_field_does() -> None:
    assert owner(Other(), "Data flow of Vale Data Services Limited").organisation == "vale"
    assert owner(Other(), "Organisation code: EE999999").organisation == "uni"


def test_the_tail_of_a_reference_is_no_code() -> None:
    anana = organisation("a", "Quay Trials", "K4M0B")
    assert place(document(Other(), "DARS-NIC-698171-K4M0B-v1.2"), (anana,)).organisation is None
    assert place(document(Other(), "Code K4M0B"), (anana,)).organisation == "a"


def test_a_short_code_needs_its_label() -> None:
    trust = organisation("t", "Rowan Trust", "RM1")
    assert place(document(Other(), "Romford RM1 3AB, sector RM1"), (trust,)).organisation is None
    assert place(document(Other(), "Organisation code: RM1"), (trust,)).organisation == "t"


def test_of_several_names_the_one_at_the_head_counts() -> None:
    text = "University of Westshire: contract. " + "words " * 100 + "Vale Data Services Ltd hosts."
    assert owner(Other(), text).organisation == "uni"


def test_several_names_at_the_head_leave_it_open() -> None:
    found = owner(Other(), "Contract between University of Westshire and Vale Data Services Ltd")
    assert found.organisation is None
    assert "several" in found.because


def test_a_letter_belongs_to_the_organisation_that_it_names_not_to_its_sender() -> None:
    contents = NhsEnglandLetter(organisation_name=stated("NHS England"))
    assert owner(contents, "NHS England confirms the review of Vale Data Services Ltd").organisation == "vale"


def rows(*codes: str) -> DsptAssessment:
    return DsptAssessment(lists_several=True, rows=tuple(DsptRow(organisation_code=stated(code)) for code in codes))


def test_a_list_of_several_organisations_belongs_to_the_only_declared_one() -> None:
    assert owner(rows("8XX01", "8ZZ99")).organisation == "vale"
    assert owner(rows("8XX01", "EE999999")).organisation is None


def test_the_file_name_decides_nothing() -> None:
    found = owner(Other(), "A page that names nobody", name="uni/University of Westshire EE999999.pdf")
    assert found.organisation is None


def test_an_unread_file_belongs_to_nobody() -> None:
    assert "could not be read" in owner(None).because


def test_attachments_are_placed_on_their_own() -> None:
    application = Application.model_validate(
        {
            "schema_version": 1,
            "reference": "DARS-NIC-123456-A1B2C-v1.2",
            "title": "Outcomes after hip surgery",
            "kind": "new",
            "agreement_status": "draft",
            "data": {"received": "none", "provided": "none", "prior_section_251_release": False},
            "organisations": [UNI.model_dump(mode="json"), VALE.model_dump(mode="json")],
            "cloud": {"used": False, "services": []},
        }
    )
    inner = document(Iso27001Certificate(organisation_name=stated("Vale Data Services Ltd")), name="inner.pdf")
    outer = document(Other(), "From: University of Westshire", name="outer.eml", contains=(inner,))
    case = gather(application, [outer], date(2026, 11, 21))
    assert [(p.document.name, p.organisation) for p in case.placed] == [("outer.eml", "uni"), ("inner.pdf", "vale")]
