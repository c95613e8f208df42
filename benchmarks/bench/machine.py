"""What a measurement was made with: the machine, and the versions of everything that reads."""

import os
import platform
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.bench import peers
from evidence.reading import made_by

PACKAGES = ("assure", "pypdfium2", "pdfplumber", "pytesseract", "spacy")


def processor() -> str:
    """The model that the system tells."""
    found = re.search(r"model name\s*:\s*(.+)", _text(Path("/proc/cpuinfo")))
    return found[1].strip() if found else platform.processor() or "unknown"


def memory_gb() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


def load() -> float:
    """Processes that wanted the processor over the last minute."""
    return round(os.getloadavg()[0], 1)


def versions() -> dict[str, str]:
    told = {name: found for name in PACKAGES if (found := _version(name))}
    programs = {name: found for name in ("tesseract", "ocrmypdf") if (found := _program(name))}
    return {**told, **{f"reader {name}": one for name, one in made_by().items()}, **programs, **peers.versions()}


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _program(name: str) -> str | None:
    try:
        said = subprocess.run([name, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    except FileNotFoundError:
        return None
    found = re.search(r"\d+\.\d[\w.+~-]*", said.stdout + said.stderr)
    return found[0] if found else None


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else ""
