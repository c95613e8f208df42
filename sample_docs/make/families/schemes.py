"""Certificates of other schemes: Cyber Essentials, Cyber Essentials Plus, CSA STAR, and a person's training.

They have one year or none, their own words, and names of levels; the management systems' layouts do not fit them.
"""

from dataclasses import replace
from datetime import date, timedelta

from sample_docs.make.certificates import Certificate
from sample_docs.make.families import facts as drawing
from sample_docs.make.families.drawn import INKS
from sample_docs.make.families.facts import Facts
from sample_docs.make.families.sheet import Sheet, e
from sample_docs.make.families.vocabulary import Words
from sample_docs.make.families.web import div, grid, h, lines, p, rows, sheet, stacked
from sample_docs.make.paper import FONTS, Paper
from sample_docs.make.world import World, cycle_end

_COURSES = (
    "Information Governance Refresher",
    "Data Security Awareness Level 1",
    "ISO 27001 Lead Implementer",
    "Caldicott Guardian Foundation",
    "Safe Researcher Training",
)


def cyber_facts(world: World, words: Words) -> Facts:
    """A certificate of a year to Cyber Essentials, with or without Plus."""
    base = drawing.drawn(world, words, "").base
    number = world.pick((f"CE{world.pick(('', 'P'))}-{world.rng.randint(1000, 99999):06}", _hexadecimal(world)))
    return _of_a_year(world, base, words, world.pick(("Cyber Essentials", "Cyber Essentials Plus")), number)


def star_facts(world: World, words: Words) -> Facts:
    facts = drawing.drawn(world, words, "CSA STAR")
    return replace(facts, kind="other_certificate")


def _of_a_year(world: World, base: Certificate, words: Words, standard: str, number: str) -> Facts:
    issued = world.day(date(2024, 6, 1), date(2026, 10, 1))
    expires = cycle_end(issued, 1) + timedelta(days=world.pick((0, 1)))
    base = replace(base, standard=standard, number=number, issued=issued, expires=expires, accreditor=None, soa=None)
    style = world.pick(("long", "iso", "slash", "ordinal"))
    return Facts(base, words, standard, style, "other_certificate")


def _hexadecimal(world: World) -> str:
    groups = ("".join(world.pick("0123456789abcdef") for _ in range(n)) for n in (8, 4, 4, 12))
    return "-".join(groups)


def _cyber_rows(s: Sheet) -> list[tuple[str, str]]:
    """The scheme's own labels; its profile and scope are none of the fields."""
    start, end = s.world.pick(
        (
            ("Date of Certification", "Recertification Due"),
            ("Certificate issued", "Certificate expires"),
            ("Issue date", "Expiry date"),
            ("Certified on", "Valid until"),
        )
    )
    number = s.world.pick(("Certificate Number", "Certificate ID", "Certificate no."))
    return [
        (number, s.take("certificate_number")),
        ("Profile version", s.world.pick(("3.1", "3.2", "2025"))),
        ("Scope", s.world.pick(("Whole Organisation", "Whole company excluding guest network"))),
        (start, s.take("issued_on")),
        (end, s.take("expires_on")),
    ]


def cyber_sheet(s: Sheet) -> bytes:
    """The scheme's sheet: holder in the middle, pairs left, the certification body right."""
    css = ".two{display:grid;grid-template-columns:1fr 1fr;gap:10mm;margin-top:18mm} .big{margin:6mm 0}"
    body = (
        div("centre", h(1, "Certificate of Assurance"), p("This is to certify that"))
        + div("centre big", f"<b>{e(s.take('organisation_name'))}</b>")
        + div("centre", f"<p>{lines(s.address())}</p>")
        + p("has been assessed against the following scheme and its requirements are met", "centre")
        + div("centre big ink", e(s.take("standard")))
        + div(
            "two",
            rows(_cyber_rows(s), s.colon),
            div("", p("Certification Body", "label"), p(s.take("certification_body"))),
        )
    )
    return sheet(s, css, body)


def cyber_card(s: Sheet) -> bytes:
    """Pairs stacked in a coloured box."""
    body = div(
        "box",
        div("big ink", e(s.take("standard"))),
        h(2, s.take("organisation_name")),
        p(", ".join(s.address(False)), "small"),
        div("two", stacked(_cyber_rows(s))),
        p(f"Certification body: {s.take('certification_body')}"),
    )
    css = (
        ".box{background:#eef3f6;padding:12mm;margin-top:25mm} .two{display:grid;grid-template-columns:1fr 1fr;gap:5mm}"
    )
    return sheet(s, css, body)


def cyber_drawn(s: Sheet) -> bytes:
    """Landscape, a band on the left, everything centred."""
    paper = Paper(s.world.pick(FONTS), wide=True)
    paper.colour(*s.world.pick(INKS))
    paper.box(0, 0, 70, paper.height, fill=True)
    paper.black()
    paper.y = 110
    paper.line(s.take("standard").upper(), 30, "b", "centre", gap=2)
    paper.line("Certificate of Assurance awarded to", 12, "", "centre", gap=2)
    paper.line(s.take("organisation_name"), 22, "b", "centre", gap=1.6)
    paper.line(", ".join(s.address()), 10, "", "centre", gap=3)
    for label, value in _cyber_rows(s):
        paper.line(f"{label}{s.colon or ':'} {value}", 11, "", "centre", gap=1.6)
    paper.down(20)
    paper.line(f"Certified by {s.take('certification_body')}", 11, "i", "centre")
    return paper.pdf()


def star_table(s: Sheet) -> bytes:
    """CSA STAR: the level stands in a row of its own."""
    level = s.world.pick(("Level 2", "Gold", "Silver"))
    facts = [*s.rows("organisation_name", "location", "standard"), ("Award", level)]
    body = (
        p(s.take("certification_body"), "big ink")
        + h(1, s.title())
        + rows([*facts, *s.rows("certificate_number", *s.dates())], s.colon, "ruled")
        + p("The Cloud Controls Matrix version 4 was used for the assessment.", "small")
        + p(s.accredited(), "small")
    )
    return sheet(s, "th{width:36%;font-weight:normal}", body)


def star_columns(s: Sheet) -> bytes:
    """CSA STAR: dates in a strip of cells."""
    cells = s.rows("certificate_number", *s.dates())
    body = div(
        "centre",
        h(1, f"{s.take('standard')} Certification"),
        p(s.words.certify),
        div("big", e(s.take("organisation_name"))),
        p(", ".join(s.address())),
        p(f"meets the criteria of {s.take('standard')} for {s.take('scope')}"),
        grid([a for a, _ in cells], [[b for _, b in cells]]),
        p(s.take("certification_body"), "ink"),
    )
    return sheet(s, "", body)


def training(s: Sheet) -> bytes:
    """A person's course. Whose name stands for the organisation is not asked, nor which standard a course is."""
    issued = s.take("issued_on")
    s.unasked = ("organisation_name", "standard", "certification_body")
    body = div(
        "centre",
        h(1, s.world.pick(("Certificate of Completion", "Certificate of Attendance", "Certificate of Achievement"))),
        p("This certifies that"),
        div("big", e(s.world.person())),
        p("has successfully completed"),
        h(2, s.world.pick(_COURSES)),
        p(f"{s.world.pick(('Date of completion', 'Completed on', 'Awarded'))}: {issued}"),
        p(f"Certificate no. {s.take('certificate_number')}" if s.world.chance(0.6) else ""),
        p(s.world.pick(("CPD hours: 3", "Score: 92%", "Duration: 1 day"))),
    )
    return sheet(s, "body{padding-top:30mm} p{margin:6mm 0}", body, "landscape")
