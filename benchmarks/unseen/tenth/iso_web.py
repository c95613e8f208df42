"""ISO 27001 certificates that a portal, a register or a web designer makes: printed by a browser or kept as a page."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from benchmarks.unseen.model import Field, Paper, Web
from benchmarks.unseen.tenth.facts import (
    House,
    cert,
    core,
    cycle,
    issuer,
    one_line,
    people,
    scope_near,
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.tenth.markup import E, page, terms
from benchmarks.unseen.tenth.pens import qr_svg
from benchmarks.unseen.world import Draw, show


def portal(d: Draw) -> Paper:
    """A digital certificate from the house's portal: status, code to be scanned, facts in two columns."""
    c = cert(d, sites=d.number(1, 3))
    house = d.pick(
        [
            House("Intersert Assurance Ltd", "Intersert", "Academy Place, Brent Way, CM99 9HT", "intersert.example"),
            House(
                "Veridock Certification Services Ltd", "Veridock", "The Wharf, Hull Road, HU99 9AB", "veridock.example"
            ),
        ]
    )
    number, version = (
        f"VC-{d.digits(4)}-{d.digits(3)}-27001",
        f"Version {d.number(1, 9)}.{d.number(0, 9)}, {show(c.start, 'short')}",
    )
    style = "@page{size:A4;margin:0}body{font-family:Arial,sans-serif;margin:0;color:#1d2733}.top{background:linear-gradient(90deg,#0b5d6b,#17a398);color:#fff;padding:34px 48px;display:flex;justify-content:space-between;align-items:center}.top h1{font-size:21px;margin:0;font-weight:400}.brand{font-size:26px;font-weight:700}.main{padding:26px 48px}.pill{display:inline-block;background:#e2f5ea;color:#14713a;border-radius:12px;padding:3px 14px;font-size:12px}h2{font-size:24px;margin:14px 0 4px}dl{display:grid;grid-template-columns:190px 1fr;font-size:12.5px;row-gap:9px;margin:18px 0}dt{color:#667}dd{margin:0}.foot{position:absolute;bottom:26px;left:48px;right:48px;font-size:8.5px;color:#777;border-top:1px solid #ccc;padding-top:8px}.code{float:right;text-align:center;font-size:9px;color:#666}"
    pairs = [
        ("Certificate number", number),
        ("Standard", "ISO/IEC 27001:2022"),
        ("Scope", c.scope),
        ("Statement of Applicability", version),
        ("Initial certification", show(c.first, "short")),
        ("Valid from", show(c.start, "short")),
        ("Valid to", show(c.end, "short")),
        ("Accreditation", "UKAS (No. " + d.digits(4) + ")"),
    ]
    pairs += [("Main site" if not k else f"Site {k + 1}", one_line(a)) for k, a in enumerate(c.sites)]
    body = f'<div class="top"><div class="brand">{E(house.brand)}</div><h1>Digital Certificate</h1></div><div class="main"><div class="code">{qr_svg(d)}<br>Scan to check live status</div><span class="pill">&#10003; Valid</span><h2>{E(c.name)}</h2><p>has been certified for its Information Security Management System.</p>{terms(pairs)}<p style="font-size:12px">{E(people(d, 1)[0])}<br>Certification Director, for and on behalf of {E(house.name)}</p></div>'
    body += f'<div class="foot">{E(house.name)} &middot; {E(house.home)} &middot; verify.{E(house.site)}/{E(number)}<br>This digital certificate reflects the status held in our register at the time of download: {show(c.revised, "short")} 09:{d.number(10, 59)}.</div>'
    accreditor = Field("accreditation_body", "UKAS", "UKAS")
    fields = [
        *core(c, number),
        *cycle(c, "short"),
        soa(version, version.replace("Version ", "")),
        issuer(house),
        accreditor,
        *sites_of(c),
    ]
    return Paper(fields, Web(page("Digital Certificate", style, body), own_paper=True))


