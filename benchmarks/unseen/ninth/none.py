"""Papers that look like evidence and are none."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Flow, Paper, Web
from benchmarks.unseen.ninth.pen import head, pairs, signed
from benchmarks.unseen.ninth.stock import SCOPES, SMALL_BODIES, UK_BODIES, cycle, firm, holder, one_line, signer
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, show, years_on

CONTROLS = (
    ("5.1", "Policies for information security"), ("5.9", "Inventory of information and other associated assets"),
    ("5.15", "Access control"), ("5.23", "Information security for use of cloud services"), ("6.3", "Awareness, education and training"),
    ("6.7", "Remote working"), ("7.2", "Physical entry"), ("7.14", "Secure disposal or re-use of equipment"),
    ("8.5", "Secure authentication"), ("8.10", "Information deletion"), ("8.13", "Information backup"), ("8.24", "Use of cryptography"),
)  # fmt: skip


def applicability(d: Draw) -> Paper:
    """A Statement of Applicability."""
    org, c = firm(d), cycle(d)
    rows = [["Control", "Title", "Applies", "Reason"]]
    rows += [
        [n, t, "Yes" if d.maybe(0.9) else "No", d.pick(["Risk treatment", "Contract", "Law", "Good practice"])]
        for n, t in CONTROLS
    ]
    blocks = [
        H("Statement of Applicability", 0), P(f"{org.name} - ISO/IEC 27001:2022 Annex A", "centre"),
        Grid([["Version", f"{d.number(1, 6)}.{d.number(0, 4)}"], ["Date", show(c.start, "long")], ["Owner", signer(d)]], [1, 3], head=False, side=True),
        P("This statement lists the controls of Annex A and says for each whether it applies and why."), Grid(rows, [0.7, 3, 0.8, 1.5]),
    ]  # fmt: skip
    return Paper([], Flow(blocks, f"{org.name} - internal", "Page {n} of {m}"))


def audit_report(d: Draw) -> Paper:
    """The report of a surveillance audit by the certification body."""
    body, org, c = d.pick(UK_BODIES), holder(d), cycle(d)
    blocks = [
        P(body.name, "bold"), H("Audit report", 0), P("Surveillance audit 1 - ISO/IEC 27001:2022", "centre"),
        Grid([["Client", org.name], ["Site audited", one_line(org.address)], ["Audit dates", f"{show(c.revised, 'long')} to {show(c.revised + timedelta(days=2), 'long')}"],
              ["Lead auditor", signer(d)], ["Scope audited", d.pick(SCOPES)]], [1, 3], head=False, side=True),
        H("Findings", 1), Grid([["No.", "Clause", "Grade", "Finding"], ["1", "9.2", "Minor", "The internal audit programme had slipped by two months."],
                                ["2", "A.8.8", "Observation", "Scan results could be followed up sooner."]], [0.4, 0.7, 1, 4]),
        H("Conclusion", 1), P("Subject to an acceptable plan for the minor nonconformity, the auditor recommends that certification be continued."),
        P("The recommendation is subject to an independent review. This report is confidential to the client."),
    ]  # fmt: skip
    return Paper([], Flow(blocks, footer="Page {n} of {m}", face=d.pick(["sans", "serif"])))


def quotation(d: Draw) -> Paper:
    """A quotation for certification."""
    body, org, day = d.pick(SMALL_BODIES), firm(d), cycle(d).start
    price = d.number(12, 30) * 100
    rows = [["Item", "Days", "Price"], ["Stage 1 audit, ISO/IEC 27001:2022", "1.5", f"£{price:,}"], ["Stage 2 audit", "3", f"£{price * 2:,}"],
            ["Surveillance, years 1 and 2 (each)", "1.5", f"£{price:,}"], ["Certificate", "-", "included"]]  # fmt: skip
    blocks = [
        P(body.name, "bold"), P(body.address, "small"), H("Quotation", 0), P(f"Quotation no. Q{d.digits(5)}, {show(day, 'long')}"),
        P(f"For: {org.name}, {one_line(org.address)}"), P("Certification of an information security management system to ISO/IEC 27001:2022"), Grid(rows, [3, 1, 1]),
        P(f"Proposed scope: {d.pick(SCOPES)}."), P(f"This quotation is open for acceptance until {show(day + timedelta(days=60), 'long')}. Prices are without VAT."),
    ]  # fmt: skip
    return Paper([], Flow(blocks, footer=f"{body.web}"))


def privacy_notice(d: Draw) -> Paper:
    """A privacy notice on an organisation's web site."""
    org = holder(d)
    paras = (
        ("Who we are", f"{org.name} is the controller of the data described on this page."),
        ("What we hold", "We hold health data supplied by NHS England for research. The data are pseudonymised."),
        (
            "How we keep it safe",
            "Data are encrypted and stored in the United Kingdom. We are certified to ISO 27001 and complete the Data Security and Protection Toolkit each year.",
        ),
        (
            "How long we keep it",
            "We keep data for as long as the study needs them and no longer than our agreement allows.",
        ),
        ("Your rights", "You may ask for a copy of your data, and you may use the national data opt-out."),
    )
    body = "".join(f"<h2>{t}</h2><p>{w}</p>" for t, w in paras)
    text = f"<html lang=en><head><meta charset=utf-8><title>Privacy notice</title></head><body style='font-family:Verdana;font-size:13px'><h1>Privacy notice</h1>{body}<p>Last changed {show(cycle(d).start, 'long')}</p></body></html>"
    return Paper([], Web(text, "Privacy notice\t", "\t{n}/{m}"))


