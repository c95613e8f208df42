"""Certificates that small houses and registers make as pages of the web, and those of the large cloud suppliers."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.sixth.facts import FOREIGN, TODAY, House, across, cert, labels, person, say
from benchmarks.unseen.sixth.leaf import at, e, mark, rows, screen, sheet_of, square
from benchmarks.unseen.world import Draw

BRIGHT = House(
    "Brightmark Certification Ltd",
    "BMC-#####-ISMS",
    address="Studio 5, Foundry Yard, Brighton BN1 4GH",
    url="brightmark.example/verify",
)
PIVOT = House(
    "Pivotal Audit & Certification Limited",
    "PAC/27K/####",
    address="International House, 64 Nile Parade, London N1 7SR",
    url="www.pivotalaudit.example",
)
TRUSTLEAF = House(
    "TrustLeaf Certification, Inc.",
    "TL-ISMS-YYYY-####",
    "IAS",
    "2100 Aspen Way, Boulder, CO 80301, USA",
    "verify.trustleaf.example",
)
STATEWIDE = House(
    "Ridgeline Compliance Assessors, LLC",
    "RCA-#######-#",
    "ANAB",
    "4010 W. Bayview Drive, Suite 600, Tampa, FL 33607",
    "www.ridgelineassess.example",
)
KEYSTONE = House(
    "Keystone Attest Certification, LLC",
    "17#####-##",
    "ANAB",
    "500 Market Plaza, Pittsburgh, PA 15222",
    "www.keystoneattest.example",
)
VANDERMEER = House(
    "VanderMeer CertifyLab B.V.",
    "YYYY-0##",
    "RvA",
    "Boompjeskade 258, 3011 XZ Rotterdam, The Netherlands",
    "www.vandermeer-certifylab.example",
)
PLAIN = House(
    "QCS International Certification (UK) Ltd",
    "QCS-UK-ISMS-####",
    "",
    "Regus Court, 3 Dockside, Cardiff Bay, Cardiff CF10 4UW",
    "www.qcs-intl.example",
)


def bright_wave(draw: Draw) -> Paper:
    """Coloured design of a young house, printed from its web system."""
    c = cert(draw, BRIGHT, draw.pick(["long", "short", "slash"]), standard=draw.pick(["ISO 27001", "ISO/IEC 27001"]))
    hue = draw.pick(["#5b2be0", "#e0246a", "#0a8f8f"])
    style = f"body{{font-family:'URW Gothic',sans-serif;color:#222}}.top{{background:linear-gradient(120deg,{hue},#1b1464);height:62mm;color:#fff;padding:14mm 18mm;clip-path:polygon(0 0,100% 0,100% 78%,0 100%)}}"
    style += f"h1{{font-size:30pt;margin:0;font-weight:600}}.in{{padding:4mm 18mm;font-size:10.5pt;line-height:1.45}}.who{{font-size:20pt;color:{hue};margin:2mm 0 1mm}}.std{{font-size:24pt;font-weight:600;margin:2mm 0}}.f{{position:absolute;bottom:34mm;left:18mm;right:18mm;display:flex;justify-content:space-between}}.f div{{border-left:3px solid {hue};padding-left:3mm}}.f small{{display:block;color:#777;font-size:8pt}}.end{{position:absolute;bottom:8mm;left:18mm;right:18mm;font-size:7pt;color:#666}}.mk{{position:absolute;right:18mm;bottom:52mm}}"
    facts = (
        ("Certificate number", c.number),
        ("Certified since", c.say(c.first)),
        ("Issue date", c.say(c.start)),
        ("Expiry date", c.say(c.expires)),
    )
    body = f'<div class="page"><div class="top"><div style="font-size:15pt;margin-bottom:8mm">brightmark</div><h1>Certificate of Registration</h1></div><div class="in">This is to certify that the Information Security Management System of<div class="who">{e(c.name)}</div>{at(c.at)}<p>has been independently assessed by {e(c.house.name)} and conforms to the requirements of</p><div class="std">{c.standard}</div><b>Scope</b><br>{e(c.scope)}<p><b>Statement of Applicability</b><br>{e(c.soa)}</p><p style="font-size:9pt">{e(person(draw))}<br>Certification Manager</p></div><div class="mk">{mark(("UKAS", "MANAGEMENT", "2####".replace("####", draw.digits(4))), 66)}</div><div class="f">'
    body += (
        "".join(f"<div><small>{k}</small>{e(v)}</div>" for k, v in facts)
        + f'</div><div class="end">Verify this certificate at {c.house.url}. This certificate remains the property of {e(c.house.name)}, {e(c.house.address)}, and must be returned on request. Certification is subject to annual surveillance audits.</div></div>'
    )
    return Paper(
        labels(c, skip="revised_on", unseen="accreditation_body", also={"certification_body": ("brightmark",)}),
        sheet_of(style, body),
    )


def poster(draw: Draw) -> Paper:
    """Landscape, shapes in the corners, a medal; made with a tool for posters; no accreditation."""
    c = cert(draw, replace(PLAIN, accreditor=""), draw.pick(["th", "long"]), standard="ISO 27001")
    a, b = draw.pick([("#0f2557", "#d4af37"), ("#123524", "#c9a227"), ("#2b2d42", "#ef8354")])
    style = f"body{{font-family:'P052',serif;color:#222;text-align:center}}.c{{position:absolute;width:150mm;height:150mm;background:{a};transform:rotate(45deg)}}.g{{background:{b}}}.in{{position:absolute;inset:22mm 38mm;display:flex;flex-direction:column;justify-content:space-evenly}}h1{{font-size:44pt;letter-spacing:3px;margin:0;color:{a}}}h2{{font:italic 31pt Z003,cursive;color:{b};margin:3mm 0}}.r{{display:flex;justify-content:space-around;margin-top:7mm;font-size:10pt}}.medal{{position:absolute;right:30mm;bottom:18mm;width:32mm;height:32mm;border-radius:50%;background:radial-gradient({b},{a});color:#fff;font:bold 9pt sans-serif;padding-top:11mm}}"
    corners = '<div class="c g" style="left:-116mm;top:-112mm"></div><div class="c" style="left:-122mm;top:-118mm"></div><div class="c g" style="right:-116mm;bottom:-112mm"></div><div class="c" style="right:-122mm;bottom:-118mm"></div>'
    body = f'<div class="page">{corners}<div class="in"><h1>CERTIFICATE</h1><div style="letter-spacing:5px;font-size:13pt">OF COMPLIANCE</div><p style="margin:4mm 0 0">This certificate is proudly presented to</p><h2>{e(c.name)}</h2><div style="font-size:10.5pt">of {e(across(c.at))}</div><p style="font-size:11pt;margin:4mm 0">for having implemented and maintained an Information Security Management System meeting the requirements of <b>{c.standard}</b> in respect of</p><div style="font-size:13pt;margin:6mm 0"><i>{e(c.scope)}</i></div><div class="r"><div><b>{c.number}</b><br>Certificate ID</div><div><b>{c.say(c.start)}</b><br>Date of Issue</div><div><b>{c.say(c.expires)}</b><br>Date of Expiry</div></div><div class="r" style="margin-top:8mm"><div>________________<br>{e(person(draw))}<br><small>Lead Auditor</small></div><div style="padding-top:5mm"><small>{e(c.house.name)}<br>{e(c.house.address)}</small></div></div></div></div>'
    return Paper(
        labels(c, skip="revised_on first_certified_on accreditation_body statement_of_applicability"),
        sheet_of(style, body, landscape=True),
    )


def chained(draw: Draw) -> Paper:
    """An electronic certificate with a code to scan, the finger-print of its entry in a chain and the day it was anchored."""
    c = cert(draw, TRUSTLEAF, draw.pick(["us", "iso", "short"]), country=draw.pick(["", "USA", ""]))
    put = c.start + timedelta(days=draw.number(1, 12))
    hexes = "".join(draw.pick("0123456789abcdef") for _ in range(64))
    style = "body{font-family:Carlito,sans-serif;color:#1d2733;background:#f7faf8}.card{position:absolute;inset:14mm;background:#fff;border-radius:6mm;border:1px solid #cfe5d8;padding:12mm}h1{font-weight:400;font-size:26pt;margin:0 0 6mm}.v{background:#e3f6ea;color:#157347;border-radius:4mm;padding:1mm 4mm;font-size:10pt;float:right}dl{display:grid;grid-template-columns:48mm 1fr;row-gap:3.2mm;font-size:11pt}dt{color:#66758a}dd{margin:0}.ch{position:absolute;left:12mm;right:12mm;bottom:12mm;background:#f1f4f8;padding:4mm;font-size:8pt;display:flex;gap:5mm}code{font-family:'Liberation Mono';word-break:break-all}"
    shown = (
        ("Organization", c.name),
        ("Address", across(c.at)),
        ("Standard", c.standard),
        ("Certificate ID", c.number),
        ("Scope", c.scope),
        ("Statement of Applicability", c.soa),
        ("Initial certification", c.say(c.first)),
        ("Valid from", c.say(c.start)),
        ("Valid through", c.say(c.expires)),
        ("Certification body", c.house.name),
        ("Accreditation", "IAS (International Accreditation Service), MSCB-" + draw.digits(3)),
    )
    body = (
        '<div class="page"><div class="card"><span class="v">&#10003; Verified credential</span><div style="color:#157347;font-size:14pt;font-weight:bold">TrustLeaf</div><h1>ISMS Certificate</h1><dl>'
        + "".join(f"<dt>{k}</dt><dd>{e(v)}</dd>" for k, v in shown)
        + f'</dl><p style="font-size:9pt;color:#66758a">Digitally signed by {e(person(draw))}, Chief Certification Officer</p><div class="ch">{square(draw, 84)}<div><b>Blockchain record</b><br>Anchored: {put.isoformat()} 14:{draw.number(10, 59)} UTC &nbsp; Block: 19{draw.digits(6)}<br>Hash (SHA-256): <code>{hexes}</code><br>Scan the code or visit https://{c.house.url}/{c.number} to confirm that this certificate has not been altered, suspended or withdrawn.<br>{e(c.house.address)}</div></div></div></div>'
    )
    return Paper(labels(c, skip="revised_on", also={"certification_body": ("TrustLeaf",)}), sheet_of(style, body))


def world_search(draw: Draw) -> Paper:
    """A register of all accredited certificates, one entry, from the screen."""
    house = draw.pick([BRIGHT, PIVOT, replace(TRUSTLEAF, accreditor="ANAB")])
    c = replace(cert(draw, house, draw.pick(["iso", "short"]), sites=draw.pick([0, 1, 3])), soa="")
    style = "body{font-family:'Liberation Sans',Arial;font-size:10pt;color:#333}nav{background:#002a5c;color:#fff;padding:10px 16px}h1{font-size:18pt;color:#002a5c;margin:14px 0 2px}.s{display:inline-block;background:#2e9e4f;color:#fff;border-radius:10px;padding:1px 10px;font-size:9pt}table{width:100%;border-collapse:collapse;margin:8px 0}td{padding:6px;border-bottom:1px solid #ddd;vertical-align:top}td:first-child{width:36%;color:#666}h3{background:#eef3f8;padding:5px 8px;font-size:11pt}"
    status = "Expired" if c.expires < TODAY else "Active"
    cell = (
        ("Certification Body", house.name),
        (
            "Accreditation Body",
            "United Kingdom Accreditation Service (UKAS)"
            if house.accreditor == "UKAS"
            else "ANSI National Accreditation Board (ANAB)",
        ),
        ("Certificate Identification", c.number),
        ("Certification Status", status),
        ("Certified Entity Name", c.name),
        ("Normative Document(s)", c.standard),
        ("Scope of Certification", c.scope),
        ("Original Issue Date", c.say(c.first)),
        ("Issue Date", c.say(c.start)),
        ("Expiry Date", c.say(c.expires)),
    )
    sites = rows((("Main Site", across(c.at)), *((f"Site {k}", across(p)) for k, p in enumerate(c.sites, 1))))
    body = f'<nav>CertSearch International &nbsp;&nbsp; Home &nbsp; Search &nbsp; Validate &nbsp; Pricing &nbsp; Log in</nav><h1>{e(c.name)}</h1><span class="s">{status}</span><h3>Certificate details</h3><table>{rows(cell)}</table><h3>Certified sites ({1 + len(c.sites)})</h3><table>{sites}</table><p style="font-size:8pt;color:#777">Data supplied by the certification body. Last updated {say(TODAY - timedelta(days=draw.number(1, 90)), "short")}. Report an error</p>'
    return Paper(
        labels(c, skip="statement_of_applicability revised_on"),
        screen(
            style,
            body,
            "Certified entity - CertSearch International",
            "https://www.certsearch-international.example/entity/" + draw.digits(6),
            "20/11/2026, 10:14",
        ),
    )


def body_lookup(draw: Draw) -> Paper:
    """The house's own answer to a number typed in; sometimes the certificate has run out."""
    c = cert(draw, PIVOT, "slash", old=0.4)
    gone = c.expires < TODAY
    style = "body{font-family:Verdana,'DejaVu Sans',sans-serif;font-size:9.5pt}h1{color:#7a1f5c;font-weight:normal}.b{border:1px solid #ccc;padding:14px;width:88%}b{display:block;margin-top:9px;color:#7a1f5c;font-size:8.5pt}input{border:1px solid #999;padding:3px}"
    shown = (
        ("Client", c.name),
        ("Certified address", across(c.at)),
        ("Certificate", c.number),
        ("Standard", c.standard),
        ("Scope", c.scope),
        ("Statement of Applicability", c.soa),
        ("First issued", c.say(c.first)),
        ("Current certificate valid from", c.say(c.start)),
        ("Valid to", c.say(c.expires)),
        ("Status", "Expired" if gone else "Live"),
    )
    body = (
        f'<h1>Pivotal</h1><p>Home / Our clients / Certificate checker</p><p>Certificate number <input value="{c.number}"> <button>Check</button></p><p>1 result found</p><div class="b">'
        + "".join(f"<b>{k}</b>{e(v)}" for k, v in shown)
        + f"</div><p>{e(c.house.name)} is a UKAS accredited certification body (No. 8{draw.digits(3)}). Registered office: {e(c.house.address)}</p><p>Cookies | Privacy | Contact us</p>"
    )
    return Paper(
        labels(c, skip="revised_on"),
        screen(
            style,
            body,
            "Certificate checker | Pivotal",
            f"https://{c.house.url}/checker?no={c.number}",
            "18/11/2026, 16:42",
        ),
    )


