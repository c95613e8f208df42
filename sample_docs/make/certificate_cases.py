"""Cases on the ISO 27001 and SLSP routes. Sentences in quotes are the contract's."""

from dataclasses import replace
from datetime import date

from sample_docs.make import policies
from sample_docs.make.case import NR, SR, Case, Evidence, N, Party, R, S, decision, dspt, iso, no_cloud, place
from sample_docs.make.case_parts import PROCESSOR, at, page, row, sheet
from sample_docs.make.certificates import Site, seeded
from sample_docs.make.world import Organisation


def processor_approved() -> Case:
    charity = Organisation(
        "The Ravenholm Stroke Trust", "8HW42", "Charity / Hospice", at("18 Orchard Row", "Bath", postcode="BA2 6NR")
    )
    host = Organisation(
        "Kestcombe Hosting Ltd",
        "8JX57",
        "Company",
        at("Unit 7", "Turbine Business Park", "Telford", postcode="TF3 4WL"),
    )
    spare = at("Data Hall 2", "19 Signal Way", "Preston", postcode="PR2 9DE")
    parties = [
        Party(
            "cha",
            charity,
            ("dspt",),
            (place("c1", charity.address, "processing", "backup"),),
            comments="Published 2 June 2026",
        ),
        Party(
            "hos",
            host,
            ("iso27001",),
            (place("h1", host.address, "storage"), place("h2", spare, "disaster_recovery")),
            PROCESSOR,
        ),
    ]
    certificate = sheet(
        "hos",
        "annexed",
        host,
        "2025-02-11",
        "2028-02-10",
        Site(host.address, "Data hall operations"),
        Site(spare, "Disaster recovery"),
        number="38114-ISN-002",
        body="Ottshaw Quality Register Ltd",
        scope="Hosting, storage and backup of research databases",
        soa="version 3.1, dated 14/01/2025",
    )
    toolkit_page = page("cha", charity, row("2025-26", "standards_exceeded", "2026-06-02"), layout="summary")
    return Case(
        "02-processor-approved",
        "2026-09-14",
        "A charity with DSPT and its host with a certificate that the security team approved.",
        "DARS-NIC-430771-B6R2A-v2.0",
        "Stroke recovery at home",
        parties,
        [
            Evidence("dspt/summary.pdf", toolkit_page, "cha"),
            Evidence("host/certificate and annex.pdf", certificate, "hos"),
        ],
        [*dspt("cha"), *iso("hos", S, S), ("2a/1", None, S), ("video/7-declared", None, S), *no_cloud()],
        S,
        kind="amendment",
        decisions=[decision("2a/1.3", "hos", "2026-09-01", note="Scope and both sites checked")],
    )


def expired() -> Case:
    late = Organisation("Grimwold Compute Ltd", "8TA63", "Company", at("12 Saddler Street", "Hull", postcode="HU3 2GT"))
    old = Organisation(
        "Pembbourne Registry Services Ltd", "8KE28", "Company", at("4 Heron Court", "Exeter", postcode="EX4 9LU")
    )
    unclear = Organisation("Yarrgate Trials LLP", "8JN71", "Company", at("77 Ferry Road", "Truro", postcode="TR1 5SB"))
    parties = [
        Party(key, o, ("iso27001",), (place(f"{key}1", o.address, "processing", "backup"),))
        for key, o in (("lat", late), ("old", old), ("unc", unclear))
    ]
    files = [
        Evidence("grimwold iso.pdf", sheet("lat", "quality-assurance", late, "2023-08-15", "2026-08-14"), "lat"),
        Evidence(
            "pembbourne.pdf",
            sheet("old", "side-panel", old, "2023-12-04", "2026-12-03", standard="ISO/IEC 27001:2013"),
            "old",
        ),
        Evidence(
            "certs/yarrgate.pdf",
            sheet(
                "unc",
                "us-slashes",
                unclear,
                "2024-04-03",
                "2027-04-02",
                accreditor="ANAB",
                body="Selstead Registrars Inc.",
            ),
            "unc",
        ),
    ]
    # An approval settles "never … a certain failure (an expired certificate stays `not-satisfied`)".
    # ISO/IEC 27001:2013 "ended on 31 Oct 2025 whatever expiry is printed"; "ambiguous numeric date" goes to a person.
    findings = [*iso("lat", N), *iso("old", N), *iso("unc", R), ("2a/1", None, N), *no_cloud()]
    return Case(
        "03-certificate-expired",
        "2026-11-02",
        "Expired although once approved; the withdrawn issue of the standard; dates that read two ways.",
        "DARS-NIC-288015-M3L7C-v4.1",
        "Registry of inherited eye disease",
        parties,
        files,
        findings,
        N,
        kind="renewal",
        decisions=[decision("2a/1.3", "lat", "2026-03-02")],
    )


