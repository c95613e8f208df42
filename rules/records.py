"""Records of NHS England's reviews and approvals: letters, and improvement plans that it has approved.

A record counts for the organisation and edition that it names, from its date until the end that it sets. It is
looked for in one place, so that each clause agrees on what is one, what only looks like one, and which doubtful
letter might turn out to be one (Data sharing standard 2a, 1.1.3, 1.1.5 and 1.1.6; contract, section 4).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import ImprovementPlan, LetterSubject, NhsEnglandLetter
from evidence.fields import Found, Missing
from evidence.naming import named_in, parts, tokens
from rules.holders import holder, perhaps_its
from rules.rule import AnyFound, Cited, cite
from rules.words import day

LETTER_FIELDS = ("subject", "grants", "decided_on", "approved_until", "edition")
PLAN_FIELDS = ("approved_by", "approved_on", "edition")
APPROVERS = ("NHS England", "NHS Digital", "Health and Social Care Information Centre")
"""The bodies whose approval counts: NHS Digital merged into NHS England on 1 February 2023 (domain, A19)."""

NOT_KNOWN = ""
"""The edition where that of the assessment is not known: no record can name it."""


@dataclass(frozen=True)
class Fault:
    """Why a record does not count."""

    reason: str
    unclear: bool = False
    """It may count after all: what is missing is only not said."""


Test = Callable[[Exhibit[Any]], Fault | None]


@dataclass(frozen=True)
class Records:
    """What a search for a record found."""

    proof: tuple[Cited, ...] = ()
    """The fields of the first record that counts."""
    says: str = ""
    """That record in words."""
    near: tuple[str, ...] = ()
    """Records of the right kind that do not count, each with the reason in words."""
    unclear: bool = False
    """Whether one of these leaves open what it says, so that a person must judge."""
    doubtful: tuple[Cited, ...] = ()
    """Doubtful fields that, read otherwise, might make a record: who says that there is none relies on them."""

    @property
    def found(self) -> bool:
        return bool(self.proof)


def letters_on(evidence: OrganisationEvidence, subject: LetterSubject, edition: str | None = None) -> Records:
    """Letters of NHS England on a subject; unless ``edition`` is ``None``, they must name it."""
    exhibits = evidence.of(NhsEnglandLetter)
    of_subject = [exhibit for exhibit in exhibits if _value(exhibit.contents.subject) == subject]
    tests: tuple[Test, ...] = (
        _gives_it,
        lambda e: _signed_by_another(e, evidence),
        lambda e: _dated(e.contents.decided_on, evidence.as_at),
        lambda e: _not_over(e.contents.approved_until, evidence.as_at),
        lambda e: _names_edition(e.contents.edition, edition),
    )
    fields = LETTER_FIELDS if edition is not None else LETTER_FIELDS[:-1]
    found = _search(evidence, of_subject, tests, fields, "decided_on")
    doubts = (*_doubts(evidence, exhibits, fields), *perhaps_its(evidence, NhsEnglandLetter))
    return replace(found, doubtful=doubts)


def approved_plans(evidence: OrganisationEvidence, edition: str) -> Records:
    """Improvement plans that print NHS England's approval, and letters that give it."""
    letters = letters_on(evidence, LetterSubject.IMPROVEMENT_PLAN, edition)
    plans = evidence.of(ImprovementPlan)
    tests: tuple[Test, ...] = (
        _approved_by_nhs_england,
        lambda e: _dated(e.contents.approved_on, evidence.as_at),
        lambda e: _names_edition(e.contents.edition, edition),
    )
    found = _search(evidence, plans, tests, PLAN_FIELDS, "approved_on")
    doubts = (*_doubts(evidence, plans, PLAN_FIELDS), *perhaps_its(evidence, ImprovementPlan))
    best = letters if letters.found else found
    return Records(
        best.proof,
        best.says,
        (*letters.near, *found.near),
        letters.unclear or found.unclear,
        (*letters.doubtful, *doubts),
    )


