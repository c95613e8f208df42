"""A case as it is handed in: a folder or a .zip with application.json, decisions.json and evidence/.

Folder and archive are first made the same thing, a ``Tree`` of names and bytes, so that everything
after it is written once. All declared files of a call are checked before anything is read: a call
with a wrong application.json does nothing at all (contract, sections 1 and 2).
"""

import json
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from evidence.application import Application, RecordedDecision, read_application, read_decisions
from evidence.contents import Document
from evidence.document import EvidenceFile, Problem, ProblemCode
from evidence.errors import ApplicationError, CallError, CaseError
from evidence.findings import Subject

APPLICATION, DECISIONS, EVIDENCE = "application.json", "decisions.json", "evidence"
JUNK = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX", ".git"})
LARGEST_FILE = 500 * 1024 * 1024
"""Bytes; a larger file is named as a problem and never loaded into memory."""
LARGEST_ARCHIVE = 4 * 1024 * 1024 * 1024
"""Bytes that all members of a case archive may have unpacked."""

Loaded = EvidenceFile | Document
"""The bytes of a file, or where they cannot be had the document that says why."""


class Tree(Protocol):
    """Names (posix, relative, sorted) and the bytes behind them."""

    @property
    def label(self) -> str: ...
    @property
    def warnings(self) -> tuple[str, ...]: ...
    @property
    def names(self) -> Sequence[str]: ...
    def size(self, name: str) -> int: ...
    def load(self, name: str) -> bytes: ...


@dataclass(frozen=True)
class FolderTree:
    label: str
    paths: Mapping[str, Path]
    warnings: tuple[str, ...] = ()

    @property
    def names(self) -> Sequence[str]:
        return tuple(self.paths)

    def size(self, name: str) -> int:
        return self.paths[name].stat().st_size

    def load(self, name: str) -> bytes:
        return self.paths[name].read_bytes()


@dataclass(frozen=True)
class ZipTree:
    label: str
    source: Callable[[], Path]
    """Where the archive lies; a copy out of an object store goes when nobody can ask for it any more."""
    members: Mapping[str, zipfile.ZipInfo]
    warnings: tuple[str, ...] = ()

    @property
    def names(self) -> Sequence[str]:
        return tuple(self.members)

    def size(self, name: str) -> int:
        return self.members[name].file_size

    def load(self, name: str) -> bytes:
        try:
            with zipfile.ZipFile(self.source()) as archive:
                return archive.read(self.members[name])
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
            raise OSError(f"the archive's member cannot be unpacked: {error}") from error


@dataclass(frozen=True)
class CaseFolder:
    """One case, its declared files checked. ``names`` are in order.

    It holds bytes, not models: a batch has thousands of cases and works on a few at a time.
    """

    label: str
    reference: str
    application_json: bytes = field(repr=False)
    decisions_json: bytes | None = field(default=None, repr=False)
    tree: Tree = field(repr=False, default_factory=lambda: FolderTree("", {}))
    names: tuple[str, ...] = ()
    """The evidence, as posix paths relative to the case (``evidence/cert.pdf``)."""
    root: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def application(self) -> Application:
        return read_application(self.application_json)[0]

    @property
    def decisions(self) -> tuple[RecordedDecision, ...]:
        return () if self.decisions_json is None else read_decisions(self.decisions_json, self.application)[0]

    def size(self, name: str) -> int:
        """The bytes of one file of evidence, 0 where that cannot be told."""
        try:
            return self.tree.size(f"{self.root}{name}")
        except OSError:
            return 0

    def load(self, name: str) -> Loaded:
        """The bytes of one file of evidence; a file that cannot be loaded is a problem, not an error."""
        return _load(self.tree, f"{self.root}{name}", name)


def load_file(path: Path) -> Loaded:
    """The bytes of a file named on the command line."""
    return _load(FolderTree("", {str(path): path}), str(path), str(path))


