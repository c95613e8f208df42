"""HTML certificates with annexes, in two languages, as cards, letters and printed web pages."""

from datetime import timedelta

from sample_docs.make.families.facts import one_year
from sample_docs.make.families.sheet import Sheet, e
from sample_docs.make.families.web import (
    accreditation,
    div,
    form_line,
    grid,
    h,
    lines,
    own_address,
    p,
    picture,
    rows,
    seal,
    sheet,
    signed,
    sites,
    stacked,
)

_PAGES = (
    '<div style="font-size:8px;width:100%;text-align:right;padding:0 14mm">{left} &nbsp; Page <span class="pageNumber">'
    '</span> of <span class="totalPages"></span></div>'
)


def _paged(s: Sheet, css: str, body: str, left: str = "") -> bytes:
    """With "Page 1 of 3" at the foot of each page."""
    return sheet(
        s,
        css,
        body,
        margin="18mm 20mm 20mm",
        displayHeaderFooter=True,
        headerTemplate="<span></span>",
        footerTemplate=_PAGES.format(left=e(left)),
    )


def _front(s: Sheet) -> str:
    return (
        p(s.take("certification_body"), "big ink")
        + h(1, s.title())
        + p(s.words.certify)
        + h(2, s.take("organisation_name"))
        + f"<p>{lines(s.address())}</p>"
        + p(f"{s.complies()} {s.take('standard')}")
        + h(2, s.label("scope"))
        + p(s.take("scope"))
    )


def annex_table(s: Sheet) -> bytes:
    """Dates on the first page, a table of sites on the pages after it, the number on each."""
    number = s.take("certificate_number")
    body = _front(s) + rows(s.rows("statement_of_applicability", "certificate_number", *s.dates()), s.colon)
    body += accreditation(s) + p("See the annex for further sites." if s.has_sites else "", "small")
    if s.has_sites:
        body += div("next", h(1, "Annex"), p(f"to certificate {number}"), h(2, s.label("sites")), sites(s))
    return _paged(s, "th{font-weight:normal;width:38%} .ruled th{width:auto}", body, number)


def annex_with_head_office(s: Sheet) -> bytes:
    """The annex begins with the head office again, which is still one place."""
    number = s.take("certificate_number")
    body = _front(s) + rows(s.rows("certificate_number", *s.dates()), s.colon) + p(s.accredited(), "small")
    main = s.facts.base.address
    table = [("Head office", main.text, main.postcode or "")]
    table += [(f"Site {n}", site.address.text, site.address.postcode or "") for n, site in enumerate(s.sites(), 1)]
    annex = div("next", h(2, f"Appendix to certificate {number}"), grid(("Site", "Address", "Post code"), table))
    return _paged(s, "th{width:34%} .ruled th{width:auto}", body + annex + p(s.soa(), "small"))


def schedule(s: Sheet) -> bytes:
    """A short certificate; scope, applicability and sites stand in its schedule."""
    number = s.take("certificate_number")
    front = div(
        "centre",
        p(s.take("certification_body"), "big ink"),
        h(1, s.title()),
        p(s.words.certify),
        f'<p class="big"><b>{e(s.take("organisation_name"))}</b></p>',
        p(s.complies()),
        f'<p class="big">{e(s.take("standard"))}</p>',
        p("as detailed in the schedule to this certificate"),
        rows(s.rows("certificate_number", *s.dates()), s.colon),
        signed(s),
        seal(s),
    )
    inner = rows(s.rows("location", "scope", "statement_of_applicability"), s.colon, "ruled")
    back = div("next", h(1, "Schedule"), p(f"Certificate {number}, sheet 2 of 2"), inner, h(2, s.label("sites")))
    css = ".seal{margin:8mm auto} table{margin:5mm 0} th{width:36%;font-weight:normal} .ruled thead th{width:auto}"
    return sheet(s, css, front + back + (sites(s) or p("No further premises.")))


