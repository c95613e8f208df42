"""From an assessment to the letter's content: what is asked, what NHS England does itself, what is settled.

Pure: the same assessment and application give the same letter. What stands in it is said by findings; this
module only groups it, so that one request that serves several clauses is made once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from evidence.application import Application, AssuranceRoute, Organisation, Role
from evidence.contents import Document
from evidence.document import UNREAD
from evidence.findings import Assessment, Clause, Finding, ReviewKind, Verdict
from review.letter.files import unread_files
from review.letter.model import Condition, Letter, Point, Query, Request, Section, Settled
from review.letter.own_steps import own_steps
from review.letter.requests import DERIVED, OF_A_ROUTE, READINGS, Wanted, one, open_findings, wanted
from review.letter.wording import Wording
from rules.special_conditions import ProposedCondition, proposed_conditions
from rules.standard_2a import RULES
from rules.words import listed

APPLICATION = "The application"
TITLES = {
    "2a/1.1.6": "Data released earlier under section 251",
    "2a/1.2": "System level security policy",
    "2a/1.3": "ISO 27001 certification",
    "2a/3.3": "Case-by-case assessment of cloud storage",
}
"""Titles of clauses whose own would read as if something had been approved."""
CLAUSES: dict[str, Clause] = {rule.clause.id: rule.clause for rule in RULES}
ROUTES = {
    AssuranceRoute.DSPT: "the DSPT",
    AssuranceRoute.ISO27001: "ISO 27001",
    AssuranceRoute.SLSP: "a system level security policy",
    AssuranceRoute.IGT: "the IG Toolkit",
}
MOST_QUOTES = 8
DEAD_ENDS = frozenset({"video/4-igt"})
"""Clauses of a route that may be closed: what would satisfy then is another route, as for clause 1 as a whole."""
AGREE = "tell us whether you agree to the special condition proposed in the annex"
FOLLOWS = re.compile(r"the DSPT covers it only once .+? is satisfied")
"""A location that waits for other clauses: to ask for its own evidence would be to ask twice."""
AGAIN = re.compile(r"send (.+?) again\b")
CLAUSE_ID = re.compile(r"2a/[\d.]*\d")


@dataclass(frozen=True)
class Ask:
    """A finding that the applicant can do something about, and what."""

    finding: Finding
    wanted: Wanted


def draft(
    assessment: Assessment, application: Application, sender: str | None = None, reply_by: date | None = None
) -> Letter:
    """The letter on one case. ``sender`` signs it; ``reply_by`` is never made up."""
    wording = Wording([placed.document.name for placed in assessment.documents])
    conditions = proposed_conditions(assessment, application)
    findings = tuple(open_findings(assessment.findings))
    asks = _asks(findings, conditions, assessment)
    asked = {(ask.finding.clause, ask.finding.organisation) for ask in asks}
    return Letter(
        reference=assessment.reference,
        title=application.title,
        as_at=assessment.as_at,
        addressed_to=tuple(organisation.name for organisation in _applicants(application)),
        sender=sender,
        reply_by=reply_by,
        sections=tuple(_sections(asks, application, wording)),
        unread=unread_files(assessment, wording),
        own_steps=tuple(own_steps(findings, asked, application, conditions, wording)),
        settled=tuple(_settled(assessment.findings, application, wording)),
        conditions=tuple(_condition(proposed, application) for proposed in conditions),
    )


def title_of(clause: str) -> str:
    return TITLES.get(clause) or (CLAUSES[clause].title if clause in CLAUSES else "")


def _applicants(application: Application) -> Sequence[Organisation]:
    """The data controllers apply; where none is declared, all that are."""
    controllers = [o for o in application.organisations if Role.DATA_CONTROLLER in o.roles]
    return controllers or application.organisations


def _asks(findings: Sequence[Finding], conditions: Sequence[ProposedCondition], assessment: Assessment) -> list[Ask]:
    """What is asked for each finding; one that only follows from others asks for what they do, or for nothing."""
    asks: dict[tuple[str, str | None], Ask] = {}
    wholes = {f.organisation: f.repairs for f in assessment.findings if f.clause == "2a/1"}
    for finding in findings:
        if not finding.repairs and finding.clause in DEAD_ENDS:
            finding = finding.model_copy(update={"repairs": wholes.get(finding.organisation, ())})
        named = FOLLOWS.search(finding.because)
        if named is None:
            ask = _ask(finding, conditions, assessment)
        else:
            others = (asks.get((clause, finding.organisation)) for clause in CLAUSE_ID.findall(named[0]))
            ask = next((Ask(finding, other.wanted) for other in others if other is not None), None)
        if ask is not None:
            asks[finding.clause, finding.organisation] = ask
    return list(asks.values())


def _ask(finding: Finding, conditions: Sequence[ProposedCondition], assessment: Assessment) -> Ask | None:
    proposed = [c for c in conditions if (c.clause, c.organisation) == (finding.clause, finding.organisation)]
    what = _about_condition(finding, proposed[0]) if proposed else wanted(finding)
    if not what.requests or _only_waits(finding, assessment):
        return None
    return Ask(finding, what)


def _about_condition(finding: Finding, proposed: ProposedCondition) -> Wanted:
    """Special conditions are NHS England's to write; the applicant is asked what only the applicant can say."""
    if finding.clause == "2a/1.1.5":
        either = "send NHS England's confirmation that it has reviewed the latest DSPT assessment, if you hold one"
        return Wanted((Request(((either,), (AGREE,))),))
    if proposed.due is not None:
        return Wanted()
    what = "improvements of the plan" if finding.clause == "2a/1.1.4" else "DSPT"
    done = "carried out" if finding.clause == "2a/1.1.4" else "completed"
    says = f"tell us by which date the {what} will be {done}, for the special condition proposed in the annex"
    return Wanted((one(says),))


