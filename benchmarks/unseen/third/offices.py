"""Toolkit pages, policies, minutes, plans, risk papers and letters of set third, as offices keep and send them."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets, Web, code_of, name_of, place
from benchmarks.unseen.third.facts import DAY, holder, places, spot
from benchmarks.unseen.third.leaf import block, book, device, e
from benchmarks.unseen.world import Address, Draw, Org, years_on

Edition = tuple[str, int, date, date, date]
EDITIONS: tuple[Edition, ...] = (
    ("2025-26", 8, date(2025, 9, 15), date(2026, 6, 30), date(2027, 6, 30)),
    ("2024-25", 7, date(2024, 9, 10), date(2025, 6, 30), date(2026, 6, 30)),
    ("2023-24", 6, date(2023, 9, 20), date(2024, 6, 30), date(2025, 6, 30)),
)
OUTCOMES = (
    ("Standards Exceeded", "standards_exceeded"), ("Standards Met", "standards_met"), ("Approaching Standards", "approaching_standards"),
    ("Standards Not Met", "standards_not_met"), ("Standards Not Fully Met (Plan Agreed)", "plan_agreed"), ("Entry Level", "entry_level"),
)  # fmt: skip
TRUSTS = (
    "Ottersea Bay Hospitals NHS Foundation Trust",
    "Pomfret and Calderley NHS Trust",
    "Long Chilton Partnership University NHS Foundation Trust",
)


def trust(draw: Draw) -> Org:
    shape = f"R{draw.pick('BCFGLPVY')}{draw.pick('1234567890')}"
    return Org(
        draw.pick(TRUSTS), "NHS Trust", shape, spot(draw), draw.pick(["HARBOUR Research Store", "OTTER Data Platform"])
    )


def somebody(draw: Draw) -> Org:
    return trust(draw) if draw.maybe(0.4) else holder(draw, institute=0.5)


def status_screen(draw: Draw) -> Paper:
    """The public page of one organisation, print-out of a browser; sometimes a department with a code of its own."""
    org = holder(draw, institute=1) if draw.maybe(0.4) else somebody(draw)
    if org.sector == "University" and draw.maybe():
        org = replace(
            org, name=f"{org.name} - School of Medicine", code=f"{org.code}-SOM", sector="Researcher / Department"
        )
    edition, version, opens, deadline, ends = draw.pick(EDITIONS)
    (word, outcome), made, day = (
        draw.pick(OUTCOMES),
        draw.day(opens + timedelta(days=50), deadline),
        DAY[draw.pick(["british", "slash"])],
    )
    expiry = draw.maybe(0.6)
    until = f"<p>This status is valid until {day(ends)}.</p>" if expiry else ""
    old = day(years_on(made.replace(day=min(made.day, 28)), -1) - timedelta(days=7))
    start = int(edition[:4])
    css = "body{font-family:'Liberation Sans',sans-serif;color:#212b32;font-size:16px}header{border-bottom:4px solid #005eb8;padding:8px 0;font-weight:bold}.tag{border:2px solid #005eb8;padding:3px 9px;font-weight:bold}li{margin:4px 0}address{font-style:normal;margin:8px 0 18px}small{color:#4c6272}"
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(org.name)}</title><style>{css}</style></head><body><header>Data Security and Protection Toolkit</header><h1>{e(org.name)}</h1><p>Organisation code: {org.code}</p><address>{block(org.address, False)}</address><p>Primary sector: {e(org.sector)}</p><h2>Status</h2><p><span class="tag">{edition} {word}</span></p><p>Date published: {day(made)}</p>{until}
<h2>Earlier assessments</h2><ul><li>{start - 1}-{start % 100:02d} (version {version - 1}) Standards Met, published {old}</li></ul><p><small>Only the status and the day of publication are public. Ask the organisation for its evidence.</small></p></body></html>"""
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("outcome", outcome, word),
        Field("published_on", made.isoformat(), day(made)),
    ]
    fields += [Field("expires_on", ends.isoformat(), day(ends))] if expiry else []
    stamp = draw.day(date(2026, 7, 10), date(2026, 11, 28))
    head = f"{stamp:%d/%m/%Y}, 16:{draw.number(10, 59)}\t{org.name}"
    return Paper(
        [*fields, Field("sector", org.sector, org.sector), place(org.address)],
        Web(page, head, f"https://toolkit.example/OrganisationSearch/{org.code}\t{{n}}/{{m}}"),
    )


