"""Steps of the applicant that supply evidence of an organisation's assurance: send a document, or send it instead.

What is sent is one document of a kind, with everything that the standard asks of that kind. Evidence that stays
in the case keeps counting, so a document that contradicts the new one must be replaced, and is only then.
"""

from collections.abc import Callable, Iterator
from typing import Any

from evidence.application import AssuranceRoute
from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.contents import (
    Contents,
    Document,
    DsptAssessment,
    Iso27001Certificate,
    LetterSubject,
    Other,
    SecurityPolicy,
)
from evidence.findings import PlacedDocument
from rules.dspt import standings
from rules.repairs import wanted
from rules.repairs.step import INSTEAD, Stage, Step, of_applicant, with_changed, with_document, without_documents
from rules.words import listed

Build = Callable[[CaseEvidence], Contents]


def sent(name: str, says: str, owner: str, of: str | None, build: Build, tied: bool = False) -> Step:
    """Send one document of ``owner``; ``of`` is whom the request names, ``tied`` that it names this application."""

    def apply(case: CaseEvidence) -> CaseEvidence:
        text = wanted.naming(case) if tied else ""
        return with_document(case, wanted.document(f"sent/{name}", build(case), text), owner)

    return Step(f"send/{name}", of_applicant(says, of), apply, Stage.SUPPLIED)


def _by_organisation(kind: str, evidence: OrganisationEvidence, says: str, build: Any) -> Step:
    """Send a document of an organisation, built from what is declared of it by then."""
    owner = evidence.organisation.id

    def built(case: CaseEvidence) -> Contents:
        contents: Contents = build(OrganisationEvidence(case, case.application.organisation(owner)))
        return contents

    return sent(f"{kind}/{owner}", f"send {says}", owner, owner, built)


# --- an organisation's assurance ---------------------------------------------------------------------------


def dspt(evidence: OrganisationEvidence) -> Iterator[Step]:
    says = (
        f"a DSPT assessment of {evidence.organisation.name} for {wanted.edition_wanted(evidence)}, published as "
        "Standards Met or Standards Exceeded, that shows its organisation code, status and publication date"
    )
    yield _by_organisation("dspt", evidence, says, wanted.dspt)


def certificate(evidence: OrganisationEvidence) -> Iterator[Step]:
    says = (
        f"a complete copy of an ISO/IEC 27001:2022 certificate of {evidence.organisation.name} that is in force, with "
        f"its scope{_and_places(evidence)}"
    )
    yield _by_organisation("certificate", evidence, says, wanted.certificate)


def policy(evidence: OrganisationEvidence) -> Iterator[Step]:
    says = (
        f"the approved system level security policy of {evidence.organisation.name} for the system that holds the "
        f"data{_and_places(evidence)}"
    )
    yield _by_organisation("policy", evidence, says, wanted.policy)


def _and_places(evidence: OrganisationEvidence) -> str:
    places = [place.postcode or place.address for place in evidence.organisation.locations]
    return f", that names each declared location with its address ({listed(places)})" if places else ""


SENDERS = {AssuranceRoute.DSPT: dspt, AssuranceRoute.ISO27001: certificate, AssuranceRoute.SLSP: policy}
"""What shows an organisation's assurance by each route that can still be taken."""


def by_routes(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The documents of the routes that the organisation relies on."""
    for route in dict.fromkeys(evidence.organisation.security_assurance.routes):
        if route in SENDERS:
            yield from SENDERS[route](evidence)


def igt(evidence: OrganisationEvidence) -> Iterator[Step]:
    says = (
        f"a satisfactory IG Toolkit submission of {evidence.organisation.name} that is less than 12 months old, with "
        "its organisation code, version, score and date"
    )
    yield _by_organisation("igt", evidence, says, wanted.igt)


# --- what NHS England has confirmed ------------------------------------------------------------------------


def review_letter(evidence: OrganisationEvidence) -> Iterator[Step]:
    edition = _edition(evidence)
    says = (
        f"NHS England's confirmation that it has reviewed the {edition} DSPT assessment of {evidence.organisation.name}"
    )
    yield _letter(evidence, LetterSubject.DSPT_REVIEW, edition, says)


def plan_letter(evidence: OrganisationEvidence) -> Iterator[Step]:
    edition = _edition(evidence)
    says = f"NHS England's approval of the improvement plan of {evidence.organisation.name} for the {edition} DSPT"
    yield _letter(evidence, LetterSubject.IMPROVEMENT_PLAN, edition, says)


def retention_letter(evidence: OrganisationEvidence) -> Iterator[Step]:
    says = (
        f"NHS England's approval for {evidence.organisation.name} to keep or reuse the data released earlier under "
        "section 251"
    )
    yield _letter(evidence, LetterSubject.SECTION_251_RETENTION, _edition(evidence), says)


def _edition(evidence: OrganisationEvidence) -> str:
    """The edition of the publication that counts, else the one that ought to."""
    counting = standings(evidence).counting
    return (counting.edition_name if counting else None) or wanted.edition_wanted(evidence)


def _letter(evidence: OrganisationEvidence, subject: LetterSubject, edition: str, says: str) -> Step:
    return _by_organisation(subject.value, evidence, says, lambda e: wanted.letter(e, subject, edition))


# --- in place of what was supplied -------------------------------------------------------------------------


def instead(step: Step, documents: tuple[Document, ...]) -> Step:
    """The document of ``step``, sent in place of others, which then no longer count."""
    names = frozenset(document.name for document in documents)
    change = step.change.model_copy(update={"says": f"{step.change.says}, in place of {listed(sorted(names))}"})
    return Step(
        f"{step.name}{INSTEAD}", change, lambda case: step.apply(without_documents(case, names)), Stage.SUPPLIED
    )


def instead_of_own(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The documents of the routes relied on, each in place of those of its kind that the organisation supplied."""
    for kind, send in KINDS:
        held = tuple(exhibit.document for exhibit in evidence.of(kind))
        if held:
            yield from (instead(step, held) for step in send(evidence))


KINDS: tuple[tuple[type[Contents], Callable[[OrganisationEvidence], Iterator[Step]]], ...] = (
    (DsptAssessment, dspt),
    (Iso27001Certificate, certificate),
    (SecurityPolicy, policy),
)


def readable(case: CaseEvidence) -> Iterator[Step]:
    """The files that could not be read whole, sent again; nothing else is then found in them."""
    names = tuple(dict.fromkeys(document.name for document in case.documents if document.problems))
    if not names:
        return

    def apply(case: CaseEvidence) -> CaseEvidence:
        for name in names:
            case = with_changed(case, name, _readable)
        return case

    says = f"send {listed(names)} again, complete and in a form that can be read"
    change = of_applicant(says, None, names[0] if len(names) == 1 else None)
    yield Step("readable", change, apply, Stage.DECLARED)


def _readable(placed: PlacedDocument) -> PlacedDocument:
    document = placed.document
    changed = document.model_copy(update={"problems": (), "contents": document.contents or Other()})
    return placed.model_copy(update={"document": changed})
