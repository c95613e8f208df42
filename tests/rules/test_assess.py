"""The whole assessment: which findings there are, in which order, what counts, and what is asked."""

from build import (
    KINDS,
    application,
    case,
    certificate,
    decision,
    document,
    doubtful,
    dspt,
    dspt_list,
    minutes,
    organisation,
    other,
    placed,
)

from evidence.bundle import CaseEvidence
from evidence.document import ProblemCode
from evidence.fields import Doubt
from evidence.findings import ReviewKind, Verdict
from rules.assess import assess
from rules.standard_2a import CLAUSE_ORDER, RULES

COMPANY = {"id": "co", "name": "Corvid Data Ltd", "aliases": [], "organisation_code": "8ZZ01"}


def two_organisations(*, company_first: bool = False) -> list[dict[str, object]]:
    both = [organisation(), organisation(**COMPANY, routes=["iso27001"], comments=None)]
    return both[::-1] if company_first else both


def verdicts(matter: CaseEvidence) -> dict[tuple[str, str | None], Verdict]:
    return {(finding.clause, finding.organisation): finding.verdict for finding in assess(matter).findings}


def test_every_clause_of_the_contract_has_its_rule_and_no_other() -> None:
    assert {rule.clause.id for rule in RULES} == set(CLAUSE_ORDER)
    assert len(RULES) == len(CLAUSE_ORDER) + 1, "2a/1 is asked of organisations and of the application"


def test_every_clause_quotes_its_source() -> None:
    assert all(rule.clause.says and rule.clause.source and rule.clause.title for rule in RULES)


def test_an_organisation_gets_the_findings_of_its_routes_only() -> None:
    found = verdicts(case(application(organisations=two_organisations()), dspt()))
    assert ("2a/1.1.2", "uni") in found
    assert ("2a/1.3", "co") in found
    assert ("2a/1.1.2", "co") not in found
    assert ("2a/1.3", "uni") not in found
    assert {("2a/1", "uni"), ("2a/1", "co"), ("2a/1", None), ("2a/2", "uni"), ("2a/2", "co")} <= set(found)


def test_findings_come_in_the_contracts_order_and_organisations_as_declared() -> None:
    findings = assess(case(application(organisations=two_organisations()), dspt())).findings
    places = [CLAUSE_ORDER.index(finding.clause) for finding in findings]
    assert places == sorted(places)
    assert [f.organisation for f in findings if f.clause == "2a/1"] == ["uni", "co", None]


def test_the_order_of_organisations_and_files_changes_no_verdict() -> None:
    evidence = [
        placed(dspt(), "uni", "evidence/a.pdf"),
        placed(certificate(organisation_name="Corvid Data Ltd"), "co", "evidence/b.pdf"),
        placed(dspt(outcome="standards_not_met"), "uni", "evidence/c.pdf"),
    ]
    one = case(application(organisations=two_organisations()), *evidence)
    other_way = case(application(organisations=two_organisations(company_first=True)), *evidence[::-1])
    assert verdicts(one) == verdicts(other_way)
    assert assess(one).verdict is assess(other_way).verdict


def test_of_papers_that_are_equally_good_the_same_is_told_of_in_any_order() -> None:
    of = application(organisations=[organisation(routes=["iso27001"])])
    one, two = (certificate(certificate_number=number) for number in ("IS 1", "IS 2"))
    evidence = [
        placed(one, "uni", "evidence/a.pdf"),
        placed(two, "uni", "evidence/b.pdf"),
        placed(minutes(), "uni", "evidence/c.pdf"),
        placed(minutes(meeting_on="2026-09-04"), "uni", "evidence/d.pdf"),
    ]
    assert assess(case(of, *evidence)).findings == assess(case(of, *evidence[::-1])).findings


def test_a_routes_own_clause_counts_only_through_the_best_route() -> None:
    both = application(organisations=[organisation(routes=["dspt", "slsp"])])
    assessment = assess(case(both, dspt()))
    found = {(f.clause, f.organisation): f.verdict for f in assessment.findings}
    assert found["2a/1.2", "uni"] is Verdict.NOT_SATISFIED
    assert found["2a/1", None] is Verdict.SATISFIED
    assert assessment.verdict is Verdict.SATISFIED


def test_a_missing_publication_date_in_the_comments_counts_for_the_case() -> None:
    silent = application(organisations=[organisation(comments=None)])
    assert assess(case(silent, dspt())).verdict is Verdict.NEEDS_REVIEW


def test_a_derived_clause_asks_nothing_itself() -> None:
    findings = assess(case(None, dspt(outcome=doubtful("standards_met")))).findings
    assert [f.questions for f in findings if f.clause in ("2a/1", "2a/1.1")] == [(), (), ()]


def test_a_field_is_asked_about_once_for_all_clauses() -> None:
    items = assess(case(None, dspt(outcome=doubtful("standards_met")))).review_items
    assert [item.field for item in items if item.kind is ReviewKind.FIELD] == ["outcome"]


def test_what_is_missing_is_asked_for_once_for_all_clauses() -> None:
    items = assess(case()).review_items
    asked = [item.question for item in items if item.kind is ReviewKind.MISSING_EVIDENCE]
    assert len(asked) == len(set(asked))


def test_ids_of_items_differ_and_stay_the_same() -> None:
    matter = case(None, dspt(edition=doubtful("2025-26"), published_on=doubtful("2026-06-24")), certificate())
    one, two = (assess(matter).review_items for _ in range(2))
    assert one == two
    assert len({item.id for item in one}) == len(one)


def test_files_that_cannot_be_read_or_placed_are_asked_about() -> None:
    assessment = assess(
        case(
            None,
            placed(document(None, "evidence/locked.pdf", problems=(ProblemCode.ENCRYPTED,), pages=0), None),
            placed(document(other(), "evidence/unclear.pdf", kind_doubts=(Doubt.KIND_IN_DOUBT,))),
            placed(minutes(organisation_name="Eastshire Haulage Ltd"), None, "evidence/minutes.pdf"),
            placed(dspt_list(), None, "evidence/list.csv"),
            placed(other(), None, "evidence/photo.png"),
        )
    )
    asked = [item.file for item in assessment.review_items if item.kind is ReviewKind.DOCUMENT]
    assert asked == ["evidence/locked.pdf", "evidence/unclear.pdf", "evidence/minutes.pdf"]


def test_a_document_that_a_person_has_placed_is_not_asked_about() -> None:
    held = placed(certificate(organisation_name="Old Name Ltd"), "uni").model_copy(update={"by_person": True})
    matter = case(application(organisations=[organisation(routes=["iso27001"])]), held, decisions=[decision()])
    assert verdicts(matter)["2a/1.3", "uni"] is Verdict.SATISFIED


def test_an_approval_counts_only_for_the_file_that_it_names() -> None:
    old = placed(certificate(issued_on="2024-02-01", expires_on="2027-01-31"), name="evidence/old.pdf")
    new = placed(certificate(), name="evidence/new.pdf")
    declared = application(organisations=[organisation(routes=["iso27001"])])
    for approved, verdict in ((old, Verdict.NEEDS_REVIEW), (new, Verdict.SATISFIED)):
        given = decision(evidence=approved.document.sha256)
        assert verdicts(case(declared, old, new, decisions=[given]))["2a/1.3", "uni"] is verdict


def test_every_kind_of_document_can_stand_in_a_case() -> None:
    built = [build(rows=[]) if kind == "dspt_list" else build() for kind, build in KINDS.items()]
    assert assess(case(None, *built)).findings
