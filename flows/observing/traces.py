"""Traces for OpenTelemetry: a trace a document, its stages as spans; a trace a case, linked to its documents'.

Where they go is said by the standard ``OTEL_*`` variables alone; without them nothing is imported and nothing is sent.
Spans are made afterwards from a trail, with the moments noted then, so that a worker process needs no exporter.
"""

import os
from collections import OrderedDict
from collections.abc import Callable

from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import INVALID_SPAN, Link, SpanContext, Status, StatusCode, set_span_in_context

from evidence.errors import CallError
from flows.observing.logs import shown
from flows.observing.trails import Stage, Subject, Trail

REMEMBERED = 20_000
"""So many documents' traces are known, to be linked from their cases'."""
EXPORTERS = ("otlp", "none")
PROTOCOLS = ("http/protobuf",)


class TraceWatcher:
    """Makes spans of trails, to whichever exporter the provider has."""

    def __init__(self, provider: TracerProvider, key: bytes, run: str) -> None:
        self._tracer = provider.get_tracer("assure")
        self._key, self._run = key, run
        self._documents: OrderedDict[str, SpanContext] = OrderedDict()

    def __call__(self, trail: Trail) -> None:
        links = [Link(self._documents[sha256]) for sha256 in trail.documents if sha256 in self._documents]
        span = self._tracer.start_span(
            trail.subject.value,
            context=set_span_in_context(INVALID_SPAN),
            start_time=trail.stages[0].started,
            attributes=self._attributes(trail),
            links=links,
        )
        for one in trail.stages:
            inner = self._tracer.start_span(one.name, set_span_in_context(span), start_time=one.started)
            inner.end(_end(one))
        if trail.failed:
            span.set_status(Status(StatusCode.ERROR, trail.failed))
        span.end(max(map(_end, trail.stages)))
        self._remember(trail, span.get_span_context())

    def _attributes(self, trail: Trail) -> dict[str, str | int]:
        told: dict[str, str | int] = {
            "assure.run": self._run,
            f"assure.{trail.subject.value}": shown(trail.subject, trail.key, self._key),
        }
        if trail.kind:
            told["assure.kind"] = trail.kind
        if trail.subject is Subject.DOCUMENT:
            told |= {"assure.pages": trail.pages, "assure.doubts": len(trail.doubts)}
            told |= {"assure.problems": ",".join(trail.problems)} if trail.problems else {}
        return told

    def _remember(self, trail: Trail, context: SpanContext) -> None:
        if trail.subject is Subject.DOCUMENT:
            self._documents[trail.key] = context
            while len(self._documents) > REMEMBERED:
                self._documents.popitem(last=False)


def _end(one: Stage) -> int:
    return one.started + round(one.seconds * 1e9)


def provider_of_environment() -> tuple[TracerProvider, Callable[[], None]]:
    """A provider that sends where ``OTEL_*`` says, over HTTP; and what sends the rest and stops it.

    Raises ``CallError`` for an exporter or a protocol that is not built in.
    """
    _must_be_known("OTEL_TRACES_EXPORTER", os.environ.get("OTEL_TRACES_EXPORTER", "otlp"), EXPORTERS)
    for name in ("OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL"):
        _must_be_known(name, os.environ.get(name, PROTOCOLS[0]), PROTOCOLS)
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    return provider_of(OTLPSpanExporter())


def provider_of(exporter: SpanExporter) -> tuple[TracerProvider, Callable[[], None]]:
    """A provider over one exporter, and what stops it. ``OTEL_SERVICE_NAME`` renames the service."""
    resource = Resource.create({"service.name": os.environ.get("OTEL_SERVICE_NAME", "assure")})
    provider = TracerProvider(resource=resource, shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(exporter))
    return provider, provider.shutdown


def _must_be_known(name: str, found: str, known: tuple[str, ...]) -> None:
    if found not in known:
        raise CallError(f"{name}: found {found!r}, expected one of: {', '.join(known)}")
