"""More ISO/IEC 27001 certificates of set fourth: groups, matrices of sites, articles, lines of time and slips."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.unseen.flow import H, Items, P
from benchmarks.unseen.fourth.facts import (
    AMERICA,
    EAST,
    HOME,
    Grant,
    House,
    across,
    grant,
    holder,
    serial,
    under,
    written,
)
from benchmarks.unseen.model import Flow, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.third.leaf import FILL, book, device, e, grid, logo, mark, pairs, scrawl
from benchmarks.unseen.world import Draw, years_on

FUNCTIONS = ("Hosting", "Development", "Service desk", "Corporate")


def site_matrix(draw: Draw) -> Paper:
    """Landscape: a row a site, a column a function, marked where it is done; the head office is the row marked HO."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["british", "slash-month"]), n_sites=draw.number(2, 5))
    rows = [["", "Site", *FUNCTIONS]]
    for k, place in enumerate((g.org.address, *g.sites)):
        ticks = ["&bull;" if draw.maybe(0.5) or n == k % 4 else "" for n in range(len(FUNCTIONS))]
        rows.append(["HO" if k == 0 else str(k), across(place), *ticks])
    css = f"body{{font-family:Carlito,sans-serif;font-size:13pt}}.ruled{{width:100%;font-size:11.5pt}}.ruled td,.ruled th{{border:.2mm solid #999;padding:2mm 3mm}}.ruled td:nth-child(n+3){{text-align:center}}.t{{display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:8mm}}h1{{font-size:21pt;color:{h.colour};margin-bottom:2mm}}"
    leaf = f"""<h1>{e(g.org.name)}</h1><p class="b">{e(g.standard)} &mdash; multi-site certificate {e(g.number)} (HO = head office)</p>{grid(rows)}<div class="t" style="margin-top:5mm"><div><p class="b">Scope of the whole</p><p>{e(g.scope)}</p></div><div><p class="b">Statement of Applicability</p><p>{e(g.soa)}</p><p class="b">Validity</p><p>{g.day(g.start)} until {g.day(g.expires)} (initially certified {g.day(g.first)})</p></div><div>{mark(("UKAS", "MANAGEMENT", "SYSTEMS"), "19mm")}<br>{scrawl(draw)}<p class="s">{e(h.name)}<br>{e(h.address)}</p></div></div>"""
    return Paper(g.told("body first start soa sites accreditor-picture"), book(css, [leaf], "A4 landscape", "13mm 16mm"))  # fmt: skip


