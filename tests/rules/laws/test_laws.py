"""The four laws that hold whatever the evidence says (contract, section 4)."""

from typing import Any

from build import KINDS, application, case, decision, document, organisation, placed
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import VALUES, Fields, applications, decided, evidence, in_doubt, made, verdicts, with_field

from evidence.bundle import CaseEvidence
from evidence.document import ProblemCode
from evidence.findings import Finding, PlacedDocument, Verdict

DEFINITE = {Verdict.SATISFIED, Verdict.NOT_SATISFIED, Verdict.NOT_APPLICABLE}
few = settings(max_examples=25, deadline=None, derandomize=True)


def unreadable() -> PlacedDocument:
    return placed(document(None, "evidence/locked.pdf", problems=(ProblemCode.ENCRYPTED,), pages=0), None)


OTHERS = [
    {},
    {"id": "lab", "name": "Portmouth Laboratory Ltd", "organisation_code": "8XA11", "routes": ["iso27001", "slsp"]},
    {"id": "host", "name": "Microsoft Limited", "organisation_code": "8JH14", "roles": ["data_processor"]},
]
"""The organisations of a case, the university first: what of each differs from it."""


def of_several(
    order: list[dict[str, Any]], fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> CaseEvidence:
    """The university's documents, a laboratory's certificate and a host's toolkit page."""
    whose = {"lab": ("certificate", {}), "host": ("dspt", {"organisation_code": "8JH14"})}
    files = [placed(KINDS[kind](**given), "uni", f"evidence/{kind}.pdf") for kind, given in fields.items()]
    files += [
        placed(KINDS[kind](organisation_name=other["name"], **given), id_, f"evidence/{id_}.pdf")
        for id_, (kind, given) in whose.items()
        for other in OTHERS
        if other.get("id") == id_
    ]
    organisations = [organisation(**({"aliases": []} | other if other else {})) for other in order]
    decided_by = [decision(**given) for given in decisions]
    return case(application(organisations=organisations, **declared), *files, decisions=decided_by)


@st.composite
def one_field(draw: st.DrawFn) -> tuple[Fields, str, str, Any]:
    """Some evidence, one of its fields, and another value that this field might have."""
    fields = draw(evidence())
    kind = draw(st.sampled_from(sorted(fields)))
    name = draw(st.sampled_from(sorted(VALUES[kind])))
    return fields, kind, name, draw(st.sampled_from(VALUES[kind][name]))


@few
@given(one_field(), applications(), decided())
def test_a_definite_verdict_does_not_hang_on_a_doubtful_field(
    chosen: tuple[Fields, str, str, Any], declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> None:
    fields, kind, name, other = chosen
    doubted = with_field(fields, kind, name, in_doubt(fields[kind][name]))
    before = verdicts(made(doubted, declared, decisions))
    after = verdicts(made(with_field(fields, kind, name, other), declared, decisions))
    for key, finding in before.items():
        if finding.verdict in DEFINITE:
            assert after[key].verdict is finding.verdict, (key, kind, name, finding.because, after[key].because)


@few
@given(one_field(), applications(), decided())
def test_doubt_makes_no_verdict_better(
    chosen: tuple[Fields, str, str, Any], declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> None:
    fields, kind, name, _ = chosen
    sure = verdicts(made(fields, declared, decisions))
    unsure = verdicts(made(with_field(fields, kind, name, in_doubt(fields[kind][name])), declared, decisions))
    for key, finding in unsure.items():
        assert finding.verdict in (sure[key].verdict, Verdict.NEEDS_REVIEW), (key, kind, name, finding.because)


@few
@given(evidence(), applications(), decided())
def test_taking_evidence_away_satisfies_nothing(
    fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> None:
    whole = verdicts(made(fields, declared, decisions))
    for number, kind in enumerate(fields, 1):
        left = verdicts(made({k: v for k, v in fields.items() if k != kind}, declared, decisions))
        for key, finding in left.items():
            if finding.verdict is Verdict.SATISFIED and not spoke_against(whole[key], kind, f"evidence/{number}.pdf"):
                assert whole[key].verdict is Verdict.SATISFIED, (key, kind, finding.because)


AGREEMENT = frozenset({"2a/3", "2a/3.1a", "guidance/service-types", "video/7-declared", "2a/3.2.4"})
"""Clauses that are met where nothing supplied speaks against what the application declares or the board decided."""


def spoke_against(finding: Finding, kind: str, file: str) -> bool:
    """Whether the paper that was taken away was what a person had to look at: it contradicted, it proved nothing."""
    named = file in finding.because or (kind == "cloud_risk" and "before the risk assessment" in finding.because)
    return finding.clause in AGREEMENT and named


@few
@given(evidence(), applications(), decided())
def test_a_file_that_cannot_be_read_decides_nothing(
    fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> None:
    before = verdicts(made(fields, declared, decisions))
    after = verdicts(made(fields, declared, decisions, unreadable()))
    for key, finding in after.items():
        assert finding.verdict in (before[key].verdict, Verdict.NEEDS_REVIEW), (key, finding.because)


@few
@given(evidence(), applications())
def test_missing_is_said_only_when_everything_was_read(fields: Fields, declared: dict[str, Any]) -> None:
    without_certificate = {kind: given for kind, given in fields.items() if kind != "certificate"}
    read = verdicts(made(without_certificate, declared, []))
    assert read["2a/1.3", "uni"].verdict is Verdict.NOT_SATISFIED
    unread = verdicts(made(without_certificate, declared, [], unreadable()))
    assert unread["2a/1.3", "uni"].verdict is Verdict.NEEDS_REVIEW


@few
@given(evidence(), applications(), decided())
def test_approval_is_never_inferred(fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]]) -> None:
    found = verdicts(made(fields, declared, decisions))
    for clause, of in (("2a/1.2", "uni"), ("2a/1.3", "uni"), ("2a/3.3", None)):
        approved = any(
            d["clause"] == clause
            and d["decision"] == "approved"
            and d["role"] == "security"
            and d["decided_on"] <= "2026-11-21"
            for d in decisions
        )
        if not approved:
            assert found[clause, of].verdict is not Verdict.SATISFIED


@few
@given(evidence(), applications(), decided(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(
    fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]], random: Any
) -> None:
    shuffled = list(fields.items())
    random.shuffle(shuffled)
    one = verdicts(made(fields, declared, decisions))
    other = verdicts(made(dict(shuffled), declared, decisions))
    assert {key: f.verdict for key, f in one.items()} == {key: f.verdict for key, f in other.items()}


@few
@given(evidence(), applications(), decided(), st.permutations(OTHERS))
def test_the_order_of_organisations_changes_nothing(
    fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]], order: list[dict[str, Any]]
) -> None:
    one = verdicts(of_several(OTHERS, fields, declared, decisions))
    other = verdicts(of_several(order, fields, declared, decisions))
    assert {key: f.verdict for key, f in one.items()} == {key: f.verdict for key, f in other.items()}


@few
@given(evidence(), applications(), decided())
def test_the_same_case_gives_the_same_findings(
    fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> None:
    assert verdicts(made(fields, declared, decisions)) == verdicts(made(fields, declared, decisions))
