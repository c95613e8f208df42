"""Toolkit pages, policies, minutes, letters, plans and cloud papers of set fourth."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.fourth.facts import DAY, across, holder, places, spot
from benchmarks.unseen.model import Field, Flow, Paper, Sheets, Web, code_of, name_of, place
from benchmarks.unseen.third.leaf import e
from benchmarks.unseen.world import Address, Draw, Org, years_on

Edition = tuple[str, str, date, date, date]
EDITIONS: tuple[Edition, ...] = (
    ("2025-26", "2025-26 (version 8)", date(2025, 9, 9), date(2026, 6, 30), date(2027, 6, 30)),
    ("2024-25", "24/25", date(2024, 9, 9), date(2025, 6, 30), date(2026, 6, 30)),
    ("2025-26", "2025/26", date(2025, 9, 9), date(2026, 6, 30), date(2027, 6, 30)),
)
STATES = (
    ("Standards Met", "standards_met"), ("Standards Exceeded", "standards_exceeded"), ("Approaching Standards", "approaching_standards"),
    ("Standards Not Met", "standards_not_met"), ("Standards not fully met (plan agreed)", "plan_agreed"),
)  # fmt: skip
TRUSTS = (
    "Garrowby Vale Hospitals NHS Trust",
    "Sandwade Mental Health NHS Foundation Trust",
    "Upavenham and Coast University Hospitals NHS Foundation Trust",
)
CLOUDS = (
    ("Microsoft Azure", "UK West"),
    ("Amazon Web Services", "eu-west-2"),
    ("Google Cloud Platform", "europe-west2 (London)"),
    ("Oracle Cloud Infrastructure", "uk-london-1"),
)


def trust(draw: Draw) -> Org:
    return Org(draw.pick(TRUSTS), "NHS Trust", f"R{draw.pick('DHMNTW')}{draw.pick('1234567890')}", spot(draw), draw.pick(["BEACON Store", "Tideline Platform"]))  # fmt: skip


def somebody(draw: Draw) -> Org:
    return trust(draw) if draw.maybe(0.4) else holder(draw, institute=0.4)


def day_field(name: str, day: date, shown: str) -> Field:
    return Field(name, day.isoformat(), shown)


def told(values: dict[str, str]) -> list[Field]:
    """Fields whose value is what is printed."""
    return [Field(k, v, v) for k, v in values.items()]


def on_one_line(address: Address) -> str:
    return ", ".join([*address.lines, address.postcode])


def history_panel(draw: Draw) -> Paper:
    """The public page with its particulars in a table and each publication in a panel, newest first; a baseline between."""
    org, (edition, shown, opens, deadline, ends) = somebody(draw), draw.pick(EDITIONS)
    (word, outcome), day = draw.pick(STATES), DAY[draw.pick(["slash", "short-month"])]
    made, year = draw.day(opens + timedelta(days=130), deadline), int(edition[:4])
    base = draw.day(opens + timedelta(days=40), date(year, 12, 31))
    panels = [(shown, word, made, True), (shown, "Baseline", base, False), (f"{year - 1}-{year % 100:02d}", "Standards Met", date(year, 6, draw.number(2, 29)), False)]  # fmt: skip
    if org.sector != "NHS Trust":
        panels.pop(1)
    until = draw.maybe(0.5)
    parts = "".join(f'<div class="p"><b>{s} {w}</b><br>Publication date {day(d)}{"<br>Expires " + day(ends) if first and until else ""}</div>' for s, w, d, first in panels)  # fmt: skip
    rows = (
        ("Name", e(org.name)),
        ("ODS code", org.code),
        ("Where", across(org.address, False)),
        ("Sector", org.sector),
    )
    table = "".join(f"<tr><th>{k}</th><td>{v}</td></tr>" for k, v in rows)
    css = "body{font-family:'Liberation Sans',sans-serif;font-size:15px;color:#111}th{text-align:left;padding:4px 30px 4px 0;color:#425563}.p{border-left:6px solid #41b6e6;padding:6px 14px;margin:12px 0}h1{font-size:24px}"
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>DSPT organisation</title><style>{css}</style></head><body><p>NHS England &nbsp;|&nbsp; Data Security and Protection Toolkit &nbsp;|&nbsp; Organisation search</p><h1>Published assessments</h1><table>{table}</table>{parts}<p style="font-size:12px">Large organisations publish a baseline during the year; it is not an assessment.</p></body></html>"""
    fields = [name_of(org), code_of(org), Field("edition", edition, shown), Field("outcome", outcome, word), day_field("published_on", made, day(made)), Field("sector", org.sector, org.sector), place(org.address)]  # fmt: skip
    fields += [day_field("expires_on", ends, day(ends))] if until else []
    return Paper(fields, Web(page, f"20/11/2026, 08:5{draw.number(0, 9)}\tDSPT organisation", f"https://dspt.example/OrganisationSearch/{org.code}\t{{n}} of {{m}}"))  # fmt: skip