def office_word(draw: Draw) -> Paper:
    """A small house's certificate as it leaves the word processor."""
    c = cert(
        draw,
        replace(PLAIN, accreditor="UAF" if draw.maybe() else ""),
        draw.pick(["long", "dash", "slash"]),
        standard=draw.pick(["ISO 27001", "ISO/IEC 27001"]),
    )
    first_year = c.start + timedelta(days=364)
    table = [
        ["Certificate No.", c.number],
        ["Date of initial registration", c.say(c.first)],
        ["Date of this certificate", c.say(c.start)],
        ["Surveillance audit on or before", c.say(first_year)],
        ["Certificate valid until*", c.say(c.expires)],
        ["EA / NACE code", f"33 / {draw.pick(['62.01', '63.11', '72.19'])}"],
    ]
    blocks = [
        P(c.house.name.upper(), "centre"),
        H("CERTIFICATE OF REGISTRATION", 0),
        P("This is to certify that the Information Security Management System of", "centre"),
        P(c.name, "centre"),
        P(across(c.at), "centre"),
        P("has been found to conform to the Information Security Management System standard:", "centre"),
        P(c.standard, "centre"),
        P("This certificate is valid for the following scope of operations:", "centre"),
        P(c.scope, "centre"),
        P(f"Statement of Applicability: {c.soa}", "centre"),
        Grid(table, head=False, side=True),
        P(f"Authorised signatory: {person(draw)}"),
        P("*Subject to successful completion of surveillance audits.", "small"),
        P(
            f"{c.house.address}. Verify at {c.house.url}."
            + (" Accredited by UAF, United Accreditation Foundation, Virginia, USA." if c.house.accreditor else ""),
            "small",
        ),
    ]
    fields = labels(
        c,
        skip="revised_on" + ("" if c.house.accreditor else " accreditation_body"),
        also={"certification_body": (c.house.name.upper(),)},
    )
    return Paper(
        fields, Flow(blocks, face=draw.pick(["serif", "sans"])), "not accredited" if not c.house.accreditor else ""
    )


