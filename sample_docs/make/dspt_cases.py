"""Cases on the DSPT route and on the IG Toolkit before it. Sentences in quotes are the contract's."""

from datetime import date

from sample_docs.make import letters
from sample_docs.make.case import NAR, NR, Case, Evidence, N, Party, R, S, dspt, no_cloud, place
from sample_docs.make.case_parts import at, page, row
from sample_docs.make.certificates import seeded
from sample_docs.make.world import Organisation


def university() -> Case:
    own = Organisation(
        "Langthwaite University",
        "EE174026",
        "University",
        at("Senate Building", "3 Juniper Hill", "Durham", postcode="DH1 7QT"),
    )
    store = at("Archive Store", "40 Kiln Lane", "Crewe", postcode="CW2 8HB")
    party = Party(
        "uni",
        own,
        ("dspt",),
        (place("u1", own.address, "processing", "storage"), place("u2", store, "backup")),
        comments="DSPT 2025-26 published 17/06/2026",
    )
    sample = page(
        "uni", own, row("2025-26", "standards_met", "2026-06-17"), row("2024-25", "standards_met", "2025-06-26")
    )
    return Case(
        "01-university-clean",
        "2026-10-05",
        "One university, latest published edition, everything in order.",
        "DARS-NIC-512604-H2T5D-v1.0",
        "Falls after discharge",
        [party],
        [Evidence("toolkit page.pdf", sample, "uni")],
        [*dspt("uni"), ("2a/1", None, S), ("video/7-declared", None, S), *no_cloud()],
        S,
    )


def editions() -> Case:
    makes = (
        (
            "osw",
            "Osterwick University",
            "EE140288",
            "University",
            at("Great Hall", "1 Abbot Street", "Norwich", postcode="NR4 2BD"),
            "DSPT published 10 May 2024",
            row("2023-24", "standards_met", "2024-05-10"),
            "long",
        ),
        (
            "col",
            "Collbury Data Services Ltd",
            "8JG36",
            "Company",
            at("28 Granary Way", "Ipswich", postcode="IP3 9RH"),
            "DSPT 2023-24 published on 28/06/2024",
            row("2023-24", "standards_met", "2024-06-28"),
            "slash",
        ),
        (
            "fro",
            "Frostham Paediatric Foundation",
            "8HT77",
            "Charity / Hospice",
            at("8 Rowan Drive", "Lincoln", postcode="LN5 1XY"),
            "DSPT published 12 June 2023",
            row("2022-23", "standards_met", "2023-06-12"),
            "ordinal",
        ),
    )
    parties, files = [], []
    for key, name, code, sector, address, comments, published, style in makes:
        own = Organisation(name, code, sector, address)
        parties.append(
            Party(key, own, ("dspt",), (place(f"{key}1", address, "processing", "backup"),), comments=comments)
        )
        files.append(Evidence(f"{key} toolkit.pdf", page(key, own, published, style=style), key))
    findings = [
        # The previous edition, thirteen months old and not expired: A5, "fails 12 months", to a person.
        *dspt("osw", c2=R, route=R, places=R),
        *dspt("col"),
        *dspt("fro", c2=N, route=N, places=R),  # the edition before the previous one, expired on 30 June 2024
        ("2a/1", None, N),
        *no_cloud(),
    ]
    return Case(
        "05-older-editions",
        "2025-06-20",
        "The edition before the latest at thirteen and at eleven months, and the one before that.",
        "DARS-NIC-195483-C4J9E-v0.4",
        "Children's operations abroad",
        parties,
        files,
        findings,
        N,
    )


