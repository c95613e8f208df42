"""ISO/IEC 27001 certificates of set fourth, as registrars of other countries print theirs."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.fourth.facts import (
    AMERICA,
    ATLANTE,
    BOREALE,
    DAY,
    EAST,
    KONGSVANG,
    OFFICES,
    RHEINAUE,
    SAARELA,
    TISZAVOLGY,
    across,
    broken,
    grant,
    holder,
    long_named,
    loud,
    under,
)
from benchmarks.unseen.model import Paper
from benchmarks.unseen.third.leaf import FILL, book, device, e, grid, logo, mark, pairs, scrawl, square_code
from benchmarks.unseen.world import Draw, years_on


def head_and_office(draw: Draw) -> Paper:
    """A head office certifies and one of its offices issues: two companies of one name, each with its address."""
    h = RHEINAUE
    (office, where), acc = draw.pick(OFFICES), draw.pick([h.accreditor, h.said])
    g = grant(draw, h, draw.pick(["padded", "dots"]), org=holder(draw, country=draw.pick(["", "", "India", "Germany"])))
    css = (
        FILL
        + f"body{{font-family:'Nimbus Sans',sans-serif;font-size:11pt}}h1{{font-size:40pt;color:{h.colour};font-weight:bold;letter-spacing:-.02em}}.k{{width:58mm;font-weight:bold}}.ends{{border-top:.4mm solid {h.colour};padding-top:3mm;font-size:8.5pt}}"
    )
    rows = (("Registration No.", e(g.number)), ("Certificate holder", f"{e(g.org.name)}<br>{across(g.org.address)}"), ("Certified against", e(g.standard)), ("Area of validity", e(g.scope)), ("Statement of Applicability", e(g.soa)), ("First certification", g.day(g.first)), ("Term of this certificate", f"{g.day(g.start)} to {g.day(g.expires)}"))  # fmt: skip
    leaf = f"""<div>{logo("RHEINAUE", h.colour, "12mm")}</div><h1>Certificate</h1><p>The certification body {e(h.name)} confirms on the strength of an audit that the holder applies an information security management system.</p>{pairs(rows)}<div class="two"><div>{scrawl(draw)}<p class="s">Certification body for systems and personnel</p></div><div class="r">{mark(("DAkkS", h.licence[:11]))}</div></div>
<div class="two ends"><div><b>Certification body (head office)</b><br>{e(h.name)}<br>{e(h.address)}<br>accredited by {e(acc)}, {h.licence}</div><div><b>Issuing office</b><br>{e(office)}<br>{e(where)}</div></div>"""
    return Paper(g.told("body first start soa", acc, certification_body=(office,)), book(css, [leaf]))


def footnoted(draw: Draw) -> Paper:
    """American: dates carry superscript figures that notes below explain; month first."""
    h = draw.pick(AMERICA)
    g = grant(draw, h, draw.pick(["us", "us-abbreviated"]), org=holder(draw, country=draw.pick(["USA", "USA", ""])))
    css = (
        FILL
        + f"body{{font-family:'C059',serif;font-size:11.5pt;text-align:center}}.leaf{{border:5mm solid {h.colour}}}h1{{font-size:31pt}}.three{{display:grid;grid-template-columns:1fr 1fr 1fr;font-size:10.5pt}}sup{{font-size:7pt}}"
    )
    leaf = f"""<div>{logo(h.short, h.colour, "11mm")}</div><div><p>{e(h.name)} grants registration to</p><h1>{e(g.org.name)}</h1><p>{across(g.org.address)}</p></div><div><p>having verified that its Information Security Management System is in accordance with</p><p class="b" style="font-size:17pt">{e(g.standard)}</p></div><div><p class="i">The ISMS boundary</p><p>{e(g.scope)}, in accordance with the Statement of Applicability, {e(g.soa)}.</p></div>
