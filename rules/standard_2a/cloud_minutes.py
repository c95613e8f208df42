"""Standard 2a, clause 3.2.4: board-level involvement in the risk management, evidenced through minutes.

What counts is a decision of the board, or of a committee to which the board delegated it, in approved minutes of a
quorate meeting. Anything less (a draft, a report only noted, a steering group) shows less and goes to a person.
"""

import re
from collections.abc import Iterator
from datetime import date

from evidence.bundle import CaseEvidence
from evidence.contents import BoardMinutes, Decision, DocumentStatus
from evidence.fields import Found
from evidence.findings import Clause, Subject
from rules.parameters import caveat, value_at
from rules.regions import same_provider
from rules.rule import Cited, Judgement, cite, for_decision, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, assessments, papers, perhaps_ours, relied_on, together, unless_cloud
from rules.supplied import not_supplied
from rules.words import day, listed, months_before

CLAUSE = Clause(
    id="2a/3.2.4",
    title="Board-level involvement, in minutes",
    says="Board level involvement in the Risk Management Process evidenced through Minutes of these meetings;",
    source="Data sharing standard 2a, 3.2.4",
    about=Subject.APPLICATION,
)
ASK = (
    "Approved minutes of a quorate meeting of the board (or of a committee with its delegated authority, which they "
    "state) that record its decision on the risk of using the cloud for this data."
)
DECIDED = frozenset({"approved", "agreed", "resolved", "accepted", "ratified", "endorsed"})

_BOARD = re.compile(
    r"\b(?:board|trustees|directors|governors|governing body|court|senate|governing council"
    r"|university council)\b|^council$",
    re.I,
)
_NOT_THE_BOARD = re.compile(
    r"\b(?:committee|sub-?committee|group|panel|programme|project|steering|advisory|working|partnership"
    r"|editorial|delivery"
    r"|information governance|ig|it|digital|technology|technical|design|change|security|risk|data|cloud"
    r"|operations|operational"
    r"|management|departmental|department|school|faculty|clinical|research|study|departments)\b",
    re.I,
)
_CLOUD = re.compile(
    r"\b(?:cloud|azure|aws|amazon web services|google|gcp|oracle|saas|paas|iaas|host(?:ed|ing)|off-?premises?)\b", re.I
)
_RISK = re.compile(r"\b(?:risks?|risk-?based|DPIA|impact assessment|appetite|assessments?|risk class|SIRO)\b", re.I)
_NO_YES = re.compile(
    r"\b(?:defer\w*|reject\w*|refus\w*|postpon\w*|declin\w*|withh[eo]ld\w*|pending|subject to|provided that"
    r"|not (?:to )?(?:be )?"
    r"(?:approv|accept|proceed|support|endors)\w*|further (?:work|information|assurance)|bring back"
    r"|brought back|revisit\w*"
    r"|return(?:ed)? to (?:the|a) (?:next|future|later)|next meeting|in principle)\b",
    re.I,
)


@rule(CLAUSE)
@unless_cloud
def board_is_involved(case: CaseEvidence) -> Judgement:
    """The best minutes of the applicant's organisations; other people's minutes do not count at all."""
    judged = [relied_on(paper, _on_minutes(paper, case)) for paper in papers(case, BoardMinutes)]
    if judged:
        return together(judged)
    others = [p.document.name for p in case.placed if isinstance(p.document.contents, BoardMinutes)]
    of_others = f" ({listed(others)}: of an organisation that is not declared)" if others else ""
    because = f"no minutes of the applicant's board were supplied{of_others}"
    return not_supplied(case, because, *perhaps_ours(case, BoardMinutes), ask=ASK)


def _on_minutes(paper: Paper, case: CaseEvidence) -> Judgement:
    faults = tuple(_faults(paper, case))
    decision = _decision(paper)
    cited = paper.cite("body", "meeting_on", "document_status", "quorate")
    if faults or decision is None:
        return for_decision(f"{paper.name}: {listed(faults)}", *cited, would_satisfy=ASK)
    body, on = paper.contents.body.value, paper.contents.meeting_on.value
    because = f"{paper.name}: the {body} on {day(on)}: {decision.value.text}"
    return satisfied(because, *cited, *_proof(paper, decision), *_assessed_in_doubt(case))


