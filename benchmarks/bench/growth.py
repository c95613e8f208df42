"""How cost grows: with the pages of a document, with the documents of a process, with the questions of the queue.

Each size runs in a process of its own, so that none profits from what another has loaded.
"""

import asyncio
import multiprocessing
import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import httpx

from benchmarks import desk_load
from benchmarks.bench.measure import processor_seconds
from benchmarks.bench.papers import long_paper, short_papers
from evidence.document import EvidenceFile

CASES = 8
"""Sample cases in the store of the queue's run."""


def apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """The function's answer out of a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def by_pages(sizes: Sequence[int]) -> dict[int, dict[str, float]]:
    """For documents of so many pages: seconds a page and the most memory that the process held."""
    return {size: apart(_one_document, size) for size in sizes}


def _one_document(pages: int) -> dict[str, float]:
    paper = long_paper("security_policy", pages, 90)
    _read([*short_papers(3), long_paper("security_policy", 2, 89)])  # what is loaded once is no cost of this document
    start = processor_seconds()
    _read([paper])
    return {"cpu_page": (processor_seconds() - start) / pages, "rss_mb": _resident()}


def by_documents(sizes: Sequence[int]) -> dict[int, float]:
    """Megabytes that one process holds after so many documents."""
    return {int(size): held for size, held in apart(_many_documents, list(sizes)).items()}


def _many_documents(sizes: Sequence[int]) -> dict[int, float]:
    papers, held = short_papers(120, seed=91), {}
    for number in range(1, max(sizes) + 1):
        _read([papers[number % len(papers)]])
        if number in sizes:
            held[number] = _resident()
    return held


def _read(papers: Sequence[Any]) -> None:
    from evidence.reading import read
    from extractors import classify, extract

    for paper in papers:
        reading = read(EvidenceFile(paper.name, paper.data))
        extract(reading, decided=classify(reading))


def _resident() -> float:
    """Megabytes of memory that this process holds now."""
    status = Path("/proc/self/status").read_text("ascii")
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


def by_queue(sizes: Sequence[int]) -> dict[int, dict[str, float]]:
    """The server's milliseconds for the queue's page and a question's, with so many questions open."""
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "filled"
        empty.mkdir()
        desk_load.make_store(desk_load.Settings(data=empty), CASES, 0, 1)
        taken = {}
        for size in sizes:
            data = Path(folder) / str(size)
            shutil.copytree(empty, data)
            desk_load.ask_more(desk_load.Settings(data=data), size)
            taken[size] = _asked(data)
        return taken


def _asked(data: Path, times: int = 15) -> dict[str, float]:
    question = next(iter(desk_load.addresses_of(desk_load.Settings(data=data))))
    with desk_load.served(data) as address:
        return {
            name: asyncio.run(_median(address, path, times))
            for name, path in (("queue", "/queue"), ("question", question))
        }


async def _median(address: str, path: str, times: int) -> float:
    async with httpx.AsyncClient(base_url=address, timeout=60) as client:
        await desk_load.sign_in(client, "r0")
        await client.get(path)  # what is loaded at the first call is no cost of the queue's length
        return median([float((await client.get(path)).headers[desk_load.TIME]) for _ in range(times)])
