"""HTML certificates of one page: columns, frames, side bars, tables, sentences."""

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


def two_columns(s: Sheet) -> bytes:
    """Who and what on the left, numbers and dates on the right."""
    left = div("", *(f"<h2>{e(a)}</h2><p>{e(b)}</p>" for a, b in s.rows("organisation_name", "location", "scope")))
    facts = s.rows("standard", "certificate_number", *s.dates(), "statement_of_applicability")
    right = div("panel", *(f'<p><span class="label">{e(a)}</span><br><b>{e(b)}</b></p>' for a, b in facts))
    css = (
        ".cols{display:grid;grid-template-columns:3fr 2fr;gap:12mm}.panel{border-left:2px solid #888;padding-left:6mm}"
    )
    head = p(s.take("certification_body"), "big ink") + h(1, s.title())
    return sheet(s, css, head + div("cols", left, right) + accreditation(s))


def landscape_frame(s: Sheet) -> bytes:
    """Landscape in a double frame, centred, dates along the bottom."""
    css = (
        "body{text-align:center}.frame{border:6px double #8a6d2f;padding:8mm 14mm;height:182mm}"
        ".line{display:flex;justify-content:space-around;margin-top:6mm}.seal,.mark{margin:3mm auto}"
    )
    dates = s.rows("certificate_number", *s.dates(but=("revised_on",)))
    body = div(
        "frame",
        h(1, s.title()),
        p(s.words.certify),
        f'<p class="big"><b>{e(s.take("organisation_name"))}</b></p>',
        p(", ".join(s.address())),
        p(s.complies()),
        f'<p class="big">{e(s.take("standard"))}</p>',
        p(s.words.covers),
        p(s.in_scope()),
        div("line", stacked(dates, above=s.world.chance(0.5))),
        accreditation(s),
        p(s.take("certification_body"), "ink"),
    )
    return sheet(s, css, body, "landscape", "10mm")


def value_over_label(s: Sheet) -> bytes:
    """Large values, each with its label in small type beneath."""
    css = ".three{display:grid;grid-template-columns:repeat(3,1fr);gap:7mm 6mm}.wide{margin:6mm 0;display:grid;gap:6mm}"
    head = div("right big", e(s.take("certification_body"))) + h(1, s.title())
    wide = div("wide", stacked(s.rows("organisation_name", "location", "standard", "scope"), above=False))
    small = s.rows("certificate_number", *s.dates(), "statement_of_applicability")
    return sheet(s, css, head + wide + div("three", stacked(small, above=False)) + picture(s))


def unlabelled(s: Sheet) -> bytes:
    """Values without labels; only the dates say what they are, in a sentence."""
    css = "body{text-align:center} p{margin:5mm 0} .mark,.seal{margin:0 auto}"
    body = (
        p(s.take("certification_body"), "big ink")
        + h(1, s.title())
        + f'<p class="big"><b>{e(s.take("organisation_name"))}</b></p>'
        + f"<p>{lines(s.address())}</p>"
        + h(1, s.take("standard"))
        + p(s.take("scope"))
        + p(s.soa())
        + p(s.validity())
        + p(s.take("certificate_number"))
        + picture(s)
    )
    return sheet(s, css, body)


def sentences(s: Sheet) -> bytes:
    """No label at all."""
    number = s.world.pick(("under certificate number {}", "(certificate {})", "registered with the number {}"))
    first = (
        f"{s.words.certify} {s.take('organisation_name')}, {', '.join(s.address())}, {s.complies()} "
        f"{s.take('standard')} {number.format(s.take('certificate_number'))}."
    )
    scope = s.take("scope")
    body = (
        h(1, s.title())
        + p(first)
        + p(f"{s.words.covers[0].upper()}{s.words.covers[1:]}: {scope[0].lower()}{scope[1:]}.")
        + p(s.soa("The controls applied are those of the Statement of Applicability, "))
        + p(" ".join(filter(None, (s.since(), s.validity()))))
        + p(s.accredited())
        + signed(s)
        + p(f"for {s.take('certification_body')}")
    )
    return sheet(s, "p{font-size:1.15em;margin:5mm 0;line-height:1.6}", body, margin="35mm 28mm")


def ruled_table(s: Sheet) -> bytes:
    """Everything in one ruled table, its rows in no fixed order."""
    names = ["organisation_name", "location", "standard", "scope", "statement_of_applicability"]
    tail = ["certificate_number", *s.dates(), "certification_body", "accreditation_body"]
    table = s.rows(*names, *s.world.rng.sample(tail, len(tail)))
    css = ".ruled th{width:36%;background:#eee;font-weight:normal}"
    return sheet(s, css, h(1, s.title(), "centre") + rows(table, s.colon, "ruled") + h(2, s.label("sites")) + _sites(s))


