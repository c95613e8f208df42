"""Whose a document is, as a field that a finding relies on.

Gathering places a document; a rule that concludes something from it must also cite what placed it, so that a
name or code that was read in doubt decides nothing.
"""

from collections.abc import Iterator
from typing import Any

from evidence.application import Organisation
from evidence.bundle import CaseEvidence, Exhibit, OrganisationEvidence
from evidence.contents import Contents
from evidence.fields import Doubt, Found, Missing
from evidence.naming import fold_name, parts, same_name
from evidence.registers import base_code
from rules.rule import OWNER, AnyFound, Cited

IDENTITY = ("organisation_code", "organisation_name")
COMMON_WORDS = frozenset(
    (
        *("university", "of", "the", "and", "nhs", "trust", "foundation", "hospital", "hospitals", "college", "for"),
        *("health", "data", "services", "service", "research", "group", "holdings", "uk", "institute", "centre"),
        *("international", "care", "medical", "clinical", "national", "royal", "school", "department", "england"),
    )
)
"""Words that many organisations' names share, so that one in common does not make them relatives."""


def holder(exhibit: Exhibit[Any], organisation: Organisation, case: CaseEvidence) -> tuple[Cited, ...]:
    """The field that says that the document is the organisation's: an accepted one if there is one.

    Where only the running text names the organisation, the field that ought to is cited as in doubt.
    Nothing is cited where a person has said whose the document is.
    """
    if _placed_by_person(exhibit, case):
        return ()
    stated = [cited for cited in identity(exhibit) if names(cited, organisation)]
    if proof := [cited for cited in stated if cited.accepted]:
        return (proof[0],)
    return (stated[0] if stated else _unproven(exhibit),)


def identity(exhibit: Exhibit[Any]) -> Iterator[Cited]:
    """The fields of a document that say whose it is, so far as its kind has them."""
    for field in IDENTITY:
        stated: AnyFound | None = getattr(exhibit.contents, field, None)
        if stated is not None:
            yield Cited(exhibit.document, field, stated)


def names(cited: Cited, organisation: Organisation) -> bool:
    """Whether a code or name field gives this organisation (a department's code gives its parent)."""
    if isinstance(cited.stated, Missing):
        return False
    value = str(cited.stated.value)
    if cited.field == "organisation_code":
        declared = organisation.organisation_code
        return declared is not None and base_code(value) == base_code(declared)
    return any(same_name(part, name) for part in parts(value) for name in organisation.names)


def _placed_by_person(exhibit: Exhibit[Any], case: CaseEvidence) -> bool:
    return any(placed.by_person for placed in case.placed if placed.document is exhibit.document)


def _unproven(exhibit: Exhibit[Any]) -> Cited:
    stated: AnyFound = getattr(exhibit.contents, "organisation_name", Missing())
    if isinstance(stated, Found) and not stated.accepted:
        return Cited(exhibit.document, "organisation_name", stated)
    return Cited(exhibit.document, OWNER, Missing(doubts=(Doubt.NO_LABEL,)))


def perhaps_its(evidence: OrganisationEvidence, kind: type[Contents]) -> tuple[Cited, ...]:
    """What is doubtful of documents of a kind that are not this organisation's as read, but may be.

    Who says that nothing was supplied relies on it: a name or code read otherwise might be this organisation's, and
    so might a document that names nobody.
    """
    its = {id(exhibit.document) for exhibit in evidence.of(kind)}
    others = (exhibit for exhibit in evidence.case.of(kind) if id(exhibit.document) not in its)
    return tuple(c for exhibit in others if not _settled(exhibit, evidence.case) for c in _doubtful(exhibit))


def _settled(exhibit: Exhibit[Any], case: CaseEvidence) -> bool:
    """Whether it is somebody else's for certain: by an accepted name or code, a person's word, or row by row."""
    if _placed_by_person(exhibit, case) or getattr(exhibit.contents, "lists_several", False):
        return True
    return any(cited.accepted and isinstance(cited.stated, Found) for cited in identity(exhibit))


def _doubtful(exhibit: Exhibit[Any]) -> tuple[Cited, ...]:
    return tuple(cited for cited in identity(exhibit) if not cited.accepted) or (_unproven(exhibit),)


def kin(name: str, organisation: Organisation) -> bool:
    """Whether a name shares a telling word with the organisation's: a parent, an arm, a former name perhaps."""
    words = set(fold_name(name).core) - COMMON_WORDS
    return any(words & (set(fold_name(own).core) - COMMON_WORDS) for own in organisation.names)
