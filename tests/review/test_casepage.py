"""What the page of a case shows, out of a stored assessment: no verdict of its own."""

from datetime import date, timedelta

import pytest
from review_samples import NOON, OFFICER, SHA, application_json, assessment, expiry_item, item

from evidence.application import DecisionRole, read_application
from evidence.document import Box
from evidence.findings import (
    Assessment,
    Change,
    Finding,
    Party,
    Premise,
    Question,
    Repair,
    ReviewItem,
    ReviewKind,
    SiteCover,
    SiteEvidence,
    Sureness,
    Verdict,
)
from review.answers import Answer, What
from review.standing import Standing
from review.store.comments import CaseEvent, Happened
from review.store.records import QueuedItem, ReceivedFile, Round, Submission
from review.web.casepage import CasePage, case_page
from review.web.places import place_page
from review.web.timeline import timeline

CASE = "DARS-NIC-100001-B2C3D"
PLACE = {"id": "dc", "uses": ["processing"], "address": "1 Mill Lane, Leeds", "postcode": "LS1 4AP"}
LIT = Box(72.0, 300.0, 200.0, 312.0)


def declared(**changes: object) -> bytes:
    organisation = {
        "id": "uni",
        "name": "Westshire Data Ltd",
        "roles": ["data_processor"],
        "security_assurance": {"routes": ["iso27001"]},
        "locations": [PLACE],
    }
    return application_json(organisations=[organisation], **changes)


def queued(*items: ReviewItem) -> tuple[QueuedItem, ...]:
    return tuple(QueuedItem(CASE, one, True, NOON) for one in items)


def page(
    judged: Assessment | None = None, *items: ReviewItem, answers: tuple[Answer, ...] = (), person: str = "Rita"
) -> CasePage:
    application = read_application(declared())[0]
    return case_page(CASE, application, judged or assessment(), queued(*items), answers, person, {SHA: ("OTHER",)})


def with_findings(*findings: Finding) -> Assessment:
    return assessment().model_copy(update={"findings": findings})


def finding(
    clause: str, organisation: str | None = None, verdict: Verdict = Verdict.SATISFIED, **more: object
) -> Finding:
    said = {"clause": clause, "organisation": organisation, "verdict": verdict, "because": "so it is", **more}
    return Finding.model_validate(said)


def test_the_matrix_has_a_column_for_the_application_and_each_organisation() -> None:
    judged = with_findings(
        finding("guidance/geography"),
        finding("2a/2", "uni", Verdict.NEEDS_REVIEW),
        finding("2a/1"),
        finding("2a/1", "uni"),
    )
    matrix = page(judged).matrix
    assert matrix.columns == ("The application as a whole", "Westshire Data Ltd")
    assert [name for name, _ in matrix.groups] == ["Assurance routes", "Locations and hosts", "Guidance on cloud"]
    rows = {row.clause: [cell and cell.verdict for cell in row.cells] for _, rows in matrix.groups for row in rows}
    assert rows == {
        "2a/1": [Verdict.SATISFIED, Verdict.SATISFIED],
        "2a/2": [None, Verdict.NEEDS_REVIEW],
        "guidance/geography": [Verdict.SATISFIED, None],
    }


def test_every_cell_of_the_matrix_has_its_finding_below() -> None:
    shown = page(with_findings(finding("2a/1"), finding("2a/1", "uni"), finding("2a/2", "uni")))
    below = {view.anchor for section in shown.sections for view in section.findings}
    cells = {cell.anchor for _, rows in shown.matrix.groups for row in rows for cell in row.cells if cell}
    assert cells == below == {"f-2a-1-application", "f-2a-1-uni", "f-2a-2-uni"}


def test_a_proof_is_addressed_by_the_bytes_of_its_file_and_its_box() -> None:
    (view,) = page().sections[0].findings
    (proof,) = view.proofs
    assert proof.address == f"/cases/{CASE}/evidence/{SHA}/1?box=72,300,200,312"
    assert (proof.file, proof.where, proof.quote) == ("evidence/cert.pdf", "page 1", "13/03/2028")


