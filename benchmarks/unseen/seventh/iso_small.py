"""Certificates of smaller British bodies, made in a word processor or as a designed page, and entries of registers."""

# ruff: noqa: E501 - a printed sentence or style stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.seventh.facts import COMPANIES, TODAY, UNITS, UNIVERSITIES, cert, person
from benchmarks.unseen.sixth.facts import House, across, edition, labels, named, say, site
from benchmarks.unseen.sixth.leaf import at, e, mark, rows, screen, sheet_of, square
from benchmarks.unseen.world import Draw, years_on

BUREAU = House("Albion Assessment Bureau Limited", "2#####")
CENTRE = House("Centre for Organisational Assessment Ltd", "YY/####")
UNITY = House("Unitas Certification Limited", "#####/@/000#/UK/En")
QUALIA = House("Qualia Registration Services Ltd", "QRS-####-IS", "ASCB")
AMBER = House("Amberside Certification Limited", "ISMS/####")
THAMES = House("Thameside ISO Certification Ltd", "TC-ISMS-####")
SABLE = House("Sable & Finch Certification Ltd", "SF-27K-#####", "UKAS")
MARK = ("UKAS", "MANAGEMENT", "SYSTEMS")


def bureau_blue(draw: Draw) -> Paper:
    """A young design: coloured head, facts in tiles, a code to scan."""
    c = cert(draw, BUREAU, draw.pick(["long", "slash"]), sites=draw.pick([0, 0, 1]))
    ink = draw.pick(["#123b7a", "#0a6e6e", "#4b2a7b"])
    style = f"body{{font-family:Carlito;color:#222}}.head{{background:{ink};color:#fff;padding:16mm 18mm 10mm}}.head h1{{margin:0;font-size:30pt;font-weight:400}}.in{{padding:10mm 18mm}}h2{{font-size:22pt;margin:2mm 0;color:{ink}}}.tiles{{display:flex;gap:4mm;margin-top:9mm}}.tiles div{{flex:1;border-top:3px solid {ink};padding-top:2mm;font-size:11pt}}.tiles b{{display:block;font-size:9pt;color:#666;font-weight:400}}.foot{{position:absolute;bottom:10mm;left:18mm;right:18mm;font-size:8pt;color:#666}}p{{font-size:11.5pt;margin:3mm 0}}"
    sites = "".join(f"<p>Additional location: {e(across(p))}</p>" for p in c.sites)
    tiles = "".join(
        f"<div><b>{h}</b>{e(v)}</div>"
        for h, v in (
            ("Certificate number", c.number),
            ("Initial certification", c.say(c.first)),
            ("Issue date", c.say(c.start)),
            ("Expiry date", c.say(c.expires)),
        )
    )
    body = f"""<div class=page><div class=head><div style="font-size:13pt;letter-spacing:2px">ALBION ASSESSMENT BUREAU</div><h1>Certificate of Registration</h1></div><div class=in>
<p>This is to certify that</p><h2>{e(c.name)}</h2><p>{at(c.at)}</p>{sites}
<p>operates an information security management system that has been assessed as conforming to</p><h2>{c.standard}</h2>
<p><b>Scope:</b> {e(c.scope)}</p><p>Statement of Applicability: {e(c.soa)}</p><div class=tiles>{tiles}</div>
<div style="display:flex;gap:12mm;align-items:flex-end;margin-top:12mm"><div style="font-family:'Z003','URW Chancery L',cursive;font-size:22pt;color:#223a80">{e(person(draw))}</div>{mark(MARK)}{square(draw)}</div><p style="font-size:9pt">On behalf of {BUREAU.name}</p></div>
<div class=foot>{BUREAU.name}, 30 Tower View, Kings Hill, Kent ME19 4XX. UKAS accredited certification body no. 8{draw.digits(3)}. The use of the accreditation mark indicates accreditation in respect of those activities covered by the accreditation certificate. This certificate remains the property of the Bureau.</div></div>"""
    return Paper(
        labels(
            c, skip="revised_on", also={"certification_body": ("Albion Assessment Bureau", "ALBION ASSESSMENT BUREAU")}
        ),
        sheet_of(style, body),
    )


