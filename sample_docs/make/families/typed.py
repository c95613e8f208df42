"""DOCX certificates as offices type them. Each gives the DOCX; LibreOffice prints it."""

from sample_docs.make.families.office import Word
from sample_docs.make.families.sheet import Sheet
from sample_docs.make.families.web import form_line, own_address

_FACTS = ("organisation_name", "location", "standard", "scope", "statement_of_applicability")


def plain_table(s: Sheet) -> bytes:
    """A heading and a borderless table."""
    w = Word(s)
    w.line(s.take("certification_body"), 1.3, "c")
    w.line(s.title(), 2.2, "bc", after=14)
    w.pairs([(a + s.colon, b) for a, b in s.rows(*_FACTS, "certificate_number", *s.dates())], bold="value")
    w.line(s.accredited(), 0.85)
    w.foot(form_line(s))
    return w.data()


def ruled_form(s: Sheet) -> bytes:
    """A ruled form in no fixed order, with a line left empty for what is not stated."""
    w = Word(s)
    w.line(s.title(), 1.8, "b", "centre", 10)
    rows = s.rows("organisation_name", "location", "certificate_number", *s.dates())
    rows += s.rows("standard", "scope", "statement_of_applicability", "certification_body", "accreditation_body")
    if not s.has("revised_on"):
        rows.append((s.label("revised_on"), ""))
    w.pairs(
        s.world.rng.sample(rows, len(rows)),
        ruled=True,
        first=s.world.pick((50, 62, 75)),
        bold=s.world.pick(("label", "value")),
    )
    w.foot("", "Page {} of {}", "right")
    return w.data()


def centred_award(s: Sheet) -> bytes:
    """Landscape in a double frame, every line in the middle."""
    w = Word(s, wide=True, margin=24)
    w.frame()
    for text, scale, style in (
        (s.title(), 2.6, "bc"),
        (s.words.certify, 1, "i"),
        (s.take("organisation_name"), 1.9, "b"),
        (", ".join(s.address()), 1, ""),
        (s.complies(), 1, "i"),
        (s.take("standard"), 1.6, "b"),
        (s.words.covers, 1, "i"),
        (s.in_scope(), 1, ""),
        (" ".join(filter(None, (s.since(), s.validity()))), 1, ""),
    ):
        w.line(text, scale, style, "centre")
    for label, value in s.rows("certificate_number"):
        w.line(f"{label}{s.colon} {value}", 1, "b", "centre")
    w.line(s.take("certification_body"), 1.1, "c", "centre")
    w.picture(s, "centre")
    return w.data()


def two_halves(s: Sheet) -> bytes:
    """Side by side: the holder and the scope, the number and the dates."""
    w = Word(s)
    w.head(f"{s.take('certification_body')}, {', '.join(own_address(s))}")
    w.line(s.title(), 2, "bc", after=12)
    left = [s.words.certify, f"*{s.take('organisation_name')}", *s.address(), s.complies(), f"*{s.take('standard')}"]
    right = [t for label, value in s.rows("certificate_number", *s.dates()) for t in (f"_{label}", f"*{value}")]
    w.halves(left, right)
    w.line(s.label("scope"), 1.15, "b")
    w.line(s.take("scope"))
    w.line(s.soa())
    w.picture(s)
    return w.data()


def body_text(s: Sheet) -> bytes:
    """Paragraphs alone, as of a letter of confirmation."""
    w = Word(s, margin=28)
    scope = s.take("scope")
    w.line(s.take("certification_body"), 1.2, "b")
    for text in own_address(s):
        w.line(text, 0.85, after=0)
    w.gap(20)
    w.line(s.title(), 1.5, "b", after=10)
    w.line(
        f"{s.words.certify} {s.take('organisation_name')}, whose address is {', '.join(s.address(False))}, "
        f"{s.complies()} {s.take('standard')}, certificate {s.take('certificate_number')}.",
        after=10,
    )
    w.line(f"{s.words.covers[0].upper()}{s.words.covers[1:]}: {scope[0].lower()}{scope[1:]}.", after=10)
    w.line(s.soa("The controls are listed in the Statement of Applicability, "), after=10)
    w.line(" ".join(filter(None, (s.since(), s.validity()))), after=10)
    w.line(s.accredited(), after=10)
    w.line(f"{s.world.person()}, for the certification committee", 1, "i")
    return w.data()


def annex(s: Sheet) -> bytes:
    """A certificate and, on the next pages, its annex of sites; pages counted at the foot."""
    w = Word(s)
    number = s.take("certificate_number")
    w.line(s.take("certification_body"), 1.3, "c")
    w.line(s.title(), 2.2, "bc", after=12)
    w.pairs(s.rows(*_FACTS), bold="value")
    w.pairs(s.rows("certificate_number", *s.dates()) + s.traps(1))
    w.picture(s)
    w.foot(f"{number}   {form_line(s)}", "Page {} of {}")
    if s.has_sites:
        w.page()
        w.line(f"Annex to {number}", 1.5, "bc", after=8)
        body = [(str(n), f"{x.address.text}, {x.address.postcode}", x.process) for n, x in enumerate(s.sites(), 1)]
        w.grid(("", "Location", "Activities"), body, (10, 95, 60))
    return w.data()


