"""Certificates of other standards, and papers that prove none of what is asked."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.facts import (
    PEOPLE,
    TODAY,
    House,
    across,
    cert,
    holder,
    labels,
    named,
    numbered,
    organisation,
    person,
    say,
    spot,
)
from benchmarks.unseen.sixth.iso_home import MARCEAU, MIDLAND, NORDHAVN
from benchmarks.unseen.sixth.iso_web import BRIGHT
from benchmarks.unseen.sixth.leaf import at, e, mark, pairs, rows, screen, sheet_of, square, stack, word_page
from benchmarks.unseen.sixth.toolkit import mail
from benchmarks.unseen.world import Draw, years_on

KEPT = ("organisation_name", "certificate_number", "standard", "certification_body", "issued_on", "expires_on")
QUALITY = {
    "ISO 9001:2015": "Quality Management System",
    "ISO 14001:2015": "Environmental Management System",
    "ISO 45001:2018": "Occupational Health and Safety Management System",
    "ISO 22301:2019": "Business Continuity Management System",
    "ISO/IEC 20000-1:2018": "Service Management System",
}
PRIVACY = {
    "ISO/IEC 27017:2015": "Code of practice for information security controls based on ISO/IEC 27002 for cloud services",
    "ISO/IEC 27018:2019": "Code of practice for protection of personally identifiable information (PII) in public clouds acting as PII processors",
    "ISO/IEC 27701:2019": "Extension to ISO/IEC 27001 and ISO/IEC 27002 for privacy information management",
}
SCHEME_BODIES = (
    "Cloverfield Cyber Ltd",
    "Bastion & Reed Assurance Limited",
    "SecuraNorth CIC",
    "Threepoint Technology Assurance Ltd",
)


def essentials(draw: Draw) -> Paper:
    """The scheme's certificate: facts in capitals above their values, the body beside the partner."""
    plus = draw.maybe()
    name, place = holder(draw), spot(draw)
    start = draw.day(date(2024, 9, 1), date(2026, 10, 30))
    start = start.replace(day=min(start.day, 28))
    number = draw.pick(
        [
            "-".join("".join(draw.pick("0123456789abcdef") for _ in range(n)) for n in (8, 4, 4, 4, 12)),
            numbered(draw, "CE########"),
            numbered(draw, "IASME-CE-0#####".replace("IASME", "SME")),
        ]
    )
    body, style = draw.pick(SCHEME_BODIES), draw.pick(["iso", "slash", "long"])
    word = "Cyber Essentials Plus" if plus else "Cyber Essentials"
    look = "body{font-family:'Nimbus Sans',Arial;color:#1c2b45}.page{padding:18mm 20mm}.b{background:#1b3a6b;color:#fff;margin:-18mm -20mm 8mm;padding:14mm 20mm;font-size:28pt;font-weight:bold}.b span{color:#7fd1ae}.k{font-size:8pt;color:#5a6b85;margin-top:4.2mm}.v{font-size:11pt}h1{font-size:24pt;margin:2mm 0}.g{display:grid;grid-template-columns:1.2fr 1fr;column-gap:8mm}"
    facts = (
        ("CERTIFICATE NUMBER", number),
        ("PROFILE VERSION", draw.pick(["3.1 (Montpellier)", "3.2 (Willow)"])),
        ("DATE OF CERTIFICATION", say(start, style)),
        ("RECERTIFICATION DUE", say(years_on(start, 1), style)),
        ("SCOPE", draw.pick(["Whole organisation", "Whole company excluding the guest network"])),
        ("NAME OF ASSESSOR", person(draw)),
        ("CERTIFICATION BODY", body),
        ("CYBER ESSENTIALS PARTNER", "Consortium for Small Enterprise Assurance"),
    )
    body_html = (
        f'<div class="page"><div class="b">CYBER<br>ESSENTIALS<span>{" PLUS" if plus else ""}</span></div><p>CERTIFICATE OF ASSURANCE</p><h1>{e(name)}</h1>{at(place, False)}<p style="font-size:12pt">COMPLIES WITH THE REQUIREMENTS OF THE {word.upper()} SCHEME</p><div class="g">'
        + "".join(f'<div><div class="k">{k}</div><div class="v">{e(v)}</div></div>' for k, v in facts)
        + "</div><p style=\"font-size:8.5pt;margin-top:14mm\">This certificate certifies that the organisation named was assessed as meeting the scheme's implementation profile and thus that, at the time of testing, its defences were considered satisfactory against commodity based cyber attack. However, this certificate does not in any way guarantee that the organisation's defences will remain satisfactory against a cyber attack.</p></div>"
    )
    fields = [
        named(name),
        Field("certificate_number", number, number),
        Field("standard", word, word),
        Field("certification_body", body, body),
        Field("issued_on", start.isoformat(), say(start, style)),
        Field("expires_on", years_on(start, 1).isoformat(), say(years_on(start, 1), style)),
    ]
    return Paper(fields, sheet_of(look, body_html))