def landscape_award(draw: Draw) -> Paper:
    """An award for the wall, the days in a row under the signature."""
    c = cert(draw, CENTRE, draw.pick(["long", "th"]), standard=draw.pick(["ISO/IEC 27001", "ISO 27001"]))
    style = "body{font-family:C059,serif;text-align:center}.page{padding:14mm 24mm;border:5mm solid #20416b;outline:1px solid #c9a227;outline-offset:-8mm}h1{font-size:30pt;font-weight:400;margin:1mm 0 4mm}h2{font-size:24pt;margin:2mm 0}p{font-size:12.5pt;margin:2.2mm 0}.row{display:flex;justify-content:space-around;position:absolute;left:20mm;right:20mm;bottom:24mm;font-size:11pt}.row b{display:block}.foot{position:absolute;bottom:11mm;left:24mm;right:24mm;font-size:8pt;color:#555}"
    body = f"""<div class=page><p style="letter-spacing:4px">CENTRE FOR ORGANISATIONAL ASSESSMENT</p><h1>Certificate of Achievement</h1><p>This is to certify that</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p>
<p>has been assessed and meets the requirements of</p><h2>{c.standard}</h2><p>for</p><p><i>{e(c.scope)}</i></p><p>Statement of Applicability {e(c.soa)}</p>
<div class=row><span><b>Certificate Number</b>{c.number}</span><span><b>Date of Initial Award</b>{c.say(c.first)}</span><span><b>Date of Current Award</b>{c.say(c.start)}</span><span><b>Valid Until</b>{c.say(c.expires)}</span><span>{mark(MARK, 44)}</span></div>
<div class=foot>{CENTRE.name}, 50 Chapel Walks, Manchester M2 1XX</div></div>"""
    return Paper(
        labels(
            c,
            skip="revised_on",
            unseen="accreditation_body",
            also={
                "certification_body": ("CENTRE FOR ORGANISATIONAL ASSESSMENT", "Centre for Organisational Assessment")
            },
        ),
        sheet_of(style, body, landscape=True),
    )


def several_standards(draw: Draw) -> Paper:
    """One certificate for two or three standards, each a row with its own days."""
    c = cert(draw, AMBER, draw.pick(["slash", "short"]), settled=draw.maybe(0.5), old=0)
    base = c.number.removeprefix("ISMS/")
    shift = years_on(c.start, -1) - timedelta(days=draw.number(10, 90))
    other = [("ISO 9001:2015", f"QMS/{base}"), *([("ISO 22301:2019", f"BCMS/{base}")] if draw.maybe(0.4) else [])]
    made = [(c.standard, c.number, c.say(c.first), c.say(c.start), c.say(c.expires))]
    made += [
        (name, number, c.say(years_on(c.first, -2)), c.say(shift), c.say(years_on(shift, 3))) for name, number in other
    ]
    made = [*made[1:], made[0]] if draw.maybe(0.6) else made
    style = "body{font-family:'Liberation Sans'}.page{padding:20mm 18mm}h1{color:#b35c00;font-size:24pt;font-weight:400;margin:0 0 8mm}h2{font-size:18pt;margin:2mm 0}table{border-collapse:collapse;width:100%;font-size:9.5pt;margin:5mm 0}th{background:#b35c00;color:#fff;text-align:left;padding:5px}td{border-bottom:1px solid #ccc;padding:5px}p{font-size:11pt;margin:2.5mm 0}.foot{position:absolute;left:18mm;right:18mm;bottom:12mm;font-size:8pt;color:#666}"
    head = (
        "<tr>"
        + "".join(
            f"<th>{h}</th>"
            for h in ("Standard", "Certificate No.", "First Certified", "Certificate Start", "Certificate Expiry")
        )
        + "</tr>"
    )
    body = f"""<div class=page><div style="font-size:20pt;font-weight:bold;margin-bottom:10mm">amberside</div><h1>Certificate of Registration</h1><p>Awarded to</p><h2>{e(c.name)}</h2><p>{at(c.at)}</p><p>The management systems of the organisation have been audited and found to meet the requirements of the following standards:</p>
<table>{head}{rows(made)}</table><p><b>Scope of registration</b></p><p>{e(c.scope)}</p><p>(ISO/IEC 27001 Statement of Applicability {e(c.soa)})</p>
<div style="display:flex;gap:14mm;margin-top:14mm">{mark(MARK)}<p>Signed for and on behalf of Amberside Certification Limited<br><br><i>{e(person(draw))}</i>, Certification Manager</p></div>
<div class=foot>Amberside Certification Limited. Registered office: Unit 3 Boundary Court, Willow Farm Business Park, Castle Donington DE74 2XX. Continued certification is dependent on annual surveillance.</div></div>"""
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body"),
        sheet_of(style, body),
        "The number and days are those of the 27001 row.",
    )


