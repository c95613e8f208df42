"""A later issue, version or publication in the same case: it counts, the earlier neither satisfies nor hurts."""

from typing import Any

import pytest
from build import application, case, certificate, decision, doubtful, dspt, letter, minutes, organisation, policy

from evidence.bundle import CaseEvidence
from evidence.contents import Contents
from evidence.findings import Assessment, ObservationKind, Verdict
from rules.assess import assess

ANNEXE = {"address": "Annexe, 9 Mill Lane, Westford", "postcode": "WF3 1AA"}
USES = ["processing", "storage", "backup", "disaster_recovery"]
OLD = {"issued_on": "2024-02-01", "expires_on": "2027-01-31"}


def of(*evidence: Any, route: str = "iso27001", place: dict[str, Any] | None = None, **options: Any) -> CaseEvidence:
    declared: dict[str, Any] = {"routes": [route]}
    if place:
        declared["locations"] = [{"id": "dc", "uses": USES, "country": "England", **place}]
    return case(application(organisations=[organisation(**declared)]), *evidence, **options)


def superseded(assessment: Assessment) -> list[str]:
    return [item.says for item in assessment.observations if item.kind is ObservationKind.SUPERSEDED]


def verdict(assessment: Assessment, clause: str) -> Verdict:
    return next(f.verdict for f in assessment.findings if f.clause == clause and f.organisation == "uni")


SUCCESSORS: list[tuple[Contents, Contents, str]] = [
    (
        certificate(**OLD),
        certificate(),
        (
            "certificate IS 700001 in evidence/2.pdf (1 February 2025) replaces the one in "
            "evidence/1.pdf (1 February 2024)"
        ),
    ),
    (certificate(revised_on="2025-03-01"), certificate(revised_on="2025-09-01"), "(1 September 2025) replaces the one"),
    (certificate(), certificate(revised_on="2025-09-01"), "(1 September 2025) replaces the one"),
    (
        policy(version="1", issued_on="2024-03-01"),
        policy(),
        (
            "the policy of Westshire Safe Haven version 2 in evidence/2.pdf (1 March 2026) replaces "
            "the policy of Westshire Safe Haven version 1 in evidence/1.pdf (1 March 2024)"
        ),
    ),
    (
        dspt(edition="2024-25", published_on="2025-06-20"),
        dspt(),
        (
            "the 2025-26 DSPT assessment of EE999999 in evidence/2.pdf (24 June 2026) replaces the "
            "2024-25 DSPT assessment of EE999999"
        ),
    ),
    (
        dspt(outcome="plan_agreed", published_on="2026-06-01"),
        dspt(),
        "(24 June 2026) replaces the one in evidence/1.pdf (1 June 2026)",
    ),
    (
        minutes(document_status="draft"),
        minutes(),
        "in evidence/2.pdf (approved) replaces the one in evidence/1.pdf (draft)",
    ),
    (
        letter(decided_on="2026-09-01"),
        letter(),
        "(1 October 2026) replaces the one in evidence/1.pdf (1 September 2026)",
    ),
]


@pytest.mark.parametrize(("old", "new", "says"), SUCCESSORS, ids=[says for _, _, says in SUCCESSORS])
def test_what_a_later_one_replaces_is_named_with_it(old: Contents, new: Contents, says: str) -> None:
    (said,) = superseded(assess(of(old, new)))
    assert says in said
    assert len(superseded(assess(of(new, old)))) == 1


NO_SUCCESSORS: list[tuple[str, Contents, Contents]] = [
    ("another number", certificate(**OLD), certificate(certificate_number="IS 700002")),
    ("still to begin", certificate(), certificate(issued_on="2027-12-01", expires_on="2031-01-31")),
    ("the start in doubt", certificate(**OLD), certificate(issued_on=doubtful("2025-02-01"))),
    ("a draft of a policy", policy(version="1", issued_on="2024-03-01"), policy(document_status="draft")),
    ("a policy of another system", policy(version="1", issued_on="2024-03-01"), policy(system_name="Archive")),
    ("a letter that refuses", letter(decided_on="2026-09-01"), letter(grants=False)),
]


@pytest.mark.parametrize(("old", "new"), [pytest.param(a, b, id=name) for name, a, b in NO_SUCCESSORS])
def test_what_is_not_certainly_a_later_issue_replaces_nothing(old: Contents, new: Contents) -> None:
    assert superseded(assess(of(old, new))) == []


def test_beside_its_renewal_an_expired_certificate_does_no_harm() -> None:
    expired = certificate(issued_on="2022-02-01", expires_on="2025-01-31")
    for number in ("IS 700001", "IS 700002"):
        judged = assess(of(expired, certificate(certificate_number=number), decisions=[decision()]))
        assert verdict(judged, "2a/1.3") == "satisfied"
        assert verdict(judged, "2a/2") == "satisfied"


def test_a_later_issue_that_has_expired_is_not_mended_by_the_one_it_replaced() -> None:
    cut_short = certificate(revised_on="2026-03-01", expires_on="2026-09-30")
    judged = assess(of(certificate(revised_on="2025-03-01"), cut_short, decisions=[decision()]))
    assert verdict(judged, "2a/1.3") == "not-satisfied"


def test_a_site_that_the_renewal_no_longer_lists_is_not_covered_by_the_old_list() -> None:
    old = certificate(**OLD, location=[{**ANNEXE, "role": "main"}])
    assert verdict(assess(of(old, place=ANNEXE)), "2a/2") == "satisfied"
    assert verdict(assess(of(old, certificate(), place=ANNEXE)), "2a/2") != "satisfied"


def test_a_site_that_the_newer_policy_no_longer_names_is_not_covered_by_the_older() -> None:
    old = policy(version="1", issued_on="2024-03-01", location=[{**ANNEXE, "role": "main"}])
    assert verdict(assess(of(old, route="slsp", place=ANNEXE)), "2a/2") == "satisfied"
    assert verdict(assess(of(old, policy(), route="slsp", place=ANNEXE)), "2a/2") != "satisfied"


def test_a_replaced_file_is_still_in_the_case_for_the_decision_that_names_it() -> None:
    matter = of(certificate(**OLD), certificate())
    old = matter.documents[0].sha256
    rejected = of(certificate(**OLD), certificate(), decisions=[decision(decision="rejected", evidence=old)])
    assert verdict(assess(rejected), "2a/1.3") == "not-satisfied"
    approved = of(certificate(**OLD), certificate(), decisions=[decision(evidence=old)])
    assert verdict(assess(approved), "2a/1.3") == "needs-review"
    assert len(assess(approved).documents) == 2


def test_the_end_that_the_newest_letter_sets_holds() -> None:
    of_data = application(data={"received": "identifiable"})
    earlier = letter(decided_on="2026-07-10", approved_until="2028-01-10")
    assert verdict(assess(case(of_data, dspt(), earlier)), "2a/1.1.5") == "satisfied"
    newest = letter(decided_on="2026-09-10", approved_until="2026-11-01")
    assert verdict(assess(case(of_data, dspt(), earlier, newest)), "2a/1.1.5") != "satisfied"
