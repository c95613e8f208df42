"""ISO/IEC 27001 certificates of houses at home: registers, bureaux and assessors with offices in the United Kingdom."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from html import escape as e

from benchmarks.unseen.fifth.facts import Cert, House, cert, labels, loud, person
from benchmarks.unseen.fifth.leaf import across, leaves, logo, mark, pairs, scrawl, square_code, stacked, table, under
from benchmarks.unseen.model import Paper
from benchmarks.unseen.world import Draw

ALBION = House(
    "Albion Standards Assurance UK Limited",
    "Albion Standards",
    "Hallmark Court, 12 Sefton Boulevard, Milton Keynes MK7 8QZ",
    "www.albionstandards.example/directory",
    "IS ######",
    licence="0103",
)
THORPE = House(
    "Thorpe's Register Quality Assurance Limited",
    "TRQA",
    "1 Trident Court, Birchley Business Park, Birmingham B37 9YF",
    "www.trqa.example",
    "10######",
    licence="0101",
)
SRV = House(
    "SRV United Kingdom Ltd",
    "SRV",
    "Rosmead Business Park, Elmsford Port, Cheshire CH65 9EN",
    "www.srv.example",
    "GB##/########",
    licence="0105",
)
NKL = House(
    "NKL Business Assurance UK Limited",
    "NKL",
    "4th Floor, Vivian House, 30 Stannard Street, London SE1 9GQ",
    "www.nkl.example/assurance",
    "######-YYYY-AIS-GBR-UKAS",
    licence="0113",
)
VALMONT = House(
    "Bureau Valmont Certification Holding SAS - UK Branch",
    "Bureau Valmont",
    "5th Floor, 66 Prescott Lane, London E1 9HG",
    "www.bureauvalmont.example",
    "UK0#####",
    licence="0108",
)
NQR = House(
    "NQR Certification Limited",
    "NQR",
    "Warwick Mews, Houghton Park, Dunstall, Bedfordshire LU5 9ZX",
    "www.nqr.example",
    "1#####",
    licence="0115",
)
INTERVALE = House(
    "Intervale Certification Limited",
    "Intervale",
    "10A Victoria Park, Victoria Road, Derby DE24 9ZP",
    "www.intervale.example",
    "00#####",
    licence="0114",
)
ALDERMAN = House(
    "Alderman QSR Limited",
    "Alderman QSR",
    "Cobbett Court, 1 Egerton Road, Stretwood, Manchester M32 9TP",
    "www.aldermanqsr.example",
    "#####-ISN-001",
    licence="0126",
)


def soa_words(draw: Draw, c: Cert) -> str:
    return draw.pick(
        [
            f"in accordance with the Statement of Applicability {c.soa}.",
            f"This is in accordance with the Statement of Applicability {c.soa}.",
            f"Statement of Applicability: {c.soa}",
        ]
    )


def royal_charter(draw: Draw) -> Paper:
    """Standards body: `Holds Certificate No:` beside the holder, a row of four dates, locations on a second page."""
    n = draw.pick([0, 0, 1, 2, 4, 6])
    c = cert(draw, ALBION, "iso", sites=n)
    if c.first < c.start and draw.maybe(0.4):  # the renewal was printed before it took effect
        c = replace(c, revised=c.start - timedelta(days=draw.number(3, 45)))
    elif c.edition != "27001:2022" and c.revised > date(2023, 2, 1):  # moved to the new edition within the cycle
        c = replace(c, standard="ISO/IEC 27001:2022")
    pages, sentence = (2 if n else 1), soa_words(draw, c)
    first = f"""<div class="row">{logo("albion.", "#c8102e", 42, device=3)}</div><h1>Certificate of Registration</h1>
