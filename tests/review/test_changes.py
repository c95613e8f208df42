"""What made a verdict another: found by judging with one thing changed at a time."""

from collections.abc import Callable

from evidence.findings import Verdict
from review.changes import Cause, Key, Said, Verdicts, explained, turned, unexplained

SATISFIED, REVIEW, FAILED = Verdict.SATISFIED, Verdict.NEEDS_REVIEW, Verdict.NOT_SATISFIED
KEY: Key = ("2a/1.3", "uni")


def said(verdict: Verdict, because: str = "") -> Verdicts:
    return {KEY: Said(verdict, because)}


def causes(
    before: Verdicts, after: Verdicts, moved: set[Cause], judge: Callable[[frozenset[Cause]], Verdicts]
) -> tuple[Cause, ...]:
    (change,) = explained(before, after, moved, judge)
    return change.causes


def nobody(new: frozenset[Cause]) -> Verdicts:
    raise AssertionError(f"judged again with {sorted(new)}, although only one thing moved")


def test_another_reason_alone_is_no_change() -> None:
    assert list(turned(said(REVIEW, "old words"), said(REVIEW, "new words"))) == []
    assert explained(said(REVIEW, "old"), said(REVIEW, "new"), {Cause.DATE}, nobody) == ()


def test_a_clause_that_is_asked_on_one_side_only_is_a_change() -> None:
    (change,) = explained({}, said(FAILED), {Cause.EVIDENCE}, nobody)
    assert (change.before, change.after) == (None, Said(FAILED, ""))
    (gone,) = explained(said(FAILED), {}, {Cause.EVIDENCE}, nobody)
    assert gone.after is None


def test_the_only_thing_that_moved_is_the_cause_without_judging_again() -> None:
    for cause in (Cause.DATE, Cause.EVIDENCE, Cause.REGISTER, Cause.RULES):
        assert causes(said(SATISFIED), said(FAILED), {cause}, nobody) == (cause,)


def test_of_two_things_the_one_that_turns_it_alone_is_the_cause() -> None:
    def judge(new: frozenset[Cause]) -> Verdicts:
        return said(FAILED if Cause.EVIDENCE in new else SATISFIED)

    assert causes(said(SATISFIED), said(FAILED), {Cause.DATE, Cause.EVIDENCE}, judge) == (Cause.EVIDENCE,)


def test_two_things_that_turn_it_only_together_are_both_causes() -> None:
    def judge(new: frozenset[Cause]) -> Verdicts:
        return said(FAILED if len(new) == 2 else SATISFIED)

    assert causes(said(SATISFIED), said(FAILED), {Cause.DATE, Cause.REGISTER}, judge) == (Cause.DATE, Cause.REGISTER)


def test_of_three_things_only_those_without_which_it_would_not_turn_are_causes() -> None:
    def judge(new: frozenset[Cause]) -> Verdicts:
        return said(FAILED if {Cause.DATE, Cause.EVIDENCE} <= new else SATISFIED)

    moved = {Cause.DATE, Cause.EVIDENCE, Cause.REGISTER}
    assert causes(said(SATISFIED), said(FAILED), moved, judge) == (Cause.DATE, Cause.EVIDENCE)


def test_rules_are_the_cause_where_the_old_day_is_judged_otherwise_today() -> None:
    def judge(new: frozenset[Cause]) -> Verdicts:
        return said(REVIEW)

    assert causes(said(SATISFIED), said(REVIEW), {Cause.RULES, Cause.DATE}, judge) == (Cause.RULES,)


def test_rules_and_date_are_both_named_where_each_turned_it_further() -> None:
    def judge(new: frozenset[Cause]) -> Verdicts:
        return said(REVIEW)

    assert causes(said(SATISFIED), said(FAILED), {Cause.RULES, Cause.DATE}, judge) == (Cause.RULES, Cause.DATE)


def test_a_new_version_that_judges_the_old_day_alike_is_not_the_cause() -> None:
    def judge(new: frozenset[Cause]) -> Verdicts:
        return said(SATISFIED)

    assert causes(said(SATISFIED), said(FAILED), {Cause.RULES, Cause.DATE}, judge) == (Cause.DATE,)


def test_each_mixture_is_judged_once_however_many_clauses_turn() -> None:
    asked: list[frozenset[Cause]] = []

    def judge(new: frozenset[Cause]) -> Verdicts:
        asked.append(new)
        return {("2a/1.3", str(n)): Said(SATISFIED, "") for n in range(5)}

    before, after = ({("2a/1.3", str(n)): Said(verdict, "") for n in range(5)} for verdict in (SATISFIED, FAILED))
    explained(before, after, {Cause.RULES, Cause.DATE, Cause.EVIDENCE}, judge)
    assert len(asked) == len(set(asked))


def test_where_the_old_case_cannot_be_judged_each_thing_that_moved_may_be_the_cause() -> None:
    (change,) = unexplained(said(SATISFIED), said(FAILED), {Cause.EVIDENCE, Cause.DATE})
    assert change.causes == (Cause.DATE, Cause.EVIDENCE)