def insurance(d: Draw) -> Paper:
    """A certificate of cyber and professional indemnity insurance."""
    org, start = firm(d), cycle(d).start
    s = Sheet("a4", "serif", "Certificate of insurance")
    s.box(40, 40, s.width - 40, s.height - 40, stroke="#26456e", width=1.5)
    s.centred(
        100,
        d.pick(["Marlstone Mutual Insurance", "Kingsbarrow Underwriting plc", "Seven Oaks Indemnity Ltd"]),
        18,
        bold=True,
        colour="#26456e",
    )
    s.centred(150, "CERTIFICATE OF INSURANCE", 22, bold=True)
    s.centred(180, "Cyber and Professional Indemnity", 13)
    rows = [("Certificate number", f"PI/{d.digits(8)}"), ("Insured", org.name), ("Address", one_line(org.address)),
            ("Period of insurance", f"{show(start, 'long')} to {show(years_on(start, 1) - timedelta(days=1), 'long')}"),
            ("Limit of indemnity", f"£{d.number(1, 10)},000,000 any one claim"), ("Data breach cover", "included"),
            ("Condition", "The insured shall maintain Cyber Essentials or ISO/IEC 27001 certification")]  # fmt: skip
    pairs(s, 80, 240, rows, 150, 11, 290)
    signed(s, d, 80, 600, signer(d), "Authorised signatory of the insurer")
    return Paper([], s.done())


def brochure(d: Draw) -> Paper:
    """A leaflet that claims alignment with the standard."""
    org = firm(d)
    style = "@page{size:A4;margin:0}body{margin:0;font-family:sans-serif;color:#23303a}.h{background:#0d7377;color:#fff;padding:60px 50px}.b{padding:30px 50px}.c{display:flex;gap:16px}.c div{flex:1;border-top:4px solid #0d7377;padding-top:8px}"
    text = (
        f"<html><head><meta charset=utf-8><title>Secure hosting</title><style>{style}</style></head><body><div class=h><h1>Hosting that you can trust</h1>"
        f"<p>{org.name}</p></div><div class=b><h2>ISO 27001 compliant from day one</h2><p>Our hosting is aligned with ISO/IEC 27001:2022 and NHS guidance. "
        "Health bodies choose us because security is built in.</p><div class=c><div><b>UK data centres</b><p>Two sites, four hundred miles apart.</p></div>"
        "<div><b>Encrypted</b><p>AES-256 at rest and TLS 1.3 in transit.</p></div><div><b>Watched</b><p>A team on duty day and night.</p></div></div>"
        f"<p>Talk to us: hello@{org.name.split()[0].lower()}.example</p></div></body></html>"
    )
    return Paper([], Web(text, own_paper=True))