<h2>INFORMATION SECURITY MANAGEMENT SYSTEM - {e(c.standard)}</h2>
<table class="who"><tr><td class="k">This is to certify that:</td><td><b>{e(c.name)}</b><br>{under(c.at)}</td></tr>
<tr><td class="k">Holds Certificate No:</td><td><b class="n">{c.number}</b></td></tr></table>
<p>and operates an Information Security Management System which complies with the requirements of {e(c.standard)} for the following scope:</p>
<div class="scope">{e(c.scope)}. {e(sentence)}</div>
<div class="sig"><div>For and on behalf of Albion Standards:</div>{scrawl(draw)}<div>{e(person(draw))}, Managing Director Assurance - UK &amp; Ireland</div></div>
{albion_dates(c)}<div class="abs" style="right:18mm;bottom:37mm">{mark("UKAS", "0103")}</div>
{albion_small(1, pages)}"""
    rows = [
        (f"<b>{e(c.name)}</b><br>{across(s) if n > 3 else under(s)}", e(words))
        for s, words in zip((c.at, *c.sites), albion_activities(draw, n), strict=True)
    ]
    second = f"""<div class="row"><span>Certificate No:&nbsp; <b>{c.number}</b></span></div><br>{table(("Location", "Registered Activities"), rows, "t wide")}
{albion_dates(c)}{albion_small(2, pages)}"""
    css = """h1{font:bold 25pt Arial;margin-top:9mm}h2{font:bold 12pt Arial;margin:2mm 0 8mm}.who td{padding:2mm 0}.who .k{width:48mm}.n{font-size:13pt}
.scope{margin:4mm 0}.sig{position:absolute;left:18mm;bottom:66mm;font-size:9pt}.dates{position:absolute;left:18mm;bottom:38mm;font-size:9pt;width:130mm}.wide{width:100%}
.wide td,.wide th{border-top:.4pt solid #888;padding:2.5mm 2mm;width:50%}"""
    whole = n and draw.maybe(0.85)  # at times the second page was not copied
    also = {"certification_body": ("Albion Standards",), "scope": (f"{c.scope}. {sentence}",)}
    fields = labels(c if whole else replace(c, sites=()), unseen="accreditation_body", also=also)
    return Paper(fields, leaves(css, *((first, second) if whole else (first,))))


def albion_dates(c: Cert) -> str:
    return f"""<div class="dates"><div class="row"><span>Original Registration Date: {c.day(c.first)}</span><span>Effective Date: {c.day(c.start)}</span></div>
<div class="row"><span>Latest Revision Date: {c.day(c.revised)}</span><span>Expiry Date: {c.day(c.expires)}</span></div></div>"""


def albion_activities(draw: Draw, n: int) -> list[str]:
    kinds = (
        "Software development and support.",
        "Data centre operations.",
        "Sales, finance and human resources.",
        "Customer service desk.",
        "Disaster recovery site.",
        "Head office functions and management of the ISMS.",
    )
    return [draw.pick(kinds) for _ in range(n + 1)]


def albion_small(k: int, m: int) -> str:
    return f"""<div class="foot"><div class="r">Page: {k} of {m}</div>This certificate was issued electronically and remains the property of Albion Standards and is bound by the conditions of contract.
An electronic certificate can be authenticated online. Printed copies can be validated at {ALBION.url}<br>
Information and Contact: Albion Standards, {e(ALBION.address)}. Tel: + 44 345 555 0190<br>
{e(ALBION.name)}, registered in England under number 07805399 at 389 Chadwick High Road, London W4 9AL, UK. A Member of the Albion Standards Group of Companies.</div>"""


def shipping_register(draw: Draw) -> Paper:
    """Register of old: current issue and expiry at the left, original approvals and approval number."""
    c = cert(draw, THORPE, "long", sites=draw.pick([0, 0, 1, 3]))
    bare, both = c.standard.split(":")[0], draw.maybe(0.3)
    tail, quality = (
        (f"00{draw.digits(5)}", c.first - timedelta(days=draw.number(400, 2000)))
        if both
        else (f"00{draw.digits(5)}", None)
    )
    approval = f"{bare} – {tail}{'-002' if both else ''}"
    approvals = f"ISO 9001 – {tail}-001, {approval}" if quality else approval
    meets = f"<p class='s'>has been approved by TRQA to the following standards:</p><h2>{'ISO 9001:2015, ' if both else ''}{e(c.standard)}</h2>"
    older = f"ISO 9001 – {c.day(quality)}<br>" if quality else ""
    facts = f"""<div class="row"><div>Current issue date: {c.day(c.start)}<br>Expiry date: {c.day(c.expires)}<br>Certificate identity number: {c.number}</div>
<div>Original approval(s):<br>{older}{e(bare)} – {c.day(c.first)}</div></div>"""
    first = f"""<div class="row"><span></span>{logo("TRQA", "#00549f", 40)}</div><div class="s">{facts}</div><h1>Certificate of Approval</h1>
<p>This is to certify that the Management System of:</p><div class="big">{e(c.name)}</div><p class="b">{across(c.at)}</p>{meets}
<p class="s b">Approval number(s): {e(approvals)}</p>{"<p class='s'>This certificate is valid only in association with the certificate schedule bearing the same number on which the locations applicable to this approval are listed.</p>" if c.sites else ""}
<p class="b s">The scope of this approval is applicable to:</p><p>{e(c.scope)}.</p><p>Statement of Applicability {e(c.soa)}.</p>
<div class="sig s">{scrawl(draw)}<br><b>{e(person(draw))}</b><br>Area Operations Manager, UK &amp; Ireland<br>Issued by: {e(THORPE.name)}</div>
<div class="abs" style="right:18mm;bottom:34mm">{mark("UKAS", "0101")}</div>{thorpe_small(1, 2 if c.sites else 1)}"""
    rows = [(across(at), e(c.scope)) for at in (c.at, *c.sites)]
    second = f"""<div class="row"><span></span>{logo("TRQA", "#00549f", 40)}</div><h1>Certificate Schedule</h1><p class="s">Certificate identity number: {c.number}</p>
{table(("Location", "Activities"), [(f"{e(c.name)}<br>{a}", f"{'ISO 9001, ' if both else ''}{e(bare)}<br>{s}") for a, s in rows], "t wide")}{thorpe_small(2, 2)}"""
    css = """h1{font:26pt Georgia,serif;color:#00549f;margin:12mm 0 8mm}.big{font:bold 19pt Arial;margin-bottom:2mm}h2{font:bold 16pt Arial}
.sig{position:absolute;left:18mm;bottom:34mm}.wide{width:100%}.wide td,.wide th{border-bottom:.4pt solid #aaa;width:50%;font-size:9pt}"""
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        also={"certificate_number": (approval, approval.split(" – ")[1]), "certification_body": ("TRQA",)},
    )
    return Paper(fields, leaves(css, *((first, second) if c.sites else (first,))))


