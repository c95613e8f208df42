"""ISO 27001 certificates as houses of America, Asia, the Gulf and Australia set them, and those of cloud suppliers."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from benchmarks.unseen.eleventh.facts import (
    STEMS,
    Cert,
    applies,
    cert,
    core,
    days,
    f,
    person,
    say,
    version,
)
from benchmarks.unseen.eleventh.pages import (
    E,
    device,
    grid,
    lay,
    over,
    paper,
    scrawl,
    seal,
)
from benchmarks.unseen.model import Field, Paper
from benchmarks.unseen.world import Address, Draw

STATES = (
    ("Copper Ridge", "CO"),
    ("Lakemont", "WA"),
    ("Palmera Bay", "FL"),
    ("Fort Ellis", "TX"),
    ("New Harwick", "MA"),
)
LETTER, WIDE = "215.9mm 279.4mm", "279.4mm 215.9mm"


def american(d: Draw, sites: int = 0, renewals: int = 0) -> Cert:
    """A holder in the United States; the ZIP code stays with the state, as it is printed."""

    def spot() -> Address:
        town, state = d.pick(STATES)
        return Address(
            (f"{d.number(100, 9900)} {d.pick(['Innovation Drive', 'Peachtree Lane', 'Main Street'])}", town, state),
            d.digits(5),
            "USA",
        )

    c = cert(d, 0, d.number(renewals, 4))
    name = f"{d.pick(STEMS).split()[0]} {d.pick(['Cloud', 'Health', 'Software', 'Data'])}, {d.pick(['Inc.', 'LLC', 'Inc.'])}"
    return replace(c, name=name, where=spot(), sites=tuple(spot() for _ in range(sites)))


def zipped(a: Address) -> str:
    return f"{a.lines[0]}, {a.lines[1]}, {a.lines[2]} {a.postcode}, {a.country}"


def at_home(a: Address, role: str) -> Field:
    """An American address with its ZIP code: as postal code, or left in the address."""
    short = f"{a.lines[0]}, {a.lines[1]}, {a.lines[2]}"
    value = {"address": short, "postcode": a.postcode, "role": role}
    others = (
        {**value, "postcode": None},
        {**value, "address": f"{short} {a.postcode}", "postcode": None},
        {**value, "address": f"{short} {a.postcode}"},
    )
    return Field("location", value, (f"{a.lines[0]}", a.postcode), others)


def assessors(d: Draw) -> Paper:
    """American assessors, portrait: dates at the foot in four cells, conditions and locations overleaf."""
    c, house, number = american(d, d.number(0, 3)), "Shelburne Compliance, LLC", f"{d.digits(7)}-{d.number(1, 6)}"
    soa = f"version {version(d)}, dated {say(c.start - timedelta(days=66), 'us')}"
    css = "body{font:10.5pt P052}.pg{text-align:center}h1{font:700 27pt P052;margin:0;color:#243b53}.r{width:100%}.r td{border-top:.5mm solid #243b53;padding:2mm;font-size:9.5pt}.grid{width:100%;text-align:left}.grid td,.grid th{border:.2mm solid #777;padding:2mm}"
    cells = "".join(
        f"<td>{a}<br><b>{b}</b></td>"
        for a, b in (
            ("Issue Date", say(c.start, "us")),
            ("Original Registration Date", say(c.first, "us")),
            ("Expiration Date", say(c.end, "us")),
            ("Certificate Version", f"Version {d.number(1, 4)}"),
        )
    )
    face = lay(f"""
22 22 172 | <h1>CERTIFICATE OF REGISTRATION</h1><p style='margin-top:5mm'>Information Security Management System - ISO/IEC 27001:2022</p><p style='margin-top:6mm'>The Certification Body of {house} hereby certifies that the following organization operates an Information Security Management System that conforms to the requirements of ISO/IEC 27001:2022</p><p style='font-size:22pt;margin-top:8mm'><b>{E(c.name)}</b></p><p>for the following scope of registration</p><p style='text-align:left;margin-top:4mm'>{E(c.scope)}, and in accordance with the Statement of Applicability {soa}.</p><p style='margin-top:6mm'>Certificate Number: {number}</p>
22 192 172 | {scrawl(d)}<br>Authorized by {person(d)}, Principal<br>{house}<table class='r' style='margin-top:5mm'><tr>{cells}</tr></table>
22 254 172 | <span style='font-size:7pt'>ANAB ACCREDITED ISO/IEC 17021-1 Management Systems Certification Body. Page 1 of 2. Harborview Plaza, 4 Peachtree Lane, Palmera Bay, FL 33999</span>
""")
    rows = [
        ["Location", "Function / Role"],
        *(
            [zipped(a), "Headquarters, management of the ISMS" if not k else "Engineering"]
            for k, a in enumerate((c.where, *c.sites))
        ),
    ]
    back = lay(f"""
