"""Certificates of other schemes, and papers that speak of ISO/IEC 27001 and certify nothing."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, Web, name_of
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.second.drawing import wobble
from benchmarks.unseen.third import iso_home
from benchmarks.unseen.third.facts import DAY, SCOPES, WRITTEN, grant, holder, serial
from benchmarks.unseen.third.leaf import FILL, block, book, device, e, logo, mark, pairs, row, scrawl
from benchmarks.unseen.world import Draw, years_on

ASSESSORS = ("Harbottle Cyber Assurance Ltd", "Rookwood Security Partners Limited", "Tern & Tide InfoSec Ltd")


def quality_system(draw: Draw) -> Paper:
    """Another standard on the paper of a body that also certifies 27001; the 27001 certificate is named in a note."""
    a = grant(draw, iso_home.HEXHOLME, serial(draw, "1#####"), draw.pick(["british", "padded"]))
    standard, system = draw.pick(
        [
            ("ISO 9001:2015", "Quality"),
            ("ISO 14001:2015", "Environmental"),
            ("ISO 22301:2019", "Business Continuity"),
            ("ISO/IEC 27701:2019", "Privacy Information"),
        ]
    )
    css = (
        FILL
        + "body{font-family:'P052',serif;font-size:12pt}.k{width:42mm;font-style:italic}h1{font-size:30pt;color:#1b3f6e}"
    )
    rows = (("Certificate No.", a.number), ("ISO Approval Date", a.day(a.start)), ("Valid Until", a.day(a.expires)))
    leaf = f"""<div class="c">{device("#1b3f6e", "24mm")}<h1>Certificate of Registration</h1><p>This is to certify that the {system} Management System of</p><p style="font-size:19pt" class="b">{e(a.org.name)}</p><p>{block(a.org.address)}</p><p class="i">applicable to:</p><p>{e(a.scope)}</p><p class="i">has been assessed and registered by Hexholme against the provisions of:</p><p class="b" style="font-size:17pt">{standard}</p></div>
