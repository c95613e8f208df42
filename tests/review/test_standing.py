from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from review_samples import NOON, OFFICER, OTHER_SHA, application_json, certificate, expiry_item

from evidence.application import DecisionOutcome, DecisionRole, RecordedDecision, read_application
from evidence.contents import Document
from evidence.findings import Assessment, Finding, PlacedDocument, Premise, ReviewItem, ReviewKind, Verdict
from review.answering import Reply, answer_to
from review.answers import Answer, What
from review.basis import basis_of
from review.standing import Judged, judged_on_what_stands, last_words, standing
from review.store.records import Submission

CLAUSE, CERT, OTHER = "2a/1.3", "evidence/cert.pdf", "evidence/second.pdf"
TODAY = date(2026, 11, 21)
APPLICATION = read_application(application_json())[0]
BOTH = (certificate(), certificate(OTHER, OTHER_SHA))


def assessed(relies_on: Sequence[str], verdict: Verdict = Verdict.NEEDS_REVIEW, clause: str = CLAUSE) -> Assessment:
    organisation = "uni" if clause == CLAUSE else None
    finding = Finding(
        clause=clause,
        organisation=organisation,
        verdict=verdict,
        because="only a person",
        relies_on=tuple(Premise(file=file, page=1, quote="…") for file in relies_on),
    )
    item = ReviewItem(
        id="i1", kind=ReviewKind.CLAUSE, clause=clause, organisation=organisation, question="Met?", because="asked"
    )
    return Assessment(
        reference=APPLICATION.reference,
        as_at=TODAY,
        verdict=verdict,
        findings=(finding,),
        review_items=(item,),
        documents=tuple(PlacedDocument(document=one, organisation="uni", because="named") for one in BOTH),
    )


def decision(what: What = What.APPROVE, on: date = TODAY, clause: str = CLAUSE, **more: Any) -> Answer:
    organisation = "uni" if clause == CLAUSE else None
    basis = basis_of(clause, organisation, APPLICATION, assessed([CERT], clause=clause))
    given = Answer(
        id=f"{what}-{on}",
        item="i1",
        what=what,
        by="S. Officer",
        role=DecisionRole.SECURITY,
        at=NOON,
        clause=clause,
        organisation=organisation,
        decided_on=on,
        basis=basis if what is What.APPROVE else None,
    )
    return given.model_copy(update=more)


def said(what: What, text: str | None = None, hours: int = 1) -> Answer:
    reply = Reply(what, "A. Officer", OFFICER, text=text)
    return answer_to(expiry_item(), reply, APPLICATION, (certificate(),), NOON + timedelta(hours=hours))


def why(*answers: Answer, documents: Sequence[Document] = BOTH, **declared: Any) -> list[str | None]:
    handed_in = Submission(application_json(**declared), None, ())
    return [one.because for one in standing(answers, handed_in, documents)]


def judged(
    *answers: Answer, relies_on: Sequence[str] = (CERT,), decisions: Sequence[RecordedDecision] = (), **more: Any
) -> tuple[Judged, list[list[str]]]:
    """Judged by a rule that an approval satisfies; and the ids of the answers that it was judged with each time."""
    calls: list[list[str]] = []

    def judge(counting: Sequence[Answer]) -> Assessment:
        calls.append([answer.id for answer in counting])
        approved = any(answer.what is What.APPROVE for answer in counting)
        return assessed(relies_on, Verdict.SATISFIED if approved else Verdict.NEEDS_REVIEW)

    return judged_on_what_stands(judge, APPLICATION, BOTH, TODAY, decisions, answers, **more), calls


def test_what_rests_on_unchanged_bytes_stands() -> None:
    assert why(decision(), said(What.ACCEPT)) == [None, None]
    assert why(decision(), said(What.ACCEPT), reference="DARS-NIC-100001-B2C3D-v1.1") == [None, None]


def test_what_rests_on_bytes_that_are_gone_does_not() -> None:
    withdrawn, replaced = BOTH[1:], (certificate(CERT, OTHER_SHA),)
    assert why(decision(), said(What.ACCEPT), documents=withdrawn) == [
        f"{CERT} was withdrawn",
        "its file is not in this round",
    ]
    assert why(decision(), documents=replaced) == [f"{CERT} was replaced"]


@pytest.mark.parametrize("clause", ["2a/3.3", "2a/3.1a", "guidance/geography"])
def test_a_cloud_clause_is_about_the_cloud_part_and_the_locations(clause: str) -> None:
    given = decision(clause=clause)
    cloud = {"used": True, "services": []}
    assert why(given, cloud=cloud) == ["the application changed: cloud.used: false -> true"]
    assert why(given, title="Knees", kind="renewal") == [None]
    assert why(decision(), cloud=cloud) == [None], "the certificate's clause is not about the cloud"


def test_a_clause_of_the_application_is_about_the_whole_of_it() -> None:
    given = decision(clause="video/7-declared")
    assert why(given, title="Knees") == ["the application changed: title: Outcomes after hip surgery -> Knees"]


