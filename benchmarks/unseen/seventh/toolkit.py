"""Papers of the toolkits: the organisation's page, the publication, the download, the old toolkit, plans and letters."""

# ruff: noqa: E501 - a printed sentence or style stands on one line

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets, code_of, name_of
from benchmarks.unseen.seventh.facts import PEOPLE, TODAY, organisation, person
from benchmarks.unseen.sixth.facts import numbered, say, site
from benchmarks.unseen.sixth.leaf import e, rows, screen
from benchmarks.unseen.world import Draw, Org

GOV = "body{font-family:'Liberation Sans',Arial;font-size:12pt;color:#212b32;margin:0}.bar{background:#005eb8;color:#fff;padding:10px 18px;font-weight:bold;font-size:13pt}.nav{border-bottom:1px solid #ccc;padding:7px 18px;font-size:10.5pt}.in{padding:8px 18px}h1{font-size:21pt}h2{font-size:15pt}table{border-collapse:collapse;width:100%;font-size:11pt}td,th{text-align:left;border-bottom:1px solid #d8dde0;padding:7px 8px 7px 0}.foot{background:#d8dde0;padding:8px 18px;font-size:9.5pt;margin-top:24px}"
BAR = "<div class=bar>NHS England &nbsp; Data Security and Protection Toolkit</div>"
OUTCOMES = {
    "Standards Met": "standards_met",
    "Standards Exceeded": "standards_exceeded",
    "Approaching Standards": "approaching_standards",
    "Standards Not Met": "standards_not_met",
}


def latest(draw: Draw) -> tuple[str, date]:
    """The newest edition published, and when."""
    year = draw.pick([2026, 2026, 2026, 2025])
    return f"{year - 1}-{year % 100}", draw.day(date(year, 2, 10), date(year, 7, 20))


def outcome(draw: Draw, org: Org) -> str:
    """Status words as the sector has them."""
    if org.sector in ("NHS Trust", "Acute"):
        return draw.pick(
            ["Standards Met", "Standards Met", "Approaching Standards", "Standards Exceeded", "Standards Not Met"]
        )
    return draw.pick(["Standards Met", "Standards Met", "Standards Met", "Standards Exceeded"])


def before(edition: str, n: int) -> str:
    year = int(edition[:4]) - n
    return f"{year}-{(year + 1) % 100}"


def assessed(org: Org, edition: str, status: str, when: date, shown: str, name: str = "") -> list[Field]:
    return [
        Field("organisation_name", name or org.name, name or org.name),
        code_of(org),
        Field("edition", edition, edition),
        Field("outcome", OUTCOMES[status], status),
        Field("published_on", when.isoformat(), shown),
    ]


def organisation_page(draw: Draw) -> Paper:
    """The public page of an organisation, with its history, printed by the browser."""
    org = organisation(draw)
    edition, when = latest(draw)
    status = outcome(draw, org)
    name = org.name.upper() if draw.maybe(0.7) else org.name
    history = [(f"{edition} {status}", say(when, "long"))]
    history += [
        (f"{before(edition, k)} Standards Met", say(day, "long"))
        for k in range(1, draw.number(1, 5))
        for day in [draw.day(date(when.year - k, 2, 1), date(when.year - k, 6, 30))]
    ]
    where = ", ".join([*org.address.lines, org.address.postcode])
    body = f"{BAR}<div class=nav>Home &nbsp; News &nbsp; Help &nbsp; Organisation search &nbsp; Register &nbsp; Log in</div><div class=in><p>&lsaquo; Back to search results</p><h1>{e(name)}</h1><p>Organisation code: {org.code}<br>Address: {e(where)}<br>Primary sector: {e(org.sector)}</p><h2>Assessment history</h2><table><tr><th>Status</th><th>Date published</th></tr>{rows(history)}</table></div><div class=foot>Accessibility statement &nbsp; Cookies &nbsp; Privacy &nbsp; © NHS England</div>"
    fields = [
        *assessed(org, edition, status, when, say(when, "long"), name),
        Field("sector", org.sector, org.sector),
        site(org.address, None),
    ]
    stamp = f"{say(draw.day(when, TODAY), 'slash')}, {draw.number(8, 18):02}:{draw.number(10, 59)}"
    return Paper(
        fields,
        screen(
            GOV, body, "Organisation details", f"https://www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}", stamp
        ),
    )


