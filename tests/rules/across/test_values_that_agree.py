"""Names, standards, dates and decisions printed differently: which mean the same, and which contradict each other."""

from datetime import date
from typing import Any

import pytest
from build import (
    accepted,
    application,
    case,
    certificate,
    document,
    doubtful,
    dspt,
    minutes,
    organisation,
    placed,
)

from evidence.contents import Contents
from evidence.fields import Source
from evidence.findings import ObservationKind, PlacedDocument
from rules.across.agreeing import linked
from rules.assess import assess

WORDS = (
    "Northgate Assurance Ltd certifies that University of Westshire operates an information security management "
    "system to ISO/IEC 27001:2022 for the hosting and analysis of research data. Certificate IS 700001. "
)


def contradictions(*evidence: Contents | PlacedDocument) -> list[str]:
    matter = case(application(organisations=[organisation(routes=["dspt", "iso27001"])]), *evidence)
    return [o.says for o in assess(matter).observations if o.kind is ObservationKind.CONTRADICTION]


# --- names ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UCL", "University College London"),
        ("University College London", "UCL"),
        ("LSHTM", "The London School of Hygiene and Tropical Medicine"),
        ("ECRS", "Eastmarch Consortium for Registry Studies"),
        ("Corvid Analytics", "Corvid Group"),
        ("Corvid Analytics Ltd", "Corvid Analytics plc"),
        ("Marram Foods (trading as Dunlin)", "Dunlin"),
        ("Northumbrialabs Ltd", "Northumbria1abs Ltd"),
        ("Marram Foods, Northumbria1abs Ltd", "Northumbrialabs Ltd"),
        ("TF", "Tallow Freight"),
        ("Research Services", "Tallow Freight plc"),
        ("Tallow (UK) Ltd", "Tallow Group (International) plc"),
    ],
)
def test_names_that_may_be_one_bodys_are_linked(one: str, other: str) -> None:
    assert linked(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tallow Freight plc", "Marram Foods plc"),
        ("UCL", "Tallow Freight plc"),
        ("TF", "Tallow Freight Lines"),
        ("University College London", "Westshire UCL"),
        ("M", "Marram"),
        ("Tallow (UK) Ltd", "Marram (UK) Ltd"),
        ("Tallow (UK)", "Marram Group (UK)"),
    ],
)
def test_names_that_share_no_telling_word_are_two_bodies(one: str, other: str) -> None:
    assert not linked(one, other)
    assert not linked(other, one)


def test_two_names_of_one_declared_organisation_are_linked() -> None:
    declared = application(organisations=[organisation(name="Westshire Data Centre", aliases=["Kestrel"])])
    assert linked("Kestrel", "Westshire Data Centre", declared.organisations)
    assert not linked("Kestrel", "Marram Foods plc", declared.organisations)
    assert not linked("Kestrel", "Westshire Data Centre")


# --- standards -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("standard", ["ISO/IEC 27001", "BS EN ISO/IEC 27001:2023", None])
def test_a_standard_without_its_year_or_in_a_national_edition_contradicts_nothing(standard: str | None) -> None:
    assert contradictions(certificate(), certificate(standard=standard)) == []
    assert contradictions(certificate(standard=standard), certificate()) == []


# --- decisions -----------------------------------------------------------------------------------------------

RISK = {"verb": "approved", "text": "The Board approved the cloud risk assessment."}


@pytest.mark.parametrize("verb", ["rejected", "deferred"])
def test_a_matter_that_one_copy_says_was_approved_and_the_other_not_is_a_contradiction(verb: str) -> None:
    not_approved = minutes(decision=[{"verb": verb, "text": f"The Board {verb} the cloud risk assessment."}])
    for pair in ((minutes(), not_approved), (not_approved, minutes())):
        (said,) = contradictions(*pair)
        assert f"{verb} (The Board {verb} the cloud risk assessment.)" in said


def test_two_refusals_or_decisions_on_other_matters_contradict_nothing() -> None:
    rejected = {"verb": "rejected", "text": "The Board rejected the cloud risk assessment."}
    deferred = {"verb": "deferred", "text": "The Board deferred the cloud risk assessment."}
    lease = {"verb": "rejected", "text": "The Board rejected a new lease of offices at Harbour Street."}
    noted = {"verb": "noted", "text": "The Board noted the cloud risk assessment."}
    for one, other in ((rejected, deferred), (RISK, lease), (lease, RISK), (RISK, noted), (noted, rejected)):
        assert contradictions(minutes(decision=[one]), minutes(decision=[other])) == []


def test_one_of_several_decisions_is_enough_to_contradict() -> None:
    rejected = {"verb": "rejected", "text": "The Board rejected the cloud risk assessment."}
    lease = {"verb": "approved", "text": "The Board approved a new lease of offices at Harbour Street."}
    assert len(contradictions(minutes(decision=[lease, RISK]), minutes(decision=[lease, rejected]))) == 1


# --- dates read by OCR ---------------------------------------------------------------------------------------


def page(of: Contents, name: str, text: str = WORDS, ocr: bool = False) -> PlacedDocument:
    made = document(of, name, text=text)
    return placed(made.model_copy(update={"ocr_pages": (1,)}) if ocr else made)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2028-01-10", "2028-01-16"),
        ("2028-01-20", "2028-01-28"),
        ("2028-01-31", "2026-01-31"),
        ("2028-01-13", "2028-01-18"),
        ("2028-01-15", "2028-01-16"),
        ("2028-01-11", "2028-01-17"),
    ],
)
def test_one_digit_that_ocr_takes_for_another_is_no_contradiction(printed: str, read: str) -> None:
    for sound, slipped in ((printed, read), (read, printed)):
        digital = page(certificate(expires_on=sound), "evidence/cert.pdf")
        scan = page(certificate(expires_on=doubtful(slipped)), "evidence/scan.png", ocr=True)
        assert contradictions(digital, scan) == contradictions(scan, digital) == []


def certificates(digital: Any, scan: Any, text: str = WORDS) -> list[str]:
    return contradictions(
        page(certificate(expires_on=digital), "evidence/cert.pdf"),
        page(certificate(expires_on=scan), "evidence/scan.png", text, ocr=True),
    )


def test_two_digits_or_one_that_ocr_does_not_take_for_the_other_are_a_contradiction() -> None:
    assert certificates("2028-01-31", doubtful("2026-07-31")), "two digits apart"
    assert certificates("2028-01-12", doubtful("2028-01-13")), "2 is not taken for 3"


def test_two_scans_or_two_digital_pages_have_no_slip_to_blame() -> None:
    sure = accepted(date(2026, 1, 31), source=Source.OCR)
    assert certificates(doubtful("2028-01-31"), doubtful("2026-01-31")), "which of two scans is right is not known"
    assert certificates("2028-01-31", "2026-01-31"), "no OCR at all"
    assert certificates("2028-01-31", sure), "a digit that was read well"


def test_a_slip_needs_pages_of_the_same_words() -> None:
    assert certificates("2028-01-31", doubtful("2026-01-31"), "") != [], "nothing is known of a page without words"
    assert certificates("2028-01-31", doubtful("2026-01-31"), "Tallow Freight, a list of vehicles") != []


def test_a_text_has_no_slip_of_a_digit() -> None:
    assert contradictions(
        page(dspt(outcome="standards_met"), "evidence/1.pdf"),
        page(dspt(outcome=doubtful("standards_not_met")), "evidence/2.png", ocr=True),
    )
