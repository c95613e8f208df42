"""System level security policies."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of, place
from benchmarks.unseen.ninth import sayings as say
from benchmarks.unseen.ninth.pen import pairs
from benchmarks.unseen.ninth.stock import firm, on, one_line, signer, uk_address, value
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw, Org, show, years_on

GROUPS = ("Information Governance Steering Group", "Senior Information Risk Owner", "Information Security Committee",
          "Research Governance Board")  # fmt: skip
POSTS = ("Information Asset Owner", "Head of Research Data", "Principal Investigator", "Director of Informatics")


@dataclass(frozen=True)
class Facts:
    org: Org
    version: str
    issued: date
    review: date
    owner: str
    post: str
    group: str
    rest: str
    transit: str
    destroy: str
    spare: Address


def _facts(d: Draw) -> Facts:
    org = d.pick([Draw.university, Draw.trust, firm, Draw.charity, Draw.company])(d)
    day = d.day(date(2024, 5, 1), date(2026, 10, 20))
    return Facts(
        org, f"{d.number(1, 5)}.{d.number(0, 6)}", day, years_on(day, d.number(1, 2)), signer(d), d.pick(POSTS),
        d.pick(GROUPS), d.pick(say.REST), d.pick(say.TRANSIT), d.pick(say.DESTROY), uk_address(d),
    )  # fmt: skip


def _labels(f: Facts, style: str, status: str, controls: bool = True) -> list[Field]:
    fields = [
        name_of(f.org), value("system_name", f.org.system), value("version", f.version),
        on("issued_on", f.issued, style), on("review_due_on", f.review, style),
        value("owner", f.owner, also=(f"{f.owner}, {f.post}", f"{f.owner} ({f.post})", f.post)),
    ]  # fmt: skip
    if status:
        fields.append(value("document_status", status, status.capitalize()))
    if controls:
        fields += [value("encryption_at_rest", f.rest), value("encryption_in_transit", f.transit),
                   value("data_destruction", f.destroy)]  # fmt: skip
    return fields


def controlled(d: Draw) -> Paper:
    """With a table of document control on the first page and numbered sections."""
    f = _facts(d)
    status, style = d.pick(["approved", "approved", "draft"]), d.pick(["long", "slash"])
    name = f.org.system
    control = [["Document title", f"System Level Security Policy: {name}"], ["Version", f.version],
               ["Status", status.capitalize()], ["Date of issue", show(f.issued, style)],
               ["Next review", show(f.review, style)], ["System owner", f"{f.owner}, {f.post}"]]  # fmt: skip
    if status == "approved":
        control.append(["Approved by", f.group])
    blocks = [
        H(f.org.name, 2), H("System Level Security Policy", 0), Grid(control, [1, 2], head=False, side=True),
        H("1 Introduction", 1), P(f"This policy sets out how {name} is kept secure. It supplements the information security policy of {f.org.name} and applies to everybody who uses the system."),
        H("2 System details", 1), P(f"{name} holds extracts supplied by NHS England for research. It is run by a team of {d.number(3, 12)} people."),
        H("3 Locations", 1), P(f"The servers stand at {one_line(f.org.address, False)}."),
        P(f"A backup copy is kept at {one_line(f.spare, False)}."),
        H("4 Access control", 1), Items(["Accounts are given by the system owner and reviewed each quarter.", "Passwords have at least twelve characters.", "Multi-factor authentication is required."]),
        H("5 Protection of the data", 1), P(f.rest), P(f.transit),
        H("6 Retention and disposal", 1), P(f.destroy),
        H("7 Incidents", 1), P("Incidents are reported to the service desk at once and to the data protection officer within one working day."),
    ]  # fmt: skip
    fields = [*_labels(f, style, status), place(f.org.address, "main"), place(f.spare, "backup")]
    if status == "approved":
        fields.append(value("approved_by", f.group))
    return Paper(
        fields,
        Flow(blocks, f"{f.org.name} - SLSP", f"Version {f.version} - Page {{n}} of {{m}}", d.pick(["sans", "serif"])),
    )


def prose(d: Draw) -> Paper:
    """The older form of sentences: "The System shall be known as …", version and date in the foot."""
    f = _facts(d)
    style = "long"
    blocks = [
        H("SYSTEM LEVEL SECURITY POLICY", 0), P(f"{f.org.name}", "centre"), P(f"Version {f.version}, {show(f.issued, style)}", "centre"),
        H("1. System details", 1),
        P(f"1.1 The System shall be known as {f.org.system}."),
        P(f"1.2 The System's responsible owner shall be {f.owner}, {f.post}."),
        P(f"1.3 The System's data controller shall be {f.org.name}."),
        H("2. System security", 1),
        P("2.1 The System shall be governed by the corporate security policy, and by standards that are at least equal to it."),
        P(f"2.2 The System shall be housed in a locked computer room at {one_line(f.org.address, False)}."),
        P(f"2.3 Should that site be lost the disaster recovery site at {one_line(f.spare, False)} shall be used."),
        H("3. Countermeasures", 1), P(f.rest), P(f.transit), P("Access to the System shall be granted by the owner only."),
        H("4. Disposal", 1), P(f.destroy),
        H("5. Review", 1), P(f"This policy was approved by the {f.group} and shall be reviewed by {show(f.review, style)}."),
        P(f"Signed: {f.owner}"),
    ]  # fmt: skip
    fields = [*_labels(f, style, ""), value("approved_by", f.group, also=(f"the {f.group}",)),
              Field("document_status", "approved", None, optional=True),
              place(f.org.address, "main"), place(f.spare, "disaster_recovery")]  # fmt: skip
    return Paper(
        fields, Flow(blocks, footer=f"Page {{n}} of {{m}}   v{f.version}, {show(f.issued, 'slash')}", face="serif")
    )


def template(d: Draw) -> Paper:
    """A filled-in template: question at the left, answer at the right."""
    f = _facts(d)
    style = d.pick(["slash", "padded"])
    rows = [
        ["Item", "Answer"], ["Organisation", f.org.name], ["Name of system", f.org.system],
        ["Version of this document", f"v{f.version}"], ["Date", show(f.issued, style)], ["Review date", show(f.review, style)],
        ["Document status", "Approved"], ["Responsible owner", f"{f.owner} ({f.post})"], ["Approved by", f.group],
        ["Where is the system housed?", one_line(f.org.address, False)], ["Where are backups kept?", one_line(f.spare, False)],
        ["Who may use it?", "Named analysts who have signed the terms of use and passed the yearly training."],
        ["How are data encrypted at rest?", f.rest], ["How are data protected in transit?", f.transit],
        ["How are data destroyed?", f.destroy], ["How is use audited?", "The audit log is read each month by the security manager."],
    ]  # fmt: skip
    blocks = [P("Template SLSP 04", "small"), H("System Level Security Policy (SLSP)", 1),
              P("Complete every row. Delete guidance in italics before the document is sent.", "quote"), Grid(rows, [1, 2], side=True)]  # fmt: skip
    fields = [
        *_labels(f, style, "approved"),
        value("approved_by", f.group),
        place(f.org.address, "main"),
        place(f.spare, "backup"),
    ]
    return Paper(fields, Flow(blocks, footer="{n}", face="sans"))


def short_policy(d: Draw) -> Paper:
    """Two pages, a cover with particulars and the text; a second site is named beside the first."""
    f = _facts(d)
    s = Sheet("a4", "sans", "SLSP")
    s.box(0, 0, s.width, 250, fill="#37474f", stroke=None)
    s.para(60, 120, 470, f.org.system, 26, bold=True, colour="#ffffff", leading=32)
    s.text(60, 200, "System Level Security Policy", 18, colour="#ffffff")
    rows = [("Organisation", f.org.name), ("Owner", f"{f.owner}, {f.post}"), ("Version", f.version), ("Status", "Approved"),
            ("Approved by", f.group), ("Issued", show(f.issued, "long")), ("Review due", show(f.review, "long"))]  # fmt: skip
    pairs(s, 60, 320, rows, 120, 12, 350, True)
    s.turn()
    y = 80.0
    for title, words in (
        ("Purpose", "This document describes the safeguards of the system named on the cover and who answers for them."),
        ("Sites", f"Main site: {one_line(f.org.address)}. Additional site: {one_line(f.spare)}."),
        ("Users", "Users are researchers with a contract of employment. Accounts are closed on the day on which they leave."),
        ("Storage", f.rest), ("Transfer", f.transit), ("Disposal", f.destroy),
        ("Audit", "The security manager checks the log of access each month and reports to the owner."),
    ):  # fmt: skip
        s.text(60, y, title, 12, bold=True, colour="#37474f")
        y = s.para(60, y + 18, 475, words, 10.5) + 16
    s.text(60, 800, f"{f.org.system} - SLSP {f.version}", 8, colour="#777777")
    s.text(s.width - 60, 800, "2", 8, align="right", colour="#777777")
    fields = [
        *_labels(f, "long", "approved"),
        value("approved_by", f.group),
        place(f.org.address, "main"),
        place(f.spare, "additional"),
    ]
    return Paper(fields, s.done())
