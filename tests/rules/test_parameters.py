"""Parameters: each value is dated, has its reference, and is used by some rule."""

from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

import rules
from rules.parameters import Parameter, parameters, parameters_version, value_at

CODE = Path(rules.__file__).parent


@pytest.mark.parametrize("parameter", parameters().values(), ids=lambda parameter: str(parameter.name))
def test_every_value_says_where_it_comes_from(parameter: Parameter) -> None:
    assert parameter.says
    assert all(value.reference for value in parameter.values)


def test_every_parameter_is_used_by_a_rule() -> None:
    code = "\n".join(path.read_text("utf-8") for path in CODE.rglob("*.py"))
    assert [name for name in parameters() if f'"{name}"' not in code] == []


def test_every_edition_of_the_toolkit_says_where_its_dates_come_from() -> None:
    editions = value_at("dspt_editions", date(2026, 11, 21))
    assert all(edition["reference"] for edition in editions)
    assert [edition["edition"] for edition in editions] == sorted(edition["edition"] for edition in editions)


def test_a_value_cannot_be_changed() -> None:
    issue = value_at("iso27001_issues", date(2026, 11, 21))[0]
    assert isinstance(issue, MappingProxyType)
    assert isinstance(value_at("dspt_editions", date(2026, 11, 21)), tuple)


def test_before_its_first_date_a_parameter_has_its_first_value() -> None:
    assert value_at("certificate_longest_months", date(1999, 1, 1)) == 42


def test_a_name_that_is_no_parameter_is_an_error() -> None:
    with pytest.raises(KeyError):
        value_at("no_such_parameter", date(2026, 11, 21))


def test_the_version_is_short_and_the_same_twice() -> None:
    assert parameters_version() == parameters_version()
    assert len(parameters_version()) == 12