<p class="s c">To be read with ISO/IEC 27001 certificate {serial(draw, "1#####")} of the same holder.</p><div class="two"><div>{scrawl(draw)}<p>Managing Director</p>{mark(iso_home.CREST)}</div><div>{pairs((k, e(v)) for k, v in rows)}</div></div><div class="foot s c">{e(a.body.name)}, {e(a.body.address)}</div>"""
    fields = [
        name_of(a.org),
        Field("certificate_number", a.number, a.number),
        Field("standard", standard, standard),
        Field("certification_body", a.body.name, a.body.name, a.body.also()),
        Field("issued_on", a.start.isoformat(), a.day(a.start)),
        Field("expires_on", a.expires.isoformat(), a.day(a.expires)),
    ]
    return Paper(fields, book(css, [leaf]))


def lead_auditor(draw: Draw) -> Paper:
    """A person's course on 27001: the standard's name is large, no organisation is certified."""
    org, day = holder(draw, institute=0), DAY[draw.pick(["british", "padded", "th"])]
    done = draw.day(date(2024, 3, 1), WRITTEN - timedelta(days=20))
    school, person, number = (
        draw.pick(["Kingfisher Training Academy Ltd", "Larkfield Learning Limited"]),
        draw.people(1)[0],
        serial(draw, "LA-######"),
    )
    course = draw.pick(
        ["ISO/IEC 27001:2022 Lead Auditor", "ISO/IEC 27001:2022 Lead Implementer", "ISO/IEC 27001:2022 Foundation"]
    )
    s = Sheet("a4-landscape", draw.pick(["serif", "sans"]))
    s.waves("#e3ecf5")
    s.box(24, 24, s.width - 24, s.height - 24, stroke="#1c4a7a", width=3)
    s.centred(90, "Certificate of Achievement", 30, bold=True, colour="#1c4a7a")
    s.centred(140, "This certificate is awarded to", 12, italic=True)
    s.centred(178, person, 26, bold=True)
    s.centred(202, f"{org.name}", 12)
    s.centred(244, "for passing the examination of the course", 12, italic=True)
    s.centred(280, course, 22, bold=True)
    s.centred(
        312, f"Information Security Management Systems · {draw.pick(['five days', '40 hours CPD', 'four days'])}", 11
    )
    s.centred(352, f"Date of award: {day(done)}", 12)
    s.centred(372, f"Certificate number: {number}", 12)
    s.signature(150, 440, wobble(draw))
    s.text(150, 470, "Course tutor", 9)
    s.text(s.width - 150, 456, school, 13, bold=True, align="right")
    s.text(s.width - 150, 470, "Approved training partner", 9, align="right")
    fields = [
        Field("organisation_name", org.name, org.name, (person,), optional=True),
        Field("certificate_number", number, number),
        Field("standard", "ISO/IEC 27001:2022", course, (course,), optional=True),
        Field("certification_body", school, school),
        Field("issued_on", done.isoformat(), day(done)),
    ]
    return Paper(fields, s.done(), "the holder is a person, the employer is named")


def cyber_award(draw: Draw) -> Paper:
    """Cyber Essentials in a later design: a panel of particulars beside the name, insurance in the small print."""
    org, day = holder(draw), DAY[draw.pick(["british", "slash", "iso"])]
    start = draw.day(date(2025, 4, 1), WRITTEN - timedelta(days=10))
    start = start.replace(day=min(start.day, 28))
    ends = years_on(start, 1)
    scheme, body = draw.pick(["Cyber Essentials", "Cyber Essentials Plus"]), draw.pick(ASSESSORS)
    number = serial(draw, "CE-########") if scheme == "Cyber Essentials" else serial(draw, "CEP-########")
    css = "body{font-family:Carlito,sans-serif;font-size:13pt}.leaf{background:linear-gradient(160deg,#fff 55%,#d9ecf7)}h1{font-size:34pt;font-weight:bold;color:#23335f}.card{border:.5mm solid #23335f;border-radius:4mm;padding:6mm;margin:10mm 0}.k{width:58mm;color:#23335f}"
    rows = (("Certificate number", number), ("Date of issue", day(start)), ("Certificate valid until", day(ends)), ("Scope", draw.pick(["Whole organisation", "Whole organisation, all sites"])), ("Question set", draw.pick(["Willow", "Danzell"])))  # fmt: skip
    leaf = f"""{logo(scheme, "#23335f", "15mm")}<h1 style="margin-top:14mm">{scheme}</h1><p>This certifies that</p><p class="b" style="font-size:22pt">{e(org.name)}</p><p>{row(org.address)}</p><p>was assessed as meeting the requirements of the {scheme} scheme.</p><div class="card">{pairs((k, e(v)) for k, v in rows)}</div><p>Certification body: <b>{e(body)}</b></p>{scrawl(draw)}<div class="foot s">The scheme is delivered on behalf of government. An organisation with a turnover under £20m whose whole organisation is in scope may be entitled to insurance. The certificate does not guarantee that the organisation is safe from attack.</div>"""
    fields = [
        name_of(org),
        Field("certificate_number", number, number),
        Field("standard", scheme, scheme),
        Field("certification_body", body, body),
        Field("issued_on", start.isoformat(), day(start)),
        Field("expires_on", ends.isoformat(), day(ends)),
    ]
    return Paper(fields, book(css, [leaf]))


def cloud_extension(draw: Draw) -> Paper:
    """A statement of conformity to a code of practice, typed; it hangs on a 27001 certificate but is none."""
    a = grant(draw, iso_home.WARDLEGATE, serial(draw, "####-C"), draw.pick(["british", "spaced-short"]))
    standard = draw.pick(["ISO/IEC 27017:2015", "ISO/IEC 27018:2019"])
    what = (
        "code of practice for information security controls for cloud services"
        if "27017" in standard
        else "protection of personally identifiable information in public clouds"
    )
    blocks = [
        P(a.body.name, "bold"), H("Statement of Conformity", 0), P(f"{standard} – {what}", "centre"),
        P("The information security controls of the organisation named below have been examined against the guidance of this document as an extension of its management system."),
        Grid([["Organisation", a.org.name], ["Address", a.joined], ["Statement number", a.number], ["Standard", standard], ["Issued", a.day(a.start)], ["Expires", a.day(a.expires)], ["Valid only with", f"ISO/IEC 27001 certificate {serial(draw, '####')}"]], [1, 2], head=False, side=True),
        P(f"For the following services: {a.scope}"), P(f"Signed for {a.body.name}: {draw.people(1)[0]}"),
    ]  # fmt: skip
    fields = [
        name_of(a.org),
        Field("certificate_number", a.number, a.number),
        Field("standard", standard, standard),
        Field("certification_body", a.body.name, a.body.name, a.body.also()),
        Field("issued_on", a.start.isoformat(), a.day(a.start)),
        Field("expires_on", a.expires.isoformat(), a.day(a.expires)),
    ]
    return Paper(fields, Flow(blocks, footer=f"{a.body.name}, {a.body.address} – page {{n}} of {{m}}", face="serif"))


def proposal(draw: Draw) -> Paper:
    """A registrar's offer: standard, scope, sites, fees and the dates on which a certificate could begin."""
    a, say = (
        grant(
            draw,
            draw.pick([iso_home.PELHAM, iso_home.STANDFAST]),
            serial(draw, "Q-#####"),
            "british",
            n_sites=1,
            standards=("ISO/IEC 27001:2022",),
        ),
        DAY["british"],
    )
    sent = draw.day(date(2026, 5, 1), date(2026, 11, 20))
    fees = [
        ["Item", "Days", "Fee"],
        ["Stage 1 audit", "2.0", "£1,950"],
        ["Stage 2 audit", f"{draw.number(4, 8)}.0", f"£{draw.number(4, 8)},800"],
        ["Surveillance, year 1", "2.5", "£2,440"],
        ["Surveillance, year 2", "2.5", "£2,440"],
        ["Certificate and registration", "", "£350"],
    ]
    blocks = [
        P(a.body.name, "bold"), P(a.body.address, "small"), H("Proposal for certification to ISO/IEC 27001:2022", 1),
        Grid([["Client", a.org.name], ["Address", a.joined], ["Proposal number", a.number], ["Date of proposal", say(sent)], ["Valid until", say(sent + timedelta(days=60))], ["Accreditation", "UKAS"]], [1, 2], head=False, side=True),
        H("Proposed scope", 2), P(a.scope), H("Sites to be visited", 2), Items([", ".join(p.printed()) for p in (a.org.address, *a.sites)]),
        H("Fees for the three-year cycle", 2), Grid(fees, [3, 1, 1]),
        P(f"If the Stage 2 audit is held before {say(sent + timedelta(days=120))} and is successful, a certificate valid for three years can be issued."),
        H("Acceptance", 2), P("Signed for the client ……………………    Date ……………"),
    ]  # fmt: skip
    return Paper([], Flow(blocks, footer="Proposal – commercial in confidence – page {n} of {m}"))


