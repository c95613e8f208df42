"""Evidence about organisations that the application does not declare, and hosts, providers and regions that it omits.

What is undeclared is told by the rules of `video/7-declared` and `2a/3`; here it is only shown, each name once with
every document that gives it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from evidence.application import Organisation
from evidence.bundle import CaseEvidence
from evidence.fields import Found, Missing
from evidence.findings import Observation, ObservationKind, PlacedDocument, Premise
from evidence.naming import tokens
from rules.across.accounts import names_holder
from rules.across.agreeing import linked
from rules.holders import kin
from rules.regions import family
from rules.rule import Cited
from rules.standard_2a.cloud_declared import other_providers, other_regions
from rules.standard_2a.declared import undeclared as undeclared_hosts


def of_others(case: CaseEvidence) -> Iterator[Observation]:
    """Documents about somebody who is not declared, and documents whose code and name are two organisations'."""
    for placed in case.placed:
        contents: Any = placed.document.contents
        name = getattr(contents, "organisation_name", Missing())
        if placed.by_person or not (isinstance(name, Found) and names_holder(name)):
            continue
        says = _whose(case, placed, str(name.value))
        premise = Cited(placed.document, "organisation_name", name).premise
        if says is not None and premise is not None:
            yield Observation(
                kind=ObservationKind.OTHER_ORGANISATION,
                says=says,
                organisation=placed.organisation,
                premises=(premise,),
                documents=(placed.document.name,),
            )


def _whose(case: CaseEvidence, placed: PlacedDocument, name: str) -> str | None:
    file, organisations = placed.document.name, case.application.organisations
    if placed.organisation is not None:
        owner = case.application.organisation(placed.organisation)
        other = not any(linked(name, own) for own in owner.names)
        return f"{file} {placed.because}, but names {name}" if other else None
    about = f"{file} is about {name}, which the application does not declare"
    return f"{about}{_resembling(name, organisations)}"


def _resembling(name: str, organisations: Iterable[Organisation]) -> str:
    relative = next((o.name for o in organisations if kin(name, o)), None)
    return f"; it may be related to {relative}" if relative else ""


def undeclared(case: CaseEvidence) -> Iterator[Observation]:
    """Each undeclared name once, with the places where the documents give it."""
    seen: dict[tuple[str, ...], list[tuple[str, str, Premise]]] = {}
    for name, lacks, cited in _undeclared(case):
        if cited.premise is not None:
            seen.setdefault(_same_name(name), []).append((name, lacks, cited.premise))
    for places in seen.values():
        places.sort(key=lambda place: (place[2].file, place[2].page, place[0]))
        files = tuple(dict.fromkeys(premise.file for _, _, premise in places))
        lacks = " and ".join(sorted({lacks for _, lacks, _ in places}))
        yield Observation(
            kind=ObservationKind.UNDECLARED,
            says=f"{' and '.join(files)} {'names' if len(files) == 1 else 'name'} {places[0][0]}, {lacks}",
            organisation=None,
            premises=tuple(dict.fromkeys(premise for _, _, premise in places)),
            documents=files,
        )


HOST = "which is not among the declared organisations"
SERVICE = "which is not a declared cloud provider"
REGION = "which is not a declared region"


def _undeclared(case: CaseEvidence) -> Iterator[tuple[str, str, Cited]]:
    for host in undeclared_hosts(case):
        for cited in host.cited:
            yield host.name, HOST, cited
    for provider in other_providers(case):
        yield provider.name, SERVICE, provider.cited
    for region in other_regions(case):
        yield region.name, REGION, region.cited


def _same_name(name: str) -> tuple[str, ...]:
    """Names of one provider fall together; a region's stands for itself."""
    of = family(name)
    return (of,) if of else tokens(name)
