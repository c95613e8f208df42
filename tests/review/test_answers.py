from datetime import date, timedelta
from typing import Any

import pytest
from review_samples import (
    NOON,
    OFFICER,
    OTHER_SHA,
    SHA,
    application_json,
    certificate,
    dspt_history,
    expiry_item,
    field_item,
    item,
)

from evidence.application import DecisionOutcome, DecisionRole, read_application
from evidence.bundle import CaseEvidence
from evidence.contents import Document, DocumentKind, Location, Other, Outcome
from evidence.document import Problem, ProblemCode
from evidence.errors import CallError
from evidence.fields import Doubt, Found, Missing, Source, Status
from evidence.findings import PlacedDocument, ReviewItem, ReviewKind
from review.answering import Reply, answer_to, warnings
from review.answers import Answer, What, answered, answered_decisions, answered_places, given_kind

APPLICATION = read_application(application_json())[0]


def say(asked: ReviewItem, what: What, text: str | None = None, *documents: Document, **more: Any) -> Answer:
    role = more.pop("role", OFFICER)
    reply = Reply(what=what, by="A. Officer", role=role, text=text, **more)
    return answer_to(asked, reply, APPLICATION, documents or (certificate(),), NOON)


def after(document: Document, *answers: Answer) -> Any:
    return answered((document,), answers)[0].contents


def test_an_accepted_reading_keeps_its_value_and_place_and_is_the_reviewers() -> None:
    contents = after(certificate(), say(expiry_item(), What.ACCEPT))
    assert contents.expires_on.value == date(2028, 3, 13)
    assert contents.expires_on.status is Status.ACCEPTED
    assert contents.expires_on.provenance.source is Source.REVIEWER
    assert contents.expires_on.provenance.quote == "13/03/2028"
    assert contents.expires_on.doubts == ()


def test_a_given_value_replaces_the_reading() -> None:
    contents = after(certificate(), say(expiry_item(), What.VALUE, "2028-08-13", page=2))
    assert contents.expires_on.value == date(2028, 8, 13)
    assert contents.expires_on.accepted
    assert contents.expires_on.provenance.page == 2


def test_not_printed_is_a_certain_absence() -> None:
    contents = after(certificate(), say(expiry_item(), What.ABSENT))
    assert contents.expires_on == Missing()
    assert contents.expires_on.certain


def test_illegible_stays_in_doubt() -> None:
    contents = after(certificate(), say(expiry_item(), What.ILLEGIBLE))
    assert isinstance(contents.expires_on, Found)
    assert not contents.expires_on.accepted
    missing = after(certificate(), say(field_item("first_certified_on", None), What.ILLEGIBLE))
    assert not missing.first_certified_on.certain


def test_a_value_can_be_given_for_what_was_not_found() -> None:
    contents = after(certificate(), say(field_item("first_certified_on", None), What.VALUE, "2019-06-27"))
    assert contents.first_certified_on.value == date(2019, 6, 27)


def test_an_answer_to_one_of_several_places_changes_that_one_alone() -> None:
    document = certificate()
    first, second = document.contents.location
    answer = say(field_item("location", second.provenance), What.VALUE, "2 Dock Road, Hull, HU1 1AB")
    contents = after(document, answer)
    assert contents.location[0] == first
    assert contents.location[1].value.postcode == "HU1 1AB"
    assert contents.location[1].value.role == second.value.role, "the role was not asked about"


def test_a_place_that_is_not_printed_is_taken_away() -> None:
    document = certificate()
    answer = say(field_item("location", document.contents.location[1].provenance), What.ABSENT)
    assert [place.value.postcode for place in after(document, answer).location] == ["LS1 4AP"]


def test_an_answer_about_a_place_that_a_newer_reader_lost_is_not_lost() -> None:
    document = certificate()
    answer = say(field_item("location", document.contents.location[1].provenance), What.ACCEPT)
    newer = document.model_copy(
        update={"contents": document.contents.model_copy(update={"location": document.contents.location[:1]})}
    )
    assert [place.value.postcode for place in after(newer, answer).location] == ["LS1 4AP", "HU1 1AA"]


def test_an_answer_about_the_newest_row_changes_the_single_field_too() -> None:
    document = dspt_history()
    asked = field_item("outcome", document.contents.outcome.provenance, file="evidence/dspt.pdf")
    contents = after(document, say(asked, What.VALUE, "approaching_standards", document))
    assert contents.outcome.value is Outcome.APPROACHING_STANDARDS
    assert [row.outcome.value for row in contents.rows] == [Outcome.APPROACHING_STANDARDS, Outcome.STANDARDS_MET]


