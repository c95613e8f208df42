"""Cases on cloud storage: fully evidenced, abroad, and not declared. Sentences in quotes are the contract's."""

from datetime import date

from sample_docs.make import cloud, minutes, policies
from sample_docs.make.case import (
    CLOUD_CLAUSES,
    NR,
    SR,
    Case,
    Evidence,
    Finding,
    N,
    Party,
    R,
    S,
    decision,
    dspt,
    no_cloud,
    place,
)
from sample_docs.make.case_parts import PROCESSOR, at, page, row
from sample_docs.make.certificates import seeded
from sample_docs.make.world import Organisation

AZURE = "Microsoft Azure"


def _minutes(name: str, it: minutes.Minutes, suffix: str) -> Evidence:
    return Evidence(f"board/{name}{suffix}", minutes.minutes(seeded(name), suffix, it), None)


def _owned(evidence: Evidence, owner: str) -> Evidence:
    return Evidence(evidence.file, evidence.sample, owner)


def complete() -> Case:
    firm = Organisation(
        "Tarnholm Renal Informatics Ltd", "8KW33", "Company", at("24 Victoria Lane", "Manchester", postcode="M4 6BF")
    )
    azure = Organisation(
        "Microsoft Limited",
        "8TF41",
        "Company",
        at("Campus Office", "200 Signal Park Road", "Reading", postcode="RG6 4QP"),
    )
    south, west = (
        at("Azure UK South", "London", postcode="E14"),
        at("Azure UK West", "Cardiff", postcode="CF3", country="Wales"),
    )
    parties = [
        Party(
            "tar",
            firm,
            ("dspt",),
            (place("t1", firm.address, "processing", "backup"),),
            comments="DSPT 2025-26 published 16/06/2026",
        ),
        Party(
            "azu",
            azure,
            ("dspt",),
            (
                place("a1", south, "storage", provider=AZURE, region="uksouth"),
                place("a2", west, "backup", provider=AZURE, region="ukwest"),
            ),
            PROCESSOR,
            "DSPT published 21 May 2026",
            (AZURE,),
        ),
    ]
    s = {name: pool[0] for name, (_, pool) in cloud.SENTENCES.items()}
    s["pseudonymisation"] = cloud.SENTENCES["pseudonymisation"][1][1]
    s["geography"] = "All copies are stored in UK South and UK West and nowhere else."
    assessment = cloud.Assessment(
        firm.name,
        "MARIGOLD",
        date(2026, 9, 8),
        ((AZURE, "storage", "UK South"), (AZURE, "iaas", "UK West")),
        s,
        risk_class=3,
    )
    model = cloud.RiskModel(
        firm.name,
        3,
        ("Hospital admissions", "Mortality data"),
        cloud.SCALES[2],
        cloud.PERSISTENCE[2],
        class_words="Class {n}",
    )
    item = minutes.CloudItem(
        "Cloud hosting of MARIGOLD",
        "The Senior Information Risk Owner presented the cloud risk assessment and the data risk model "
        "for hosting MARIGOLD in Microsoft Azure.",
        "Members asked how keys would be held and whether copies would leave the United Kingdom.",
        ("approved", "The Board approved the use of Microsoft Azure in UK South and UK West for the MARIGOLD data."),
    )
    met = minutes.Minutes(firm.name, "Board of Directors", date(2026, 9, 24), "approved", True, (item,), "weekday")
    files = [
        Evidence("dspt.pdf", page("tar", firm, row("2025-26", "standards_met", "2026-06-16"), style="slash"), "tar"),
        Evidence(
            "host/toolkit.pdf",
            page("azu", azure, row("2025-26", "standards_exceeded", "2026-05-21"), layout="summary"),
            "azu",
        ),
        Evidence("cloud risk assessment.pdf", cloud.assessment(seeded("cra-1"), ".pdf", assessment), "tar"),
        Evidence("data risk model.xlsx", cloud.risk_model(seeded("drm-1"), ".xlsx", model), "tar"),
        _owned(_minutes("september", met, ".pdf"), "tar"),
    ]
    findings: list[Finding] = [
        *dspt("tar"),
        *dspt("azu"),
        ("2a/1", None, S),
        ("2a/3", None, S),
        ("video/7-declared", None, S),
        *((clause, None, S) for clause in CLOUD_CLAUSES),
    ]
    return Case(
        "13-cloud-complete",
        "2026-10-28",
        "Two UK regions, every paper there, the board approved, and the security team recorded its approval.",
        "DARS-NIC-470818-P6N2C-v2.3",
        "Kidney outcomes in MARIGOLD",
        parties,
        files,
        findings,
        S,
        cloud=[
            {"provider": AZURE, "types": ["storage", "iaas"], "regions": ["uksouth", "ukwest"], "organisation": "tar"}
        ],
        more={"system": "MARIGOLD"},
        decisions=[decision("2a/3.3", None, "2026-10-20", note="This agreement only")],
    )


