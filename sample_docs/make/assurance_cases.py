"""Cases on the routes of assurance: DSPT, ISO 27001, SLSP, IG Toolkit. Sentences in quotes are the contract's."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from sample_docs.make import certificates, letters, others, policies
from sample_docs.make import dspt as toolkit
from sample_docs.make.case import NAR, NR, SR, Case, Evidence, N, Party, R, S, decision, dspt, iso, no_cloud, place
from sample_docs.make.certificates import Certificate, Site, seeded
from sample_docs.make.samples import Sample
from sample_docs.make.scanning import photograph, scan
from sample_docs.make.world import Address, Organisation


PROCESSOR = ("data_processor",)


def at(*lines: str, postcode: str, country: str = "England") -> Address:
    return Address(lines, postcode, country)


def page(name: str, organisation: Organisation, *rows: toolkit.Row, layout: str = "organisation-page",
         style: str = "long") -> Sample:  # fmt: skip
    return toolkit.assessment(seeded(name), layout, toolkit.Facts(organisation, rows, style))


def row(edition: str, outcome: str, published: str) -> toolkit.Row:
    end = toolkit.deadline(edition)
    return toolkit.Row(edition, outcome, date.fromisoformat(published), end.replace(year=end.year + 1))


def sheet(name: str, layout: str, holder: Organisation, issued: str, expires: str, *sites: Site,
          **other: Any) -> Sample:  # fmt: skip
    """A certificate of the given holder; the facts not named are drawn by the name."""
    world = seeded(name)
    plain = replace(certificates.facts(world), holder=holder.name, address=holder.address, standard="ISO/IEC 27001:2022",
                    issued=date.fromisoformat(issued), expires=date.fromisoformat(expires), revised=None,
                    soa=certificates.soa(world, date.fromisoformat(issued)), first=date.fromisoformat(issued), accreditor="UKAS", style="long", sites=sites)  # fmt: skip
    it: Certificate = replace(plain, **other)
    return certificates.certificate(world, layout, it)


def university() -> Case:
    own = Organisation("Langthwaite University", "EE174026", "University",
                       at("Senate Building", "3 Juniper Hill", "Durham", postcode="DH1 7QT"))  # fmt: skip
    store = at("Archive Store", "40 Kiln Lane", "Crewe", postcode="CW2 8HB")
    party = Party("uni", own, ("dspt",), (place("u1", own.address, "processing", "storage"), place("u2", store, "backup")),
                  comments="DSPT 2025-26 published 17/06/2026")  # fmt: skip
    sample = page("uni", own, row("2025-26", "standards_met", "2026-06-17"), row("2024-25", "standards_met", "2025-06-26"))
    return Case(
        "01-university-clean", "2026-10-05", "One university, latest published edition, everything in order.",
        "DARS-NIC-512604-H2T5D-v1.0", "Falls after discharge", [party], [Evidence("toolkit page.pdf", sample, "uni")],
        [*dspt("uni"), ("2a/1", None, S), ("video/7-declared", None, S), *no_cloud()], S,
    )  # fmt: skip


def processor_approved() -> Case:
    charity = Organisation("The Ravenholm Stroke Trust", "8HW42", "Charity / Hospice",
                           at("18 Orchard Row", "Bath", postcode="BA2 6NR"))  # fmt: skip
    host = Organisation("Kestcombe Hosting Ltd", "8JX57", "Company",
                        at("Unit 7", "Turbine Business Park", "Telford", postcode="TF3 4WL"))  # fmt: skip
    spare = at("Data Hall 2", "19 Signal Way", "Preston", postcode="PR2 9DE")
    parties = [
        Party("cha", charity, ("dspt",), (place("c1", charity.address, "processing", "backup"),),
              comments="Published 2 June 2026"),
        Party("hos", host, ("iso27001",), (place("h1", host.address, "storage"), place("h2", spare, "disaster_recovery")), PROCESSOR),
    ]  # fmt: skip
    certificate = sheet("hos", "annexed", host, "2025-02-11", "2028-02-10", Site(host.address, "Data hall operations"),
                        Site(spare, "Disaster recovery"), number="38114-ISN-002", body="Ottshaw Quality Register Ltd",
                        scope="Hosting, storage and backup of research databases", soa="version 3.1, dated 14/01/2025")  # fmt: skip
    toolkit_page = page("cha", charity, row("2025-26", "standards_exceeded", "2026-06-02"), layout="summary")
    return Case(
        "02-processor-approved", "2026-09-14", "A charity with DSPT and its host with a certificate that the security team approved.",
        "DARS-NIC-430771-B6R2A-v2.0", "Stroke recovery at home", parties,
        [Evidence("dspt/summary.pdf", toolkit_page, "cha"), Evidence("host/certificate and annex.pdf", certificate, "hos")],
        [*dspt("cha"), *iso("hos", S, S), ("2a/1", None, S), ("video/7-declared", None, S), *no_cloud()], S, kind="amendment",
        decisions=[decision("2a/1.3", "hos", "2026-09-01", note="Scope and both sites checked")],
    )  # fmt: skip


def expired() -> Case:
    late = Organisation("Grimwold Compute Ltd", "8TA63", "Company", at("12 Saddler Street", "Hull", postcode="HU3 2GT"))
    old = Organisation("Pembbourne Registry Services Ltd", "8KE28", "Company",
                       at("4 Heron Court", "Exeter", postcode="EX4 9LU"))  # fmt: skip
    unclear = Organisation("Yarrgate Trials LLP", "8JN71", "Company", at("77 Ferry Road", "Truro", postcode="TR1 5SB"))
    parties = [Party(id, o, ("iso27001",), (place(f"{id}1", o.address, "processing", "backup"),))
               for id, o in (("lat", late), ("old", old), ("unc", unclear))]  # fmt: skip
    files = [
        Evidence("grimwold iso.pdf", sheet("lat", "quality-assurance", late, "2023-08-15", "2026-08-14"), "lat"),
        Evidence("pembbourne.pdf", sheet("old", "side-panel", old, "2023-12-04", "2026-12-03", standard="ISO/IEC 27001:2013"), "old"),
        Evidence("certs/yarrgate.pdf", sheet("unc", "us-slashes", unclear, "2024-04-03", "2027-04-02", accreditor="ANAB",
                                             body="Selstead Registrars Inc."), "unc"),
    ]  # fmt: skip
    # An approval settles "never … a certain failure (an expired certificate stays `not-satisfied`)".
    # ISO/IEC 27001:2013 "ended on 31 Oct 2025 whatever expiry is printed"; "ambiguous numeric date" goes to a person.
    findings = [*iso("lat", N), *iso("old", N), *iso("unc", R), ("2a/1", None, N), *no_cloud()]
    return Case(
        "03-certificate-expired", "2026-11-02", "Expired although once approved; the withdrawn issue of the standard; dates that read two ways.",
        "DARS-NIC-288015-M3L7C-v4.1", "Registry of inherited eye disease", parties, files, findings, N, kind="renewal",
        decisions=[decision("2a/1.3", "lat", "2026-03-02")],
    )  # fmt: skip


def recovery_site() -> Case:
    host = Organisation("Ulvgate Managed Services Ltd", "8HF19", "Company",
                        at("Block C", "Meridian Campus", "Reading", postcode="RG2 7ZX"))  # fmt: skip
    gap, tower = at("3 Canal Row", "Luton", postcode="LU4 8AQ"), at("Unit 4", "Falcon Mill", "60 Weaver Street", "Bolton", postcode="BL1 6TP")
    other = Organisation("Dunnshaw Insight Ltd", "8KQ86", "Company", replace(tower, lines=("Unit 9", *tower.lines[1:])))
    waived = Organisation("Elddale Hearing Foundation", "8HP50", "Charity / Hospice", at("2 Priory Close", "York", postcode="YO10 3JD"))
    silent = Organisation("Marlwick Liver Research Ltd", "8TD94", "Company", at("91 Beacon Hill", "Derby", postcode="DE1 3WF"))
    parties = [
        Party("ulv", host, ("iso27001",), (place("v1", host.address, "processing", "storage"), place("v2", gap, "disaster_recovery")), PROCESSOR),
        Party("dun", other, ("iso27001",), (place("d1", tower, "processing", "backup"),)),
        Party("eld", waived, ("dspt",), (place("e1", waived.address, "processing", "storage"),), comments="DSPT published 11 May 2026"),
        Party("mar", silent, ("dspt",), (place("m1", silent.address, "processing", "storage"),), comments="DSPT: 29/04/2026"),
    ]  # fmt: skip
    files = [
        Evidence("ulvgate 27001.pdf", sheet("ulv", "two-page-register", host, "2025-05-06", "2028-05-05",
                                            Site(host.address, "Data hall operations"),
                                            Site(at("5 Copper Lane", "Slough", postcode="SL1 9EN"), "Service desk")), "ulv"),
        Evidence("dunnshaw.pdf", sheet("dun", "german-columns", other, "2024-10-21", "2027-10-20"), "dun"),
        Evidence("elddale.html", page("eld", waived, row("2025-26", "standards_met", "2026-05-11"), layout="saved-page"), "eld"),
        Evidence("marlwick.pdf", page("mar", silent, row("2025-26", "standards_met", "2026-04-29"), style="slash"), "mar"),
    ]  # fmt: skip
    findings = [
        *iso("ulv", NR, N),  # the recovery site's postcode stands on no page that was supplied
        *iso("dun", R, R),  # same postcode, "unless the two name different units or buildings (`needs-review`)"
        *dspt("eld"),  # "an officer has accepted that there is no back-up or disaster-recovery site"
        *dspt("mar", places=R),  # "while none is declared and nobody has accepted that, `2a/2` is `needs-review`"
        ("2a/1", None, NR), *no_cloud(),
    ]  # fmt: skip
    return Case(
        "04-recovery-site", "2026-10-19", "A recovery site that no certificate names, another unit, and back-up waived, or simply not declared.",
        "DARS-NIC-667120-T8W1F-v1.3", "Hearing loss and falls", parties, files, findings, N,
        decisions=[decision("2a/2", "eld", "2026-10-01", role="case_officer", note="No back-up site is needed")],
    )  # fmt: skip


def editions() -> Case:
    makes = (
        ("osw", "Osterwick University", "EE140288", "University", at("Great Hall", "1 Abbot Street", "Norwich", postcode="NR4 2BD"),
         "DSPT published 10 May 2024", row("2023-24", "standards_met", "2024-05-10"), "long"),
        ("col", "Collbury Data Services Ltd", "8JG36", "Company", at("28 Granary Way", "Ipswich", postcode="IP3 9RH"),
         "DSPT 2023-24 published on 28/06/2024", row("2023-24", "standards_met", "2024-06-28"), "slash"),
        ("fro", "Frostham Paediatric Foundation", "8HT77", "Charity / Hospice", at("8 Rowan Drive", "Lincoln", postcode="LN5 1XY"),
         "DSPT published 12 June 2023", row("2022-23", "standards_met", "2023-06-12"), "ordinal"),
    )  # fmt: skip
    parties, files = [], []
    for id, name, code, sector, address, comments, published, style in makes:
        own = Organisation(name, code, sector, address)
        parties.append(Party(id, own, ("dspt",), (place(f"{id}1", address, "processing", "backup"),), comments=comments))
        files.append(Evidence(f"{id} toolkit.pdf", page(id, own, published, style=style), id))
    findings = [
        # The previous edition, thirteen months old and not expired: A5, "fails 12 months", to a person.
        *dspt("osw", c2=R, route=R, places=R),
        *dspt("col"),
        *dspt("fro", c2=N, route=N, places=R),  # the edition before the previous one, expired on 30 June 2024
        ("2a/1", None, N), *no_cloud(),
    ]  # fmt: skip
    return Case("05-older-editions", "2025-06-20", "The edition before the latest at thirteen and at eleven months, and the one before that.",
                "DARS-NIC-195483-C4J9E-v0.4", "Children's operations abroad", parties, files, findings, N)  # fmt: skip


def plan_agreed() -> Case:
    council = Organisation("Hackbourne Borough Council", "957", "Local Authority", at("Town Hall", "Victoria Row", "Stockport", postcode="SK3 8LP"))
    trust = Organisation("Melldale Community NHS Trust", "RZG", "NHS Trust", at("Trust Headquarters", "6 Lantern Hill", "Carlisle", postcode="CA1 2UH"))
    firm = Organisation("Norrstead Statistics Ltd", "8TR21", "Company", at("31 Larch Avenue", "Bristol", postcode="BS9 4QA"))
    condition = "Hackbourne Borough Council must complete the improvement plan of its 2025-26 DSPT and reach Standards Met."
    parties = [
        Party("cou", council, ("dspt",), (place("c1", council.address, "processing", "backup"),), comments="DSPT published 24 June 2026"),
        Party("tru", trust, ("dspt",), (place("t1", trust.address, "processing", "backup"),), comments="DSPT published 29 June 2026"),
        Party("nor", firm, ("dspt",), (place("n1", firm.address, "processing", "backup"),), comments="DSPT published 30 June 2026"),
    ]  # fmt: skip
    plan = letters.Plan(council, "2025-26", "Una Tattersall", date(2026, 8, 3), date(2026, 12, 18), "long")
    approval = letters.Letter(council, "improvement_plan", "2025-26", date(2026, 8, 20), date(2026, 12, 31), None)
    files = [
        Evidence("council dspt.pdf", page("cou", council, row("2025-26", "approaching_standards", "2026-06-24")), "cou"),
        Evidence("plan.docx", letters.plan(seeded("plan"), ".docx", plan), "cou"),
        Evidence("letter of approval.pdf", letters.letter(seeded("cou-letter"), ".pdf", approval), "cou"),
        Evidence("trust.pdf", page("tru", trust, row("2025-26", "approaching_standards", "2026-06-29"), layout="summary"), "tru"),
        Evidence("norrstead.pdf", page("nor", firm, row("2025-26", "approaching_standards", "2026-06-30")), "nor"),
    ]  # fmt: skip
    findings = [
        *dspt("cou", c4=S),
        # "`needs-review` where the snapshot does list that type (trusts)": no list knows this trust.
        *dspt("tru", c1=R, c3=R, c4=R, route=R, places=R),
        *dspt("nor", c3=R, c4=R, route=R, places=R),  # no record of an approval: likely self-selected
        ("2a/1", None, R), *no_cloud(),
    ]  # fmt: skip
    return Case(
        "06-plan-agreed", "2026-10-12", "Approaching Standards: with NHS England's letter and a special condition, and twice without.",
        "DARS-NIC-744932-G1K6B-v5.0", "Care at home after a stroke", parties, files, findings, R, kind="extension",
        more={"special_conditions": [{"text": condition, "organisation": "cou", "due": "2026-12-31"}]},
    )  # fmt: skip


def section_251() -> Case:
    held = Organisation("Brackminster Maternity Ltd", "8KV65", "Company", at("55 Tannery Road", "Swansea", postcode="SA1 4GE", country="Wales"))
    met = Organisation("University of Lindwold", "EE159317", "University", at("Register House", "9 Castle Hill", "Oxford", postcode="OX2 6TB"))
    bare = Organisation("Jessley Sepsis Foundation", "8HD08", "Charity / Hospice", at("14 Harvest Lane", "Leeds", postcode="LS8 5NW"))
    parties = [
        Party("bra", held, ("dspt",), (place("b1", held.address, "processing", "backup"),), comments="2025-26, published 30/06/2026"),
        Party("lin", met, ("dspt",), (place("l1", met.address, "processing", "backup"),), comments="published 9 June 2026"),
        Party("jes", bare, ("dspt",), (place("j1", bare.address, "processing", "backup"),), comments="published 18 June 2026"),
    ]  # fmt: skip
    retention = letters.Letter(held, "section_251_retention", None, date(2026, 9, 22), date(2027, 9, 30),
                               "We give specific approval for retention of the cohort file and its linked mortality data.")  # fmt: skip
    review = letters.Letter(met, "dspt_review", "2025-26", date(2026, 8, 5), None, None)
    files = [
        Evidence("brackminster.pdf", page("bra", held, row("2025-26", "standards_not_met", "2026-06-30"), style="slash"), "bra"),
        Evidence("letters/retention.docx", letters.letter(seeded("ret"), ".docx", retention), "bra"),
        Evidence("lindwold.pdf", page("lin", met, row("2025-26", "standards_met", "2026-06-09"), layout="publication-certificate"), "lin"),
        Evidence("letters/review.eml", letters.letter(seeded("rev"), ".eml", review), "lin"),
        Evidence("jessley.pdf", page("jes", bare, row("2025-26", "standards_met", "2026-06-18")), "jes"),
    ]  # fmt: skip
    findings = [
        # 1.1.5 is "asked of each organisation that relies on DSPT"; nobody has said that there is no review.
        *dspt("bra", c3=NR, c4=NAR, c5=R, c6=S, route=NR, places=R),
        *dspt("lin", c5=S),
        *dspt("jes", c5=R, route=R),
        ("2a/1", None, NR), *no_cloud(),
    ]  # fmt: skip
    text = ("NHS England approved on 22 September 2026 that Brackminster Maternity Ltd retains the cohort file released under "
            "section 251 and its linked mortality data until 30 September 2027.")  # fmt: skip
    return Case(
        "07-section-251-renewal", "2026-11-16", "Renewal with identifiable data: retention approved below Standards Met, a review confirmed, a review not found.",
        "DARS-NIC-301558-R5H2A-v6.2", "Births and later health", parties, files, findings, NR, kind="renewal",
        data={"received": "identifiable", "prior_section_251_release": True}, more={"section_251_retention_approval": text},
    )  # fmt: skip


def system_policies() -> Case:
    agreed = Organisation("Thornmere Arthritis Analytics Ltd", "8JE44", "Company", at("22 Foundry Street", "Sheffield", postcode="S3 8PD"))
    spare = at("Vault 3", "70 Quarry Road", "Derby", postcode="DE6 2TA")
    draft = Organisation("Caldcote Allergy Foundation", "8HN17", "Charity / Hospice", at("5 Cooper Court", "Newport", postcode="NP20 4RE", country="Wales"))
    absent = Organisation("Wexshaw Survey Software Ltd", "8KA02", "Company", at("63 Chapel Road", "Luton", postcode="LU2 7DS"))
    parties = [
        Party("tho", agreed, ("slsp",), (place("t1", agreed.address, "processing", "storage"), place("t2", spare, "backup"))),
        Party("cal", draft, ("slsp",), (place("k1", draft.address, "processing", "backup"),)),
        Party("wex", absent, ("slsp",), (place("w1", absent.address, "processing", "backup"),)),
    ]  # fmt: skip
    strong = {"at_rest": policies.AT_REST[0], "in_transit": policies.IN_TRANSIT[0], "destruction": policies.DESTRUCTION[1]}
    good = policies.Policy(agreed.name, "CORDWAINER", "2.1", "approved", date(2026, 5, 4), date(2027, 5, 4), "Rhona Yeadon",
                           "Imran Dellow", (("main", agreed.address), ("backup", spare)), **strong)  # fmt: skip
    early = policies.Policy(draft.name, "CORDWAINER", "0.3", "draft", date(2026, 7, 1), None, "Owain Jolley", None,
                            (("main", draft.address),), policies.AT_REST[3], policies.IN_TRANSIT[1], None)  # fmt: skip
    files = [
        Evidence("cordwainer slsp.docx", policies.policy(seeded("slsp-a"), ".docx", good), "tho"),
        Evidence("caldcote.pdf", policies.policy(seeded("slsp-b"), ".pdf", early), "cal"),
    ]
    findings = [
        ("2a/1.2", "tho", S), ("2a/1", "tho", S), ("video/6-copy", "tho", S), ("2a/2", "tho", S),
        # "`2a/1.2`, `2a/1.3`, `2a/3.3` want the role `security`; another role leaves `needs-review`".
        ("2a/1.2", "cal", R), ("2a/1", "cal", R), ("video/6-copy", "cal", S), ("2a/2", "cal", SR),
        # '"Not supplied" is `not-satisfied` only when every file was read whole': it was.
        ("2a/1.2", "wex", N), ("2a/1", "wex", N), ("video/6-copy", "wex", N), ("2a/1", None, N), *no_cloud(),
    ]  # fmt: skip
    return Case(
        "08-system-policies", "2026-08-20", "Three policies relied on: agreed by the security team, a draft waved through by the wrong role, and none supplied.",
        "DARS-NIC-580246-K7D3H-v1.1", "Joint replacement outcomes", parties, files, findings, N, more={"system": "CORDWAINER"},
        decisions=[decision("2a/1.2", "tho", "2026-08-03"), decision("2a/1.2", "cal", "2026-08-04", role="case_officer")],
    )  # fmt: skip


def poor_scans() -> Case:
    unit = Organisation("Sellthwaite Cancer Informatics Ltd", "8HR73", "Company", at("16 Brewhouse Lane", "Preston", postcode="PR5 6YD"))
    host = Organisation("Quarrham Hosting Ltd", "8TW39", "Company", at("Unit 12", "Signal Business Park", "Crewe", postcode="CW1 5FT"))
    gone = Organisation("Ivelford Data Services Ltd", "8JV86", "Company", at("7 Sycamore Close", "Bolton", postcode="BL3 4GH"))
    parties = [
        Party("sel", unit, ("dspt",), (place("s1", unit.address, "processing", "backup"),), comments="DSPT published 3 June 2026"),
        Party("qua", host, ("iso27001",), (place("q1", host.address, "storage", "backup"),), PROCESSOR),
        Party("ive", gone, ("iso27001",), (place("i1", gone.address, "processing", "backup"),)),
    ]  # fmt: skip
    turned = scan(sheet("qua", "right-labels", host, "2025-01-20", "2028-01-19"), "poor", 4)
    files = [
        Evidence("scan0001.pdf", scan(page("sel", unit, row("2025-26", "standards_met", "2026-06-03")), "bad", 11), "sel"),
        Evidence("scan0002.pdf", turned, "qua"),
        Evidence("IMG_2231.jpg", photograph(sheet("ive", "value-above-label", gone, "2023-07-03", "2026-07-02"), "poor", 5, ".jpg"), "ive"),
    ]  # fmt: skip
    c4, c6 = NAR, NAR
    findings = [
        *dspt("sel", c1=SR, c2=SR, c3=SR, c4=c4, c6=c6, route=SR, date=SR, places=SR),
        *iso("qua", SR, SR, SR), *iso("ive", NR, copy=SR), ("2a/1", None, NR), ("video/7-declared", None, SR), *no_cloud(SR),
    ]  # fmt: skip
    return Case("09-poor-scans", "2026-09-30", "Nothing but bad scans: a faint one, a turned one with an approval, an expired certificate by telephone.",
                "DARS-NIC-359977-N2B8G-v0.9", "Chemotherapy toxicity", parties, files, findings, NR,
                decisions=[decision("2a/1.3", "qua", "2026-09-10")])  # fmt: skip


def locked_pdf() -> bytes:
    """A page that opens only with a password."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, encrypt="not-told")
    canvas.drawString(72, 700, "Certificate")
    canvas.save()
    return buffer.getvalue()


