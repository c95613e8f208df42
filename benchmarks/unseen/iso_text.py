"""ISO/IEC 27001 certification in words and from the screen: a letter-like certificate, a register entry, a Word certificate, an e-mailed confirmation."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import html

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.iso_facts import cert
from benchmarks.unseen.model import Flow, Paper, Web
from benchmarks.unseen.world import Draw


def letter_like(draw: Draw) -> Paper:
    """A certificate in sentences, as a letter with a heading."""
    c = cert(draw, style=draw.pick(["long", "ordinal", "padded"]))
    blocks = [
        P(c.body, "bold"),
        P(", ".join(c.body_address.printed())),
        H("Certificate of Registration", 0),
        P(f"Certificate reference {c.number}", "centre"),
        P(
            f"{c.body} certifies that the information security management system operated by {c.org.name}, whose principal office is at {', '.join(c.org.address.printed(False))}, has been assessed against {c.standard} and found to conform with it."
        ),
        P("The certification covers the following:"),
        P(c.scope, "quote"),
        P(f"The controls selected are those of the organisation's Statement of Applicability {c.soa}."),
        P(
            f"The organisation was first registered on {c.day(c.first)}. The present registration took effect on {c.day(c.start)} and, subject to satisfactory surveillance, will expire on {c.day(c.expires)}. The next surveillance visit falls due on {c.day(c.surveillance)}."
        ),
        P(f"{c.body} is accredited by {c.accreditor} to ISO/IEC 17021-1 and ISO/IEC 27006."),
        P(f"Signed for {c.body}"),
        P(draw.person()),
        P("Director of Certification"),
        P(
            "This certificate may be reproduced only in its entirety. Enquiries as to its validity should quote the reference above.",
            "small",
        ),
    ]
    body = Flow(blocks, footer="Page {n} of {m}", face=draw.pick(["serif", "sans"]))
    return Paper(c.labels("body accreditor first start soa"), body)


def word_certificate(draw: Draw) -> Paper:
    """A certificate that a small body makes in Word, with an appendix of sites."""
    c = cert(draw, sites=draw.number(1, 4))
    rows = [
        ["Client", c.org.name],
        ["Registered office", "\n".join(c.org.address.printed())],
        ["Certificate number", c.number],
    ]
    rows += [
        ["Scope of registration", c.scope],
        ["Statement of Applicability", c.soa],
        ["Date of original registration", c.day(c.first)],
    ]
    rows += [
        ["Date of current registration", c.day(c.start)],
        ["Date of last amendment", c.day(c.revised)],
        ["Date of expiry", c.day(c.expires)],
    ]
    rows += [["Previous certificate expired", c.day(c.previous_end)], ["Accreditation body", c.accreditor]]
    sites = [["No.", "Additional site", "Postcode"]] + [
        [str(k), ", ".join(a.lines), a.postcode] for k, a in enumerate(c.sites, 1)
    ]
    blocks = [
        P(c.body, "bold"),
        H("Certificate of Registration", 0),
        P(f"{c.standard}: Information security management systems", "centre"),
        Grid(rows, [1, 2], head=False, side=True),
        P(f"Signed: {draw.person()}, Chief Executive"),
        H("Appendix: additional sites", 2),
        Grid(sites, [0.3, 2, 0.8]),
    ]
    return Paper(c.labels("body accreditor first start revised soa sites"), Flow(blocks, footer="Page {n} of {m}"))


def register_entry(draw: Draw) -> Paper:
    """The entry of a body's own on-line register, printed from the browser."""
    c = cert(draw, sites=draw.number(0, 3), style=draw.pick(["long", "iso", "short"]))
    e = html.escape
    rows = (
        *(
            ("Company", e(c.org.name)),
            ("Certificate ID", c.number),
            ("Status", '<span class="tag">Active</span>'),
            ("Standard", c.standard),
        ),
        *(
            ("Scope", e(c.scope)),
            ("Statement of Applicability", e(c.soa)),
            ("Original certification date", c.day(c.first)),
            ("Valid from", c.day(c.start)),
        ),
        *(("Valid to", c.day(c.expires)), ("Certification body", e(c.body)), ("Accreditation", c.accreditor)),
        ("Main site", "<br>".join(map(e, c.org.address.printed()))),
    )
    more = "".join(f"<li>{e(', '.join([*a.lines, a.postcode]))}</li>" for a in c.sites)
    table = "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in rows)
    sites = f"<h2>Other sites covered by this certificate</h2><ol>{more}</ol>" if more else ""
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Certificate directory</title><style>
body{{font-family:sans-serif;margin:0;color:#222}}header{{background:#13334c;color:#fff;padding:14px 28px}}main{{padding:18px 28px}}
dl{{display:grid;grid-template-columns:220px 1fr;row-gap:8px}}dt{{color:#666}}dd{{margin:0;font-weight:600}}.tag{{background:#cfe8d5;padding:2px 8px}}footer{{font-size:10px;color:#777;padding:28px}}</style></head>
<body><header>{e(c.body)} - Certificate and client directory</header><main><p><a>Home</a> / <a>Directory</a> / Search results</p><h1>Certificate details</h1><dl>{table}</dl>{sites}
<p>Results correct at the time of search. Search again | Print this page</p></main><footer>Cookies | Privacy | {e(", ".join(c.body_address.lines))}</footer></body></html>"""
    labels = c.labels("body accreditor first start soa" + (" sites" if c.sites else ""))
    return Paper(labels, Web(page))


def facsimile_columns(draw: Draw) -> Paper:
    """Two columns of particulars without rules, as a body's web service makes a PDF on demand."""
    c = cert(draw, style=draw.pick(["dash", "iso", "padded"]))
    e = html.escape
    left = (
        ("Certificate holder", f"<b>{e(c.org.name)}</b><br>" + "<br>".join(map(e, c.org.address.printed(False)))),
        ("Standard", c.standard),
        ("Scope", e(c.scope)),
    )
    right = (
        ("Certificate", c.number),
        ("Initial issue", c.day(c.first)),
        ("Current issue", c.day(c.start)),
        ("Last amended", c.day(c.revised)),
        ("Expires", c.day(c.expires)),
        ("SoA", e(c.soa)),
        ("Issued by", e(c.body)),
    )
    parts = ["".join(f'<p class="k">{k}</p><p class="v">{v}</p>' for k, v in side) for side in (left, right)]
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Certificate</title><style>
body{{font-family:serif;margin:40px}}h1{{letter-spacing:6px;text-align:center;font-weight:400;border-bottom:3px double #333;padding-bottom:12px}}
.two{{display:flex;gap:50px}}.two>div{{flex:1}}.k{{font-size:11px;color:#777;margin:14px 0 2px;text-transform:uppercase}}.v{{margin:0;font-size:15px}}footer{{margin-top:60px;font-size:10px;color:#555}}</style></head>
<body><h1>CERTIFICATE</h1><div class="two"><div>{parts[0]}</div><div>{parts[1]}</div></div>
<footer>{e(c.body)}, {e(", ".join(c.body_address.printed()))}. Electronic document, valid without signature. Document ref {draw.digits(10)}.</footer></body></html>"""
    return Paper(c.labels("body first start revised soa"), Web(page), "no accreditation is printed")
