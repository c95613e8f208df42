"""What a reader of one type of file is given and what it hands back."""

from collections.abc import Callable
from dataclasses import dataclass, field

from evidence.document import EvidenceFile, Page, Problem, ProblemCode, Reading
from evidence.reading.limits import Allowance, Limits
from evidence.reading.ocr import OcrEngine
from evidence.reading.second_reader import SecondReader

NO_WORDS = "something is drawn, but no words were found: look at it"


@dataclass(frozen=True)
class Means:
    """What readers work with: the OCR engine, the limits, what is left of them, and how to read what is inside."""

    engine: OcrEngine
    allowance: Allowance
    read_inside: "Callable[[EvidenceFile, Means], Reading]"
    depth: int = 0
    second: SecondReader | None = None
    """Whom to ask where the engine is in doubt; nobody where none is installed."""

    @property
    def limits(self) -> Limits:
        return self.allowance.limits


@dataclass
class Parts:
    """The pages, problems and contained files of one file, as they are gathered."""

    pages: list[Page] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    contains: list[Reading] = field(default_factory=list)

    def problem(self, code: ProblemCode | str, message: str) -> None:
        self.problems.append(Problem(ProblemCode(code), message))


Reader = Callable[[EvidenceFile, Means], Parts]