<div class="three"><div><b>{g.day(g.first)}</b><sup>1</sup></div><div><b>{g.day(g.start)}</b><sup>2</sup></div><div><b>{g.day(g.expires)}</b><sup>3</sup></div></div><p class="xs"><sup>1</sup> Date of original registration. <sup>2</sup> Date on which the present registration took effect. <sup>3</sup> Date on which the present registration expires.</p><div class="two"><div>{scrawl(draw)}<p class="s">President</p></div><div>{mark((h.accreditor, "ACCREDITED", h.licence))}</div></div><p class="s">Certificate Nº {e(g.number)} &nbsp;|&nbsp; {e(h.address)}</p>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf], "letter"))


def american_columns(draw: Draw) -> Paper:
    """American, landscape: holder left, a ruled list of dates in figures right, locations with their functions below."""
    h = draw.pick(AMERICA)
    g = grant(draw, h, "us-digits", n_sites=draw.number(1, 2), org=holder(draw, country="USA"))
    does = ("Headquarters", "Operations", "Support")
    rows = [["Location", "Function"], *[[across(p), w] for p, w in zip((g.org.address, *g.sites), does, strict=False)]]
    days = (("Certificate number", g.number), ("Initial certification", g.day(g.first)), ("Certificate effective", g.day(g.start)), ("Certificate modified", g.day(g.revised)), ("Certificate expires", g.day(g.expires)))  # fmt: skip
    css = f"body{{font-family:Carlito,sans-serif;font-size:11.5pt}}.top{{display:grid;grid-template-columns:3fr 2fr;column-gap:12mm}}.ruled{{width:100%;margin-top:5mm}}.ruled th{{border-bottom:.5mm solid {h.colour}}}.pairs td{{border-bottom:.2mm solid #aaa}}.k{{width:44mm}}h1{{font-size:24pt;color:{h.colour}}}"
    leaf = f"""<div class="top"><div><h1>Certificate of Registration<br><span style="font-size:13pt">Information Security Management System, {e(g.standard)}</span></h1><p class="b" style="font-size:18pt">{e(g.org.name)}</p><p>{e(g.scope)}</p><p>Statement of Applicability: {e(g.soa)}</p></div><div>{pairs((k, e(v)) for k, v in days)}<p style="margin-top:5mm">{mark((h.accreditor, "MS CB", h.licence), "20mm")}</p></div></div>{grid(rows)}<div style="margin-top:8mm">{scrawl(draw)}<p class="s">Authorized by the certification committee of {e(h.name)}</p></div><div class="foot xs">{e(h.address)}. Accredited by {h.said} ({h.accreditor}).</div>"""
    return Paper(g.told("body first start revised soa sites", h.accreditor), book(css, [leaf], "letter landscape"))


def canadian(draw: Draw) -> Paper:
    """French left and English right, each in its own column; what both share stands once between them."""
    h = BOREALE
    g = grant(draw, h, "iso", org=holder(draw, country=draw.pick(["Canada", "Canada", ""])))
    css = (
        FILL
        + f"body{{font-family:'Liberation Sans',sans-serif;font-size:10.5pt}}.sh{{text-align:center;font-weight:bold;font-size:14pt;margin:0}}.two div:first-child{{border-right:.3mm solid {h.colour};padding-right:6mm}}h1{{font-size:20pt;color:{h.colour}}}"
    )
    leaf = f"""<div class="c">{device(h.colour, "18mm", shape=1)}</div><div class="two"><div><h1>Certificat d'enregistrement</h1><p>{e(h.name)} atteste que le système de gestion de la sécurité de l'information de l'organisme ci-dessous est conforme à la norme indiquée.</p></div><div><h1>Registration certificate</h1><p>{e(h.name)} attests that the information security management system of the organization below conforms to the standard shown.</p></div></div><p class="sh">{e(g.org.name)}</p><p class="c">{across(g.org.address)}</p><p class="sh">{e(g.standard)}</p><p class="c"><span class="s">Portée / Scope</span><br>{e(g.scope)}<br><span class="s">Déclaration d'applicabilité / Statement of applicability</span><br>{e(g.soa)}</p>
<div class="two"><div><p>Enregistré depuis le {g.day(g.first)}.<br>Cycle débutant le {g.day(g.start)} et prenant fin le {g.day(g.expires)}.</p></div><div><p>Registered since {g.day(g.first)}.<br>Cycle beginning {g.day(g.start)} and ending {g.day(g.expires)}.</p></div></div><p class="c">Nº {e(g.number)}</p><div class="two"><div>{scrawl(draw)}</div><div>{mark(("SCC", "CCN"))}</div></div><div class="foot xs c">{e(h.address)}. Accrédité par le Conseil canadien des normes / Accredited by the Standards Council of Canada (SCC), {h.licence}</div>"""
    return Paper(g.told("body first start soa", "SCC"), book(css, [leaf], "letter"))


