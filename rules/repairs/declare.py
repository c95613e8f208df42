"""Steps of the applicant that complete or correct the application.

Only what the standard asks to be declared: no step declares that data are not what the application says, or that no
cloud is used, since a clause must not be satisfied by saying less.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from evidence.application import (
    SECONDARY,
    Application,
    ApplicationKind,
    AssuranceRoute,
    CloudService,
    DeclaredLocation,
    Identifiability,
    LocationUse,
    Organisation,
    Role,
    SecurityAssurance,
    SpecialCondition,
)
from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.contents import CloudRiskAssessment, DsptAssessment, SecurityPolicy, ServiceType
from evidence.fields import Found
from evidence.locations import parse_postcode
from rules.dspt import standings
from rules.regions import Place, Where, country_is_abroad, place, postcode_is_abroad, same_provider
from rules.repairs import wanted
from rules.repairs.step import Stage, Step, of_applicant
from rules.standard_2a.cloud_evidence import cloud_locations, hosts, papers
from rules.standard_2a.cloud_shown import shown
from rules.standard_2a.declared import is_declared
from rules.words import day, listed

ROUTES = {
    AssuranceRoute.DSPT: "the DSPT",
    AssuranceRoute.ISO27001: "ISO 27001",
    AssuranceRoute.SLSP: "a system level security policy",
}
"""The routes that can still be taken, in the letter's words."""
UK = "United Kingdom"


def _application(case: CaseEvidence, **changes: Any) -> CaseEvidence:
    return replace(case, application=case.application.model_copy(update=changes))


def _organisation(case: CaseEvidence, id: str, change: Callable[[Organisation], dict[str, Any]]) -> CaseEvidence:
    organisations = tuple(o.model_copy(update=change(o)) if o.id == id else o for o in case.application.organisations)
    return _application(case, organisations=organisations)


def _of_organisation(
    name: str, says: str, of: Organisation, change: Callable[[Organisation], dict[str, Any]], field: str | None = None
) -> Step:
    return Step(
        f"{name}/{of.id}", of_applicant(says, of.id, field=field), lambda case: _organisation(case, of.id, change)
    )


# --- an organisation -------------------------------------------------------------------------------------