22 22 172 | <p>Certificate Number: {number} &nbsp; {E(c.name)}</p><h1 style='font-size:15pt'>In-Scope Locations</h1>{grid(rows)}<h1 style='font-size:15pt;margin-top:8mm'>Conditions &amp; Limitations</h1><p style='text-align:left'>1. The aforementioned organization has a perpetual responsibility to maintain compliance with ISO/IEC 27001:2022 during the period of certification.<br>2. This certificate is subject to the satisfactory completion of annual surveillance audits by Shelburne.<br>3. ISO/IEC 27001:2022 compliance audits are not designed to detect or prevent criminal activity.</p><p>Page 2 of 2</p>
""")
    whole = f"{c.scope}, and in accordance with the Statement of Applicability {soa}."
    fields = [
        *core(c, number, house)[:4],
        f("scope", c.scope, whole, whole[:-1]),
        f("accreditation_body", "ANAB"),
        applies(soa),
        *days(c, "us", "start", "first", "end"),
        at_home(c.where, "main"),
        *(at_home(a, "additional") for a in c.sites),
    ]
    return Paper(fields, paper("Certificate", css, face, back, size=LETTER))


def landscape_us(d: Draw) -> Paper:
    """American, landscape: holder large, four facts in a row with a revision date, seal, signer, small address."""
    c, house, number = american(d), "Alinea Compliance & Security, Inc.", f"AL-{d.digits(6)}-ISMS"
    css = "body{font:11pt 'Liberation Sans'}.pg{text-align:center;background:linear-gradient(#fff 75%,#dfeaf4)}h1{font:300 32pt 'Liberation Sans';margin:0;color:#00447c}.over{display:inline-block;width:47mm}.over span{display:block;font-size:8pt;color:#555}.over b{font-size:11pt}"
    pairs = [
        ("Certificate Number", number),
        ("Initial Certification Date", say(c.first, "us")),
        ("Effective Date", say(c.start, "us")),
        ("Revision Date", say(c.revised, "us")),
        ("Expiration Date", say(c.end, "us")),
    ]
    face = lay(f"""
