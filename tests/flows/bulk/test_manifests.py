"""What a manifest's rows may get wrong, and that the rest of it is done all the same."""

import json
from pathlib import Path

import pytest
from bulk_cases import make_cases, reference
from flow_samples import CERTIFICATE, Assure

from evidence.errors import CallError
from flows.bulk.sources import Batch, open_batch

HEADER = "case,application,file,organisation,claimed_kind\n"


def manifest(top: Path, *rows: str, header: str = HEADER) -> Path:
    path = top / "manifest.csv"
    path.write_text(header + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return make_cases(tmp_path / "top", cases=2, files=2)


def row(number: int, file: str, more: str = ",") -> str:
    return f"{reference(number)},case-{number}/application.json,{file},{more}"


def opened(path: Path) -> Batch:
    return open_batch([str(path)])


def test_rows_become_the_cases_that_their_folders_would_be(top: Path) -> None:
    rows = [row(n, f"case-{n}/evidence/certificate-{f}.txt") for n in (1, 0) for f in (0, 1)]
    listed, folders = opened(manifest(top, *rows)), open_batch([str(top)])
    assert [(c.reference, c.names, c.application_json) for c in listed.cases] == [
        (c.reference, c.names, c.application_json) for c in folders.cases
    ]
    assert [listed.cases[0].load(name) for name in listed.cases[0].names] == [
        folders.cases[0].load(name) for name in folders.cases[0].names
    ]
    assert listed.left_out == ()


def test_what_a_row_claims_stands_in_the_application(top: Path) -> None:
    org = open_batch([str(top)]).cases[0].application.organisations[0].id
    path = manifest(top, row(0, "case-0/evidence/certificate-0.txt", f"{org},iso27001_certificate"))
    (case,) = opened(path).cases
    (claim,) = case.application.evidence or ()
    assert (claim.file, claim.organisation, str(claim.claimed_kind)) == (
        "evidence/certificate-0.txt",
        org,
        "iso27001_certificate",
    )


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (row(0, "case-0/evidence/gone.txt"), "row 3, file: found 'case-0/evidence/gone.txt', no such file"),
        (
            row(0, "case-0/evidence/certificate-0.txt"),
            "row 3, file: found 'case-0/evidence/certificate-0.txt', already",
        ),
        (
            "DARS-NIC-9,,case-0/evidence/certificate-1.txt,,",
            "row 3, case: found 'DARS-NIC-9', no row of this case names",
        ),
        (row(0, "../secret.txt"), "row 3, file: found '../secret.txt', expected a path beneath the manifest's folder"),
        (row(0, "/etc/hostname"), "row 3, file: found '/etc/hostname', expected a path beneath"),
        (
            ",case-0/application.json,case-0/evidence/certificate-1.txt,,",
            "row 3, case: found '', expected the reference",
        ),
        (
            f"{reference(7)},case-1/application.json,,,",
            f"row 3, case: found '{reference(7)}', expected '{reference(1)}' as case-1/application.json says",
        ),
        (
            row(0, "case-0/evidence/certificate-1.txt", "nobody,"),
            "row 3, organisation: found 'nobody', expected one of",
        ),
        (
            row(0, "case-0/evidence/certificate-1.txt", ",diploma"),
            "row 3, claimed_kind: found 'diploma', expected one of iso27001_certificate",
        ),
    ],
)
def test_a_wrong_row_is_named_and_the_rest_stays(top: Path, wrong: str, message: str) -> None:
    path = manifest(top, row(0, "case-0/evidence/certificate-0.txt"), wrong)
    batch = opened(path)
    assert [case.reference for case in batch.cases] == [reference(0)]
    assert "evidence/certificate-0.txt" in batch.cases[0].names
    (fault,) = batch.left_out
    assert f"{path}: {message}" in fault


def test_a_case_with_a_wrong_application_costs_that_case_alone(top: Path) -> None:
    (top / "case-1" / "application.json").write_text("{}", "utf-8")
    batch = opened(
        manifest(top, row(0, "case-0/evidence/certificate-0.txt"), row(1, "case-1/evidence/certificate-0.txt"))
    )
    assert [case.reference for case in batch.cases] == [reference(0)]
    assert any("row 3, application: case-1/application.json: reference" in fault for fault in batch.left_out)


def test_two_applications_for_one_case_leave_it_out(top: Path) -> None:
    rows = (row(1, ""), f"{reference(0)},case-0/application.json,,,", f"{reference(0)},case-1/application.json,,,")
    batch = opened(manifest(top, *rows))
    assert [case.reference for case in batch.cases] == [reference(1)]
    assert (
        "row 4, application: found 'case-1/application.json', expected 'case-0/application.json'" in batch.left_out[0]
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"file,case\nx,y\n", "found the columns file, case, expected case, application, file"),
        (b"", "found the columns none"),
        (HEADER.encode() + b"caf\xe9,,,,\n", "not UTF-8"),
        (HEADER.encode(), "no case at all"),
        (HEADER.encode() + b"a,b,c,d,e,f\n", "row 2: found more cells than columns"),
        (HEADER.encode() + b'a,"b\n', "save it as CSV again"),
    ],
)
def test_what_is_no_manifest_is_a_wrong_call(tmp_path: Path, text: bytes, message: str) -> None:
    (tmp_path / "m.csv").write_bytes(text)
    with pytest.raises(CallError, match=message):
        opened(tmp_path / "m.csv")


def test_a_link_out_of_the_manifests_folder_is_not_followed(top: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (top / "link.txt").symlink_to(tmp_path / "secret.txt")
    batch = opened(manifest(top, row(0, "link.txt")))
    assert "a link that leads out of the manifest's folder" in batch.left_out[0]


@pytest.mark.usefixtures("without_prefect")
def test_a_second_run_completes_what_a_wrong_row_left_out(assure: Assure, top: Path) -> None:
    path = manifest(top, *(row(n, f"case-{n}/evidence/certificate-0.txt") for n in (0, 1)), row(1, "late.txt"))
    ran = assure("ingest", path, "--as-at", "2026-11-21", "--json")
    assert ran.status == 1
    assert [json.loads(line)["documents"] for line in ran.out.splitlines()] == [1, 2]
    assert "row 4, file: found 'late.txt', no such file" in ran.err
    (top / "late.txt").write_text(CERTIFICATE, "utf-8")
    again = assure("ingest", path, "--as-at", "2026-11-21", "--json")
    assert (again.status, [json.loads(line)["state"] for line in again.out.splitlines()]) == (
        0,
        ["unchanged", "stored"],
    )
    assert "1 read now, 2 read before" in again.err


@pytest.mark.usefixtures("without_prefect")
def test_a_dry_run_of_a_manifest_says_what_is_wrong_and_stores_nothing(assure: Assure, top: Path) -> None:
    path = manifest(top, row(0, "case-0/evidence/certificate-0.txt"), row(0, "gone.txt"))
    ran = assure("ingest", path, "--dry-run", "--json")
    assert ran.status == 1
    assert json.loads(ran.out)["would"] == "new-case"
    assert "row 3, file: found 'gone.txt'" in ran.err
    assert json.loads(assure("status").out)["counts"]["cases"] == 0
