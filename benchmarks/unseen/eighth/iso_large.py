"""Certificates on the paper of large houses in the United Kingdom, each worded and set as such a house does."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.eighth.facts import House, across, cert, dated, labels, person, say, written
from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.sixth.leaf import at, br, e, mark, sheet_of, square
from benchmarks.unseen.world import Draw

MERIDOR = House("Meridor", "IS ######", address="Meridor Assurance UK Limited, registered in England under number 7805321 at 200 Gunnery Lane, London W4 4AL, UK.", url="www.meridor-clients.co.uk/directory")  # fmt: skip
THORNHAVEN = House(
    "Thornhaven", "1########", address="1 Trinity Wharf, Bickenford Road, Birmingham B37 7ES, United Kingdom"
)
CQN = House("CQN Certification", "1#####", address="Warwick Gate, Houghton Park, Dunstable, Bedfordshire LU5 5ZX", url="www.cqn-certs.com")  # fmt: skip
VAUDOISE = House("VIS United Kingdom Ltd", "GBYY/######", address="Rossmoor Business Park, Ellesmere Port, Cheshire, CH65 3EN, UK", url="www.vis-sites.com")  # fmt: skip
CASTELLANE = House(
    "Bureau Castellane Certification", "UK0#####", address="5th Floor, 66 Prescott Row, London, E1 8HG, United Kingdom"
)
NORDLYS = House("Nordlys Business Assurance", "1000######-MSC-UKAS-GBR", address="4th Floor, Vivo Court, 30 Stamford Place, London, SE1 9LQ, United Kingdom")  # fmt: skip
INTERVALE = House("Intervale Certification Limited", "00#####", address="Intervale Certification Limited, 10A Victory Park, Victory Road, Derby, DE24 8ZF")  # fmt: skip
UNISTAR = House(
    "Unistar Registrar", "#####/C/0001/UK/En", address="Unistar House, 4 Cleeve Court, Bournemouth, Dorset BH8 8EG"
)


def directory_holder(draw: Draw) -> Paper:
    """Holder beside its label; four dates in two rows; locations on the second page, which some do not copy."""
    c = cert(draw, MERIDOR, "iso", sites=draw.pick([0, 0, 1, 2, 4]))
    if c.first == c.start:
        c = replace(c, revised=c.start)
    elif draw.maybe(0.4):  # revised at the audit, before the new cycle began
        c = replace(c, revised=c.start - timedelta(days=draw.number(4, 40)))
    pages = 2 if c.sites else 1
    s = Sheet("a4", "sans", "Certificate")

    def foot(k: int) -> None:
        s.rule(48, 764, 548, "#c8102e", 1.2)
        s.para(48, 776, 500, f"This certificate was issued electronically and remains the property of Meridor and is bound by the conditions of contract. An electronic certificate can be authenticated online. Printed copies can be validated at {MERIDOR.url}", 6.2, colour="#444444")  # fmt: skip
        s.para(48, 800, 500, f"Information and Contact: Meridor, Gunnery Lane, Knowlhill, Milton Keynes MK5 8PQ. Tel: + 44 345 080 1000. {MERIDOR.address} A Member of the Meridor Group of Companies.", 6.2, colour="#444444")  # fmt: skip
        s.text(548, 757, f"Page: {k} of {pages}", 8, align="right")

    s.box(0, 0, s.width, 10, fill="#c8102e", stroke=None)
    s.text(548, 60, "meridor.", 26, bold=True, align="right", colour="#c8102e")
    s.text(48, 110, "Certificate of Registration", 26)
    s.text(48, 136, f"INFORMATION SECURITY MANAGEMENT SYSTEM - {c.standard}", 11, bold=True, colour="#c8102e")
    s.text(48, 184, "This is to certify that:", 9)
    y = s.lines(190, 184, [c.name, *written(c.at)], 10.5, leading=15)
    s.text(48, y + 22, "Holds Certificate No:", 9)
    s.text(190, y + 22, c.number, 13, bold=True)
    y = s.para(48, y + 50, 500, f"and operates an Information Security Management System which complies with the requirements of {c.standard} for the following scope:", 9.5)  # fmt: skip
    soa = f"This is in accordance with the Statement of Applicability {c.soa}."
    y = s.para(190, y + 12, 358, c.scope, 10.5)
    s.para(190, y + (0 if draw.maybe() else 8), 358, soa, 10.5)
    s.text(48, 600, "For and on behalf of Meridor:", 9)
    s.signature(190, 596, [9, 14, 6, 11, 4])
    s.rule(190, 612, 400)
    s.text(190, 626, f"{person(draw)}, Managing Director Assurance - UK & Ireland", 8.5)
    for k, (label, day) in enumerate((("Original Registration Date", c.first), ("Latest Revision Date", c.revised), ("Effective Date", c.start), ("Expiry Date", c.expires))):  # fmt: skip
        s.text(48 + 250 * (k // 2), 672 + 18 * (k % 2), f"{label}: {c.say(day)}", 9.5)
    s.mark(470, 690, ["UKAS", "MANAGEMENT", "SYSTEMS", "0003"], 44)
    foot(1)
    fields = labels(
        c,
        unseen="accreditation_body",
        also={"scope": (f"{c.scope} {soa}",), "certification_body": ("Meridor Assurance UK Limited",)},
    )
    if c.sites and draw.maybe(0.15):
        return Paper(fields[: -len(c.sites)], s.done(), "the page of locations was not copied")
    if c.sites:
        s.turn()
        s.text(48, 60, f"Certificate No: {c.number}", 12, bold=True)
        s.text(48, 100, "Location", 10, bold=True)
        s.text(320, 100, "Registered Activities", 10, bold=True)
        s.rule(48, 106, 548)
        y = 124.0
        for place in (c.at, *c.sites):
            low = s.lines(48, y, [c.name, *written(place)], 9.5)
            y = max(low, s.para(320, y, 228, c.scope if place is c.at else draw.pick(["Data centre hosting.", "Support activities for the above scope.", "Software development and customer support.", "Disaster recovery site."]), 9.5))  # fmt: skip
            s.rule(48, y, 548, "#bbbbbb", 0.4)
            y += 16
        s.text(48, 690, f"Original Registration Date: {c.say(c.first)}", 9)
        s.text(298, 690, f"Effective Date: {c.say(c.start)}", 9)
        s.text(48, 706, f"Latest Revision Date: {c.say(c.revised)}", 9)
        s.text(298, 706, f"Expiry Date: {c.say(c.expires)}", 9)
        foot(2)
    return Paper(fields, s.done())


def approval_schedule(draw: Draw) -> Paper:
    """Dates left, original approvals right; an identity number and an approval number; a schedule of the same number."""
    c = cert(draw, THORNHAVEN, "long", sites=draw.pick([0, 1, 2, 3]))
    approval = f"00{draw.digits(5)}"
    css = "body{font-family:'Liberation Sans';font-size:10pt;color:#222}.page{padding:22mm 24mm}h1{font-weight:300;font-size:27pt;color:#00677f;margin:10mm 0 6mm}.l{color:#00677f;font-size:20pt;font-weight:700}.n{font-weight:700;font-size:12pt}.f{position:absolute;left:24mm;right:24mm;bottom:12mm;font-size:6.5pt;color:#555;border-top:1px solid #00677f;padding-top:4px}.d{display:flex;justify-content:space-between;margin:8mm 0}.d td{padding:1px 8px 1px 0}table.s td:first-child{width:45%}table.s{width:100%;border-collapse:collapse;margin-top:8mm}table.s td,table.s th{text-align:left;border-bottom:1px solid #aaa;padding:6px 4px;vertical-align:top}"
    foot = f'<div class="f">Thornhaven Group Limited, its affiliates and subsidiaries and their respective officers, employees or agents are, individually and collectively, referred to in this clause as Thornhaven. Thornhaven assumes no responsibility and shall not be liable to any person for any loss, damage or expense caused by reliance on the information or advice in this document. Issued by: Thornhaven Registrars Limited, {THORNHAVEN.address}<br>Page 1 of {2 if c.sites else 1}</div>'
    clause = "This certificate is valid only in association with the certificate schedule bearing the same number on which the locations applicable to this approval are listed."
    body = f'<div class="page"><div class="l">Thornhaven</div><h1>Certificate of Approval</h1><p>This is to certify that the Management System of:</p><p class="n">{e(c.name)}</p><p>{e(across(c.at, True))}</p><p>has been approved by Thornhaven to the following standards:</p><p class="n">{c.standard}</p><p style="font-size:9pt">Approval number(s): ISO/IEC 27001 – {approval}</p>'
    body += f"<p style='font-size:8pt'>{clause}</p>" if c.sites else ""
    body += f"<p><b>The scope of this approval is applicable to:</b><br>{e(c.scope)}.<br>Statement of Applicability {e(c.soa)}.</p>".replace("..<", ".<")  # fmt: skip
    body += f'<div class="d"><table><tr><td>Current issue date:</td><td>{c.say(c.start)}</td></tr><tr><td>Expiry date:</td><td>{c.say(c.expires)}</td></tr><tr><td>Certificate identity number:</td><td>{c.number}</td></tr></table><div>Original approval(s):<br>ISO/IEC 27001 – {c.say(c.first)}</div></div>'
    body += f'<p style="margin-top:12mm"><i>{person(draw)}</i><br>Area Operations Manager, Europe<br><span style="font-size:8pt">Issued by: Thornhaven Registrars Limited</span></p><div>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0001"], 52)}</div>{foot}</div>'
    if c.sites:
        line = "".join(f"<tr><td>{at(p)}</td><td>{c.standard}<br>{e(c.scope if p is c.at else draw.pick(['Data storage and processing.', 'Service desk and support functions.', 'Back-up data centre.']))}</td></tr>" for p in (c.at, *c.sites))  # fmt: skip
        body += f'<div class="page"><div class="l">Thornhaven</div><h1 style="font-size:20pt">Certificate Schedule</h1><p>Certificate identity number: {c.number}</p><table class="s"><tr><th>Location</th><th>Activities</th></tr>{line}</table>{foot.replace("Page 1", "Page 2")}</div>'
    names = ("Thornhaven Registrars Limited", "Thornhaven Group Limited")
    found = labels(c, skip="revised_on", unseen="accreditation_body", also={"certificate_number": (approval, f"ISO/IEC 27001 – {approval}"), "certification_body": names})  # fmt: skip
    return Paper(found, sheet_of(css, body))


def approved_reissued(draw: Draw) -> Paper:
    """Holder and scope centred; three facts in the lower left corner."""
    c = cert(draw, CQN, "padded", renewed=1, less_a_day=0.3)
    s = Sheet("a4", "sans", "CQN")
    s.box(22, 22, s.width - 22, s.height - 22, stroke="#004b87", width=3)
    s.centred(92, "Certificate of Registration", 25, bold=True, colour="#004b87")
    s.centred(126, "This is to certify that the Information Security Management System of", 10, italic=True)
    s.centred(160, c.name, 16, bold=True)
    y = s.para(90, 182, 415, across(c.at, draw.maybe()), 10.5, align="centre")
    s.centred(y + 22, "applicable to", 10, italic=True)
    y = s.para(90, y + 46, 415, c.scope, 11, align="centre")
    y = s.para(90, y + 10, 415, f"Statement of Applicability {c.soa}", 9.5, align="centre")
    s.centred(y + 22, "has been assessed and registered by CQN against the provisions of", 10, italic=True)
    s.centred(y + 54, c.standard, 19, bold=True, colour="#004b87")
    s.para(110, y + 82, 375, "This registration is subject to the company maintaining a management system, to the above standard, which will be monitored by CQN.", 9, align="centre")  # fmt: skip
    s.signature(90, 618, [12, 7, 15, 5])
    s.text(90, 640, "Managing Director", 9)
    s.mark(440, 660, ["UKAS", "MANAGEMENT", "SYSTEMS", "0015"], 58)
    for k, (label, value) in enumerate((("Certificate No:", c.number), ("ISO Approval Date:", c.say(c.first)), ("Reissued:", c.say(c.start)), ("Valid Until:", c.say(c.expires)), ("EAC Code:", str(draw.number(29, 38))))):  # fmt: skip
        s.text(90, 672 + 15 * k, label, 9.5, bold=True)
        s.text(190, 672 + 15 * k, value, 9.5)
    s.para(60, 764, 475, f"This certificate remains the property of CQN, {CQN.address}. Certificate validity can be checked at {CQN.url}. CQN is a trading name of CQN Certification Limited, Registration No. 09351758.", 6.5, align="centre", colour="#555555")  # fmt: skip
    found = labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("CQN", "CQN Certification Limited")}, said={"certification_body": "CQN"})  # fmt: skip
    return Paper([*found, dated("revised_on", c.start, c.say(c.start), True)], s.done())


def valid_from_until(draw: Draw) -> Paper:
    """Validity in one sentence, an issue and since when; further sites overleaf."""
    c = cert(draw, VAUDOISE, draw.pick(["padded", "long"]), sites=draw.pick([0, 0, 1, 3]), less_a_day=0.6)
    issue = draw.number(1, 9)
    css = "body{font-family:'Liberation Sans';font-size:10.5pt}.page{padding:18mm 20mm 0 38mm}.bar{position:absolute;left:0;top:0;bottom:0;width:20mm;background:linear-gradient(#ff6a00,#7a7a7a)}.n{font-size:16pt;font-weight:700;margin:2mm 0}.std{font-size:21pt;font-weight:700;margin:5mm 0}.v{font-size:9pt;line-height:1.5;margin-top:8mm}.f{position:absolute;left:38mm;right:20mm;bottom:10mm;font-size:6.5pt;color:#555}"
    multi = "<br>The audit leading to this certificate commenced on " + say(c.start - timedelta(days=draw.number(30, 80)), c.style) + "." if draw.maybe(0.3) else ""  # fmt: skip
    more = "<p>Further sites are listed on the subsequent page.</p>" if c.sites else ""
    head = f'<p style="font-size:12pt">Certificate {c.number}</p>'
    foot = f'<div class="f">{c.house.name}, {c.house.address} t +44 (0)151 350 6666 {c.house.url}<br>This document is issued by the Company subject to its General Conditions of Certification Services. Attention is drawn to the limitation of liability, indemnification and jurisdictional issues defined therein. Any unauthorised alteration, forgery or falsification of the content or appearance of this document is unlawful.</div>'
    body = f'<div class="page"><div class="bar"></div>{head}<p style="margin-top:10mm">The management system of</p><p class="n">{e(c.name)}</p><p>{at(c.at)}</p><p>has been assessed and certified as meeting the requirements of</p><p class="std">{c.standard}</p><p>For the following activities</p><p><b>{e(c.scope)}</b></p><p style="font-size:9pt">in accordance with the Statement of Applicability {e(c.soa)}</p>{more}<p class="v">This certificate is valid from {c.say(c.start)} until {c.say(c.expires)} and remains valid subject to satisfactory surveillance audits.<br>Issue {issue}. Certified since {c.say(c.first)}{multi}</p><p style="margin-top:10mm;font-size:9pt">Authorised by<br><br><i>{person(draw)}</i><br>{c.house.name}</p>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0005"], 56)}{foot}<div style="position:absolute;right:20mm;bottom:25mm;font-size:8pt">Page 1 of {2 if c.sites else 1}</div></div>'
    if c.sites:
        rows = "".join(f"<p>{at(p)}</p>" for p in c.sites)
        body += f'<div class="page"><div class="bar"></div>{head}<p><b>{e(c.name)}</b></p><p class="std">{c.standard}</p><p>Issue {issue}</p><p><b>Sites</b></p>{rows}{foot}<div style="position:absolute;right:20mm;bottom:25mm;font-size:8pt">Page 2 of 2</div></div>'
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("VIS",)}),
        sheet_of(css, body),
    )


def every_day_of_cycle(draw: Draw) -> Paper:
    """Original cycle, previous end, audit, cycle start, end, version and revision, all named."""
    c = cert(draw, CASTELLANE, "mon" if draw.maybe() else "long", sites=draw.pick([0, 0, 0, 2]), renewed=1)
    audit = c.start - timedelta(days=draw.number(20, 70))
    version = draw.number(1, 4)
    css = "body{font-family:Carlito;font-size:11pt}.page{padding:16mm 20mm}.b{color:#a6192e;font-weight:700;font-size:15pt;text-align:right}.n{font-size:19pt;font-weight:700;text-align:center;margin:8mm 0 1mm}.c{text-align:center}.std{font-size:17pt;font-weight:700;color:#a6192e;text-align:center;margin:3mm}table{width:100%;margin-top:6mm;border-collapse:collapse}td{padding:2.5px 4px;font-size:10.5pt}td:last-child{font-weight:700;width:36%}.f{position:absolute;left:20mm;right:20mm;bottom:10mm;font-size:7.5pt;border-top:2px solid #a6192e;padding-top:3px}"
    days = (("Original cycle start date:", c.first), ("Expiry date of previous cycle:", c.start - timedelta(days=1)), ("Certification / Recertification Audit date:", audit), ("Certification / Recertification cycle start date:", c.start))  # fmt: skip
    rows = "".join(f"<tr><td>{a}</td><td>{c.say(d)}</td></tr>" for a, d in days)
    rows += f"<tr><td>Subject to the continued satisfactory operation of the organization's Management System, this certificate expires on:</td><td>{c.say(c.expires)}</td></tr>"
    sites = ""
    if c.sites:
        sites = '<p style="font-size:10pt;margin:5mm 0 1mm"><b>Additional sites covered by this certificate</b></p>' + "".join(f'<p style="font-size:10pt;margin:1mm 0">{e(across(p))}</p>' for p in c.sites)  # fmt: skip
    body = f'<div class="page"><div class="b">BUREAU CASTELLANE<br><span style="font-size:9pt;font-weight:400">Certification</span></div><p class="n">{e(c.name)}</p><p class="c" style="margin:0">{e(across(c.at, True))}</p><p class="c" style="font-size:10pt">Bureau Castellane Certification Holding SAS – UK Branch certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below</p><p class="std">{c.standard}</p><p class="c"><u>Scope of certification</u></p><p class="c"><b>{e(c.scope)}</b></p><p class="c" style="font-size:10pt">Statement of Applicability {e(c.soa)}</p>{sites}<table>{rows}</table><p style="margin-top:5mm">Certificate No. <b>{c.number}</b> &nbsp;&nbsp; Version: {version} &nbsp;&nbsp; Revision date: {c.say(c.revised)}</p><div style="display:flex;justify-content:space-between"><div><br><i>{person(draw)}</i><br>Signed on behalf of BCCH SAS UK Branch</div>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0008"], 56)}</div><div class="f">Certification Body Address: {c.house.address}<br>Further clarifications regarding the scope and validity of this certificate, and the applicability of the management system requirements, please call: +44 (0) 207 661 0700</div></div>'
    return Paper(labels(c, unseen="accreditation_body", also={"certification_body": ("Bureau Castellane Certification Holding SAS – UK Branch", "Bureau Castellane")}), sheet_of(css, body))  # fmt: skip


def three_facts_at_head(draw: Draw) -> Paper:
    """Number, first certification and validity at the head; place, day and office at the foot; appendix of sites."""
    c = cert(draw, NORDLYS, "padded", sites=draw.pick([0, 0, 2, 5]))
    signed = c.start - timedelta(days=draw.number(1, 25))
    css = "body{font-family:'Liberation Sans';font-size:10pt;color:#0f204b}.page{padding:18mm 22mm}.h{font-size:9pt;letter-spacing:2px}.t{font-size:30pt;font-weight:700;line-height:1.05;margin:4mm 0 8mm}.g{display:grid;grid-template-columns:1fr 1fr 1.2fr;border-top:1px solid #0f204b;border-bottom:1px solid #0f204b;padding:4mm 0;font-size:8.5pt}.n{font-size:17pt;font-weight:700;margin:3mm 0 1mm}.f{position:absolute;left:22mm;right:22mm;bottom:9mm;font-size:6.3pt;color:#555}.k{position:absolute;left:22mm;right:22mm;bottom:26mm;display:flex;justify-content:space-between;font-size:8.5pt;align-items:flex-end}table{width:100%;border-collapse:collapse}td,th{border:1px solid #99a;text-align:left;padding:4px;font-size:8.5pt;vertical-align:top}"
    foot = f'<div class="f">Lack of fulfilment of conditions as set out in the Certification Agreement may render this Certificate invalid.<br>ACCREDITED UNIT: Nordlys Business Assurance UK Limited, {c.house.address} - TEL: +44(0)203 816 4000. www.nordlys.example</div>'
    more = " and the sites as mentioned in the appendix accompanying this certificate" if c.sites else ""
    body = f'<div class="page"><div class="h">NORDLYS</div><div class="t">MANAGEMENT SYSTEM<br>CERTIFICATE</div><div class="g"><div>Certificate no.:<br><b>{c.number}</b></div><div>Initial certification date:<br><b>{c.say(c.first)}</b></div><div>Valid:<br><b>{c.say(c.start)} – {c.say(c.expires)}</b></div></div><p style="margin-top:9mm">This is to certify that the management system of</p><p class="n">{e(c.name)}</p><p>{e(across(c.at, True))}<br>{more}</p><p>has been found to conform to the Information Security Management System standard:</p><p style="font-weight:700;font-size:13pt">{c.standard}</p><p>This certificate is valid for the following scope:</p><p><b>{e(c.scope)}</b></p><p>Statement of Applicability: {e(c.soa)}</p><div class="k"><div>Place and date:<br>London, {c.say(signed)}<br><br>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0013"], 52)}</div><div style="width:62mm">For the issuing office:<br>Nordlys – Business Assurance<br>{c.house.address}<br><br><i>{person(draw)}</i><br>Management Representative</div></div>{foot}</div>'
    if c.sites:
        rows = "".join(f"<tr><td>{e(c.name)}</td><td>{e(across(p, True))}</td><td>{e(draw.pick(['As per main scope', 'Data centre operations', 'Sales and customer support', 'Software development']))}</td></tr>" for p in (c.at, *c.sites))  # fmt: skip
        body += f'<div class="page"><p style="font-size:8.5pt">Certificate no.: {c.number}<br>Place and date: London, {c.say(signed)}</p><p class="n">Appendix to Certificate</p><p><b>{e(c.name)}</b></p><p>Locations included in the certification are as follows:</p><table><tr><th>Site Name</th><th>Site Address</th><th>Site Scope</th></tr>{rows}</table>{foot}</div>'
    found = labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Nordlys Business Assurance UK Limited", "Nordlys", "Nordlys – Business Assurance")}, said={"certification_body": "Nordlys – Business Assurance"})  # fmt: skip
    return Paper([*found, dated("revised_on", signed, c.say(signed), True)], sheet_of(css, body))


def facts_in_margin(draw: Draw) -> Paper:
    """A grey column of facts at the left edge, the words of the certificate right of it."""
    c = cert(draw, INTERVALE, "padded", sites=draw.pick([0, 0, 0, 2]))
    decided = c.start - timedelta(days=draw.number(0, 9))
    css = "body{font-family:'Liberation Sans Narrow';font-size:12pt}.page{padding:0}.a{position:absolute;left:0;top:0;bottom:0;width:54mm;background:#e9e9ea;padding:60mm 6mm 0 9mm;font-size:10pt}.m{position:absolute;left:64mm;right:16mm;top:20mm}.n{font-size:19pt;font-weight:700;margin:4mm 0}.y{background:#ffc600;height:3mm;margin:0 0 8mm}.a p{margin:0 0 4.5mm}"
    side = "".join(f"<p>{a}<br><b>{v}</b></p>" for a, v in (("Certificate Number:", c.number), ("Initial Certification Date:", c.say(c.first)), ("Date of Certification Decision:", c.say(decided)), ("Issuing Date:", c.say(c.start)), ("Valid Until:", c.say(c.expires))))  # fmt: skip
    more = "".join(f"<br>{e(across(p, True))}" for p in c.sites)
    extra = f"<p><b>Additional Site{'s' if len(c.sites) > 1 else ''}:</b>{more}</p>" if c.sites else ""
    body = f'<div class="page"><div class="a">{side}<p style="margin-top:14mm">{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0014"], 70)}</p><p style="margin-top:10mm"><i>{person(draw)}</i><br><br>President, Business Assurance</p><p style="font-size:8.5pt">{c.house.address}</p></div><div class="m"><div style="text-align:right;font-size:22pt;font-weight:700">intervale</div><div class="y"></div><div style="font-size:25pt">CERTIFICATE OF REGISTRATION</div><p style="margin-top:10mm">This is to certify that the management system of:</p><p class="n">{e(c.name)}</p><p><b>Main Site:</b> {e(across(c.at, True))}</p>{extra}<p style="margin-top:8mm">has been registered by Intervale as conforming to the requirements of:</p><p class="n">{c.standard}</p><p style="margin-top:8mm">The management system is applicable to:</p><p>{e(c.scope)}</p><p>Statement of Applicability: {e(c.soa)}</p><p style="margin-top:22mm;font-size:9pt">In the issuance of this certificate, Intervale assumes no liability to any party other than to the Client, and then only in accordance with the agreed upon Certification Agreement. This certificate’s validity is subject to the organization maintaining their system in accordance with Intervale’s requirements for systems certification. Validity may be confirmed via email at certificate.validation@intervale.example or by scanning the code to the right with a smartphone. The certificate remains the property of Intervale, to whom it must be returned upon request.</p><div style="text-align:right">{square(draw, 60)}</div></div></div>'
    found = labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Intervale",)})  # fmt: skip
    return Paper(found, sheet_of(css, body, title="Certificate"))


def first_issue_this_issue(draw: Draw) -> Paper:
    """Centred within a border; first issue, this issue and validity in a row above the small print."""
    c = cert(draw, UNISTAR, "long", kinds="university charity trust hosting".replace(" trust", ""), less_a_day=0.9)
    s = Sheet("a4", "serif", "Certificate")
    s.waves("#eef3ea")
    s.box(28, 28, s.width - 28, s.height - 28, stroke="#2d6a3e", width=1.6)
    s.crest(s.width / 2, 84, 24, "#2d6a3e", draw.number(0, 2))
    s.centred(150, "Certificate of Registration", 30, bold=True, colour="#2d6a3e")
    s.centred(186, "This certificate has been awarded to", 12, italic=True)
    s.centred(220, c.name, 17, bold=True)
    y = s.para(90, 242, 415, across(c.at, True), 11, align="centre")
    s.centred(y + 16, "in recognition of the organization's Information Security Management System which complies with", 11, italic=True)  # fmt: skip
    s.centred(y + 48, c.standard, 20, bold=True)
    s.centred(y + 76, "The scope of activities covered by this certificate is defined below", 11, italic=True)
    y = s.para(80, y + 104, 435, c.scope, 12, align="centre")
    s.para(80, y + 8, 435, f"Statement of Applicability: {c.soa}", 11, align="centre")
    cells = (("Certificate Number:", c.number), ("Date of first issue of certificate:", c.say(c.first)), ("Date of issue of this certificate:", c.say(c.start)), ("Certificate expiry date:", c.say(c.expires)))  # fmt: skip
    for k, (label, value) in enumerate(cells):
        x, top = 74 + 236 * (k % 2), 590 + 38 * (k // 2)
        s.text(x, top, label, 9.5, italic=True)
        s.text(x, top + 14, value, 11.5, bold=True)
    s.mark(80, 676, ["UKAS", "MANAGEMENT", "SYSTEMS", "0043"], 46)
    s.signature(360, 694, [8, 13, 5, 9])
    s.text(360, 716, "On behalf of the Schemes Manager", 9.5)
    s.para(70, 752, 455, f"This certificate remains the property of Unistar Registrar. To check its validity write to {UNISTAR.address}. Issue of the certificate is subject to the rules of registration.", 8, align="centre")  # fmt: skip
    return Paper(
        [
            *labels(c, skip="revised_on", unseen="accreditation_body"),
            Field("revised_on", c.start.isoformat(), None, (), True),
        ],
        s.done(),
    )


def at_a_glance(draw: Draw) -> Paper:
    """A coloured head with four tiles: number, first day, day of issue, end."""
    house = House("Albany Assessment Bureau", "2#####", address="30 Tower View, Kings Park, West Malling, Kent, ME19 4UY", url="www.albany-bureau.example")  # fmt: skip
    c = cert(draw, house, "slash", standard="ISO 27001", old=0.05)
    css = "body{font-family:Carlito;font-size:12pt}.page{padding:0}.h{background:#1b365d;color:#fff;padding:14mm 18mm 9mm}.h b{font-size:25pt}.i{padding:10mm 18mm;text-align:center}.n{font-size:22pt;font-weight:700;color:#1b365d;margin:3mm}.t{display:grid;grid-template-columns:repeat(4,1fr);gap:4mm;margin-top:12mm}.t div{border:1px solid #1b365d;padding:3mm 1mm;font-size:9.5pt}.t b{display:block;font-size:12pt;margin-top:1mm}.f{position:absolute;bottom:10mm;left:18mm;right:18mm;font-size:8pt;text-align:center;color:#555}"
    tiles = "".join(f"<div>{a}<b>{v}</b></div>" for a, v in (("Certificate Number", c.number), ("Initial Date of Certification", c.say(c.first)), ("Date of Last Issue", c.say(c.start)), ("Date of Expiry", c.say(c.expires))))  # fmt: skip
    soa = f'<p style="font-size:10pt">in accordance with Statement of Applicability {e(c.soa)}</p>' if draw.maybe(0.6) else ""  # fmt: skip
    body = f'<div class="page"><div class="h"><b>Certificate of Registration</b><br>Information Security Management System</div><div class="i"><p>This is to certify that</p><p class="n">{e(c.name)}</p><p>{at(c.at, False)}</p><p>has been assessed by the {house.name} and complies with the requirements of</p><p class="n">{c.standard}</p><p>The certified scope of the organisation is:</p><p>{e(c.scope)}</p>{soa}<div class="t">{tiles}</div><div style="display:flex;justify-content:space-between;margin-top:12mm;align-items:center"><div>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "8289"], 68)}</div><div><i>{person(draw)}</i><br>Chief Executive Officer</div></div></div><div class="f">{house.name} is accredited by UKAS to provide Management Systems certification. This certificate remains the property of {house.name}, {house.address}, and must be returned on request. Verify at {house.url}</div></div>'
    skip = "revised_on" + ("" if soa else " statement_of_applicability")
    return Paper(labels(c, skip=skip), sheet_of(css, body))


def sites_beside(draw: Draw) -> Paper:
    """Registered and certified in table form, one column of headings and one of words, as a mid-sized house prints it."""
    house = House(
        "Alderquay QAR Limited", "####-ISN-00#", address="Cobra Court, 1 Blackmore Road, Stretford, Manchester M32 0QY"
    )
    c = cert(draw, house, "th", sites=draw.pick([0, 1, 1, 2]))
    rows = [("Certificate Number", e(c.number)), ("Organisation", f"<b>{e(c.name)}</b>"), ("Address", br(written(c.at, False))), ("Standard", c.standard), ("Scope of Registration", e(c.scope)), ("Statement of Applicability", e(c.soa))]  # fmt: skip
    if c.sites:
        rows.append(("Other locations covered", "<br><br>".join(e(across(p)) for p in c.sites)))
    rows += [
        ("Initial Registration", c.say(c.first)),
        ("Certification Cycle Start", c.say(c.start)),
        ("Certificate Expiry", c.say(c.expires)),
    ]
    css = "body{font-family:'DejaVu Sans';font-size:8.8pt}.page{padding:20mm 18mm}h1{font-size:20pt;color:#5b2c83;text-align:center}table{width:100%;border-collapse:collapse;margin-top:6mm}td{padding:7px 6px;border-bottom:1px solid #c9b8d8;vertical-align:top}td:first-child{width:32%;color:#5b2c83}"
    body = f'<div class="page"><h1>Certificate of Registration</h1><p style="text-align:center">Alderquay QAR certifies that the management system of the organisation named below has been assessed and meets the requirements of the standard named.</p><table>{"".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)}</table><p style="margin-top:9mm">Signed: <i>{person(draw)}</i> (on behalf of {house.name})</p>{mark(["UKAS", "MANAGEMENT", "SYSTEMS", "0026"], 60)}<p style="font-size:7pt;margin-top:8mm">This certificate will remain current subject to the company maintaining its system to the required standard. This will be monitored regularly by {house.name}, {house.address}. This certificate and any associated documents remain the property of {house.name} and must be returned on request.</p></div>'
    found = labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("Alderquay QAR",)})
    return Paper(found, sheet_of(css, body))
