"""Stages of documents and cases, as logs, traces and counts see them; and that none of them sees the evidence."""

import gzip
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from flow_samples import Assure, make_case
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from evidence.contents import stated_fields
from evidence.fields import Found
from flows.assess import assess_case
from flows.casefolder import open_case
from flows.observing.logs import shown
from flows.observing.metrics import Gauge, Metrics
from flows.observing.traces import TraceWatcher
from flows.observing.trails import (
    Subject,
    Trail,
    about_case,
    about_document,
    collecting,
    emit,
    stage,
    watching,
)

SAMPLE = Path(__file__).parents[3] / "sample_docs/cases/03-certificate-expired/case"
DAY = date(2026, 11, 2)
KEY = b"a test's key"


@pytest.fixture(scope="module")
def trails(tmp_path_factory: pytest.TempPathFactory) -> list[Trail]:
    """Those of a case of plain text, assessed."""
    gathered: list[Trail] = []
    with watching(gathered.append):
        assess_case(open_case(make_case(tmp_path_factory.mktemp("case") / "case")), DAY, fresh=True)
    return gathered


def test_each_document_goes_through_its_stages_and_its_case_is_judged(trails: list[Trail]) -> None:
    by_subject = {s: [t for t in trails if t.subject is s] for s in Subject}
    stages = sorted([one.name for one in trail.stages] for trail in by_subject[Subject.DOCUMENT])
    assert stages == [["read", "classify", "extract"]] * 3
    ((judged,),) = ([t.stages for t in by_subject[Subject.CASE]],)
    assert [one.name for one in judged] == ["judge"]
    assert set(by_subject[Subject.CASE][0].documents) == {trail.key for trail in by_subject[Subject.DOCUMENT]}


def test_a_trail_tells_kind_doubts_and_problems_by_name_and_nothing_else(trails: list[Trail]) -> None:
    kinds = {trail.kind for trail in trails}
    assert "iso27001_certificate" in kinds
    assert [trail.problems for trail in trails if trail.problems] == [("unsupported",)]
    assert all(one.seconds >= 0 for trail in trails for one in trail.stages)


def test_stages_within_the_same_document_are_one_trail_and_a_failure_is_named() -> None:
    gathered: list[Trail] = []
    with watching(gathered.append):
        with about_document("ab" * 32), stage("read"), about_document("ab" * 32), stage("store"):
            pass
        with pytest.raises(ValueError, match="secret"), about_document("cd" * 32), stage("read"):
            raise ValueError("a secret of the page")
        with about_case("DARS-NIC-1"):
            pass
    first, second = gathered
    assert ({one.name for one in first.stages}, first.failed) == ({"read", "store"}, None)
    assert second.failed == "ValueError"


def test_trails_of_a_worker_reach_the_watchers_only_where_they_are_sent() -> None:
    gathered: list[Trail] = []
    with watching(gathered.append):
        with collecting() as sent, about_document("ab" * 32), stage("read"):
            pass
        assert gathered == []
        emit(sent)
    assert gathered == sent


def test_nobody_watching_costs_nothing_and_breaks_nothing() -> None:
    with stage("read"), about_document("ab" * 32), stage("read"):
        pass


# traces


@pytest.fixture(scope="module")
def spans(trails: list[Trail]) -> Iterator[tuple[ReadableSpan, ...]]:
    exporter, provider = InMemorySpanExporter(), TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    with watching(TraceWatcher(provider, KEY, "a-run")):
        emit(trails)
    yield exporter.get_finished_spans()
    provider.shutdown()


def test_a_document_is_a_trace_with_its_stages_one_after_the_other(spans: tuple[ReadableSpan, ...]) -> None:
    roots = [span for span in spans if span.name == "document"]
    assert len({span.get_span_context().trace_id for span in roots}) == 3
    for root in roots:
        inner = [s for s in spans if s.parent and s.parent.span_id == root.get_span_context().span_id]
        assert [s.name for s in inner] == ["read", "classify", "extract"]
        assert all((s.start_time or 0) <= (s.end_time or 0) <= (root.end_time or 0) for s in inner)


def test_a_case_is_linked_to_the_traces_of_its_documents(spans: tuple[ReadableSpan, ...]) -> None:
    (case,) = (span for span in spans if span.name == "case")
    roots = {span.get_span_context().trace_id for span in spans if span.name == "document"}
    assert {link.context.trace_id for link in case.links} == roots
    assert [s.name for s in spans if s.parent and s.parent.span_id == case.get_span_context().span_id] == ["judge"]


def test_a_case_is_a_digest_that_the_key_makes() -> None:
    one, other = (shown(Subject.CASE, "DARS-NIC-123456-A1B2C", key) for key in (b"a", b"b"))
    assert one != other
    assert re.fullmatch(r"[0-9a-f]{12}", one)
    assert shown(Subject.DOCUMENT, "ab" * 32, b"a") == "ab" * 6


# counts


def test_counts_are_by_kind_stage_doubt_and_problem(trails: list[Trail]) -> None:
    metrics = Metrics(lambda: [Gauge("assure_queue_items", "Waiting.", 4, (("kind", "field"),))])
    with watching(metrics):
        emit(trails)
    text = metrics.text().decode()
    assert 'assure_documents_total{kind="iso27001_certificate"} 1.0' in text
    assert 'assure_problems_total{code="unsupported"} 1.0' in text
    assert 'assure_stage_seconds_count{stage="extract"} 3.0' in text
    assert "assure_cases_total 1.0" in text
    assert 'assure_queue_items{kind="field"} 4.0' in text
    doubts = [doubt for trail in trails for doubt in trail.doubts]
    assert all(f'assure_doubts_total{{doubt="{doubt}"}} {float(doubts.count(doubt))}' in text for doubt in doubts)


