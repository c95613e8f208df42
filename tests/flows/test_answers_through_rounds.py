"""Which approvals stand in a second round, judged from the store."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from review_samples import OFFICER, OTHER_SHA, SHA, accepted, application_json, doubtful

from evidence.application import DecisionRole
from evidence.contents import Document, Iso27001Certificate, Location
from evidence.errors import CallError
from evidence.findings import Assessment, Finding, ReviewItem, ReviewKind, Verdict
from flows.reassess import record
from flows.rounds import counted, steps
from flows.stored import judge_stored
from flows.versions import reading_key
from review.answering import Reply
from review.answers import Answer, What
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store, open_store

AS_AT = date(2026, 11, 21)
CASE = "DARS-NIC-100001-B2C3D"
CERT, OTHER = "evidence/cert.pdf", "evidence/second.pdf"


def certificate(sha256: str = SHA, expiry: Any = None, **changes: Any) -> Document:
    place = Location(address="1 Mill Lane, Leeds", postcode="LS1 4AP")
    stated = {
        "organisation_name": accepted("Westshire Data Ltd", "Westshire Data Ltd"),
        "certificate_number": accepted("WD 4711", "WD 4711"),
        "standard": accepted("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
        "certification_body": accepted("Northern Certification Ltd", "Northern Certification Ltd"),
        "accreditation_body": accepted("UKAS", "UKAS"),
        "scope": accepted("hosting of research data", "hosting of research data"),
        "issued_on": accepted(date(2025, 3, 14), "14/03/2025"),
        "expires_on": expiry or accepted(date(2028, 3, 13), "13/03/2028", top=300.0),
        "location": (accepted(place, "1 Mill Lane", top=400.0),),
    }
    return Document(
        name=CERT,
        sha256=sha256,
        media_type="application/pdf",
        contents=Iso27001Certificate(**stated | changes),
        kind_confidence=0.99,
        pages=1,
        page_texts=("Westshire Data Ltd ISO/IEC 27001:2022",),
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files") as opened:
        for document in (certificate(), certificate(OTHER_SHA)):
            opened.keep_file(document.sha256, b"")
            opened.keep_document(document, reading_key())
        yield opened


def hand_in(store: Store, version: str = "1.0", files: dict[str, str] | None = None, **declared: Any) -> Assessment:
    received = tuple(ReceivedFile(name, sha256) for name, sha256 in ({CERT: SHA} if files is None else files).items())
    reference = f"{CASE}-v{version}"
    store.receive(Submission(application_json(reference=reference, **declared), None, received, AS_AT))
    return judge_stored(store, reference, AS_AT)[0]


def certified(assessment: Assessment) -> Finding:
    return next(f for f in assessment.findings if f.clause == "2a/1.3")


def question(store: Store, kind: ReviewKind = ReviewKind.CLAUSE, clause: str = "2a/1.3") -> ReviewItem:
    return next(q.item for q in store.queue(CASE) if q.item.kind is kind and q.item.clause == clause)


def decide(store: Store, what: What = What.APPROVE, on: date = AS_AT) -> Assessment:
    reply = Reply(what, "S. Officer", DecisionRole.SECURITY, decided_on=on)
    return record(store, question(store).id, reply).assessment


def approved(store: Store) -> None:
    hand_in(store)
    assert certified(decide(store)).verdict is Verdict.SATISFIED


def test_an_approval_stands_where_nothing_that_it_was_taken_on_has_changed(store: Store) -> None:
    approved(store)
    again = hand_in(store, "1.1", {"evidence/new name.pdf": SHA}, agreement_status="final")
    assert certified(again).verdict is Verdict.SATISFIED


def test_an_approval_falls_with_the_file_and_the_queue_says_who_approved_what(store: Store) -> None:
    approved(store)
    again = hand_in(store, "1.1", {CERT: OTHER_SHA})
    assert certified(again).verdict is Verdict.NEEDS_REVIEW
    because = question(store).because
    assert f"approved by S. Officer on 21 November 2026 for {CASE}-v1.0" in because
    assert f"to be decided again: {CERT} was replaced" in because
    assert certified(decide(store)).verdict is Verdict.SATISFIED


def test_an_approval_falls_where_the_declaration_of_its_organisation_changes(store: Store) -> None:
    approved(store)
    place = {"id": "dc", "uses": ["storage"], "address": "1 Mill Lane, Leeds", "postcode": "LS1 4AP"}
    organisation = {
        "id": "uni",
        "name": "Westshire Data Ltd",
        "roles": ["data_controller"],
        "security_assurance": {"routes": ["iso27001"]},
        "locations": [place],
    }
    again = hand_in(store, "1.1", organisations=[organisation])
    assert certified(again).verdict is Verdict.NEEDS_REVIEW
    assert "organisations[uni].locations[dc]: absent -> " in question(store).because


def test_a_change_of_the_cloud_part_leaves_the_approval_of_a_certificate_standing(store: Store) -> None:
    approved(store)
    cloud = {"used": True, "services": [{"provider": "AWS", "types": ["storage"], "regions": ["eu-west-2"]}]}
    assert certified(hand_in(store, "1.1", cloud=cloud)).verdict is Verdict.SATISFIED


def test_a_rejection_counts_in_the_next_round_until_somebody_decides_anew(store: Store) -> None:
    hand_in(store)
    decide(store, What.REJECT)
    again = hand_in(store, "1.1", {CERT: OTHER_SHA})
    assert certified(again).verdict is Verdict.NOT_SATISFIED


def test_an_older_approval_does_not_speak_where_the_newest_has_fallen(store: Store) -> None:
    hand_in(store)
    decide(store, on=date(2026, 11, 1))
    hand_in(store, "1.1", {CERT: OTHER_SHA})
    decide(store, on=date(2026, 11, 20))
    again = hand_in(store, "1.2", {CERT: SHA})
    assert certified(again).verdict is Verdict.NEEDS_REVIEW, "the newest was given for other bytes"


def test_an_approval_falls_where_a_value_that_it_relied_on_is_corrected_afterwards(store: Store) -> None:
    read = doubtful(date(2028, 3, 13), "13/03/2028", top=300.0)
    store.keep_document(certificate(expiry=read), reading_key())
    hand_in(store)
    expiry = next(q.item for q in store.queue(CASE) if q.item.field == "expires_on")
    record(store, expiry.id, Reply(What.ACCEPT, "A. Officer", OFFICER))
    assert certified(decide(store)).verdict is Verdict.SATISFIED
    corrected = record(store, expiry.id, Reply(What.VALUE, "B. Officer", OFFICER, text="2028-08-13")).assessment
    assert certified(corrected).verdict is Verdict.NEEDS_REVIEW
    assert f"the expires_on of {CERT} was corrected" in certified(corrected).because
    same = record(store, expiry.id, Reply(What.VALUE, "B. Officer", OFFICER, text="2028-03-13")).assessment
    assert certified(same).verdict is Verdict.SATISFIED, "the page says again what was approved"


def test_an_approval_outlives_a_newer_reader(store: Store) -> None:
    approved(store)
    newer = certificate(scope=accepted("hosting of data for research", "hosting of data for research"))
    store.keep_document(newer, reading_key())
    assert certified(judge_stored(store, CASE, AS_AT)[0]).verdict is Verdict.SATISFIED


def test_an_approval_of_before_bases_were_recorded_counts_as_it_did(store: Store) -> None:
    hand_in(store)
    old = Answer(
        id="old",
        item=question(store).id,
        what=What.APPROVE,
        by="S. Officer",
        role=DecisionRole.SECURITY,
        at="2026-11-20T12:00:00Z",
        clause="2a/1.3",
        organisation="uni",
        decided_on=date(2026, 11, 20),
    )
    store.add_answer(CASE, old)
    assert certified(hand_in(store, "1.1", {CERT: OTHER_SHA})).verdict is Verdict.SATISFIED


def test_nothing_is_answered_on_a_round_that_nobody_was_shown(store: Store) -> None:
    hand_in(store)
    asked = question(store)
    store.receive(Submission(application_json(reference=f"{CASE}-v1.1"), None, (), AS_AT))
    with pytest.raises(CallError, match="not judged yet"):
        record(store, asked.id, Reply(What.APPROVE, "S. Officer", DecisionRole.SECURITY))


def test_the_steps_of_a_case_tell_what_changed_and_which_answers_stand(store: Store) -> None:
    approved(store)
    hand_in(store, "1.1", {OTHER: OTHER_SHA})
    first, second = steps(store, CASE)
    assert (first.difference, first.standing) == (None, ())
    assert second.difference is not None
    assert (second.difference.added, second.difference.withdrawn) == ((OTHER,), (CERT,))
    (fallen,) = second.standing
    assert (fallen.again, fallen.because) == (True, f"{CERT} was withdrawn")
    assert second.summary == (f"round 2 of {CASE}: 1 file added, 1 withdrawn; 0 answers stand, 1 must be given again")
    assert store.counts()["files"] == 2, "withdrawn evidence stays in the store"


def test_a_reading_of_a_replaced_file_is_to_be_given_again_and_of_a_withdrawn_one_counts_no_longer(
    store: Store,
) -> None:
    store.keep_document(certificate(expiry=doubtful(date(2028, 3, 13), "13/03/2028", top=300.0)), reading_key())
    hand_in(store)
    expiry = next(q.item for q in store.queue(CASE) if q.item.field == "expires_on")
    record(store, expiry.id, Reply(What.ACCEPT, "A. Officer", OFFICER))
    hand_in(store, "1.1", {CERT: OTHER_SHA})
    hand_in(store, "1.2", {})
    _, replaced, _ = steps(store, CASE)
    assert counted(replaced.standing) == "0 answers stand, 1 must be given again"
    hand_in(store, "1.3", {CERT: SHA})
    hand_in(store, "1.4", {OTHER: OTHER_SHA})
    *_, kept, withdrawn = steps(store, CASE)
    assert counted(kept.standing) == "1 answer stands"
    assert counted(withdrawn.standing) == "0 answers stand, 1 no longer counts"