def quality_house(draw: Draw) -> Paper:
    """Quality, environment, safety, continuity or service on the paper of three houses."""
    house = draw.pick([MIDLAND, NORDHAVN, MARCEAU])
    standard, title = draw.pick(list(QUALITY.items()))
    c = replace(
        cert(draw, house, draw.pick(["long", "padded", "slash"]), old=0.0, settled=draw.maybe()), standard=standard
    )
    s = Sheet(title="Certificate", face=draw.pick(["sans", "serif"]))
    s.crest(80, 80, 28, "#00704a", draw.number(0, 2))
    s.text(130, 78, house.name if len(house.name) < 40 else "BUREAU MARCEAU", 17, bold=True)
    y = stack(
        s,
        70,
        150,
        455,
        [
            ("CERTIFICATE OF REGISTRATION", 20, "b", 14),
            (f"The {title} of", 11, "", 6),
            (c.name, 17, "b", 2),
            (across(c.at), 10, "", 14),
            ("has been assessed by us and conforms to", 11, "", 6),
            (standard, 18, "b", 14),
            ("Scope", 10, "b", 2),
            (c.scope, 11, "", 16),
        ],
    )
    y = pairs(
        s,
        70,
        max(y, 480),
        170,
        [
            ("Certificate number", c.number),
            ("First certified", c.say(c.first)),
            ("Valid from", c.say(c.start)),
            ("Valid until", c.say(c.expires)),
        ],
        10.5,
        18,
    )
    s.signature(80, y + 40, [draw.number(-12, 12) for _ in range(6)])
    s.text(70, y + 66, f"{person(draw)}, Certification Manager", 9)
    s.mark(460, y + 10, ("UKAS", "MANAGEMENT"), 56)
    s.para(
        70,
        770,
        455,
        f"{house.name}, {house.address}. Information security is certified apart, to ISO/IEC 27001."
        if draw.maybe(0.3)
        else f"{house.name}, {house.address}.",
        8,
        colour="#555555",
    )
    also = {"certification_body": ("Bureau Marceau",)} if house is MARCEAU else None
    return Paper([f for f in labels(c, also=also) if f.name in KEPT], s.done())