CONTROLS = (
    ("A.5.7", "Threat intelligence"), ("A.5.23", "Information security for use of cloud services"), ("A.6.1", "Screening"),
    ("A.7.10", "Storage media"), ("A.8.9", "Configuration management"), ("A.8.10", "Information deletion"), ("A.8.12", "Data leakage prevention"), ("A.8.24", "Use of cryptography"), ("A.8.28", "Secure coding"),
)  # fmt: skip


def applicability_book(draw: Draw) -> Paper:
    """The Statement of Applicability as a workbook."""
    org, made = holder(draw), draw.day(date(2025, 3, 1), date(2026, 10, 1))
    head = [
        ["# Statement of Applicability"],
        ["Organisation", org.name],
        ["Standard", "ISO/IEC 27001:2022"],
        ["Version", f"{draw.number(1, 9)}.{draw.number(0, 9)}"],
        ["Date", f"{made:%d/%m/%Y}"],
        ["ISMS scope", draw.pick(SCOPES)],
        ["Certification body", iso_home.ASHGROVE.name],
        [],
    ]
    rows = [
        [
            ref,
            title,
            draw.pick(["Yes", "Yes", "Yes", "No"]),
            draw.pick(["Risk treatment plan", "Contract", "Law"]),
            draw.pick(["Implemented", "Partly implemented"]),
        ]
        for ref, title in CONTROLS
    ]
    return Paper(
        [],
        Sheets(
            {
                "SoA": [*head, ["Control", "Title", "Applicable", "Reason", "Status"], *rows],
                "Changes": [["Version", "Change"], ["1.0", "First issue for the certification audit"]],
            }
        ),
    )


