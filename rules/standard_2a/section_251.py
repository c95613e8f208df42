"""Standard 2a, clause 1.1.6: data released earlier under section 251 may be kept or reused only with approval.

Two things are wanted: NHS England's approval itself, and that the application says so. Either alone goes to a
person.
"""

import re

from evidence.application import ApplicationKind, AssuranceRoute
from evidence.bundle import OrganisationEvidence
from evidence.contents import LetterSubject
from evidence.findings import Clause, Subject
from rules.conditions import mentions
from rules.dspt import MET, Standing, Standings, standings
from rules.records import letters_on
from rules.rule import Cited, Judgement, for_decision, needs_review, not_applicable, questions_on, rule, satisfied
from rules.supplied import asking, not_supplied

CLAUSE = Clause(
    id="2a/1.1.6",
    title="Approval to keep data released under section 251",
    says=(
        "If identifiable data has previously been provided to or released from NHS Digital on the basis of support "
        "under section 251 of the NHS Act 2006 and self-assessment outcome is not ‘Standards Met’ or ‘Standards "
        "Exceeded’, specific approval for the retention and/or reuse of the data must have been given by NHS Digital "
        "and this must be detailed in the DARS application."
    ),
    source="Data sharing standard 2a, 1.1.6",
    about=Subject.ORGANISATION,
)

APPROVED = re.compile(r"\b(?:approv\w+|agreed|granted|permi\w+|consent\w*|confirmed)\b", re.IGNORECASE)
NOT_YET = re.compile(
    r"\b(?:no\s+(?:such\s+|specific\s+)?approval|not|never|none|n/?a|request\w*|appl(?:y|ied|ying)|pending|await\w*|"
    r"seek\w*|sought|will\s+be|to\s+be|refus\w+|declin\w+|reject\w+|withdrawn|expired|without|if|unless|subject\s+to)\b",
    re.IGNORECASE,
)
"""Words after which a text about an approval may say that it is not there, or not yet."""


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def retention_was_approved(evidence: OrganisationEvidence) -> Judgement:
    """Not applicable without an earlier release or with standards met; else want the letter and the mention."""
    released = evidence.application.data.prior_section_251_release
    if released is False:
        return not_applicable("no data were released earlier under section 251")
    if released is None and evidence.application.kind is ApplicationKind.NEW:
        return not_applicable("a first application: no earlier release under section 251 is known")
    held = standings(evidence)
    standing = held.counting
    cited = (*standing.cited("outcome"), *held.choice) if standing else ()
    if standing is not None and standing.result in MET:
        return not_applicable(f"the outcome is {standing}", *cited)
    if released is None:
        because = "whether data were released earlier under section 251 is not known, and standards are not met"
        ask = "Please say whether identifiable data were released earlier with support under section 251."
        return needs_review(because, *cited, would_satisfy=ask, questions=(asking(ask, because),))
    return _approval(held, standing, cited)


def _approval(held: Standings, standing: Standing | None, cited: tuple[Cited, ...]) -> Judgement:
    evidence = held.evidence
    letters = letters_on(evidence, LetterSubject.SECTION_251_RETENTION)
    said = _said_in_application(evidence)
    if letters.found and said is None and standing is not None and standing.result is not None:
        because = f"NHS England approved the retention ({letters.says}), and the application says so"
        return satisfied(because, *cited, *letters.proof)
    name = evidence.organisation.name
    ask = f"NHS England's approval for {name} to keep or reuse the data, and its mention in the application."
    status = f"the outcome is {standing}" if standing else "no DSPT assessment was supplied"
    missing = f"no letter of NHS England approves that {name} keeps or reuses the data"
    reasons = (status, *(() if letters.found else (missing, *letters.near)), *((said,) if said else ()))
    because = f"data were released earlier under section 251; {'; '.join(reasons)}"
    nothing = not (letters.found or letters.unclear or evidence.application.section_251_retention_approval)
    if nothing and standing is not None and standing.result is not None and not held.rivals:
        return not_supplied(evidence.case, because, *cited, *letters.doubtful, ask=ask)
    questions = (*questions_on(letters.doubtful), asking(ask, because))
    return for_decision(because, *cited, would_satisfy=ask, questions=questions)


def _said_in_application(evidence: OrganisationEvidence) -> str | None:
    """Why the application does not say that this organisation's retention is approved; ``None`` if it does."""
    text = evidence.application.section_251_retention_approval
    if not text or not text.strip():
        return "the application says nothing of an approval"
    named = [o for o in evidence.application.organisations if mentions(text, o)]
    if named and evidence.organisation not in named:
        return f"the application names only {', '.join(o.name for o in named)} as approved"
    if NOT_YET.search(text) or not APPROVED.search(text):
        return f"whether the application says that it is approved is not clear: {text!r}"
    return None
