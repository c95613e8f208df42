"""The blind sample: fields that the machine accepted, asked about like any other question."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from review_samples import OFFICER, REFERENCE, SHA, accepted, application_json, doubtful

from evidence.contents import Document, Iso27001Certificate, Location
from evidence.findings import Assessment, ReviewKind, Verdict
from flows.reassess import record, undo
from flows.stored import judge_stored
from flows.versions import reading_key
from flows.weighing import weigh_stored
from review.answering import Reply
from review.answers import What
from review.output import assessment_object, line
from review.quality import checked, error_rate
from review.samples import draw
from review.store.records import QueuedItem, ReceivedFile, Submission
from review.store.repository import Store, open_store
from review.store.sampling import Sampling

AS_AT = date(2026, 11, 21)
NAME = "evidence/cert.pdf"
KEY = b"k" * 32


def certificate() -> Document:
    """All accepted but the date of issue; the standard and the scope are read from the page as well."""
    place = Location(address="1 Mill Lane, Leeds", postcode="LS1 4AP")
    return Document(
        name=NAME,
        sha256=SHA,
        media_type="application/pdf",
        contents=Iso27001Certificate(
            organisation_name=accepted("Westshire Data Ltd", "Westshire Data Ltd"),
            certificate_number=accepted("WD 4711", "WD 4711", top=120.0),
            standard=accepted("ISO/IEC 27001:2022", "ISO/IEC 27001:2022", top=140.0),
            certification_body=accepted("Northern Certification Ltd", "Northern Certification Ltd", top=160.0),
            accreditation_body=accepted("UKAS", "UKAS", top=180.0),
            scope=accepted("hosting of research data", "hosting of research data", top=200.0),
            issued_on=doubtful(date(2025, 3, 14), "14/03/2025", top=220.0),
            expires_on=accepted(date(2028, 3, 13), "13/03/2028", top=300.0),
            location=(accepted(place, "1 Mill Lane", top=400.0),),
        ),
        kind_confidence=0.99,
        pages=1,
        page_texts=("Westshire Data Ltd ISO/IEC 27001:2022",),
    )


def opened(folder: Path, share: float) -> Store:
    return open_store(f"sqlite:///{folder / 'assure.sqlite3'}", folder / "files", blind_share=share)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store with one case that was judged while nothing was drawn."""
    with opened(tmp_path, 0.0) as store:
        store.keep_file(SHA, b"")
        store.keep_document(certificate(), reading_key())
        store.receive(Submission(application_json(), None, (ReceivedFile(NAME, SHA),), AS_AT))
        judge_stored(store, REFERENCE, AS_AT)
        weigh_stored(store, REFERENCE)
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """The same, every accepted field drawn on which a verdict depends."""
    with opened(folder, 1.0) as store:
        judge_stored(store, REFERENCE, AS_AT)
        weigh_stored(store, REFERENCE)
        yield store


def drawn(store: Store) -> dict[str, QueuedItem]:
    """The drawn questions that are asked, by field."""
    own = {item.id for item in store.assessment(REFERENCE).review_items}
    return {str(one.item.field): one for one in store.queue() if one.item.id not in own}


def answer(store: Store, field: str, what: What, text: str | None = None) -> Assessment:
    reply = Reply(what, "Ann Able", OFFICER, text=text)
    return record(store, drawn(store)[field].item.id, reply, REFERENCE).assessment


def verdict(assessment: Assessment, clause: str) -> Verdict:
    return next(finding.verdict for finding in assessment.findings if finding.clause == clause)


def test_only_accepted_fields_on_which_a_verdict_depends_are_drawn(store: Store) -> None:
    asked = drawn(store)
    assert {"expires_on", "organisation_name", "standard"} <= set(asked)
    assert "issued_on" not in asked, "it is asked anyway"
    assert "certificate_number" not in asked, "no verdict depends on it"


def test_what_is_drawn_changes_no_verdict_and_no_output_of_an_assessment(folder: Path, tmp_path: Path) -> None:
    printed = []
    for share in (0.0, 1.0):
        with opened(folder, share) as store:
            assessment, _ = judge_stored(store, REFERENCE, AS_AT)
            kept = store.assessment(REFERENCE)
            printed.append((line(assessment_object(assessment, {})), line(assessment_object(kept, {}))))
    assert printed[0] == printed[1]


def test_the_same_fields_are_drawn_in_every_run(folder: Path) -> None:
    found = []
    for _ in range(2):
        with opened(folder, 0.5) as store:
            judge_stored(store, REFERENCE, AS_AT)
            weigh_stored(store, REFERENCE)
            found.append([one.item.id for one in store.queue()])
    assert found[0] == found[1]