def _proof(paper: Paper, decision: Found[Decision]) -> tuple[Cited, ...]:
    """The decision, the delegation that a committee needs, and the item where the decision does not name the cloud."""
    delegated = () if is_board(paper.contents.body.value) else cite(paper.exhibit, "delegated_by_board")
    items = () if _speaks(decision.value.text) else paper.contents.cloud_risk_item[:1]
    return (
        Cited(paper.document, "decision", decision),
        *delegated,
        *(Cited(paper.document, "cloud_risk_item", item) for item in items),
    )


def _faults(paper: Paper, case: CaseEvidence) -> Iterator[str]:
    """Everything that keeps the minutes from showing the board's decision, in the order of the pages."""
    yield from _body_faults(paper)
    yield from _date_faults(paper, case)
    status = paper.contents.document_status
    if not isinstance(status, Found):
        yield "it is not said whether the minutes were approved"
    elif status.value is not DocumentStatus.APPROVED:
        yield "the minutes are a draft"
    quorate = paper.contents.quorate
    if not isinstance(quorate, Found):
        yield "it is not said whether the meeting was quorate"
    elif not quorate.value:
        yield "the meeting was not quorate"
    yield from _decision_faults(paper, case)


def _body_faults(paper: Paper) -> Iterator[str]:
    body = paper.contents.body
    if not isinstance(body, Found):
        yield "it is not said whose meeting it was"
    elif not is_board(body.value) and not isinstance(paper.contents.delegated_by_board, Found):
        yield f"the {body.value} is not the board, and no delegation by the board is stated"


def is_board(body: str) -> bool:
    """Whether a body is the organisation's own board: the trust board is, a programme board is not."""
    return bool(_BOARD.search(body)) and not _NOT_THE_BOARD.search(body)


def _date_faults(paper: Paper, case: CaseEvidence) -> Iterator[str]:
    stated = paper.contents.meeting_on
    if not isinstance(stated, Found):
        yield "the date of the meeting is not stated"
        return
    months = value_at("minutes_stale_after_months", case.as_at)
    if stated.value > case.as_at:
        yield f"the meeting is dated {day(stated.value)}, after {day(case.as_at)}"
    if stated.value < months_before(case.as_at, months):
        unsure = caveat("minutes_stale_after_months", case.as_at)
        yield f"the meeting was on {day(stated.value)}, more than {months} months ago{unsure}"
    for assessed in _assessed_later(case, paper):
        yield f"the meeting was before the risk assessment of {day(assessed)}"


def _assessed_later(case: CaseEvidence, paper: Paper) -> list[date]:
    dates = [
        assessment.contents.assessed_on.value
        for assessment in assessments(case)
        if not assessment.against and isinstance(assessment.contents.assessed_on, Found)
    ]
    return [min(dates)] if dates and min(dates) > paper.contents.meeting_on.value else []


def _assessed_in_doubt(case: CaseEvidence) -> Iterator[Cited]:
    """Doubtful dates of the risk assessments: read otherwise, one might be later than the meeting."""
    for assessment in assessments(case):
        for cited in cite(assessment.exhibit, "assessed_on"):
            if isinstance(cited.stated, Found) and not cited.accepted and not assessment.against:
                yield cited


def _decision_faults(paper: Paper, case: CaseEvidence) -> Iterator[str]:
    if _decision(paper) is None:
        verbs = listed(found.value.verb for found in paper.contents.decision)
        yield f"the cloud risk was only {verbs}" if verbs else "no decision on the risk of the cloud is recorded"
        return
    text = " ".join(
        [*(i.value for i in paper.contents.cloud_risk_item), *(d.value.text for d in paper.contents.decision)]
    )
    if not _speaks(text):
        yield "the decision does not name the cloud service and its risk"
    declared = [service.provider for service in case.application.cloud.services]
    declared += [name for organisation in case.application.organisations for name in organisation.names]
    others = [m.name for m in paper.contents.providers if not any(same_provider(m.name, name) for name in declared)]
    if others and not any(same_provider(m.name, name) for m in paper.contents.providers for name in declared):
        yield f"the minutes speak of {listed(others)}, which the application does not declare"


def _speaks(text: str) -> bool:
    return bool(_CLOUD.search(text)) and bool(_RISK.search(text))


def _decision(paper: Paper) -> Found[Decision] | None:
    """The decision that says yes: an accepted reading before a doubtful one."""
    yes = [found for found in paper.contents.decision if _says_yes(found.value)]
    return min(yes, key=lambda found: not found.accepted, default=None)


def _says_yes(decision: Decision) -> bool:
    return decision.verb in DECIDED and not _NO_YES.search(decision.text)
