"""Which evidence covers a declared location, route by route, and how sure that is.

A location that any one route covers is covered. A weak match is a judgement that an officer may make; a doubtful
reading, a missing page or an expired certificate is not. And "not covered" is said only where nothing could still
show otherwise: the place is printed nowhere, and no doubtful reading may be it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from evidence.application import AssuranceRoute, DeclaredLocation, Organisation
from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import (
    DocumentKind,
    DocumentStatus,
    DsptAssessment,
    Iso27001Certificate,
    Location,
    SecurityPolicy,
)
from evidence.fields import Found
from evidence.findings import Premise, Sureness, Verdict
from evidence.locations import FULL, LocationMatch, MatchDegree, compare, folded_address, postcode_of
from evidence.naming import same_name
from evidence.registers import has_suffix
from rules.dspt import standings
from rules.holders import holder, identity, kin, perhaps_its
from rules.regions import same_provider
from rules.rule import Cited, cite
from rules.standard_2a.dspt_current import dspt_is_current
from rules.standard_2a.dspt_outcome import dspt_outcome_is_met
from rules.standard_2a.iso27001 import against_itself, certification_is_approved
from rules.words import day


@dataclass(frozen=True)
class Cover:
    """How one location stands with one route."""

    sureness: Sureness
    words: str
    cited: tuple[Cited, ...] = ()
    premises: tuple[Premise, ...] = ()

    @property
    def accepted(self) -> bool:
        return all(cited.accepted for cited in self.cited)

    @property
    def rank(self) -> tuple[int, int]:
        return self.sureness, sum(not cited.accepted for cited in self.cited)


@dataclass(frozen=True)
class Shown:
    """What one piece of evidence of a route shows for a location; ``file`` is ``None`` where there is none."""

    route: AssuranceRoute
    file: str | None
    cover: Cover


def cover(evidence: OrganisationEvidence, location: DeclaredLocation) -> Cover:
    """The best that any route, or the assurance of the party whose site it is, shows for a location."""
    found = [shown.cover for shown in shown_for(evidence, location)]
    return min(found, key=lambda c: c.rank) if found else _no_route(evidence)


def shown_for(evidence: OrganisationEvidence, location: DeclaredLocation) -> Iterator[Shown]:
    """Each piece of evidence that could cover a location, in the order of the routes."""
    yield from _by_routes(evidence, location)
    yield from _by_owner(evidence, location)


def _by_routes(evidence: OrganisationEvidence, location: DeclaredLocation) -> Iterator[Shown]:
    for route in dict.fromkeys(evidence.organisation.security_assurance.routes):
        match route:
            case AssuranceRoute.DSPT:
                found = _by_dspt(evidence, location)
                yield Shown(route, next((premise.file for premise in found.premises), None), found)
            case AssuranceRoute.ISO27001 | AssuranceRoute.SLSP:
                yield from (Shown(route, *each) for each in _by_places(evidence, location, *PLACES[route]))
            case AssuranceRoute.IGT:
                yield Shown(route, None, Cover(Sureness.OPEN, "the IG Toolkit does not show which locations it covers"))


PLACES: dict[AssuranceRoute, tuple[type[Any], str]] = {
    AssuranceRoute.ISO27001: (Iso27001Certificate, "ISO 27001 certificate"),
    AssuranceRoute.SLSP: (SecurityPolicy, "system level security policy"),
}


def _no_route(evidence: OrganisationEvidence) -> Cover:
    supplied = [*evidence.of(Iso27001Certificate), *evidence.of(SecurityPolicy), *evidence.of(DsptAssessment)]
    if supplied or not evidence.case.read_whole:
        return Cover(Sureness.OPEN, "the application names no assurance route that the organisation relies on")
    return Cover(Sureness.NOT_COVERED, "no assurance route is relied on and none was evidenced")


# --- whose site it is -----------------------------------------------------------------------------------


def third_party(organisation: Organisation, location: DeclaredLocation) -> str | None:
    """The provider whose site a location is, where that is not the organisation itself."""
    provider = location.provider
    if not provider or _is_party(organisation, provider):
        return None
    return provider


def _is_party(organisation: Organisation, provider: str) -> bool:
    return any(same_name(name, provider) or same_provider(name, provider) for name in organisation.names)


def _by_owner(evidence: OrganisationEvidence, location: DeclaredLocation) -> Iterator[Shown]:
    """What the other party's own assurance shows, where that party is declared."""
    provider = third_party(evidence.organisation, location)
    for other in evidence.application.organisations:
        if provider and other.id != evidence.organisation.id and _is_party(other, provider):
            for shown in _by_routes(OrganisationEvidence(evidence.case, other), location):
                words = f"{shown.cover.words} (of {other.name}, whose site it is)"
                yield replace(shown, cover=replace(shown.cover, words=words))