def toolkit_certificate(draw: Draw) -> Paper:
    """The toolkit's own certificate, landscape: a sentence and two dates; no address, no sector."""
    org, day = somebody(draw), DAY[draw.pick(["padded", "british"])]
    edition, _, opens, deadline, ends = draw.pick(EDITIONS)
    (word, outcome), made = draw.pick(OUTCOMES[:3]), draw.day(opens + timedelta(days=50), deadline)
    css = "body{font-family:'Liberation Sans',sans-serif;font-size:15pt;text-align:center}.leaf{border:6mm solid #005eb8}h1{font-size:30pt;color:#005eb8}"
    leaf = f"""<p>{device("#005eb8", "18mm", shape=1)}</p><h1>Data Security and Protection Toolkit</h1><p>This is to certify that</p><p class="b" style="font-size:22pt">{e(org.name)}</p><p>({org.code})</p><p>has completed the {edition} assessment with the status</p><p class="b" style="font-size:20pt">{word}</p><p>Published {day(made)} &nbsp;·&nbsp; Expires {day(ends)}</p><p class="s">The status is the organisation's own assessment and has not been verified by NHS England.</p>"""
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("outcome", outcome, word),
        Field("published_on", made.isoformat(), day(made)),
        Field("expires_on", ends.isoformat(), day(ends)),
    ]
    return Paper(fields, book(css, [leaf], "A4 landscape"))


REST = (
    "Databases and virtual disks are encrypted at rest with AES-256 keys held in a hardware module.",
    "The file store is encrypted at rest with LUKS.",
)
MOVE = (
    "Data are sent and received over TLS 1.3 alone.",
    "Transfers between the two sites run inside an IPsec tunnel and uploads use HTTPS with TLS 1.2 or later.",
)
WIPE = (
    "Media are overwritten in accordance with NIST SP 800-88 before disposal and a certificate of destruction is kept.",
    "When the study ends the data are securely deleted and the disks are shredded.",
)


def joined(address: Address) -> str:
    return ", ".join([*address.lines, address.postcode])


def system_shall(draw: Draw) -> Paper:
    """The old shape: 'The System shall be known as', lettered countermeasures, version and date in the footer."""
    org, day = holder(draw, institute=0.6), DAY[draw.pick(["slash", "british", "padded"])]
    issued = draw.day(date(2025, 9, 1), date(2026, 10, 1))
    review = years_on(issued.replace(day=min(issued.day, 28)), 1)
    people, draft = draw.people(3), draw.maybe(0.3)
    (back,) = places(draw, 1, org.address)
    version, rest, move, wipe = (
        f"{draw.number(1, 5)}.{draw.number(0, 9)}",
        draw.pick(REST),
        draw.pick(MOVE),
        draw.pick(WIPE),
    )
    blocks = [
        P(org.name, "bold"), H("System Level Security Policy (SLSP)", 0), P(f"Version {version}, {day(issued)}, {'DRAFT' if draft else 'FINAL'}", "centre"),
        H("System Details", 1), P(f"The System shall be known as {org.system}."), P(f"The System's responsible owner shall be {people[0]}."), P(f"The System's Data Controller shall be {org.name}."),
        H("System Security", 1), P(f"The responsible security manager is {people[1]}, who sets the System up, trains its users, audits it and sees to secure erasure."),
        P("The System shall incorporate the following security countermeasures:"),
        P(f"(a) The System is housed at {joined(org.address)}."), P(f"(b) Nightly back-ups are held at {joined(back)}."), P(f"(c) {rest}"), P(f"(d) {move}"), P("(e) Access is by personal account and one-time code."), P(f"(f) {wipe}"),
        H("Review and approval", 1), P(f"This policy shall be reviewed by {day(review)}."),
        P("Not yet approved." if draft else f"Approved by {people[2]} on {day(issued)}."),
    ]  # fmt: skip
    fields = [
        name_of(org), Field("system_name", org.system, org.system), Field("version", version, version), Field("document_status", "draft" if draft else "approved"), Field("issued_on", issued.isoformat(), day(issued)),
        Field("review_due_on", review.isoformat(), day(review)), Field("owner", people[0], people[0]), place(org.address, "main"), place(back, "backup"),
        Field("encryption_at_rest", rest, rest), Field("encryption_in_transit", move, move), Field("data_destruction", wipe, wipe),
    ]  # fmt: skip
    fields += [] if draft else [Field("approved_by", people[2], people[2])]
    return Paper(
        fields,
        Flow(blocks, footer=f"Page {{n}} of {{m}} / v{version}, {day(issued)}", face=draw.pick(["serif", "sans"])),
    )


