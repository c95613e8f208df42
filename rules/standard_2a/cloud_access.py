"""Standard 2a, clause 3.1, second half: the data are not accessible outside the United Kingdom.

Only an explicit statement decides; silence goes to a person (domain, A15).
"""

from evidence.bundle import CaseEvidence
from evidence.fields import Missing
from evidence.findings import Clause, Subject
from rules.overseas import Access, access_from_abroad, puts_abroad
from rules.regions import Where
from rules.rule import Judgement, for_decision, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, no_assessment_open, on_assessments, unless_cloud
from rules.standard_2a.cloud_shown import told, unsure
from rules.standard_2a.cloud_uk_only import sites_of
from rules.words import listed

CLAUSE = Clause(
    id="2a/3.1b",
    title="Data not accessible outside the UK",
    says="… and data must not be accessible outside of the UK;",
    source="Data sharing standard 2a, 3.1",
    about=Subject.APPLICATION,
)
ASK = "A statement in the cloud risk assessment that nobody outside the United Kingdom can access the data, and how."


@rule(CLAUSE)
@unless_cloud
def nobody_reaches_in_from_abroad(case: CaseEvidence) -> Judgement:
    """Data stored abroad are accessible there; otherwise the risk assessment must say that nobody abroad has access."""
    abroad = [site for site in sites_of(case) if site.where is Where.ABROAD]
    if abroad:
        chosen = [site for site in abroad if not site.cited] or abroad
        because = f"data stored outside the United Kingdom are accessible there: {listed(s.words for s in chosen)}"
        return not_satisfied(because, *(c for site in chosen for c in site.cited), would_satisfy=ASK)
    return on_assessments(case, lambda paper: _on_access(paper, case), no_assessment_open)


def _on_access(paper: Paper, case: CaseEvidence) -> Judgement:
    stated = paper.contents.overseas_access
    cited = paper.cite("overseas_access")
    if isinstance(stated, Missing):
        return for_decision(
            f"{paper.name} does not say whether the data can be accessed from abroad", would_satisfy=ASK
        )
    match access_from_abroad(stated.value):
        case Access.FORBIDDEN:
            return _excluded(paper, case)
        case Access.GIVEN:
            return not_satisfied(f"{paper.name} states access from abroad: {stated.value}", *cited, would_satisfy=ASK)
        case Access.UNCLEAR:
            return for_decision(
                f"{paper.name} does not exclude access from abroad: {stated.value}", *cited, would_satisfy=ASK
            )


def _excluded(paper: Paper, case: CaseEvidence) -> Judgement:
    """Excluded in one sentence; another one that puts data or people abroad leaves it to a person."""
    stated = paper.contents.overseas_access
    said = f"{paper.name} states: {stated.value}"
    others = [one for one in told(case, puts_abroad) if one.sentence != stated.value]
    if others:
        cited = (*paper.cite("overseas_access"), *(one.cited for one in others))
        return for_decision(f"{said}; but {listed(one.words for one in others)}", *cited, would_satisfy=ASK)
    return satisfied(said, *paper.cite("overseas_access"), *unsure(case, "region"))