def site_cards(s: Sheet) -> bytes:
    """Each site in a box of its own, two a row, the main site first."""
    boxes = [div("box", f"<b>Head office</b><br>{lines(s.address())}")]
    boxes += [div("box", f"<b>{e(site.process)}</b><br>{lines(site.address.printed())}") for site in s.sites()]
    css = ".boxes{display:grid;grid-template-columns:1fr 1fr;gap:4mm}.box{border:1px solid #999;padding:3mm}"
    body = (
        h(1, s.title())
        + rows(s.rows("organisation_name", "standard", "certificate_number", *s.dates()), s.colon)
        + h(2, s.label("scope"))
        + p(s.in_scope())
        + h(2, s.words.label("sites").replace("|", " / "))
        + div("boxes", *boxes)
        + p(f"{s.label('certification_body')}: {s.take('certification_body')}")
        + accreditation(s)
    )
    return _paged(s, css + "th{width:36%;font-weight:normal}", body)


def data_centres(s: Sheet) -> bytes:
    """A head office and data centres listed by name in sentences."""
    found = s.sites()
    items = "".join(
        f"<li>Data centre {n}: {e(site.address.text)}, {e(site.address.postcode or '')}</li>"
        for n, site in enumerate(found, 1)
    )
    body = (
        _front(s)
        + p(s.soa())
        + (p("The services are provided from these data centres:") + f"<ul>{items}</ul>" if found else "")
        + p(" ".join(filter(None, (s.since(), s.validity()))))
        + rows(s.rows("certificate_number"), s.colon)
        + accreditation(s)
    )
    return _paged(s, "", body)


def bilingual_stacked(s: Sheet) -> bytes:
    """Each label in both languages, one above the other, the value beside them."""
    names = ["organisation_name", "location", "standard", "scope", "statement_of_applicability", "certificate_number"]
    names = [n for n in [*names, *s.dates(), "certification_body"] if n == "location" or s.has(n)]
    table = []
    for name in names:
        other, _, english = s.words.label(name).partition("|")
        ((_, value),) = s.rows(name)
        table.append(f"<tr><th>{e(other)}<br><i>{e(english)}</i></th><td>{e(value)}</td></tr>")
    title = s.words.title.split("|")
    body = h(1, title[0]) + h(2, title[-1]) + f"<table>{''.join(table)}</table>" + accreditation(s)
    return sheet(s, "th{width:36%;font-weight:normal;font-size:.85em} td{padding-top:.6em}", body)


def bilingual_columns(s: Sheet) -> bytes:
    """The left half in one language and the right half in English, the values once in each."""
    halves = []
    for side in (0, -1):
        word = {n: s.words.label(n).split("|")[side] for n in ("certificate_number", "scope", "location", *s.dates())}
        certify = s.words.certify if side else s.words.also.get("certify", "")
        complies = s.complies() if side else s.words.also.get("complies", "")
        head = h(1, s.words.title.split("|")[side]) + p(certify) + h(2, s.take("organisation_name"))
        head += p(", ".join(s.address(False))) + p(f"{complies} {s.take('standard')}")
        head += p(f"{word['scope']}: {s.take('scope')}" if side else "")
        facts = [
            (word[n], s.take(n))
            for n in ("certificate_number", "first_certified_on", "issued_on", "expires_on")
            if n in word and s.has(n)
        ]
        halves.append(div("", head, rows(facts, s.colon)))
    css = ".cols{display:grid;grid-template-columns:1fr 1fr;gap:10mm} h1{font-size:1.6em}"
    foot = div("centre", p(s.take("certification_body"), "ink"), accreditation(s))
    return sheet(s, css, div("cols", *halves) + foot)


def bilingual_slashes(s: Sheet) -> bytes:
    """Both languages in one line before the value, with traps among the dates."""
    facts = s.rows("organisation_name", "location", "scope", "standard", "statement_of_applicability")
    dates = s.rows("certificate_number", *s.dates()) + s.traps(2)
    items = "".join(f'<p><span class="label">{e(a)}</span>{s.colon or ":"} {e(b)}</p>' for a, b in [*facts, *dates])
    return sheet(s, "", h(1, s.title()) + items + p(s.take("certification_body")) + picture(s))