def assessment_summary(draw: Draw) -> Paper:
    """A printed summary of one's own submission: counts of items, then who published it and when, in a sentence."""
    org, (edition, shown, opens, deadline, _) = somebody(draw), draw.pick(EDITIONS)
    (word, outcome), day = draw.pick(STATES[:4]), DAY[draw.pick(["british", "th"])]
    made, n = draw.day(opens + timedelta(days=60), deadline), draw.number(36, 47)
    answered = n if outcome in ("standards_met", "standards_exceeded") else n - draw.number(1, 4)
    rows = [["National Data Guardian standard", "Mandatory items", "Completed"], *[[f"{k} {t}", str(a), str(a)] for k, t, a in ((1, "Personal confidential data", 8), (2, "Staff responsibilities", 2), (3, "Training", 4), (4, "Managing data access", 7), (9, "IT protection", 6))]]  # fmt: skip
    blocks = [
        H("DSPT assessment summary", 0), P(org.name, "bold"), P(f"{org.code} / {org.sector}"),
        P(f"Edition: {shown}"), P(f"{answered} of {n} mandatory evidence items were answered; 31 of 34 assertions were confirmed (last: 10.2.1)."), Grid(rows, [3, 1, 1]),
        P(f"Published by {draw.people(1)[0]} on {day(made)} with the result: {word}."), P("Printed from the toolkit. The public page shows the result and its date only.", "small"),
    ]  # fmt: skip
    fields = [name_of(org), code_of(org), Field("edition", edition, shown), Field("outcome", outcome, word), day_field("published_on", made, day(made)), Field("sector", org.sector, org.sector)]  # fmt: skip
    return Paper(fields, Flow(blocks, header="Data Security and Protection Toolkit", footer="{n} / {m}"))


REST = (
    "All volumes that hold study data are encrypted at rest by means of AES-256.",
    "Stored files and database pages are encrypted with keys that the organisation alone controls.",
)
MOVE = (
    "Files arrive by SFTP, and every browser session is protected by TLS 1.3.",
    "Data in transit between user and server are encrypted with TLS 1.2 or better.",
)
WIPE = (
    "When the agreement ends the disks are wiped with a tool approved by the NCSC and the certificate of destruction is sent to the data provider.",
    "Data are destroyed by cryptographic erasure and the destruction is recorded in the asset register.",
)


