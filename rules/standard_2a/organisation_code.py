"""Standard 2a, clause 1.1.1: the organisation code is provided, and is the one that the evidence prints.

What type of organisation a code is of is told by its shape alone, so a register that does not list that type
proves nothing by its silence (contract, section 4).
"""

import re
from collections.abc import Sequence

from evidence.application import AssuranceRoute
from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import DsptAssessment
from evidence.fields import Found
from evidence.findings import Clause, Subject
from evidence.registers import OdsRecord, OdsRegister, code_type, has_suffix, name_fits
from rules.dspt import Standings, standings
from rules.rule import Cited, Judgement, for_decision, needs_review, rule, satisfied
from rules.supplied import asking, not_supplied
from rules.words import day, listed

CLAUSE = Clause(
    id="2a/1.1.1",
    title="Organisation code is provided",
    says="Organisation code must be provided;",
    source="Data sharing standard 2a, 1.1.1",
    about=Subject.ORGANISATION,
)

UNTYPED = re.compile(r"8[A-Z][0-9A-Z][0-9]{2}|EE[0-9]{6}|[A-Z][0-9][A-Z][0-9][A-Z]|ECC[0-9]{4}")
"""Shapes that several types share: no register of one type can say that such a code is wrong."""


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def organisation_code_is_provided(evidence: OrganisationEvidence) -> Judgement:
    """Compare the declared code with the one on the DSPT evidence, then with the register."""
    declared = _normal(evidence.organisation.organisation_code)
    held = standings(evidence)
    printed = _printed(held)
    if printed is None:
        return _not_printed(declared, held)
    if declared is None:
        return needs_review(
            f"the application gives no organisation code; {printed.document.name} prints {_code(printed)}",
            printed,
            would_satisfy=f"The organisation code of {evidence.organisation.name}, given in the application.",
            questions=(asking(f"Which organisation code has {evidence.organisation.name}?", "none is declared"),),
        )
    return _compared(evidence, declared, printed, *_other_codes(evidence, declared))


def _normal(code: str | None) -> str | None:
    return (code or "").strip().upper() or None


def _code(cited: Cited) -> str:
    return str(cited.stated.value).strip().upper() if isinstance(cited.stated, Found) else ""


def _printed(held: Standings) -> Cited | None:
    """The code that the newest publication prints, else that any does."""
    ordered = (*((held.counting,) if held.counting else ()), *held.every)
    cited = (Cited(s.document, "organisation_code", s.organisation_code) for s in ordered)
    return next((c for c in cited if isinstance(c.stated, Found)), None)


def _not_printed(declared: str | None, held: Standings) -> Judgement:
    evidence = held.evidence
    name = evidence.organisation.name
    absences = tuple(c for s in held.every for c in s.cited("organisation_code"))
    if declared is None:
        ask = f"Please give the organisation code of {name} and DSPT evidence that shows it."
        return not_supplied(evidence.case, "no organisation code stands anywhere", *absences, ask=ask)
    because = f"the code {declared} is declared, but no DSPT evidence of {name} that prints it was found"
    ask = f"Please send DSPT evidence of {name} that shows its organisation code {declared}."
    return needs_review(because, *absences, would_satisfy=ask, questions=(asking(ask, because),))


def _other_codes(evidence: OrganisationEvidence, declared: str) -> tuple[Cited, ...]:
    """Other codes that the organisation's DSPT pages print for certain: sources that conflict."""
    printed = (_stated(exhibit) for exhibit in evidence.of(DsptAssessment))
    return tuple(cited for cited in printed if cited.accepted and _code(cited) not in ("", declared))


def _stated(exhibit: Exhibit[DsptAssessment]) -> Cited:
    return Cited(exhibit.document, "organisation_code", exhibit.contents.organisation_code)


def _compared(evidence: OrganisationEvidence, declared: str, printed: Cited, *others: Cited) -> Judgement:
    code, name = _code(printed), evidence.organisation.name
    ask = f"Evidence that {declared} is the DSPT code of {name} as a whole, or the right code in the application."
    if has_suffix(code) or has_suffix(declared):
        because = f"a code with a suffix ({code if has_suffix(code) else declared}) is that of a department only"
        return for_decision(because, printed, would_satisfy=ask)
    if code != declared or others:
        other = code if code != declared else _code(others[0])
        because = f"the application declares {declared}, the evidence prints {other}"
        return for_decision(because, printed, would_satisfy=ask)
    return _against_register(evidence, declared, printed)


def _against_register(evidence: OrganisationEvidence, code: str, printed: Cited) -> Judgement:
    name, kind, ods = evidence.organisation.name, code_type(code), evidence.case.registers.ods
    ask = f"The code under which the Organisation Data Service lists {name}."
    record = ods.lookup(code)
    if record is not None:
        return _recorded(evidence, record, printed, ask)
    if kind is None and not UNTYPED.fullmatch(code):
        return for_decision(f"{code} does not have the form of an organisation code", printed, would_satisfy=ask)
    if kind is not None and (listed_on := ods.listed_on(kind)):
        because = f"{code} has the form of a code of the type {kind.label!r}, and the register does not list it"
        return for_decision(f"{because} (snapshot of {day(listed_on)})", printed, would_satisfy=ask)
    because = f"the code {code} is declared and stands on the evidence"
    return satisfied(because, printed).noting("the register at hand does not list codes of this form")


def _recorded(evidence: OrganisationEvidence, record: OdsRecord, printed: Cited, ask: str) -> Judgement:
    says = f"the register lists {record.code} as {record.name} (snapshot of {day(record.dated)})"
    over = "" if record.open_on(evidence.as_at) else _closed(record, evidence.case.registers.ods)
    if not name_fits(evidence.organisation.names, record.name):
        return for_decision(f"{says}, which does not fit the declared name{over}", printed, would_satisfy=ask)
    if over:
        return for_decision(f"{says}{over}", printed, would_satisfy=ask)
    return satisfied(f"the code {record.code} is declared and stands on the evidence; {says}", printed)


def _closed(record: OdsRecord, ods: OdsRegister) -> str:
    """When the organisation was closed and who came after it, with the end of a longer chain."""
    when = f"closed on {day(record.closed)}" if record.closed else "closed"
    nearest = [code for code in ods.successors(record.code) if code in record.successors]
    later = [code for code in ods.successors(record.code) if code not in nearest]
    by = f"; succeeded by {_named(nearest, ods)}" if nearest else ""
    return f", {when}{by}" + (f", and that by {_named(later, ods)}" if later else "")


def _named(codes: Sequence[str], ods: OdsRegister) -> str:
    known = ((code, ods.lookup(code)) for code in codes)
    return listed(f"{code} ({record.name})" if record else code for code, record in known)
