"""ISO 27001 certificates of small houses: made in a word processor, for several standards, with histories and annexes."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from benchmarks.unseen.flow import Break, Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.tenth.facts import (
    Cert,
    House,
    cert,
    core,
    cycle,
    issuer,
    one_line,
    people,
    scope_near,
    sites_of,
    soa,
    swap,
)
from benchmarks.unseen.world import Draw, show

SMALL = (
    House(
        "Fenwick Lane Certification Ltd", "Fenwick Lane", "3 Fenwick Lane, Otterholme LA99 9QT", "fenwicklane.example"
    ),
    House("Mercia Systems Certification Limited", "MSC", "Abbey Barn, Coleshall B99 9DQ", "mercia-systems.example"),
    House("Aurea Audit & Certification Ltd", "Aurea", "19 Hope Street, Glasburgh G99 9AB", "aurea-audit.example"),
)


def word_made(d: Draw) -> Paper:
    """A word processor's certificate: centred lines, then a table of two columns."""
    c, house = cert(d), d.pick(SMALL)
    number = f"{''.join(w[0] for w in house.name.split()[:2])}-ISMS-{d.digits(4)}"
    ref = f"Version {d.number(1, 9)}.{d.number(0, 9)} dated {show(c.start, 'long')}"
    table_rows = [
        ["Certificate number", number],
        ["Scope of certification", c.scope],
        ["Statement of Applicability", ref],
        ["Date of first certification", show(c.first, "long")],
        ["Valid from", show(c.start, "long")],
        ["Valid to", show(c.end, "long")],
    ]
    blocks = [
        P(house.name, "centre"),
        H("Certificate of Registration", 0),
        P("This is to certify that", "centre"),
        H(c.name, 1),
        *(P(line, "centre") for line in c.sites[0].printed()),
        P(
            "has established an information security management system which has been assessed and registered as conforming to the requirements of",
            "centre",
        ),
        H("ISO/IEC 27001:2022", 1),
        Grid(table_rows, [1, 2.2], head=False, side=True),
        P(f"Signed on behalf of {house.name}", "body"),
        P(people(d, 1)[0]),
        P("Certification Manager"),
        P(
            "Continued registration depends on the successful outcome of annual surveillance visits. This certificate remains the property of the issuer.",
            "small",
        ),
    ]
    fields = [*core(c, number), *cycle(c, "long"), soa(ref), issuer(house), *sites_of(c)]
    face = d.pick(["serif", "sans"])
    return Paper(fields, Flow(blocks, "", f"{house.home} | www.{house.site} | Page {{n}} of {{m}}", face))


def with_history(d: Draw) -> Paper:
    """A cover sheet, the certificate's facts, an annex of sites, and the history of its issues."""
    c, house = cert(d, sites=d.number(2, 4)), d.pick(SMALL)
    number, issue = f"{d.digits(4)}/IS", d.number(2, 4)
    history = [
        ["Issue", "Date", "Reason"],
        [
            "1",
            show(c.start, "slash"),
            "Certification decision for this cycle" if c.first != c.start else "Initial certification",
        ],
    ]
    history += [
        [
            str(k),
            show(c.start + (c.revised - c.start) * k / issue, "slash"),
            d.pick(["Change of scope wording", "Site added", "Change of address", "Administrative correction"]),
        ]
        for k in range(2, issue)
    ]
    history += [[str(issue), show(c.revised, "slash"), "Update of the Statement of Applicability version"]]
    version = f"v{d.number(2, 9)}.{d.number(0, 9)}, {show(c.revised, 'slash')}"
    facts = [
        ["Organisation", c.name],
        ["Head office", one_line(c.sites[0])],
        ["Certificate number", number],
        ["Standard", "ISO/IEC 27001:2022"],
        ["Scope", f"{c.scope}."],
        ["Statement of Applicability", version],
        ["Initial certification date", show(c.first, "slash")],
        ["Start of current cycle", show(c.start, "slash")],
        ["Expiry date", show(c.end, "slash")],
    ]
    return _with_history_rest(d, c, facts, history, house, version, number, issue)