def parts_policy(draw: Draw) -> Paper:
    """Parts A to E with small tables of particulars; sites under the headings of what is done there."""
    org, day = holder(draw, institute=0.5), DAY[draw.pick(["th", "slash"])]
    issued, draft = draw.day(date(2025, 9, 1), date(2026, 10, 1)), draw.maybe(0.3)
    review, (owner, boss) = issued + timedelta(days=365), draw.people(2)
    back, rescue = places(draw, 2, org.address)
    version, rest, move, wipe = f"{draw.number(1, 6)}.{draw.number(1, 9)}", draw.pick(REST), draw.pick(MOVE), draw.pick(WIPE)  # fmt: skip
    end = [P("This is a draft for comment; nobody has approved it yet.")] if draft else [P(f"Approved on behalf of the organisation by: {boss}")]  # fmt: skip
    blocks = [
        H(f"{org.system}: system level security policy", 0), H("Part A. Identification", 1),
        Grid([["Body responsible", org.name], ["Name of the system", org.system], ["Owner of the system", owner], ["This version", version], ["Issued", day(issued)], ["To be reviewed no later than", day(review)]], [1, 2], head=False, side=True),
        H("Part B. Where the data are", 1), P("Processing and live storage", "bold"), P(on_one_line(org.address)), P("Copies for back-up", "bold"), P(on_one_line(back)), P("Recovery after a disaster", "bold"), P(on_one_line(rescue)),
        H("Part C. How the data are protected", 1), P(rest), P(move), P("Passwords have at least fourteen characters and a second factor is asked for. Laptops hold no study data."),
        H("Part D. The end of the data", 1), P(wipe), H("Part E. Sign-off", 1), *end,
    ]  # fmt: skip
    fields = [name_of(org), Field("document_status", "draft" if draft else "approved"), day_field("issued_on", issued, day(issued)), day_field("review_due_on", review, day(review)), place(org.address, "main"), place(back, "backup"), place(rescue, "disaster_recovery")]  # fmt: skip
    fields += told({"system_name": org.system, "version": version, "owner": owner, "encryption_at_rest": rest, "encryption_in_transit": move, "data_destruction": wipe})  # fmt: skip
    return Paper([*fields, *(() if draft else (Field("approved_by", boss, boss),))], Flow(blocks, footer="SLSP {n} of {m}", face=draw.pick(["serif", "sans"])))  # fmt: skip


def history_policy(draw: Draw) -> Paper:
    """The table of changes comes first and holds every older version; sites in a table with the postcode apart."""
    org, day = holder(draw, institute=0.5), DAY["short-month"]
    issued = draw.day(date(2025, 10, 1), date(2026, 10, 20))
    review, (owner, boss, writer) = years_on(issued.replace(day=min(issued.day, 28)), 1), draw.people(3)
    other, back = places(draw, 2, org.address)
    n, rest, move, wipe = draw.number(2, 7), draw.pick(REST), draw.pick(MOVE), draw.pick(WIPE)
    older = [[f"{k}.0", day(issued - timedelta(days=370 * (n - k))), writer, "Yearly review"] for k in range(max(1, n - 2), n)]  # fmt: skip
    sites = [["Use", "Address", "Postcode"], *[[u, ", ".join(a.lines), a.postcode] for u, a in (("Live servers", org.address), ("Second processing office", other), ("Back-up", back))]]  # fmt: skip
    blocks = [
        P(org.name), H("SYSTEM LEVEL SECURITY POLICY", 0), P(f"for {org.system}", "centre"),
        Grid([["Version", "Date", "Author", "Change"], *older, [f"{n}.0", day(issued), writer, f"Approved by {boss}"]], [0.7, 1, 1.2, 1.6]), P(f"Next review: {day(review)}. Policy owner: {owner}."),
        H("1 Sites", 2), Grid(sites, [1, 2.6, 0.8]), H("2 Safeguards", 2), Items([rest, move, "Access is granted by the owner for twelve months at a time.", wipe]),
        H("3 People", 2), P("Everybody with access passes the yearly course on data security before the account is opened."),
    ]  # fmt: skip
    fields = [name_of(org), Field("version", f"{n}.0", f"{n}.0"), Field("document_status", "approved", "Approved"), day_field("issued_on", issued, day(issued)), day_field("review_due_on", review, day(review)), place(org.address, "main"), place(other, "additional"), place(back, "backup")]  # fmt: skip
    fields += told({"system_name": org.system, "owner": owner, "approved_by": boss, "encryption_at_rest": rest, "encryption_in_transit": move, "data_destruction": wipe})  # fmt: skip
    return Paper(fields, Flow(blocks, header="OFFICIAL", footer="Page {n} of {m}"))


