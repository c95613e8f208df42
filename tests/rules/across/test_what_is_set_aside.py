"""Which documents no rule looks at any more, because a later issue or a better copy is in the case, and which stay."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest
from build import (
    AS_AT,
    absent,
    application,
    case,
    certificate,
    document,
    doubtful,
    dspt,
    letter,
    minutes,
    organisation,
    other,
    other_certificate,
    placed,
    policy,
)

from evidence.contents import Contents, SecurityPolicy
from evidence.document import Box, ProblemCode
from evidence.fields import Doubt, Found, Provenance, Source, Status
from evidence.findings import Observation, ObservationKind, PlacedDocument
from rules.across import look_across

OLD = {"issued_on": "2024-02-01", "expires_on": "2027-01-31"}
TODAY = AS_AT.isoformat()
LAB = organisation(id="lab", name="Portmouth Laboratory Ltd", aliases=[], organisation_code="8XA11")


def look(*evidence: Contents | PlacedDocument, **options: Any) -> Any:
    return look_across(case(application(organisations=[organisation(), LAB]), *evidence, **options))


def counting(*evidence: Contents | PlacedDocument, **options: Any) -> list[str]:
    """The names of the documents that the rules look at."""
    return [p.document.name for p in look(*evidence, **options).counting.placed]


def seen(kind: ObservationKind, *evidence: Contents | PlacedDocument) -> list[Observation]:
    return [o for o in look(*evidence).observations if o.kind is kind]


def superseded(*evidence: Contents | PlacedDocument) -> list[str]:
    return [o.says for o in seen(ObservationKind.SUPERSEDED, *evidence)]


# --- a later issue -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (certificate(**OLD), certificate()),
        (certificate(**OLD), certificate(issued_on=TODAY)),
        (certificate(), certificate(revised_on=TODAY)),
        (certificate(revised_on="2025-03-01"), certificate(revised_on=TODAY)),
        (
            certificate(issued_on=None, revised_on="2025-03-01"),
            certificate(issued_on=None, revised_on="2025-09-01"),
        ),
        (policy(version="1", issued_on="2024-03-01"), policy()),
        (policy(version=None, issued_on="2024-03-01"), policy(version=None)),
        (policy(version=None, issued_on="2024-03-01"), policy(version=None, issued_on=TODAY)),
        (letter(decided_on="2026-09-01"), letter()),
        (letter(decided_on="2026-09-01"), letter(decided_on=TODAY)),
        (letter(decided_on="2026-09-01", edition=None), letter(edition=None)),
    ],
)
def test_what_was_replaced_is_looked_at_by_no_rule(old: Contents, new: Contents) -> None:
    assert counting(old, new) == ["evidence/2.pdf"]
    assert counting(new, old) == ["evidence/1.pdf"]


KEPT: list[tuple[str, Contents | PlacedDocument, Contents | PlacedDocument]] = [
    ("revised on the day of its issue", certificate(), certificate(revised_on="2025-02-01")),
    ("revised tomorrow", certificate(), certificate(revised_on="2026-11-22")),
    ("revised in doubt", certificate(), certificate(revised_on=doubtful("2025-09-01"))),
    (
        "perhaps revised before",
        certificate(revised_on=absent(Doubt.POOR_SCAN)),
        certificate(revised_on="2025-09-01"),
    ),
    (
        "an issue that perhaps is printed",
        certificate(issued_on=absent(Doubt.POOR_SCAN), revised_on="2025-03-01"),
        certificate(issued_on=None, revised_on="2025-09-01"),
    ),
    (
        "the start of one is not printed",
        certificate(issued_on=None, revised_on="2025-03-01"),
        certificate(revised_on="2025-09-01"),
    ),
    (
        "the start of one is in doubt",
        certificate(revised_on="2025-03-01"),
        certificate(issued_on=doubtful("2025-02-01"), revised_on="2025-09-01"),
    ),
    ("the number in doubt", certificate(**{**OLD, "certificate_number": doubtful("IS 700001")}), certificate()),
    ("the end in doubt", certificate(**OLD), certificate(expires_on=doubtful("2028-01-31"))),
    ("the standard not printed", certificate(**OLD), certificate(standard=None)),
    ("nobody's certificate", placed(certificate(**OLD), None), certificate()),
    ("nobody's two certificates", placed(certificate(**OLD), None), placed(certificate(), None, "evidence/b.pdf")),
    ("another's certificate", placed(certificate(**OLD), "lab"), certificate()),
    ("a policy of the same version", policy(issued_on="2024-03-01"), policy()),
    ("a draft", policy(version="1", issued_on="2024-03-01"), policy(document_status="draft")),
    (
        "a policy the system of which is in doubt",
        policy(version="1", issued_on="2024-03-01", system_name=doubtful("Westshire Safe Haven")),
        policy(),
    ),
    ("a refusal", letter(decided_on="2026-09-01"), letter(grants=False)),
    ("a letter in doubt", letter(decided_on="2026-09-01"), letter(grants=doubtful(True))),
    ("a subject in doubt", letter(decided_on="2026-09-01", subject=doubtful("dspt_review")), letter()),
    ("an edition in doubt", letter(decided_on="2026-09-01", edition=doubtful("2025-26")), letter()),
    (
        "an edition perhaps printed",
        letter(decided_on="2026-09-01", edition=None),
        letter(edition=absent(Doubt.POOR_SCAN)),
    ),
    ("a letter of tomorrow", letter(decided_on="2026-09-01"), letter(decided_on="2026-11-22")),
]


@pytest.mark.parametrize(("one", "two"), [pytest.param(a, b, id=name) for name, a, b in KEPT])
def test_what_is_not_certainly_replaced_still_counts(
    one: Contents | PlacedDocument, two: Contents | PlacedDocument
) -> None:
    assert len(counting(one, two)) == len(counting(two, one)) == 2
    assert superseded(one, two) == []


def test_minutes_and_publications_that_were_replaced_are_seen_and_still_counted_by_the_rules() -> None:
    assert len(superseded(minutes(document_status="draft"), minutes())) == 1
    assert len(counting(minutes(document_status="draft"), minutes())) == 2
    older = dspt(edition="2024-25", published_on="2025-06-20")
    assert len(superseded(older, dspt(published_on=TODAY))) == 1
    assert len(counting(older, dspt())) == 2


def test_a_publication_of_tomorrow_or_of_the_same_outcome_replaces_nothing() -> None:
    older = dspt(edition="2024-25", published_on="2025-06-20")
    assert superseded(older, dspt(published_on="2026-11-22")) == []
    assert superseded(dspt(published_on="2026-06-20"), dspt()) == []


def test_the_history_on_a_page_is_not_replaced_by_another_copy_of_the_page() -> None:
    rows = [
        {"edition": "2025-26", "outcome": "standards_met", "published_on": "2026-06-24"},
        {"edition": "2024-25", "outcome": "standards_met", "published_on": "2025-06-20"},
    ]
    assert superseded(dspt(rows=rows), dspt()) == []


def test_a_replaced_file_that_was_not_read_whole_still_counts() -> None:
    torn = placed(document(certificate(**OLD), "evidence/torn.pdf", problems=(ProblemCode.INCOMPLETE,)))
    assert counting(torn, certificate()) == ["evidence/torn.pdf", "evidence/2.pdf"]
    assert len(superseded(torn, certificate())) == 1


def test_of_attachments_of_one_name_only_those_that_were_replaced_are_set_aside() -> None:
    name = "evidence/mail.eml/cert.pdf"
    first = document(certificate(**{**OLD, "issued_on": "2023-02-01"}), name).model_copy(update={"sha256": "d" * 64})
    second = document(certificate(**OLD), name).model_copy(update={"sha256": "e" * 64})
    later = document(certificate(), name)
    kept = look(placed(first), placed(second), placed(later)).counting
    assert [p.document.sha256 for p in kept.placed] == [later.sha256]
    assert [p.document.sha256 for p in kept.set_aside] == [first.sha256, second.sha256]


def test_the_same_old_file_under_two_names_is_set_aside_under_both() -> None:
    old = document(certificate(**OLD), "evidence/a.pdf")
    again = old.model_copy(update={"name": "evidence/b.pdf"})
    assert counting(placed(old), placed(again), placed(certificate(), name="evidence/new.pdf")) == ["evidence/new.pdf"]


def test_of_three_issues_the_newest_replaces_both_others() -> None:
    issues = (certificate(**OLD), certificate(), certificate(issued_on="2026-02-01", expires_on="2029-01-31"))
    for first, second, third in permutations(issues):
        said = superseded(first, second, third)
        assert len(said) == 2
        assert all("(1 February 2026) replaces" in words for words in said)


def test_a_replacement_shows_the_dates_of_both_and_names_the_new_one_first() -> None:
    (found,) = seen(ObservationKind.SUPERSEDED, certificate(**OLD), certificate())
    assert found.documents == ("evidence/2.pdf", "evidence/1.pdf")
    assert [(p.file, p.quote) for p in found.premises] == [
        ("evidence/2.pdf", "2025-02-01"),
        ("evidence/1.pdf", "2024-02-01"),
    ]
    assert found.organisation == "uni"


def test_a_replacement_of_a_page_that_nobody_owns_is_nobodys() -> None:
    older = dspt(edition="2024-25", published_on="2025-06-20", organisation_name=None)
    for pair in ((placed(older, None), dspt()), (older, placed(dspt(), None))):
        (found,) = seen(ObservationKind.SUPERSEDED, *pair)
        assert found.organisation is None


def test_a_later_issue_that_is_not_proved_but_lasts_as_long_contradicts_nothing() -> None:
    earlier = certificate(standard="ISO/IEC 27001:2013")
    for end in ("2028-01-31", "2029-01-31"):
        later = certificate(issued_on=doubtful("2026-02-01"), expires_on=end)
        assert seen(ObservationKind.CONTRADICTION, earlier, later) == []
    sooner = certificate(issued_on=doubtful("2026-02-01"), expires_on="2027-01-31")
    assert len(seen(ObservationKind.CONTRADICTION, earlier, sooner)) == 2


@pytest.mark.parametrize("lacking", ["issued_on", "expires_on"])
def test_an_issue_without_a_start_or_an_end_follows_none(lacking: str) -> None:
    later = {"issued_on": doubtful("2026-02-01"), "expires_on": "2029-01-31", "standard": "ISO/IEC 27001:2013"}
    one, two = certificate(**{**later, lacking: None}), certificate()
    assert any("the standard of certificate" in o.says for o in seen(ObservationKind.CONTRADICTION, one, two))
    one, two = certificate(**later), certificate(**{lacking: None})
    assert any("the standard of certificate" in o.says for o in seen(ObservationKind.CONTRADICTION, one, two))


# --- copies --------------------------------------------------------------------------------------------------

WORDS = (
    "Northgate Assurance Ltd certifies that University of Westshire operates an information security management "
    "system to ISO/IEC 27001:2022 for the hosting and analysis of research data. Certificate IS 700001. "
)


def digital(**fields: Any) -> PlacedDocument:
    return placed(document(certificate(**fields), "evidence/cert.pdf", text=WORDS))


def scan(*, owner: str | None = "uni", blank: int = 0, **fields: Any) -> PlacedDocument:
    """A scanned page, and so many digital ones without words behind it."""
    made = document(certificate(**fields), "evidence/scan.png", text=WORDS)
    pages = {"pages": 1 + blank, "page_texts": (WORDS, *[""] * blank), "ocr_pages": (1,)}
    return placed(made.model_copy(update=pages), owner)


def is_copy(one: PlacedDocument, two: PlacedDocument) -> bool:
    return bool(seen(ObservationKind.DUPLICATE, one, two))


def by_person(value: Any) -> Found[Any]:
    where = Provenance(page=1, quote=str(value), source=Source.REVIEWER)
    return Found[Any](value=value, provenance=where, status=Status.ACCEPTED)


def test_a_scan_that_only_repeats_the_page_is_looked_at_by_no_rule_whoever_it_was_placed_with() -> None:
    for owner in ("uni", None):
        assert counting(digital(), scan(owner=owner)) == ["evidence/cert.pdf"]
        assert counting(scan(owner=owner), digital()) == ["evidence/cert.pdf"]


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param(scan(owner="lab"), id="placed with somebody else"),
        pytest.param(scan(blank=1), id="only half a scan"),
        pytest.param(scan().model_copy(update={"by_person": True}), id="placed by a person"),
        pytest.param(scan(expires_on=by_person(date(2028, 1, 31))), id="a reading that a person confirmed"),
        pytest.param(scan(providers=["AWS"]), id="another provider"),
        pytest.param(scan(regions=["eu-west-1"]), id="another region"),
        pytest.param(scan(hosts=["Grimwold Compute Ltd"]), id="another host"),
        pytest.param(scan(revised_on=doubtful("2025-06-01")), id="a date more"),
    ],
)
def test_a_copy_that_may_matter_by_itself_stays(kept: PlacedDocument) -> None:
    assert is_copy(digital(), kept)
    assert counting(digital(), kept) == ["evidence/cert.pdf", "evidence/scan.png"]


def test_a_digital_page_that_a_person_placed_keeps_its_scan() -> None:
    page = digital().model_copy(update={"by_person": True})
    assert len(counting(page, scan())) == 2


def test_what_the_page_mentions_too_is_nothing_more_on_the_scan() -> None:
    both = {"providers": ["AWS"], "regions": ["eu-west-2"], "hosts": ["Grimwold Compute Ltd"]}
    assert counting(digital(**both), scan(**both)) == ["evidence/cert.pdf"]


def test_a_second_digital_page_is_a_copy_and_stays() -> None:
    again = placed(document(certificate(), "evidence/cert (1).pdf", text=WORDS))
    assert is_copy(digital(), again)
    assert len(counting(digital(), again)) == 2


@pytest.mark.parametrize(
    ("field", "printed", "read"),
    [
        ("certificate_number", "IS 700001", "I5 7OOOO1"),
        ("organisation_name", "University of Westshire", "Univers1ty of Westshlre"),
        ("scope", "Hosting and analysis of research data", "Hosting and analvsis of rescarch data"),
    ],
)
def test_a_text_that_ocr_read_with_a_slip_is_the_same_text(field: str, printed: str, read: str) -> None:
    assert is_copy(digital(**{field: printed}), scan(**{field: doubtful(read)}))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("certificate_number", doubtful("IS 700009")),
        ("certificate_number", "I5 7OOOO1"),
        ("scope", doubtful("Manufacture of bicycles and their spare parts")),
        ("scope", "Hosting and analvsis of rescarch data"),
        ("expires_on", doubtful("2027-02-28")),
    ],
)
def test_a_text_that_says_something_else_or_was_read_well_makes_no_copy(field: str, value: Any) -> None:
    assert not is_copy(digital(), scan(**{field: value}))


def test_a_doubt_on_a_digital_page_is_no_slip_of_ocr() -> None:
    unsure = Found[Any](value="I5 7OOOO1", provenance=Provenance(page=1, quote="I5 7OOOO1"), doubts=(Doubt.NO_LABEL,))
    second = placed(document(certificate(certificate_number=unsure), "evidence/2.pdf", text=WORDS))
    assert not is_copy(digital(), second)


def test_two_fields_that_agree_are_enough_for_a_copy_and_one_is_not() -> None:
    def only(**fields: Any) -> PlacedDocument:
        named = fields.pop("named")
        return placed(document(SecurityPolicy(**fields), named, text=WORDS))

    two = {"version": by_person("2"), "owner": by_person("Head of Research Computing")}
    assert is_copy(only(named="evidence/1.pdf", **two), only(named="evidence/2.pdf", **two))
    one = {"version": by_person("2")}
    assert not is_copy(only(named="evidence/1.pdf", **one), only(named="evidence/2.pdf", **one))


def test_words_alone_and_another_kind_with_the_same_fields_make_no_copy() -> None:
    letterhead = placed(document(other(), "evidence/1.pdf", text=WORDS))
    assert not is_copy(letterhead, placed(document(other(), "evidence/2.pdf", text=WORDS)))
    fields = {"certificate_number": "IS 700001", "standard": "ISO/IEC 27001:2022", "expires_on": "2028-01-31"}
    assert not is_copy(digital(), placed(document(other_certificate(**fields), "evidence/2.pdf", text=WORDS)))
    unread = placed(document(None, "evidence/2.pdf", text=WORDS))
    assert not is_copy(digital(), unread)


def test_one_file_is_no_copy_of_itself_and_files_without_bytes_are_none_of_each_other() -> None:
    assert not is_copy(digital(), digital())
    nothing = document(certificate(), "evidence/1.pdf").model_copy(update={"sha256": ""})
    assert not is_copy(placed(nothing), placed(nothing.model_copy(update={"name": "evidence/2.pdf"})))


def test_the_digital_page_is_the_original_and_of_scans_the_one_that_was_read_best() -> None:
    def copies(*files: PlacedDocument) -> list[str]:
        return [o.says for o in seen(ObservationKind.DUPLICATE, *files)]

    assert copies(scan(), digital()) == ["evidence/scan.png is a copy of evidence/cert.pdf; evidence/cert.pdf counts"]
    poor = placed(
        document(certificate(scope=doubtful("Hosting and analysis of research data")), "evidence/a.png", text=WORDS)
    )
    poor = poor.model_copy(update={"document": poor.document.model_copy(update={"ocr_pages": (1,)})})
    assert copies(poor, scan()) == ["evidence/a.png is a copy of evidence/scan.png"]


def test_blank_files_of_the_same_bytes_have_nothing_to_show() -> None:
    blank = document(SecurityPolicy(), "evidence/1.pdf")
    assert not is_copy(placed(blank), placed(blank.model_copy(update={"name": "evidence/2.pdf"})))


def test_files_without_fields_show_the_first_words_of_their_first_page() -> None:
    nothing = document(SecurityPolicy(), "evidence/1.pdf").model_copy(
        update={"page_texts": ("A policy", "of a system")}
    )
    twice = nothing.model_copy(update={"name": "evidence/2.pdf"})
    (found,) = seen(ObservationKind.DUPLICATE, placed(nothing), placed(twice))
    assert [(p.page, p.quote) for p in found.premises] == [(1, "A policy"), (1, "A policy")]


def test_a_copy_shows_the_first_field_of_both_where_it_stands() -> None:
    box = Box(72.0, 200.0, 210.0, 214.0)
    where = Provenance(page=2, quote="University of Westshire", box=box, cell="Sheet!B7")
    name = Found[Any](value="University of Westshire", provenance=where, status=Status.ACCEPTED)
    (found,) = seen(ObservationKind.DUPLICATE, digital(organisation_name=name), scan())
    assert found.documents == ("evidence/cert.pdf", "evidence/scan.png")
    first, second = found.premises
    assert (first.file, first.page, first.quote, first.box, first.cell) == (
        "evidence/cert.pdf", 2, "University of Westshire", box, "Sheet!B7",
    )  # fmt: skip
    assert (second.file, second.page) == ("evidence/scan.png", 1)


# --- the order -----------------------------------------------------------------------------------------------


def test_observations_stand_by_their_kind_and_then_by_their_words() -> None:
    files: list[Any] = [
        placed(minutes(organisation_name="Tallow Freight plc"), None, "evidence/z.pdf"),
        placed(minutes(organisation_name="Marram Foods plc"), None, "evidence/y.pdf"),
        certificate(certificate_number="QM 4410", expires_on="2027-01-31"),
        certificate(certificate_number="QM 4410", expires_on="2027-03-31"),
        policy(version="1", issued_on="2024-03-01"),
        policy(),
    ]
    for given in (files, files[::-1]):
        kinds = [o.kind for o in look(*given).observations]
        assert kinds == [
            ObservationKind.CONTRADICTION,
            ObservationKind.SUPERSEDED,
            ObservationKind.OTHER_ORGANISATION,
            ObservationKind.OTHER_ORGANISATION,
        ]
        others = [o.says for o in look(*given).observations if o.kind is ObservationKind.OTHER_ORGANISATION]
        assert others[0].startswith("evidence/y.pdf is about Marram Foods plc")