def recovery_site() -> Case:
    host = Organisation(
        "Ulvgate Managed Services Ltd",
        "8HF19",
        "Company",
        at("Block C", "Meridian Campus", "Reading", postcode="RG2 7ZX"),
    )
    gap, tower = (
        at("3 Canal Row", "Luton", postcode="LU4 8AQ"),
        at("Unit 4", "Falcon Mill", "60 Weaver Street", "Bolton", postcode="BL1 6TP"),
    )
    other = Organisation("Dunnshaw Insight Ltd", "8KQ86", "Company", replace(tower, lines=("Unit 9", *tower.lines[1:])))
    waived = Organisation(
        "Elddale Hearing Foundation", "8HP50", "Charity / Hospice", at("2 Priory Close", "York", postcode="YO10 3JD")
    )
    silent = Organisation(
        "Marlwick Liver Research Ltd", "8TD94", "Company", at("91 Beacon Hill", "Derby", postcode="DE1 3WF")
    )
    parties = [
        Party(
            "ulv",
            host,
            ("iso27001",),
            (place("v1", host.address, "processing", "storage"), place("v2", gap, "disaster_recovery")),
            PROCESSOR,
        ),
        Party("dun", other, ("iso27001",), (place("d1", tower, "processing", "backup"),)),
        Party(
            "eld",
            waived,
            ("dspt",),
            (place("e1", waived.address, "processing", "storage"),),
            comments="DSPT published 11 May 2026",
        ),
        Party(
            "mar",
            silent,
            ("dspt",),
            (place("m1", silent.address, "processing", "storage"),),
            comments="DSPT: 29/04/2026",
        ),
    ]
    files = [
        Evidence(
            "ulvgate 27001.pdf",
            sheet(
                "ulv",
                "two-page-register",
                host,
                "2025-05-06",
                "2028-05-05",
                Site(host.address, "Data hall operations"),
                Site(at("5 Copper Lane", "Slough", postcode="SL1 9EN"), "Service desk"),
            ),
            "ulv",
        ),
        Evidence("dunnshaw.pdf", sheet("dun", "german-columns", other, "2024-10-21", "2027-10-20"), "dun"),
        Evidence(
            "elddale.html",
            page("eld", waived, row("2025-26", "standards_met", "2026-05-11"), layout="saved-page"),
            "eld",
        ),
        Evidence(
            "marlwick.pdf", page("mar", silent, row("2025-26", "standards_met", "2026-04-29"), style="slash"), "mar"
        ),
    ]
    findings = [
        *iso("ulv", NR, N),  # the recovery site's postcode stands on no page that was supplied
        *iso("dun", R, R),  # same postcode, "unless the two name different units or buildings (`needs-review`)"
        *dspt("eld"),  # "an officer has accepted that there is no back-up or disaster-recovery site"
        *dspt("mar", places=R),  # "while none is declared and nobody has accepted that, `2a/2` is `needs-review`"
        ("2a/1", None, NR),
        *no_cloud(),
    ]
    return Case(
        "04-recovery-site",
        "2026-10-19",
        "A recovery site that no certificate names, another unit, and back-up waived, or simply not declared.",
        "DARS-NIC-667120-T8W1F-v1.3",
        "Hearing loss and falls",
        parties,
        files,
        findings,
        N,
        decisions=[decision("2a/2", "eld", "2026-10-01", role="case_officer", note="No back-up site is needed")],
    )


