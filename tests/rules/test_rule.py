"""Where doubt stops a definite verdict, and where decisions count."""

import pytest
from build import accepted, application, case, decision, document, doubtful, dspt

from evidence.application import DecisionRole
from evidence.fields import Doubt, Missing
from evidence.findings import Clause, ReviewKind, Subject, Verdict
from rules.rule import (
    AnyFound,
    Cited,
    Judgement,
    Rule,
    for_decision,
    needs_review,
    not_applicable,
    not_satisfied,
    satisfied,
    settle,
)

CLAUSE = Clause(id="2a/3.3", title="A clause", says="…", source="…", about=Subject.APPLICATION)


def cited(stated: AnyFound, *kind_doubts: Doubt) -> Cited:
    return Cited(document(dspt(), kind_doubts=kind_doubts), "edition", stated)


def applied(judgement: Judgement, *decisions: object, signed_by: DecisionRole | None = None) -> Verdict:
    rule = Rule(CLAUSE, lambda _: judgement, signed_by=signed_by)
    return rule.apply(case(application(), decisions=decisions)).verdict  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "judgement",
    [
        satisfied("so", cited(doubtful("2025-26"))),
        not_satisfied("so", cited(doubtful("2025-26")), would_satisfy="more"),
        not_applicable("so", cited(doubtful("2025-26"))),
        satisfied("so", cited(Missing(doubts=(Doubt.POOR_SCAN,)))),
        satisfied("so", cited(accepted("2025-26"), Doubt.KIND_IN_DOUBT)),
    ],
)
def test_no_definite_verdict_stands_on_a_doubtful_field(judgement: Judgement) -> None:
    settled = settle(judgement)
    assert settled.verdict is Verdict.NEEDS_REVIEW
    assert [question.kind in (ReviewKind.FIELD, ReviewKind.DOCUMENT) for question in settled.questions] == [True]
    assert settled.would_satisfy


def test_where_only_the_kind_is_in_doubt_the_kind_is_asked_about() -> None:
    (question,) = settle(satisfied("so", cited(accepted("2025-26"), Doubt.KIND_IN_DOUBT))).questions
    assert question.question == "What kind of document is evidence/file.pdf?"


@pytest.mark.parametrize("stated", [accepted("2025-26"), Missing()])
def test_a_sure_field_and_a_sure_absence_let_a_verdict_stand(stated: AnyFound) -> None:
    assert settle(satisfied("so", cited(stated))).verdict is Verdict.SATISFIED


def test_an_approval_settles_a_matter_of_judgement_only() -> None:
    approval = decision(clause="2a/3.3", organisation=None)
    assert applied(for_decision("so", would_satisfy="more"), approval) is Verdict.SATISFIED
    assert applied(needs_review("so"), approval) is Verdict.NEEDS_REVIEW
    assert applied(not_satisfied("so", would_satisfy="more"), approval) is Verdict.NOT_SATISFIED


def test_an_approval_does_not_settle_a_doubtful_reading() -> None:
    approval = decision(clause="2a/3.3", organisation=None)
    judgement = for_decision("so", cited(doubtful("2025-26")), would_satisfy="more")
    assert applied(judgement, approval) is Verdict.NEEDS_REVIEW


def test_a_rejection_makes_any_clause_not_satisfied() -> None:
    rejection = decision(clause="2a/3.3", organisation=None, decision="rejected")
    assert applied(satisfied("so"), rejection) is Verdict.NOT_SATISFIED
    assert applied(for_decision("so", would_satisfy="more"), rejection) is Verdict.NOT_SATISFIED


@pytest.mark.parametrize("outcome", ["approved", "rejected"])
def test_a_decision_of_another_role_leaves_it_open(outcome: str) -> None:
    given = decision(clause="2a/3.3", organisation=None, decision=outcome, role="case_officer")
    judgement = for_decision("so", would_satisfy="more")
    assert applied(judgement, given, signed_by=DecisionRole.SECURITY) is Verdict.NEEDS_REVIEW


def test_what_wants_judgement_asks_about_the_clause_as_well_as_about_its_fields() -> None:
    judgement = for_decision("so", cited(doubtful("2025-26")), would_satisfy="more")
    questions = Rule(CLAUSE, lambda _: judgement).apply(case()).questions
    assert [question.kind for question in questions] == [ReviewKind.FIELD, ReviewKind.CLAUSE]