def test_an_answer_about_an_older_row_leaves_the_newest_alone() -> None:
    document = dspt_history()
    asked = field_item("outcome", document.contents.rows[1].outcome.provenance, file="evidence/dspt.pdf")
    contents = after(document, say(asked, What.VALUE, "standards_not_met", document))
    assert contents.outcome == document.contents.outcome
    assert [row.outcome.value for row in contents.rows] == [Outcome.STANDARDS_MET, Outcome.STANDARDS_NOT_MET]


def test_an_answer_holds_on_to_the_bytes_not_to_the_name() -> None:
    answer = say(expiry_item(), What.VALUE, "2028-08-13")
    assert after(certificate("evidence/renamed.pdf"), answer).expires_on.value == date(2028, 8, 13)
    assert after(certificate(sha256=OTHER_SHA), answer) == certificate().contents


def test_an_answer_reaches_an_attachment() -> None:
    outer = Document(name="m.eml", sha256=OTHER_SHA, media_type=None, contents=Other(), contains=(certificate(),))
    corrected = answered((outer,), (say(expiry_item(), What.VALUE, "2028-08-13"),))[0]
    assert corrected.contains[0].contents.expires_on.value == date(2028, 8, 13)


def test_the_newest_answer_has_the_last_word_and_one_taken_back_none() -> None:
    first = say(expiry_item(), What.VALUE, "2028-08-13")
    second = say(expiry_item(), What.VALUE, "2028-09-13").model_copy(update={"id": "z", "at": NOON + timedelta(1)})
    assert after(certificate(), second, first).expires_on.value == date(2028, 9, 13)
    undone = second.model_copy(update={"undone_at": NOON + timedelta(2), "undone_by": "B. Officer"})
    assert after(certificate(), undone, first).expires_on.value == date(2028, 8, 13)


def test_a_corrected_document_can_be_stored_and_comes_back_the_same() -> None:
    location = field_item("location", certificate().contents.location[1].provenance)
    said = (say(expiry_item(), What.ACCEPT), say(location, What.VALUE, "2 Dock Road, Hull, HU1 1AB"))
    (corrected,) = answered((certificate(),), said)
    assert Document.model_validate_json(corrected.model_dump_json()) == corrected


def test_no_answer_changes_nothing() -> None:
    documents = (certificate(), dspt_history())
    assert answered(documents, ()) == documents


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("expires_on", "31/02/2028", "a date as 2026-11-21"),
        ("expires_on", "2028-02-30", "a date as 2026-11-21"),
        ("expires_on", "", "a date as 2026-11-21"),
    ],
)
def test_a_value_of_the_wrong_form_is_refused_with_the_form_expected(field: str, text: str, expected: str) -> None:
    with pytest.raises(CallError, match=expected):
        say(field_item(field, certificate().contents.expires_on.provenance), What.VALUE, text)


@pytest.mark.parametrize("text", ["2025-27", "2025/26", "25-26"])
def test_an_edition_is_two_years_that_follow(text: str) -> None:
    document = dspt_history()
    asked = field_item("edition", document.contents.edition.provenance, file=document.name)
    with pytest.raises(CallError, match="2025-26"):
        say(asked, What.VALUE, text, document)


def test_accepting_what_was_not_found_is_refused() -> None:
    with pytest.raises(CallError, match="--value or --absent"):
        say(field_item("first_certified_on", None), What.ACCEPT)


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (ReviewKind.CLAUSE, What.ACCEPT),
        (ReviewKind.CLAUSE, What.VALUE),
        (ReviewKind.FIELD, What.APPROVE),
        (ReviewKind.DOCUMENT, What.REJECT),
        (ReviewKind.MISSING_EVIDENCE, What.APPROVE),
    ],
)
def test_an_answer_of_another_kind_of_question_is_refused(kind: ReviewKind, what: What) -> None:
    with pytest.raises(CallError):
        say(item(kind), what)


def test_an_answer_needs_a_name() -> None:
    with pytest.raises(CallError, match="--by"):
        answer_to(item(ReviewKind.CLAUSE), Reply(What.APPROVE, " ", OFFICER), APPLICATION, (), NOON)


def test_an_answer_to_a_clause_is_a_decision_and_nothing_else() -> None:
    approval = say(item(ReviewKind.CLAUSE), What.APPROVE, role=DecisionRole.SECURITY, note="Seen")
    (decision,) = answered_decisions([approval, say(expiry_item(), What.ACCEPT)])
    assert (decision.clause, decision.organisation) == ("2a/1.3", "uni")
    assert decision.decision is DecisionOutcome.APPROVED
    assert (decision.by, decision.role, decision.decided_on) == ("A. Officer", DecisionRole.SECURITY, NOON.date())
    assert answered((certificate(),), [approval]) == (certificate(),)


def test_a_decision_given_for_a_file_names_it() -> None:
    approval = say(item(ReviewKind.CLAUSE, file="evidence/cert.pdf"), What.APPROVE)
    assert answered_decisions([approval])[0].evidence == SHA


