"""Which changes ``make mutate`` makes to a rule, and which pieces it leaves alone."""

import ast

import pytest

from benchmarks.mutants import mutants_of

RULE = '''
"""Words."""
LIMIT = 12
KINDS = frozenset({"a", "b"})
WORDS = {"a": "An a", "b": "A b"}


@rule(CLAUSE, route=Route.DSPT)
def is_met(evidence: int | None) -> Judgement:
    """More words."""
    if evidence > LIMIT and evidence in KINDS:
        return satisfied("the words", cited)
    return needs_review(f"still {1 + 1} words", would_satisfy="12 words")


def in_words(of: int) -> str:
    return "one" if of == 1 else "many"
'''


def changes(source: str = RULE) -> set[tuple[str, str]]:
    return {(mutant.operator, f"{mutant.before} -> {mutant.after}") for mutant in mutants_of("rules.made_up", source)}


@pytest.mark.parametrize(
    "change",
    [
        ("number", "12 -> 13"),
        ("entry", "{'a', 'b'} -> without 'a'"),
        ("option", "rule(CLAUSE, route=Route.DSPT) -> without route=Route.DSPT"),
        ("comparison", "evidence > LIMIT -> evidence >= LIMIT"),
        ("comparison", "evidence in KINDS -> evidence not in KINDS"),
        ("boolean", "evidence > LIMIT and evidence in KINDS -> evidence > LIMIT or evidence in KINDS"),
        ("operand", "evidence > LIMIT and evidence in KINDS -> without evidence in KINDS"),
        ("citation", "satisfied('the words', cited) -> without cited"),
    ],
)
def test_what_decides_is_changed(change: tuple[str, str]) -> None:
    assert change in changes()


def test_words_are_left_alone() -> None:
    changed = [what for operator, what in changes() if operator != "verdict"]
    assert not [what for what in changed if "An a" in what or "1 + 1" in what or "of == 1" in what]
    assert ("number", "1 -> 2") not in changes()


def test_one_judgement_is_taken_for_another() -> None:
    swapped = [what for operator, what in changes() if operator == "verdict"]
    assert any(what.startswith("needs_review") and "for_decision" in what for what in swapped)
    assert any(what.startswith("satisfied") and "not_applicable" in what for what in swapped)


def test_each_mutant_is_another_program_under_a_key_of_its_own() -> None:
    mutants = mutants_of("rules.made_up", RULE)
    programs = {ast.unparse(mutant.tree(RULE)) for mutant in mutants}
    assert len(programs) == len(mutants)
    assert ast.unparse(ast.parse(RULE)) not in programs
    assert len({mutant.key for mutant in mutants}) == len(mutants)


def test_a_key_does_not_hang_on_the_line() -> None:
    moved = [mutant.key for mutant in mutants_of("rules.made_up", f"\n\n{RULE}")]
    assert moved == [mutant.key for mutant in mutants_of("rules.made_up", RULE)]
