"""System level policies, data risk models and cloud risk assessments."""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, place
from benchmarks.unseen.twelfth.facts import address, company, one_line, person
from benchmarks.unseen.world import Draw, show, years_on

SYSTEMS = ("Lantern Secure Environment", "PRISM Outcomes Database", "Harbour Analysis Platform", "CURLEW Audit System")


def _said(name: str, words: str) -> Field:
    return Field(name, words, words)


def _day(name: str, day: date, style: str) -> Field:
    return Field(name, day.isoformat(), show(day, style))


def _controls(system: str) -> dict[str, str]:
    return {
        "encryption_at_rest": "All volumes that hold study data are encrypted at rest with AES-256.",
        "encryption_in_transit": f"Connections to {system} are protected in transit by TLS 1.3.",
        "data_destruction": "At the end of the agreement the data are erased to NIST SP 800-88 and certified.",
    }


def policy(draw: Draw) -> Paper:
    """A numbered system level security policy with document control."""
    org, system, boss, owner = draw.university(), draw.pick(SYSTEMS), person(draw), person(draw)
    start = draw.day(date(2025, 1, 1), date(2026, 8, 1))
    says, version = _controls(system), f"{draw.number(1, 5)}.{draw.number(0, 4)}"
    main, back = address(draw), address(draw)
    control = [["Document owner", owner], ["Version", version], ["Status", "Approved"], ["Approved by", boss]]
    control += [["Issue date", show(start, "slash")], ["Next review date", show(years_on(start, 1), "slash")]]
    blocks = [H("System Level Security Policy", 0), P(org.name, "centre"), P(system, "centre")]
    blocks += [Grid(control, [1, 2], head=False, side=True), H("1 Purpose", 2)]
    blocks += [P(f"This policy sets out how {system} is kept secure."), H("2 Locations", 2)]
    blocks += [P("Main processing site: " + one_line(main, False)), P("Backup site: " + one_line(back, False))]
    blocks += [H("3 Encryption", 2), P(says["encryption_at_rest"]), P(says["encryption_in_transit"])]
    blocks += [H("4 Disposal", 2), P(says["data_destruction"]), H("5 Access", 2)]
    blocks += [P("Accounts are granted by the information asset owner and reviewed each quarter.")]
    found = [_said("organisation_name", org.name), _said("system_name", system), _said("version", version)]
    found += [Field("document_status", "approved", "Approved"), _said("owner", owner), _said("approved_by", boss)]
    found += [_day("issued_on", start, "slash"), _day("review_due_on", years_on(start, 1), "slash")]
    found += [place(main, "main"), place(back, "backup"), *(_said(n, w) for n, w in says.items())]
    return Paper(found, Flow(blocks, header=f"{system} SLSP v{version}", footer="Page {n} of {m}"))


def policy_form(draw: Draw) -> Paper:
    """A company's policy as a form of questions, still a draft."""
    org, system, owner = company(draw), draw.pick(SYSTEMS), person(draw)
    start = draw.day(date(2025, 1, 1), date(2026, 8, 1))
    says, version, main, other = _controls(system), f"0.{draw.number(1, 9)}", address(draw), address(draw)
    rows = [["Name of organisation", org], ["Name of system", system], ["System owner", owner]]
    rows += [["Version of this document", version], ["Document status", "Draft"], ["Date issued", show(start, "long")]]
    rows += [["Review due", show(years_on(start, 2), "long")], ["Where is the system hosted?", one_line(main, False)]]
    rows += [["Disaster recovery location", one_line(other, False)], ["Data at rest", says["encryption_at_rest"]]]
    rows += [["Data in transit", says["encryption_in_transit"]], ["Destruction of data", says["data_destruction"]]]
    found = [_said("organisation_name", org), _said("system_name", system), _said("version", version)]
    found += [Field("document_status", "draft", "Draft"), _said("owner", owner), _day("issued_on", start, "long")]
    found += [_day("review_due_on", years_on(start, 2), "long"), place(main, "main")]
    found += [place(other, "disaster_recovery"), *(_said(n, w) for n, w in says.items())]
    blocks = [H("System Level Security Policy (SLSP)", 1), Grid(rows, [1, 2], head=False, side=True)]
    return Paper(found, Flow(blocks))


def _model(draw: Draw) -> tuple[list[Field], dict[str, Any]]:
    org, risk = draw.any_org().name, draw.number(2, 4)
    types = draw.some(["Demographic data", "Clinical records", "Pseudonymised episodes", "Prescribing data"], 2)
    scale, stay = draw.pick(["100,001 to 1 million records", "More than 1 million records"]), "Stored for up to 5 years"
    found = [_said("organisation_name", org), Field("risk_class", risk), Field("data_types", types, tuple(types))]
    found += [_said("data_scale", scale), _said("data_persistence", stay), Field("completed", True)]
    return found, {"org": org, "risk": risk, "types": "; ".join(types), "scale": scale, "stay": stay}


