"""Answers as labelled examples: what was read with its doubts, what a person said, and who may use it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from review_samples import NOON, OFFICER, accepted, application_json, assessment, certificate, expiry_item, field_item

from evidence.application import read_application
from evidence.contents import Document, Iso27001Certificate
from evidence.errors import CallError
from evidence.fields import Doubt, Found
from evidence.findings import ReviewItem
from review.answering import Reply, answer_to
from review.answers import Answer, What
from review.learning.examples import Example, Said, examples_of
from review.store.comments import Casebook
from review.store.engine import writing
from review.store.examples import Examples, Left
from review.store.records import Submission
from review.store.repository import Store, open_store
from review.store.tables import SampledRow

APPLICATION = read_application(application_json())[0]
CASE, READER = "DARS-NIC-100001-B2C3D", "f" * 16


def answer(
    what: What,
    text: str | None = None,
    item: ReviewItem | None = None,
    by: str = "A. Officer",
    hours: int = 0,
    **more: Any,
) -> Answer:
    reply = Reply(what, by, OFFICER, text, **more)
    return answer_to(item or expiry_item(), reply, APPLICATION, (certificate(),), NOON + timedelta(hours=hours))


def example(what: What, text: str | None = None, item: ReviewItem | None = None, **more: Any) -> Example:
    asked = item or expiry_item()
    return next(examples_of(asked, answer(what, text, asked, **more), certificate(), READER))


def test_an_example_tells_what_was_read_how_and_what_a_person_said() -> None:
    made = example(What.VALUE, "2028-08-13")
    assert made.key == "iso27001_certificate/expires_on/text"
    assert (made.read, made.value, made.right) == ("2028-03-13", "2028-08-13", False)
    assert (made.doubts, made.accepted, made.made_by) == ((Doubt.POOR_SCAN,), False, READER)
    assert (made.sha256, made.page, made.said) == ("a" * 64, 1, Said.OTHER)


@pytest.mark.parametrize(
    ("what", "text", "said", "right"),
    [
        (What.ACCEPT, None, Said.RIGHT, True),
        (What.VALUE, "13 March 2028", Said.RIGHT, True),
        (What.ABSENT, None, Said.ABSENT, False),
        (What.ILLEGIBLE, None, Said.ILLEGIBLE, None),
        (What.KIND, "other_certificate", Said.WRONG_DOCUMENT, None),
    ],
)
def test_what_is_said_tells_whether_the_reading_was_right(
    what: What, text: str | None, said: Said, right: bool | None
) -> None:
    made = example(what, text)
    assert (made.said, made.right) == (said, right)


def test_a_wrong_document_is_an_example_of_its_kind_too() -> None:
    asked = expiry_item()
    _, kind = examples_of(asked, answer(What.KIND, "other_certificate", asked), certificate(), READER)
    assert (kind.key, kind.read, kind.value) == (
        "iso27001_certificate/kind/ocr",
        "iso27001_certificate",
        "other_certificate",
    )
    assert kind.right is False


def test_a_value_that_the_machine_missed_says_nothing_of_what_it_read() -> None:
    made = example(What.VALUE, "2028-08-13", field_item("first_certified_on", None))
    assert (made.said, made.found, made.right, made.value) == (Said.MISSED, False, None, "2028-08-13")
    assert made.doubts == (Doubt.POOR_SCAN,)
    contents = certificate().contents
    assert isinstance(contents, Iso27001Certificate)
    place = contents.location[0]
    assert isinstance(place, Found)
    another = example(What.VALUE, "3 Quay, Hull HU1 2BB", field_item("location", place.provenance), another=True)
    assert (another.said, another.right) == (Said.MISSED, None)


def test_whose_document_it_is_is_no_example() -> None:
    asked = expiry_item()
    assert list(examples_of(asked, answer(What.ORGANISATION, "uni", asked), certificate(), READER)) == []


# --- kept, and given out -----------------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'a.sqlite3'}", tmp_path / "files", now=lambda: NOON) as opened:
        opened.receive(Submission(application_json(), None, ()))
        opened.keep_assessment(assessment(expiry_item()), {}, ())
        yield opened


def keep(store: Store, given: Answer, document: Document | None = None) -> None:
    made = list(examples_of(expiry_item(), given, document or certificate(), READER))
    store.add_answers([(CASE, given)], None, {given.id: made})


def allow(store: Store, allowed: bool = True) -> None:
    Casebook(store.engine, lambda: NOON).allow_learning(CASE, "A. Officer", allowed, "the applicant's letter of 3 May")


def test_nothing_is_given_out_without_consent_and_consent_withdrawn_holds_at_once(store: Store) -> None:
    keep(store, answer(What.ACCEPT))
    examples = Examples(store.engine)
    assert examples.given(by_default=False).left_out == {Left.NO_CONSENT: 1}
    assert len(examples.given(by_default=True).examples) == 1
    allow(store)
    assert len(examples.given(by_default=False).examples) == 1
    allow(store, allowed=False)
    assert examples.given(by_default=True).examples == ()
    assert [entry.what for entry in store.log_entries(2)] == ["learning refused", "learning allowed"]


def test_consent_wants_a_ground() -> None:
    with pytest.raises(CallError, match="on whose word"):
        Casebook(None, lambda: NOON).allow_learning(CASE, "A. Officer", True, " ")  # type: ignore[arg-type]


def test_what_was_taken_back_is_not_given_out_and_of_two_answers_the_newest(store: Store) -> None:
    allow(store)
    for number, text in enumerate(("2028-08-13", "2028-09-13", "2028-10-13")):
        keep(store, answer(What.VALUE, text, hours=number))
    last = store.answers(CASE)[-1]
    store.undo_answer(last.id, "B. Officer", NOON)
    given = Examples(store.engine).given(by_default=False)
    assert [one.example.value for one in given.examples] == ["2028-09-13"]
    assert given.left_out == {Left.TAKEN_BACK: 1, Left.SAID_AGAIN: 1}


def test_names_are_pseudonyms_that_stay_the_same(store: Store) -> None:
    allow(store)
    keep(store, answer(What.ACCEPT))
    keep(store, answer(What.ACCEPT, by="a. officer", hours=1), certificate(sha256="c" * 64))
    one, other = Examples(store.engine).given(by_default=False).examples
    assert one.by == other.by
    assert "officer" not in one.by.casefold()
    assert one.document != other.document
    assert one.document not in one.example.sha256


def sampled(store: Store, **more: Any) -> None:
    row = {"kind": "iso27001_certificate", "field": "expires_on", "channel": "text", "value": '"2028-03-13"'}
    with writing(store.engine) as session:
        session.add(SampledRow(reference=CASE, item="f1", sha256="a" * 64, drawn_at=NOON, **{**row, **more}))


@pytest.mark.parametrize(
    ("more", "blind"), [({}, True), ({"ended_at": NOON}, False), ({"value": '"2028-03-14"'}, False)]
)
def test_an_example_is_blind_while_its_reading_is_in_the_sample(
    store: Store, more: dict[str, Any], blind: bool
) -> None:
    allow(store)
    sampled(store, **more)
    contents = certificate().contents
    assert isinstance(contents, Iso27001Certificate)
    sure = contents.model_copy(update={"expires_on": accepted(date(2028, 3, 13), "13/03/2028", top=300.0)})
    keep(store, answer(What.ACCEPT), certificate().model_copy(update={"contents": sure}))
    (one,) = Examples(store.engine).given(by_default=False).examples
    assert (one.blind, one.example.accepted) == (blind, True)
