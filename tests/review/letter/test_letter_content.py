"""What a letter says on worked cases, sentence by sentence."""

from dataclasses import replace
from datetime import date

import pytest
from build import application, case, certificate, decision, document, dspt, igt, organisation, placed
from letter_samples import (
    ALL,
    FARM,
    UNI,
    awaiting_signature,
    by,
    doubtful_date,
    expired,
    flat,
    judged,
    letter_on,
    plan_agreed,
    quotes_of,
    repaired,
    satisfied,
    text_on,
    unreadable,
)

from evidence.document import ProblemCode
from evidence.findings import Change, Party, Repair, ReviewKind, Verdict
from review.letter.blocks import DRAFT, NOTHING_ASKED
from review.letter.content import draft
from review.letter.model import Letter
from review.letter.output import letter_object
from review.letter.text import letter_text


def requests_in(letter: Letter) -> list[str]:
    """Every change that is asked, under whichever alternative."""
    queries = [query for section in letter.sections for query in section.queries]
    return [c for query in queries for request in query.requests for way in request.alternatives for c in way]


def test_a_case_in_order_says_plainly_that_nothing_is_asked() -> None:
    letter, text = letter_on(satisfied()), text_on(satisfied())
    assert letter.asks == 0
    assert NOTHING_ASKED in text
    assert "What we ask" not in text
    assert "2a/1.1.2 DSPT assessment is current: toolkit.pdf" in text


def test_an_expired_certificate_is_quoted_with_file_page_and_words_and_asked_for_once() -> None:
    text = text_on(expired())
    assert "We found: The certificate expired on 13 March 2026. In the evidence: certificate.pdf, page 1:" in text
    assert "“2026-03-13”" in text
    assert f"To: {UNI} and {FARM}" in text
    assert "as at 21 November 2026" in text
    assert "NHS England’s security team must then review what you send." in text


def test_what_an_officer_decided_and_noted_is_never_told_to_the_applicant() -> None:
    text = text_on(expired())
    for secret in ("Greatorex", "all of it", "fine", "cannot settle"):
        assert secret not in text


def test_nothing_of_an_organisation_in_order_is_asked() -> None:
    letter = letter_on(expired())
    assert [section.name for section in letter.sections] == [FARM]


@pytest.mark.parametrize("matter", ALL)
def test_nothing_of_a_satisfied_clause_is_asked(matter: object) -> None:
    of, assessment = judged(matter())  # type: ignore[operator]
    names = {organisation.id: organisation.name for organisation in of.organisations}
    settled = {
        (f.clause, names.get(f.organisation or "")) for f in assessment.findings if f.verdict is Verdict.SATISFIED
    }
    asked = {
        (point.clause, section.name)
        for section in draft(assessment, of).sections
        for query in section.queries
        for point in query.points
    }
    assert not asked & settled


@pytest.mark.parametrize("matter", ALL)
def test_every_quotation_stands_in_what_its_finding_relies_on(matter: object) -> None:
    of, assessment = judged(matter())  # type: ignore[operator]
    held = {(p.file.rpartition("/")[2], p.page, p.quote) for f in assessment.findings for p in f.relies_on}
    assert {(q.file, q.page, q.text) for q in quotes_of(draft(assessment, of))} <= held


@pytest.mark.parametrize("matter", ALL)
def test_a_letter_says_what_it_is_not_and_has_no_inner_names(matter: object) -> None:
    text = text_on(matter())  # type: ignore[operator]
    assert DRAFT in text
    for inner in ("evidence/", "needs-review", "not-satisfied", " uni ", " co ", "..", "needs_review", "None"):
        assert inner not in text


def test_a_review_by_the_security_team_is_never_asked_of_the_applicant() -> None:
    letter = letter_on(awaiting_signature())
    assert letter.asks == 0
    assert [step.about for step in letter.own_steps] == [f"2a/1.3, {UNI}"]
    assert "security team must review" in letter.own_steps[0].says


def test_a_doubtful_reading_is_checked_here_and_not_asked_for() -> None:
    letter, text = letter_on(doubtful_date()), text_on(doubtful_date())
    assert letter.asks == 0
    assert "certificate.pdf: We are checking what we read in it: the expiry date (for 2a/1.3 and 2a/2)." in text
    assert "See certificate.pdf, page 1: “31/01/2028”." in text


def test_files_that_could_not_be_read_are_named_each_with_what_would_help() -> None:
    text = text_on(unreadable())
    assert "- locked.pdf: It is protected by a password. Please send it again without a password." in text
    assert "- broken.pdf: It is damaged. Please open and save it anew, and send it again." in text
    assert "but some files could not be read (they are listed below)" in text


