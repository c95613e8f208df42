"""Certificates with many sites or entities, with histories of issues, and those made in an office program."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Flow, Paper, Web, place
from benchmarks.unseen.ninth.pen import head, pairs, signed, small_print
from benchmarks.unseen.ninth.stock import (
    ROLES,
    SCOPES,
    SMALL_BODIES,
    UK_BODIES,
    Body,
    Cycle,
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
)
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Address, Draw, Org, show, years_on

ISO = "ISO/IEC 27001:2022"
USES = ("Head office functions", "Data centre", "Software development", "Service desk and support", "Disaster recovery",
        "Secure archive", "Analytics team", "Training and implementation")  # fmt: skip


def _distinct(d: Draw, n: int, org: Org) -> list[Address]:
    found = [uk_address(d) for _ in range(n)]
    codes = {org.address.postcode}
    return [a for a in found if not (a.postcode in codes or codes.add(a.postcode))]  # type: ignore[func-returns-value]


def annexed(d: Draw) -> Paper:
    """A group of many sites: front page, then an annex of numbered sites over two or three pages."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.digits(4)}{d.letters(1)}-{d.number(1, 9):02d}"
    more = _distinct(d, d.number(9, 20), org)
    pages = 1 + (len(more) + 9) // 9
    s = Sheet("a4", "sans", "Certificate")
    _annex_front(s, d, body, org, c, (number, scope), pages)
    y = 0.0
    for k, a in enumerate((org.address, *more)):
        if k % 9 == 0:
            s.turn()
            s.text(56, 66, f"Annex to certificate {number}", 13, bold=True, colour="#31507a")
            s.text(56, 84, f"Issued to {org.name}; valid to {show(c.end, 'long')}", 9)
            s.box(56, 100, s.width - 56, 118, fill="#e8edf4", stroke=None)
            for x, words in ((60, "No."), (90, "Site"), (370, "Activity at the site")):
                s.text(x, 112, words, 9, bold=True)
            small_print(s, body, f"Page {k // 9 + 2} of {pages}")
            y = 136.0
        s.text(60, y, str(k + 1), 9)
        low = s.para(90, y, 265, one_line(a, False), 9)
        s.para(370, y, 165, USES[0] if not k else d.pick(USES[1:]), 9)
        y = max(low, y + 24) + 32
        s.rule(56, y - 22, s.width - 56, "#cccccc")
    fields = labels(org, number, body, scope, dated(c, "long", "fie"), drawn="UKAS")
    return Paper([*fields, *(place(a, "additional") for a in more)], s.done())


def _annex_front(s: Sheet, d: Draw, body: Body, org: Org, c: Cycle, words: tuple[str, str], pages: int) -> None:
    number, scope = words
    s.crest(80, 80, 24, "#31507a", d.number(0, 2))
    s.text(116, 88, body.brand, 20, bold=True)
    s.text(56, 160, "Multi-site certificate", 26, colour="#31507a")
    s.text(56, 200, "We certify that the information security management system of", 10)
    y = s.para(56, 226, 480, org.name, 17, bold=True)
    y = s.para(56, y, 480, one_line(org.address), 10)
    y = s.para(56, y + 14, 480, f"and of the sites listed in the annex conforms to {ISO} for:", 10)
    y = s.para(56, y + 14, 480, scope, 11, bold=True)
    rows = [("Certificate reference", number), ("First certified", show(c.first, "long")),
            ("Start of this cycle", show(c.start, "long")), ("End of this cycle", show(c.end, "long"))]  # fmt: skip
    pairs(s, 56, y + 30, rows, 140, 10)
    signed(s, d, 56, 640, signer(d), d.pick(ROLES))
    s.mark(460, 620, ("UKAS", "MANAGEMENT", "SYSTEMS"), 58)
    small_print(s, body, f"Page 1 of {pages}")


