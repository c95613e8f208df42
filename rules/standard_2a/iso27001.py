"""Standard 2a, clause 1.3: ISO 27001 certification, reviewed and approved by the security team.

A certificate never satisfies the clause by itself: what can be read from it (in force, the issue of the standard,
the holder) can only fail it or leave it to the security team. Of several certificates the best counts, so that
a superseded one fails nothing.
"""

import re
from collections.abc import Iterator
from datetime import date

from evidence.application import AssuranceRoute, DecisionOutcome, DecisionRole, RecordedDecision
from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import Iso27001Certificate, LetterSubject, NhsEnglandLetter, OtherCertificate
from evidence.fields import Found, Missing
from evidence.findings import WORST_FIRST, Clause, Subject
from rules.holders import holder, identity, kin, perhaps_its
from rules.parameters import value_at
from rules.rule import Cited, Judgement, cite, for_decision, needs_review, not_satisfied, rule, settle
from rules.supplied import asking, not_supplied
from rules.words import day, listed, months_after

CLAUSE = Clause(
    id="2a/1.3",
    title="ISO 27001 certification is approved by the security team",
    says=(
        "ISO 27001 certification which must have been reviewed and approved by the security team as relevant and "
        "appropriate to the application"
    ),
    source="Data sharing standard 2a, 1.3",
    about=Subject.ORGANISATION,
)

NUMBER = re.compile(r"(?<!\d)27001(?!\d)")
ISSUE = re.compile(r"(?<!\d)27001\s*[:\-–]?\s*((?:19|20)\d{2})\b")

Certificate = Exhibit[Iso27001Certificate]


@rule(CLAUSE, route=AssuranceRoute.ISO27001, signed_by=DecisionRole.SECURITY)
def certification_is_approved(evidence: OrganisationEvidence) -> Judgement:
    """Judge each certificate, take the best, and leave what only judgement can settle to the security team."""
    held = (*evidence.of(Iso27001Certificate), *relatives(evidence))
    if not held:
        return no_certificate(evidence)
    judged = [(_judged(evidence, exhibit), exhibit) for exhibit in held]
    return max(judged, key=lambda item: _order(*item))[0]


def relatives(evidence: OrganisationEvidence) -> tuple[Certificate, ...]:
    """Certificates of nobody declared whose holder's name resembles the organisation's: a parent, an arm perhaps."""
    nobodys = [placed.document for placed in evidence.case.placed if placed.organisation is None]
    exhibits = (e for e in evidence.case.of(Iso27001Certificate) if any(e.document is d for d in nobodys))
    return tuple(e for e in exhibits if _kin(e, evidence))


def _kin(exhibit: Certificate, evidence: OrganisationEvidence) -> bool:
    stated = exhibit.contents.organisation_name
    return isinstance(stated, Found) and kin(stated.value, evidence.organisation)


def no_certificate(evidence: OrganisationEvidence) -> Judgement:
    """None was supplied; a certificate to another standard is named, for it is often taken for one."""
    name = evidence.organisation.name
    stated = ((e.document.name, e.contents.standard) for e in evidence.of(OtherCertificate))
    stands = (f"{file} is a certificate to {named.value}" for file, named in stated if isinstance(named, Found))
    because = "; ".join((f"no ISO 27001 certificate of {name} was supplied", *stands))
    ask = f"Please send a complete copy of the ISO 27001 certificate of {name}, with all its pages."
    return not_supplied(evidence.case, because, *perhaps_its(evidence, Iso27001Certificate), ask=ask)


def _order(judgement: Judgement, exhibit: Certificate) -> tuple[int, bool, date, date, bool, str]:
    """The best last: by verdict, then sure readings, then the newest; of copies the one that was approved."""
    sure = all(cited.accepted for cited in judgement.cited)
    expires, issued = (
        field.value if isinstance(field, Found) else date.min
        for field in (exhibit.contents.expires_on, exhibit.contents.issued_on)
    )
    verdict = WORST_FIRST.index(settle(judgement).verdict)
    return (verdict, sure, expires, issued, judgement.decidable, exhibit.document.name)


def _judged(evidence: OrganisationEvidence, exhibit: Certificate) -> Judgement:
    """One certificate: a certain failure, else what is not known, else the security team's to decide."""
    held_by = _held_by(evidence, exhibit)
    failure = _failure(evidence, exhibit, held_by)
    if failure is not None:
        return failure
    cited = (*held_by, *cite(exhibit, "standard", "expires_on", "issued_on"))
    ask = f"A certificate of {evidence.organisation.name} in force, approved by NHS England's security team."
    if isinstance(exhibit.contents.expires_on, Missing):
        because = f"{exhibit.document.name} shows no expiry date"
        return needs_review(because, *cited, would_satisfy=ask, questions=(asking(ask, because),))
    if marked := against_itself(exhibit, evidence.decision(CLAUSE.id)):
        questions = (asking(ask, marked),)
        return needs_review(marked, *cited, *cite(exhibit, "not_in_force"), would_satisfy=ask, questions=questions)
    return _for_security(evidence, exhibit, cited, ask)


def against_itself(exhibit: Certificate, decision: RecordedDecision | None) -> str | None:
    """That it says of itself that it is not in force, unless the security team has approved this very file."""
    marked = exhibit.contents.not_in_force
    if isinstance(marked, Missing) or (decision is not None and decision.evidence == exhibit.document.sha256):
        return None
    return f"{exhibit.document.name} says of itself: {marked.value}"


def _held_by(evidence: OrganisationEvidence, exhibit: Certificate) -> tuple[Cited, ...]:
    """Whose it is. A relative's name is read for what it is: linking it is a judgement, reading it is not."""
    if exhibit in relatives(evidence):
        return tuple(cited for cited in identity(exhibit) if isinstance(cited.stated, Found))
    return holder(exhibit, evidence.organisation, evidence.case)


