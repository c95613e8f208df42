"""ISO/IEC 27001 certificates of set fourth, as registrars of the United Kingdom and small bodies print theirs."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.fourth.facts import (
    FORMER,
    HOME,
    PARTNERS,
    across,
    broken,
    grant,
    long_named,
    loud,
    serial,
    under,
)
from benchmarks.unseen.model import Flow, Paper, Web
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.third.leaf import FILL, book, device, e, grid, logo, mark, pairs, scrawl, square_code
from benchmarks.unseen.world import Draw, years_on

UKAS_MARK = ("UKAS", "MANAGEMENT", "SYSTEMS")


def scope_first(draw: Draw) -> Paper:
    """The activities open the page; the holder follows in capitals over several lines, the standard comes last."""
    h = draw.pick(HOME)
    g = loud(grant(draw, h, draw.pick(["th", "padded"]), org=long_named(draw)))
    name = "<br>".join(e(x) for x in broken(g.org.name, 30))
    css = (
        FILL
        + f"body{{font-family:'URW Bookman',serif;font-size:11pt}}.big{{font-size:19pt;line-height:1.25}}h1{{font-size:13pt;color:{h.colour};text-transform:uppercase;letter-spacing:.05em}}"
    )
    leaf = f"""<div class="r">{logo(h.short, h.colour, "10mm")}</div><div><h1>Information security</h1><p class="i">For</p><p style="font-size:13pt">{e(g.scope)}</p><p class="i">as governed by the Statement of Applicability, {e(g.soa)},</p></div>
