"""Cases out of an object store: a real server on 127.0.0.1, reached as its library always is."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from bulk_cases import make_cases, reference
from flow_samples import Assure
from moto_server import KEYS, put, serving, store

from evidence.errors import CallError, MachineError
from flows.bulk.sources import open_batch


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving() as (address, _):
        yield address


@pytest.fixture
def bucket(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A bucket of this test's own that holds two cases of two files each, and junk."""
    for name, value in {**KEYS, "AWS_ENDPOINT_URL": address}.items():
        monkeypatch.setenv(name, value)
    name = f"evidence-{abs(hash(tmp_path.name)):x}"[:40]
    store().mkdir(name)
    put(make_cases(tmp_path / "top", cases=2, files=2), f"{name}/in/box")
    store().pipe(f"{name}/in/box/case-0/evidence/.DS_Store", b"junk")
    return name


def test_a_prefix_holds_the_same_cases_as_the_folder(bucket: str, tmp_path: Path) -> None:
    far, near = open_batch([f"s3://{bucket}/in/box/"]), open_batch([str(tmp_path / "top")])
    assert [(c.reference, c.names, c.application_json) for c in far.cases] == [
        (c.reference, c.names, c.application_json) for c in near.cases
    ]
    assert [[c.load(name) for name in c.names] for c in far.cases] == [
        [c.load(name) for name in c.names] for c in near.cases
    ]


def test_a_file_url_is_the_path_that_it_names(tmp_path: Path) -> None:
    top = make_cases(tmp_path / "a folder", cases=1)
    (case,) = open_batch([top.as_uri()]).cases
    assert case.reference == reference(0)


def test_an_archive_and_a_manifest_in_a_bucket_are_taken_too(bucket: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "one.zip", "w") as packed:
        for path in (tmp_path / "top" / "case-0").rglob("*"):
            packed.write(path, path.relative_to(tmp_path / "top"))
    (tmp_path / "rows.csv").write_text(
        "case,application,file\n"
        f"{reference(1)},case-1/application.json,case-1/evidence/certificate-1.txt\n"
        f"{reference(1)},,case-1/evidence/gone.txt\n",
        "utf-8",
    )
    store().pipe(
        {
            f"{bucket}/packed/one.zip": (tmp_path / "one.zip").read_bytes(),
            f"{bucket}/in/box/rows.csv": (tmp_path / "rows.csv").read_bytes(),
        }
    )
    packed_case, listed = open_batch([f"s3://{bucket}/packed/one.zip", f"s3://{bucket}/in/box/rows.csv"]).cases
    assert packed_case.names == ("evidence/certificate-0.txt", "evidence/certificate-1.txt")
    assert b"WD 00001" in packed_case.load(packed_case.names[1]).data  # type: ignore[union-attr]
    assert listed.names == ("evidence/certificate-1.txt", "evidence/gone.txt")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("s3://no-such-bucket-here/x", "there is no such bucket"),
        ("s3://", "found no bucket"),
        ("http://127.0.0.1/x", "found the scheme 'http', expected a path or one of file://, s3://"),
        ("file://elsewhere/x", "found the host 'elsewhere'"),
    ],
)
@pytest.mark.usefixtures("bucket")
def test_a_wrong_url_is_a_wrong_call(url: str, message: str) -> None:
    with pytest.raises(CallError, match=message):
        open_batch([url])


@pytest.mark.usefixtures("without_prefect")
def test_a_bucket_that_is_away_costs_its_own_cases_alone(
    assure: Assure, bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (case_1, here) = (tmp_path / "top" / "case-1", tmp_path / "here")
    case_1.rename(here)
    with monkeypatch.context() as away:
        away.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
        away.setenv("AWS_MAX_ATTEMPTS", "1")
        ran = assure("ingest", f"s3://{bucket}/in/box/case-0", here, "--as-at", "2026-11-21", "--json")
    assert ran.status == 3
    assert [json.loads(line)["reference"] for line in ran.out.splitlines()] == [reference(1)]
    assert f"s3://{bucket}/in/box/case-0: the object store does not answer" in ran.err
    again = assure("ingest", f"s3://{bucket}/in/box/case-0", here, "--as-at", "2026-11-21", "--json")
    assert again.status == 0
    assert [json.loads(line)["state"] for line in again.out.splitlines()] == ["stored", "unchanged"]


def test_a_bucket_that_goes_away_in_mid_run_leaves_no_half_case(bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    case = open_batch([f"s3://{bucket}/in/box"]).cases[0]

    def gone(path: str) -> bytes:
        raise TimeoutError(path)

    monkeypatch.setattr(case.tree.fs, "cat_file", gone)  # type: ignore[attr-defined]
    with pytest.raises(MachineError, match="does not answer"):
        case.load(case.names[0])