def privacy_extension(draw: Draw) -> Paper:
    """A cloud or privacy extension that leans on a 27001 certificate of its own number."""
    standard, title = draw.pick(list(PRIVACY.items()))
    c = replace(cert(draw, BRIGHT, draw.pick(["long", "short"]), old=0.0), standard=standard)
    c = replace(c, number=c.number.replace("ISMS", draw.pick(["CLD", "PIM"])))
    base = numbered(draw, "BMC-#####-ISMS")
    style = "body{font-family:Carlito;font-size:11pt;color:#222}.page{padding:22mm;border-left:9mm solid #e0246a}h1{font-size:26pt;margin:8mm 0 4mm}h2{margin:2mm 0}td{padding:1.4mm 8mm 1.4mm 0}"
    facts = (
        ("Certificate number", c.number),
        ("Date of issue", c.say(c.start)),
        ("Valid until", c.say(c.expires)),
        ("Linked certificate", f"{base} (ISO/IEC 27001:2022)"),
    )
    body = f'<div class="page"><b style="font-size:15pt">brightmark</b><h1>{"Certificate" if "27701" in standard else "Statement of conformity"}</h1><h2>{e(c.name)}</h2>{at(c.at)}<p>has been found to conform to</p><h2>{standard}</h2><p><i>{e(title)}</i></p><p>{e(c.scope)}</p><table>{rows(facts)}</table><p>It is valid only together with the certificate to which it is linked.</p><p style="margin-top:10mm">{e(person(draw))}<br>{e(c.house.name)}<br>{e(c.house.address)}</p>{mark(("UKAS", "MANAGEMENT"), 60)} {square(draw, 60)}</div>'
    return Paper(
        [f for f in labels(c, also={"certification_body": ("brightmark",)}) if f.name in KEPT], sheet_of(style, body)
    )


def course(draw: Draw) -> Paper:
    """Somebody's certificate of a course on data security."""
    title = draw.pick(
        [
            "Data Security Awareness Level 1",
            "ISO/IEC 27001:2022 Lead Implementer",
            "NHS Data Security Awareness",
            "Research, GDPR and Confidentiality",
            "Certified Information Security Foundation",
        ]
    )
    who, house, on = (
        person(draw),
        draw.pick(
            [
                "Learning Hub for Care",
                "Harrowdale University Staff Development",
                "Greenleaf Training Academy Ltd",
                "MedResearch Learning",
            ]
        ),
        draw.day(date(2024, 6, 1), date(2026, 10, 30)),
    )
    ends, number = draw.maybe(0.5), numbered(draw, "LH-#######") if draw.maybe() else ""
    shade = draw.pick(["#f0f7ff", "#fff7ec", "#f4fff4"])
    style = f"body{{font-family:'URW Gothic';text-align:center;background:{shade}}}.page{{padding:24mm}}h1{{font-size:34pt;font-weight:400;margin:6mm}}h2{{font:28pt Z003,cursive;margin:4mm}}"
    last = f"<p>Valid until {say(years_on(on, 1), 'long')}</p>" if ends else ""
    body = (
        f'<div class="page"><div style="font-size:14pt">{e(house)}</div><h1>Certificate of {draw.pick(["Completion", "Achievement"])}</h1><p>This is to certify that</p><h2>{e(who)}</h2><p>has completed the course</p><p style="font-size:20pt">{e(title)}</p><p>with a score of {draw.number(80, 100)}%</p><p>Completed on {say(on, "long")}</p>{last}'
        + (f"<p style='font-size:9pt'>Certificate ID {number}</p>" if number else "")
        + "</div>"
    )
    fields = [
        Field("organisation_name", who, who, (), True),
        Field("standard", title, title, (), True),
        Field("certification_body", house, house, (), True),
        Field("issued_on", on.isoformat(), say(on, "long")),
    ]
    fields += [Field("expires_on", years_on(on, 1).isoformat(), say(years_on(on, 1), "long"))] if ends else []
    fields += [Field("certificate_number", number, number)] if number else []
    return Paper(fields, sheet_of(style, body, landscape=True))


def other(blocks: list[object], style: str = "", **more: str) -> Paper:
    """Running text that proves nothing; with a style, as a Word paper saved as PDF."""
    flow = Flow(blocks, **more)  # type: ignore[arg-type]
    return Paper([], word_page(flow, style) if style else flow)


