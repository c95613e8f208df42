"""Files as received in an object store: put once, checked when read, and clear words when it is away."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from s3fs import S3FileSystem

from evidence.errors import MachineError
from review.store.blobs import blobs_at
from review.store.objects import ObjectBlobs
from review.store.repository import open_store

DATA = b"a certificate as received"
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def blobs(objects: dict[str, str], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> ObjectBlobs:
    """A folder of its own in the bucket."""
    for name, value in objects.items():
        monkeypatch.setenv(name, value)
    opened = blobs_at(f"s3://evidence/{request.node.name}/")
    assert isinstance(opened, ObjectBlobs)
    return opened


def direct(objects: dict[str, str]) -> S3FileSystem:
    return S3FileSystem(endpoint_url=objects["AWS_ENDPOINT_URL"], skip_instance_cache=True, use_listings_cache=False)


def test_a_file_comes_back_as_it_was_kept(blobs: ObjectBlobs) -> None:
    blobs.keep(SHA, DATA)
    assert blobs.load(SHA) == DATA


def test_a_file_of_nothing_comes_back_too(blobs: ObjectBlobs) -> None:
    empty = hashlib.sha256(b"").hexdigest()
    blobs.keep(empty, b"")
    assert blobs.load(empty) == b""


def test_the_object_lies_under_its_sha256_and_nothing_else_does(blobs: ObjectBlobs, objects: dict[str, str]) -> None:
    blobs.keep(SHA, DATA)
    assert direct(objects).find(blobs.prefix) == [f"{blobs.prefix}/{SHA[:2]}/{SHA}"]


def test_what_is_there_is_never_written_over(blobs: ObjectBlobs, objects: dict[str, str]) -> None:
    blobs.keep(SHA, DATA)
    before = direct(objects).info(blobs.key(SHA))["LastModified"], direct(objects).info(blobs.key(SHA))["ETag"]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: blobs.keep(SHA, DATA), range(8)))
    assert (
        direct(objects).info(blobs.key(SHA))["LastModified"],
        direct(objects).info(blobs.key(SHA))["ETag"],
    ) == before


def test_writers_that_meet_on_a_new_file_all_succeed(blobs: ObjectBlobs) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: blobs.keep(SHA, DATA), range(8)))
    assert blobs.load(SHA) == DATA


def test_a_changed_object_is_found_out_when_it_is_read(blobs: ObjectBlobs, objects: dict[str, str]) -> None:
    blobs.keep(SHA, DATA)
    direct(objects).pipe_file(blobs.key(SHA), b"another certificate")
    with pytest.raises(MachineError, match="was changed: restore it"):
        blobs.load(SHA)


def test_a_missing_object_is_named(blobs: ObjectBlobs) -> None:
    with pytest.raises(MachineError, match=f"s3://evidence/.*/{SHA}: a stored file is missing"):
        blobs.load(SHA)


def test_a_missing_bucket_is_named_with_its_remedy(blobs: ObjectBlobs) -> None:
    nowhere = blobs_at("s3://no-such-bucket/files")
    with pytest.raises(MachineError, match=r"s3://no-such-bucket: .*see that it exists"):
        nowhere.keep(SHA, DATA)
    with pytest.raises(MachineError, match=r"s3://no-such-bucket: .*see that it exists"):
        nowhere.load(SHA)


def test_an_object_store_that_is_away_is_named_with_its_remedy(
    objects: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {**objects, "AWS_ENDPOINT_URL": "http://127.0.0.1:9"}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(MachineError, match=r"s3://evidence: .*AWS_ENDPOINT_URL"):
        blobs_at("s3://evidence/files").keep(SHA, DATA)


@pytest.mark.parametrize("wrong", ["s3://", "ftp://host/files", "s3:///files"])
def test_an_url_that_names_no_bucket_is_refused(wrong: str) -> None:
    with pytest.raises(MachineError, match="ASSURE_BLOBS"):
        blobs_at(wrong)


def test_the_store_keeps_its_files_there(blobs: ObjectBlobs, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", f"s3://{blobs.prefix}") as store:
        store.keep_file(SHA, DATA)
        store.keep_file(SHA, DATA)
        assert store.counts()["files"] == 1
    assert blobs.load(SHA) == DATA
