"""Video on security assurance, slide 5: a complete copy of the ISO 27001 certificate was supplied.

Sites usually stand on the later pages, so a first page alone is not the certificate.
"""

from collections.abc import Iterator

from evidence.application import AssuranceRoute
from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import Iso27001Certificate
from evidence.findings import Clause, Subject
from rules.holders import holder
from rules.rule import Judgement, for_decision, needs_review, rule, satisfied, settle
from rules.standard_2a.iso27001 import no_certificate, relatives
from rules.supplied import asking
from rules.words import listed

CLAUSE = Clause(
    id="video/5-copy",
    title="Copy of the ISO 27001 certificate",
    says=(
        "If you intend to rely on ISO27001 as evidence of your organisation’s security assurance you need to provide a "
        "copy of the certificate, which relates to the processing and use of data, for verification."
    ),
    source="Transcript of the video on standard 2a, slide 5",
    about=Subject.ORGANISATION,
)


@rule(CLAUSE, route=AssuranceRoute.ISO27001)
def certificate_was_supplied(evidence: OrganisationEvidence) -> Judgement:
    """Any one complete copy will do."""
    copies = evidence.of(Iso27001Certificate)
    if copies:
        judged = [_judged(evidence, copy) for copy in copies]
        return min(judged, key=lambda judgement: settle(judgement).verdict.value != "satisfied")
    linked = relatives(evidence)
    if not linked:
        return no_certificate(evidence)
    names = listed(exhibit.document.name for exhibit in linked)
    ask = f"A certificate in the name of {evidence.organisation.name}, or proof of its link to the holder."
    return for_decision(f"whether {names} is a certificate of the organisation is not certain", would_satisfy=ask)


def _judged(evidence: OrganisationEvidence, copy: Exhibit[Iso27001Certificate]) -> Judgement:
    cited = holder(copy, evidence.organisation, evidence.case)
    gaps = listed(_gaps(copy))
    if gaps:
        ask = f"Please send all pages of the ISO 27001 certificate of {evidence.organisation.name}."
        because = f"{copy.document.name} is not a complete copy: {gaps}"
        return needs_review(because, *cited, would_satisfy=ask, questions=(asking(ask, because),))
    return satisfied(f"{copy.document.name} is a copy of the certificate", *cited)


def _gaps(copy: Exhibit[Iso27001Certificate]) -> Iterator[str]:
    document, certificate = copy.document, copy.contents
    if certificate.pages_missing:
        yield f"page {listed(str(page) for page in certificate.pages_missing)} is missing"
    elif certificate.pages_stated is not None and certificate.pages_stated > document.pages:
        yield f"it says that it has {certificate.pages_stated} pages, and {document.pages} were supplied"
    if certificate.annex_missing:
        yield "it refers to an annex that is not in the file"
    yield from (problem.message for problem in document.problems)
