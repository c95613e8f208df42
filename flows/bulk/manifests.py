"""A manifest: a CSV file that says which files are the evidence of which case, a row a file.

For evidence that does not lie in case folders. What a row gets wrong costs that row, or where nobody can tell
whose evidence it is that case; each fault names manifest, row, column, value and remedy, and the same call
completes the batch once the manifest is put right.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from evidence.application import Application, read_application
from evidence.contents import DocumentKind
from evidence.errors import ApplicationError, CallError, CaseError
from flows.casefolder import APPLICATION, DECISIONS, EVIDENCE, CaseFolder, case_at
from review.references import case_of

COLUMNS = ("case", "application", "file")
OPTIONAL = ("organisation", "claimed_kind", "decisions")


class Base(Protocol):
    """The files that a manifest may name: those beneath its own folder."""

    def size(self, name: str) -> int:
        """In bytes; raises ``OSError`` where there is no such file."""

    def load(self, name: str) -> bytes: ...


@dataclass(frozen=True)
class Beside:
    """A folder on a disk."""

    folder: Path

    def size(self, name: str) -> int:
        return self._path(name).stat().st_size

    def load(self, name: str) -> bytes:
        return self._path(name).read_bytes()

    def _path(self, name: str) -> Path:
        path = (self.folder / name).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            raise FileNotFoundError(2, "a link that leads out of the manifest's folder", name)
        if not path.is_file():
            raise FileNotFoundError(2, "no such file", name)
        return path


@dataclass(frozen=True)
class Row:
    """One row; ``number`` as a spreadsheet counts, the header being row 1."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True)
class Picked:
    """The tree of one case whose files lie anywhere: the name that each has in the case, and where it is."""

    label: str
    base: Base
    places: Mapping[str, str]
    own: Mapping[str, bytes] = field(repr=False)
    """Files that the manifest has changed: the application with the rows' claims."""
    missing: Mapping[str, str] = field(default_factory=dict)
    """What to say of a name whose file is not there."""
    warnings: tuple[str, ...] = ()

    @property
    def names(self) -> Sequence[str]:
        return sorted((*self.own, *self.places, *self.missing))

    def size(self, name: str) -> int:
        if name in self.missing:
            raise FileNotFoundError(2, self.missing[name])
        return len(self.own[name]) if name in self.own else self.base.size(self.places[name])

    def load(self, name: str) -> bytes:
        return self.own[name] if name in self.own else self.base.load(self.places[name])


def open_manifest(label: str, data: bytes, base: Base) -> tuple[list[CaseFolder], list[str]]:
    """The cases of a manifest, and what is wrong with its rows; raises ``CaseError`` where it is no manifest."""
    rows = [row for row in _rows(label, data) if any(row.cells.values())]
    nameless = "expected the reference of a case: name the case or remove the row"
    faults = [_fault(label, row, "case", nameless) for row in rows if not row["case"]]
    named = sorted((row for row in rows if row["case"]), key=lambda row: row["case"])
    cases = []
    for case, group in groupby(named, key=lambda row: row["case"]):
        reader = _CaseReader(label, case, list(group), base)
        try:
            cases.append(reader.read())
        except CallError as error:
            reader.faults.append(str(error))
        faults += reader.faults
    return sorted(cases, key=lambda case: case.label), faults


def _rows(label: str, data: bytes) -> Iterator[Row]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseError(f"{label}: not UTF-8 ({error}): save it as CSV UTF-8") from error
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip().lower() for name in reader.fieldnames or ()]
        _check_header(label, header)
        reader.fieldnames = header
        for number, cells in enumerate(reader, 2):
            if None in cells:
                found = f"{label}: row {number}: found more cells than columns, expected one each"
                raise CaseError(f"{found}: put a name that holds a comma into quotation marks")
            yield Row(number, {name: (cells.get(name) or "").strip() for name in (*COLUMNS, *OPTIONAL)})
    except csv.Error as error:
        raise CaseError(f"{label}: line {reader.line_num}: {error}: save it as CSV again") from error


def _check_header(label: str, header: Sequence[str]) -> None:
    missing = [name for name in COLUMNS if name not in header]
    twice = sorted({name for name in header if header.count(name) > 1 and name})
    if missing or twice:
        found = f"found the columns {', '.join(header) or 'none'}"
        expected = f"expected {', '.join(COLUMNS)}, and if wanted {', '.join(OPTIONAL)}, each once, in the first row"
        raise CaseError(f"{label}: {found}, {expected}")


def _fault(label: str, row: Row, column: str, expected: str) -> str:
    return f"{label}: row {row.number}, {column}: found {row[column]!r}, {expected}"


