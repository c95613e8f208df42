"""Writing a report to a file, checked before any work is done for it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from evidence.application import Application
from evidence.errors import CallError
from evidence.findings import Assessment
from review.report import report_html
from rules.standard_2a import RULES


def must_be_writable(report: Path | None) -> None:
    """Raise ``CallError`` where a report could not be written to the path."""
    if report is not None and report.is_dir():
        raise CallError(f"--report {report}: is a folder, expected the name of a file")
    if report is not None and not report.absolute().parent.is_dir():
        raise CallError(f"--report {report}: there is no folder {report.absolute().parent}")


def write_report(
    report: Path | None, assessment: Assessment, application: Application, made_by: Mapping[str, Any]
) -> None:
    if report is None:
        return
    clauses = {rule.clause.id: rule.clause for rule in RULES}
    report.write_text(report_html(assessment, application, made_by, clauses), encoding="utf-8")
