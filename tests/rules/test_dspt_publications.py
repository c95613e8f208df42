"""Which DSPT publication counts: the newest, of rivals the least favourable, and what keeps the choice in doubt."""

from typing import Any

import pytest
from build import (
    CODE,
    NAME,
    accepted,
    application,
    case,
    doubtful,
    dspt,
    dspt_list,
    of_organisation,
    organisation,
    placed,
)

from evidence.contents import DsptAssessment, Outcome
from evidence.fields import Doubt, Found, Source, Status
from evidence.findings import Verdict
from rules.dspt import Standing, Standings, standings

ROW = {"organisation_code": CODE, "organisation_name": NAME, "edition": "2025-26", "outcome": "standards_met"}


def stood(*evidence: DsptAssessment, code: str | None = CODE) -> Standings:
    declared = application(organisations=[organisation(organisation_code=code)])
    return standings(of_organisation(case(declared, *evidence)))


def counted(*evidence: DsptAssessment) -> Standing:
    counting = stood(*evidence).counting
    assert counting is not None
    return counting


def doubted(*evidence: DsptAssessment) -> list[tuple[str, str]]:
    """The file and name of each doubtful field on which the choice hangs."""
    return [(c.document.name, c.field) for c in stood(*evidence).choice]


def on_page(**fields: Any) -> list[tuple[str | None, str | None]]:
    """Edition and outcome of each publication of one page."""
    return [(s.edition_name, s.result and s.result.value) for s in stood(dspt(**fields)).every]


# --- which counts ---------------------------------------------------------------------------------------


def test_the_newest_edition_counts_whenever_it_was_published() -> None:
    older = dspt(edition="2024-25", published_on="2026-10-01", outcome="standards_not_met")
    assert counted(older, dspt()).edition_name == "2025-26"
    assert counted(dspt(), older).edition_name == "2025-26"


def test_of_one_edition_the_newest_publication_counts() -> None:
    later = dspt(published_on="2026-09-01", outcome="standards_not_met")
    assert counted(later, dspt()).result is Outcome.STANDARDS_NOT_MET
    assert counted(dspt(), dspt(published_on=None, outcome="standards_not_met")).result is Outcome.STANDARDS_MET


def test_what_names_no_edition_counts_as_the_newest() -> None:
    assert counted(dspt(), dspt(edition=None, outcome="standards_not_met")).edition_name is None


@pytest.mark.parametrize("outcome", ["baseline", "not_published"])
def test_what_is_no_assessment_does_not_count_beside_one(outcome: str) -> None:
    newer = dspt(outcome=outcome, published_on="2026-09-01")
    assert counted(newer, dspt()).result is Outcome.STANDARDS_MET
    assert stood(newer).counting is None


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ("standards_not_met", "approaching_standards"),
        ("entry_level", "plan_agreed"),
        ("plan_agreed", "standards_exceeded"),
        ("standards_met", None),
    ],
)
def test_of_two_outcomes_of_one_publication_the_least_favourable_counts(worse: str, better: str | None) -> None:
    for pages in ((dspt(outcome=worse), dspt(outcome=better)), (dspt(outcome=better), dspt(outcome=worse))):
        assert counted(*pages).result == worse


def test_the_least_favourable_counts_however_surely_the_other_is_read() -> None:
    assert counted(dspt(outcome=doubtful("plan_agreed")), dspt(outcome="standards_met")).result is Outcome.PLAN_AGREED
    not_met = dspt(outcome=doubtful("standards_not_met"))
    assert counted(not_met, dspt(outcome="plan_agreed")).result is Outcome.STANDARDS_NOT_MET


def test_of_two_copies_the_surer_one_counts() -> None:
    unsure = dspt(expires_on=doubtful("2027-06-30"))
    assert counted(dspt(expires_on="2027-06-30"), unsure).document.name == "evidence/1.pdf"
    assert counted(unsure, dspt(expires_on="2027-06-30")).document.name == "evidence/2.pdf"


