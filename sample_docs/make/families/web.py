"""The parts of which HTML certificates are put together, and the sheet of paper they are printed on."""

from collections.abc import Iterable, Sequence
from typing import Any

from sample_docs.make.families import chromium
from sample_docs.make.families.pictures import embedded, mark
from sample_docs.make.families.sheet import Sheet, e

FACES = ("Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif", "Carlito", "Liberation Sans Narrow")
INKS = ("#1d3557", "#6b1d1d", "#1f5137", "#333333", "#5b3a87", "#0b6b78")
_BASE = """
@page {{ size: A4 {turn}; margin: {margin}; }}
* {{ box-sizing: border-box; }}
html, body {{ margin: 0; font-family: '{face}'; font-size: {size}pt; line-height: {air}; color: #111; }}
h1 {{ font-size: 2em; line-height: 1.15; margin: .3em 0 .5em; color: {ink}; }}
h2 {{ font-size: 1.25em; margin: .9em 0 .3em; color: {ink}; }}
p {{ margin: .45em 0; }} table {{ border-collapse: collapse; width: 100%; }} td, th {{ text-align: left; }}
td, th {{ vertical-align: top; padding: .28em .5em .28em 0; }} .small {{ font-size: .74em; }}
.big {{ font-size: 1.55em; }}
.centre {{ text-align: center; }} .right {{ text-align: right; }} .ink {{ color: {ink}; }} .bar {{ background: {ink}; }}
.ruled td, .ruled th {{ border: 1px solid #777; padding: .35em .6em; }} .label {{ font-size: .78em; color: #555; }}
.next {{ break-before: page; }} .seal {{ border: 3px double {ink}; border-radius: 50%; width: 26mm; height: 26mm; }}
.seal {{ display: flex; flex-direction: column; align-items: center; justify-content: center; font-size: 8.5pt; }}
.mark {{ width: 27mm; }} .sites td:nth-child(3) {{ white-space: nowrap; }}
.foot {{ position: fixed; bottom: 0; left: 0; right: 0; font-size: 7.2pt; color: #444; }}
.sign {{ font-family: 'Liberation Serif'; font-style: italic; font-size: 1.8em; }}
"""


def sheet(s: Sheet, css: str, body: str, turn: str = "portrait", margin: str = "18mm 20mm", **how: Any) -> bytes:
    """The PDF of a page: type, size and colour as the seed has them."""
    pick = s.world.pick
    base = _BASE.format(
        turn=turn,
        margin=margin,
        face=pick(FACES),
        size=pick((9.5, 10, 10.5, 11, 12)),
        ink=pick(INKS),
        air=pick((1.25, 1.35, 1.5, 1.7)),
    )
    page = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>{base}{css}</style></head>'
    return chromium.printed(f"{page}<body>{body}</body></html>", **how)


def p(text: str, kind: str = "") -> str:
    """A paragraph, or nothing where there is no text."""
    return f'<p class="{kind}">{e(text)}</p>' if text else ""


def h(level: int, text: str, kind: str = "") -> str:
    return f'<h{level} class="{kind}">{e(text)}</h{level}>'


def div(kind: str, *inner: str) -> str:
    return f'<div class="{kind}">{"".join(inner)}</div>'


def lines(texts: Iterable[str]) -> str:
    return "<br>".join(e(text) for text in texts)


def rows(pairs: Sequence[tuple[str, str]], colon: str = "", kind: str = "") -> str:
    """A table of labels and values."""
    inner = "".join(f"<tr><th>{e(a)}{colon}</th><td>{e(b)}</td></tr>" for a, b in pairs)
    return f'<table class="{kind}">{inner}</table>'


def grid(head: Sequence[str], body: Iterable[Sequence[str]], kind: str = "ruled") -> str:
    """A table with a row of headings."""
    top = "".join(f"<th>{e(text)}</th>" for text in head)
    inner = "".join("<tr>" + "".join(f"<td>{e(cell)}</td>" for cell in row) + "</tr>" for row in body)
    return f'<table class="{kind}"><thead><tr>{top}</tr></thead><tbody>{inner}</tbody></table>'


def stacked(pairs: Sequence[tuple[str, str]], above: bool = True) -> str:
    """Small labels over large values, or the values over their labels."""
    cells = []
    for label, value in pairs:
        parts = (f'<div class="label">{e(label)}</div>', f"<div><b>{e(value)}</b></div>")
        cells.append("<div>" + "".join(parts if above else parts[::-1]) + "</div>")
    return "".join(cells)


def picture(s: Sheet) -> str:
    """The accreditation's mark as a picture: its words are not in the text of the page."""
    if not s.has("accreditation_body"):
        return ""
    name, number = s.take("accreditation_body"), str(s.world.rng.randint(1000, 9899))
    png = mark((name, "MANAGEMENT", "SYSTEMS", number), s.world.pick(("round", "square", "tick")))
    return f'<img class="mark" alt="" src="{embedded(png)}">'


def seal(s: Sheet) -> str:
    """The mark as words in a ring."""
    if not s.has("accreditation_body"):
        return ""
    name = s.take("accreditation_body")
    return div("seal", f"<b>{e(name)}</b>", f"<span>{s.world.rng.randint(1000, 9899)}</span>")


def accreditation(s: Sheet) -> str:
    """A sentence, a ring of words, or a picture."""
    how = s.world.pick(("words", "ring", "picture"))
    return {"words": _sentence, "ring": seal, "picture": picture}[how](s)


def _sentence(s: Sheet) -> str:
    return p(s.accredited(), "small")


def signed(s: Sheet) -> str:
    name = s.world.person()
    role = s.world.pick(("Managing Director", "Head of Certification", "Certification Manager", "Scheme Manager"))
    return div("", f'<div class="sign">{e(name)}</div>', p(f"{name}, {role}", "small"))


def own_address(s: Sheet) -> list[str]:
    """The certification body's own address: no location of the holder's."""
    place = s.facts.base.body_address
    return place.printed() if place else []


def sites(s: Sheet, kind: str = "ruled sites") -> str:
    """The further sites as a table; nothing where there are none."""
    found = s.sites()
    body = [(str(n), site.address.text, site.address.postcode or "", site.process) for n, site in enumerate(found, 1)]
    return grid(("No.", "Address", "Postcode", "Activity"), body, kind) if found else ""


def form_line(s: Sheet) -> str:
    """A form's number and date, as bodies print them at the foot of every certificate."""
    n, day = s.world.rng.randint, s.facts.day
    born = s.facts.base.issued.replace(year=s.facts.base.issued.year - n(2, 6), day=1)
    return s.world.pick(
        (
            f"Form F-{n(10, 99)} rev. {n(1, 9)} ({day(born)})",
            f"Doc. no. CB-CERT-{n(100, 999)}, template of {day(born)}",
            f"FM{n(100, 999)}/{n(1, 9)}, form date {day(born)}",
        )
    )