def articles(draw: Draw) -> Paper:
    """Typed, in numbered articles as a deed: the days stand in an article on duration."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["th", "british"]))
    words = (
        f"Holder. The holder of this certificate is {g.org.name}.", f"Premises. The holder carries on the activities at {', '.join(written(g.org.address))}.", f"Activities. {g.scope}.", f"Requirements. The information security management system satisfies {g.standard} as applied by the Statement of Applicability ({g.soa}).",
        f"Duration. Certification began on {g.day(g.first)}. The current period of three years began on {g.day(g.start)} and ends at midnight on {g.day(g.expires)}.", "Supervision. The holder admits our auditors once in each year.", "Marks. Use of the mark of UKAS is subject to the published conditions.", f"Issuer. This certificate is issued by {h.name}, {h.address}.",
    )  # fmt: skip
    items = "".join(f'<p style="padding-left:12mm;text-indent:-12mm">{k}.&emsp;{e(w)}</p>' for k, w in enumerate(words, 1))  # fmt: skip
    css = "body{font-family:'Nimbus Mono PS',monospace;font-size:11.5pt}h1{font-size:13pt;font-weight:bold;text-decoration:underline}p{line-height:1.5;margin-bottom:5mm}"
    leaf = f"""<h1>CERTIFICATE {e(g.number)}</h1>{items}<div style="margin-top:8mm">{scrawl(draw)}<p>.....................<br>Registrar</p></div>"""
    return Paper(g.told("body first start soa", "UKAS"), book(css, [leaf], pad="24mm 26mm"))


def line_of_time(draw: Draw) -> Paper:
    """A drawn line with five knots: days above, meanings below; two of them are audits to come."""
    h = draw.pick(HOME + EAST)
    g = grant(draw, h, draw.pick(["short-month", "dots"]), settled=True)
    one, two = g.audits
    knots = ((g.first, "First certificate"), (g.start, "This certificate"), (one, "Surveillance 1"), (two, "Surveillance 2"), (g.expires, "Expiry"))  # fmt: skip
    sheet = Sheet(face="vera")
    sheet.crest(80, 80, 24, h.colour, shape=draw.number(0, 2))
    sheet.text(116, 86, h.name, 11, bold=True, colour=h.colour)
    sheet.text(545, 86, g.number, 11, align="right")
    y: float = sheet.para(56, 190, 480, g.org.name, 20, bold=True)
    y = sheet.para(56, y + 4, 480, ", ".join(written(g.org.address)), 9.5)
    y = sheet.para(56, y + 26, 480, f"The information security management system meets {g.standard}.", 12)
    y = sheet.para(56, y + 14, 480, f"It embraces: {g.scope}.", 10.5)
    sheet.para(56, y + 14, 480, f"Statement of Applicability: {g.soa}", 10.5)
    _knots(sheet, g, knots, h.colour)
    sheet.signature(60, 690, [draw.number(4, 18) for _ in range(9)])
    sheet.text(60, 716, "Certification Executive", 9)
    sheet.mark(470, 740, (h.accreditor, h.licence))
    sheet.text(56, 806, f"{h.address}   {h.web}", 6.8, colour="#666666")
    return Paper(g.told("body first start soa accreditor-picture"), sheet.done())


def _knots(sheet: Sheet, g: Grant, knots: tuple[tuple[date, str], ...], colour: str) -> None:
    sheet.rule(90, 560, 505, colour, 2)
    for k, (day, words) in enumerate(knots):
        x = 90 + 104 * k
        sheet.crest(x, 560, 6, colour)
        sheet.text(x, 544, g.day(day), 8.5, bold=True, align="centre")
        sheet.text(x, 582, words, 7.5, align="centre")


def conditions_first(draw: Draw) -> Paper:
    """Two thirds of the page are conditions in small print; what is certified stands in a box at the foot."""
    h = draw.pick((*HOME, *AMERICA))
    american = h in AMERICA
    g = grant(draw, h, "us" if american else "padded", org=holder(draw, country="USA" if american else ""))
    terms = (
        "This document is evidence of certification only while the entry in our register is open.", "The holder shall report changes of ownership, premises, staff in control and technology within one month.", "Surveillance takes place at least once in each calendar year, the first within twelve months of the decision.",
        "The marks may be used on letters and websites but never on products or in a manner that suggests that a service has been certified.", "Appeals are heard by a panel that has taken no part in the decision.", "A certificate that has been altered is void.",
    )  # fmt: skip
    rows = (("CERTIFIED", e(g.org.name)), ("SITE", across(g.org.address)), ("TO", e(g.standard)), ("FOR", e(g.scope)), ("SOA", e(g.soa)), ("NUMBER", e(g.number)), ("ORIGINAL DATE", g.day(g.first)), ("DATE OF THIS TERM", g.day(g.start)), ("LAST DAY", g.day(g.expires)))  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'Liberation Serif',serif;font-size:11pt}}ol{{columns:2;column-gap:9mm;font-size:9pt;line-height:1.5}}li{{margin-bottom:3mm}}.bx{{border:1mm solid {h.colour};padding:5mm 7mm}}.k{{width:46mm;font-size:8.5pt}}h1{{font-size:16pt}}"
    )
    leaf = f"""<div>{logo(h.short, h.colour, "12mm")}<p class="s">{e(h.name)}, {e(h.address)}</p></div><div><h1>Conditions upon which certificates are granted</h1><ol>{"".join(f"<li>{e(t)}</li>" for t in terms)}</ol></div><div class="bx">{pairs(rows)}</div><div class="two"><div>{scrawl(draw)}<p class="s">Secretary to the Board</p></div><div class="r">{mark((h.accreditor, h.licence))}</div></div>"""
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf], "letter" if american else "A4"))


def group_entities(draw: Draw) -> Paper:
    """A group's certificate: each company of the group has its place and its number's suffix in a table overleaf."""
    h = draw.pick(HOME + EAST)
    g = grant(draw, h, draw.pick(["dots", "short-month"]), n_sites=draw.number(1, 3), org=holder(draw, 0), settled=True)
    stem = g.org.name.split()[0]
    names = draw.some([f"{stem} Labs Ltd", f"{stem} Support Services Ltd", f"{stem} Ireland DAC"], len(g.sites))
    rows = [["Suffix", "Company of the group", "Place"], ["00", e(g.org.name), across(g.org.address)], *[[f"{k:02d}", e(n), across(p)] for k, (n, p) in enumerate(zip(names, g.sites, strict=True), 1)]]  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'URW Gothic',sans-serif;font-size:11pt}}.ruled{{width:100%}}.ruled td,.ruled th{{border-bottom:.2mm solid {h.colour};padding:2.5mm}}h1{{font-size:26pt;color:{h.colour}}}.leaf:last-child{{padding-top:30mm}}"
    )
    one = f"""<div class="two"><div>{device(h.colour, "20mm")}</div><div class="r">{mark((h.accreditor, h.licence))}</div></div><h1>Group certificate</h1><div><p>{e(h.name)} has certified the information security management system shared by the companies listed overleaf and led by</p><p class="b" style="font-size:17pt">{e(g.org.name)}</p><p>{under(g.org.address)}</p></div><div><p>Yardstick: {e(g.standard)}<br>Statement of Applicability: {e(g.soa)}</p><p>Common scope: {e(g.scope)}</p></div><p>Since {g.day(g.first)} &middot; Renewed {g.day(g.start)} &middot; Expires {g.day(g.expires)}</p><div>{scrawl(draw)}<p class="s">Group Certification Manager</p></div><div class="foot xs">Group certificate {e(g.number)}, page 1 of 2 &nbsp; {e(h.address)}</div>"""
    two = f"""<h1 style="font-size:18pt">Companies of the group</h1>{grid(rows)}<p style="margin-top:6mm">Each company may quote the number of the group certificate followed by its suffix.</p><div class="foot xs">Group certificate {e(g.number)}, page 2 of 2 &nbsp; {e(h.name)}</div>"""
    return Paper(g.told("body first start soa sites accreditor-picture"), book(css, [one, two]))


def slip_below(draw: Draw) -> Paper:
    """A certificate with a tear-off slip that says the same again in short, and the fee's due day besides."""
    h = draw.pick(HOME)
    g = grant(draw, h, draw.pick(["slash", "spaced-short"]), settled=True)
    fee, file_number = years_on(g.start, 1) + timedelta(days=14), serial(draw, "F/####")
    css = f"body{{font-family:'P052',serif;font-size:12pt}}.top{{height:196mm;display:flex;flex-direction:column;justify-content:space-between}}.slip{{border-top:.5mm dashed #777;margin-top:8mm;padding-top:6mm;font-size:9.5pt;display:grid;grid-template-columns:1fr 1fr 1fr;column-gap:8mm}}h1{{font-size:23pt;color:{h.colour}}}"
    leaf = f"""<div class="top"><div class="two"><div class="b">{e(h.name)}</div><div class="r s">{e(h.address)}</div></div><h1>We certify {e(g.org.name)}</h1><p>Its information security management system, operated from {across(g.org.address)}, meets {e(g.standard)}. We have audited {e(g.scope[0].lower() + g.scope[1:])}. The system's Statement of Applicability is {e(g.soa)}.</p><p>Certificate {e(g.number)} takes the place of the one that ran out on {g.day(g.start - timedelta(days=1))}. It takes effect on {g.day(g.start)} and runs out on {g.day(g.expires)}. We have certified this system since {g.day(g.first)}.</p><div class="two"><div>{scrawl(draw)}<p class="s">Managing Partner</p></div><div class="r">{mark(("UKAS", "MANAGEMENT", "SYSTEMS"))}</div></div></div>
<div class="slip"><div>Please return with payment<br><b>File {file_number}</b></div><div>{e(g.org.name)}<br>{e(g.number)}</div><div>Yearly fee due {g.day(fee)}</div></div>"""
    g = replace(g, scope=g.scope[0].lower() + g.scope[1:])
    return Paper(g.told("body first start soa accreditor-picture"), book(css, [leaf]))