def letter(s: Sheet) -> bytes:
    """A letter that is the certificate: address top left, reference line, sentences."""
    own = own_address(s)
    head = div("right small", f"<b>{e(s.take('certification_body'))}</b><br>", lines(own))
    to = f"<p>{e(s.take('organisation_name'))}<br>{lines(s.address())}</p>"
    number = "".join(f"<p>{e(a)}{s.colon} {e(b)}</p>" for a, b in s.rows("certificate_number"))
    body = (
        head
        + to
        + number
        + p("Dear Sir or Madam,")
        + h(2, f"{s.title()}: {s.take('standard')}")
        + p(f"{s.words.certify} your organisation {s.complies()} {s.take('standard')}.")
        + p(f"{s.words.covers[0].upper()}{s.words.covers[1:]}: {s.take('scope')}.")
        + p(s.soa("The applicable controls are set out in your Statement of Applicability, "))
        + p(s.since())
        + p(s.validity())
        + p(s.accredited())
        + p("Yours faithfully,")
        + signed(s)
    )
    return sheet(s, "p{margin:4mm 0}", body, margin="22mm 25mm")


def card(s: Sheet) -> bytes:
    """A small card in the middle of the page."""
    css = (
        ".card{border:1.5px solid #777;border-radius:5mm;width:128mm;margin:50mm auto;padding:7mm;font-size:.9em}"
        ".two{display:grid;grid-template-columns:1fr 1fr;gap:2.5mm 6mm} h2{margin-top:0} .mark{width:18mm}"
    )
    inner = (
        div("right label", e(s.take("certification_body")))
        + p(s.title())
        + h(2, s.take("organisation_name"))
        + p(", ".join(s.address()), "small")
        + f"<p><b>{e(s.take('standard'))}</b></p>"
        + p(s.take("scope"), "small")
        + div("two", stacked(s.rows("certificate_number", *s.dates(but=("revised_on",)))))
        + picture(s)
    )
    return sheet(s, css, div("card", inner))


_EDGE = '<div style="font-size:8px;width:100%;padding:0 10mm">{}</div>'


def portal(s: Sheet) -> bytes:
    """A register's web page as a browser prints it, with the day of printing and an address in the head."""
    printed = s.facts.day(s.facts.base.issued + timedelta(days=s.world.rng.randint(30, 900)))
    host = "".join(c for c in s.facts.base.body.lower().split()[0] if c.isalpha())
    n, body = s.world.rng.randint, s.take("certification_body")
    head = _EDGE.format(f"{e(printed)}, 10:{n(10, 59)} &nbsp; {e(body)}")
    pages = '<span class="pageNumber"></span>/<span class="totalPages"></span>'
    foot = _EDGE.format(f"https://register.{host}.example/entry/{n(1000, 9999)} &nbsp; {pages}")
    facts = s.rows(
        "organisation_name", "location", "certificate_number", "standard", "scope", "statement_of_applicability"
    )
    body = (
        h(2, f"{s.take('certification_body')} certificate directory")
        + p("Home / Directory / Certificate", "small")
        + "<dl>"
        + "".join(f"<dt>{e(a)}</dt><dd>{e(b)}</dd>" for a, b in [*facts, ("Status", "Active"), *s.rows(*s.dates())])
        + "</dl>"
        + p(s.accredited(), "small")
    )
    css = "dt{font-weight:bold;margin-top:3mm} dd{margin:0}"
    return sheet(s, css, body, margin="16mm 14mm", displayHeaderFooter=True, headerTemplate=head, footerTemplate=foot)


def centred_capitals(s: Sheet) -> bytes:
    """Capitals in the middle, pairs of dates left and right under a rule."""
    css = (
        "body{text-align:center} .caps{text-transform:uppercase;letter-spacing:.04em}"
        ".pairs{display:grid;grid-template-columns:1fr 1fr;gap:3mm;border-top:1px solid #777;padding-top:5mm}"
    )
    pairs = [f"<div>{e(a)}{s.colon} {e(b)}</div>" for a, b in s.rows(*s.dates()) + s.traps(2)]
    body = (
        p(s.take("certification_body").upper(), "big ink")
        + h(1, s.title().upper())
        + p(s.words.certify, "caps")
        + f'<p class="big"><b>{e(s.take("organisation_name"))}</b></p>'
        + p(", ".join(s.address()), "caps small")
        + p(s.complies(), "caps")
        + f'<p class="big">{e(s.take("standard"))}</p>'
        + p(s.take("scope"))
        + p(s.soa(), "small")
        + "".join(f"<p>{e(a)}{s.colon} <b>{e(b)}</b></p>" for a, b in s.rows("certificate_number"))
        + div("pairs", *pairs)
        + div("", accreditation(s))
    )
    return sheet(s, css + ".seal,.mark{margin:5mm auto}", body)


