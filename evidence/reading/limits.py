"""How much of one file is read before it is given up, so that no single upload can hold up a case."""

import time
from dataclasses import dataclass, field

from evidence.document import ProblemCode
from evidence.errors import ReadError


@dataclass(frozen=True)
class Limits:
    """Generous: real evidence stays far below them, a bomb does not."""

    max_bytes: int = 200_000_000
    """Of one file as received."""
    max_pages: int = 400
    """Of one document; longer ones are refused whole, for half a document proves nothing missing."""
    max_pixels: int = 120_000_000
    """Of one image after decoding."""
    seconds: float = 900.0
    """For one file and all that it contains."""
    page_seconds: float = 90.0
    """For one pass of OCR over one page."""
    max_members: int = 500
    """Of one archive or e-mail, counted over all its levels."""
    max_unpacked_bytes: int = 500_000_000
    """Of one archive, counted over all its levels."""
    max_depth: int = 4
    """Archives within archives."""
    max_cells: int = 400_000
    """Of one workbook."""


class Deadline:
    """The moment at which one file has taken too long."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._seconds = seconds

    @property
    def left(self) -> float:
        return self._end - time.monotonic()

    def check(self) -> None:
        """Raise ``ReadError`` (timed-out) once the time is over."""
        if self.left <= 0:
            raise ReadError(
                ProblemCode.TIMED_OUT,
                f"reading took longer than {self._seconds:.0f} seconds: split the file, or raise the limit",
            )


@dataclass
class Allowance:
    """What is left to one file of what archives and e-mails may unpack, over all its levels."""

    limits: Limits
    deadline: Deadline = field(init=False)
    members: int = field(init=False)
    unpacked_bytes: int = field(init=False)

    def __post_init__(self) -> None:
        self.deadline = Deadline(self.limits.seconds)
        self.members = self.limits.max_members
        self.unpacked_bytes = self.limits.max_unpacked_bytes

    def take(self, size: int) -> None:
        """Count one unpacked member of ``size`` bytes; raise ``ReadError`` (too-large) when it is one too many."""
        self.members -= 1
        self.unpacked_bytes -= size
        if self.members < 0 or self.unpacked_bytes < 0:
            raise ReadError(
                ProblemCode.TOO_LARGE,
                f"it unpacks to more than {self.limits.max_members} files "
                f"or {self.limits.max_unpacked_bytes // 1_000_000} MB: send the files one by one",
            )
