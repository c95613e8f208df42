"""System level security policies."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Web
from benchmarks.unseen.tenth.facts import address, company, one_line, people, shown, site, university
from benchmarks.unseen.tenth.markup import E, grid, page, terms
from benchmarks.unseen.world import Address, Draw, Org, show, years_on

AT_REST = (
    "All study data are encrypted at rest with AES-256.",
    "Every volume that holds patient data is encrypted at rest using AES-256, with keys held apart from the data.",
    "Databases, file shares and backups are encrypted at rest by means of AES 256-bit full disk encryption.",
)
IN_TRANSIT = (
    "All data in transit to and from the system are protected by TLS 1.2 or higher.",
    "Connections between users and the system are encrypted in transit using TLS 1.3.",
    "Files from NHS England are received by secure file transfer and are encrypted in transit with TLS 1.2.",
)
DESTRUCTION = (
    "When the data sharing agreement ends, all copies are erased to NIST SP 800-88 and a certificate of destruction is returned to NHS England.",
    "Data are securely destroyed at the end of their retention period by cryptographic erasure, and a certificate of destruction is kept.",
    "On receipt of a Data Destruction Notice the data manager wipes all copies of the data within ten working days and issues a certificate of destruction.",
)
ACCESS = (
    "Access is granted by the security manager to named users who have signed the terms of use, and is reviewed every quarter.",
    "Users sign in with a personal account and a second factor; shared accounts are not permitted.",
    "Accounts of leavers are closed on their last working day.",
)
PHYSICAL = (
    "The server room is entered by card and PIN, and visitors are escorted at all times.",
    "The building is staffed around the clock and covered by CCTV.",
)
ROLES = ("Head of Research Data", "Director of Informatics", "Chief Technology Officer", "Professor of Epidemiology")


@dataclass(frozen=True)
class Slsp:
    """What a policy says."""

    org: Org
    version: str
    issued: date
    review: date
    owner: str
    role: str
    approver: str
    main: Address
    backup: Address
    rest: str
    transit: str
    end: str


def draw(d: Draw) -> Slsp:
    names, issued = people(d, 2), d.day(date(2024, 9, 2), date(2026, 9, 30))
    org = d.pick([company, university])(d)
    version = f"{d.number(1, 4)}.{d.number(0, 3)}"
    return Slsp(
        org,
        version,
        issued,
        years_on(issued, 1),
        names[0],
        d.pick(ROLES),
        names[1],
        address(d, 1),
        address(d, 0.6),
        d.pick(AT_REST),
        d.pick(IN_TRANSIT),
        d.pick(DESTRUCTION),
    )


def told(p: Slsp, style: str, status: str = "approved", second: str = "backup") -> list[Field]:
    fields = [
        Field("organisation_name", p.org.name, p.org.name),
        Field("system_name", p.org.system, p.org.system),
        Field("version", p.version, p.version),
        Field("document_status", status, status),
        shown("issued_on", p.issued, style),
        shown("review_due_on", p.review, style),
        Field("owner", p.owner, p.owner, (f"{p.owner}, {p.role}", f"{p.owner} ({p.role})", p.role)),
        site(p.main, "main"),
        site(p.backup, second),
        Field("encryption_at_rest", p.rest, p.rest),
        Field("encryption_in_transit", p.transit, p.transit),
        Field("data_destruction", p.end, p.end),
    ]
    if status == "approved":
        fields.append(
            Field(
                "approved_by",
                p.approver,
                p.approver,
                (
                    f"{p.approver}, Senior Information Risk Owner",
                    f"{p.approver} (Senior Information Risk Owner)",
                    f"{p.approver}, SIRO",
                    f"{p.approver} (SIRO)",
                ),
            )
        )
    return fields


def template(d: Draw) -> Paper:
    """The old template: numbered sentences in the style "The System shall"."""
    p, manager = draw(d), "the Information Security Manager"
    status = d.pick(["approved", "approved", "draft"])
    control = [
        ["Document status", status.capitalize()],
        ["Version", p.version],
        ["Date of issue", show(p.issued, "long")],
        ["Next review due", show(p.review, "long")],
    ]
    control += [["Approved by", f"{p.approver}, Senior Information Risk Owner"]] if status == "approved" else []
    blocks = [
        H("System Level Security Policy", 0),
        P(p.org.system, "centre"),
        P(p.org.name, "centre"),
        Grid(control, [1, 2], head=False, side=True),
        H("1 System details", 1),
        P(f"1.1 The System shall be known as {p.org.system}."),
        P(f"1.2 The System's responsible owner shall be {p.owner}, {p.role}."),
        P(f"1.3 The System's data controller shall be {p.org.name}."),
        H("2 System security", 1),
        P(
            f"2.1 The System is governed by the corporate information security policy; its day-to-day security is the duty of {manager}."
        ),
        P(f"2.2 The System is housed at {one_line(p.main, False)}."),
        P(f"2.3 Backup copies are kept at {one_line(p.backup, False)}."),
        P("2.4 " + d.pick(PHYSICAL)),
        H("3 System level security", 1),
        Items([d.pick(ACCESS), p.rest, p.transit]),
        H("4 Retention and disposal", 1),
        P(p.end),
        H("5 Incidents", 1),
        P(f"Incidents are reported to {manager} within one working day."),
    ]
    flow = Flow(
        blocks, f"SLSP {p.org.system}", f"Page {{n}} of {{m}}   v{p.version}, {show(p.issued, 'slash')}", "serif"
    )
    return Paper(told(p, "long", status), flow)


def controlled(d: Draw) -> Paper:
    """A corporate document: control page with a history of versions, contents, then sections."""
    p = draw(d)
    older = p.issued - timedelta(days=d.number(300, 420))
    control = [
        ["Title", f"System Level Security Policy: {p.org.system}"],
        ["Organisation", p.org.name],
        ["Version", p.version],
        ["Status", "Approved"],
        ["Issue date", show(p.issued, "slash")],
        ["Review date", show(p.review, "slash")],
        ["System owner", f"{p.owner} ({p.role})"],
        ["Approved by", f"{p.approver} (SIRO)"],
    ]
    history = [
        ["Version", "Date", "Author", "Change"],
        ["0.1", show(older, "slash"), p.owner, "First draft"],
        ["0.9", show(older + timedelta(days=40), "slash"), p.owner, "Comments of the security team"],
        [p.version, show(p.issued, "slash"), p.owner, "Published"],
    ]
    return _controlled_rest(p, control, history, d)


def _controlled_rest(p: Slsp, control: list[list[str]], history: list[list[str]], d: Draw) -> Paper:
    places = [
        ["Use", "Address", "Postcode"],
        ["Processing and storage", ", ".join(p.main.lines), p.main.postcode],
        ["Disaster recovery", ", ".join(p.backup.lines), p.backup.postcode],
    ]
    blocks = [
        H(f"{p.org.system}: System Level Security Policy", 0),
        H("Document control", 1),
        Grid(control, [1, 2], head=False, side=True),
        H("Version history", 2),
        Grid(history, [0.7, 1, 1.4, 2]),
        Break(),
        H("1. Purpose and scope", 1),
        P(
            f"This policy sets out how the {p.org.system} and the information in it are kept secure. It applies to all staff, students and contractors who use the system."
        ),
        H("2. Locations", 1),
        Grid(places, [1.2, 3, 1]),
        H("3. Access control", 1),
        *(P(line) for line in d.some(ACCESS, 2)),
        H("4. Encryption", 1),
        P(p.rest),
        P(p.transit),
        H("5. Physical security", 1),
        P(d.pick(PHYSICAL)),
        H("6. Retention and disposal of data", 1),
        P(p.end),
        H("7. Business continuity", 1),
        P("Restoration is tested twice a year and the results are reported to the system owner."),
    ]
    return Paper(
        told(p, "slash", "approved", "disaster_recovery"),
        Flow(blocks, f"{p.org.name}   OFFICIAL", f"{p.org.system} SLSP v{p.version}   Page {{n}} of {{m}}"),
    )


def form(d: Draw) -> Paper:
    """A form of questions at the left and answers at the right."""
    p = draw(d)
    rows = [
        ["Question", "Response"],
        ["Name of organisation", p.org.name],
        ["Name of system", p.org.system],
        ["System owner", p.owner],
        ["Where are the data processed and stored?", "\n".join([*p.main.lines, p.main.postcode])],
        ["Where are backups held?", "\n".join([*p.backup.lines, p.backup.postcode])],
        ["How is access to the system controlled?", d.pick(ACCESS)],
        ["How are data encrypted at rest?", p.rest],
        ["How are data encrypted in transit?", p.transit],
        ["How will the data be destroyed?", p.end],
        ["What physical controls are in place?", d.pick(PHYSICAL)],
    ]
    sign = [
        ["Policy version", p.version],
        ["Date of this version", show(p.issued, "padded")],
        ["Date of next review", show(p.review, "padded")],
        ["Approved by", f"{p.approver}, SIRO"],
        ["Status", "APPROVED"],
    ]
    blocks = [
        H("System Level Security Policy (SLSP)", 0),
        P("To be completed by the system owner for each system that holds data supplied by NHS England."),
        Grid(rows, [1.2, 2]),
        H("Approval", 1),
        Grid(sign, [1, 2], head=False, side=True),
    ]
    return Paper(told(p, "padded"), Flow(blocks, "", "SLSP form   Page {n} of {m}", "sans"))


def wiki(d: Draw) -> Paper:
    """A page of a wiki with a panel of its properties, printed by the browser."""
    p = draw(d)
    status = d.pick(["approved", "draft"])
    props = [
        ("Organisation", p.org.name),
        ("System", p.org.system),
        ("Owner", f"{p.owner}, {p.role}"),
        ("Version", p.version),
        ("Status", status.upper()),
        ("Issued", show(p.issued, "short")),
        ("Review due", show(p.review, "short")),
    ]
    props += [("Approved by", f"{p.approver}, Senior Information Risk Owner")] if status == "approved" else []
    places = [("Site", "Address"), ("Primary", one_line(p.main, False)), ("Backup", one_line(p.backup, False))]
    style = "body{font-family:'Segoe UI',Arial,sans-serif;font-size:12.5px;color:#172b4d}h1{font-size:24px}h2{font-size:16px;border-bottom:1px solid #ddd}dl{display:grid;grid-template-columns:160px 1fr;row-gap:5px;background:#f4f5f7;padding:12px}dt{font-weight:600}dd{margin:0}table{border-collapse:collapse}td,th{border:1px solid #c1c7d0;padding:6px 9px;text-align:left}.crumb{color:#6b778c;font-size:11px}"
    body = f'<p class="crumb">Pages / Information governance / Systems</p><h1>SLSP - {E(p.org.system)}</h1><p class="crumb">Created by {E(p.owner)}</p>{terms(props)}<h2>Purpose</h2><p>This is the System Level Security Policy of the {E(p.org.system)}. It adds to the corporate security policy and does not replace it.</p><h2>Sites</h2>{grid(places)}<h2>Access</h2><p>{E(d.pick(ACCESS))}</p><h2>Encryption</h2><ul><li>{E(p.rest)}</li><li>{E(p.transit)}</li></ul><h2>End of life</h2><p>{E(p.end)}</p><h2>Training</h2><p>All users complete data security awareness training each year.</p>'
    return Paper(
        told(p, "short", status),
        Web(
            page(f"SLSP - {p.org.system}", style, body),
            "Information governance wiki\tSLSP",
            "{n} of {m}\tPrinted copies are uncontrolled",
        ),
    )
