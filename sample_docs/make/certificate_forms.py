"""Plain forms of certificates: value above label, sentences, tables, two languages, a side panel, any order."""

from dataclasses import replace
from datetime import timedelta

from sample_docs.make.certificates import Certificate
from sample_docs.make.paper import COURIER, FONTS, HELVETICA, TIMES, Paper
from sample_docs.make.world import World, years_after

NUMBER = (
    "Certificate Number",
    "Certificate No.",
    "Certificate No",
    "Registration No.",
    "Certificate ID",
    "Cert. No.",
    "Registration Number",
    "Certificate reference",
    "Certificate Identity Number",
)
FIRST = (
    "Original Registration Date",
    "Originally Registered",
    "Initial certification date",
    "Certified since",
    "First issued",
    "Date of initial certification",
    "Original certification date",
    "First certified",
    "Initial registration",
)
ISSUED = (
    "Effective Date",
    "Current issue date",
    "Valid from",
    "Certification date",
    "Issue Date",
    "Date of issue",
    "Certification cycle start date",
    "Date of current issue",
    "Issued on",
)
REVISED = ("Latest Revision Date", "Re-issue date", "Revision date", "Last amended", "Revised on", "Re-issued")
EXPIRES = (
    "Expiry Date",
    "Expiration Date",
    "Valid until",
    "Valid to",
    "Date of expiry",
    "Certificate expires",
    "Current expiry",
    "Expires",
    "Certificate valid until",
)
HOLDER = (
    "Organisation",
    "Certified organisation",
    "Company",
    "Client",
    "Name of organisation",
    "Issued to",
    "Certificate holder",
    "Registered company",
)
ADDRESS = ("Address", "Registered address", "Head office", "Main site", "Certified address", "Location")
SCOPE = (
    "Scope",
    "Scope of certification",
    "Scope of registration",
    "Certified scope",
    "Scope of approval",
    "Certification scope",
)
STANDARD = ("Standard", "Certified to", "Management system standard", "Normative reference", "Scheme")
BODY = ("Certification body", "Issued by", "Certified by", "Registrar", "Issuing body")
SOA = ("Statement of Applicability", "SoA", "Statement of Applicability reference", "Applicable SoA")
ACCREDITED = ("Accredited by", "Accreditation body", "Accreditation")
SURVEILLANCE = ("Next surveillance due", "Surveillance audit due", "Next audit on or before")


def missing(it: Certificate, *names: str) -> set[str]:
    empty = {
        "statement_of_applicability": it.soa,
        "first_certified_on": it.first,
        "revised_on": it.revised,
        "accreditation_body": it.accreditor,
    }
    return set(names) | {name for name, value in empty.items() if value is None}


def rows_of(it: Certificate, world: World) -> list[tuple[str, str, str]]:
    """(field, label, value) of all that is to be printed, labels drawn from the vocabulary of the trade."""
    rows = [
        ("organisation_name", HOLDER, it.holder),
        ("location", ADDRESS, ", ".join(it.address.printed())),
        ("standard", STANDARD, it.standard),
        ("scope", SCOPE, it.scope),
        ("statement_of_applicability", SOA, it.soa),
        ("certificate_number", NUMBER, it.number),
        ("first_certified_on", FIRST, it.first and it.day(it.first)),
        ("issued_on", ISSUED, it.day(it.issued)),
        ("revised_on", REVISED, it.revised and it.day(it.revised)),
        ("expires_on", EXPIRES, it.day(it.expires)),
        ("certification_body", BODY, it.body),
        ("accreditation_body", ACCREDITED, it.accreditor),
    ]
    return [(name, world.pick(labels), value) for name, labels, value in rows if value]