def thorpe_small(k: int, m: int) -> str:
    return f"""<div class="foot">Thorpe's Register Group Limited, its affiliates and subsidiaries, including {e(THORPE.name)} (TRQA), and their respective officers, employees or agents are, individually and collectively, referred to in this clause as 'Thorpe's Register'.
Thorpe's Register assumes no responsibility and shall not be liable to any person for any loss, damage or expense caused by reliance on the information or advice in this document.<br>
Issued by: {e(THORPE.name)}, {e(THORPE.address)}, United Kingdom<div class="c">Page {k} of {m}</div></div>"""


def surveyors(draw: Draw) -> Paper:
    """Inspection group: validity in a sentence, `Issue n. Certified since`, sites overleaf."""
    c = cert(draw, SRV, "padded", sites=draw.pick([0, 1, 2, 4]), settled=draw.maybe())
    issue = draw.number(1, 9)
    last = (
        f"<p class='s'>Expiry date of last cycle {c.day(c.start - timedelta(days=1))}.</p>"
        if c.first < c.start and draw.maybe(0.4)
        else ""
    )
    more = "<p class='s'>Further clarifications regarding the scope of this certificate and the applicability of ISO/IEC 27001 requirements may be obtained by consulting the organisation</p>"
    sites = (
        "<p class='s'>Certified activities performed by additional sites are listed on subsequent pages.</p>"
        if c.sites
        else ""
    )
    pages = 2 if c.sites else 1
    first = f"""<div class="num">Certificate {c.number}</div><p>The management system of</p><h1>{e(c.name)}</h1><p>{under(c.at, draw.maybe(0.8))}</p>
<p>has been assessed and certified as meeting the requirements of</p><h2>{e(c.standard)}</h2><p>For the following activities</p><p class="act">{e(c.scope)}.<br>Statement of Applicability {e(c.soa)}</p>
<p>This certificate is valid from {c.day(c.start)} until {c.day(c.expires)} and remains valid subject to satisfactory surveillance audits.<br>
{"Re certification audit due a minimum of 60 days before the expiration date.<br>" if draw.maybe() else ""}Issue {issue}. Certified since {c.day(c.first)}</p>{last}{sites}{more}
<div class="sig">Authorised by<br>{scrawl(draw)}</div><div class="abs" style="right:22mm;bottom:50mm">{mark("UKAS", "0105")}</div>{srv_small(1, pages)}"""
    second = f"""<div class="num">Certificate {c.number}, continued</div><h1>{e(c.name)}</h1><h2>{e(c.standard)}</h2><p>Issue {issue}</p><h3>Additional facilities</h3>
{"".join(f"<p class='act'>{under(s)}</p>" for s in c.sites)}{srv_small(2, pages)}"""
    css = """section{padding:30mm 22mm 18mm 60mm}section:before{content:"";position:absolute;left:0;top:0;bottom:0;width:38mm;background:linear-gradient(#f36f21,#b9b9b9)}
.num{font-size:12pt;margin-bottom:10mm}h1{font:bold 19pt Arial}h2{font:bold 21pt Arial}.act{font-size:10.5pt}.sig{position:absolute;left:60mm;bottom:56mm}.foot{left:60mm}"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("SRV",)}),
        leaves(css, *((first, second) if c.sites else (first,))),
    )


def srv_small(k: int, m: int) -> str:
    return f"""<div class="foot"><b>{e(SRV.name)}</b><br>{e(SRV.address)} &nbsp; t +44 (0)151 555 6666 &nbsp; {SRV.url}<br><br>