def directory(d: Draw) -> Paper:
    """A record of the house's own directory of certified clients, as printed from the browser."""
    c = cert(d)
    house = House(
        "Lionsgate Assurance UK Limited", "Lionsgate", "Kestrel Court, Hemel Park, HP9 9ZZ", "lionsgate.example"
    )
    number = f"IS {d.digits(6)}"
    style = "body{font-family:Verdana,Arial,sans-serif;font-size:11px;color:#222}nav{color:#06c;border-bottom:2px solid #b00;padding-bottom:6px;margin-bottom:14px}h1{font-size:18px}table{border-collapse:collapse;width:100%}td{border-bottom:1px solid #ddd;padding:7px 4px;vertical-align:top}td:first-child{width:32%;color:#555}.note{color:#777;font-size:9px;margin-top:22px}"
    pairs = [
        ("Client", c.name),
        ("Certificate number", number),
        ("Certificate status", "Active"),
        ("Certified standard", "ISO/IEC 27001:2022"),
        ("Scope", c.scope + "."),
        ("Original registration date", show(c.first, "iso")),
        ("Effective date", show(c.start, "iso")),
        ("Last revised", show(c.revised, "iso")),
        ("Expiry date", show(c.end, "iso")),
        ("Accreditation", "UKAS"),
        ("Location", one_line(c.sites[0])),
    ]
    body = f"<nav>Home &rsaquo; Validate a certificate &rsaquo; Certificate and client directory</nav><h1>Certificate details</h1><table>{''.join(f'<tr><td>{E(a)}</td><td>{E(b)}</td></tr>' for a, b in pairs)}</table>"
    body += f'<p class="note">Information in this directory is updated daily. The certified organization must be contacted for a copy of the certificate. Certification is granted by {E(house.name)}.</p><p class="note">&copy; {E(house.name)}. Privacy &middot; Cookies &middot; Terms</p>'
    fields = [
        *core(c, number),
        *cycle(c, "iso", revised=True),
        issuer(house),
        Field("accreditation_body", "UKAS", "UKAS"),
        *sites_of(c),
    ]
    web = Web(
        page(f"{house.brand} - Certificate directory", style, body),
        f"{show(c.revised, 'slash')}, 14:{d.number(10, 59)}\tCertificate directory",
        f"https://www.{house.site}/directory/{d.digits(6)}\t{{n}}/{{m}}",
    )
    return Paper(swap(fields, scope_near(c)), web)


def worldwide_register(d: Draw) -> Paper:
    """A record of a register over all accredited bodies: company, certification, body and accreditor in panels."""
    c = cert(d, sites=2)
    house = House(
        "Halyard Systems Certification Ltd", "Halyard", "Trinity Court, Gosford GU99 9EF", "halyard-cert.example"
    )
    number = f"{d.digits(3)}-{d.digits(4)}-IS"
    style = "body{font-family:Roboto,Arial,sans-serif;font-size:11.5px}h1{font-size:20px;color:#203a72}section{border:1px solid #cfd6e4;border-radius:6px;padding:10px 18px;margin-bottom:12px}h3{margin:4px 0 8px;color:#203a72;font-size:13px}dl{display:grid;grid-template-columns:36% 64%;row-gap:6px}dt{font-weight:700}dd{margin:0}"
    about = [
        ("Company name", c.name),
        ("Main address", one_line(c.sites[0])),
        ("Additional site", one_line(c.sites[1])),
    ]
    what = [
        ("Certificate ID", number),
        ("Certification status", "Active"),
        ("Standard", "ISO/IEC 27001:2022"),
        ("Certification scope", c.scope),
        ("Original issue date", show(c.first, "short")),
        ("Issue date", show(c.start, "short")),
        ("Expiration date", show(c.end, "short")),
        ("IAF sectors", "33 - Information technology"),
    ]
    who = [
        ("Certification body", house.name),
        ("Accreditation body", "United Kingdom Accreditation Service (UKAS)"),
        ("Accreditation status", "Active"),
    ]
    parts = [("Certified entity", about), ("Certification", what), ("Issued by", who)]
    body = f"<h1>{E(c.name)}</h1>" + "".join(f"<section><h3>{E(t)}</h3>{terms(p)}</section>" for t, p in parts)
    body += "<p>The data shown is uploaded by accreditation bodies and certification bodies. Registry of Accredited Certification.</p>"
    accreditor = Field(
        "accreditation_body",
        "UKAS",
        "UKAS",
        ("United Kingdom Accreditation Service (UKAS)", "United Kingdom Accreditation Service"),
    )
    fields = [*core(c, number), *cycle(c, "short"), issuer(house), accreditor, *sites_of(c)]
    return _worldwide_register_rest(fields, style, body)