def value_above_label(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Each value in large type with its label in small type beneath."""
    paper = Paper(HELVETICA)
    paper.line(it.body, 13, "b", "right", gap=3)
    paper.line("Certificate", 30, "b", gap=2)
    left_out = missing(it, "sites", "revised_on", "accreditation_body")
    for name, label, value in rows_of(it, world):
        if name in {"certification_body", "revised_on", "accreditation_body"}:
            continue
        paper.para(value, 13, "b")
        paper.line(label, 8, gap=1.2)
        paper.rule()
        paper.down(22)
    return paper.pdf(), left_out


def sentence_only(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """A few sentences, no label at all."""
    paper = Paper(TIMES)
    paper.y = 110
    paper.line(it.body, 16, "b", gap=3)
    paper.line("Information security certification", 20, "i", gap=3)
    soa = f", as described in the Statement of Applicability {it.soa}" if it.soa else ""
    paper.para(
        f"{it.body} hereby certifies that {it.holder} of {', '.join(it.address.printed())} has implemented and "
        f"maintains an information security management system which meets the requirements of {it.standard}{soa}.",
        13,
        gap=1.6,
    )
    paper.down(10)
    paper.para(f"The certification covers {it.scope[0].lower()}{it.scope[1:]}.", 13, gap=1.6)
    paper.down(10)
    first = f"Certification was first granted on {it.day(it.first)}. " if it.first else ""
    paper.para(
        f"{first}The present certificate, number {it.number}, is valid from {it.day(it.issued)} to "
        f"{it.day(it.expires)}.",
        13,
        gap=1.6,
    )
    if it.accreditor:
        paper.down(10)
        paper.para(
            f"{it.body} is accredited by {it.accreditor} for the certification of management systems.", 13, gap=1.6
        )
    paper.down(50)
    paper.signature(70, paper.y, name := world.person())
    paper.down(20)
    paper.line(f"{name}, Head of Certification", 10)
    return paper.pdf(), missing(it, "sites", "revised_on")


def table_only(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """One ruled table of labels and values, and a second one for the sites."""
    paper = Paper(world.pick(FONTS))
    paper.line("CERTIFICATE", 18, "b", "centre", gap=2)
    paper.table([(label, value) for _, label, value in rows_of(it, world)], (165, 310), header=False, size=10)
    if it.sites:
        paper.table(
            [
                ("Site address", "Postcode", "Activity"),
                *((s.address.text, s.address.postcode or "", s.process) for s in it.sites),
            ],
            (255, 80, 140),
        )
    return paper.pdf(), missing(it)


def welsh_english(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Welsh and English labels together."""
    paper = Paper(HELVETICA)
    paper.line(it.body, 14, "b", gap=2.4)
    paper.line("Tystysgrif / Certificate", 24, "b", gap=2)
    rows = [
        ("Sefydliad / Organisation", [it.holder]),
        ("Cyfeiriad / Address", it.address.printed(world.chance(0.5))),
        ("Safon / Standard", [it.standard]),
        ("Cwmpas / Scope", [it.scope]),
        ("Datganiad Cymhwysedd / Statement of Applicability", [it.soa] if it.soa else []),
        ("Rhif y dystysgrif / Certificate number", [it.number]),
        ("Dyddiad cofrestru gwreiddiol / Original registration date", [it.day(it.first)] if it.first else []),
        ("Dyddiad cyhoeddi / Issue date", [it.day(it.issued)]),
        ("Dyddiad dod i ben / Expiry date", [it.day(it.expires)]),
    ]
    for name, values in rows:
        if values:
            paper.line(name, 8, "i")
            for value in values:
                paper.para(value, 11)
            paper.down(10)
    if it.accreditor:
        paper.line(f"Achredwyd gan / Accredited by {it.accreditor}", 9)
    return paper.pdf(), missing(it, "sites", "revised_on")


def in_wales(it: Certificate, world: World) -> Certificate:
    return replace(it, address=world.address(home="Wales"), sites=())


def side_panel(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """A coloured panel on the left with numbers and dates, the holder and the scope on the right."""
    paper = Paper(HELVETICA)
    paper.colour(0.87, 0.92, 0.96)
    paper.box(0, 0, 190, paper.height, fill=True)
    paper.black()
    paper.y = 120
    panel = [
        (NUMBER, it.number),
        (FIRST, it.first and it.day(it.first)),
        (ISSUED, it.day(it.issued)),
        (EXPIRES, it.day(it.expires)),
        (REVISED, it.revised and it.day(it.revised)),
    ]
    for labels, value in panel:
        if value:
            paper.line(world.pick(labels), 8, x=30)
            paper.line(value, 10, "b", x=30, gap=2.6)
    if it.accreditor:
        paper.seal(95, 720, (it.accreditor, "4471"))
    paper.y = 80
    paper.line(it.body, 14, "b", x=215, gap=3)
    paper.line("Certificate of registration", 19, x=215, gap=2.4)
    paper.para(it.holder, 15, "b", x=215)
    for text in it.address.printed():
        paper.line(text, 10, x=215)
    paper.down(18)
    paper.line("conforms to", 9, "i", x=215)
    paper.line(it.standard, 14, "b", x=215, gap=2.6)
    paper.line("Scope", 9, "i", x=215)
    paper.para(it.scope, 11, x=215)
    if it.soa:
        paper.down(8)
        paper.para(f"Statement of Applicability {it.soa}", 9, x=215)
    return paper.pdf(), missing(it, "sites")


def dotted_leaders(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Typewriter face, labels led to their values by dots."""
    paper = Paper(COURIER if world.chance(0.5) else TIMES)
    paper.line(it.body, 14, "b", "centre", gap=2)
    paper.line("CERTIFICATE OF CONFORMITY", 16, "b", "centre", gap=3)
    for name, label, value in rows_of(it, world):
        if name == "certification_body":
            continue
        if len(value) > 42:
            paper.line(f"{label}:", 10)
            paper.para(value, 10, x=80)
        else:
            paper.line(f"{label} {'.' * max(3, 34 - len(label))} {value}", 10, gap=1.8)
    due = years_after(it.issued, 1) - timedelta(days=20)
    paper.line(f"{world.pick(SURVEILLANCE)} ....... {it.day(due)}", 10, gap=1.8)
    return paper.pdf(), missing(it, "sites")


def any_form(it: Certificate, world: World) -> tuple[bytes, set[str]]:
    """Labels, their places and the order of lines as the seed has it: what no layout was made for."""
    paper = Paper(world.pick(FONTS))
    left_out = missing(it, "sites") | {
        n for n in ("first_certified_on", "revised_on", "accreditation_body") if world.chance(0.3)
    }
    rows = [r for r in rows_of(it, world) if r[0] not in left_out]
    head, tail = rows[:4], rows[4:]
    world.rng.shuffle(tail)
    if world.chance(0.3):
        head[2], head[3] = head[3], head[2]
    paper.line(
        world.pick(("Certificate", "CERTIFICATE OF REGISTRATION", "Certificate of Approval", "ISMS Certificate")),
        world.pick((16, 20, 26)),
        "b",
        world.pick(("left", "centre")),
        gap=2.4,
    )
    place = world.pick(("colon", "right", "below", "cell", "colon", "right"))
    rows = [*head, *tail]
    if world.chance(0.4):
        rows.append(("", world.pick(SURVEILLANCE), it.day(years_after(it.issued, 1))))
    colon = world.pick(("", ":"))
    if place == "cell":
        paper.table([(r[1] + colon, r[2]) for r in rows], (170, 305), header=False, ruled=world.chance(0.5), size=10)
    for _, label, value in rows if place != "cell" else []:
        _pair(paper, place, label, value, colon)
    if world.chance(0.5):
        paper.foot("Page 1 of 1", 8)
    return paper.pdf(), left_out


def _pair(paper: Paper, place: str, label: str, value: str, colon: str) -> None:
    if place == "colon":
        paper.para(f"{label}: {value}", 10)
        paper.down(7)
    elif place == "right":
        paper.at(60, paper.y, label + colon, 9, "b")
        paper.para(value, 10, x=235)
        paper.down(6)
    else:
        paper.line(label + colon, 8, "b", gap=1.5)
        paper.para(value, 10)
        paper.down(8)