def referenced_minutes(draw: Draw) -> Paper:
    """A trust's minutes whose paragraphs have references at the left; sometimes too few members were there."""
    org, (cloud, region) = trust(draw), draw.pick(CLOUDS)
    met, day, full = draw.day(date(2025, 9, 1), date(2026, 10, 15)), DAY[draw.pick(["th", "padded"])], draw.maybe(0.75)
    verb, choice = draw.pick([("approved", f"The Board approved the use of {cloud} ({region}) for {org.system}."), ("accepted", f"The Board accepted the residual risk of hosting {org.system} with {cloud}."), ("noted", f"The Board noted the risk assessment for {cloud} and asked for a further report.")]) if full else ("deferred", f"The Board deferred the decision on {cloud} to its next meeting.")  # fmt: skip
    opening = f"The Chief Digital Officer introduced the assessment of the risks of hosting {org.system} in {cloud}."
    count = "It was confirmed that the meeting was quorate." if full else "As two Non-Executive Directors had left, the meeting was not quorate."  # fmt: skip
    tag = f"TB/{met:%y}/"
    rows = [
        [f"{tag}101", "Welcome and apologies. " + count], [f"{tag}102", "Minutes of the previous meeting. The minutes were agreed as a correct record."], [f"{tag}103", "Patient story. Members heard from the family of a patient on the stroke unit."],
        [f"{tag}104", f"Cloud hosting. {opening} Members discussed exit, key management and staff training. {choice}"], [f"{tag}105", "Finance report. The deficit at month five was £2.1m. A recovery plan will come in the spring."],
    ]  # fmt: skip
    status = draw.pick([("DRAFT minutes, to be confirmed", "draft", "DRAFT"), ("Confirmed minutes: approved by the Board at its next meeting", "approved", "approved by the Board")])  # fmt: skip
    blocks = [P(org.name, "bold"), H(f"Board of Directors, {day(met)}", 1), P(status[0]), P("Present: " + "; ".join(draw.people(5))), P("In attendance: " + "; ".join(draw.people(2))), Grid(rows, [0.8, 5], head=False, ruled=False), P("The next meeting is in two months.")]  # fmt: skip
    fields = [name_of(org), Field("body", "Board of Directors", "Board of Directors"), day_field("meeting_on", met, day(met)), Field("document_status", status[1], status[2]), Field("quorate", full, "the meeting was quorate" if full else "not quorate"), Field("cloud_risk_item", opening, opening), Field("decision", {"verb": verb, "text": choice}, choice)]  # fmt: skip
    return Paper(fields, Flow(blocks, footer="Trust Board {n}/{m}"))


