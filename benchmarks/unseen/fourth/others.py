"""Certificates of other schemes of set fourth, and papers about ISO/IEC 27001 that certify nothing."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.fourth.facts import AMERICA, DAY, EAST, HOME, WRITTEN, across, grant, holder, serial, under
from benchmarks.unseen.model import Field, Flow, Paper, Web, name_of
from benchmarks.unseen.third.leaf import FILL, book, device, e, grid, logo, mark, pairs, scrawl
from benchmarks.unseen.world import Draw, years_on

OTHERS = (
    ("ISO 9001:2015", "quality management"),
    ("ISO/IEC 20000-1:2018", "service management"),
    ("ISO 22301:2019", "business continuity management"),
    ("ISO/IEC 27701:2019", "privacy information management"),
    ("ISO/IEC 42001:2023", "artificial intelligence management"),
    ("ISO 45001:2018", "occupational health and safety management"),
)


def other_standard(draw: Draw) -> Paper:
    """Another management system on paper of a body of the 27001 ones: a list of what, who, where and when."""
    h = draw.pick(HOME + EAST[:3])
    g, (standard, system) = grant(draw, h, draw.pick(["british", "loud-dash"])), draw.pick(OTHERS)
    rows = (("Certificate", e(g.number)), ("Granted to", f"<b>{e(g.org.name)}</b>"), ("At", across(g.org.address)), ("Standard", standard), ("Coverage", e(g.scope)), ("First issue", g.day(g.first)), ("Effective", g.day(g.start)), ("Ends", g.day(g.expires)))  # fmt: skip
    css = (
        FILL
        + f"body{{font-family:'Nimbus Sans',sans-serif;font-size:12pt}}h1{{font-size:30pt;color:{h.colour}}}.k{{width:42mm;color:#777}}td{{padding:2.4mm 3mm 2.4mm 0}}"
    )
    leaf = f"""<div>{logo(h.short, h.colour, "11mm")}</div><h1>{system.capitalize()} system</h1>{pairs(rows)}<p class="s">The holder's information security management system is certified separately to ISO/IEC 27001.</p><div class="two"><div>{scrawl(draw)}<p>for {e(h.name)}</p></div><div class="r">{mark((h.accreditor, h.licence))}</div></div><div class="foot xs">{e(h.address)}</div>"""
    fields = [name_of(g.org), Field("certificate_number", g.number, g.number), Field("standard", standard, standard), Field("certification_body", h.name, h.name, h.also()), Field("issued_on", g.start.isoformat(), g.day(g.start)), Field("expires_on", g.expires.isoformat(), g.day(g.expires))]  # fmt: skip
    return Paper(fields, book(css, [leaf]))


def essentials(draw: Draw) -> Paper:
    """Cyber Essentials with the scope's subset, the number at the foot and the dates in one line."""
    org, day = holder(draw), DAY[draw.pick(["slash", "padded"])]
    start = draw.day(date(2025, 3, 1), date(2026, 10, 1))
    start = start.replace(day=min(start.day, 28))
    end, plus = years_on(start, 1), draw.maybe()
    name, number = "Cyber Essentials Plus" if plus else "Cyber Essentials", serial(draw, "@#@#@##@-##@#-####")
    body = draw.pick(["Kestrelmoor Cyber Ltd", "Blue Lantern Assessors Limited", "Tollgate Infosec LLP"])
    css = (
        FILL
        + "body{font-family:'URW Gothic',sans-serif;font-size:13pt;text-align:center}.leaf{border:9mm solid #0b2e59}h1{font-size:30pt;color:#0b2e59}"
    )
    leaf = f"""<div>{device("#0b2e59", "26mm", shape=2)}</div><h1>{name}</h1><p>The organisation named below has been assessed against the scheme and has passed:</p><p class="b" style="font-size:20pt">{e(org.name)}</p><p class="s">{under(org.address)}</p><p>Scope: {draw.pick(["Whole organisation", "Whole organisation excluding the development network"])}</p><p>Certified {day(start)} &nbsp;|&nbsp; Recertification due {day(end)}</p><p>Certification body: {e(body)}</p><div class="foot s">Certificate {number}. Verify at cyberscheme.example.</div>"""
    fields = [name_of(org), Field("certificate_number", number, number), Field("standard", name, name), Field("certification_body", body, body), Field("issued_on", start.isoformat(), day(start)), Field("expires_on", end.isoformat(), day(end))]  # fmt: skip
    return Paper(fields, book(css, [leaf]))