def test_a_page_without_text_is_named_by_its_page() -> None:
    held = document(dspt(), "evidence/scan.pdf", problems=[ProblemCode.PAGE_WITHOUT_TEXT])
    problem = replace(held.problems[0], message="page 3: no words could be read: scan it again")
    letter = letter_on(case(application(), placed(held.model_copy(update={"problems": (problem,)}))))
    assert letter.unread[0].wrong == "Page 3: no words could be read."


def test_alternatives_are_asked_as_either_or_and_only_the_applicants_changes() -> None:
    of, assessment = repaired(
        expired(),
        "2a/1.3",
        (by(Party.APPLICANT, "send a new certificate"), by(Party.SECURITY, "approve the certificate")),
        (by(Party.APPLICANT, "send a DSPT publication"), by(Party.APPLICANT, "rely on the DSPT")),
        (by(Party.CASE_OFFICER, "waive the clause"),),
    )
    letter = draft(assessment, of)
    assert [request.alternatives for request in letter.sections[0].queries[0].requests] == [
        (("send a new certificate",), ("send a DSPT publication", "rely on the DSPT"))
    ]
    said = flat(letter_text(letter))
    assert "Please either send a new certificate, or send a DSPT publication and rely on the DSPT." in said
    assert not any("approve" in way or "waive" in way for way in requests_in(letter))
    assert letter.sections[0].queries[0].then == "NHS England's security team must then review what you send."


def test_what_only_nhs_england_can_do_is_looked_at_and_nothing_asked() -> None:
    of, assessment = repaired(awaiting_signature(), "2a/1.3", (by(Party.SECURITY, "approve the certificate"),))
    letter = draft(assessment, of)
    assert letter.asks == 0
    assert letter.own_steps


def test_what_is_asked_for_one_clause_is_not_asked_again_with_another() -> None:
    wants = by(Party.APPLICANT, "send the toolkit page"), by(Party.APPLICANT, "enter its date in the comments")
    of, assessment = judged(case(application()))
    ways = {"2a/1.1.2": (wants[:1],), "2a/1.1.3": (wants[:1], (by(Party.APPLICANT, "send a plan"),)),
            "video/4-dspt-date": (wants,)}  # fmt: skip
    findings = tuple(
        f.model_copy(update={"repairs": tuple(Repair(changes=way) for way in ways.get(f.clause, ()))})
        for f in assessment.findings
        if f.clause in (*ways, "2a/1")
    )
    letter = draft(assessment.model_copy(update={"findings": findings}), of)
    assert requests_in(letter) == ["send the toolkit page", "enter its date in the comments"]


def test_an_officers_decision_instead_of_evidence_does_not_spare_the_applicant_the_question() -> None:
    ways = (by(Party.APPLICANT, "send minutes"),), (by(Party.CASE_OFFICER, "decide that it is met"),)
    of, assessment = repaired(expired(), "2a/1.3", *ways)
    assert requests_in(draft(assessment, of))[0] == "send minutes"


def test_a_reading_that_nhs_england_can_confirm_is_not_asked_for() -> None:
    confirm = Change(
        by=Party.CASE_OFFICER, says="confirm the date", file="evidence/certificate.pdf", field="expires_on"
    )
    of, assessment = repaired(doubtful_date(), "2a/1.3", (by(Party.APPLICANT, "send it again"),), (confirm,))
    assert "send it again" not in requests_in(draft(assessment, of))


def test_one_document_that_several_points_want_again_is_said_to_be_one() -> None:
    of, assessment = judged(case(application(cloud={"used": True, "services": []})))
    says = {
        "2a/3.2.2": "send evidence/risk.pdf again, with integrity",
        "2a/3.2.3": "send evidence/risk.pdf again, with keys",
    }
    findings = tuple(
        f.model_copy(update={"repairs": (Repair(changes=(by(Party.APPLICANT, says[f.clause]),)),)})
        for f in assessment.findings
        if f.clause in says
    )
    held = assessment.model_copy(
        update={"findings": findings, "documents": (placed(dspt(), name="evidence/risk.pdf"),)}
    )
    (section,) = draft(held, of).sections
    assert section.opening == "Several points below concern risk.pdf; one new version of it can answer them all."


def test_one_request_that_serves_several_clauses_is_made_once_and_names_them() -> None:
    letter = letter_on(case(application()))
    (query,) = (q for s in letter.sections for q in s.queries if "2a/1.1.2" in {point.clause for point in q.points})
    assert [point.clause for point in query.points] == ["2a/1.1.2", "2a/1.1.3", "2a/2"]
    ways = requests_in(letter)
    assert len(ways) == len(set(ways))


def test_every_missing_evidence_question_is_asked_once() -> None:
    of, assessment = judged(case(application()))
    wanted = [i.question for i in assessment.review_items if i.kind is ReviewKind.MISSING_EVIDENCE]
    ways = requests_in(draft(assessment, of))
    sent = [question for question in wanted if question.startswith("Please send")]
    assert sent
    for question in sent:
        assert ways.count(question.removeprefix("Please ").rstrip(".")) == 1