def test_another_key_draws_other_fields(store: Store) -> None:
    assessment = store.assessment(REFERENCE)
    whole = draw(assessment, REFERENCE, KEY, 1.0)
    other = draw(assessment, REFERENCE, b"l" * 32, 1.0)
    assert [one.item.id for one in whole] == [one.item.id for one in other]
    assert [one.chance for one in whole] != [one.chance for one in other]


def test_the_share_is_that_of_the_setting(store: Store) -> None:
    assessment = store.assessment(REFERENCE)
    cases = [f"CASE-{number}" for number in range(400)]
    of = sum(len(draw(assessment, case, KEY, 1.0)) for case in cases)
    assert sum(len(draw(assessment, case, KEY, 0.02)) for case in cases) / of == pytest.approx(0.02, abs=0.01)


def test_nothing_of_a_drawn_question_tells_that_it_is_one(store: Store) -> None:
    """It is what the rules would ask were the field's readings right a little less often, and nothing else."""
    own = next(one for one in store.queue() if one.item.field == "issued_on")
    blind = drawn(store)["expires_on"]
    assert set(json.loads(blind.item.model_dump_json())) == set(json.loads(own.item.model_dump_json()))
    assert blind.item.kind is ReviewKind.FIELD
    assert blind.item.question == "Is the expiry date '13/03/2028'?"
    assert blind.item.because == "please confirm what was read"
    assert vars(blind).keys() == vars(own).keys()
    assert blind.weight.weighed == own.weight.weighed


def test_a_drawn_question_weighs_as_another_of_its_case_does(store: Store) -> None:
    own = {(one.weight.impact, one.weight.cited) for one in store.queue() if one.item.id not in
           {blind.item.id for blind in drawn(store).values()} and one.weight.impact}  # fmt: skip
    assert {(one.weight.impact, one.weight.cited) for one in drawn(store).values()} <= own


def test_a_confirmed_reading_is_no_error_and_is_not_asked_again(store: Store) -> None:
    before = store.assessment(REFERENCE)
    after = answer(store, "expires_on", What.ACCEPT)
    assert "expires_on" not in drawn(store)
    assert [f.verdict for f in after.findings] == [f.verdict for f in before.findings]
    rate = error_rate(checked(Sampling(store.engine).sampled(), Sampling(store.engine).answers()))
    assert (rate.wrong.number, rate.wrong.of) == (0, 1)


def test_another_reading_is_an_error_and_the_case_is_judged_again_with_it(store: Store) -> None:
    after = answer(store, "expires_on", What.VALUE, "2026-03-13")
    assert verdict(after, "2a/1.3") is Verdict.NOT_SATISFIED
    rate = error_rate(checked(Sampling(store.engine).sampled(), Sampling(store.engine).answers()))
    assert (rate.wrong.number, rate.wrong.of) == (1, 1)
    (entry,) = store.log_entries(1)
    assert (entry.who, entry.what) == ("Ann Able", "answered")


def test_a_field_is_asked_again_when_its_answer_is_taken_back(store: Store) -> None:
    answer(store, "expires_on", What.ABSENT)
    assert "expires_on" not in drawn(store)
    (given,) = store.answers(REFERENCE)
    undo(store, given.id, "Bob Bright")
    assert "expires_on" in drawn(store)
    assert checked(Sampling(store.engine).sampled(), Sampling(store.engine).answers()) == ()


def test_nothing_is_drawn_any_more_once_the_sample_is_switched_off(folder: Path, store: Store) -> None:
    assert drawn(store)
    with opened(folder, 0.0) as off:
        judge_stored(off, REFERENCE, AS_AT)
        assert drawn(off) == {}
        assert [one.item.id for one in off.queue()] == [
            one.item.id for one in off.queue() if one.item.id in {i.id for i in off.assessment(REFERENCE).review_items}
        ]


def test_a_case_judged_before_facts_were_kept_gets_them_once_it_is_weighed(folder: Path) -> None:
    with opened(folder, 0.0) as store:
        with store.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM assessment_facts")
        assert Sampling(store.engine).unmeasured() == tuple(store.references())
        weigh_stored(store, REFERENCE)
        assert Sampling(store.engine).unmeasured() == ()
        (judged,) = Sampling(store.engine).judged()
        assert set(judged.facts.asked) == {item.id for item in store.assessment(REFERENCE).review_items}