def company_resolutions(draw: Draw) -> Paper:
    """A company's minutes in the solicitor's manner: recitals, then IT WAS RESOLVED; signed by the chair."""
    org, (cloud, _) = holder(draw, institute=0), draw.pick(CLOUDS)
    org = replace(org, name=org.name.upper())
    met, day = draw.day(date(2025, 7, 1), date(2026, 10, 25)), DAY[draw.pick(["day-of", "british"])]
    opening = f"There was produced to the meeting a report on the information risk of storing customer data in {cloud}."
    choice = draw.pick([f"IT WAS RESOLVED that the residual risk of {cloud} be borne by the Company.", f"IT WAS RESOLVED that the platform be hosted on {cloud} subject to a yearly review."])  # fmt: skip
    blocks = [
        P(org.name, "centre"), H("Minutes of a meeting of the board of directors", 1), P(f"held at {on_one_line(org.address)} on the {day(met)}" if "day of" in day(met) else f"held at {on_one_line(org.address)} on {day(met)}"),
        P("PRESENT: " + ", ".join(draw.people(3)) + " (in the chair)"), P("1. Notice and quorum", "bold"), P("The chair reported that due notice had been given and that a quorum was present."),
        P("2. Hosting of the platform", "bold"), P(opening), P("After discussion of the alternatives, including a second data hall,"), P(choice), P("3. Lease", "bold"), P("IT WAS RESOLVED that the lease of the Exeter office be renewed."), P("4. Close", "bold"), P("There being no further business the meeting ended."), P("These minutes were approved at their next meeting and are signed as a true record."), P("______________________ Chair"),
    ]  # fmt: skip
    fields = [name_of(org), Field("body", "board of directors", "board of directors", ("Board",)), day_field("meeting_on", met, day(met)), Field("document_status", "approved", "approved at their next meeting"), Field("quorate", True, "a quorum was present"), Field("cloud_risk_item", opening, opening), Field("decision", {"verb": "resolved", "text": choice}, choice)]  # fmt: skip
    return Paper(fields, Flow(blocks, face="serif"))


def plan_letter(draw: Draw) -> Paper:
    """A letter that accepts an improvement plan, its particulars in a table beside the salutation."""
    org, day, (edition, shown, *_) = trust(draw), DAY[draw.pick(["british", "slash"])], draw.pick(EDITIONS)
    decided = draw.day(date(2026, 1, 10), date(2026, 10, 20))
    until = decided + timedelta(days=draw.number(120, 180))
    blocks = [
        P("NHS England", "bold"), P("Cyber Operations, Toolkit Assurance", "small"), Grid([["Our reference", f"DSPT/IP/{draw.digits(4)}"], ["Organisation", f"{org.name} ({org.code})"], ["Toolkit edition", shown], ["Date of this decision", day(decided)]], [1, 2.2], head=False, ruled=False),
        P(f"To the Senior Information Risk Owner of {org.name}"), P("Your improvement plan has been accepted", "bold"), P(f"We have examined the improvement plan that you attached to your {shown} submission and have approved it. Your public status will be changed to Approaching Standards."),
        P(f"This approval stands until {day(until)}, by when you are to have published again."), P("Please tell us at once if an action slips."), P(f"{draw.people(1)[0]}, Deputy Director"),
    ]  # fmt: skip
    fields = [name_of(org), code_of(org), Field("subject", "improvement_plan", "improvement plan"), Field("edition", edition, shown), day_field("decided_on", decided, day(decided)), day_field("approved_until", until, day(until))]  # fmt: skip
    return Paper(fields, Flow(blocks, face=draw.pick(["sans", "serif"])))


def retention_letter(draw: Draw) -> Paper:
    """A letter on keeping data released under section 251: what may be kept, for how long."""
    org, day = somebody(draw), DAY[draw.pick(["th", "padded"])]
    decided = draw.day(date(2026, 1, 10), date(2026, 10, 20))
    until = years_on(decided.replace(day=min(decided.day, 28)), draw.number(1, 5))
    what = draw.pick(["The linked Hospital Episode Statistics extracts for 2012 to 2021 may be retained but may not be linked again.", "The cohort's identifiers and vital status may be kept and may be used again for the follow-up study."])  # fmt: skip
    blocks = [
        P("NHS England", "bold"), P("Data Access Request Service", "small"), P(day(decided), "right"), P(f"{org.name}, {org.code}"), P("Dear applicant"), P("Retention of data disclosed with support under section 251 of the NHS Act 2006", "bold"),
        P("Thank you for your request. The data were disclosed to you before the present agreement, with the support of the Confidentiality Advisory Group (reference 17/CAG/0044)."), P(f"On {day(decided)} NHS England approved the retention that you asked for."), P(what), P(f"The approval ends on {day(until)}; the data are then to be destroyed or a new request made."), P("Yours sincerely"), P(draw.people(1)[0]),
    ]  # fmt: skip
    fields = [name_of(org), code_of(org), Field("subject", "section_251_retention", "section 251"), day_field("decided_on", decided, day(decided)), day_field("approved_until", until, day(until)), Field("extent", what, what)]  # fmt: skip
    return Paper(fields, Flow(blocks, header="OFFICIAL", face=draw.pick(["sans", "serif"])))