def _sites(s: Sheet) -> str:
    return sites(s) or p(s.world.pick(("None", "Not applicable", "-")))


def bullets(s: Sheet) -> bytes:
    """The facts as bullet points."""
    facts = s.rows("standard", "certificate_number", "location", "scope", "statement_of_applicability", *s.dates())
    items = "".join(f"<li>{e(a)}: <b>{e(b)}</b></li>" for a, b in [*facts, *s.traps(1)])
    head = h(1, s.title()) + p(f"{s.words.certify}") + h(2, s.take("organisation_name"))
    foot = p(f"{s.label('certification_body')}: {s.take('certification_body')}") + accreditation(s)
    return sheet(s, "li{margin:2.5mm 0}", head + f"<ul>{items}</ul>" + foot)


def frame_and_seal(s: Sheet) -> bytes:
    """A framed page with capitals, a seal bottom right and the number top right."""
    css = (
        ".frame{border:2px solid #555;outline:1px solid #555;outline-offset:3px;padding:10mm 14mm;height:255mm}"
        ".low{position:absolute;bottom:22mm;left:28mm;right:28mm;display:flex;justify-content:space-between}"
    )
    number = div("right", *(f"{e(a)}{s.colon} <b>{e(b)}</b>" for a, b in s.rows("certificate_number")))
    middle = div(
        "centre",
        h(1, s.title().upper()),
        p(s.words.certify),
        f'<p class="big"><b>{e(s.take("organisation_name").upper())}</b></p>',
        f"<p>{lines(s.address())}</p>",
        p(s.complies()),
        f'<p class="big">{e(s.take("standard"))}</p>',
        p(s.words.covers),
        p(s.in_scope()),
    )
    low = div("low", div("", rows(s.rows(*s.dates()), s.colon), signed(s), p(s.take("certification_body"))), seal(s))
    return sheet(s, css, div("frame", number, middle) + low, margin="12mm")


def side_bar(s: Sheet) -> bytes:
    """A coloured bar on the left with the dates, white on dark."""
    css = (
        ".bar{position:fixed;left:0;top:0;bottom:0;width:58mm;color:#fff;padding:20mm 7mm}.bar .label{color:#dde}"
        ".main{margin-left:68mm;padding:18mm 16mm 0 0}.bar div div{margin-bottom:2mm}.seal{background:#fff;color:#111}"
    )
    bar = div("bar", stacked(s.rows("certificate_number", *s.dates())), seal(s))
    main = div(
        "main",
        p(s.take("certification_body"), "big ink"),
        h(1, s.title()),
        p(s.words.certify),
        h(2, s.take("organisation_name")),
        f"<p>{lines(s.address())}</p>",
        p(f"{s.complies()} {s.take('standard')}"),
        h(2, s.label("scope")),
        p(s.take("scope")),
        p(s.soa(), "small"),
    )
    return sheet(s, css, bar + main, margin="0")


def right_panel(s: Sheet) -> bytes:
    """A pale panel on the right; the body's mark and address at its foot."""
    css = (
        ".panel{position:fixed;right:0;top:0;bottom:0;width:62mm;background:#eef1f4;padding:18mm 7mm}"
        ".main{margin-right:72mm;padding:18mm 0 0 16mm}.panel .body{position:absolute;bottom:14mm}"
    )
    own = div("body small", f"<b>{e(s.take('certification_body'))}</b><br>", lines(own_address(s)))
    panel = div("panel", stacked(s.rows("standard", "certificate_number", *s.dates())), picture(s), own)
    main = div(
        "main",
        h(1, s.title()),
        *(f'<p class="label">{e(a)}</p><p>{e(b)}</p>' for a, b in s.rows("organisation_name", "location", "scope")),
        p(s.soa(), "small"),
        p(s.accredited("The body issuing this certificate is accredited by {name}."), "small"),
    )
    return sheet(s, css, panel + main, margin="0")


def timeline(s: Sheet) -> bytes:
    """The dates as stations of a line, the label over or under each."""
    css = (
        ".line{display:flex;justify-content:space-between;border-top:3px solid #888;margin:14mm 0 8mm;padding-top:3mm}"
        ".line>div{width:24%}"
    )
    stations = [*s.rows(*[n for n in ("first_certified_on", "issued_on", "revised_on", "expires_on") if s.has(n)])]
    body = (
        div("right", e(s.take("certification_body")))
        + p(f"{s.title()}. {s.words.certify}")
        + h(1, s.take("organisation_name"))
        + f"<p>{lines(s.address())}</p>"
        + p(f"{s.complies()} {s.take('standard')}.")
        + p(s.take("scope"))
        + p(s.soa())
        + div("line", stacked(stations, above=s.world.chance(0.5)))
        + rows(s.rows("certificate_number"), s.colon)
        + accreditation(s)
    )
    return sheet(s, css, body)