# --- DSPT ---------------------------------------------------------------------------------------------


def _by_dspt(evidence: OrganisationEvidence, location: DeclaredLocation) -> Cover:
    """A current DSPT with a sufficient outcome covers all of the organisation's own locations."""
    findings = (dspt_is_current.apply(evidence), dspt_outcome_is_met.apply(evidence))
    unmet = [finding.clause for finding in findings if finding.verdict is not Verdict.SATISFIED]
    premises = tuple(dict.fromkeys(premise for finding in findings for premise in finding.relies_on))
    if unmet:
        return Cover(Sureness.OPEN, f"the DSPT covers it only once {' and '.join(unmet)} is satisfied", (), premises)
    if suffixed := _suffixed_code(evidence):
        words = f"the DSPT is that of {suffixed}, a department's code, and may not cover it"
        return Cover(Sureness.JUDGEMENT, words, (), premises)
    if provider := third_party(evidence.organisation, location):
        words = f"it is a site of {provider}, which the organisation's own DSPT does not cover"
        return Cover(Sureness.JUDGEMENT, words, (), premises)
    return Cover(Sureness.COVERED, "by the organisation's DSPT", (), premises)


def _suffixed_code(evidence: OrganisationEvidence) -> str | None:
    counting = standings(evidence).counting
    stated = counting.organisation_code if counting else None
    codes = (evidence.organisation.organisation_code, stated.value if isinstance(stated, Found) else None)
    return next((code for code in codes if code and has_suffix(code)), None)


# --- ISO 27001 and SLSP ---------------------------------------------------------------------------------


def _by_places(
    evidence: OrganisationEvidence, location: DeclaredLocation, kind: type[Any], called: str
) -> Iterator[tuple[str | None, Cover]]:
    exhibits: tuple[Exhibit[Any], ...] = evidence.of(kind)
    if not exhibits:
        yield None, _none_supplied(evidence, kind, called)
    for exhibit in exhibits:
        yield exhibit.document.name, _by_document(evidence, exhibit, location)


def _none_supplied(evidence: OrganisationEvidence, kind: type[Any], called: str) -> Cover:
    perhaps = perhaps_its(evidence, kind)
    related = [
        exhibit.document.name
        for exhibit in evidence.case.of(kind)
        if any(
            isinstance(c.stated, Found) and kin(str(c.stated.value), evidence.organisation) for c in identity(exhibit)
        )
    ]
    if related:
        return Cover(Sureness.OPEN, f"whether {related[0]} is the organisation's {called} must be settled first")
    if not evidence.case.read_whole:
        return Cover(Sureness.OPEN, f"no {called} was found, but not every file was read whole")
    return Cover(Sureness.NOT_COVERED, f"no {called} was supplied", perhaps)


def _by_document(evidence: OrganisationEvidence, exhibit: Exhibit[Any], location: DeclaredLocation) -> Cover:
    matched = [(compare(location, found.value), found) for found in exhibit.contents.location]
    order = list(MatchDegree)
    best = min(matched, key=lambda m: (order.index(m[0].degree), not m[1].accepted), default=None)
    if best is None or best[0].degree is MatchDegree.NONE:
        return _unmatched(evidence, exhibit, location)
    return _matched(evidence, exhibit, *best)


def _matched(
    evidence: OrganisationEvidence, exhibit: Exhibit[Any], match: LocationMatch, found: Found[Location]
) -> Cover:
    name = exhibit.document.name
    cited = (Cited(exhibit.document, "location", found), *holder(exhibit, evidence.organisation, evidence.case))
    if match.degree is MatchDegree.OCR_TWIN:
        return Cover(Sureness.OPEN, f"{name}: {match.reason}", cited)
    if match.wants_person:
        return Cover(Sureness.JUDGEMENT, f"{name}: {match.reason}", cited)
    cited = (*cited, *cite(exhibit, *RELIED_ON[exhibit.contents.kind]))
    if over := _over(evidence, exhibit):
        return Cover(Sureness.OPEN, f"{name} names it, but {over}", cited)
    if weak := _weak_policy(exhibit):
        return Cover(Sureness.JUDGEMENT, f"{name} names it, but {weak}", cited)
    return Cover(Sureness.COVERED, f"by {name}: {match.reason}", cited)


RELIED_ON = {
    DocumentKind.ISO27001_CERTIFICATE: ("expires_on",),
    DocumentKind.SECURITY_POLICY: ("system_name", "document_status"),
}
"""What else must be read right of a document that names a location."""