This document is an authentic electronic certificate for Client's business purposes use only. Printed version of the electronic certificate are permitted and will be considered as a copy. This document is issued by the Company subject to SRV General Conditions of certification services available on Terms and Conditions. Attention is drawn to the limitation of liability, indemnification and jurisdictional clauses contained therein. This document is copyright protected and any unauthorized alteration, forgery or falsification of the content or appearance of this document is unlawful.<div class="r">Page {k} of {m}</div></div>"""


def classification_society(draw: Draw) -> Paper:
    """Norwegian society: number, initial date and validity at the head; place and date, issuing office at the foot."""
    c = cert(draw, NKL, "padded", sites=draw.pick([0, 0, 2, 3]))
    decided = c.start - timedelta(days=draw.number(2, 30))
    pages = 2 if c.sites else 1
    head = stacked(
        (
            ("Certificate no.:", c.number),
            ("Initial certification date:", c.day(c.first)),
            ("Valid:", f"{c.day(c.start)} – {c.day(c.expires)}"),
        ),
        "cell",
    )
    and_sites = " and the sites as mentioned in the appendix accompanying this certificate" if c.sites else ""
    first = f"""<div class="abs" style="right:18mm;top:14mm">{logo("NKL", "#003591", 34, device=2)}</div><h1>MANAGEMENT SYSTEM<br>CERTIFICATE</h1><div class="head">{head}</div>
<p>This is to certify that the management system of</p><h2>{e(c.name)}</h2><p>{across(c.at)}{and_sites}</p><p>has been found to conform to the Information Security Management System standard:</p><h3>{e(c.standard)}</h3>
<p>This certificate is valid for the following scope:</p><p class="b">{e(c.scope)}. {e("Statement of Applicability: " + c.soa)}</p>
<div class="sig row s"><div>Place and date:<br><b>London, {c.day(decided)}</b><br><br>{mark("UKAS", "0113", width=16)}</div><div>For the issuing office:<br><b>NKL - Business Assurance</b><br>{e(NKL.address)}<br>{scrawl(draw)}<br><b>{e(person(draw))}</b><br>Management Representative</div></div>{nkl_small(k=1, m=pages)}"""
    second = f"""<div class="abs" style="right:18mm;top:14mm">{logo("NKL", "#003591", 34, device=2)}</div><p class="s">Certificate no.: {c.number}<br>Place and date: London, {c.day(decided)}</p>
<h1>Appendix to Certificate</h1><h2>{e(c.name)}</h2><p>Locations included in the certification are as follows:</p>
{table(("Site Name", "Site Address", "Site Scope"), [(e(c.name), across(at), e(draw.pick(("As certificate scope", "Management and support", "Data centre")))) for at in (c.at, *c.sites)], "t wide")}{nkl_small(k=2, m=pages)}"""
    css = """h1{font:bold 24pt/1.15 Arial;color:#0f204b;margin:14mm 0 8mm}.head{display:flex;border-top:1pt solid #009fda;border-bottom:1pt solid #009fda;padding:2mm 0;margin-bottom:9mm}
.cell{flex:1;font-size:8.5pt}.cell .v{font-weight:bold}h2{font:bold 17pt Arial;color:#0f204b}h3{font:bold 15pt Arial;color:#0f204b}.sig{position:absolute;left:18mm;right:18mm;bottom:30mm}.sig>div{width:48%}.wide{width:100%}.wide td,.wide th{border:.4pt solid #999;font-size:9pt}"""
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        also={
            "certification_body": ("NKL - Business Assurance", "NKL"),
            "scope": (f"{c.scope}. Statement of Applicability: {c.soa}",),
        },
    )
    return Paper(fields, leaves(css, *((first, second) if c.sites else (first,))))


