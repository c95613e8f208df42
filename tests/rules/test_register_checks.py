"""The registers beside the evidence: a closed code and a list that says otherwise go to a person."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from build import application, case, decision, doubtful, dspt, letter, of_organisation, organisation

from evidence.contents import Contents, Outcome
from evidence.findings import Finding, Verdict
from evidence.registers import DsptRecord, DsptRegister, OdsRecord, OdsRegister, Registers
from rules.assess import assess
from rules.standard_2a.dspt_outcome import dspt_outcome_is_met
from rules.standard_2a.organisation_code import organisation_code_is_provided

CODE, EDITION, PUBLISHED = "RZ9", "2025-26", date(2026, 6, 24)
LISTED = date(2026, 10, 1)
TRUST = OdsRecord(CODE, "WESTSHIRE NHS TRUST", "WF9 9ZZ", date(2010, 4, 1), None, "trust", LISTED)
MET = DsptRecord(CODE, EDITION, Outcome.STANDARDS_MET, PUBLISHED, "WESTSHIRE NHS TRUST", LISTED)
NOT_MET = replace(MET, outcome=Outcome.STANDARDS_NOT_MET)


def registers(*records: OdsRecord | DsptRecord) -> Registers:
    organisations = [record for record in records if isinstance(record, OdsRecord)]
    publications = [record for record in records if isinstance(record, DsptRecord)]
    return Registers(OdsRegister.of(organisations), DsptRegister.of(publications))


def trust_case(known: Registers, *evidence: Contents, code: str = CODE, decisions: Any = ()) -> Any:
    declared = application(organisations=[organisation(name="Westshire NHS Trust", aliases=[], organisation_code=code)])
    return replace(case(declared, *evidence, decisions=decisions), registers=known)


def page(**fields: Any) -> Contents:
    given = {"organisation_name": "Westshire NHS Trust", "organisation_code": CODE, "outcome": "standards_met"}
    given |= {"edition": EDITION, "published_on": PUBLISHED}
    return dspt(**(given | fields))


def outcome(known: Registers, *evidence: Contents, **more: Any) -> Finding:
    return dspt_outcome_is_met.apply(of_organisation(trust_case(known, *(evidence or (page(),)), **more)))


def code_finding(known: Registers, code: str = CODE) -> Finding:
    return organisation_code_is_provided.apply(
        of_organisation(trust_case(known, page(organisation_code=code), code=code))
    )


# 2a/1.1.1


def test_an_open_code_of_the_register_is_satisfied() -> None:
    finding = code_finding(registers(TRUST))
    assert finding.verdict is Verdict.SATISFIED
    assert "snapshot of 1 October 2026" in finding.because


def test_the_case_is_looked_up_in_its_own_registers_and_in_no_other() -> None:
    assert code_finding(registers(replace(TRUST, code="RZ1"))).verdict is Verdict.NEEDS_REVIEW
    assert code_finding(registers(replace(TRUST, code="RZ1", whole=False))).verdict is Verdict.SATISFIED


def test_a_closed_code_names_who_came_after() -> None:
    closed = replace(TRUST, closed=date(2026, 3, 31), successors=("RZ8",))
    finding = code_finding(registers(closed, replace(TRUST, code="RZ8", name="GREATER WESTSHIRE NHS TRUST")))
    assert finding.verdict is Verdict.NEEDS_REVIEW
    assert "closed on 31 March 2026; succeeded by RZ8 (GREATER WESTSHIRE NHS TRUST)" in finding.because


def test_a_chain_of_successors_is_told_to_its_end() -> None:
    closed = replace(TRUST, closed=date(2026, 3, 31), successors=("RZ8",))
    finding = code_finding(registers(closed, replace(closed, code="RZ8", successors=("RZ7", CODE))))
    assert "succeeded by RZ8 (WESTSHIRE NHS TRUST), and that by RZ7" in finding.because


def test_a_code_closed_on_an_unknown_day_goes_to_a_person() -> None:
    finding = code_finding(registers(replace(TRUST, active=False)))
    assert finding.verdict is Verdict.NEEDS_REVIEW
    assert "(snapshot of 1 October 2026), closed" in finding.because


def test_a_code_that_will_close_later_is_open_today() -> None:
    assert code_finding(registers(replace(TRUST, closed=date(2027, 3, 31)))).verdict is Verdict.SATISFIED


# 2a/1.1.3


def test_a_register_that_agrees_is_noted() -> None:
    finding = outcome(registers(MET))
    assert finding.verdict is Verdict.SATISFIED
    assert "the register agrees: RZ9 with 2025-26 (Standards Met), published on 24 June 2026" in finding.because


def test_a_register_that_is_silent_changes_nothing() -> None:
    finding = outcome(registers())
    assert finding.verdict is Verdict.SATISFIED
    assert "register" not in finding.because


@pytest.mark.parametrize(
    "listed",
    [Outcome.STANDARDS_NOT_MET, Outcome.APPROACHING_STANDARDS, Outcome.ENTRY_LEVEL, Outcome.STANDARDS_EXCEEDED],
)
def test_another_outcome_in_the_register_is_a_matter_for_a_person(listed: Outcome) -> None:
    finding = outcome(registers(replace(MET, outcome=listed)))
    assert finding.verdict is Verdict.NEEDS_REVIEW
    assert "the outcome is 2025-26 (Standards Met), but the register lists RZ9 with 2025-26" in finding.because
    assert [question.kind.value for question in finding.questions] == ["clause"]


@pytest.mark.parametrize("published", [date(2026, 6, 1), PUBLISHED, date(2026, 9, 30), None])
def test_another_outcome_counts_whenever_the_list_could_know(published: date | None) -> None:
    assert outcome(registers(replace(NOT_MET, published_on=published))).verdict is Verdict.NEEDS_REVIEW


def test_a_publication_after_the_list_is_none_of_its_business() -> None:
    finding = outcome(registers(replace(NOT_MET, dated=date(2026, 6, 23))))
    assert finding.verdict is Verdict.SATISFIED
    assert outcome(registers(replace(NOT_MET, dated=PUBLISHED))).verdict is Verdict.NEEDS_REVIEW


def test_another_edition_or_code_in_the_register_changes_nothing() -> None:
    others = (replace(NOT_MET, edition="2024-25"), replace(NOT_MET, code="RZ9-MSD"), replace(NOT_MET, code="RZ8"))
    assert outcome(registers(*others)).verdict is Verdict.SATISFIED


def test_a_doubtful_edition_does_not_choose_what_the_register_is_asked() -> None:
    known = registers(replace(NOT_MET, edition="2024-25"))
    assert outcome(known, page(edition=doubtful(EDITION))).verdict is Verdict.NEEDS_REVIEW
    assert outcome(registers(), page(edition=doubtful(EDITION))).verdict is Verdict.SATISFIED


def test_a_doubtful_date_does_not_put_the_page_after_the_list() -> None:
    known = registers(replace(NOT_MET, dated=date(2026, 6, 23)))
    assert outcome(known, page(published_on=doubtful(PUBLISHED))).verdict is Verdict.NEEDS_REVIEW


@pytest.mark.parametrize("missing", ["edition", "published_on"])
def test_taking_a_field_off_the_page_does_not_hide_it_from_the_register(missing: str) -> None:
    assert outcome(registers(NOT_MET), page(**{missing: None})).verdict is Verdict.NEEDS_REVIEW


def test_the_code_that_the_page_prints_is_looked_up_too() -> None:
    assert outcome(registers(NOT_MET), code="RZ8").verdict is Verdict.NEEDS_REVIEW


def test_a_person_may_settle_which_is_right() -> None:
    approved = decision(clause="2a/1.1.3", decision="approved")
    finding = outcome(registers(NOT_MET), decisions=[approved])
    assert finding.verdict is Verdict.SATISFIED
    doubtful_page = page(edition=doubtful(EDITION))
    assert outcome(registers(NOT_MET), doubtful_page, decisions=[approved]).verdict is Verdict.NEEDS_REVIEW


def test_a_register_never_satisfies_what_the_page_does_not() -> None:
    finding = outcome(registers(MET), page(outcome="standards_not_met"))
    assert finding.verdict is Verdict.NOT_SATISFIED
    assert "the register says otherwise: RZ9 with 2025-26 (Standards Met)" in finding.because


def test_a_plan_by_its_other_name_is_the_same_outcome() -> None:
    known = registers(replace(MET, outcome=Outcome.PLAN_AGREED))
    approval = letter(subject="improvement_plan", organisation_name="Westshire NHS Trust", organisation_code=CODE)
    assert outcome(known, page(outcome="approaching_standards"), approval).verdict is Verdict.SATISFIED
    assert outcome(registers(MET), page(outcome="approaching_standards"), approval).verdict is Verdict.NEEDS_REVIEW


def test_the_same_case_and_registers_give_the_same_assessment() -> None:
    results = {assess(trust_case(registers(TRUST, NOT_MET), page())).model_dump_json() for _ in range(2)}
    assert len(results) == 1
