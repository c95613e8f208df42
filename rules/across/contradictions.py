"""Documents that state different things of one identified thing: a doubt on every side, before any rule runs.

A reading that a person has confirmed is not doubted again: they have seen the page, and the question that they
answered named the other document. What was issued later is no contradiction but a successor.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from evidence.bundle import CaseEvidence
from evidence.contents import AnyContents, Document, DocumentStatus, Outcome
from evidence.fields import Doubt, Found, Source, Status
from evidence.findings import Observation, ObservationKind, Premise
from rules.across.accounts import Account, Sort, names_holder
from rules.across.agreeing import agree, linked, same_issue, slip
from rules.across.superseded import follows, succeeds
from rules.dspt import WORDS
from rules.rule import AnyFound, Cited, plain
from rules.words import day, listed


class Place(NamedTuple):
    """A field at its place in a document, which is known by its name and sha256."""

    name: str
    sha256: str
    field: str
    row: int | None


@dataclass(frozen=True)
class Contradiction:
    """The accounts of one thing that do not agree on a field."""

    field: str
    accounts: tuple[Account, ...]

    @property
    def says(self) -> str:
        stated = listed((f"{_in_words(a.fields[self.field])} in {a.document.name}" for a in self.accounts), "but")
        return f"the {CALLED.get(self.field, plain(self.field))} of {self.accounts[0].called} is {stated}"

    @property
    def observation(self) -> Observation:
        owners = {account.placed.organisation for account in self.accounts}
        return Observation(
            kind=ObservationKind.CONTRADICTION,
            says=self.says,
            organisation=owners.pop() if len(owners) == 1 else None,
            premises=tuple(dict.fromkeys(premise_of(account, self.field) for account in self.accounts)),
            documents=tuple(dict.fromkeys(account.document.name for account in self.accounts)),
        )

    @property
    def places(self) -> Iterator[Place]:
        for account in self.accounts:
            for field in (self.field, *ALSO.get((account.sort, self.field), ())):
                yield Place(account.document.name, account.document.sha256, field, account.row)


CALLED = {"grants": "approval", "quorate": "quorum", "review_due_on": "date of review"}
"""What a field is called here, where its usual name makes no sentence."""

ALSO = {(Sort.CODE, "organisation_name"): ("organisation_code",)}
"""Fields that are doubted with another: of two names for a code, the code may be the wrong one."""


def premise_of(account: Account, field: str) -> Premise:
    premise = Cited(account.document, field, account.fields[field]).premise
    assert premise is not None, "only what is printed is compared"  # noqa: S101 (an invariant)
    return premise


def _in_words(stated: AnyFound) -> str:
    value: Any = stated.value if isinstance(stated, Found) else None
    match value:
        case Outcome():
            return WORDS[value]
        case date():
            return day(value)
        case bool():
            return "given" if value else "not given"
        case tuple():
            return listed(f"{decision.verb} ({decision.text})" for decision in value)
        case _:
            return str(value)


def contradictions(case: CaseEvidence, said: Sequence[Account]) -> tuple[Contradiction, ...]:
    """Every field of a thing on which two documents do not agree, with all accounts that stand on either side."""
    found: dict[tuple[Sort, tuple[str, ...], str], list[Account]] = {}
    for one, other in _pairs(said):
        for field in _contradicted(case, one, other):
            sides = found.setdefault((one.sort, one.about, field), [])
            sides += [account for account in (one, other) if account not in sides]
    return tuple(
        Contradiction(field, tuple(sorted(sides, key=lambda a: (a.document.name, a.document.sha256))))
        for (_, _, field), sides in found.items()
    )


def _pairs(said: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Accounts of the same thing in different files; the same bytes do not contradict themselves."""
    things: dict[tuple[Sort, tuple[str, ...]], list[Account]] = {}
    for account in said:
        things.setdefault((account.sort, account.about), []).append(account)
    for group in things.values():
        for one, other in combinations(group, 2):
            if one.document.sha256 != other.document.sha256:
                yield one, other