def own_assessment(draw: Draw) -> Paper:
    """One's own assessment after publishing: status, by whom, and the progress of evidence."""
    org = organisation(draw, "company university charity")
    edition, when = latest(draw)
    status = outcome(draw, org)
    version = {"2025-26": "8", "2024-25": "7"}[edition]
    shown = f"{when:%d %B %Y}" + f" at {draw.number(9, 17)}:{draw.number(10, 59)}"
    items = [
        (f"{k}.{draw.number(1, 6)}.{draw.number(1, 4)}", text, "Completed")
        for k, text in (
            (1, "Is your organisation registered with the ICO?"),
            (3, "Have at least 95% of staff completed training on data security?"),
            (8, "Are all devices supported by the manufacturer?"),
            (9, "Has a penetration test been carried out in the last year?"),
        )
    ]
    valid = say(date(int(edition[:4]) + 2, 6, 30), "long")
    line = f"<p>This assessment expires on {valid}.</p>" if draw.maybe(0.5) else ""
    body = f"{BAR}<div class=nav>Assessment &nbsp; Organisation profile &nbsp; Reports &nbsp; Admin</div><div class=in><h1>{edition} (version {version}) assessment</h1><h2>{e(org.name)} ({org.code})</h2><table>{rows([('Status', status), ('Published', shown), ('Published by', person(draw)), ('Primary sector', org.sector)])}</table>{line}<p>{draw.number(42, 60)} of {draw.number(60, 88)} evidence items provided. All mandatory evidence items are complete.</p><table><tr><th>Evidence</th><th>Text</th><th>Status</th></tr>{rows(items)}</table></div>"
    fields = [*assessed(org, edition, status, when, f"{when:%d %B %Y}"), Field("sector", org.sector, org.sector)]
    if line:
        fields.append(Field("expires_on", date(int(edition[:4]) + 2, 6, 30).isoformat(), valid))
    return Paper(
        fields,
        screen(
            GOV,
            body,
            "Assessment - Data Security and Protection Toolkit",
            "https://www.dsptoolkit.nhs.uk/Assessment",
            f"{say(draw.day(when, TODAY), 'slash')}, 11:{draw.number(10, 59)}",
        ),
    )


def mailed(sender: str, to: str, subject: str, when: date, draw: Draw, text: str) -> Raw:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Date"] = f"{when:%a, %d %b %Y} {draw.number(8, 17):02}:{draw.number(10, 59)}:{draw.number(10, 59)} +0000"
    mail["Message-ID"] = f"<{draw.digits(12)}@mail.example>"
    mail.set_content(text, cte="8bit")
    return Raw(mail.as_bytes(), "eml")


def publication_mail(draw: Draw) -> Paper:
    """The toolkit's own message of publication, kept or forwarded to the applicant's officer."""
    org = organisation(draw)
    edition, when = latest(draw)
    status = outcome(draw, org)
    who = draw.pick(PEOPLE)
    core = f"Dear {who.split()[0]},\n\n{org.name} ({org.code}) has published its {edition} Data Security and Protection Toolkit assessment.\n\nStatus: {status}\nDate of publication: {say(when, 'slash')}\n\nYour organisation's status can be seen by the public at https://www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}.\n\nPlease do not reply to this e-mail.\n\nData Security and Protection Toolkit\n"
    forwarded = draw.maybe(0.5)
    sent = when + timedelta(days=draw.number(2, 90)) if forwarded else when
    subject = "Data Security and Protection Toolkit: assessment published"
    head = (
        f"Hi,\n\nPlease see below for our DARS application.\n\nThanks\n{who.split()[0]}\n\n-----Original Message-----\nFrom: noreply@dsptoolkit.example\nSent: {say(when, 'weekday')} 14:{draw.number(10, 59)}\nTo: {who}\nSubject: {subject}\n\n"
        if forwarded
        else ""
    )
    body = mailed(
        f"{who} <{who.split()[0].lower()}@applicant.example>"
        if forwarded
        else "DSP Toolkit <noreply@dsptoolkit.example>",
        "ig@applicant.example",
        f"FW: {subject}" if forwarded else subject,
        sent,
        draw,
        head + core,
    )
    return Paper(assessed(org, edition, status, when, say(when, "slash")), body)


