"""Toolkit pages, policies, minutes, a cloud risk register and a letter of NHS England, as offices send them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import html
from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.flow import Break, Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Web, code_of, name_of, place
from benchmarks.unseen.second.facts import STYLES, holder, sites, spot
from benchmarks.unseen.world import Address, Draw, Org, years_on

EDITIONS = (
    ("2025-26", 8, date(2025, 9, 15), date(2026, 6, 30), date(2027, 6, 30)),
    ("2025-26", 8, date(2025, 9, 15), date(2026, 6, 30), date(2027, 6, 30)),
    ("2024-25", 7, date(2024, 9, 10), date(2025, 6, 30), date(2026, 6, 30)),
)
OUTCOMES = (
    ("Standards Met", "standards_met"), ("Standards Met", "standards_met"), ("Standards Exceeded", "standards_exceeded"),
    ("Approaching Standards", "approaching_standards"), ("Standards Not Met", "standards_not_met"),
)  # fmt: skip
TRUSTS = (
    "Wexbridge and Great Lindle University Hospitals NHS Foundation Trust", "Sefthorpe Teaching Hospitals NHS Trust",
    "Norburn Community and Mental Health NHS Foundation Trust", "Tarrowby Royal Infirmary NHS Trust",
)  # fmt: skip


def trust(draw: Draw) -> Org:
    shape = f"R{draw.pick('ADHJKNQTWX')}{draw.pick('1234567890ABCDEFH')}"
    return Org(
        draw.pick(TRUSTS), "NHS Trust", shape, spot(draw), draw.pick(["LANTERN Secure Enclave", "ECHO-3 Study Server"])
    )


def somebody(draw: Draw) -> Org:
    return trust(draw) if draw.maybe(0.35) else holder(draw, institute=0.4)


def profile_print(draw: Draw) -> Paper:
    """The toolkit's page of one organisation as a browser prints it: date, title, address and page at the edges."""
    org = somebody(draw)
    edition, version, opens, deadline, ends = draw.pick(EDITIONS)
    (word, outcome), made = draw.pick(OUTCOMES), draw.day(opens + timedelta(days=60), deadline)
    printed_on = draw.day(date(2026, 8, 1), date(2026, 11, 27))
    day, sector = STYLES["padded"], draw.pick([org.sector, org.sector, "Secondary Use Organisation"])
    history = [(f"{edition} (version {version})", word, day(made), day(ends))]
    year = int(edition[:4])
    for back in range(1, draw.number(1, 4)):
        old = made.replace(year=made.year - back, day=min(made.day, 28)) - timedelta(days=draw.number(0, 30))
        history.append(
            (
                f"{year - back}-{(year - back + 1) % 100:02d} (version {version - back})",
                draw.pick(["Standards Met", "Approaching Standards"]),
                day(old),
                day(years_on(ends, -back)),
            )
        )
    rows = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in history)
    name, where = html.escape(org.name), "<br>".join(html.escape(x) for x in [*org.address.lines, org.address.postcode])
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Organisation profile</title><style>
body{{font-family:'Liberation Sans',Arial,sans-serif;font-size:15px;margin:0 14px;color:#212b32}} header{{background:#005eb8;color:#fff;padding:12px 16px;font-size:19px}}
nav{{border-bottom:1px solid #d8dde0;padding:8px 16px;font-size:13px;color:#005eb8}} h1{{font-size:27px;margin:20px 0 6px}} dl{{display:grid;grid-template-columns:210px 1fr;row-gap:9px;border-top:1px solid #d8dde0;padding-top:12px}}
dt{{font-weight:bold}} dd{{margin:0}} table{{border-collapse:collapse;width:100%;margin-top:8px}} th,td{{text-align:left;border-bottom:1px solid #d8dde0;padding:8px 10px 8px 0}} .tag{{background:#007f3b;color:#fff;padding:2px 8px}} footer{{margin-top:40px;background:#d8dde0;padding:12px 16px;font-size:12px}}</style></head><body>
<header>NHS &nbsp; <b>Data Security and Protection Toolkit</b></header><nav>Organisation search &nbsp; News &nbsp; Help &nbsp; Log in</nav>
<p><a>&lt; Back to search results</a></p><h1>{name}</h1>
<dl><dt>Organisation code</dt><dd>{org.code}</dd><dt>Address</dt><dd>{where}</dd><dt>Primary sector</dt><dd>{html.escape(sector)}</dd><dt>Latest status</dt><dd><span class="tag">{edition} {word}</span></dd></dl>
<h2>Published assessments</h2><table><thead><tr><th>Edition</th><th>Status</th><th>Date published</th><th>Valid until</th></tr></thead><tbody>{rows}</tbody></table>
<p>All organisations that have access to NHS patient data and systems must use this toolkit to provide assurance that they are practising good data security.</p>
<footer>Accessibility &nbsp; Cookies &nbsp; Privacy policy &nbsp; Terms and conditions &nbsp; &copy; NHS England {printed_on.year}</footer></body></html>"""
    fields = [
        name_of(org), code_of(org), Field("edition", edition, edition), Field("outcome", outcome, word),
        Field("published_on", made.isoformat(), day(made)), Field("expires_on", ends.isoformat(), day(ends)),
        Field("sector", sector, sector), place(org.address),
    ]  # fmt: skip
    stamp = f"{printed_on:%d/%m/%Y}, {draw.number(8, 17):02d}:{draw.number(10, 59)}"
    return Paper(
        fields,
        Web(
            page,
            f"{stamp}\tOrganisation profile",
            f"https://toolkit.example/OrganisationSearch/{org.code}\t{{n}}/{{m}}",
        ),
    )


def forwarded_mail(draw: Draw) -> Paper:
    """The toolkit's message of publication, sent on by the applicant with a line above it; text and HTML inside."""
    org = somebody(draw)
    edition, _, opens, deadline, ends = draw.pick(EDITIONS)
    (word, outcome), made = draw.pick(OUTCOMES[:4]), draw.day(opens + timedelta(days=60), deadline)
    day, sent = STYLES["british"], made + timedelta(days=draw.number(3, 60))
    first, second = draw.people(2)
    expiry = draw.maybe(0.6)
    lines = [
        f"Dear {second},", f"{org.name} ({org.code}) has published its {edition} Data Security and Protection Toolkit assessment.",
        f"Status: {word}", f"Date of publication: {day(made)}", *([f"This assessment will expire on {day(ends)}."] if expiry else []),
        "You can download your certificate when you are logged in. You may change and republish your assessment until the deadline.",
        "Please do not reply to this message. Kind regards, The DSPT team",
    ]  # fmt: skip
    above = [
        f"Hi all, see below for the confirmation that you asked for in your e-mail of {sent - timedelta(days=2):%d/%m/%Y}. Best wishes, {first.split()[0]}"
    ]
    head = [
        "---------- Forwarded message ----------",
        "From: Data Security and Protection Toolkit <no-reply@toolkit.example>",
        f"Date: {made:%a, %d %b %Y} at 16:0{draw.digits(1)}",
        f"Subject: Your {edition} assessment has been published",
        f"To: {second}",
    ]
    mail = EmailMessage()
    mail["From"] = f"{first} <{first.split()[0].lower()}@applicant.example>"
    mail["To"] = "Data Access <access@dars.example>"
    mail["Subject"] = f"FW: Your {edition} assessment has been published"
    mail["Date"] = f"{sent:%a, %d %b %Y} 10:14:00 +0000"
    mail["Message-ID"] = f"<{draw.digits(10)}@applicant.example>"
    mail.set_content("\n\n".join([*above, "\n".join(head), *lines]) + "\n", cte="8bit")
    quoted = "".join(f"<p>{html.escape(x)}</p>" for x in lines)
    mail.add_alternative(
        f"<html><body><p>{html.escape(above[0])}</p><blockquote><p>{'<br>'.join(html.escape(x) for x in head)}</p>{quoted}</blockquote></body></html>\n",
        subtype="html",
        cte="8bit",
    )
    mail.set_boundary("==part-of-" + draw.digits(12))
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("outcome", outcome, word),
        Field("published_on", made.isoformat(), day(made)),
    ]
    fields += [Field("expires_on", ends.isoformat(), day(ends))] if expiry else []
    return Paper(fields, Raw(mail.as_bytes(), "eml"))


REST = (
    "The database volumes and all back-ups are encrypted at rest with AES-256.",
    "All disks on which study data lie are encrypted with BitLocker (XTS-AES 256).",
)
MOVE = (
    "Data are received through the secure file transfer service over SFTP and all web traffic uses TLS 1.2 or higher.",
    "Every connection to the system runs through an IPsec VPN or TLS 1.3.",
)
WIPE = (
    "At the end of the agreement the data are destroyed with a tool that meets NIST SP 800-88 and a certificate of destruction is sent to NHS England.",
    "Data are securely erased when the retention period ends, and failed disks are shredded on site by a contractor who certifies the destruction.",
)


def joined(address: Address) -> str:
    return ", ".join([*address.lines, address.postcode])


def _policy_fields(
    org: Org,
    version: str,
    status: str,
    issued: tuple[date, str],
    review: tuple[date, str],
    owner: str,
    signer: str | None,
) -> list[Field]:
    fields = [
        name_of(org), Field("system_name", org.system, org.system), Field("version", version, version), Field("document_status", status),
        Field("issued_on", issued[0].isoformat(), issued[1]), Field("review_due_on", review[0].isoformat(), review[1]), Field("owner", owner, owner, (owner.split(",")[0],) if "," in owner else ()),
    ]  # fmt: skip
    return fields + (
        [Field("approved_by", signer, signer, (signer.split(",")[0],) if "," in signer else ())] if signer else []
    )


def cover_policy(draw: Draw) -> Paper:
    """A cover with the system's name, lettered sections, and the document's control and signatures at the end."""
    org, day = holder(draw, institute=0.5), STYLES[draw.pick(["british", "slash", "padded"])]
    issued = draw.day(date(2025, 9, 1), date(2026, 9, 30))
    review = years_on(issued.replace(day=min(issued.day, 28)), 1)
    people, draft = draw.people(3), draw.maybe(0.3)
    owner, signer = f"{people[0]}, Chief Investigator", f"{people[1]}, Senior Information Risk Owner"
    version = f"{draw.number(0, 4)}.{draw.number(1, 9)}"
    back, second = sites(draw, 2)
    rest, move, wipe = draw.pick(REST), draw.pick(MOVE), draw.pick(WIPE)
    blocks = [
        P(org.name, "centre"), H("System Level Security Policy", 0), P(org.system, "centre"), P(f"Version {version}{' DRAFT' if draft else ''}", "centre"), P(day(issued), "centre"), Break(),
        H("A. The system", 1),
        P(f"This policy applies to the {org.system} (“the System”), operated by {org.name}, and to nothing else."),
        P("The System holds pseudonymised hospital episodes linked to a disease registry. About twelve named researchers use it."),
        H("B. Responsibilities", 1),
        Grid([["Role", "Name"], ["System owner", owner], ["Information Security Manager", people[2]], ["Data Protection Officer", "dpo@applicant.example"]], [1, 2]),
        H("C. Where the System is", 1),
        Items([f"Main data centre: {joined(org.address)}", f"Back-up copies: {joined(back)}", f"Disaster recovery: {joined(second)}"]),
        H("D. Protection of the data", 1), P(rest), P(move), P("Accounts are personal, are reviewed quarterly and want a second factor."),
        H("E. Keeping and destroying", 1), P(wipe),
        H("F. Incidents and training", 1), P("Incidents are reported to the Information Security Manager within two hours. Everybody trains every year before access is renewed."),
        H("Document control", 1),
        Grid([["Version", "Date", "Author", "Change"], ["0.1", day(issued - timedelta(days=70)), people[2], "First draft"], [version, day(issued), people[2], "For comment" if draft else "Approved for use"]], [0.7, 1, 1.2, 1.6]),
        Grid([["Next review due", day(review)], ["Status", "Draft for comment" if draft else "Approved"], ["Approved by", "" if draft else signer], ["Signature", "" if draft else "(signed)"]], [1, 2], head=False, side=True),
    ]  # fmt: skip
    fields = _policy_fields(
        org,
        version,
        "draft" if draft else "approved",
        (issued, day(issued)),
        (review, day(review)),
        owner,
        None if draft else signer,
    )
    fields += [place(org.address, "main"), place(back, "backup"), place(second, "disaster_recovery")]
    fields += [
        Field("encryption_at_rest", rest, rest),
        Field("encryption_in_transit", move, move),
        Field("data_destruction", wipe, wipe),
    ]
    return Paper(
        fields, Flow(blocks, header=f"{org.name} – SLSP", footer="Page {n} of {m}", face=draw.pick(["sans", "serif"]))
    )


def question_policy(draw: Draw) -> Paper:
    """Headings that ask, short answers below; the particulars in running text instead of a table."""
    org, day = holder(draw, institute=0.5), STYLES[draw.pick(["british", "th", "dots"])]
    issued = draw.day(date(2025, 10, 1), date(2026, 10, 1))
    review = issued + timedelta(days=365)
    owner, signer = draw.people(2)
    (second,) = sites(draw, 1)
    version, rest, move, wipe = str(draw.number(1, 7)), draw.pick(REST), draw.pick(MOVE), draw.pick(WIPE)
    blocks = [
        H(f"System Level Security Policy for {org.system}", 1),
        P(f"{org.name}. Version {version}, issued on {day(issued)}. To be reviewed by {day(review)}.", "small"),
        H("Which system is this about?", 2), P(f"{org.system}, a set of two servers and a file store that is used for the project alone."),
        H("Who answers for it?", 2), P(f"The system's owner is {owner}. Day-to-day security is the business of the Research Computing team."),
        H("Where are the servers?", 2), P(f"The servers stand in a locked room at {joined(org.address)}."), P(f"Back-up tapes are kept at {joined(second)}."),
        H("How are the data protected while stored?", 2), P(rest),
        H("How are the data protected while they travel?", 2), P(move),
        H("What happens to the data in the end?", 2), P(wipe),
        H("Who may see the data?", 2), P("Named members of the project, from managed laptops inside the United Kingdom. Access ends on the day on which a contract ends."),
        H("Who has agreed to this policy?", 2), P(f"This policy was approved by {signer} on behalf of the Information Governance Committee on {day(issued)}."),
    ]  # fmt: skip
    fields = _policy_fields(org, version, "approved", (issued, day(issued)), (review, day(review)), owner, signer)
    fields += [place(org.address, "main"), place(second, "backup")]
    fields += [
        Field("encryption_at_rest", rest, rest),
        Field("encryption_in_transit", move, move),
        Field("data_destruction", wipe, wipe),
    ]
    return Paper(fields, Flow(blocks, footer="{n}", face=draw.pick(["sans", "serif", "vera"])))


PROVIDERS = (
    ("Microsoft Azure", "UK South"),
    ("Amazon Web Services", "eu-west-2"),
    ("Google Cloud", "europe-west2"),
    ("Oracle Cloud Infrastructure", "uk-london-1"),
)


def trust_table(draw: Draw) -> Paper:
    """A trust's board in three columns: reference, discussion, action; the cloud item among finance and estates."""
    org, (cloud, region) = trust(draw), draw.pick(PROVIDERS)
    met = draw.day(date(2025, 9, 1), date(2026, 10, 28))
    draft, people = draw.maybe(0.4), draw.people(7)
    verb, words = draw.pick([
        ("approved", f"The Board approved the storage of pseudonymised data on {cloud} in the {region} region, subject to the controls in Annex B."),
        ("approved", f"The Board APPROVED the use of {cloud} for the platform and accepted the residual risk."),
        ("noted", f"The Board noted the risk assessment for the move to {cloud} and asked for a recommendation in the new year."),
        ("deferred", f"The Board deferred a decision on the move to {cloud} until the supplier's audit report has been received."),
    ])  # fmt: skip
    opening = f"The Chief Information Officer presented the risk assessment for hosting the {org.system} on {cloud}."
    ref = f"TB{met:%y}/{draw.number(40, 98)}"
    number = int(ref.split("/")[1])
    items = [
        (
            "Welcome, apologies and quoracy",
            [
                "The Chair welcomed everybody. Apologies were received from " + people[6] + ".",
                "The Chair declared the meeting quorate.",
            ],
            "",
        ),
        (
            "Minutes of the previous meeting",
            ["The minutes of the previous meeting were agreed as an accurate record."],
            "",
        ),
        (
            "Finance report",
            [
                f"The deficit at month {draw.number(2, 11)} stood at £{draw.number(2, 9)}.{draw.number(1, 9)}m, £{draw.number(100, 900)}k better than plan."
            ],
            people[3].split()[0][0] + people[3].split()[1][0],
        ),
        (
            "Hosting of the research platform",
            [
                opening,
                "The data risk model gives Class 4, which lies within the stated appetite for information risk.",
                "Non-executives asked what would become of the data should the contract end.",
                words,
            ],
            "CIO",
        ),
        (
            "Estates",
            [
                "Work on the multi-storey car park is three weeks behind. The Board was content with the revised programme."
            ],
            "",
        ),
        ("Date of next meeting", [f"{STYLES['british'](met + timedelta(days=56))}, Boardroom"], ""),
    ]
    rows = [["Ref", "Item and discussion", "Action"]]
    rows += [
        [f"{ref.split('/')[0]}/{number + k}", title + "\n" + "\n".join(said), action]
        for k, (title, said, action) in enumerate(items)
    ]
    say = f"{met:%A} {STYLES['british'](met)}"
    blocks = [
        P(org.name, "bold"), H("Board of Directors – meeting held in public", 1),
        P(("DRAFT " if draft else "Confirmed ") + f"minutes of the meeting held on {say} at 9.30am, Boardroom, Trust Headquarters and by MS Teams"),
        P("Present: " + ", ".join(f"{p} ({r})" for p, r in zip(people, ("Chair", "Chief Executive", "Chief Nurse", "Chief Finance Officer", "Non-executive Director", "Non-executive Director"), strict=False))),
        P("In attendance: the Chief Information Officer; the Company Secretary; two members of the public"),
        Grid(rows, [0.9, 4, 0.7]),
        P("Subject to confirmation at the next meeting." if draft else f"Signed as a true record: {people[0]}, Chair        Date: {STYLES['british'](met + timedelta(days=56))}"),
    ]  # fmt: skip
    fields = [
        name_of(org), Field("body", "Board of Directors", "Board of Directors"), Field("meeting_on", met.isoformat(), STYLES["british"](met)),
        Field("document_status", "draft" if draft else "approved"), Field("quorate", True, "declared the meeting quorate"),
        Field("cloud_risk_item", opening, opening), Field("decision", {"verb": verb, "text": words}, words),
    ]  # fmt: skip
    return Paper(fields, Flow(blocks, header="Trust Board – Public", footer="Page {n} of {m}"))


def council_resolved(draw: Draw) -> Paper:
    """A university's council or a charity's trustees: numbered paragraphs, decisions that begin with RESOLVED."""
    charity = draw.maybe()
    uni = (
        Org(
            draw.pick(["The Amberlow Kidney Research Fund", "Lindle Hospice Care"]),
            "Charity / Hospice",
            "8J001",
            spot(draw),
            "LANTERN Secure Enclave",
        )
        if charity
        else holder(draw, institute=1)
    )
    body, (cloud, region) = ("Board of Trustees" if charity else "Council"), draw.pick(PROVIDERS)
    met, people = draw.day(date(2025, 6, 1), date(2026, 10, 30)), draw.people(6)
    quorate = draw.maybe(0.75)
    yes = draw.maybe(0.7)
    words = (
        f"RESOLVED: That the proposal to process the study's data on {cloud} ({region}) be endorsed, the risks set out in Paper F being within the appetite for information risk."
        if yes
        else f"RESOLVED: That the proposal to process the study's data on {cloud} be referred back to the Audit and Risk Committee."
    )
    opening = f"Received: Paper F, the risk assessment of the use of {cloud} for the {uni.system}, introduced by the Director of IT Services."
    head = "Quorum: " + (
        "a quorum was present throughout."
        if quorate
        else "the meeting was not quorate; its decisions are subject to ratification by circulation."
    )
    n = draw.number(20, 80)
    blocks = [
        P(uni.name, "bold"), P(f"MINUTES of the meeting of the {body} held on {STYLES['th'](met)} at 2.15pm in the Old Library", "body"),
        P("Members present: " + "; ".join(people[:5])), P(f"Secretary: {people[5]}"), P(head),
        P(f"{n}. Declarations of interest", "bold"), P("None were declared."),
        P(f"{n + 1}. Minutes", "bold"), P("The minutes of the last meeting were taken as read and signed by the Chair."),
        P(f"{n + 2}. Report of the Vice-Chancellor" if not charity else f"{n + 2}. Report of the Chief Executive", "bold"), P("Reported: that recruitment had been stronger than in the previous year and that the new boiler house had opened on time."),
        P(f"{n + 3}. Information risk: hosting of research data", "bold"), P(opening),
        P("In discussion it was observed that the service would be run from data centres in the United Kingdom only, and that staff abroad would have no access."), P(words),
        P(f"{n + 4}. Fees for the coming session" if not charity else f"{n + 4}. Charity shops", "bold"), P("RESOLVED: That the schedule in Paper G be adopted."),
        P(f"{n + 5}. Date of next meeting", "bold"), P(STYLES["th"](met + timedelta(days=91))),
        P("Chair …………………………    Date ……………………", "body"),
    ]  # fmt: skip
    also = (f"Members of the {body}",) if charity else ("Council of the University",)
    fields = [
        name_of(uni), Field("body", body, body, also), Field("meeting_on", met.isoformat(), STYLES["th"](met)),
        Field("quorate", quorate, "a quorum was present" if quorate else "was not quorate"),
        Field("cloud_risk_item", opening, opening, (opening.removeprefix("Received: "),)),
        Field("decision", {"verb": "resolved", "text": words}, words, ({"verb": "resolved", "text": words.removeprefix("RESOLVED: ")},)),
    ]  # fmt: skip
    return Paper(fields, Flow(blocks, face="serif", footer="{n}"))


def cloud_register(draw: Draw) -> Paper:
    """A head table, a table of services, then a register in which each row is a risk with its control."""
    org, (cloud, region) = holder(draw, institute=0.4), draw.pick(PROVIDERS)
    done, day = draw.day(date(2025, 11, 1), date(2026, 10, 20)), STYLES[draw.pick(["british", "slash"])]
    kinds = draw.some(["storage", "paas", "iaas", "saas"], 2)
    shown = {"storage": "Storage", "paas": "PaaS", "iaas": "IaaS", "saas": "SaaS"}
    said = {
        "confidentiality": "Confidentiality: disclosure of pseudonymised records through a wrongly set permission is rated 3 x 4 = 12 before controls and 4 after.",
        "integrity": "Integrity: silent corruption of tables is detected by nightly checksums, residual score 3.",
        "availability": "Availability: the loss of one zone is tolerated, and the service is restored within eight hours from the other zone.",
        "pseudonymisation": "Patients' identifiers are replaced by keyed hashes before the data are uploaded, and the key stays outside the cloud.",
        "shared_responsibility": "Under the shared responsibility model the provider secures the buildings, hardware and hypervisor while we secure identities, configuration and data.",
        "encryption_at_rest": "Storage accounts are encrypted with AES-256 under keys that we hold in a hardware security module.",
        "encryption_in_transit": "Only TLS 1.2 and above is accepted at every endpoint.",
        "data_destruction": "When the project ends the keys are destroyed and the provider's deletion is confirmed in writing.",
        "geography": f"All data are stored in {region}, within the United Kingdom, and replication to other regions is switched off.",
        "overseas_access": "Nobody can reach the data from outside the UK, because conditional access refuses foreign addresses.",
        "monitoring": "Sign-ins and changes are logged to a SIEM and reviewed every weekday by the security operations team.",
    }
    dropped = draw.some(["pseudonymisation", "overseas_access", "monitoring", "data_destruction"], draw.number(0, 2))
    rows = [["No", "Risk or requirement", "Assessment and control", "Owner"]]
    titles = {
        "shared_responsibility": "Who does what",
        "encryption_at_rest": "Stored data",
        "encryption_in_transit": "Data on the move",
        "data_destruction": "End of the contract",
        "geography": "Location",
        "overseas_access": "Reach from abroad",
        "pseudonymisation": "Identifiability",
        "monitoring": "Detection",
    }
    kept = [k for k in said if k not in dropped]
    rows += [
        [str(k), titles.get(key, key.capitalize()), said[key], draw.pick(["CISO", "DBA", "SIRO", "IG Lead"])]
        for k, key in enumerate(kept, 1)
    ]
    blocks = [
        H("Cloud services risk register", 0),
        Grid([["Organisation", org.name], ["System", org.system], ["Assessed on", day(done)], ["Assessor", draw.people(1)[0]], ["Next assessment", day(done + timedelta(days=365))]], [1, 2.4], head=False, side=True),
        H("Services in use", 1),
        Grid([["Provider", "Type of service", "Region", "Used for"], *[[cloud, shown[k], region, draw.pick(["files", "database", "analysis desktops", "web portal"])] for k in kinds]], [1.4, 1, 1, 1.2]),
        H("Register", 1), Grid(rows, [0.4, 1.3, 3.4, 0.8]),
        P("Scores are likelihood times impact, each from 1 to 5. Anything above 8 after controls goes to the SIRO.", "small"),
    ]  # fmt: skip
    fields = [
        name_of(org),
        Field("system_name", org.system, org.system),
        Field("assessed_on", done.isoformat(), day(done)),
        Field("provider", cloud, cloud),
        Field("region", region, region),
    ]
    fields += [Field("service_type", k, shown[k]) for k in kinds]
    bare = {k: v.removeprefix(f"{k.capitalize()}: ") for k, v in said.items()}
    fields += [Field(k, said[k], said[k], (bare[k],) if bare[k] != said[k] else ()) for k in kept]
    return Paper(fields, Flow(blocks, footer="Page {n} of {m}"))


def referenced_letter(draw: Draw) -> Paper:
    """A letter with references, a subject line and a decision dated before the letter itself."""
    org, edition = somebody(draw), draw.pick(EDITIONS)[0]
    decided = draw.day(date(2026, 2, 2), date(2026, 10, 30))
    sent, day = decided + timedelta(days=draw.number(2, 9)), STYLES["british"]
    until = decided + timedelta(days=draw.number(200, 360))
    subject = draw.pick(["dspt_review", "improvement_plan", "section_251_retention"])
    extent = draw.pick(
        [
            "the retention of the linked hospital and mortality data",
            "the retention and reuse of the pseudonymised outpatient data",
        ]
    )
    about, body, fields = {
        "dspt_review": (
            f"Review of your {edition} Data Security and Protection Toolkit submission",
            [f"I am writing to confirm that, on {day(decided)}, NHS England completed its review of the {edition} Data Security and Protection Toolkit submission of {org.name} ({org.code}).", "The reviewers found that the evidence given supports the published status for the purposes of the Confidentiality Advisory Group.", "This confirmation concerns the edition named above alone."],
            [Field("edition", edition, edition)],
        ),
        "improvement_plan": (
            f"Data Security and Protection Toolkit {edition}: improvement plan",
            [f"Thank you for the improvement plan that you attached to the {edition} assessment of {org.name} ({org.code}).", f"The plan was approved by NHS England on {day(decided)}. The approval stands until {day(until)}, by when every action must be complete.", "Your status will be shown as Approaching Standards while the plan runs."],
            [Field("edition", edition, edition), Field("approved_until", until.isoformat(), day(until))],
        ),
        "section_251_retention": (
            "Retention of data disclosed under section 251 support",
            [f"NHS England has considered the request of {org.name} ({org.code}) dated {day(decided - timedelta(days=40))}.", f"On {day(decided)} approval was given for {extent} disclosed under section 251 support. The approval runs until {day(until)}.", "The data must be destroyed, and a certificate sent to us, by that day unless the approval has been renewed."],
            [Field("approved_until", until.isoformat(), day(until)), Field("extent", extent, extent, (f"{extent} disclosed under section 251 support", extent.removeprefix("the "), f"{extent.removeprefix('the ')} disclosed under section 251 support"))],
        ),
    }[subject]  # fmt: skip
    blocks = [
        P("NHS England", "bold"), P("7 and 8 Wellington Place, Leeds, LS1 4AP", "small"),
        Grid([["Our reference", f"CAS-{draw.digits(6)}"], ["Your reference", f"DARS-NIC-{draw.digits(6)}-{draw.letters(1)}{draw.digits(1)}{draw.letters(1)}{draw.digits(1)}{draw.letters(1)}"], ["Date", day(sent)]], [1, 3], head=False, side=True, ruled=False),
        P("By e-mail"), P(draw.people(1)[0]), *[P(x) for x in [org.name, *org.address.lines, org.address.postcode]],
        P("Dear colleague"), P(about, "bold"), *[P(x) for x in body],
        P("If anything in this letter is unclear, please write to the service desk and quote our reference."),
        P("Yours sincerely"), P(draw.people(1)[0]), P("Head of Cyber Compliance, NHS England"),
    ]  # fmt: skip
    common = [
        name_of(org),
        code_of(org),
        Field("subject", subject),
        Field("decided_on", decided.isoformat(), day(decided)),
    ]
    return Paper(common + fields, Flow(blocks, footer="Page {n} of {m}", face=draw.pick(["sans", "sans", "serif"])))