def test_a_proof_without_a_box_is_found_by_its_words_and_one_of_a_lost_file_nowhere() -> None:
    relied = (
        Premise(file="evidence/cert.pdf", page=2, quote="Dock & Road", cell="Sites!B2"),
        Premise(file="evidence/gone.pdf", page=1, quote="x"),
    )
    (view,) = page(with_findings(finding("2a/1.3", "uni", relies_on=relied))).sections[0].findings
    assert [proof.address for proof in view.proofs] == [f"/cases/{CASE}/evidence/{SHA}/2?quote=Dock%20%26%20Road", None]
    assert view.proofs[0].where == "Sites!B2"


def test_each_finding_names_its_own_open_questions() -> None:
    asked = Question(**{name: getattr(expiry_item(), name) for name in Question.model_fields})
    own = Question(kind=ReviewKind.CLAUSE, question="Is this met?", because="only a person")
    judged = with_findings(finding("2a/1.3", "uni", questions=(asked, own)), finding("2a/2", "uni", questions=(asked,)))
    sections = page(judged, expiry_item(), item(ReviewKind.CLAUSE)).sections
    first, second = sections[0].findings
    assert [one.address for one in first.questions] == [f"/items/{CASE}/f1", f"/items/{CASE}/i1"]
    assert [one.address for one in second.questions] == [f"/items/{CASE}/f1"], "asked once, waited for twice"


def test_what_would_satisfy_a_finding_is_told_as_alternatives_of_steps() -> None:
    steps = (Change(by=Party.APPLICANT, says="send a certificate"), Change(by=Party.SECURITY, says="approve it"))
    (view,) = page(with_findings(finding("2a/1.3", "uni", repairs=(Repair(changes=steps),)))).sections[0].findings
    assert view.repairs == (("send a certificate", "approve it"),)


@pytest.mark.parametrize(
    ("sureness", "accepted", "word"),
    [
        (Sureness.COVERED, True, "covered"),
        (Sureness.COVERED, False, "covered, if it was read right"),
        (Sureness.JUDGEMENT, True, "for an officer to judge"),
        (Sureness.OPEN, True, "not yet shown"),
        (Sureness.NOT_COVERED, True, "not covered"),
    ],
)
def test_a_location_is_told_as_the_rules_found_it_and_never_surer(
    sureness: Sureness, accepted: bool, word: str
) -> None:
    piece = SiteEvidence(route="iso27001", file="evidence/cert.pdf", sureness=sureness, accepted=accepted, because="so")
    none = SiteEvidence(route="dspt", file=None, sureness=Sureness.OPEN, accepted=True, because="no DSPT")
    cover = SiteCover(
        organisation="uni", location="dc", sureness=sureness, accepted=accepted, because="so", evidence=(piece, none)
    )
    (table,) = page(assessment().model_copy(update={"coverage": (cover,)})).coverage
    assert table.columns == ("evidence/cert.pdf", "no document (DSPT)")
    (row,) = table.rows
    assert row.overall.word == word
    assert [cell and cell.word for cell in row.cells] == [word, "not yet shown"]


def test_a_sign_off_is_open_decided_or_wants_other_eyes() -> None:
    read = Answer(
        id="r1", item="f1", what=What.ACCEPT, by="Rita", role=OFFICER, at=NOON, sha256=SHA, field="expires_on"
    )
    decided = Answer(
        id="d1", item="i1", what=What.REJECT, by="Sam", role=DecisionRole.SECURITY, at=NOON, clause="2a/1.3",
        organisation="uni",
    )  # fmt: skip
    (one,) = page(None, item(ReviewKind.CLAUSE)).sign_offs
    assert (one.item and one.item.item.id, one.decided, one.refused) == ("i1", None, None)
    (own,) = page(None, item(ReviewKind.CLAUSE), answers=(read,)).sign_offs
    assert own.refused == read
    (other,) = page(None, item(ReviewKind.CLAUSE), answers=(read, decided), person="Sam").sign_offs
    assert (other.decided, other.refused) == (decided, None)


def test_a_document_names_whose_it_is_and_where_else_it_serves() -> None:
    (shown,) = page().documents
    assert (shown.owner, shown.also_in) == ("Westshire Data Ltd", ("OTHER",))