def privacy_notice(draw: Draw) -> Paper:
    """From the web site of a study or of a company."""
    org = organisation(draw)
    style = "body{font-family:Carlito;font-size:11.5pt;color:#222;max-width:170mm}h1{color:#35506b}h2{font-size:14pt;margin-bottom:2px}nav{background:#35506b;color:#fff;padding:9px}"
    parts = (
        (
            "Who we are",
            f"{org.name} is the controller of the personal data described here. We are registered with the Information Commissioner's Office, number Z{draw.digits(7)}.",
        ),
        (
            "What we hold",
            "Pseudonymised hospital records supplied by NHS England, and contact details of those who have agreed to take part.",
        ),
        (
            "How we keep it safe",
            "We work to the standards of ISO 27001, publish the Data Security and Protection Toolkit each year and hold Cyber Essentials.",
        ),
        ("Where it is kept", f"On {org.system}, in the United Kingdom."),
        ("How long", "For five years after the study ends."),
        (
            "Your rights",
            "You may ask to see, correct or erase your data, and may complain to the Information Commissioner.",
        ),
        (
            "The national data opt-out",
            "If you have registered an opt-out your records are not included where it applies.",
        ),
    )
    body = (
        f"<nav>{e(org.name)}</nav><h1>Privacy notice</h1>"
        + "".join(f"<h2>{a}</h2><p>{e(b)}</p>" for a, b in parts)
        + f"<p><small>Last updated {say(draw.day(date(2025, 1, 1), date(2026, 9, 1)), 'long')}</small></p>"
    )
    return Paper(
        [],
        screen(style, body, "Privacy notice", f"https://www.{org.code.lower()}.example/privacy", "10/11/2026, 08:51"),
    )


def impact_assessment(draw: Draw) -> Paper:
    """An impact assessment in seven steps."""
    org = organisation(draw)
    risks = [
        ["Risk", "Likelihood", "Severity", "Overall"],
        ["Re-identification of a patient", "Remote", "Severe", "Medium"],
        ["Loss of a laptop", "Possible", "Minimal", "Low"],
        ["Use beyond the purpose agreed", "Remote", "Significant", "Low"],
    ]
    cut = [
        ["Measure", "Effect", "Residual", "Approved"],
        ["Small numbers are suppressed", "Reduced", "Low", "Yes"],
        ["Disk encryption on laptops", "Eliminated", "Low", "Yes"],
        ["Annual audit of use", "Reduced", "Low", "Yes"],
    ]
    blocks: list[object] = [
        H("Data Protection Impact Assessment", 0),
        Grid(
            [
                ["Controller", org.name],
                ["Subject", f"Use of linked hospital data in {org.system}"],
                ["Data Protection Officer", person(draw)],
            ],
            head=False,
            side=True,
            widths=[1, 2.4],
        ),
        H("Step 1: Identify the need for a DPIA", 1),
        P("The project uses special category data on a large scale."),
        H("Step 2: Describe the processing", 1),
        P("Data come by secure file transfer, are linked by study number, analysed and published as tables."),
        H("Step 3: Consultation", 1),
        P("A panel of eleven patients was asked twice."),
        H("Step 4: Necessity and proportionality", 1),
        P("Article 6(1)(e) and Article 9(2)(j) UK GDPR."),
        H("Step 5: Identify and assess risks", 1),
        Grid(risks),
        H("Step 6: Measures to reduce risk", 1),
        Grid(cut),
        H("Step 7: Sign off and record outcomes", 1),
        P(
            f"Measures approved by {person(draw)}, {say(date(2026, 3, draw.number(1, 28)), 'long')}. DPO advice accepted."
        ),
    ]
    return other(blocks, style="calibri", footer="DPIA\tpage {n} of {m}")


