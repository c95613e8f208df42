"""Offers, agreements, invoices and other papers that look like evidence and are none."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Flow, Paper, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.tenth.facts import SCOPES, applicant, company, one_line, university
from benchmarks.unseen.tenth.markup import E, grid, page
from benchmarks.unseen.tenth.pens import logo, rows, small_print, table
from benchmarks.unseen.world import Draw, Org, show, years_on


def quotation(d: Draw) -> Paper:
    """A certification body's quotation for audit days."""
    org, day = company(d), d.day(date(2025, 3, 1), date(2026, 10, 1))
    s = Sheet("a4", "sans", "Quotation")
    logo(s, 50, 74, "Ostara Registrars", "#6b2d5c", 1)
    s.text(50, 130, "Quotation for certification services", 19, bold=True)
    pairs = [
        ("Quotation number", f"Q-{d.digits(6)}"),
        ("Prepared for", org.name),
        ("Address", one_line(org.address)),
        ("Date", show(day, "long")),
        ("Valid until", show(day + timedelta(days=60), "long")),
        ("Standard", "ISO/IEC 27001:2022"),
        ("Proposed scope", d.pick(SCOPES) + "."),
    ]
    y = rows(s, 50, 164, pairs, 130, 10)
    day_rate = d.number(8, 12) * 100
    lines = [("Activity", "Days", "Fee")] + [
        (t, str(n), f"£{n * day_rate:,}.00")
        for t, n in (
            ("Stage 1 audit", 2),
            ("Stage 2 audit", 4),
            ("Surveillance, year 1", 2),
            ("Surveillance, year 2", 2),
            ("Certificate fee", 1),
        )
    ]
    y = table(s, 50, y + 14, (300, 80, 120), lines, 10)
    s.para(
        50,
        y + 30,
        490,
        "A certificate is issued only after a successful stage 2 audit and an independent decision. Prices do not include VAT. Please sign and return one copy to accept this quotation.",
        10,
    )
    s.text(50, y + 110, "Signed for the client: ______________________      Date: ____________", 10)
    small_print(s, ["Ostara Registrars Limited, 41 Corn Exchange, Newmarch CB99 9HH   Page 1 of 1"])
    return Paper([], s.done())


def brochure(d: Draw) -> Paper:
    """A host's web page about its compliance."""
    brand = d.pick(["Stratus Harbour", "Cirrus Field", "Bluemoor Cloud"])
    lines = [
        ("Programme", "Coverage", "How to get the document"),
        ("ISO/IEC 27001", "All regions", "Portal, after sign-in"),
        ("ISO/IEC 27017 and 27018", "All regions", "Portal, after sign-in"),
        ("SOC 2 Type II", "Compute, storage, network", "Under a non-disclosure agreement"),
        ("Cyber Essentials Plus", "UK operations", "On request"),
        ("DSPT", "UK operations", "Public register"),
    ]
    style = "body{font-family:Arial,sans-serif;font-size:13px;color:#222}.hero{background:#0e4d92;color:#fff;padding:40px}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:8px;text-align:left}footer{color:#888;font-size:10px;margin-top:30px}"
    body = f'<div class="hero"><h1>Trust and compliance</h1><p>{E(brand)} helps public bodies to meet their duties.</p></div><h2>Certifications and attestations</h2>{grid(lines)}<h2>Security in depth</h2><p>Customer data are encrypted at rest and in transit. Customers choose the region in which their data are kept. Our shared responsibility guide explains what we do and what you do.</p><p>Ready to start? Talk to our sales team.</p><footer>&copy; {E(brand)} {d.number(2024, 2026)}. Certificates named here are the property of their issuers.</footer>'
    return Paper(
        [], Web(page(f"Trust and compliance - {brand}", style, body), f"{brand}\tTrust and compliance", "{n} of {m}")
    )


def agreement(d: Draw) -> Paper:
    """Some pages of a data sharing agreement."""
    org, day = d.pick([university, company])(d), d.day(date(2025, 3, 1), date(2026, 10, 1))
    ref = f"DARS-NIC-{d.digits(6)}-{d.anana()}-v{d.number(1, 4)}.{d.number(0, 9)}"
    facts = [
        ["Reference", ref],
        ["Data controller", org.name],
        ["Start date", show(day, "slash")],
        ["End date", show(years_on(day, 2), "slash")],
        ["Territory of use", "England and Wales"],
        ["Security assurance", f"DSPT, organisation code {org.code}"],
    ]
    data = [
        ["Dataset", "Type of data", "Frequency", "Legal basis"],
        [
            "Hospital Episode Statistics Admitted Patient Care",
            "Pseudonymised",
            "One-off",
            "Health and Social Care Act 2012 - s261",
        ],
        ["Civil Registration of Deaths", "Pseudonymised", "Yearly", "Health and Social Care Act 2012 - s261"],
    ]
    return _agreement_rest(facts, data, org, ref)