<div><p class="i">the management system of</p><p class="big">{name}</p><p>{under(g.org.address, False)}</p></div><div><p class="i">has been audited and is found to fulfil</p><p class="big">{e(g.standard)}</p></div>
<div class="two"><div><p>In force since {g.day(g.start)}<br>In force until {g.day(g.expires)}<br>Continuously certified since {g.day(g.first)}</p><p>Our number {e(g.number)}</p></div><div class="r">{scrawl(draw)}<p>{draw.people(1)[0]}<br>for {e(h.name)}</p></div></div>
<div class="foot xs">{e(h.name)}, {e(h.address)}. UKAS accredited certification body No. {h.licence}.</div>"""
    return Paper(g.told("body first start soa", "UKAS"), book(css, [leaf]))


def three_columns_table(draw: Draw) -> Paper:
    """One ruled table of item, entry and note: every note explains, and some notes hold dates of other things."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["slash", "short-month"]))
    audit = years_on(g.start, 1) - timedelta(days=25)
    rows = [
        ["Ref.", "Entry", "Remarks"], ["A  Certificate", e(g.number), "Quote in all correspondence"], ["B  Client", f"<b>{e(g.org.name)}</b>", f"Contract signed {g.day(g.first - timedelta(days=140))}"],
        ["C  Premises", across(g.org.address), "Visited by our audit team"], ["D  Norm", e(g.standard), "Excluding controls listed in E as not applicable"], ["E  Statement of Applicability", e(g.soa), "As held by the client"],
        ["F  Field of application", e(g.scope), "IAF code 33"], ["G  First awarded", g.day(g.first), "Cycle 1, year 1"], ["H  Present award", g.day(g.start), f"Next visit by {g.day(audit)}"], ["J  Lapses on", g.day(g.expires), "Unless renewed before that day"],
    ]  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'Liberation Sans',sans-serif;font-size:10pt}}.ruled{{width:100%}}.ruled td,.ruled th{{border:.25mm solid {h.colour};padding:2.6mm}}.ruled th{{background:{h.colour};color:#fff}}.ruled td:nth-child(3){{font-size:8pt;color:#555;width:44mm}}.ruled td:first-child{{width:40mm}}"
    )
    leaf = f"""<div class="two"><div>{device(h.colour, "17mm")}</div><div class="r">{mark(UKAS_MARK)}</div></div><div><h2 style="font-size:23pt">Certification record</h2><p>{e(h.name)} records that the information security management system described below satisfies the norm named at D.</p></div>{grid(rows)}<div>{scrawl(draw)}<p class="s">Technical Director</p></div><div class="foot xs">{e(h.address)} &nbsp;|&nbsp; registered number {h.company} &nbsp;|&nbsp; {h.web}</div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))


def dark_sidebar(draw: Draw) -> Paper:
    """A dark strip right with white letters: dates above their labels; the number stands in the footer alone."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["british", "spaced-short"]))
    side = ((g.day(g.first), "first granted"), (g.day(g.start), "this cycle from"), (g.day(g.expires), "valid through"))
    cells = "".join(f'<p style="margin-bottom:9mm"><b style="font-size:12.5pt">{v}</b><br><span class="s">{k}</span></p>' for v, k in side)  # fmt: skip
    css = f"body{{font-family:Carlito,sans-serif;font-size:12.5pt}}.leaf{{display:grid;grid-template-columns:142mm 68mm}}.m{{padding:24mm 12mm 0 20mm}}.d{{background:{h.colour};color:#fff;padding:80mm 8mm 0 10mm}}h1{{font-size:34pt;font-weight:bold;line-height:1}}"
    leaf = f"""<div class="m"><p class="s">{e(h.name)}</p><h1>Certified.</h1><p class="b" style="font-size:18pt;margin-top:14mm">{e(g.org.name)}</p><p>{under(g.org.address)}</p><p style="margin-top:10mm">runs an information security management system that we have examined against <b>{e(g.standard)}</b>. It covers:</p><p>{e(g.scope)}.</p><p>Statement of Applicability: {e(g.soa)}</p><div style="margin-top:12mm">{scrawl(draw)}<p>{draw.people(1)[0]}, Chief Executive</p></div></div>
<div class="d">{cells}<div style="margin-top:20mm;background:#fff;width:24mm;padding:2mm">{mark(UKAS_MARK, "20mm")}</div></div><div class="foot xs" style="left:20mm;right:74mm">{e(g.number)} &middot; page 1 of 1 &middot; {e(h.short)} is the trading style of {e(h.name)}, {e(h.address)}</div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf], pad="0"))


def one_paragraph(draw: Draw) -> Paper:
    """Everything in one justified paragraph: number, holder, address, scope, standard and the three dates."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["day-of", "th-comma", "british"]))
    words = f"""Under number <b>{e(g.number)}</b> {e(h.name)} hereby attests that <b>{e(g.org.name)}</b>, whose premises are at {across(g.org.address)}, has established and maintains an information security management system which conforms with {e(g.standard)} in respect of {e(g.scope[0].lower() + g.scope[1:])}, the controls being those of the Statement of Applicability, {e(g.soa)}. This attestation was first given on {g.day(g.first)}, was last renewed with effect from {g.day(g.start)}, and ceases to have effect after {g.day(g.expires)} unless it is withdrawn sooner."""
    g = replace(g, scope=g.scope[0].lower() + g.scope[1:])
    css = (
        FILL
        + "body{font-family:'C059',serif;font-size:15pt}.w{line-height:1.75;text-align:justify}h1{font-size:26pt;text-align:center;font-variant:small-caps}"
    )
    leaf = f"""<div class="c">{device(h.colour, "26mm", shape=2)}</div><h1>Attestation</h1><p class="w">{words}</p><div class="two"><div>{scrawl(draw, "14mm")}<p class="s">The Registrar</p></div><div class="r">{mark(UKAS_MARK, "24mm")}</div></div><div class="foot xs c">{e(h.address)}</div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf], pad="22mm 26mm"))


def partner_office(draw: Draw) -> Paper:
    """A consultant or local partner is named large in the letterhead; the certifying body stands in a sentence."""
    h = draw.pick(HOME)
    g, partner = grant(draw, h, draw.pick(["padded", "slash-month"])), draw.pick(PARTNERS)
    rows = (("Certificate ID", g.number), ("Initial registration", g.day(g.first)), ("Registration renewed", g.day(g.start)), ("Registration runs to", g.day(g.expires)), ("SoA", g.soa))  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'Nimbus Sans',sans-serif;font-size:11pt}}h1{{font-size:21pt;color:{h.colour}}}.k{{width:48mm;color:#666}}.bar{{border-bottom:1mm solid {h.colour};padding-bottom:4mm}}"
    )
    leaf = f"""<div class="bar two"><div><p class="s">Supported locally by</p><p class="b" style="font-size:14pt">{e(partner)}</p></div><div class="r">{mark(UKAS_MARK, "19mm")}</div></div><div><h1>Registered to {e(g.standard)}</h1><p>Holder</p><p class="b" style="font-size:17pt">{e(g.org.name)}</p><p>{across(g.org.address)}</p></div><div><p>Registered for</p><p>{e(g.scope)}</p></div>{pairs((k, e(v)) for k, v in rows)}
<div><p>The decision to certify was taken by {e(h.name)}, an accredited certification body (UKAS {h.licence}). {e(partner)} has taken no part in the audit or in the decision.</p>{scrawl(draw)}<p class="s">Certification Decision Maker, {e(h.short)}</p></div><div class="foot xs">{e(h.name)}: {e(h.address)}</div>"""
    return Paper(g.told("body first start soa", "UKAS"), book(css, [leaf]))


def taken_over(draw: Draw) -> Paper:
    """A certificate transferred from another body: its old number and old end are printed beside the present ones."""
    h = draw.pick(HOME)
    g, former = grant(draw, h, draw.pick(["british", "dots"]), settled=True), draw.pick(FORMER)
    moved = g.revised
    old = ((f"{e(former)}", serial(draw, "WR-####"), g.day(g.first), g.day(g.start - timedelta(days=1))), (f"<b>{e(h.name)}</b>", f"<b>{e(g.number)}</b>", f"<b>{g.day(g.start)}</b>", f"<b>{g.day(g.expires)}</b>"))  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'DejaVu Sans Condensed','DejaVu Sans',sans-serif;font-size:9.6pt}}.ruled{{width:100%}}.ruled td,.ruled th{{border-bottom:.3mm solid #999;padding:2mm 3mm 2mm 0}}h1{{font-size:20pt;color:{h.colour};text-align:right}}"
    )
    leaf = f"""<div>{logo(h.short, h.colour, "11mm")}<h1>ISMS certificate<br>{e(g.number)}</h1></div><div><p>is issued to</p><p class="b" style="font-size:15pt">{e(g.org.name)}, {across(g.org.address)}</p><p>on the ground that the requirements of <b>{e(g.standard)}</b> are met within this scope:</p><p style="padding-left:10mm;border-left:2mm solid {h.colour}">{e(g.scope)} (Statement of Applicability: {e(g.soa)})</p></div>
<div><p class="b">Record of this certification</p>{grid((("Certification body", "Number", "From", "To"), *old))}<p class="s" style="margin-top:3mm">First certified by {e(former)} on {g.day(g.first)}. Transferred under IAF MD 2 and reissued on {g.day(moved)}; the dates of the cycle are unchanged by the transfer.</p></div><div class="two"><div>{scrawl(draw)}<p class="s">Compliance Manager</p></div><div class="r">{mark(UKAS_MARK)}</div></div><div class="foot xs">{e(h.name)} | {e(h.address)}</div>"""
    return Paper(g.told("body first start revised soa accreditor-picture"), book(css, [leaf]))


def directory_result(draw: Draw) -> Paper:
    """A public directory's search with one result, printed from the screen: the certifying body is a row of it."""
    h = draw.pick(HOME)
    g, day = grant(draw, h, draw.pick(["iso", "short-month"])), draw.day
    rows = (("Certified entity", g.org.name), ("Main site", None), ("Certificate", g.number), ("Standard", g.standard), ("Certification body", h.name), ("Accreditation body", h.said), ("Originally certified", g.day(g.first)), ("Issued", g.day(g.start)), ("Expiry", g.day(g.expires)), ("Scope text", g.scope))  # fmt: skip
    cells = "".join(f"<dt>{k}</dt><dd>{across(g.org.address) if v is None else e(v)}</dd>" for k, v in rows)
    css = "body{font-family:'Liberation Sans',sans-serif;font-size:14px;color:#222}nav{background:#20323f;color:#fff;padding:10px 14px}dl{display:grid;grid-template-columns:190px 1fr;border:1px solid #cfd8dc;border-radius:8px;padding:12px 18px}dt{color:#607d8b;padding:5px 0}dd{margin:0;padding:5px 0}.pill{background:#2e7d32;color:#fff;border-radius:12px;padding:2px 12px;font-size:12px}input{width:330px;padding:6px}"
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Search certified entities</title><style>{css}</style></head><body><nav>CertFinder &nbsp; Home &nbsp; Search &nbsp; For certification bodies &nbsp; Sign in</nav><h2>Search certified entities</h2><p><input value="{e(g.number)}"> <button>Search</button></p><p>1 result <span class="pill">Valid</span></p><dl>{cells}</dl><p style="font-size:11px;color:#78909c">Data are supplied by accredited certification bodies; last synchronised {day(g.revised, g.revised):%d %b %Y}. Absence from this directory does not mean that an entity is not certified.</p></body></html>"""
    return Paper(
        g.told("body first start", h.said),
        Web(page, "28/11/2026, 14:31\tSearch certified entities", "https://certfinder.example/search\t{n}/{m}"),
    )


def electronic(draw: Draw) -> Paper:
    """An electronic certificate: a verification code, the time of its seal and of its download beside the true dates."""
    h = draw.pick(HOME)
    g = grant(draw, h, "iso")
    code = serial(draw, "@@##-@#@#-####-@@@@")
    css = f"body{{font-family:'Nimbus Sans',sans-serif;font-size:10.5pt}}.card{{border:.4mm solid #bbb;border-radius:3mm;padding:6mm;margin-bottom:6mm}}.card p{{margin-bottom:2mm}}.l{{font-size:8pt;color:#777}}.three{{display:grid;grid-template-columns:1fr 1fr 1fr}}h1{{color:{h.colour};font-size:19pt}}"
    dates = (("ORIGINAL APPROVAL", g.first), ("VALIDITY STARTS", g.start), ("VALIDITY ENDS", g.expires))
    trio = "".join(f'<div><span class="l">{k}</span><p class="b">{g.day(d)}</p></div>' for k, d in dates)
    leaf = f"""<div class="two"><div>{logo(h.short, h.colour, "10mm")}</div><div class="r s">Electronic certificate<br>Only the version online is binding</div></div><h1 style="margin-top:7mm">{e(g.standard)}</h1><div class="card"><span class="l">CERTIFIED ORGANISATION</span><p class="b" style="font-size:15pt">{e(g.org.name)}</p><span class="l">REGISTERED SITE</span><p>{across(g.org.address)}</p></div><div class="card"><span class="l">CERTIFIED ACTIVITIES</span><p>{e(g.scope)}</p><span class="l">STATEMENT OF APPLICABILITY</span><p>{e(g.soa)}</p></div>
<div class="card three">{trio}</div><div class="card two"><div><span class="l">CERTIFICATE</span><p class="b">{e(g.number)}</p><span class="l">VERIFICATION CODE</span><p>{code}</p><span class="l">DIGITALLY SEALED</span><p>{g.revised.isoformat()} 10:{draw.number(10, 59)} UTC</p><span class="l">DOWNLOADED</span><p>2026-11-{draw.number(10, 28)}</p></div><div class="r">{square_code(f"https://{h.web}/v/{code}", "30mm")}</div></div>
<p class="s">Issued by {e(h.name)}, {e(h.address)}, accredited by {h.said} ({h.accreditor}) under number {h.licence}.</p>"""
    fields = [*g.told("body first start soa", "UKAS"), g.perhaps_revised]
    return Paper(fields, book(css, [leaf]))


def small_template(draw: Draw) -> Paper:
    """A small body's word-processor template with its own headings; half of them name no accreditor."""
    h = draw.pick(HOME)
    g, free = grant(draw, h, draw.pick(["padded", "slash"])), draw.maybe()
    known = [] if free else [P("Accredited by UKAS", "centre")]
    blocks = [
        P(h.name, "bold"), P(h.address, "small"), H("Award of certification", 0), P("Awarded to", "centre"), P(g.org.name, "bold"), P(", ".join([*g.org.address.lines, g.org.address.postcode])),
        P("Requirements met", "bold"), P(f"{g.standard}, Information security management systems"), P("What is covered", "bold"), P(g.scope), P(f"Statement of Applicability: {g.soa}"),
        Grid([["Award number", "Awarded", "Current from", "Current to"], [g.number, g.day(g.first), g.day(g.start), g.day(g.expires)]], [1.2, 1, 1, 1]),
        P(f"Signed: {draw.people(1)[0]}, Scheme Manager"), *known, P("This award stays our property and must be given back on request.", "small"),
    ]  # fmt: skip
    fields = g.told("body first start soa", "" if free else "UKAS")
    return Paper(fields, Flow(blocks, footer=f"{h.short} form F-{draw.number(10, 60)} issue {draw.number(2, 9)}", face=draw.pick(["serif", "sans"])))  # fmt: skip


def title_block(draw: Draw) -> Paper:
    """A block of boxes at the head, as on a drawing: number, issue, sheet and dates; the award under it."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["loud-dash", "slash"]), settled=True)
    n = draw.number(3, 9)
    boxes = (("CERT NO", g.number), ("ISSUE", str(n)), ("ISSUE DATE", g.day(g.revised)), ("ORIG. CERT. DATE", g.day(g.first)), ("CYCLE START", g.day(g.start)), ("CYCLE END", g.day(g.expires)), ("SHEET", "1 OF 1"), ("SOA REF", g.soa))  # fmt: skip
    sheet = Sheet(face="sans")
    x0, wide = 50.0, (sheet.width - 100) / 4
    for k, (label, value) in enumerate(boxes):
        x, top = x0 + wide * (k % 4), 60 + 42 * (k // 4)
        sheet.box(x, top, x + wide, top + 42)
        sheet.text(x + 4, top + 11, label, 6.5, colour="#666666")
        sheet.text(x + 4, top + 30, value, 8.5 if len(value) < 22 else 6.5, bold=True)
    sheet.text(x0, 48, h.name, 12, bold=True, colour=h.colour)
    y: float = sheet.para(x0, 190, 495, g.org.name, 22, bold=True)
    y = sheet.lines(x0, y + 2, [*g.org.address.lines, g.org.address.postcode, g.org.address.country], 11)
    y = sheet.para(x0, y + 34, 495, f"Management system: information security. Criteria: {g.standard}.", 13)
    sheet.text(x0, y + 26, "Limits of certification", 10, bold=True, colour=h.colour)
    y = sheet.para(x0, y + 44, 495, g.scope + ".", 12)
    sheet.signature(x0, y + 70, [draw.number(4, 18) for _ in range(8)])
    sheet.text(x0, y + 96, "Authorised signatory", 9)
    sheet.mark(x0 + 420, y + 120, UKAS_MARK)
    sheet.text(x0, 812, f"{h.address}  -  {h.web}", 7.5, colour="#666666")
    fields = g.told("body first start soa accreditor-picture", issued_on=(g.revised.isoformat(),))
    return Paper([*fields, g.perhaps_revised], sheet.done())


def cycles_matrix(draw: Draw) -> Paper:
    """A small table of cycles at the foot, oldest first: the current cycle is its last row."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["slash", "short-month"]), settled=True)
    begins = [g.first]
    while years_on(begins[-1], 4) < g.start:
        begins.append(years_on(begins[-1], 3))
    ends = [b - timedelta(days=1) for b in [*begins[1:], g.start]] + [g.expires]
    names = [*(f"Cycle {k}" for k in range(1, len(begins) + 1)), f"Cycle {len(begins) + 1} (current)"]
    rows = [
        ["", "From", "To"],
        *[[k, g.day(a), g.day(b)] for k, a, b in zip(names, [*begins, g.start], ends, strict=True)],
    ]
    css = (
        FILL
        + f"body{{font-family:'P052',serif;font-size:12pt;text-align:center}}.ruled{{margin:auto;font-size:9pt}}.ruled td,.ruled th{{border:.2mm solid #888;padding:1.2mm 5mm}}.leaf{{border:3mm double {h.colour}}}h1{{font-size:28pt}}.l{{text-align:left}}"
    )
    leaf = f"""<div>{device(h.colour, "20mm", shape=1)}<p class="b">{e(h.name)}</p></div><div><p>Registration {e(g.number)}</p><h1>{e(g.org.name)}</h1><p>of {across(g.org.address)}</p></div><p>has shown at audit that its information security management system complies with</p><p class="b" style="font-size:19pt">{e(g.standard)}</p><p><b>Extent.</b> {e(g.scope)}. Statement of Applicability: {e(g.soa)}</p>{grid(rows)}<div>{scrawl(draw)}<p class="s">Certification Director</p>{mark(UKAS_MARK, "19mm")}</div><div class="foot xs">{e(h.address)}</div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))


def superseding(draw: Draw) -> Paper:
    """A reissue that says what it supersedes and why; the older issue's day is printed beside."""
    h = draw.pick(HOME)
    g, n = grant(draw, h, draw.pick(["british", "padded"]), n_sites=draw.number(0, 2)), draw.number(2, 6)
    why = draw.pick(
        ["change of address", "correction of the scope", "addition of a site", "change of the holder's name"]
    )
    more = "".join(f"<li>{across(p)}</li>" for p in g.sites)
    also = f'<p class="b">Also operating from</p><ul>{more}</ul>' if more else ""
    css = (
        FILL
        + f"body{{font-family:'Nimbus Roman',serif;font-size:12pt}}h1{{font-size:30pt;color:{h.colour};font-style:italic}}.note{{background:#f1efe7;padding:4mm;font-size:10pt}}"
    )
    leaf = f"""<div class="two"><div><p class="b">{e(h.name)}</p></div><div class="r">{e(g.number)} / Issue {n}</div></div><h1>Certificate</h1><div><p>Awarded to the organisation named here:</p><p class="b" style="font-size:17pt">{e(g.org.name)}</p><p><b>Principal address</b><br>{under(g.org.address)}</p>{also}</div><p>The information security management system is certified to {e(g.standard)}, with the Statement of Applicability at {e(g.soa)}, and extends to:<br><b>{e(g.scope)}</b></p>
<div class="note">Issue {n} of {g.day(g.revised)} supersedes issue {n - 1} of {g.day(g.start)}. Reason: {why}.<br>Certification cycle commenced {g.day(g.start)} and will end on {g.day(g.expires)}. Initial grant: {g.day(g.first)}.</div><div class="two"><div>{scrawl(draw)}<p class="s">Head of Operations</p></div><div class="r">{mark(UKAS_MARK)}</div></div><div class="foot xs">{e(h.address)} &nbsp; Company {h.company}</div>"""
    shown = "body first start soa accreditor-picture" + (" sites" if more else "")
    fields = [*g.told(shown, issued_on=(g.revised.isoformat(),)), g.perhaps_revised]
    return Paper(fields, book(css, [leaf]))
