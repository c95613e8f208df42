"""ISO 27001 certificates drawn on the page with a pen: woven ground, typewriter, histories, long annexes."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from reportlab.lib.utils import simpleSplit

from benchmarks.unseen.eleventh.facts import (
    Cert,
    applies,
    cert,
    core,
    days,
    f,
    ledger,
    on,
    person,
    say,
    spots,
    unseen,
    version,
)
from benchmarks.unseen.model import Paper, place
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw


def _sign(s: Sheet, d: Draw, x: float, y: float, words: Sequence[str]) -> None:
    s.signature(x, y, [d.number(-13, 16) for _ in range(6)])
    s.lines(x, y + 24, words, 9)


def _table(s: Sheet, y: float, widths: Sequence[float], rows: Sequence[Sequence[str]], x: float = 56) -> float:
    """A ruled table; gives the y below it."""
    for k, row in enumerate(rows):
        parts = [simpleSplit(v, s.font(), 8.5, w - 10) for v, w in zip(row, widths, strict=True)]
        deep, left = max(map(len, parts)) * 11 + 8, x
        for part, w in zip(parts, widths, strict=True):
            s.box(left, y, left + w, y + deep, stroke="#777777", width=0.4, fill="#eef0f4" if not k else None)
            s.lines(left + 5, y + 12, part, 8.5, leading=11, bold=not k)
            left += w
        y += deep
    return y


def _middle(s: Sheet, y: float, c: Cert, size: float = 17) -> float:
    y = s.para(70, y, s.width - 140, c.name, size, bold=True, align="centre")
    return s.para(90, y, s.width - 180, ledger(c.where), 10, align="centre")


def woven(d: Draw) -> Paper:
    """Security paper's woven ground, serif; the accreditor in its mark's picture alone; days at the left foot."""
    c, house, number = cert(d, 0), "Timberline Certification International Ltd", f"{d.number(1, 9)}{d.digits(3)}"
    s = Sheet("a4", "serif", "Certificate")
    s.waves("#e3ecdf")
    s.box(24, 24, s.width - 24, s.height - 24, stroke="#35613a", width=2.5)
    s.crest(s.width / 2, 86, 30, "#35613a", 2)
    s.centred(158, "Certificate of Registration", 30, italic=True)
    s.centred(190, "This is to certify that the Information Security Management System of", 12)
    y = _middle(s, 222, c, 20) + 14
    s.centred(y, "has been assessed and registered by Timberline against the provisions of", 12)
    s.centred(y + 30, "ISO/IEC 27001:2022", 20, bold=True)
    s.centred(y + 56, "in respect of", 12)
    s.para(90, y + 80, s.width - 180, f"{c.scope}.", 12, align="centre", bold=True)
    rows = [
        f"Certificate Number {number}",
        f"First Issued {say(c.first, 'long')}",
        f"Date of Issue {say(c.start, 'long')}",
        f"Expiry Date {say(c.end, 'long')}",
    ]
    s.lines(60, 620, rows, 11, leading=17)
    s.mark(s.width - 130, 600, ["UKAS", "MANAGEMENT", "SYSTEMS"])
    _sign(s, d, 300, 640, [person(d), "Chief Operating Officer"])
    s.para(
        60,
        745,
        470,
        f"{house}, Stocking Mill, High Weir, Burnsall Green BD99 9ZX. This certificate remains the property of the issuer and is valid only while the registration is maintained; its status can be confirmed on +44 (0)1632 960{d.digits(3)}.",
        7.5,
    )
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Timberline"),
        unseen("accreditation_body", "UKAS"),
        *days(c, "long", "first", "start", "end"),
        place(c.where, "main"),
    ]
    return Paper(fields, s.done())


def history(d: Draw) -> Paper:
    """A table of issues with their reasons below the certificate; the newest issue is the revision."""
    c, house, number = cert(d, 1, d.number(1, 3)), "Meridian Quay Registrars Limited", f"MQ/ISMS/{d.digits(4)}"
    s = Sheet("a4", "vera", "Certificate")
    s.box(0, 0, s.width, 12, fill="#1c3f60", stroke=None)
    s.text(56, 66, "CERTIFICATE", 24, bold=True, colour="#1c3f60")
    s.text(56, 86, f"Certificate number {number}", 9)
    s.text(56, 122, "Meridian Quay Registrars certifies that", 9.5)
    s.para(56, 146, 480, c.name, 15, bold=True)
    s.para(56, 168, 480, f"of {ledger(c.where)} and of {ledger(c.sites[0])}", 9.5)
    s.text(56, 206, "operates an information security management system conforming to ISO/IEC 27001:2022 for", 9.5)
    y = s.para(56, 226, 480, c.scope, 10, bold=True) + 4
    soa = f"Issue {d.number(2, 9)} of {say(c.start - timedelta(days=40), 'slash')}"
    s.text(56, y, f"Statement of Applicability: {soa}", 9)
    s.text(56, y + 30, f"Start of the current certification: {say(c.start, 'slash')}", 9.5)
    s.text(56, y + 46, f"End of the current certification: {say(c.end, 'slash')}", 9.5)
    last = d.number(4, 9)
    rows = [
        ["Issue", "Date", "Reason"],
        ["1", say(c.first, "slash"), "Initial certification, transferred from another body"],
        [str(last - 1), say(c.start, "slash"), "Recertification"],
        [str(last), say(c.revised, "slash"), "Second site added"],
    ]
    y = _table(s, y + 74, [60, 100, 320], rows)
    _sign(s, d, 60, y + 60, [person(d), "Registrar"])
    s.text(56, 790, f"{house}, 5 Weir Wharf, Ottermouth EX99 9ZZ. UKAS accredited certification body 0777.", 7)
    fields = [
        *core(c, number, house, "ISO/IEC 27001:2022", "Meridian Quay Registrars"),
        f("accreditation_body", "UKAS"),
        applies(soa),
        *days(c, "slash", "first", "start", "revised", "end"),
        *spots(c),
    ]
    return Paper(fields, s.done())


def long_annex(d: Draw) -> Paper:
    """A face and an annex of many sites over pages, each with its postcode in a column of its own."""
    c, house, number = cert(d, d.number(12, 30)), "Concord Assessment Bureau Ltd", f"CAB.{d.digits(3)}.{d.digits(3)}"
    s = Sheet("a4", "sans", "Certificate")
    s.crest(80, 70, 22, "#8a1538", 1)
    s.text(120, 78, "Certificate of Conformance", 24, bold=True)
    y = _middle(s, 150, c) + 10
    s.centred(y, "and the sites listed in the annex conform to", 10)
    s.centred(y + 26, "ISO/IEC 27001:2022", 18, bold=True)
    y = s.para(80, y + 60, s.width - 160, c.scope, 11, align="centre")
    pairs = (
        ("Certificate", number),
        ("Certified since", say(c.first, "short")),
        ("Effective", say(c.start, "short")),
        ("Expires", say(c.end, "short")),
        ("Annex revised", say(c.revised, "short")),
    )
    for k, (label, value) in enumerate(pairs):
        s.text(290, 520 + k * 17, label, 9.5, align="right", colour="#666666")
        s.text(302, 520 + k * 17, value, 9.5, bold=True)
    _sign(s, d, 80, 660, [f"{person(d)}, Head of Certification", house])
    s.text(80, 780, "Accredited by UKAS under number 0555. Valid only with its annex.", 7.5)
    lines = [[str(k), ", ".join(a.lines), a.postcode] for k, a in enumerate(c.sites, 1)]
    for first in range(0, len(lines), 14):
        s.turn()
        s.text(56, 60, f"Annex to certificate {number}", 13, bold=True)
        s.text(56, 78, c.name, 9.5)
        _table(s, 96, [36, 350, 90], [["No.", "Site", "Postcode"], *lines[first : first + 14]])
        s.text(56, 800, f"Annex page {first // 14 + 1} of {(len(lines) + 13) // 14}", 8)
    fields = [
        *core(c, number, house),
        f("accreditation_body", "UKAS"),
        *days(c, "short", "first", "start", "end"),
        on("revised_on", c.revised, "short", optional=True),
        *spots(c),
    ]
    return Paper(fields, s.done())


def _cell(s: Sheet, x: float, label: str, value: str) -> None:
    s.box(x, 560, x + 123, 600, stroke="#6b4f1d")
    s.text(x + 61, 574, label, 8.5, align="centre")
    s.text(x + 61, 591, value, 9.5, align="centre", bold=True)


def remote(d: Draw) -> Paper:
    """Main location and remote locations in two boxes, facts along the bottom in a ruled row; American wording, British holder."""
    c, house, number = (
        cert(d, d.number(1, 3)),
        "Pinnacle Registrars of North America, LLC",
        f"C{d.digits(7)}-IS{d.number(1, 9)}",
    )
    s = Sheet("letter", "serif", "Certificate")
    s.box(18, 18, s.width - 18, s.height - 18, stroke="#6b4f1d", width=4)
    s.centred(84, "CERTIFICATE OF REGISTRATION", 25, bold=True, colour="#6b4f1d")
    s.centred(112, "This certifies that the information security management system of", 11)
    y = _middle(s, 142, c, 19) + 8
    s.centred(y, "has been registered to", 11)
    s.centred(y + 26, "ISO/IEC 27001:2022", 18, bold=True)
    y = s.para(80, y + 56, s.width - 160, f"Scope: {c.scope}", 11, align="centre") + 6
    s.box(60, y, s.width - 60, y + 30 + 14 * len(c.sites), stroke="#6b4f1d")
    s.text(70, y + 16, "Remote locations:", 10, bold=True)
    s.lines(70, y + 32, [ledger(a) for a in c.sites], 9.5, leading=14)
    pairs = (
        ("Certificate No.", number),
        ("Original Registration", say(c.first, "us")),
        ("Effective Date", say(c.start, "us")),
        ("Expiration Date", say(c.end, "us")),
    )
    for k, (label, value) in enumerate(pairs):
        _cell(s, 60 + k * 123, label, value)
    _sign(s, d, 70, 660, [person(d), "President"])
    s.mark(s.width - 140, 624, ["ANAB", "ACCREDITED"])
    s.centred(
        758,
        f"{house} - 20 Harbor Street, Suite 300, New Harwick, MA 01999 - The scope is further described in the audit report.",
        7.5,
    )
    fields = [
        *core(c, number, house),
        unseen("accreditation_body", "ANAB"),
        *days(c, "us", "first", "start", "end"),
        *spots(c),
    ]
    return Paper(fields, s.done())


def typewriter(d: Draw) -> Paper:
    """Typewriter letters and leaders of dots, a national edition; a body of one office without accreditation."""
    c, house, number = cert(d, 0), "Bureau of Information Assurance (Thanesford) Ltd", f"BIA-{d.digits(5)}"
    std, soa = "BS EN ISO/IEC 27001:2023", f"version {version(d)}"
    s = Sheet("a4", "mono", "Certificate")
    s.centred(80, "CERTIFICATE OF REGISTRATION", 16, bold=True)
    s.centred(104, house, 10)
    pairs = (
        ("Registered firm", c.name),
        ("Address", ledger(c.where)),
        ("Standard", std),
        ("Registration number", number),
        ("First registered", say(c.first, "dashed")),
        ("Registered from", say(c.start, "dashed")),
        ("Registered until", say(c.end, "dashed")),
        ("Statement of Applicability", soa),
        ("Activities", c.scope),
    )
    y = 160.0
    for label, value in pairs:
        s.text(56, y, f"{label} ".ljust(28, "."), 9.5)
        y = s.para(226, y, 320, value, 9.5) + 10
    _sign(s, d, 60, y + 70, [person(d), "Principal Assessor"])
    s.para(
        56,
        760,
        480,
        "The register may be inspected at the office of the Bureau. The Bureau is not accredited by a national accreditation body.",
        8,
    )
    short = ("EN ISO/IEC 27001:2023", "ISO/IEC 27001:2023")
    fields = [
        *core(c, number, house)[:2],
        f("standard", std, *short),
        *core(c, number, house)[3:],
        applies(soa),
        *days(c, "dashed", "first", "start", "end"),
        place(c.where, "main"),
    ]
    return Paper(fields, s.done())


def centre_line(d: Draw) -> Paper:
    """Labels end at a line down the middle, values begin there; the day of decision and the next audit among the days."""
    c, house, number = cert(d, 0), "Certifica Lusitana, Associação para a Qualidade", f"{d.digits(3)}/{d.digits(4)}/IS"
    s = Sheet("a4", "vera", "Certificado")
    s.crest(s.width / 2, 74, 26, "#a4161a", 0)
    s.centred(132, "CERTIFICADO / CERTIFICATE", 20, bold=True, colour="#a4161a")
    decided = c.start - timedelta(days=4)
    pairs = (
        ("Número / Number", number),
        ("Organização / Organization", c.name),
        ("Morada / Address", ledger(c.where)),
        ("Norma / Standard", "ISO/IEC 27001:2022"),
        ("Âmbito / Scope", c.scope),
        ("Primeira certificação / First certification", say(c.first, "dots")),
        ("Decisão / Decision", say(decided, "dots")),
        ("Válido de / Valid from", say(c.start, "dots")),
        ("Válido até / Valid until", say(c.end, "dots")),
        ("Próxima auditoria / Next audit", say(c.start + timedelta(days=350), "dots")),
    )
    y = 184.0
    s.box(247, 170, 247.6, 560, fill="#a4161a", stroke=None)
    for label, value in pairs:
        s.text(238, y, label, 8.5, align="right", colour="#555555")
        y = s.para(258, y, 290, value, 9.5, bold=True) + 12
    _sign(s, d, 258, 640, [person(d), "Direção / Director"])
    s.centred(770, f"{house}, Rua do Porto 7, 4999-001 Vila Nova do Mar, Portugal", 8)
    s.centred(784, "Acreditação / Accreditation: IPAC C9999", 8)
    fields = [
        *core(c, number, house),
        f("accreditation_body", "IPAC"),
        *days(c, "dots", "first", "start", "end"),
        on("revised_on", decided, "dots", optional=True),
        place(c.where, "main"),
    ]
    return Paper(fields, s.done())
