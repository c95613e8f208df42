"""ISO 27001 certificates of a hosting company and of a holder with a trading name."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from benchmarks.unseen.model import Field, Paper, Web
from benchmarks.unseen.tenth.facts import (
    Cert,
    House,
    address,
    cert,
    company,
    core,
    cycle,
    issuer,
    one_line,
    people,
    renamed,
    scope_with,
    site,
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.tenth.markup import E, grid, page, terms
from benchmarks.unseen.world import Draw, show


def hosting_supplier(d: Draw) -> Paper:
    """A hosting company's certificate over several pages: services in scope, then a long table of data centres."""
    org = company(d)
    c = cert(d, sites=d.number(5, 8), org=renamed(org, f"{org.name.rsplit(' ', 1)[0]} (UK) Limited"))
    house = House(
        "Caldwell Point Certification, LLC",
        "Caldwell Point",
        "11 Pemberton Sq., Suite 1400, Granite City, MA 02199",
        "caldwellpoint.example",
    )
    number = f"{c.start.year}-{d.digits(3)}"
    version = f"version {c.start.year}.0{d.number(1, 4)}"
    style = "body{font-family:Helvetica,Arial,sans-serif;font-size:12px;color:#111}h1{font-size:26px;color:#0d3b66;margin:30px 0 0}h2{font-size:15px;color:#0d3b66}.who{font-size:22px;font-weight:700;margin:18px 0}table{border-collapse:collapse;width:100%;font-size:11px}th,td{border:1px solid #9ab;padding:5px 7px;text-align:left}th{background:#e7eef5}.next{page-break-before:always}dl{display:grid;grid-template-columns:200px 1fr;row-gap:6px}dt{font-weight:700}dd{margin:0}"
    tail = f" in accordance with the Statement of Applicability, {version}."
    pairs = [
        ("Certificate number:", number),
        ("Certification granted:", show(c.start, "us")),
        ("Original certification:", show(c.first, "us")),
        ("Certificate expires:", show(c.end, "us")),
    ]
    body = f'<p style="font-size:20px;font-weight:700">{E(house.brand)}</p><h1>Certificate</h1><p>Certificate is issued to</p><div class="who">{E(c.name)}</div><p>for operating an information security management system that conforms to</p><h2>ISO/IEC 27001:2022</h2><p><b>Scope:</b> {E(c.scope + tail)}</p><p>The locations in scope are shown in Appendix B.</p>{terms(pairs)}<p style="margin-top:40px">{E(people(d, 1)[0])}<br>Principal, {E(house.name)}<br>{E(house.home)}</p><p style="font-size:9px">Accredited by the ANSI National Accreditation Board (ANAB) as a management systems certification body, MS-{d.digits(4)}.</p>'
    services = d.some(
        [
            "Object storage",
            "Block storage",
            "Managed PostgreSQL",
            "Virtual machines",
            "Container platform",
            "Key management",
            "Log archive",
            "Virtual private network",
            "Load balancing",
        ],
        6,
    )
    return _hosting_supplier_rest(services, c, version, house, number, tail, style, body)


def _hosting_supplier_rest(
    services: list[str], c: Cert, version: str, house: House, number: str, tail: str, style: str, body: str
) -> Paper:
    body += (
        '<div class="next"><h2>Appendix A: services in scope</h2><ul>'
        + "".join(f"<li>{E(v)}</li>" for v in services)
        + "</ul>"
    )
    kinds = ["Corporate headquarters"] + ["Data centre", "Data centre", "Operations centre", "Edge location"] * 2
    lines = [("Ref", "Address", "Postcode", "Type")] + [
        (f"L{k + 1:02d}", ", ".join(a.lines), a.postcode, kinds[k]) for k, a in enumerate(c.sites)
    ]
    body += f"<h2>Appendix B: locations in scope</h2>{grid(lines)}</div>"
    accreditor = Field("accreditation_body", "ANAB", "ANAB")
    fields = [
        *swap(core(c, number), scope_with(c, tail)),
        *cycle(c, "us"),
        soa(version),
        issuer(house),
        accreditor,
        *sites_of(c),
    ]
    return Paper(
        fields,
        Web(
            page("Certificate", style, body),
            f"{house.brand}\tCertificate {number}",
            "This certificate is only valid in its entirety.\tPage {n} of {m}",
        ),
    )


def trading_as(d: Draw) -> Paper:
    """A holder with a trading name; registered office and certified premises differ."""
    c = cert(d, sites=2)
    house = House(
        "Ridgeway Independent Certification Ltd", "RIC", "Clifford House, Fordham Road, CB99 9AL", "ridgeway-ic.example"
    )
    return _trading_as_rest(d, c, house)


def _trading_as_rest(d: Draw, c: Cert, house: House) -> Paper:
    trade = f"{d.pick(['Cohort', 'Lumen', 'Signal', 'Northstar'])} {d.pick(['Insights', 'Health', 'Metrics'])}"
    number, office = f"RIC-{d.digits(5)}", address(d, 0)
    style = "@page{size:A4;margin:0}body{font-family:'DejaVu Sans',Arial,sans-serif;margin:54px 60px;font-size:12px}h1{font-weight:300;font-size:30px;color:#a0410d;margin:0 0 20px}.who{font-size:20px;font-weight:700}dl{display:grid;grid-template-columns:210px 1fr;row-gap:10px}dt{color:#a0410d}dd{margin:0}.foot{font-size:8.5px;color:#666;margin-top:50px;border-top:1px solid #a0410d;padding-top:8px}"
    pairs = [
        ("Certified premises", one_line(c.sites[0])),
        ("Additional premises", one_line(c.sites[1])),
        ("Standard", "ISO 27001:2022"),
        ("Certified activities", c.scope),
        ("Certificate no.", number),
        ("Certified since", show(c.first, "long")),
        ("This certificate starts on", show(c.start, "long")),
        ("This certificate ends on", show(c.end, "long")),
        ("Statement of Applicability", f"v{d.number(1, 9)}"),
    ]
    body = f'<p style="font-weight:700">{E(house.brand)} &#9670; Ridgeway</p><h1>Certificate of Conformity</h1><p>We certify that the information security management system of</p><p class="who">{E(c.name)}<br>trading as {E(trade)}</p><p>Registered office: {E(one_line(office))}</p><p>meets the requirements of the standard below.</p>{terms(pairs)}<p style="margin-top:46px">Signed: <i>{E(people(d, 1)[0])}</i>, Head of Certification</p><div class="foot">{E(house.name)}, {E(house.home)}. Company number 0{d.digits(7)}. {E(house.site)}. Certification is subject to successful annual surveillance.</div>'
    name = Field("organisation_name", c.name, c.name, (trade, f"{c.name} trading as {trade}"))
    extra = Field(
        "location",
        site(office, "additional").value,
        None,
        ({**site(office, "additional").value, "role": "main"},),
        optional=True,
    )
    where = [
        Field(f.name, f.value, f.printed, ({**f.value, "role": "additional"},)) for f in sites_of(c)[:1]
    ] + sites_of(c)[1:]
    fields = [
        *swap(core(c, number, printed="ISO 27001:2022"), name),
        *cycle(c, "long"),
        soa(pairs[-1][1], pairs[-1][1][1:]),
        issuer(house),
        *where,
        extra,
    ]
    return Paper(fields, Web(page("Certificate", style, body), own_paper=True))