def bulleted_document(draw: Draw) -> Paper:
    """A word-processed certificate without a table: bullets hold label and value, the last page the sites."""
    h = _small(draw)
    g = grant(draw, h, draw.pick(["british", "dash"]), n_sites=draw.number(0, 3))
    more = (
        [P("Places beside the main one", "bold"), Items([", ".join(p.printed()) for p in g.sites])] if g.sites else []
    )
    points = [f"Client: {g.org.name}", f"Main place of business: {', '.join(g.org.address.printed())}", f"Norm: {g.standard}", f"What the client does: {g.scope}", f"Statement of Applicability: {g.soa}", f"Our reference: {g.number}", f"On our list from {g.day(g.first)}", f"Term: starts {g.day(g.start)}, finishes {g.day(g.expires)}"]  # fmt: skip
    blocks = [H(h.name, 2), P(h.address, "small"), H("Proof of certification, information security", 1), Items(points), *more, P(f"Approved for issue by {draw.people(1)[0]}"), P(f"We are accredited by {h.said}.")]  # fmt: skip
    return Paper(g.told("body first start soa" + (" sites" if more else ""), h.said), Flow(blocks, footer="Page {n} of {m}", face=draw.pick(["serif", "sans"])))  # fmt: skip


def _small(draw: Draw) -> House:
    return draw.pick((HOME[2], HOME[4], HOME[6], EAST[1], EAST[3]))