def _search(
    evidence: OrganisationEvidence, exhibits: Any, tests: tuple[Test, ...], fields: tuple[str, ...], dated: str
) -> Records:
    faults: list[tuple[str, Fault]] = []
    counting: list[tuple[bool, date, Exhibit[Any]]] = []
    for exhibit in exhibits:
        found = sorted((f for test in tests if (f := test(exhibit))), key=lambda fault: fault.unclear)
        faults += [(exhibit.document.name, fault) for fault in found[:1]]
        if not found:
            proof = _proof(evidence, exhibit, fields)
            counting.append((all(c.accepted for c in proof), getattr(exhibit.contents, dated).value, exhibit))
    near = tuple(f"{name} {fault.reason}" for name, fault in faults)
    unclear = any(fault.unclear for _, fault in faults)
    if not counting:
        return Records(near=near, unclear=unclear)
    _, on, exhibit = max(counting, key=lambda item: (item[0], item[1], item[2].document.name))
    return Records(_proof(evidence, exhibit, fields), f"{exhibit.document.name} of {day(on)}", near, unclear)


def _proof(evidence: OrganisationEvidence, exhibit: Exhibit[Any], fields: tuple[str, ...]) -> tuple[Cited, ...]:
    return (*holder(exhibit, evidence.organisation, evidence.case), *cite(exhibit, *fields))


def _doubts(evidence: OrganisationEvidence, exhibits: Any, fields: tuple[str, ...]) -> Iterator[Cited]:
    return (cited for exhibit in exhibits for cited in _proof(evidence, exhibit, fields) if not cited.accepted)


def _value(field: AnyFound) -> Any:
    return field.value if isinstance(field, Found) else None


def _gives_it(exhibit: Exhibit[NhsEnglandLetter]) -> Fault | None:
    gives = _value(exhibit.contents.grants)
    if gives is None:
        return Fault("does not clearly say that it is given", unclear=True)
    return None if gives else Fault("refuses it or only announces a decision")


CLOSE = re.compile(
    r"\byours\s+(?:sincerely|faithfully|truly)\b|\b(?:kind|best|warm)(?:est)?\s+(?:regards|wishes)\b|^\W*regards\W*$",
    re.IGNORECASE | re.MULTILINE,
)
AFTER_SIGNATURE = re.compile(r"^\W*(?:cc|c\.c\.|bcc|cop(?:y|ies)\s+to|enc(?:l|s|losures?)?)\b", re.I | re.MULTILINE)
SIGNATURE = 8
"""So many lines with words below its close are a letter's signature."""


def _signed_by_another(exhibit: Exhibit[NhsEnglandLetter], evidence: OrganisationEvidence) -> Fault | None:
    """That it is signed for an organisation of the application: who tells of a review is not who made it."""
    declared = [name for organisation in evidence.application.organisations for name in organisation.names]
    signers = [signer for page in exhibit.document.page_texts for signer in _signers(page, declared)]
    if not signers or any(signer in APPROVERS for signer in signers):
        return None
    return Fault(f"is signed for {signers[0]}, not for NHS England", unclear=True)


def _signers(text: str, declared: Sequence[str]) -> Iterator[str]:
    """For whom each close is signed, where its signature names somebody; who only gets a copy signs nothing."""
    for below in CLOSE.split(text)[1:]:
        lines = [line for line in AFTER_SIGNATURE.split(below)[0].splitlines() if line.strip(" ,.")]
        named = named_in("\n".join(lines[:SIGNATURE]), [*declared, *APPROVERS])
        if named:
            yield named[0][1]


def _dated(field: AnyFound, as_at: date) -> Fault | None:
    if isinstance(field, Missing):
        return Fault("is not dated", unclear=True)
    return Fault(f"is dated {day(field.value)}, after {day(as_at)}") if field.value > as_at else None


def _not_over(field: AnyFound, as_at: date) -> Fault | None:
    until = _value(field)
    return Fault(f"was given until {day(until)} only") if until is not None and until < as_at else None


def _names_edition(field: AnyFound, edition: str | None) -> Fault | None:
    if edition is None:
        return None
    named = _value(field)
    if named is None:
        return Fault("does not name the DSPT edition that it is about", unclear=True)
    return None if named == edition else Fault(f"is about the edition {named}", unclear=edition == NOT_KNOWN)


def _approved_by_nhs_england(exhibit: Exhibit[ImprovementPlan]) -> Fault | None:
    by = _value(exhibit.contents.approved_by)
    if by is None:
        return Fault("prints no approval")
    return None if any(_names_body(by, body) for body in APPROVERS) else Fault(f"was approved by {by} only")


def _names_body(by: str, body: str) -> bool:
    """Whether the approver is the body or a part of it: "NHS England", "the NHS England DSPT team"."""
    named = [tokens(part.strip()) for part in parts(by)]
    wanted = tokens(body)
    return any(words[: len(wanted)] == wanted or words[1 : len(wanted) + 1] == wanted for words in named)