def danish(draw: Draw) -> Paper:
    """Danish with English below each line; months in Danish, days behind their labels with a dot."""
    h = KONGSVANG
    edition = draw.pick(["DS/EN ISO/IEC 27001:2023", "ISO/IEC 27001:2022", "DS/ISO/IEC 27001:2022"])
    g = grant(draw, h, "danish", org=holder(draw, country=draw.pick(["Denmark", "Denmark", ""])), editions=(edition,))
    css = (
        FILL
        + f"body{{font-family:'URW Gothic',sans-serif;font-size:10.5pt}}.n{{color:#777;font-size:8.5pt}}h1{{font-size:36pt;color:{h.colour}}}.leaf{{padding-left:40mm!important;border-left:14mm solid {h.colour}}}"
    )
    rows = (("Virksomhed", "Company", f"<b>{e(g.org.name)}</b><br>{under(g.org.address)}"), ("Omfang", "Scope", e(g.scope)), ("Standard", "Standard", f"<b>{e(g.standard)}</b>"), ("SoA-dokument", "Statement of Applicability", e(g.soa)), ("Førstegangscertificering", "First-time certification", g.day(g.first)), ("Certifikatet gælder fra", "The certificate is in force from", g.day(g.start)), ("Gyldigt til og med", "Valid up to and including", g.day(g.expires)))  # fmt: skip
    body = "".join(f'<p>{a} <span class="n">{b}</span><br>{v}</p>' for a, b, v in rows)
    leaf = f"""<div>{logo("KONGSVANG", h.colour, "10mm")}</div><h1>Certifikat</h1><div>{body}</div><div class="two"><div>{scrawl(draw)}<p class="s">Certificeringschef</p></div><div>{mark(("DANAK", "SYSTEM Reg.nr.", h.licence))}</div></div><div class="foot xs" style="left:40mm">Certifikat nr. {e(g.number)} &nbsp; {e(h.name)}, {e(h.address)}, {h.company}</div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))


def finnish(draw: Draw) -> Paper:
    """Finnish house in English: days without zeros, a dash for the range, the number behind the title."""
    h = SAARELA
    g = grant(draw, h, "plain-dots", n_sites=draw.number(0, 2), org=holder(draw, country=draw.pick(["Finland", ""])))
    units = "".join(f"<br>{across(p)}" for p in g.sites)
    css = (
        FILL
        + "body{font-family:'DejaVu Sans Light','DejaVu Sans',sans-serif;font-size:9.8pt}.leaf{padding:26mm 24mm!important}h1{font-size:15pt;margin:0}.big{font-size:16pt}"
    )
    leaf = f"""<div class="two"><h1>CERTIFICATE {e(g.number)}</h1><div class="r">{device(h.colour, "15mm")}</div></div><div><p class="big">{e(g.org.name)}</p><p>{across(g.org.address)}{units}</p></div><p>complies with {e(g.standard)} in the following operations:</p><p class="big" style="font-size:12pt">{e(g.scope)}</p><p>Applicability of controls: {e(g.soa)}</p><p>Validity {g.day(g.start)} – {g.day(g.expires)}<br>Since {g.day(g.first)}</p><div>{scrawl(draw)}<p>{draw.people(1)[0]}, {e(h.name)}</p></div><div>{mark(("FINAS", h.licence), "20mm")}</div><div class="foot xs">{e(h.address)} &nbsp; Business ID {h.company} &nbsp; Accredited by FINAS Finnish Accreditation Service, {h.licence}, EN ISO/IEC 17021-1</div>"""
    return Paper(g.told("body first start soa" + (" sites" if g.sites else ""), "FINAS"), book(css, [leaf]))


def portuguese(draw: Draw) -> Paper:
    """Portuguese over English in capitals, months in words; 'emissão' of this paper beside the decision's renewal."""
    h = ATLANTE
    g = grant(draw, h, "portuguese", org=holder(draw, country=draw.pick(["Portugal", "Portugal", ""])), settled=True)
    css = (
        FILL
        + f"body{{font-family:'P052',serif;font-size:11pt;text-align:center}}h1{{font-size:27pt;letter-spacing:.2em;color:{h.colour}}}.en{{font-style:italic;color:#666;font-size:9pt}}.pairs{{margin:auto;text-align:left}}.k{{width:92mm}}"
    )
    rows = (("Certificado desde / Certified since", g.day(g.first)), ("Renovado em / Renewed on", g.day(g.start)), ("Válido até / Valid until", g.day(g.expires)), ("Declaração de aplicabilidade / Statement of applicability", e(g.soa)))  # fmt: skip
    leaf = f"""<div>{logo("ATLANTE", h.colour, "13mm")}</div><div><h1>CERTIFICADO</h1><p>n.º {e(g.number)}</p></div><div><p>O sistema de gestão de segurança da informação de<br><span class="en">The information security management system of</span></p><p class="b" style="font-size:18pt">{e(g.org.name)}</p><p>{across(g.org.address)}</p></div><div><p>no âmbito de<br><span class="en">within the scope of</span></p><p>{e(g.scope)}</p></div><div><p>cumpre os requisitos da norma<br><span class="en">meets the requirements of</span></p><p class="b" style="font-size:16pt">{e(g.standard)}</p></div>{pairs(rows)}<div class="two"><div>{scrawl(draw)}<p class="s">A Direção / The Board</p></div><div>{mark(("IPAC", "acreditação", h.licence))}</div></div><div class="foot xs c">{e(h.name)} &middot; {e(h.address)} &middot; {h.company}</div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))


def hungarian(draw: Draw) -> Paper:
    """Hungarian and English: year, month and day with a dot behind each; values above a line, labels below it."""
    h = TISZAVOLGY
    g = grant(draw, h, "end-dots", org=holder(draw, country=draw.pick(["Hungary", "Hungary", ""])), editions=("MSZ EN ISO/IEC 27001:2023", "ISO/IEC 27001:2022"))  # fmt: skip
    rows = ((f"<b>{e(g.org.name)}</b>", "Tanúsított szervezet / Certified organisation"), (across(g.org.address), "Székhely / Seat"), (e(g.scope), "Tevékenység / Activity"), (f"<b>{e(g.standard)}</b>", "Szabvány / Standard"), (e(g.soa), "Alkalmazhatósági nyilatkozat / Statement of applicability"))  # fmt: skip
    body = "".join(f'<div class="o"><p>{v}</p><span>{k}</span></div>' for v, k in rows)
    days = ((g.day(g.first), "Első tanúsítás / First certification"), (g.day(g.start), "Érvényesség kezdete / Start of validity"), (g.day(g.expires), "Érvényesség vége / End of validity"))  # fmt: skip
    trio = "".join(f'<div class="o"><p class="b">{v}</p><span>{k}</span></div>' for v, k in days)
    css = (
        FILL
        + f"body{{font-family:'Liberation Serif',serif;font-size:12pt;text-align:center}}.o p{{border-bottom:.2mm solid #333;margin:4mm 0 1mm;padding-bottom:1mm}}.o span{{font-size:8pt;color:#555}}.three{{display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:7mm}}h1{{font-size:30pt;color:{h.colour};letter-spacing:.1em}}"
    )
    leaf = f"""<div><h1>TANÚSÍTVÁNY</h1><p class="i">CERTIFICATE</p><p>{e(g.number)}</p></div><p>{e(h.name)} igazolja az információbiztonsági irányítási rendszer megfelelőségét.<br><span class="s">{e(h.name)} certifies the conformity of the information security management system.</span></p><div>{body}</div><div class="three">{trio}</div><div class="two"><div>{device(h.colour, "22mm", shape=2)}</div><div>{scrawl(draw)}<p class="s">ügyvezető / managing director</p></div></div><div class="foot xs c">A NAH által {h.licence} számon akkreditált tanúsító szervezet / Certification body accredited by NAH under {h.licence} &nbsp; {e(h.address)}</div>"""
    return Paper(g.told("body first start soa", "NAH"), book(css, [leaf]))


def eastern_landscape(draw: Draw) -> Paper:
    """Landscape with an ornamental edge; dates as 12-MAR-2025 in a row of four under the signature."""
    h = draw.pick(EAST)
    lands = {"SAC": "Singapore", "NABCB": "India", "SANAS": "South Africa", "JAS-ANZ": "Australia"}
    where = draw.pick([lands.get(h.accreditor, ""), ""])
    g = loud(grant(draw, h, draw.pick(["loud-dash", "year-first"]), org=holder(draw, country=where)))
    row = ((g.number, "Certificate"), (g.day(g.first), "Certified on"), (g.day(g.start), "Recertified on" if g.first != g.start else "Commences on"), (g.day(g.expires), "Good through"))  # fmt: skip
    cells = "".join(f"<div><b>{e(v)}</b><br><span class='s'>{k}</span></div>" for v, k in row)
    css = f"body{{font-family:'URW Bookman',serif;font-size:12pt;text-align:center}}.leaf{{background:{h.colour}}}.in{{background:#fffdf6;height:100%;padding:8mm 20mm;outline:.6mm solid #c9a227;outline-offset:-4mm}}.four{{display:grid;grid-template-columns:repeat(4,1fr);margin-top:5mm;font-size:10.5pt}}h1{{font-size:26pt;color:{h.colour};font-family:Z003,cursive}}"
    leaf = f"""<div class="in"><h1>Certificate of Merit in Information Security</h1><p>conferred by {e(h.name)} upon</p><p class="b" style="font-size:19pt">{e(g.org.name)}</p><p class="s">{across(g.org.address)}</p><p>whose management system answers to every clause of <b>{e(g.standard)}</b> for</p><p>{e(g.scope)}</p><p class="s">SoA: {e(g.soa)}</p><div class="two"><div>{mark((h.accreditor, h.licence), "19mm")}</div><div>{scrawl(draw)}<p class="s">Director of Certification</p></div></div><div class="four">{cells}</div><p class="xs" style="margin-top:4mm">{e(h.address)} &nbsp; Accredited by {e(h.said)}</p></div>"""
    return Paper(g.told("body first start soa", h.said), book(css, [leaf], "A4 landscape", pad="7mm"))


def two_registers(draw: Draw) -> Paper:
    """A branch certifies 'for and on behalf of' its principal; surveillance is ticked in a table with due days."""
    h = draw.pick(EAST)
    g = grant(
        draw, h, draw.pick(["th", "short-month"]), org=holder(draw, country=draw.pick(["India", "Singapore", ""]))
    )
    one, two = g.audits
    branch = f"{h.short} Liaison Office, {draw.pick(['London', 'Nairobi', 'Colombo'])}"
    rows = [["Audit", "Due by", "Done"], ["1st surveillance", g.day(one), "&#9744;"], ["2nd surveillance", g.day(two), "&#9744;"], ["Recertification", g.day(years_on(g.start, 3) - timedelta(days=60)), "&#9744;"]]  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'Nimbus Sans Narrow','Liberation Sans Narrow',sans-serif;font-size:12pt}}.ruled td,.ruled th{{border:.2mm solid #999;padding:1mm 4mm;font-size:9.5pt}}.tag{{background:{h.colour};color:#fff;padding:2mm 5mm;display:inline-block}}h1{{font-size:24pt}}"
    )
    leaf = f"""<div class="two"><div>{logo(h.short, h.colour, "11mm")}</div><div class="r s">handled by<br>{e(branch)}</div></div><div><h1>{e(g.org.name)}</h1><p>{under(g.org.address)}</p></div><p><span class="tag">{e(g.standard)}</span></p><div><p>is hereby entered in our register of certified information security management systems for the undermentioned activities:</p><p class="b">{e(g.scope)}</p><p>Controls as per Statement of Applicability {e(g.soa)}</p></div><p>Register entry {e(g.number)} was opened on {g.day(g.first)}. It was last confirmed for a term commencing {g.day(g.start)} and concluding {g.day(g.expires)}.</p>{grid(rows)}<div>{scrawl(draw)}<p>For and on behalf of {e(h.name)}</p></div><div>{mark((h.accreditor, h.licence), "19mm")}{square_code("https://" + h.web + "/" + g.number, "19mm")}</div><div class="foot xs">{e(h.address)} &nbsp; {h.company}</div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))


