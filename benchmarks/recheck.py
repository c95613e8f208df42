"""How long ``assure recheck`` takes over many stored cases: made from the sample cases, timed as one call.

Every stored case has a reference and files of its own, so that no worker meets a document twice, as in a real
store. The documents of each sample case are read once and stored under other bytes' names through the store's own
methods; then the command runs in a process of its own. Judging at the samples' own dates changes nothing; with
``--as-at`` the rechecked day is another, and what turns is explained as well.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

from evidence.contents import Document
from flows.casefolder import open_case
from flows.reading import read_documents
from flows.settings import Settings
from flows.stored import judge_stored
from flows.versions import made_by, reading_key
from flows.wiring import store_of
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store

SAMPLES = Path(__file__).parents[1] / "sample_docs" / "cases"


class Sample(NamedTuple):
    """A sample case as read."""

    application: dict[str, Any]
    decisions: list[dict[str, Any]] | None
    documents: tuple[Document, ...]
    as_at: date


def samples() -> Iterator[Sample]:
    """Every sample case, its documents read once."""
    for folder in sorted(SAMPLES.iterdir()):
        case = open_case(folder / "case")
        documents = tuple(read_documents(case.names, case.load, os.cpu_count() or 1))
        decisions = json.loads(case.decisions_json) if case.decisions_json else None
        as_at = json.loads((folder / "expected.json").read_text("utf-8"))["as_at"]
        yield Sample(json.loads(case.application_json), decisions, documents, date.fromisoformat(as_at))


def fill(store: Store, count: int) -> None:
    """So many cases, the samples in turn, each with files of its own."""
    for number, sample in enumerate(islice(cycle(list(samples())), count)):
        reference = f"DARS-NIC-{800000 + number}-B7R4K"
        documents = [_own(document, number) for document in sample.documents]
        files = tuple(_received(store, document) for document in documents)
        decisions = [_on_own(decision, number) for decision in sample.decisions or ()]
        declared = json.dumps({**sample.application, "reference": f"{reference}-v1.0"}).encode()
        store.receive(Submission(declared, json.dumps(decisions).encode() if decisions else None, files))
        judge_stored(store, reference, sample.as_at)


def _own(document: Document, number: int) -> Document:
    inner = tuple(_own(contained, number) for contained in document.contains)
    return document.model_copy(
        update={"sha256": document.sha256 and _other(document.sha256, number), "contains": inner}
    )


def _other(sha: str, number: int) -> str:
    return sha256(f"{sha}{number}".encode()).hexdigest()


def _on_own(decision: dict[str, Any], number: int) -> dict[str, Any]:
    return {**decision, "evidence": _other(decision["evidence"], number)} if decision.get("evidence") else decision


def _received(store: Store, document: Document) -> ReceivedFile:
    if not document.sha256:
        return ReceivedFile(document.name, None, document)
    store.keep_file(document.sha256, b"")
    store.keep_document(document, reading_key())
    return ReceivedFile(document.name, document.sha256)


def timed(data: Path, workers: int, *arguments: str) -> None:
    """One call of the command: wall clock, processor time of it and its workers, and what it found."""
    environment = {**os.environ, "ASSURE_DATA": str(data), "ASSURE_WORKERS": str(workers)}
    call = [sys.executable, "-m", "flows.cli", "recheck", "--json", *arguments]
    before, start = os.times(), time.perf_counter()
    ran = subprocess.run(call, env=environment, stdout=subprocess.PIPE, check=True, text=True)  # noqa: S603 (our own command)
    seconds, after = time.perf_counter() - start, os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    found = json.loads(ran.stdout.splitlines()[-1])["summary"]
    print(f"{' '.join(arguments) or 'today'}: {seconds:.1f} s, {spent:.1f} s of processors, {found}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--as-at", action="append", default=[], help="another day, beside today")
    parser.add_argument("--data", type=Path, help="keep the store here, and use it where it is")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        data = chosen.data or Path(temporary)
        settings = Settings(data=data)
        with store_of(settings) as store:
            if not store.references():
                fill(store, chosen.cases)
        print(f"versions: {json.dumps(dict(made_by()))}")
        print(f"{chosen.cases} cases, {chosen.workers} workers, {os.cpu_count()} processors")
        for as_at in (None, *chosen.as_at):
            timed(data, chosen.workers, *(("--as-at", as_at) if as_at else ()))


if __name__ == "__main__":
    main()
