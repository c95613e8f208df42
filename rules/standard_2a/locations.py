"""Standard 2a, clause 2: every declared location is covered, back-up and disaster-recovery sites too.

The video (slide 3) asks for the secondary sites; that there is none is for an officer to accept, so a recorded
decision on this clause says that. It also settles weak matches, never a place that is certainly not covered.
"""

from collections.abc import Iterator
from dataclasses import replace

from evidence.application import SECONDARY, DeclaredLocation, LocationUse, Organisation, Role
from evidence.bundle import OrganisationEvidence
from evidence.contents import LocationRole, SecurityPolicy
from evidence.fields import Found
from evidence.findings import Clause, Premise, Subject, Sureness
from rules.regions import Where, place
from rules.rule import Cited, Judgement, for_decision, needs_review, not_applicable, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import hosts
from rules.standard_2a.location_cover import Cover, cover
from rules.supplied import asking
from rules.words import listed

CLAUSE = Clause(
    id="2a/2",
    title="All declared locations are covered",
    says="All locations stated in respect of the organisation(s) must be covered by that organisation(s) security "
    "policy.",
    source="Data sharing standard 2a, 2; video, slides 3 and 5",
    about=Subject.ORGANISATION,
)
PRIMARY = frozenset({LocationUse.PROCESSING, LocationUse.STORAGE})
ASK_SECONDARY = "The back-up and disaster-recovery sites, with their addresses, or a statement that there are none."


@rule(CLAUSE)
def locations_are_covered(evidence: OrganisationEvidence) -> Judgement:
    """Each declared location by its best route; then the question of the secondary sites."""
    organisation = evidence.organisation
    if not organisation.locations:
        return _no_locations(organisation)
    covers = [(location, cover(evidence, location)) for location in organisation.locations]
    return _with_premises(_judged(evidence, covers), covers).noting(*_notes(evidence))


def _no_locations(organisation: Organisation) -> Judgement:
    if not organisation.processes:
        return not_applicable(
            f"{organisation.name} declares no location and processes nothing: it is a controller only"
        )
    ask = f"Every location at which {organisation.name} processes, stores or backs up the data."
    because = f"{organisation.name} is a processor and declares no location"
    return needs_review(because, would_satisfy=ask, questions=(asking(ask, because),))


Covers = list[tuple[DeclaredLocation, Cover]]


def _judged(evidence: OrganisationEvidence, covers: Covers) -> Judgement:
    if failing := _of(covers, Sureness.NOT_COVERED):
        certain = [pair for pair in failing if all(cited.accepted for cited in pair[1].cited)] or failing
        return not_satisfied(_words(certain), *_cited(certain), would_satisfy=_ask(certain))
    if unsettled := _of(covers, Sureness.OPEN):
        return needs_review(_words(unsettled), *_cited(unsettled), would_satisfy=_ask(unsettled))
    secondary = _no_secondary_site(evidence)
    weak = _of(covers, Sureness.JUDGEMENT)
    if weak or secondary:
        return _for_officer(covers, weak, secondary)
    return satisfied(_words(covers), *_cited(covers))


def _for_officer(covers: Covers, weak: Covers, secondary: str | None) -> Judgement:
    because = "; ".join([*([_words(weak)] if weak else []), *([secondary] if secondary else [])])
    asks = [*([_ask(weak)] if weak else []), *([ASK_SECONDARY] if secondary else [])]
    questions = (asking(ASK_SECONDARY, secondary),) if secondary else ()
    return for_decision(because, *_cited(covers), would_satisfy=" ".join(asks), questions=questions)


def _of(covers: Covers, sureness: Sureness) -> Covers:
    return [(location, found) for location, found in covers if found.sureness is sureness]


def _words(covers: Covers) -> str:
    said = (f"{_address(location)} {_VERDICT[found.sureness]}: {found.words}" for location, found in covers)
    return "; ".join(dict.fromkeys(said))


_VERDICT = {
    Sureness.COVERED: "is covered",
    Sureness.JUDGEMENT: "is not surely covered",
    Sureness.OPEN: "is not yet shown to be covered",
    Sureness.NOT_COVERED: "is not covered",
}


