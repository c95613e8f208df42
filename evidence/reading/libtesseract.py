"""Tesseract as a library in this process (tesserocr): the same engine as the program at about half of the cost.

No process is started, no picture is written to a file, and the English data are loaded once. An engine holds the
page that it works on, so each of the threads that read at the same time has one of its own, kept for the next page.
"""

import atexit
import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PIL import Image

from evidence.document import ProblemCode, Word
from evidence.errors import ReadError
from evidence.reading.ocr import OcrEngine, Pytesseract, ocr_fault, segmentation, too_slow, words_of_table

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

_ENGLISH = "eng.traineddata"
_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",  # Debian 12, Ubuntu 22.04
    "/usr/share/tesseract-ocr/4.00/tessdata",  # Debian 11, Ubuntu 20.04
    "/usr/share/tesseract/tessdata",  # Fedora, openSUSE
    "/usr/share/tessdata",  # Arch, Alpine
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


class Tesserocr:
    """Tesseract through tesserocr, set up as ``Pytesseract`` is; ``folder`` holds ``eng.traineddata``.

    Threads may share it.
    """

    name = "tesseract"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._idle: list[PyTessBaseAPI] = []

    @cached_property
    def version(self) -> str:
        """Of the library, of the package that brings it, and of the English data: each of them changes what is read."""
        import tesserocr

        library = tesserocr.tesseract_version().split()[1]
        data = hashlib.sha256((self._folder / _ENGLISH).read_bytes()).hexdigest()[:12]
        return f"{library} (tesserocr {version('tesserocr')}, English {data})"

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        gray = image if image.mode == "L" else image.convert("L")
        with self._engine() as engine:
            engine.SetPageSegMode(segmentation(rows))
            engine.SetImageBytes(gray.tobytes(), gray.width, gray.height, 1, gray.width)
            engine.SetSourceResolution(dpi)
            start = time.monotonic()
            if not engine.Recognize(round(1000 * seconds)):
                # What it has by now would be half a page, and asking for it would start all over without a limit.
                raise too_slow(seconds) if 0 < seconds <= time.monotonic() - start else _failed("no result")
            return words_of_table(engine.GetTSVText(0))

    def close(self) -> None:
        """Give the memory back; the next page loads the data again."""
        with self._lock:
            while self._idle:
                self._idle.pop().End()

    @contextmanager
    def _engine(self) -> "Iterator[PyTessBaseAPI]":
        """One that nobody else works with. After a failure it is thrown away, with whatever state it is in."""
        with self._lock:
            engine = self._idle.pop() if self._idle else None
        engine = engine or self._loaded()
        try:
            yield engine
            engine.Clear()
        except BaseException as error:
            engine.End()
            if isinstance(error, RuntimeError):
                raise _failed(str(error)) from error
            raise
        with self._lock:
            self._idle.append(engine)

    def _loaded(self) -> "PyTessBaseAPI":
        import tesserocr

        try:
            engine = tesserocr.PyTessBaseAPI(path=f"{self._folder}/", lang="eng")
        except RuntimeError as error:
            raise ocr_fault(f"could not load any languages: {error}") from error
        engine.SetVariable("debug_file", "/dev/null")  # it writes of empty pages to stderr otherwise
        return engine


def _failed(message: str) -> ReadError:
    return ReadError(ProblemCode.UNREADABLE, f"OCR failed: {message[:200]}")


def english_data(folders: Sequence[str] = _FOLDERS) -> Path | None:
    """The first of the folders that holds the English data, as packages of the system install them."""
    return next((folder for folder in map(Path, folders) if (folder / _ENGLISH).is_file()), None)


@cache
def installed_engine() -> OcrEngine:
    """The one of this process: the library where it and the English data are there, else the program."""
    folder = english_data()
    if folder is None:
        return Pytesseract()
    try:
        import tesserocr  # noqa: F401
    except ImportError:  # there is no wheel for every platform
        return Pytesseract()
    engine = Tesserocr(folder)
    atexit.register(engine.close)
    return engine
