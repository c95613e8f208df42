"""A wrong "satisfied" must never happen: a satisfied case with one flaw put in is not satisfied where the flaw lies."""

import os
from random import Random

import pytest
from flaws import FLAWS, Flaw
from satisfied_case import satisfied_case

from evidence.findings import Verdict
from rules.assess import assess

EACH = int(os.environ.get("FLAWED_CASES_EACH", "3"))
"""Cases of each flaw; ``make flaws`` asks for more."""
SATISFYING = (Verdict.SATISFIED, Verdict.NOT_APPLICABLE)


@pytest.mark.parametrize("seed", range(EACH))
def test_the_case_without_a_flaw_is_satisfied(seed: int) -> None:
    assessment = assess(satisfied_case(Random(seed)).case())
    assert assessment.verdict is Verdict.SATISFIED
    assert [f.clause for f in assessment.findings if f.verdict not in SATISFYING] == []


@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw.name)
def test_a_flaw_is_seen_where_it_lies(flaw: Flaw) -> None:
    for seed in range(EACH):
        made = satisfied_case(Random(seed))
        flaw.put(made, Random(f"{flaw.name}/{seed}"))
        assessment = assess(made.case())
        verdicts = {(f.clause, f.organisation): f.verdict for f in assessment.findings}
        for place in flaw.seen:
            assert verdicts.get(place) not in SATISFYING, (flaw.name, seed, place)
