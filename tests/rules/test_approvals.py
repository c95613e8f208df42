"""What a recorded approval settles and what it leaves open, over the worked cases that go to a person."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from test_worked_cases import FILES, OF_ORGANISATIONS, the_finding

from evidence.findings import Verdict

TABLE = yaml.safe_load(Path(__file__).with_name("approvals.yaml").read_text("utf-8"))
CASES = {(w["clause"], w["name"]): w for file in FILES for w in yaml.safe_load(file.read_text("utf-8"))}


def named(which: str) -> list[tuple[str, str]]:
    return [(clause, name) for clause, names in TABLE[which].items() for name in names]


def approved(clause: str, name: str) -> Verdict:
    """The verdict on a worked case once the security team has approved the clause on the day of the assessment."""
    worked: dict[str, Any] = CASES[clause, name]
    of = worked.get("of", "uni" if clause in OF_ORGANISATIONS else "application")
    decision = {"clause": clause, "organisation": None if of == "application" else of, "role": "security"}
    on = {"decided_on": worked["as_at"]} if "as_at" in worked else {"decided_on": "2026-11-21"}
    return the_finding({**worked, "decisions": [{**decision, **on}]}).verdict


@pytest.mark.parametrize(("clause", "name"), named("settled"))
def test_an_approval_settles_what_only_judgement_can(clause: str, name: str) -> None:
    assert approved(clause, name) is Verdict.SATISFIED


@pytest.mark.parametrize(("clause", "name"), named("open"))
def test_an_approval_settles_no_doubtful_reading_and_nothing_that_was_not_read(clause: str, name: str) -> None:
    assert approved(clause, name) is Verdict.NEEDS_REVIEW
