"""Documents from the store, read at most once by each version of the program; judged with people's answers."""

from collections.abc import Iterable, Sequence
from datetime import date

from evidence.contents import Document, DocumentKind
from evidence.document import EvidenceFile
from evidence.errors import CallError
from evidence.findings import Assessment
from flows.assess import judge
from flows.observing.trails import about_case, about_document, stage
from flows.reading import read_as, read_document
from flows.versions import made_with, reading_key
from review.answers import Answer, given_kind
from review.conflicts import conflicts
from review.quality import facts_of
from review.samples import Sampled
from review.store.comments import Casebook
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store
from review.store.sampling import Sampling


def judge_stored(store: Store, reference: str, as_at: date) -> tuple[Assessment, bool]:
    """Judge a stored case again with every answer that holds; the assessment, and whether anything is new."""
    submission, answers = store.submission(reference), store.answers(reference)
    documents = stored_documents(store, submission.files, answers)
    registers = store.registers()
    with about_case(reference) as notes:
        notes.documents = tuple(document.sha256 for document in documents)
        with stage("judge"):
            assessment = judge(submission.application, documents, as_at, submission.decisions, answers, registers)
        with stage("store"):
            new = store.keep_assessment(assessment, made_with(registers), answers)
            sampled(store, assessment, submission, answers)
            note_conflicts(store, reference, documents, answers)
    return assessment, new


def note_conflicts(store: Store, reference: str, documents: Sequence[Document], answers: Sequence[Answer]) -> None:
    """Write down where a newer reading differs from what people said, each once. ``documents`` as read."""
    if found := [str(conflict) for conflict in conflicts(documents, answers)]:
        Casebook(store.engine, store.now).note_reading(reference, found)


def sampled(
    store: Store, assessment: Assessment, submission: Submission, answers: Sequence[Answer]
) -> tuple[Sampled, ...]:
    """The blind sample of a case's current assessment, put into the queue; and its facts, kept for the trust page."""
    sampling = Sampling(store.engine)
    facts = facts_of(assessment, answers, submission.decisions, sampling.items(assessment.reference))
    return sampling.mix_in(assessment, facts, store.blind_share, store.now())


class NotReadYet(CallError):
    """A stored file that this version of the program has not read, where nothing may be read."""


def stored_documents(
    store: Store, files: Iterable[ReceivedFile], answers: Sequence[Answer] = (), may_read: bool = True
) -> list[Document]:
    """The documents of a round as read, in order, each under the kind that a person gave it.

    Without ``may_read`` raises ``NotReadYet`` at the first that this version of the program has not read.
    """
    return [_with_given_kinds(store, _document(store, file, may_read), answers, may_read) for file in files]


def _document(store: Store, file: ReceivedFile, may_read: bool) -> Document:
    if file.sha256 is None:
        assert file.unopened is not None, "a received file has bytes or a reason why not"  # noqa: S101 (an invariant)
        return file.unopened
    return renamed(read_once(store, file.sha256, file.name, may_read), file.name)


def read_once(store: Store, sha256: str, name: str, may_read: bool = True) -> Document:
    """The file's document, read now if this version of the program has not yet read these bytes."""
    kept = store.document(sha256, reading_key())
    if kept is not None:
        return kept
    _refuse_to_read(name, may_read)
    with store.alone_on(sha256):
        return store.document(sha256, reading_key()) or _read_into(store, sha256, name)


def _read_into(store: Store, sha256: str, name: str) -> Document:
    with about_document(sha256) as notes:
        document = _checked(read_document(EvidenceFile(name, store.blobs.load(sha256))))
        notes.saw(document)
        with stage("store"):
            store.keep_document(document, reading_key())
    return document


def _refuse_to_read(name: str, may_read: bool) -> None:
    if not may_read:
        raise NotReadYet(f"{name}: this version of the program has not read it: `assure ingest` its case again")


def _checked(document: Document) -> Document:
    """The document as it will come out of the store: a copy made with changes was never checked against its types."""
    return Document.model_validate(document.model_dump(warnings=False))


def _with_given_kinds(store: Store, outer: Document, answers: Sequence[Answer], may_read: bool) -> Document:
    for document in tuple(outer.with_contained()):
        kind = given_kind(document, answers)
        if kind not in (None, document.kind, DocumentKind.OTHER) and document.contents is not None:
            outer = _replaced(outer, _as_kind(store, outer, document, kind, may_read))
    return outer


def _as_kind(store: Store, outer: Document, document: Document, kind: DocumentKind, may_read: bool) -> Document:
    kept = store.document(document.sha256, reading_key(), kind)
    if kept is None:
        _refuse_to_read(f"{document.name} as {kind.value}", may_read)
        kept = _checked(read_as(EvidenceFile(outer.name, store.blobs.load(outer.sha256)), document.sha256, kind))
        store.keep_document(kept, reading_key(), kind)
    return kept.model_copy(update={"name": document.name, "contains": document.contains})


def _replaced(outer: Document, new: Document) -> Document:
    if (outer.name, outer.sha256) == (new.name, new.sha256):
        return new
    return outer.model_copy(update={"contains": tuple(_replaced(inner, new) for inner in outer.contains)})


def renamed(document: Document, name: str) -> Document:
    """The same bytes under the name that this case gives them, and so for all that they contain."""
    if document.name == name:
        return document
    inner = tuple(
        renamed(d, f"{name}{d.name.removeprefix(document.name)}") if d.name.startswith(f"{document.name}/") else d
        for d in document.contains
    )
    return document.model_copy(update={"name": name, "contains": inner})