def _contradicted(case: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    if any(succeeds(new, old, case.as_at) or follows(new, old) for new, old in ((one, other), (other, one))):
        return
    for field in COMPARED[one.sort](case, one, other):
        here, there = one.fields[field], other.fields[field]
        if not (isinstance(here, Found) and isinstance(there, Found)) or agree(field, here, there):
            continue
        if not slip(here, there, (one.document, other.document)):
            yield field


# --- which fields of a sort of thing are compared, and when ---------------------------------------------------


def _of_certificates(case: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    """Two bodies may number alike: names and bodies that have nothing in common are another certificate's."""
    names = [account.fields["organisation_name"] for account in (one, other)]
    same_holder = not all(map(names_holder, names)) or linked(
        one.value("organisation_name"), other.value("organisation_name"), case.application.organisations
    )
    bodies = [account.value("certification_body") for account in (one, other)]
    if not _same_body(bodies, otherwise=same_holder):
        return
    yield "expires_on"
    if not same_holder:
        yield "organisation_name"
    standards = [account.value("standard") for account in (one, other)]
    if all(standards) and not same_issue(standards[0], standards[1], case.as_at):
        yield "standard"


def _same_body(bodies: list[Any], otherwise: bool) -> bool:
    return linked(bodies[0], bodies[1]) if all(bodies) else otherwise


def _of_publications(_: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    """Of one day: what it says. Of two days: the day, unless the outcome changed, for then it was published again."""
    if one.value("published_on") == other.value("published_on"):
        yield from ("outcome", "expires_on")
    elif one.value("outcome") == other.value("outcome"):
        yield "published_on"


def _of_codes(case: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    names = (one.value("organisation_name"), other.value("organisation_name"))
    if not linked(*names, case.application.organisations):
        yield "organisation_name"


def _of_toolkits(_: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    if one.value("published_on") == other.value("published_on"):
        yield from ("grade", "score")


def _of_policies(_: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    """Only of one version, and not of its draft beside what was approved."""
    version = one.value("version")
    if version is not None and version == other.value("version") and not _draft_beside_final(one, other):
        yield from ("issued_on", "review_due_on")


def _of_meetings(_: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    if not _draft_beside_final(one, other):
        yield from ("quorate", "decision")


def _draft_beside_final(one: Account, other: Account) -> bool:
    statuses = {account.value("document_status") for account in (one, other)}
    return statuses == {DocumentStatus.DRAFT, DocumentStatus.APPROVED}


def _of_letters(case: CaseEvidence, one: Account, other: Account) -> Iterator[str]:
    """Of one day: all. A later refusal or shorter term contradicts an approval that is still relied on."""
    earlier, later = sorted((one, other), key=lambda account: account.value("decided_on"))
    same_day = earlier.value("decided_on") == later.value("decided_on")
    if later.value("decided_on") > case.as_at:
        return
    if same_day or later.value("grants") is False:
        yield "grants"
    ends = [account.value("approved_until") for account in (earlier, later)]
    if same_day or (all(ends) and ends[1] < ends[0]):
        yield "approved_until"


COMPARED: Mapping[Sort, Callable[[CaseEvidence, Account, Account], Iterator[str]]] = {
    Sort.CERTIFICATE: _of_certificates,
    Sort.PUBLICATION: _of_publications,
    Sort.CODE: _of_codes,
    Sort.TOOLKIT: _of_toolkits,
    Sort.POLICY: _of_policies,
    Sort.MEETING: _of_meetings,
    Sort.LETTER: _of_letters,
}


# --- the doubt -------------------------------------------------------------------------------------------------


def doubted(case: CaseEvidence, found: Sequence[Contradiction]) -> CaseEvidence:
    """The case with every contradicted reading in doubt, wherever in a container the document stands."""
    places = frozenset(place for contradiction in found for place in contradiction.places)
    if not places:
        return case
    placed = tuple(p.model_copy(update={"document": _doubted(p.document, places)}) for p in case.placed)
    return replace(case, placed=placed)


def _doubted(document: Document, places: frozenset[Place]) -> Document:
    contains = tuple(_doubted(inner, places) for inner in document.contains)
    contents = document.contents
    for place in places:
        if contents is not None and (place.name, place.sha256) == (document.name, document.sha256):
            contents = _with_doubt(contents, place)
    return document.model_copy(update={"contents": contents, "contains": contains})


def _with_doubt(contents: AnyContents, place: Place) -> AnyContents:
    if place.row is None:
        return contents.model_copy(update={place.field: _in_doubt(getattr(contents, place.field))})
    rows = list(getattr(contents, "rows", ()))
    row = rows[place.row]
    rows[place.row] = row.model_copy(update={place.field: _in_doubt(getattr(row, place.field))})
    return contents.model_copy(update={"rows": tuple(rows)})


def _in_doubt(stated: Any) -> Any:
    if isinstance(stated, tuple):
        return tuple(_in_doubt(item) for item in stated)
    if not isinstance(stated, Found) or stated.provenance.source is Source.REVIEWER:
        return stated
    if Doubt.CONTRADICTED in stated.doubts:
        return stated
    return stated.model_copy(update={"doubts": (*stated.doubts, Doubt.CONTRADICTED), "status": Status.NEEDS_REVIEW})
