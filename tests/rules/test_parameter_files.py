"""A parameter file that does not have its form is refused, and a value holds from its day until the next one."""

from datetime import date
from pathlib import Path

import pytest

from rules import parameters as module

GOOD = """
months:
  says: How many months.
  values:
    - {from: 2020-01-01, value: 12, reference: A text, confirmed: true}
    - {from: 2024-01-01, value: [1, {a: 2}], reference: A later text, confirmed: false}
"""


def read(folder: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> dict[str, module.Parameter]:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(module, "FOLDER", folder)
    return dict(module.parameters.__wrapped__())


def test_a_value_holds_from_its_day_and_the_first_one_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    months = read(tmp_path, monkeypatch, good=GOOD)["months"]
    days = (date(2019, 1, 1), date(2020, 1, 1), date(2023, 12, 31), date(2024, 1, 1))
    assert [months.at(day).value for day in days] == [12, 12, 12, (1, {"a": 2})]
    assert [months.at(day).confirmed for day in days] == [True, True, True, False]
    assert months.at(date(2024, 1, 1)).reference == "A later text"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (GOOD.replace("2024-01-01", "2020-01-01"), "each date once"),
        (GOOD.replace("2024-01-01", "2019-01-01"), "in the order of their dates"),
        (GOOD.replace(", confirmed: true", ""), "exactly the keys"),
        (GOOD.replace("reference: A text", "reference: A text, note: x"), "exactly the keys"),
        (GOOD.replace("2020-01-01", "soon"), "`from` is a date"),
        (GOOD.replace("reference: A text", "reference: ''"), "names the source"),
    ],
)
def test_a_file_without_the_form_is_refused(
    text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ValueError, match=message):
        read(tmp_path, monkeypatch, bad=text)


def test_a_name_stands_in_one_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="stand twice: months"):
        read(tmp_path, monkeypatch, one=GOOD, two=GOOD)
