"""Video on security assurance, slide 4: the DSPT publication date stands in the comments of the application.

A fault of the form, not of security: where it differs or is missing a person asks the applicant, and the clause
is never ``not-satisfied`` for it.
"""

import re
from collections.abc import Sequence

from evidence.application import AssuranceRoute
from evidence.bundle import OrganisationEvidence
from evidence.findings import Clause, Subject
from rules.comments import TypedDate, typed_dates
from rules.dspt import standings
from rules.rule import Judgement, needs_review, rule, satisfied
from rules.supplied import asking
from rules.words import day, listed

CLAUSE = Clause(
    id="video/4-dspt-date",
    title="DSPT publication date in the comments",
    says=(
        "If you have already completed your Data Security and Protection Toolkit you will need to enter the date that "
        "it was published in the comments field of the security assurance section …"
    ),
    source="Transcript of the video on standard 2a, slide 4",
    about=Subject.ORGANISATION,
)

PUBLISHED = re.compile(r"\b(?:publish\w*|publication|submi\w+|completed)\b[^.;\d]{0,40}$", re.IGNORECASE)
OTHER_DATE = re.compile(
    r"\b(?:expir\w*|not\s+(?:yet\s+)?(?:been\s+)?(?:publish\w*|submitted|completed)"
    r"|valid|until|due|renew\w*|next|by|certificate|iso|deadline|reviewed)\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)

_BESIDE = re.compile(r"\s*(?:and|or|&|,|/)\s*", re.IGNORECASE)
"""Between two dates: which of them is meant is not said."""


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def publication_date_is_declared(evidence: OrganisationEvidence) -> Judgement:
    """Compare the date in the comments with the one that the newest publication prints."""
    text = evidence.organisation.security_assurance.comments or ""
    declared = publication_dates(text)
    held = standings(evidence)
    standing = held.counting
    ask = f"The publication date of the DSPT assessment of {evidence.organisation.name} in the comments field."
    if standing is None or standing.published is None:
        shown = held.nothing().cited if standing is None else standing.cited("published_on")
        because = "no publication date of a DSPT assessment is shown with which the comments could be compared"
        return needs_review(because, *shown, would_satisfy=ask, questions=(asking(ask, because),))
    cited = (*standing.cited("published_on", "outcome"), *held.choice)
    if [typed.on for typed in declared] == [standing.published]:
        return satisfied(f"the comments give the publication date, {day(standing.published)}", *cited)
    given = listed(day(typed.on) for typed in declared) or "no publication date"
    because = f"the comments give {given}, the evidence prints {day(standing.published)}"
    return needs_review(because, *cited, would_satisfy=ask, questions=(asking(ask, because),))


def publication_dates(comments: str) -> tuple[TypedDate, ...]:
    """The dates that the comments give as the publication: those that say so, else those that say nothing else.

    Of several editions the newest publication is meant.
    """
    dates = typed_dates(comments)
    said = [typed for typed in dates if _says_published(comments[: typed.start])]
    if said:
        newest = max(said, key=lambda typed: typed.on)
        return _distinct([newest, *(typed for typed in dates if _BESIDE.fullmatch(comments[newest.end : typed.start]))])
    return _distinct([typed for typed in dates if not OTHER_DATE.search(comments[: typed.start])])


def _says_published(before: str) -> bool:
    return bool(PUBLISHED.search(before)) and not OTHER_DATE.search(before)


def _distinct(dates: Sequence[TypedDate]) -> tuple[TypedDate, ...]:
    return tuple({typed.on: typed for typed in dates}.values())
