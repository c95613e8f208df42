"""Certificates with many places, a side panel, or a change of body."""

# ruff: noqa: E501 - a printed sentence or style stands on one line

from __future__ import annotations

from dataclasses import replace

from benchmarks.unseen.model import Paper
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.seventh.facts import address, cert, elsewhere, person
from benchmarks.unseen.seventh.leaf import UKAS, signed, stack
from benchmarks.unseen.sixth.facts import House, across, labels, written
from benchmarks.unseen.sixth.leaf import at, e, mark, pairs, rows, sheet_of, square
from benchmarks.unseen.world import Draw

GROUP = House("RSI Group America Inc.", "IS ######", "ANAB")
CITADEL = House("Citadel ISO Services Limited", "CIS/####/27")
HARBOUR = House("Harbourne Management Certification Ltd", "HMC ######")


def registration_many(draw: Draw) -> Paper:
    """A supplier's certificate by the American arm of a British house, its places over several pages."""
    c = cert(draw, GROUP, "iso", country=draw.pick(["USA", "Ireland"]), settled=True, old=0)
    c = replace(c, sites=elsewhere(draw, draw.number(7, 17), address(draw)))
    per = 7
    pages = 1 + -(-(len(c.sites) + 1) // per)
    s = Sheet(draw.pick(["a4", "letter"]), title="Certificate of Registration")
    low = s.height - 842

    def foot(page: int) -> None:
        pairs(
            s,
            54,
            700 + low,
            130,
            [("Originally Registered:", c.say(c.first)), ("Latest Issue:", c.say(c.revised))],
            9,
            15,
        )
        pairs(s, 330, 700 + low, 90, [("Effective Date:", c.say(c.start)), ("Expiry Date:", c.say(c.expires))], 9, 15)
        s.text(s.width - 54, 738 + low, f"Page: {page} of {pages}", 8, align="right")
        s.rule(54, 744 + low, s.width - 54)
        s.para(
            54,
            758 + low,
            s.width - 108,
            "This certificate remains the property of RSI and shall be returned immediately upon request. To be read in conjunction with the scope above or the attached appendix. Americas Headquarters: RSI Group America Inc., 1295 Sunset Ridge Road, Suite 500, Herndon, VA 20171, USA.",
            7,
            colour="#555555",
        )

    s.text(54, 78, "rsi.", 34, bold=True, colour="#c8102e")
    s.mark(480, 50, ("ANAB", "ACCREDITED", ""), 54)
    y = stack(
        s,
        54,
        140,
        480,
        [
            ("Certificate of Registration", 25, "", 4),
            (f"INFORMATION SECURITY MANAGEMENT SYSTEM - {c.standard}", 10.5, "b", 24),
        ],
    )
    s.text(54, y, "This is to certify that:", 10)
    y = s.lines(200, y, [c.name, *written(c.at)], 10) + 14
    s.text(54, y, "Holds Certificate Number:", 10)
    s.text(200, y, c.number, 14, bold=True)
    soa = f"This is in accordance with the Statement of Applicability {c.soa}"
    stack(
        s,
        54,
        y + 28,
        486,
        [
            (
                f"and operates an Information Security Management System which complies with the requirements of {c.standard} for the following scope:",
                10,
                "",
                8,
            ),
            (f"{c.scope}. {soa}.", 10, "b", 0),
        ],
    )
    s.text(54, 640 + low, "For and on behalf of RSI:", 9)
    signed(s, draw, 190, 640 + low)
    s.text(190, 664 + low, f"{person(draw)}, Senior Vice President, Assurance Americas", 8.5)
    foot(1)
    places = [c.at, *c.sites]
    for page in range(2, pages + 1):
        s.turn()
        s.text(54, 78, "rsi.", 34, bold=True, colour="#c8102e")
        s.text(54, 118, "Certificate No:", 10)
        s.text(140, 118, c.number, 12, bold=True)
        s.text(54, 150, "Location", 10, bold=True)
        s.text(320, 150, "Registered Activities", 10, bold=True)
        s.rule(54, 156, s.width - 54)
        y = 172.0
        for place in places[(page - 2) * per : (page - 1) * per]:
            s.text(
                320,
                y,
                draw.pick(["Data center operations", "Data hosting", "Engineering and support", "Office functions"])
                if place != c.at
                else "Headquarters",
                9,
            )
            y = s.lines(54, y, written(place), 9) + 8
        foot(page)
    also = {"scope": (f"{c.scope}. {soa}",), "certification_body": ("RSI",)}
    return Paper(labels(c, unseen="accreditation_body", also=also), s.done())


def side_panel(draw: Draw) -> Paper:
    """A designed page: words left, a dark panel of facts right with a code to scan."""
    c = cert(draw, CITADEL, draw.pick(["long", "slash", "short"]), sites=draw.pick([0, 0, 1]))
    ink = draw.pick(["#1f2a44", "#23463c", "#5b1f34"])
    style = f"body{{font-family:'Liberation Sans'}}.l{{position:absolute;left:16mm;top:18mm;width:118mm}}.r{{position:absolute;right:0;top:0;bottom:0;width:60mm;background:{ink};color:#fff;padding:22mm 8mm}}h1{{font-size:25pt;margin:0 0 12mm;color:{ink}}}h2{{font-size:17pt;margin:2mm 0}}p{{font-size:10.5pt;margin:3mm 0}}.r b{{display:block;font-size:8.5pt;font-weight:400;color:#d5d9e2;margin-top:7mm}}.r span{{font-size:11.5pt;font-weight:bold}}.foot{{position:absolute;left:16mm;bottom:12mm;width:118mm;font-size:7.5pt;color:#666}}"
    extra = "".join(f"<p>Additional location: {e(across(p))}</p>" for p in c.sites)
    facts = "".join(
        f"<b>{h}</b><span>{e(v)}</span>"
        for h, v in (
            ("Certificate number", c.number),
            ("Standard", c.standard),
            ("First issued", c.say(c.first)),
            ("Current cycle began", c.say(c.start)),
            ("Expires", c.say(c.expires)),
        )
    )
    body = f"""<div class=page><div class=l><p><b>CITADEL ISO</b></p><h1>Certificate of<br>Registration</h1><p>Citadel ISO Services Limited certifies that</p><h2>{e(c.name)}</h2><p>{at(c.at)}</p>{extra}<p>has in place an information security management system that conforms to {c.standard}, covering:</p><p><b>{e(c.scope)}</b></p><p>Statement of Applicability: {e(c.soa)}</p><p style="margin-top:16mm">{e(person(draw))}<br>Certification Director</p>{mark(UKAS, 58)}</div>
<div class=r>{facts}<div style="margin-top:16mm;background:#fff;width:72px;padding:4px">{square(draw, 64)}</div></div><div class=foot>Citadel ISO Services Limited, Castle Court, 41 London Road, Reigate RH2 9XX. This certificate is valid for as long as annual surveillance is passed and is not to be altered.</div></div>"""
    return Paper(
        labels(
            c,
            skip="revised_on",
            unseen="accreditation_body",
            also={"certification_body": ("Citadel ISO", "CITADEL ISO")},
        ),
        sheet_of(style, body),
    )


def changed_body(draw: Draw) -> Paper:
    """Certification taken over from another body, with an annex of sites and their functions."""
    c = cert(draw, HARBOUR, draw.pick(["long", "padded"]), sites=draw.number(1, 4), settled=True, early=0)
    former = draw.pick(["Pembury Standards Ltd", "Wardour Assurance Limited", "Kingfisher Registrars"])
    style = "body{font-family:C059,serif}.page{padding:20mm 22mm}h1{text-align:center;font-size:24pt;font-weight:400;margin:6mm 0;color:#0b3d4f}h2{text-align:center;font-size:16pt;margin:2mm}p{font-size:11pt;margin:3mm 0}.c p{text-align:center}table{border-collapse:collapse;font-size:10pt;margin:6mm 0;width:100%}td,th{border:1px solid #0b3d4f;padding:5px 8px;text-align:left;vertical-align:top}.foot{position:absolute;left:22mm;right:22mm;bottom:12mm;font-size:8pt;color:#555}"
    facts = [
        ("Certificate number", c.number),
        ("Initially certified (with " + former + ")", c.say(c.first)),
        ("Current certificate issued", c.say(c.start)),
        ("Amended", c.say(c.revised)),
        ("Certificate expires", c.say(c.expires)),
    ]
    annex = rows([("Site", "Address", "Function")], "th") + "".join(
        f"<tr><td>{k}</td><td>{e(across(p))}</td><td>{draw.pick(['Operations and support', 'Software development', 'Disaster recovery', 'Client services']) if k else 'Head office'}</td></tr>"
        for k, p in enumerate((c.at, *c.sites))
    )
    foot = f"<div class=foot>{HARBOUR.name}, 3 Custom House Square, Poole BH15 1XX. Accredited by the United Kingdom Accreditation Service (UKAS), no. 7{draw.digits(3)}. Page {{}} of 2</div>"
    body = f"""<div class="page c"><p style="font-size:17pt;letter-spacing:2px">HARBOURNE</p><h1>Certificate of Approval</h1><p>This is to certify that the information security management system of</p><h2>{e(c.name)}</h2><p>{e(across(c.at))}</p><p>and of the sites in the annex has been audited and approved against</p><h2>{c.standard}</h2><p>The approved system applies to the following:</p><p><b>{e(c.scope)}</b></p><p>Statement of Applicability {e(c.soa)}</p><table>{rows(facts)}</table><p>{e(person(draw))}, for Harbourne Management Certification Ltd</p>{foot.format(1)}</div>
<div class=page><h1>Annex to certificate {c.number}</h1><table>{annex}</table>{foot.format(2)}</div>"""
    return Paper(
        labels(
            c,
            also={
                "accreditation_body": ("United Kingdom Accreditation Service",),
                "certification_body": ("HARBOURNE", "Harbourne"),
            },
        ),
        sheet_of(style, body),
    )
