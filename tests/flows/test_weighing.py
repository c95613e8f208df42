"""What an answer is worth is what the rules say it turns; and one look at the same bytes, recorded in every case."""

import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from review_samples import OFFICER, SHA, accepted, application_json, doubtful

from evidence.application import DecisionRole
from evidence.contents import Document, Iso27001Certificate, Location
from evidence.errors import CallError
from evidence.fields import Doubt, Found, Missing
from evidence.findings import ReviewKind, Verdict
from flows.reassess import record_together, undo
from flows.stored import judge_stored
from flows.versions import reading_key
from flows.weighing import BackgroundWeighing, weigh_stored
from review.answering import Given, Reply
from review.answers import What
from review.queue import waiting
from review.store.auditing import ANSWERED
from review.store.records import QueuedItem, ReceivedFile, Submission
from review.store.repository import Store, open_store
from review.store.waiting import WaitingList

AS_AT = date(2026, 11, 21)
NAME = "evidence/cert.pdf"
FIRST, SECOND = "DARS-NIC-100001-B2C3D", "DARS-NIC-100002-B2C3D"


def certificate(**changes: Any) -> Document:
    """In force and accepted but for what a test changes."""
    place = Location(address="1 Mill Lane, Leeds", postcode="LS1 4AP")
    fields: dict[str, Any] = {
        "organisation_name": accepted("Westshire Data Ltd", "Westshire Data Ltd"),
        "certificate_number": accepted("WD 4711", "WD 4711"),
        "standard": accepted("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
        "certification_body": accepted("Northern Certification Ltd", "Northern Certification Ltd"),
        "accreditation_body": accepted("UKAS", "UKAS"),
        "scope": accepted("hosting of research data", "hosting of research data"),
        "issued_on": accepted(date(2024, 3, 14), "14/03/2024"),
        "expires_on": accepted(date(2027, 3, 13), "13/03/2027", top=300.0),
        "location": (accepted(place, "1 Mill Lane", top=400.0),),
    }
    return Document(
        name=NAME,
        sha256=SHA,
        media_type="application/pdf",
        contents=Iso27001Certificate(**{**fields, **changes}),
        kind_confidence=0.99,
        pages=1,
        page_texts=("Westshire Data Ltd ISO/IEC 27001:2022",),
    )


def doubted() -> dict[str, Found[Any]]:
    """An expiry that is read as passed, or as a later day."""
    rivals = (date(2026, 3, 13), date(2028, 3, 13))
    reading = doubtful(date(2026, 3, 13), "13/03/2026", Doubt.RIVAL_VALUES, top=300.0)
    return {"expires_on": reading.model_copy(update={"rivals": rivals})}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files") as opened:
        opened.keep_file(SHA, b"")
        yield opened


def hold(store: Store, document: Document, *cases: str, **application: Any) -> None:
    """Cases that hold the document, judged and weighed."""
    store.keep_document(document, reading_key())
    for case in cases:
        declared = application_json(reference=f"{case}-v1.0", **application)
        store.receive(Submission(declared, None, (ReceivedFile(NAME, SHA),), AS_AT))
        judge_stored(store, case, AS_AT)
        assert weigh_stored(store, case)


def asked(store: Store, case: str = FIRST, field: str | None = None, clause: str | None = None) -> QueuedItem:
    return next(
        q
        for q in store.queue(case)
        if q.item.field == field and clause in (None, q.item.clause) and (field or q.item.kind is ReviewKind.CLAUSE)
    )


def test_an_answer_weighs_as_many_verdicts_as_it_turns(store: Store) -> None:
    hold(store, certificate(**doubted()), FIRST)
    expiry = asked(store, field="expires_on")
    turns = [
        len(record_together(store, [Given(FIRST, expiry.item.id, reply)], dry_run=True)[0].turned)
        for reply in (Reply(What.ACCEPT, "A. Officer", OFFICER), Reply(What.ABSENT, "A. Officer", OFFICER))
    ]
    case_turns = 1
    assert expiry.weight.impact == max(turns) + case_turns
    assert expiry.weight.decisive
    assert expiry.weight.weighed
    assert expiry.weight.cited >= 1


def test_a_sign_off_is_weighed_as_the_security_teams(store: Store) -> None:
    hold(store, certificate(), FIRST)
    sign_off = asked(store, clause="2a/1.3")
    result = record_together(
        store,
        [Given(FIRST, sign_off.item.id, Reply(What.APPROVE, "S. Curity", DecisionRole.SECURITY, decided_on=AS_AT))],
        dry_run=True,
    )[0]
    assert {turn.clause for turn in result.turned} == {"2a/1.3", "2a/1"}
    assert sign_off.weight.impact >= len(result.turned)


def test_evidence_that_is_missing_turns_nothing_by_an_answer_and_still_waits(store: Store) -> None:
    organisation = json.loads(application_json())["organisations"][0]
    on_dspt = {**organisation, "security_assurance": {"routes": ["dspt"]}}
    hold(store, certificate(), FIRST, organisations=[on_dspt])
    missing = [q for q in store.queue() if q.item.kind is ReviewKind.MISSING_EVIDENCE]
    assert missing
    assert {q.weight.impact for q in missing} == {0}
    assert all(one in waiting(store.queue()) for one in missing)


def test_the_soonest_of_start_condition_and_end_of_evidence_is_due(store: Store) -> None:
    hold(store, certificate(), FIRST, agreement_start="2027-02-01")
    assert asked(store, clause="2a/1.3").weight.due == date(2027, 2, 1)
    due = [{"text": "Send the new certificate", "organisation": "uni", "due": "2026-12-01"}]
    hold(store, certificate(), SECOND, special_conditions=due)
    assert asked(store, SECOND, clause="2a/1.3").weight.due == date(2026, 12, 1)


def test_evidence_in_force_is_due_when_it_ends_and_ended_evidence_is_no_deadline(store: Store) -> None:
    hold(store, certificate(), FIRST)
    assert asked(store, clause="2a/1.3").weight.due == date(2027, 3, 13)


def test_a_case_judged_again_waits_to_be_weighed_and_is_weighed_in_the_background(store: Store) -> None:
    hold(store, certificate(**doubted()), FIRST)
    expiry = asked(store, field="expires_on")
    record_together(store, [Given(FIRST, expiry.item.id, Reply(What.VALUE, "A. Officer", OFFICER, "2028-03-13"))])
    assert WaitingList(store.engine).unweighed() == (FIRST,)
    weighing = BackgroundWeighing(store)
    weighing.ask()
    for _ in range(600):
        if not WaitingList(store.engine).unweighed():
            break
        time.sleep(0.05)
    weighing.close()
    assert WaitingList(store.engine).unweighed() == ()


def test_the_same_reading_in_two_cases_is_one_fix_and_gets_an_answer_each(store: Store) -> None:
    hold(store, certificate(**doubted()), FIRST, SECOND)
    first, second = (asked(store, case, "expires_on") for case in (FIRST, SECOND))
    assert first.weight.fix is not None
    assert [q.reference for q in WaitingList(store.engine).alike(FIRST, first.item.id)] == [SECOND]
    reply = Reply(What.VALUE, "A. Officer", OFFICER, "2028-03-13")
    results = record_together(store, [Given(q.reference, q.item.id, reply) for q in (first, second)])
    answers = [answer for case in (FIRST, SECOND) for answer in store.answers(case)]
    assert len({answer.id for answer in answers}) == 2
    assert len({answer.batch for answer in answers}) == 1
    assert answers[0].batch is not None
    assert [result.assessment.reference for result in results] == [f"{FIRST}-v1.0", f"{SECOND}-v1.0"]
    logged = [entry.about for entry in store.log_entries(10) if entry.what == ANSWERED]
    assert {about["batch"] for about in logged} == {answers[0].batch}
    assert store.log_faults()[0] == ()


def test_one_answer_of_several_is_taken_back_by_itself(store: Store) -> None:
    hold(store, certificate(**doubted()), FIRST, SECOND)
    questions = [asked(store, case, "expires_on") for case in (FIRST, SECOND)]
    record_together(store, [Given(q.reference, q.item.id, Reply(What.ACCEPT, "A", OFFICER)) for q in questions])
    assert store.assessment(FIRST).verdict is store.assessment(SECOND).verdict is Verdict.NOT_SATISFIED
    undo(store, store.answers(FIRST)[0].id, "A. Officer")
    assert store.assessment(FIRST).verdict is Verdict.NEEDS_REVIEW
    assert store.assessment(SECOND).verdict is Verdict.NOT_SATISFIED


def test_where_one_of_several_cannot_be_answered_none_is(store: Store) -> None:
    hold(store, certificate(**doubted()), FIRST, SECOND)
    one, other = (asked(store, case, "expires_on") for case in (FIRST, SECOND))
    right, wrong = Reply(What.ACCEPT, "A. Officer", OFFICER), Reply(What.VALUE, "A. Officer", OFFICER, "next spring")
    with pytest.raises(CallError, match="expected a date"):
        record_together(store, [Given(FIRST, one.item.id, right), Given(SECOND, other.item.id, wrong)])
    assert store.answers(FIRST) == store.answers(SECOND) == ()


def test_other_bytes_or_another_value_are_another_fix(store: Store) -> None:
    hold(store, certificate(**doubted()), FIRST)
    before = asked(store, field="expires_on").weight.fix
    later = doubtful(date(2026, 3, 14), "14/03/2026", top=300.0)
    hold(store, certificate(expires_on=later), SECOND)
    assert asked(store, SECOND, "expires_on").weight.fix != before


def test_a_reading_that_matters_only_once_the_clause_is_signed_off_still_waits(store: Store) -> None:
    unread = Missing(doubts=(Doubt.POOR_SCAN,))
    hold(store, certificate(issued_on=unread, expires_on=unread), FIRST)
    start = asked(store, field="issued_on")
    assert start.weight.impact == 0, "alone it turns nothing: the expiry is not known, and nobody has signed off"
    assert start in waiting(store.queue())
