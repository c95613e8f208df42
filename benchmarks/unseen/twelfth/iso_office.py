"""Certificates made in a word processor, by small bodies and national offices."""

from __future__ import annotations

from benchmarks.unseen.flow import Break, Grid, H, P
from benchmarks.unseen.model import Flow, Paper
from benchmarks.unseen.twelfth.facts import cert, labels, one_line, person
from benchmarks.unseen.world import Draw, show


def word_form(draw: Draw) -> Paper:
    """A Word template with an unruled table."""
    c = cert(draw, "Garside Compliance Services Ltd", f"GCS{draw.digits(4)}")
    rows = [["Organisation:", c.org], ["Address:", "\n".join([*c.address.lines, c.address.postcode])]]
    rows += [["Standard:", "ISO/IEC 27001:2022"], ["Scope:", c.scope], ["Certificate No:", c.number]]
    rows += [["Date of Certification:", show(c.first, "padded")], ["Date of Renewal:", show(c.issued, "padded")]]
    rows += [["Valid to:", show(c.expires, "padded")]]
    blocks = [H("Certificate", 0), P("Information Security Management System", "centre")]
    blocks += [Grid(rows, [1, 2.4], head=False, side=True, ruled=False), P(f"Signed: {person(draw)}")]
    blocks += [P(f"{c.body} is not responsible for copies altered after issue.", "small")]
    return Paper(labels(c, "padded", "fie"), Flow(blocks, header=c.body, footer="Page {n} of {m}"))


def confirmation(draw: Draw) -> Paper:
    """A letter of the body that stands for the certificate."""
    c = cert(draw, "Ridgeway Audit and Certification", f"RAC-{draw.digits(5)}")
    blocks = [P(c.body, "bold"), P(show(c.revised, "long")), H("Confirmation of certification", 1)]
    blocks += [
        P(f"We confirm that {c.org}, {one_line(c.address)}, holds certificate {c.number} to ISO/IEC 27001:2022.")
    ]
    blocks += [P(f"The scope reads: {c.scope}."), P(f"Statement of Applicability: {c.soa}.")]
    dates = [
        ["Initial certification", show(c.first, "long")],
        ["Current certificate valid from", show(c.issued, "long")],
    ]
    blocks += [Grid([*dates, ["Current certificate valid until", show(c.expires, "long")]], head=False)]
    blocks += [P("Ridgeway is accredited by UKAS for ISMS certification."), P(f"{person(draw)}, Client Manager")]
    return Paper(labels(c, "long", "sfie", accr="UKAS"), Flow(blocks, face="serif"))


def schedule(draw: Draw) -> Paper:
    """A certificate and its schedule of premises on the next page, with issue number."""
    c = cert(draw, "Cotterill Bureau of Certification", f"CBC {draw.digits(5)}", sites=draw.number(2, 4))
    blocks = [H("Certificate of Registration", 0), P(f"Registration No. {c.number}", "centre"), P(c.org, "bold")]
    blocks += [P("The above organisation has been audited and registered as complying with ISO/IEC 27001:2022.")]
    blocks += [H("Scope of registration", 2), P(c.scope), H("Statement of Applicability", 2), P(c.soa)]
    rows = [["Originally registered", "Latest issue", "Issue", "Current cycle from", "Expires"]]
    days = [show(d, "short") for d in (c.first, c.revised, c.issued, c.expires)]
    rows += [[days[0], days[1], str(draw.number(3, 9)), days[2], days[3]]]
    sites = [["Premises", "Address"], ["Head office", one_line(c.address, False)]]
    sites += [[f"Site {k}", one_line(a, False)] for k, a in enumerate(c.sites, 1)]
    blocks += [
        Grid(rows),
        P(f"For {c.body} (UKAS 2206): {person(draw)}"),
        Break(),
        H("Schedule of registered premises", 1),
    ]
    blocks += [Grid(sites, [1, 4])]
    return Paper(labels(c, "short", "sfire", accr="UKAS"), Flow(blocks, footer=f"{c.number} - page {{n}} of {{m}}"))
