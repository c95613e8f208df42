"""What a decision is taken on, so that a later round can tell whether it still stands.

An officer who approves a clause has seen the documents that its finding relies on and what the application
declares about it. Both are kept with the answer: the documents by their bytes, the declaration as it stood.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from evidence.application import Application
from evidence.findings import Assessment, Finding, PlacedDocument
from review.answers import Basis, ReliedOn
from review.rounds import declared

ALWAYS = ("data", "system")
"""Parts that every clause is about: which data are asked for, and the system that holds them."""


def basis_of(clause: str, organisation: str | None, application: Application, *seen: Assessment) -> Basis:
    """The basis of a decision on a clause: the assessment that was seen, and any that follows from the decision."""
    documents = {
        placed.document.sha256: ReliedOn(
            sha256=placed.document.sha256,
            file=placed.document.name,
            kind=placed.document.kind,
            organisation=placed.organisation,
        )
        for assessment in seen
        for placed in relied_on(assessment, clause, organisation)
    }
    return Basis(
        round=application.reference,
        documents=tuple(documents[sha256] for sha256 in sorted(documents)),
        declared=declared_about(application, clause, organisation),
    )


def relied_on(assessment: Assessment, clause: str, organisation: str | None) -> Iterator[PlacedDocument]:
    """The documents that the finding on a clause relies on."""
    files = {
        premise.file for finding in _about(assessment.findings, clause, organisation) for premise in finding.relies_on
    }
    yield from (placed for placed in assessment.documents if placed.document.name in files)


def _about(findings: Iterable[Finding], clause: str, organisation: str | None) -> Iterator[Finding]:
    yield from (f for f in findings if (f.clause, f.organisation) == (clause, organisation))


def declared_about(application: Application, clause: str, organisation: str | None) -> dict[str, Any]:
    """The part of the application that a clause is about, in the contract's keys.

    An organisation's clause: its declaration, and for ``2a/2`` every location, since a processor's back-up site
    counts for others too. The cloud clauses: the cloud part and every location. Any other: the whole. The claims
    of which file is what prove nothing and are left out.
    """
    whole = declared(application)
    part = {key: whole[key] for key in ALWAYS if key in whole}
    if organisation is not None:
        part["organisations"] = [entry for entry in whole["organisations"] if entry["id"] == organisation]
        return part | ({"sites": _sites(whole)} if clause == "2a/2" else {})
    if clause.startswith(("2a/3", "guidance/")):
        return part | {"cloud": whole["cloud"], "sites": _sites(whole)}
    return {key: value for key, value in whole.items() if key != "evidence"}


def _sites(whole: dict[str, Any]) -> dict[str, Any]:
    """Every organisation's locations by its id."""
    return {entry["id"]: {"locations": entry["locations"]} for entry in whole["organisations"]}
