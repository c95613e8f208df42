"""What is asked of the applicant to turn a finding, and what NHS England does itself.

The repairs of a finding say who can make each change; only the applicant's own are asked. Where no repair was
found, what the finding's rule asked of the applicant is; and a step of NHS England never is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence.findings import Finding, Party, Repair, ReviewKind, Verdict
from review.letter.model import Request
from review.letter.wording import imperative, rejected

MOST_ALTERNATIVES = 3
OPEN = frozenset({Verdict.NOT_SATISFIED, Verdict.NEEDS_REVIEW})
SIGNED_OFF = frozenset({"2a/1.2", "2a/1.3", "2a/3.3"})
"""Clauses that only a recorded decision of the security team satisfies."""
OUR_PART = re.compile(r",? (?:and )?(?:approved|agreed|reviewed) by NHS England's security team")
OUR_CONDITION = "A special condition"
READINGS = frozenset({ReviewKind.FIELD, ReviewKind.DOCUMENT})
SECURITY_THEN = "NHS England's security team must then review what you send."
OFFICER_THEN = "NHS England must then look at what you send and decide."


@dataclass(frozen=True)
class Wanted:
    """What one finding wants. With no ``requests`` it is for NHS England alone."""

    requests: tuple[Request, ...] = ()
    then: str | None = None


def one(change: str) -> Request:
    """A request without alternatives."""
    return Request(((change,),))


def wanted(finding: Finding) -> Wanted:
    """What the applicant is asked for the finding, and what follows when it has come."""
    if rejected(finding.because):
        return Wanted((one("put right what was not accepted, and send what shows it"),), OFFICER_THEN)
    if finding.repairs:
        return _by_repairs(finding)
    return Wanted(_by_rule(finding), SECURITY_THEN if finding.clause in SIGNED_OFF else None)


def _by_repairs(finding: Finding) -> Wanted:
    """The applicant's part of the best repairs; nothing where NHS England can settle it by itself."""
    theirs = [(repair, changes) for repair in finding.repairs if (changes := _applicants(repair))]
    if not theirs or (any(map(_ours, finding.repairs)) and not _asks(finding)):
        return Wanted(_questions(finding))
    smallest = _without_supersets([changes for _, changes in theirs])[:MOST_ALTERNATIVES]
    chosen = [repair for repair, changes in theirs if changes in smallest]
    return Wanted((Request(tuple(smallest)),), _then(chosen))


def _ours(repair: Repair) -> bool:
    """Whether NHS England does all of it, and it is more than to wave the clause through without new evidence."""
    if any(change.by is Party.APPLICANT for change in repair.changes):
        return False
    return any(change.file is not None or change.by is Party.SECURITY for change in repair.changes)


def _applicants(repair: Repair) -> tuple[str, ...]:
    return tuple(imperative_of(change.says) for change in repair.changes if change.by is Party.APPLICANT)


def imperative_of(says: str) -> str:
    return says.strip().removeprefix("Please ").rstrip(". ")


def _without_supersets(ways: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Each way once, none that asks for all of another one and more."""
    once = list(dict.fromkeys(ways))
    return [way for way in once if not any(set(other) < set(way) for other in once)]


def _then(repairs: Sequence[Repair]) -> str | None:
    parties = {change.by for repair in repairs for change in repair.changes}
    return SECURITY_THEN if Party.SECURITY in parties else None


def _asks(finding: Finding) -> bool:
    return any(question.kind is ReviewKind.MISSING_EVIDENCE for question in finding.questions)


def _questions(finding: Finding) -> tuple[Request, ...]:
    """What the rule itself asks of the applicant, each once; special conditions are NHS England's to write."""
    asked = [q.question for q in finding.questions if q.kind is ReviewKind.MISSING_EVIDENCE]
    asked = [question for question in asked if not question.startswith(OUR_CONDITION)]
    return tuple(one(imperative(_without_our_part(question))) for question in dict.fromkeys(asked))


def _without_our_part(ask: str) -> str:
    return OUR_PART.sub("", ask)


def _by_rule(finding: Finding) -> tuple[Request, ...]:
    asked, ask = _questions(finding), finding.would_satisfy
    if asked or ask is None or ask.startswith(OUR_CONDITION):
        return asked
    kinds = {question.kind for question in finding.questions}
    ours = finding.clause in SIGNED_OFF and finding.verdict is Verdict.NEEDS_REVIEW
    if ours or (kinds and kinds <= READINGS):
        return ()
    return (one(imperative(_without_our_part(ask))),)


def open_findings(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings to be written about: open, judged by themselves, and not of a route that nothing hangs on."""
    verdicts = {(finding.clause, finding.organisation): finding.verdict for finding in findings}
    for finding in findings:
        if finding.verdict not in OPEN or (finding.clause in DERIVED and not finding.questions):
            continue
        if not _idle(finding, verdicts):
            yield finding


def _idle(finding: Finding, verdicts: Mapping[tuple[str, str | None], Verdict]) -> bool:
    """Whether nothing hangs on it: another route has satisfied, or its own has failed whatever becomes of it."""
    own = finding.organisation
    if own is None or finding.clause not in OF_A_ROUTE:
        return False
    assured = verdicts.get(("2a/1", own)) is Verdict.SATISFIED
    relied_on = verdicts.get((COPIES.get(finding.clause, ""), own)) is Verdict.SATISFIED
    failed = verdicts.get(("video/4-igt", own)) is Verdict.NOT_SATISFIED
    return (assured and not relied_on) or (failed and finding.clause == "video/4-igt-condition")


COPIES = {"video/5-copy": "2a/1.3", "video/6-copy": "2a/1.2"}
"""Clauses that want a whole copy of what a route rests on, and that route: asked while it is the one relied on."""
DERIVED = frozenset({"2a/1", "2a/1.1"})
"""Conclusions from other findings: what they want, those want."""
OF_A_ROUTE = frozenset(
    {
        *(f"2a/1.1.{number}" for number in range(1, 7)),
        *("2a/1.2", "2a/1.3", "video/4-igt", "video/4-igt-condition", "video/5-copy", "video/6-copy"),
    }
)
"""Clauses that count only through the route of their organisation; another route may have satisfied it."""
