"""Counts for Prometheus: documents, pages, seconds by stage, doubts and problems by name; and how the queue stands.

What is counted was done by this process and its workers: the desk tells its own at ``/metrics``, a batch run writes
its own to a text file. What stands in the database (the queue, the schedules) is asked for at the moment of telling.
"""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from evidence.errors import CallError
from flows.observing.trails import Subject, Trail

BUCKETS = (0.001, 0.005, 0.02, 0.1, 0.3, 1, 3, 10, 30, 100, 300)
"""Seconds: from a look-up in the database to a long bad scan."""


@dataclass(frozen=True)
class Gauge:
    """A figure of this moment. ``labels`` are pairs of a name and its value."""

    name: str
    help: str
    value: float
    labels: tuple[tuple[str, str], ...] = ()


class Metrics:
    """The counts of this process. ``standing`` gives the figures of the moment at which they are told."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self, standing: Callable[[], Iterable[Gauge]] = tuple) -> None:
        self._registry = registry = CollectorRegistry()
        self._documents = Counter("assure_documents", "Documents gone through.", ["kind"], registry=registry)
        self._pages = Counter("assure_pages", "Pages of documents gone through.", registry=registry)
        self._cases = Counter("assure_cases", "Cases judged.", registry=registry)
        self._seconds = Histogram("assure_stage_seconds", "By stage.", ["stage"], buckets=BUCKETS, registry=registry)
        self._doubts = Counter("assure_doubts", "Doubts raised, by name.", ["doubt"], registry=registry)
        self._problems = Counter("assure_problems", "Problems of files, by code.", ["code"], registry=registry)
        self._failures = Counter("assure_failures", "Work ended by an error.", ["subject"], registry=registry)
        registry.register(_Standing(standing))

    def __call__(self, trail: Trail) -> None:
        for one in trail.stages:
            self._seconds.labels(one.name).observe(one.seconds)
        if trail.failed:
            self._failures.labels(trail.subject.value).inc()
        elif trail.subject is Subject.CASE:
            self._cases.inc()
        else:
            self._count(trail)

    def _count(self, trail: Trail) -> None:
        self._documents.labels(trail.kind or "none").inc()
        self._pages.inc(trail.pages)
        for doubt in trail.doubts:
            self._doubts.labels(doubt).inc()
        for code in trail.problems:
            self._problems.labels(code).inc()

    def text(self) -> bytes:
        """The counts in Prometheus' text form."""
        return generate_latest(self._registry)


class _Standing(Collector):
    def __init__(self, standing: Callable[[], Iterable[Gauge]]) -> None:
        self._standing = standing

    def collect(self) -> Iterator[Metric]:
        families: dict[str, GaugeMetricFamily] = {}
        for one in self._standing():
            names = [name for name, _ in one.labels]
            family = families.setdefault(one.name, GaugeMetricFamily(one.name, one.help, labels=names))
            family.add_metric([value for _, value in one.labels], one.value)
        yield from families.values()

    def describe(self) -> Iterator[Metric]:
        """Nothing: what is told depends on the moment, and registering must not ask the database."""
        return iter(())


def write_metrics(path: Path, text: bytes) -> None:
    """Write a text file for node_exporter: beside, then renamed, so that it never reads half of one."""
    try:
        handle, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(text)
        os.chmod(part, 0o644)  # mkstemp keeps it to this user; node_exporter is another one
        os.replace(part, path)
    except OSError as error:
        raise CallError(f"ASSURE_METRICS_FILE: found {path}, which cannot be written: {error.strerror}") from error