def broken_files() -> Case:
    sound = Organisation("Holminster Epilepsy Foundation", "8KH51", "Charity / Hospice", at("The Old Granary", "11 Mill Lane", "Truro", postcode="TR4 8JE"))
    locked = Organisation("Garrgate Compute Ltd", "8TN60", "Company", at("Suite 3", "Copper Mill", "Telford", postcode="TF1 6AX"))
    parties = [
        Party("hol", sound, ("dspt",), (place("h1", sound.address, "processing", "backup"),), comments="DSPT published 22 May 2026"),
        Party("gar", locked, ("iso27001",), (place("g1", locked.address, "storage", "backup"),), PROCESSOR),
    ]  # fmt: skip
    cut = sheet("cut", "sentence-only", locked, "2025-03-03", "2028-03-02").data[:700]
    findings = [
        *dspt("hol"),
        # "a file with a problem … keeps 'missing' open".
        ("2a/1.3", "gar", R), ("2a/1", "gar", R), ("video/5-copy", "gar", R), ("2a/1", None, R), *no_cloud(SR),
    ]  # fmt: skip
    return Case(
        "10-broken-files", "2026-07-27", "A locked, a cut, an empty and a foreign file beside one good page: what is missing stays open.",
        "DARS-NIC-617340-D9F4J-v1.0", "Seizures in pregnancy", parties,
        [Evidence("holminster.pdf", page("hol", sound, row("2025-26", "standards_met", "2026-05-22")), "hol")], findings, R,
        broken={"garrgate certificate.pdf": (locked_pdf(), ["encrypted"]), "empty.pdf": (b"", ["empty"]),
                "certificate (2).pdf": (cut, ["damaged", "unreadable"]),
                "recording.mp3": (b"ID3\x03\x00\x00\x00\x00\x00\x21" + bytes(range(256)) * 4, ["unsupported"])},
    )  # fmt: skip