SAID = {
    "confidentiality": "A breach of confidentiality through a leaked access key is thought unlikely, since keys live for one hour.",
    "integrity": "Integrity is checked each night by comparing row counts and hashes with the source.",
    "availability": "The service can be down for two days without harm, so availability is a minor risk.",
    "pseudonymisation": "Direct identifiers are replaced by study numbers before upload, so only pseudonymised data reach the cloud.",
    "shared_responsibility": "The provider is responsible for the security of the cloud and we are responsible for what we put into it.",
    "encryption_at_rest": "Buckets and snapshots are encrypted at rest with AES-256.",
    "encryption_in_transit": "Every connection uses TLS 1.2 or TLS 1.3.",
    "data_destruction": "On leaving we delete all objects and keys and obtain the provider's confirmation of destruction.",
    "overseas_access": "Nobody outside the United Kingdom can reach the data, support staff of the provider included.",
    "monitoring": "Alerts are monitored daily and the assessment is reviewed every six months.",
}
TYPES = [("storage", "Storage"), ("paas", "PaaS"), ("iaas", "IaaS"), ("saas", "SaaS")]


def four_steps(draw: Draw) -> Paper:
    """A paper in the four steps of the guidance, its services in a table of step 2."""
    org, (cloud, region), day = holder(draw, institute=0.5), draw.pick(CLOUDS), DAY[draw.pick(["british", "dots"])]
    done, kinds = draw.day(date(2025, 10, 1), date(2026, 10, 20)), draw.some(TYPES, 2)
    where = f"The data stay in {region} and are replicated nowhere else."
    said = SAID | {"geography": where}
    del said[draw.pick(["pseudonymisation", "monitoring", "overseas_access"])]

    def some(*keys: str) -> list[P]:
        return [P(said[k]) for k in keys if k in said]

    rows = [["What it is used for", "Bought from", "Model", "Where"], *[[u, cloud, shown, region] for u, (_, shown) in zip(("Landing area", "Compute"), kinds, strict=True)]]  # fmt: skip
    blocks = [
        H("Risk assessment for the use of public cloud", 0), P(f"{org.name} / {org.system} / assessed {day(done)}"), H("Step 1. Understand the data", 1), P("Hospital records of about 40,000 people are held for five years."), *some("pseudonymisation"),
        H("Step 2. Assess the risks", 1), Grid(rows), *some("confidentiality", "integrity", "availability"), H("Step 3. Put controls in place", 1), *some("shared_responsibility", "encryption_at_rest", "encryption_in_transit", "geography", "overseas_access", "data_destruction"), H("Step 4. Monitor", 1), *some("monitoring"), P("Prepared for the SIRO."),
    ]  # fmt: skip
    fields = [name_of(org), day_field("assessed_on", done, day(done)), *[Field("service_type", k, shown) for k, shown in kinds]]  # fmt: skip
    return Paper([*fields, *told({"system_name": org.system, "provider": cloud, "region": region} | said)], Flow(blocks, footer="{n}"))  # fmt: skip


