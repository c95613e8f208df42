"""One bad file costs its own time and nobody else's: workers that die are replaced, and the file has its problem."""

import asyncio
import os
from functools import partial
from pathlib import Path

import pytest
from bulk_cases import make_cases
from poison import POISON, poisoned_workshop

from evidence.document import ProblemCode
from flows.bulk.chunks import chunks
from flows.bulk.progress import Progress
from flows.bulk.run import Done, Run, work
from flows.bulk.sources import open_batch
from flows.bulk.workers import Limits, Workers
from flows.bulk.workshop import Guarded
from flows.settings import Settings
from flows.versions import reading_key
from flows.wiring import store_of

EXPECTED = {
    "hang.txt": ProblemCode.TIMED_OUT,
    "spin.txt": ProblemCode.TIMED_OUT,
    "allocate.txt": ProblemCode.TOO_LARGE,
    "leave.txt": ProblemCode.UNREADABLE,
    "crash.txt": ProblemCode.UNREADABLE,
}


def ingested(settings: Settings, top: Path, limits: Limits) -> Done:
    async def run() -> Done:
        with store_of(settings) as store, Progress() as progress:
            start = partial(poisoned_workshop, settings.model_dump(), reading_key())
            with Workers(2, start, limits) as workers:
                one = Run(store, Guarded(store, workers), None, progress)
                batch = open_batch([str(top)])
                return await work(one, batch, chunks(batch.cases), 2, lambda chunk, run: run.chunk(chunk))

    return asyncio.run(run())


def test_poison_is_named_and_everything_else_is_done(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    make_cases(tmp_path / "cases", cases=4, files=3)
    for number, name in enumerate(sorted(POISON)):
        (tmp_path / "cases" / f"case-{number % 4}" / "evidence" / name).write_text(f"poison {name}\n", "utf-8")
    settings = Settings(data=tmp_path / "data")
    done = ingested(settings, tmp_path / "cases", Limits(seconds=10, memory_mb=400))
    assert (len(done.cases), done.failed, done.tally.read_now) == (4, (), 17)
    with store_of(settings) as store:
        found = {
            file.name.rpartition("/")[2]: store.document(file.sha256 or "", reading_key())
            for case in done.cases
            for file in store.submission(case.reference).files
        }
    assert {name: found[name].problems[0].code for name in EXPECTED if found[name]} == EXPECTED  # type: ignore[union-attr]
    assert all(document and not document.problems for name, document in found.items() if name not in POISON)
    told = capfd.readouterr().err
    assert all(f"evidence/{name}: {code.value}" in told for name, code in EXPECTED.items())


def test_a_worker_leaves_no_process_behind(tmp_path: Path) -> None:
    pids: list[int] = []

    async def run() -> None:
        with Workers(1, _pid_of, Limits(seconds=30, memory_mb=400)) as workers:
            pids.append(await workers.do(None))

    asyncio.run(run())
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


def _pid_of() -> object:
    return lambda _: os.getpid()
