"""Second pair of eyes: whoever said what the evidence reads does not sign off the clause that rests on it.

Asked wherever an answer is recorded, in either order: a sign-off after a reading, and a reading after a sign-off
(a doubtful reading keeps a signed-off clause open, so the later answer would be the one that closes it).
"""

from collections.abc import Iterable, Iterator, Mapping

from evidence.findings import Assessment, Finding
from review.answering import SECURITY_CLAUSES
from review.answers import DECISIONS, Answer, What, holding
from rules.words import day

CASE_BY_CASE = "2a/3.3"
"""Its finding cites no page: the security team decides on all that the application shows of its cloud."""
OF_CLOUD = ("2a/3", "guidance/")


def refusal(answer: Answer, answers: Iterable[Answer], *seen: Assessment) -> str | None:
    """Why this person may not give this answer beside those that hold; ``None`` where they may.

    ``seen`` are the assessments of the case before the answer and with it: a sign-off is about the evidence of both.
    """
    own = [earlier for earlier in holding(answers) if _same(earlier.by, answer.by)]
    if answer.what in DECISIONS:
        return _of_sign_off(answer, own, seen)
    return _of_reading(answer, own, seen)


def in_the_way(
    by: str, clause: str, organisation: str | None, answers: Iterable[Answer], *seen: Assessment
) -> Answer | None:
    """The newest answer for which this person may not sign the clause off."""
    if clause not in SECURITY_CLAUSES:
        return None
    files = evidence_of(clause, organisation, *seen)
    own = [a for a in holding(answers) if a.what not in DECISIONS and a.sha256 in files and _same(a.by, by)]
    return own[-1] if own else None


def evidence_of(clause: str, organisation: str | None, *seen: Assessment) -> Mapping[str, str]:
    """The files that a clause's finding relies on, by their sha256; of an attachment also what it came in."""
    return dict(pair for assessment in seen for pair in _files(assessment, clause, organisation))


def _files(assessment: Assessment, clause: str, organisation: str | None) -> Iterator[tuple[str, str]]:
    findings = [finding for finding in assessment.findings if _rests_on(finding, clause, organisation)]
    names = {premise.file for finding in findings for premise in finding.relies_on}
    for placed in assessment.documents:
        if any(inner.name in names for inner in placed.document.with_contained()):
            yield placed.document.sha256, placed.document.name


def _rests_on(finding: Finding, clause: str, organisation: str | None) -> bool:
    if clause == CASE_BY_CASE:
        return finding.clause.startswith(OF_CLOUD)
    return (finding.clause, finding.organisation) == (clause, organisation)


def _same(one: str, other: str) -> bool:
    """Answers are signed with names, which no two accounts share."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _of_sign_off(answer: Answer, own: Iterable[Answer], seen: tuple[Assessment, ...]) -> str | None:
    clause = str(answer.clause)
    earlier = in_the_way(answer.by, clause, answer.organisation, own, *seen)
    if earlier is None:
        return None
    file = evidence_of(clause, answer.organisation, *seen)[str(earlier.sha256)]
    return (
        f"{clause} wants a second pair of eyes: {answer.by} {_said(earlier, file)}, which it relies on "
        f"(answer {earlier.id}); somebody else must decide it"
    )


def _of_reading(answer: Answer, own: Iterable[Answer], seen: tuple[Assessment, ...]) -> str | None:
    for decision in own:
        if decision.what not in DECISIONS or decision.clause not in SECURITY_CLAUSES:
            continue
        files = evidence_of(decision.clause, decision.organisation, *seen)
        if answer.sha256 in files:
            return (
                f"{answer.by} has decided {decision.clause} on {day(decision.at.date())} (answer {decision.id}), which "
                f"relies on {files[str(answer.sha256)]}: somebody else must say what it reads, "
                "or that decision must be taken back first"
            )
    return None


def _said(answer: Answer, file: str) -> str:
    """``corrected the expires on of evidence/cert.pdf on 2 November 2026``."""
    told = OF_FIELD[answer.what] if answer.field else OF_FILE[answer.what]
    field = (answer.field or "").replace("_", " ")
    return f"{told.format(field=field, file=file)} on {day(answer.at.date())}"


OF_FIELD: Mapping[What, str] = {
    What.VALUE: "corrected the {field} of {file}",
    What.ACCEPT: "accepted the {field} of {file}",
    What.ABSENT: "said that no {field} is printed in {file}",
    What.ILLEGIBLE: "found the {field} of {file} illegible",
}
OF_FILE: Mapping[What, str] = {
    What.ACCEPT: "said that nothing was overlooked in {file}",
    What.KIND: "said what {file} is",
    What.ORGANISATION: "said whose {file} is",
}