def penetration_test(d: Draw) -> Paper:
    """The summary of a penetration test of a system."""
    org, c = holder(d), cycle(d)
    tester = d.pick(["Palisade Cyber Limited", "Bramblegate Security Ltd"])
    blocks = [
        P(tester, "bold"), H("Penetration test: summary", 0), P(f"Prepared for {org.name}", "centre"),
        Grid([["System tested", org.system], ["Period of test", f"{show(c.start, 'slash')} - {show(c.start + timedelta(days=4), 'slash')}"], ["Report version", "1.0"], ["Classification", "Confidential"]], [1, 3], head=False, side=True),
        H("Results", 1), Grid([["Severity", "Found"], ["Critical", "0"], ["High", str(d.number(0, 2))], ["Medium", str(d.number(1, 6))], ["Low", str(d.number(2, 12))]], [2, 1]),
        P("The web service on Microsoft Azure was tested from the internet and with the account of a normal user."),
        Items(["Set a shorter life of sessions.", "Remove an outdated script library.", "Restrict the verbs of the programming interface."]),
        P("The tester was not able to reach data of other users."),
    ]  # fmt: skip
    return Paper([], Flow(blocks, f"{tester} - Confidential", "Page {n} of {m}"))


def contract_schedule(d: Draw) -> Paper:
    """A schedule on security of a contract between a customer and a supplier."""
    org, other, c = firm(d), holder(d), cycle(d)
    blocks = [
        H("Schedule 7: Security requirements", 1), P(f"to the agreement dated {show(c.start, 'long')} between {other.name} (the Customer) and {org.name} (the Supplier)"),
        P("1.1 The Supplier shall hold and keep certification to ISO/IEC 27001:2022 with a scope that covers the Services."),
        P("1.2 The Supplier shall publish a Data Security and Protection Toolkit assessment with the status Standards Met in each year of the Term."),
        P("1.3 The Supplier shall encrypt Customer Data at rest and in transit."),
        P("1.4 The Supplier shall store Customer Data in the United Kingdom only and shall not allow access from elsewhere without consent."),
        P("1.5 On expiry the Supplier shall destroy Customer Data and give a certificate of destruction."),
        P("2.1 The Customer may audit the Supplier on ten working days' notice."),
        Grid([["Signed for the Customer", "Signed for the Supplier"], ["........................", "........................"]], head=True),
    ]  # fmt: skip
    return Paper([], Flow(blocks, footer="{n}", face="serif"))


def press_release(d: Draw) -> Paper:
    """News of a certificate just gained."""
    org, body, day = firm(d), d.pick(UK_BODIES), cycle(d).start
    place = org.address.lines[-1]
    blocks = [
        P("PRESS RELEASE", "bold"), H(f"{org.name} gains ISO 27001 certification", 0), P(f"{place}, {show(day, 'long')}"),
        P(f"{org.name} today announced that it has been certified to ISO/IEC 27001:2022 by {body.brand} after an audit that took four days."),
        P(f"\"Our customers in the NHS can be sure that their data are in good hands,\" said {signer(d)}, chief executive. \"The whole team has worked for this for a year.\""),
        P("The certificate covers the development and hosting of the company's software. The company employs sixty people."),
        H("Notes for editors", 2), P(f"Contact: press@{org.name.split()[0].lower()}.example"),
    ]  # fmt: skip
    return Paper([], Flow(blocks))


def application_form(d: Draw) -> Paper:
    """A filled-in form that asks about security; answers only refer to evidence."""
    org, c = holder(d), cycle(d)
    s = Sheet("a4", "sans", "Form")
    head(s, "Supplier information security questionnaire", 80, 18)
    rows = [
        ("Name of supplier", org.name), ("Address", one_line(org.address)), ("Completed by", signer(d)), ("Date", show(c.revised, "slash")),
        ("Do you hold ISO 27001?", f"Yes, expires {show(c.end, 'slash')}; copy on request"), ("Do you complete the DSPT?", f"Yes, code {org.code}"),
        ("Cyber Essentials?", d.pick(["Yes", "In progress", "Plus, renewed each year"])), ("Where are data held?", d.pick(["UK only", "UK, Azure UK South"])),
        ("Are data encrypted at rest?", "Yes"), ("Do staff train each year?", "Yes"), ("Incidents in two years?", d.pick(["None", "One, closed"])),
    ]  # fmt: skip
    y = 130.0
    for label, words in rows:
        s.box(56, y - 14, s.width - 56, y + 20)
        s.text(62, y, label, 9, bold=True)
        s.para(230, y, 300, words, 9)
        y += 34
    s.para(56, y + 20, 480, "I declare that the answers are true to the best of my knowledge.", 9)
    signed(s, d, 56, y + 60, signer(d), show(c.revised + timedelta(days=1), "slash"))
    return Paper([], s.done())