def plan_agreed() -> Case:
    council = Organisation(
        "Hackbourne Borough Council",
        "957",
        "Local Authority",
        at("Town Hall", "Victoria Row", "Stockport", postcode="SK3 8LP"),
    )
    trust = Organisation(
        "Melldale Community NHS Trust",
        "RZG",
        "NHS Trust",
        at("Trust Headquarters", "6 Lantern Hill", "Carlisle", postcode="CA1 2UH"),
    )
    firm = Organisation(
        "Norrstead Statistics Ltd", "8TR21", "Company", at("31 Larch Avenue", "Bristol", postcode="BS9 4QA")
    )
    condition = (
        "Hackbourne Borough Council must complete the improvement plan of its 2025-26 DSPT and reach Standards Met."
    )
    parties = [
        Party(
            "cou",
            council,
            ("dspt",),
            (place("c1", council.address, "processing", "backup"),),
            comments="DSPT published 24 June 2026",
        ),
        Party(
            "tru",
            trust,
            ("dspt",),
            (place("t1", trust.address, "processing", "backup"),),
            comments="DSPT published 29 June 2026",
        ),
        Party(
            "nor",
            firm,
            ("dspt",),
            (place("n1", firm.address, "processing", "backup"),),
            comments="DSPT published 30 June 2026",
        ),
    ]
    plan = letters.Plan(council, "2025-26", "Una Tattersall", date(2026, 8, 3), date(2026, 12, 18), "long")
    approval = letters.Letter(council, "improvement_plan", "2025-26", date(2026, 8, 20), date(2026, 12, 31), None)
    files = [
        Evidence(
            "council dspt.pdf", page("cou", council, row("2025-26", "approaching_standards", "2026-06-24")), "cou"
        ),
        Evidence("plan.docx", letters.plan(seeded("plan"), ".docx", plan), "cou"),
        Evidence("letter of approval.pdf", letters.letter(seeded("cou-letter"), ".pdf", approval), "cou"),
        Evidence(
            "trust.pdf",
            page("tru", trust, row("2025-26", "approaching_standards", "2026-06-29"), layout="summary"),
            "tru",
        ),
        Evidence("norrstead.pdf", page("nor", firm, row("2025-26", "approaching_standards", "2026-06-30")), "nor"),
    ]
    findings = [
        *dspt("cou", c4=S),
        # "`needs-review` where the snapshot does list that type (trusts)": no list knows this trust.
        *dspt("tru", c1=R, c3=R, c4=R, route=R, places=R),
        *dspt("nor", c3=R, c4=R, route=R, places=R),  # no record of an approval: likely self-selected
        ("2a/1", None, R),
        *no_cloud(),
    ]
    return Case(
        "06-plan-agreed",
        "2026-10-12",
        "Approaching Standards: with NHS England's letter and a special condition, and twice without.",
        "DARS-NIC-744932-G1K6B-v5.0",
        "Care at home after a stroke",
        parties,
        files,
        findings,
        R,
        kind="extension",
        more={"special_conditions": [{"text": condition, "organisation": "cou", "due": "2026-12-31"}]},
    )


