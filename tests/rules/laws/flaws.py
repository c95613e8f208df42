"""Flaws that a case can have, each with the clauses that must not come out satisfied because of it."""

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

from build import absent, doubtful
from satisfied_case import Made

from evidence.fields import Doubt

Put = Callable[[Made, Random], None]


class Flaw(NamedTuple):
    """What is wrong, where it must be seen (clause and organisation), and how it is put into a case."""

    name: str
    seen: tuple[tuple[str, str | None], ...]
    put: Put


def set_field(document: str, **fields: Any) -> Put:
    def put(made: Made, _: Random) -> None:
        made.evidence[document].update(fields)

    return put


def one_of(document: str, name: str, *values: Any) -> Put:
    def put(made: Made, rng: Random) -> None:
        made.evidence[document][name] = rng.choice(values)

    return put


def doubt(document: str, name: str) -> Put:
    """The field as it was read, but in doubt."""

    def put(made: Made, rng: Random) -> None:
        fields = made.evidence[document]
        value = fields.get(name, DEFAULTS.get((fields["kind"], name)))
        why = rng.choice([Doubt.POOR_SCAN, Doubt.AMBIGUOUS_DATE, Doubt.RIVAL_VALUES, Doubt.NO_LABEL])
        fields[name] = [doubtful(one, why) for one in value] if isinstance(value, list) else doubtful(value, why)

    return put


DEFAULTS: dict[tuple[str, str], Any] = {
    ("dspt", "edition"): "2025-26",
    ("dspt", "outcome"): "standards_met",
    ("dspt", "organisation_code"): "EE999999",
    ("certificate", "standard"): "ISO/IEC 27001:2022",
    ("minutes", "quorate"): True,
    ("minutes", "document_status"): "approved",
    ("minutes", "body"): "Board of Directors",
    ("minutes", "organisation_name"): "University of Westshire",
    ("cloud_risk", "encryption_at_rest"): "All data are encrypted at rest with AES-256.",
    ("cloud_risk", "overseas_access"): "Data are not accessible from outside the United Kingdom.",
}
"""What the builders print where a case says nothing."""


def without(document: str) -> Put:
    def put(made: Made, _: Random) -> None:
        del made.evidence[document]

    return put


def of_another(document: str) -> Put:
    """The document is somebody else's: gathered to nobody."""

    def put(made: Made, rng: Random) -> None:
        name = rng.choice(["Vesper Haulage Ltd", "Marram Foods plc"])
        made.evidence[document].update(owner=None, organisation_name=name, organisation_code=None)
        if made.evidence[document]["kind"] not in ("dspt", "letter"):
            del made.evidence[document]["organisation_code"]

    return put


def declare(id: str, **fields: Any) -> Put:
    def put(made: Made, _: Random) -> None:
        made.organisation(id).update(fields)

    return put


def declare_location(id: str, number: int, **fields: Any) -> Put:
    def put(made: Made, _: Random) -> None:
        made.organisation(id)["locations"][number].update(fields)

    return put


def declare_case(**fields: Any) -> Put:
    def put(made: Made, _: Random) -> None:
        made.declared.update(fields)

    return put


def undecided(clause: str) -> Put:
    def put(made: Made, _: Random) -> None:
        made.decisions[:] = [one for one in made.decisions if one["clause"] != clause]

    return put


def decided(clause: str, **fields: Any) -> Put:
    def put(made: Made, _: Random) -> None:
        next(one for one in made.decisions if one["clause"] == clause).update(fields)

    return put


def another_region(made: Made, rng: Random) -> None:
    region = rng.choice(["northeurope", "westeurope", "eastus", "global", "francecentral", "EU"])
    made.declared["cloud"]["services"][0]["regions"].append(region)


def more_place(made: Made, rng: Random) -> None:
    use = rng.choice(["processing", "storage", "backup", "disaster_recovery"])
    place = {"id": "more", "uses": [use], "address": "Hangar 5, Old Airfield, Kemble", "postcode": "GL7 6FD"}
    made.organisation("lab")["locations"].append(place)


