"""Case folders made of plain text, and the command run in this process."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

REVIEW_TESTS = Path(__file__).parent.parent / "review"
sys.path.insert(0, str(REVIEW_TESTS))

CERTIFICATE = """Certificate of Registration

Information Security Management System: ISO/IEC 27001:2022

This is to certify that: Westshire Data Ltd, 1 Mill Lane, Leeds, LS1 4AP
Certificate number: WD 4711
Scope: the hosting of health research data in accordance with the Statement of Applicability version 3
Issue date: 14 March 2025
Expiry date: 13 March 2028
"""


class Ran(NamedTuple):
    status: int
    out: str
    err: str


Assure = Callable[..., Ran]
Groups = Sequence[tuple[date | None, Sequence[Path]]]


@pytest.fixture
def assure(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Assure:
    """Run the command in this process, with a data folder of the test's own."""
    monkeypatch.setenv("ASSURE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("ASSURE_DATABASE_URL", raising=False)

    def run(*arguments: str | Path) -> Ran:
        from flows.cli import main

        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["assure", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        status = ended.value.code
        out, err = capsys.readouterr()
        return Ran(status if isinstance(status, int) else 0, out, err)

    return run


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with a certificate in plain text, a note, and a file that nobody can read."""
    return make_case(tmp_path / "case")


def make_case(folder: Path, **changes: object) -> Path:
    from review_samples import application_json

    (folder / "evidence" / "more").mkdir(parents=True)
    (folder / "application.json").write_bytes(application_json(**changes))
    (folder / "evidence" / "certificate.txt").write_text(CERTIFICATE, encoding="utf-8")
    (folder / "evidence" / "more" / "note.md").write_text("# Parking\n\nVisitors park at the back.\n", encoding="utf-8")
    (folder / "evidence" / "broken.bin").write_bytes(bytes(range(256)))
    (folder / "evidence" / ".DS_Store").write_bytes(b"junk")
    return folder


@pytest.fixture
def without_prefect(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ingest without a Prefect server: the same steps, not as a flow."""
    from flows import commands
    from flows.intake import Ingested, ingest_cases, read_into_store

    async def run_ingest(settings: object, groups: Groups, data: Path | None) -> list[Ingested]:
        folder = str(data) if data else None
        return [
            result
            for as_at, paths in groups
            for result in await ingest_cases([str(path) for path in paths], as_at, folder, read_into_store)
        ]

    monkeypatch.setattr(commands, "run_ingest", run_ingest)