def cloud_controls(draw: Draw) -> Paper:
    """American statement of conformity with 27017 or 27018 that leans on a named 27001 certificate."""
    h = draw.pick(AMERICA)
    g, standard = grant(draw, h, "us", org=holder(draw, 0, "USA")), draw.pick(["ISO/IEC 27017:2015", "ISO/IEC 27018:2019"])  # fmt: skip
    number = serial(draw, "CC-#####")
    css = (
        FILL
        + f"body{{font-family:'P052',serif;font-size:12pt}}h1{{font-size:25pt;color:{h.colour}}}.ruled td,.ruled th{{border:.2mm solid #999;padding:2mm 5mm}}"
    )
    leaf = f"""<div class="r">{logo(h.short, h.colour, "10mm")}</div><h1>Statement of Conformity<br>{standard}</h1><p>{e(h.name)} states that the cloud controls of <b>{e(g.org.name)}</b>, {across(g.org.address)}, conform with {standard}. This statement is valid only together with ISO/IEC 27001:2022 certificate {e(g.number)}.</p>{grid([["Statement", "Issued", "Expires"], [number, g.day(g.start), g.day(g.expires)]])}<p>Services: {e(g.scope)}</p><div>{scrawl(draw)}<p class="s">Vice President, Certification</p></div><div class="foot xs">{e(h.address)}</div>"""
    fields = [name_of(g.org), Field("certificate_number", number, number), Field("standard", standard, standard), Field("certification_body", h.name, h.name, h.also()), Field("issued_on", g.start.isoformat(), g.day(g.start)), Field("expires_on", g.expires.isoformat(), g.day(g.expires))]  # fmt: skip
    return Paper(fields, book(css, [leaf], "letter"))


def withdrawal(draw: Draw) -> Paper:
    """A registrar's letter that withdraws or suspends a certificate: number, holder, standard and days are all there."""
    h = draw.pick(HOME)
    g, day = grant(draw, h, "british"), DAY["british"]
    sent = draw.day(g.start + timedelta(days=20), WRITTEN - timedelta(days=2))
    what = draw.pick(["withdrawn", "suspended"])
    blocks = [
        P(h.name, "bold"), P(h.address, "small"), P(day(sent), "right"), P(g.org.name), P(", ".join(g.org.address.printed())), P(f"Notice: certificate {g.number} is {what}", "bold"),
        P(f"Your certificate {g.number} to {g.standard}, issued on {g.day(g.start)} with an expiry date of {g.day(g.expires)}, is {what} with effect from {day(sent)} because the surveillance audit could not be held."),
        P(f"The scope was: {g.scope}."), P("Please take down our mark and that of UKAS from your website, and return the original within ten days."), P("Yours faithfully"), P(f"{draw.people(1)[0]}, Certification Manager"),
    ]  # fmt: skip
    return Paper([], Flow(blocks, face=draw.pick(["sans", "serif"])), "a notice of withdrawal is no certificate")


def application(draw: Draw) -> Paper:
    """A form by which a company asks a registrar to be certified: filled in, with the standard ticked."""
    h = draw.pick(HOME)
    g, day = grant(draw, h, "slash"), DAY["slash"]
    rows = [["Name of organisation", g.org.name], ["Main address", ", ".join(g.org.address.printed())], ["Standard(s) applied for", "[x] ISO/IEC 27001:2022   [ ] ISO 9001:2015   [ ] ISO 22301:2019"], ["Proposed scope of certification", g.scope], ["Statement of Applicability", g.soa], ["Number of staff in scope", str(draw.number(9, 400))], ["Preferred date of stage 1", day(WRITTEN + timedelta(days=draw.number(20, 90)))], ["Accreditation wanted", "UKAS"], ["Signed", f"{draw.people(1)[0]}, {day(WRITTEN - timedelta(days=draw.number(5, 60)))}"]]  # fmt: skip
    blocks = [P(h.name, "bold"), H("Application for certification", 0), Grid(rows, [1, 2], head=False, side=True), P("This form is not an offer and gives no right to use our mark. A quotation will follow within five days.")]  # fmt: skip
    return Paper([], Flow(blocks, footer="Form APP-01, page {n} of {m}"))