def _agreement_rest(facts: list[list[str]], data: list[list[str]], org: Org, ref: str) -> Paper:
    blocks = [
        H("Data Sharing Agreement", 0),
        Grid(facts, [1, 2], head=False, side=True),
        H("1. Parties and locations", 1),
        P(f"Processing and storage location: {one_line(org.address)}."),
        H("2. Data", 1),
        Grid(data),
        H("3. Purpose", 1),
        P(
            "The data will be used to describe outcomes after planned surgery and to publish aggregate tables with small numbers suppressed."
        ),
        H("6. Special conditions", 1),
        Items(
            [
                "The data may be accessed only by substantive employees of the controller.",
                "The controller must publish its next DSPT by 30 June.",
            ]
        ),
    ]
    return Paper([], Flow(blocks, ref, "Data Sharing Agreement   Page {n} of {m}"))


def penetration(d: Draw) -> Paper:
    """A summary of a penetration test."""
    org, day = applicant(d), d.day(date(2025, 3, 1), date(2026, 10, 1))
    lines = [
        ["Severity", "Found", "Closed at retest"],
        *(
            [s, str(n), str(min(n, d.number(0, n)))]
            for s, n in (("Critical", 0), ("High", d.number(0, 2)), ("Medium", d.number(1, 6)), ("Low", d.number(2, 9)))
        ),
    ]
    blocks = [
        H("Penetration test: executive summary", 0),
        Grid(
            [
                ["Client", org.name],
                ["Target", org.system],
                ["Tested by", d.pick(["Fortalis Cyber Ltd", "Blackthorn Security Consulting Limited"])],
                ["Dates of test", f"{show(day, 'long')} to {show(day + timedelta(days=4), 'long')}"],
            ],
            [1, 2],
            head=False,
            side=True,
        ),
        H("Results", 1),
        Grid(lines),
        H("Opinion", 1),
        P(
            "The external perimeter is well maintained. The issues found concern outdated libraries and verbose error pages. None allowed access to patient data."
        ),
        P(
            "This report describes the state of the target on the days of the test and gives no assurance for the future.",
            "small",
        ),
    ]
    return Paper([], Flow(blocks, "Commercial in confidence", "Page {n} of {m}"))


def invoice(d: Draw) -> Paper:
    """A host's invoice."""
    org, day = applicant(d), d.day(date(2026, 1, 5), date(2026, 10, 30))
    s = Sheet("a4", "sans", "Invoice")
    brand = d.pick(["Stratus Harbour", "Cirrus Field", "Bluemoor Cloud"])
    logo(s, 50, 74, brand, "#0e4d92", 2)
    s.text(545, 74, "INVOICE", 22, align="right", bold=True)
    pairs = [
        ("Invoice number", d.digits(8)),
        ("Invoice date", show(day, "short")),
        ("Due date", show(day + timedelta(days=30), "short")),
        ("Bill to", org.name),
        ("Address", one_line(org.address)),
    ]
    y = rows(s, 50, 130, pairs, 110, 10)
    costs = [d.number(10000, 90000) for _ in range(4)]
    lines = [("Service", "Region", "Charge")] + [
        (t, d.pick(["UK South", "UK West"]), f"£{c / 100:,.2f}")
        for t, c in zip(["Virtual machines", "Object storage", "Managed database", "Backup vault"], costs, strict=True)
    ]
    y = table(s, 50, y + 16, (260, 120, 110), lines, 10)
    s.text(540, y + 28, f"Total before VAT: £{sum(costs) / 100:,.2f}", 11, bold=True, align="right")
    small_print(
        s,
        [f"{brand} Limited, registered in England. Payment by bank transfer within 30 days. ISO/IEC 27001 certified."],
    )
    return Paper([], s.done())


def job(d: Draw) -> Paper:
    """A job description of whoever answers for information risk."""
    org = applicant(d)
    posts = ["Senior Information Risk Owner", "Head of Information Governance", "Information Security Manager"]
    facts = [["Post", d.pick(posts)], ["Organisation", org.name], ["Responsible to", "Chief Executive"]]
    facts.append(["Date of this description", show(d.day(date(2024, 5, 1), date(2026, 9, 1)), "long")])
    blocks = [
        H("Job description", 0),
        Grid(facts, [1, 2], head=False, side=True),
        H("Purpose of the post", 1),
        P("The holder leads on information risk, keeps the risk register, and advises the board."),
        H("Main duties", 1),
        Items(
            [
                "Own the information risk policy and the assessment of risks.",
                "Lead the yearly submission of the Data Security and Protection Toolkit.",
                "Keep the organisation's ISO/IEC 27001 certification in force.",
                "Approve system level security policies.",
                "Report serious incidents.",
            ]
        ),
        H("Person specification", 1),
        P("A degree or equal experience, and a recognised qualification in information security."),
    ]
    return Paper([], Flow(blocks, "", "Page {n} of {m}", d.pick(["sans", "serif"])))
