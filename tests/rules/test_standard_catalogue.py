"""What the catalogue tells of the rules is what they do, and docs/standard-2a.md is made from it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from observed import Observed, approved, given_cases, observe, parameters_are, tags, verdict, with_value
from test_worked_cases import the_finding

from evidence.contents import Contents, DocumentKind
from evidence.findings import Verdict
from flows.show_standard import page
from rules.catalogue import Effect, catalogue, clauses_of, entries, parameters_of, unconfirmed
from rules.parameters import parameters
from rules.standard_2a import CLAUSE_ORDER

ROOT = Path(__file__).parents[2]
READ_ELSEWHERE = Path(__file__).parent / "standard_2a/README.md"
FIXTURES = [str(number) for number in range(1, 27)]
RELAXED = {
    "minutes_stale_after_months": 12_000,
    "least_risk_class": dict.fromkeys(
        ("identifiable", "pseudonymised", "anonymised", "aggregated", "none", "unknown"), 0
    ),
    "cloud_places_unstated": (),
    "ig_toolkit_withdrawn": date(2099, 1, 1),
    "certificate_longest_months": 12_000,
}
"""Values with which a bound that nobody has confirmed would bind nobody."""
SAYS_NOT_CONFIRMED = ("dspt_editions", "minutes_stale_after_months", "least_risk_class")


@pytest.fixture(scope="module")
def observed() -> Observed:
    return observe()


@cache
def verdicts_given() -> dict[str, set[tuple[Verdict, bool]]]:
    """By clause: each verdict of a worked case, and whether it was given on a decision alone."""
    found: dict[str, set[tuple[Verdict, bool]]] = defaultdict(set)
    for given in given_cases():
        got = verdict(given)
        found[given["clause"]].add((got, "decisions" in given and verdict(given, decisions=[]) is not got))
    return found


def test_every_clause_and_ambiguity_is_told() -> None:
    assert tuple(catalogue().clauses) == CLAUSE_ORDER
    assert list(catalogue().ambiguities) == [f"A{number}" for number in range(1, 24)]
    told = {name for clause in catalogue().clauses.values() for name in clause.ambiguities}
    assert told == set(catalogue().ambiguities)


@pytest.mark.parametrize("clause", CLAUSE_ORDER)
def test_a_rule_looks_up_what_the_catalogue_says_and_nothing_else(clause: str, observed: Observed) -> None:
    assert observed.looked_up[clause] <= set(parameters_of(clause))
    assert set(catalogue().clauses[clause].parameters) <= observed.looked_up[clause]


def test_every_parameter_hangs_on_a_clause() -> None:
    assert [name for name in parameters() if not clauses_of(name)] == []


@pytest.mark.parametrize("clause", CLAUSE_ORDER)
def test_a_rule_cites_only_fields_that_the_catalogue_says_it_reads(clause: str, observed: Observed) -> None:
    told = catalogue().clauses[clause].documents
    beside = {
        "organisation",
        "data_understood",
        "delegated_by_board",
        "all_sites_wording",
        "not_in_force",
        "whereabouts",
        "grants",
        "host",
        "provider",
        "region",
        "risk_class",
    }
    cited = {(kind, name) for kind, name in observed.cited[clause] if name not in beside}
    assert cited <= {(kind.value, name) for kind, names in told.items() for name in names}


def test_every_field_of_the_catalogue_is_a_field_of_its_kind() -> None:
    models = {model.model_fields["kind"].default: model for model in Contents.__subclasses__()}
    strange = [
        (clause, kind, name)
        for clause, told in catalogue().clauses.items()
        for kind, names in told.documents.items()
        for name in names
        if name not in models[DocumentKind(kind)].model_fields
    ]
    assert strange == []


@pytest.mark.parametrize("clause", CLAUSE_ORDER)
def test_every_verdict_that_a_clause_can_give_has_a_worked_case(clause: str) -> None:
    told = catalogue().clauses[clause]
    without_decision = {got for got, decided in verdicts_given()[clause] if not decided}
    assert {got for got, _ in verdicts_given()[clause]} == set(told.verdicts)
    assert without_decision == set(told.verdicts) - set(told.only_by_decision)


@pytest.mark.parametrize("clause", CLAUSE_ORDER)
def test_an_approval_settles_something_exactly_where_the_catalogue_says_so(clause: str) -> None:
    cases = [
        given for given in given_cases() if given["clause"] == clause and verdict(given, decisions=[]) != "satisfied"
    ]
    settles = any(approved(given) is Verdict.SATISFIED for given in cases)
    assert settles is (catalogue().clauses[clause].approval is not None)


def test_what_hangs_on_each_unconfirmed_value_is_told() -> None:
    assert set(catalogue().unconfirmed) == {parameter.name for parameter in unconfirmed()}


@pytest.mark.parametrize("name", SAYS_NOT_CONFIRMED)
def test_an_unconfirmed_value_that_turns_a_verdict_goes_to_a_person_and_says_so(name: str) -> None:
    tagged = [given for given in given_cases() if name in tags(given, "unconfirmed")]
    assert tagged
    for given in tagged:
        finding = the_finding(given)
        assert finding.verdict is Verdict.NEEDS_REVIEW
        assert "not confirmed" in finding.because


def effects(effect: Effect) -> list[str]:
    return [name for name, told in catalogue().unconfirmed.items() if told.effect is effect]


@pytest.mark.parametrize("name", effects(Effect.STRICTER) + effects(Effect.NOTE))
def test_an_unconfirmed_bound_satisfies_nothing_that_would_not_be_satisfied_without_it(name: str) -> None:
    concerned = [given for given in given_cases() if given["clause"] in clauses_of(name)]
    bound = [verdict(given) for given in concerned]
    with parameters_are(with_value(name, RELAXED[name])):
        free = [verdict(given) for given in concerned]
    turned = {(one, other) for one, other in zip(bound, free, strict=True) if one is not other}
    assert Verdict.SATISFIED not in {one for one, _ in turned}
    assert bool(turned) is (catalogue().unconfirmed[name].effect is Effect.STRICTER)


def test_every_ambiguity_has_a_worked_case() -> None:
    tagged = {name for given in given_cases() for name in tags(given, "ambiguity")}
    assert tagged == set(catalogue().ambiguities)


def test_every_fixture_has_a_worked_case_and_a_line() -> None:
    tagged = {number for given in given_cases() for number in tags(given, "fixture")}
    assert sorted(tagged, key=int) == FIXTURES
    assert re.findall(r"^\| (\d+) \|", READ_ELSEWHERE.read_text("utf-8"), re.MULTILINE) == FIXTURES


def _pointed_to() -> Iterator[tuple[str, str]]:
    yield from re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", READ_ELSEWHERE.read_text("utf-8"))


@pytest.mark.parametrize(("file", "test"), list(_pointed_to()))
def test_a_reading_that_is_tested_elsewhere_is_tested_there(file: str, test: str) -> None:
    assert f"def {test}(" in (ROOT / file).read_text("utf-8")


def test_the_page_of_the_standard_is_up_to_date() -> None:
    assert (ROOT / "docs/standard-2a.md").read_text("utf-8") == page(entries().values()), "run `make docs`"


def test_a_reference_to_a_page_leads_to_one() -> None:
    references = [value.reference for parameter in parameters().values() for value in parameter.values]
    pages = {page for reference in references for page in re.findall(r"docs/[\w./-]*\w", reference)}
    assert pages
    assert [page for page in pages if not (ROOT / page).is_file()] == []
