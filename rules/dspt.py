"""An organisation's DSPT assessments, row by row, and the one that counts: the newest publication.

A page prints the newest row twice, as its fields and in its history; a list prints one row for each of several
organisations. Both become ``Standing``s here, so that no rule knows how they were printed. A baseline is no
assessment, and "not published" is none where another was published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evidence.bundle import Exhibit, OrganisationEvidence
from evidence.contents import Document, DsptAssessment, DsptRow, Outcome
from evidence.fields import Doubt, Found, Missing, Source, Status
from rules.holders import holder, names, perhaps_its
from rules.rule import AnyFound, Cited, Judgement
from rules.supplied import not_supplied

MET = frozenset({Outcome.STANDARDS_MET, Outcome.STANDARDS_EXCEEDED})
PLAN = frozenset({Outcome.PLAN_AGREED, Outcome.APPROACHING_STANDARDS})
WORDS = {
    Outcome.STANDARDS_EXCEEDED: "Standards Exceeded",
    Outcome.STANDARDS_MET: "Standards Met",
    Outcome.APPROACHING_STANDARDS: "Approaching Standards",
    Outcome.PLAN_AGREED: "Standards Not Fully Met (Plan Agreed)",
    Outcome.STANDARDS_NOT_MET: "Standards Not Met",
    Outcome.ENTRY_LEVEL: "Entry Level",
    Outcome.NOT_PUBLISHED: "Not Published",
    Outcome.BASELINE: "Baseline",
}
FIELDS = ("edition", "outcome", "published_on", "expires_on")


@dataclass(frozen=True)
class Standing:
    """One publication of an organisation's assessment."""

    document: Document
    edition: AnyFound
    outcome: AnyFound
    published_on: AnyFound
    expires_on: AnyFound
    sector: AnyFound
    organisation_code: AnyFound
    held_by: tuple[Cited, ...]
    """What says that it is this organisation's."""

    def cited(self, *fields: str) -> tuple[Cited, ...]:
        """The named fields, after what says whose they are."""
        return (*self.held_by, *(Cited(self.document, name, getattr(self, name)) for name in fields))

    @property
    def result(self) -> Outcome | None:
        return self.outcome.value if isinstance(self.outcome, Found) else None

    @property
    def published(self) -> date | None:
        return self.published_on.value if isinstance(self.published_on, Found) else None

    @property
    def edition_name(self) -> str | None:
        return self.edition.value if isinstance(self.edition, Found) else None

    @property
    def order(self) -> tuple[str, date]:
        """Newest last: the edition, then the publication; what prints no edition counts as the newest."""
        return (self.edition_name or "9", self.published or date.min)

    @property
    def sureness(self) -> int:
        """How many of its fields may be relied on."""
        return sum(cited.accepted for cited in self.cited(*FIELDS))

    def __str__(self) -> str:
        outcome = WORDS[self.result] if self.result else "no status word"
        return f"{self.edition_name or 'an edition that is not named'} ({outcome})"


@dataclass(frozen=True)
class Standings:
    """All that the evidence says of one organisation's DSPT, the one that counts first among equals."""

    evidence: OrganisationEvidence
    every: tuple[Standing, ...]

    @cached_property
    def assessments(self) -> tuple[Standing, ...]:
        """The publications that are assessments, newest first."""
        rows = [s for s in self.every if s.result not in (Outcome.BASELINE, Outcome.NOT_PUBLISHED)]
        return tuple(sorted(rows, key=lambda s: s.order, reverse=True))

    @cached_property
    def counting(self) -> Standing | None:
        """The newest publication; of rivals with the same date the least favourable, of copies the surest."""
        newest = [s for s in self.assessments if s.order == self.assessments[0].order]
        return max(newest, key=lambda s: (_severity(s.result), s.sureness, s.document.name), default=None)

    @cached_property
    def rivals(self) -> tuple[Standing, ...]:
        """Publications of the same edition and day that state another outcome."""
        if self.counting is None:
            return ()
        newest = [s for s in self.assessments if s.order == self.counting.order]
        return tuple(s for s in newest if s.result not in (None, self.counting.result))

    @cached_property
    def choice(self) -> tuple[Cited, ...]:
        """The doubtful fields, its own and others', that, read otherwise, would make another publication count."""
        others = (cited for s in self.every if s is not self.counting for cited in self._could_replace(s))
        return (*self._its_own_doubts(), *others)

    def _its_own_doubts(self) -> Iterator[Cited]:
        """A doubtful edition or date of the one that counts, where the one behind it says otherwise."""
        behind = [s for s in self.assessments if s is not self.counting and not self._surely_older(s)]
        if self.counting is not None and any(self._says_otherwise(s) for s in behind):
            yield from (cited for cited in self.counting.cited("edition", "published_on") if not cited.accepted)

    def _says_otherwise(self, other: Standing) -> bool:
        """Whether the other's outcome is another one, or may be."""
        return self.counting is None or other.result is not self.counting.result or not _sure(other.outcome)

    def _could_replace(self, other: Standing) -> Iterator[Cited]:
        fields = other.cited("edition", "published_on", "outcome")
        doubtful = [cited for cited in fields if not cited.accepted]
        if doubtful and not self._surely_older(other) and not self._confirms(other):
            yield from doubtful

    def _confirms(self, other: Standing) -> bool:
        """Whether the other, as read, says the same as the one that counts: another copy of it."""
        same = self.counting is not None and other.edition_name == self.counting.edition_name
        return same and self.counting is not None and other.result is self.counting.result

    def _surely_older(self, other: Standing) -> bool:
        """Whether the other is of an earlier edition for certain, or an earlier publication of the same one."""
        counting = self.counting
        if counting is None or not (_sure(counting.edition) and _sure(other.edition)):
            return False
        if (other.edition_name or "") != (counting.edition_name or ""):
            return (other.edition_name or "") < (counting.edition_name or "")
        sure = _sure(counting.published_on) and _sure(other.published_on)
        return sure and (other.published or date.min) < (counting.published or date.min)

    def nothing(self) -> Judgement:
        """No assessment counts: none was supplied, or only a baseline or a page that says that none is published."""
        name = self.evidence.organisation.name
        seen = [s for s in self.every if s.result is not None]
        said = (
            f"the only DSPT evidence of {name} is {seen[0]}, which is no assessment"
            if seen
            else (f"no DSPT assessment of {name} was supplied")
        )
        return not_supplied(
            self.evidence.case,
            said,
            *(cited for s in self.every for cited in s.cited("outcome")),
            *perhaps_its(self.evidence, DsptAssessment),
            *_damaged_rows(self.evidence),
            ask=f"Please send the published DSPT assessment of {name}, with its edition, status and publication date.",
        )


