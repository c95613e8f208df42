"""Standard 2a, clause 3.1, first half: the cloud provider uses data centres in the United Kingdom only.

The application's own words are certain; what evidence names counts as far as its reading is accepted. EEA hosting
fails too, although national guidance allows it: the standard is the stricter text (domain, A14).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.application import CloudService, DeclaredLocation
from evidence.bundle import CaseEvidence
from evidence.findings import Clause, Subject
from evidence.locations import postcode_of
from rules.overseas import puts_data_abroad
from rules.regions import Place, Where, country_is_abroad, is_global, place, places_in, postcode_is_abroad
from rules.rule import Cited, Judgement, for_decision, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import cloud_locations, unless_cloud
from rules.standard_2a.cloud_shown import Shown, declared_places, provider_of, shown, told, unsure
from rules.words import listed

CLAUSE = Clause(
    id="2a/3.1a",
    title="UK data centres only",
    says="The cloud provider must use UK-based data centres only …",
    source="Data sharing standard 2a, 3.1",
    about=Subject.APPLICATION,
)
ASK = "Data centres in the United Kingdom only, for storage, replicas and back-ups alike, each region named."


@dataclass(frozen=True)
class Sited:
    """One place of the cloud's data, where it is, and the field that says so (none: the application does)."""

    where: Where
    words: str
    cited: tuple[Cited, ...] = ()


@rule(CLAUSE)
@unless_cloud
def data_centres_are_british(case: CaseEvidence) -> Judgement:
    """Abroad fails, an open place goes to a person, and something must be declared at all."""
    sites = tuple(sites_of(case))
    if abroad := [site for site in sites if site.where is Where.ABROAD]:
        chosen = [site for site in abroad if not site.cited] or abroad
        cited = (c for site in chosen for c in site.cited)
        return not_satisfied(listed(site.words for site in chosen), *cited, would_satisfy=ASK)
    if unstated := [site for site in sites if site.where is Where.UNSTATED]:
        cited = (c for site in unstated for c in site.cited)
        return for_decision(listed(site.words for site in unstated), *cited, would_satisfy=ASK)
    if not sites:
        return for_decision("no region and no data centre of the cloud is declared", would_satisfy=ASK)
    because = f"every place of the cloud is in the United Kingdom: {listed(site.words for site in sites)}"
    return satisfied(because, *unsure(case, "region"), *unsure(case, "provider"))


def sites_of(case: CaseEvidence) -> Iterator[Sited]:
    """Where the cloud's data are: by the declared services, the declared places, and the evidence."""
    for service in case.application.cloud.services:
        yield from _of_service(service)
    for _, location in cloud_locations(case):
        yield from _of_location(location)
    yield from _of_evidence(case)


def _of_service(service: CloudService) -> Iterator[Sited]:
    for region in service.regions:
        yield _sited(place(region, service.provider), f"{service.provider}: ")
    if not service.regions:
        what = "runs everywhere and" if is_global(service.provider) else "is declared and"
        yield Sited(Where.UNSTATED, f"{service.provider} {what} no region of it is stated")


def _sited(found: Place, before: str = "", *cited: Cited) -> Sited:
    return Sited(found.where, f"{before}{found.words}", cited)


def _of_location(location: DeclaredLocation) -> Iterator[Sited]:
    if location.region:
        yield _sited(place(location.region, location.provider), f"{location.address}: ")
    if country_is_abroad(location.country) or postcode_is_abroad(location.postcode):
        where = location.country or location.postcode
        yield Sited(Where.ABROAD, f"{location.address} ({where}) is outside the United Kingdom")
    elif not location.country and (seen := _abroad_by_address(location)):
        words = f"{location.address} names {seen.printed}, and whether it is in the United Kingdom is not declared"
        yield Sited(Where.UNSTATED, words)
    elif location.country:
        yield from _by_country(location, location.country)
    elif not location.region and not _british_by_address(location):
        yield Sited(Where.UNSTATED, f"neither region, country nor postcode of {location.address} is declared")


def _by_country(location: DeclaredLocation, country: str) -> Iterator[Sited]:
    """A country that no table knows leaves the place open, whatever region stands beside it."""
    if place(country).where is not Where.UNITED_KINGDOM:
        words = f"whether {location.address} ({country}) is in the United Kingdom is not known here"
        yield Sited(Where.UNSTATED, words)
    elif not location.region:
        yield Sited(Where.UNITED_KINGDOM, f"{location.address} is in {country}")


def _british_by_address(location: DeclaredLocation) -> bool:
    """Whether a postcode or the address itself puts the place in the United Kingdom."""
    named = {found.where for found in places_in(location.address)}
    return postcode_of(location.postcode, location.address) is not None or named == {Where.UNITED_KINGDOM}


def _abroad_by_address(location: DeclaredLocation) -> Place | None:
    """A place abroad in an address without a British postcode: "Dublin Road, Belfast" has one."""
    if postcode_of(location.postcode, location.address):
        return None
    return next((found for found in places_in(location.address) if found.where is Where.ABROAD), None)


def _of_evidence(case: CaseEvidence) -> Iterator[Sited]:
    declared = declared_places(case)
    for item in shown(case, "region"):
        found = place(item.name, provider_of(case))
        if found.where is Where.UNITED_KINGDOM or found.within(declared):
            continue
        yield _from_paper(item, found)
    for one in told(case, puts_data_abroad):
        yield Sited(Where.UNSTATED, one.words, (one.cited,))
    for item in shown(case, "provider"):
        if is_global(item.name):
            yield Sited(Where.UNSTATED, f"{item.words}, which runs everywhere unless a region is stated", (item.cited,))


def _from_paper(item: Shown, found: Place) -> Sited:
    """A field of this system's risk assessment can fail the clause; a mere mention can only raise the question."""
    certain = item.stated and not item.paper.against
    where = found.where if certain else Where.UNSTATED
    cited = (item.cited, *item.paper.cited) if certain else (item.cited,)
    return Sited(where, f"{item.words}: {found.words}", cited)