def search_csv(draw: Draw) -> Paper:
    """The search page's download: one row, or a list of several whose single fields are none."""
    orgs = [organisation(draw) for _ in range(draw.pick([1, 3, 8]))]
    lines = [
        'Code,Organisation Name,Status,Date Of Publication,Primary Sector,"Integrated Care Board (where available, from ODS)"'
    ]
    fields: list[Field] = []
    for org in orgs:
        edition, when = latest(draw)
        status = outcome(draw, org)
        short = f"{edition[2:4]}/{edition[5:]}"
        lines.append(f'{org.code},"{org.name.upper()}",{short} {status},{say(when, "slash")},{org.sector},')
        if len(orgs) == 1:
            fields = assessed(org, edition, status, when, say(when, "slash"), org.name.upper())
            fields[2] = Field("edition", edition, short)
            fields.append(Field("sector", org.sector, org.sector))
    return Paper(
        fields,
        Raw(("\ufeff" * draw.pick([0, 1]) + "\r\n".join(lines) + "\r\n").encode(), "csv"),
        "" if fields else "A list of several organisations.",
    )


def certificate_page(draw: Draw) -> Paper:
    """The certificate that the toolkit offers after publishing."""
    org = organisation(draw)
    edition, when = latest(draw)
    status = draw.pick(["Standards Met", "Standards Exceeded", "Standards Met"])
    where = ", ".join([*org.address.lines, org.address.postcode])
    end = date(int(edition[:4]) + 2, 6, 30)
    css = GOV + ".c{border:3px solid #005eb8;margin:20px;padding:30px;text-align:center}"
    body = f"<div class=c><div class=bar>Data Security and Protection Toolkit</div><h1>Certificate</h1><p>This is to confirm that</p><h2>{e(org.name)}</h2><p>{e(where)}</p><p>Organisation code {org.code}</p><p>completed the {edition} Data Security and Protection Toolkit self-assessment on {say(when, 'long')} with the status</p><h2>{status}</h2><p>Valid until {say(end, 'long')}</p></div>"
    fields = [
        *assessed(org, edition, status, when, say(when, "long")),
        Field("expires_on", end.isoformat(), say(end, "long")),
        site(org.address, None),
    ]
    return Paper(
        fields,
        screen(
            css,
            body,
            "Certificate",
            f"https://www.dsptoolkit.nhs.uk/Certificate/{org.code}",
            f"{say(when, 'slash')}, 16:{draw.number(10, 59)}",
        ),
    )


