"""Papers that look like evidence and are none."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Flow, Paper, Raw
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import cert, company, one_line, people, trust, university, workday
from benchmarks.unseen.tenth.pens import logo, small_print
from benchmarks.unseen.world import Draw, Org, show


def applicability(d: Draw) -> Paper:
    """A Statement of Applicability: the controls one by one."""
    org, day = company(d), workday(d, date(2024, 3, 1), date(2026, 9, 1))
    names = [
        "Policies for information security",
        "Information security roles and responsibilities",
        "Segregation of duties",
        "Contact with authorities",
        "Threat intelligence",
        "Inventory of information and other associated assets",
        "Information security for use of cloud services",
        "Screening",
        "Remote working",
        "Physical security perimeters",
        "User endpoint devices",
        "Privileged access rights",
        "Information backup",
        "Use of cryptography",
    ]
    return _applicability_rest(names, d, org, day)


def _applicability_rest(names: list[str], d: Draw, org: Org, day: date) -> Paper:
    refs = ["5.1", "5.2", "5.3", "5.5", "5.7", "5.9", "5.23", "6.1", "6.7", "7.1", "8.1", "8.2", "8.13", "8.24"]
    lines = [["Control", "Title", "Applicable", "Justification", "Implemented"]]
    lines += [
        [
            r,
            n,
            d.pick(["Yes", "Yes", "Yes", "No"]),
            d.pick(["Risk assessment", "Contractual", "Legal requirement", "Business need"]),
            d.pick(["Yes", "Yes", "Partly"]),
        ]
        for r, n in zip(refs, names, strict=True)
    ]
    facts = [
        ["Organisation", org.name],
        ["Version", f"{d.number(1, 6)}.{d.number(0, 9)}"],
        ["Date", show(day, "long")],
        ["Owner", people(d, 1)[0]],
    ]
    blocks = [
        H("Statement of Applicability", 0),
        P("ISO/IEC 27001:2022 Annex A", "centre"),
        Grid(facts, [1, 2], head=False, side=True),
        Grid(lines, [0.7, 2.6, 0.9, 1.4, 1]),
    ]
    return Paper([], Flow(blocks, org.name, "Statement of Applicability   Page {n} of {m}"))


def audit_report(d: Draw) -> Paper:
    """An auditor's report that recommends certification."""
    c, names = cert(d), people(d, 2)
    findings = [["Ref", "Grade", "Clause", "Finding"]] + [
        [
            f"NC{k}",
            d.pick(["Minor", "Observation"]),
            d.pick(["6.1.3", "7.2", "9.2", "9.3", "A.8.15"]),
            d.pick(
                [
                    "Evidence of review was not dated.",
                    "One supplier had not been assessed.",
                    "The asset list omits two laptops.",
                    "Logs are kept for less time than the policy says.",
                ]
            ),
        ]
        for k in range(1, d.number(3, 5))
    ]
    facts = [
        ["Client", c.name],
        ["Site visited", one_line(c.sites[0])],
        ["Standard", "ISO/IEC 27001:2022"],
        ["Audit type", d.pick(["Stage 2", "Surveillance 1", "Recertification"])],
        ["Audit dates", f"{show(c.start, 'long')} to {show(c.start + timedelta(days=2), 'long')}"],
        ["Lead auditor", names[0]],
        ["Proposed scope", c.scope],
    ]
    return _audit_report_rest(facts, findings, d)


def _audit_report_rest(facts: list[list[str]], findings: list[list[str]], d: Draw) -> Paper:
    blocks = [
        H("Audit report", 0),
        Grid(facts, [1, 2.4], head=False, side=True),
        H("Summary", 1),
        P(
            "The management system was found to be effective. The audit team recommends certification once the findings below have been closed. The decision is taken by an independent reviewer and this report is not a certificate."
        ),
        H("Findings", 1),
        Grid(findings, [0.6, 1, 0.8, 3]),
        H("Next steps", 1),
        P("Corrective action plans are due within thirty days."),
    ]
    return Paper([], Flow(blocks, "Confidential", "Audit report   Page {n} of {m}", d.pick(["sans", "serif"])))


