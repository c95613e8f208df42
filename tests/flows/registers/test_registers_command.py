"""``assure registers``: what is in use, imports and refreshes, each shown before it is stored."""

import json
from pathlib import Path

import pytest
from directory import NOT_FOUND, Answer, Directory, organisation
from flow_samples import Assure, make_case

from evidence.registers import SHIPPED

FORM_2023 = "Code,Organisation Name,Status,Date Of Publication,Primary Sector,ICB\n"


@pytest.fixture
def download(tmp_path: Path) -> Path:
    """A download of the toolkit's search page with a code that a spreadsheet has damaged."""
    file = tmp_path / "anything.bin"
    rows = "8HZ99-LAB,Westshire Data Ltd,22/23 Standards Met,29/06/2023,Company,\n06-Apr,Leafy (APR6),,,Care Home,\n"
    file.write_text(FORM_2023 + rows, encoding="cp1252")
    return file


@pytest.fixture
def trusts(tmp_path: Path) -> Path:
    """An ODS file of 27 columns in which the shipped trusts are no longer listed, but one that is closed."""
    cells = ["RZ9", "WESTSHIRE NHS TRUST", *[""] * 7, "WF9 9ZZ", "20100401", "20240331", *[""] * 15]
    file = tmp_path / "list.csv"
    file.write_text(",".join(f'"{cell}"' for cell in cells) + "\n", encoding="utf-8")
    return file


