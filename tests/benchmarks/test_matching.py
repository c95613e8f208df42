"""What counts as right when readings are measured: strict where a verdict hangs on it."""

from typing import Any

import pytest

from benchmarks.matching import same

FEN = {"address": "1 Fen Lane", "postcode": "PE1 1AA"}


@pytest.mark.parametrize(
    ("field", "found", "label", "right"),
    [
        ("expires_on", "2028-03-13", "2028-03-13", True),
        ("expires_on", "2028-03-13", "2028-03-31", False),
        ("organisation_name", "Marram Analytics Ltd.", "Marram Analytics Ltd", True),
        ("organisation_name", "Marram Analytics", "Marram Analytics Ltd", False),
        ("organisation_code", "8XA11", "8XA1I", False),
        ("quorate", True, False, False),
        ("score", 82.0, 82, True),
        ("location", FEN, {"address": "1 Fen Lane", "postcode": "PE11AA"}, True),
        ("location", {"address": "1 Fen Lane", "postcode": None}, FEN, False),
        ("location", {"address": "", "postcode": "PE1 1AA"}, FEN, False),
        ("scope", "Hosting of research data and records", "Hosting of research data and of records", True),
        ("scope", "Hosting of 3 registers", "Hosting of 4 registers", False),
        ("decision", {"verb": "noted", "text": "It was noted."}, {"verb": "approved", "text": "It was noted."}, False),
        ("expires_on", None, "2028-03-13", False),
        ("issued_on", "2024-03-01", {"any": ["2024-03-01", "2024-03-02"]}, True),
    ],
)  # fmt: skip
def test_a_reading_is_right_only_if_it_says_the_same(field: str, found: Any, label: Any, right: bool) -> None:
    assert same(field, found, label) is right
