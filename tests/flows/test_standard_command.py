"""``assure standard``: clauses, values as at a day, and what nobody has confirmed."""

import json

from flow_samples import Assure

from flows.show_standard import in_words


def test_a_clause_is_told_with_its_words_reading_and_values(assure: Assure) -> None:
    ran = assure("standard", "2a/1.1.2", "--as-at", "2026-11-21")
    assert ran.status == 0
    for said in (
        "must not have exceeded its expiry date",
        "A3",
        "dspt_previous_edition_months",
        "not confirmed (",
        "can be",
    ):
        assert said in ran.out


def test_every_clause_is_one_line_of_json(assure: Assure) -> None:
    lines = [json.loads(line) for line in assure("standard", "--json", "--as-at", "2026-11-21").out.splitlines()]
    assert len(lines) == 34
    told = {line["clause"]: line for line in lines}
    assert told["2a/1.3"]["only_by_decision"] == ["satisfied"]
    assert told["2a/3.3"]["decided_by"].startswith("the security team")
    assert told["2a/3.2.4"]["unconfirmed"] == ["minutes_stale_after_months"]
    issues = next(p for p in told["2a/1.3"]["parameters"] if p["name"] == "iso27001_issues")
    assert issues["confirmed"] is True
    assert {"year": 2013, "ends": "2025-10-31"} in issues["value"]


def test_unconfirmed_values_are_listed_with_what_hangs_on_them(assure: Assure) -> None:
    lines = [json.loads(line) for line in assure("standard", "--unconfirmed", "--json").out.splitlines()]
    assert all(not line["confirmed"] and line["hangs_on_it"] and line["effect"] for line in lines)
    editions = next(line for line in lines if line["name"] == "dspt_editions")
    assert "2025-26: opened" in editions["unconfirmed_parts"]
    assert "2a/1.1.2" in editions["clauses"]


def test_unconfirmed_values_of_one_clause_only(assure: Assure) -> None:
    ran = assure("standard", "2a/3.2.1", "--unconfirmed")
    assert "least_risk_class" in ran.out
    assert "dspt_editions" not in ran.out


def test_an_unknown_clause_is_a_wrong_call_that_names_the_known_ones(assure: Assure) -> None:
    ran = assure("standard", "2a/9")
    assert (ran.status, ran.out) == (2, "")
    assert "2a/9: no such clause" in ran.err
    assert "guidance/geography" in ran.err


def test_two_forms_at_once_are_a_wrong_call(assure: Assure) -> None:
    assert assure("standard", "--json", "--markdown").status == 2
    assert assure("standard", "--unconfirmed", "--markdown").status == 2


def test_the_page_does_not_change_with_the_day(assure: Assure) -> None:
    pages = {assure("standard", "--markdown", "--as-at", day).out for day in ("2018-01-01", "2030-01-01")}
    assert len(pages) == 1


def test_values_read_as_words() -> None:
    assert in_words(("Leeds", "York")) == "Leeds, York"
    assert (
        in_words(({"year": 2022, "ends": None}, {"year": 2013, "ends": "2025-10-31"}))
        == "year 2022; year 2013, ends 2025-10-31"
    )