def yearly_small_house(draw: Draw) -> Paper:
    """A small house outside the national accreditation: a Word paper, renewed each year of the cycle."""
    c = cert(
        draw,
        QUALIA,
        draw.pick(["long", "th", "slash"]),
        old=0,
        standard=draw.pick(["ISO 27001", "ISO/IEC 27001"]),
        early=0,
    )
    ends = years_on(c.start, 1) - timedelta(days=1)
    anew = years_on(c.start, 3) - timedelta(days=1)
    c = replace(c, expires=ends)
    backed = draw.maybe(0.4)
    blocks = [
        H("CERTIFICATE OF REGISTRATION", 0),
        P(
            "Qualia Registration Services Ltd hereby certifies that the Information Security Management System of",
            "centre",
        ),
        H(c.name, 1),
        P(across(c.at), "centre"),
        P(f"has been audited and found to comply with the requirements of {c.standard}", "centre"),
        P("Scope of certification:", "bold"),
        P(f"{c.scope}."),
        P(f"Statement of Applicability: {c.soa}"),
        Grid(
            [
                ["Certificate number", c.number],
                ["Date of first registration", c.say(c.first)],
                ["Date of issue", c.say(c.start)],
                ["Certificate expires", c.say(ends)],
                ["Recertification due", c.say(anew)],
            ],
            [2, 3],
            head=False,
            side=True,
        ),
        P(f"Signed: {person(draw)}, Scheme Manager"),
        P(
            "This certificate remains valid for twelve months and is re-issued following a satisfactory annual audit.",
            "small",
        ),
        *([P("Qualia Registration Services Ltd is accredited by ASCB.", "small")] if backed else []),
    ]
    footer = "Qualia Registration Services Ltd, 12 Mercer Close, Thame OX9 3XX"
    skip = "revised_on" if backed else "revised_on accreditation_body"
    return Paper(labels(c, skip=skip), Flow(blocks, "", footer, draw.pick(["serif", "sans"])))


def department_certificate(draw: Draw) -> Paper:
    """A unit of a university: issue number, original approval, current certificate and end in a ruled table."""
    c = cert(draw, UNITY, draw.pick(["long", "slash"]), sites=draw.pick([0, 1]), settled=draw.maybe(0.5))
    school, unit = draw.pick(UNIVERSITIES), draw.pick(UNITS)
    c = replace(c, name=f"{school} - {unit}")
    style = "body{font-family:'Nimbus Sans','Liberation Sans';text-align:center}.page{padding:18mm 20mm}h1{font-size:26pt;margin:4mm 0;color:#004225}h2{font-size:17pt;margin:2mm 0}p{font-size:11pt;margin:2.5mm 0}table{margin:6mm auto;border-collapse:collapse;font-size:10pt}td{border:1px solid #004225;padding:5px 12px;text-align:left}.foot{position:absolute;left:20mm;right:20mm;bottom:11mm;font-size:7.5pt;color:#555}"
    facts = [
        ("Certificate No.", c.number),
        ("Issue No.", str(draw.number(1, 6))),
        ("Date of Original Approval", c.say(c.first)),
        ("Date of Current Certificate", c.say(c.start)),
        ("Date of Certificate Expiry", c.say(c.expires)),
    ]
    extra = "".join(f"<p>and at {e(across(p))}</p>" for p in c.sites)
    body = f"""<div class=page><div style="font-size:28pt;font-weight:bold;color:#004225">UNITAS</div><h1>Certificate of Registration</h1><p>This certificate has been awarded to</p><h2>{e(school)}<br>{e(unit)}</h2><p>{e(across(c.at))}</p>{extra}<p>in recognition of the organization's Information Security Management System which complies with</p><h2>{c.standard}</h2><p>The scope of activities covered by this certificate is defined below</p><p><b>{e(c.scope)}</b></p><p>Statement of Applicability: {e(c.soa)}</p><table>{rows(facts)}</table><p>{mark(MARK, 54)}</p><p>On behalf of the Scheme Manager, {e(person(draw))}</p><div class=foot>Issued by: {UNITY.name}, United House, Station Approach, Bournemouth BH8 0XX, UK. This certificate remains the property of {UNITY.name} and must be returned immediately upon request. To check this certificate validity please call +44 1202 000000.</div></div>"""
    fields = labels(
        c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("UNITAS", "Unitas")}
    )
    fields[0] = Field(
        "organisation_name", f"{school} {unit}", (school, unit), (school, f"{school}, {unit}", f"{school} - {unit}")
    )
    return Paper(fields, sheet_of(style, body))


