"""Which questions are left out of the queue: readings of which it is proved that no answer turns anything."""

from collections.abc import Sequence
from datetime import date

import pytest
from review_samples import application_json, assessment, certificate, expiry_item, field_item, item

from evidence.application import read_application
from evidence.contents import Iso27001Certificate
from evidence.findings import Assessment, ReviewItem, ReviewKind, Verdict
from review.answers import Answer, What
from review.impact import MOST, TRIES, Case, probes, trials, weigh
from review.queue import fix_of

CERTIFICATE = certificate()


def case(*items: ReviewItem) -> Case:
    return Case(assessment(*items), read_application(application_json())[0], (CERTIFICATE,))


def test_a_reading_is_left_out_where_no_answer_turns_anything() -> None:
    weighed = case(expiry_item())
    assert weigh(weighed, lambda answers: weighed.assessment)[expiry_item().id].idle


def test_a_reading_is_asked_where_a_value_that_nobody_read_turns_something() -> None:
    weighed = case(expiry_item())
    turned = weighed.assessment.model_copy(update={"verdict": Verdict.NOT_SATISFIED})

    def judge(answers: Sequence[Answer]) -> Assessment:
        late = any(a.what is What.VALUE and date.fromisoformat(a.value).year > 2030 for a in answers)
        return turned if late else weighed.assessment

    weight = weigh(weighed, judge)[expiry_item().id]
    assert (weight.impact, weight.idle) == (0, False)


def test_a_reading_is_asked_where_it_matters_once_others_are_answered() -> None:
    other = item(ReviewKind.CLAUSE)
    weighed = case(expiry_item(), other)
    turned = weighed.assessment.model_copy(update={"verdict": Verdict.SATISFIED})

    def judge(answers: Sequence[Answer]) -> Assessment:
        said = {a.what for a in answers}
        return turned if {What.APPROVE, What.ABSENT} <= said else weighed.assessment

    assert not weigh(weighed, judge)[expiry_item().id].idle


@pytest.mark.parametrize("kind", [ReviewKind.CLAUSE, ReviewKind.DOCUMENT, ReviewKind.MISSING_EVIDENCE])
def test_judgements_files_and_missing_evidence_always_wait(kind: ReviewKind) -> None:
    asked = item(kind, file="evidence/cert.pdf" if kind is ReviewKind.DOCUMENT else None)
    weighed = case(asked)
    weight = weigh(weighed, lambda answers: weighed.assessment)[asked.id]
    assert (weight.impact, weight.idle) == (0, False)


def test_a_text_of_which_nothing_can_be_proved_is_asked() -> None:
    contents = CERTIFICATE.contents
    assert isinstance(contents, Iso27001Certificate)
    asked = field_item("scope", None)
    weighed = case(asked)
    assert list(probes(weighed, asked)) == []
    assert not weigh(weighed, lambda answers: weighed.assessment)[asked.id].idle


def test_the_judgings_of_a_case_are_bounded() -> None:
    many = [expiry_item().model_copy(update={"id": f"f{number}"}) for number in range(40)]
    weighed, judged = case(*many), []

    def judge(answers: Sequence[Answer]) -> Assessment:
        judged.append(answers)
        return weighed.assessment

    weigh(weighed, judge)
    assert len(judged) <= TRIES * len(many) + MOST


def test_a_decision_that_turns_the_organisations_assurance_is_decisive() -> None:
    asked = item(ReviewKind.CLAUSE)
    weighed = case(asked)
    finding = weighed.assessment.findings[0]
    of_whole = finding.model_copy(update={"clause": "2a/1"})
    before = weighed.assessment.model_copy(update={"findings": (finding, of_whole)})
    met = [one.model_copy(update={"verdict": Verdict.SATISFIED}) for one in (finding, of_whole)]

    def judge(answers: Sequence[Answer]) -> Assessment:
        approved = any(a.what is What.APPROVE for a in answers)
        return before.model_copy(update={"findings": tuple(met)}) if approved else before

    weight = weigh(Case(before, weighed.application, weighed.documents), judge)[asked.id]
    assert (weight.impact, weight.decisive) == (2, True)


def test_trials_of_a_reading_are_what_was_read_then_not_printed() -> None:
    assert [answer.what for answer in trials(case(expiry_item()), expiry_item())] == [What.ACCEPT, What.ABSENT]


def test_a_decision_is_no_fix_that_one_look_at_the_bytes_gives() -> None:
    assert fix_of(item(ReviewKind.CLAUSE), CERTIFICATE) is None
    assert fix_of(expiry_item(), None) is None
    assert fix_of(expiry_item(), CERTIFICATE) is not None


def test_the_same_reading_under_another_file_name_is_the_same_fix() -> None:
    renamed = CERTIFICATE.model_copy(update={"name": "evidence/other.pdf"})
    asked = expiry_item().model_copy(update={"file": "evidence/other.pdf", "page": expiry_item().page})
    assert fix_of(asked, renamed) == fix_of(expiry_item(), CERTIFICATE)