def system_policies() -> Case:
    agreed = Organisation(
        "Thornmere Arthritis Analytics Ltd", "8JE44", "Company", at("22 Foundry Street", "Sheffield", postcode="S3 8PD")
    )
    spare = at("Vault 3", "70 Quarry Road", "Derby", postcode="DE6 2TA")
    draft = Organisation(
        "Caldcote Allergy Foundation",
        "8HN17",
        "Charity / Hospice",
        at("5 Cooper Court", "Newport", postcode="NP20 4RE", country="Wales"),
    )
    absent = Organisation(
        "Wexshaw Survey Software Ltd", "8KA02", "Company", at("63 Chapel Road", "Luton", postcode="LU2 7DS")
    )
    parties = [
        Party(
            "tho",
            agreed,
            ("slsp",),
            (place("t1", agreed.address, "processing", "storage"), place("t2", spare, "backup")),
        ),
        Party("cal", draft, ("slsp",), (place("k1", draft.address, "processing", "backup"),)),
        Party("wex", absent, ("slsp",), (place("w1", absent.address, "processing", "backup"),)),
    ]
    strong = {
        "at_rest": policies.AT_REST[0],
        "in_transit": policies.IN_TRANSIT[0],
        "destruction": policies.DESTRUCTION[1],
    }
    good = policies.Policy(
        agreed.name,
        "CORDWAINER",
        "2.1",
        "approved",
        date(2026, 5, 4),
        date(2027, 5, 4),
        "Rhona Yeadon",
        "Imran Dellow",
        (("main", agreed.address), ("backup", spare)),
        **strong,
    )
    early = policies.Policy(
        draft.name,
        "CORDWAINER",
        "0.3",
        "draft",
        date(2026, 7, 1),
        None,
        "Owain Jolley",
        None,
        (("main", draft.address),),
        policies.AT_REST[3],
        policies.IN_TRANSIT[1],
        None,
    )
    files = [
        Evidence("cordwainer slsp.docx", policies.policy(seeded("slsp-a"), ".docx", good), "tho"),
        Evidence("caldcote.pdf", policies.policy(seeded("slsp-b"), ".pdf", early), "cal"),
    ]
    findings = [
        ("2a/1.2", "tho", S),
        ("2a/1", "tho", S),
        ("video/6-copy", "tho", S),
        ("2a/2", "tho", S),
        # "`2a/1.2`, `2a/1.3`, `2a/3.3` want the role `security`; another role leaves `needs-review`".
        ("2a/1.2", "cal", R),
        ("2a/1", "cal", R),
        ("video/6-copy", "cal", S),
        ("2a/2", "cal", SR),
        # '"Not supplied" is `not-satisfied` only when every file was read whole': it was.
        ("2a/1.2", "wex", N),
        ("2a/1", "wex", N),
        ("video/6-copy", "wex", N),
        ("2a/1", None, N),
        *no_cloud(),
    ]
    return Case(
        "08-system-policies",
        "2026-08-20",
        "Three policies relied on: agreed by the security team, a draft waved through by the wrong "
        "role, and none supplied.",
        "DARS-NIC-580246-K7D3H-v1.1",
        "Joint replacement outcomes",
        parties,
        files,
        findings,
        N,
        more={"system": "CORDWAINER"},
        decisions=[
            decision("2a/1.2", "tho", "2026-08-03"),
            decision("2a/1.2", "cal", "2026-08-04", role="case_officer"),
        ],
    )


CASES = (processor_approved, expired, recovery_site, system_policies)
