"""Standard 2a, clause 3: what the application says of cloud use agrees with the evidence.

A mention never corrects the application: where the two differ, a person asks (contract, section 4).
"""

import re
from collections.abc import Iterator
from itertools import islice

from evidence.bundle import CaseEvidence
from evidence.contents import BoardMinutes, CloudRiskAssessment
from evidence.findings import Clause, Subject
from evidence.wording import Stance, stance
from rules.regions import place, same_provider
from rules.rule import Cited, Judgement, for_decision, needs_review, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, cloud_locations, papers, said_of
from rules.standard_2a.cloud_shown import Shown, declared_places, provider_of, showing, shown, unsure
from rules.words import listed

CLAUSE = Clause(
    id="2a/3",
    title="Declared cloud use agrees with the evidence",
    says="Applications involving the use of cloud storage will be subject to additional scrutiny and assessment. …",
    source="Data sharing standard 2a, 3",
    about=Subject.APPLICATION,
)


@rule(CLAUSE)
def cloud_use_is_declared(case: CaseEvidence) -> Judgement:
    """Compare the declared providers and regions with those that the applicant's papers name."""
    return _declares_cloud(case) if case.application.cloud.used else _declares_none(case)


def _declares_none(case: CaseEvidence) -> Judgement:
    contradictions = [f"it lists the service {service.provider}" for service in case.application.cloud.services]
    contradictions += [
        f"{loc.address} is declared with {loc.provider or loc.region}" for _, loc in cloud_locations(case)
    ]
    seen = (*shown(case, "provider"), *shown(case, "region"))
    about, cited = _about_cloud(case)
    words = [*contradictions, *(item.words for item in seen), *about]
    if not words:
        return satisfied("the application declares no use of cloud services, and the evidence shows none")
    return for_decision(
        f"the application declares no use of cloud services, but {listed(words)}",
        *(item.cited for item in seen if not item.stated),
        *cited,
        would_satisfy="An application that declares the cloud services used, or a statement of what the named ones do.",
    )


def _about_cloud(case: CaseEvidence) -> tuple[list[str], tuple[Cited, ...]]:
    """Papers that make sense only where a cloud is used: a cloud risk assessment, a minute on cloud risk."""
    words = [f"{paper.name} is a cloud risk assessment" for paper in papers(case, CloudRiskAssessment)]
    items = [
        Cited(paper.document, "cloud_risk_item", item)
        for paper in papers(case, BoardMinutes)
        for item in paper.contents.cloud_risk_item
    ]
    words += [f"{name} speaks of cloud risk" for name in dict.fromkeys(item.document.name for item in items)]
    words += [f"{paper.name} says: {sentence}" for paper in showing(case) for sentence in _in_the_cloud(paper)]
    return words, tuple(items)


IN_THE_CLOUD = re.compile(
    r"\b(?:host|stor|held|keep|kept|runs?\b|back|deploy|process|provid|us(?:es?|ing)\b|mov|migrat)\w*\b[^.;]{0,60}\bcloud\b"
    r"|\bcloud[- ](?:hosted|based|hosting|storage|services?|providers?|platforms?)\b",
    re.IGNORECASE,
)
"""Words of a cloud in use that name no provider."""


def _in_the_cloud(paper: Paper) -> list[str]:
    """The first sentence of a paper that says that something is in a cloud, whoever's."""
    pages = range(1, len(paper.document.page_texts) + 1)
    sentences = (s for page in pages for s in said_of(paper.document, page, "cloud"))
    said = (s for s in sentences if IN_THE_CLOUD.search(s) and stance(s, IN_THE_CLOUD) is Stance.AFFIRMED)
    return list(islice(said, 1))


def _declares_cloud(case: CaseEvidence) -> Judgement:
    names = [service.provider for service in case.application.cloud.services]
    if not names:
        return needs_review(
            "the application declares cloud use but lists no service",
            would_satisfy="The provider, types and regions of each cloud service that is used.",
        )
    others = (*other_providers(case), *other_regions(case))
    if not others:
        because = f"the application declares {listed(names)}, and the evidence names no other provider or region"
        return satisfied(because, *unsure(case, "provider"), *unsure(case, "region"))
    return for_decision(
        f"the application declares {listed(names)}, but {listed(item.words for item in others)}",
        *(item.cited for item in others),
        would_satisfy="An application that declares every provider and region that holds the data.",
    )


def other_providers(case: CaseEvidence) -> Iterator[Shown]:
    """Providers that the applicant's papers name and the application declares nowhere."""
    declared = [service.provider for service in case.application.cloud.services]
    declared += [location.provider for _, location in cloud_locations(case) if location.provider]
    declared += [name for organisation in case.application.organisations for name in organisation.names]
    for item in shown(case, "provider"):
        if not any(same_provider(item.name, name) for name in declared):
            yield item


def other_regions(case: CaseEvidence) -> Iterator[Shown]:
    """Regions that the applicant's papers name and that are none of the declared ones."""
    declared = declared_places(case)
    for item in shown(case, "region"):
        if not place(item.name, provider_of(case)).within(declared):
            yield item
