"""Standard 2a, clause 1: every controller and processor has adequate security assurance by at least one route.

An organisation is as good as its best route, the application as bad as its worst organisation: a failed DSPT
beside a good ISO 27001 certificate fails nothing.
"""

from collections.abc import Mapping

from evidence.application import AssuranceRoute
from evidence.bundle import CaseEvidence, OrganisationEvidence
from evidence.contents import Contents, DsptAssessment, IgtAssessment, Iso27001Certificate, SecurityPolicy
from evidence.findings import Clause, Subject, Verdict, best, worst
from rules.derived import from_findings, reasons, worst_of
from rules.dspt import standings
from rules.holders import perhaps_its
from rules.rule import Judgement, Rule, needs_review, rule
from rules.standard_2a.dspt_route import dspt_conditions_are_met
from rules.standard_2a.ig_toolkit import dspt_completion_is_a_condition, ig_toolkit_is_satisfactory
from rules.standard_2a.iso27001 import certification_is_approved
from rules.standard_2a.security_policy import policy_is_agreed
from rules.supplied import asking, not_supplied
from rules.words import listed

SAYS = "All data controllers and data processors must provide evidence of adequate security assurance which is one of …"
SOURCE = "Data sharing standard 2a, 1"
OF_ORGANISATION = Clause(
    id="2a/1", title="Adequate security assurance", says=SAYS, source=SOURCE, about=Subject.ORGANISATION
)
OF_APPLICATION = Clause(
    id="2a/1",
    title="Adequate security assurance of every organisation",
    says=SAYS,
    source=SOURCE,
    about=Subject.APPLICATION,
)

ROUTES: Mapping[AssuranceRoute, tuple[Rule[OrganisationEvidence], ...]] = {
    AssuranceRoute.DSPT: (dspt_conditions_are_met,),
    AssuranceRoute.ISO27001: (certification_is_approved,),
    AssuranceRoute.SLSP: (policy_is_agreed,),
    AssuranceRoute.IGT: (ig_toolkit_is_satisfactory, dspt_completion_is_a_condition),
}
"""The clauses whose worst verdict is the route's."""

NAMES = {
    AssuranceRoute.DSPT: "DSPT",
    AssuranceRoute.ISO27001: "ISO 27001",
    AssuranceRoute.SLSP: "SLSP",
    AssuranceRoute.IGT: "IG Toolkit",
}
KINDS: tuple[type[Contents], ...] = (DsptAssessment, Iso27001Certificate, SecurityPolicy, IgtAssessment)


@rule(OF_ORGANISATION)
def organisation_is_assured(evidence: OrganisationEvidence) -> Judgement:
    """The best of the routes that the organisation relies on."""
    routes = tuple(dict.fromkeys(evidence.organisation.security_assurance.routes))
    if not routes:
        return _no_route(evidence)
    found = {route: [rule.apply(evidence) for rule in ROUTES[route]] for route in routes}
    verdicts = {route: worst(finding.verdict for finding in findings) for route, findings in found.items()}
    verdict = best(verdicts.values())
    telling = [finding for route in routes if verdicts[route] is verdict for finding in found[route]]
    said = "; ".join(f"{NAMES[route]}: {verdicts[route].value.replace('-', ' ')}" for route in routes)
    why = "" if verdict is Verdict.SATISFIED else f" ({reasons(verdict, [f for f in telling if f.verdict is verdict])})"
    return from_findings(verdict, f"{said}{why}", telling)


def _no_route(evidence: OrganisationEvidence) -> Judgement:
    """The application names no route: not satisfied if all was read and nothing fits (contract, section 4)."""
    name = evidence.organisation.name
    fitting = [e.document.name for kind in KINDS for e in evidence.of(kind)]
    fitting += [s.document.name for s in standings(evidence).every]
    ask = f"Please say whether {name} relies on the DSPT, ISO 27001 or an SLSP, and send the evidence."
    if fitting:
        because = f"the application names no route for {name}, though there is evidence that fits: {listed(fitting)}"
        return needs_review(because, would_satisfy=ask, questions=(asking(ask, because),))
    because = f"the application names no route for {name}, and no evidence of it was supplied"
    doubtful = (cited for kind in KINDS for cited in perhaps_its(evidence, kind))
    return not_supplied(evidence.case, because, *doubtful, ask=ask)


@rule(OF_APPLICATION)
def application_is_assured(case: CaseEvidence) -> Judgement:
    """The worst of the organisations."""
    findings = [
        organisation_is_assured.apply(OrganisationEvidence(case, organisation))
        for organisation in case.application.organisations
    ]
    return worst_of(findings, "every organisation has adequate security assurance")