def no_secondary_site(made: Made, _: Random) -> None:
    for organisation in made.declared["organisations"]:
        for place in organisation["locations"]:
            place["uses"] = ["processing", "storage"]


def sentence(field: str, *sentences: str) -> Put:
    return one_of("assessment", field, *sentences)


UNI, LAB, APPLICATION = "uni", "lab", None


def seen(*clauses: str, by: str | None = None) -> tuple[tuple[str, str | None], ...]:
    return tuple((clause, by) for clause in clauses)


FLAWS = (
    Flaw("no code declared", seen("2a/1.1.1", "2a/1.1", by=UNI), declare("uni", organisation_code=None)),
    Flaw("another code on the evidence", seen("2a/1.1.1", by=UNI), one_of("dspt", "organisation_code", "EE888888", "8XA99")),
    Flaw("a code in doubt", seen("2a/1.1.1", "2a/1.1", "2a/1", by=UNI), doubt("dspt", "organisation_code")),
    Flaw("an edition long past", seen("2a/1.1.2", "2a/1.1", "2a/1", "2a/2", by=UNI), one_of("dspt", "edition", "2023-24", "2022-23", "2021-22")),
    Flaw("an edition in doubt", seen("2a/1.1.2", "2a/1.1", "2a/1", "2a/2", by=UNI), doubt("dspt", "edition")),
    Flaw("an edition not printed", seen("2a/1.1.2", by=UNI), set_field("dspt", edition=None)),
    Flaw("published after the day", seen("2a/1.1.2", by=UNI), one_of("dspt", "published_on", "2026-11-22", "2027-01-05")),
    Flaw("published more than a year ago", seen("2a/1.1.2", by=UNI), one_of("dspt", "published_on", "2025-11-20", "2025-10-01")),
    Flaw("expired as printed", seen("2a/1.1.2", by=UNI), one_of("dspt", "expires_on", "2026-11-20", "2026-06-30")),
    Flaw("an expiry in doubt", seen("2a/1.1.2", by=UNI), set_field("dspt", expires_on=doubtful("2027-06-30"))),
    Flaw("whether an expiry is printed is in doubt", seen("2a/1.1.2", by=UNI), set_field("dspt", expires_on=absent(Doubt.POOR_SCAN))),
    Flaw("standards not met", seen("2a/1.1.3", "2a/1.1", "2a/1", "2a/2", by=UNI), one_of("dspt", "outcome", "standards_not_met", "entry_level", "not_published", "baseline")),
    Flaw("approaching standards without approval", seen("2a/1.1.3", by=UNI), one_of("dspt", "outcome", "approaching_standards", "plan_agreed")),
    Flaw("an outcome in doubt", seen("2a/1.1.3", "2a/1.1", "2a/1", by=UNI), doubt("dspt", "outcome")),
    Flaw("no DSPT at all", seen("2a/1.1.2", "2a/1.1.3", "2a/1", "2a/2", by=UNI), without("dspt")),
    Flaw("the DSPT of another", seen("2a/1.1.2", "2a/1.1.3", "2a/1", by=UNI), of_another("dspt")),
    Flaw("no date in the comments", seen("video/4-dspt-date", by=UNI), declare("uni", security_assurance={"routes": ["dspt"], "comments": None})),
    Flaw("another date in the comments", seen("video/4-dspt-date", by=UNI), declare("uni", security_assurance={"routes": ["dspt"], "comments": "published 1 May 2026"})),
    Flaw("identifiable data and no review", seen("2a/1.1.5", "2a/1.1", by=UNI), declare_case(data={"received": "identifiable"})),
    Flaw("identifiable data to NHS England and no review", seen("2a/1.1.5", by=UNI), declare_case(data={"provided": "identifiable"})),
    Flaw("no route", seen("2a/1", by=UNI), declare("uni", security_assurance={"routes": [], "comments": None})),
    Flaw("a certificate expired", seen("2a/1.3", "2a/1", by=LAB), one_of("certificate", "expires_on", "2026-11-20", "2025-01-31")),
    Flaw("a certificate not begun", seen("2a/1.3", by=LAB), set_field("certificate", issued_on="2026-12-01")),
    Flaw("an expiry of the certificate in doubt", seen("2a/1.3", "2a/1", by=LAB), doubt("certificate", "expires_on")),
    Flaw("no expiry on the certificate", seen("2a/1.3", by=LAB), set_field("certificate", expires_on=None)),
    Flaw("a standard withdrawn", seen("2a/1.3", "2a/1", by=LAB), one_of("certificate", "standard", "ISO/IEC 27001:2013", "BS EN ISO/IEC 27001:2017", "ISO/IEC 27001:2005")),
    Flaw("a standard in doubt", seen("2a/1.3", by=LAB), doubt("certificate", "standard")),
    Flaw("the certificate of another", seen("2a/1.3", "2a/1", "video/5-copy", by=LAB), of_another("certificate")),
    Flaw("no certificate", seen("2a/1.3", "2a/1", "2a/2", "video/5-copy", by=LAB), without("certificate")),
    Flaw("pages of the certificate missing", seen("video/5-copy", by=LAB), set_field("certificate", pages_stated=3, pages_missing=[2, 3])),
    Flaw("nobody approved the certificate", seen("2a/1.3", "2a/1", by=LAB), undecided("2a/1.3")),
    Flaw("a case officer approved the certificate", seen("2a/1.3", by=LAB), decided("2a/1.3", role="case_officer")),
    Flaw("the certificate was rejected", seen("2a/1.3", by=LAB), decided("2a/1.3", decision="rejected")),
    Flaw("approved after the day", seen("2a/1.3", by=LAB), decided("2a/1.3", decided_on="2026-11-22")),
    Flaw("approved for another file", seen("2a/1.3", by=LAB), decided("2a/1.3", evidence="0" * 64)),
    Flaw("another place on the certificate", seen("2a/2", by=LAB), set_field("certificate", location=[{"address": "9 Brunel Court, Exeter", "postcode": "EX2 8PW", "role": "main"}])),
    Flaw("the place on the certificate in doubt", seen("2a/2", by=LAB), doubt("certificate", "location")),
    Flaw("another unit of the building", seen("2a/2", by=LAB), set_field("certificate", location=[{"address": "Unit 9, Harbour Yard, Portmouth", "postcode": "PO3 6TT", "role": "main"}])),
    Flaw("a place that nothing covers", seen("2a/2", by=LAB), more_place),
    Flaw("a place without a postcode", seen("2a/2", by=LAB), declare_location("lab", 0, postcode=None, address="Portmouth")),
    Flaw("no place declared for a processor", seen("2a/2", by=LAB), declare("lab", locations=[])),
    Flaw("no back-up or recovery site", seen("2a/2", by=UNI), no_secondary_site),
    Flaw("a region abroad", seen("2a/3.1a", by=APPLICATION), another_region),
    Flaw("a region abroad in the assessment", seen("2a/3.1a", "2a/3", by=APPLICATION), one_of("assessment", "region", ["UK South", "North Europe"], ["UK South", "East US"])),
    Flaw("access from abroad", seen("2a/3.1b", by=APPLICATION), sentence("overseas_access", "Two analysts work from Lisbon.", "Support staff in India can access the data.", "Data are accessible from outside the UK.")),
    Flaw("nothing said of access from abroad", seen("2a/3.1b", by=APPLICATION), set_field("assessment", overseas_access=None)),
    Flaw("access from abroad in doubt", seen("2a/3.1b", by=APPLICATION), doubt("assessment", "overseas_access")),
    Flaw("no data risk model", seen("2a/3.2.1", "guidance/data-risk-model", by=APPLICATION), without("model")),
    Flaw("a blank data risk model", seen("2a/3.2.1", "guidance/data-risk-model", by=APPLICATION), set_field("model", completed=False, risk_class=None, data_types=None, data_scale=None, data_persistence=None)),
    Flaw("no cloud risk assessment", seen("2a/3.2.2", "2a/3.2.5", "guidance/cloud-risk-assessment", "guidance/four-steps", by=APPLICATION), without("assessment")),
    Flaw("integrity not considered", seen("2a/3.2.2", by=APPLICATION), one_of("assessment", "integrity", None)),
    Flaw("pseudonymisation not considered", seen("2a/3.2.3", by=APPLICATION), set_field("assessment", pseudonymisation=None)),
    Flaw("no minutes", seen("2a/3.2.4", by=APPLICATION), without("minutes")),
    Flaw("draft minutes", seen("2a/3.2.4", by=APPLICATION), set_field("minutes", document_status="draft")),
    Flaw("minutes of a committee", seen("2a/3.2.4", by=APPLICATION), set_field("minutes", body="Information Governance Committee")),
    Flaw("minutes of another company", seen("2a/3.2.4", by=APPLICATION), of_another("minutes")),
    Flaw("a board that only noted", seen("2a/3.2.4", by=APPLICATION), set_field("minutes", decision=[{"verb": "noted", "text": "The Board noted the cloud risk."}])),
    Flaw("a board that refused", seen("2a/3.2.4", by=APPLICATION), one_of("minutes", "decision", [{"verb": "rejected", "text": "The Board rejected the cloud risk."}], [{"verb": "deferred", "text": "The Board deferred the cloud risk."}], [])),
    Flaw("a board that was not quorate", seen("2a/3.2.4", by=APPLICATION), set_field("minutes", quorate=False)),
    Flaw("a quorum in doubt", seen("2a/3.2.4", by=APPLICATION), doubt("minutes", "quorate")),
    Flaw("minutes of next year", seen("2a/3.2.4", by=APPLICATION), set_field("minutes", meeting_on="2027-01-14")),
    Flaw("nothing on who is responsible", seen("2a/3.2.5", by=APPLICATION), set_field("assessment", shared_responsibility=None)),
    Flaw("nobody approved the cloud", seen("2a/3.3", by=APPLICATION), undecided("2a/3.3")),
    Flaw("the cloud was rejected", seen("2a/3.3", by=APPLICATION), decided("2a/3.3", decision="rejected")),
    Flaw("a case officer approved the cloud", seen("2a/3.3", by=APPLICATION), decided("2a/3.3", role="case_officer")),
    Flaw("an assessment without a date", seen("guidance/cloud-risk-assessment", by=APPLICATION), set_field("assessment", assessed_on=None)),
    Flaw("an assessment of another system", seen("guidance/cloud-risk-assessment", by=APPLICATION), set_field("assessment", system_name="PAYROLL-ONE")),
    Flaw("nothing destroyed", seen("guidance/data-destruction", by=APPLICATION), one_of("assessment", "data_destruction", None, "Data are not destroyed at the end of the agreement.")),
    Flaw("not encrypted at rest", seen("guidance/encryption-at-rest", by=APPLICATION), sentence("encryption_at_rest", "Data is not encrypted at rest.", "Encryption at rest is planned for 2027.", "The disks are unencrypted.")),
    Flaw("encryption at rest in doubt", seen("guidance/encryption-at-rest", by=APPLICATION), doubt("assessment", "encryption_at_rest")),
    Flaw("not encrypted in transit", seen("guidance/encryption-in-transit", by=APPLICATION), sentence("encryption_in_transit", "Data is sent over plain HTTP.", "Traffic is protected with SSL.", "Data in transit uses TLS 1.0.", "Traffic is not encrypted in transit.")),
    Flaw("another place was assessed", seen("guidance/geography", by=APPLICATION), sentence("geography", "Data are stored in Ireland.", "Data are stored in North Europe.")),
    Flaw("access from abroad left open", seen("2a/3.1b", by=APPLICATION), sentence("overseas_access", "Data are not accessible outside the EEA.", "Access is limited to the UK and Ireland.", "It is not possible to rule out access from outside the UK.", "Access from outside the UK was blocked until June 2026.", "Access from outside the UK is not monitored.", "Access is restricted to the UK but third-line support is delivered from Manila.", "Geo-blocking of non-UK addresses has been disabled.", "Microsoft staff outside the UK have no access to customer data.")),
    Flaw("people abroad in another sentence", seen("2a/3.1b", by=APPLICATION), one_of("assessment", "whereabouts", ["Second-line support is delivered from Manila."], ["Two developers work remotely from Portugal."], ["Data may be processed outside the UK by sub-processors."])),
    Flaw("a copy abroad in another sentence", seen("2a/3.1a", "guidance/geography", by=APPLICATION), one_of("assessment", "whereabouts", ["Backups are kept in Amsterdam."], ["A copy is sent to our partner in Boston, Massachusetts."], ["Data are also stored in Ireland."])),
    Flaw("encrypted at rest in part, once or perhaps", seen("guidance/encryption-at-rest", by=APPLICATION), sentence("encryption_at_rest", "The provider offers encryption at rest.", "Encryption is applied to data at rest where the service supports it.", "Only identifiable fields are encrypted at rest.", "Data at rest was encrypted until the migration of March 2026.", "Disk encryption is scheduled for Q2 2027.", "We rely on physical security instead of encryption at rest.")),
    Flaw("encrypted in transit in most cases", seen("guidance/encryption-in-transit", by=APPLICATION), sentence("encryption_in_transit", "Data in transit are encrypted with TLS 1.2 in most cases.", "The platform supports TLS 1.2 for data in transit.", "TLS 1.2 is used where the client supports it.")),
    Flaw("destruction that should be", seen("guidance/data-destruction", by=APPLICATION), sentence("data_destruction", "At the end of the agreement the data should be destroyed by an approved method.", "Data may be wiped to NIST 800-88 when the agreement ends.")),
    Flaw("a place that nobody assessed", seen("guidance/geography", by=APPLICATION), sentence("geography", "The location of the data has not been assessed.", "Microsoft decides where data are stored.", "We do not store data in UK South or UK West.", "The storage locations UK South and UK West were not assessed.")),
    Flaw("pseudonymised in part or undone", seen("2a/3.2.3", by=APPLICATION), sentence("pseudonymisation", "Pseudonymisation is used for training data sets only.", "Pseudonymised data are re-identified for analysis.", "Data are pseudonymised in most cases.")),
    Flaw("one side responsible for nothing", seen("2a/3.2.5", by=APPLICATION), sentence("shared_responsibility", "The cloud provider is responsible for security and we are responsible for nothing.", "Who patches is to be determined: the provider secures hosts and we secure accounts.")),
    Flaw("a certificate against itself", seen("2a/1.3", "2a/1", "2a/2", by=LAB), one_of("certificate", "not_in_force", "SUSPENDED", "This certificate has been withdrawn.", "SPECIMEN")),
    Flaw("not published on that day", seen("video/4-dspt-date", by=UNI), declare("uni", security_assurance={"routes": ["dspt"], "comments": "DSPT not published on 24/06/2026"})),
    Flaw("identifiable data and a condition that asks for no review", seen("2a/1.1.5", "2a/1.1", by=UNI), declare_case(data={"received": "identifiable"}, special_conditions=[{"text": "No review of the DSPT is required.", "organisation": "uni", "due": "2027-03-31"}])),
    Flaw("a host that nobody declared", seen("video/7-declared", by=APPLICATION), set_field("minutes", hosts=["Fogbank Hosting Ltd"])),
)  # fmt: skip
