"""How long the review desk takes over a page while its queue is long: signed-in reviewers against a real server.

The store is made from the sample cases: their documents are read once and stored in many cases through the store's own
methods, then questions of their own kinds are added until so many are open. The server runs in a process of its own on
127.0.0.1. Each reviewer opens a question, then the picture of its page, and goes on to another; one asks for the queue,
one for the trust page now and then. What is printed is the server's own time, from a header that only this run adds:
percentiles for each route, in milliseconds.
"""

import argparse
import asyncio
import json
import multiprocessing
import random
import re
import socket
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import quantiles
from typing import Any

import httpx
import uvicorn
from fastapi import Request, Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.recheck import SAMPLES
from evidence.findings import ReviewItem, ReviewKind
from flows.casefolder import open_case
from flows.commands.serve import DESIGN
from flows.desk import Bench
from flows.intake import submission_of
from flows.settings import Settings
from flows.stored import judge_stored
from flows.wiring import store_of
from review.people.records import Role
from review.people.repository import People
from review.store.engine import writing
from review.store.repository import Store
from review.store.tables import AssessmentFactsRow, AssessmentRow, ItemRow
from review.web.app import create_app
from review.web.config import DeskConfig

TARGET = 300
"""Milliseconds of the server for a question's page."""
TIME = "x-server-milliseconds"
PASSWORD = "a password of the load run"  # noqa: S105 (of accounts that live as long as the run)
PICTURE = re.compile(r'(?:src|href|data-src)="(/pages/[^"]+\.png[^"]*)"')


# the store


def make_store(settings: Settings, cases: int, items: int, reviewers: int) -> None:
    """So many cases and open questions, and the accounts of the reviewers."""
    with store_of(settings) as store:
        people = People(store.engine)
        people.add("boss", "Load Boss", Role.ADMIN, PASSWORD, by="load run")
        for number in range(reviewers):
            people.add(f"r{number}", f"Load Reviewer {number}", Role.REVIEWER, PASSWORD, by="load run")
        _fill(store, cases)
        _ask_more(store, items)
    print(f"{cases} cases, {items} open questions, {reviewers} reviewers", flush=True)


def _fill(store: Store, cases: int) -> None:
    """The sample cases in turn, each under a reference of its own; their files are the same bytes and read once."""
    folders = sorted(SAMPLES.iterdir())
    for number in range(cases):
        folder = folders[number % len(folders)]
        as_at = date.fromisoformat(json.loads((folder / "expected.json").read_text("utf-8"))["as_at"])
        handed_in = submission_of(open_case(folder / "case"), as_at, store.keep_file)
        reference = f"DARS-NIC-{700000 + number}-L7R4K"
        declared = {**json.loads(handed_in.application_json), "reference": f"{reference}-v1.0"}
        store.receive(replace(handed_in, application_json=json.dumps(declared).encode()))
        judge_stored(store, reference, as_at)


def ask_more(settings: Settings, items: int) -> None:
    """Have so many open questions in a store that is made already."""
    with store_of(settings) as store:
        _ask_more(store, items)


def _ask_more(store: Store, items: int) -> None:
    """Copies of each case's questions under other ids, over three months, until so many are open."""
    chance = random.Random(5)  # noqa: S311 (a load, no secret)
    with writing(store.engine) as session:
        rows = session.scalars(select(ItemRow).where(ItemRow.asked).order_by(ItemRow.reference, ItemRow.id)).all()
        open_ = session.scalar(select(func.count()).select_from(ItemRow).where(ItemRow.asked)) or 0
        for row in rows:
            row.first_asked_at, row.weighed = _long_ago(chance), True
            row.impact = chance.randrange(1, 8)
        for number, row in zip(range(items - open_), _again(rows), strict=False):
            session.add(_copy(row, number, chance))
        session.flush()
        _keep_counts(session)


def _again(rows: Any) -> Iterator[ItemRow]:
    for _ in count():
        yield from rows


def _long_ago(chance: random.Random) -> datetime:
    return datetime.now(UTC) - timedelta(minutes=chance.randrange(90 * 24 * 60))


def _copy(row: ItemRow, number: int, chance: random.Random) -> ItemRow:
    item = ReviewItem.model_validate_json(row.item).model_copy(update={"id": f"load{number:012}"})
    held = {name: getattr(row, name) for name in ("reference", "kind", "clause", "organisation", "file", "due")}
    return ItemRow(
        **held,
        id=item.id,
        item=item.model_dump_json(),
        position=1000 + number,
        asked=True,
        weighed=True,
        impact=chance.randrange(1, 8),
        first_asked_at=_long_ago(chance),
    )


def _keep_counts(session: Session) -> None:
    """What the trust page counts, with the added questions in it."""
    query = select(AssessmentRow.reference, AssessmentFactsRow).join(
        AssessmentFactsRow, AssessmentFactsRow.assessment_id == AssessmentRow.id
    )
    for reference, facts in session.execute(query.where(AssessmentRow.current)).all():
        asked = session.scalars(select(ItemRow.id).where(ItemRow.reference == reference, ItemRow.asked)).all()
        facts.asked = json.dumps(sorted(asked))


# the server


def _serve(data: str, listening: socket.socket) -> None:
    settings = Settings(data=Path(data))
    with store_of(settings) as store:
        bench, people = Bench(settings, store), People(store.engine)
        app = create_app(bench, people, DeskConfig(secret="load", assets=DESIGN, secure_cookies=False))  # noqa: S106
        app.middleware("http")(_timed)
        told = uvicorn.Config(app, log_level="error", ws="none")
        uvicorn.Server(told).run(sockets=[listening])