def penetration_test(draw: Draw) -> Paper:
    """The management summary of a test."""
    org = organisation(draw, "company university charity")
    counts = [
        ["Severity", "Found", "Fixed at retest"],
        ["Critical", "0", "0"],
        ["High", str(draw.number(0, 3)), "all"],
        ["Medium", str(draw.number(2, 7)), str(draw.number(0, 2))],
        ["Low", str(draw.number(3, 12)), "0"],
    ]
    blocks: list[object] = [
        H("Penetration Test - Executive Summary", 0),
        P(f"Prepared for {org.name} by {draw.pick(SCHEME_BODIES)}", "centre"),
        P(
            f"Testing window: {say(date(2026, 4, 6), 'short')} to {say(date(2026, 4, 6) + timedelta(days=draw.number(2, 9)), 'short')}. Report version 1.{draw.number(0, 2)}",
            "centre",
        ),
        H("Overview", 1),
        P(
            f"A test of the external perimeter and of the web front of {org.system} was carried out. Overall the security posture was found to be {draw.pick(['good', 'above average', 'fair'])}."
        ),
        H("Findings", 1),
        Grid(counts),
        H("Recommendations", 1),
        Items(
            [
                "Disable TLS 1.0 and 1.1 on the load balancer.",
                "Set the secure flag on session cookies.",
                "Restrict the storage account to named networks.",
            ]
        ),
        P("This report does not certify the security of the systems tested.", "small"),
    ]
    return other(blocks, header="CONFIDENTIAL", footer="{n} / {m}")


def applicability_table(draw: Draw) -> Paper:
    """A Statement of Applicability as a workbook, or on paper."""
    org = organisation(draw, "company university")
    controls = (
        ("A.5.1", "Policies for information security"),
        ("A.5.7", "Threat intelligence"),
        ("A.5.23", "Information security for use of cloud services"),
        ("A.6.3", "Information security awareness, education and training"),
        ("A.7.4", "Physical security monitoring"),
        ("A.8.10", "Information deletion"),
        ("A.8.11", "Data masking"),
        ("A.8.24", "Use of cryptography"),
        ("A.8.28", "Secure coding"),
    )
    table = [
        ["Control", "Title", "Applicable", "Justification", "Implemented"],
        *[
            [
                a,
                b,
                "Yes" if draw.maybe(0.9) else "No",
                draw.pick(["Risk assessment", "Contract", "Law"]),
                draw.pick(["Yes", "Partly"]),
            ]
            for a, b in controls
        ],
    ]
    blocks: list[object] = [
        H("ISO/IEC 27001:2022 Statement of Applicability", 1),
        P(
            f"{org.name} - version {draw.number(1, 6)}.{draw.number(0, 4)}, {say(draw.day(date(2025, 1, 1), date(2026, 9, 1)), 'long')}. Owner: {person(draw)}"
        ),
        Grid(table, widths=[0.7, 2.6, 0.9, 1.3, 1.1]),
    ]
    return other(blocks, footer="SoA page {n} of {m}")


def insurance(draw: Draw) -> Paper:
    """A broker's letter that a policy stands."""
    org = organisation(draw, "company charity")
    start = draw.day(date(2025, 12, 1), date(2026, 9, 1))
    table = [
        ["Class", "Insurer", "Policy number", "Limit"],
        ["Cyber and data", "Wherry Mutual", numbered(draw, "CY#######"), "£5,000,000"],
        ["Professional indemnity", "Ballast Insurance plc", numbered(draw, "PI/######"), "£10,000,000"],
        ["Employers' liability", "Ballast Insurance plc", numbered(draw, "EL/######"), "£10,000,000"],
    ]
    blocks: list[object] = [
        P("Thwaite Larkin Insurance Brokers Ltd", "bold"),
        P(say(start, "long")),
        H("To whom it may concern: certificate of insurance", 1),
        P(f"Insured: {org.name}, {across(org.address)}"),
        P(
            f"Period: {say(start, 'long')} to {say(years_on(start, 1) - timedelta(days=1), 'long')}, both days inclusive"
        ),
        Grid(table),
        P("This document is for information and confers no rights on its holder."),
        P(person(draw)),
        P("Authorised and regulated by the Financial Conduct Authority.", "small"),
    ]
    return other(blocks)


