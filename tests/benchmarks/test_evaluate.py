"""Scoring a folder of labels: three forms read, every value counted, nothing but numbers kept."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import evaluate
from benchmarks.corpora import Asked, Labelled, corpus
from benchmarks.evaluate import previous
from benchmarks.scoring import Cell, Read, Score, by, score, spread, summary
from evidence.errors import CallError

CERTIFICATE = """CERTIFICATE OF REGISTRATION
This is to certify that the information security management system of
Marram Analytics Ltd
1 Fen Lane, Peterborough, PE1 1AA
is certified to ISO/IEC 27001:2022
Certificate Number: MQ 4411
Issue Date: 4 March 2026
Expiry Date: 3 March 2029
Scope: The hosting of registries
Issued by: Sandling Assurance Ltd
"""
LABEL = {
    "file": "iso27001/marram.txt",
    "kind": "iso27001_certificate",
    "organisation": "Marram Analytics Ltd",
    "certificate_number": "MQ 4411",
    "standard": "ISO/IEC 27001:2022",
    "certification_body": "Sandling Assurance Ltd",
    "issue_date": "2026-03-04",
    "expiry_date": "2029-03-03",
    "soa": None,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of one document in the form of typed labels."""
    root = tmp_path / "fens"
    for part in ("labels", "iso27001"):
        (root / part).mkdir(parents=True)
    (root / LABEL["file"]).write_text(CERTIFICATE)
    (root / "labels/marram.json").write_text(json.dumps(LABEL))
    return root


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> None:
    monkeypatch.setattr(sys, "argv", ["evaluate", *map(str, arguments), "--no-peers", "--workers", "1"])
    evaluate.main()


def test_a_folder_is_scored_and_numbers_alone_are_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    results = tmp_path / "results"
    run(monkeypatch, folder, "--results", results)
    (file,) = results.glob("*-fens.json")
    kept = json.loads(file.read_text())
    ours = kept["readers"]["assure"]
    assert kept["documents"] == 1
    assert ours["kind"] == {"iso27001_certificate/markup": {"documents": 1, "right": 1}}
    assert ours["by_field"]["expires_on"]["right"] == 1
    assert ours["issuers"]["issuers"] == 1
    assert not [name for name in ("Marram", "Sandling", "4411", "2029-03-03") if name in file.read_text()]
    assert "expires_on" in capsys.readouterr().out


def test_the_change_since_the_last_result_of_the_same_name_is_shown(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    results = tmp_path / "results"
    run(monkeypatch, folder, "--results", results)
    (file,) = results.glob("*.json")
    old = json.loads(file.read_text())
    old["readers"]["assure"]["by_field"]["expires_on"]["f1"] = 0.75
    (results / "2020-01-01-fens.json").write_text(json.dumps(old))
    file.unlink()
    capsys.readouterr()
    run(monkeypatch, folder, "--results", results)
    assert "1.000 (+0.250)" in capsys.readouterr().out


def test_results_of_other_corpora_are_not_compared_with(tmp_path: Path) -> None:
    (tmp_path / "2026-01-01-more-fens.json").write_text("{}")
    assert previous(tmp_path, "fens") is None


def test_a_folder_without_labels_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="expected labels"):
        corpus(tmp_path)


def test_labels_beside_their_documents_and_in_cases_are_read(tmp_path: Path) -> None:
    label: dict[str, Any] = {"kind": "other", "fields": []}
    (tmp_path / "note.txt").write_text("A note")
    (tmp_path / "note.expected.json").write_text(json.dumps(label))
    (tmp_path / "one").mkdir()
    (tmp_path / "one/expected.json").write_text(json.dumps({"documents": {"evidence/a.txt": label}}))
    paths = [str(one.path.relative_to(tmp_path)) for one in corpus(tmp_path)]
    assert paths == ["note.txt", "one/case/evidence/a.txt"]


def test_an_answer_typed_as_acceptable_or_optional_is_one(folder: Path) -> None:
    label = {**LABEL, "acceptable": {"certificate_number": ["MQ-4411", None]}, "soa": "Statement of Applicability, v2"}
    (folder / "labels/marram.json").write_text(json.dumps(label))
    asked = {one.name: one for one in corpus(folder)[0].asked}
    assert asked["certificate_number"] == Asked("certificate_number", ("MQ 4411", "MQ-4411"), optional=True)
    assert asked["statement_of_applicability"].answers == ("Statement of Applicability, v2", "v2")


def counts(*asked: Asked, read: list[Read]) -> dict[str, int]:
    scored = score(Labelled(Path("x.pdf"), ("other_certificate",), None, asked), "other_certificate", "text", read)
    return dict(by(scored)["all"]) if scored.fields else {}


def value(name: str, of: Any, accepted: bool = False) -> Read:
    return Read(name, of, accepted, "text")


def test_a_value_that_is_not_printed_is_wrong_and_one_that_is_not_read_is_missed() -> None:
    assert counts(Asked("expires_on", ()), read=[value("expires_on", "2029-03-03", True)]) == {
        "wrong": 1,
        "accepted": 1,
    }
    assert counts(Asked("expires_on", ("2029-03-03",)), read=[]) == {"missed": 1}
    assert counts(Asked("expires_on", ()), read=[]) == {}


def test_another_value_is_both_wrong_and_missed() -> None:
    found = counts(Asked("expires_on", ("2029-03-03",)), read=[value("expires_on", "2028-03-03")])
    assert found == {"missed": 1, "wrong": 1}


def test_each_value_answers_one_label_only() -> None:
    asked = [Asked("provider", ("Azure",)), Asked("provider", ("Azure",))]
    assert counts(*asked, read=[value("provider", "Azure", True)]) == {
        "right": 1, "accepted": 1, "accepted_right": 1, "missed": 1
    }  # fmt: skip


def test_what_may_be_left_out_or_listed_in_part_costs_nothing() -> None:
    assert counts(Asked("scope", ("Hosting",), optional=True), read=[]) == {}
    assert counts(Asked("provider", ("Azure",), partial=True), read=[value("provider", "AWS")]) == {"missed": 1}


def test_a_field_that_is_not_asked_is_not_counted() -> None:
    assert counts(read=[value("scope", "Hosting")]) == {}


def test_a_summary_gives_shares_with_their_intervals() -> None:
    total = Score()
    total.count(Cell("other_certificate", "expires_on", "text", "A"), *["right"] * 8, "wrong", *["missed"] * 2)
    told = summary(by(total)["all"])
    assert (told["printed"], told["read"], told["f1"]) == (10, 9, 0.8421)
    assert told["recall"] == {"share": 0.8, "interval": [0.4902, 0.9433]}
    assert told["accepted_bound"] == 1.0, "nothing accepted proves nothing"


def test_issuers_are_told_as_a_spread_without_names() -> None:
    total = Score()
    for issuer, what in (("A", "right"), ("B", "missed"), ("C", "right")):
        total.count(Cell("other_certificate", "expires_on", "text", issuer), what)
    assert spread(by(total, "issuer").values()) == {"issuers": 3, "worst": 0.0, "median": 1.0, "best": 1.0}