def entities(d: Draw) -> Paper:
    """A holding with subsidiaries: each entity with its own address and scope in a table."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    stem = org.name.split()[0]
    subs = [f"{stem} {x} Limited" for x in d.some(["Laboratories", "Consulting", "Managed Hosting", "Archive"], 2)]
    more = _distinct(d, 2, org)
    scope, number, version = d.pick(SCOPES), f"ISC {d.digits(3)} {d.digits(3)}", soa(d, "long", c)
    table = [["Entity", "Address", "Part of the scope"], [org.name, one_line(org.address), "All activities"]]
    table += [[n, one_line(a), d.pick(USES[1:])] for n, a in zip(subs, more, strict=False)]
    blocks = [
        P(body.brand, "bold"), H("Certificate of Registration", 0),
        P("The management system of the following organisation has been audited and registered:", "centre"),
        H(org.name, 1), P(one_line(org.address)),
        Grid([["Certificate number", number], ["Standard", ISO], ["Scope of registration", scope],
              ["Statement of Applicability", version], ["Date of first registration", show(c.first, "long")],
              ["Current certificate valid from", show(c.start, "long")],
              ["Date of last change", show(c.revised, "long")],
              ["Current certificate valid to", show(c.end, "long")]], [1, 2], head=False, side=True),
        P(f"{signer(d)}, {d.pick(ROLES)}, for {body.name}"),
        P(f"{body.name} is accredited by UKAS under number {d.digits(4)}.", "small"),
        Break(), H("Schedule of legal entities", 1), Grid(table, [1.2, 1.6, 1]),
        P(f"This schedule forms part of certificate {number} and is not valid without it.", "small"),
    ]  # fmt: skip
    fields = labels(org, number, body, scope, dated(c, "long", "fire"), version, said="UKAS")
    foot = f"{body.name}, {body.address}  |  Page {{n}} of {{m}}"
    return Paper([*fields, *(place(a, "additional") for a in more)], Flow(blocks, footer=foot))


def issue_history(d: Draw) -> Paper:
    """Word: particulars, then a table of issues of this cycle with a reason each."""
    body, org, c = d.pick(SMALL_BODIES), holder(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.letters(3)}{d.digits(4)}"
    last = c.revised
    reason = d.pick(["Address of a site changed", "Scope extended", "Name of the company changed", "SoA updated"])
    blocks = [
        H("Certificate of Registration", 0), P("ISO/IEC 27001:2022", "centre"),
        P(f"{body.name} has audited the information security management system of:"),
        P(org.name, "bold"), *(P(x) for x in org.address.printed()),
        P("and found that it meets the requirements of ISO/IEC 27001:2022 for:"), P(scope, "bold"),
        Grid([["Certificate", "Originally granted", "Cycle start", "Cycle end"],
              [number, show(c.first, "slash"), show(c.start, "slash"), show(c.end, "slash")]]),
        H("Record of issues", 2),
        Grid([["Issue", "Date", "Reason"], ["1", show(c.start, "slash"), "Recertification"],
              ["2", show(last, "slash"), reason]], [0.5, 1, 3]),
        H("Conditions", 2),
        Items(["The certificate holder shall tell the issuer of significant changes.",
               "Surveillance takes place at least once in each calendar year.",
               f"The current status is shown at {body.web}."]),
        P(f"Signed: {signer(d)}, {d.pick(ROLES)}"),
    ]  # fmt: skip
    fields = labels(org, number, body, scope, dated(c, "slash", "fire"))
    foot = f"{body.name}, {body.address}"
    return Paper(fields, Flow(blocks, body.brand, foot, d.pick(["sans", "serif"])))


def timeline(d: Draw) -> Paper:
    """A digital registrar's page: status, a time line with past and coming audits, sites in a list."""
    body, org, c = d.pick(UK_BODIES), firm(d), cycle(d)
    scope, number = d.pick(SCOPES), f"{d.letters(2)}{d.digits(3)}-27001"
    more = _distinct(d, d.number(1, 3), org)
    points = [("Initial certification", c.first), ("Recertification audit", c.start - timedelta(days=34)),
              ("Certificate effective", c.start), ("Surveillance 1 due", years_on(c.start, 1)),
              ("Surveillance 2 due", years_on(c.start, 2)), ("Certificate expires", c.end)]  # fmt: skip
    line = "".join(f"<li><b>{show(when, 'long')}</b> {label}</li>" for label, when in points)
    sites = "".join(f"<li>{one_line(a)}</li>" for a in more)
    style = (
        "@page{size:A4;margin:16mm}body{font-family:Georgia,serif;color:#222;font-size:12px}h1{font-size:26px;"
        "border-bottom:3px solid #6a1b9a;padding-bottom:6px}h3{color:#6a1b9a;margin-bottom:4px}dl{display:grid;"
        "grid-template-columns:170px 1fr;row-gap:6px}dt{color:#777}dd{margin:0}footer{margin-top:40px;font-size:9px}"
    )
    text = (
        f"<html><head><meta charset=utf-8><title>{number}</title><style>{style}</style></head><body><h1>Certificate of "
        f"Registration</h1><p>{_amp(body.name)} certifies the information security management system of</p>"
        f"<h2>{_amp(org.name)}</h2><dl><dt>Head office</dt><dd>{one_line(org.address)}</dd><dt>Certificate No</dt>"
        f"<dd>{number}</dd><dt>Standard</dt><dd>{ISO}</dd><dt>Scope</dt><dd>{scope}</dd><dt>Accreditation</dt>"
        f"<dd>UKAS (Management Systems)</dd></dl><h3>Other sites in scope</h3><ul>{sites}</ul><h3>Validity</h3>"
        f"<ul>{line}</ul><p>{signer(d)}, {d.pick(ROLES)}</p><footer>{_amp(body.name)}, {body.address}, {body.web}"
        "</footer></body></html>"
    )
    fields = labels(org, number, body, scope, dated(c, "long", "fie"), said="UKAS")
    return Paper([*fields, *(place(a, "additional") for a in more)], Web(text, own_paper=True))


