"""Text layers: this program's way from bytes to fields beside what others take for the words alone."""

import ctypes
import io
from collections.abc import Mapping, Sequence

from benchmarks.bench.measure import Contender, Cost, Paper, processor_seconds, timed
from benchmarks.bench.peers import installed_peers
from evidence.document import EvidenceFile
from evidence.reading import read
from extractors import classify, extract

OURS = "assure: read, classify, extract"
PLUMBER = "pdfplumber extract_words"
PDFIUM_LOOP = "pypdfium2, loop over characters"


def contenders() -> dict[str, Contender]:
    peers: Mapping[str, Contender] = installed_peers()
    return {OURS: ours, PLUMBER: timed(plumber_words), PDFIUM_LOOP: timed(pdfium_words), **peers}


def ours(paper: Paper) -> Cost:
    start = processor_seconds()
    reading = read(EvidenceFile(paper.name, paper.data))
    after_reading = processor_seconds()
    extract(reading, decided=classify(reading))
    end = processor_seconds()
    return Cost(end - start, parts={"read alone": after_reading - start})


def plumber_words(paper: Paper) -> Sequence[str]:
    import pdfplumber

    words: list[str] = []
    with pdfplumber.open(io.BytesIO(paper.data)) as pdf:
        for page in pdf.pages:
            words += [word["text"] for word in page.extract_words()]
            page.close()  # what it keeps of a page costs memory only
    return words


def pdfium_words(paper: Paper) -> Sequence[str]:
    """The least that words with boxes cost: every character and its box asked of pdfium, in plain Python."""
    import pypdfium2

    words: list[str] = []
    with pypdfium2.PdfDocument(paper.data) as pdf:
        for page in pdf:
            textpage = page.get_textpage()
            words += _words(textpage.raw)
            textpage.close()
            page.close()
    return words


def _words(handle: object) -> list[str]:
    import pypdfium2.raw as raw

    sides = [ctypes.c_double() for _ in range(4)]
    pointers = [ctypes.byref(side) for side in sides]
    words, letters, box = list[str](), list[str](), list[float]()
    for at in range(raw.FPDFText_CountChars(handle)):
        letter = chr(raw.FPDFText_GetUnicode(handle, at))
        if letter.isspace():
            words += ["".join(letters)] if letters else []
            letters, box = [], []
            continue
        raw.FPDFText_GetCharBox(handle, at, *pointers)
        left, right, bottom, top = (side.value for side in sides)
        box = (
            [min(box[0], left), max(box[1], right), min(box[2], bottom), max(box[3], top)]
            if box
            else [left, right, bottom, top]
        )
        letters.append(letter)
    return [*words, "".join(letters)] if letters else words
