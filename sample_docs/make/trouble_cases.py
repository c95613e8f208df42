"""Cases of bad scans, broken files and evidence that was never supplied. Sentences in quotes are the contract's."""

import io
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from sample_docs.make import letters, others
from sample_docs.make.case import NAR, NR, SR, Case, Evidence, N, Party, R, decision, dspt, iso, no_cloud, place
from sample_docs.make.case_parts import PROCESSOR, at, page, row, sheet
from sample_docs.make.certificates import seeded
from sample_docs.make.scanning import photograph, scan
from sample_docs.make.world import Organisation


def poor_scans() -> Case:
    unit = Organisation(
        "Sellthwaite Cancer Informatics Ltd", "8HR73", "Company", at("16 Brewhouse Lane", "Preston", postcode="PR5 6YD")
    )
    host = Organisation(
        "Quarrham Hosting Ltd", "8TW39", "Company", at("Unit 12", "Signal Business Park", "Crewe", postcode="CW1 5FT")
    )
    gone = Organisation(
        "Ivelford Data Services Ltd", "8JV86", "Company", at("7 Sycamore Close", "Bolton", postcode="BL3 4GH")
    )
    parties = [
        Party(
            "sel",
            unit,
            ("dspt",),
            (place("s1", unit.address, "processing", "backup"),),
            comments="DSPT published 3 June 2026",
        ),
        Party("qua", host, ("iso27001",), (place("q1", host.address, "storage", "backup"),), PROCESSOR),
        Party("ive", gone, ("iso27001",), (place("i1", gone.address, "processing", "backup"),)),
    ]
    turned = scan(sheet("qua", "right-labels", host, "2025-01-20", "2028-01-19"), "poor", 4)
    files = [
        Evidence(
            "scan0001.pdf", scan(page("sel", unit, row("2025-26", "standards_met", "2026-06-03")), "bad", 11), "sel"
        ),
        Evidence("scan0002.pdf", turned, "qua"),
        Evidence(
            "IMG_2231.jpg",
            photograph(sheet("ive", "value-above-label", gone, "2023-07-03", "2026-07-02"), "poor", 5, ".jpg"),
            "ive",
        ),
    ]
    c4, c6 = NAR, NAR
    findings = [
        *dspt("sel", c1=SR, c2=SR, c3=SR, c4=c4, c6=c6, route=SR, date=SR, places=SR),
        *iso("qua", SR, SR, SR),
        *iso("ive", NR, copy=SR),
        ("2a/1", None, NR),
        ("video/7-declared", None, SR),
        *no_cloud(SR),
    ]
    return Case(
        "09-poor-scans",
        "2026-09-30",
        "Nothing but bad scans: a faint one, a turned one with an approval, an expired certificate by telephone.",
        "DARS-NIC-359977-N2B8G-v0.9",
        "Chemotherapy toxicity",
        parties,
        files,
        findings,
        NR,
        decisions=[decision("2a/1.3", "qua", "2026-09-10")],
    )


def locked_pdf() -> bytes:
    """A page that opens only with a password."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, encrypt="not-told")
    canvas.drawString(72, 700, "Certificate")
    canvas.save()
    return buffer.getvalue()


def broken_files() -> Case:
    sound = Organisation(
        "Holminster Epilepsy Foundation",
        "8KH51",
        "Charity / Hospice",
        at("The Old Granary", "11 Mill Lane", "Truro", postcode="TR4 8JE"),
    )
    locked = Organisation(
        "Garrgate Compute Ltd", "8TN60", "Company", at("Suite 3", "Copper Mill", "Telford", postcode="TF1 6AX")
    )
    parties = [
        Party(
            "hol",
            sound,
            ("dspt",),
            (place("h1", sound.address, "processing", "backup"),),
            comments="DSPT published 22 May 2026",
        ),
        Party("gar", locked, ("iso27001",), (place("g1", locked.address, "storage", "backup"),), PROCESSOR),
    ]
    cut = sheet("cut", "sentence-only", locked, "2025-03-03", "2028-03-02").data[:700]
    findings = [
        *dspt("hol"),
        # "a file with a problem … keeps 'missing' open".
        ("2a/1.3", "gar", R),
        ("2a/1", "gar", R),
        ("video/5-copy", "gar", R),
        ("2a/1", None, R),
        *no_cloud(SR),
    ]
    return Case(
        "10-broken-files",
        "2026-07-27",
        "A locked, a cut, an empty and a foreign file beside one good page: what is missing stays open.",
        "DARS-NIC-617340-D9F4J-v1.0",
        "Seizures in pregnancy",
        parties,
        [Evidence("holminster.pdf", page("hol", sound, row("2025-26", "standards_met", "2026-05-22")), "hol")],
        findings,
        R,
        broken={
            "garrgate certificate.pdf": (locked_pdf(), ["encrypted"]),
            "empty.pdf": (b"", ["empty"]),
            "certificate (2).pdf": (cut, ["damaged", "unreadable"]),
            "recording.mp3": (b"ID3\x03\x00\x00\x00\x00\x00\x21" + bytes(range(256)) * 4, ["unsupported"]),
        },
    )


def nothing_supplied() -> Case:
    names = (
        ("ald", "Aldgate Trauma Insight Ltd", "8HG95", ("dspt",)),
        ("ott", "Ottcombe Evidence Ltd", "8JQ13", ()),
        ("mun", "Mundholm Software LLP", "8KX48", ("iso27001",)),
        ("loc", "Loxthwaite Research Ltd", "8TE70", ("igt",)),
    )
    places = (
        at("42 Wharf Road", "Cardiff", postcode="CF11 8DB", country="Wales"),
        at("10 Hawthorn Way", "Luton", postcode="LU1 3PZ"),
        at("19 Kiln Street", "Hull", postcode="HU5 9GR"),
        at("2 Rowan Court", "Bath", postcode="BA1 8QU"),
    )
    parties = [
        Party(
            key,
            Organisation(name, code, "Company", address),
            routes,
            (place(f"{key}1", address, "processing", "backup"),),
            comments="DSPT published 5 June 2026" if routes == ("dspt",) else None,
        )
        for (key, name, code, routes), address in zip(names, places, strict=True)
    ]
    report = letters.Igt(parties[3].organisation, "14.1", 88, "satisfactory", date(2018, 3, 12))
    files = [
        Evidence("about us.pdf", others.other(seeded("brochure-4"), "brochure"), None),
        Evidence("ig toolkit.pdf", letters.igt(seeded("igt-old"), report), "loc"),
    ]
    findings = [
        ("2a/1.1.2", "ald", N),
        ("2a/1.1.3", "ald", N),
        ("2a/1.1", "ald", N),
        ("2a/1", "ald", N),
        ("2a/1", "ott", N),  # "Empty `routes`: `not-satisfied` if all was read and nothing fits"
        *iso("mun", N, copy=N),
        ("video/4-igt", "loc", N),
        ("2a/1", "loc", N),
        ("2a/1", None, N),
        *no_cloud(),
    ]
    return Case(
        "11-nothing-supplied",
        "2026-09-01",
        "Routes relied on without evidence, no route at all, and the IG Toolkit years after its end.",
        "DARS-NIC-226603-F3V6B-v0.1",
        "Major trauma and work",
        parties,
        files,
        findings,
        N,
    )


CASES = (poor_scans, broken_files, nothing_supplied)