def two_column_policy(draw: Draw) -> Paper:
    """A policy whose every heading stands left of its words, in one unruled table; signed at the end."""
    org, day = holder(draw, institute=0.4), DAY["short-month"]
    issued = draw.day(date(2025, 11, 1), date(2026, 9, 30))
    review, people = issued + timedelta(days=364), draw.people(2)
    back, other = places(draw, 2, org.address)
    version, rest, move, wipe = str(draw.number(2, 9)), draw.pick(REST), draw.pick(MOVE), draw.pick(WIPE)
    rows = [
        ["System", org.system], ["Organisation", org.name], ["Information asset owner", people[0]], ["Policy version", version], ["Date of issue", day(issued)], ["Review due", day(review)], ["Purpose", "Storage and analysis of linked, pseudonymised records for one study."],
        ["Production site", joined(org.address)], ["Back-up site", joined(back)], ["Disaster recovery site", joined(other)], ["Stored data", rest], ["Data in motion", move], ["Retention and disposal", wipe],
        ["People", "Nine named analysts; joiners and leavers are handled within one working day."], ["Incidents", "Reported to the service desk and to the SIRO within the day."], ["Approval", f"Approved by {people[1]}"], ["Status", "Approved"],
    ]  # fmt: skip
    blocks = [H("System-level security policy", 0), Grid(rows, [1, 2.6], head=False, side=True, ruled=False)]
    fields = [
        name_of(org), Field("system_name", org.system, org.system), Field("version", version, version), Field("document_status", "approved", "Approved"), Field("issued_on", issued.isoformat(), day(issued)),
        Field("review_due_on", review.isoformat(), day(review)), Field("owner", people[0], people[0]), Field("approved_by", people[1], people[1]), place(org.address, "main"), place(back, "backup"), place(other, "disaster_recovery"),
        Field("encryption_at_rest", rest, rest), Field("encryption_in_transit", move, move), Field("data_destruction", wipe, wipe),
    ]  # fmt: skip
    return Paper(fields, Flow(blocks, header=f"{org.name} – internal", footer="{n}/{m}"))


CLOUDS = (
    ("Microsoft Azure", "UK South"),
    ("Amazon Web Services", "eu-west-2 (London)"),
    ("Google Cloud", "europe-west2"),
)


def minutes_extract(draw: Draw) -> Paper:
    """An extract certified by the secretary: one item only."""
    org, (cloud, region) = somebody(draw), draw.pick(CLOUDS)
    met, people = draw.day(date(2025, 8, 1), date(2026, 10, 20)), draw.people(3)
    verb, words = draw.pick([
        ("approved", f"The Board approved hosting on {cloud} within {region}."),
        ("agreed", f"Members agreed that {cloud} may be used for the platform, the residual risk being within appetite."),
        ("accepted", f"The Board accepted the cloud risk assessment and its residual risk rating for {cloud}."),
        ("rejected", f"The Board rejected the proposal to move the platform to {cloud}."),
    ])  # fmt: skip
    opening = f"The Board considered a paper on the information risk of placing {org.system} in {cloud}."
    say = DAY["british"](met)
    blocks = [
        P(org.name, "bold"), H("Extract from the minutes of the Board of Directors", 1), P(f"Meeting held on {say}. The meeting was quorate."),
        P("Present: " + ", ".join(draw.people(6)) + ". In attendance: the Company Secretary, the Chief Information Officer and the Head of Research."),
        P("Item 9: Use of cloud services", "bold"), P(opening), P("The paper set out the class that the data risk model gives, the controls of the supplier, the division of duties between supplier and customer, and what it would cost to leave."), P("Members asked where copies would be kept and who in other countries could see them."), P(words),
        P("Certified as a true extract of the approved minutes."), P(f"{people[0]}, Company Secretary"),
    ]  # fmt: skip
    fields = [
        name_of(org), Field("body", "Board of Directors", "Board of Directors"), Field("meeting_on", met.isoformat(), say), Field("document_status", "approved", "approved minutes"), Field("quorate", True, "quorate"),
        Field("cloud_risk_item", opening, opening), Field("decision", {"verb": verb, "text": words}, words),
    ]  # fmt: skip
    return Paper(fields, Flow(blocks, face=draw.pick(["serif", "sans"])))


