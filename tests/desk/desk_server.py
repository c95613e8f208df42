"""The review desk as a real server on 127.0.0.1, over a store of its own, and a person who visits it."""

import asyncio
import json
import re
import shutil
import socket
import threading
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from argon2 import PasswordHasher
from fastapi import FastAPI
from itsdangerous import TimestampSigner

from flows.bulk.run import ingest_here
from flows.bulk.sources import open_batch
from flows.commands.serve import DESIGN
from flows.desk import Bench
from flows.settings import Settings
from flows.wiring import store_of
from review.people.records import Role
from review.people.repository import People
from review.store.records import QueuedItem
from review.store.repository import Store
from review.web.app import create_app
from review.web.config import DeskConfig
from review.web.workbench import Intake, IntakeState

SAMPLES = Path(__file__).parents[2] / "sample_docs/cases"
PASSWORD = "correct-horse-battery"  # noqa: S105 (of accounts made up for a test)

HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Quick, because tests sign in often."""

PEOPLE = {
    "rea": ("Rea Reader", Role.READER),
    "rev": ("Rev Reviewer", Role.REVIEWER),
    "ray": ("Ray Reviewer", Role.REVIEWER),
    "sec": ("Sec Urity", Role.SECURITY),
    "boss": ("Bo Boss", Role.ADMIN),
}
"""Account to name and role; the password of each is ``PASSWORD``."""

CASES = {
    "01-university-clean": date(2026, 10, 5),
    "03-certificate-expired": date(2026, 11, 2),
    "06-plan-agreed": date(2026, 10, 12),
    "14-cloud-abroad": date(2026, 10, 28),
}
"""The sample cases that every desk holds, and the date they are judged at."""

SATISFIED = "DARS-NIC-512604-H2T5D"
"""Everything satisfied, no question open."""
EXPIRED = "DARS-NIC-288015-M3L7C"
"""Two dates of a certificate to read on a page, a sign-off of 2a/1.3, a judgement of 2a/2."""
PLAN = "DARS-NIC-744932-G1K6B"
"""A code to read, judgements, evidence that is missing; five files of one page."""
CLOUD = "DARS-NIC-539164-E8S1D"
"""A document that nobody is named on, judgements on the cloud, a sign-off of 2a/3.3."""


SECRET = "a test's secret"  # noqa: S105
FORM_TOKEN = r'name="csrf_token" value="([^"]+)"'  # noqa: S105 (a pattern)


class Clock:
    """The moment, in UTC, which a test may put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def forward(self, by: timedelta) -> None:
        self.ahead += by


class Visitor(httpx.Client):
    """Somebody at the desk with a browser's cookies. A redirect is answered, not followed."""

    def __init__(self, address: str) -> None:
        super().__init__(base_url=address, timeout=60)

    def token(self) -> str:
        """The token that this session's forms carry: of the sign-in page, or of the header's sign-out."""
        page = self.get("/sign-in")
        found = re.search(FORM_TOKEN, page.text if page.status_code == 200 else self.get("/no-such-page").text)
        assert found, "no form on the page"
        return found[1]

    def submit(self, path: str, **fields: Any) -> httpx.Response:
        """Post a form with this session's token."""
        return self.post(path, data={"csrf_token": self.token(), **fields})

    def sign_in(self, account: str, password: str = PASSWORD, then: str = "/people") -> httpx.Response:
        return self.submit("/sign-in", id=account, password=password, then=then)


@dataclass
class RunningDesk:
    """The server and what lies behind it."""

    address: str
    data: Path
    store: Store
    bench: Bench
    directory: People
    clock: Clock
    app: FastAPI
    visitors: list[Visitor] = field(default_factory=list)

    def visitor(self, account: str | None = None) -> Visitor:
        """Somebody new at the desk; with an account, signed in, without counting as an attempt to."""
        made = Visitor(self.address)
        self.visitors.append(made)
        if account is not None:
            token = self.directory.sign_in_by_openid(account, "a test", "127.0.0.1")
            held = b64encode(json.dumps({"session": token}).encode())
            made.cookies.set("assure", TimestampSigner(SECRET).sign(held).decode())
        return made

    def ingest(self, *folders: Path, as_at: date | None = None) -> None:
        """More cases into the store, without Prefect."""
        ingest(self.data, *folders, as_at=as_at)

    def taken_in(self, address: str) -> Intake:
        """The upload of the address, once it has been read."""
        for _ in range(600):
            intake = self.bench.uploads.intake(address.rpartition("/")[2])
            if intake.state is not IntakeState.READING:
                return intake
            time.sleep(0.05)
        raise AssertionError("the upload is still being read")

    def question(self, reference: str, kind: str | None = None, **named: Any) -> QueuedItem:
        """The first open question of a case that is of the kind and has what is named (``clause``, ``field``)."""
        for queued in self.store.queue():
            held = {name: getattr(queued.item, name) for name in named}
            if queued.reference == reference and (kind in (None, queued.item.kind.value)) and held == named:
                return queued
        raise AssertionError(f"{reference} asks nothing like {kind} {named}")


def settings_of(data: Path) -> Settings:
    return Settings(data=data, database_url=None, workers=2)


def ingest(data: Path, *folders: Path, as_at: date | None = None) -> None:
    """In a thread of its own: a browser test has an event loop running in the first."""
    paths = [str(folder) for folder in folders]
    faults: list[BaseException] = []

    def run() -> None:
        try:
            asyncio.run(ingest_here(Settings.load().in_folder(data), open_batch(paths), as_at))
        except BaseException as error:  # noqa: BLE001 (raised again below)
            faults.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if faults:
        raise faults[0]


def fill(data: Path, cases: Mapping[str, date] = CASES) -> Path:
    """A data folder with the sample cases and the people."""
    with store_of(settings_of(data)) as store:
        people = People(store.engine, hasher=HASHER)
        for account, (name, role) in sorted(PEOPLE.items(), key=lambda entry: entry[1][1] is not Role.ADMIN):
            people.add(account, name, role, PASSWORD, by="a test")
    for case, as_at in cases.items():
        ingest(data, SAMPLES / case / "case", as_at=as_at)
    return data


@contextmanager
def running(template: Path, data: Path, **config: Any) -> Iterator[RunningDesk]:
    """The desk over a copy of the template; ``config`` goes into ``DeskConfig``."""
    shutil.copytree(template, data, dirs_exist_ok=True)
    clock, settings = Clock(), settings_of(data)
    with store_of(settings) as store:
        bench, people = Bench(settings, store, clock), People(store.engine, clock, HASHER)
        told: dict[str, Any] = {"secret": SECRET, "assets": DESIGN, "secure_cookies": False, **config}
        app = create_app(bench, people, DeskConfig(**told))
        with _served(app) as address:
            desk = RunningDesk(address, data, store, bench, people, clock, app)
            try:
                yield desk
            finally:
                for visitor in desk.visitors:
                    visitor.close()
        bench.close()


@contextmanager
def _served(app: FastAPI) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    told = uvicorn.Config(app, log_level="error", ws="none", server_header=False, timeout_graceful_shutdown=2)
    server = uvicorn.Server(told)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.005)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
