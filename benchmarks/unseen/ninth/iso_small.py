"""Certificates of small British houses: own designs, few words, mostly no accreditation."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.model import Paper, Web, place
from benchmarks.unseen.ninth.pen import fitting, head, pairs, signed, small_print
from benchmarks.unseen.ninth.stock import (
    ROLES,
    SCOPES,
    SMALL_BODIES,
    UK_BODIES,
    cycle,
    dated,
    firm,
    holder,
    labels,
    on,
    one_line,
    signer,
    soa,
    uk_address,
    value,
)
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, show, years_on

ISO = "ISO/IEC 27001:2022"


def bare_column(d: Draw) -> Paper:
    """One centred column without labels; the dates stand in a sentence."""
    body, org, c = d.pick(SMALL_BODIES), holder(d), cycle(d, False)
    scope, number = d.pick(SCOPES), f"{d.letters(2)}-{d.digits(5)}-ISMS"
    s = Sheet("a4", d.pick(["serif", "sans"]), "Certificate")
    s.box(40, 40, s.width - 40, s.height - 40, stroke="#333366", width=1.4)
    s.crest(s.width / 2, 100, 30, "#333366", d.number(0, 2))
    s.centred(158, body.brand, 18, bold=True, colour="#333366")
    s.centred(200, "Certificate of Conformity", 26)
    head(s, org.name, 250, 20, margin=80)
    y = s.lines(s.width / 2, 275, org.address.printed(), 10, align="centre")
    s.centred(y + 26, ISO, 18, bold=True)
    s.centred(y + 46, "Information Security Management Systems", 11)
    y = s.para(100, y + 84, s.width - 200, scope, 11.5, align="centre")
    said = f"This certificate, number {number}, was granted on {show(c.start, 'long')} and remains valid until " \
           f"{show(c.end, 'long')}, provided that the surveillance audits due each year are passed."  # fmt: skip
    s.para(100, y + 26, s.width - 200, said, 10.5, align="centre")
    signed(s, d, 220, 650, signer(d), d.pick(ROLES))
    s.centred(s.height - 76, f"{body.name}, {body.address}", 7.5)
    s.centred(s.height - 64, f"Verify this certificate at {body.web}", 7.5)
    dates = [on("first_certified_on", c.start, "long", optional=True), *dated(c, "long", "ie")]
    return Paper(labels(org, number, body, scope, dates), s.done())


def gold_frame(d: Draw) -> Paper:
    """Landscape, double frame in gold, two columns of particulars at the foot."""
    body, org, c = d.pick((*SMALL_BODIES, *UK_BODIES)), holder(d), cycle(d)
    scope, number, style = d.pick(SCOPES), f"{d.digits(4)}/{d.number(21, 26)}", d.pick(["ordinal", "long"])
    s = Sheet("a4-landscape", "serif", "Certificate of Registration")
    s.box(22, 22, s.width - 22, s.height - 22, stroke="#b8922f", width=5)
    s.box(32, 32, s.width - 32, s.height - 32, stroke="#b8922f", width=1)
    s.crest(90, 90, 28, "#b8922f", 0)
    s.centred(96, "Certificate of Registration", 32, bold=True)
    s.centred(130, "This is to certify that the Information Security Management System of", 12, italic=True)
    head(s, org.name, 164, 24, margin=110)
    s.centred(186, one_line(org.address), fitting(s, one_line(org.address), 11, s.width - 140))
    s.centred(214, "has been assessed and found to comply with", 12, italic=True)
    s.centred(246, ISO, 24, bold=True, colour="#8a6a14")
    s.centred(274, "in respect of", 12, italic=True)
    s.para(120, 298, s.width - 240, scope, 12, align="centre")
    y = 400.0
    pairs(s, 90, y, [("Certificate number", number), ("First registered", show(c.first, style))], 110, 11, 180, True)
    rows = [("Date of this issue", show(c.start, style)), ("Certificate expires", show(c.end, style))]
    pairs(s, 470, y, rows, 120, 11, 200, True)
    signed(s, d, 340, 480, signer(d), d.pick(ROLES))
    s.centred(s.height - 46, f"{body.name} - {body.address} - {body.web}", 7.5, colour="#555555")
    return Paper(labels(org, number, body, scope, dated(c, style, "fie")), s.done())


def under_line(d: Draw) -> Paper:
    """Each value stands on a rule with its label in small print below."""
    body, org, c = d.pick(SMALL_BODIES), firm(d), cycle(d)
    scope, number, version = d.pick(SCOPES), f"C{d.digits(6)}", f"v{d.number(1, 6)}.{d.number(0, 9)}"
    s = Sheet("a4", "sans", "ISO 27001 Certificate")
    s.text(60, 80, body.brand, 22, bold=True, colour="#0b7a75")
    s.text(60, 130, "CERTIFICATE", 30, bold=True)
    s.text(60, 152, "Information Security Management", 12, colour="#0b7a75")
    y = 205.0

    def item(x: float, at: float, words: str, label: str, width: float) -> float:
        low = s.para(x, at, width, words, 11, bold=True)
        s.rule(x, low - 8, x + width)
        s.text(x, low + 3, label, 7.5, colour="#777777")
        return low + 32

    y = item(60, y, org.name, "Name of organisation", 475)
    y = item(60, y, one_line(org.address), "Address", 475)
    y = item(60, y, ISO, "Standard", 475)
    y = item(60, y, scope, "Scope of certification", 475)
    item(60, y, number, "Certificate no.", 140)
    item(220, y, version, "Statement of Applicability", 140)
    y = item(380, y, show(c.first, "slash"), "First certified", 155)
    item(60, y, show(c.start, "slash"), "Valid from", 140)
    y = item(220, y, show(c.end, "slash"), "Valid to", 140)
    signed(s, d, 60, max(y + 20, 640), signer(d), d.pick(ROLES))
    small_print(s, body)
    fields = labels(org, number, body, scope, dated(c, "slash", "fie"), (version, version[1:]))
    return Paper(fields, s.done())


def yearly(d: Draw) -> Paper:
    """A certificate of one year with a later date by which to recertify, and a square code to scan."""
    body, org = d.pick(SMALL_BODIES), firm(d)
    c = cycle(d)
    ends = years_on(c.start, 1) - timedelta(days=1)
    scope, number = d.pick(SCOPES), d.digits(7)
    s = Sheet("a4", "sans", "Certificate")
    s.box(0, 0, s.width, 16, fill="#2b6cb0", stroke=None)
    s.box(0, s.height - 16, s.width, s.height, fill="#2b6cb0", stroke=None)
    s.text(60, 80, body.brand, 20, bold=True, colour="#2b6cb0")
    s.text(s.width - 60, 80, f"No. {number}", 11, align="right")
    s.centred(150, "CERTIFICATE OF REGISTRATION", 20, bold=True)
    rows = [("Awarded to", org.name), ("Registered address", one_line(org.address)), ("Management standard", ISO),
            ("Scope of registration", scope)]  # fmt: skip
    y = pairs(s, 60, 210, rows, 150, 11, 320, True)
    rows = [("Original certification", show(c.first, "long")), ("Certificate issued", show(c.start, "long")),
            ("Certificate expires", show(ends, "long")),
            ("Recertification due", show(years_on(c.start, 3), "long"))]  # fmt: skip
    y = pairs(s, 60, y + 24, rows, 150, 10, 320)
    note = "The certificate is renewed each year after a satisfactory surveillance audit. It may be withdrawn if the " \
           "conditions of registration are not kept."  # fmt: skip
    s.para(60, y + 16, 475, note, 8.5, colour="#555555")
    for k in range(49):
        if d.maybe():
            x, top = 440 + k % 7 * 10, 620 + k // 7 * 10
            s.box(x, top, x + 10, top + 10, fill="#111111", stroke=None)
    signed(s, d, 60, 660, signer(d), d.pick(ROLES))
    s.centred(s.height - 40, f"{body.name}, {body.address}", 7.5)
    dates = [*dated(c, "long", "fi"), on("expires_on", ends, "long")]
    return Paper(labels(org, number, body, scope, dates), s.done())


def cycles_table(d: Draw) -> Paper:
    """Typed plainly; the last row of a table of cycles is the current one."""
    body, org, c = d.pick(UK_BODIES), holder(d), cycle(d)
    first = years_on(c.start, -3)
    decided = first - timedelta(days=5)
    scope, number = d.pick(SCOPES), f"{d.digits(5)}-ISN-00{d.number(1, 4)}"
    s = Sheet("a4", "vera", "Certificate")
    s.text(60, 76, body.name, 14, bold=True)
    s.text(60, 92, body.address, 8)
    s.rule(60, 104, s.width - 60, "#000000", 1.5)
    s.text(60, 140, "CERTIFICATE OF REGISTRATION", 15, bold=True)
    rows = [("Certificate no.", number), ("Organisation", org.name), ("Address", one_line(org.address)),
            ("Conforms to", ISO), ("Scope", scope)]  # fmt: skip
    y = pairs(s, 60, 180, rows, 120, 9.5, 350) + 20
    s.text(60, y, "Certification cycles", 10, bold=True)
    cells = [("Cycle", "Decision", "Start", "End"),
             ("1 (initial)", show(decided, "slash"), show(first, "slash"), show(c.previous_end, "slash")),
             ("2 (current)", show(c.decided, "slash"), show(c.start, "slash"), show(c.end, "slash"))]  # fmt: skip
    for k, line in enumerate(cells):
        y += 20
        for x, words in zip((60, 170, 290, 410), line, strict=True):
            s.text(x, y, words, 9, bold=not k)
        s.rule(60, y + 6, s.width - 60)
    surveys = ", ".join(show(years_on(c.start, n) - timedelta(days=30), "slash") for n in (1, 2))
    y = s.para(60, y + 30, 470, f"Surveillance audits are due by {surveys}.", 9)
    s.text(60, y + 10, f"Accredited by {body.accreditor} to certify management systems ({d.digits(4)}).", 9)
    signed(s, d, 60, y + 60, signer(d), d.pick(ROLES))
    s.centred(s.height - 40, "Page 1 of 1", 8)
    dates = [on("first_certified_on", first, "slash", (decided.isoformat(),), True), *dated(c, "slash", "ie")]
    return Paper(labels(org, number, body, scope, dates, said="UKAS"), s.done())


def card_page(d: Draw) -> Paper:
    """A web designer's certificate: cards with the label over the value, printed by the browser."""
    body, org, c = d.pick(SMALL_BODIES), holder(d), cycle(d)
    scope, number, version = d.pick(SCOPES), f"ISMS-{d.digits(3)}-{d.digits(4)}", soa(d, "short", c)
    cards = [("Certificate ID", number), ("Standard", ISO), ("Initial certification", show(c.first, "short")),
             ("Current cycle starts", show(c.start, "short")), ("Last amended", show(c.revised, "short")),
             ("Expires", show(c.end, "short"))]  # fmt: skip
    boxes = "".join(f"<div class=c><small>{k}</small><b>{v}</b></div>" for k, v in cards)
    style = (
        "@page{size:A4;margin:0}body{font-family:sans-serif;margin:0;color:#223}.top{background:#143d59;color:#fff;"
        "padding:34px 50px;font-size:22px}.in{padding:34px 50px}h1{font-weight:300;font-size:34px;margin:0 0 20px}"
        ".g{display:grid;grid-template-columns:1fr 1fr 1fr;gap:12px;margin-top:26px}.c{border:1px solid #ccd;"
        "border-radius:6px;padding:10px}small{display:block;color:#778;font-size:11px}b{font-size:14px}"
        "footer{position:fixed;bottom:24px;left:50px;right:50px;font-size:9px;color:#778}"
    )
    where = "<br>".join(org.address.printed())
    page = (
        f"<html><head><meta charset=utf-8><title>Certificate {number}</title><style>{style}</style></head><body>"
        f"<div class=top>&#9670; {body.brand}</div><div class=in><h1>Certificate of Registration</h1>"
        f"<p>{body.name} hereby certifies that</p><h2>{org.name.replace('&', '&amp;')}</h2><p>{where}</p>"
        f"<p>operates an information security management system that conforms to {ISO}.</p>"
        f"<h4>Scope</h4><p>{scope}</p><h4>Statement of Applicability</h4><p>{version}</p><div class=g>{boxes}</div>"
        f"<p style='margin-top:50px'>{signer(d)}<br><small>{d.pick(ROLES)}</small></p></div>"
        f"<footer>{body.name}, {body.address}. Valid only while shown as active at {body.web}.</footer></body></html>"
    )
    body_name = body.name.replace("&", "&amp;")
    page = page.replace(body.name, body_name)
    fields = labels(org, number, body, scope, dated(c, "short", "fire"), version)
    return Paper(fields, Web(page, own_paper=True))


