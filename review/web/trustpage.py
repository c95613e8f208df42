"""What the trust page shows: figures as they are said, and what each role may see of people's work."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from extractors.confidence import Calibration, Measured
from review.backlog import AGES, Moment, history
from review.days import LONDON
from review.people.records import Person, Role
from review.quality import (
    Checked,
    ErrorRate,
    Share,
    Work,
    checked,
    error_rate,
    work,
)
from review.store.sampling import Sampling
from review.web.plots import Plot, lines, stacked

CHANNELS: Mapping[str, str] = {
    "text": "text of a file",
    "ocr": "scan, by OCR",
    "markup": "marked-up text",
    "cell": "cell of a table",
}


@dataclass(frozen=True)
class CardRow:
    """A kind of document and a channel on the calibration card."""

    kind: str
    channel: str
    fields: int
    accepted: int
    """Fields that are accepted by themselves."""
    right: Share


@dataclass(frozen=True)
class TrustPage:
    """Everything on the page."""

    rate: ErrorRate
    channels: tuple[tuple[str, ErrorRate], ...]
    drawn: int
    share: float
    people: tuple[Work, ...]
    total: Work
    moments: tuple[Moment, ...]
    card: tuple[CardRow, ...]

    @property
    def now(self) -> Moment | None:
        return self.moments[-1] if self.moments else None

    @property
    def days(self) -> tuple[str, ...]:
        return tuple(_day(moment.at) for moment in self.moments)

    @property
    def ages(self) -> tuple[str, ...]:
        return tuple(name for name, _ in AGES)

    @property
    def backlog(self) -> Plot:
        return stacked(self.days, [moment.ages for moment in self.moments])

    @property
    def alone(self) -> Plot:
        shares = ([moment.fields.rate for moment in self.moments], [moment.verdicts.rate for moment in self.moments])
        return lines(self.days, shares)


def trust_page(sampling: Sampling, share: float, calibration: Calibration, person: Person, now: datetime) -> TrustPage:
    """The figures as they are now, for this person."""
    answers, drawn = sampling.answers(), sampling.sampled()
    looked_at = checked(drawn, answers)
    *each, total = work(answers, sampling.openings())
    return TrustPage(
        rate=error_rate(looked_at),
        channels=tuple(_by_channel(looked_at)),
        drawn=len(drawn),
        share=share,
        people=seen_by(person, each),
        total=total,
        moments=history(sampling.judged(), sampling.closings(), sampling.since(), now),
        card=tuple(card(calibration)),
    )


def seen_by(person: Person, each: Iterable[Work]) -> tuple[Work, ...]:
    """Administrators see what everybody did, reviewers their own; nobody else sees a colleague's figures."""
    if person.role is Role.ADMIN:
        return tuple(each)
    return tuple(one for one in each if person.role is Role.REVIEWER and one.name == person.name)


def _by_channel(looked_at: Sequence[Checked]) -> Iterable[tuple[str, ErrorRate]]:
    for channel, says in CHANNELS.items():
        of_it = [one for one in looked_at if one.sampled.channel == channel]
        if of_it:
            yield says, error_rate(of_it)


def card(calibration: Calibration) -> Iterable[CardRow]:
    """The calibration in sums by kind and channel, by name."""
    found: dict[tuple[str, str], list[Measured]] = {}
    for key, measured in calibration.items():
        kind, _, channel = key.split("/")
        found.setdefault((kind, channel), []).append(measured)
    for kind, channel in sorted(found):
        of_it = found[kind, channel]
        right = Share(sum(one.right for one in of_it), sum(one.counted for one in of_it))
        accepted = sum(one.acceptable for one in of_it)
        yield CardRow(kind, CHANNELS.get(channel, channel), len(of_it), accepted, right)


def _day(at: datetime) -> str:
    local = at.astimezone(LONDON)
    return f"{local.day} {local:%b}"
