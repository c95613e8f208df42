import json
from datetime import date

from review_samples import OTHER_SHA, accepted, assessment, certificate, dspt_history, expiry_item

from evidence.contents import (
    FIELDS,
    BoardMinutes,
    DataRiskModel,
    Decision,
    Document,
    DocumentKind,
    DsptAssessment,
    Location,
    Other,
)
from evidence.document import Problem, ProblemCode
from evidence.fields import Found as FoundField
from evidence.fields import Provenance, Status
from review.output import assessment_object, document_object, field_object, line

MADE_BY = {"program": "1"}
DOCUMENT_KEYS = ["file", "sha256", "kind", "kind_confidence", "pages", "ocr_pages", "fields", "problems"]
FIELD_KEYS = ["name", "value", "quote", "page", "box", "confidence", "status", "doubts"]


def test_a_document_has_the_contracts_keys_in_its_order() -> None:
    printed = document_object(certificate(), MADE_BY)
    assert list(printed) == [*DOCUMENT_KEYS, "made_by"]
    assert all(list(field) == FIELD_KEYS for field in printed["fields"])


def test_every_field_of_the_kind_stands_there_in_the_contracts_order() -> None:
    names = [field["name"] for field in document_object(certificate(), MADE_BY)["fields"]]
    assert list(dict.fromkeys(names)) == list(FIELDS[DocumentKind.ISO27001_CERTIFICATE])
    assert names.count("location") == 2


def test_a_found_field_is_printed_with_its_proof() -> None:
    printed = {f["name"]: f for f in document_object(certificate(), MADE_BY)["fields"]}["expires_on"]
    assert printed["value"] == "2028-03-13"
    assert printed["quote"] == "13/03/2028"
    assert (printed["page"], printed["box"]) == (1, [72.0, 300.0, 200.0, 312.0])
    assert (printed["status"], printed["doubts"]) == ("needs-review", ["poor-scan"])


def test_a_field_that_is_not_printed_is_not_found_with_every_place_null() -> None:
    printed = {f["name"]: f for f in document_object(certificate(), MADE_BY)["fields"]}["scope"]
    assert printed == {
        "name": "scope",
        "value": None,
        "quote": None,
        "page": None,
        "box": None,
        "confidence": None,
        "status": "not-found",
        "doubts": [],
    }


def test_a_location_has_a_role_only_where_its_kind_has_one() -> None:
    places = [f["value"] for f in document_object(certificate(), MADE_BY)["fields"] if f["name"] == "location"]
    assert places[1] == {"address": "2 Dock Road, Hull", "postcode": "HU1 1AA", "role": "additional"}
    dspt = DsptAssessment(location=(accepted(Location(address="1 Mill Lane", postcode="LS1 4AP"), "1 Mill Lane"),))
    document = Document(name="d.pdf", sha256=OTHER_SHA, media_type=None, contents=dspt)
    (place,) = [f["value"] for f in document_object(document, MADE_BY)["fields"] if f["name"] == "location"]
    assert list(place) == ["address", "postcode"]


def test_enumerations_lists_booleans_and_decisions_are_plain_json() -> None:
    outcome = {f["name"]: f["value"] for f in document_object(dspt_history(), MADE_BY)["fields"]}["outcome"]
    assert outcome == "standards_met"
    minutes = BoardMinutes(
        quorate=accepted(True, "quorate"),
        decision=(accepted(Decision(verb="approved", text="The Board approved it"), "x"),),
    )
    document = Document(name="m.pdf", sha256=OTHER_SHA, media_type=None, contents=minutes)
    values = {f["name"]: f["value"] for f in document_object(document, MADE_BY)["fields"]}
    assert values["quorate"] is True
    assert values["decision"] == {"verb": "approved", "text": "The Board approved it"}
    model = DataRiskModel(data_types=accepted(("Demographic", "Clinical"), "x"))
    document = Document(name="r.xlsx", sha256=OTHER_SHA, media_type=None, contents=model)
    values = {f["name"]: f["value"] for f in document_object(document, MADE_BY)["fields"]}
    assert values["data_types"] == ["Demographic", "Clinical"]


def test_a_field_of_a_sheet_names_its_cell_and_has_no_box() -> None:
    field = FoundField(value=4, provenance=Provenance(page=2, quote="4", cell="Result!B7"), status=Status.NEEDS_REVIEW)
    printed = field_object("risk_class", field)
    assert (printed["page"], printed["box"], printed["cell"]) == (2, None, "Result!B7")


def test_a_file_that_could_not_be_read_has_its_line_and_its_problem() -> None:
    problem = Problem(ProblemCode.ENCRYPTED, "protected by a password")
    document = Document(name="x.pdf", sha256=OTHER_SHA, media_type=None, contents=None, problems=(problem,))
    printed = document_object(document, MADE_BY)
    assert (printed["kind"], printed["pages"], printed["fields"]) == (None, 0, [])
    assert printed["problems"] == [{"code": "encrypted", "message": "protected by a password"}]


def test_attachments_are_nested() -> None:
    outer = Document(
        name="m.eml", sha256=OTHER_SHA, media_type=None, contents=Other(), contains=(certificate("m.eml/c"),)
    )
    printed = document_object(outer, MADE_BY)
    assert [inner["file"] for inner in printed["contains"]] == ["m.eml/c"]


def test_a_line_is_one_line_of_utf8_json() -> None:
    printed = line({"quote": "“Ysgol”\nŷ"})
    assert "\n" not in printed
    assert "ŷ" in printed
    assert json.loads(printed) == {"quote": "“Ysgol”\nŷ"}


def test_an_assessment_has_the_contracts_keys_and_its_documents_their_owner() -> None:
    printed = assessment_object(assessment(expiry_item()), MADE_BY)
    assert list(printed)[:6] == ["reference", "as_at", "verdict", "findings", "review_items", "documents"]
    assert printed["as_at"] == date(2026, 11, 21).isoformat()
    (finding,) = printed["findings"]
    assert list(finding) == ["clause", "organisation", "verdict", "because", "relies_on", "would_satisfy", "repairs"]
    assert finding["relies_on"] == [
        {"file": "evidence/cert.pdf", "page": 1, "box": [72.0, 300.0, 200.0, 312.0], "quote": "13/03/2028"}
    ]
    (asked,) = printed["review_items"]
    assert list(asked) == [
        "id", "kind", "clause", "organisation", "field", "file", "page", "box", "question", "because",
    ]  # fmt: skip
    assert [document["organisation"] for document in printed["documents"]] == ["uni"]


def test_the_same_assessment_gives_the_same_bytes() -> None:
    one, other = (line(assessment_object(assessment(expiry_item()), MADE_BY)) for _ in range(2))
    assert one == other