def minutes_timed(draw: Draw) -> Paper:
    """A governing body's minutes in a table of times, items and outcomes; unconfirmed; the cloud among other business."""
    org, (cloud, region) = holder(draw, institute=1), draw.pick(CLOUDS)
    met, people = draw.day(date(2025, 6, 1), date(2026, 10, 30)), draw.people(5)
    body = draw.pick(["Board of Governors", "University Court"])
    opening = f"The Registrar set out the risks of running the {org.system} on {cloud} in {region}."
    verb, words = draw.pick(
        [
            ("endorsed", f"The {body} endorsed the cloud risk assessment."),
            ("noted", f"The {body} noted the cloud risk assessment and will return to it."),
            ("ratified", f"The {body} ratified the decision to use {cloud}."),
        ]
    )
    rows = [
        ["Time", "Business", "Outcome"], ["14:00", "Apologies and interests", "None declared."], ["14:10", "Minutes of the last meeting", "Agreed without change."],
        ["14:20", f"Information risk\n{opening}\nQuestions were asked about encryption.", words], ["14:35", "Estates\nThe roof of the library will be repaired in the summer. Two tenders were received, and the lower was recommended.", "The tender was awarded."],
        ["14:50", "Student numbers\nRecruitment was above target.", "Thanks were given to the admissions team."],
    ]  # fmt: skip
    blocks = [
        P(org.name, "bold"), H(f"{body}: unconfirmed minutes", 1), P(f"Date of meeting: {DAY['short-month'](met)}"), P("Present: " + ", ".join(people)), P("The Chair confirmed that a quorum was present."),
        Grid(rows, [0.6, 2.6, 2]), P(f"Next meeting: {DAY['short-month'](met + timedelta(days=70))}"),
    ]  # fmt: skip
    fields = [
        name_of(org), Field("body", body, body), Field("meeting_on", met.isoformat(), DAY["short-month"](met)), Field("document_status", "draft", "unconfirmed"), Field("quorate", True, "a quorum was present"),
        Field("cloud_risk_item", opening, opening), Field("decision", {"verb": verb, "text": words}, words),
    ]  # fmt: skip
    return Paper(fields, Flow(blocks, header="Minutes – unconfirmed", footer="Page {n} of {m}"))


def desk_mail(draw: Draw) -> Paper:
    """A plain e-mail of the toolkit's review team with a ticket number; the decision is dated in a sentence."""
    org, edition = somebody(draw), draw.pick(EDITIONS[:2])[0]
    decided = draw.day(date(2026, 1, 5), date(2026, 10, 30))
    say, sender = DAY["british"](decided), draw.people(1)[0]
    mail = EmailMessage()
    mail["From"] = f"{sender} <desk@nhsengland.example>"
    mail["To"] = "applicant <ig@applicant.example>"
    mail["Subject"] = f"INC{draw.digits(7)} DSPT review {org.code}"
    mail["Date"] = f"{decided + timedelta(days=1):%a, %d %b %Y} 09:31:00 +0000"
    mail["Message-ID"] = f"<{draw.digits(10)}@nhsengland.example>"
    text = f"Dear colleague,\n\nYour ticket has been resolved.\n\nNHS England reviewed the {edition} DSPT self-assessment of {org.name} ({org.code}) on {say} and confirms that it meets the standard required for applications under section 251.\n\nA new review must be asked for when the next edition has been published.\n\n{sender}\nDSPT Assurance, NHS England\n"
    mail.set_content(text, cte="8bit")
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "dspt_review"),
        Field("edition", edition, edition),
        Field("decided_on", decided.isoformat(), say),
    ]
    return Paper(fields, Raw(mail.as_bytes(), "eml"))


