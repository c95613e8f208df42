"""Bytes to fields, file by file: the first half of the main path, for callers that judge nothing.

What reads is imported only where something is read: what the cache holds must not wait for it.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

from evidence.contents import Document, DocumentKind
from evidence.document import EvidenceFile, Problem, ProblemCode, Reading
from evidence.errors import AssureError
from flows.cache import Wanted, shared_cache
from flows.observing.trails import about_document, stage

if TYPE_CHECKING:
    from flows.casefolder import Loaded

Source = TypeVar("Source")

TOO_MUCH_MEMORY = "it needs more memory than one file may take: split the file, or raise ASSURE_FILE_MEMORY_MB"


def read_document(file: "Loaded", fresh: bool = False) -> Document:
    """Bytes to fields. What is wrong with a file is a problem of its document, never an error.

    With ``fresh`` it is read whatever the cache holds, and nothing is cached.
    """
    if isinstance(file, Document):
        return file
    if fresh:
        with about_document(file.sha256) as notes:
            document = _read(file)
            notes.saw(document)
        return document
    return _once(Wanted(file.sha256, file.sha256), file.name, partial(_read, file))


def read_as(file: EvidenceFile, sha256: str, kind: DocumentKind) -> Document:
    """The file, or what it contains under that sha256, extracted as the kind that a reviewer has given it."""
    name = file.name if sha256 == file.sha256 else None
    return _once(Wanted(file.sha256, sha256, kind), name, partial(_read_as, file, sha256, kind))


def _once(wanted: Wanted, name: str | None, read: Callable[[], Document]) -> Document:
    """Out of the cache, else read; ``name`` is the file's own, none that of a part, which its file gives it."""
    cache = shared_cache()
    kept = cache.get(wanted) if cache else None
    if kept is not None and name is None:
        return kept
    if kept is not None and name is not None and _fits(kept, name):
        return kept.model_copy(update={"name": name})
    with about_document(wanted.file) as notes:
        document = read()
        notes.saw(document)
    if cache:
        cache.keep(wanted, document)
    return document


def _fits(kept: Document, name: str) -> bool:
    """Whether the bytes say the same under this name: the sheet of a CSV file is called after its file."""
    return kept.media_type != "text/csv" or PurePath(kept.name).stem == PurePath(name).stem


def _read(file: EvidenceFile) -> Document:
    from evidence.reading import read

    try:
        with stage("read"):
            reading = read(file)
        return _extracted(reading)
    except AssureError:
        raise
    except MemoryError:
        problem = Problem(ProblemCode.TOO_LARGE, TOO_MUCH_MEMORY)
        return Document(name=file.name, sha256=file.sha256, media_type=None, contents=None, problems=(problem,))
    except Exception as error:  # noqa: BLE001 (one file that meets a fault of ours must not cost the other files)
        message = f"a fault of this program while reading ({type(error).__name__}: {error}): report it with the file"
        problem = Problem(ProblemCode.UNREADABLE, message)
        return Document(name=file.name, sha256=file.sha256, media_type=None, contents=None, problems=(problem,))


def _extracted(reading: Reading) -> Document:
    from extractors import classify, extract

    with stage("classify"):
        decided = classify(reading)
    with stage("extract"):
        return extract(reading, decided=decided)


def _read_as(file: EvidenceFile, sha256: str, kind: DocumentKind) -> Document:
    from evidence.reading import read
    from extractors import extract

    with stage("read"):
        reading = next(r for r in _with_contained(read(file)) if r.sha256 == sha256)
    with stage("extract"):
        return extract(reading, kind)


def _with_contained(reading: Reading) -> Iterator[Reading]:
    yield reading
    for inner in reading.contains:
        yield from _with_contained(inner)


def read_documents(
    sources: Sequence[Source], load: "Callable[[Source], Loaded]", workers: int = 1, fresh: bool = False
) -> Iterator[Document]:
    """Load and read each source, several at a time; the documents come in the order given."""
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(max_workers=workers, thread_name_prefix="read"))
        stack.callback(pool.shutdown, wait=True, cancel_futures=True)
        yield from pool.map(lambda source: read_document(load(source), fresh), sources)