def nkl_small(k: int, m: int) -> str:
    return f"""<div class="foot">Lack of fulfilment of conditions as set out in the Certification Agreement may render this Certificate invalid.<br>
ACCREDITED UNIT: {e(NKL.name)}, {e(NKL.address)} - TEL: +44 (0)20 5550 6080. {NKL.url}<div class="r">Page {k} of {m}</div></div>"""


def bureau(draw: Draw) -> Paper:
    """Bureau: every date of the cycle by its long label, version, address of the body and of the local office."""
    c = cert(draw, VALMONT, "padded", sites=draw.pick([0, 1, 3]), settled=draw.maybe(0.7))
    again = c.first < c.start
    audit, version = c.start - timedelta(days=draw.number(20, 80)), draw.number(1, 4)
    rows = [
        ("Original cycle start date:", c.day(c.first)),
        ("Expiry date of previous cycle:", c.day(c.start - timedelta(days=1)) if again else "NA"),
    ]
    rows += [
        ("Certification / Recertification Audit date:", c.day(audit)),
        ("Certification / Recertification cycle start date:", c.day(c.start)),
    ]
    issued = c.start if version == 1 else c.revised
    ends = "Subject to the continued satisfactory operation of the organisation's Management System, this certificate expires on:"
    small = f"""<div class="foot"><div class="row"><div>Certification body address: {e(VALMONT.address)}, United Kingdom<br>Local office: {e(VALMONT.address)}, United Kingdom</div><div>{mark("UKAS", "0108", width=17)}</div></div>
Further clarifications regarding the scope of this certificate and the applicability of the management system requirements may be obtained by consulting the organisation.<br>To check this certificate validity please call: + 44 207 555 6780<div class="r">@@/{2 if c.sites else 1}</div></div>"""
    end = f"""<div class="row b s"><span>Certificate No.: {c.number}</span><span>Version: {version}</span><span>Issue date: {c.day(issued)}</span></div>"""
    first = f"""<div class="row">{logo("BUREAU VALMONT", "#8b1a2f", 54, "Certification")}</div><h1>Certification</h1><p class="c">Awarded to</p><h2>{e(c.name)}</h2><p class="c">{across(c.at)}</p>
{"<p class='c s'>This is a multi-site certificate, additional site(s) are listed on the next page(s)</p>" if c.sites else ""}<p class="c s">{e(VALMONT.name)} certifies that the Management System of the above organisation has been audited and found to be in accordance with the requirements of the management system standards detailed below</p>
<p class="c b">Standard</p><h2>{e(c.standard)}</h2><p class="c b">Scope of certification</p><p class="c">{e(c.scope)}.<br>Statement of Applicability {e(c.soa)}</p>
{pairs(rows, "dates")}<table class="dates"><tr><td class="k">{ends}</td><td class="v"><b>{c.day(c.expires)}</b></td></tr></table>{end}<div class="c">{scrawl(draw, 26)}<br><span class="s">Signed on behalf of {e(VALMONT.name)}</span></div>{small.replace("@@", "1")}"""
    rows2 = [
        ("Head Office" if at is c.at else f"Site {k}", across(at), e(c.scope)) for k, at in enumerate((c.at, *c.sites))
    ]
    second = f"""<div class="row">{logo("BUREAU VALMONT", "#8b1a2f", 54, "Certification")}</div><h1>Certification</h1><p class="c">Appendix to</p><h2>{e(c.name)}</h2><h2>{e(c.standard)}</h2>
{table(("Site", "Address", "Scope"), rows2, "t wide")}<br>{end}{small.replace("@@", "2")}"""
    css = """h1{font:bold italic 24pt Georgia,serif;text-align:center;color:#8b1a2f;margin:2mm 0}h2{font:bold 15pt Arial;text-align:center;margin:0 0 4mm}p{margin-bottom:4mm}.dates{font-size:9pt;margin:2mm 0 4mm;width:100%}
.dates .k{width:115mm}.dates td{padding:.6mm 0}.wide td,.wide th{border:.4pt solid #999;font-size:8.5pt}section{padding:12mm 18mm}"""
    same = version == 1
    return Paper(
        labels(
            c,
            skip="revised_on" if same else "",
            unseen="accreditation_body",
            optional="" if same else "revised_on",
            also={"issued_on": () if same else (c.revised,), "certification_body": ("Bureau Valmont",)},
        ),
        leaves(css, *((first, second) if c.sites else (first,))),
    )