async def _timed(request: Request, go_on: Callable[[Request], Awaitable[Response]]) -> Response:
    start = time.perf_counter()
    response = await go_on(request)
    response.headers[TIME] = f"{1000 * (time.perf_counter() - start):.1f}"
    return response


@contextmanager
def served(data: Path) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(str(data), listening))
    server.start()
    try:
        _wait_for(address)
        yield address
    finally:
        server.terminate()
        server.join()
        listening.close()


def _wait_for(address: str) -> None:
    for _ in range(120):
        try:
            httpx.get(f"{address}/healthz", timeout=5).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.5)
        else:
            return
    raise SystemExit("the desk did not start within a minute")


# the reviewers


class Taken:
    """Milliseconds of the server by route, and of each question's page with its picture."""

    def __init__(self) -> None:
        self.routes: dict[str, list[float]] = {}
        self.faults: list[str] = []

    def add(self, route: str, milliseconds: float) -> None:
        self.routes.setdefault(route, []).append(milliseconds)


async def _get(client: httpx.AsyncClient, route: str, path: str, taken: Taken) -> tuple[str, float]:
    answer = await client.get(path)
    milliseconds = float(answer.headers.get(TIME, "nan"))
    if answer.status_code == httpx.codes.OK:
        taken.add(route, milliseconds)
    else:
        taken.faults.append(f"{answer.status_code} {path}")
    return answer.text if "html" in answer.headers.get("content-type", "") else "", milliseconds


async def _review(address: str, number: int, addresses: list[str], until: float, taken: Taken) -> None:
    """Open questions until the time is over; with a thought's pause between them."""
    chance = random.Random(number)  # noqa: S311
    async with httpx.AsyncClient(base_url=address, timeout=60) as client:
        await sign_in(client, f"r{number}")
        while time.monotonic() < until:
            html, spent = await _get(client, "question", chance.choice(addresses), taken)
            if picture := PICTURE.search(html):
                _, more = await _get(client, "picture", picture[1].replace("&amp;", "&"), taken)
                taken.add("question with picture", spent + more)
            if chance.random() < 0.1:
                await _get(client, "queue", "/queue", taken)
            if chance.random() < 0.02:
                await _get(client, "trust", "/trust", taken)
            await asyncio.sleep(chance.uniform(0.1, 0.5))


async def sign_in(client: httpx.AsyncClient, account: str) -> None:
    token = re.search(r'name="csrf_token" value="([^"]+)"', (await client.get("/sign-in")).text)
    assert token is not None
    told = {"csrf_token": token[1], "id": account, "password": PASSWORD}
    answer = await client.post("/sign-in", data=told)
    if answer.status_code != httpx.codes.SEE_OTHER:
        raise SystemExit(f"{account} cannot sign in: {answer.status_code}")


async def _all_review(address: str, addresses: dict[str, str], reviewers: int, seconds: float) -> Taken:
    await _open_once(address, sorted({file: path for path, file in addresses.items()}.values()))
    taken, until = Taken(), time.monotonic() + seconds
    await asyncio.gather(*(_review(address, number, sorted(addresses), until, taken) for number in range(reviewers)))
    return taken


async def _open_once(address: str, addresses: list[str]) -> None:
    """Every picture is drawn once before the clock runs: a page is drawn when first seen and kept from then on."""
    async with httpx.AsyncClient(base_url=address, timeout=120) as client:
        await sign_in(client, "r0")
        for path in addresses:
            if picture := PICTURE.search((await client.get(path)).text):
                await client.get(picture[1].replace("&amp;", "&"))


def addresses_of(settings: Settings) -> dict[str, str]:
    """Where each question with a picture is shown, and which page of which file that is."""
    with store_of(settings) as store, Session(store.engine) as session:
        kinds = (ReviewKind.FIELD.value, ReviewKind.DOCUMENT.value)
        rows = session.scalars(select(ItemRow).where(ItemRow.asked, ItemRow.kind.in_(kinds))).all()
        return {f"/items/{row.reference}/{row.id}": f"{row.file} {json.loads(row.item)['page']}" for row in rows}


def show(taken: Taken) -> None:
    """Percentiles by route, and whether the target is met."""
    print(f"{'milliseconds of the server':28}{'count':>7}{'50 %':>8}{'95 %':>8}{'99 %':>8}{'most':>8}")
    for route, times in sorted(taken.routes.items()):
        cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else times * 99
        print(f"{route:28}{len(times):7}{cuts[49]:8.0f}{cuts[94]:8.0f}{cuts[98]:8.0f}{max(times):8.0f}")
    print(*(f"fault: {fault}" for fault in taken.faults[:10]), sep="\n")
    whole = sorted(taken.routes.get("question with picture", [float("inf")]))
    share = sum(spent <= TARGET for spent in whole) / len(whole)
    print(f"question with picture within {TARGET} ms: {share:.1%}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=90)
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--reviewers", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--data", type=Path, help="keep the store here, and use it where it is")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        settings = Settings(data=chosen.data or Path(temporary))
        if not (settings.data / "assure.sqlite3").exists():
            make_store(settings, chosen.cases, chosen.items, chosen.reviewers)
        addresses = addresses_of(settings)
        with served(settings.data) as address:
            show(asyncio.run(_all_review(address, addresses, chosen.reviewers, chosen.seconds)))


if __name__ == "__main__":
    main()
