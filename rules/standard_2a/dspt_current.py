"""Standard 2a, clause 1.1.2: the DSPT assessment is current.

Nobody has confirmed on which day some editions opened. The verdict is therefore worked out for each edition
that may be the latest, and stands only where all of them give the same.
"""

from dataclasses import dataclass
from datetime import date

from evidence.application import AssuranceRoute
from evidence.bundle import OrganisationEvidence
from evidence.fields import Found
from evidence.findings import Clause, Subject, Verdict
from rules.dspt import Standing, Standings, standings
from rules.editions import Edition, Editions, editions
from rules.parameters import value_at
from rules.rule import Cited, Judgement, for_decision, needs_review, not_satisfied, rule, satisfied
from rules.supplied import asking
from rules.words import day, listed, months_after

CLAUSE = Clause(
    id="2a/1.1.2",
    title="DSPT assessment is current",
    says=(
        "The organisation must either have completed the latest available version of the DSPT assessment or must "
        "have produced the previous version of the DSPT within the last 12 months and the assessment must not have "
        "exceeded its expiry date;"
    ),
    source="Data sharing standard 2a, 1.1.2",
    about=Subject.ORGANISATION,
)


@dataclass(frozen=True)
class Dates:
    """The dates of one assessment that the clause weighs, all of them known."""

    edition: Edition
    published: date
    printed_expiry: date | None
    as_at: date

    @property
    def ends(self) -> tuple[date, ...]:
        """When it expires: as computed from the edition, and as printed where a date is printed."""
        return (self.edition.default_expiry, *((self.printed_expiry,) if self.printed_expiry else ()))

    @property
    def expiry(self) -> str:
        """The expiry in words, saying whether it is printed or computed."""
        if self.printed_expiry is None:
            return f"expires on {day(self.edition.default_expiry)} (computed from the edition, none is printed)"
        return f"expires on {day(self.printed_expiry)} (printed)"

    @property
    def twelve_months_end(self) -> date:
        return months_after(self.published, value_at("dspt_previous_edition_months", self.as_at))


@rule(CLAUSE, route=AssuranceRoute.DSPT)
def dspt_is_current(evidence: OrganisationEvidence) -> Judgement:
    """Take the latest edition as current; hold the previous one to the twelve months; both to their expiry."""
    held = standings(evidence)
    if held.counting is None:
        return held.nothing()
    cited = (*held.counting.cited("edition", "published_on", "expires_on", "outcome"), *held.choice)
    dates = _dates(held.counting, editions(evidence.as_at), evidence.as_at)
    ask = _ask(held, editions(evidence.as_at))
    if dates is None:
        return _not_known(held.counting, cited, ask)
    if odd := _odd(dates, editions(evidence.as_at)):
        question = asking("Which edition was published, and on which day?", odd)
        return needs_review(odd, *cited, would_satisfy=ask, questions=(question,))
    return _judged(dates, editions(evidence.as_at), cited, ask)


def _dates(standing: Standing, known: Editions, as_at: date) -> Dates | None:
    edition = known.named(standing.edition_name or "")
    if edition is None or standing.published is None or standing.result is None:
        return None
    expires = standing.expires_on
    return Dates(edition, standing.published, expires.value if isinstance(expires, Found) else None, as_at)


def _odd(dates: Dates, known: Editions) -> str | None:
    """Why the dates cannot both be right: published in the future, or before the edition can have opened."""
    published = f"{dates.edition.name} is said to be published on {day(dates.published)}"
    if dates.published > dates.as_at:
        return f"{published}, after {day(dates.as_at)}: one of the dates is wrong"
    before = known.known[dates.edition.place - 1] if dates.edition.place else None
    if before and dates.published <= before.deadline:
        return f"{published}, when {before.name} was still being completed: the edition or the date is wrong"
    return None


def _ask(held: Standings, known: Editions) -> str:
    latest = known.called(known.possible_latest(held.evidence.as_at)[-1])
    return f"A published DSPT assessment of {held.evidence.organisation.name} for {latest}."


def _not_known(standing: Standing, cited: tuple[Cited, ...], ask: str) -> Judgement:
    names = {"edition": standing.edition_name, "publication date": standing.published, "status": standing.result}
    missing = [name for name, value in names.items() if value is None]
    if missing:
        because = f"{standing.document.name} does not show the {listed(missing)} of the assessment"
    else:
        because = f"{standing.edition_name} is no edition in the table of editions"
    return needs_review(because, *cited, would_satisfy=ask, questions=(asking(ask, because),))


def _judged(dates: Dates, known: Editions, cited: tuple[Cited, ...], ask: str) -> Judgement:
    """Expired for certain; else what all editions that may be the latest agree on; else a person's to decide."""
    if all(end < dates.as_at for end in dates.ends):
        because = f"{dates.edition.name} has expired: it {dates.expiry}, before {day(dates.as_at)}"
        return not_satisfied(because, *cited, would_satisfy=ask)
    if len(set(dates.ends)) > 1:
        because = f"{dates.edition.name} {dates.expiry}, but its edition expires on {day(dates.edition.default_expiry)}"
        return for_decision(because, *cited, would_satisfy=ask)
    ways = _ways(dates, known)
    published = f"{dates.edition.name}, published on {day(dates.published)},"
    because = f"{published} {_in_words(ways, known)}; it {dates.expiry}"
    if any(way.verdict is not Verdict.SATISFIED for way in ways):
        return for_decision(because, *cited, would_satisfy=ask)
    judgement = satisfied(because, *cited)
    return judgement.noting("it expires today") if dates.as_at in dates.ends else judgement


@dataclass(frozen=True)
class Way:
    """The verdict if the edition at the place ``latest`` is the latest that has opened."""

    latest: int
    verdict: Verdict
    reason: str


def _ways(dates: Dates, known: Editions) -> tuple[Way, ...]:
    """One way for each edition that may be the latest; one that was published has opened for certain."""
    places = (max(place, dates.edition.place) for place in known.possible_latest(dates.as_at))
    return tuple(_way(dates, latest) for latest in dict.fromkeys(places))


def _way(dates: Dates, latest: int) -> Way:
    if dates.edition.place == latest:
        return Way(latest, Verdict.SATISFIED, "is the latest edition")
    if dates.edition.place < latest - 1:
        return Way(latest, Verdict.NEEDS_REVIEW, "is older than the previous edition, though it has not expired")
    within = dates.twelve_months_end
    if dates.as_at < within:
        return Way(latest, Verdict.SATISFIED, f"is the previous edition, within 12 months of {day(dates.as_at)}")
    if dates.as_at == within:
        return Way(latest, Verdict.NEEDS_REVIEW, "is the previous edition, of 12 months ago to the day")
    return Way(latest, Verdict.NEEDS_REVIEW, f"is the previous edition, more than 12 months before {day(dates.as_at)}")


def _in_words(ways: tuple[Way, ...], known: Editions) -> str:
    """What follows, and from which opening that nobody has confirmed."""
    if len(ways) == 1:
        return ways[0].reason
    first, *later = ways
    said = (f"{way.reason}, if {known.called(way.latest)} has opened" for way in later)
    return f"{'; '.join((f'{first.reason}, if no later one has opened', *said))} (which is not confirmed)"
