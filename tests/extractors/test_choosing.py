"""The choice among candidates: the rule's stands, a model may propose another, and then a person decides."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from builder import reading

from evidence.fields import Doubt, Found, Missing
from extractors.choosing.candidates import Candidate, Ground, current_model, traced
from extractors.choosing.choice import MOST_RIVALS, choose
from extractors.choosing.features import features_of
from extractors.choosing.model import NOTHING_LEARNED, Chooser, Learned, Linear, learned_of
from extractors.spans import Span

TEXT = reading(["Langmere Trust", "Ormsby Assurance Ltd", "Certificate 4711", "Certificate 4712", "1 May 2024"])
GROUND = Ground(TEXT, "certificate")
LIKES_LATER_LINES = Linear(0.0, {"y": 50.0})


def candidate(value: Any, line: int, rank: float = 0, *doubts: Doubt, how: str = "") -> Candidate[Any]:
    return Candidate(value, Span(TEXT.pages[0], TEXT.pages[0].lines[line].words), rank, doubts, how)


def learned(margin: float) -> Learned:
    return Learned({"certificate/certificate_number": Chooser(LIKES_LATER_LINES, margin)})


@pytest.fixture
def by_rule() -> Iterator[None]:
    with traced(learned=NOTHING_LEARNED):
        yield


def number(*candidates: Candidate[str], also: tuple[Candidate[str], ...] = ()) -> Found[str]:
    found = choose("certificate_number", candidates, GROUND, also=also)
    assert isinstance(found, Found)
    return found


@pytest.mark.usefixtures("by_rule")
def test_without_a_model_the_best_ranked_is_chosen_without_a_doubt() -> None:
    found = number(candidate("4712", 3, 2), candidate("4711", 2, 0.01))
    assert (found.value, found.doubts, found.rivals) == ("4711", (), ())


@pytest.mark.usefixtures("by_rule")
def test_another_value_of_the_same_rank_is_a_rival() -> None:
    found = number(candidate("4711", 2, 0), candidate("4712", 3, 0.5))
    assert (found.value, found.doubts, found.rivals) == ("4711", (Doubt.RIVAL_VALUES,), ("4712",))


@pytest.mark.usefixtures("by_rule")
def test_nothing_found_is_missing() -> None:
    assert choose("certificate_number", [], GROUND) == Missing()


@pytest.mark.usefixtures("by_rule")
def test_a_doubted_reading_offers_the_weaker_candidates_too_an_undoubted_one_none() -> None:
    weak = candidate("4711", 2, 0, Doubt.WEAK_LABEL)
    assert number(weak, candidate("4712", 3, 3)).rivals == ("4712",)
    assert number(candidate("4711", 2), candidate("4712", 3, 3)).rivals == ()


@pytest.mark.usefixtures("by_rule")
def test_at_most_nine_rivals_are_offered() -> None:
    many = [candidate(str(4711 + n), 2, 0) for n in range(30)]
    assert len(number(*many).rivals) == MOST_RIVALS


@pytest.mark.usefixtures("by_rule")
def test_what_the_rule_would_not_take_is_no_rival() -> None:
    found = number(candidate("4711", 2, 0, Doubt.WEAK_LABEL), also=(candidate("9", 4, 0),))
    assert found.rivals == ()


def test_a_clearly_preferred_value_is_proposed_with_the_rules_as_its_rival() -> None:
    with traced(learned=learned(margin=0.5)):
        found = number(candidate("4711", 2, 0), candidate("4712", 3, 2))
    assert (found.value, found.doubts, found.rivals) == ("4712", (Doubt.RIVAL_VALUES,), ("4711",))
    assert found.provenance.quote == "Certificate 4712"


def test_a_value_preferred_by_less_than_the_margin_is_only_a_doubt() -> None:
    with traced(learned=learned(margin=99)):
        found = number(candidate("4711", 2, 0), candidate("4712", 3, 2))
    assert (found.value, found.doubts, found.rivals) == ("4711", (Doubt.RIVAL_VALUES,), ("4712",))


def test_a_model_that_agrees_with_the_rule_adds_no_doubt() -> None:
    with traced(learned=learned(margin=0.5)) as trace:
        found = number(candidate("4712", 3, 0), candidate("4711", 2, 2))
    assert (found.value, found.doubts) == ("4712", ())
    trial = trace.trials["certificate_number"]
    assert trial.score is not None
    assert trial.score > 0.9
    assert trial.margin is not None
    assert trial.margin >= 0


def test_a_field_without_a_model_is_left_to_its_rule() -> None:
    with traced(learned=learned(margin=0.5)):
        found = choose("scope", [candidate("4711", 2, 0), candidate("4712", 3, 2)], GROUND)
    assert isinstance(found, Found)
    assert (found.value, found.doubts) == ("4711", ())


def test_features_name_no_word_of_the_document() -> None:
    texts = [candidate("Langmere Trust", 0, 0, how="sentence"), candidate("Ormsby Assurance Ltd", 1, 1)]
    for features in features_of(texts, GROUND):
        assert not any("langmere" in name.casefold() or "ormsby" in name.casefold() for name in features)
        assert all(isinstance(value, float) for value in features.values())
    first, second = features_of(texts, GROUND)
    assert (first["rule"], second["rule"]) == (1.0, 0.0)
    assert (first["legal form"], second["legal form"]) == (0.0, 1.0)
    assert "find sentence" in first


def test_a_date_knows_its_place_among_all_dates_of_the_document() -> None:
    (one,) = features_of([candidate(date(2024, 5, 1), 4)], GROUND)
    assert (one["earliest"], one["latest"], one["later ones"]) == (1.0, 1.0, 0.0)


def test_an_unknown_feature_counts_nothing() -> None:
    assert Linear(1.0, {"rank": 2.0}).log_odds({"rank": 3.0, "never seen": 9.0}) == 7.0


def test_a_trace_inside_another_works_with_what_that_one_stands_in() -> None:
    stand_in = learned(1.0)
    with traced(learned=stand_in), traced():
        assert current_model() is stand_in


def test_the_file_is_read_as_it_is_written() -> None:
    table = {
        "made_on": "2026-11-22", "made_from": "made up", "seed": 1, "documents": {}, "made_by": {},
        "split": {"other/digital": "document"},
        "gated": ["iso27001_certificate/scope/text"],
        "choosers": {"certificate/scope": {"intercept": 1.0, "weights": {"rank": -2.0}, "margin": 3.0}},
        "score": {"intercept": 0.5, "weights": {"prior": 1.0}, "rates": {"text:": 4.0}},
    }  # fmt: skip
    held = learned_of(json.loads(json.dumps(table)))
    assert held.choosers["certificate/scope"].margin == 3.0
    assert held.scorer is not None
    assert held.scorer.rates.of(("scope/text:", "text:")) == 4.0
    assert held.learned_from("iso27001_certificate/scope/text")
    assert held.learned_from("other_certificate/scope/ocr"), "certificates share their choosers"
    assert not held.learned_from("security_policy/scope/text")
