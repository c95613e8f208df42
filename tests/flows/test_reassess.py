from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from review_samples import OFFICER, REFERENCE, SHA, accepted, application_json, doubtful

from evidence.application import DecisionRole
from evidence.contents import Document, DocumentKind, Iso27001Certificate, Location
from evidence.errors import CallError
from evidence.findings import Assessment, Finding, ReviewItem, ReviewKind, Verdict
from flows.reassess import record, undo, without_answers
from flows.stored import judge_stored, renamed
from flows.versions import reading_key
from review.answering import Reply
from review.answers import What
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store, open_store

AS_AT = date(2026, 11, 21)
NAME = "evidence/cert.pdf"


def expired(name: str = NAME) -> Document:
    """All accepted but the expiry, which was read as a day that has passed."""
    place = Location(address="1 Mill Lane, Leeds", postcode="LS1 4AP")
    return Document(
        name=name,
        sha256=SHA,
        media_type="application/pdf",
        contents=Iso27001Certificate(
            organisation_name=accepted("Westshire Data Ltd", "Westshire Data Ltd"),
            certificate_number=accepted("WD 4711", "WD 4711"),
            standard=accepted("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
            certification_body=accepted("Northern Certification Ltd", "Northern Certification Ltd"),
            accreditation_body=accepted("UKAS", "UKAS"),
            scope=accepted("hosting of research data", "hosting of research data"),
            issued_on=accepted(date(2023, 3, 14), "14/03/2023"),
            expires_on=doubtful(date(2026, 3, 13), "13/03/2026", top=300.0),
            location=(accepted(place, "1 Mill Lane", top=400.0),),
        ),
        kind_confidence=0.99,
        pages=1,
        page_texts=("Westshire Data Ltd ISO/IEC 27001:2022",),
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files") as opened:
        opened.blobs.keep(SHA, b"")
        opened.keep_file(SHA, b"")
        opened.keep_document(expired(), reading_key())
        opened.receive(Submission(application_json(), None, (ReceivedFile(NAME, SHA),), AS_AT))
        judge_stored(opened, REFERENCE, AS_AT)
        yield opened


def finding(assessment: Assessment, clause: str = "2a/1.3") -> Finding:
    return next(f for f in assessment.findings if f.clause == clause)


def asked(store: Store, kind: ReviewKind, field: str | None = None) -> ReviewItem:
    return next(q.item for q in store.queue() if q.item.kind is kind and q.item.field == field)


def reply(what: What, text: str | None = None, role: DecisionRole = OFFICER) -> Reply:
    return Reply(what, "A. Officer", role, text=text)


def test_an_answer_to_a_field_changes_the_reading_and_the_clause_is_judged_again(store: Store) -> None:
    assert finding(store.assessment(REFERENCE)).verdict is Verdict.NEEDS_REVIEW
    result = record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.ACCEPT))
    assert finding(result.assessment).verdict is Verdict.NOT_SATISFIED
    assert ("2a/1.3", Verdict.NOT_SATISFIED) in [(turn.clause, turn.after) for turn in result.turned]
    assert store.assessment(REFERENCE) == result.assessment


def test_an_answer_never_approves(store: Store) -> None:
    result = record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.VALUE, "2028-03-13"))
    assert finding(result.assessment).verdict is Verdict.NEEDS_REVIEW
    assert "2a/1.3" in {q.item.clause for q in store.queue() if q.item.kind is ReviewKind.CLAUSE}


def test_a_rejection_is_a_decision_and_the_clause_is_judged_again(store: Store) -> None:
    record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.VALUE, "2028-03-13"))
    item = next(q.item for q in store.queue() if q.item.kind is ReviewKind.CLAUSE and q.item.clause == "2a/1.3")
    rejecting = Reply(What.REJECT, "S. Officer", DecisionRole.SECURITY, decided_on=AS_AT)
    result = record(store, item.id, rejecting)
    assert finding(result.assessment).verdict is Verdict.NOT_SATISFIED