def registrar_of_bedford(draw: Draw) -> Paper:
    """`has been assessed and registered by … against the provisions of`; approval, reissue and end at the left foot."""
    c = loud(cert(draw, NQR, "long", sites=draw.pick([0, 0, 0, 2]), old=0.15))
    annex = " and sites detailed in Annex A" if c.sites else ""
    later = c.first < c.start
    again = not later and draw.maybe()
    rows = [("Certificate No.:", c.number), ("ISO Approval Date:", c.day(c.first))]
    rows += [("Reissued:", c.day(c.start if later else c.revised))] if later or again else []
    rows += [("Valid until:", c.day(c.expires)), ("EAC Code:", str(draw.pick([33, 35, 38])))]
    first = f"""<div class="row">{logo("NQR", "#00457c", 36)}<span></span></div><h1>CERTIFICATE OF REGISTRATION</h1><p class="c">This is to certify that the Information Security Management System of</p>
<h2>{e(c.name)}</h2><p class="c">{"<br>".join(under(c.at, False).split("<br>"))}</p><p class="c">applicable to</p><p class="c b">{e(c.scope)}</p><p class="c">Statement of Applicability: {e(c.soa)}</p>
<p class="c">has been assessed and registered by NQR against the provisions of</p><h2>{e(c.standard)}</h2><p class="c s">This registration is subject to the company maintaining an information security management system, to the above standard{annex}, which will be monitored by NQR</p>
<div class="abs lower">{pairs(rows, "d")}</div><div class="abs" style="left:92mm;bottom:48mm">{scrawl(draw)}<br><span class="s">Managing Director</span></div><div class="abs" style="right:20mm;bottom:36mm">{mark("UKAS", "0115")}</div>{nqr_small(1, 2 if c.sites else 1)}"""
    second = f"""<h1>CERTIFICATE OF REGISTRATION</h1><p class="c">Annex A to certificate no. {c.number}</p><h2>{e(c.name)}</h2>{table(("Registered location", "Activity"), [(across(s, False), e(c.scope)) for s in c.sites], "t wide")}{nqr_small(2, 2)}"""
    css = """section{border:3mm solid #e6ecf2;padding:14mm 20mm}h1{font:bold 22pt "Times New Roman",serif;text-align:center;color:#00457c;margin:6mm 0}h2{font:bold 16pt "Times New Roman",serif;text-align:center}.lower{left:20mm;bottom:36mm}.d{font-size:8.5pt}.d td{padding:.6mm 2mm .6mm 0}.wide{width:100%}.wide td{border-top:.4pt solid #999}"""
    fields = labels(
        c,
        skip="" if again else "revised_on",
        optional="" if later else "first_certified_on revised_on",
        also={"certification_body": ("NQR",), "issued_on": (c.revised,) if again else ()},
    )
    return Paper(
        fields, leaves(css, *((first, second) if c.sites else (first,))), "ISO Approval Date is the first certification"
    )