def american_attest(draw: Draw) -> Paper:
    """American assessors: bold, labels in capitals, scope with the Statement of Applicability in its sentence."""
    c = cert(draw, STATEWIDE, draw.pick(["us", "us", "us-number"]), country=draw.pick(["USA", "USA", ""]))
    style = "body{font-family:'Nimbus Sans',Helvetica,sans-serif;color:#16202a}.l{position:absolute;left:0;top:0;bottom:0;width:16mm;background:#14375e}.in{padding:20mm 20mm 0 32mm;font-size:10.5pt;line-height:1.4}h1{font-size:30pt;font-weight:300;margin:12mm 0 4mm}h2{font-size:18pt;margin:1mm 0}.k{font-size:7.5pt;letter-spacing:.8px;color:#6b7b8c;margin-top:5mm}.g{display:grid;grid-template-columns:1fr 1fr;margin-top:4mm}.e{position:absolute;left:32mm;right:20mm;bottom:10mm;font-size:7pt;color:#6b7b8c}"
    facts = (
        ("CERTIFICATE NUMBER", c.number),
        ("ORIGINAL REGISTRATION DATE", c.say(c.first)),
        ("CURRENT CERTIFICATE ISSUE DATE", c.say(c.start)),
        ("CERTIFICATE EXPIRATION DATE", c.say(c.expires)),
    )
    body = (
        f'<div class="page"><div class="l"></div><div class="in"><b>RIDGELINE</b> Compliance Assessors<h1>Certificate of Registration</h1>Ridgeline Compliance Assessors, LLC certifies that the organization listed below operates an Information Security Management System that conforms to the requirements of<h2>{c.standard}</h2><div class="k">ORGANIZATION</div><h2>{e(c.name)}</h2>{at(c.at)}<div class="k">SCOPE OF REGISTRATION</div>The scope of the ISO/IEC 27001 certification is limited to the Information Security Management System (ISMS) supporting: {e(c.scope)}. The ISMS is in accordance with the Statement of Applicability, {e(c.soa)}.<div class="g">'
        + "".join(f'<div><div class="k">{k}</div>{e(v)}</div>' for k, v in facts)
        + f'</div><div style="margin-top:10mm;display:flex;gap:14mm;align-items:end"><div>______________________<br>{e(person(draw))}<br>Director of Certification</div>{mark(("ANAB", "ACCREDITED", "ISO/IEC 17021-1"), 70)}</div></div><div class="e">{e(c.house.address)} | {c.house.url}<br>The certification is accredited by ANAB, the ANSI National Accreditation Board. This certificate is subject to the terms of the certification agreement and the conclusions of annual surveillance audits.</div></div>'
    )
    full = f"The scope of the ISO/IEC 27001 certification is limited to the Information Security Management System (ISMS) supporting: {c.scope}."
    return Paper(
        labels(
            c,
            skip="revised_on",
            also={
                "scope": (full, full[:-1], f"the Information Security Management System (ISMS) supporting: {c.scope}")
            },
        ),
        sheet_of(style, body),
    )


