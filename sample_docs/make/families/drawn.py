"""Certificates drawn line by line with reportlab, with the fonts that come with it."""

import io
from math import ceil

from reportlab.lib.utils import ImageReader

from sample_docs.make.families.pictures import mark
from sample_docs.make.families.sheet import Sheet
from sample_docs.make.families.web import form_line, own_address
from sample_docs.make.paper import COURIER, FONTS, HELVETICA, TIMES, Paper

_FACTS = ("organisation_name", "location", "standard", "scope", "statement_of_applicability")
_SITES_A_PAGE = 16
INKS = ((0.11, 0.21, 0.34), (0.42, 0.11, 0.11), (0.12, 0.32, 0.22), (0.2, 0.2, 0.2))


def _paper(s: Sheet, wide: bool = False) -> Paper:
    return Paper(s.world.pick(FONTS), wide)


def _mark(paper: Paper, s: Sheet, x: float, y: float, as_picture: bool | None = None) -> None:
    """The accreditation's mark with its middle at that place: a ring of words, or a picture."""
    if not s.has("accreditation_body"):
        return
    words = (s.take("accreditation_body"), str(s.world.rng.randint(1000, 9899)))
    if s.world.chance(0.5) if as_picture is None else as_picture:
        picture = ImageReader(io.BytesIO(mark(words, s.world.pick(("round", "square", "tick")))))
        paper.canvas.drawImage(picture, x - 36, paper.height - y - 36, 72, 72)
    else:
        paper.seal(x, y, words)


def _pairs(paper: Paper, rows: list[tuple[str, str]], x: float, width: float, size: float = 10) -> None:
    """Label above value, in a column."""
    for label, value in rows:
        paper.para(label, size * 0.78, x=x, width=width, gap=1.3)
        paper.para(value, size, "b", x=x, width=width)
        paper.down(size * 0.7)


def pillars(s: Sheet) -> bytes:
    """Two columns of pairs under a centred head."""
    paper = _paper(s)
    paper.line(s.take("certification_body"), 14, "b", "centre", gap=2)
    paper.line(s.title(), 22, "", "centre", gap=2.2)
    top = paper.y
    _pairs(paper, s.rows(*_FACTS), 60, 225)
    low, paper.y = paper.y, top
    _pairs(paper, s.rows("certificate_number", *s.dates()) + s.traps(1), 320, 215)
    paper.y = max(low, paper.y) + 60
    _mark(paper, s, 110, paper.y)
    return paper.pdf()


def wide_columns(s: Sheet) -> bytes:
    """Landscape: the statement on the left, a column of dates on the right behind a rule."""
    paper = _paper(s, wide=True)
    paper.y = 80
    paper.para(s.title(), 26, "b", width=480)
    paper.down(8)
    paper.para(s.words.certify, 11, width=480)
    paper.para(s.take("organisation_name"), 18, "b", width=480)
    paper.para(", ".join(s.address()), 10, width=480)
    paper.down(10)
    paper.para(f"{s.complies()} {s.take('standard')}", 11, width=480)
    paper.down(10)
    paper.para(s.in_scope(), 11, width=480)
    paper.down(30)
    paper.para(s.take("certification_body"), 12, "b", width=480)
    paper.y = 90
    _pairs(paper, s.rows("certificate_number", *s.dates()), 600, 190, 11)
    _mark(paper, s, 650, 500)
    paper.canvas.line(575, paper.height - 70, 575, 60)
    return paper.pdf()


def ruled_sections(s: Sheet) -> bytes:
    """Each fact in a section between rules, its label on the left margin."""
    paper = _paper(s)
    paper.line(s.take("certification_body"), 12, "b", "right", gap=2)
    paper.line(s.title().upper(), 19, "b", gap=2)
    for label, value in s.rows(*_FACTS, "certificate_number", *s.dates(), "accreditation_body"):
        paper.rule()
        paper.y += 14
        top = paper.y
        paper.para(label + s.colon, 9, "i", width=150)
        low, paper.y = paper.y, top
        paper.para(value, 10.5, x=225)
        paper.y = max(low, paper.y) + 2
    paper.rule()
    paper.foot(form_line(s), 6.5, 24, "left")
    return paper.pdf()