def test_a_decision_that_will_not_count_is_warned_about() -> None:
    approval = say(item(ReviewKind.CLAUSE), What.APPROVE)
    assert [w for w in warnings(approval, NOON.date()) if "security" in w]
    assert [w for w in warnings(approval, date(2026, 1, 1)) if "does not count" in w]


def test_a_document_is_placed_where_a_person_says() -> None:
    placed = PlacedDocument(document=certificate(), organisation=None, because="names nobody declared")
    case = CaseEvidence(APPLICATION, NOON.date(), (placed,))
    answer = say(item(ReviewKind.DOCUMENT, file="evidence/cert.pdf"), What.ORGANISATION, "uni")
    (after_it,) = answered_places(case, [answer]).placed
    assert (after_it.organisation, after_it.by_person) == ("uni", True)
    assert "A. Officer" in after_it.because
    nobody = say(item(ReviewKind.DOCUMENT, file="evidence/cert.pdf"), What.ORGANISATION, "none")
    assert answered_places(case, [nobody]).placed[0].organisation is None


def test_an_unknown_organisation_or_kind_is_refused_naming_those_there_are() -> None:
    asked = item(ReviewKind.DOCUMENT, file="evidence/cert.pdf")
    with pytest.raises(CallError, match="uni"):
        say(asked, What.ORGANISATION, "hospital")
    with pytest.raises(CallError, match="board_minutes"):
        say(asked, What.KIND, "invoice")


def test_a_kind_confirmed_takes_its_doubt_away() -> None:
    document = certificate().model_copy(update={"kind_doubts": (Doubt.KIND_IN_DOUBT,)})
    answer = say(item(ReviewKind.DOCUMENT, file=document.name), What.KIND, "iso27001_certificate", document)
    assert answered((document,), [answer])[0].kind_doubts == ()
    assert given_kind(document, [answer]) is DocumentKind.ISO27001_CERTIFICATE


def unreadable() -> Document:
    problem = Problem(ProblemCode.ENCRYPTED, "protected by a password")
    return Document(name="evidence/x.pdf", sha256=SHA, media_type=None, contents=None, problems=(problem,))


def test_an_unreadable_file_that_a_person_has_seen_is_settled_as_other_alone() -> None:
    asked = item(ReviewKind.DOCUMENT, file="evidence/x.pdf")
    settled = answered((unreadable(),), [say(asked, What.KIND, "other", unreadable())])[0]
    assert settled.kind is DocumentKind.OTHER
    assert settled.problems == ()
    for what, text in ((What.ACCEPT, None), (What.KIND, "board_minutes")):
        with pytest.raises(CallError, match=r"evidence/x\.pdf"):
            say(asked, what, text, unreadable())


def test_a_document_accepted_whole_has_no_problem_left() -> None:
    blank = certificate().model_copy(update={"problems": (Problem(ProblemCode.PAGE_WITHOUT_TEXT, "page 2"),)})
    answer = say(item(ReviewKind.DOCUMENT, file=blank.name), What.ACCEPT, None, blank)
    assert answered((blank,), [answer])[0].problems == ()


def test_a_location_that_was_missed_is_added_beside_those_that_were_read() -> None:
    document = certificate()
    asked = field_item("location", document.contents.location[1].provenance)
    answer = say(asked, What.VALUE, "9 Quay Street, Hull, HU1 9AB", another=True)
    assert [place.value.postcode for place in after(document, answer).location] == ["LS1 4AP", "HU1 1AA", "HU1 9AB"]


def test_what_occurs_once_cannot_be_added_to() -> None:
    with pytest.raises(CallError, match="occurs once"):
        say(expiry_item(), What.VALUE, "2028-03-13", another=True)


def test_a_location_can_be_given_as_json() -> None:
    place = certificate().contents.location[1]
    typed = '{"address": "3 Dock Road, Hull", "postcode": "HU1 1AC"}'
    answer = say(field_item("location", place.provenance), What.VALUE, typed)
    expected = Location(address="3 Dock Road, Hull", postcode="HU1 1AC", role=place.value.role)
    assert after(certificate(), answer).location[1].value == expected


@pytest.mark.parametrize(("what", "text"), [(What.KIND, "other"), (What.ORGANISATION, "uni")])
def test_a_question_about_a_field_takes_an_answer_about_its_document(what: What, text: str) -> None:
    """The field was asked of the wrong document: the answer is about the file, not about the field."""
    answer = say(expiry_item(), what, text)
    assert (answer.sha256, answer.field, answer.place) == (SHA, None, None)
    assert after(certificate(), say(expiry_item(), What.KIND, "other")).kind == "other"
    with pytest.raises(CallError, match="expected one of"):
        say(expiry_item(), what, "unheard")
