"""Made-up cases for the laws: one university with up to one document of each kind, fields sure or in doubt."""

from typing import Any

from build import KINDS, application, case, decision, doubtful, organisation
from hypothesis import strategies as st

from evidence.bundle import CaseEvidence
from evidence.contents import Contents
from evidence.findings import Finding
from rules.assess import assess

RESPONSIBILITY = "The provider secures the buildings and the hosts; we secure accounts and data."
NO_ACCESS = "Data are not accessible from outside the United Kingdom."
SERVICE = {"provider": "Microsoft Azure", "types": ["storage", "iaas"], "regions": ["uksouth"], "organisation": "uni"}
VALUES: dict[str, dict[str, list[Any]]] = {
    "dspt": {
        "edition": ["2023-24", "2024-25", "2025-26", None],
        "outcome": ["standards_met", "standards_not_met", "approaching_standards", "plan_agreed", "baseline", None],
        "published_on": ["2025-07-15", "2025-11-21", "2026-06-24", "2026-12-01", None],
        "expires_on": [None, "2026-06-30", "2027-06-30"],
        "organisation_code": ["EE999999", "EE999999-MED", "8AA01", None],
        "organisation_name": ["University of Westshire", None],
    },
    "certificate": {
        "standard": ["ISO/IEC 27001:2022", "ISO/IEC 27001:2013", "ISO/IEC 27001", "ISO 22301:2019", None],
        "issued_on": ["2025-02-01", "2026-11-10", None],
        "expires_on": ["2028-01-31", "2026-11-21", "2026-11-20", None],
        "organisation_name": ["University of Westshire", None],
    },
    "letter": {
        "subject": ["dspt_review", "improvement_plan", "section_251_retention"],
        "grants": [True, False, None],
        "edition": ["2025-26", "2024-25", None],
        "decided_on": ["2026-10-01", "2026-12-01", None],
        "approved_until": [None, "2026-11-01", "2027-11-01"],
    },
    "plan": {
        "approved_by": ["NHS England", "Board of Directors", None],
        "approved_on": ["2026-09-01", "2026-12-01", None],
        "edition": ["2025-26", "2024-25", None],
    },
    "policy": {"system_name": ["Westshire Safe Haven", None], "issued_on": ["2026-03-01", "2026-11-10", None]},
    "minutes": {
        "body": ["Board of Directors", "Information Governance Group", None],
        "meeting_on": ["2026-09-03", "2023-09-03", "2026-12-01", None],
        "document_status": ["approved", "draft", None],
        "quorate": [True, False, None],
        "organisation_name": ["University of Westshire", None],
    },
    "risk_model": {
        "risk_class": [3, 1, None],
        "completed": [True, False, None],
        "organisation_name": ["University of Westshire", None],
    },
    "cloud_risk": {
        "assessed_on": ["2026-08-01", "2026-10-10", "2026-12-01", None],
        "system_name": [None, "Payroll"],
        "integrity": ["Loss of integrity is rated low.", "Not assessed.", None],
        "pseudonymisation": ["Records are pseudonymised before upload.", "No pseudonymisation is used.", None],
        "shared_responsibility": [RESPONSIBILITY, "The Shared Responsibility Model applies.", None],
        "encryption_at_rest": ["Data are encrypted at rest.", "Data are not encrypted at rest.", None],
        "encryption_in_transit": [
            "TLS 1.3 is used.",
            "Data are encrypted with SSL.",
            "Users download over HTTP.",
            None,
        ],
        "data_destruction": ["Keys are destroyed when the agreement ends.", "Data are deleted.", None],
        "geography": ["Data are stored in UK South.", "Data are stored in Dublin.", "Data are stored in the UK.", None],
        "overseas_access": [NO_ACCESS, "Support staff in India can access the data.", None],
        "monitoring": ["Logs are reviewed every week.", None],
    },
}
"""What each field of a kind may say; the first is what it says when nothing is said of it."""

Fields = dict[str, dict[str, Any]]


@st.composite
def evidence(draw: st.DrawFn) -> Fields:
    """The documents of a case, kind by kind, each field with one of its values."""
    kinds = draw(st.lists(st.sampled_from(sorted(VALUES)), unique=True, min_size=1, max_size=5))
    return {kind: {name: draw(st.sampled_from(VALUES[kind][name])) for name in VALUES[kind]} for kind in kinds}


def applications() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["new", "renewal"]),
            "agreement_status": st.sampled_from(["draft", "final"]),
            "data": st.fixed_dictionaries(
                {
                    "received": st.sampled_from(["pseudonymised", "identifiable", "unknown"]),
                    "prior_section_251_release": st.sampled_from([True, False, None]),
                }
            ),
            "section_251_retention_approval": st.sampled_from([None, "NHS England approved the retention."]),
            "cloud": st.sampled_from([{"used": False, "services": []}, {"used": True, "services": [SERVICE]}]),
        }
    )


OF_ORGANISATION = ("2a/1.2", "2a/1.3", "2a/1.1.2", "2a/1.1.3", "2a/2")
OF_APPLICATION = ("2a/3.3", "2a/3", "2a/3.1b", "2a/3.2.1", "guidance/geography")


def decided() -> st.SearchStrategy[list[dict[str, Any]]]:
    asked = [(clause, "uni") for clause in OF_ORGANISATION] + [(clause, None) for clause in OF_APPLICATION]
    one = st.builds(
        lambda of, given: {"clause": of[0], "organisation": of[1], **given}, st.sampled_from(asked), _decision()
    )
    return st.lists(one, max_size=2)


def _decision() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "decision": st.sampled_from(["approved", "rejected"]),
            "role": st.sampled_from(["security", "case_officer"]),
            "decided_on": st.sampled_from(["2026-11-02", "2026-11-15", "2026-12-24"]),
        }
    )


def made(fields: Fields, declared: dict[str, Any], decisions: list[dict[str, Any]], *extra: Any) -> CaseEvidence:
    """The case of some documents."""
    routes = ["dspt", "iso27001", "slsp"]
    of = application(organisations=[organisation(routes=routes)], **declared)
    documents: list[Contents] = [KINDS[kind](**given) for kind, given in fields.items()]
    return case(of, *documents, *extra, decisions=[decision(**given) for given in decisions])


def with_field(fields: Fields, kind: str, name: str, value: Any) -> Fields:
    return {k: ({**given, name: value} if k == kind else given) for k, given in fields.items()}


def in_doubt(value: Any) -> Any:
    """The value as a reading that a person must look at; of nothing printed, its absence in doubt."""
    return {"absent": "in-doubt"} if value is None else doubtful(value)


def verdicts(matter: CaseEvidence) -> dict[tuple[str, str | None], Finding]:
    return {(finding.clause, finding.organisation): finding for finding in assess(matter).findings}