def old_toolkit(draw: Draw) -> Paper:
    """A summary of the Information Governance Toolkit, as kept from the years before 2018."""
    kind = draw.pick(["company", "university"])
    org = organisation(draw, kind)
    version, year = draw.pick([("14", 2017), ("14.1", 2018), ("13", 2016)])
    when = draw.day(date(year, 1, 10), date(year, 3, 31))
    score, (grade, key) = (
        draw.number(66, 97),
        draw.pick(
            [
                ("Satisfactory", "satisfactory"),
                ("Satisfactory", "satisfactory"),
                ("Not Satisfactory", "not_satisfactory"),
                ("Satisfactory with Improvement Plan", "satisfactory_with_plan"),
            ]
        ),
    )
    row = (
        f"Version {version} ({year - 1}-{year})",
        "Published",
        str(n := draw.number(0, 3)),
        str(draw.number(9, 20)),
        str(draw.number(4, 12)),
        str(n + 29),
        f"{score}%",
        grade,
    )
    css = "body{font-family:'Liberation Sans';font-size:10pt}h1{font-size:15pt;color:#00539f}table{border-collapse:collapse;width:100%;font-size:9pt}td,th{border:1px solid #999;padding:4px;text-align:left}th{background:#dbe8f5}"
    body = f"<h1>Information Governance Toolkit - Assessment Summary Report</h1><p>Organisation: {e(org.name)} ({org.code})<br>Organisation type: {draw.pick(['Commercial Third Party', 'Secondary Use Organisation', 'Hosted Secondary Use Team/Project'])}<br>Date published: {say(when, 'slash')}</p><h2>Overall</h2><table>{rows([('Assessment', 'Stage', 'Level 1', 'Level 2', 'Level 3', 'Total Req', 'Overall Score', 'Self-assessed Grade')], 'th')}{rows([row])}</table><h2>Grade key</h2><table>{rows([('Not Satisfactory', 'Not evidenced Attainment Level 2 or above on all requirements'), ('Satisfactory with Improvement Plan', 'As above, with improvement plan provided'), ('Satisfactory', 'Evidenced Attainment Level 2 or above on all requirements')])}</table>"
    fields = [
        name_of(org),
        code_of(org),
        Field("version", version, version),
        Field("score", score, f"{score}%"),
        Field("grade", key, grade),
        Field("published_on", when.isoformat(), say(when, "slash")),
    ]
    return Paper(
        fields,
        screen(
            css,
            body,
            "IG Toolkit",
            "https://www.igt.example/AssessmentReport.aspx",
            f"{say(when, 'slash')} 10:{draw.number(10, 59)}",
        ),
    )


ACTIONS = (
    (
        "3.4.1",
        "95% of staff to complete annual data security training",
        "Mandatory e-learning campaign, weekly reports to divisions",
    ),
    ("8.3.2", "Unsupported operating systems", "Replace or segregate remaining unsupported devices"),
    ("9.2.1", "Annual penetration test", "Test booked with supplier; findings to be tracked"),
    ("7.3.5", "Tested backups held off line", "Immutable backup service to be procured and tested"),
    ("10.1.2", "Supplier assurance", "Review contracts of all suppliers that handle personal data"),
)


def plan_document(draw: Draw) -> Paper:
    """A trust's plan with a table of actions and a sign-off."""
    org = organisation(draw, "trust trust university")
    edition, when = latest(draw)
    approved = when + timedelta(days=draw.number(4, 60))
    ends = [approved + timedelta(days=draw.number(30, 170)) for _ in range(4)]
    who = person(draw)
    role = draw.pick(["Senior Information Risk Owner", "SIRO", "Chief Digital and Information Officer"])
    style = draw.pick(["slash", "long"])
    table = [["Evidence item", "Requirement not met", "Action", "Lead", "Target date"]]
    table += [[*a, person(draw), say(d, style)] for a, d in zip(draw.some(ACTIONS, 4), ends, strict=True)]
    blocks = [
        H("Data Security and Protection Toolkit Improvement Plan", 0),
        Grid(
            [
                ["Organisation", org.name],
                ["Organisation code", org.code],
                ["DSPT edition", edition],
                ["Plan approved by", f"{who}, {role}"],
                ["Date approved", say(approved, style)],
                ["All actions complete by", say(max(ends), style)],
            ],
            [2, 4],
            head=False,
            side=True,
        ),
        P(
            f"{org.name} published its {edition} assessment with the mandatory evidence items below not yet met. This plan sets out how and by when they will be."
        ),
        Grid(table, [1, 2, 3, 1.6, 1.4]),
        P("Progress is reported monthly to the Information Governance Steering Group."),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("approved_by", who, who, (f"{who}, {role}",)),
        Field("approved_on", approved.isoformat(), say(approved, style)),
        Field("complete_by", max(ends).isoformat(), say(max(ends), style)),
    ]
    return Paper(fields, Flow(blocks, org.name, "Page {n} of {m}", "sans", draw.maybe(0.5)))


