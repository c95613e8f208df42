"""Ten thousand generated documents through ``assure ingest``, killed in the middle and run again.

    python -m benchmarks.bulk [--share 0.02] [--kill-at 0.5] [--folder DIR] [--results FILE.json]

Makes cases of text documents and of one-page scans, all bytes different, with a list of what they are; ingests them
with the real command, ends it with SIGKILL at a share of the documents, ingests them again, and checks the store
against the list: every document once, every case once. Prints rates, processor time by who spent it, what
orchestration costs with and without its start, and memory after 500 documents and at the end (of a run that began with
fewer: the second one), and its course every 500 documents. What is in ``DIR`` already is kept: a benchmark
that was interrupted goes on where it was, and its numbers are those of all its runs.
"""

import argparse
import hashlib
import io
import json
import os
import platform
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

TEXTS, SCANS = 9_000, 1_000
PER_CASE = 10
"""Documents of a case, the tenth a scan."""
EARLY = 500
"""Documents after which memory is measured first."""
STRAGGLERS = 4
"""Documents that workers of a killed run may still store after it."""
LOOKED_EVERY = 1.0
"""Seconds between two looks at the processes."""
RUNS = "runs.jsonl"
"""In the benchmark's folder: what each of its runs took."""
TICK = os.sysconf("SC_CLK_TCK")
ROLES = {"assure-worker": "workers", "forkserver": "workers", "uvicorn": "prefect server", "tesseract": "workers"}

CERTIFICATE = """Certificate of Registration

Information Security Management System: ISO/IEC 27001:2022

This is to certify that: {name}, {number} {street}, {town}, {postcode}
Certificate number: {code}
Scope: the hosting of health research data in accordance with the Statement of Applicability version {version}
Issue date: {issued}
Expiry date: {expires}
Certification body: Northgate Assurance Ltd
"""
TOOLKIT = """Data Security and Protection Toolkit

Organisation: {name}
Organisation code: {ods}
Address: {number} {street}, {town}, {postcode}
Latest status: 2025-26 Standards Met
Date published: {issued}
"""
MINUTES = """{name}

Minutes of the Board of Directors held on {issued}
Present: the chair and {number} directors. The meeting was quorate.

{version}.1 Cloud storage
The Board considered the risk of storing data in the cloud, paper {code}.
The Board approved the use of cloud storage in the United Kingdom.
"""
FORMS = (CERTIFICATE, TOOLKIT, CERTIFICATE, MINUTES)
FIRST = ("Ash", "Birch", "Cedar", "Elm", "Hazel", "Larch", "Maple", "Oak", "Rowan", "Yew", "Alder", "Beech")
SECOND = ("borough", "bridge", "combe", "dale", "field", "ford", "ham", "ley", "mere", "stead", "ton", "wick")
KINDS = ("Data Ltd", "University", "Hospitals NHS Foundation Trust", "Research Institute", "Hosting Ltd")
TOWNS = (("Leeds", "LS1 4AP"), ("Hull", "HU1 1AA"), ("Derby", "DE1 2QY"), ("Truro", "TR1 2HE"), ("York", "YO1 7HH"))


