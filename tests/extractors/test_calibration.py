"""The shipped calibration is a table of counts that says of what, when and by what it was made."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.calibrate import MOST_WRONG
from evidence.contents import FIELDS, DocumentKind
from evidence.fields import Source
from extractors.bounds import most_share
from extractors.card import outcomes_of, total, worse_family
from extractors.confidence import KIND, least_counted, shipped_calibration, shipped_table

FILE = Path(__file__).parents[2] / "extractors/data/calibration.json"


def test_every_key_is_a_field_of_its_kind_in_a_channel() -> None:
    for key, measured in shipped_calibration().items():
        kind, field, source = key.split("/")
        assert field == KIND or field in FIELDS[DocumentKind(kind)], key
        assert Source(source) is not Source.REVIEWER
        assert 0 <= measured.right <= measured.counted, key


def test_it_names_its_day_its_documents_its_seed_and_what_read_them() -> None:
    table = shipped_table()
    assert date.fromisoformat(table["made_on"])
    seeds = " and ".join(map(str, table["seeds"]))
    assert table["made_from"] == (
        f"{sum(table['documents'].values())} documents of sample_docs.make.calibration, seed {seeds}"
    )
    assert table["made_by"]["program"]
    assert len(table["generator"]) == len(table["read_by"]) == 16


def test_the_limits_are_those_that_the_decision_record_promises() -> None:
    assert shipped_table()["limits"] == {source.value: limit for source, limit in MOST_WRONG.items()}
    assert MOST_WRONG == {Source.TEXT: 0.01, Source.MARKUP: 0.01, Source.CELL: 0.01, Source.OCR: 0.04}


def test_counts_and_bounds_follow_from_the_outcomes_of_the_layouts() -> None:
    table = shipped_table()
    for key, families in outcomes_of(table).items():
        row = table["measured"][key]
        right, counted = total(tallies[0] for tallies in families.values())
        assert (row["right"], row["counted"]) == (right, counted), key
        assert row["bound"] == pytest.approx(most_share(counted - right, counted), abs=1e-5), key
        assert row["worse_family"] == worse_family(families, table["limits"][key.split("/")[2]]), key


def test_acceptance_follows_from_the_file() -> None:
    limits = shipped_table()["limits"]
    accepted = {key for key, measured in shipped_calibration().items() if measured.acceptable}
    assert "dspt_assessment/edition/text" in accepted
    for key, measured in shipped_calibration().items():
        limit = limits[key.split("/")[2]]
        held = measured.counted >= least_counted(limit) and measured.bound <= limit and not measured.worse_family
        assert (key in accepted) is held, key


def test_it_is_small_enough_to_ship() -> None:
    assert FILE.stat().st_size <= 300_000
