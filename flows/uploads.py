"""Uploads of the desk: checked as on the command line, read in the background, remembered over a restart.

Each upload has a folder in the data folder with a small record beside its files. The record is written before
reading starts and the files go when it ends, so a desk that was stopped in between finds both again and says so.
"""

import asyncio
import shutil
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter

from evidence.errors import AssureError, CallError
from flows.bulk.workshop import reading_apart, workers_of
from flows.casefolder import CaseFolder, open_cases
from flows.intake import Desk, Ingested, ReadIntoStore, ingest_with
from flows.settings import Settings
from review.references import case_of
from review.web.workbench import Intake, IntakeState, TakenIn

RECORD, FILES = "upload.json", "files"
REMEMBERED = 200
"""Finished uploads that are listed after a restart; older records are removed, their cases of course not."""
ABANDONED = timedelta(days=1)
"""After so long nothing is still being received."""
RECORDS = TypeAdapter(Intake)


class Stopped(Exception):
    """The desk is being stopped; what has been read is stored, the rest waits."""


class BackgroundUploads:
    """The uploads of one data folder, read one after the other. ``close`` lets the files now being read finish."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime]) -> None:
        self._settings, self._clock = settings, clock
        self._top = settings.data.absolute() / "uploads"
        self._lock, self._stopping = threading.RLock(), threading.Event()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="upload")
        self._intakes = {intake.id: intake for intake in self._found()}

    def close(self) -> None:
        self._stopping.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    # receiving

    def folder(self) -> Path:
        made = self._top / uuid.uuid4().hex / FILES
        made.mkdir(parents=True)
        return made

    def remove(self, folder: Path) -> None:
        shutil.rmtree(folder.parent)

    def submit(self, folder: Path, paths: Sequence[Path], by: str, as_at: date | None = None) -> Intake:
        cases = self._open(folder, paths)
        intake = Intake(
            id=folder.parent.name,
            by=by,
            started_at=self._clock(),
            references=tuple(case.application.reference for case in cases),
            files=sum(len(case.names) for case in cases),
            paths=tuple(path.relative_to(folder).as_posix() for path in paths),
            as_at=as_at,
            warnings=tuple(_shortened(warning, folder) for case in cases for warning in case.warnings),
        )
        self._keep(intake)
        self._pool.submit(self._take_in, intake.id)
        return intake

    # what becomes of them

    def intakes(self) -> Sequence[Intake]:
        with self._lock:
            return sorted(self._intakes.values(), key=lambda intake: intake.started_at, reverse=True)

    def intake(self, id: str) -> Intake:
        with self._lock:
            if id not in self._intakes:
                raise CallError("there is no such upload")
            return self._intakes[id]

    def again(self, id: str) -> None:
        with self._lock:
            self._keep(replace(self._interrupted(id), state=IntakeState.READING, read=0))
        self._pool.submit(self._take_in, id)

    def discard(self, id: str) -> None:
        with self._lock:
            self._interrupted(id)
            del self._intakes[id]
        shutil.rmtree(self._top / id)

    def _interrupted(self, id: str) -> Intake:
        intake = self.intake(id)
        if intake.state is not IntakeState.INTERRUPTED:
            raise CallError(f"{intake.name}: this upload was not interrupted, it is {intake.state.value}")
        return intake

    # reading

    def _take_in(self, id: str) -> None:
        intake, folder = self.intake(id), self._top / id / FILES
        try:
            cases = self._open(folder, [folder / path for path in intake.paths])
            with workers_of(self._settings) as workers:
                read = self._counted(id, reading_apart(workers))
                results = asyncio.run(ingest_with(self._settings, cases, intake.as_at, read))
        except Stopped:
            return
        except AssureError as error:
            self._finish(id, state=IntakeState.REFUSED, error=_shortened(str(error), folder))
        except Exception as error:
            fault = f"a fault of this program ({type(error).__name__}): report it"
            self._finish(id, state=IntakeState.REFUSED, error=fault)
            raise
        else:
            titles = {case.application.reference: case.application.title for case in cases}
            taken = tuple(_taken_in(result, titles[result.reference]) for result in results)
            self._finish(id, state=IntakeState.STORED, cases=taken)

    def _counted(self, id: str, apart: ReadIntoStore) -> ReadIntoStore:
        async def read(sha256: str, name: str, desk: Desk) -> str:
            async with desk.room:
                if self._stopping.is_set():
                    raise Stopped
                await apart(sha256, name, desk)
            with self._lock:
                self._intakes[id] = replace(self._intakes[id], read=self._intakes[id].read + 1)
            return sha256

        return read

    def _open(self, folder: Path, paths: Sequence[Path]) -> tuple[CaseFolder, ...]:
        try:
            return open_cases(paths)
        except CallError as error:
            raise CallError(_shortened(str(error), folder)) from error

    # records

    def _keep(self, intake: Intake) -> None:
        record = self._top / intake.id / RECORD
        part = record.with_suffix(".part")
        part.write_bytes(RECORDS.dump_json(intake))
        part.replace(record)
        with self._lock:
            self._intakes[intake.id] = intake

    def _finish(
        self, id: str, *, state: IntakeState, cases: tuple[TakenIn, ...] = (), error: str | None = None
    ) -> None:
        self._keep(replace(self.intake(id), state=state, cases=cases, error=error))
        shutil.rmtree(self._top / id / FILES)

    def _found(self) -> Iterator[Intake]:
        """The uploads of earlier runs. What was only half received was promised to nobody and goes."""
        finished = []
        for folder in sorted(self._top.iterdir()) if self._top.exists() else ():
            if not (folder / RECORD).exists():
                self._sweep(folder)
                continue
            intake = RECORDS.validate_json((folder / RECORD).read_bytes())
            if intake.state is IntakeState.READING:
                yield replace(intake, state=IntakeState.INTERRUPTED)
            else:
                shutil.rmtree(folder / FILES, ignore_errors=True)
                finished.append(intake)
        finished.sort(key=lambda intake: intake.started_at, reverse=True)
        yield from finished[:REMEMBERED]
        for intake in finished[REMEMBERED:]:
            shutil.rmtree(self._top / intake.id)

    def _sweep(self, folder: Path) -> None:
        """Another desk on the same data may be receiving it at this moment, unless it is old."""
        if self._clock().timestamp() - folder.stat().st_mtime > ABANDONED.total_seconds():
            shutil.rmtree(folder)


def _taken_in(result: Ingested, title: str) -> TakenIn:
    return TakenIn(
        reference=case_of(result.reference),
        title=title,
        verdict=result.verdict,
        questions=result.questions,
        unreadable=result.unreadable,
        summary=result.summary,
        warnings=result.warnings,
    )


def _shortened(text: str, folder: Path) -> str:
    """A message without the folder that only this program knows."""
    for known in (f"{folder}/case/", f"{folder}/zips/", f"{folder}/case", f"{folder}/"):
        text = text.replace(known, "")
    return text
