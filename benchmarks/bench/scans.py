"""Scans: the first pass of this program beside the bare engine and other programs, on the same pages.

What further passes and the second reader cost is told apart: they are asked only where a page is in doubt, and buy
what no other contender has. How often each reads a word wrongly stands beside its cost.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from PIL import Image

from benchmarks.bench.measure import Contender, Cost, Paper, processor_seconds, timed
from evidence.document import EvidenceFile, Reading, Word
from evidence.reading import OcrEngine, read, scan
from evidence.reading.libtesseract import english_data, installed_engine
from extractors import classify, extract

FIRST = "assure: read (first pass), classify, extract"
WHOLE = "assure with further passes and second reader"
FURTHER = "further passes and looks of the same engine"
RAW = "tesserocr on the rendered page"
PNG = "pytesseract (PNG, its default)"
PPM = "pytesseract (PPM)"
OCRMYPDF = "ocrmypdf --sidecar"
RENDERING = "rendering at 200 dpi"
DPI = 200


def contenders() -> dict[str, Contender]:
    """Those that are installed; ``absent`` names the others."""
    there: dict[str, Contender] = {FIRST: first_pass, WHOLE: whole, PNG: pytesseract("PNG"), PPM: pytesseract("PPM")}
    if find_spec("tesserocr") and english_data():
        there[RAW] = bare_engine()
    if shutil.which("ocrmypdf"):
        there[OCRMYPDF] = timed(ocrmypdf)
    return there


def absent() -> dict[str, str]:
    missing = {RAW: "tesserocr has no wheel here", OCRMYPDF: "not installed; make bench-peers does it"}
    return {name: why for name, why in missing.items() if name not in contenders()}


class Counted:
    """The installed engine, which tells the time of all passes over the whole page but the first apart."""

    def __init__(self, engine: OcrEngine) -> None:
        self._engine = engine
        self.name, self.version = engine.name, engine.version
        self.passes, self.further = 0, 0.0

    def words(self, image: Image.Image, dpi: int, seconds: float = 0, *, rows: bool = False) -> list[Word]:
        start = processor_seconds()
        found = self._engine.words(image, dpi, seconds, rows=rows)
        self.passes += 1
        # A look at pieces in rows is part of the second look, whose time is told whole.
        self.further += processor_seconds() - start if self.passes > 1 and not rows else 0.0
        return found


@contextmanager
def second_look_timed() -> Iterator[list[float]]:
    """The seconds of each look at numbers that are cut out and read again: the cutting, the reading, the comparing."""
    seconds: list[float] = []
    look = scan.looked_at_twice

    def timed_look(gray: Image.Image, words: Sequence[Word], again: Callable[[Image.Image], list[Word]]) -> list[Word]:
        start = processor_seconds()
        looked_at = look(gray, words, again)
        seconds.append(processor_seconds() - start)
        return looked_at

    scan.looked_at_twice = timed_look
    try:
        yield seconds
    finally:
        scan.looked_at_twice = look


def first_pass(paper: Paper) -> Cost:
    """A paper of one page; the time of all that follows its first pass over it is left out and told apart."""
    engine = Counted(installed_engine())
    with second_look_timed() as looks:
        start = processor_seconds()
        reading = read(EvidenceFile(paper.name, paper.data), engine)
        extract(reading, decided=classify(reading))
        spent = processor_seconds() - start
    further = engine.further + sum(looks)
    return Cost(spent - further, words_of(reading), {FURTHER: further})


def whole(paper: Paper) -> Cost:
    start = processor_seconds()
    reading = read(EvidenceFile(paper.name, paper.data))
    extract(reading, decided=classify(reading))
    return Cost(processor_seconds() - start, words_of(reading))


def words_of(reading: Reading) -> tuple[str, ...]:
    return tuple(
        part for page in reading.pages for line in page.lines for word in line.words for part in word.text.split()
    )


def rendered(paper: Paper) -> Image.Image:
    import pypdfium2

    with pypdfium2.PdfDocument(paper.data) as pdf:
        return pdf[0].render(scale=DPI / 72, grayscale=True).to_pil().copy()


def bare_engine() -> Contender:
    """The library with the same data and settings, given the rendered page; rendering is told apart."""
    import tesserocr

    api = tesserocr.PyTessBaseAPI(path=f"{english_data()}/", lang="eng")
    api.SetVariable("debug_file", "/dev/null")

    def cost(paper: Paper) -> Cost:
        start = processor_seconds()
        picture = rendered(paper)
        ready = processor_seconds()
        api.SetImage(picture)
        api.SetSourceResolution(DPI)
        text = api.GetUTF8Text()
        return Cost(processor_seconds() - ready, tuple(text.split()), {RENDERING: ready - start})

    return cost


def pytesseract(form: str) -> Contender:
    """Words with boxes from the installed program, which gets the picture in this format and one thread."""
    import pytesseract as program

    os.environ["OMP_THREAD_LIMIT"] = "1"

    def cost(paper: Paper) -> Cost:
        picture = rendered(paper)
        picture.format = form
        start = processor_seconds()
        table = program.image_to_data(
            picture, lang="eng", config=f"--psm 3 --dpi {DPI}", output_type=program.Output.DICT
        )
        spent = processor_seconds() - start
        return Cost(spent, tuple(word for word in table["text"] if word.strip()))

    return cost


def ocrmypdf(paper: Paper) -> Sequence[str]:
    with tempfile.TemporaryDirectory() as folder:
        source, made, text = (Path(folder) / name for name in ("in.pdf", "out.pdf", "out.txt"))
        source.write_bytes(paper.data)
        call = ["ocrmypdf", "-q", "-j", "1", "--output-type", "pdf", "--sidecar", str(text), str(source), str(made)]
        subprocess.run(call, check=True, capture_output=True)  # noqa: S603
        return text.read_text("utf-8").split()
