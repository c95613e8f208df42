"""The command run in this process, on a case of plain text."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

for folder in (Path(__file__).parent, Path(__file__).parent / "bulk", Path(__file__).parent.parent / "review"):
    sys.path.insert(0, str(folder))

from flow_samples import Assure, Ran, make_case  # noqa: E402 (they lie in the folders above)

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


@pytest.fixture
def without_prefect(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ingest without a Prefect server: the same steps, not as a flow."""
    from flows.bulk.run import Done, ingest_here, together
    from flows.bulk.sources import take
    from flows.commands import ingest
    from flows.settings import Settings

    async def run_ingest(settings: Settings, groups: Groups, data: Path | None) -> Done:
        used = settings.in_folder(data) if data else settings
        taken = [(take([str(path) for path in paths]), as_at) for as_at, paths in groups]
        return together([await ingest_here(used, batch, as_at) for batch, as_at in taken])

    monkeypatch.setattr(ingest, "run_ingest", run_ingest)