def _address(location: DeclaredLocation) -> str:
    stated = location.postcode and location.postcode not in location.address
    return f"{location.address}, {location.postcode}" if stated else location.address


def _ask(covers: Covers) -> str:
    places = listed(_address(location) for location, _ in covers)
    return (
        f"Evidence of a route relied on (a DSPT in force, a certificate or policy that names the address) for {places}."
    )


def _cited(covers: Covers) -> tuple[Cited, ...]:
    return tuple(dict.fromkeys(cited for _, found in covers for cited in found.cited))


def _with_premises(judgement: Judgement, covers: Covers) -> Judgement:
    premises: tuple[Premise, ...] = tuple(dict.fromkeys(p for _, found in covers for p in found.premises))
    return replace(judgement, premises=premises)


# --- back-up and disaster recovery ----------------------------------------------------------------------


def _no_secondary_site(evidence: OrganisationEvidence) -> str | None:
    """In words, that a secondary site is asked for and none is declared; ``None`` where that is settled."""
    organisation = evidence.organisation
    asked = organisation.processes or any(PRIMARY.intersection(place.uses) for place in organisation.locations)
    if not asked or _has_secondary(organisation) or any(map(_has_secondary, _holders_of_data(evidence))):
        return None
    return "; ".join(["no back-up or disaster-recovery site is declared", *_said_of_secondary(evidence)])


def _has_secondary(organisation: Organisation) -> bool:
    return any(SECONDARY.intersection(location.uses) for location in organisation.locations)


def _holders_of_data(evidence: OrganisationEvidence) -> Iterator[Organisation]:
    """The other organisations that are known to hold this one's data.

    Its cloud hosts do, and a processor that only backs up. Any processor does where this is the only controller,
    or where it stores nothing itself. Where several controllers keep stores of their own, whose data a processor
    holds is not declared, and its back-up site proves nothing for any of them.
    """
    here, application = evidence.organisation, evidence.application
    used = [service.provider for service in application.cloud.services if service.organisation == here.id]
    used += [location.provider for location in here.locations if location.provider]
    controllers = [one.id for one in application.organisations if Role.DATA_CONTROLLER in one.roles]
    elsewhere = controllers == [here.id] or (here.id in controllers and not _stores(here))
    for other in application.organisations:
        if other.id != here.id and other.processes:
            serves = Role.DATA_CONTROLLER not in other.roles and (elsewhere or _only_backs_up(other))
            if serves or (used and hosts(other, used)):
                yield other


def _stores(organisation: Organisation) -> bool:
    return any(LocationUse.STORAGE in location.uses for location in organisation.locations)


def _only_backs_up(organisation: Organisation) -> bool:
    return bool(organisation.locations) and all(SECONDARY.issuperset(place.uses) for place in organisation.locations)


def _said_of_secondary(evidence: OrganisationEvidence) -> Iterator[str]:
    for exhibit in evidence.of(SecurityPolicy):
        if isinstance(exhibit.contents.no_secondary_site, Found):
            yield f"{exhibit.document.name} states: {exhibit.contents.no_secondary_site.value}"
        for found in exhibit.contents.location:
            if found.value.role in (LocationRole.BACKUP, LocationRole.DISASTER_RECOVERY):
                yield f"{exhibit.document.name} names one: {found.value.address}"


# --- notes --------------------------------------------------------------------------------------------


def _notes(evidence: OrganisationEvidence) -> Iterator[str]:
    """What carries no verdict: a place outside the territory of use, a place without a postcode."""
    territory = {word.casefold() for word in evidence.application.territory_of_use}
    for location in evidence.organisation.locations:
        country = (location.country or "").casefold()
        if territory and country and country not in territory and not _territory_holds(territory, country):
            yield f"note: {location.address} ({location.country}) lies outside the territory of use"


def _territory_holds(territory: set[str], country: str) -> bool:
    whole = {"united kingdom", "uk", "great britain", "worldwide"}
    return bool(territory & whole) and place(country.title()).where is Where.UNITED_KINGDOM
