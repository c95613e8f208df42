"""What identifies a certificate, publication, policy, meeting or letter, and what of it is compared."""

from typing import Any

import pytest
from build import (
    application,
    case,
    certificate,
    document,
    doubtful,
    dspt,
    dspt_list,
    igt,
    letter,
    minutes,
    organisation,
    placed,
    plan,
    policy,
)

from evidence.contents import Contents
from evidence.fields import Doubt
from evidence.findings import Assessment, Observation, ObservationKind, PlacedDocument
from rules.assess import assess

EASTSHIRE = "University of Eastshire"
LAB = organisation(id="lab", name="Portmouth Laboratory Ltd", aliases=[], organisation_code="8XA11")


def assessed(*evidence: Contents | PlacedDocument) -> Assessment:
    return assess(case(application(organisations=[organisation(), LAB]), *evidence))


def seen(*evidence: Contents | PlacedDocument) -> list[Observation]:
    return [o for o in assessed(*evidence).observations if o.kind is ObservationKind.CONTRADICTION]


def contradictions(*evidence: Contents | PlacedDocument) -> list[str]:
    return [o.says for o in seen(*evidence)]


def of_lab(contents: Contents) -> PlacedDocument:
    return placed(contents, "lab", "evidence/lab.pdf")


SIDE_BY_SIDE: list[tuple[str, Contents | PlacedDocument, Contents | PlacedDocument]] = [
    ("an expiry that one does not print", certificate(), certificate(expires_on=None)),
    ("a body that one does not print", certificate(), certificate(certification_body=None)),
    (
        "without a body, the certificate of somebody else that is numbered alike",
        certificate(certification_body=None),
        certificate(organisation_name="Tallow Freight plc", expires_on="2027-01-31"),
    ),
    (
        "a number of three characters",
        certificate(certificate_number="A12"),
        certificate(certificate_number="A12", expires_on="2027-01-31"),
    ),
    (
        "a later end of a later issue, the start of which is in doubt",
        certificate(),
        certificate(issued_on=doubtful("2026-02-01"), expires_on="2029-01-31"),
    ),
    ("a page that says that nothing is published", dspt(), dspt(outcome="not_published")),
    ("a page without its edition", dspt(), dspt(edition=None, outcome="standards_not_met")),
    ("a page without its date", dspt(), dspt(published_on=None, outcome="standards_not_met")),
    ("a baseline of the same day", dspt(), dspt(outcome="baseline")),
    ("an edition that is published after the case", dspt(), dspt(edition="2026-27", published_on="2026-12-01")),
    ("two submissions to the IG Toolkit", igt(), igt(published_on="2017-03-26", grade="not_satisfactory")),
    ("two versions of the IG Toolkit", igt(), igt(version="13", grade="not_satisfactory")),
    ("a submission without its version", igt(), igt(version=None, grade="not_satisfactory")),
    ("the submission of a code that is not printed", igt(), igt(organisation_code=None, grade="not_satisfactory")),
    ("minutes of two organisations' boards", minutes(), of_lab(minutes(organisation_name=LAB["name"], quorate=False))),
    ("minutes without a date", minutes(), minutes(meeting_on=None, quorate=False)),
    ("minutes without a body", minutes(), minutes(body=None, quorate=False)),
    ("minutes that nobody owns", minutes(), placed(minutes(quorate=False), None, "evidence/2.pdf")),
    ("minutes without decisions", minutes(), minutes(decision=[])),
    ("a policy that nobody owns", policy(), placed(policy(review_due_on="2028-03-01"), None, "evidence/2.pdf")),
    ("a policy without a system", policy(), policy(system_name=None, review_due_on="2028-03-01")),
    ("policies without a version", policy(version=None), policy(version=None, review_due_on="2028-03-01")),
    ("a draft of the same version", policy(), policy(document_status="draft", review_due_on="2028-03-01")),
    ("two organisations' policies", policy(), of_lab(policy(review_due_on="2028-03-01"))),
    ("letters on two subjects", letter(), letter(subject="improvement_plan", grants=False)),
    ("letters on two parts of the data", letter(extent="hospital data"), letter(extent="GP data", grants=False)),
    ("letters to two organisations", letter(), of_lab(letter(grants=False))),
    ("a letter without a subject", letter(), letter(subject=None, grants=False)),
    ("a letter without a date", letter(), letter(decided_on=None, grants=False)),
    ("a letter that nobody owns", letter(), placed(letter(grants=False), None, "evidence/2.pdf")),
    ("a letter that is dated after the case", letter(), letter(decided_on="2026-12-01", grants=False)),
    (
        "a later letter that names no end",
        letter(approved_until="2027-10-01"),
        letter(decided_on=doubtful("2026-10-20")),
    ),
    (
        "a later letter that lasts longer",
        letter(approved_until="2027-10-01"),
        letter(decided_on=doubtful("2026-10-20"), approved_until="2028-10-01"),
    ),
]


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=name) for name, a, b in SIDE_BY_SIDE])
def test_accounts_of_two_things_or_of_too_little_contradict_nothing(
    one: Contents | PlacedDocument, other: Contents | PlacedDocument
) -> None:
    assert contradictions(one, other) == contradictions(other, one) == []