def aligned(d: Draw) -> Paper:
    """A supplier's letter: in line with the standard, not yet certified."""
    org, names, day = company(d), people(d, 2), workday(d, date(2025, 3, 1), date(2026, 10, 1))
    s = Sheet("a4", "serif", "Letter")
    logo(s, 60, 80, org.name.split()[0], "#2f4f4f", d.number(0, 2))
    s.lines(535, 104, list(org.address.printed()), 9.5, align="right")
    s.text(60, 180, show(day, "long"), 11)
    s.text(60, 214, "To whom it may concern", 11)
    s.text(60, 244, "Information security at " + org.name, 11.5, bold=True)
    words = [
        "We confirm that our information security management system has been designed in line with ISO/IEC 27001:2022 and that all controls which apply to our services are in place.",
        f"We have not yet been certified. Our stage 1 audit is planned for {show(day + timedelta(days=d.number(60, 160)), 'long')}, and we expect to be certified within the year.",
        "Our staff complete data security training every year, and our hosting partner holds its own certificates, which can be supplied on request.",
    ]
    y = 274.0
    for line in words:
        y = s.para(60, y, 475, line, 11) + 10
    s.text(60, y + 20, "Yours faithfully", 11)
    s.lines(60, y + 74, [names[0], "Managing Director"], 11)
    small_print(s, [f"{org.name}. Registered in England, number 0{d.digits(7)}. {one_line(org.address)}"])
    return Paper([], s.done())


def agenda(d: Draw) -> Paper:
    """An agenda of a board: items to come, no record of what was said."""
    org, day = d.pick([trust, university])(d), workday(d, date(2026, 1, 5), date(2026, 12, 10))
    names = people(d, 5)
    items = [
        "Welcome and apologies",
        "Declarations of interest",
        "Minutes of the last meeting",
        "Chief Executive's report",
        f"Cloud hosting of the {org.system}: risk assessment for approval",
        "DSPT submission: for approval",
        "Finance report",
        "Any other business",
    ]
    lines = [["No.", "Item", "Lead", "Purpose", "Time"]] + [
        [str(k), t, names[k % 5], d.pick(["Information", "Decision", "Assurance"]), f"{9 + k // 3}.{(k * 20) % 60:02d}"]
        for k, t in enumerate(items, 1)
    ]
    blocks = [
        H(org.name, 0),
        H("Board meeting: agenda", 1),
        P(f"{day:%A} {show(day, 'long')}, 9.15am to 12 noon, by video link and in the Boardroom"),
        Grid(lines, [0.5, 3, 1.4, 1, 0.7]),
        P("Papers are published five working days before the meeting.", "small"),
    ]
    return Paper([], Flow(blocks, "", "Page {n} of {m}"))


def newsletter(d: Draw) -> Paper:
    """A mailing about the toolkit's deadline to all organisations."""
    name, day = people(d, 1)[0], workday(d, date(2026, 3, 2), date(2026, 6, 12))
    mail = EmailMessage()
    mail["From"] = f"{name} <ig-network@regional-ig.example>"
    mail["To"] = "IG leads <ig-leads@regional-ig.example>"
    mail["Subject"] = "Reminder: DSPT 2025-26 deadline is 30 June 2026"
    mail["Date"] = f"{day:%a, %d %b %Y} 08:{d.number(10, 59)}:00 +0100"
    mail.set_content(
        "Dear all,\n\nA reminder that the 2025-26 Data Security and Protection Toolkit must be published by 30 June 2026.\n\n"
        "Please remember that Standards Met can only be published when every mandatory item is complete. If you cannot meet an item, talk to your "
        f"regional lead about an improvement plan before the deadline.\n\nThe next drop-in session is on {show(day + timedelta(days=9), 'long')} at 11am.\n\n"
        f"Best wishes\n{name}\nRegional IG network\n",
        cte="8bit",
    )
    return Paper([], Raw(mail.as_bytes(), "eml"))