def lines(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_without_an_import_the_shipped_registers_are_listed(assure: Assure) -> None:
    ran = assure("registers", "--json")
    assert ran.status == 0
    assert [(row["register"], row["learnt_at"], row["records"]) for row in lines(ran.out)] == [
        ("ods", None, len(SHIPPED.ods.records)),
        ("dspt", None, len(SHIPPED.dspt.records)),
    ]
    assert "shipped with the program" in assure("registers").out


def test_a_file_is_imported_once(assure: Assure, download: Path) -> None:
    ran = assure("registers", "import", download, "--dated", "2023-11-16", "--json")
    (told,) = lines(ran.out)
    assert ran.status == 0
    assert (told["new"], told["dated"], told["stored"]) == (["8HZ99-LAB 2022-23"], "2023-11-16", True)
    assert "line 3: Code: found '06-Apr'" in ran.err
    assert "APR6 is confirmed: the name ends with it" in ran.err
    again = assure("registers", "import", download, "--dated", "2023-11-16")
    assert "nothing new" in again.err
    assert "0 new, 0 changed" in again.out
    _, dspt = lines(assure("registers", "--json").out)
    assert dspt["records"] == len(SHIPPED.dspt.records) + 1
    assert str(dspt["source"]).startswith("anything.bin (DSPT search results (form of 2023), sha256 ")


def test_a_dry_run_shows_what_would_change_and_stores_nothing(assure: Assure, trusts: Path) -> None:
    ran = assure("registers", "import", trusts, "--dry-run", "--json")
    (told,) = lines(ran.out)
    assert told["new"] == ["RZ9"]
    assert told["stored"] is False
    gone = told["gone"]
    assert isinstance(gone, list)
    assert "R0A" in gone
    assert "dry run: nothing was stored" in ran.err
    assert lines(assure("registers", "--json").out)[0]["learnt_at"] is None


def test_several_files_are_read_before_anything_is_stored(assure: Assure, download: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    ran = assure("registers", "import", download, wrong)
    assert (ran.status, ran.out) == (2, "")
    assert "wrong.csv: is no register file" in ran.err
    assert lines(assure("registers", "--json").out)[1]["learnt_at"] is None


def test_a_file_that_is_not_there_is_named(assure: Assure) -> None:
    ran = assure("registers", "import", "none.csv")
    assert (ran.status, ran.out) == (2, "")
    assert "none.csv: cannot be read" in ran.err


def test_a_list_cannot_be_of_a_day_to_come(assure: Assure, download: Path) -> None:
    ran = assure("registers", "import", download, "--dated", "2999-01-01")
    assert (ran.status, ran.out) == (2, "")
    assert "--dated 2999-01-01: is after today" in ran.err


def test_a_code_is_looked_up_in_what_is_in_use(assure: Assure, download: Path, trusts: Path) -> None:
    assure("registers", "import", download, trusts)
    shown = assure("registers", "lookup", "8hz99-lab").out
    assert "8HZ99-LAB: its shape tells no type" in shown
    assert "ODS: not listed, which proves nothing by itself" in shown
    assert "DSPT: 2022-23 standards_met, published on 2023-06-29 (list of 2023-06-29)" in shown
    assert (
        "WESTSHIRE NHS TRUST, WF9 9ZZ, open from 2010-04-01, closed on 2024-03-31"
        in assure("registers", "lookup", "RZ9").out
    )
    assert "perhaps 8E218" in assure("registers", "lookup", "8.00E+218").out
    (told,) = lines(assure("registers", "lookup", "RZ9", "--json").out)
    assert (told["type"], told["successors"], told["dspt"]) == ("NHS trust / NHS foundation trust", [], [])
    assert assure("registers", "lookup", " ").status == 2


@pytest.fixture
def directory_url(ods: Directory, monkeypatch: pytest.MonkeyPatch) -> Directory:
    monkeypatch.setenv("ASSURE_ODS_API", ods.url)
    return ods


def test_a_refresh_learns_who_came_after(assure: Assure, directory_url: Directory) -> None:
    closed = [{"Type": "Operational", "Start": "2010-04-01", "End": "2026-03-31"}]
    directory_url.answers = {
        "/organisations/RZ9": [organisation("RZ9", "WESTSHIRE NHS TRUST", ("RZ8",), Date=closed, Status="Inactive")],
        "/organisations/RZ8": [organisation("RZ8", "GREATER WESTSHIRE NHS TRUST", ("RZ9",))],
        "/organisations/8HZ99": [NOT_FOUND],
    }
    codes = ("--code", "rz9-LAB", "--code", "8HZ99")
    tried = assure("registers", "refresh", *codes, "--dry-run")
    assert "2 records of the ODS directory: 2 new (RZ8, RZ9)" in tried.out
    assert "8HZ99: the ODS directory knows no such code" in tried.err
    (told,) = lines(assure("registers", "refresh", *codes, "--json").out)
    assert (told["new"], told["unknown"], told["stored"]) == (["RZ8", "RZ9"], ["8HZ99"], True)
    shown = assure("registers", "lookup", "RZ9").out
    assert "closed on 2026-03-31" in shown
    assert "succeeded by RZ8 GREATER WESTSHIRE NHS TRUST" in shown
    assert "nothing new" in assure("registers", "refresh", *codes).err


def test_a_refresh_asks_for_what_has_changed_of_what_is_held(assure: Assure, directory_url: Directory) -> None:
    links = [{"OrgLink": f"{directory_url.url}/organisations/{code}"} for code in ("R0A", "RZ7", "RZ9")]
    directory_url.lists["/sync"] = links
    directory_url.answers["/organisations/R0A"] = [organisation("R0A", "RENAMED NHS TRUST")]
    directory_url.answers["/organisations/RZ9"] = [organisation("RZ9", "WESTSHIRE NHS TRUST")]
    (told,) = lines(assure("registers", "refresh", "--code", "RZ9", "--since", "2026-10-01", "--json").out)
    assert (told["new"], told["changed"]) == (["RZ9"], ["R0A"])
    assert directory_url.asked[0].endswith("/sync?LastChangeDate=2026-10-01")
    assert not any("RZ7" in asked for asked in directory_url.asked)


def test_a_refresh_without_codes_or_cases_asks_nothing(assure: Assure, directory_url: Directory) -> None:
    ran = assure("registers", "refresh")
    assert ran.status == 0
    assert "no code to ask for" in ran.err
    assert directory_url.asked == []


def test_a_directory_that_answers_nonsense_leaves_everything_as_it_was(
    assure: Assure, directory_url: Directory
) -> None:
    directory_url.answers["/organisations/RZ9"] = [organisation("RZ9", "W", ("RZ8",))]
    directory_url.answers["/organisations/RZ8"] = [Answer(b"<html>down</html>")]
    ran = assure("registers", "refresh", "--code", "RZ9")
    assert (ran.status, ran.out) == (3, "")
    assert "expected JSON" in ran.err
    assert lines(assure("registers", "--json").out)[0]["learnt_at"] is None


@pytest.mark.usefixtures("without_prefect")
def test_a_stored_case_is_judged_by_the_registers_in_use_and_says_which(
    assure: Assure, directory_url: Directory, tmp_path: Path, download: Path
) -> None:
    case = make_case(tmp_path / "case")
    declared = json.loads((case / "application.json").read_text("utf-8"))
    declared["organisations"][0]["organisation_code"] = "RZ9"
    (case / "application.json").write_text(json.dumps(declared), encoding="utf-8")
    assure("ingest", case, "--as-at", "2026-11-21")
    (before,) = lines(assure("show", declared["reference"], "--json").out)
    assert before["made_by"]["registers"] == {"ods": SHIPPED.ods.digest, "dspt": SHIPPED.dspt.digest}  # type: ignore[index]
    directory_url.answers["/organisations/RZ9"] = [organisation("RZ9", "WESTSHIRE NHS TRUST")]
    assure("registers", "refresh")
    assert directory_url.asked == ["/ORD/organisations/RZ9"]
    assure("ingest", case, "--as-at", "2026-11-21")
    (after,) = lines(assure("show", declared["reference"], "--json").out)
    registers = after["made_by"]["registers"]  # type: ignore[index]
    assert registers["ods"] != SHIPPED.ods.digest
    assert registers["dspt"] == SHIPPED.dspt.digest
