"""A second reader, independent of the first: another program with other models, asked only where the first is in doubt.

One engine asked twice errs twice alike; two that share nothing seldom make the same mistake. It is dear (a third of
tesseract's time for the search of a page alone), so nothing is imported before the first question. Everything works
without it, only with more left to a person. Its models come in its package: nothing is ever fetched.
"""

from collections.abc import Mapping
from functools import cache, cached_property
from importlib.metadata import version
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PIL import Image

from evidence.document import Box, Line, Word

if TYPE_CHECKING:
    from evidence.reading.skew import Numbers

_PACKAGES = ("rapidocr", "onnxruntime")
SEARCHED = 960
"""Pixels of a page's longer side at which lines are searched; they are read at the picture's own size."""
_MOST_PIXELS = 2400
_LEAST = 4
"""Pixels; a crop that is lower or narrower shows nothing."""
_SETTINGS: Mapping[str, Any] = {
    "Global.log_level": "critical",
    "Global.use_cls": False,  # it turns upright lines on their head more often than it helps
    "Global.max_side_len": _MOST_PIXELS,
    "Rec.rec_img_shape": [3, 48, 32],  # a crop is widened to this; the default of 320 makes a short word twice as dear
    "Det.limit_type": "max",
    "Det.limit_side_len": SEARCHED,
    # One thread: the same input gives the same bytes, and pages are read side by side anyway.
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


class ReaderFailed(Exception):
    """The second reader could not answer. The first one's reading stands, and the page says so."""


class SecondText(NamedTuple):
    """What a crop says, and how sure the reader is of it, 0 to 1."""

    text: str
    score: float


NOTHING = SecondText("", 0.0)


class SecondReader(Protocol):
    """Whatever reads crops and pictures independently of the OCR engine. Both raise ``ReaderFailed``."""

    def text(self, crop: Image.Image) -> SecondText:
        """The one line of text in the crop."""

    def lines(self, picture: Image.Image, side: int = SEARCHED) -> list[Line]:
        """All lines that are found in the picture, boxes in its pixels.

        ``side`` is to how many pixels the longer side is reduced for the search, which costs by their square.
        """


def installed() -> dict[str, str]:
    """Program -> version of the second reader, for ``made_by``; empty where it is not installed."""
    if not all(find_spec(package) for package in _PACKAGES):
        return {}
    return {package: version(package) for package in _PACKAGES}


@cache
def installed_reader() -> SecondReader | None:
    """The one of this process, so that its models are loaded once; ``None`` where it is not installed."""
    return RapidReader() if installed() else None


class RapidReader:
    """RapidOCR on ONNX Runtime. It keeps state between search and reading, so one question at a time."""

    def __init__(self) -> None:
        self._lock = Lock()

    def text(self, crop: Image.Image) -> SecondText:
        if min(crop.size) < _LEAST:
            return NOTHING
        answer = self._asked(crop)
        if not answer.txts:
            return NOTHING
        return SecondText(str(answer.txts[0]).strip(), round(float(answer.scores[0]), 4))

    def lines(self, picture: Image.Image, side: int = SEARCHED) -> list[Line]:
        if min(picture.size) < _LEAST:
            return []
        answer = self._asked(picture, side)
        if answer.boxes is None or not answer.txts:
            return []
        found = zip(answer.boxes, answer.txts, answer.scores, strict=True)
        return [
            line_of(str(text), _upright(corners), round(float(score), 4))
            for corners, text, score in found
            if text.strip()
        ]

    def _asked(self, picture: Image.Image, side: int = 0) -> Any:
        try:
            with self._lock:
                if side:
                    self._engine.text_det.limit_side_len = side
                return self._engine(_pixels(picture), use_det=bool(side))
        except Exception as error:
            raise ReaderFailed(f"{type(error).__name__}: {str(error)[:200]}") from error

    @cached_property
    def _engine(self) -> Any:
        import cv2
        from rapidocr import RapidOCR

        cv2.setNumThreads(1)
        engine = RapidOCR(params=dict(_SETTINGS))
        engine(_pixels(Image.new("L", (64, 64), 255)), use_det=True)  # loads what searches, so that it can be set
        return engine


def line_of(text: str, box: Box, score: float) -> Line:
    """A line that was read as one, each of its words with its share of the box; ``text`` has a letter at least."""
    letter = box.width / len(text)
    words, at = [], 0
    for part in text.split(" "):
        if part:
            end = at + len(part)
            words.append(Word(part, Box(box.x0 + at * letter, box.top, box.x0 + end * letter, box.bottom), score))
        at += len(part) + 1
    return Line(tuple(words))


def _upright(corners: Any) -> Box:
    xs, ys = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _pixels(picture: Image.Image) -> "Numbers":
    """Blue, green, red, as the reader's models were trained."""
    import numpy as np

    return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1])
