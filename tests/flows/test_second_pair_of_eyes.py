"""Whichever way answers are recorded, nobody both reads the evidence of a sign-off and signs it off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from review_samples import OFFICER, REFERENCE, SHA, application_json
from test_reassess import AS_AT, NAME, expired

from evidence.application import DecisionRole
from evidence.errors import CallError
from evidence.findings import ReviewKind
from flows.reassess import record, record_together
from flows.stored import judge_stored
from flows.versions import reading_key
from review.answering import Given, Reply
from review.answers import What
from review.store.records import ReceivedFile, Submission
from review.store.repository import Store, open_store

APPROVAL = Reply(What.APPROVE, "S. Officer", DecisionRole.SECURITY)
READING = Reply(What.VALUE, "S. Officer", OFFICER, text="2028-03-13")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A case whose certificate was read as expired, doubtfully, and which asks for a sign-off besides."""
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files") as opened:
        opened.keep_file(SHA, b"")
        opened.keep_document(expired(), reading_key())
        opened.receive(Submission(application_json(), None, (ReceivedFile(NAME, SHA),), AS_AT))
        judge_stored(opened, REFERENCE, AS_AT)
        yield opened


def asked(store: Store, kind: ReviewKind) -> str:
    return next(q.item.id for q in store.queue(REFERENCE) if q.item.kind is kind)


@pytest.mark.parametrize("dry_run", [True, False])
def test_who_corrected_the_certificate_is_refused_in_the_preview_already(store: Store, dry_run: bool) -> None:
    given = record(store, asked(store, ReviewKind.FIELD), READING).answer
    assert given is not None
    with pytest.raises(CallError, match=rf"second pair of eyes: S\. Officer corrected .* \(answer {given.id}\)"):
        record(store, asked(store, ReviewKind.CLAUSE), APPROVAL, dry_run=dry_run)
    assert store.answers(REFERENCE) == (given,)


def test_another_person_signs_it_off(store: Store) -> None:
    record(store, asked(store, ReviewKind.FIELD), READING)
    other = Reply(What.APPROVE, "T. Officer", DecisionRole.SECURITY)
    assert record(store, asked(store, ReviewKind.CLAUSE), other).answer is not None


def test_both_in_one_breath_are_refused_and_neither_is_kept(store: Store) -> None:
    reading = asked(store, ReviewKind.FIELD)
    record(store, reading, Reply(What.VALUE, "A. Officer", OFFICER, text="2028-03-13"))
    together = [
        Given(REFERENCE, reading, READING),
        Given(REFERENCE, asked(store, ReviewKind.CLAUSE), APPROVAL),
    ]
    with pytest.raises(CallError, match=r"second pair of eyes|has decided 2a/1\.3"):
        record_together(store, together)
    assert [answer.by for answer in store.answers(REFERENCE)] == ["A. Officer"]