def test_rivals_state_another_outcome_of_the_same_publication() -> None:
    met, not_met, silent = dspt(), dspt(outcome="standards_not_met"), dspt(outcome=None)
    assert [s.result for s in stood(met, not_met, silent).rivals] == [Outcome.STANDARDS_MET]
    assert stood(met, silent).rivals == ()
    assert stood(met, dspt(published_on="2026-05-24", outcome="standards_not_met")).rivals == ()
    assert stood().rivals == ()


# --- what keeps the choice in doubt -------------------------------------------------------------------------


def test_a_sure_older_publication_leaves_no_doubt() -> None:
    older = dspt(edition="2024-25", outcome=doubtful("standards_met"), published_on=doubtful("2025-06-20"))
    assert doubted(dspt(), older) == []
    same_edition = dspt(published_on="2026-05-01", outcome=doubtful("standards_not_met"))
    assert doubted(dspt(), same_edition) == []


def test_a_doubtful_edition_might_be_the_newest() -> None:
    older = dspt(edition=doubtful("2024-25"), outcome="standards_not_met")
    assert doubted(dspt(), older) == [("evidence/2.pdf", "edition")]


def test_a_doubtful_date_of_the_same_edition_might_be_the_latest() -> None:
    earlier = dspt(published_on=doubtful("2026-05-01"), outcome="standards_not_met")
    assert doubted(dspt(), earlier) == [("evidence/2.pdf", "published_on")]


def test_a_doubtful_baseline_might_be_an_assessment() -> None:
    baseline = dspt(outcome=doubtful("baseline"), published_on="2026-09-01")
    assert doubted(dspt(), baseline) == [("evidence/2.pdf", "outcome")]


def test_a_doubtful_outcome_on_the_day_that_counts_leaves_the_choice_in_doubt() -> None:
    assert doubted(dspt(outcome="plan_agreed"), dspt(outcome=doubtful("standards_met"))) == [
        ("evidence/2.pdf", "outcome")
    ]


def test_another_copy_of_the_one_that_counts_leaves_no_doubt() -> None:
    assert doubted(dspt(), dspt(published_on=doubtful("2026-06-24"))) == []
    other_edition = dspt(edition=doubtful("2024-25"))
    assert doubted(dspt(), other_edition) == [("evidence/2.pdf", "edition")]


def test_a_doubtful_edition_or_date_of_the_one_that_counts_might_let_another_count() -> None:
    behind = dspt(edition="2024-25", published_on="2025-06-20", outcome="standards_not_met")
    assert doubted(dspt(edition=doubtful("2025-26")), behind) == [("evidence/1.pdf", "edition")]
    earlier = dspt(published_on="2026-05-01", outcome="standards_not_met")
    assert doubted(dspt(published_on=doubtful("2026-06-24")), earlier) == [("evidence/1.pdf", "published_on")]
    assert doubted(dspt(published_on=doubtful("2026-06-24")), behind) == []
    assert doubted(dspt(edition=doubtful("2025-26")), dspt(edition="2024-25", published_on="2025-06-20")) == []
    assert doubted(dspt(edition=doubtful("2025-26"))) == []


def test_where_nothing_counts_every_doubtful_field_might() -> None:
    assert doubted(dspt(outcome=doubtful("baseline"))) == [("evidence/1.pdf", "outcome")]


# --- a page and its rows ---------------------------------------------------------------------------------


def test_each_row_of_a_page_is_a_publication() -> None:
    rows = [ROW, {**ROW, "edition": "2024-25", "outcome": "standards_not_met", "published_on": "2025-06-20"}]
    assert on_page(rows=rows) == [("2025-26", "standards_met"), ("2024-25", "standards_not_met")]


def test_the_single_fields_are_those_of_the_newest_row_wherever_it_stands() -> None:
    old = {"edition": "2024-25", "outcome": "standards_not_met", "published_on": "2025-06-20"}
    new = {"edition": "2025-26", "published_on": "2026-06-24"}
    assert on_page(rows=[old, new]) == [("2024-25", "standards_not_met"), ("2025-26", "standards_met")]
    assert on_page(rows=[{}, new]) == [(None, None), ("2025-26", "standards_met")]


