"""Security assurance guidance, document 1: the type of each cloud service that is used.

The application's own list is the document (contract, section 4); evidence can only contradict it.
"""

from collections.abc import Iterator

from evidence.bundle import CaseEvidence
from evidence.fields import Found
from evidence.findings import Clause, Subject
from rules.rule import Cited, Judgement, for_decision, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import assessments, unless_cloud
from rules.standard_2a.cloud_shown import unsure
from rules.words import listed

CLAUSE = Clause(
    id="guidance/service-types",
    title="Types of the cloud services",
    says="The type of cloud service(s) that you are using to confirm that you have considered the risks "
    "associated with each service. …",
    source="Security assurance guidance, evidence to support a DARS application, 1",
    about=Subject.APPLICATION,
)
ASK = "The list of every cloud service used, each with its types: storage, SaaS, PaaS or IaaS."
NOTE = "whether the risks of each service were considered is judged with the risk assessment"


@rule(CLAUSE)
@unless_cloud
def service_types_are_listed(case: CaseEvidence) -> Judgement:
    services = case.application.cloud.services
    if not services:
        return not_satisfied("the application declares cloud use but lists no service", would_satisfy=ASK)
    untyped = [service.provider for service in services if not service.types]
    if untyped:
        return for_decision(f"no type is given for {listed(untyped)}", would_satisfy=ASK)
    unlisted = tuple(_unlisted(case))
    if unlisted:
        seen = listed(f"{cited.document.name} names {_value(cited)}" for cited in unlisted)
        return for_decision(f"{seen}, which the application does not list", *unlisted, would_satisfy=ASK)
    kinds = listed(f"{service.provider} ({listed(service.types)})" for service in services)
    return satisfied(f"the application lists {kinds}", *unsure(case, "service_type")).noting(NOTE)


def _value(cited: Cited) -> object:
    return cited.stated.value if isinstance(cited.stated, Found) else None


def _unlisted(case: CaseEvidence) -> Iterator[Cited]:
    """Types that this system's risk assessments name and the application does not list."""
    listed_types = {kind for service in case.application.cloud.services for kind in service.types}
    for paper in assessments(case):
        for found in paper.contents.service_type:
            if found.value not in listed_types and not paper.against:
                yield Cited(paper.document, "service_type", found)