def organisation_code(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The code that the DSPT evidence prints; where it prints none, any right one."""
    of = evidence.organisation
    codes = (exhibit.contents.organisation_code for exhibit in evidence.of(DsptAssessment))
    printed = next((code.value for code in codes if isinstance(code, Found)), None)
    declared = of.organisation_code
    if printed is None and declared is not None:
        return
    code = printed or wanted.CODE
    named = f" ({printed}, if that is right)" if printed else ""
    says = f"{'correct' if declared else 'give'} the organisation code of {of.name} in the application{named}"
    yield _of_organisation("code", says, of, lambda _: {"organisation_code": code}, "organisation_code")


def publication_date(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The comments repeat the date that the publication that counts prints by then."""
    of = evidence.organisation

    def apply(case: CaseEvidence) -> CaseEvidence:
        counting = standings(OrganisationEvidence(case, case.application.organisation(of.id))).counting
        published = counting.published if counting else None
        if published is None:
            return case
        return _organisation(case, of.id, lambda o: _assurance(o, comments=f"DSPT published {day(published)}"))

    counting = standings(evidence).counting
    known = f", {day(counting.published)}," if counting and counting.published else ""
    says = f"enter the publication date of the DSPT of {of.name}{known} in the comments of its security assurance"
    yield Step(f"comments/{of.id}", of_applicant(says, of.id, field="comments"), apply, Stage.CONFIRMED)


def _assurance(of: Organisation, **changes: Any) -> dict[str, Any]:
    held: SecurityAssurance = of.security_assurance
    return {"security_assurance": held.model_copy(update=changes)}


def route(evidence: OrganisationEvidence, to: AssuranceRoute) -> Step:
    """Rely on a route as well."""
    of = evidence.organisation
    says = f"state in the application that {of.name} relies on {ROUTES[to]}"
    return _of_organisation(
        f"route/{to.value}", says, of, lambda o: _assurance(o, routes=(*o.security_assurance.routes, to)), "routes"
    )


def postcodes(evidence: OrganisationEvidence) -> Iterator[Step]:
    of = evidence.organisation
    lacking = [place for place in of.locations if not _has_postcode(place)]
    if not lacking:
        return
    says = f"give the full postcode of {listed(place.address for place in lacking)}"
    yield _of_organisation("postcodes", says, of, lambda o: {"locations": tuple(map(_coded, o.locations))}, "postcode")


def _has_postcode(place: DeclaredLocation) -> bool:
    code = parse_postcode(place.postcode)
    return code is not None and code.full


def _coded(place: DeclaredLocation) -> DeclaredLocation:
    return place if _has_postcode(place) else place.model_copy(update={"postcode": wanted.POSTCODE})


def secondary_site(evidence: OrganisationEvidence) -> Iterator[Step]:
    of = evidence.organisation
    if of.locations and not any(SECONDARY.intersection(place.uses) for place in of.locations):
        says = f"declare the back-up and disaster-recovery sites of {of.name}, with their addresses"
        yield _of_organisation(
            "secondary", says, of, lambda o: {"locations": (*o.locations, _site(*SITE_USES))}, "locations"
        )


def locations(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The places of a processor that declares none, its secondary sites among them."""
    of = evidence.organisation
    if of.processes and not of.locations:
        says = f"declare every location at which {of.name} processes, stores or backs up the data, with its address"
        yield _of_organisation("locations", says, of, lambda o: {"locations": (_site(*LocationUse),)}, "locations")


SITE_USES = (LocationUse.BACKUP, LocationUse.DISASTER_RECOVERY)


def _site(*uses: LocationUse) -> DeclaredLocation:
    return DeclaredLocation(id="to-be-declared", uses=uses, address="The site to be declared", postcode=wanted.POSTCODE)


# --- special conditions, and what is said of the data -------------------------------------------------------


def _condition(name: str, says: str, text: str, of: Organisation, case: CaseEvidence) -> Step:
    condition = SpecialCondition(text=text, organisation=of.id, due=wanted.due(case.as_at))

    def apply(case: CaseEvidence) -> CaseEvidence:
        return _application(case, special_conditions=(*case.application.special_conditions, condition))

    return Step(f"condition/{name}/{of.id}", of_applicant(says, of.id, field="special_conditions"), apply)


def improvement_condition(evidence: OrganisationEvidence) -> Iterator[Step]:
    of = evidence.organisation
    what = f"{of.name} to carry out the improvements of its DSPT improvement plan"
    says = f"agree with NHS England a special condition that requires {what} by a stated date"
    yield _condition("improvements", says, f"The agreement requires {what}.", of, evidence.case)


def review_condition(evidence: OrganisationEvidence) -> Iterator[Step]:
    of = evidence.organisation
    what = f"a future review of the DSPT self-assessment of {of.name} by NHS England"
    says = f"agree with NHS England a special condition that covers {what}"
    yield _condition("review", says, f"The agreement requires {what}.", of, evidence.case)


def completion_condition(evidence: OrganisationEvidence) -> Iterator[Step]:
    of = evidence.organisation
    what = f"{of.name} to complete the DSPT"
    says = f"agree with NHS England a special condition that requires {what} by a stated date"
    yield _condition("completion", says, f"The agreement requires {what}.", of, evidence.case)


def retention_mention(evidence: OrganisationEvidence) -> Iterator[Step]:
    """The application says of the approval to keep data what the standard asks it to."""
    name = evidence.organisation.name
    text = f"NHS England approved that {name} keeps the data."
    says = f"state in the application that NHS England approved that {name} keeps or reuses the data released earlier"
    change = of_applicant(says, evidence.organisation.id, field="section_251_retention_approval")
    yield Step(
        f"retention/{evidence.organisation.id}", change, lambda c: _application(c, section_251_retention_approval=text)
    )


def data_known(evidence: OrganisationEvidence) -> Iterator[Step]:
    """Only where the application says that it is not known: what it knows is never unsaid."""
    if Identifiability.UNKNOWN not in (evidence.application.data.received, evidence.application.data.provided):
        return
    says = "state in the application whether identifiable data are received or provided (if none are, that is all)"
    yield Step("data-known", of_applicant(says, field="data"), _with_known_data)


def _with_known_data(case: CaseEvidence) -> CaseEvidence:
    data = case.application.data
    flows = {"received": data.received, "provided": data.provided}
    known = {key: Identifiability.NONE for key, held in flows.items() if held is Identifiability.UNKNOWN}
    return _application(case, data=data.model_copy(update=known))


def release_known(evidence: OrganisationEvidence) -> Iterator[Step]:
    """Only where it is not known whether data were released earlier."""
    application: Application = evidence.application
    if application.data.prior_section_251_release is not None or application.kind is ApplicationKind.NEW:
        return
    says = (
        "state in the application whether identifiable data were released earlier under section 251 (if none were, "
        "that is all)"
    )
    change = of_applicant(says, field="prior_section_251_release")
    yield Step(
        "release-known",
        change,
        lambda c: _application(c, data=c.application.data.model_copy(update={"prior_section_251_release": False})),
    )


# --- the cloud ---------------------------------------------------------------------------------------------


def cloud_services(case: CaseEvidence) -> Iterator[Step]:
    """Declare the services, with the providers and regions, that the evidence names."""
    providers = tuple(dict.fromkeys(item.name for item in shown(case, "provider")))
    regions = tuple(dict.fromkeys(item.name for item in shown(case, "region")))
    names = listed((*providers, *regions))
    if case.application.cloud.services and not names:
        return
    what = f" ({names}, as the evidence names)" if names else ""
    says = f"declare in the application every cloud service that is used, with its provider, types and regions{what}"

    def apply(case: CaseEvidence) -> CaseEvidence:
        services = _services(case.application.cloud.services, providers, regions, _assessed_types(case))
        return _application(case, cloud=case.application.cloud.model_copy(update={"used": True, "services": services}))

    yield Step("cloud/services", of_applicant(says, field="cloud"), apply)


def _services(
    held: tuple[CloudService, ...], providers: Iterable[str], regions: tuple[str, ...], types: tuple[ServiceType, ...]
) -> tuple[CloudService, ...]:
    """The declared services, those that are named but not declared, and each named region at the first of them."""
    services = list(held)
    for name in providers:
        if not any(same_provider(name, service.provider) for service in services):
            services.append(_service(name, types))
    services = services or [_service("the provider to be declared", types)]
    first = services[0]
    services[0] = first.model_copy(update={"regions": (*first.regions, *regions) or (UK,)})
    return tuple(services)


def _service(provider: str, types: tuple[ServiceType, ...]) -> CloudService:
    return CloudService(provider=provider, types=types or (ServiceType.STORAGE,), regions=())


def _assessed_types(case: CaseEvidence) -> tuple[ServiceType, ...]:
    """The types of service that the applicant's own assessments name."""
    assessed = papers(case, CloudRiskAssessment)
    return tuple(dict.fromkeys(found.value for paper in assessed for found in paper.contents.service_type))


def service_types(case: CaseEvidence) -> Iterator[Step]:
    """The type of each service, and the types that the applicant's own assessments name."""
    if not case.application.cloud.services:
        return
    named = _assessed_types(case)
    says = f"list the types of each cloud service in the application: storage, SaaS, PaaS or IaaS{_of_evidence(named)}"

    def apply(case: CaseEvidence) -> CaseEvidence:
        return _with_services(
            case, lambda s: {"types": tuple(dict.fromkeys((*s.types, *named))) or (ServiceType.STORAGE,)}
        )

    yield Step("cloud/types", of_applicant(says, field="types"), apply)


def _of_evidence(named: tuple[Any, ...]) -> str:
    return f" (the evidence names {listed(kind.value for kind in named)})" if named else ""


def _with_services(case: CaseEvidence, change: Callable[[CloudService], dict[str, Any]]) -> CaseEvidence:
    services = tuple(s.model_copy(update=change(s)) for s in case.application.cloud.services)
    return _application(case, cloud=case.application.cloud.model_copy(update={"services": services}))


def uk_only(case: CaseEvidence) -> Iterator[Step]:
    """Name a region in the United Kingdom for each service, and take places outside it out of the application."""
    faults = tuple(dict.fromkeys(_not_british(case)))
    if not faults:
        return
    says = (
        "keep the data of the cloud in data centres in the United Kingdom only and declare the region of each service, "
        f"without {listed(faults)}"
    )
    yield Step("cloud/uk", of_applicant(says, field="regions"), _kept_in_uk)


def _not_british(case: CaseEvidence) -> Iterator[str]:
    for service in case.application.cloud.services:
        if not service.regions:
            yield f"a service of {service.provider} whose region is not stated"
        yield from (f"{r} ({service.provider})" for r in service.regions if not _british(place(r, service.provider)))
    for _, location in cloud_locations(case):
        if _outside(location):
            yield location.address


def _british(found: Place) -> bool:
    return found.where is Where.UNITED_KINGDOM


def _outside(location: DeclaredLocation) -> bool:
    region = place(location.region, location.provider) if location.region else None
    abroad = country_is_abroad(location.country) or postcode_is_abroad(location.postcode)
    return abroad or (region is not None and not _british(region))


def _kept_in_uk(case: CaseEvidence) -> CaseEvidence:
    abroad = {id(location) for _, location in cloud_locations(case) if _outside(location)}
    organisations = tuple(
        o.model_copy(update={"locations": tuple(place for place in o.locations if id(place) not in abroad)})
        for o in case.application.organisations
    )
    return _with_services(_application(case, organisations=organisations), lambda s: {"regions": _uk_regions(s)})


def _uk_regions(service: CloudService) -> tuple[str, ...]:
    return tuple(r for r in service.regions if _british(place(r, service.provider))) or (UK,)


def system(case: CaseEvidence) -> Iterator[Step]:
    """Name the system in the application as a paper on it does."""
    stated = (p.contents.system_name for kind in (CloudRiskAssessment, SecurityPolicy) for p in papers(case, kind))
    for name in dict.fromkeys(found.value for found in stated if isinstance(found, Found)):
        says = f"state in the application that the system which holds the data is {name}, if it is"
        yield _system(name, says)


def _system(name: str, says: str) -> Step:
    return Step(f"system/{name}", of_applicant(says, field="system"), lambda case: _application(case, system=name))


def parties(case: CaseEvidence) -> Iterator[Step]:
    """Add the hosts and processors that are named to the organisations, each with its assurance."""
    names = tuple(dict.fromkeys(name for name in _named(case) if not is_declared(case, name)))
    if not names:
        return
    says = f"add {listed(names)} to the organisations of the application, with the security assurance of each"

    def apply(case: CaseEvidence) -> CaseEvidence:
        added = (_party(name, number) for number, name in enumerate(names))
        return _application(case, organisations=(*case.application.organisations, *added))

    yield Step("parties", of_applicant(says, field="organisations"), apply)


def _named(case: CaseEvidence) -> Iterator[str]:
    yield from (service.provider for service in case.application.cloud.services)
    yield from (p.provider for o in case.application.organisations for p in o.locations if p.provider)
    yield from (item.name for item in shown(case, "provider"))
    yield from (mention.name for d in case.documents if d.contents is not None for mention in d.contents.hosts)


def _party(name: str, number: int) -> Organisation:
    return Organisation(
        id=f"to-be-declared-{number}",
        name=name,
        roles=(Role.DATA_PROCESSOR,),
        security_assurance=SecurityAssurance(routes=()),
        locations=(),
    )


def site_owners(evidence: OrganisationEvidence) -> Iterator[OrganisationEvidence]:
    """The declared organisations whose sites this one's locations are."""
    used = [place.provider for place in evidence.organisation.locations if place.provider]
    for other in evidence.application.organisations:
        if other.id != evidence.organisation.id and used and hosts(other, used):
            yield OrganisationEvidence(evidence.case, other)
