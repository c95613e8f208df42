"""Certificates to other standards."""

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.twelfth.facts import address, company, esc, one_line, person, web
from benchmarks.unseen.world import Draw, show, years_on


def _fields(org: str, number: str, standard: str, body: str, days: list[tuple[str, date]], style: str) -> list[Field]:
    pairs = [("organisation_name", org), ("certificate_number", number), ("standard", standard)]
    found = [Field(n, v, v) for n, v in [*pairs, ("certification_body", body)]]
    return found + [Field(n, d.isoformat(), show(d, style)) for n, d in days]


def quality(draw: Draw) -> Paper:
    """ISO 9001, drawn."""
    org, body, number = company(draw), "Harrowgate Registrars Limited", f"HGR-{draw.digits(5)}-QM"
    standard, start = "ISO 9001:2015", draw.day(date(2024, 1, 5), date(2026, 6, 1))
    end = years_on(start, 3) - timedelta(days=1)
    s = Sheet(face="serif", title="Certificate")
    s.box(28, 28, s.width - 28, s.height - 28, stroke="#7b1e3a", width=2)
    s.centred(130, "CERTIFICATE OF REGISTRATION", 22, bold=True, colour="#7b1e3a")
    s.centred(170, "The Quality Management System of", 11, italic=True)
    s.centred(204, org, 19, bold=True)
    s.centred(226, one_line(address(draw)), 10)
    s.centred(260, "meets the requirements of", 11, italic=True)
    s.centred(290, standard, 20, bold=True)
    s.centred(330, "Supply of software and related services to healthcare providers", 12)
    for k, (name, value) in enumerate(
        [("Registration number", number), ("Valid from", show(start, "long")), ("Valid to", show(end, "long"))]
    ):
        s.text(150, 420 + 24 * k, name, 11)
        s.text(320, 420 + 24 * k, value, 11, bold=True)
    s.centred(700, body, 12, bold=True)
    days = [("issued_on", start), ("expires_on", end)]
    return Paper(_fields(org, number, standard, body, days, "long"), s.done())


def essentials(draw: Draw) -> Paper:
    """Cyber Essentials Plus."""
    org, body = company(draw), f"{draw.pick(['Copperfield', 'Ashlar', 'Ninewells'])} Cyber Ltd"
    number = "-".join([draw.digits(8), draw.digits(4), draw.digits(4)])
    start = draw.day(date(2025, 6, 1), date(2026, 10, 1))
    end, standard = years_on(start, 1), "Cyber Essentials Plus"
    style = "body{font:12pt Arial;text-align:center;margin:40px}h1{color:#123c69;font-size:30pt}@page{size:A4}"
    page = (
        f"<p>CERTIFICATE OF ASSURANCE</p><h2>{esc(org)}</h2><p>{esc(one_line(address(draw)))}</p><p>complies with the "
    )
    page += f"requirements of the</p><h1>{standard}</h1><p>scheme</p><p>Name of assessor: {person(draw)}</p>"
    page += (
        f"<p>Certificate number: {number}</p><p>Profile version: 3.{draw.number(1, 2)}</p><p>Scope: Whole organisation"
    )
    page += f"</p><p>Date of certification: {show(start, 'iso')}</p><p>Recertification due: {show(end, 'iso')}</p>"
    page += f"<p>Certification body: {body}</p>"
    days = [("issued_on", start), ("expires_on", end)]
    return Paper(_fields(org, number, standard, body, days, "iso"), web(style, page, own_paper=True))


def privacy(draw: Draw) -> Paper:
    """An extension for cloud privacy, made in Word."""
    org, body, number = company(draw), "Fairhaven Conformity Ltd", f"FC{draw.digits(4)}/18"
    standard, start = "ISO/IEC 27018:2019", draw.day(date(2024, 1, 5), date(2026, 6, 1))
    end = years_on(start, 3) - timedelta(days=1)
    rows = [["Holder", org], ["Place of business", one_line(address(draw))], ["Code of practice", standard]]
    rows += [["Certificate reference", number], ["Granted", show(start, "slash")], ["Ends", show(end, "slash")]]
    blocks = [H("Certificate of Conformity", 0), P("Protection of personal data in public clouds", "centre")]
    blocks += [Grid(rows, [1, 2], head=False, side=True), P(f"{person(draw)}, for and on behalf of {body}")]
    days = [("issued_on", start), ("expires_on", end)]
    return Paper(_fields(org, number, standard, body, days, "slash"), Flow(blocks))
