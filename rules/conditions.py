"""Special conditions of the agreement, as the application gives them: whom they bind, to what, and by when.

They are declared text, not evidence: there is nothing to doubt in their reading, only in what they cover, and
then a person decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from evidence.application import Application, Organisation, SpecialCondition
from evidence.bundle import OrganisationEvidence
from evidence.naming import named_in, tokens
from rules.comments import TypedDate, typed_dates
from rules.words import day

IMPROVES = re.compile(
    r"\b(?:improve\w*|remed\w+|action\s+plan|actions?|standards\s+met|complete\w*|achieve\w*|address\w*)\b",
    re.IGNORECASE,
)
REVIEWS = re.compile(r"\b(?:review\w*|re-?assess\w*|audit\w*)\b", re.IGNORECASE)
TOOLKIT = re.compile(
    r"\b(?:DSPT|DSP\s+Toolkit|toolkit|data\s+security\s+and\s+protection|self-?\s?assessment|improvement\s+plan)\b",
    re.IGNORECASE,
)
_TOOLKIT_NEAR = (
    r"(?:(?!\b(?:polic(?:y|ies)|procedures?|retention|registers?|contracts?"
    r"|tell|inform|notify|send|report)\b)[^.;]){0,90}?"
)
REVIEW_OF_TOOLKIT = re.compile(
    rf"{REVIEWS.pattern}{_TOOLKIT_NEAR}{TOOLKIT.pattern}|{TOOLKIT.pattern}{_TOOLKIT_NEAR}{REVIEWS.pattern}",
    re.IGNORECASE,
)
"""A review whose object is the toolkit: "must review its retention policy and tell the DSPT team" is none."""
THEIR_OWN_REVIEW = re.compile(
    r"\b(?:must|shall|will|is to|should)\s+(?:\w+\s+)?review\s+(?:its|their)\b", re.IGNORECASE
)
ASKS_NOTHING = re.compile(
    r"\b(?:no|not|never|without)\s+(?:(?:be|further|a|an|any|to|required|have|need|obliged|yet|formal|future)\s+)*"
    r"(?:review|re-?assess|audit|complet|improv|carry|achiev|remed|action)\w*"
    r"|\b(?:review|completion|improvement|action|audit)s?\b[^.;]{0,60}\b(?:is|are)\s+not\s+(?:required|needed|necessary)",
    re.IGNORECASE,
)
EVERYBODY = re.compile(
    r"\b(?:each|every|all)\s+(?:of\s+)?(?:the\s+)?(?:organisations?|data\s+(?:controllers?|processors?)|part(?:y|ies))\b",
    re.IGNORECASE,
)
DEADLINE = re.compile(r"\b(?:by|before|until|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Condition:
    """One special condition as it bears on one organisation."""

    text: str
    due: date | None
    surely_its: bool
    """Whether it names the organisation, or there is no other; else nobody can tell whom it binds."""

    def about(self, *patterns: re.Pattern[str]) -> bool:
        """Whether it asks for this: "no review is required" asks for nothing."""
        return all(pattern.search(self.text) for pattern in patterns) and not ASKS_NOTHING.search(self.text)

    @property
    def covers_review(self) -> bool:
        """Whether it is about a review of the toolkit's assessment, other than by the organisation itself."""
        return self.about(REVIEW_OF_TOOLKIT) and not THEIR_OWN_REVIEW.search(self.text)


def conditions_for(application: Application, organisation: Organisation) -> tuple[Condition, ...]:
    """The special conditions that bind the organisation or may, those that surely do first."""
    held = [_condition(application, organisation, given) for given in application.special_conditions]
    return tuple(sorted((c for c in held if c is not None), key=lambda c: not c.surely_its))


def _condition(application: Application, organisation: Organisation, given: SpecialCondition) -> Condition | None:
    if given.organisation is not None and given.organisation != organisation.id:
        return None
    named = set(_named(application, given.text))
    if given.organisation is None and named and organisation.id not in named:
        return None
    alone = len(application.organisations) == 1
    its = given.organisation == organisation.id or organisation.id in named
    return Condition(given.text, due_date(given), its or alone or bool(EVERYBODY.search(given.text)))


def _named(application: Application, text: str) -> Iterator[str]:
    """The ids of the organisations that a text names, by name, alias or code."""
    return (o.id for o in application.organisations if mentions(text, o))


def mentions(text: str, organisation: Organisation) -> bool:
    """Whether a text names an organisation, by name, alias or code."""
    code = organisation.organisation_code
    by_code = code is not None and len(code) >= 5 and bool(re.search(rf"\b{re.escape(code)}\b", text, re.IGNORECASE))
    return by_code or bool(named_in(text, organisation.names)) or tokens(text) == tokens(organisation.name)


def due_date(given: SpecialCondition) -> date | None:
    """When it falls due: as declared, else the date in its text that says "by", else the only one in it."""
    if given.due is not None:
        return given.due
    dates = typed_dates(given.text)
    deadlines = [typed.on for typed in dates if _is_deadline(given.text, typed)]
    if deadlines:
        return max(deadlines)
    return dates[0].on if len(dates) == 1 else None


def _is_deadline(text: str, typed: TypedDate) -> bool:
    return bool(DEADLINE.search(text[: typed.start]))


def fault_of(condition: Condition, evidence: OrganisationEvidence) -> str | None:
    """Why a special condition leaves open whom it binds or by when; ``None`` where it does not."""
    if condition.due is None:
        return "the condition states no date"
    if condition.due < evidence.as_at:
        return f"the date of the condition, {day(condition.due)}, is past"
    return None if condition.surely_its else f"the condition does not say that it binds {evidence.organisation.name}"