def _over(evidence: OrganisationEvidence, exhibit: Exhibit[Any]) -> str | None:
    """Why a certificate is no longer in force."""
    ends = getattr(exhibit.contents, "expires_on", None)
    approved = evidence.decision(certification_is_approved.clause.id)
    if isinstance(exhibit.contents, Iso27001Certificate) and (marked := against_itself(exhibit, approved)):
        return marked
    return f"it expired on {day(ends.value)}" if isinstance(ends, Found) and ends.value < evidence.as_at else None


def _weak_policy(exhibit: Exhibit[Any]) -> str | None:
    policy = exhibit.contents
    if not isinstance(policy, SecurityPolicy):
        return None
    if not isinstance(policy.system_name, Found):
        return "it names no system and may be a corporate policy"
    draft = isinstance(policy.document_status, Found) and policy.document_status.value is DocumentStatus.DRAFT
    return "it is a draft" if draft else None


# --- what could still show that a place is covered -------------------------------------------------------


def _unmatched(evidence: OrganisationEvidence, exhibit: Exhibit[Any], location: DeclaredLocation) -> Cover:
    name, contents = exhibit.document.name, exhibit.contents
    if printed := _printed(exhibit, location):
        return Cover(Sureness.JUDGEMENT, f"{name} prints {printed}, but not as a location with its full address")
    wording = getattr(contents, "all_sites_wording", None)
    if isinstance(wording, Found):
        words = f"{name} covers places without naming them: {wording.value}"
        return Cover(Sureness.JUDGEMENT, words, (Cited(exhibit.document, "all_sites_wording", wording),))
    if incomplete := _incomplete(exhibit):
        return Cover(Sureness.OPEN, f"{name} does not name it, but {incomplete}")
    if not contents.location:
        return Cover(Sureness.OPEN, f"{name} was not found to name any location")
    if _head_office_only(evidence, exhibit):
        return Cover(
            Sureness.JUDGEMENT, f"{name} names only {contents.location[0].value.address}, none of the declared places"
        )
    doubtful = tuple(c for c in _doubtful_places(exhibit) if _may_be(c.stated, location))
    return Cover(Sureness.NOT_COVERED, f"{name} does not name it", doubtful)


def _doubtful_places(exhibit: Exhibit[Any]) -> tuple[Cited, ...]:
    cited = (Cited(exhibit.document, "location", found) for found in exhibit.contents.location)
    return tuple(c for c in cited if not c.accepted)


def _may_be(stated: Any, location: DeclaredLocation) -> bool:
    """Whether a doubtful reading, read otherwise, could be the declared place."""
    here, there = (postcode_of(p.postcode, p.address) for p in (location, stated.value))
    if here and there and Levenshtein.distance(str(here), str(there)) <= MISREAD:
        return True
    a, b = (" ".join(folded_address(p.address)) for p in (location, stated.value))
    return there is None or fuzz.token_set_ratio(a, b) >= ALIKE


MISREAD = 2
"""So many characters of a postcode may be misread on a bad scan."""
ALIKE = 70
"""Token-set similarity of two addresses (rapidfuzz, 0 to 100) from which one may be a bad reading of the other."""


def _printed(exhibit: Exhibit[Any], location: DeclaredLocation) -> str | None:
    """The declared postcode, or its outward code standing alone, where the pages print it."""
    here = postcode_of(location.postcode, location.address)
    if here is None:
        return None
    text = re.sub(r"\s+", " ", " ".join(exhibit.document.page_texts).upper())
    if here.full and re.search(rf"\b{here.outward} ?{here.inward}\b", text):
        return str(here)
    alone = FULL.sub(" ", text)
    return here.outward if re.search(rf"(?<![\w-]){here.outward}(?![\w-])", alone) else None


def _incomplete(exhibit: Exhibit[Any]) -> str | None:
    if exhibit.document.problems:
        return "it was not read whole"
    if getattr(exhibit.contents, "pages_missing", ()):
        return "pages of it are missing"
    return (
        "the annex of sites that it refers to is missing" if getattr(exhibit.contents, "annex_missing", False) else None
    )


def _head_office_only(evidence: OrganisationEvidence, exhibit: Exhibit[Any]) -> bool:
    """Whether a certificate names one place and that is none of the declared ones: an office, perhaps, not the "
    "sites."""
    places = exhibit.contents.location
    return len(places) == 1 and all(
        compare(declared, places[0].value).degree is MatchDegree.NONE for declared in evidence.organisation.locations
    )