def _with_history_rest(
    d: Draw,
    c: Cert,
    facts: list[list[str]],
    history: list[list[str]],
    house: House,
    version: str,
    number: str,
    issue: int,
) -> Paper:
    annex = [["No.", "Site", "Activities"]] + [
        [str(k), one_line(a), d.pick(["Hosting", "Support", "Development", "Archive"])]
        for k, a in enumerate(c.sites[1:], 2)
    ]
    blocks = [
        H(house.name, 0),
        P(f"Dear {people(d, 1)[0]},"),
        P("Please find enclosed your certificate with its annexes. Tell us of any error within ten working days."),
        P("Client Services"),
        Break(),
        H("CERTIFICATE", 0),
        P("Information Security Management System", "centre"),
        Grid(facts, [1, 2.3], head=False, side=True),
        P(f"{house.name} is accredited by UKAS under number {d.digits(4)}."),
        Break(),
        H("Annex A: additional sites", 1),
        Grid(annex, [0.4, 3, 1.2]),
        H("Annex B: history of this certificate", 1),
        Grid(history, [0.5, 1, 3]),
    ]
    fields = [
        *core(c, number),
        *cycle(c, "slash", revised=True),
        soa(version, version[1:]),
        issuer(house),
        Field("accreditation_body", "UKAS", "UKAS"),
        *sites_of(c),
    ]
    head, foot = f"Certificate {number}, issue {issue}", f"{house.name}, {house.home}   Page {{n}} of {{m}}"
    return Paper(swap(fields, scope_near(c)), Flow(blocks, head, foot))


def unaccredited(d: Draw) -> Paper:
    """A consultant's own house: no accreditor, a line of independence, a short cycle shown in one sentence."""
    c = cert(d)
    house = House(
        "ISO Assured Register", "ISO Assured Register", "PO Box 4417, Chelmerford CM99 9ZE", "iso-assured.example"
    )
    number = f"UK{d.digits(5)}"
    blocks = [
        H(house.name, 0),
        P("Certificate of Assessment", "centre"),
        P(f"Certificate No. {number}", "centre"),
        P("This certificate has been awarded to", "centre"),
        H(c.name, 1),
        P(one_line(c.sites[0]), "centre"),
        P("in recognition of the organisation's information security management system, which complies with", "centre"),
        H("ISO 27001:2022", 1),
        P("The scope of activities covered by this certificate is defined below", "centre"),
        P(c.scope, "centre"),
        P(
            f"Issued on {show(c.start, 'ordinal')}. This certificate is valid until {show(c.end, 'ordinal')}, subject to annual review.",
            "centre",
        ),
        P(people(d, 1)[0], "right"),
        P("Registrar", "right"),
        P(
            "An independent register of management systems. The holder is entitled to display the mark of the register for the duration of this certificate.",
            "small",
        ),
    ]
    fields = [
        *core(c, number, printed="ISO 27001:2022"),
        *cycle(c, "ordinal", first=False),
        issuer(house),
        *sites_of(c),
    ]
    return Paper(fields, Flow(blocks, "", f"{house.home}   {house.site}", "serif"))


def word_landscape(d: Draw) -> Paper:
    """A landscape certificate of a word processor with the dates in a table of one row."""
    c, house = cert(d), d.pick(SMALL)
    number = d.digits(7)
    blocks = [
        P(house.name, "bold"),
        H("Certificate of Compliance", 0),
        P(f"{house.name} certifies that the Information Security Management System of", "centre"),
        H(c.name, 1),
        P(f"located at {one_line(c.sites[0], country=False)}", "centre"),
        P(
            "has been independently assessed and is compliant with the requirements of ISO/IEC 27001:2022 for:",
            "centre",
        ),
        P(f"{c.scope}.", "centre"),
        Grid(
            [
                ["Certificate No.", "Initial issue", "Current issue", "Latest revision", "Expires"],
                [number, *(show(x, "short") for x in (c.first, c.start, c.revised, c.end))],
            ]
        ),
        P("This certificate was issued electronically and is bound by the conditions of the contract.", "small"),
        P(f"Approved by: {people(d, 1)[0]}, Scheme Manager"),
    ]
    fields = [*core(c, number), *cycle(c, "short", revised=True), issuer(house), *sites_of(c)]
    footer = f"{house.name}, {house.home}. Accreditation: UKAS {d.digits(4)}"
    fields.append(Field("accreditation_body", "UKAS", "UKAS"))
    return Paper(swap(fields, scope_near(c)), Flow(blocks, "", footer, "sans", landscape=True))
