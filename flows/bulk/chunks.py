"""Cases put together into chunks, each worth some seconds of work: what Prefect sees as one task.

A task costs some 25 ms of processor time, a page of text about as much: a task a document would double its cost.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from flows.casefolder import CaseFolder
from review.references import case_of, version_of

ENOUGH = 20.0
"""Estimated seconds of work after which a chunk is closed."""
PER_FILE, PER_MEGABYTE, PER_PICTURE = 0.05, 3.0, 2.0
"""Estimated seconds: to open and judge a file, to read a megabyte of it, and to read an image, which is a scan."""
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"})


@dataclass(frozen=True)
class Chunk:
    """Cases that one task works on. Those of one application stand together, the oldest version first."""

    number: int
    groups: tuple[tuple[CaseFolder, ...], ...]

    @property
    def name(self) -> str:
        cases = sum(map(len, self.groups))
        return f"chunk {self.number}: {cases} case{'s' if cases > 1 else ''}"


@dataclass(frozen=True)
class Size:
    """Estimated seconds of work in a chunk: at most ``most``, and of what is left ``part``, but never under ``least``.

    A part of what is left makes the last chunks small, so that whoever is done early waits for nobody for long (guided
    self-scheduling: Polychronopoulos and Kuck, IEEE Transactions on Computers C-36, 1987).
    """

    most: float = ENOUGH
    part: float = 1.0
    least: float = 0.0

    def of(self, left: float) -> float:
        return min(self.most, max(self.least, self.part * left))


def chunks(cases: Sequence[CaseFolder], size: Size = Size()) -> Iterator[Chunk]:
    """The cases in the order given, as chunks. The versions of one application are never in two of them."""
    groups = [(group, sum(map(_seconds, group))) for group in _applications(cases)]
    left = sum(seconds for _, seconds in groups)
    held: list[tuple[CaseFolder, ...]] = []
    inside, number = 0.0, 0
    for group, seconds in groups:
        held.append(group)
        inside += seconds
        if inside >= size.of(left):
            number += 1
            yield Chunk(number, tuple(held))
            left -= inside
            held, inside = [], 0.0
    if held:
        yield Chunk(number + 1, tuple(held))


def _applications(cases: Sequence[CaseFolder]) -> Iterator[tuple[CaseFolder, ...]]:
    groups: dict[str, list[CaseFolder]] = {}
    for case in cases:
        groups.setdefault(case_of(case.reference), []).append(case)
    for group in groups.values():
        yield tuple(sorted(group, key=lambda case: version_of(case.reference)))


def _seconds(case: CaseFolder) -> float:
    """A rough guess, for nobody has opened the files."""
    return sum(_of_file(case, name) for name in case.names) + PER_FILE


def _of_file(case: CaseFolder, name: str) -> float:
    picture = PER_PICTURE if PurePosixPath(name).suffix.lower() in PICTURES else 0.0
    return PER_FILE + picture + case.size(name) / 1e6 * PER_MEGABYTE