def made(top: Path, documents: int, scans: int) -> dict[str, list[str]]:
    """Case folders under ``top``, and the sha256 of each case's files by its reference; nothing is made twice."""
    told = top / "manifest.json"
    if told.exists():
        found: dict[str, list[str]] = json.loads(told.read_text("utf-8"))
        return found
    random_ = random.Random(20261122)  # noqa: S311 (seeded, no secrets)
    every = documents // scans if scans else 0
    listed: dict[str, list[str]] = {}
    for number in range(-(-documents // PER_CASE)):
        count = min(PER_CASE, documents - number * PER_CASE)
        reference, world = f"DARS-NIC-{500_000 + number}-B2C3D-v1.0", _world(random_, number)
        folder = top / "cases" / f"{number:05}"
        (folder / "evidence").mkdir(parents=True, exist_ok=True)
        (folder / "application.json").write_text(json.dumps(_application(reference, world)), "utf-8")
        listed[reference] = [
            _document(folder, random_, world, number * PER_CASE + index, every) for index in range(count)
        ]
    told.write_text(json.dumps(listed), "utf-8")
    return listed


def _world(random_: random.Random, number: int) -> dict[str, str]:
    town, postcode = random_.choice(TOWNS)
    name = f"{random_.choice(FIRST)}{random_.choice(SECOND)} {random_.choice(KINDS)}"
    return {"name": name, "town": town, "postcode": postcode, "street": f"{random_.choice(FIRST)} Street",
            "ods": f"EE{100_000 + number}"}  # fmt: skip


def _application(reference: str, world: dict[str, str]) -> dict[str, object]:
    place = {"id": "dc", "uses": ["processing", "storage"], "address": f"{world['street']}, {world['town']}",
             "postcode": world["postcode"], "country": "England"}  # fmt: skip
    organisation = {
        "id": "org",
        "name": world["name"],
        "organisation_code": world["ods"],
        "sector": "Company",
        "roles": ["data_controller", "data_processor"],
        "security_assurance": {"routes": ["iso27001", "dspt"]},
        "locations": [place],
    }
    return {
        "schema_version": 1,
        "reference": reference,
        "title": f"Study of {world['name']}",
        "kind": "new",
        "agreement_status": "draft",
        "data": {"received": "pseudonymised", "provided": "none", "prior_section_251_release": False},
        "organisations": [organisation],
        "cloud": {"used": False, "services": []},
    }


def _document(folder: Path, random_: random.Random, world: dict[str, str], number: int, every: int) -> str:
    issued = date(2025, 1, 1) + timedelta(days=random_.randrange(600))
    filled = {**world, "number": str(1 + number % 98), "code": f"NA {700_000 + number}", "version": str(1 + number % 9),
              "issued": f"{issued:%d %B %Y}", "expires": f"{issued + timedelta(days=1094):%d %B %Y}"}  # fmt: skip
    scan = bool(every) and number % every == every - 1
    text = (CERTIFICATE if scan else FORMS[number % len(FORMS)]).format(**filled) + f"\nReference {number:07}\n"
    data = _scan(text, number) if scan else _pdf(text)
    (folder / "evidence" / f"{number:07}.{'png' if scan else 'pdf'}").write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def _pdf(text: str) -> bytes:
    """One page with a text layer, written by hand: ten thousand take seconds."""
    drawn = ["BT /F1 11 Tf 72 770 Td 16 TL"]
    drawn += [f"({line.translate({40: '[', 41: ']', 92: '/'})}) Tj T*" for line in text.splitlines()]
    stream = "\n".join([*drawn, "ET"]).encode("latin-1")
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    body, places = io.BytesIO(b"%PDF-1.4\n"), []
    body.seek(0, io.SEEK_END)
    for index, part in enumerate(parts, 1):
        places.append(body.tell())
        body.write(b"%d 0 obj\n%s\nendobj\n" % (index, part))
    start = body.tell()
    body.write(b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places))
    body.write(b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start)
    return body.getvalue()


def _scan(text: str, number: int) -> bytes:
    """A legible page of 150 dpi, gray, with a speck where no other scan has one."""
    page = Image.new("L", (1240, 1754), 250)
    draw = ImageDraw.Draw(page)
    draw.multiline_text((110, 120), text, fill=20, font=ImageFont.load_default(26), spacing=16)
    draw.point((20 + number % 1000, 1700 + number // 1000), fill=90)
    held = io.BytesIO()
    page.save(held, "PNG", dpi=(150, 150), compress_level=1)
    return held.getvalue()


@dataclass
class Spent:
    """What a run took, by who spent it: ``command``, ``workers``, ``prefect server``."""

    seconds: float = 0.0
    cpu: dict[str, float] = field(default_factory=dict)
    rss_mb: dict[str, dict[str, float]] = field(default_factory=dict)
    """Memory by role, after ``EARLY`` documents and at the end."""
    memory_course: list[list[float]] = field(default_factory=list)
    """Documents stored by this run and megabytes of all processes, every ``EARLY`` documents."""
    start_seconds: float = 0.0
    """Until the first document was stored: Prefect's server, importing, checking the cases."""
    start_cpu: dict[str, float] = field(default_factory=dict)
    documents: int = 0
    """Stored by this run."""
    status: int | None = None


class Watched:
    """One ``assure ingest`` as a process, with all that it starts."""

    def __init__(self, cases: Path, data: Path) -> None:
        environment = {**os.environ, "ASSURE_DATA": str(data), "ASSURE_CACHE_MB": "0"}
        command = [sys.executable, "-m", "flows.cli", "ingest", str(cases), "--as-at", "2026-11-21", "--json"]
        self._data, self._spent = data, Spent()
        self._before, self._started = stored(data), time.monotonic()
        self._cpu: dict[int, tuple[str, float]] = {}
        self._samples: deque[dict[str, float]] = deque(maxlen=10)
        data.mkdir(parents=True, exist_ok=True)
        self._out = (data.parent / "ingest.out").open("ab")
        self._process = subprocess.Popen(command, env=environment, stdout=self._out, stderr=self._out)  # noqa: S603

    def until(self, documents: int | None) -> Spent:
        """Watch until it ends, or has stored so many documents: then it is killed, and nobody is asked."""
        try:
            while self._process.poll() is None:
                self._look()
                if documents is not None and self._before + self._spent.documents >= documents:
                    self._process.kill()
                time.sleep(LOOKED_EVERY)
        finally:
            self._process.kill()
            self._ended()
        return self._spent

    def _ended(self) -> None:
        self._spent.status, self._spent.seconds = self._process.wait(), time.monotonic() - self._started
        self._out.close()
        self._end_orphans()
        self._spent.cpu = self._by_role()
        if self._samples:
            self._spent.rss_mb["end"] = max(self._samples, key=lambda memory: sum(memory.values()))
        self._spent.documents = stored(self._data) - self._before
        with (self._data.parent / RUNS).open("a", encoding="utf-8") as kept:
            kept.write(json.dumps(asdict(self._spent)) + "\n")

    def _by_role(self) -> dict[str, float]:
        spent: dict[str, float] = {}
        for role, cpu in self._cpu.values():
            spent[role] = round(spent.get(role, 0.0) + cpu, 2)
        return spent

    def _look(self) -> None:
        self._spent.documents = stored(self._data) - self._before
        memory: dict[str, float] = {}
        for pid, role, cpu, rss in _family(self._process.pid):
            self._cpu[pid] = (role, max(cpu, self._cpu.get(pid, (role, 0.0))[1]))
            memory[role] = round(memory.get(role, 0.0) + rss, 1)
        if self._spent.documents <= STRAGGLERS:
            self._spent.start_seconds, self._spent.start_cpu = time.monotonic() - self._started, self._by_role()
        self._samples.append(memory)
        if self._spent.documents >= EARLY * (len(self._spent.memory_course) + 1):
            most = max(sum(sample.values()) for sample in self._samples)
            self._spent.memory_course.append([self._spent.documents, round(most, 1)])
        if self._spent.documents >= EARLY and "early" not in self._spent.rss_mb:
            self._spent.rss_mb["early"] = max(self._samples, key=lambda memory: sum(memory.values()))

    def _end_orphans(self) -> None:
        """Prefect's own server outlives a command that is killed; only those that this one started are ended."""
        for pid, (role, _) in self._cpu.items():
            if role == "prefect server":
                try:
                    os.kill(pid, signal.SIGTERM)
                except ProcessLookupError:
                    continue


def _family(top: int) -> Iterator[tuple[int, str, float, float]]:
    """Each process below and with ``top``: pid, role, seconds of processor time, megabytes that are its own."""
    parents: dict[int, tuple[int, list[str]]] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                fields = Path("/proc", entry, "stat").read_text("utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            parents[int(entry)] = (int(fields[1]), fields)
    for pid, (_, fields) in parents.items():
        chain, role = pid, ""
        while chain not in (top, 0, 1) and chain in parents:
            role = role or _role(chain)
            chain = parents[chain][0]
        if chain == top:
            cpu = (int(fields[11]) + int(fields[12])) / TICK
            yield pid, role or "command", cpu, _own_memory(pid)


def _role(pid: int) -> str:
    try:
        command = Path("/proc", str(pid), "cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
    return next((role for word, role in ROLES.items() if word in command), "")


def _own_memory(pid: int) -> float:
    """Proportional: what forked workers share is counted once."""
    try:
        told = Path("/proc", str(pid), "smaps_rollup").read_text("utf-8")
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")) / 1024


def stored(data: Path) -> int:
    """Documents that are in the store."""
    return _counted(data, "SELECT count(*) FROM documents")


def _counted(data: Path, query: str) -> int:
    path = data / "assure.sqlite3"
    if not path.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as connection:
            return int(connection.execute(query).fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def faults(data: Path, listed: dict[str, list[str]]) -> list[str]:
    """Where the store differs from what was handed in: lost, doubled, or strange."""
    wanted = sorted(sha256 for files in listed.values() for sha256 in files)
    with closing(sqlite3.connect(data / "assure.sqlite3")) as connection:
        held = [row[0] for row in connection.execute("SELECT sha256 FROM documents ORDER BY sha256")]
        files = [row[0] for row in connection.execute("SELECT sha256 FROM files ORDER BY sha256")]
        rounds = [row[0] for row in connection.execute("SELECT full_reference FROM rounds ORDER BY full_reference")]
        judged = connection.execute("SELECT count(*) FROM assessments WHERE current").fetchone()[0]
        doubled = connection.execute("SELECT count(*) - count(DISTINCT reference) FROM assessments").fetchone()[0]
    blobs = sorted(path.name for path in (data / "files").rglob("*") if path.is_file())
    found = {
        "documents": held == wanted,
        "files": files == wanted,
        "bytes kept": blobs == wanted,
        "rounds": rounds == sorted(listed),
        "assessments": judged == len(listed) and doubled == 0,
    }
    return [name for name, right in found.items() if not right]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=1.0, help="of 9,000 text documents and 1,000 scans")
    parser.add_argument("--kill-at", type=float, default=0.5, help="of the documents; 1 kills nothing")
    parser.add_argument("--folder", type=Path, help="where the documents and the store lie; kept when named")
    parser.add_argument("--results", type=Path, help="write the numbers there as JSON")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="assure-bulk-"))
    try:
        result = measured(folder, given.share, given.kill_at)
    finally:
        if given.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(result, indent=1))
    if given.results:
        given.results.write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    sys.exit(1 if result["faults"] else 0)


def measured(folder: Path, share: float, kill_at: float) -> dict[str, object]:
    """Make, ingest, kill, ingest again, check."""
    folder.mkdir(parents=True, exist_ok=True)
    texts, scans = round(TEXTS * share), round(SCANS * share)
    began = time.monotonic()
    listed = made(folder, texts + scans, scans)
    print(f"made {texts + scans:,} documents in {time.monotonic() - began:.0f} s: {folder}", file=sys.stderr)
    data, total = folder / "data", sum(map(len, listed.values()))
    if kill_at < 1 and stored(data) < total * kill_at:
        Watched(folder / "cases", data).until(round(total * kill_at))
        print(f"killed at {stored(data):,} of {total:,}", file=sys.stderr)
    if Watched(folder / "cases", data).until(None).status != 0:
        print(f"the last run ended badly: see {folder / 'ingest.out'}", file=sys.stderr)
    told = (folder / RUNS).read_text("utf-8").splitlines()
    runs = [Spent(**json.loads(line)) for line in told]
    counted = {"documents": total, "scans": scans, "cases": len(listed), "faults": faults(data, listed)}
    return {**_surroundings(), **counted, **_numbers(runs)}


def _surroundings() -> dict[str, object]:
    """When and where it was measured; ``load`` above the number of processors means that others worked too."""
    packages = ("assure", "prefect", "sqlalchemy", "pypdfium2", "spacy")
    return {
        "made_on": f"{datetime.now(UTC):%Y-%m-%d}",
        "processors": os.cpu_count(),
        "load": [round(one, 2) for one in os.getloadavg()],
        "python": platform.python_version(),
        "versions": {name: version(name) for name in packages},
    }


def _numbers(runs: list[Spent]) -> dict[str, object]:
    cpu = _added(run.cpu for run in runs)
    start = _added(run.start_cpu for run in runs)
    going = {role: round(seconds - start.get(role, 0.0), 2) for role, seconds in cpu.items()}
    work = going.get("workers", 0.0)
    overhead = sum(seconds for role, seconds in going.items() if role != "workers")
    last = runs[-1]
    memory = {moment: round(sum(roles.values()), 1) for moment, roles in last.rss_mb.items()}
    going_seconds = sum(run.seconds - run.start_seconds for run in runs)
    return {
        "seconds": round(sum(run.seconds for run in runs), 1),
        "documents_a_second": round(sum(run.documents for run in runs) / going_seconds, 2),
        "cpu_seconds": cpu,
        "cpu_seconds_until_the_first_document": start,
        "orchestration_share_of_work": round(overhead / work, 3) if work else None,
        "with_start": round((sum(cpu.values()) - cpu.get("workers", 0.0)) / cpu["workers"], 3) if work else None,
        "memory_mb": memory,
        "memory_end_over_early": round(memory["end"] / memory["early"], 3) if len(memory) == 2 else None,
        "runs": [asdict(run) for run in runs],
    }


def _added(parts: Iterable[dict[str, float]]) -> dict[str, float]:
    added: dict[str, float] = {}
    for part in parts:
        for role, seconds in part.items():
            added[role] = round(added.get(role, 0.0) + seconds, 2)
    return added


if __name__ == "__main__":
    main()