def nothing_supplied() -> Case:
    names = (("ald", "Aldgate Trauma Insight Ltd", "8HG95", ("dspt",)), ("ott", "Ottcombe Evidence Ltd", "8JQ13", ()),
             ("mun", "Mundholm Software LLP", "8KX48", ("iso27001",)), ("loc", "Loxthwaite Research Ltd", "8TE70", ("igt",)))  # fmt: skip
    places = (at("42 Wharf Road", "Cardiff", postcode="CF11 8DB", country="Wales"), at("10 Hawthorn Way", "Luton", postcode="LU1 3PZ"),
              at("19 Kiln Street", "Hull", postcode="HU5 9GR"), at("2 Rowan Court", "Bath", postcode="BA1 8QU"))  # fmt: skip
    parties = [Party(id, Organisation(name, code, "Company", address), routes, (place(f"{id}1", address, "processing", "backup"),),
                     comments="DSPT published 5 June 2026" if routes == ("dspt",) else None)
               for (id, name, code, routes), address in zip(names, places, strict=True)]  # fmt: skip
    report = letters.Igt(parties[3].organisation, "14.1", 88, "satisfactory", date(2018, 3, 12))
    files = [Evidence("about us.pdf", others.other(seeded("brochure-4"), "brochure"), None),
             Evidence("ig toolkit.pdf", letters.igt(seeded("igt-old"), report), "loc")]  # fmt: skip
    findings = [
        ("2a/1.1.2", "ald", N), ("2a/1.1.3", "ald", N), ("2a/1.1", "ald", N), ("2a/1", "ald", N),
        ("2a/1", "ott", N),  # "Empty `routes`: `not-satisfied` if all was read and nothing fits"
        *iso("mun", N, copy=N), ("video/4-igt", "loc", N), ("2a/1", "loc", N), ("2a/1", None, N), *no_cloud(),
    ]  # fmt: skip
    return Case("11-nothing-supplied", "2026-09-01", "Routes relied on without evidence, no route at all, and the IG Toolkit years after its end.",
                "DARS-NIC-226603-F3V6B-v0.1", "Major trauma and work", parties, files, findings, N)  # fmt: skip


