"""What each command does. ``cli`` names the commands and imports this module only once one is called."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from evidence.contents import Document
from evidence.errors import CallError
from flows.casefolder import load_file, open_case, open_cases
from flows.progress import report_problems, say
from flows.reading import read_documents
from flows.settings import Settings
from flows.versions import made_by

DONE, SOME_UNREAD = 0, 1


def _print(value: dict[str, Any]) -> None:
    from review.output import line

    sys.stdout.write(line(value) + "\n")
    sys.stdout.flush()


def _unread(documents: Sequence[Document]) -> bool:
    return any(inner.contents is None for document in documents for inner in document.with_contained())


def read_files(files: Sequence[Path], as_json: bool) -> int:
    """``assure read``: each file's kind and fields, in the order given, nothing stored."""
    from review.output import document_object

    _must_be_files(files)
    done = []
    for document in read_documents(files, load_file, Settings.load().workers):
        report_problems(document)
        if as_json:
            _print(document_object(document, made_by()))
        else:
            from flows.show import console, show_document

            show_document(document, console())
        done.append(document)
    return SOME_UNREAD if _unread(done) else DONE


def _must_be_files(files: Sequence[Path]) -> None:
    faults = [f"{file}: no such file" for file in files if not file.exists()]
    faults += [f"{file}: a folder; name files, or use `assure assess`" for file in files if file.is_dir()]
    if faults:
        raise CallError("\n".join(faults))


def assess_folder(case: Path, as_at: date | None, as_json: bool, report: Path | None) -> int:
    """``assure assess``: the whole job on one case, nothing stored."""
    from flows.assess import assess_case
    from flows.clock import today
    from flows.reporting import must_be_writable, write_report

    folder = open_case(case)
    must_be_writable(report)
    _warn(folder.warnings)
    assessment = assess_case(folder, as_at or today(), Settings.load().workers)
    documents = [placed.document for placed in assessment.documents]
    for document in documents:
        report_problems(document.model_copy(update={"contains": ()}))
    write_report(report, assessment, folder.application, made_by())
    _say_where(report)
    if as_json:
        from review.output import assessment_object

        _print(assessment_object(assessment, made_by()))
    else:
        from flows.show import console, show_assessment

        show_assessment(assessment, console())
    return SOME_UNREAD if _unread(documents) else DONE


def _say_where(report: Path | None) -> None:
    if report is not None:
        say(f"report: {report.absolute()}")


def _warn(warnings: Sequence[str]) -> None:
    for warning in warnings:
        say(f"warning: {warning}")


def ingest_paths(paths: Sequence[Path], as_at: date | None) -> int:
    """``assure ingest``: the whole job into the store and the queue, as a Prefect flow."""
    from flows.show import console

    settings = Settings.load()
    for case in open_cases(paths):
        _warn(case.warnings)
    results = asyncio.run(run_ingest(settings, [(as_at, paths)], None))
    for result in results:
        state = "stored" if result.changed else "unchanged"
        line = (
            f"{result.reference}: {result.verdict.value} as at {result.as_at}, {result.questions} questions ({state})"
        )
        console().print(line, highlight=False, markup=False, soft_wrap=True)
    return SOME_UNREAD if any(result.unreadable for result in results) else DONE


async def run_ingest(
    settings: Settings, groups: Sequence[tuple[date | None, Sequence[Path]]], data: Path | None
) -> list[Any]:
    """The Prefect flow for each as-at date and its paths, one after the other, on one server."""
    from flows.prefect_settings import prepare_prefect

    prepare_prefect(settings)
    from flows.ingest import ingest

    results = []
    for as_at, paths in groups:
        results += await ingest([str(path) for path in paths], as_at, str(data) if data else None)
    return results


def list_queue(reference: str | None, as_json: bool, every: bool) -> int:
    """``assure queue``: the questions that wait for a person."""
    from flows.show import console
    from flows.show_store import show_queue
    from flows.wiring import store_of
    from review.output import queued_object
    from review.queue import waiting

    with store_of(Settings.load()) as store:
        if reference:
            store.submission(reference)
        items = store.queue(reference)
    items = items if every else waiting(items)
    if as_json:
        for item in items:
            _print(queued_object(item))
    else:
        show_queue(items, console())
    return DONE


def answer_item(id: str, reply: Any, reference: str | None, dry_run: bool) -> int:
    """``assure answer``: record what a person says, judge the case again, show what turned."""
    from flows.reassess import record
    from flows.show import console
    from flows.show_store import show_reassessed
    from flows.wiring import store_of

    with store_of(Settings.load()) as store:
        result = record(store, id, reply, reference, dry_run)
    _warn(result.warnings)
    show_reassessed(result, dry_run, console())
    return DONE


def undo_answer(id: str, by: str) -> int:
    """``assure answer --undo``."""
    from flows.reassess import undo
    from flows.show import console
    from flows.show_store import show_reassessed
    from flows.wiring import store_of

    with store_of(Settings.load()) as store:
        show_reassessed(undo(store, id, by), False, console())
    return DONE


def list_answers(reference: str) -> int:
    """``assure answers``: everything ever said of a case, what was taken back too; a JSON object a line."""
    from flows.wiring import store_of

    with store_of(Settings.load()) as store:
        store.submission(reference)
        for answer in store.answers(reference):
            _print(answer.model_dump(mode="json"))
    return DONE


def list_cases(as_json: bool) -> int:
    """``assure cases``: what is stored, with each case's verdict."""
    from flows.show import console
    from flows.show_store import show_cases
    from flows.wiring import store_of
    from review.output import case_object

    with store_of(Settings.load()) as store:
        cases = store.cases()
    if as_json:
        for case in cases:
            _print(case_object(case))
    else:
        show_cases(cases, console())
    return DONE


def show_case(reference: str, as_json: bool, report: Path | None) -> int:
    """``assure show``: the stored assessment of a case, as ``assess`` prints it."""

    from flows.reporting import must_be_writable, write_report
    from flows.show import console, show_assessment
    from flows.wiring import store_of
    from review.output import assessment_object

    must_be_writable(report)
    with store_of(Settings.load()) as store:
        application = store.submission(reference).application
        assessment, kept = store.assessment(reference), store.kept_assessment(reference)
    write_report(report, assessment, application, kept.made_by)
    _say_where(report)
    if as_json:
        _print(assessment_object(assessment, kept.made_by))
    else:
        show_assessment(assessment, console())
    return DONE


def show_status() -> int:
    """``assure status``: where data lies, how much there is, what would read it."""
    from flows.wiring import store_of

    settings = Settings.load()
    with store_of(settings) as store:
        counts = store.counts()
    _print({"data": str(settings.data), "database": settings.shown_url, "counts": counts, "made_by": dict(made_by())})
    return DONE


def migrate_store() -> int:
    """``assure migrate``: bring the database to this version's schema, as every command does on opening it."""
    from flows.wiring import store_of

    with store_of(Settings.load()):
        say(f"{Settings.load().shown_url}: at the schema of this version")
    return DONE