def fee_entry(draw: Draw) -> Paper:
    """The regulator's register of fee payers, one entry, from the screen."""
    org = organisation(draw)
    start = draw.day(date(2010, 1, 1), date(2021, 1, 1))
    end = draw.day(date(2026, 12, 1), date(2027, 11, 1))
    facts = (
        ("Registration number:", numbered(draw, draw.pick(["Z#######", "ZA######", "ZB######"]))),
        ("Date registered:", say(start, "long")),
        ("Registration expires:", say(end, "long")),
        ("Payment tier:", draw.pick(["Tier 1", "Tier 2", "Tier 3"])),
        ("Data controller:", org.name),
        ("Address:", ", ".join([*org.address.lines, org.address.postcode])),
        ("Data Protection Officer:", person(draw)),
    )
    style = "body{font-family:'Liberation Sans';font-size:11pt}h1{color:#00336a}td{padding:6px 10px;border-bottom:1px solid #ddd}td:first-child{font-weight:bold}"
    return Paper(
        [],
        screen(
            style,
            f"<h1>Register of fee payers</h1><p>Home / Data protection public register</p><h2>{e(org.name)}</h2><table>{rows(facts)}</table><p>Back to search results</p>",
            "Data protection public register",
            f"https://ico.example/ESDWebPages/Entry/{facts[0][1]}",
            "15/11/2026, 12:20",
        ),
    )


def contract(draw: Draw) -> Paper:
    """Clauses of a hosting agreement that promise certificates."""
    org = organisation(draw)
    supplier = draw.pick(["Vantorre Cloud Services Limited", "Stillwater Secure Storage plc"])
    blocks: list[object] = [
        H("MASTER SERVICES AGREEMENT (extract)", 1),
        P(
            f"between (1) {org.name} and (2) {supplier}, dated {say(draw.day(date(2024, 1, 1), date(2026, 6, 1)), 'long')}"
        ),
        H("SCHEDULE 4 - SECURITY", 2),
    ]
    clauses = (
        "The Supplier shall throughout the Term hold certification to ISO/IEC 27001 issued by a body accredited by UKAS and shall give the Customer a copy of each certificate within ten Working Days of its issue.",
        "The Supplier shall complete the Data Security and Protection Toolkit to Standards Met in each year.",
        "Customer Data shall be stored in the United Kingdom and shall not be moved from it without the Customer's written consent.",
        "The Supplier shall encrypt Customer Data at rest and in transit.",
        "The Supplier shall notify the Customer of a Security Incident without undue delay and in any event within 24 hours.",
        "On termination the Supplier shall return or destroy Customer Data and certify that it has done so.",
    )
    blocks += [P(f"{k}. {t}") for k, t in enumerate(clauses, 1)]
    return other(
        [
            *blocks,
            P("Signed for the Supplier: ........................"),
            P("Signed for the Customer: ........................"),
        ],
        face="serif",
        footer="Page {n} of {m}",
    )