def security_letter(draw: Draw) -> Paper:
    """A letter of the security team about a policy or a certificate, with an end and an extent."""
    org, day = holder(draw), DAY[draw.pick(["british", "padded"])]
    decided = draw.day(date(2026, 1, 5), date(2026, 10, 30))
    until = years_on(decided.replace(day=min(decided.day, 28)), 1)
    subject, line = draw.pick(
        [
            ("slsp", f"The System Level Security Policy of {org.system}"),
            ("iso27001", "The ISO/IEC 27001 certificate that you supplied"),
        ]
    )
    blocks = [
        P("NHS England", "bold"), P("Security and Assurance, 7 and 8 Wellington Place, Leeds, LS1 4AP", "small"), P(day(decided), "right"), P(org.name), P(f"Organisation code {org.code}"),
        P(f"{line} has been reviewed", "bold"), P(f"{line} was reviewed by the security team and is approved as of {day(decided)}."),
        P(f"The approval lasts until {day(until)}. It must be renewed if the system, its place or its owner changes."), P("In our review we looked at the places in which the data are held, at who can reach them, at encryption, and at what happens to the data in the end. We asked two questions and were content with the answers."),
        P("This letter does not release any data. Your application will be considered separately, and it may be subject to further conditions."), P("Yours faithfully"), P(f"{draw.people(1)[0]}, Security Assurance Lead"),
    ]  # fmt: skip
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", subject),
        Field("decided_on", decided.isoformat(), day(decided)),
        Field("approved_until", until.isoformat(), day(until)),
    ]
    return Paper(fields, Flow(blocks, face=draw.pick(["sans", "serif"])))


SAID = {
    "confidentiality": "Confidentiality would be lost if an administrator's account were taken over; the residual risk is low.",
    "integrity": "Integrity is protected by versioned storage and by checksums on every load.",
    "availability": "Availability is provided by two zones, with a recovery time of four hours.",
    "pseudonymisation": "All records are pseudonymised before they are placed in the cloud.",
    "shared_responsibility": "Under the shared responsibility model we configure identity and networks while the provider looks after hardware.",
    "encryption_at_rest": "Data at rest are encrypted with AES-256 using our own keys.",
    "encryption_in_transit": "Data in transit are protected by TLS 1.3.",
    "data_destruction": "At exit the data are deleted and their keys are destroyed.",
    "overseas_access": "Staff outside the United Kingdom have no access to the data.",
    "monitoring": "Logs are watched around the clock by a security operations centre.",
}


def cloud_memo(draw: Draw) -> Paper:
    """A memorandum in numbered paragraphs with the services in a sentence list."""
    org, (cloud, region) = holder(draw, institute=0.4), draw.pick(CLOUDS)
    done, day = draw.day(date(2025, 10, 1), date(2026, 10, 20)), DAY[draw.pick(["british", "slash"])]
    kinds = draw.some([("storage", "Storage"), ("paas", "PaaS"), ("iaas", "IaaS"), ("saas", "SaaS")], 2)
    where = f"All data are kept in {region}, which lies in the United Kingdom."
    left_out = set(draw.some(["pseudonymisation", "monitoring", "overseas_access"], draw.number(0, 1)))
    kept = {k: v for k, v in SAID.items() if k not in left_out} | {"geography": where}
    rows = [
        ["Service", "Provider", "Type", "Region"],
        *[[name, cloud, shown, region] for name, (_, shown) in zip(("Study files", "Analysis"), kinds, strict=True)],
    ]
    blocks = [
        P("MEMORANDUM", "bold"), H("Cloud risk assessment", 1), Grid([["To", "Senior Information Risk Owner"], ["From", draw.people(1)[0]], ["Organisation", org.name], ["System", org.system], ["Date of assessment", day(done)]], [1, 3], head=False, side=True, ruled=False),
        H("Services", 2), Grid(rows), H("Assessment", 2), *[P(f"{n}. {v}") for n, v in enumerate(kept.values(), 1)], P("I ask you to accept the residual risk."),
    ]  # fmt: skip
    fields = [
        name_of(org),
        Field("system_name", org.system, org.system),
        Field("assessed_on", done.isoformat(), day(done)),
        Field("provider", cloud, cloud),
        Field("region", region, region),
    ]
    fields += [Field("service_type", k, shown) for k, shown in kinds] + [Field(k, v, v) for k, v in kept.items()]
    return Paper(fields, Flow(blocks, footer="Page {n} of {m}", face=draw.pick(["sans", "serif"])))