def group_entities(draw: Draw) -> Paper:
    """A group's certificate with a table of its companies and their addresses on the second page."""
    c = cert(draw, THAMES, draw.pick(["long", "mon"]), sites=draw.number(2, 4), settled=True)
    stem = draw.pick(["Beckwith", "Northfold", "Hexworth", "Brightmere"])
    c = replace(c, name=f"{stem} Group Holdings Limited")
    names = [
        c.name,
        *draw.some(
            [f"{stem} {x} Limited" for x in ("Insight", "Analytics", "Technology", "Health", "Fieldwork", "Europe")],
            len(c.sites),
        ),
    ]
    style = "body{font-family:'Liberation Sans'}.page{padding:22mm 20mm}h1{font-size:24pt;color:#1d2d50;font-weight:400;border-bottom:2px solid #1d2d50;padding-bottom:3mm}h2{font-size:17pt;margin:2mm 0}p{font-size:10.5pt;margin:2.5mm 0}table{border-collapse:collapse;width:100%;font-size:9.5pt}td,th{border:1px solid #aaa;padding:6px;text-align:left;vertical-align:top}th{background:#e6eaf2}.d td{border:0;padding:2px 14px 2px 0}.foot{position:absolute;left:20mm;right:20mm;bottom:11mm;font-size:8pt;color:#666}"
    facts = [
        ("Certificate number", c.number),
        ("Date first certified", c.say(c.first)),
        ("Valid from", c.say(c.start)),
        ("Valid to", c.say(c.expires)),
        ("Last amended", c.say(c.revised)),
    ]
    foot = f"<div class=foot>{THAMES.name}, Teal House, 8 Riverside Way, Maidenhead SL6 1XX. UKAS accredited body 9{draw.digits(3)}. Page {{}} of 2</div>"
    lists = rows([("Legal entity", "Address")], "th") + "".join(
        f"<tr><td>{e(n)}</td><td>{at(p)}</td></tr>" for n, p in zip(names, (c.at, *c.sites), strict=True)
    )
    body = f"""<div class=page><p style="font-size:15pt;letter-spacing:1px;color:#1d2d50">THAMESIDE ISO</p><h1>Certificate of Conformity</h1><p>We certify that the information security management system of</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p><p>and the legal entities listed in the schedule overleaf, conforms to</p><h2>{c.standard}</h2><p><b>Scope of certification</b></p><p>{e(c.scope)}, in line with the Statement of Applicability, {e(c.soa)}.</p><table class=d style="margin-top:10mm;width:auto">{rows(facts)}</table><p style="margin-top:14mm">{e(person(draw))}<br>Director of Certification</p>{foot.format(1)}</div>
<div class=page><h1>Schedule to certificate {c.number}</h1><table>{lists}</table>{foot.format(2)}</div>"""
    return Paper(
        labels(c, also={"scope": (f"{c.scope}, in line with the Statement of Applicability, {c.soa}",)}),
        sheet_of(style, body),
    )


def plain_facts(draw: Draw) -> Paper:
    """A word processor's certificate printed as PDF: a list of facts with their labels, little ornament."""
    c = cert(
        draw,
        SABLE,
        draw.pick(["slash", "padded", "long"]),
        sites=draw.pick([0, 0, 2]),
        standard=draw.pick(["ISO/IEC 27001", "BS EN ISO/IEC 27001"]),
        old=0,
    )
    c = replace(c, standard=c.standard.replace("2022", "2023")) if c.standard.startswith("BS") else c
    facts = [
        ["Certified organisation", c.name],
        ["Registered address", "\n".join([*c.at.lines, c.at.postcode])],
        *([["Other sites", "\n".join(across(p, False) for p in c.sites)]] if c.sites else []),
        ["Standard", c.standard],
        ["Scope of certification", c.scope],
        ["Statement of Applicability", c.soa],
        ["Certificate number", c.number],
        ["Original certification date", c.say(c.first)],
        ["Certification date", c.say(c.start)],
        ["Expiry date", c.say(c.expires)],
    ]
    blocks = [
        H("Certificate", 0),
        P("Information Security Management System", "centre"),
        P(
            f"{SABLE.name} (UKAS accredited certification body {draw.digits(4)}) certifies that the management system of the organisation named below has been assessed and conforms to the standard named below."
        ),
        Grid(facts, [2, 4], head=False, side=True, ruled=draw.maybe()),
        P(f"Authorised signatory: {person(draw)}"),
        P(
            "This certificate is subject to satisfactory surveillance at intervals not exceeding twelve months. To verify it, e-mail certificates@sablefinch.example.",
            "small",
        ),
    ]
    return Paper(
        labels(c, skip="revised_on"), Flow(blocks, SABLE.name, "Page {n} of {m}", draw.pick(["sans", "serif", "vera"]))
    )