def _worldwide_register_rest(fields: list[Field], style: str, body: str) -> Paper:
    return Paper(
        fields,
        Web(
            page("Certified entity", style, body),
            "Registry of Accredited Certification\tCertified entity",
            "registry-of-certification.example\tPage {n} of {m}",
        ),
    )


def designed(d: Draw) -> Paper:
    """A small house's certificate made by a web designer: everything centred, facts in a strip at the foot."""
    c = cert(d)
    house = d.pick(
        [
            House(
                "Badgerwood Certification Ltd",
                "Badgerwood",
                "Unit 9 Saltaire Mill, Skelby BD99 9LA",
                "badgerwood.example",
            ),
            House(
                "Amberline Certification Ltd", "Amberline", "30 Tower View, West Maling ME99 9UY", "amberline.example"
            ),
        ]
    )
    number, issue = d.digits(6), d.number(1, 8)
    style = "@page{size:A4;margin:0}body{margin:0;font-family:'DejaVu Serif',Georgia,serif;text-align:center;color:#222}.sheet{margin:26px;border:3px solid #5b2a86;outline:1px solid #5b2a86;outline-offset:5px;padding:30px 54px;height:980px;position:relative}h1{font-size:34px;color:#5b2a86;margin:18px 0 6px;font-weight:400;letter-spacing:3px}.who{font-size:25px;font-weight:700;margin:14px 0 4px}.std{font-size:22px;color:#5b2a86;margin:10px}.scope{font-size:14.5px;line-height:1.5}.strip{display:flex;justify-content:space-between;background:#f3edf8;padding:12px 18px;font-size:11px;margin-top:24px}.strip b{display:block;font-size:13px;margin-top:4px}.foot{position:absolute;bottom:16px;left:40px;right:40px;font-size:8.5px;color:#666}p{font-size:13px;margin:6px}"
    ref = f"Issue {d.number(1, 9)} dated {show(c.start, 'ordinal')}"
    strip = [
        ("Certificate number", number),
        ("Issue number", str(issue)),
        ("First certified", show(c.first, "long")),
        ("Certified from", show(c.start, "long")),
        ("Certified until", show(c.end, "long")),
    ]
    body = f'<div class="sheet"><p style="font-size:22px;font-weight:700">{E(house.brand)}</p><h1>CERTIFICATE</h1><p>This is to certify that</p><div class="who">{E(c.name)}</div><p>{"<br>".join(E(v) for v in c.sites[0].printed())}</p><p>operates an Information Security Management System that has been assessed as conforming to</p><div class="std">ISO/IEC 27001:2022</div><p>for the scope of</p><div class="scope">{E(c.scope)}</div><p>Statement of Applicability: {E(ref)}</p><div class="strip">{"".join(f"<span>{E(a)}<b>{E(b)}</b></span>" for a, b in strip)}</div><p style="margin-top:34px"><i>{E(people(d, 1)[0])}</i><br>Director of Certification</p><div style="margin-top:8px">{qr_svg(d, 74)}</div><div class="foot">{E(house.name)}, {E(house.home)}. UKAS accredited certification body no. {d.digits(4)}. To check this certificate call 0330 496 0{d.digits(3)} or visit {E(house.site)}.</div></div>'
    fields = [
        *core(c, number),
        *cycle(c, "long"),
        soa(ref),
        issuer(house),
        Field("accreditation_body", "UKAS", "UKAS"),
        *sites_of(c),
    ]
    return Paper(
        swap(fields, scope_near(c, f"Statement of Applicability: {ref}", "")),
        Web(page("Certificate", style, body), own_paper=True),
    )