def right_labels(d: Draw) -> Paper:
    """Values at the left, their labels at the right edge; sites in a list with roles."""
    body, org, c = d.pick(SMALL_BODIES), firm(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{initials_of(body.brand)}{d.digits(6)}"
    more = [uk_address(d) for _ in range(d.number(1, 2))]
    s = Sheet("a4", "sans", "Certificate")
    s.text(s.width - 60, 84, body.brand, 24, bold=True, align="right", colour="#7b2d26")
    s.text(60, 84, "Certificate", 30, colour="#7b2d26")
    rows = [(org.name, "Organisation"), (number, "Certificate number"), ("ISO 27001:2022", "Standard"),
            (scope, "Scope"), (show(c.first, "long"), "Certified since"), (show(c.start, "long"), "Valid from"),
            (show(c.end, "long"), "Valid until")]  # fmt: skip
    y = 150.0
    for words, label in rows:
        low = s.para(60, y, 340, words, 11, bold=label == "Organisation")
        s.text(s.width - 60, low - 14.3, label, 8.5, align="right", colour="#888888")
        y = low + 4
        s.rule(60, y - 4, s.width - 60, "#dddddd")
        y += 12
    s.text(60, y + 10, "Sites covered by this certificate", 10, bold=True)
    y = s.para(60, y + 28, 470, f"Head office: {one_line(org.address)}", 9.5)
    for k, a in enumerate(more, 2):
        y = s.para(60, y + 2, 470, f"Site {k}: {one_line(a)}", 9.5)
    signed(s, d, 60, max(y + 40, 640), signer(d), d.pick(ROLES))
    small_print(s, body)
    fields = labels(org, number, body, scope, dated(c, "long", "fie"), main=False)
    fields[2] = value("standard", ISO, "ISO 27001:2022")
    return Paper([*fields, place(org.address, "main"), *(place(a, "additional") for a in more)], s.done())


def initials_of(brand: str) -> str:
    return "".join(w[0] for w in brand.split())[:2].upper()
