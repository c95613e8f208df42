"""An assessment as one self-contained HTML page: to read, to print, to file with the case.

No script, no outside address, everything that documents say escaped: a report must never do what a
document tells it to. Verdicts are words; colour only repeats them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evidence.application import Application
from evidence.contents import Document, stated_fields
from evidence.fields import Found
from evidence.findings import Assessment, Clause, Finding, Verdict
from review.output import outermost, shown
from review.templating import template


@dataclass(frozen=True)
class Row:
    """One line of the matrix: a clause and its verdict for each column, ``None`` where it is not asked."""

    clause: str
    title: str
    verdicts: tuple[Verdict | None, ...]


@dataclass(frozen=True)
class Section:
    """All findings about one organisation, or about the application."""

    id: str
    name: str
    findings: tuple[Finding, ...]


def report_html(
    assessment: Assessment, application: Application, made_by: Mapping[str, Any], clauses: Mapping[str, Clause]
) -> str:
    """The page. ``clauses`` gives the titles and words of the clauses by id; one that is missing shows its id."""
    sections = _sections(assessment, application)
    return template("report.html").render(
        assessment=assessment,
        application=application,
        made_by=made_by,
        clauses=clauses,
        sections=sections,
        rows=_rows(assessment, sections, clauses),
        counts=[(verdict, sum(f.verdict is verdict for f in assessment.findings)) for verdict in Verdict],
        documents=[inner for document in outermost(assessment) for inner in document.with_contained()],
        owners={(p.document.name, p.document.sha256): p for p in assessment.documents},
        fields=_fields,
    )


def _sections(assessment: Assessment, application: Application) -> list[Section]:
    sections = [
        Section(o.id, o.name, tuple(f for f in assessment.findings if f.organisation == o.id))
        for o in application.organisations
    ]
    whole = tuple(f for f in assessment.findings if f.organisation is None)
    return [Section("application", "The application as a whole", whole), *sections]


def _rows(assessment: Assessment, sections: list[Section], clauses: Mapping[str, Clause]) -> list[Row]:
    verdicts = {(f.clause, f.organisation or "application"): f.verdict for f in assessment.findings}
    return [
        Row(
            clause,
            clauses[clause].title if clause in clauses else "",
            tuple(verdicts.get((clause, section.id)) for section in sections),
        )
        for clause in dict.fromkeys(finding.clause for finding in assessment.findings)
    ]


def _fields(document: Document) -> list[tuple[str, str, str, str]]:
    """Name, value, place and status of each field that was found."""
    if document.contents is None:
        return []
    return [
        (
            name.replace("_", " "),
            shown(field.value),
            field.provenance.cell or f"p. {field.provenance.page}",
            ", ".join((field.status.value, *field.doubts)),
        )
        for name, field in stated_fields(document.contents)
        if isinstance(field, Found)
    ]