def _only_waits(finding: Finding, assessment: Assessment) -> bool:
    """Whether nothing is wanted but the files that could not be read, which are asked for by themselves."""
    unread = [p.document for p in assessment.documents if _unread(p.document)]
    waits = any(document.name in finding.because for document in unread)
    return waits and not any(question.kind is ReviewKind.MISSING_EVIDENCE for question in finding.questions)


def _unread(document: Document) -> bool:
    return any(problem.code in UNREAD for problem in document.problems)


def _sections(asks: Sequence[Ask], application: Application, wording: Wording) -> Iterator[Section]:
    """Organisations in the order declared, then the application; queries numbered through."""
    numbers = count(1)
    for organisation in (*application.organisations, None):
        own = [ask for ask in asks if ask.finding.organisation == (organisation.id if organisation else None)]
        if own:
            queries = tuple(_query(group, next(numbers), wording) for group in _grouped(own))
            opening = " ".join((*_several_routes(organisation, own), *_sent_again(queries)))
            yield Section(organisation.name if organisation else APPLICATION, opening or None, queries)


def _several_routes(organisation: Organisation | None, asks: Sequence[Ask]) -> Iterator[str]:
    """Where several routes are relied on, that one of them is enough."""
    routes = list(dict.fromkeys(organisation.security_assurance.routes)) if organisation else []
    if organisation and len(routes) > 1 and any(ask.finding.clause in OF_A_ROUTE for ask in asks):
        names = listed(ROUTES[route] for route in routes)
        yield f"{organisation.name} relies on {names}. One of them is enough, if it meets its conditions."


def _sent_again(queries: Sequence[Query]) -> Iterator[str]:
    """Where several points want something in one document, that one new version of it will do."""
    changes = [{c for r in query.requests for way in r.alternatives for c in way} for query in queries]
    named = [match[1] for own in changes for match in map(AGAIN.match, sorted(own)) if match]
    for file in dict.fromkeys(named):
        if named.count(file) > 1:
            yield f"Several points below concern {file}; one new version of it can answer them all."


@dataclass
class Group:
    """Findings that one request serves."""

    requests: tuple[Request, ...]
    asks: list[Ask] = field(default_factory=list)