def typewriter(s: Sheet) -> bytes:
    """Fixed pitch, labels padded to one width."""
    paper = Paper(COURIER)
    paper.line(s.take("certification_body").upper(), 11, "b", gap=2)
    paper.line(s.title().upper(), 13, "b", gap=3)
    rows = s.rows(*_FACTS, "certificate_number", *s.dates()) + s.traps(2)
    dot = s.world.pick((" ", "."))
    width = min(30, max(len(label) for label, _ in rows) + 2)
    for label, value in rows:
        if len(label) >= width:
            paper.line(label, 9.5)
            label = ""
        top = paper.y
        paper.line(label.ljust(width, dot), 9.5)
        low, paper.y = paper.y, top
        paper.para(value, 9.5, x=60 + 5.7 * (width + 1))
        paper.y = max(low, paper.y) + 6
    paper.para(s.accredited(), 8.5)
    return paper.pdf()


def ribbon(s: Sheet) -> bytes:
    """A coloured band across the top with the title in white, another at the foot with the dates."""
    paper = Paper(s.world.pick((HELVETICA, TIMES)))
    paper.colour(*s.world.pick(INKS))
    paper.box(0, 0, paper.width, 90, fill=True)
    paper.box(0, paper.height - 120, paper.width, 120, fill=True)
    paper.colour(1, 1, 1)
    paper.at(60, 55, s.title(), 24, "b")
    dates = s.rows(*s.dates())
    for number, (label, value) in enumerate(dates):
        x = 60 + number * (paper.width - 90) / len(dates)
        paper.at(x, paper.height - 75, label, 7)
        paper.at(x, paper.height - 58, value, 10, "b")
    paper.black()
    paper.y = 140
    paper.para(s.words.certify, 11)
    paper.para(s.take("organisation_name"), 19, "b")
    paper.lines(s.address(), size=10)
    paper.down(12)
    paper.para(f"{s.complies()} {s.take('standard')}", 11)
    paper.down(12)
    paper.para(s.in_scope(), 10.5)
    paper.down(12)
    for label, value in s.rows("certificate_number", "certification_body"):
        paper.line(f"{label}{s.colon} {value}", 10, gap=1.7)
    _mark(paper, s, 480, 620)
    return paper.pdf()


def sites_in_columns(s: Sheet) -> bytes:
    """A page of facts, then pages of sites in two columns without lines."""
    paper = _paper(s)
    paper.line(s.take("certification_body"), 15, "b", gap=2)
    paper.line(s.title(), 21, "", gap=2)
    for label, value in s.rows(*_FACTS, "certificate_number", *s.dates()):
        top = paper.y
        paper.para(label + s.colon, 9, width=180)
        low, paper.y = paper.y, top
        paper.para(value, 10, x=250)
        paper.y = max(low, paper.y) + 5
    _mark(paper, s, 100, 700)
    found = s.sites()
    pages = 1 + ceil(len(found) / _SITES_A_PAGE)
    paper.furniture.append((535, paper.height - 28, f"Page {{page}} of {pages}", "right"))
    for number, site in enumerate(found):
        row, column = divmod(number % _SITES_A_PAGE, 2)
        if number % _SITES_A_PAGE == 0:
            paper.page()
            paper.line(f"{s.label('sites')} ({s.take('certificate_number')})", 13, "b")
        paper.y = 90 + row * 78
        for style, text in (("b", site.process), *(("", line) for line in site.address.printed())):
            paper.line(text, 9, style, x=60 + column * 245)
    return paper.pdf()


