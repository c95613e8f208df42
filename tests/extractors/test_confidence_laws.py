"""Laws of acceptance that hold whatever was counted and learned."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.calibrate import gathered, table_of
from benchmarks.outcomes import Counted, Outcome
from evidence.contents import Iso27001Certificate
from evidence.fields import Doubt, Found, Provenance, Source, Status
from extractors.bounds import most_share
from extractors.choosing.model import Learned
from extractors.confidence import Calibration, Measured, Step, calibration_of, with_confidence

KEY = "iso27001_certificate/expires_on/text"
SCORES = st.floats(0, 1, allow_nan=False)
MEASURED = st.builds(
    lambda wrong, counted, threshold, share: Measured(
        counted - min(wrong, counted),
        counted,
        most_share(min(wrong, counted), counted),
        0.04,
        threshold=threshold,
        curve=(Step(0.0, share / 2, 40), Step(0.5, share, 40)),
    ),
    st.integers(0, 3),
    st.integers(0, 2000),
    st.one_of(st.just(0.0), SCORES),
    SCORES,
)


def read(calibration: Calibration, score: float | None, *doubts: Doubt) -> Found[date]:
    where = Provenance(page=1, quote="13/03/2028", source=Source.TEXT)
    contents = Iso27001Certificate(expires_on=Found(value=date(2028, 3, 13), provenance=where, doubts=doubts))
    found = with_confidence(contents, calibration, lambda *_: score).expires_on
    assert isinstance(found, Found)
    return found


@given(MEASURED, st.one_of(st.none(), SCORES), st.sets(st.sampled_from(Doubt), min_size=1))
def test_a_doubt_is_never_accepted(measured: Measured, score: float | None, doubts: set[Doubt]) -> None:
    found = read({KEY: measured}, score, *sorted(doubts))
    assert found.status is Status.NEEDS_REVIEW
    assert set(found.doubts) == doubts


@given(MEASURED, st.one_of(st.none(), SCORES))
def test_a_score_below_the_threshold_is_never_accepted(measured: Measured, score: float | None) -> None:
    if read({KEY: measured}, score).accepted:
        assert measured.acceptable
        assert not measured.threshold or (score is not None and score >= measured.threshold)


@given(MEASURED, SCORES, SCORES)
def test_a_better_score_is_never_told_to_be_less_often_right(measured: Measured, one: float, other: float) -> None:
    low, high = sorted((one, other))
    told = [read({KEY: measured}, score, Doubt.WEAK_LABEL).confidence for score in (low, high)]
    assert told[0] is None or (told[1] is not None and told[0] <= told[1])


def test_a_doubted_reading_tells_its_measured_share_and_is_still_not_accepted() -> None:
    measured = Measured(500, 500, most_share(0, 500), 0.01, curve=(Step(0.0, 0.4, 60), Step(0.9, 0.95, 200)))
    found = read({KEY: measured}, 0.93, Doubt.WEAK_LABEL)
    assert (found.confidence, found.counted, found.status) == (0.95, 200, Status.NEEDS_REVIEW)
    assert read({KEY: measured}, None, Doubt.WEAK_LABEL).confidence is None


DOCUMENTS = st.lists(st.tuples(st.integers(0, 2), st.booleans(), SCORES, st.sampled_from("abc")), max_size=120)


def calibrated(documents: list[tuple[int, bool, float, str]], repeat: int, learned: Learned) -> Calibration:
    results = [
        Counted(family, [KEY], [Outcome(KEY, doubts, right, score, score, None if right else score)])
        for doubts, right, score, family in documents * repeat
    ]
    held = table_of(gathered(results, learned), learned)
    return calibration_of({"limits": {"text": 0.01}, "curves": {}, "measured": held})


@given(DOCUMENTS, st.booleans(), st.data())
def test_fewer_right_readings_never_accept_more_without_a_threshold(
    documents: list[tuple[int, bool, float, str]], some: bool, data: st.DataObject
) -> None:
    kept = [one for one in documents if not one[1] or not (some and data.draw(st.booleans()))]
    before, after = (calibrated(held, 5, Learned()).get(KEY) for held in (documents, kept))
    assert not (after and after.acceptable) or (before is not None and before.acceptable)


@given(st.dictionaries(st.sampled_from([KEY, KEY.replace("/text", "/ocr"), "other/kind/text"]), MEASURED), SCORES)
def test_removing_rows_of_the_calibration_never_accepts_anything(rows: dict[str, Measured], score: float) -> None:
    whole = read(rows, score).accepted
    for left_out in rows:
        fewer = {key: held for key, held in rows.items() if key != left_out}
        assert whole or not read(fewer, score).accepted
    assert not read({}, score).accepted


@given(DOCUMENTS)
def test_what_a_threshold_accepts_is_proved_on_the_documents_that_reach_it(
    documents: list[tuple[int, bool, float, str]],
) -> None:
    measured = calibrated(documents, 8, Learned(gated=frozenset({KEY}))).get(KEY)
    if measured is None or not measured.acceptable:
        return
    reached = [one for one in documents * 8 if not one[0] and one[2] >= measured.threshold]
    wrong = sum(not right for _, right, _, _ in reached)
    assert (measured.counted, measured.right) == (len(reached), len(reached) - wrong)
    assert most_share(wrong, len(reached)) <= 0.01