def _amp(words: str) -> str:
    return words.replace("&", "&amp;")


def letter_like(d: Draw) -> Paper:
    """A certificate that reads as a letter to the holder, values in its sentences; one date of revision at times."""
    body, org, c = d.pick(SMALL_BODIES), holder(d), cycle(d)
    scope, number, version = d.pick(SCOPES), d.digits(6), soa(d, "long", c)
    first = f"{org.name}, of {one_line(org.address)}, operates an information security management system that meets " \
            f"the requirements of {ISO}."  # fmt: skip
    blocks = [
        P(body.name, "right"), P(body.address, "right"), H("Certificate", 0), P(f"Number {number}", "centre"),
        P("We hereby confirm, on the basis of an audit report and of the decision of our certification panel, that"),
        P(first), P("The certification covers:"), P(scope, "quote"),
        P(f"The controls are those of the Statement of Applicability, {version[0].lower() + version[1:]}."),
        P(f"The organisation has been certified without a break since {show(c.first, 'long')}. This certificate takes "
          f"effect on {show(c.start, 'long')} and ends on {show(c.end, 'long')}."),
        P("Our auditors visit the organisation once a year; should a visit not take place the certificate lapses."),
        P(signer(d), "bold"), P(d.pick(ROLES)),
    ]  # fmt: skip
    given = version[0].lower() + version[1:]
    fields = labels(org, number, body, scope, dated(c, "long", "fie"), given)
    return Paper(fields, Flow(blocks, footer=f"{body.web}", face=d.pick(["serif", "sans"])))


def previous_edition(d: Draw) -> Paper:
    """An older certificate to the 2013 text, with the date by which it moves to the new one."""
    body, org = d.pick(UK_BODIES), holder(d)
    start = cycle(d).start.replace(year=d.number(2020, 2022), day=9)
    first, end = years_on(start, -3), years_on(start, 3) - timedelta(days=1)
    norm = d.pick(["ISO/IEC 27001:2013", "BS EN ISO/IEC 27001:2017"])
    scope, number = d.pick(SCOPES), d.digits(5)
    s = Sheet("a4", "sans", "Certificate")
    s.text(60, 84, body.brand, 24, bold=True, colour="#005a9c")
    s.centred(160, "CERTIFICATE OF REGISTRATION", 20, bold=True)
    s.centred(190, "The Information Security Management System of", 11)
    head(s, org.name, 222, 18, margin=70)
    y = s.para(90, 244, s.width - 180, one_line(org.address), 10, align="centre")
    s.centred(y + 12, "has been assessed against the requirements of", 11)
    s.centred(y + 42, norm, 18, bold=True)
    s.centred(y + 70, "and registered for the scope", 11)
    y = s.para(90, y + 92, s.width - 180, scope, 11, bold=True, align="centre")
    rows = [("Certificate number", number), ("Original approval", show(first, "long")),
            ("Current certificate", show(start, "long")), ("Certificate expiry", show(end, "long"))]  # fmt: skip
    pairs(s, 170, y + 40, rows, 130, 10.5, 200, True)
    signed(s, d, 90, 640, signer(d), d.pick(ROLES))
    s.mark(440, 620, ("UKAS", "MANAGEMENT", "SYSTEMS"), 58)
    small_print(s, body, "Page 1 of 1")
    dates = [on("first_certified_on", first, "long"), on("issued_on", start, "long"), on("expires_on", end, "long")]
    return Paper(labels(org, number, body, scope, dates, standard=norm, drawn="UKAS"), s.done())