def running_text(s: Sheet) -> bytes:
    """One justified paragraph after another, dates in words among them."""
    paper = Paper(TIMES)
    paper.y = 100
    paper.line(s.title(), 24, "i", "centre", gap=2.5)
    who = f"{s.take('organisation_name')}, of {', '.join(s.address(False))},"
    paper.para(f"{s.words.certify} {who} {s.complies()} {s.take('standard')}.", 12.5, gap=1.6)
    paper.down(10)
    paper.para(
        f"{s.words.covers[0].upper()}{s.words.covers[1:]}: {s.take('scope')}{s.soa(', Statement of Applicability ')}.",
        12.5,
        gap=1.6,
    )
    paper.down(10)
    paper.para(" ".join(filter(None, (s.validity(), s.since()))), 12.5, gap=1.6)
    paper.down(10)
    for label, value in s.rows("certificate_number"):
        paper.para(f"{label}{s.colon} {value}", 12.5, gap=1.6)
    paper.down(40)
    paper.signature(80, paper.y, name := s.world.person())
    paper.down(20)
    paper.line(f"{name}, {s.take('certification_body')}", 10.5)
    _mark(paper, s, 470, paper.y, as_picture=True)
    return paper.pdf()


def narrow_slip(s: Sheet) -> bytes:
    """A slip at the top of the page, boxed, small print; the body's address in its head."""
    paper = Paper(HELVETICA)
    paper.box(50, 50, paper.width - 100, 330)
    paper.at(65, 72, s.take("certification_body"), 11, "b")
    paper.at(paper.width - 65, 72, ", ".join(own_address(s)), 6.5, "", "right")
    paper.y = 105
    paper.line(s.title(), 15, "b", x=65, gap=1.8)
    paper.para(f"{s.take('organisation_name')}, {', '.join(s.address())}", 9, x=65, width=350)
    paper.down(5)
    paper.para(f"{s.take('standard')}. {s.take('scope')}", 9, x=65, width=350)
    paper.para(s.soa("SoA: "), 8, x=65, width=350)
    paper.down(8)
    for label, value in s.rows("certificate_number", *s.dates()):
        paper.at(65, paper.y, label + s.colon, 8)
        paper.line(value, 8.5, "b", x=255, gap=1.5)
    _mark(paper, s, 480, 180)
    return paper.pdf()


def head_of_numbers(s: Sheet) -> bytes:
    """Number, dates and traps in a table along the top, the statement under it, an empty revision box at the foot."""
    paper = _paper(s)
    rows = s.rows("certificate_number", *s.dates()) + s.traps(1)
    paper.table([[a for a, _ in rows], [b for _, b in rows]], [475 / len(rows)] * len(rows), size=7.5)
    paper.down(20)
    paper.line(s.title(), 22, "b", "centre", gap=2)
    paper.line(s.words.certify, 11, "", "centre", gap=1.8)
    paper.para(s.take("organisation_name"), 18, "b", "centre")
    paper.para(", ".join(s.address()), 10, "", "centre")
    paper.para(s.complies(), 11, "", "centre")
    paper.para(s.take("standard"), 16, "b", "centre")
    paper.down(12)
    paper.para(s.in_scope(), 11, "", "centre", x=90)
    paper.down(24)
    paper.para(s.take("certification_body"), 12, "b", "centre")
    _mark(paper, s, 297, paper.y + 50)
    paper.y = 730
    paper.table(
        [("Revision", "Description", "Signed"), ("0", "First edition", ""), ("", "", "")], (80, 275, 120), size=7.5
    )
    return paper.pdf()


def quoted_block(s: Sheet) -> bytes:
    """Indented blocks with the label before a dash."""
    paper = _paper(s)
    paper.line(s.title(), 18, "b", gap=1.6)
    paper.line(s.take("certification_body"), 11, "i", gap=2.6)
    dash = s.world.pick((" - ", " \u2013 ", " | ", "   "))
    for label, value in s.rows(*_FACTS, *s.dates(), "certificate_number"):
        paper.para(f"{label}{dash}{value}", 10.5, x=80)
        paper.down(9)
    paper.down(10)
    paper.para(s.accredited(), 8.5, "i", x=80)
    return paper.pdf()