def test_a_failed_route_is_not_asked_about_where_another_one_is_enough() -> None:
    of = application(organisations=[organisation(routes=["dspt", "iso27001"])])
    held = case(of, placed(certificate(), name="evidence/c.pdf"), decisions=[decision()])
    letter = letter_on(held)
    clauses = {point.clause for s in letter.sections for q in s.queries for point in q.points}
    assert not {clause for clause in clauses if clause.startswith("2a/1.1")}


def test_missing_pages_of_a_certificate_that_was_reviewed_are_still_asked_for() -> None:
    of = application(organisations=[organisation(routes=["iso27001"], comments=None)])
    held = certificate(pages_stated=3, pages_missing=[3])
    letter = letter_on(case(of, placed(held, name="evidence/c.pdf"), decisions=[decision()]))
    assert [p.clause for s in letter.sections for q in s.queries for p in q.points] == ["video/5-copy"]


def test_of_several_routes_none_of_which_holds_the_letter_says_that_one_is_enough() -> None:
    of = application(organisations=[organisation(routes=["dspt", "iso27001"])])
    (section, *_) = letter_on(case(of)).sections
    assert section.opening == (
        "University of Westshire relies on the DSPT and ISO 27001. One of them is enough, if it meets its conditions."
    )


def test_a_closed_route_asks_for_another_one_and_proposes_no_condition_for_it() -> None:
    of = application(organisations=[organisation(routes=["igt"], comments=None)])
    another = by(Party.APPLICANT, "rely on the DSPT")
    of, assessment = repaired(case(of, placed(igt(), name="evidence/igt.pdf")), "2a/1", (another,))
    letter = draft(assessment, of)
    asked = {p.clause: q for s in letter.sections for q in s.queries for p in q.points}
    assert asked["video/4-igt"].requests[0].alternatives == (("rely on the DSPT",),)
    assert "video/4-igt-condition" not in asked
    assert letter.conditions == ()


def test_a_rejection_asks_to_put_right_and_leaves_the_reason_to_the_officer() -> None:
    refused = decision(decision="rejected", by="T. Greatorex", note="secret")
    of = application(organisations=[organisation(routes=["iso27001"], comments=None)])
    text = text_on(case(of, placed(certificate(), name="evidence/c.pdf"), decisions=[refused]))
    assert "NHS England’s review of 2 November 2026 did not accept this [the case officer to say why]" in text
    assert "Please put right what was not accepted, and send what shows it." in text
    assert "Greatorex" not in text
    assert "secret" not in text


def test_files_of_one_base_name_are_told_apart() -> None:
    both = [organisation(), organisation(id="co", name=FARM, organisation_code="8ZZ01", aliases=[])]
    held = case(
        application(organisations=both),
        placed(dspt(outcome="standards_not_met"), name="evidence/uni/toolkit.pdf"),
        placed(dspt(organisation_name=FARM, organisation_code="8ZZ01"), "co", "evidence/co/toolkit.pdf"),
    )
    assert {quote.file for quote in quotes_of(letter_on(held))} == {"uni/toolkit.pdf"}


def test_a_plan_with_a_date_is_proposed_with_it_and_nothing_is_asked_for_it() -> None:
    letter, text = letter_on(plan_agreed()), text_on(plan_agreed())
    assert [(c.clause, c.due) for c in letter.conditions] == [("2a/1.1.4", date(2027, 3, 31))]
    assert not any("by which date" in way for way in requests_in(letter))
    assert "We propose the special condition in the annex, to be met by 31 March 2027." in text
    assert "by 31 March 2027, and must tell NHS England once they have been carried out." in text


def test_a_plan_without_a_date_asks_the_applicant_for_it() -> None:
    letter = letter_on(plan_agreed(complete_by=None))
    assert letter.conditions[0].due is None
    assert "by which date the improvements of the plan will be carried out" in " ".join(requests_in(letter))


def test_who_signs_and_when_to_reply_stand_only_where_they_were_given() -> None:
    given = text_on(expired(), sender="A. Officer", reply_by=date(2026, 12, 12))
    assert "Please reply by 12 December 2026," in given
    assert "Yours faithfully A. Officer" in given
    silent = text_on(expired())
    assert "Please reply, giving" in silent
    assert "[name of the case officer]" in silent


def test_the_object_of_a_letter_has_its_dates_as_iso_and_says_what_it_is_not() -> None:
    printed = letter_object(letter_on(plan_agreed()))
    assert (printed["as_at"], printed["notice"]) == ("2026-11-21", DRAFT)
    assert printed["conditions"][0]["due"] == "2027-03-31"