def brochure(draw: Draw) -> Paper:
    """A supplier's leaflet: badges, no certificate."""
    firm = draw.pick(["Vantorre Cloud", "Sparrowfield Hosting", "Stillwater Secure Storage", "CohortBox"])
    style = "body{font-family:'URW Gothic';color:#133}.t{background:linear-gradient(135deg,#0c6b58,#8fd694);color:#fff;padding:22mm 18mm;height:90mm}h1{font-size:38pt;margin:0}.g{display:grid;grid-template-columns:1fr 1fr 1fr;gap:6mm;padding:10mm 18mm;font-size:10pt}.b{border:1px solid #0c6b58;border-radius:50%;width:28mm;height:28mm;text-align:center;padding-top:9mm;font-size:9pt;font-weight:bold;display:inline-block;margin:0 4mm}"
    words = (
        ("Secure", "Certified to ISO 27001, 27017, 27018 and Cyber Essentials Plus, and DSPT Standards Exceeded."),
        ("British", "Three data centres in the United Kingdom, staffed around the clock."),
        ("Ready", "From order to trusted research environment in five days."),
        ("Open", "No lock-in: leave with your data at any time."),
        ("Backed up", "Copies every hour, kept for 35 days."),
        ("Supported", "Engineers who know the health service."),
    )
    body = (
        f'<div class="page"><div class="t"><div style="font-size:15pt">{firm}</div><h1>The cloud that health research trusts</h1></div><div class="g">'
        + "".join(f"<div><b>{a}</b><br>{b}</div>" for a, b in words)
        + f'</div><div style="text-align:center"><span class="b">ISO<br>27001</span><span class="b">CYBER<br>PLUS</span><span class="b">DSPT<br>2025-26</span></div><p style="text-align:center">Talk to us: 0300 000 {draw.digits(4)} or hello@{firm.split()[0].lower()}.example</p></div>'
    )
    return Paper([], sheet_of(style, body, title=f"{firm} brochure"))


def internal_audit(draw: Draw) -> Paper:
    """Internal audit of the toolkit or of the management system."""
    org = organisation(draw, "trust university")
    blocks: list[object] = [
        H("Internal Audit Report", 0),
        P(
            f"{org.name}: {draw.pick(['Data Security and Protection Toolkit', 'Information security management system'])}",
            "centre",
        ),
        P(f"Final report, {say(draw.day(date(2026, 3, 1), date(2026, 7, 1)), 'long')}", "centre"),
        Grid(
            [
                ["Overall opinion", draw.pick(["Substantial assurance", "Moderate assurance", "Limited assurance"])],
                ["Confidence in the self-assessment", draw.pick(["High", "Medium"])],
                ["Lead auditor", person(draw)],
            ],
            head=False,
            side=True,
        ),
        H("1 Executive summary", 1),
        P(
            "Thirteen assertions were tested. The evidence for eleven was sufficient; two need further work before publication."
        ),
        H("2 Findings", 1),
        Grid(
            [
                ["No.", "Finding", "Priority", "Management response"],
                [
                    "1",
                    "Leavers' accounts were closed late in three of twenty cases.",
                    "Medium",
                    f"Agreed. {person(draw)}, by {say(date(2026, 9, 30), 'short')}",
                ],
                ["2", "The test of backups was not recorded.", "Low", "Agreed."],
                ["3", "Asset owners had not reviewed two registers.", "Medium", "Partly agreed."],
            ],
            widths=[0.5, 3, 1, 2],
        ),
        P("Distribution: Audit Committee, SIRO.", "small"),
    ]
    return other(blocks, style="health", footer="\t{n}")


def certification_quote(draw: Draw) -> Paper:
    """What it would cost to be certified."""
    org = organisation(draw, "company charity university")
    house = draw.pick([MIDLAND, BRIGHT])
    day = draw.day(date(2026, 5, 1), date(2026, 11, 1))
    table = [
        ["Stage", "Days", "Fee (ex VAT)"],
        ["Stage 1 audit", "2", "£2,150"],
        ["Stage 2 audit", str(draw.number(4, 7)), f"£{draw.number(4, 7)},300"],
        ["Surveillance audit, years 1 and 2", "2 + 2", "£4,300"],
        ["Certificate", "-", "£150"],
    ]
    blocks: list[object] = [
        P(house.name, "bold"),
        P(house.address),
        P(f"Quotation {numbered(draw, 'Q-######')}, {say(day, 'long')}, valid for 60 days"),
        H("Quotation for certification to ISO/IEC 27001:2022", 1),
        P(f"Client: {org.name}, {across(org.address)}"),
        P(f"Proposed scope: {cert(draw, house, 'long').scope}"),
        P(f"Employees: {draw.number(8, 400)}; sites: {draw.number(1, 3)}"),
        Grid(table),
        P(
            "A certificate is issued only after both stages have been passed and the decision has been taken by our certification panel."
        ),
        P(f"Prepared by {person(draw)}"),
        P("Accepted by (client): ........................   Date: .............."),
    ]
    return other(blocks)


