"""Made-up cases judged by the rules, and the letters on them."""

from collections.abc import Iterator
from typing import Any

from build import application, case, certificate, decision, document, doubtful, dspt, organisation, placed, plan

from evidence.application import Application
from evidence.bundle import CaseEvidence
from evidence.document import ProblemCode
from evidence.findings import Assessment, Change, Finding, Party, Repair
from review.letter.content import draft
from review.letter.model import Letter, Quote
from review.letter.text import letter_text
from rules.assess import assess

UNI, FARM = "University of Westshire", "Corvid Data Ltd"
COMPANY = {"id": "co", "name": FARM, "aliases": [], "organisation_code": "8ZZ01", "comments": None}


def judged(matter: CaseEvidence) -> tuple[Application, Assessment]:
    return matter.application, assess(matter)


def satisfied() -> CaseEvidence:
    return case(application(), placed(dspt(), name="evidence/toolkit.pdf"))


def expired() -> CaseEvidence:
    """The certificate of one organisation has expired; the other one's DSPT is in order."""
    both = [organisation(), organisation(**COMPANY, routes=["iso27001"])]
    old = certificate(organisation_name=FARM, expires_on="2026-03-13")
    return case(
        application(organisations=both),
        placed(dspt(), name="evidence/toolkit.pdf"),
        placed(old, "co", "evidence/farm/certificate.pdf"),
        decisions=[decision(organisation="co", by="T. Greatorex", note="Scope (all of it) seen; fine")],
    )


def awaiting_signature() -> CaseEvidence:
    """A good certificate that the security team has not yet reviewed."""
    of = application(organisations=[organisation(routes=["iso27001"], comments=None)])
    return case(of, placed(certificate(), name="evidence/certificate.pdf"))


def doubtful_date() -> CaseEvidence:
    """A certificate whose expiry was read badly, reviewed already."""
    of = application(organisations=[organisation(routes=["iso27001"], comments=None)])
    held = certificate(expires_on=doubtful("2028-01-31", quote="31/01/2028"))
    return case(of, placed(held, name="evidence/certificate.pdf"), decisions=[decision()])


def plan_agreed(**of_plan: Any) -> CaseEvidence:
    """A plan that NHS England approved, and no special condition yet."""
    toolkit = dspt(outcome="approaching_standards", sector="NHS Trust")
    return case(
        application(),
        placed(toolkit, name="evidence/toolkit.pdf"),
        placed(plan(**of_plan), name="evidence/plan.docx"),
    )


def unreadable() -> CaseEvidence:
    """Nothing but files that could not be read."""
    locked = document(None, "evidence/a/locked.pdf", problems=[ProblemCode.ENCRYPTED], pages=0)
    broken = document(None, "evidence/broken.pdf", problems=[ProblemCode.DAMAGED], pages=0)
    return case(application(), placed(locked, None), placed(broken, None))


ALL = (satisfied, expired, awaiting_signature, doubtful_date, plan_agreed, unreadable)


def letter_on(matter: CaseEvidence, **how: Any) -> Letter:
    of, assessment = judged(matter)
    return draft(assessment, of, **how)


def text_on(matter: CaseEvidence, **how: Any) -> str:
    """The letter as text, on one line."""
    return flat(letter_text(letter_on(matter, **how)))


def flat(text: str) -> str:
    return " ".join(text.split())


def repaired(matter: CaseEvidence, clause: str, *ways: tuple[Change, ...]) -> tuple[Application, Assessment]:
    """The case judged, with the repairs of one clause set to these and of every other clause to none."""
    of, assessment = judged(matter)

    def with_repairs(finding: Finding) -> Finding:
        repairs = tuple(Repair(changes=way) for way in ways) if finding.clause == clause else ()
        return finding.model_copy(update={"repairs": repairs})

    findings = tuple(map(with_repairs, assessment.findings))
    return of, assessment.model_copy(update={"findings": findings})


def by(party: Party, says: str) -> Change:
    return Change(by=party, says=says)


def quotes_of(letter: Letter) -> Iterator[Quote]:
    for section in letter.sections:
        for query in section.queries:
            yield from query.quotes
    for step in letter.own_steps:
        yield from step.quotes