def section_251() -> Case:
    held = Organisation(
        "Brackminster Maternity Ltd",
        "8KV65",
        "Company",
        at("55 Tannery Road", "Swansea", postcode="SA1 4GE", country="Wales"),
    )
    met = Organisation(
        "University of Lindwold",
        "EE159317",
        "University",
        at("Register House", "9 Castle Hill", "Oxford", postcode="OX2 6TB"),
    )
    bare = Organisation(
        "Jessley Sepsis Foundation", "8HD08", "Charity / Hospice", at("14 Harvest Lane", "Leeds", postcode="LS8 5NW")
    )
    parties = [
        Party(
            "bra",
            held,
            ("dspt",),
            (place("b1", held.address, "processing", "backup"),),
            comments="2025-26, published 30/06/2026",
        ),
        Party(
            "lin", met, ("dspt",), (place("l1", met.address, "processing", "backup"),), comments="published 9 June 2026"
        ),
        Party(
            "jes",
            bare,
            ("dspt",),
            (place("j1", bare.address, "processing", "backup"),),
            comments="published 18 June 2026",
        ),
    ]
    retention = letters.Letter(
        held,
        "section_251_retention",
        None,
        date(2026, 9, 22),
        date(2027, 9, 30),
        "We give specific approval for retention of the cohort file and its linked mortality data.",
    )
    review = letters.Letter(met, "dspt_review", "2025-26", date(2026, 8, 5), None, None)
    files = [
        Evidence(
            "brackminster.pdf",
            page("bra", held, row("2025-26", "standards_not_met", "2026-06-30"), style="slash"),
            "bra",
        ),
        Evidence("letters/retention.docx", letters.letter(seeded("ret"), ".docx", retention), "bra"),
        Evidence(
            "lindwold.pdf",
            page("lin", met, row("2025-26", "standards_met", "2026-06-09"), layout="publication-certificate"),
            "lin",
        ),
        Evidence("letters/review.eml", letters.letter(seeded("rev"), ".eml", review), "lin"),
        Evidence("jessley.pdf", page("jes", bare, row("2025-26", "standards_met", "2026-06-18")), "jes"),
    ]
    findings = [
        # 1.1.5 is "asked of each organisation that relies on DSPT"; nobody has said that there is no review.
        *dspt("bra", c3=NR, c4=NAR, c5=R, c6=S, route=NR, places=R),
        *dspt("lin", c5=S),
        *dspt("jes", c5=R, route=R),
        ("2a/1", None, NR),
        *no_cloud(),
    ]
    text = (
        "NHS England approved on 22 September 2026 that Brackminster Maternity Ltd retains the cohort "
        "file released under "
        "section 251 and its linked mortality data until 30 September 2027."
    )
    return Case(
        "07-section-251-renewal",
        "2026-11-16",
        "Renewal with identifiable data: retention approved below Standards Met, a review confirmed, a "
        "review not found.",
        "DARS-NIC-301558-R5H2A-v6.2",
        "Births and later health",
        parties,
        files,
        findings,
        NR,
        kind="renewal",
        data={"received": "identifiable", "prior_section_251_release": True},
        more={"section_251_retention_approval": text},
    )


def ig_toolkit() -> Case:
    good = Organisation(
        "Mundwold Diabetes Research Ltd", "8HL27", "Company", at("36 Orchard Drive", "Exeter", postcode="EX2 4TA")
    )
    weak = Organisation(
        "Coll & Fenn Statistics Ltd", "8JA59", "Company", at("1 Abbot Row", "Norwich", postcode="NR2 7WE")
    )
    parties = [
        Party(key, o, ("igt",), (place(f"{key}1", o.address, "processing", "backup"),))
        for key, o in (("mud", good), ("cof", weak))
    ]
    files = [
        Evidence(
            "toolkit 14_1.pdf",
            letters.igt(seeded("igt-a"), letters.Igt(good, "14.1", 82, "satisfactory", date(2018, 3, 20))),
            "mud",
        ),
        Evidence(
            "coll fenn igt.pdf",
            letters.igt(seeded("igt-b"), letters.Igt(weak, "14.1", 51, "not_satisfactory", date(2018, 3, 29))),
            "cof",
        ),
    ]
    condition = (
        "Mundwold Diabetes Research Ltd must complete the Data Security and Protection Toolkit by 31 March 2019."
    )
    findings = [
        ("video/4-igt", "mud", S),
        ("video/4-igt-condition", "mud", S),
        ("2a/1", "mud", S),
        ("video/4-igt", "cof", NR),
        ("2a/1", "cof", NR),
        ("2a/1", None, NR),
        *no_cloud(),
    ]
    return Case(
        "12-ig-toolkit",
        "2018-06-15",
        "The legacy path while it was open: satisfactory with its condition, and not satisfactory.",
        "DARS-NIC-104729-J5C8E-v1.0",
        "Diabetic eye screening",
        parties,
        files,
        findings,
        [],
        more={"special_conditions": [{"text": condition, "organisation": "mud", "due": "2019-03-31"}]},
    )


CASES = (university, editions, plan_agreed, section_251, ig_toolkit)
