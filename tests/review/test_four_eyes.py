"""Who has said what the evidence reads does not sign off the clause that rests on it, in whichever order."""

from datetime import timedelta

import pytest
from review_samples import NOON, OTHER_SHA, SHA, assessment, dspt_history

from evidence.application import DecisionRole
from evidence.contents import Document
from evidence.findings import Assessment, Finding, PlacedDocument, Premise, Verdict
from review.answers import Answer, What
from review.four_eyes import evidence_of, in_the_way, refusal

SECURITY = DecisionRole.SECURITY


def said(what: What, by: str = "S. Officer", hours: int = 0, **more: object) -> Answer:
    given = {"id": f"{what.value}-{hours}", "item": "i", "what": what, "by": by, "role": SECURITY}
    return Answer.model_validate({**given, "at": NOON + timedelta(hours=hours), **more})


def reading(what: What = What.VALUE, by: str = "S. Officer", **more: object) -> Answer:
    return said(what, by, **{"sha256": SHA, "field": "expires_on", "value": "2028-08-13", **more})


def sign_off(what: What = What.APPROVE, by: str = "S. Officer", **more: object) -> Answer:
    return said(what, by, **{"hours": 1, "clause": "2a/1.3", "organisation": "uni", **more})


@pytest.mark.parametrize("decision", [What.APPROVE, What.REJECT])
@pytest.mark.parametrize(
    ("earlier", "told"),
    [
        (reading(), "S. Officer corrected the expires on of evidence/cert.pdf on 20 November 2026"),
        (reading(What.ACCEPT), "accepted the expires on of evidence/cert.pdf"),
        (reading(What.ABSENT), "said that no expires on is printed in evidence/cert.pdf"),
        (reading(What.ILLEGIBLE), "found the expires on of evidence/cert.pdf illegible"),
        (said(What.KIND, sha256=SHA, value="other"), "said what evidence/cert.pdf is"),
        (said(What.ORGANISATION, sha256=SHA), "said whose evidence/cert.pdf is"),
        (said(What.ACCEPT, sha256=SHA), "said that nothing was overlooked in evidence/cert.pdf"),
    ],
)
def test_who_answered_a_question_on_the_evidence_does_not_decide(earlier: Answer, told: str, decision: What) -> None:
    refused = refusal(sign_off(decision), [earlier], assessment())
    assert refused is not None
    assert refused.startswith("2a/1.3 wants a second pair of eyes")
    assert told in refused
    assert f"(answer {earlier.id})" in refused


def test_the_name_is_the_same_however_it_is_typed() -> None:
    assert refusal(sign_off(by=" s.  officer "), [reading()], assessment())


@pytest.mark.parametrize(
    "earlier",
    [
        reading(by="A. Officer"),
        reading(sha256=OTHER_SHA),
        reading(undone_at=NOON, undone_by="S. Officer"),
        sign_off(What.REJECT, hours=0),
    ],
)
def test_others_readings_other_files_and_what_was_taken_back_stand_in_nobodys_way(earlier: Answer) -> None:
    assert refusal(sign_off(), [earlier], assessment()) is None


def test_other_clauses_want_no_second_pair_of_eyes() -> None:
    elsewhere = assessment().model_copy(
        update={"findings": tuple(f.model_copy(update={"clause": "2a/2"}) for f in assessment().findings)}
    )
    assert refusal(sign_off(clause="2a/2"), [reading()], elsewhere) is None
    assert refusal(reading(hours=2), [sign_off(clause="2a/2")], elsewhere) is None


def test_who_signed_off_does_not_answer_for_the_evidence_afterwards() -> None:
    refused = refusal(reading(What.ACCEPT, hours=2), [sign_off()], assessment())
    assert refused is not None
    assert "S. Officer has decided 2a/1.3 on 20 November 2026 (answer approve-1)" in refused
    assert refusal(reading(hours=2, by="A. Officer"), [sign_off()], assessment()) is None
    assert refusal(reading(hours=2), [sign_off(undone_at=NOON, undone_by="B")], assessment()) is None
    assert refusal(reading(hours=2, sha256=OTHER_SHA), [sign_off()], assessment()) is None


def test_evidence_that_the_finding_relies_on_only_after_the_decision_counts_too() -> None:
    before = assessment().model_copy(update={"findings": ()})
    assert refusal(sign_off(), [reading()], before) is None
    assert refusal(sign_off(), [reading()], before, assessment())


def test_cloud_storage_is_decided_on_all_the_evidence_of_the_cloud() -> None:
    relied = Premise(file="evidence/dspt.pdf", page=1, quote="2025-26")
    cloud = [
        Finding(clause=clause, organisation=None, verdict=Verdict.NEEDS_REVIEW, because="open", relies_on=proof)
        for clause, proof in (("2a/3.3", ()), ("guidance/geography", (relied,)))
    ]
    placed = PlacedDocument(document=dspt_history(), organisation=None, because="")
    seen = assessment().model_copy(update={"findings": tuple(cloud), "documents": (placed,)})
    approval = sign_off(clause="2a/3.3", organisation=None)
    assert refusal(approval, [reading(sha256=OTHER_SHA)], seen)
    assert refusal(approval, [reading()], seen) is None


def test_who_answered_for_the_message_answered_for_what_is_attached() -> None:
    outer = Document(
        name="evidence/mail.eml", sha256=OTHER_SHA, media_type="message/rfc822", contents=None, pages=1,
        contains=tuple(placed.document for placed in assessment().documents),
    )  # fmt: skip
    mail = PlacedDocument(document=outer, organisation="uni", because="")
    seen: Assessment = assessment().model_copy(update={"documents": (mail, *assessment().documents)})
    assert evidence_of("2a/1.3", "uni", seen) == {OTHER_SHA: "evidence/mail.eml", SHA: "evidence/cert.pdf"}
    assert refusal(sign_off(), [said(What.ORGANISATION, sha256=OTHER_SHA, organisation="uni")], seen)


def test_the_page_can_tell_beforehand_which_answer_stands_in_the_way() -> None:
    older, newer = reading(), reading(hours=1)
    assert in_the_way("S. Officer", "2a/1.3", "uni", [newer, older], assessment()) == newer
    assert in_the_way("A. Officer", "2a/1.3", "uni", [newer, older], assessment()) is None