SERVICES = (
    *(
        "Object Store",
        "Block Volumes",
        "Managed Kubernetes",
        "Serverless Functions",
        "Key Vault",
        "Relational Database Service",
        "Data Warehouse",
        "Event Stream",
        "Virtual Machines",
        "Virtual Network",
    ),
    *(
        "Load Balancer",
        "Private Link",
        "Identity Directory",
        "Secrets Manager",
        "Audit Trail",
        "Monitor",
        "Backup Vault",
        "Archive Storage",
        "Machine Learning Studio",
        "Speech",
        "Translator",
    ),
    *(
        "Health Data Service for FHIR",
        "Genomics Workflows",
        "Notebook Workspaces",
        "Container Registry",
        "Content Delivery",
        "DNS",
        "Firewall Manager",
        "Bastion",
        "Policy",
        "Advisor",
        "Batch",
        "File Shares",
    ),
    *(
        "Cache for Memory",
        "Search Service",
        "Queue",
        "Notification Hub",
        "API Gateway",
        "Certificate Manager",
        "Cost Explorer",
        "Desktop Virtualisation",
        "Data Factory",
        "Lake Formation",
        "Graph Database",
    ),
)
REGIONS = (
    *(
        "London, United Kingdom",
        "Cardiff, United Kingdom",
        "Dublin, Ireland",
        "Frankfurt, Germany",
        "Paris, France",
        "Amsterdam, Netherlands",
        "Stockholm, Sweden",
        "Milan, Italy",
        "Zaragoza, Spain",
    ),
    *(
        "Ashburn, Virginia, USA",
        "Portland, Oregon, USA",
        "Montréal, Canada",
        "São Paulo, Brazil",
        "Mumbai, India",
        "Singapore",
        "Tokyo, Japan",
        "Osaka, Japan",
        "Seoul, Korea",
        "Sydney, Australia",
        "Cape Town, South Africa",
    ),
)