def ig_toolkit() -> Case:
    good = Organisation("Mundwold Diabetes Research Ltd", "8HL27", "Company", at("36 Orchard Drive", "Exeter", postcode="EX2 4TA"))
    weak = Organisation("Coll & Fenn Statistics Ltd", "8JA59", "Company", at("1 Abbot Row", "Norwich", postcode="NR2 7WE"))
    parties = [Party(id, o, ("igt",), (place(f"{id}1", o.address, "processing", "backup"),)) for id, o in (("mud", good), ("cof", weak))]
    files = [
        Evidence("toolkit 14_1.pdf", letters.igt(seeded("igt-a"), letters.Igt(good, "14.1", 82, "satisfactory", date(2018, 3, 20))), "mud"),
        Evidence("coll fenn igt.pdf", letters.igt(seeded("igt-b"), letters.Igt(weak, "14.1", 51, "not_satisfactory", date(2018, 3, 29))), "cof"),
    ]  # fmt: skip
    condition = "Mundwold Diabetes Research Ltd must complete the Data Security and Protection Toolkit by 31 March 2019."
    findings = [
        ("video/4-igt", "mud", S), ("video/4-igt-condition", "mud", S), ("2a/1", "mud", S),
        ("video/4-igt", "cof", NR), ("2a/1", "cof", NR), ("2a/1", None, NR), *no_cloud(),
    ]  # fmt: skip
    return Case("12-ig-toolkit", "2018-06-15", "The legacy path while it was open: satisfactory with its condition, and not satisfactory.",
                "DARS-NIC-104729-J5C8E-v1.0", "Diabetic eye screening", parties, files, findings, [],
                more={"special_conditions": [{"text": condition, "organisation": "mud", "due": "2019-03-31"}]})  # fmt: skip


CASES = (university, processor_approved, expired, recovery_site, editions, plan_agreed, section_251, system_policies, poor_scans,
         broken_files, nothing_supplied, ig_toolkit)  # fmt: skip
