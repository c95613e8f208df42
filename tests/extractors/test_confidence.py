"""Only what was measured to be right, and carries no doubt, is accepted."""

from datetime import date

from evidence.contents import DsptAssessment, DsptRow, Iso27001Certificate
from evidence.fields import Doubt, Found, Missing, Provenance, Source, Status
from extractors.confidence import Measured, doubted, with_confidence

KEY = "iso27001_certificate/expires_on/text"


def expires(*doubts: Doubt) -> Iso27001Certificate:
    where = Provenance(page=1, quote="13/03/2028", source=Source.TEXT)
    return Iso27001Certificate(expires_on=Found(value=date(2028, 3, 13), provenance=where, doubts=doubts))


def test_a_reading_measured_as_right_is_accepted_with_its_share_and_count() -> None:
    measured = with_confidence(expires(), {KEY: Measured(right=199, counted=200)}).expires_on
    assert isinstance(measured, Found)
    assert (measured.status, measured.confidence, measured.counted) == (Status.ACCEPTED, 0.995, 200)


def test_a_doubt_is_never_accepted_however_often_such_readings_are_right() -> None:
    measured = with_confidence(expires(Doubt.AMBIGUOUS_DATE), {KEY: Measured(right=900, counted=900)}).expires_on
    assert isinstance(measured, Found)
    assert (measured.status, measured.confidence) == (Status.NEEDS_REVIEW, None)


def test_too_few_labelled_documents_accept_nothing() -> None:
    measured = with_confidence(expires(), {KEY: Measured(right=49, counted=49)}).expires_on
    assert isinstance(measured, Found)
    assert measured.status is Status.NEEDS_REVIEW
    assert measured.doubts == (Doubt.UNCALIBRATED,)


def test_too_many_wrong_accept_nothing() -> None:
    measured = with_confidence(expires(), {KEY: Measured(right=97, counted=100)}).expires_on
    assert isinstance(measured, Found)
    assert (measured.status, measured.confidence) == (Status.NEEDS_REVIEW, 0.97)


def test_another_channel_is_another_measurement() -> None:
    key = KEY.replace("/text", "/ocr")
    measured = with_confidence(expires(), {key: Measured(right=200, counted=200)}).expires_on
    assert isinstance(measured, Found)
    assert measured.status is Status.NEEDS_REVIEW


def test_a_doubt_about_the_document_reaches_the_rows_of_its_history() -> None:
    where = Provenance(page=1, quote="2025-26")
    row = DsptRow(edition=Found(value="2025-26", provenance=where))
    assessment = doubted(DsptAssessment(rows=(row,)), [Doubt.KIND_IN_DOUBT], [Doubt.POOR_SCAN])
    assert assessment.rows[0].edition.doubts == (Doubt.KIND_IN_DOUBT,)
    assert isinstance(assessment.rows[0].outcome, Missing)
    assert assessment.rows[0].outcome.doubts == (Doubt.POOR_SCAN,)
    assert assessment.expires_on.doubts == (Doubt.POOR_SCAN,)