def nqr_small(k: int, m: int) -> str:
    return f"""<div class="foot c">The use of the UKAS Accreditation Mark indicates accreditation in respect of those activities covered by the accreditation certificate number 0115 held by NQR.<br>
NQR is a trading name of {e(NQR.name)}, Registration No. 09351799. Registered Office: {e(NQR.address)}, UK.<br>This certificate is the property of NQR and must be returned on request.<div class="r">Page {k} of {m}</div></div>"""


def narrow_facts(draw: Draw) -> Paper:
    """A narrow column of facts at the left, the award at the right."""
    c = cert(draw, INTERVALE, "padded", sites=draw.pick([0, 0, 2, 4]))
    decision = c.start - timedelta(days=draw.number(0, 3) if c.first < c.start else 0)
    reissue = draw.maybe(0.4)
    rows = [
        ("Certificate Number:", f"{c.number}-{draw.number(1, 9):02d}"),
        ("Initial Certification Date:", c.day(c.first)),
        ("Date of Certification Decision:", c.day(decision)),
    ]
    rows += [("Issuing Date:", c.day(c.revised if reissue else c.start)), ("Valid Until:", c.day(c.expires))]
    number = rows[0][1]
    side = f"""<div class="side">{stacked(rows, "f")}<br>{scrawl(draw)}<div class="s b">{e(person(draw))}</div><div class="s">{draw.pick(["President, Business Assurance", "Certification Director"])}</div><br><div class="s b">{e(INTERVALE.name)}</div><div class="s">{e(INTERVALE.address)}, United Kingdom</div><br>{mark("UKAS", "0114", width=18)}</div>"""
    main = f"""<div class="main"><h1>CERTIFICATE OF REGISTRATION</h1><p>This is to certify that the management system of:</p><h2>{e(c.name)}</h2><p><b>Main Site:</b> {across(c.at)}</p>
{"<p>Additional sites: See appendix for additional sites</p>" if c.sites else ""}<p>has been registered by Intervale as conforming to the requirements of:</p><h2>{e(c.standard)}</h2><p>The management system is applicable to:</p><p>{e(c.scope)}</p><p>Statement of Applicability {e(c.soa)}</p></div>"""
    small = """<div class="foot">In the issuance of this certificate, Intervale assumes no liability to any party other than to the Client, and then only in accordance with the agreed upon Certification Agreement. This certificate's validity is subject to the organization maintaining their system in accordance with Intervale's requirements for systems certification. Validity may be confirmed via email at certificate.validation@intervale.example or by scanning the code to the right with a smartphone. The certificate remains the property of Intervale, to whom it must be returned upon request.</div>"""
    rows2 = [
        (
            f"<b>{e(c.name)}</b><br>{across(s)}",
            e(draw.pick(("Research and development", "Hosting operations", "Customer support", "Administration"))),
        )
        for s in c.sites
    ]
    second = f"""<h1>APPENDIX TO CERTIFICATE OF REGISTRATION</h1><p>This appendix identifies the additional locations covered by the management system of {e(c.name)}</p><p>Certificate Number: {number}</p>{table(("Location", "Activities"), rows2, "t wide")}{small}"""
    css = """.side{position:absolute;left:14mm;top:62mm;width:44mm}.f{margin-bottom:3mm;font-size:8.5pt}.f .k{font-weight:bold}.main{margin-left:50mm;margin-top:28mm}h1{font:bold 19pt Arial;color:#333}h2{font:bold 15pt Arial}.wide{width:100%}.wide td,.wide th{border:.4pt solid #aaa}.foot{right:44mm}"""
    first = f"""<div class="abs" style="left:14mm;top:16mm">{logo("intervale", "#2b2b2b", 44)}</div>{side}{main}<div class="abs" style="right:16mm;bottom:10mm">{square_code(draw, 18)}</div>{small}"""
    also: dict[str, tuple[object, ...]] = {
        "certification_body": ("Intervale",),
        "issued_on": (c.revised if reissue else c.start,),
    }
    return Paper(
        labels(
            replace(c, number=number, start=decision),
            skip="" if reissue else "revised_on",
            unseen="accreditation_body",
            optional="revised_on" if reissue else "",
            also=also,
        ),
        leaves(css, *((first, second) if c.sites else (first,))),
    )