def plan_book(draw: Draw) -> Paper:
    """The plan as a workbook, as it is attached to the publication."""
    org = organisation(draw, "trust")
    edition, when = latest(draw)
    ends = [when + timedelta(days=draw.number(40, 175)) for _ in range(3)]
    who = person(draw)
    signed_off = when - timedelta(days=draw.number(0, 14))
    head = [
        ["# DSPT Improvement Plan"],
        [],
        ["Organisation name", org.name],
        ["ODS code", org.code],
        ["Toolkit year", edition],
        ["SIRO sign-off (name)", who],
        ["SIRO sign-off (date)", say(signed_off, "slash")],
        ["Plan completion date", say(max(ends), "slash")],
        [],
    ]
    table = [
        ["Ref", "Mandatory evidence item", "What will be done", "Owner", "Expected completion date"],
        *[[*a, person(draw), say(d, "slash")] for a, d in zip(draw.some(ACTIONS, 3), ends, strict=True)],
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("edition", edition, edition),
        Field("approved_by", who, who),
        Field("approved_on", signed_off.isoformat(), say(signed_off, "slash")),
        Field("complete_by", max(ends).isoformat(), say(max(ends), "slash")),
    ]
    return Paper(
        fields,
        Sheets(
            {
                "Improvement plan": [*head, *table],
                "Guidance": [
                    ["# Guidance"],
                    ["Complete one row for each mandatory evidence item that is not met."],
                    ["Completion should be within six months of publication."],
                ],
            }
        ),
    )


def review_mail(draw: Draw) -> Paper:
    """NHS England's mail that it has reviewed the assessment, for an application under section 251."""
    org = organisation(draw)
    edition, when = latest(draw)
    decided = when + timedelta(days=draw.number(14, 90))
    who, officer = person(draw), person(draw)
    text = f"Dear {who},\n\nOrganisation: {org.name}\nODS code: {org.code}\n\nThank you for your request. We can confirm that NHS England has reviewed the {edition} Data Security and Protection Toolkit submission of {org.name} ({org.code}) and that it meets the required standard (Standards Met) for the purposes of your Confidentiality Advisory Group application.\n\nThe review was completed on {say(decided, 'long')}. Please note that assurance is needed for each edition and that a new request must be made after republication.\n\nKind regards\n\n{officer}\nDSPT Assurance, Cyber Operations\nNHS England\n"
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "dspt_review", None),
        Field("edition", edition, edition),
        Field("decided_on", decided.isoformat(), say(decided, "long")),
    ]
    sent = decided + timedelta(days=draw.pick([0, 0, 1, 3]))
    return Paper(
        fields,
        mailed(
            "DSPT Assurance <dspt.assurance@nhsengland.example>",
            f"{who} <research@applicant.example>",
            f"RE: DSPT review {org.code} [CAS-{draw.digits(6)}]",
            sent,
            draw,
            text,
        ),
    )


def plan_letter(draw: Draw) -> Paper:
    """A letter that accepts a trust's improvement plan, with the day by which it must be done."""
    org = organisation(draw, "trust")
    edition, when = latest(draw)
    decided = when + timedelta(days=draw.number(10, 60))
    until = decided + timedelta(days=draw.number(100, 180))
    chief = person(draw)
    blocks = [
        P("NHS England", "right"),
        P("7 & 8 Wellington Place, Leeds LS1 4AP", "right"),
        P(say(decided, "long"), "right"),
        P(f"To: {chief}, Chief Executive"),
        P(org.name),
        P(", ".join([*org.address.lines, org.address.postcode])),
        H(f"Data Security and Protection Toolkit {edition}: improvement plan", 2),
        P(f"Dear {chief.split()[0]}"),
        P(
            f"Thank you for submitting an improvement plan in support of the {edition} DSPT publication of {org.name} ({org.code})."
        ),
        P(
            "We have reviewed the plan and are content to approve it. Your status on the toolkit will be changed to Approaching Standards."
        ),
        P(
            f"The approval holds until {say(until, 'long')}, by which date all actions must be complete and the assessment republished."
        ),
        P("Yours sincerely"),
        P(person(draw)),
        P("Deputy Director of Cyber Security, NHS England"),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "improvement_plan", None),
        Field("edition", edition, edition),
        Field("decided_on", decided.isoformat(), say(decided, "long")),
        Field("approved_until", until.isoformat(), say(until, "long")),
    ]
    return Paper(fields, Flow(blocks, "OFFICIAL", "", "sans"))