def test_every_clause_is_about_the_data_that_are_asked_for() -> None:
    data = {"received": "identifiable", "provided": "none", "prior_section_251_release": False}
    for given in (decision(), decision(clause="2a/3.3")):
        assert why(given, data=data) == ["the application changed: data.received: pseudonymised -> identifiable"]


def test_a_claim_of_what_a_file_is_changes_nothing() -> None:
    claims = [{"file": CERT, "organisation": "uni"}]
    assert why(decision(), decision(clause="video/7-declared"), evidence=claims) == [None, None]


@pytest.mark.parametrize(
    ("later", "falls"),
    [
        (said(What.ACCEPT), False),
        (said(What.VALUE, "2028-03-13"), False),
        (said(What.VALUE, "2028-08-13"), True),
        (said(What.ABSENT), True),
        (said(What.VALUE, "2028-08-13", hours=-1), False),
    ],
)
def test_an_approval_falls_where_a_person_later_reads_another_value(later: Answer, falls: bool) -> None:
    reason = f"the expires_on of {CERT} was corrected"
    assert why(decision(), later)[0 if later.at > NOON else 1] == (reason if falls else None)


def test_an_approval_falls_where_the_correction_that_it_was_taken_on_is_taken_back() -> None:
    before = said(What.VALUE, "2028-08-13", hours=-1)
    undone = before.model_copy(update={"undone_at": NOON + timedelta(hours=2), "undone_by": "B. Officer"})
    assert why(before, decision()) == [None, None]
    assert why(undone, decision()) == [f"the expires_on of {CERT} was corrected"]


def test_an_approval_falls_where_a_person_later_places_its_document_elsewhere() -> None:
    def placed(organisation: str | None) -> Answer:
        return said(What.ACCEPT).model_copy(
            update={"what": What.ORGANISATION, "field": None, "organisation": organisation, "id": "o"}
        )

    assert why(decision(), placed(None))[0] == f"whose document {CERT} is, was corrected"
    assert why(decision(), placed("uni")) == [None, None], "it was taken to be theirs already"


def test_an_answer_about_an_organisation_that_is_no_longer_declared_does_not_count() -> None:
    host = {
        "id": "host",
        "name": "Host Ltd",
        "roles": ["data_processor"],
        "security_assurance": {"routes": []},
        "locations": [],
    }
    assert why(decision(), organisations=[host]) == ["uni is no longer declared"]


def test_an_approval_whose_finding_relies_on_a_further_file_falls_and_the_case_is_judged_without_it() -> None:
    result, calls = judged(decision(), relies_on=(CERT, OTHER))
    assert calls == [[decision().id], []]
    (finding,) = result.assessment.findings
    assert finding.verdict is Verdict.NEEDS_REVIEW
    said_of_it = "approved by S. Officer on 21 November 2026 for DARS-NIC-100001-B2C3D-v1.0, to be decided again"
    assert finding.because == f"only a person; {said_of_it}: it now also relies on {OTHER}"
    assert result.assessment.review_items[0].because.endswith(f"it now also relies on {OTHER}")
    assert [(one.holds, one.again) for one in result.standing] == [(False, True)]


def test_an_approval_that_stands_leaves_the_assessment_as_it_is() -> None:
    result, calls = judged(decision(), relies_on=())
    assert calls == [[decision().id]]
    assert result.assessment == assessed((), Verdict.SATISFIED)


def test_where_the_newest_decision_has_fallen_no_older_one_speaks() -> None:
    older = decision(on=date(2026, 11, 1), basis=None)
    rejected = decision(What.REJECT, on=date(2026, 11, 2))
    newest = decision(organisation="uni", basis=decision().basis.model_copy(update={"declared": {}}))  # type: ignore[union-attr]
    _, calls = judged(older, rejected, newest)
    assert calls == [[]]
    again = decision(on=TODAY, id="again", at=NOON + timedelta(hours=1))
    _, calls = judged(older, rejected, newest, again)
    assert calls == [["again"]]


def test_a_fallen_approval_does_not_leave_the_word_to_an_older_one_of_decisions_json() -> None:
    recorded = RecordedDecision(
        clause=CLAUSE,
        organisation="uni",
        decision=DecisionOutcome.APPROVED,
        decided_on=date(2026, 10, 1),
        by="A. Officer",
        role=DecisionRole.SECURITY,
    )
    rejected = decision(What.REJECT, on=date(2026, 11, 2))
    fallen = decision(basis=decision().basis.model_copy(update={"declared": {}}))  # type: ignore[union-attr]
    _, calls = judged(rejected, fallen, decisions=(recorded,))
    assert calls == [[rejected.id]], "the rejection still counts beside the approval that came with the round"


def test_a_decision_of_a_later_day_says_nothing_yet() -> None:
    _, calls = judged(decision(What.REJECT), decision(on=TODAY + timedelta(days=1)))
    assert calls == [[decision(What.REJECT).id]]


def test_only_the_newest_answer_to_a_question_is_counted() -> None:
    answers = (said(What.ACCEPT), said(What.VALUE, "2028-08-13", hours=2), decision(What.REJECT))
    handed_in = Submission(application_json(), None, ())
    words = last_words(standing(answers, handed_in, BOTH))
    assert {one.answer.what for one in words} == {What.VALUE, What.REJECT}
