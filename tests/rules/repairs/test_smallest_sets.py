"""The search for the smallest sets of steps, on a made-up clause that wants certain words in the application."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from build import application, case, certificate, doubtful, placed

from evidence.application import SpecialCondition
from evidence.bundle import CaseEvidence
from evidence.findings import Change, Clause, Party, Premise, Question, ReviewKind, Subject
from rules.repairs.search import KEPT, LARGEST, MOST_ASKED, Answers, Asked, _Search, best, preference
from rules.repairs.step import NO_STEPS, Stage, Step, Steps, bundle, in_order, of_applicant, taken
from rules.rule import Cited, Judgement, Rule, not_applicable, not_satisfied, satisfied

CLAUSE = Clause(id="made-up", title="Made up", says="…", source="nowhere", about=Subject.APPLICATION)
Judge = Callable[[CaseEvidence], Judgement]


def said(matter: CaseEvidence) -> frozenset[str]:
    """The words that the steps have put into the application."""
    return frozenset(condition.text for condition in matter.application.special_conditions)


def step(name: str, by: Party = Party.APPLICANT, **options: Any) -> Step:
    """A step that puts its name into the application."""

    def apply(matter: CaseEvidence) -> CaseEvidence:
        held = matter.application.special_conditions
        more = (*held, SpecialCondition(text=name, organisation=None, due=None))
        return replace(matter, application=matter.application.model_copy(update={"special_conditions": more}))

    return Step(name, Change(by=by, says=f"do {name}"), apply, **options)


def officers(name: str) -> Step:
    return step(name, Party.CASE_OFFICER)


def wanting(*ways: str, unnoticed: str = "", settled_by: str = "") -> Judge:
    """Satisfied once all letters of a way are said; it notices every letter but some."""

    def judge(matter: CaseEvidence) -> Judgement:
        here = said(matter)
        if settled_by and settled_by in here:
            return not_applicable("asks nothing any more")
        if any(set(way) <= here for way in ways):
            return satisfied("all of it is said")
        return not_satisfied(f"only {sorted(here - set(unnoticed))} is said", would_satisfy="…")

    return judge


def asked(judge: Judge) -> Asked:
    return Asked(Rule(CLAUSE, judge), None)


def found(judge: Judge, *pool: Step, start: Steps = NO_STEPS, matter: CaseEvidence | None = None) -> list[str]:
    """The sets that the search finds, each as the names of its steps in order."""
    answers = Answers(matter or case(application()))
    return [" ".join(s.name for s in in_order(way)) for way in _Search(answers, asked(judge), start, pool).run()]


def steps(letters: str) -> list[Step]:
    return [step(letter) for letter in letters]


# --- which sets are found ------------------------------------------------------------------------------------


def test_a_single_step_that_does_is_found_and_nothing_larger() -> None:
    assert found(wanting("a", "bc"), *steps("abc")) == ["a"]


@pytest.mark.parametrize("size", range(1, LARGEST + 1))
def test_a_set_of_several_steps_is_found_whole(size: int) -> None:
    whole = "abcd"[:size]
    assert found(wanting(whole), *steps("abcdx")) == [" ".join(whole)]


def test_a_letter_asks_for_no_more_than_four_things_that_a_search_found() -> None:
    assert found(wanting("abcde"), *steps("abcde")) == []


def test_a_step_that_the_rule_never_noticed_matters_beside_one_that_it_did() -> None:
    assert found(wanting("ax", unnoticed="x"), *steps("xa")) == ["a x"]


def test_two_steps_that_the_rule_never_noticed_are_not_put_together_unless_they_belong_together() -> None:
    judge = wanting("xy", unnoticed="xy")
    assert found(judge, *steps("xy")) == []
    assert found(judge, step("x", beside=(step("y"),))) == ["x y"]


@pytest.mark.parametrize("where", ["because", "questions", "relies_on"])
def test_a_rule_has_noticed_a_step_whichever_part_of_its_finding_changed(where: str) -> None:
    def judge(matter: CaseEvidence) -> Judgement:
        here = said(matter)
        if {"a", "b"} <= here:
            return satisfied("all of it is said")
        plain = not_satisfied("something is lacking", would_satisfy="…")
        change: dict[str, Any] = {
            "because": {"because": "something else is lacking"},
            "questions": {"questions": (Question(kind=ReviewKind.CLAUSE, question="Is b so?", because="a is"),)},
            "relies_on": {"premises": (Premise(file="evidence/1.pdf", page=1, quote="a"),)},
        }[where]
        return replace(plain, **change) if "a" in here else plain

    assert found(judge, *steps("ab")) == ["a b"]


def test_a_set_is_kept_only_if_no_part_of_it_would_do() -> None:
    together = step("x", beside=(step("a"),))
    assert found(wanting("a"), together) == [], "it was only tried with what does alone"
    assert found(wanting("a"), together, step("a")) == ["a"]
    assert found(wanting("ab", "xy"), *steps("abxy")) == ["a b", "x y"]


def test_larger_sets_are_looked_for_until_the_applicant_alone_can_satisfy_the_clause() -> None:
    assert found(wanting("o", "bc"), officers("o"), *steps("bc")) == ["o", "b c"]
    assert found(wanting("oa", "bcd"), *steps("bcda"), officers("o")) == ["a o", "b c d"]
    assert found(wanting("ab", "bcd"), officers("o"), *steps("abcd")) == ["a b"]
    assert found(wanting("bc", settled_by="n"), *steps("nbc")) == ["n", "b c"], "asking nothing is another matter"


def test_a_rule_is_not_asked_without_end() -> None:
    asks: list[frozenset[str]] = []

    def judge(matter: CaseEvidence) -> Judgement:
        asks.append(said(matter))
        return not_satisfied(f"only {sorted(said(matter))} is said", would_satisfy="…")

    assert found(judge, *(step(f"{number:02}") for number in range(60))) == []
    assert len(asks) == MOST_ASKED + 1, "once before any step"
    assert len(asks) == len(set(asks)), "nothing twice"


def test_what_was_done_before_is_no_part_of_what_is_found() -> None:
    before = frozenset({step("a")})
    assert found(wanting("ab"), *steps("ab"), start=before) == ["b"]


def test_a_reading_that_a_step_brought_into_question_is_confirmed_beside_it() -> None:
    page = placed(certificate(expires_on=doubtful("2028-01-31")), name="evidence/cert.pdf")
    stated: Any = page.document.contents

    def judge(matter: CaseEvidence) -> Judgement:
        read: Any = matter.documents[0].contents
        if "a" not in said(matter):
            return not_satisfied("a is lacking", would_satisfy="…")
        return satisfied("in force", Cited(matter.documents[0], "expires_on", read.expires_on))

    assert not stated.expires_on.accepted
    matter = case(application(), page)
    (way,) = found(judge, step("a"), matter=matter)
    assert way.startswith("a confirm/evidence/cert.pdf/expires_on")
    (rest,) = found(judge, start=frozenset({step("a")}), matter=matter)
    assert rest.startswith("confirm/evidence/cert.pdf/expires_on")


# --- bundles -------------------------------------------------------------------------------------------------


def of(letters: str) -> Step:
    return bundle(steps(letters), lambda changes: " and ".join(change.says for change in changes))


@pytest.mark.parametrize("needed", ["".join(some) for size in (1, 2, 3, 4, 6) for some in combinations("abcdef", size)])
def test_a_bundle_is_cut_down_to_the_parts_that_are_needed(needed: str) -> None:
    assert found(wanting(needed), of("abcdef")) == [" & ".join(needed)]


def test_a_bundle_is_cut_down_beside_another_step() -> None:
    for needed in ("bd", "a", "cd", "abcd"):
        assert found(wanting(f"{needed}s"), step("s"), of("abcd")) == [
            " ".join(sorted(("s", " & ".join(needed)), key=lambda name: name))
        ]


def test_what_is_left_of_a_bundle_is_asked_for_in_its_words() -> None:
    answers = Answers(case(application()))
    (way,) = _Search(answers, asked(wanting("bd")), NO_STEPS, [of("abcd")]).run()
    (left,) = way
    assert left.change.says == "do b and do d"
    assert left.change.field is None


def test_a_bundle_of_one_is_that_step_and_does_what_all_its_parts_do() -> None:
    (alone,) = steps("a")
    assert bundle([alone], lambda changes: "all") is alone
    assert said(of("abc").apply(case(application()))) == {"a", "b", "c"}


# --- the best ------------------------------------------------------------------------------------------------


def test_the_fewest_changes_come_first_then_the_applicants_own_then_by_name() -> None:
    one, two, three = frozenset(steps("b")), frozenset({officers("a")}), frozenset(steps("ac"))
    four = frozenset(steps("c"))
    assert best([three, two, one]) == (one, two, three)
    assert best([four, one, one, two]) == (one, four, two)
    assert sorted([four, three, two, one], key=preference) == [one, four, two, three]


def test_a_letter_offers_three_ways_at_most() -> None:
    assert len(best(frozenset({one}) for one in steps("abcdef"))) == KEPT == 3


# --- a step --------------------------------------------------------------------------------------------------


def test_two_steps_of_one_name_are_the_same_whatever_they_hold() -> None:
    def nothing(matter: CaseEvidence) -> CaseEvidence:
        return matter

    other = Step(
        "a", of_applicant("do it otherwise"), nothing, Stage.CONFIRMED, parts=(step("b"),), beside=(step("c"),)
    )
    assert step("a") == other
    assert len({step("a"), other}) == 1
    assert step("a") != step("b")
    same = bundle(steps("ab"), lambda changes: "otherwise")
    assert of("ab") == same
    assert len({of("ab"), same}) == 1


def test_what_is_declared_comes_before_what_is_sent_and_that_before_what_is_confirmed() -> None:
    late, middle, early = step("a", stage=Stage.CONFIRMED), step("b", stage=Stage.SUPPLIED), step("c")
    assert in_order([late, middle, early, step("d")]) == (early, step("d"), middle, late)
    matter = taken(case(application()), frozenset({late, middle, early}))
    assert [condition.text for condition in matter.application.special_conditions] == ["c", "b", "a"]


def test_a_bundle_is_taken_when_its_parts_are() -> None:
    confirmed = bundle([step(letter, stage=Stage.CONFIRMED) for letter in "ab"], lambda changes: "both")
    assert in_order([confirmed, step("c", stage=Stage.SUPPLIED)])[1] == confirmed