# what is never said


@pytest.fixture(scope="module")
def secrets() -> set[str]:
    """What a log must not hold: what the applicant declares, what the documents say, what files are called."""
    case = open_case(SAMPLE)
    application = json.loads(case.application_json)
    said = {application["reference"], application["title"], *case.names, *(Path(name).name for name in case.names)}
    for organisation in application["organisations"]:
        said |= {organisation["name"], organisation.get("organisation_code") or ""}
        said |= {place[key] for place in organisation["locations"] for key in ("address", "postcode") if place.get(key)}
    said |= {decision.by for decision in case.decisions} | {decision.note or "" for decision in case.decisions}
    for document in assess_case(case, DAY).documents:
        fields = stated_fields(document.document.contents) if document.document.contents else ()
        said |= {str(one.value) for _, one in fields if isinstance(one, Found)}
        said |= {one.provenance.quote or "" for _, one in fields if isinstance(one, Found)}
    return {text for text in said if len(text) > 3}


@pytest.mark.parametrize("form", ["json", "plain"])
def test_the_log_of_an_ingest_holds_nothing_of_the_evidence(
    assure: Assure, without_prefect: None, monkeypatch: pytest.MonkeyPatch, form: str, secrets: set[str]
) -> None:
    monkeypatch.setenv("ASSURE_LOG", form)
    ran = assure("ingest", SAMPLE, "--as-at", DAY.isoformat())
    assert ran.status == 0
    assert len(secrets) > 40
    assert [text for text in secrets if text in ran.err] == []
    assert "stage" in ran.err


def test_each_line_is_json_with_run_subject_stage_and_seconds(
    assure: Assure, without_prefect: None, monkeypatch: pytest.MonkeyPatch, case: Path
) -> None:
    monkeypatch.setenv("ASSURE_LOG", "json")
    ran = assure("ingest", case)
    lines: list[dict[str, Any]] = [json.loads(line) for line in ran.err.splitlines()]
    assert len({line["run"] for line in lines}) == 1
    stages = {line["stage"] for line in lines if line["event"] == "stage"}
    assert stages == {"read", "classify", "extract", "store", "judge"}
    assert all(("document" in line) != ("case" in line) for line in lines)
    broken = [line for line in lines if line.get("problems")]
    assert [(line["problems"], line["level"]) for line in broken] == [(["unsupported"], "warning")]


def test_only_warnings_are_logged_where_that_is_asked_for(
    assure: Assure, without_prefect: None, monkeypatch: pytest.MonkeyPatch, case: Path
) -> None:
    monkeypatch.setenv("ASSURE_LOG", "json")
    monkeypatch.setenv("ASSURE_LOG_LEVEL", "warning")
    assert [json.loads(line)["level"] for line in assure("ingest", case).err.splitlines()] == ["warning"]


def test_what_a_case_file_says_is_left_out_of_the_message_that_ends_a_command(
    assure: Assure, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = make_case(tmp_path / "wrong", kind="a secret kind")
    assert "a secret kind" in assure("assess", folder).err
    monkeypatch.setenv("ASSURE_LOG", "json")
    ran = assure("assess", folder)
    assert (ran.status, "a secret kind" in ran.err) == (2, False)
    assert "without ASSURE_LOG" in ran.err


def test_what_libraries_log_is_logged_without_what_was_filled_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import logging

    from flows.observing.logs import start_logging

    stop = start_logging("json", "info")
    try:
        try:
            raise ValueError("Dr A. Secret")
        except ValueError:
            logging.getLogger("some.library").exception("cannot read %s", "secret.pdf")
    finally:
        stop()
    line = json.loads(capsys.readouterr().err)
    assert (line["logger"], line["template"], line["error"]) == ("some.library", "cannot read %s", "ValueError")
    assert "ecret" not in json.dumps({**line, "at": ""})


def test_a_run_writes_its_counts_for_node_exporter(
    assure: Assure, without_prefect: None, monkeypatch: pytest.MonkeyPatch, case: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("ASSURE_METRICS_FILE", str(tmp_path / "assure.prom"))
    assure("ingest", case)
    text = (tmp_path / "assure.prom").read_text("utf-8")
    assert 'assure_stage_seconds_count{stage="store"} 4.0' in text
    assert "assure_queue_oldest_seconds" in text
    assert [path.name for path in tmp_path.glob("*assure.prom*")] == ["assure.prom"]
    monkeypatch.setenv("ASSURE_METRICS_FILE", str(tmp_path / "nowhere" / "assure.prom"))
    wrong = assure("cases")
    assert "ASSURE_METRICS_FILE" in wrong.err


def test_spans_are_sent_where_the_standard_variables_say(
    assure: Assure, monkeypatch: pytest.MonkeyPatch, case: Path
) -> None:
    with receiver() as (address, sent):
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        assert assure("assess", case, "--json").status == 1
    assert [path for path, _ in sent] == ["/v1/traces"]
    assert all(name in sent[0][1] for name in (b"document", b"classify", b"judge"))
    assert b"Westshire" not in sent[0][1]


@contextmanager
def receiver() -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    """A collector of traces on this machine, and what it was sent."""
    sent: list[tuple[str, bytes]] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            sent.append((self.path, gzip.decompress(body) if self.headers.get("content-encoding") else body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Collector) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", sent
        server.shutdown()
        thread.join()


def test_an_exporter_that_is_not_built_in_is_a_wrong_call(assure: Assure, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_TRACES_EXPORTER", "zipkin")
    ran = assure("cases")
    assert (ran.status, "OTEL_TRACES_EXPORTER: found 'zipkin', expected one of: otlp, none" in ran.err) == (2, True)