def cloud_matrix(draw: Draw) -> Paper:
    """Landscape: a head of particulars and one wide table of subject, finding, rating and owner."""
    org, (cloud, region), day = somebody(draw), draw.pick(CLOUDS), DAY[draw.pick(["slash", "padded"])]
    done, (kind, model) = draw.day(date(2025, 10, 1), date(2026, 10, 20)), draw.pick(TYPES)
    said = SAID | {"geography": f"Primary and back-up copies are both in {region} within the UK."}
    rows = [["Subject", "Finding", "Rating", "Owner"], *[[k.replace("_", " ").capitalize(), v, draw.pick(["Low", "Medium"]), draw.pick(["CIO", "IG lead", "Architect"])] for k, v in said.items()]]  # fmt: skip
    head = [["Organisation", org.name, "System", org.system], ["Provider", cloud, "Region", region], ["Service model", model, "Assessed on", day(done)]]  # fmt: skip
    blocks = [H("Cloud risk assessment", 0), Grid(head, [1, 2, 1, 2], head=False), Grid(rows, [1.2, 4, 0.6, 0.8])]
    fields = [name_of(org), day_field("assessed_on", done, day(done)), Field("service_type", kind, model)]
    return Paper([*fields, *told({"system_name": org.system, "provider": cloud, "region": region} | said)], Flow(blocks, landscape=True, footer="{n} of {m}"))  # fmt: skip


def action_plan(draw: Draw) -> Paper:
    """A landscape table of actions under a paragraph of approval; the last day of all is in the heading."""
    org, (edition, shown, _, deadline, _), day = trust(draw), draw.pick(EDITIONS), DAY[draw.pick(["slash", "short-month"])]  # fmt: skip
    approved = deadline + timedelta(days=draw.number(1, 30))
    finish, boss = approved + timedelta(days=draw.number(110, 170)), draw.people(1)[0]
    acts = (("2.2.1", "Contracts of agency staff"), ("3.4.1", "Training of the board"), ("7.3.4", "Restore test of the archive"))  # fmt: skip
    rows = [["Item", "What is missing", "Lead", "Finish"], *[[r, w, draw.people(1)[0], day(approved + timedelta(days=25 * k))] for k, (r, w) in enumerate(acts, 1)]]  # fmt: skip
    blocks = [H(f"DSPT {shown} improvement plan: to be complete by {day(finish)}", 1), P(f"{org.name} (ODS code {org.code})", "bold"), P(f"The plan was approved on {day(approved)} by {boss}, Senior Information Risk Owner."), Grid(rows, [0.6, 3, 1.4, 1])]  # fmt: skip
    fields = [name_of(org), code_of(org), Field("edition", edition, shown), Field("approved_by", boss, boss), day_field("approved_on", approved, day(approved)), day_field("complete_by", finish, day(finish))]  # fmt: skip
    return Paper(fields, Flow(blocks, landscape=True))


def model_columns(draw: Draw) -> Paper:
    """The data risk model with a Yes/No row for each type of data and the result above them."""
    org, n = somebody(draw), draw.number(1, 5)
    types = ["Demographics", "Clinical codes", "Free text notes", "Images", "Genetic data"]
    held = draw.some(types, 2)
    scale, keep = draw.pick(["Up to 10,000 records", "100,000 to 1 million records"]), draw.pick(["1 to 5 years", "Over 10 years"])  # fmt: skip
    rows: list[list[str]] = [["# Data risk model"], ["For", org.name], ["Risk profile class", f"Class {('I', 'II', 'III', 'IV', 'V')[n - 1]}"], ["Model complete?", "Yes"], ["# Data types"]]  # fmt: skip
    rows += [[t, "Yes" if t in held else "No"] for t in types] + [
        ["# Other answers"],
        ["Scale", scale],
        ["Persistence", keep],
    ]
    kept = [t for t in types if t in held]
    fields = [name_of(org), Field("risk_class", n), Field("data_types", kept, tuple(kept)), Field("data_scale", scale, scale), Field("data_persistence", keep, keep), Field("completed", True)]  # fmt: skip
    return Paper(fields, Sheets({"Notes": [["# How to use"], ["Answer every yellow cell; the class is worked out for you."]], "Model": rows}))  # fmt: skip