def board_paper(draw: Draw) -> Paper:
    """The cover sheet of a paper to a board: it asks, nobody has decided."""
    org = organisation(draw, "trust university charity")
    on = draw.day(date(2026, 3, 1), date(2026, 11, 1))
    table = [
        [
            "Meeting",
            f"Trust Board in Public, {say(on, 'long')}"
            if org.sector == "NHS Trust"
            else f"Executive Board, {say(on, 'long')}",
        ],
        ["Title of paper", "Digital programme: business case for new hosting"],
        ["Agenda item", str(draw.number(6, 19))],
        ["Author", person(draw)],
        ["Executive lead", person(draw)],
        ["Purpose", "For decision"],
        ["Previously considered by", "Digital Steering Group"],
    ]
    blocks: list[object] = [
        H(org.name, 1),
        P("Front sheet", "bold"),
        Grid(table, head=False, side=True, widths=[1, 2.4]),
        H("Summary", 2),
        P(
            "The lease of the present computer room ends next year. The paper compares three ways of replacing it and their cost over five years."
        ),
        H("Recommendation", 2),
        P("The Board is asked to consider the options and to choose one."),
        H("Implications", 2),
        Grid(
            [
                ["Finance", "£0.4m capital, £0.2m a year"],
                ["Workforce", "None"],
                ["Equality", "No impact"],
                ["Legal", "Procurement rules apply"],
            ],
            head=False,
            side=True,
        ),
    ]
    return other(blocks, footer="Page {n} of {m}")


def renewal_mail(draw: Draw) -> Paper:
    """A house reminds its client that the audit is due."""
    house: House = draw.pick([MIDLAND, BRIGHT])
    name, who = holder(draw), person(draw)
    due = draw.day(date(2026, 12, 1), date(2027, 4, 1))
    text = f"Dear {who},\n\nOur records show that the recertification audit of {name} to ISO/IEC 27001:2022 is due before {say(due, 'long')}. Please send us your availability for {draw.number(3, 6)} days.\n\nIf the audit is not completed in time your certificate ({numbered(draw, house.number.replace('YY', '23'))}) will lapse.\n\nAttached: audit plan, questionnaire on changes.\n\nKind regards\n{person(draw)}\nClient Services, {house.name}\n"
    return Paper(
        [],
        mail(
            f"Client Services <planning@{house.name.split()[0].lower()}.example>",
            f"{who} <quality@client.example>",
            "Your recertification audit",
            TODAY - timedelta(days=draw.number(3, 40)),
            text,
        ),
    )


def supplier_register(draw: Draw) -> Paper:
    """A workbook of suppliers with what each is said to hold."""
    lines = [
        [
            firm,
            draw.pick(["Hosting", "Transcription", "Analytics", "Mailing"]),
            draw.pick(["ISO 27001", "DSPT", "Cyber Essentials", "None"]),
            say(draw.day(date(2025, 1, 1), date(2027, 9, 1)), "slash"),
            draw.pick(PEOPLE),
        ]
        for firm in draw.some(
            (
                "Vantorre Cloud Services Limited",
                "QuillMed Limited",
                "Dataquarry Limited",
                "Norpier Statistics Ltd.",
                "Whinfell Managed IT Ltd",
                "Lumenthorpe Ltd",
            ),
            5,
        )
    ]
    return Paper(
        [],
        Sheets(
            {
                "Suppliers": [
                    ["# Supplier register"],
                    ["Supplier", "Service", "Assurance", "Renewal", "Owner"],
                    *lines,
                ],
                "Notes": [["Reviewed every quarter by procurement."]],
            }
        ),
    )
