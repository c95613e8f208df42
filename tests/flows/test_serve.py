"""``assure serve`` starts, says where, refuses what cannot work, and stops cleanly."""

import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from flow_samples import Assure, Ran

from flows.commands import serve as serving
from flows.settings import Settings
from flows.wiring import directory_of, store_of
from review.people.records import Role


@pytest.fixture
def with_admin(tmp_path: Path) -> Path:
    """A data folder whose one account may sign in."""
    data = tmp_path / "data"
    with store_of(Settings(data=data, database_url=None)) as store:
        directory_of(store).add("boss", "Bo Boss", Role.ADMIN, "correct-horse-battery", by="a test")
    return data


@contextmanager
def started(data: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command in a process of its own, and the address that it says."""
    command = [sys.executable, "-m", "flows.cli", "serve", "--port", "0", *options]
    environment = {"ASSURE_DATA": str(data), "PATH": "/usr/bin:/bin"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        alarm = threading.Timer(60, process.kill)
        alarm.start()
        try:
            assert process.stderr is not None
            found = re.search(r"http://\S+(?=/queue)", process.stderr.readline())
            assert found, process.stderr.read()
            yield process, found[0]
        finally:
            alarm.cancel()
            if process.poll() is None:
                process.kill()


def test_without_an_account_it_says_how_to_make_one(assure: Assure) -> None:
    ran: Ran = assure("serve")
    assert (ran.status, ran.out) == (2, "")
    assert "assure people add" in ran.err


def test_a_port_that_is_taken_is_named(assure: Assure, with_admin: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = assure("serve", "--port", str(port))
    assert ran.status == 2
    assert f"127.0.0.1:{port}: cannot listen there: another program listens there; give another" in ran.err


def test_without_its_styles_it_says_how_to_get_them(
    assure: Assure, with_admin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "DESIGN", tmp_path / "design")
    ran = assure("serve")
    assert ran.status == 3
    assert "run `make assets`" in ran.err


def test_half_a_provider_of_sign_in_is_refused(
    assure: Assure, with_admin: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSURE_OPENID_ISSUER", "https://login.example")
    ran = assure("serve")
    assert ran.status == 2
    assert "ASSURE_OPENID_CLIENT_ID, ASSURE_OPENID_CLIENT_SECRET" in ran.err


def test_it_answers_and_ends_cleanly_on_interruption(with_admin: Path) -> None:
    with started(with_admin) as (process, address):
        assert httpx.get(f"{address}/healthz").status_code == 200
        assert httpx.get(f"{address}/queue").headers["location"].startswith("/sign-in")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0
        assert "Traceback" not in err
        assert "stopped" in err
    assert (with_admin / "desk.secret").stat().st_mode & 0o077 == 0