CONTRADICTING: list[tuple[Contents, Contents, str]] = [
    (
        certificate(certification_body=None),
        certificate(expires_on="2027-01-31"),
        "the expiry date of certificate IS 700001",
    ),
    (
        certificate(certificate_number="A123"),
        certificate(certificate_number="a-123", expires_on="2027-01-31"),
        "the expiry date of certificate A123",
    ),
    (policy(), policy(issued_on="2026-05-01"), "of the policy of Westshire Safe Haven version 2 is 1 March 2026"),
    (igt(), igt(grade="not_satisfactory"), "the grade of the IG Toolkit assessment v14.1 of EE999999 is"),
    (igt(), igt(score=28.0), "the score of the IG Toolkit assessment v14.1 of EE999999 is 82.0 in"),
    (dspt(), igt(organisation_name=EASTSHIRE), "the organisation name of code EE999999 is"),
    (dspt(), plan(organisation_name=EASTSHIRE), "the organisation name of code EE999999 is"),
    (
        dspt(organisation_code=None),
        dspt(outcome="standards_not_met"),
        "the outcome of the 2025-26 DSPT assessment of EE999999",
    ),
    (letter(), letter(decided_on="2026-11-21", grants=False), "the approval of NHS England's letter on the review"),
    (
        letter(approved_until="2027-10-01"),
        letter(decided_on=doubtful("2026-10-20"), approved_until="2027-03-01"),
        "the end of the approval of NHS England's letter on the review of the DSPT",
    ),
]


@pytest.mark.parametrize(("one", "other", "says"), CONTRADICTING, ids=[says for _, _, says in CONTRADICTING])
def test_accounts_of_one_thing_that_differ_contradict_each_other(one: Contents, other: Contents, says: str) -> None:
    (said,) = contradictions(one, other)
    assert says in said


@pytest.mark.parametrize(
    ("subject", "called"),
    [
        ("dspt_review", "the review of the DSPT"),
        ("improvement_plan", "the improvement plan"),
        ("slsp", "the system level security policy"),
        ("iso27001", "the ISO 27001 certificate"),
        ("section_251_retention", "retention under section 251"),
    ],
)
def test_a_letter_that_gives_and_one_that_refuses_on_one_day_are_named_by_their_subject(
    subject: str, called: str
) -> None:
    (said,) = contradictions(letter(subject=subject), letter(subject=subject, grants=False))
    assert said.startswith(f"the approval of NHS England's letter on {called} is")


def test_a_doubt_that_a_reading_has_already_stays_beside_the_contradiction() -> None:
    weak = certificate(expires_on=doubtful("2027-01-31", Doubt.POOR_SCAN))
    documents = assessed(certificate(), weak).documents
    assert documents[1].document.contents.expires_on.doubts == (Doubt.POOR_SCAN, Doubt.CONTRADICTED)  # type: ignore[union-attr]


def test_three_accounts_are_one_contradiction_that_names_them_all_in_order() -> None:
    ends = ("2028-01-31", "2027-01-31", "2026-11-30")
    (found,) = seen(*(certificate(expires_on=end) for end in ends))
    assert found.documents == ("evidence/1.pdf", "evidence/2.pdf", "evidence/3.pdf")
    assert found.says.endswith(
        "is 31 January 2028 in evidence/1.pdf, 31 January 2027 in evidence/2.pdf but 30 November 2026 in evidence/3.pdf"
    )


def test_a_contradiction_between_two_organisations_files_is_nobodys_alone() -> None:
    (found,) = seen(certificate(), placed(certificate(expires_on="2027-01-31"), "lab", "evidence/lab.pdf"))
    assert found.organisation is None


def test_a_list_without_the_code_of_a_row_contradicts_no_page() -> None:
    row = {"edition": "2025-26", "outcome": "standards_not_met", "published_on": "2026-06-24"}
    listed = placed(dspt_list({**row, "organisation_name": EASTSHIRE}), None, "evidence/list.csv")
    assert contradictions(dspt(), listed) == []


def test_a_list_that_names_a_code_otherwise_is_doubted_in_that_row_only() -> None:
    row = {"edition": "2025-26", "outcome": "standards_met", "published_on": "2026-06-24"}
    rows: list[dict[str, Any]] = [
        {**row, "organisation_code": "8XB22", "organisation_name": "Marram Foods plc"},
        {**row, "organisation_code": "EE999999", "organisation_name": EASTSHIRE},
    ]
    judged = assessed(dspt(), placed(dspt_list(*rows), None, "evidence/list.csv"))
    table: Any = judged.documents[1].document.contents
    assert table.rows[0].organisation_name.accepted
    for stated in (table.rows[1].organisation_name, table.rows[1].organisation_code):
        assert stated.doubts == (Doubt.CONTRADICTED,)


def test_nhs_englands_own_name_is_no_name_of_the_code_that_a_letter_prints() -> None:
    assert contradictions(dspt(), letter(organisation_name="NHS England")) == []
    assert contradictions(dspt(), letter(organisation_name="NHS Digital")) == []


def test_a_name_that_may_be_the_certification_bodys_own_contradicts_no_holder() -> None:
    theirs = certificate(organisation_name=doubtful("Dunmarrow Registrars", Doubt.CERTIFICATION_BODY))
    assert contradictions(certificate(), theirs) == []


def test_the_same_file_twice_does_not_contradict_itself() -> None:
    scan = document(certificate(), "evidence/1.pdf")
    other = scan.model_copy(update={"name": "evidence/2.pdf", "contents": certificate(expires_on="2027-01-31")})
    assert contradictions(placed(scan), placed(other)) == []