def date_columns(s: Sheet) -> bytes:
    """A small table whose head row holds the labels and whose only row holds the dates."""
    cells = s.rows("certificate_number", *s.dates())
    body = (
        div("centre", p(s.take("certification_body"), "big ink"), h(1, s.title()))
        + p(s.words.certify, "centre")
        + h(2, s.take("organisation_name"), "centre")
        + p(", ".join(s.address()), "centre")
        + p(f"{s.complies()} {s.take('standard')}", "centre")
        + h(2, s.label("scope"))
        + p(s.take("scope"))
        + rows(s.rows("statement_of_applicability"), s.colon)
        + grid([a for a, _ in cells], [[b for _, b in cells]])
        + accreditation(s)
        + signed(s)
    )
    return sheet(s, "table{margin:6mm 0;font-size:.92em}", body)


def body_letterhead(s: Sheet) -> bytes:
    """The certification body's own address stands first, and its registered office last."""
    css = ".head{display:flex;justify-content:space-between;border-bottom:2px solid #777;margin-bottom:8mm}"
    own, n = own_address(s), s.world.rng.randint
    name = s.take("certification_body")
    head = div(
        "head", div("big ink", e(name)), div("right small", lines([*own, f"Tel. 0{n(1000, 1999)} {n(100000, 999999)}"]))
    )
    facts = s.rows("organisation_name", "location", "standard", "scope", "statement_of_applicability")
    foot = (
        f"Registered office: {', '.join(own)}. Company number {n(1000000, 9999999):08}. VAT {n(100000000, 999999999)}"
    )
    body = (
        head
        + h(1, s.title())
        + rows(facts, s.colon)
        + rows(s.rows(*s.dates(), "certificate_number") + s.traps(1), s.colon)
        + accreditation(s)
        + div("foot centre", e(foot))
    )
    return sheet(s, css + "th{width:38%;font-weight:normal;color:#444}", body)


def form_footer(s: Sheet) -> bytes:
    """Form numbers and form dates, a client number and audit dates around what counts."""
    css = ".foot{display:flex;justify-content:space-between;border-top:1px solid #999;padding-top:1mm}"
    n = s.world.rng.randint
    top = rows(
        [("Client number", f"{n(10000, 99999)}"), ("Contract", f"Q{n(1000, 9999)}/{n(21, 26)}")], s.colon, "small"
    )
    body = (
        top
        + h(1, s.title())
        + rows(s.rows("organisation_name", "location", "scope", "standard"), s.colon)
        + p(s.soa())
        + rows(s.rows("certificate_number", *s.dates()) + s.traps(2), s.colon)
        + p(s.accredited())
        + signed(s)
        + p(s.take("certification_body"))
        + div("foot", f"<span>{e(form_line(s))}</span>", "<span>Page 1 of 1</span>")
    )
    return sheet(s, css + "th{font-weight:normal;width:40%}", body)


def newspaper(s: Sheet) -> bytes:
    """Two columns of running text and pairs, as in a brochure."""
    pairs = s.rows("certificate_number", *s.dates(), "certification_body")
    blocks = [
        p(f"{s.words.certify} {s.take('organisation_name')} {s.complies()} {s.take('standard')}."),
        *(div("whole", h(2, a), p(b)) for a, b in s.rows("location", "scope", "statement_of_applicability")),
        *(f"<p>{e(a)}{s.colon}<br>{e(b)}</p>" for a, b in pairs),
        accreditation(s),
    ]
    css = ".cols{column-count:2;column-gap:10mm} h2{margin-top:0} .cols p,.whole{break-inside:avoid}"
    return sheet(s, css, h(1, s.title(), "centre") + div("cols", *blocks))


def watermark(s: Sheet) -> bytes:
    """A word in large pale letters lies behind the text."""
    css = (
        ".back{position:fixed;top:110mm;left:0;right:0;text-align:center;font-size:54pt;color:#f0f0f3;"
        "transform:rotate(-28deg);z-index:-1} td{font-weight:bold}"
    )
    body = (
        div("back", "CERTIFIED")
        + div("centre", h(1, s.title()), p(s.take("certification_body")))
        + rows(s.rows("organisation_name", "location", "standard", "scope", "statement_of_applicability"), s.colon)
        + rows(s.rows(*s.dates(), "certificate_number"), s.colon)
        + picture(s)
    )
    return sheet(s, css + "th{width:35%;font-weight:normal}", body)