def security_letter(draw: Draw) -> Paper:
    """The security team's word on a policy or a certificate, as a letter or a note on file."""
    org = organisation(draw, "company university charity")
    decided = draw.day(date(2025, 11, 3), date(2026, 11, 6))
    subject, what = draw.pick(
        [
            ("slsp", f"the System Level Security Policy for {org.system}"),
            ("iso27001", "the ISO/IEC 27001 certificate and its scope"),
        ]
    )
    ref = f"DARS-NIC-{draw.digits(6)}-{numbered(draw, '@#@#@')}-v{draw.number(0, 4)}.{draw.number(1, 9)}"
    style = draw.pick(["long", "padded"])
    blocks = [
        P("NHS England", "bold"),
        P("Data Access Request Service - Information Security"),
        Grid(
            [
                ["Application", ref],
                ["Organisation", org.name],
                ["Organisation code", org.code],
                ["Date of decision", say(decided, style)],
            ],
            [2, 4],
            head=False,
            side=True,
        ),
        H("Outcome of security review", 2),
        P(f"The NHS England security team has reviewed {what} supplied by {org.name} in support of this application."),
        P("It is agreed as relevant and appropriate to the data and the processing described in the application."),
        P("A further review will be needed if the processing, the locations or the document change."),
        P(f"{person(draw)}, Information Security Manager, NHS England"),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", subject, None),
        Field("decided_on", decided.isoformat(), say(decided, style)),
    ]
    return Paper(fields, Flow(blocks, "OFFICIAL-SENSITIVE", "Page {n} of {m}", "sans"))


def retention_letter(draw: Draw) -> Paper:
    """Approval to keep, or to use anew, data that were released under section 251."""
    org = organisation(draw, "university trust charity")
    edition, when = latest(draw)
    decided = draw.day(when, TODAY)
    until = date(decided.year + 1, *draw.pick([(3, 31), (6, 30), (9, 30)]))
    data = draw.pick(
        [
            "Hospital Episode Statistics for 2010/11 to 2018/19",
            "the Civil Registration deaths data released in 2019",
            "the identifiable cohort file and linked admissions data",
        ]
    )
    act = draw.pick(["the continued retention of", "the retention and reuse of"])
    extent = f"{act} {data}"
    sentence = f"NHS England approves {extent} held by {org.name} under section 251 support."
    who = person(draw)
    blocks = [
        P("NHS England", "bold"),
        P("Data Access Request Service"),
        P(say(decided, "long")),
        P(f"{who}, {org.name}"),
        P(", ".join([*org.address.lines, org.address.postcode])),
        H("Retention of data released under section 251", 2),
        P(f"Dear {who.split()[0]}"),
        P(
            f"Your organisation ({org.code}) published its {edition} Data Security and Protection Toolkit assessment as Approaching Standards. You asked whether data released before may be kept while the improvement plan is completed."
        ),
        P(sentence),
        P(f"This approval ends on {say(until, 'long')}. No new data will be released under it."),
        P("Yours sincerely"),
        P(person(draw)),
        P("Head of Data Access, NHS England"),
    ]
    fields = [
        name_of(org),
        code_of(org),
        Field("subject", "section_251_retention", None),
        Field("edition", edition, edition),
        Field("decided_on", decided.isoformat(), say(decided, "long")),
        Field("approved_until", until.isoformat(), say(until, "long")),
        Field("extent", extent, extent, (sentence, data, f"{extent} held by {org.name} under section 251 support")),
    ]
    return Paper(fields, Flow(blocks, "OFFICIAL", "", draw.pick(["sans", "serif"])))
