"""Whose a document is: by an accepted code or name, by a person's word, and what leaves it open."""

from typing import Any

import pytest
from build import CODE, NAME, application, case, certificate, doubtful, dspt, dspt_list, of_organisation, organisation
from build import placed as place_it

from evidence.bundle import CaseEvidence, Exhibit
from evidence.contents import Contents, DsptAssessment, Iso27001Certificate
from evidence.findings import PlacedDocument
from rules.holders import holder, kin, perhaps_its
from rules.rule import OWNER


def shown(of: Contents, *, by_person: bool = False, others: tuple[PlacedDocument, ...] = ()) -> list[tuple[str, bool]]:
    """The field that says that a page is the university's, and whether it may be relied on."""
    held = place_it(of).model_copy(update={"by_person": by_person})
    matter = case(None, held, *others)
    exhibit: Exhibit[Any] = Exhibit(held.document, held.document.contents)
    return [(c.field, c.accepted) for c in holder(exhibit, matter.application.organisations[0], matter)]


def test_an_accepted_code_or_name_proves_it() -> None:
    assert shown(dspt()) == [("organisation_code", True)]
    assert shown(dspt(organisation_code=None)) == [("organisation_name", True)]
    assert shown(dspt(organisation_code=doubtful(CODE))) == [("organisation_name", True)]
    assert shown(dspt(organisation_code="ZZ999")) == [("organisation_name", True)]
    assert shown(dspt(organisation_name="Westshire University", organisation_code=None)) == [
        ("organisation_name", True)
    ]


def test_a_departments_code_gives_its_parent() -> None:
    assert shown(dspt(organisation_code=f"{CODE}-LAB", organisation_name=None)) == [("organisation_code", True)]


def test_a_doubtful_one_proves_nothing_alone() -> None:
    assert shown(dspt(organisation_code=None, organisation_name=doubtful(NAME))) == [("organisation_name", False)]
    assert shown(dspt(organisation_code=doubtful(CODE), organisation_name=None)) == [("organisation_code", False)]


def test_where_no_field_names_it_that_is_in_doubt() -> None:
    assert shown(dspt(organisation_code=None, organisation_name=None)) == [(OWNER, False)]
    assert shown(dspt(organisation_code=None, organisation_name="Eastshire Haulage Ltd")) == [(OWNER, False)]
    misread = dspt(organisation_code=None, organisation_name=doubtful("Eastshire Haulage Ltd"))
    assert shown(misread) == [("organisation_name", False)]


def test_a_persons_word_needs_no_field() -> None:
    assert shown(dspt(organisation_code=None, organisation_name=None), by_person=True) == []


def test_a_persons_word_on_another_file_says_nothing_of_this_one() -> None:
    other = place_it(certificate(), name="evidence/other.pdf").model_copy(update={"by_person": True})
    assert shown(dspt(), others=(other,)) == [("organisation_code", True)]


# --- documents that may turn out to be its ---------------------------------------------------------------------


def perhaps(*documents: PlacedDocument, kind: type[Contents] = Iso27001Certificate) -> list[tuple[str, str]]:
    matter: CaseEvidence = case(None, *documents)
    return [(c.document.name, c.field) for c in perhaps_its(of_organisation(matter), kind)]


def nobodys(name: Any, **fields: Any) -> PlacedDocument:
    return place_it(certificate(organisation_name=name, **fields), None)


def test_a_name_that_is_read_in_doubt_may_be_its() -> None:
    assert perhaps(nobodys(doubtful("Unlversity of Westshlre"))) == [("evidence/file.pdf", "organisation_name")]


def test_a_document_that_names_nobody_may_be_its() -> None:
    assert perhaps(nobodys(None)) == [("evidence/file.pdf", OWNER)]


def test_a_document_that_surely_names_somebody_else_is_not() -> None:
    assert perhaps(nobodys("Eastshire Haulage Ltd")) == []
    coded = place_it(dspt(organisation_code="ZZ999", organisation_name=doubtful("Unlversity")), None)
    assert perhaps(coded, kind=DsptAssessment) == []


def test_its_own_documents_another_kind_and_a_list_are_not_asked_about() -> None:
    assert perhaps(place_it(certificate(organisation_name=doubtful(NAME)))) == []
    assert perhaps(nobodys(None), kind=DsptAssessment) == []
    assert perhaps(place_it(dspt_list(), None), kind=DsptAssessment) == []


def test_where_a_person_has_said_whose_it_is_nothing_is_asked() -> None:
    assert perhaps(nobodys(None).model_copy(update={"by_person": True, "organisation": "co"})) == []


# --- relatives ---------------------------------------------------------------------------------------------------

SHARED_BY_MANY = (
    *("University", "NHS", "Trust", "Foundation", "Hospital", "Hospitals", "College", "Health", "Data", "Services"),
    *("Service", "Research", "Group", "Holdings", "UK", "Institute", "Centre", "International", "Care", "Medical"),
    *("Clinical", "National", "Royal", "School", "Department", "England", "of", "the", "and", "for"),
)


@pytest.mark.parametrize("word", SHARED_BY_MANY)
def test_a_word_that_many_names_share_makes_no_relatives(word: str) -> None:
    own = application(organisations=[organisation(name=f"Corvid {word} Portmouth", aliases=[])]).organisations[0]
    assert not kin(f"Eastbury {word} Northgate", own)


def test_a_telling_word_in_common_makes_relatives() -> None:
    uni = application().organisations[0]
    assert kin("Westshire Enterprises Ltd", uni)
    assert not kin("Eastshire Enterprises Ltd", uni)
    aliased = application(organisations=[organisation(aliases=["Corvid Campus"])]).organisations[0]
    assert kin("Corvid Ventures Ltd", aliased)