# --- a place on a page ------------------------------------------------------------------------------------------


def test_the_box_asked_for_is_lit_and_drawn_last() -> None:
    other = Premise(file="evidence/cert.pdf", page=1, quote="other", box=Box(1.0, 1.0, 9.0, 9.0))
    lit = assessment().findings[0].relies_on[0]
    judged = with_findings(finding("2a/1.3", "uni", relies_on=(lit, other)))
    shown = place_page(CASE, judged, judged.documents[0].document, 1, LIT, "")
    assert [(mark.box, mark.asked) for mark in shown.marks] == [(other.box, False), (LIT, True)]
    assert [(use.clause, use.quotes) for use in shown.uses] == [("2a/1.3", ("13/03/2028", "other"))]
    assert "expires_on" in [one.name for one in shown.readings]


def test_a_page_without_a_picture_shows_its_text_with_the_words_marked() -> None:
    judged = assessment()
    shown = place_page(CASE, judged, judged.documents[0].document, 2, None, "Dock")
    assert not shown.laid_out
    assert shown.text_parts == (("2 ", False), ("Dock", True), (" Road", False))
    assert place_page(CASE, judged, judged.documents[0].document, 2, None, "absent").text_parts == (
        ("2 Dock Road", False),
    )


# --- the timeline -----------------------------------------------------------------------------------------------


def rounds() -> tuple[Round, ...]:
    first = Submission(declared(), None, (ReceivedFile("evidence/cert.pdf", SHA),), None)
    second = Submission(
        declared(reference=f"{CASE}-v1.1"), None, (*first.files, ReceivedFile("evidence/b.pdf", "b" * 64)), None
    )
    judged = {"verdict": Verdict.NEEDS_REVIEW, "as_at": date(2026, 11, 21)}
    return (
        Round(1, f"{CASE}-v1.0", NOON, False, first, **judged),  # type: ignore[arg-type]
        Round(2, f"{CASE}-v1.1", NOON + timedelta(days=2), True, second),
    )


def test_the_timeline_tells_the_newest_first_in_the_time_of_london() -> None:
    read = Answer(
        id="r1", item="f1", what=What.VALUE, by="Rita", role=OFFICER, at=NOON + timedelta(days=1), sha256=SHA,
        field="expires_on", value="2028-08-13", undone_at=NOON + timedelta(days=3), undone_by="Sam",
    )  # fmt: skip
    closed = Happened(NOON.replace(month=7), "Sam", CaseEvent.CLOSED, "withdrawn")
    told = timeline(rounds(), [read], [], [closed])
    assert [(entry.when, entry.who, entry.says) for entry in told] == [
        ("23 November 2026, 12:00", "Sam", "Took back: Corrected the expires on of evidence/cert.pdf to 2028-08-13"),
        ("22 November 2026, 12:00", "the applicant", f"Round 2 handed in: {CASE}-v1.1, 2 files"),
        ("21 November 2026, 12:00", "Rita", "Corrected the expires on of evidence/cert.pdf to 2028-08-13"),
        ("20 November 2026, 12:00", "the applicant", f"Round 1 handed in: {CASE}-v1.0, 1 file"),
        ("20 July 2026, 13:00", "Sam", "Closed the case"),
    ]
    assert told[1].lines == ("added: evidence/b.pdf", "not judged")
    assert told[2].lines == ("taken back since",)
    assert told[3].lines == ("needs review as at 21 November 2026",)


def test_an_answer_that_no_longer_counts_says_why() -> None:
    decided = Answer(
        id="d1", item="i", what=What.APPROVE, by="Sam", role=DecisionRole.SECURITY, at=NOON, clause="2a/1.3",
        organisation="uni",
    )  # fmt: skip
    fallen = Standing(decided, "evidence/cert.pdf was replaced", again=True)
    entry = next(one for one in timeline(rounds(), [decided], [fallen], []) if one.answer == "d1")
    assert entry.says == "Approved 2a/1.3 of Westshire Data Ltd as security"
    assert entry.lines == ("does not count in this round: evidence/cert.pdf was replaced",)
