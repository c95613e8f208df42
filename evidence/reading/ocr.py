"""The one place that calls an OCR engine. Everything else asks an ``OcrEngine`` for words.

Tesseract runs as a child process with a single thread: its own OpenMP threads make it five times slower.
Images go over as PPM, because packing a noisy page as PNG costs an eighth of the whole pass.
"""

import os
from functools import cached_property
from typing import Any, Protocol

from PIL import Image

from evidence.document import Box, ProblemCode, Word
from evidence.errors import MissingProgram, ReadError

INSTALL = "install it: apt-get install tesseract-ocr (Debian, Ubuntu) or brew install tesseract (macOS)"


class OcrEngine(Protocol):
    """Whatever turns a picture of a page into words."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        """The words of a gray image, boxes in its pixels, confidence from 0 to 1.

        ``seconds`` limits the pass (0 = no limit); ``rows`` says that the image is no page but plain rows of words.
        Raises ``MissingProgram`` or ``ReadError`` (timed-out).
        """


class Pytesseract:
    """Tesseract through pytesseract, English, the image as it is (no binarisation).

    Page segmentation is automatic (3), or one block (6) for plain rows.
    """

    name = "tesseract"

    @cached_property
    def version(self) -> str:
        """Of the installed program; raises ``MissingProgram``."""
        import pytesseract

        try:
            return str(pytesseract.get_tesseract_version()).strip()
        except pytesseract.TesseractNotFoundError as error:
            raise MissingProgram(f"tesseract is not installed: {INSTALL}") from error

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        data = self._data(image, dpi, seconds, 6 if rows else 3)
        keys = ("level", "text", "conf", "left", "top", "width", "height")
        found = zip(*(data[key] for key in keys), strict=True)
        return [
            Word(text.strip(), Box(x, y, x + w, y + h), max(0.0, min(1.0, float(score) / 100)))
            for level, text, score, x, y, w, h in found
            if level == 5 and text.strip()
        ]

    def _data(self, image: Image.Image, dpi: int, seconds: float, segmentation: int) -> dict[str, list[Any]]:
        import pytesseract

        # The child inherits this; it is read when the child's OpenMP library loads.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        image.format = "PPM"  # pytesseract writes its temporary file in the image's own format
        try:
            return dict(
                pytesseract.image_to_data(
                    image,
                    lang="eng",
                    config=f"--psm {segmentation} --dpi {dpi}",
                    timeout=seconds,
                    output_type=pytesseract.Output.DICT,
                )
            )
        except pytesseract.TesseractNotFoundError as error:
            raise MissingProgram(f"tesseract is not installed: {INSTALL}") from error
        except pytesseract.TesseractError as error:
            raise _fault(str(error)) from error
        except RuntimeError as error:  # pytesseract's way to say that its time limit was reached
            raise ReadError(ProblemCode.TIMED_OUT, f"OCR of one page took longer than {seconds:.0f} seconds") from error


def _fault(message: str) -> Exception:
    if "traineddata" in message or "load any languages" in message:
        return MissingProgram(f"tesseract lacks its English language data (eng.traineddata): {INSTALL}")
    return ReadError(ProblemCode.UNREADABLE, f"OCR failed: {message[:200]}")