def _load(tree: Tree, inner: str, name: str) -> Loaded:
    try:
        if (size := tree.size(inner)) > LARGEST_FILE:
            return _unloaded(name, ProblemCode.TOO_LARGE, _too_large(size))
        return EvidenceFile(name, tree.load(inner))
    except OSError as error:
        return _unloaded(name, ProblemCode.UNREADABLE, f"the file cannot be opened: {error.strerror or error}")


def _unloaded(name: str, code: ProblemCode, message: str) -> Document:
    return Document(name=name, sha256="", media_type=None, contents=None, problems=(Problem(code, message),))


def _too_large(size: int) -> str:
    return f"{size / 1e6:.0f} MB; at most {LARGEST_FILE / 1e6:.0f} MB are read: split the file"


def open_cases(paths: Sequence[Path]) -> tuple[CaseFolder, ...]:
    """Every case at the paths; raises ``CallError`` naming all that is wrong with any of them."""
    cases: list[CaseFolder] = []
    faults: list[str] = []
    for path in paths:
        try:
            found, wrong = cases_of(open_tree(path))
        except CallError as error:
            found, wrong = [], [str(error)]
        cases += found
        faults += wrong
    faults.extend(repeated(cases))
    if faults:
        raise CaseError("\n".join(faults))
    return tuple(cases)


def cases_of(tree: Tree) -> tuple[list[CaseFolder], list[str]]:
    """Every case of a tree, and what is wrong with the others; raises ``CaseError`` where there is none."""
    cases, faults = [], []
    for root in case_roots(tree):
        try:
            cases.append(case_at(tree, root))
        except CallError as error:
            faults.append(str(error))
    return cases, faults


def open_case(path: Path) -> CaseFolder:
    """The one case at the path; raises ``CallError`` where there is none or more than one."""
    tree = open_tree(path)
    roots = case_roots(tree)
    if len(roots) > 1:
        listed = ", ".join(root.rstrip("/") for root in roots[:5])
        raise CaseError(f"{path}: {len(roots)} cases, expected one: name one ({listed}), or use `assure ingest`")
    return case_at(tree, roots[0])


def open_tree(path: Path) -> Tree:
    """A folder or an archive of files; raises ``CaseError`` where the path is neither."""
    if path.is_dir():
        return _folder(path)
    if not path.exists():
        raise CaseError(f"{path}: no such file or folder")
    if not zipfile.is_zipfile(path):
        raise CaseError(f"{path}: expected a case folder, a folder of case folders or a .zip of either")
    return archive_tree(str(path), lambda: path)


def _folder(top: Path) -> FolderTree:
    paths: dict[str, Path] = {}
    warnings: list[str] = []
    inside = top.resolve()
    for folder, folders, files in os.walk(top, followlinks=False, onerror=_refuse):
        folders[:] = sorted(name for name in folders if name not in JUNK)
        for name in sorted(files):
            path = Path(folder, name)
            if name in JUNK:
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(inside):
                warnings.append(f"{path}: a link that leads out of the folder, not followed")
                continue
            paths[_clean(path.relative_to(top).as_posix())] = path
    return FolderTree(str(top), dict(sorted(paths.items())), tuple(warnings))