def test_without_dates_the_first_row_is_the_newest() -> None:
    undated = [{"edition": "2025-26"}, {"edition": "2024-25", "outcome": "standards_not_met"}]
    assert on_page(rows=undated) == [("2025-26", "standards_met"), ("2024-25", "standards_not_met")]


def outcome_of(single: Any, repeated: Any) -> Found[Any]:
    row = {"edition": "2025-26", "outcome": repeated, "published_on": "2026-06-24"}
    found = counted(dspt(outcome=single, rows=[row])).outcome
    assert isinstance(found, Found)
    return found


def test_a_field_printed_twice_holds_if_either_is_surely_read() -> None:
    unsure = doubtful("standards_met")
    assert outcome_of("standards_met", unsure).accepted
    assert outcome_of(unsure, "standards_met").accepted
    assert not outcome_of(unsure, doubtful("standards_met", Doubt.POOR_SCAN, page=2)).accepted


def test_a_field_printed_once_holds() -> None:
    assert outcome_of("standards_met", None).value == outcome_of(None, "standards_met").value == "standards_met"


def test_two_different_values_of_a_field_are_rivals() -> None:
    found = outcome_of("standards_met", doubtful("standards_not_met", Doubt.POOR_SCAN))
    assert found.status is Status.NEEDS_REVIEW
    assert set(found.doubts) == {Doubt.POOR_SCAN, Doubt.RIVAL_VALUES}
    assert not outcome_of("standards_met", "standards_not_met").accepted


def test_what_a_person_read_holds_against_the_row() -> None:
    by_person = accepted("standards_met", source=Source.REVIEWER)
    found = outcome_of(by_person, "standards_not_met")
    assert found.accepted
    assert found.value == "standards_met"


# --- a list of several organisations ------------------------------------------------------------------------


def from_list(*rows: dict[str, Any], code: str | None = CODE) -> Standings:
    return stood(dspt_list(*rows), code=code)


@pytest.mark.parametrize("code", [CODE, CODE.lower(), f" {CODE} "])
def test_the_row_of_a_list_with_the_organisations_code_is_its(code: str) -> None:
    assert [s.result for s in from_list(ROW, code=code).every] == [Outcome.STANDARDS_MET]


def test_a_list_proves_nothing_by_a_name() -> None:
    assert from_list({**ROW, "organisation_code": "ZZ999"}).every == ()
    assert from_list({**ROW, "organisation_code": None}).every == ()
    assert from_list(ROW, code=None).every == ()


def cited_where_nothing_counts(held: Standings) -> list[tuple[str, bool]]:
    return [(c.field, c.accepted) for c in held.nothing().cited]


def test_a_damaged_code_beside_the_organisations_name_is_relied_on() -> None:
    damaged = {**ROW, "organisation_code": doubtful("EE99999B")}
    assert cited_where_nothing_counts(from_list(damaged)) == [("organisation_code", False)]
    assert cited_where_nothing_counts(from_list({**damaged, "organisation_name": "Valley Haulage Ltd"})) == []
    assert cited_where_nothing_counts(from_list({**ROW, "organisation_code": "EE999998"})) == []


def test_only_a_page_that_says_that_none_is_published_is_relied_on() -> None:
    held = stood(dspt(outcome="not_published"))
    assert ("outcome", True) in cited_where_nothing_counts(held)
    assert "is no assessment" in held.nothing().because
    assert "no DSPT assessment" in stood().nothing().because
    assert stood().nothing().verdict is Verdict.NOT_SATISFIED


def test_a_page_of_nobody_that_is_read_in_doubt_keeps_it_open() -> None:
    nobodys = placed(dspt(organisation_name=doubtful("University of Westshlre"), organisation_code=None), None)
    held = standings(of_organisation(case(None, nobodys)))
    assert ("organisation_name", False) in cited_where_nothing_counts(held)