def cloud_american(draw: Draw) -> Paper:
    """A cloud supplier's certificate over pages: services in three columns, places without street, conditions."""
    c = replace(cert(draw, KEYSTONE, "us", country="USA", old=0.1, settled=True), name=draw.pick(["Palisade Cloud Corporation", "Palisade Cloud Corporation and its affiliates"]), scope="The Information Security Management System (ISMS) supporting the infrastructure, development, operations, management and support of the cloud services listed in Appendix A, delivered from the locations listed in Appendix B")  # fmt: skip
    places = draw.some(REGIONS, draw.number(8, 18))
    style = "body{font-family:'Liberation Sans';font-size:10pt;color:#222}.page{padding:18mm 20mm}h1{font:30pt C059,serif;margin:0 0 6mm;color:#8a1c1c}.n{position:absolute;bottom:9mm;left:20mm;right:20mm;font-size:7.5pt;color:#666;border-top:1px solid #999;padding-top:2mm}h2{font:17pt C059,serif;margin:2mm 0}ul{columns:3;font-size:9pt}li{margin-bottom:1.5mm}table{border-collapse:collapse}td{padding:2mm 8mm 2mm 0}.p td{border:1px solid #bbb;padding:1.5mm 3mm;font-size:9pt}"
    facts = (
        ("Certificate number", c.number),
        ("Issue date", c.say(c.start)),
        ("Expiration date", c.say(c.expires)),
        ("Original registration date", c.say(c.first)),
        ("Certificate revised", c.say(c.revised)),
    )
    total = 3
    foot = '<div class="n">Keystone Attest Certification, LLC is accredited by ANAB as a certification body for ISO/IEC 27001. {a} · {u} · Certificate {n} · Page {k} of {m}</div>'

    def end(k: int) -> str:
        return foot.format(a=e(KEYSTONE.address), u=KEYSTONE.url, n=c.number, k=k, m=total)

    body = f'<div class="page"><h1>Certificate of Registration</h1>This is to certify that the Information Security Management System (ISMS) of<h2>{e(c.name)}</h2>{at(c.at)}<p>has been assessed by Keystone Attest Certification, LLC and conforms to</p><h2>{c.standard}</h2><p>{c.scope}, in accordance with the Statement of Applicability, {e(c.soa)}.</p><table>{rows(facts)}</table><p style="margin-top:12mm">{e(person(draw))}<br>Principal, Certification Services</p>{mark(("ANAB", "ACCREDITED"), 68)}{end(1)}</div>'
    listed = "".join(f"<li>{s}</li>" for s in sorted(draw.some(SERVICES, draw.number(26, len(SERVICES)))))
    body += f'<div class="page"><h2>Appendix A: In-scope services</h2><p>The following generally available services of {e(c.name)} are in scope:</p><ul>{listed}</ul>{end(2)}</div>'
    town = rows((f"{k:02d}", "Data center region", p) for k, p in enumerate(places, 1))
    body += f'<div class="page"><h2>Appendix B: In-scope locations</h2><table class="p"><tr><td><b>#</b></td><td><b>Function</b></td><td><b>Location</b></td></tr>{town}</table><p>Street addresses of data centers are withheld for reasons of physical security.</p>{end(3)}</div>'
    tail = [_town(p) for p in places]
    return Paper(
        [
            *labels(
                c,
                also={
                    "certification_body": ("Keystone Attest",),
                    "scope": (f"{c.scope}, in accordance with the Statement of Applicability, {c.soa}",),
                },
            ),
            *tail,
        ],
        sheet_of(style, body),
    )