def gap_analysis(draw: Draw) -> Paper:
    """A consultant's report of what is still missing before certification."""
    org, done = holder(draw), draw.day(date(2025, 6, 1), date(2026, 10, 30))
    rows = [
        ["Clause", "Finding", "Rating", "Action"],
        ["4.3", "The scope has been drafted and not approved.", "Partial", "Approve the scope"],
        ["6.1.3", "No Statement of Applicability exists.", "Missing", "Write and approve one"],
        ["9.2", "No internal audit has been held.", "Missing", "Plan an audit"],
        ["A.8.24", "Laptops are encrypted; servers are not.", "Partial", "Encrypt servers"],
    ]
    blocks = [
        H("ISO/IEC 27001:2022 gap analysis", 0), P(org.name, "centre"), P(f"Prepared by {draw.people(1)[0]}, Rookwood Security Partners Limited", "centre"), P(DAY["british"](done), "centre"),
        H("Summary", 1), P(f"We reviewed the controls of {org.name} against ISO/IEC 27001:2022 on {DAY['british'](done)}. {draw.number(40, 75)}% of the requirements are met. The organisation is not yet ready for a Stage 1 audit by an accredited certification body."),
        P("When the actions below are complete, a certificate could be obtained in the first half of 2027."), H("Findings", 1), Grid(rows, [0.7, 2.6, 0.8, 1.6]),
        P(f"Proposed scope of certification: {draw.pick(SCOPES)}"),
    ]  # fmt: skip
    return Paper([], Flow(blocks, header="Gap analysis – confidential", footer="Page {n} of {m}"))


def invoice(draw: Draw) -> Paper:
    """A registrar's bill for an audit: letterhead, certificate number and standard, UKAS, and money."""
    a, say = (
        grant(draw, draw.pick([iso_home.THISTLEWAY, iso_home.SILVERDOWN]), serial(draw, "IS######"), "british"),
        DAY["slash"],
    )
    billed = draw.day(date(2025, 9, 1), date(2026, 11, 15))
    net = draw.number(1800, 5200)
    css = "body{font-family:'Liberation Sans',sans-serif;font-size:10.5pt}.k{width:45mm}.ruled{width:100%;margin:8mm 0}.ruled td,.ruled th{border-bottom:.2mm solid #999;padding:2mm}"
    head = (("Invoice number", serial(draw, "INV-#####")), ("Invoice date", say(billed)), ("Due date", say(billed + timedelta(days=30))), ("Your certificate", a.number), ("Purchase order", serial(draw, "PO####")))  # fmt: skip
    body = f'<table class="ruled"><tr><th>Description</th><th>Amount</th></tr><tr><td>ISO/IEC 27001:2022 surveillance audit, {draw.number(2, 4)} days</td><td>£{net:,}.00</td></tr><tr><td>UKAS accreditation levy</td><td>£120.00</td></tr><tr><td>VAT 20%</td><td>£{(net + 120) * 0.2:,.2f}</td></tr><tr><td><b>Total</b></td><td><b>£{(net + 120) * 1.2:,.2f}</b></td></tr></table>'
    leaf = f"""<div class="two"><div>{logo(a.body.short, "#274b3d", "12mm")}</div><div class="r s">{e(a.body.name)}<br>{e(a.body.address)}<br>Company number {a.body.company}</div></div><h1 style="margin-top:14mm">INVOICE</h1><div class="two"><div><p>{e(a.org.name)}<br>{block(a.org.address)}</p></div><div>{pairs((k, e(v)) for k, v in head)}</div></div>{body}<p>Please pay within 30 days. Certificates may be suspended while invoices are overdue.</p><div class="foot s">Bank: Ebbsworth &amp; County, sort code 00-00-00, account {draw.digits(8)}</div>"""
    return Paper([], book(css, [leaf]))


