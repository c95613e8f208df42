"""Answers given at the desk: saved once, refused when stale, taken back, and the wrong document put right."""

import re

import httpx
from desk_server import CLOUD, EXPIRED, RunningDesk

from review.answers import What


def seen(page: httpx.Response) -> str:
    """What the form says stood when it was made."""
    found = re.search(r'name="seen" value="([^"]*)"', page.text)
    assert found, "the page asks nothing"
    return found[1]


def address(desk: RunningDesk, kind: str = "field", reference: str = EXPIRED, **named: str) -> str:
    return f"/items/{reference}/{desk.question(reference, kind, **named).item.id}"


def answers(desk: RunningDesk, reference: str = EXPIRED) -> list[tuple[str, What, bool]]:
    return [(answer.by, answer.what, answer.holds) for answer in desk.store.answers(reference)]


def test_an_answer_is_signed_with_the_name_of_the_account(desk: RunningDesk) -> None:
    rev, item = desk.visitor("rev"), address(desk)
    answer = rev.submit(f"{item}/answer", what="accept", seen=seen(rev.get(item)), by="Somebody Else")
    assert answer.status_code == 303
    assert answers(desk) == [("Rev Reviewer", What.ACCEPT, True)]


def test_an_answer_to_what_somebody_else_answered_meanwhile_is_refused_with_who(desk: RunningDesk) -> None:
    rev, ray, item = desk.visitor("rev"), desk.visitor("ray"), address(desk)
    old = seen(rev.get(item))
    assert ray.submit(f"{item}/answer", what="absent", seen=old).status_code == 409, "the question is held by another"
    ray.submit(f"{item}/take-over")
    assert ray.submit(f"{item}/answer", what="absent", seen=old).status_code == 303
    late = rev.submit(f"{item}/answer", what="accept", seen=old)
    assert late.status_code == 409
    assert "Ray Reviewer" in late.text
    assert "Nothing of yours was saved" in late.text
    assert answers(desk) == [("Ray Reviewer", What.ABSENT, True)]


def test_checking_an_answer_stores_nothing(desk: RunningDesk) -> None:
    rev, item = desk.visitor("rev"), address(desk)
    before = desk.store.log_entries(1)
    page = rev.submit(f"{item}/check", what="accept", seen=seen(rev.get(item)))
    assert page.status_code == 200
    assert "What it changes" in page.text
    assert answers(desk) == []
    assert desk.store.log_entries(1) == before


def test_an_answer_is_taken_back_and_its_question_asked_again(desk: RunningDesk) -> None:
    rev, item = desk.visitor("rev"), address(desk)
    rev.submit(f"{item}/answer", what="accept", seen=seen(rev.get(item)))
    (given,) = desk.store.answers(EXPIRED)
    assert item.rpartition("/")[2] not in [queued.item.id for queued in desk.store.queue(EXPIRED)]
    assert rev.submit(f"/answers/{given.id}/undo", back=item).headers["location"] == item
    assert answers(desk) == [("Rev Reviewer", What.ACCEPT, False)]
    assert item.rpartition("/")[2] in [queued.item.id for queued in desk.store.queue(EXPIRED)]
    assert desk.store.log_faults()[0] == ()


def test_taking_back_leads_to_no_other_site(desk: RunningDesk) -> None:
    rev, item = desk.visitor("rev"), address(desk)
    rev.submit(f"{item}/answer", what="accept", seen=seen(rev.get(item)))
    (given,) = desk.store.answers(EXPIRED)
    back = rev.submit(f"/answers/{given.id}/undo", back="//evil.example").headers["location"]
    assert back.startswith("/")
    assert not back.startswith("//")


def test_a_field_that_was_asked_of_the_wrong_kind_of_document_is_settled_by_its_kind(desk: RunningDesk) -> None:
    rev, asked = desk.visitor("rev"), desk.question(EXPIRED, "field")
    item = f"/items/{EXPIRED}/{asked.item.id}"
    page = rev.get(f"{item}/wrong-document")
    assert page.status_code == 200
    answer = rev.submit(f"{item}/answer", what="kind", kind="other", seen=seen(page))
    assert answer.status_code == 303
    assert answers(desk) == [("Rev Reviewer", What.KIND, True)]
    (document,) = [d for d in desk.bench.documents(EXPIRED) if d.name == asked.item.file]
    assert document.kind == "other"
    assert asked.item.file not in [queued.item.file for queued in desk.store.queue(EXPIRED)]
    (given,) = desk.store.answers(EXPIRED)
    rev.submit(f"/answers/{given.id}/undo", back=item)
    assert asked.item.id in [queued.item.id for queued in desk.store.queue(EXPIRED)]


def test_a_document_that_is_somebody_elses_is_placed_from_the_question_about_its_field(desk: RunningDesk) -> None:
    rev, asked = desk.visitor("rev"), desk.question(EXPIRED, "field")
    item = f"/items/{EXPIRED}/{asked.item.id}"
    page = rev.get(f"{item}/wrong-document")
    refused = rev.submit(f"{item}/answer", what="organisation", organisation="unheard", seen=seen(page))
    assert refused.status_code == 400
    answer = rev.submit(f"{item}/answer", what="organisation", organisation="none", seen=seen(page))
    assert answer.status_code == 303
    placed = {one.document.name: one for one in desk.store.assessment(EXPIRED).documents}
    assert placed[str(asked.item.file)].organisation is None
    assert placed[str(asked.item.file)].by_person


def test_a_value_that_does_not_fit_its_field_is_refused_and_said(desk: RunningDesk) -> None:
    rev, item = desk.visitor("rev"), address(desk, field="expires_on")
    answer = rev.submit(f"{item}/answer", what="value", value="soon", seen=seen(rev.get(item)))
    assert answer.status_code == 400
    assert "soon" in answer.text
    assert answers(desk) == []


def test_a_form_that_says_nothing_or_nonsense_saves_nothing(desk: RunningDesk) -> None:
    rev, item = desk.visitor("rev"), address(desk)
    old = seen(rev.get(item))
    for sent in ({}, {"what": "approve"}, {"what": "burn"}, {"choice": "99"}, {"what": "kind", "kind": "burn"}):
        assert rev.submit(f"{item}/answer", seen=old, **sent).status_code == 400, sent
    assert answers(desk) == []


def test_nobody_but_security_signs_off_what_wants_security(desk: RunningDesk) -> None:
    """A reviewer's word on such a clause may be kept, but it never turns the verdict."""
    item = address(desk, "clause", CLOUD, clause="2a/3.3")
    rev = desk.visitor("rev")
    rev.submit(f"{item}/answer", what="approve", seen=seen(rev.get(item)), note="Fine")
    findings = {finding.clause: finding.verdict for finding in desk.store.assessment(CLOUD).findings}
    assert findings["2a/3.3"] == "needs-review"
    assert [answer.role for answer in desk.store.answers(CLOUD)] in ([], ["case_officer"])


def test_a_note_is_shown_as_text(desk: RunningDesk) -> None:
    rev, item = desk.visitor("rev"), address(desk)
    note = "<script>alert(1)</script>"
    rev.submit(f"{item}/answer", what="accept", seen=seen(rev.get(item)), note=note)
    page = rev.get(item).text
    assert note not in page
    assert "&lt;script&gt;" in page