def _failure(evidence: OrganisationEvidence, exhibit: Certificate, held_by: tuple[Cited, ...]) -> Judgement | None:
    expires, standard = exhibit.contents.expires_on, exhibit.contents.standard
    ask = f"A certificate to ISO/IEC 27001:2022 of {evidence.organisation.name} that is in force."
    if isinstance(expires, Found) and expires.value < evidence.as_at:
        because = f"the certificate expired on {day(expires.value)}"
        return not_satisfied(because, *held_by, *cite(exhibit, "expires_on"), would_satisfy=ask)
    wrong = _wrong_standard(standard.value, evidence.as_at) if isinstance(standard, Found) else None
    return not_satisfied(wrong, *held_by, *cite(exhibit, "standard"), would_satisfy=ask) if wrong else None


def _wrong_standard(standard: str, as_at: date) -> str | None:
    """Why a certificate to this standard cannot count; ``None`` where it may."""
    if not NUMBER.search(standard):
        return f"the certificate is to {standard}, not to ISO 27001"
    ends = issue_ends(standard, as_at)
    if ends is not None and ends < as_at:
        return f"certificates to {standard} ended on {day(ends)}, whatever expiry they print"
    return None


def issue_ends(standard: str, as_at: date) -> date | None:
    """The last day of the issue that a standard names; ``None`` of the current one and of none that is known."""
    years = {int(year) for year in ISSUE.findall(standard)}
    ends: list[date | None] = [row["ends"] for row in value_at("iso27001_issues", as_at) if row["year"] in years]
    return None if not ends or None in ends else max(end for end in ends if end is not None)


def _for_security(
    evidence: OrganisationEvidence, exhibit: Certificate, cited: tuple[Cited, ...], ask: str
) -> Judgement:
    """Nothing fails: the security team decides, and is told what to look at."""
    expires = exhibit.contents.expires_on
    until = f"in force until {day(expires.value)}" if isinstance(expires, Found) else "in force"
    because = f"{exhibit.document.name} is {until}; the security team must review and approve it as relevant"
    reasons = tuple(_reasons(evidence, exhibit))
    outside = _not_covered(evidence.decision(CLAUSE.id), exhibit)
    if outside:
        return needs_review(because, *cited, would_satisfy=ask).noting(outside, *reasons)
    return for_decision(because, *cited, would_satisfy=ask).noting(*reasons, *_notes(evidence, exhibit))


def _not_covered(decision: RecordedDecision | None, exhibit: Certificate) -> str | None:
    """Why a recorded approval is not of this certificate; ``None`` where it may be."""
    if decision is None or decision.decision is DecisionOutcome.REJECTED:
        return None
    if decision.evidence is not None and decision.evidence != exhibit.document.sha256:
        return f"the approval of {day(decision.decided_on)} was given for another file"
    issued = exhibit.contents.issued_on
    if isinstance(issued, Found) and decision.decided_on < issued.value:
        return f"the approval of {day(decision.decided_on)} is older than this certificate"
    return None


def _reasons(evidence: OrganisationEvidence, exhibit: Certificate) -> Iterator[str]:
    """What the security team should look at: none of it fails the clause by itself."""
    certificate = exhibit.contents
    if exhibit in relatives(evidence) and isinstance(certificate.organisation_name, Found):
        holds = certificate.organisation_name.value
        yield f"its holder is {holds}: the link to {evidence.organisation.name} must be shown"
    yield from _standard_reasons(certificate, evidence.as_at)
    yield from _date_reasons(evidence, certificate)
    if isinstance(certificate.accreditation_body, Missing):
        yield "no accreditation of the certification body is shown"
    if isinstance(certificate.scope, Missing):
        yield "no scope is shown"


def _standard_reasons(certificate: Iso27001Certificate, as_at: date) -> Iterator[str]:
    if isinstance(certificate.standard, Missing):
        yield "no standard is printed"
        return
    years = {int(year) for year in ISSUE.findall(certificate.standard.value)}
    if not years:
        yield f"the issue of the standard is not printed ({certificate.standard.value})"
    elif not years & {row["year"] for row in value_at("iso27001_issues", as_at)}:
        yield f"{certificate.standard.value} is no issue of the standard that is known"


def _date_reasons(evidence: OrganisationEvidence, certificate: Iso27001Certificate) -> Iterator[str]:
    issued, expires = certificate.issued_on, certificate.expires_on
    if isinstance(issued, Missing):
        yield "the start of its validity is not printed"
        return
    if issued.value > evidence.as_at:
        yield f"it starts on {day(issued.value)}, after {day(evidence.as_at)}"
    longest = value_at("certificate_longest_months", evidence.as_at)
    if isinstance(expires, Found) and expires.value > months_after(issued.value, longest):
        yield f"from {day(issued.value)} to {day(expires.value)} is longer than a certificate runs"


def _notes(evidence: OrganisationEvidence, exhibit: Certificate) -> Iterator[str]:
    expires, starts = exhibit.contents.expires_on, evidence.application.agreement_start
    if isinstance(expires, Found) and expires.value == evidence.as_at:
        yield "it expires today"
    if isinstance(expires, Found) and starts is not None and expires.value < starts:
        yield f"it expires before the agreement starts on {day(starts)}"
    letters = [
        letter.document.name
        for letter in evidence.of(NhsEnglandLetter)
        if isinstance(letter.contents.subject, Found) and letter.contents.subject.value is LetterSubject.ISO27001
    ]
    if letters:
        yield f"{listed(letters)} speaks of an approval, which counts once it is recorded as a decision"