def abroad() -> Case:
    firm = Organisation(
        "Fennthwaite Cardiac Analytics Ltd", "8HJ84", "Company", at("9 Heron Way", "Birmingham", postcode="B4 7TR")
    )
    parties = [
        Party(
            "fen",
            firm,
            ("dspt",),
            (place("f1", firm.address, "processing", "backup"),),
            comments="published 27 May 2026",
        )
    ]
    s = cloud.SENTENCES
    assessment = cloud.Assessment(
        firm.name,
        "TALLOW",
        date(2026, 7, 2),
        ((AZURE, "storage", "UK South"), (AZURE, "storage", "North Europe")),
        {
            "confidentiality": s["confidentiality"][1][1],
            "availability": s["availability"][1][0],
            "encryption_at_rest": "Encryption of the storage account at rest is planned but not yet switched on.",
            "encryption_in_transit": s["encryption_in_transit"][1][2],
            "geography": "A second copy of the storage account is kept in North Europe.",
        },
    )
    item = minutes.CloudItem(
        "Digital",
        "The Director of Digital explained that TALLOW would move to Microsoft Azure.",
        None,
        ("agreed", "The Board agreed that Microsoft Azure may host the TALLOW data."),
    )
    met = minutes.Minutes(firm.name, "Board of Directors", date(2026, 7, 21), "draft", True, (item,), "ordinal")
    files = [
        Evidence("dspt.pdf", page("fen", firm, row("2025-26", "standards_met", "2026-05-27"), layout="summary"), "fen"),
        Evidence("tallow cloud.docx", cloud.assessment(seeded("cra-2"), ".docx", assessment), "fen"),
        Evidence(
            "risk model.xlsx",
            cloud.risk_model(seeded("drm-2"), ".xlsx", cloud.RiskModel(None, None, (), None, None, "blank")),
            None,
        ),
        _owned(_minutes("july board", met, ".docx"), "fen"),
    ]
    findings: list[Finding] = [
        *dspt("fen"),
        ("2a/1", None, S),
        ("2a/3", None, R),  # "the evidence names a provider or region that the application does not declare"
        ("video/7-declared", None, R),  # "a host named only in `cloud.services` is not declared"
        ("2a/3.1a", None, N),
        ("2a/3.1b", None, N),  # "Data stored outside the UK are accessible outside the UK"
        ("2a/3.2.1", None, NR),  # a blank template that names nobody
        ("2a/3.2.2", None, R),
        ("2a/3.2.3", None, R),
        ("2a/3.2.4", None, R),
        ("2a/3.2.5", None, NR),
        ("2a/3.3", None, R),
        ("guidance/service-types", None, S),
        ("guidance/data-risk-model", None, NR),
        ("guidance/cloud-risk-assessment", None, S),
        ("guidance/encryption-at-rest", None, N),  # "A stated absence of encryption (… or only planned)"
        ("guidance/encryption-in-transit", None, N),
        ("guidance/data-destruction", None, R),
        ("guidance/geography", None, N),
    ]
    return Case(
        "14-cloud-abroad",
        "2026-10-28",
        "A replica in Ireland, encryption planned, plain HTTP, draft minutes, a blank model, the host "
        "not among the organisations.",
        "DARS-NIC-539164-E8S1D-v0.7",
        "Heart failure and TALLOW",
        parties,
        files,
        findings,
        N,
        cloud=[{"provider": AZURE, "types": ["storage"], "regions": ["uksouth"], "organisation": "fen"}],
        more={"system": "TALLOW"},
    )


def undeclared() -> Case:
    firm = Organisation(
        "Bramminster Dementia Foundation",
        "8KD92",
        "Charity / Hospice",
        at("48 Juniper Row", "Glasgow", postcode="G12 7AL", country="Scotland"),
    )
    parties = [
        Party(
            "bra",
            firm,
            ("dspt",),
            (place("b1", firm.address, "processing", "storage", "backup"),),
            comments="DSPT published 1 June 2026",
        )
    ]
    policy = policies.Policy(
        firm.name,
        "OSPREY",
        "1.4",
        "approved",
        date(2026, 2, 9),
        date(2027, 2, 9),
        "Lorna Pargeter",
        "Caldicott Guardian",
        (("main", firm.address),),
        policies.AT_REST[1],
        policies.IN_TRANSIT[0],
        policies.DESTRUCTION[0],
        notes=("Nightly backups are stored in Amazon Web Services in the eu-west-2 region.",),
    )
    files = [
        Evidence("toolkit.pdf", page("bra", firm, row("2025-26", "standards_met", "2026-06-01")), "bra"),
        Evidence("osprey policy.pdf", policies.policy(seeded("slsp-c"), ".pdf", policy), "bra"),
    ]
    # "`needs-review` where it says none and the evidence shows some"; "the other cloud clauses are `not-applicable`".
    findings = [*dspt("bra", places=SR), ("2a/1", None, S), ("video/7-declared", None, R), *no_cloud(R)]
    return Case(
        "15-cloud-undeclared",
        "2026-09-21",
        "No cloud is declared, but the policy keeps its backups in one.",
        "DARS-NIC-392457-A1P9F-v1.2",
        "Memory clinics",
        parties,
        files,
        findings,
        R,
        more={"system": "OSPREY"},
    )


CASES = (complete, abroad, undeclared)