def national_register(draw: Draw) -> Paper:
    """An entry of the national register of certificates, printed from the screen."""
    house = draw.pick([BUREAU, CENTRE, THAMES, AMBER])
    c = cert(draw, house, "short", sites=draw.pick([0, 1]), old=0)
    when = say(draw.day(c.start, TODAY), "slash")
    style = "body{font-family:'Liberation Sans';font-size:10.5pt}h1{font-size:18pt;color:#3a2a6b}.nav{background:#3a2a6b;color:#fff;padding:8px 12px;margin-bottom:6mm}.nav span{margin-right:16px}dl{display:grid;grid-template-columns:55mm 1fr;row-gap:8px}dt{font-weight:bold;color:#444}dd{margin:0}.tag{background:#1c7c3c;color:#fff;padding:2px 8px;border-radius:8px}"
    facts = [
        ("Certificate number", e(c.number)),
        ("Standard", edition(c.standard)),
        ("Certificate status", "<span class=tag>Active</span>"),
        ("Certification body", e(house.name)),
        ("Accreditation body", "UKAS"),
        ("Original certification date", c.say(c.first)),
        ("Certification cycle start", c.say(c.start)),
        ("Certificate expiry", c.say(c.expires)),
        ("Scope", e(c.scope)),
        ("Certified entity address", e(across(c.at))),
        *(("Additional site", e(across(p))) for p in c.sites),
    ]
    body = (
        f"<div class=nav><span><b>CertVerify</b></span><span>Search</span><span>My watchlist</span><span>Help</span></div><p>&lt; Back to results</p><h1>{e(c.name)}</h1><dl>"
        + "".join(f"<dt>{h}</dt><dd>{v}</dd>" for h, v in facts)
        + "</dl><p style='font-size:8.5pt;color:#666;margin-top:10mm'>Data supplied by certification bodies and refreshed nightly. Use of the service is subject to the terms and conditions.</p>"
    )
    fields = labels(c, skip="statement_of_applicability revised_on")
    return Paper(
        fields,
        screen(
            style,
            body,
            f"{c.name} | CertVerify",
            f"https://www.certverify.example/certificate/{draw.digits(7)}",
            f"{when}, {draw.number(9, 17)}:{draw.number(10, 59)}",
        ),
    )


def letterhead_confirmation(draw: Draw) -> Paper:
    """Small firm: the facts in sentences on the body's letterhead, headed as a certificate."""
    c = cert(draw, SABLE, "long", settled=True, old=0, early=0)
    name = draw.pick(COMPANIES)
    c = replace(c, name=name)
    style = "body{font-family:Carlito}.page{padding:20mm 24mm}p{font-size:12pt;line-height:1.45;margin:4mm 0}h1{text-align:center;font-size:22pt;margin:10mm 0;font-weight:600}.top{display:flex;justify-content:space-between;border-bottom:3px double #555;padding-bottom:4mm;font-size:9.5pt}"
    body = f"""<div class=page><div class=top><b style="font-size:17pt">Sable &amp; Finch Certification</b><span>{SABLE.name}<br>The Counting House, 2 Bridge Street<br>Shrewsbury SY1 1XX</span></div><h1>Certificate of Conformity no. {c.number}</h1>
<p>We confirm that <b>{e(c.name)}</b> of {e(across(c.at, False))} has implemented and maintains an information security management system conforming to <b>{c.standard}</b>.</p><p>The certified scope is:</p><p style="margin-left:10mm"><b>{e(c.scope)}</b></p><p>with the controls set out in the Statement of Applicability, {e(c.soa)}.</p>
<p>The organisation was first certified on {c.say(c.first)}. The present certificate was granted following recertification and runs from {c.say(c.start)} to {c.say(c.expires)}, subject to annual surveillance.</p>
<p>{SABLE.name} is accredited by UKAS to ISO/IEC 17021-1 for the certification of information security management systems.</p><p style="margin-top:16mm">{e(person(draw))}<br>Head of Certification</p></div>"""
    fields = [
        named(c.name),
        *labels(c, skip="revised_on", also={"certification_body": ("Sable & Finch Certification",)})[1:-1],
        site(c.at),
    ]
    return Paper(fields, sheet_of(style, body))