def _town(place: str) -> Field:
    """A data centre of which the town alone is named: an address without a street; its country is left out."""
    town = place.rpartition(", ")[0] or place
    return Field(
        "location",
        {"address": town, "postcode": None, "role": "additional"},
        town,
        ({"address": place, "postcode": None, "role": "additional"},),
    )


def cloud_dutch(draw: Draw) -> Paper:
    """Dutch house for a world-wide supplier: sentences, issue and re-issue, services and places over pages."""
    c = replace(
        cert(draw, VANDERMEER, "us", country=draw.pick(["USA", "Ireland", "Netherlands"]), old=0.0, settled=True),
        scope="The design, build, deployment, operation and support of the cloud services as specified in the scope section of this certificate",
    )
    holder = {
        "USA": "Palisade Cloud Corporation",
        "Ireland": FOREIGN["Ireland"][2],
        "Netherlands": FOREIGN["Netherlands"][1],
    }[c.at.country]
    c = replace(c, name=holder)
    places = draw.some(REGIONS, draw.number(6, 14))
    style = "body{font-family:'Liberation Sans';font-size:10pt;line-height:1.45}.page{padding:22mm 24mm}.y{position:absolute;right:24mm;top:16mm;width:26mm;height:10mm;background:#ffd400;color:#222;font-weight:bold;text-align:center;padding-top:2mm}h1{font-size:22pt;font-weight:400}b.n{font-size:13pt}.n2{position:absolute;bottom:10mm;right:24mm;font-size:8pt}td{padding:.8mm 10mm .8mm 0;font-size:9pt}"
    head = '<div class="y">VDM</div><h1>Certificate</h1>'
    body = f'<div class="page">{head}<p>Certificate number: {c.number}</p><p>Based on certification examination in conformity with defined requirements in ISO/IEC 17021-1:2015 and ISO/IEC 27006, the Information Security Management System as defined and implemented by</p><p><b class="n">{e(c.name)}*</b><br>headquartered in {e(across(c.at))},</p><p>is compliant with the requirements as stated in the standard:</p><p><b class="n">{c.standard}</b></p><p>Issue date of certificate: {c.say(c.start)}<br>Re-issue date of certificate: {c.say(c.revised)}<br>Expiration date of certificate: {c.say(c.expires)}<br>Last certification cycle expiration date: {c.say(c.start - timedelta(days=1))}</p><p>VanderMeer CertifyLab B.V. will, according to the certification agreement dated {c.say(c.start - timedelta(days=draw.number(60, 200)))}, perform surveillance audits and acknowledge the certificate until the expiration date noted above.</p><p style="font-size:8.5pt">*This certificate is applicable for the assets, services and locations as described in the scoping section on the back of this certificate, with regard to the specific requirements for information security as stated in the Statement of Applicability, {e(c.soa)}.</p><p style="margin-top:10mm">{e(person(draw))}<br>Director, {e(c.house.name)}</p>{mark(("RvA C", "ACCREDITED"), 56)}<div class="n2">Digital version &nbsp; Page 1 of 2</div></div>'
    listed = ", ".join(sorted(draw.some(SERVICES, draw.number(20, 40))))
    town = rows((p, draw.pick(["Region", "Edge location", "Office"])) for p in places)
    body += f'<div class="page">{head}<p><b>Scope for certificate {c.number}</b></p><p>The scope of this certificate is bounded by the services of {e(c.name)} and the locations below:</p><p>{c.scope}.</p><p><b>Services:</b> {listed}</p><p><b>Locations:</b></p><table>{town}</table><p>This scope (edition: {c.say(c.revised)}) is only valid in connection with certificate {c.number}.</p><p style="font-size:8pt">{e(c.house.address)}</p><div class="n2">Page 2 of 2</div></div>'
    return Paper(
        [*labels(c, skip="first_certified_on", unseen="accreditation_body"), *map(_town, places)], sheet_of(style, body)
    )


