"""What only the documents side by side show, looked at once, between gathering and the rules.

A rule sees one fact at a time, so a second certificate of the same number with another expiry would stand beside the
first unnoticed. Here every document's account of the same certificate, publication, policy, meeting or letter is
compared: what is contradicted is doubted on both sides before any rule runs, and what a later issue or a better copy
replaces is set aside. Nothing here concludes anything of a clause; the rules do, with doubts as with any other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from evidence.bundle import CaseEvidence
from evidence.findings import Observation, ObservationKind
from rules.across.accounts import accounts
from rules.across.contradictions import Contradiction, contradictions, doubted
from rules.across.duplicates import Copy, copies
from rules.across.strangers import of_others, undeclared
from rules.across.superseded import Succession, successions

ORDER = list(ObservationKind)


@dataclass(frozen=True)
class Across:
    """The case with its contradictions doubted, that case as the rules look at it, and what was seen."""

    case: CaseEvidence
    counting: CaseEvidence
    observations: tuple[Observation, ...]
    contradictions: tuple[Contradiction, ...]


def look_across(case: CaseEvidence) -> Across:
    """Compare the documents of a case; the order in which they are given changes nothing."""
    compared = _compared(case)
    seen = (
        *(item.observation for item in compared.contradicted),
        *(item.observation for item in compared.replaced),
        *(item.observation for item in compared.copied),
        *of_others(compared.whole),
        *undeclared(compared.counting),
    )
    return Across(compared.whole, compared.counting, _in_order(seen), compared.contradicted)


def as_counting(case: CaseEvidence) -> CaseEvidence:
    """The case as the rules look at it, for who asks them often and wants no observations."""
    return _compared(case).counting


class _Compared(NamedTuple):
    whole: CaseEvidence
    counting: CaseEvidence
    contradicted: tuple[Contradiction, ...]
    replaced: tuple[Succession, ...]
    copied: tuple[Copy, ...]


def _compared(case: CaseEvidence) -> _Compared:
    said = accounts(case)
    contradicted, replaced, copied = contradictions(case, said), successions(case, said), copies(case)
    whole = doubted(case, contradicted)
    aside = {(item.earlier.name, item.earlier.sha256) for item in replaced if item.set_aside}
    aside |= {(item.copy.name, item.copy.sha256) for item in copied if item.set_aside}
    return _Compared(whole, _without(whole, aside), contradicted, replaced, copied)


def _without(case: CaseEvidence, aside: set[tuple[str, str]]) -> CaseEvidence:
    if not aside:
        return case
    kept = tuple(p for p in case.placed if (p.document.name, p.document.sha256) not in aside)
    gone = tuple(p for p in case.placed if (p.document.name, p.document.sha256) in aside)
    return replace(case, placed=kept, set_aside=gone)


def _in_order(seen: tuple[Observation, ...]) -> tuple[Observation, ...]:
    once: Mapping[tuple[ObservationKind, str], Observation] = {(item.kind, item.says): item for item in reversed(seen)}
    return tuple(once[key] for key in sorted(once, key=lambda key: (ORDER.index(key[0]), key[1])))
