"""Two documents that state different things of the same certificate, publication, meeting or letter."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from build import (
    application,
    case,
    certificate,
    decision,
    document,
    doubtful,
    dspt,
    dspt_list,
    letter,
    minutes,
    organisation,
    other_certificate,
    placed,
    policy,
)

from evidence.bundle import CaseEvidence
from evidence.contents import Contents
from evidence.fields import Doubt, Found, Provenance, Source, Status
from evidence.findings import Assessment, Finding, ObservationKind
from rules.assess import assess

ISO = {"routes": ["iso27001"]}
EASTSHIRE = "University of Eastshire"


def of(*evidence: Any, routes: tuple[str, ...] = ("dspt",), **options: Any) -> CaseEvidence:
    return case(application(organisations=[organisation(routes=list(routes))]), *evidence, **options)


def contradictions(*evidence: Any, **options: Any) -> list[str]:
    seen = assess(of(*evidence, **options)).observations
    return [item.says for item in seen if item.kind is ObservationKind.CONTRADICTION]


def finding(assessment: Assessment, clause: str) -> Finding:
    return next(f for f in assessment.findings if f.clause == clause and f.organisation in ("uni", None))


AGREEING: list[tuple[str, Contents, Contents]] = [
    (
        "two certificates of different numbers",
        certificate(),
        certificate(certificate_number="IS 700002", expires_on="2027-01-31"),
    ),
    ("one number spaced otherwise", certificate(), certificate(certificate_number="IS700001")),
    ("a renewal under the same number", certificate(issued_on="2022-02-01", expires_on="2025-01-31"), certificate()),
    ("a renewal that is still to begin", certificate(), certificate(issued_on="2027-12-01", expires_on="2031-01-31")),
    (
        "certificates of two bodies that number alike",
        certificate(),
        certificate(certification_body="Dunmarrow Registrars", expires_on="2027-01-31"),
    ),
    (
        "certificates of two standards that number alike",
        certificate(),
        other_certificate(certificate_number="IS 700001", expires_on="2027-01-31"),
    ),
    ("the British edition of the same issue", certificate(), certificate(standard="BS EN ISO/IEC 27001:2023")),
    (
        "a holder with its legal form",
        certificate(organisation_name="Westshire Data"),
        certificate(organisation_name="Westshire Data Ltd"),
    ),
    (
        "certificates without a number",
        certificate(certificate_number=None),
        certificate(certificate_number=None, expires_on="2027-01-31"),
    ),
    ("two editions", dspt(), dspt(edition="2024-25", published_on="2025-06-20", outcome="standards_not_met")),
    (
        "the same edition published again with another outcome",
        dspt(outcome="plan_agreed", published_on="2026-06-01"),
        dspt(),
    ),
    ("the code of a department", dspt(), dspt(organisation_code="EE999999-MED", outcome="standards_not_met")),
    ("an alias of the organisation", dspt(), dspt(organisation_name="Westshire University")),
    ("a part of the organisation", dspt(), dspt(organisation_name="School of Medicine, University of Westshire")),
    ("a baseline of the same edition", dspt(), dspt(outcome="baseline", published_on="2025-12-31")),
    ("minutes of two meetings", minutes(), minutes(meeting_on="2026-10-01", quorate=False)),
    ("minutes of two bodies", minutes(), minutes(body="Audit Committee", quorate=False)),
    ("a draft of the same minutes", minutes(), minutes(document_status="draft", quorate=False)),
    ("two versions of a policy", policy(), policy(version="1", issued_on="2024-03-01", review_due_on="2025-03-01")),
    ("policies of two systems", policy(), policy(system_name="Westshire Archive", issued_on="2024-03-01")),
    ("letters on two editions", letter(), letter(edition="2024-25", grants=False)),
    ("an approval after a refusal", letter(decided_on="2026-08-01", grants=False), letter()),
]
"""What a case may rightly hold side by side."""


@pytest.mark.parametrize(("one", "other"), [pytest.param(a, b, id=name) for name, a, b in AGREEING])
def test_what_may_stand_side_by_side_is_no_contradiction(one: Contents, other: Contents) -> None:
    assert contradictions(one, other) == contradictions(other, one) == []


CONTRADICTING: list[tuple[Contents, Contents, str]] = [
    (
        certificate(),
        certificate(expires_on="2027-01-31"),
        (
            "the expiry date of certificate IS 700001 is 31 January 2028 in evidence/1.pdf but 31 "
            "January 2027 in evidence/2.pdf"
        ),
    ),
    (
        certificate(),
        certificate(standard="ISO/IEC 27001:2013"),
        (
            "the standard of certificate IS 700001 is ISO/IEC 27001:2022 in evidence/1.pdf but "
            "ISO/IEC 27001:2013 in evidence/2.pdf"
        ),
    ),
    (
        certificate(),
        certificate(organisation_name="Tallow Freight plc"),
        (
            "the organisation name of certificate IS 700001 is University of Westshire in "
            "evidence/1.pdf but Tallow Freight plc in evidence/2.pdf"
        ),
    ),
    (
        certificate(issued_on=None),
        certificate(certificate_number="is-700001", expires_on="2027-01-31"),
        "the expiry date of certificate IS 700001 is",
    ),
    (
        other_certificate(certificate_number="QM 4410", expires_on="2027-01-31"),
        other_certificate(certificate_number="QM 4410", expires_on="2027-03-31"),
        "the expiry date of certificate QM 4410 is",
    ),
    (
        dspt(),
        dspt(outcome="standards_not_met"),
        (
            "the outcome of the 2025-26 DSPT assessment of EE999999 is Standards Met in "
            "evidence/1.pdf but Standards Not Met in evidence/2.pdf"
        ),
    ),
    (
        dspt(),
        dspt(published_on="2026-06-25"),
        (
            "the publication date of the 2025-26 DSPT assessment of EE999999 is 24 June 2026 in "
            "evidence/1.pdf but 25 June 2026 in evidence/2.pdf"
        ),
    ),
    (
        dspt(expires_on="2027-06-30"),
        dspt(expires_on="2027-09-30"),
        "the expiry date of the 2025-26 DSPT assessment of EE999999 is",
    ),
    (
        dspt(),
        dspt(organisation_name=EASTSHIRE),
        (
            "the organisation name of code EE999999 is University of Westshire in evidence/1.pdf but "
            "University of Eastshire in evidence/2.pdf"
        ),
    ),
    (dspt(), letter(organisation_name=EASTSHIRE), "the organisation name of code EE999999 is"),
    (minutes(), minutes(quorate=False), "the quorum of the minutes of the Board of Directors of 3 September 2026 is"),
    (
        minutes(),
        minutes(decision=[{"verb": "rejected", "text": "The Board rejected the cloud risk assessment."}]),
        (
            "the decision of the minutes of the Board of Directors of 3 September 2026 is approved "
            "(The Board approved the cloud risk assessment.) in evidence/1.pdf but rejected"
        ),
    ),
    (
        policy(),
        policy(review_due_on="2028-03-01"),
        (
            "the date of review of the policy of Westshire Safe Haven version 2 is 1 March 2027 in "
            "evidence/1.pdf but 1 March 2028 in evidence/2.pdf"
        ),
    ),
    (
        letter(approved_until="2027-10-01"),
        letter(approved_until="2028-10-01"),
        ("the end of the approval of NHS England's letter on the review of the DSPT is 1 October 2027 in"),
    ),
    (
        letter(),
        letter(decided_on="2026-10-20", grants=False),
        (
            "the approval of NHS England's letter on the review of the DSPT is given in "
            "evidence/1.pdf but not given in evidence/2.pdf"
        ),
    ),
]


@pytest.mark.parametrize(("one", "other", "says"), CONTRADICTING, ids=[says for _, _, says in CONTRADICTING])
def test_documents_that_say_different_things_of_one_thing_contradict_each_other(
    one: Contents, other: Contents, says: str
) -> None:
    (said,) = contradictions(one, other)
    assert says in said


def test_a_contradiction_shows_its_place_in_both_documents() -> None:
    seen = assess(of(certificate(), certificate(expires_on="2027-01-31"))).observations
    (found,) = [item for item in seen if item.kind is ObservationKind.CONTRADICTION]
    assert [(p.file, p.quote) for p in found.premises] == [
        ("evidence/1.pdf", "2028-01-31"),
        ("evidence/2.pdf", "2027-01-31"),
    ]
    assert found.documents == ("evidence/1.pdf", "evidence/2.pdf")
    assert found.organisation == "uni"


def test_an_approved_certificate_whose_expiry_is_contradicted_goes_to_a_person_who_is_told_of_the_other() -> None:
    alone = assess(of(certificate(), routes=("iso27001",), decisions=[decision()]))
    assert finding(alone, "2a/1.3").verdict == "satisfied"
    beside = assess(
        of(certificate(), certificate(expires_on="2027-01-31"), routes=("iso27001",), decisions=[decision()])
    )
    judged = finding(beside, "2a/1.3")
    assert judged.verdict == "needs-review"
    (question,) = [q for q in judged.questions if q.field == "expires_on"]
    assert question.file == "evidence/1.pdf"
    assert "contradicted" in question.because
    assert "31 January 2027 in evidence/2.pdf" in question.because
    assert "31 January 2027 in evidence/2.pdf" in judged.because


def test_a_contradicted_reading_is_printed_as_one_that_a_person_must_look_at() -> None:
    first, second = (p.document.contents for p in assess(of(dspt(), dspt(outcome="entry_level"))).documents)
    for contents in (first, second):
        outcome = getattr(contents, "outcome")  # noqa: B009 (any kind of contents)
        assert outcome.status is Status.NEEDS_REVIEW
        assert outcome.doubts == (Doubt.CONTRADICTED,)
        assert getattr(contents, "published_on").accepted  # noqa: B009


def test_two_names_for_a_code_leave_open_whose_code_it_is() -> None:
    judged = assess(of(dspt(), letter(organisation_name=EASTSHIRE)))
    assert finding(judged, "2a/1.1.1").verdict == "needs-review"
    assert finding(judged, "2a/1.1.3").verdict == "needs-review"


def test_a_contradicted_row_of_a_history_is_doubted_in_the_row_and_in_the_headline() -> None:
    row = {"edition": "2025-26", "outcome": "standards_met", "published_on": "2026-06-24"}
    listed = dspt_list({**row, "organisation_code": "EE999999", "outcome": "standards_not_met"})
    judged = assess(of(dspt(rows=[row]), placed(listed, None, "evidence/list.csv")))
    assert finding(judged, "2a/1.1.3").verdict == "needs-review"
    page, table = (p.document.contents for p in judged.documents)
    for holder in (page, page.rows[0], table.rows[0]):  # type: ignore[union-attr]
        assert Doubt.CONTRADICTED in holder.outcome.doubts  # type: ignore[union-attr]


def test_a_refusal_after_an_approval_leaves_the_approval_to_a_person() -> None:
    of_data = {"data": {"received": "identifiable"}}
    given = case(application(**of_data), dspt(), letter())
    assert finding(assess(given), "2a/1.1.5").verdict == "satisfied"
    taken_back = case(application(**of_data), dspt(), letter(), letter(decided_on="2026-10-20", grants=False))
    assert finding(assess(taken_back), "2a/1.1.5").verdict != "satisfied"


def confirmed(value: str) -> Found[date]:
    where = Provenance(page=1, quote=value, source=Source.REVIEWER)
    return Found[date](value=date.fromisoformat(value), provenance=where, status=Status.ACCEPTED)


def test_what_a_person_has_confirmed_is_not_doubted_again() -> None:
    by_person = certificate(expires_on=confirmed("2028-01-31"))
    judged = assess(of(by_person, certificate(expires_on="2027-01-31"), routes=("iso27001",), decisions=[decision()]))
    assert finding(judged, "2a/1.3").verdict == "satisfied"
    other = judged.documents[1].document.contents
    assert Doubt.CONTRADICTED in other.expires_on.doubts  # type: ignore[union-attr]


def test_a_reading_in_doubt_that_may_also_be_the_other_value_contradicts_nothing() -> None:
    either = doubtful(date(2027, 1, 31), quote="31/01/202?")
    either = either.model_copy(update={"rivals": (date(2028, 1, 31),)})
    assert contradictions(certificate(), certificate(expires_on=either)) == []
    assert contradictions(certificate(expires_on=either), certificate()) == []
    assert contradictions(certificate(), certificate(expires_on=doubtful("2027-01-31"))) != []


def test_a_document_in_a_container_is_doubted_there_too() -> None:
    inner = document(certificate(expires_on="2027-01-31"), "evidence/mail.eml/cert.pdf")
    outer = document(None, "evidence/mail.eml", contains=(inner,))
    matter = of(certificate(), routes=("iso27001",))
    with_mail = replace(matter, placed=(*matter.placed, placed(outer, None), placed(inner)))
    mail = assess(with_mail).documents[1].document
    assert Doubt.CONTRADICTED in mail.contains[0].contents.expires_on.doubts  # type: ignore[union-attr]
