"""Steps of NHS England's own people: confirm a reading, say whose a document is, record a decision.

A confirmation settles what was read, exactly as it was read. A decision is a person's and is only ever proposed; where
a clause wants the security team's, everything that NHS England does about it is theirs.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from evidence.application import DecisionOutcome, DecisionRole, RecordedDecision
from evidence.bundle import CaseEvidence
from evidence.contents import Document
from evidence.fields import Doubt, Found, Missing, Source, Status
from evidence.findings import Change, Clause, Finding, Party, PlacedDocument, Question, ReviewKind
from rules.repairs.step import SENT, Stage, Step, bundle, with_changed
from rules.rule import AnyFound, Cited, field_question, plain
from rules.words import day, listed

LONGEST_QUOTE = 80


def party(signed_by: DecisionRole | None) -> Party:
    return Party.SECURITY if signed_by is DecisionRole.SECURITY else Party.CASE_OFFICER


# --- readings ----------------------------------------------------------------------------------------------


def confirmations(case: CaseEvidence, finding: Finding, by: Party) -> Iterator[Step]:
    """One step for each document that the finding's questions doubt: all of these readings, confirmed together.

    What a step would send is none of them: it is read without a doubt, or another must be sent.
    """
    held = {document.name for document in case.documents if document.media_type != SENT}
    names = dict.fromkeys(str(q.file) for q in finding.questions if q.kind in ABOUT_FILES and q.file in held)
    for name in names:
        asked = [q for q in finding.questions if q.file == name and q.kind in ABOUT_FILES]
        singles = tuple(step for q in dict.fromkeys(asked) for step in _confirmation(case, finding, q, by))
        yield bundle(singles, _all_of)


ABOUT_FILES = frozenset({ReviewKind.FIELD, ReviewKind.DOCUMENT})


def _all_of(changes: tuple[Change, ...]) -> str:
    return f"{CONFIRM}{listed(change.says.removeprefix(CONFIRM) for change in changes)}"


CONFIRM = "NHS England is to confirm "


def _confirmation(case: CaseEvidence, finding: Finding, question: Question, by: Party) -> Iterator[Step]:
    """What a question about a file asks, answered with yes."""
    if question.kind is ReviewKind.FIELD:
        yield _reading(case, question, finding.organisation, by)
    elif question.question.startswith("Whose"):
        yield _owner(case, question, finding.organisation, by)
    else:
        yield _kind(case, question, finding.organisation, by)


def _reading(case: CaseEvidence, question: Question, organisation: str | None, by: Party) -> Step:
    name, field = str(question.file), str(question.field)
    called = plain(field)
    quote = next((q for q in _quotes(case, question)), None)
    says = (
        f"{CONFIRM}that the {called} in {name} reads {quote}" if quote else f"{CONFIRM}that {name} prints no {called}"
    )
    return Step(
        f"confirm/{name}/{field}/{question.page}/{question.box}/{question.cell}/{question.question}",
        Change(by=by, says=says, organisation=organisation, file=name, field=field),
        lambda c: with_changed(c, name, lambda placed: _confirmed(placed, question)),
        Stage.CONFIRMED,
    )


def _quotes(case: CaseEvidence, question: Question) -> Iterator[str]:
    for document in case.documents:
        if document.name == question.file:
            for stated in _stated(document, str(question.field)):
                if isinstance(stated, Found) and _asks(question, document, stated):
                    yield repr(_short(stated.provenance.quote))


def _short(quote: str) -> str:
    return quote if len(quote) <= LONGEST_QUOTE else f"{quote[: LONGEST_QUOTE - 1].rstrip()}…"


def _stated(document: Document, field: str) -> Iterator[AnyFound]:
    """Every occurrence of a field, in the rows of a history too."""
    for holder in (document.contents, *getattr(document.contents, "rows", ())):
        held = getattr(holder, field, ())
        yield from held if isinstance(held, tuple) else (held,)


def _asks(question: Question, document: Document, stated: AnyFound) -> bool:
    """Whether the question is about this very reading."""
    asked = field_question(Cited(document.model_copy(update={"kind_doubts": ()}), str(question.field), stated))
    return (asked.question, asked.page, asked.box, asked.cell) == (
        question.question,
        question.page,
        question.box,
        question.cell,
    )


def _confirmed(placed: PlacedDocument, question: Question) -> PlacedDocument:
    document, field = placed.document, str(question.field)

    def sure(stated: AnyFound) -> AnyFound:
        return _sure(stated) if _asks(question, document, stated) else stated

    return _with_contents(placed, lambda holder: _each(holder, field, sure))


def _with_contents(placed: PlacedDocument, change: Callable[[Any], Any]) -> PlacedDocument:
    """The placed document with its contents, and each row of a history, changed."""
    contents: Any = change(placed.document.contents)
    if rows := getattr(contents, "rows", ()):
        contents = contents.model_copy(update={"rows": tuple(map(change, rows))})
    document = placed.document.model_copy(update={"contents": contents})
    return placed.model_copy(update={"document": document})


def _each(holder: Any, field: str, sure: Callable[[AnyFound], AnyFound]) -> Any:
    held = getattr(holder, field, None)
    if held is None:
        return holder
    return holder.model_copy(update={field: tuple(map(sure, held)) if isinstance(held, tuple) else sure(held)})


def _sure(stated: AnyFound) -> AnyFound:
    if isinstance(stated, Missing):
        return Missing()
    where = stated.provenance.model_copy(update={"source": Source.REVIEWER})
    return stated.model_copy(update={"status": Status.ACCEPTED, "provenance": where})


# --- documents ---------------------------------------------------------------------------------------------


def _owner(case: CaseEvidence, question: Question, organisation: str | None, by: Party) -> Step:
    """Whose a document is: this organisation's, or of the application the one that it stands with."""
    name = str(question.file)
    stands = next((p.organisation for p in case.placed if p.document.name == name), None)
    owner = organisation or stands or case.application.organisations[0].id
    called = case.application.organisation(owner).name
    says = f"{CONFIRM}that {name} is a document of {called}"
    return Step(
        f"owner/{name}/{owner}",
        Change(by=by, says=says, organisation=owner, file=name),
        lambda c: with_changed(c, name, lambda placed: _owned(placed, owner)),
        Stage.CONFIRMED,
    )


