"""The desk's workbench: the steps of the pipeline that the web page may have done."""

import asyncio
import io
import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from evidence.contents import Document, PageFrame
from evidence.document import EvidenceFile
from evidence.errors import AssureError, CallError, ReadError
from evidence.reading import contained_file, render
from flows.intake import Desk, ingest_cases, read_into_store
from flows.reassess import Reassessed, record, undo
from flows.settings import Settings
from flows.stored import stored_documents
from review.answering import Reply
from review.answers import answered
from review.store.repository import Store
from review.web.workbench import Intake, Outcome, Turn

POINTS = 72.0
WIDEST = 4000
"""Pixels; a page is never rendered wider."""


class Bench:
    """The workbench over one store. ``close`` waits for uploads that are being read."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._settings, self._store = settings, store
        self._pages = settings.data.absolute() / "pages"
        self._intakes: dict[str, Intake] = {}
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="intake")

    @property
    def store(self) -> Store:
        return self._store

    def now(self) -> datetime:
        return datetime.now(UTC)

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    # cases

    def documents(self, reference: str) -> Sequence[Document]:
        answers = self._store.answers(reference)
        return answered(stored_documents(self._store, self._store.submission(reference).files, answers), answers)

    def record(self, reference: str, item: str, reply: Reply, dry_run: bool = False) -> Outcome:
        return _outcome(record(self._store, item, reply, reference, dry_run))

    def undo(self, answer: str, by: str) -> Outcome:
        return _outcome(undo(self._store, answer, by))

    # pages

    def page_image(self, reference: str, sha256: str, page: int, width: int) -> bytes:
        outer, document = self._in_case(reference, sha256)
        if not 1 <= page <= len(document.frames) or not document.frames[page - 1].laid_out:
            raise CallError(f"{document.name}: page {page} has no printed layout to show")
        kept = self._pages / sha256[:2] / f"{sha256}-{page}-{width}.png"
        if kept.exists():
            return kept.read_bytes()
        image = _rendered(self._bytes(outer, document), page, document.frames[page - 1], min(width, WIDEST))
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{uuid.uuid4().hex}.part")
        part.write_bytes(image)
        part.replace(kept)
        return image

    def _in_case(self, reference: str, sha256: str) -> tuple[Document, Document]:
        """The file as received that holds the document, and the document."""
        for outer in stored_documents(self._store, self._store.submission(reference).files):
            for document in outer.with_contained():
                if document.sha256 == sha256:
                    return outer, document
        raise CallError("this case holds no such file")

    def _bytes(self, outer: Document, document: Document) -> EvidenceFile:
        file = EvidenceFile(outer.name, self._store.blobs.load(outer.sha256))
        inner = contained_file(file, document.sha256)
        if inner is None:
            raise CallError(f"{document.name}: cannot be taken out of {outer.name} again")
        return inner

    # uploads

    def submit(self, folder: Path, name: str, by: str, files: int) -> str:
        intake = Intake(id=uuid.uuid4().hex, name=name, by=by, started_at=self.now(), files=files)
        with self._lock:
            self._intakes[intake.id] = intake
        self._pool.submit(self._take_in, intake.id, folder)
        return intake.id

    def intakes(self) -> Mapping[str, Intake]:
        with self._lock:
            return dict(self._intakes)

    def _take_in(self, id: str, folder: Path) -> None:
        async def read(sha256: str, name: str, desk: Desk) -> str:
            done = await read_into_store(sha256, name, desk)
            self._update(id, read=self._intakes[id].read + 1)
            return done

        try:
            results = asyncio.run(ingest_cases([str(folder)], None, str(self._settings.data), read))
        except AssureError as error:
            self._update(id, error=str(error).replace(f"{folder}/", ""))
        except Exception as error:
            self._update(id, error=f"a fault of this program ({type(error).__name__}): report it")
            raise
        else:
            self._update(id, reference=results[0].reference)

    def _update(self, id: str, **changes: object) -> None:
        with self._lock:
            self._intakes[id] = replace(self._intakes[id], **changes)  # type: ignore[arg-type]


def _outcome(result: Reassessed) -> Outcome:
    turns = tuple(_turns(result))
    return Outcome(result.answer, result.assessment, turns, result.warnings)


def _turns(result: Reassessed) -> Iterator[Turn]:
    for turned in result.turned:
        before, after = turned.before, turned.after
        yield Turn(
            turned.clause,
            turned.organisation,
            before.value if before else None,
            after.value if after else None,
        )


def _rendered(file: EvidenceFile, page: int, frame: PageFrame, width: int) -> bytes:
    try:
        image = render(file, page, frame.rotation, frame.skew, dpi=POINTS * width / frame.width)
    except ReadError as error:
        raise CallError(f"{file.name}: {error}") from error
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