def two_ends(s: Sheet) -> bytes:
    """Valid for a year within a cycle of three: the recertification's date is not the end."""
    s.facts, again = one_year(s.facts)
    start, end = s.world.pick((("Issue date", "Expiry date"), ("Valid from", "Valid until"), ("Issued", "Expires")))
    dates = [(start, s.take("issued_on")), (end, s.take("expires_on")), ("Recertification due", s.facts.day(again))]
    body = (
        h(1, s.title())
        + p(s.words.certify)
        + h(2, s.take("organisation_name"))
        + f"<p>{lines(s.address())}</p>"
        + p(f"{s.complies()} {s.take('standard')}")
        + p(s.in_scope())
        + rows(s.rows("certificate_number") + dates, s.colon)
        + p("Validity is confirmed by the yearly surveillance audit.", "small")
        + p(s.take("certification_body"))
        + seal(s)
    )
    return sheet(s, "th{font-weight:normal;width:42%}", body)


def blank_rows(s: Sheet) -> bytes:
    """A form with a line for everything, and a dash where there is nothing to state."""
    names = ("organisation_name", "location", "standard", "scope", "statement_of_applicability", "certificate_number")
    blank = s.world.pick(("-", "N/A", "", "n/a"))
    table = []
    for name in (*names, "first_certified_on", "issued_on", "revised_on", "expires_on", "accreditation_body"):
        held = name == "location" or s.has(name)
        table.append(s.rows(name)[0] if held else (s.label(name), blank))
    css = "th{font-weight:normal;width:40%} tr{border-bottom:1px dotted #888} td{height:1.9em}"
    head = p(s.take("certification_body"), "big ink") + h(1, s.title())
    return sheet(s, css, head + rows(table, s.colon) + signed(s) + div("foot", e(form_line(s))))


def footnotes(s: Sheet) -> bytes:
    """Applicability and accreditation in notes under a line, marked by asterisks."""
    star = "*" if s.has("statement_of_applicability") else ""
    body = (
        p(s.take("certification_body"), "right")
        + h(1, s.title())
        + rows(s.rows("organisation_name", "location", "standard"), s.colon)
        + p(f"{s.label('scope')}{star}")
        + p(s.take("scope"))
        + rows(s.rows("certificate_number", *s.dates()), s.colon)
        + signed(s)
        + "<hr>"
        + p(s.soa("* Statement of Applicability "), "small")
        + p(s.accredited(), "small")
        + p("This certificate remains the property of the issuer and is to be returned on request.", "small")
    )
    return sheet(s, "th{width:38%} hr{margin-top:20mm}", body)


def verification_box(s: Sheet) -> bytes:
    """A box with a pattern to be photographed and an address where the certificate may be checked."""
    cell = '<i style="background:{}"></i>'
    code = "".join(cell.format("#000" if s.world.chance(0.5) else "#fff") for _ in range(144))
    css = (
        ".code{display:grid;grid-template-columns:repeat(12,1.6mm);grid-auto-rows:1.6mm;margin:2mm auto}"
        ".check{float:right;width:44mm;border:1px solid #999;padding:3mm;text-align:center;margin:0 0 4mm 6mm}"
    )
    host = s.facts.base.body.split()[0].lower()
    check = div(
        "check small",
        "Scan to verify",
        div("code", code),
        f"verify.{host}.example<br>Code {s.world.rng.randint(100000, 999999)}",
    )
    body = (
        check
        + p(s.take("certification_body"), "big ink")
        + h(1, s.title())
        + stacked(s.rows("organisation_name", "location", "standard", "scope", "statement_of_applicability"))
        + div("two", stacked(s.rows("certificate_number", *s.dates())))
        + accreditation(s)
    )
    two = ".two{display:grid;grid-template-columns:1fr 1fr} body>div{margin:2.5mm 0} .two{clear:both}"
    return sheet(s, css + two, body)