def audit_report(draw: Draw) -> Paper:
    """A report of a Stage 2 or surveillance audit that recommends certification: every word of a certificate is in it."""
    a, say = (
        grant(
            draw,
            draw.pick([iso_home.BEACONSGATE, iso_home.WARDLEGATE]),
            serial(draw, "R-#####"),
            "padded",
            standards=("ISO/IEC 27001:2022",),
        ),
        DAY["padded"],
    )
    held = draw.day(date(2025, 9, 1), date(2026, 10, 30))
    blocks = [
        P(a.body.name, "bold"), H("Audit report", 0),
        Grid([["Client", a.org.name], ["Site visited", a.joined], ["Standard", "ISO/IEC 27001:2022"], ["Audit type", draw.pick(["Stage 2", "Surveillance 1", "Re-certification"])], ["Audit dates", f"{say(held)} to {say(held + timedelta(days=2))}"], ["Lead auditor", draw.people(1)[0]], ["Report reference", a.number], ["Statement of Applicability", a.soa]], [1, 2.2], head=False, side=True),
        H("1 Conclusion", 1), P("The audit team recommends that certification be granted or continued, subject to an independent review and the acceptance of the plan for the two minor nonconformities below. This report is not a certificate."),
        H("2 Scope assessed", 1), P(a.scope), H("3 Nonconformities", 1),
        Grid([["No", "Clause", "Detail", "Grade"], ["1", "7.2", "Records of competence were missing for two of nine staff.", "Minor"], ["2", "A.8.13", "A restore test had not been recorded since spring.", "Minor"]], [0.5, 0.8, 3, 0.8]),
        H("4 Positive points", 1), P("Management shows commitment; the incident process is mature; the risk register is reviewed each month."),
        H("5 Next visit", 1), P(f"Next audit planned: {say(years_on(held.replace(day=1), 1))}."),
    ]  # fmt: skip
    return Paper(
        [],
        Flow(
            blocks,
            header=f"{a.body.name} – audit report",
            footer="UKAS accredited · report issued in confidence · page {n} of {m}",
        ),
    )


def insurance(draw: Draw) -> Paper:
    """An insurer's certificate: policy number, holder, start and end; nothing of information security is certified."""
    org, day = holder(draw), DAY["british"]
    start = draw.day(date(2026, 1, 1), date(2026, 10, 1))
    css = "body{font-family:'Liberation Serif',serif;font-size:12.5pt}.leaf{border:2mm solid #23472b}.k{width:70mm}h1{font-size:22pt;text-align:center}td{padding:3mm 0}"
    rows = (("Policy number", serial(draw, "EL-########")), ("Name of policy holder", org.name), ("Address", ", ".join(org.address.printed())), ("Date of commencement of insurance policy", day(start)), ("Date of expiry of insurance policy", day(years_on(start.replace(day=min(start.day, 28)), 1) - timedelta(days=1))))  # fmt: skip
    leaf = f"""<p class="c">{device("#23472b", "18mm", shape=1)}</p><h1>Certificate of Employers' Liability Insurance</h1><p class="c s">(Where required by regulation 5 of the Employers' Liability (Compulsory Insurance) Regulations 1998, one or more copies must be displayed)</p>{pairs((k, e(v)) for k, v in rows)}<p>We hereby certify that subject to paragraph 2 the policy to which this certificate relates satisfies the requirements of the relevant law, and that the minimum amount of cover provided by this policy is no less than £5 million. Cyber liability is insured under a separate policy.</p>{scrawl(draw)}<p>Signed on behalf of Ebbsworth Mutual Insurance plc (authorised insurer)</p>"""
    return Paper([], book(css, [leaf], pad="20mm 24mm"), "an insurance certificate certifies no system")


def marketing(draw: Draw) -> Paper:
    """A company's web page about its security: logos, certified hosts of others, a year since which it complies."""
    org = holder(draw, institute=0)
    css = "body{font-family:'URW Gothic',Carlito,sans-serif;margin:0;font-size:15px}header{background:#4b2a85;color:#fff;padding:40px}main{padding:20px 40px}.tiles{display:grid;grid-template-columns:1fr 1fr 1fr;gap:16px}.tiles div{border:1px solid #ccc;padding:12px}footer{padding:20px 40px;font-size:11px;color:#666}"
    tiles = (("ISO 27001", "Our information security practices follow ISO/IEC 27001:2022."), ("UK data centres", "Hosted by partners who are certified to ISO 27001, ISO 9001 and PCI DSS."), ("NHS ready", "We complete the Data Security and Protection Toolkit every year."))  # fmt: skip
    cards = "".join(f"<div><h3>{k}</h3><p>{v}</p></div>" for k, v in tiles)
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Security</title><style>{css}</style></head><body><header><h1>Security you can rely on</h1><p>{e(org.name)} has worked to ISO 27001 since {draw.number(2015, 2022)}.</p></header><main><div class="tiles">{cards}</div><h2>Questions</h2><p><b>Are you certified?</b> Certification is in progress; our partners' certificates are available on request.</p><p><b>Is data encrypted?</b> Yes, at rest and in transit.</p></main><footer>{e(org.name)}, {row(org.address)} &copy; 2026</footer></body></html>"""
    return Paper([], Web(page, "24/11/2026, 09:12\tSecurity", "https://www.vendor.example/security\t{n}/{m}"))
