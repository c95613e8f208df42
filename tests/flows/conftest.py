"""Case folders made of plain text, the command run in this process, and the one Prefect server of the suite."""

import os
import sys
from collections.abc import Callable, Iterator
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


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Prefect's own ephemeral server, started once; yields its address."""
    from flows.prefect_settings import prepare_prefect
    from flows.settings import Settings

    before = dict(os.environ)
    prepare_prefect(Settings(data=tmp_path_factory.mktemp("prefect")))
    from prefect.server.api.server import SubprocessASGIServer

    server = SubprocessASGIServer()
    server.start(timeout=240)
    yield server.api_url
    server.stop()
    os.environ.clear()
    os.environ.update(before)
