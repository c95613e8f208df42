"""Throughput of one and of two workers on scans: ``python -m benchmarks.scale [--cases N] [--rounds N]``.

Each worker is a machine of its own, with one process that reads: what is measured is how much a second machine adds
on top of the same database, object store and Prefect server. Rounds are interleaved and their medians compared; each
round's scans are new bytes, so that nothing is found already read. The workers are running before the clock starts.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
import zlib
from pathlib import Path

ROOT = Path(__file__).parents[1]
for folder in ("scale", "flows", "review"):
    sys.path.insert(0, str(ROOT / "tests" / folder))

from flow_samples import make_case  # noqa: E402 (the tests' own farm)
from scale_farm import Farm, farm  # noqa: E402
from scale_mark import guarded  # noqa: E402
from scale_postgres import cluster  # noqa: E402
from scale_processes import object_store  # noqa: E402

from flows.workers.shares import ENOUGH  # noqa: E402
from sample_docs.make.certificates import certificate, seeded  # noqa: E402
from sample_docs.make.scanning import scanned_pdf, wear  # noqa: E402

TARGET = 1.7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=120, help="cases a round, each with one scanned certificate")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    seconds: dict[int, list[float]] = {1: [], 2: []}
    with (
        tempfile.TemporaryDirectory() as folder,
        guarded(),
        cluster() as running,
        object_store(Path(folder)) as objects,
        farm(Path(folder), running, objects) as built,
    ):
        for number in range(given.rounds):
            for workers in (1, 2) if number % 2 == 0 else (2, 1):
                batch = make_batch(Path(folder) / f"batch{number}-{workers}", given.cases)
                seconds[workers].append(timed(built, batch, workers))
                print(f"{workers} workers: {given.cases / seconds[workers][-1]:.2f} scans a second", flush=True)
    one, two = (statistics.median(seconds[workers]) for workers in (1, 2))
    print(f"medians: 1 worker {one:.1f} s, 2 workers {two:.1f} s, ratio {one / two:.2f} (target {TARGET})")


def make_batch(folder: Path, cases: int) -> Path:
    """Cases with one scanned page each, no two of the same bytes."""
    for number in range(cases):
        seed = f"{folder.name}-{number}"
        case = make_case(folder / str(number), reference=f"DARS-NIC-{zlib.crc32(seed.encode()):010}-{number:05}-v1.0")
        page = certificate(seeded(seed)).data
        (case / "evidence" / "scan.pdf").write_bytes(scanned_pdf(page, wear(random.Random(seed), "good"), number))  # noqa: S311 (seeded)
    return folder


def timed(built: Farm, batch: Path, workers: int) -> float:
    """Seconds from handing a batch in to its last verdict."""
    machines = [f"machine{number}" for number in range(workers)]
    built.start_workers(*machines)
    began = time.monotonic()
    said = built.batch(batch, seconds=ENOUGH).told(3600)
    took = time.monotonic() - began
    assert not said["failed"], said["failed"]
    for machine in machines:
        built.cut_power(machine)
        built.log_of(machine).unlink()
    return took


if __name__ == "__main__":
    main()
