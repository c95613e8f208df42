"""What an OCR engine is to all others, and tesseract's program as one.

The program runs as a child process with a single thread: its own OpenMP threads make it five times slower.
Images go over as PPM, because packing a noisy page as PNG costs an eighth of the whole pass.
"""

import os
import re
import shutil
import subprocess
from functools import cached_property
from typing import Protocol

from PIL import Image

from evidence.document import Box, ProblemCode, Word
from evidence.errors import MissingProgram, ReadError

INSTALL = "install it: apt-get install tesseract-ocr (Debian, Ubuntu) or brew install tesseract (macOS)"
_CELLS = 12
_WORD = "5"
"""The level of words in tesseract's TSV output, whose last cell is the text."""


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
        # pytesseract would say the same, but loading it (numpy with it) costs more than reading a page of text.
        program = shutil.which("tesseract")
        if program is None:
            raise MissingProgram(f"tesseract is not installed: {INSTALL}")
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
        found = re.search(r"tesseract\s+v?(\d[\w.\-]*)", said.stdout + said.stderr)
        if found is None:
            raise MissingProgram(f"{program} does not say its version: {INSTALL}")
        return found[1]

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        return words_of_table(self._table(image, dpi, seconds, segmentation(rows)))

    def _table(self, image: Image.Image, dpi: int, seconds: float, psm: int) -> str:
        import pytesseract

        # The child inherits this; it is read when the child's OpenMP library loads.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        image.format = "PPM"  # pytesseract writes its temporary file in the image's own format
        try:
            return str(pytesseract.image_to_data(image, lang="eng", config=f"--psm {psm} --dpi {dpi}", timeout=seconds))
        except pytesseract.TesseractNotFoundError as error:
            raise MissingProgram(f"tesseract is not installed: {INSTALL}") from error
        except pytesseract.TesseractError as error:
            raise ocr_fault(str(error)) from error
        except RuntimeError as error:  # pytesseract's way to say that its time limit was reached
            raise too_slow(seconds) from error


def segmentation(rows: bool) -> int:
    """Tesseract's mode of page segmentation: automatic, or one block where there are plain ``rows`` only."""
    return 6 if rows else 3


def words_of_table(table: str) -> list[Word]:
    """The words of tesseract's TSV output: a line for each, with its box in pixels and its score from 0 to 100."""
    found = []
    for line in table.splitlines():
        cells = line.split("\t", _CELLS - 1)
        if len(cells) == _CELLS and cells[0] == _WORD and (text := cells[-1].strip()):
            x, y, width, height = map(int, cells[6:10])
            score = max(0.0, min(1.0, float(cells[10]) / 100))
            found.append(Word(text, Box(x, y, x + width, y + height), score))
    return found


def too_slow(seconds: float) -> ReadError:
    return ReadError(ProblemCode.TIMED_OUT, f"OCR of one page took longer than {seconds:.0f} seconds")


def ocr_fault(message: str) -> Exception:
    """What tesseract's own message means: something that the machine lacks, or a page that cannot be read."""
    if "traineddata" in message or "load any languages" in message:
        return MissingProgram(f"tesseract lacks its English language data (eng.traineddata): {INSTALL}")
    return ReadError(ProblemCode.UNREADABLE, f"OCR failed: {message[:200]}")
