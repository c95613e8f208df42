"""Only what was measured to be right often enough, and carries no doubt, is accepted."""

from datetime import date

from evidence.contents import DsptAssessment, DsptRow, Iso27001Certificate
from evidence.fields import Doubt, Found, Missing, Provenance, Source, Status
from extractors.bounds import most_share
from extractors.confidence import Measured, doubted, least_counted, with_confidence

KEY = "iso27001_certificate/expires_on/text"


def counted(right: int, of: int, worse_family: str | None = None) -> dict[str, Measured]:
    """A calibration whose counts must rule out that 1 % are wrong: 299 documents without an error do."""
    return {KEY: Measured(right, of, most_share(of - right, of), 0.01, worse_family)}


def expires(*doubts: Doubt) -> Iso27001Certificate:
    where = Provenance(page=1, quote="13/03/2028", source=Source.TEXT)
    return Iso27001Certificate(expires_on=Found(value=date(2028, 3, 13), provenance=where, doubts=doubts))


def measured(calibration: dict[str, Measured], *doubts: Doubt) -> Found[date]:
    found = with_confidence(expires(*doubts), calibration).expires_on
    assert isinstance(found, Found)
    return found


def test_a_reading_whose_error_is_ruled_out_is_accepted_with_its_share_and_count() -> None:
    found = measured(counted(499, 500))
    assert (found.status, found.confidence, found.counted) == (Status.ACCEPTED, 0.998, 500)


def test_a_doubt_is_never_accepted_however_often_such_readings_are_right() -> None:
    found = measured(counted(9000, 9000), Doubt.AMBIGUOUS_DATE)
    assert (found.status, found.confidence) == (Status.NEEDS_REVIEW, None)


def test_too_few_labelled_documents_accept_nothing_even_if_all_were_right() -> None:
    assert measured(counted(299, 299)).accepted
    found = measured(counted(298, 298))
    assert (found.status, found.doubts, found.confidence) == (Status.NEEDS_REVIEW, (Doubt.UNCALIBRATED,), None)


def test_too_many_wrong_accept_nothing() -> None:
    found = measured(counted(495, 500))
    assert (found.status, found.confidence) == (Status.NEEDS_REVIEW, 0.99)
    assert found.doubts == (Doubt.UNCALIBRATED,), "nobody would know why it waits"


def test_one_layout_that_is_wrong_too_often_accepts_nothing_however_well_the_others_do() -> None:
    calibration = counted(9998, 10000, worse_family="two-columns")
    assert measured(calibration).status is Status.NEEDS_REVIEW
    assert calibration[KEY].why_not == "too often wrong in the layout two-columns"


def test_why_not_says_what_is_wanted() -> None:
    assert counted(50, 50)[KEY].why_not == "50 counted, at least 299 wanted"
    assert counted(990, 1000)[KEY].why_not == "10 wrong: up to 1.69%, at most 1.0% allowed"
    assert counted(1000, 1000)[KEY].why_not is None


def test_another_channel_is_another_measurement() -> None:
    found = with_confidence(expires(), {KEY.replace("/text", "/ocr"): counted(900, 900)[KEY]}).expires_on
    assert isinstance(found, Found)
    assert (found.status, found.doubts) == (Status.NEEDS_REVIEW, (Doubt.UNCALIBRATED,))


def test_how_many_documents_prove_a_limit() -> None:
    assert (least_counted(0.005), least_counted(0.015), least_counted(0.01)) == (598, 199, 299)
    assert least_counted(0.0) > 10**9, "nothing proves that no reading is ever wrong"


def test_a_doubt_about_the_document_reaches_the_rows_of_its_history() -> None:
    where = Provenance(page=1, quote="2025-26")
    row = DsptRow(edition=Found(value="2025-26", provenance=where))
    assessment = doubted(DsptAssessment(rows=(row,)), [Doubt.KIND_IN_DOUBT], [Doubt.POOR_SCAN])
    assert assessment.rows[0].edition.doubts == (Doubt.KIND_IN_DOUBT,)
    assert isinstance(assessment.rows[0].outcome, Missing)
    assert assessment.rows[0].outcome.doubts == (Doubt.POOR_SCAN,)
    assert assessment.expires_on.doubts == (Doubt.POOR_SCAN,)