def _grouped(asks: Sequence[Ask]) -> Iterable[Group]:
    """Findings that ask for the same, together, in the order of the first of them.

    What one of them wants in any case is asked there; others are served by it, or ask only for what they want beside.
    """
    musts = {ask.wanted.requests[0].alternatives[0][0] for ask in asks if _is_must(ask)}
    groups: dict[frozenset[Way], Group] = {}
    for ask in asks:
        requests = _beside(ask, musts)
        key = frozenset(way for request in requests for way in request.alternatives)
        groups.setdefault(key, Group(requests)).asks.append(ask)
    return groups.values()


Way = tuple[str, ...]
"""One alternative: changes of which all are wanted."""


def _is_must(ask: Ask) -> bool:
    """Whether it is asked for one change and nothing else would do."""
    return len(ask.wanted.requests) == 1 and tuple(map(len, ask.wanted.requests[0].alternatives)) == (1,)


def _beside(ask: Ask, musts: set[str]) -> tuple[Request, ...]:
    """What is asked for a finding once ``musts`` are asked anyway; one of them, where that is enough for it."""
    if len(ask.wanted.requests) != 1:
        return ask.wanted.requests
    ways = ask.wanted.requests[0].alternatives
    covered = next((way for way in ways if musts.issuperset(way)), None)
    if covered is not None:
        return (one(covered[0]),)
    return (Request(tuple(tuple(change for change in way if change not in musts) for way in ways)),)


def _query(group: Group, number: int, wording: Wording) -> Query:
    premises = [premise for ask in group.asks for premise in ask.finding.relies_on]
    return Query(
        number=number,
        points=tuple(_point(ask.finding, wording) for ask in group.asks),
        quotes=wording.quotes(premises)[:MOST_QUOTES],
        requests=tuple(_named(request, wording) for request in group.requests),
        then=_then(group.asks, wording),
    )


def _then(group: Sequence[Ask], wording: Wording) -> str | None:
    """What NHS England does besides: look at what comes, and finish checking a reading that may settle the point."""
    then = next((ask.wanted.then for ask in group if ask.wanted.then), None)
    asked = (q for ask in group for q in ask.finding.questions if q.kind in READINGS and q.file is not None)
    files = listed(wording.file(question.file or "") for question in asked)
    checking = f"We are still checking what we read in {files}, which may settle this." if files else None
    return " ".join(part for part in (checking, then) if part) or None


def _named(request: Request, wording: Wording) -> Request:
    ways = (tuple(wording.with_names(change) for change in way) for way in request.alternatives)
    return Request(tuple(ways))


def _point(finding: Finding, wording: Wording) -> Point:
    clause = CLAUSES[finding.clause]
    return Point(
        clause=finding.clause,
        title=title_of(finding.clause),
        says=clause.says,
        source=clause.source,
        found=wording.found(finding.because),
    )


def _settled(findings: Sequence[Finding], application: Application, wording: Wording) -> Iterator[Settled]:
    names = {organisation.id: organisation.name for organisation in application.organisations}
    failed = {(f.organisation, p.file) for f in findings if f.verdict is Verdict.NOT_SATISFIED for p in f.relies_on}
    for organisation in (*names, None):
        for finding in findings:
            files = tuple(dict.fromkeys(premise.file for premise in finding.relies_on))
            if finding.organisation == organisation and _is_settled(finding, files, failed):
                name = names[organisation] if organisation else None
                shown = tuple(wording.file(file) for file in files)
                yield Settled(name, finding.clause, title_of(finding.clause), shown)


def _is_settled(finding: Finding, files: Sequence[str], failed: set[tuple[str | None, str]]) -> bool:
    """Satisfied, and not by a file that another clause has failed: what replaces it must show this as well."""
    if finding.clause in DERIVED or finding.verdict is not Verdict.SATISFIED:
        return False
    return not any((finding.organisation, file) in failed for file in files)


def _condition(proposed: ProposedCondition, application: Application) -> Condition:
    name = application.organisation(proposed.organisation).name
    return Condition(proposed.clause, name, proposed.text, proposed.due, proposed.proviso)
