"""The shipped calibration is a table of counts that says when and of what it was made."""

import json
from datetime import date
from pathlib import Path

from evidence.contents import FIELDS, DocumentKind
from evidence.fields import Source
from extractors.confidence import KIND, shipped_calibration

FILE = Path(__file__).parents[2] / "extractors/data/calibration.json"


def test_every_key_is_a_field_of_its_kind_in_a_channel() -> None:
    for key, measured in shipped_calibration().items():
        kind, field, source = key.split("/")
        assert field == KIND or field in FIELDS[DocumentKind(kind)], key
        assert Source(source) is not Source.REVIEWER
        assert 0 <= measured.right <= measured.counted, key


def test_it_names_its_day_and_its_documents() -> None:
    table = json.loads(FILE.read_text("utf-8"))
    assert date.fromisoformat(table["made_on"])
    assert "sample_docs.make.calibration, seed" in table["made_from"]


def test_a_field_is_accepted_only_where_documents_were_counted() -> None:
    accepted = {key for key, measured in shipped_calibration().items() if measured.acceptable}
    assert "dspt_assessment/edition/text" in accepted
    assert all(shipped_calibration()[key].counted >= 50 for key in accepted)
