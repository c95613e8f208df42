"""A batch on three machines that share nothing but a database and an object store, whatever happens to them.

One story in one fixture, for each program takes seconds to start: a worker's machine dies and the database is
restarted while a batch is worked on; then two batches meet on the same files; then all is handed in once more.
"""

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flow_samples import make_case
from scale_farm import Farm, farm
from scale_postgres import Cluster
from scale_processes import until

from flows.bulk.run import ingest_here
from flows.bulk.sources import take
from flows.settings import Settings
from flows.wiring import store_of
from review.store.repository import Store

SCANS = Path(__file__).parents[2] / "sample_docs" / "documents"
CASES = 9


@dataclass(frozen=True)
class Story:
    """What was found after each chapter."""

    first: dict[str, Any]
    counts: dict[str, int]
    assessments: dict[str, str]
    meeting: list[dict[str, Any]]
    counts_met: dict[str, int]
    again: dict[str, Any]
    counts_again: dict[str, int]
    log_faults: tuple[str, ...]
    objects: int


def make_batch(folder: Path) -> Path:
    """Cases that share a certificate, each with a note of its own; three hold a scan, two of them the same."""
    for number in range(CASES):
        case = make_case(folder / f"case{number}", reference=f"DARS-NIC-1000{number:02}-B2C3D-v1.0")
        (case / "evidence" / "own.md").write_text(f"# Note {number}\n\nRoom {number} is closed.\n", encoding="utf-8")
    for number, name in ((1, "letter"), (4, "policy"), (7, "letter")):
        shutil.copy(SCANS / f"{name}-scanned.pdf", folder / f"case{number}" / "evidence" / "scan.pdf")
    return folder


def assessments(store: Store) -> dict[str, str]:
    return {name: store.assessment(name).model_dump_json() for name in store.references()}


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, postgres: Cluster, objects: dict[str, str]) -> Iterator[Story]:
    folder = tmp_path_factory.mktemp("farm")
    batch = make_batch(folder / "batch")
    with farm(folder, postgres, objects) as built, built.store() as store:
        built.start_workers("one", "two", "three")
        first = broken_batch(built, store, batch)
        counts, judged = store.counts(), assessments(store)
        meeting = met_batches(built, folder)
        met = store.counts()
        again = built.batch(batch / "case0", seconds=1000).told()
        faults, _ = store.log_faults()
        yield Story(first, counts, judged, meeting, met, again, store.counts(), faults, stored_objects(objects))


def broken_batch(built: Farm, store: Store, batch: Path) -> dict[str, Any]:
    """A batch during which a machine dies and the database is restarted."""
    begun = built.batch(batch, seconds=1)
    busy = "a document, and a machine at work"
    until(lambda: store.counts()["documents"] > 0 and built.busy_machine() is not None, busy, built.folder)
    dying = built.busy_machine()
    assert dying is not None
    built.cut_power(dying)
    built.cluster.stop()
    built.cluster.start()
    return begun.told()


def met_batches(built: Farm, folder: Path) -> list[dict[str, Any]]:
    """Two batches at once, of other cases with the same new files: each of the two workers that are left takes one."""
    for name in ("left", "right"):
        case = make_case(folder / name, reference=f"DARS-NIC-20000{len(name)}-B2C3D-v1.0")
        shutil.copy(SCANS / "minutes-scanned.pdf", case / "evidence" / "scan.pdf")
    begun = [built.batch(folder / name, seconds=1000) for name in ("left", "right")]
    return [one.told() for one in begun]


def stored_objects(objects: dict[str, str]) -> int:
    from s3fs import S3FileSystem

    reached = {"key": objects["AWS_ACCESS_KEY_ID"], "secret": objects["AWS_SECRET_ACCESS_KEY"]}
    files = S3FileSystem(**reached, endpoint_url=objects["AWS_ENDPOINT_URL"], skip_instance_cache=True)
    return len(files.find("evidence/farm"))


def test_a_batch_comes_out_complete_though_a_machine_died_and_the_database_was_restarted(story: Story) -> None:
    assert story.first["failed"] == []
    assert len(story.first["done"]) == CASES
    assert len(story.assessments) == CASES


def test_every_row_is_there_once(story: Story) -> None:
    files = 3 + CASES + 2
    wanted = {"cases": CASES, "rounds": CASES, "files": files, "documents": files, "assessments": CASES}
    assert {name: story.counts[name] for name in wanted} == wanted


def test_the_results_are_those_of_one_process(story: Story, tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data", database_url=None, blobs=None, pool=None, workers=1)
    asyncio.run(ingest_here(settings, take([str(make_batch(tmp_path / "batch"))]), date(2026, 11, 21)))
    with store_of(settings) as store:
        assert assessments(store) == story.assessments


def test_two_workers_that_meet_on_the_same_file_store_it_once(story: Story) -> None:
    assert [one["failed"] for one in story.meeting] == [[], []]
    assert story.counts_met["documents"] == story.counts["documents"] + 1
    assert story.counts_met["files"] == story.counts["files"] + 1
    assert story.counts_met["cases"] == CASES + 2


def test_the_same_handed_in_again_changes_nothing(story: Story) -> None:
    assert story.again["changed"] == 0
    assert story.counts_again == story.counts_met


def test_the_log_is_whole(story: Story) -> None:
    assert story.log_faults == ()


def test_the_object_store_holds_each_file_once_and_nothing_else(story: Story) -> None:
    assert story.objects == story.counts_again["files"]
