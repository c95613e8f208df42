"""The desk's workbench: the steps of the pipeline that the web page may have done."""

import io
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from evidence.contents import Document, PageFrame
from evidence.document import EvidenceFile
from evidence.errors import CallError, ReadError
from evidence.reading import contained_file, render
from flows.observing.desk import DeskWatch
from flows.reassess import Reassessed, record_together, undo_together
from flows.rereading import conflicts_in
from flows.rounds import standing_in
from flows.settings import Settings
from flows.stored import stored_documents
from flows.uploads import BackgroundUploads
from flows.weighing import BackgroundWeighing
from review.answering import Given, Reply
from review.answers import answered
from review.conflicts import Conflict
from review.people.repository import utc_now
from review.standing import Standing
from review.store.repository import Store
from review.web.workbench import Outcome, Turn

POINTS = 72.0
WIDEST = 4000
"""Pixels; a page is never rendered wider."""


class Bench:
    """The workbench over one store. ``close`` waits for uploads that are being read."""

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime] = utc_now) -> None:
        self._settings, self._store, self._clock = settings, store, clock
        self._pages = settings.data.absolute() / "pages"
        self.uploads = BackgroundUploads(settings, clock)
        self._weighing = BackgroundWeighing(store)
        self._weighing.ask()
        self.watch = DeskWatch(settings, store, clock)

    @property
    def store(self) -> Store:
        return self._store

    def now(self) -> datetime:
        return self._clock()

    def close(self) -> None:
        self.uploads.close()
        self._weighing.close()
        self.watch.close()

    # cases

    def documents(self, reference: str) -> Sequence[Document]:
        answers = self._store.answers(reference)
        return answered(stored_documents(self._store, self._store.submission(reference).files, answers), answers)

    def standing(self, reference: str) -> Sequence[Standing]:
        return standing_in(self._store, self._store.submission(reference), self._store.answers(reference))

    def conflicts(self, reference: str) -> Sequence[Conflict]:
        return conflicts_in(self._store, reference)

    def record(self, reference: str, item: str, reply: Reply, dry_run: bool = False) -> Outcome:
        return self.record_together([Given(reference, item, reply)], dry_run)[0]

    def record_together(self, given: Sequence[Given], dry_run: bool = False) -> Sequence[Outcome]:
        results = record_together(self._store, given, dry_run, self._clock())
        if not dry_run:
            self._weighing.ask()
        return [_outcome(result) for result in results]

    def undo(self, answers: Sequence[str], by: str) -> Sequence[Outcome]:
        results = undo_together(self._store, answers, by, self._clock())
        self._weighing.ask()
        return [_outcome(result) for result in results]

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


def _outcome(result: Reassessed) -> Outcome:
    turns = tuple(_turns(result))
    return Outcome(result.answer, result.assessment, turns, result.warnings, result.answers)


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
