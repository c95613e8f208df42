"""ISO 27001 certificates in office files, in a letter, from a register's screen and of a young house's web design."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import timedelta

from benchmarks.unseen.eleventh.facts import (
    applies,
    cert,
    core,
    days,
    f,
    ledger,
    on,
    person,
    say,
    spots,
    version,
)
from benchmarks.unseen.eleventh.iso_home import UKAS
from benchmarks.unseen.eleventh.iso_houses import BRITISH, swapped
from benchmarks.unseen.eleventh.pages import (
    E,
    code,
    facts,
    grid,
    lay,
    over,
    paper,
    scrawl,
    screen,
)
from benchmarks.unseen.flow import Break, Grid, H, P
from benchmarks.unseen.model import Flow, Paper, place
from benchmarks.unseen.world import Draw


def directory_entry(d: Draw) -> Paper:
    """An entry of the national register of accredited certificates, from the screen."""
    c, house, number = cert(d, d.number(0, 2)), "Harbourlight Certification Ltd", f"HL-{d.digits(5)}"
    site_rows = "".join(f"<li>{E(ledger(a))}</li>" for a in c.sites)
    css = "body{font:13px Arial;color:#212529;margin:24px}h1{font-size:22px}.card{border:1px solid #cfd4da;border-radius:6px;padding:14px 18px;margin:10px 0}.facts th{text-align:left;width:210px;padding:5px 0;color:#555;font-weight:400;vertical-align:top}.ok{background:#d1e7dd;color:#0f5132;padding:2px 9px;border-radius:9px;font-size:11px}nav{font-size:11px;color:#0d6efd}"
    pairs = [
        ("Certificate number", number),
        ("Certified entity", c.name),
        ("Address", ledger(c.where)),
        ("Normative document", "ISO/IEC 27001:2022"),
        ("Certification body", house),
        ("Accreditation body", "UKAS"),
        ("Scope of certification", c.scope),
        ("Original certification date", say(c.first, "short")),
        ("Certification effective date", say(c.start, "short")),
        ("Certificate last modified", say(c.revised, "short")),
        ("Certification expiry date", say(c.end, "short")),
    ]
    extra = f"<div class='card'><h3>Other sites ({len(c.sites)})</h3><ul>{site_rows}</ul></div>" if c.sites else ""
    body = f"<nav>Home &rsaquo; Search certificates &rsaquo; Result</nav><h1>{E(c.name)}</h1><span class='ok'>Active</span><div class='card'>{facts(pairs)}</div>{extra}<p style='font-size:10px;color:#777'>Data supplied by the certification body on {say(c.revised, 'short')}. The register does not itself certify organisations.</p>"
    fields = [
        *core(c, number, house),
        f("accreditation_body", "UKAS"),
        *days(c, "short", "first", "start", "revised", "end"),
        *spots(c),
    ]
    return Paper(
        fields,
        screen(
            "Register of accredited certificates",
            css,
            body,
            f"{say(c.revised, 'slash')}, 10:{d.number(10, 59)}\tCertificate details | Register",
            "https://register.example/certificate/" + number + "\t{n}/{m}",
        ),
    )


def word_form(d: Draw) -> Paper:
    """Word certificate of a small house: a table of particulars, a page of locations and the conditions."""
    c, house, number = cert(d, d.number(1, 3)), "Meridale Compliance Certification Limited", f"MCC{d.digits(5)}/A"
    soa = f"Rev {d.number(2, 11)} dated {say(c.start - timedelta(days=80), 'short')}"
    rows = [
        ["Client", c.name],
        ["Registered Address", ledger(c.where)],
        ["Standard", "ISO/IEC 27001:2022 Information security management systems"],
        ["Certificate No", number],
        ["Scope of Certification", c.scope],
        ["Statement of Applicability", soa],
        ["Initial Certification", say(c.first, "short")],
        ["Current Certification Cycle", f"{say(c.start, 'short')} to {say(c.end, 'short')}"],
        ["Revision Date", say(c.revised, "short")],
    ]
    blocks = [
        P("MERIDALE", "bold"),
        H("CERTIFICATE OF COMPLIANCE", 0),
        P(
            "This certificate is granted to the client named below, whose information security management system has been audited and found to fulfil the standard.",
            "centre",
        ),
        Grid(rows, [1, 2.4], head=False, side=True),
        P(f"Authorised signatory: {person(d)}, Certification Manager, {house}"),
        P("Accredited by UKAS, management systems certification body 0345.", "small"),
        Break(),
        H("Locations covered", 1),
        Grid([["Location", "Postcode"], *([", ".join(a.lines), a.postcode] for a in (c.where, *c.sites))], [3, 1]),
        H("Conditions", 1),
        P("The certificate may be withdrawn if surveillance audits are not completed at the intervals agreed."),
    ]
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Meridale"),
        UKAS,
        applies(soa),
        *days(c, "short", "first", "start", "end", "revised"),
        *spots(c),
    ]
    return Paper(fields, Flow(blocks, "", f"{number}   Page {{n}} of {{m}}", d.pick(["sans", "serif"])))


def letter_of_award(d: Draw) -> Paper:
    """Everything in the sentences of a letter of registration; no labels but the reference."""
    c, house, number = cert(d), "Ashburn Management Certification LLP", f"AMC-27-{d.digits(4)}"
    blocks = [
        P(house, "bold"),
        P("The Pavilion, Minster Close, Cressbrook SK99 9ZZ", "small"),
        P(say(c.revised, "long")),
        P("TO WHOM IT MAY CONCERN"),
        H("CERTIFICATE OF REGISTRATION", 2),
        P(
            f"We certify that {c.name}, of {ledger(c.where)}, operates an information security management system which has been audited by us and conforms to {BRITISH}."
        ),
        P(f"The registration, number {number}, extends to: {c.scope}."),
        P(
            f"It was first granted on {say(c.first, 'long')}. The present registration took effect on {say(c.start, 'long')} and will lapse on {say(c.end, 'long')} unless renewed."
        ),
        P("We are accredited for this standard by UKAS (No. 0871)."),
        P(person(d)),
        P("Partner, for and on behalf of Ashburn Management Certification LLP"),
    ]
    fields = [
        *swapped(core(c, number, house), BRITISH),
        UKAS,
        *days(c, "long", "first", "start", "end"),
        on("revised_on", c.revised, "long", optional=True),
        place(c.where, "main"),
    ]
    return Paper(
        fields, Flow(blocks, "", "Ashburn Management Certification LLP is registered in England, OC399999", "serif")
    )


def young_card(d: Draw) -> Paper:
    """Young house: gradient, cards, code to be scanned, version history in a corner."""
    c, house, number = cert(d, 0, 0), "Certwise Digital Ltd", f"CW-{d.letters(3)}-{d.digits(4)}-27001"
    css = "body{font:10.5pt Carlito}h1{font:300 32pt Carlito;margin:0}.over{display:inline-block;width:42mm;vertical-align:top;margin-bottom:5mm}.over span{display:block;font-size:8pt;color:#667}.over b{font-size:11.5pt}.hist{font-size:7.5pt}.hist td,.hist th{padding:0 3mm 0 0;text-align:left}"
    pairs = [
        ("Certificate ID", number),
        ("Issued", say(c.start, "comma")),
        ("Expires", say(c.end, "comma")),
        ("Status at print", "Valid"),
    ]
    change = f"Address corrected {say(c.revised, 'comma')}"
    hist = grid([["Version", "Change"], ["1.0", "Initial certification"], ["1.1", change]], "hist")
    v = version(d)
    face = lay(f"""
