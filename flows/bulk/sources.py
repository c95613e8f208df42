"""What ``assure ingest`` can be given: folders, archives, manifests, and all three in an object store.

Whatever it is becomes case folders, so that nothing after it knows the difference. A wrong application.json costs the
whole call, as the contract wants it; a wrong row of a manifest costs that row, and a store that is away its cases:
the rest is done, and the same call completes it later.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from evidence.errors import CallError, CaseError, SourceUnavailable
from flows.bulk.buckets import copied, open_bucket
from flows.bulk.manifests import Base, Beside, open_manifest
from flows.casefolder import APPLICATION, DECISIONS, CaseFolder, archive_tree, cases_of, open_tree, repeated

MANIFEST, ARCHIVE = ".csv", ".zip"


@dataclass(frozen=True)
class Batch:
    """The cases of one call, checked; and what of it cannot be done today."""

    cases: tuple[CaseFolder, ...]
    left_out: tuple[str, ...] = ()
    """Rows and cases of manifests that are wrong."""
    away: tuple[str, ...] = ()
    """Stores that do not answer."""

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(warning for case in self.cases for warning in case.warnings)

    @property
    def documents(self) -> int:
        return sum(len(case.names) for case in self.cases)


@dataclass
class _Found:
    cases: list[CaseFolder] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    away: list[str] = field(default_factory=list)


def open_batch(places: Sequence[str]) -> Batch:
    """Every case at the places, checked.

    Raises ``CallError`` naming all that is wrong where a case is, or where nothing is left to do;
    ``SourceUnavailable`` where nothing is left but what is away.
    """
    found = _Found()
    for place in places:
        try:
            _open(place, found)
        except SourceUnavailable as error:
            found.away.append(str(error))
        except CallError as error:
            found.faults.append(str(error))
    found.faults.extend(repeated(found.cases))
    if not found.cases and not found.away:
        found.faults = found.faults or found.left_out or ["no case at all: a manifest wants a row a file"]
    if found.faults:
        raise CaseError("\n".join(found.faults))
    if not found.cases:
        raise SourceUnavailable("\n".join([*found.left_out, *found.away]))
    return Batch(tuple(found.cases), tuple(found.left_out), tuple(found.away))


def _open(place: str, found: _Found) -> None:
    local = _local(place)
    name = place.rstrip("/").lower()
    if name.endswith(MANIFEST) and not (local and local.is_dir()):
        cases, left_out = _manifest(place, local)
        found.left_out += left_out
    else:
        cases, faults = cases_of(open_tree(local)) if local else _in_bucket(place)
        found.faults += faults
    found.cases += cases


def _local(place: str) -> Path | None:
    """The path, of a ``file://`` URL too; ``None`` for what lies in an object store."""
    if "://" not in place:
        return Path(place)
    parts = urlsplit(place)
    if parts.scheme != "file":
        return None
    if parts.netloc not in ("", "localhost"):
        raise CaseError(f"{place}: found the host {parts.netloc!r}, expected file:///PATH")
    return Path(unquote(parts.path))


def _in_bucket(url: str) -> tuple[list[CaseFolder], list[str]]:
    if url.lower().endswith(ARCHIVE):
        return cases_of(archive_tree(url, copied(url)))
    tree = open_bucket(url)
    tree.fetch(lambda name: name.rpartition("/")[2] in (APPLICATION, DECISIONS))
    return cases_of(tree)


def _manifest(place: str, local: Path | None) -> tuple[list[CaseFolder], list[str]]:
    base: Base
    if local is None:
        folder, _, name = place.rpartition("/")
        base = open_bucket(folder)
    else:
        base, name = Beside(local.parent), local.name
    try:
        data = base.load(name)
    except OSError as error:
        raise CaseError(f"{place}: the manifest cannot be opened: {error.strerror or error}") from error
    return open_manifest(place, data, base)


_HELD: dict[tuple[str, ...], Batch] = {}


def hold(places: Sequence[str], batch: Batch) -> None:
    """Keep a batch for the flow that is about to run here: a flow is given words, and checking them takes time."""
    _HELD[tuple(places)] = batch


def take(places: Sequence[str]) -> Batch:
    """The batch that was held for these places, else opened now."""
    held = _HELD.pop(tuple(places), None)
    return open_batch(places) if held is None else held
