"""System Level Security Policies: numbered with document control, in the words of the old template, and as one long table."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of, place
from benchmarks.unseen.world import BRITISH, Draw, show, years_on

AT_REST = (
    "All project data held on the storage array are encrypted at rest with AES-256.",
    "Data at rest are protected by full-disk encryption (BitLocker, XTS-AES 256) on every server volume.",
    "Databases are encrypted at rest using transparent data encryption, and the keys are held in a hardware security module.",
    "No encryption at rest is applied to the database volumes.",
)
IN_TRANSIT = (
    "Data in transit between the provider and users are encrypted with TLS 1.2 or above.",
    "All transfers into the system use SFTP or an IPsec VPN; e-mail is never used.",
    "Sessions to the system are carried over TLS 1.3 only, and older protocols are disabled.",
)
DESTRUCTION = (
    "At the end of the retention period data are destroyed by cryptographic erasure and a data destruction certificate is sent to NHS England.",
    "Media are wiped to NIST 800-88 before disposal and destroyed by an accredited contractor, who issues a certificate of destruction.",
    "When the agreement ends, the data are securely erased from live and back-up media within 30 days and the deletion is logged.",
)


class _Facts:
    def __init__(self, draw: Draw) -> None:
        self.org = draw.pick([draw.university, draw.university, draw.company, draw.trust])()
        self.system = draw.system()
        self.style = draw.pick(BRITISH)
        self.issued = draw.day(date(2023, 6, 1), date(2026, 9, 30))
        self.review = years_on(self.issued, draw.pick([1, 1, 2])) - timedelta(days=draw.pick([0, 1]))
        self.draft = draw.maybe(0.35)
        self.version = f"0.{draw.number(1, 9)}" if self.draft else draw.pick(["1.0", "2.0", "2.1", "3", "1.4"])
        self.owner, self.approver, self.manager = (draw.pick(["Dr ", "Prof ", ""]) + p for p in draw.people(3))
        self.at_rest, self.in_transit, self.destruction = (
            draw.pick(AT_REST),
            draw.pick(IN_TRANSIT),
            draw.pick(DESTRUCTION),
        )
        self.backup, self.recovery = draw.address(0.9), draw.address(0.9)

    def day(self, day: date) -> str:
        return show(day, self.style)

    def labels(self, status_word: str, *, recovery: bool, dates: bool = True) -> list[Field]:
        found = [
            name_of(self.org),
            Field("system_name", self.system, self.system),
            Field("version", self.version, self.version),
        ]
        found += [
            Field("document_status", "draft" if self.draft else "approved", status_word),
            Field("owner", self.owner, self.owner),
        ]
        if dates:
            found += [
                Field("issued_on", self.issued.isoformat(), self.day(self.issued)),
                Field("review_due_on", self.review.isoformat(), self.day(self.review)),
            ]
        if not self.draft:
            found.append(Field("approved_by", self.approver, self.approver))
        found += [place(self.org.address, "main"), place(self.backup, "backup")]
        found += [place(self.recovery, "disaster_recovery")] if recovery else []
        found += [
            Field("encryption_at_rest", self.at_rest, self.at_rest),
            Field("encryption_in_transit", self.in_transit, self.in_transit),
        ]
        return [*found, Field("data_destruction", self.destruction, self.destruction)]


def numbered_policy(draw: Draw) -> Paper:
    """Numbered sections after a table of document control and a history of versions."""
    f = _Facts(draw)
    blocks = [*_control(draw, f), *_sections(f)]
    body = Flow(
        blocks,
        header=f"{f.system} SLSP v{f.version}" + (" DRAFT" if f.draft else ""),
        footer="Page {n} of {m}",
        face=draw.pick(["sans", "serif", "vera"]),
    )
    return Paper(f.labels("Draft" if f.draft else "Approved", recovery=True), body)


def _control(draw: Draw, f: _Facts) -> list[Any]:
    status = "Draft" if f.draft else "Approved"
    control = [
        ["Document title", f"System Level Security Policy - {f.system}"],
        ["Organisation", f.org.name],
        ["Version", f.version],
        ["Status", status],
    ]
    control += [["Date of issue", f.day(f.issued)], ["Next review date", f.day(f.review)], ["System owner", f.owner]]
    control += [["Approved by", f"{f.approver}"]] if not f.draft else [["Approved by", "(awaiting approval)"]]
    old = f.issued - timedelta(days=420)
    history = [
        ["Version", "Date", "Author", "Change"],
        ["0.1", f.day(old), draw.people(1)[0], "First draft"],
        [f.version, f.day(f.issued), f.manager, "Annual review" if not f.draft else "Comments of the IG lead"],
    ]
    return [
        H(f"System Level Security Policy: {f.system}", 0),
        H("Document control", 2),
        Grid(control, [1, 2.2], head=False, side=True),
        H("Version history", 2),
        Grid(history, [0.6, 1, 1.3, 2]),
        Break(),
    ]


def _sections(f: _Facts) -> list[Any]:
    return [
        H("1. Introduction", 1),
        P(
            f"1.1 This policy sets out the security measures for {f.system}, operated by {f.org.name}. It supplements the corporate information security policy."
        ),
        P(f"1.2 The security manager is {f.manager}. All users are trained before they receive access."),
        H("2. Locations", 1),
        P(f"2.1 Production servers: {', '.join([*f.org.address.lines, f.org.address.postcode])}."),
        P(f"2.2 Back-up: nightly copies are held at {', '.join([*f.backup.lines, f.backup.postcode])}."),
        P(f"2.3 Disaster recovery site: {', '.join([*f.recovery.lines, f.recovery.postcode])}."),
        H("3. Access control", 1),
        P(
            "3.1 Access is granted by role, reviewed each quarter and removed on the day on which a member of staff leaves."
        ),
        Items(
            [
                "Multi-factor authentication is required for every user.",
                "Privileged accounts are separate from daily accounts.",
                "Passwords have at least 14 characters.",
            ]
        ),
        H("4. Encryption", 1),
        P(f"4.1 {f.at_rest}"),
        P(f"4.2 {f.in_transit}"),
        H("5. Retention and disposal", 1),
        P(f"5.1 {f.destruction}"),
        H("6. Incidents", 1),
        P(
            "6.1 Incidents are reported within 24 hours through the service desk and, where required, through the toolkit."
        ),
    ]


def template_words(draw: Draw) -> Paper:
    """The words of the old template: "The System shall be known as"."""
    f = _Facts(draw)
    status = "DRAFT FOR COMMENT" if f.draft else "FINAL - APPROVED"
    blocks = [
        P(f.org.name, "bold"),
        H("SYSTEM LEVEL SECURITY POLICY", 0),
        P(f"{status}    Version: {f.version}    Issued: {f.day(f.issued)}    Review due: {f.day(f.review)}", "centre"),
        H("System Details", 1),
        P(f"The System shall be known as {f.system}."),
        P(f"The System's responsible owner shall be {f.owner}."),
        P(f"The System's Data Controller shall be {f.org.name}."),
        H("System Security", 1),
        P(
            f"The System shall be governed by the corporate security policy. The responsible security manager shall be {f.manager}."
        ),
        P("The System shall incorporate the following security countermeasures:"),
        P(
            f"a. The System is housed in a locked server room at {', '.join([*f.org.address.lines, f.org.address.postcode])}."
        ),
        P(f"b. {f.at_rest}"),
        P(f"c. {f.in_transit}"),
        P(f"d. Back-ups are taken weekly and stored at {', '.join([*f.backup.lines, f.backup.postcode])}."),
        P("e. Entry to the room is by swipe card and recorded by camera."),
        H("System Management", 1),
        P(
            "The System shall be patched monthly. Logs shall be kept for one year and inspected by the security manager."
        ),
        H("Disposal", 1),
        P(f.destruction),
        H("Acceptance", 1),
        P(
            f"Approved by: {f.approver}, Senior Information Risk Owner    Signature: ____________"
            if not f.draft
            else "Approved by: ______________    Signature: ____________"
        ),
    ]
    body = Flow(blocks, footer=f"Page {{n}} of {{m}}    v{f.version}", face="serif")
    return Paper(f.labels("DRAFT" if f.draft else "APPROVED", recovery=False), body)


def policy_table(draw: Draw) -> Paper:
    """One long table of questions and answers."""
    f = _Facts(draw)
    status = "Draft - not yet approved" if f.draft else "Approved"
    rows = [
        ["Section", "Response"],
        ["Name of organisation", f.org.name],
        ["Name of system", f.system],
        ["Document version", f"v{f.version}"],
    ]
    rows += [
        ["Document status", status],
        ["Effective from", f.day(f.issued)],
        ["To be reviewed by", f.day(f.review)],
        ["Information asset owner", f.owner],
    ]
    rows += [["Signed off by", f.approver]] if not f.draft else []
    rows += [
        ["Main processing location", ", ".join([*f.org.address.lines, f.org.address.postcode])],
        ["Backup location", ", ".join([*f.backup.lines, f.backup.postcode])],
    ]
    rows += [
        ["Disaster recovery location", ", ".join([*f.recovery.lines, f.recovery.postcode])],
        ["Who has access?", "Named analysts of the study team, approved by the owner."],
    ]
    rows += [
        ["Encryption of stored data", f.at_rest],
        ["Encryption of data in transit", f.in_transit],
        ["Destruction of data", f.destruction],
    ]
    rows += [
        ["Business continuity", "The recovery plan is tested each year; the last test met the recovery time objective."]
    ]
    blocks = [H("System Level Security Policy (SLSP)", 1), Grid(rows, [1, 2])]
    return Paper(
        f.labels("Draft" if f.draft else "Approved", recovery=True),
        Flow(blocks, header=f.org.name, footer="Page {n} of {m}"),
    )