| <div class='at' style='left:0;top:0;width:210mm;height:70mm;background:linear-gradient(120deg,#12355b,#5c2a9d);color:#fff;padding:18mm'><h1>ISO/IEC 27001:2022</h1><p style='font-size:14pt'>Information Security Management</p></div>
18 84 174 | <p style='font-size:24pt'><b>{E(c.name)}</b></p><p>{E(ledger(c.where))}</p><div style='margin-top:8mm'>{over(pairs)}</div><p style='color:#667;font-size:8pt;margin:4mm 0 0'>Certified scope</p><p style='font-size:12pt'>{E(c.scope)}</p><p style='color:#667;font-size:8pt;margin:4mm 0 0'>Statement of Applicability</p><p>v{v}</p>
18 232 60 | {code(d, 26)}
50 234 80 | {hist}
130 234 62 | {scrawl(d)}<br>{person(d)}, Co-founder<br>{house}
18 280 174 | <span style='font-size:7pt;color:#667'>verify.certwise.example · accredited by IAS, MSCB-999</span>
""")
    dates = [
        on("issued_on", c.start, "comma"),
        on("expires_on", c.end, "comma"),
        on("revised_on", c.revised, "comma", optional=True),
        on("first_certified_on", c.start, "comma", optional=True),
    ]
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Certwise"),
        f("accreditation_body", "IAS"),
        applies(f"v{v}", v),
        *dates,
        place(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face))