def standings(evidence: OrganisationEvidence) -> Standings:
    """Every DSPT publication that the evidence states of the organisation."""
    pages = [s for e in evidence.of(DsptAssessment) if not e.contents.lists_several for s in _of_page(e, evidence)]
    lists = [e for e in evidence.case.of(DsptAssessment) if e.contents.lists_several]
    rows = [s for e in lists for s in _of_list(e, evidence)]
    return Standings(evidence, (*pages, *rows))


def _severity(outcome: Outcome | None) -> int:
    if outcome is None:
        return 0
    return 1 if outcome in MET else 2 if outcome in PLAN else 3


def _sure(field: AnyFound) -> bool:
    return isinstance(field, Found) and field.accepted


def _of_page(exhibit: Exhibit[DsptAssessment], evidence: OrganisationEvidence) -> Iterator[Standing]:
    held_by = holder(exhibit, evidence.organisation, evidence.case)
    contents = exhibit.contents
    newest = _newest(contents.rows)
    for row in contents.rows or (DsptRow(),):
        headline = not contents.rows or row is newest
        fields = {f: _one(getattr(contents, f), getattr(row, f)) if headline else getattr(row, f) for f in FIELDS}
        yield Standing(
            exhibit.document,
            **fields,
            sector=contents.sector,
            organisation_code=contents.organisation_code,
            held_by=held_by,
        )


def _newest(rows: Sequence[DsptRow]) -> DsptRow | None:
    """The row that the page's single fields repeat: the newest as printed, by date where dates are printed."""
    dated = [row for row in rows if isinstance(row.published_on, Found)]
    if not dated:
        return rows[0] if rows else None
    return max(dated, key=lambda row: row.published_on.value if isinstance(row.published_on, Found) else date.min)


def _one(single: AnyFound, repeated: AnyFound) -> AnyFound:
    """A field that is printed twice: a person's reading holds; two different values are rivals."""
    if isinstance(repeated, Missing) or single == repeated:
        return single
    if isinstance(single, Missing):
        return repeated
    by_person = single.provenance.source is Source.REVIEWER
    if by_person or (single.value == repeated.value and (single.accepted or not repeated.accepted)):
        return single
    if single.value == repeated.value:
        return repeated
    rival = {"doubts": (*repeated.doubts, Doubt.RIVAL_VALUES), "status": Status.NEEDS_REVIEW}
    return repeated.model_copy(update=rival)


def _of_list(exhibit: Exhibit[DsptAssessment], evidence: OrganisationEvidence) -> Iterator[Standing]:
    """The rows whose code is the organisation's; a list proves nothing by a name (contract, section 4)."""
    for row in exhibit.contents.rows:
        if _is_its_row(row, evidence):
            yield Standing(
                exhibit.document,
                **{field: getattr(row, field) for field in FIELDS},
                sector=row.sector,
                organisation_code=row.organisation_code,
                held_by=(Cited(exhibit.document, "organisation_code", row.organisation_code),),
            )


def _is_its_row(row: DsptRow, evidence: OrganisationEvidence) -> bool:
    declared = evidence.organisation.organisation_code
    stated = row.organisation_code
    return declared is not None and isinstance(stated, Found) and stated.value.upper() == declared.strip().upper()


def _damaged_rows(evidence: OrganisationEvidence) -> Iterator[Cited]:
    """The doubtful codes of rows that give the organisation's name: read otherwise, the row would be its own."""
    for exhibit in evidence.case.of(DsptAssessment):
        for row in exhibit.contents.rows if exhibit.contents.lists_several else ():
            code = Cited(exhibit.document, "organisation_code", row.organisation_code)
            name = Cited(exhibit.document, "organisation_name", row.organisation_name)
            if not code.accepted and names(name, evidence.organisation):
                yield code
