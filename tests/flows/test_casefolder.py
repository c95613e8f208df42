import json
import zipfile
from pathlib import Path

import pytest
from flow_samples import make_case
from review_samples import application_json

from evidence.contents import Document
from evidence.document import EvidenceFile, ProblemCode
from evidence.errors import CallError
from flows import casefolder
from flows.casefolder import load_file, open_case, open_cases


def test_evidence_is_found_at_any_depth_in_the_order_of_its_names(case: Path) -> None:
    opened = open_case(case)
    assert opened.names == ("evidence/broken.bin", "evidence/certificate.txt", "evidence/more/note.md")
    assert not opened.warnings


def test_a_folder_of_cases_and_an_archive_of_it_hold_the_same_cases(tmp_path: Path) -> None:
    for number in (1, 2):
        make_case(tmp_path / "all" / f"c{number}" / "case", reference=f"DARS-NIC-{number}")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        for path in (tmp_path / "all").rglob("*"):
            packed.write(path, path.relative_to(tmp_path))
    folders, archive = open_cases([tmp_path / "all"]), open_cases([tmp_path / "all.zip"])
    assert [c.application.reference for c in folders] == ["DARS-NIC-1", "DARS-NIC-2"]
    assert [(c.application, c.names) for c in folders] == [(c.application, c.names) for c in archive]
    assert all(isinstance(c.load(name), EvidenceFile) for c in archive for name in c.names)


def test_an_application_inside_evidence_is_no_case(case: Path) -> None:
    (case / "evidence" / "application.json").write_text("{}")
    assert "evidence/application.json" in open_case(case).names


def test_every_wrong_case_of_a_call_is_named_at_once(tmp_path: Path) -> None:
    make_case(tmp_path / "good", reference="DARS-NIC-1")
    make_case(tmp_path / "bad", reference="DARS-NIC-2", kind="fresh")
    with pytest.raises(CallError) as refused:
        open_cases([tmp_path / "good", tmp_path / "bad", tmp_path / "gone"])
    assert "bad/application.json: kind" in str(refused.value)
    assert "gone: no such" in str(refused.value)


def test_two_cases_of_one_reference_are_refused(tmp_path: Path) -> None:
    make_case(tmp_path / "a")
    make_case(tmp_path / "b")
    with pytest.raises(CallError, match="also stands in"):
        open_cases([tmp_path])


def test_several_cases_are_not_one(tmp_path: Path) -> None:
    make_case(tmp_path / "a", reference="DARS-NIC-1")
    make_case(tmp_path / "b", reference="DARS-NIC-2")
    with pytest.raises(CallError, match="2 cases"):
        open_case(tmp_path)


def test_a_link_out_of_the_folder_is_not_followed(case: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (case / "evidence" / "link.txt").symlink_to(tmp_path / "secret.txt")
    opened = open_case(case)
    assert "evidence/link.txt" not in opened.names
    assert any("link.txt" in warning for warning in opened.warnings)


def test_a_name_that_leads_out_of_an_archive_is_not_taken(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "case.zip", "w") as packed:
        packed.writestr("application.json", application_json())
        packed.writestr("evidence/../../out.txt", "out")
    opened = open_case(tmp_path / "case.zip")
    assert opened.names == ()
    assert any("out.txt" in warning for warning in opened.warnings)


def test_a_file_outside_evidence_is_warned_about(case: Path) -> None:
    (case / "notes.txt").write_text("not evidence")
    assert any("notes.txt" in warning for warning in open_case(case).warnings)


@pytest.mark.parametrize(
    ("clause", "organisation", "expected"),
    [
        ("2a/9", "uni", "[0].clause: found '2a/9', expected the id of a clause"),
        ("2a/3.3", "uni", '[0].organisation: found "uni", expected null for 2a/3.3'),
        ("2a/1.3", None, "[0].organisation: found null, expected the id of an organisation for 2a/1.3"),
    ],
)
def test_a_decision_that_meets_no_clause_is_warned_about(
    case: Path, clause: str, organisation: str | None, expected: str
) -> None:
    decided = {"decision": "rejected", "decided_on": "2026-11-02", "by": "A. Officer", "role": "security"}
    (case / "decisions.json").write_text(json.dumps([{"clause": clause, "organisation": organisation, **decided}]))
    assert any(expected in warning for warning in open_case(case).warnings)


@pytest.mark.parametrize(("clause", "organisation"), [("2a/1.3", "uni"), ("2a/3.3", None), ("2a/1", None)])
def test_a_decision_that_meets_its_clause_is_not_warned_about(
    case: Path, clause: str, organisation: str | None
) -> None:
    decided = {"decision": "rejected", "decided_on": "2026-11-02", "by": "A. Officer", "role": "security"}
    (case / "decisions.json").write_text(json.dumps([{"clause": clause, "organisation": organisation, **decided}]))
    assert open_case(case).warnings == ()


def test_a_huge_file_is_a_problem_and_never_loaded(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casefolder, "LARGEST_FILE", 10)
    loaded = load_file(case / "evidence" / "certificate.txt")
    assert isinstance(loaded, Document)
    assert [problem.code for problem in loaded.problems] == [ProblemCode.TOO_LARGE]


def test_a_case_without_evidence_is_a_case(tmp_path: Path) -> None:
    (tmp_path / "application.json").write_bytes(application_json())
    assert open_case(tmp_path).names == ()


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "application.json").write_bytes(b"\xef\xbb\xbf" + application_json())
    assert open_case(tmp_path).application.reference


def test_wrong_decisions_are_refused_too(case: Path) -> None:
    (case / "decisions.json").write_text('[{"clause": "2a/1.3"}]')
    with pytest.raises(CallError, match=r"decisions\.json"):
        open_case(case)
