"""The evidence on a cloud, as the clauses of 2a/3 and of the guidance ask for it.

Every one of these clauses wants the applicant's own papers about this system. Whose a paper is and what system
it is about is therefore told here once: a good sentence in a paper about another system proves nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from evidence.application import DeclaredLocation, Organisation
from evidence.bundle import CaseEvidence, Exhibit
from evidence.contents import CloudRiskAssessment, Contents, Document
from evidence.fields import Found, Missing
from evidence.findings import PlacedDocument, Verdict
from evidence.naming import fold_name, parts, tokens
from evidence.wording import Stance, stance
from rules.holders import holder, identity
from rules.regions import family
from rules.rule import AnyFound, Cited, Judgement, cite, for_decision, needs_review, not_applicable
from rules.supplied import not_supplied
from rules.words import listed

C = TypeVar("C", bound=Contents)

NO_CLOUD = "the application declares no use of cloud services"
ASK_ASSESSMENT = "A cloud risk assessment of this system, dated and made by the applicant."


@dataclass(frozen=True)
class Paper:
    """A document of the applicant's, with the fields that make it one and what speaks against relying on it."""

    exhibit: Exhibit[Any]
    cited: tuple[Cited, ...] = ()
    against: tuple[str, ...] = ()

    @property
    def document(self) -> Document:
        return self.exhibit.document

    @property
    def contents(self) -> Any:
        return self.exhibit.contents

    @property
    def name(self) -> str:
        return self.document.name

    def cite(self, *fields: str) -> tuple[Cited, ...]:
        return (*cite(self.exhibit, *fields), *self.cited)


def unless_cloud(judge: Callable[[CaseEvidence], Judgement]) -> Callable[[CaseEvidence], Judgement]:
    """The rule where the application declares cloud use; elsewhere it does not apply."""

    def judged(case: CaseEvidence) -> Judgement:
        return judge(case) if case.application.cloud.used else not_applicable(NO_CLOUD)

    return judged


def papers(case: CaseEvidence, kind: type[C]) -> tuple[Paper, ...]:
    """The documents of a kind that are a declared organisation's, or that do not say whose they are."""
    return tuple(
        _paper(case, placed)
        for placed in case.placed
        if isinstance(placed.document.contents, kind) and not is_anothers(placed)
    )


def _paper(case: CaseEvidence, placed: PlacedDocument) -> Paper:
    contents: Any = placed.document.contents
    exhibit = Exhibit[Any](placed.document, contents)
    if placed.organisation is None:
        unsure = tuple(cited for cited in identity(exhibit) if isinstance(cited.stated, Found) and not cited.accepted)
        return Paper(exhibit, unsure, (f"whose it is could not be told: it {placed.because}",))
    return Paper(exhibit, holder(exhibit, case.application.organisation(placed.organisation), case))


def is_anothers(placed: PlacedDocument) -> bool:
    """Whether a document certainly is about an organisation that the application does not declare."""
    name: AnyFound = getattr(placed.document.contents, "organisation_name", Missing())
    return placed.organisation is None and isinstance(name, Found) and name.accepted


def assessments(case: CaseEvidence) -> tuple[Paper, ...]:
    """The cloud risk assessments, each with the reasons why it may not be the applicant's of this system."""
    return tuple(_assessment(case, paper) for paper in papers(case, CloudRiskAssessment))


def _assessment(case: CaseEvidence, paper: Paper) -> Paper:
    against = list(paper.against)
    if isinstance(paper.contents.providers_own, Found):
        against.append("it is the provider's own questionnaire, not the applicant's risk assessment")
    other = other_system(case, paper)
    if other:
        against.append(other)
    return replace(paper, against=tuple(against), cited=(*paper.cited, *_system_cited(case, paper)))


def _system_cited(case: CaseEvidence, paper: Paper) -> tuple[Cited, ...]:
    """The system's name is relied on unless only the pages tie the paper to this application."""
    tied = case.application.system is None and names_application(case, paper.document)
    return () if tied else cite(paper.exhibit, "system_name")


def other_system(case: CaseEvidence, paper: Paper) -> str | None:
    """Why a paper is not known to be about this system; ``None`` where it is (contract, section 4)."""
    stated: AnyFound = paper.contents.system_name
    declared = case.application.system
    if isinstance(stated, Found) and declared and same_system(stated.value, declared):
        return None
    if isinstance(stated, Found) and declared:
        return f"it is about {stated.value}, not about {declared}"
    if names_application(case, paper.document):
        return None
    if isinstance(stated, Found):
        return f"it is about {stated.value}, and does not name this application"
    return f"it does not name the system {declared}" if declared else None


def same_system(one: str, other: str) -> bool:
    """Whether two names mean one system: the same words, or the same with a short form in brackets."""
    folded = [{fold_name(part).whole for part in parts(name)} for name in (one, other)]
    return bool(folded[0] & folded[1])


def names_application(case: CaseEvidence, document: Document) -> bool:
    """Whether the pages name this application's title, its reference, or its declared system."""
    words = " ".join(tokens("\n".join(document.page_texts)))
    application = case.application
    wanted = [base_reference(application.reference), application.title, application.system or ""]
    return any(len(tokens(name)) > 1 and f" {' '.join(tokens(name))} " in f" {words} " for name in wanted)