def test_an_approval_never_makes_an_expired_certificate_good(store: Store) -> None:
    record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.ACCEPT))
    for queued in store.queue():
        if queued.item.kind is ReviewKind.CLAUSE:
            approving = Reply(What.APPROVE, "S. Officer", DecisionRole.SECURITY, decided_on=AS_AT)
            record(store, queued.item.id, approving)
    assert finding(store.assessment(REFERENCE)).verdict is Verdict.NOT_SATISFIED


def test_a_dry_run_shows_what_would_turn_and_stores_nothing(store: Store) -> None:
    before = store.counts()
    result = record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.ACCEPT), dry_run=True)
    assert finding(result.assessment).verdict is Verdict.NOT_SATISFIED
    assert store.counts() == before
    assert finding(store.assessment(REFERENCE)).verdict is Verdict.NEEDS_REVIEW


def test_an_answer_taken_back_leaves_the_case_as_it_was(store: Store) -> None:
    before = store.assessment(REFERENCE)
    result = record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.ACCEPT))
    assert result.answer is not None
    after = undo(store, result.answer.id, "B. Officer")
    assert after.assessment == before == store.assessment(REFERENCE)
    assert len(store.answers(REFERENCE)) == 1


def test_a_dry_run_of_taking_back_shows_what_would_turn_and_takes_nothing_back(store: Store) -> None:
    result = record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.ACCEPT))
    assert result.answer is not None
    before = store.assessment(REFERENCE)
    (tried,) = without_answers(store, [result.answer.id])
    assert tried.turned
    assert finding(tried.assessment).verdict is Verdict.NEEDS_REVIEW
    assert store.assessment(REFERENCE) == before
    assert [answer.undone_at for answer in store.answers(REFERENCE)] == [None]
    undo(store, result.answer.id, "B. Officer")
    with pytest.raises(CallError, match="already taken this answer back"):
        without_answers(store, [result.answer.id])


def test_an_answer_survives_a_new_ingest_under_another_file_name(store: Store) -> None:
    record(store, asked(store, ReviewKind.FIELD, "expires_on").id, reply(What.ACCEPT))
    store.receive(Submission(application_json(), None, (ReceivedFile("evidence/new name.pdf", SHA),), AS_AT))
    again, _ = judge_stored(store, REFERENCE, AS_AT)
    assert finding(again).verdict is Verdict.NOT_SATISFIED
    assert {premise.file for premise in finding(again).relies_on} == {"evidence/new name.pdf"}


def test_a_decision_for_a_file_falls_with_the_file(store: Store) -> None:
    item = asked(store, ReviewKind.FIELD, "expires_on")
    record(store, item.id, reply(What.ACCEPT))
    store.receive(Submission(application_json(), None, (), AS_AT))
    again, _ = judge_stored(store, REFERENCE, AS_AT)
    assert item.id not in {i.id for i in again.review_items}


def test_what_a_file_contains_is_renamed_with_it() -> None:
    inner = expired("evidence/mail.eml/cert.pdf")
    outer = Document(name="evidence/mail.eml", sha256="c" * 64, media_type=None, contents=None, contains=(inner,))
    assert renamed(outer, "evidence/a.eml").contains[0].name == "evidence/a.eml/cert.pdf"
    assert renamed(outer, outer.name) is outer


def test_a_kind_given_by_a_person_has_its_fields_read_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from flows import stored

    read_as: list[DocumentKind] = []

    def fake(file: object, sha256: str, kind: DocumentKind) -> Document:
        read_as.append(kind)
        return expired()

    monkeypatch.setattr(stored, "read_as", fake)
    monkeypatch.setattr(type(store.blobs), "load", lambda self, sha256: b"")
    doubtful_kind = expired().model_copy(update={"contents": Iso27001Certificate()})
    from review.answers import Answer

    answer = Answer(
        id="k", item="x", what=What.KIND, by="A", role=OFFICER, at="2026-11-20T12:00:00Z", sha256=SHA,
        value="security_policy",
    )  # fmt: skip
    store.keep_document(doubtful_kind, reading_key())
    for _ in range(2):
        (document,) = stored.stored_documents(store, (ReceivedFile(NAME, SHA),), (answer,))
    assert read_as == [DocumentKind.SECURITY_POLICY]
    assert document.contents == expired().contents