class _CaseReader:
    """The rows of one case. ``faults`` are what they get wrong; ``read`` raises what costs the whole case."""

    def __init__(self, label: str, case: str, rows: Sequence[Row], base: Base) -> None:
        self._label, self._case, self._rows, self._base = label, case, rows, base
        self.faults: list[str] = []
        self._places: dict[str, str] = {}
        self._missing: dict[str, str] = {}
        self._claims: dict[str, dict[str, Any]] = {}

    def read(self) -> CaseFolder:
        row, place = self._one("application")
        if row is None:
            remedy = "no row of this case names its application.json: name it in the column application"
            raise CaseError(f"{self._label}: row {self._rows[0].number}, case: found {self._case!r}, {remedy}")
        declared = self._declared(row, "application", place)
        application = self._application(row, declared)
        folder = place.rpartition("/")[0]
        for row in self._rows:
            if row["file"]:
                self._take(row, folder, application)
        own = {APPLICATION: _with_claims(declared, self._claims)}
        decisions, place = self._one("decisions")
        if decisions is not None:
            own[DECISIONS] = self._declared(decisions, "decisions", place)
        tree = Picked(f"{self._label}/{self._case}", self._base, self._places, own, self._missing)
        return case_at(tree, "")

    def _one(self, column: str) -> tuple[Row | None, str]:
        """The first row that names a file of which a case has one, and where that is."""
        rows = [row for row in self._rows if row[column]]
        for row in rows[1:]:
            if row[column] != rows[0][column]:
                expected = f"expected {rows[0][column]!r} as in row {rows[0].number}: a case has one"
                raise CaseError(_fault(self._label, row, column, expected))
        return (rows[0], self._inside(rows[0], column)) if rows else (None, "")

    def _inside(self, row: Row, column: str) -> str:
        """The path as it is beneath the manifest's folder; raises ``CaseError`` for one that leads out of it."""
        path = PurePosixPath(row[column].replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            expected = "expected a path beneath the manifest's folder, relative to it: move the file there"
            raise CaseError(_fault(self._label, row, column, expected))
        return path.as_posix()

    def _declared(self, row: Row, column: str, place: str) -> bytes:
        try:
            return self._base.load(place)
        except OSError as error:
            raise CaseError(self._gone(row, column, error)) from error

    def _gone(self, row: Row, column: str, error: OSError) -> str:
        remedy = "put the file there or correct the row"
        return _fault(self._label, row, column, f"{error.strerror or error}, looked for beside the manifest: {remedy}")

    def _application(self, row: Row, declared: bytes) -> Application:
        try:
            application = read_application(declared, row["application"])[0]
        except ApplicationError as error:
            where = f"{self._label}: row {row.number}, application"
            raise CaseError("\n".join(f"{where}: {error.file}: {fault}" for fault in error.faults)) from error
        if self._case not in (application.reference, case_of(application.reference)):
            found = f"found {self._case!r}, expected {application.reference!r} as {row['application']} says"
            raise CaseError(f"{self._label}: row {row.number}, case: {found}: correct one of them")
        return application

    def _take(self, row: Row, folder: str, application: Application) -> None:
        try:
            place = self._inside(row, "file")
        except CaseError as error:
            self.faults.append(str(error))
            return
        name = _name_in_case(place, folder)
        if name in self._places or name in self._missing:
            self.faults.append(_fault(self._label, row, "file", "already named for this case: remove one of the rows"))
            return
        try:
            self._base.size(place)
            self._places[name] = place
        except OSError as error:
            self.faults.append(self._gone(row, "file", error))
            self._missing[name] = f"row {row.number} of the manifest names {row['file']!r}, which is not there"
        self._claim(row, name, application)

    def _claim(self, row: Row, name: str, application: Application) -> None:
        known = {
            "organisation": [organisation.id for organisation in application.organisations],
            "claimed_kind": [kind.value for kind in DocumentKind],
        }
        claim = {}
        for column, values in known.items():
            if row[column] and row[column] not in values:
                expected = f"expected one of {', '.join(values)}: correct it; the file is taken without this claim"
                self.faults.append(_fault(self._label, row, column, expected))
            elif row[column]:
                claim[column] = row[column]
        if claim:
            self._claims[name] = {"file": name, **claim}


def _name_in_case(place: str, folder: str) -> str:
    """What a file is called in its case: as it would be if the application's folder were a case folder."""
    inner = place.removeprefix(f"{folder}/") if folder else place
    return inner if inner.startswith(f"{EVIDENCE}/") else f"{EVIDENCE}/{inner}"


def _with_claims(declared: bytes, claims: Mapping[str, dict[str, Any]]) -> bytes:
    """The application as declared; where rows claim something of files, with these claims in place of its own."""
    if not claims:
        return declared
    content = json.loads(declared.decode("utf-8-sig"))
    kept = [claim for claim in content.get("evidence") or () if claim["file"] not in claims]
    content["evidence"] = [*kept, *claims.values()]
    return json.dumps(content, ensure_ascii=False).encode()