SISTERS = (("ISO/IEC 27017:2015", "CLD"), ("ISO/IEC 27018:2019", "PII"), ("ISO/IEC 27701:2019", "PIMS"), ("ISO 9001:2015", "QMS"), ("ISO 22301:2019", "BCMS"), ("ISO/IEC 20000-1:2018", "ITSM"))  # fmt: skip


def many_standards(draw: Draw) -> Paper:
    """One certificate for several standards, each with its own number and days in a table."""
    c = cert(draw, BRIGHT, draw.pick(["short", "slash"]), sites=draw.pick([0, 2]), settled=True, old=0.0)
    more = draw.some(SISTERS, draw.number(2, 4))
    table = [(c.standard, c.number, c.say(c.first), c.say(c.start), c.say(c.expires))]
    for name, tail in more:
        began = c.first + timedelta(days=draw.number(30, 400))
        table.append((name, f"BMC-{draw.digits(5)}-{tail}", c.say(began), c.say(max(c.start, began)), c.say(c.expires)))
    style = "body{font-family:Carlito;font-size:11pt}.page{padding:20mm;border-top:8mm solid #0a8f8f}h1{font-size:27pt;margin:0 0 5mm;color:#0a8f8f}table{width:100%;border-collapse:collapse;margin:4mm 0}td,th{border:1px solid #9bd;padding:2mm;font-size:10pt;text-align:left}th{background:#e0f3f3}.e{position:absolute;left:20mm;right:20mm;bottom:12mm;font-size:8pt;color:#555}"
    sites = "".join(f"<li>{e(across(p))}</li>" for p in c.sites)
    body = (
        f'<div class="page"><h1>Integrated Certificate</h1>{e(c.house.name)} hereby certifies that<h2 style="margin:2mm 0">{e(c.name)}</h2>{e(across(c.at))}<p>operates an integrated management system that fulfils the requirements of the standards below.</p><table><tr><th>Standard</th><th>Certificate no.</th><th>First issued</th><th>Valid from</th><th>Valid until</th></tr>{rows(table)}</table><p><b>Scope:</b> {e(c.scope)}</p><p><b>Statement of Applicability (ISO/IEC 27001):</b> {e(c.soa)}</p>'
        + (f"<p><b>Also covering the sites:</b></p><ul>{sites}</ul>" if sites else "")
        + f'<p style="margin-top:12mm">{e(person(draw))}, Managing Director</p><div class="e">UKAS accredited certification body 2{draw.digits(4)} for ISO/IEC 27001, ISO 9001 and ISO 22301. {e(c.house.address)}. Verify: {c.house.url}</div></div>'
    )
    return Paper(labels(c, skip="revised_on"), sheet_of(style, body))


def sentences_only(draw: Draw) -> Paper:
    """Typed like a deed: every fact in a sentence, no labels."""
    c = cert(draw, PIVOT, "long", sites=draw.pick([1, 2]), settled=True)
    style = "body{font-family:'Nimbus Roman',serif;font-size:12pt}.page{padding:24mm}h1{font-size:17pt;text-align:center;text-decoration:underline}p{line-height:1.5}"
    places = "; and ".join(across(p) for p in c.sites)
    body = f'<div class="page"><div style="text-align:right">{e(c.house.name)}<br>{e(c.house.address).replace(", ", "<br>")}</div><h1>CERTIFICATE No. {c.number}</h1><p>We hereby certify that <b>{e(c.name)}</b> of {e(across(c.at))}, and its premises at {e(places)}, has established and applies an Information Security Management System for:</p><p style="margin:0 12mm"><i>{e(c.scope)}</i></p><p>Proof has been furnished by an audit that the requirements of {c.standard} are fulfilled, having regard to the Statement of Applicability {e(c.soa)}.</p><p>The certificate was first granted on {c.say(c.first)}, was last renewed with effect from {c.say(c.start)} and, unless withdrawn, remains in force up to and including {c.say(c.expires)}.</p><p style="margin-top:18mm">For and on behalf of the Certification Board<br><br><br>{e(person(draw))}<br>Chairman</p><p style="font-size:9pt;margin-top:14mm">Accredited by UKAS to ISO/IEC 17021-1. The current status of this certificate may be confirmed by telephone on 020 7946 0{draw.digits(3)}.</p></div>'
    return Paper(labels(c, skip="revised_on"), sheet_of(style, body))