def manchester(draw: Draw) -> Paper:
    """Box of a framed certificate: number, initial, previous expiry, re-issue and current expiry in two columns."""
    c = cert(
        draw,
        ALDERMAN,
        "long",
        sites=draw.pick([0, 0, 1, 2]),
        settled=draw.maybe(0.7),
        iso=draw.pick(["ISO", "ISO/IEC"]),
    )
    again = c.first < c.start
    rows = [("Certificate Number:", c.number), ("Initial Registration Date:", c.day(c.first))]
    rows += [("Previous Expiry Date:", c.day(c.start - timedelta(days=1)))] if again else []
    rows += [("Re-issue Date:" if again else "Issue Date:", c.day(c.start)), ("Current Expiry Date:", c.day(c.expires))]
    sites = (
        f"<p class='c s'>{'This certificate also covers the following locations:'}<br>{'<br>'.join(across(s, False) for s in c.sites)}</p>"
        if c.sites
        else ""
    )
    body = f"""<div class="frame"><div class="c">{logo("Alderman QSR", "#5c2d91", 60)}</div><h1>Certificate of Registration</h1><p class="c">This is to certify that the Management System of:</p><h2>{e(c.name)}</h2><p class="c">{across(c.at, False)}</p>{sites}
<p class="c">has been approved by Alderman QSR and is compliant with the requirements of:</p><h2>{e(c.standard)}</h2><div class="row low"><div>{pairs(rows, "d")}</div><div>{mark("UKAS", "0126", width=18)}</div></div>
<p><b>Scope of Registration:</b><br>{e(c.scope)}.<br>Statement of Applicability {e(c.soa)}.</p><p>Signed: {scrawl(draw)}<br><span class="s">{e(person(draw))}, Certification Manager (on behalf of Alderman QSR)</span></p>
<p class="s c">This certificate will remain current subject to the company maintaining its system to the required standard. This will be monitored regularly by Alderman QSR. Further clarification regarding the scope of this certificate and the applicability of the relevant standards' requirement may be obtained by consulting Alderman QSR.</p></div>
<div class="foot c">{e(ALDERMAN.name)}, {e(ALDERMAN.address)} T: 0161 555 3699 &nbsp; E: enquiries@aldermanqsr.example &nbsp; W: {ALDERMAN.url}<br>This certificate is the property of Alderman QSR and must be returned on request.</div>"""
    css = """section{padding:9mm}.frame{border:1.2mm double #5c2d91;height:265mm;padding:7mm 14mm}h1{font:bold 21pt Georgia,serif;text-align:center;margin:4mm 0;color:#5c2d91}h2{font:bold 16pt Georgia,serif;text-align:center}.d{font-size:9.5pt}.d td{padding:.8mm 3mm .8mm 0}.d .v{font-weight:bold}.low{margin:5mm 0}.foot{bottom:11mm}"""
    fields = labels(
        c,
        skip="revised_on",
        unseen="accreditation_body",
        said={"standard": c.standard},
        also={"certification_body": (ALDERMAN.short,)},
    )
    return Paper(fields, leaves(css, body))