def model_book(draw: Draw) -> Paper:
    """The data risk model as a filled-in workbook."""
    found, said = _model(draw)
    rows: list[list[Any]] = [
        ["# Health and Social Care Data Risk Model"],
        ["Organisation", said["org"]],
        [""],
        ["Question", "Answer"],
    ]
    rows += [["Data types", said["types"]], ["Data scale", said["scale"]], ["Data persistence", said["stay"]]]
    rows += [["Completed by", person(draw)], [""], ["Risk Profile Class", said["risk"]]]
    return Paper(found, Sheets({"Data risk model": rows}))


def model_print(draw: Draw) -> Paper:
    """The same as a page of a document."""
    found, said = _model(draw)
    rows = [["Dimension", "Our answer"], ["Type of data", said["types"]], ["Scale of data", said["scale"]]]
    rows += [["Persistence of data", said["stay"]]]
    blocks: list[Any] = [H("Data risk model: result", 1), P(f"Completed for {said['org']} by {person(draw)}.")]
    blocks += [
        Grid([[str(v) for v in row] for row in rows]),
        P(f"Resulting Risk Profile Class: {said['risk']}", "bold"),
    ]
    return Paper(found, Flow(blocks))


CLOUD = {
    "confidentiality": "Loss of confidentiality is rated medium because access is limited to named analysts.",
    "integrity": "Integrity is kept by checksums that are compared after each load.",
    "availability": "Availability is supported by copies in a second zone and a tested restore.",
    "pseudonymisation": "Identifiers are replaced by pseudonyms before upload and the key stays on site.",
    "shared_responsibility": "The provider secures the buildings and hypervisor; we set up accounts, patches and keys.",
    "encryption_at_rest": "Storage accounts are encrypted at rest with AES-256 and keys that we manage.",
    "encryption_in_transit": "Traffic between users and the service is encrypted in transit with TLS 1.2 or above.",
    "data_destruction": "On expiry of the agreement the keys are destroyed and the containers are deleted.",
    "geography": "All data are kept in data centres in the United Kingdom.",
    "overseas_access": "No access is permitted from outside the United Kingdom.",
    "monitoring": "Sign-in logs are reviewed weekly and alerts go to the security team.",
}
HOSTS = (
    ("Microsoft Azure", "UK South"),
    ("Amazon Web Services", "eu-west-2 (London)"),
    ("Google Cloud", "europe-west2"),
)


def _cloud(draw: Draw) -> tuple[list[Field], dict[str, str]]:
    org, system, (host, region) = draw.university().name, draw.pick(SYSTEMS), draw.pick(HOSTS)
    day = draw.day(date(2025, 3, 1), date(2026, 10, 1))
    also = ("eu-west-2",) if "(" in region else ()
    found = [_said("organisation_name", org), _said("system_name", system), _day("assessed_on", day, "long")]
    found += [Field("service_type", "iaas", "IaaS"), _said("provider", host), Field("region", region, region, also)]
    found += [_said(n, w) for n, w in CLOUD.items()]
    return found, {"org": org, "system": system, "host": host, "region": region, "day": show(day, "long")}


def cloud_report(draw: Draw) -> Paper:
    """A cloud risk assessment under headings."""
    found, said = _cloud(draw)
    blocks = [H("Cloud risk assessment", 0), P(f"{said['org']} - {said['system']}", "centre")]
    blocks += [P(f"Date of assessment: {said['day']}"), H("Services used", 1)]
    blocks += [Grid([["Provider", "Service type", "Region"], [said["host"], "IaaS", said["region"]]])]
    for title, names in (
        ("Risks", ["confidentiality", "integrity", "availability"]),
        ("Controls", ["pseudonymisation", "encryption_at_rest", "encryption_in_transit", "data_destruction"]),
        ("Location and access", ["geography", "overseas_access"]),
        ("Responsibilities and monitoring", ["shared_responsibility", "monitoring"]),
    ):
        blocks += [H(title, 1), *(P(CLOUD[n]) for n in names)]
    return Paper(found, Flow(blocks, footer="Page {n} of {m}"))


def cloud_table(draw: Draw) -> Paper:
    """The same as one table of subjects."""
    found, said = _cloud(draw)
    rows = [["Subject", "Assessment"], *([n.replace("_", " ").capitalize(), w] for n, w in CLOUD.items())]
    facts = [["Organisation", said["org"]], ["System", said["system"]], ["Assessed on", said["day"]]]
    facts += [["Cloud provider", said["host"]], ["Service model", "IaaS"], ["Region", said["region"]]]
    blocks = [H("Risk assessment for use of cloud", 1), Grid(facts, [1, 2], head=False, side=True), Grid(rows, [1, 3])]
    return Paper(found, Flow(blocks, landscape=draw.maybe()))