def consultancy_badge(draw: Draw) -> Paper:
    """Not accredited: a consultancy's own certificate, one year long, with no first day."""
    c = cert(
        draw,
        replace(PLAIN, name="ISO Success Partners Ltd", number="ISP####/27", accreditor=""),
        "slash",
        standard="ISO 27001",
    )
    c = replace(c, expires=c.start + timedelta(days=365))
    style = "body{font-family:Carlito;text-align:center;color:#24324a}.page{padding:16mm;}.fr{border:2mm double #24324a;height:264mm;padding:16mm}h1{font:38pt 'URW Bookman',serif;margin:4mm 0}h2{font-size:22pt;margin:3mm}.b{display:inline-block;background:#24324a;color:#fff;border-radius:50%;width:40mm;height:40mm;padding-top:11mm;font-size:15pt;line-height:1.1;margin:4mm}table{margin:8mm auto;text-align:left;font-size:12pt}td{padding:1.2mm 5mm}"
    facts = (("Registration No:", c.number), ("Date Registered:", c.say(c.start)), ("Renewal Date:", c.say(c.expires)))
    body = f'<div class="page"><div class="fr"><div style="font-size:15pt">{c.house.name}</div><h1>Certificate</h1>of registration, awarded to<h2>{e(c.name)}</h2>{at(c.at, False)}<div><div class="b"><b>ISO<br>27001<br>2022</b></div></div>The management system of the above company has been assessed and registered against the requirements of {c.standard}<p style="font-size:13pt"><b>{e(c.scope)}</b></p><table>{rows(facts)}</table><p>Signed: {e(person(draw))}, Lead Consultant</p><p style="font-size:9pt">{e(c.house.address)}. This certificate remains the property of {c.house.name}.</p></div></div>'
    body = body.replace("27001<br>2022", f"27001<br>{c.standard[-4:]}")
    first = Field("first_certified_on", c.start.isoformat(), c.say(c.start), (), True)
    return Paper(
        [*labels(c, skip="revised_on first_certified_on accreditation_body statement_of_applicability"), first],
        sheet_of(style, body),
        "not accredited",
    )


def department(draw: Draw) -> Paper:
    """A unit of a university is certified, not the university; dates as certified since and expiry alone."""
    c = cert(draw, BRIGHT, "long", settled=True)
    uni = draw.pick(["University of Eastmoor", "Harrowdale University", "Queen Philippa University of London"])
    unit = draw.pick(["Secure Data Service", "Clinical Trials Unit", "Centre for Health Informatics", "IT Services"])
    joint = f"{unit}, {uni}"
    c = replace(c, name=joint)
    style = "body{font-family:'URW Bookman',serif;font-size:11pt}.page{padding:26mm;background:linear-gradient(#fff,#fff 70%,#efe9fb)}h1{font-size:24pt;color:#5b2be0}h2{margin:1mm 0}.l{font:8.5pt Carlito;color:#666;margin-top:6mm}"
    body = f'<div class="page"><div style="font:bold 15pt Carlito">brightmark</div><h1>ISMS certificate</h1><div class="l">Certified organisation</div><h2>{e(joint)}</h2>{at(c.at)}<div class="l">Standard</div>{c.standard}<div class="l">What is certified</div>{e(c.scope)}<div class="l">Statement of Applicability</div>{e(c.soa)}<div class="l">Certificate number</div>{c.number}<div class="l">Certified since</div>{c.say(c.first)}<div class="l">Expires</div>{c.say(c.expires)} (subject to surveillance)<p style="font-size:9pt;margin-top:16mm">Issued by {e(c.house.name)}, {e(c.house.address)}. UKAS accredited.</p><p>{square(draw)}</p></div>'
    return Paper(
        [
            replace(f, also=(uni,)) if f.name == "organisation_name" else f
            for f in labels(c, skip="issued_on revised_on", also={"certification_body": ("brightmark",)})
        ],
        sheet_of(style, body),
    )
