"""The DSPT register beside the evidence: a list that says otherwise stops a favourable outcome.

The lists are old and prove nothing by silence (contract, section 4), so a publication later than the list is none
of its business. But a list of the day or later that gives another outcome for the same code and edition says that
the page is outdated, corrected or altered, and only a person can tell which.
"""

from collections.abc import Iterator
from dataclasses import replace

from evidence.bundle import OrganisationEvidence
from evidence.contents import Outcome
from evidence.fields import Found
from evidence.findings import Verdict
from evidence.registers import DsptRecord
from rules.dspt import PLAN, WORDS, Standing
from rules.rule import Judgement, for_decision
from rules.words import day, listed


def beside_register(judgement: Judgement, evidence: OrganisationEvidence, standing: Standing, ask: str) -> Judgement:
    """The judgement on an outcome, after a look at what the register lists for the same code and edition.

    Where any listed publication has another outcome, the edition and date that tell it from this one are relied on.
    """
    every = tuple(_listed(evidence, standing))
    differing = [record for record in every if not _same(record.outcome, standing.result)]
    against = [record for record in differing if _is_about(record, standing)]
    if judgement.verdict is not Verdict.SATISFIED:
        return judgement.noting(*(f"the register says otherwise: {_told(record)}" for record in against))
    cited = judgement.cited
    if differing:
        cited = (*cited, *standing.cited("edition", "published_on"))
    if against:
        because = f"{judgement.because}, but the register lists {listed(map(_told, against))}"
        return for_decision(because, *cited, would_satisfy=ask)
    agreeing = [record for record in every if record not in differing and _is_about(record, standing)]
    return replace(judgement, cited=cited).noting(*(f"the register agrees: {_told(record)}" for record in agreeing))


def _listed(evidence: OrganisationEvidence, standing: Standing) -> Iterator[DsptRecord]:
    """What the register lists under the declared code, and under the printed one where that is another."""
    printed = standing.organisation_code.value if isinstance(standing.organisation_code, Found) else None
    codes = (code.strip().upper() for code in (evidence.organisation.organisation_code, printed) if code)
    for code in dict.fromkeys(codes):
        yield from evidence.case.registers.dspt.of_code(code)


def _is_about(record: DsptRecord, standing: Standing) -> bool:
    """Whether the list can speak of this publication: the same edition, and not published after the list's day."""
    if standing.edition_name not in (None, record.edition):
        return False
    return standing.published is None or standing.published <= record.dated


def _same(one: Outcome, other: Outcome | None) -> bool:
    """Whether two status words say the same: the toolkit itself renamed plans that were agreed."""
    return one is other or {one, other} <= PLAN


def _told(record: DsptRecord) -> str:
    when = f", published on {day(record.published_on)}" if record.published_on else ""
    return f"{record.code} with {record.edition} ({WORDS[record.outcome]}){when}, in its list of {day(record.dated)}"