14 16 251 | {device("#00447c", 3, 15)}<h1>Certificate of Registration</h1><p style='margin-top:4mm'>This certifies that the information security management system of</p><p style='font-size:25pt'><b>{E(c.name)}</b></p><p>{E(zipped(c.where))}</p><p>has been audited and found to conform to</p><p style='font-size:17pt'><b>ISO/IEC 27001:2022</b></p><p style='padding:0 20mm'>Scope: {E(c.scope)}</p><p>Statement of Applicability Version: {(soa := version(d))}</p>
14 140 251 | {over(pairs)}
30 164 80 | {scrawl(d)}<br>{person(d)}<br>Certification Manager
118 160 40 | {seal("#c8a951", 30)}
170 166 80 | <b>{E(house)}</b><br>400 Main Street, Lakemont, WA 98999<br>Accredited by ANAB
14 204 251 | <span style='font-size:7pt'>This certificate is valid only with continued surveillance. Reproduction in part is prohibited.</span>
""")
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Alinea"),
        f("accreditation_body", "ANAB"),
        applies(soa, f"Version: {soa}", f"Version {soa}"),
        *days(c, "us", "first", "start", "revised", "end"),
        at_home(c.where, "main"),
    ]
    return Paper(fields, paper("Certificate", css, face, size=WIDE))


def _supplier(d: Draw) -> Cert:
    return replace(
        american(d, 0, 1), name=f"{d.pick(['Cumulant', 'Stratoform', 'Nimbria', 'Altocloud'])} Web Services, Inc."
    )


SERVICES = (
    *("Object Vault", "Compute Engine X", "Managed Tables", "Queue Hub", "Key Custodian"),
    *("Stream Mill", "Edge Relay", "Directory One", "Notebook Lab", "Backup Plan"),
)
REGIONS = (
    ("Region", "Code"),
    ("Europe (London)", "eu-lon-2"),
    ("Europe (Dublin)", "eu-dub-1"),
    ("US East (Virginia)", "us-va-1"),
    ("Asia Pacific (Osaka)", "ap-osa-3"),
)


def _region(words: str) -> Field:
    """A region of a supplier: its name as printed, or the town alone."""
    whole = {"address": words, "postcode": None, "role": "additional"}
    return Field("location", whole, words, ({**whole, "address": words.split("(")[1][:-1]},), True)


def cloud_supplier(d: Draw) -> Paper:
    """Cloud supplier's, by a Dutch arm of accountants: since, issue, re-issue and end; services and regions behind."""
    c, house, number = _supplier(d), "Ernholt CertifyPost B.V.", f"{d.number(2012, 2019)}-{d.digits(3)}"
    soa = f"version {c.start.year}.{d.number(1, 4):02d}, dated {say(c.start - timedelta(days=30), 'us')}"
    css = "body{font:11pt 'Liberation Sans'}h1{font:700 27pt 'Liberation Sans';margin:0}.y{background:#ffe600;padding:2mm 4mm;display:inline-block}.grid{width:100%;font-size:9pt}.grid td,.grid th{border:.2mm solid #aaa;padding:1.5mm;text-align:left}"
    face = lay(f"""
22 22 166 | <div class='y'><b>Ernholt CertifyPost</b></div><h1 style='margin-top:10mm'>CERTIFICATE</h1><p>Certificate number: {number}<br>Certified by Ernholt CertifyPost since: {say(c.first, "us")}</p><p style='margin-top:6mm'>Based on certification examination in conformity with defined requirements in ISO/IEC 17021-1:2015 and ISO/IEC 27006-1:2024, the Information Security Management System as defined and implemented by</p><p style='font-size:20pt'><b>{E(c.name)}*</b></p><p>headquartered in {c.where.lines[1]}, {c.where.lines[2]}, United States of America, is compliant with the requirements as stated in the standard:</p><p style='font-size:20pt'><b>ISO/IEC 27001:2022</b></p><p>Issue date of certificate: {say(c.start, "us")}<br>Re-issue date of certificate: {say(c.revised, "us")}<br>Expiration date of certificate: {say(c.end, "us")}<br>Last certification cycle expiration date: {say(c.start - timedelta(days=1), "us")}</p><p style='margin-top:5mm'>Ernholt CertifyPost will, according to the certification agreement dated {say(c.first - timedelta(days=100), "us")}, perform surveillance audits and acknowledge the certificate until the expiration date noted above.</p><p style='font-size:8.5pt'>*The certification is applicable for the assets, services and locations as described in the scoping section on the back of this certificate, with regard to the specific requirements for information security as stated in the Statement of Applicability, {soa}.</p>
22 246 120 | {scrawl(d)}<br>drs. {person(d)} RE<br>Director, {house}
150 250 40 | <span style='font-size:8pt'>RvA C 888<br>Dutch Accreditation Council</span>
""")
    services = d.some(SERVICES, 8)
    scope = "The scope of this ISO/IEC 27001:2022 certification covers the services and supporting infrastructure of the supplier as listed on the following pages"
    back = lay(f"""
22 22 166 | <p>{E(c.name)}</p><h1 style='font-size:15pt'>Scope for certificate {number}</h1><p style='margin-top:5mm'>{scope}.</p><p><b>The in-scope services are:</b></p><ul style='columns:2'>{"".join(f"<li>{s}</li>" for s in services)}</ul><p><b>The regions in scope are:</b></p>{grid(REGIONS)}<p style='margin-top:8mm;font-size:8pt'>This scope is only valid in connection with certificate {number}. Page 2 of 2</p>
""")
    spot = {"address": f"{c.where.lines[1]}, {c.where.lines[2]}", "postcode": None, "role": "main"}
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Ernholt CertifyPost")[:4],
        f("scope", scope, f"{scope}."),
        f("accreditation_body", "RvA", "Dutch Accreditation Council"),
        applies(soa),
        *days(c, "us", "first", "start", "revised", "end"),
        Field("location", spot, (c.where.lines[1],), ({**spot, "address": c.where.lines[1]},), True),
        *(_region(r[0]) for r in REGIONS[1:]),
    ]
    return Paper(fields, paper("Certificate", css, face, back))