def base_reference(reference: str) -> str:
    """``NIC-123456-A1B2C`` of ``DARS-NIC-123456-A1B2C-v1.2``: versions come and go."""
    found = re.search(r"NIC-?\s*\d+-\s*[A-Z0-9]+", reference, re.IGNORECASE)
    return found.group() if found else reference


def on_assessments(
    case: CaseEvidence,
    judge: Callable[[Paper], Judgement],
    nothing: Callable[[CaseEvidence], Judgement],
) -> Judgement:
    """Judge each cloud risk assessment, and say what all of them together show."""
    judged = [relied_on(paper, judge(paper)) for paper in assessments(case)]
    return together(judged) if judged else nothing(case)


def relied_on(paper: Paper, judgement: Judgement) -> Judgement:
    """The judgement on a paper: a person's where something speaks against relying on it."""
    if not paper.against or judgement.verdict is Verdict.NOT_APPLICABLE:
        return judgement
    because = f"{judgement.because}; but {paper.name}: {'; '.join(paper.against)}"
    return for_decision(because, *judgement.cited, would_satisfy=judgement.would_satisfy or ASK_ASSESSMENT)


def together(judged: list[Judgement]) -> Judgement:
    """The one judgement of several papers: a paper that contradicts another leaves it to a person."""
    verdicts = {judgement.verdict for judgement in judged}
    if {Verdict.SATISFIED, Verdict.NOT_SATISFIED} <= verdicts:
        cited = tuple(c for judgement in judged for c in judgement.cited)
        words = " / ".join(judgement.because for judgement in judged)
        ask = "A statement of which of the contradicting documents is right, or documents that agree."
        return needs_review(f"the documents contradict each other: {words}", *cited, would_satisfy=ask)
    order = (Verdict.SATISFIED, Verdict.NOT_SATISFIED, Verdict.NEEDS_REVIEW, Verdict.NOT_APPLICABLE)
    return min(judged, key=lambda judgement: (order.index(judgement.verdict), _doubts(judgement)))


def _doubts(judgement: Judgement) -> int:
    return sum(not cited.accepted for cited in judgement.cited)


def no_assessment(case: CaseEvidence) -> Judgement:
    """No cloud risk assessment was supplied: not satisfied where everything was read whole."""
    return not_supplied(case, _none_supplied(case), *_perhaps(case), ask=ASK_ASSESSMENT)


def no_assessment_open(case: CaseEvidence) -> Judgement:
    """No cloud risk assessment was supplied, and the clause may be shown otherwise: a person asks."""
    return needs_review(_none_supplied(case), *_perhaps(case), would_satisfy=ASK_ASSESSMENT)


def _none_supplied(case: CaseEvidence) -> str:
    alien = [p.document.name for p in case.placed if isinstance(p.document.contents, CloudRiskAssessment)]
    others = f" ({listed(alien)} {'is' if len(alien) == 1 else 'are'} about somebody else)" if alien else ""
    return f"no cloud risk assessment of the applicant's was supplied{others}"


def _perhaps(case: CaseEvidence) -> tuple[Cited, ...]:
    return perhaps_ours(case, CloudRiskAssessment)


def perhaps_ours(case: CaseEvidence, kind: type[Contents]) -> tuple[Cited, ...]:
    """Doubtful names on documents of a kind that, read otherwise, might be the applicant's."""
    return tuple(
        Cited(placed.document, "organisation_name", name)
        for placed in case.placed
        if isinstance(placed.document.contents, kind) and placed.organisation is None
        for name in (getattr(placed.document.contents, "organisation_name", Missing()),)
        if isinstance(name, Found) and not name.accepted
    )


# --- what is declared of the cloud -------------------------------------------------------------------


def hosts(organisation: Organisation, providers: Iterable[str]) -> bool:
    """Whether a declared organisation is one of these cloud providers, by family or by name."""
    families = {found for provider in providers if (found := family(provider))}
    own = {family(name) for name in organisation.names}
    folded = {fold_name(provider).core for provider in providers}
    return bool(families & own) or any(fold_name(name).core in folded for name in organisation.names)


def cloud_locations(case: CaseEvidence) -> Iterator[tuple[Organisation, DeclaredLocation]]:
    """The declared places that are a cloud's: those with a provider or region, and all of a cloud host's."""
    providers = [service.provider for service in case.application.cloud.services]
    for organisation in case.application.organisations:
        host = case.application.cloud.used and hosts(organisation, providers)
        for location in organisation.locations:
            if host or location.provider or location.region:
                yield organisation, location


# --- sentences of running text -------------------------------------------------------------------------


def said_of(document: Document, page: int, words: str) -> tuple[str, ...]:
    """The sentences of a page that hold these words; long runs without a full stop (tables) are left out."""
    if not 1 <= page <= len(document.page_texts):
        return ()
    text = " ".join(document.page_texts[page - 1].split())
    sentences = re.split(r"(?<=[.!?;])\s+", text)
    return tuple(s for s in sentences if words.casefold() in s.casefold() and len(s) <= LONGEST_SENTENCE)


LONGEST_SENTENCE = 300


def denied(document: Document, page: int, words: str) -> bool:
    """Whether every sentence of the page that holds these words denies them ("eu-west-1 is not used")."""
    sentences = said_of(document, page, words)
    about = re.compile(re.escape(words), re.IGNORECASE)
    return bool(sentences) and all(stance(sentence, about) is Stance.DENIED for sentence in sentences)
