"""Bytes to fields, file by file: the first half of the main path, for callers that judge nothing."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TypeVar

from evidence.contents import Document, DocumentKind
from evidence.document import EvidenceFile, Problem, ProblemCode, Reading
from evidence.errors import AssureError
from evidence.reading import read
from extractors import extract
from flows.casefolder import Loaded

Source = TypeVar("Source")


def read_document(file: Loaded) -> Document:
    """Bytes to fields. What is wrong with a file is a problem of its document, never an error."""
    if isinstance(file, Document):
        return file
    try:
        return extract(read(file))
    except AssureError:
        raise
    except Exception as error:  # noqa: BLE001 (one file that meets a fault of ours must not cost the other files)
        message = f"a fault of this program while reading ({type(error).__name__}: {error}): report it with the file"
        problem = Problem(ProblemCode.UNREADABLE, message)
        return Document(name=file.name, sha256=file.sha256, media_type=None, contents=None, problems=(problem,))


def read_as(file: EvidenceFile, sha256: str, kind: DocumentKind) -> Document:
    """The file, or what it contains under that sha256, extracted as the kind that a reviewer has given it."""
    return extract(next(r for r in _with_contained(read(file)) if r.sha256 == sha256), kind)


def _with_contained(reading: Reading) -> Iterator[Reading]:
    yield reading
    for inner in reading.contains:
        yield from _with_contained(inner)


def read_documents(sources: Sequence[Source], load: Callable[[Source], Loaded], workers: int = 1) -> Iterator[Document]:
    """Load and read each source, several at a time; the documents come in the order given."""
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(max_workers=workers, thread_name_prefix="read"))
        stack.callback(pool.shutdown, wait=True, cancel_futures=True)
        yield from pool.map(lambda source: read_document(load(source)), sources)
