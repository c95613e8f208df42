"""The providers and regions that the applicant's papers show, wherever in them they stand.

Certificates and toolkit pages are left out: that a hosting company is certified, or that a provider published an
assessment, does not show that this applicant's data are with it. Policies, minutes, risk papers and letters do.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from evidence.bundle import CaseEvidence
from evidence.contents import (
    BoardMinutes,
    CloudRiskAssessment,
    DataRiskModel,
    Mention,
    NhsEnglandLetter,
    SecurityPolicy,
)
from evidence.fields import Doubt, Found, Status
from evidence.naming import tokens
from rules.parameters import value_at
from rules.regions import TABLES, Place, place
from rules.rule import Cited
from rules.standard_2a.cloud_evidence import Paper, assessments, cloud_locations, denied, papers, said_of

SHOWING = (SecurityPolicy, BoardMinutes, DataRiskModel, NhsEnglandLetter)
"""The kinds, beside the cloud risk assessment, whose sentences show where the applicant's data are."""


class Shown(NamedTuple):
    """A provider or region that a paper names; ``stated`` where it is a field of a cloud risk assessment."""

    name: str
    paper: Paper
    cited: Cited
    stated: bool

    @property
    def words(self) -> str:
        return f"{self.paper.name} names {self.name}"


def shown(case: CaseEvidence, field: str) -> tuple[Shown, ...]:
    """What the applicant's papers name as ``provider`` or ``region``, once a paper, unless they deny its use."""
    return tuple(item for paper in showing(case) for item in _of(paper, field))


def showing(case: CaseEvidence) -> tuple[Paper, ...]:
    return (*assessments(case), *(paper for kind in SHOWING for paper in papers(case, kind)))


def _of(paper: Paper, field: str) -> Iterator[Shown]:
    seen: set[tuple[str, ...]] = set()
    for found, stated in _fields(paper, field):
        name = str(found.value)
        page = found.provenance.page
        if tokens(name) in seen or _only_met_there(paper, page, name) or denied(paper.document, page, name):
            continue
        seen.add(tokens(name))
        yield Shown(name, paper, Cited(paper.document, field, found), stated)


def _fields(paper: Paper, field: str) -> Iterator[tuple[Found[Any], bool]]:
    """The fields of a risk assessment, then mentions; a mention only shows, so it is nothing to confirm."""
    if isinstance(paper.contents, CloudRiskAssessment):
        yield from ((found, True) for found in getattr(paper.contents, field))
    for mention in getattr(paper.contents, f"{field}s"):
        yield _shown_only(mention), False


MEETINGS = (BoardMinutes, NhsEnglandLetter)
"""The kinds that name a tool for meetings because somebody met there."""
_HOLDS = re.compile(r"\b(?:stor(?:e[ds]?|age|ing)|sav(?:ed?|ing)|upload\w*|files?|folders?)\b", re.I)


def _only_met_there(paper: Paper, page: int, name: str) -> bool:
    """That a board met on Teams says nothing of where the data are; that it keeps files there does."""
    if name.casefold() not in {tool.casefold() for tool in value_at("cloud_meeting_tools", TABLES)}:
        return False
    said = said_of(paper.document, page, name)
    return isinstance(paper.contents, MEETINGS) and not any(_HOLDS.search(sentence) for sentence in said)


class Told(NamedTuple):
    """A sentence of a paper on where something is; it only shows, so it is nothing to confirm."""

    sentence: str
    paper: Paper
    cited: Cited

    @property
    def words(self) -> str:
        return f"{self.paper.name} says: {self.sentence}"


def told(case: CaseEvidence, says: Callable[[str], bool]) -> tuple[Told, ...]:
    """The sentences on whereabouts that say something, in all papers that show where the applicant's data are."""
    return tuple(
        Told(mention.name, paper, Cited(paper.document, "whereabouts", _shown_only(mention)))
        for paper in showing(case)
        for mention in paper.contents.whereabouts
        if says(mention.name)
    )


def _shown_only(mention: Mention) -> Found[Any]:
    return Found[Any](value=mention.name, provenance=mention.provenance, status=Status.ACCEPTED)


MISREAD = frozenset({Doubt.POOR_SCAN, Doubt.OCR_TWIN, Doubt.RIVAL_VALUES, Doubt.ODD_SHAPE, Doubt.HIDDEN_TEXT})
"""Doubts after which a name that agrees with the declared one may yet have been another on the page."""


def unsure(case: CaseEvidence, field: str) -> tuple[Cited, ...]:
    """The doubtful readings of a field of the risk assessments: who says that nothing else is named relies on them."""
    return tuple(
        Cited(paper.document, field, found)
        for paper in assessments(case)
        for found in getattr(paper.contents, field)
        if paper.document.kind_doubts or (not found.accepted and MISREAD.intersection(found.doubts))
    )


def declared_places(case: CaseEvidence) -> tuple[Place, ...]:
    """Where the declared services and the declared places of a cloud are."""
    services = [place(region, s.provider) for s in case.application.cloud.services for region in s.regions]
    places = [place(loc.region, loc.provider) for _, loc in cloud_locations(case) if loc.region]
    return tuple(dict.fromkeys((*services, *places)))


def provider_of(case: CaseEvidence) -> str | None:
    """The provider, where the application declares only one: a region's name is judged with it."""
    names = list(dict.fromkeys(service.provider for service in case.application.cloud.services))
    return names[0] if len(names) == 1 else None