def _owned(placed: PlacedDocument, owner: str) -> PlacedDocument:
    return placed.model_copy(update={"organisation": owner, "by_person": True})


def _kind(case: CaseEvidence, question: Question, organisation: str | None, by: Party) -> Step:
    name = str(question.file)
    kind = next(document.kind for document in case.documents if document.name == name)
    says = f"{CONFIRM}that {name} is a document of the kind '{plain(str(kind))}'"
    return Step(
        f"kind/{name}",
        Change(by=by, says=says, organisation=organisation, file=name),
        lambda c: with_changed(c, name, _of_sure_kind),
        Stage.CONFIRMED,
    )


def _of_sure_kind(placed: PlacedDocument) -> PlacedDocument:
    document = placed.document.model_copy(update={"kind_doubts": ()})
    return _with_contents(placed.model_copy(update={"document": document}), _without_kind_doubt)


def _without_kind_doubt(holder: Any) -> Any:
    """What was not found is certainly absent where nothing but the kind was in doubt."""
    absent = {field: held for field in type(holder).model_fields if isinstance(held := getattr(holder, field), Missing)}
    return holder.model_copy(update={field: _kind_settled(held) for field, held in absent.items()})


def _kind_settled(stated: Missing) -> Missing:
    return Missing(doubts=tuple(doubt for doubt in stated.doubts if doubt is not Doubt.KIND_IN_DOUBT))


# --- decisions ---------------------------------------------------------------------------------------------

SECURITY_DECIDES = {
    "2a/1.2": "NHS England's security team is to review and agree the system level security policy{of}",
    "2a/1.3": "NHS England's security team is to review and approve the ISO 27001 certification{of}",
    "2a/3.3": "NHS England's security team is to approve this application's use of the cloud",
    "video/4-igt": "NHS England's security team is to confirm the IG Toolkit submission{of}",
}


def decision(case: CaseEvidence, clause: Clause, organisation: str | None, signed_by: DecisionRole | None) -> Step:
    """An approval of today by the role that the clause wants. It is proposed, never assumed."""
    by = party(signed_by)
    says = _decides(case, clause, organisation)
    if (held := case.decision(clause.id, organisation)) and held.decision is DecisionOutcome.REJECTED:
        says += f" again, once what the rejection of {day(held.decided_on)} names has been put right"
    given = RecordedDecision(
        clause=clause.id,
        organisation=organisation,
        decision=DecisionOutcome.APPROVED,
        decided_on=case.as_at,
        by="NHS England",
        role=DecisionRole.SECURITY if by is Party.SECURITY else DecisionRole.CASE_OFFICER,
    )

    def apply(case: CaseEvidence) -> CaseEvidence:
        return replace(case, decisions=(*case.decisions, given))

    change = Change(by=by, says=says, organisation=organisation)
    return Step(f"decide/{clause.id}/{organisation}", change, apply, Stage.CONFIRMED)


def _decides(case: CaseEvidence, clause: Clause, organisation: str | None) -> str:
    of = f" of {case.application.organisation(organisation).name}" if organisation else ""
    if says := SECURITY_DECIDES.get(clause.id):
        return says.format(of=of)
    title = clause.title[0].lower() + clause.title[1:] if not clause.title[:2].isupper() else clause.title
    return f"a case officer of NHS England is to decide that clause {clause.id}{of} ({title}) is met"