def improvement(draw: Draw) -> Paper:
    """An upright plan: a head of particulars, one paragraph an action, sign-off by the SIRO."""
    org, edition, day = trust(draw), draw.pick(EDITIONS[:2]), DAY["british"]
    approved = edition[3] + timedelta(days=draw.number(2, 40))
    finish, person = approved + timedelta(days=draw.number(100, 170)), draw.people(1)[0]
    acts = (
        ("3.2.1", "Every member of staff trained"),
        ("4.5.3", "Multi-factor authentication for remote access"),
        ("9.3.8", "Unsupported servers replaced"),
    )
    blocks = [
        H("Data Security and Protection Toolkit: improvement plan", 1), Grid([["Organisation", org.name], ["Code", org.code], ["Edition", edition[0]], ["All actions complete by", day(finish)]], [1, 2], head=False, side=True),
        *[P(f"{ref} {what}. Owner: {draw.people(1)[0]}. Due {day(approved + timedelta(days=30 * k))}.") for k, (ref, what) in enumerate(acts, 1)],
        P(f"Approved by {person}, SIRO, on {day(approved)}."),
    ]  # fmt: skip
    fields = [
        name_of(org), code_of(org), Field("edition", edition[0], edition[0]), Field("approved_by", person, person), Field("approved_on", approved.isoformat(), day(approved)), Field("complete_by", finish.isoformat(), day(finish)),
    ]  # fmt: skip
    return Paper(fields, Flow(blocks, footer="{n}"))


def risk_model(draw: Draw) -> Paper:
    """The data risk model with its answers across the sheet and a summary on a sheet of its own; sometimes unfilled."""
    org, blank, n = somebody(draw), draw.maybe(0.2), draw.number(1, 5)
    types = draw.some(["Demographic data", "Diagnoses", "Medication", "Mental health data", "Genomic data"], 3)
    scale, keep = (
        draw.pick(["10,000 to 100,000 people", "Over 1 million people"]),
        draw.pick(["Less than 5 years", "More than 5 years"]),
    )
    answers = [
        ["# Health and social care data risk model"],
        ["Organisation", "Data types", "Data scale", "Data persistence", "Completed by"],
        ["", "", "", "", ""] if blank else [org.name, "; ".join(types), scale, keep, draw.people(1)[0]],
    ]
    result = [
        ["# Result"],
        ["Risk class", "" if blank else f"Class {n}"],
        ["Status", "Not started" if blank else "Complete"],
        ["Key", "Class 1 is the lowest and Class 5 the highest"],
    ]
    fields = [Field("completed", False)] if blank else [
        name_of(org), Field("risk_class", n, f"Class {n}"), Field("data_types", types, tuple(types)), Field("data_scale", scale, scale), Field("data_persistence", keep, keep), Field("completed", True),
    ]  # fmt: skip
    return Paper(fields, Sheets({"Answers": answers, "Result": result}))


def old_toolkit(draw: Draw) -> Paper:
    """The IG Toolkit's public score as a printed page, with its key of grades."""
    org, version = somebody(draw), draw.pick(["14.1", "14", "13"])
    score, made = draw.number(60, 97), draw.day(date(2016, 1, 4), date(2018, 3, 31))
    word, grade = draw.pick(
        [
            ("Satisfactory", "satisfactory"),
            ("Not Satisfactory", "not_satisfactory"),
            ("Satisfactory with Improvement Plan", "satisfactory_with_plan"),
        ]
    )
    day = DAY["british"](made)
    css = "body{font-family:Carlito,sans-serif;font-size:14px}table{border-collapse:collapse}td{border:1px solid #999;padding:6px 12px}"
    rows = "".join(
        f"<tr><td>{k}</td><td>{e(v)}</td></tr>"
        for k, v in (
            ("Organisation", org.name),
            ("Code", org.code),
            ("Version", version),
            ("Total score", f"{score}%"),
            ("Grade", word),
            ("Published", day),
        )
    )
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Scores</title><style>{css}</style></head><body><h1>Information Governance Toolkit</h1><h2>Published scores</h2><table>{rows}</table><p>Every requirement must be at level 2 or above.</p></body></html>"""
    fields = [
        name_of(org), code_of(org), Field("version", version, version), Field("score", score, f"{score}%"), Field("grade", grade, word), Field("published_on", made.isoformat(), day),
    ]  # fmt: skip
    return Paper(fields, Web(page, "12/10/2026, 11:04\tScores", "https://igt.example/scores\t{n}/{m}"))
