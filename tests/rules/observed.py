"""What the rules really do on the worked and flawed cases: look-ups of parameters, fields cited, verdicts given.

The look-ups are recorded where they all pass, in ``rules.parameters.parameters``; what the regions keep of the
parameters is forgotten before each rule, so that none hides behind another's.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random
from typing import Any

from build import AS_AT
from flaws import FLAWS
from satisfied_case import satisfied_case
from test_worked_cases import OF_ORGANISATIONS, the_case, the_finding, worked_cases

import rules.parameters
import rules.regions
from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.findings import Verdict
from rules.parameters import Parameter
from rules.rule import Rule
from rules.standard_2a import APPLICATION_RULES, CLAUSE_ORDER, ORGANISATION_RULES

Given = dict[str, Any]
"""One worked case, as its YAML gives it."""


class Recording(dict[str, Parameter]):
    """The parameters, remembering which of them were looked up."""

    def __init__(self, held: Mapping[str, Parameter]) -> None:
        super().__init__(held)
        self.looked_up: set[str] = set()

    def __getitem__(self, name: str) -> Parameter:
        self.looked_up.add(name)
        return super().__getitem__(name)


@contextmanager
def parameters_are(held: Mapping[str, Parameter]) -> Iterator[None]:
    """Judge with these parameters instead of the files'."""
    real = rules.parameters.parameters
    rules.parameters.parameters = lambda: held  # type: ignore[assignment]
    forget()
    try:
        yield
    finally:
        rules.parameters.parameters = real
        forget()


def forget() -> None:
    """Empty what the regions keep of the parameters."""
    for kept in vars(rules.regions).values():
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()


@cache
def given_cases() -> tuple[Given, ...]:
    return tuple(parameter.values[0] for parameter in worked_cases())


@dataclass
class Observed:
    """By clause: the parameters looked up, and the fields cited as ``(kind, field)``."""

    looked_up: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    cited: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))


def observe() -> Observed:
    """Run each worked case's own rule on it, and every rule on a case of each flaw."""
    seen, held = Observed(), Recording(rules.parameters.parameters())
    with parameters_are(held):
        for matter, clauses in _matters():
            for rule, subject in _rules(matter):
                if rule.clause.id not in clauses:
                    continue
                held.looked_up.clear()
                _forget_words()
                judgement = rule.judge(subject)
                seen.looked_up[rule.clause.id] |= held.looked_up
                kinds = ((c.document.kind, c.field) for c in judgement.cited)
                seen.cited[rule.clause.id] |= {(kind.value, name) for kind, name in kinds if kind}
    return seen


def _forget_words() -> None:
    """The quick half of ``forget``: what remembers look-ups, not the patterns that are made of them."""
    for name in ("_regions", "_provider_names", "_words", "place", "places_in"):
        getattr(getattr(rules.regions, name), "cache_clear", lambda: None)()


def _matters() -> Iterator[tuple[CaseEvidence, tuple[str, ...]]]:
    """The cases, each with the clauses to judge on it."""
    yield from ((the_case(given), (given["clause"],)) for given in given_cases())
    for flaw in FLAWS:
        made = satisfied_case(Random(0))
        flaw.put(made, Random(flaw.name))
        yield made.case(), CLAUSE_ORDER


def _rules(matter: CaseEvidence) -> Iterator[tuple[Rule[Any], Any]]:
    for organisation in matter.application.organisations:
        for rule in ORGANISATION_RULES:
            if rule.route in (None, *organisation.security_assurance.routes):
                yield rule, OrganisationEvidence(matter, organisation)
    for rule_of_case in APPLICATION_RULES:
        yield rule_of_case, matter


def verdict(given: Given, **changes: Any) -> Verdict:
    return the_finding(given | changes).verdict


def approved(given: Given) -> Verdict:
    """The verdict once the security team has approved the clause on the as-at day, and nothing else was decided."""
    of = given.get("of", "uni" if given["clause"] in OF_ORGANISATIONS else "application")
    organisation = None if of == "application" else of
    decided_on = given.get("as_at", AS_AT)
    return verdict(
        given, decisions=[{"clause": given["clause"], "organisation": organisation, "decided_on": decided_on}]
    )


def with_value(name: str, value: Any) -> dict[str, Parameter]:
    """The parameters with one of them set to another value, whatever the day."""
    held = dict(rules.parameters.parameters())
    values = tuple(replace(dated, value=value) for dated in held[name].values)
    return held | {name: replace(held[name], values=values)}


def tags(given: Given, key: str) -> tuple[str, ...]:
    """The tags of a case, one or several as YAML has them."""
    tagged = given.get(key, ())
    return tuple(str(tag) for tag in tagged) if isinstance(tagged, list) else (str(tagged),) if tagged else ()
