"""Laws of looking across: a contradiction satisfies nothing, a copy changes nothing, the order of files neither."""

from typing import Any

from build import application, case, decision, document, organisation, placed
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import KINDS, VALUES, Fields, applications, decided, evidence, in_doubt

from evidence.bundle import CaseEvidence
from evidence.findings import Finding, PlacedDocument, Verdict
from rules.assess import assess

few = settings(max_examples=15, deadline=None, derandomize=True)
SAME_THING = {
    "dspt": ("edition", "published_on", "organisation_code"),
    "certificate": ("issued_on",),
    "letter": ("subject", "edition", "decided_on"),
    "policy": ("system_name",),
}
"""What identifies a thing; the other fields are what two accounts of it may contradict each other on."""


def file(kind: str, fields: dict[str, Any], name: str) -> PlacedDocument:
    return placed(document(KINDS[kind](**fields), f"evidence/{name}.pdf", text=f"{kind} of University of Westshire"))


def files(fields: Fields) -> list[PlacedDocument]:
    return [file(kind, said, kind) for kind, said in fields.items()]


def made(documents: list[PlacedDocument], declared: dict[str, Any], decisions: list[dict[str, Any]]) -> CaseEvidence:
    of = application(organisations=[organisation(routes=["dspt", "iso27001", "slsp"])], **declared)
    return case(of, *documents, decisions=[decision(**said) for said in decisions])


def findings(matter: CaseEvidence) -> dict[tuple[str, str | None], Finding]:
    return {(finding.clause, finding.organisation): finding for finding in assess(matter).findings}


@st.composite
def with_rival(draw: st.DrawFn) -> tuple[Fields, str, dict[str, Any]]:
    """Some evidence, and a second document of the same thing that says something else in one field."""
    fields = draw(evidence().filter(lambda given: any(kind in SAME_THING for kind in given)))
    kind = draw(st.sampled_from(sorted(kind for kind in fields if kind in SAME_THING)))
    free = sorted(set(VALUES[kind]) - set(SAME_THING[kind]))
    name = draw(st.sampled_from(free))
    value = draw(st.sampled_from(VALUES[kind][name]))
    return fields, kind, {**fields[kind], name: in_doubt(value) if draw(st.booleans()) else value}


@few
@given(with_rival(), applications(), decided())
def test_a_document_that_contradicts_another_satisfies_nothing_that_was_refused_by_both(
    chosen: tuple[Fields, str, dict[str, Any]], declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> None:
    fields, kind, rival = chosen
    one = findings(made(files(fields), declared, decisions))
    other = findings(made(files({**fields, kind: rival}), declared, decisions))
    both = findings(made([*files(fields), file(kind, rival, "rival")], declared, decisions))
    for key, finding in both.items():
        if finding.verdict is Verdict.SATISFIED:
            assert Verdict.SATISFIED in (one[key].verdict, other[key].verdict), (key, kind, finding.because)


DIFFERENT = {
    ("dspt", "outcome"): ["standards_met", "standards_not_met", "approaching_standards", "plan_agreed"],
    ("dspt", "expires_on"): ["2026-06-30", "2027-06-30"],
    ("certificate", "expires_on"): ["2028-01-31", "2026-11-21", "2026-11-20"],
    ("certificate", "standard"): ["ISO/IEC 27001:2022", "ISO/IEC 27001:2013"],
    ("letter", "grants"): [True, False],
    ("letter", "approved_until"): ["2026-11-01", "2027-11-01"],
}
"""Values of which two on one thing are a contradiction."""


@st.composite
def contradicting(draw: st.DrawFn) -> tuple[Fields, str, dict[str, Any]]:
    """Some evidence, and a second document that certainly contradicts one of it."""
    kind, name = draw(st.sampled_from(sorted(DIFFERENT)))
    one, other = draw(st.permutations(DIFFERENT[kind, name]))[:2]
    fields = draw(evidence())
    of_kind: dict[str, Any] = {key: values[0] for key, values in VALUES[kind].items() if values[0] is not None}
    return {**fields, kind: {**of_kind, name: one}}, kind, {**of_kind, name: other}


@few
@given(contradicting(), applications(), decided(), st.booleans())
def test_adding_a_document_that_contradicts_another_turns_no_verdict_to_satisfied(
    chosen: tuple[Fields, str, dict[str, Any]],
    declared: dict[str, Any],
    decisions: list[dict[str, Any]],
    unsure: bool,
) -> None:
    fields, kind, rival = chosen
    if unsure:
        rival = {name: in_doubt(value) for name, value in rival.items()}
    before = findings(made(files(fields), declared, decisions))
    after = findings(made([*files(fields), file(kind, rival, "rival")], declared, decisions))
    for key, finding in after.items():
        if finding.verdict is Verdict.SATISFIED:
            assert before[key].verdict is Verdict.SATISFIED, (key, kind, finding.because)


@few
@given(evidence(), applications(), decided())
def test_a_second_copy_changes_no_verdict(
    fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]]
) -> None:
    before = findings(made(files(fields), declared, decisions))
    copies = [file(kind, said, f"copy of {kind}") for kind, said in fields.items()]
    after = findings(made([*files(fields), *copies], declared, decisions))
    assert {key: f.verdict for key, f in after.items()} == {key: f.verdict for key, f in before.items()}


@few
@given(with_rival(), applications(), decided(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_neither_verdicts_nor_observations(
    chosen: tuple[Fields, str, dict[str, Any]], declared: dict[str, Any], decisions: list[dict[str, Any]], random: Any
) -> None:
    fields, kind, rival = chosen
    given_so = [*files(fields), file(kind, rival, "rival")]
    shuffled = random.sample(given_so, len(given_so))
    one, other = (assess(made(documents, declared, decisions)) for documents in (given_so, shuffled))
    assert one.observations == other.observations
    assert [(f.clause, f.organisation, f.verdict) for f in one.findings] == [
        (f.clause, f.organisation, f.verdict) for f in other.findings
    ]