def capitals_card(draw: Draw) -> Paper:
    """Holder in capitals over several lines at the left, the rest ranged right; dates joined by arrows."""
    h = draw.pick(EAST + AMERICA[:2])
    american = h in AMERICA
    g = loud(grant(draw, h, "us" if american else "padded", org=long_named(draw, "USA" if american else "")))
    name = "<br>".join(e(x) for x in broken(g.org.name, 18))
    css = f"body{{font-family:'Liberation Sans',sans-serif;font-size:11pt}}.g{{display:grid;grid-template-columns:95mm 1fr;column-gap:10mm}}.n{{font-size:23pt;line-height:1.15;font-weight:bold;color:{h.colour};padding-top:60mm}}.q p{{text-align:right;margin-bottom:7mm}}"
    leaf = f"""<div class="g"><div class="n">{name}</div><div class="q"><p>{device(h.colour, "24mm", shape=1)}</p><p>ISMS certified to<br><b style="font-size:17pt">{e(g.standard)}</b></p><p>{under(g.org.address)}</p><p>{e(g.scope)}</p><p>Statement of Applicability<br>{e(g.soa)}</p><p>{g.day(g.start)} &rarr; {g.day(g.expires)}<br><span class="s">period of certification</span></p><p>{g.day(g.first)}<br><span class="s">certified for the first time</span></p><p>{e(g.number)}</p><p>{scrawl(draw)}</p><p class="s">{e(h.name)}<br>{e(h.address)}</p><p>{mark((h.accreditor, h.licence), "20mm")}</p></div></div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))


def first_page_bare(draw: Draw) -> Paper:
    """The face holds holder, standard and body alone; number, days, scope and places stand in a schedule overleaf."""
    h = draw.pick((*EAST, SAARELA, RHEINAUE))
    g = grant(draw, h, draw.pick(["padded", "slash-month"]), n_sites=draw.number(1, 4))
    one = f"""<div class="c">{device(h.colour, "40mm", shape=2)}</div><div class="c"><p>{e(h.name)}</p><h1>declares</h1><p class="b" style="font-size:25pt">{e(g.org.name)}</p><p>to be certified to</p><p class="b" style="font-size:25pt">{e(g.standard)}</p></div><div class="c">{scrawl(draw, "14mm")}<p class="s">This page is valid only with its schedule.</p></div>"""
    facts = (("1", "Number", e(g.number)), ("2", "Granted for the first time", g.day(g.first)), ("3", "Granted for the present term", g.day(g.start)), ("4", "End of the present term", g.day(g.expires)), ("5", "Scope", e(g.scope)), ("6", "Statement of Applicability", e(g.soa)), ("7", "Central function", across(g.org.address)), *(("8", "Further place", across(p)) for p in g.sites), ("9", "Accreditation", f"{e(h.said)} ({h.accreditor}) {h.licence}"))  # fmt: skip
    two = f"""<h2 style="font-size:17pt">Schedule</h2>{grid([["", "Particular", ""], *facts])}<div class="foot xs">{e(h.name)}, {e(h.address)}. Page 2 of 2.</div>"""
    css = (
        FILL
        + "body{font-family:'C059',serif;font-size:12pt}.ruled{width:100%;font-size:10.5pt}.ruled td{border-top:.2mm solid #bbb;padding:2.4mm 3mm}.ruled td:nth-child(2){width:52mm}h1{font-size:24pt;font-style:italic}"
    )
    return Paper(g.told("body first start soa sites", h.accreditor), book(css, [one, two]))


def decided_and_printed(draw: Draw) -> Paper:
    """Four days of the office's own (audit, decision, printing, invoice year) crowd about the three that count."""
    h = draw.pick(EAST)
    g = grant(draw, h, draw.pick(["slash", "padded"]), settled=True)
    shown = DAY["slash" if g.day is DAY["slash"] else "padded"]
    rows = [["Event", "Day"], ["Initial certification", g.day(g.first)], ["Recertification audit concluded", shown(g.start - timedelta(days=48))], ["Certification decision", shown(g.start - timedelta(days=6))], ["Certificate valid from", g.day(g.start)], ["Certificate valid to", g.day(g.expires)], ["Recertification audit to be held before", shown(years_on(g.start, 3) - timedelta(days=75))], ["Certificate printed", shown(g.start + timedelta(days=11))]]  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'DejaVu Serif Condensed','DejaVu Serif',serif;font-size:10.2pt}}.ruled{{width:120mm}}.ruled td,.ruled th{{border-bottom:.2mm dotted #444}}.ruled td:nth-child(2){{text-align:right}}h1{{color:{h.colour};font-size:19pt}}"
    )
    leaf = f"""<div class="two"><div><p class="b">{e(h.short)}</p></div><div class="r">{e(g.number)}</div></div><h1>Information Security Management System Certificate<br>{e(g.standard)}</h1><p>{e(h.name)} has audited <b>{e(g.org.name)}</b> at {across(g.org.address)} and has found its system to be in conformity.</p><p><b>Boundaries of the system:</b> {e(g.scope)}</p><p><b>Statement of Applicability:</b> {e(g.soa)}</p>{grid(rows)}<div>{scrawl(draw)}<p class="s">Chairman, Impartial Decision Panel</p></div><p class="s">Accreditation: {h.accreditor}, {h.licence}</p><div class="foot xs">{e(h.address)}</div>"""
    return Paper(g.told("body first start soa", h.accreditor), book(css, [leaf]))


def renamed(draw: Draw) -> Paper:
    """The holder's former name and its parent's are printed beside its present one."""
    h = draw.pick(EAST + AMERICA[1:])
    american = h in AMERICA
    g = grant(draw, h, "us" if american else "british", org=holder(draw, 0, "USA" if american else ""))
    old, parent = f"{g.org.name.split()[0]} Holdings (Dormant) Ltd", "a member of the Bramblecote Group plc"
    g = replace(g, scope=g.scope + ".")
    css = (
        FILL
        + f"body{{font-family:Carlito,sans-serif;font-size:12.5pt}}.leaf{{border-top:3mm solid {h.colour};border-bottom:3mm solid {h.colour}}}.k{{width:60mm;text-align:right;color:{h.colour}}}h1{{font-size:21pt}}"
    )
    rows = (("who", f"<b>{e(g.org.name)}</b><br><span class='s'>{parent}; formerly {e(old)}</span>"), ("where", across(g.org.address)), ("what", e(g.scope)), ("against", e(g.standard)), ("controls", f"Statement of Applicability, {e(g.soa)}"), ("since", g.day(g.first)), ("from", g.day(g.start)), ("until", g.day(g.expires)), ("reference", e(g.number)), ("by", f"{e(h.name)}<br><span class='s'>{e(h.address)}</span>"))  # fmt: skip
    leaf = f"""<h1>Information security, certified</h1>{pairs(rows)}<div class="two"><div>{scrawl(draw)}</div><div class="r">{mark((h.accreditor, h.licence))}</div></div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))