def _clean(name: str) -> str:
    """A file name that is not UTF-8 is a name all the same, but must be one that can be printed and stored."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refuse(error: OSError) -> None:
    raise CaseError(f"{error.filename}: the folder cannot be opened: {error.strerror}")


def archive_tree(label: str, source: Callable[[], Path]) -> ZipTree:
    """A .zip of files; raises ``CaseError`` where it is none, or is too large unpacked."""
    try:
        with zipfile.ZipFile(source()) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, OSError) as error:
        raise CaseError(f"{label}: the archive cannot be opened: {error}") from error
    if (size := sum(info.file_size for info in infos)) > LARGEST_ARCHIVE:
        raise CaseError(f"{label}: {size / 1e9:.1f} GB unpacked, at most {LARGEST_ARCHIVE / 1e9:.1f} GB are taken")
    members, warnings = {}, []
    for info in sorted(infos, key=lambda info: info.filename):
        parts = PurePosixPath(info.filename.replace("\\", "/")).parts
        if ".." in parts or info.filename.startswith("/"):
            warnings.append(f"{label}: {info.filename}: a name that leads out of the archive, not taken")
        elif not JUNK.intersection(parts):
            members["/".join(parts)] = info
    return ZipTree(label, source, members, tuple(warnings))


def case_roots(tree: Tree) -> tuple[str, ...]:
    """The folders that hold an application.json, outermost first, each "" or ending in "/"."""
    roots: list[str] = []
    folders = sorted(name.removesuffix(APPLICATION) for name in tree.names if PurePosixPath(name).name == APPLICATION)
    for folder in folders:
        if not any(folder.startswith(root) for root in roots):
            roots.append(folder)
    if not roots:
        raise CaseError(f"{tree.label}: no {APPLICATION}: expected a case folder with {APPLICATION} and {EVIDENCE}/")
    return tuple(roots)


def case_at(tree: Tree, root: str) -> CaseFolder:
    """The case in one folder of a tree; raises ``CallError`` naming all that is wrong with its declared files."""
    label = f"{tree.label}/{root}".rstrip("/")
    application_json = _declared(tree, f"{root}{APPLICATION}", f"{label}/{APPLICATION}")
    application, unknown = read_application(application_json, f"{label}/{APPLICATION}")
    names = tuple(name.removeprefix(root) for name in tree.names if name.startswith(root))
    warnings = [*(f"{label}/{APPLICATION}: {key}" for key in unknown), *tree.warnings, *_outside(label, names)]
    decisions_json: bytes | None = None
    if DECISIONS in names:
        decisions_json = _declared(tree, f"{root}{DECISIONS}", f"{label}/{DECISIONS}")
        decisions, unknown = read_decisions(decisions_json, application, f"{label}/{DECISIONS}")
        warnings.extend(f"{label}/{DECISIONS}: {told}" for told in (*unknown, *_on_nothing(decisions)))
    evidence = tuple(name for name in names if name.startswith(f"{EVIDENCE}/"))
    reference = application.reference
    return CaseFolder(label, reference, application_json, decisions_json, tree, evidence, root, tuple(warnings))


def _on_nothing(decisions: Sequence[RecordedDecision]) -> Iterator[str]:
    """A decision that meets no clause decides nothing: one mistyped letter must not lose a rejection in silence."""
    from rules.standard_2a import RULES  # only where decisions are handed in: `assure read` judges nothing

    subjects = {(rule.clause.id, rule.clause.about) for rule in RULES}
    known = {clause for clause, _ in subjects}
    for i, decision in enumerate(decisions):
        about = Subject.APPLICATION if decision.organisation is None else Subject.ORGANISATION
        if decision.clause not in known:
            yield f"[{i}].clause: found {decision.clause!r}, expected the id of a clause: it decides nothing"
        elif (decision.clause, about) not in subjects:
            expected = "null" if about is Subject.ORGANISATION else "the id of an organisation"
            yield (
                f"[{i}].organisation: found {json.dumps(decision.organisation)}, expected {expected} "
                f"for {decision.clause}: it decides nothing"
            )


def _declared(tree: Tree, name: str, label: str) -> bytes:
    try:
        return tree.load(name)
    except OSError as error:
        raise ApplicationError(label, [f"cannot be opened: {error.strerror or error}"]) from error


def _outside(label: str, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if not name.startswith(f"{EVIDENCE}/") and name not in (APPLICATION, DECISIONS):
            yield f"{label}/{name}: not in {EVIDENCE}/, not read"


def repeated(cases: Sequence[CaseFolder]) -> Iterator[str]:
    """A message for each case whose reference another one of them has too."""
    first: dict[str, str] = {}
    for case in cases:
        if case.reference in first:
            yield (
                f"{case.label}: reference {case.reference!r} also stands in {first[case.reference]}, "
                "expected one of its own"
            )
        first.setdefault(case.reference, case.label)