def site_list(s: Sheet) -> bytes:
    """Head office and further sites as bullets on the same page."""
    w = Word(s)
    w.line(s.title(), 2, "bc", after=10)
    w.pairs(s.rows("organisation_name", "standard", "certificate_number", *s.dates()), bold="label")
    w.line(s.label("scope"), 1.1, "b")
    w.line(s.in_scope(), after=8)
    w.line(s.label("sites"), 1.1, "b")
    w.bullets([f"Head office: {', '.join(s.address(False))}"])
    w.bullets(f"{x.address.text}, {x.address.postcode} ({x.process.lower()})" for x in s.sites())
    w.line(f"{s.label('certification_body')}: {s.take('certification_body')}")
    w.line(s.accredited(), 0.85)
    return w.data()


def labels_below(s: Sheet) -> bytes:
    """Each value over a line, its label in small italics under it."""
    w = Word(s)
    w.line(s.take("certification_body"), 1.2, "c", "right")
    w.line(s.title(), 2.2, "b", after=16)
    for label, value in s.rows(*_FACTS, "certificate_number", *s.dates()):
        w.line(value, 1.1, "b", after=0)
        w.line(label, 0.75, "i", after=9)
    w.picture(s)
    return w.data()


def bilingual_table(s: Sheet) -> bytes:
    """Three columns: the other language's label, the English one, the value."""
    w = Word(s)
    w.line(s.title(), 1.9, "bc", after=10)
    names = [
        n for n in (*_FACTS, "certificate_number", *s.dates(), "certification_body") if n == "location" or s.has(n)
    ]
    rows = [(*s.words.label(n).split("|"), s.rows(n)[0][1]) for n in names]
    w.grid((), rows, (48, 42, 75), 0.95)
    w.picture(s)
    return w.data()


def bilingual_lines(s: Sheet) -> bytes:
    """Sentences in both languages over plain pairs."""
    w = Word(s)
    w.line(s.take("certification_body"), 1.2, "c", "centre")
    w.line(s.title(), 1.8, "b", "centre", 10)
    w.line(s.words.also.get("certify", ""), 0.95, "i", "centre", 0)
    w.line(s.words.certify, 0.95, "", "centre")
    w.line(s.take("organisation_name"), 1.5, "b", "centre")
    w.line(", ".join(s.address()), 1, "", "centre")
    w.line(s.words.also.get("complies", ""), 0.95, "i", "centre", 0)
    w.line(s.complies(), 0.95, "", "centre")
    w.line(s.take("standard"), 1.4, "b", "centre", 12)
    for label, value in s.rows("scope", "statement_of_applicability", "certificate_number", *s.dates()) + s.traps(1):
        w.line(f"{label}{s.colon or ':'} {value}")
    w.line(s.accredited(), 0.85)
    return w.data()


def numbered_clauses(s: Sheet) -> bytes:
    """Numbered statements, as a notary would set them."""
    w = Word(s, margin=26)
    w.line(s.title(), 1.8, "b", "centre", 14)
    scope = s.take("scope")
    clauses = [
        f"The holder of this certificate is {s.take('organisation_name')}.",
        f"The place of business is {', '.join(s.address(False))}.",
        f"The certificate bears the number {s.take('certificate_number')}.",
        f"The standard applied is {s.take('standard')}.",
        f"Its scope is {scope[0].lower()}{scope[1:]}.",
        s.soa("The Statement of Applicability is "),
        s.since(),
        s.validity(),
        f"The issuing body is {s.take('certification_body').removesuffix('.')}.",
        s.accredited(),
    ]
    for number, text in enumerate(filter(None, clauses), 1):
        w.line(f"{number}.  {text}", after=9)
    w.foot("Any alteration makes this document void.", "", "centre")
    return w.data()


def date_strip(s: Sheet) -> bytes:
    """A strip of dates: a row of labels over a row of values, between the holder and the scope."""
    w = Word(s)
    w.line(s.take("certification_body"), 1.4, "bc")
    w.line(f"{s.title()}: {s.take('standard')}", 1.5, "b", after=12)
    for label, value in s.rows("organisation_name", "location"):
        w.line(label, 0.8, after=0)
        w.line(value, 1.1, "b", after=8)
    cells = s.rows("certificate_number", *s.dates())
    w.grid([a for a, _ in cells], [[b for _, b in cells]], [165 / len(cells)] * len(cells), 0.9)
    for label, value in s.rows("scope", "statement_of_applicability"):
        w.line(label, 0.8, after=0)
        w.line(value, 1, after=8)
    w.line(s.accredited(), 0.85)
    return w.data()
