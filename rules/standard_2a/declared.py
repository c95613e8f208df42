"""Transcript, slides 3 and 7: every organisation that hosts or processes the data is declared.

Audits repeatedly found the cloud host missing from the agreement. A host that stands only in the list of cloud
services is not declared: it must stand among the organisations, with its own assurance (contract, section 4).
"""

from collections.abc import Iterator
from typing import NamedTuple

from evidence.bundle import CaseEvidence
from evidence.contents import Iso27001Certificate, Mention, OtherCertificate
from evidence.document import UNREAD
from evidence.fields import Found, Status
from evidence.findings import Clause, Subject
from evidence.naming import like_name, parts, same_name
from rules.rule import Cited, Judgement, for_decision, needs_review, rule, satisfied
from rules.standard_2a.cloud_evidence import denied, hosts, is_anothers
from rules.standard_2a.cloud_shown import shown, unsure
from rules.words import listed

CLAUSE = Clause(
    id="video/7-declared",
    title="Every host and processor is declared",
    says="… for each of the data controllers and data processors listed within your application …",
    source="Data sharing standard 2a, video transcript, slides 3 and 7",
    about=Subject.APPLICATION,
)
ASK = "An application that lists every organisation that hosts, stores or processes the data, each with its assurance."
NOT_A_PROCESSOR = ("NHS England", "NHS Digital", "Health and Social Care Information Centre")
"""The data come from it: what it does with them is not the applicant's processing."""


class Named(NamedTuple):
    name: str
    words: str
    cited: tuple[Cited, ...] = ()


@rule(CLAUSE)
def hosts_are_declared(case: CaseEvidence) -> Judgement:
    """Compare every host and provider that the application or the evidence names with the organisations."""
    lacking = undeclared(case)
    if lacking:
        return for_decision(
            f"not among the declared organisations: {listed(named.words for named in lacking)}",
            *(cited for named in lacking for cited in named.cited),
            would_satisfy=ASK,
        )
    unread = [d.name for d in case.documents if any(problem.code in UNREAD for problem in d.problems)]
    if unread:
        because = f"no undeclared host or processor is named, but {listed(unread)} could not be read"
        return needs_review(because, would_satisfy=ASK)
    because = "every organisation that the application or the evidence shows as a host or processor is declared"
    return satisfied(because, *unsure(case, "provider"))


def undeclared(case: CaseEvidence) -> tuple[Named, ...]:
    """Every host and provider that is named and does not stand among the declared organisations."""
    return tuple(named for named in _named(case) if not is_declared(case, named.name))


def is_declared(case: CaseEvidence, name: str) -> bool:
    """Whether a name is one of a declared organisation's, or a service of a declared cloud host."""
    if any(same_name(part, body) for part in parts(name) for body in NOT_A_PROCESSOR):
        return True
    return any(
        hosts(organisation, [name])
        or any(same_name(part, own) or like_name(part, own) for part in parts(name) for own in organisation.names)
        for organisation in case.application.organisations
    )


def _named(case: CaseEvidence) -> Iterator[Named]:
    for service in case.application.cloud.services:
        yield Named(service.provider, f"{service.provider} (a declared cloud service)")
    for organisation in case.application.organisations:
        for location in organisation.locations:
            if location.provider:
                yield Named(location.provider, f"{location.provider} (at {location.address})")
    for item in shown(case, "provider"):
        yield Named(item.name, f"{item.name} ({item.paper.name})", (item.cited,))
    yield from _hosts(case)


def _hosts(case: CaseEvidence) -> Iterator[Named]:
    """Hosts named in sentences; a certificate names its own holder's work and its certification body's."""
    for placed in case.placed:
        contents, document = placed.document.contents, placed.document
        if contents is None or is_anothers(placed) or isinstance(contents, Iso27001Certificate | OtherCertificate):
            continue
        for mention in contents.hosts:
            if not denied(document, mention.provenance.page, mention.name):
                yield Named(
                    mention.name, f"{mention.name} ({document.name})", (Cited(document, "host", _as_field(mention)),)
                )


def _as_field(mention: Mention) -> Found[str]:
    return Found[str](value=mention.name, provenance=mention.provenance, status=Status.ACCEPTED)