def press_release(draw: Draw) -> Paper:
    """News on a company's site that it has been certified, with the body's name and a day."""
    h, org = draw.pick(HOME), holder(draw, institute=0)
    day = DAY["british"](draw.day(date(2025, 1, 10), date(2026, 11, 1)))
    css = "body{font-family:'Liberation Serif',serif;max-width:640px;margin:30px auto;font-size:17px;line-height:1.5}h1{font-size:30px}small{color:#777}"
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title><style>{css}</style></head><body><small>News &rsaquo; Company &rsaquo; {day}</small><h1>{e(org.name)} achieves ISO/IEC 27001:2022</h1><p>We are proud to announce that {e(h.name)} has recommended us for certification after an audit of three days. &ldquo;Our customers trust us with their most sensitive data,&rdquo; said {draw.people(1)[0]}, Chief Executive.</p><p>The standard asks an organisation to find its risks, to treat them, and to keep doing so. The certificate will be published here once it has been issued.</p><p><b>Notes to editors.</b> {e(org.name)} is based at {across(org.address)}.</p></body></html>"""
    return Paper([], Web(page, "19/11/2026, 17:02\tNews", "https://www.company.example/news/iso\t{n}/{m}"))


def audit_plan(draw: Draw) -> Paper:
    """The plan of an audit: who sees whom at what hour, against which clause."""
    h = draw.pick(HOME)
    g, day = grant(draw, h, "padded"), DAY["padded"]
    held = WRITTEN + timedelta(days=draw.number(10, 80))
    rows = [["Time", "Clause", "Whom"], ["09:00", "Opening meeting", "All"], ["09:30", "4, 5, 6", draw.people(1)[0]], ["11:00", "8.2, 8.3 and the Statement of Applicability", draw.people(1)[0]], ["13:30", "A.5.7, A.5.23, A.8.10", draw.people(1)[0]], ["16:30", "Closing meeting", "All"]]  # fmt: skip
    blocks = [P(f"{h.name}, {h.address}", "small"), H("Audit plan", 0), Grid([["Client", g.org.name], ["Certificate number", g.number], ["Standard", "ISO/IEC 27001:2022"], ["Visit", f"Surveillance, {day(held)}"], ["Scope of certification", g.scope], ["Certificate expires", g.day(g.expires)], ["Site", ", ".join(g.org.address.printed())]], [1, 2.4], head=False, side=True), Grid(rows, [0.7, 2, 1.5]), P("Please tell us if the plan does not suit.")]  # fmt: skip
    return Paper([], Flow(blocks, footer="{n}/{m}"))


def contract_schedule(draw: Draw) -> Paper:
    """A schedule of a contract that asks a supplier for certificates, the toolkit, encryption and destruction."""
    org, other = holder(draw, 0), holder(draw, 1)
    blocks = [
        H("Schedule 4: Security requirements", 1), P(f"of the agreement between {other.name} (the Customer) and {org.name} (the Supplier)"), P("1. The Supplier shall hold a certificate to ISO/IEC 27001:2022 from a body accredited by UKAS and shall give the Customer a copy of each renewal."),
        P("2. The Supplier shall publish an assessment of Standards Met on the Data Security and Protection Toolkit by 30 June of each year."), P("3. Customer data shall be encrypted at rest and in transit and shall stay in the United Kingdom."), P("4. On expiry the Supplier shall destroy all Customer data and certify that it has done so."),
        Items(["Security contact: " + draw.people(1)[0], "Notice of incidents: within 24 hours", "Cyber Essentials Plus: required within six months"]),
    ]  # fmt: skip
    return Paper([], Flow(blocks, footer="Schedule 4, page {n}", face="serif"))


def toolkit_guide(draw: Draw) -> Paper:
    """A how-to page about the toolkit: it names every status and several days, and is about nobody."""
    who = draw.pick(["Westerdale Care Association", "Digital Practice Network"])
    steps = ("Register with your ODS code, for example A1B2C.", "Answer the mandatory items, such as 1.3.2 and 9.4.6.", "Publish before 30 June 2026. Your status will be Standards Met, Approaching Standards or Standards Not Met.", "Save a copy for your funders.")  # fmt: skip
    css = "body{font-family:Carlito,sans-serif;font-size:17px;max-width:700px;margin:20px}aside{background:#eef6f0;padding:12px}"
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Guide</title><style>{css}</style></head><body><h1>How to publish your DSPT 2025-26</h1><p>{who}, updated 4 March 2026</p><ol>{"".join(f"<li>{s}</li>" for s in steps)}</ol><aside>An organisation with ISO 27001 or Cyber Essentials Plus can skip some items. If your plan is approved, NHS England will write to you.</aside></body></html>"""
    return Paper([], Web(page, "11/11/2026, 12:40\tGuide", "https://guide.example/dspt\t{n}/{m}"))
