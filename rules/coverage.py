"""Which evidence covers which declared location: what clause 2 was judged on, in a table and no verdict of its own."""

from collections.abc import Iterator

from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.findings import Assessment, Premise, SiteCover, SiteEvidence
from rules.across import as_counting
from rules.standard_2a.location_cover import Cover, Shown, cover, shown_for


def with_coverage(assessment: Assessment, case: CaseEvidence) -> Assessment:
    """The assessment of a case with its locations, in the order of the application."""
    return assessment.model_copy(update={"coverage": tuple(_sites(as_counting(case)))})


def _sites(case: CaseEvidence) -> Iterator[SiteCover]:
    for organisation in case.application.organisations:
        evidence = OrganisationEvidence(case, organisation)
        for location in organisation.locations:
            best = cover(evidence, location)
            yield SiteCover(
                organisation=organisation.id,
                location=location.id,
                sureness=best.sureness,
                accepted=best.accepted,
                because=best.words,
                evidence=tuple(_piece(shown) for shown in shown_for(evidence, location)),
            )


def _piece(shown: Shown) -> SiteEvidence:
    return SiteEvidence(
        route=shown.route.value,
        file=shown.file,
        sureness=shown.cover.sureness,
        accepted=shown.cover.accepted,
        because=shown.cover.words,
        premises=tuple(_premises(shown.cover)),
    )


def _premises(cover: Cover) -> Iterator[Premise]:
    """Where it stands on the pages, each place once."""
    cited = (one.premise for one in cover.cited if one.premise)
    yield from dict.fromkeys((*cited, *cover.premises))
