"""Toolkit pages and messages, minutes, policies, assessments, plans and letters, as they reach an office."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from email.message import EmailMessage
from html import escape as e
from typing import Any

from benchmarks.unseen.fifth.facts import day, organisation, person, site, spot
from benchmarks.unseen.fifth.leaf import leaves, logo
from benchmarks.unseen.flow import Break, Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets, Web, code_of, name_of
from benchmarks.unseen.world import Draw, Org

NHS = "body{font:15px Arial,sans-serif;margin:0 24px;color:#212b32}.top{background:#005eb8;color:#fff;padding:12px;font-weight:bold}nav{font-size:13px;padding:6px 0;color:#005eb8}h1{font-size:27px}h2{font-size:20px}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d8dde0;padding:7px;text-align:left;vertical-align:top}dt{font-weight:bold}dd{margin:0 0 9px}footer{margin-top:28px;border-top:4px solid #005eb8;font-size:12px;padding-top:8px}.tag{background:#007f3b;color:#fff;padding:2px 8px}"
TOP = "<div class='top'>NHS &nbsp; Data Security and Protection Toolkit</div><nav>Organisation search &nbsp; News &nbsp; Help &nbsp; Register &nbsp; Log in</nav>"
END = "<footer>Accessibility statement &nbsp; Contact us &nbsp; Cookies &nbsp; Privacy and terms &nbsp; © NHS England</footer>"
OUTCOMES = {
    "Standards Met": "standards_met",
    "Standards Exceeded": "standards_exceeded",
    "Approaching Standards": "approaching_standards",
    "Standards Not Met": "standards_not_met",
}


@dataclass(frozen=True)
class Assessment:
    org: Org
    edition: str
    version: int
    words: str
    published: date
    expires: date

    def fields(
        self, *, style: str = "long", expires: bool = False, sector: bool = False, place: bool = False
    ) -> list[Field]:
        found = [
            name_of(self.org),
            code_of(self.org),
            Field("edition", self.edition, self.edition),
            Field("outcome", OUTCOMES[self.words], self.words),
        ]
        found.append(Field("published_on", self.published.isoformat(), day(self.published, style)))
        found += [Field("expires_on", self.expires.isoformat(), day(self.expires, style))] if expires else []
        found += [Field("sector", self.org.sector, self.org.sector)] if sector else []
        return [*found, site(self.org.address, None)] if place else found


def assessment(draw: Draw, kinds: str = "company academic trust charity") -> Assessment:
    year = draw.pick([2023, 2024, 2025, 2025, 2025])
    org = organisation(draw, kinds)
    poor = 0.25 if org.sector == "NHS Trust" else 0.08
    words = (
        draw.pick(["Approaching Standards", "Standards Not Met"])
        if draw.maybe(poor)
        else draw.pick(["Standards Met"] * 5 + ["Standards Exceeded"])
    )
    published = draw.day(date(year + 1, 2, 3), date(year + 1, 7, 4))
    return Assessment(org, f"{year}-{(year + 1) % 100}", year - 2017, words, published, date(year + 2, 6, 30))


def printed_at(draw: Draw, title: str) -> str:
    when = draw.day(date(2026, 9, 1), date(2026, 11, 28))
    return f"{when:%d/%m/%Y}, {draw.number(8, 18):02d}:{draw.number(0, 59):02d}\t{title}"


def organisation_search(draw: Draw) -> Paper:
    """Public page of an organisation, printed by the browser with its header and footer."""
    a = assessment(draw)
    o = a.org
    older = [
        (
            f"20{int(a.edition[2:4]) - k}-{int(a.edition[5:]) - k} (version {a.version - k})",
            draw.pick(["Standards Met", "Standards Met", "Approaching Standards"]),
            day(a.published - timedelta(days=365 * k + draw.number(-20, 20)), "long"),
        )
        for k in range(1, draw.number(2, 5))
    ]
    rows = [(f"{a.edition} (version {a.version})", a.words, day(a.published, "long")), *older]
    cells = "".join(f"<tr><td>{e(s)}</td><td>{e(w)}</td><td>{d}</td></tr>" for s, w, d in rows)
    body = f"""{TOP}<p>&lsaquo; Back to organisation search</p><h1>{e(o.name)}</h1><p>Organisation code: {o.code}</p><p>{e(", ".join([*o.address.lines, o.address.postcode]))}</p><p>Primary sector: {e(o.sector)}</p><h2>Assessment history</h2><table><tr><th>Standard</th><th>Status</th><th>Date published</th></tr>{cells}</table><p>Organisations must publish an assessment each year. The status shows the organisation's own assessment against the standard.</p>{END}"""
    html = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{e(o.name)}</title><style>{NHS}</style></head><body>{body}</body></html>'
    return Paper(
        a.fields(sector=True, place=True),
        Web(
            html,
            printed_at(draw, f"{o.name} - Data Security and Protection Toolkit"),
            f"https://www.dsptoolkit.nhs.uk/OrganisationSearch/{o.code}\t{{n}}/{{m}}",
        ),
    )


EVIDENCE = (
    ("1.1.1", "What is your organisation's Information Commissioner's Office (ICO) registration number?", "ZA######"),
    (
        "1.1.2",
        "When did your organisation last review its list or lists of systems holding or sharing personal information?",
        "Reviewed by the information governance group.",
    ),
    (
        "1.3.1",
        "Does your organisation have up to date policies in place for data protection and for data and cyber security?",
        "Yes",
    ),
    (
        "2.1.1",
        "Does your organisation have an induction process that covers data security and protection?",
        "Yes, within one week of starting.",
    ),
    (
        "3.2.1",
        "Have at least 95% of staff completed training on data security and protection in the last twelve months?",
        "Yes: 97.4%",
    ),
    ("4.5.3", "Multi-factor authentication is used for all remote access", "Enforced for all users."),
    ("6.2.3", "Does your organisation have a firewall and anti-malware in place on all endpoints?", "Yes"),
    (
        "7.2.1",
        "How does your organisation test the data security and protection aspects of its business continuity plan?",
        "Table top exercise each spring.",
    ),
    (
        "9.4.6",
        "Penetration testing has been undertaken and findings acted upon",
        "Undertaken by an independent tester.",
    ),
    (
        "10.1.2",
        "Contracts with all third parties that handle personal information are compliant with ICO guidance",
        "Yes",
    ),
)


def view_assessment(draw: Draw) -> Paper:
    """One's own published assessment as the toolkit shows it after log-in, with its evidence items."""
    a = assessment(draw)
    o = a.org
    items = "".join(
        f"<tr><td>{k}</td><td>{e(q)}</td><td>{e(w.replace('######', draw.digits(6)))}</td><td>Completed</td></tr>"
        for k, q, w in EVIDENCE
    )
    body = f"""<div class='top'>NHS &nbsp; Data Security and Protection Toolkit <span style='float:right;font-weight:normal'>{e(person(draw))} &nbsp; Log out</span></div><nav>Assessment &nbsp; Organisation profile &nbsp; Reports &nbsp; Admin &nbsp; Help</nav><p>{e(o.name)} ({o.code})</p><h1>View published assessment: {a.edition} (version {a.version})</h1><p><span class='tag'>{e(a.words)}</span></p>
<dl><dt>Status</dt><dd>{e(a.words)}</dd><dt>Published on</dt><dd>{day(a.published, "long")} by {e(person(draw))}</dd><dt>Assessment valid until</dt><dd>{day(a.expires, "long")}</dd><dt>Mandatory evidence items provided</dt><dd>{draw.pick(["42 of 42", "108 of 108", "47 of 47"])}</dd></dl><p><a href="#">Download certificate</a> | <a href="#">Download as Excel</a></p><h2>Evidence</h2><table><tr><th>Item</th><th>Evidence text</th><th>Response</th><th>State</th></tr>{items}</table>{END}"""
    html = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Assessment</title><style>{NHS}</style></head><body>{body}</body></html>'
    return Paper(
        a.fields(expires=True),
        Web(
            html,
            printed_at(draw, "View assessment - Data Security and Protection Toolkit"),
            f"https://www.dsptoolkit.nhs.uk/Assessment/View/{draw.digits(6)}\t{{n}}/{{m}}",
        ),
    )


def mail(sender: str, to: str, subject: str, when: date, body: str) -> Raw:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = f"{when:%a, %d %b %Y} 10:2{when.day % 10}:00 +0000"
    message["Message-ID"] = f"<{when:%Y%m%d}.{abs(hash_of(subject))}@mail.example>"
    message.set_content(body, cte="8bit")
    return Raw(message.as_bytes(), "eml")


def hash_of(text: str) -> int:
    return sum((k + 1) * ord(c) for k, c in enumerate(text))


def publication_mail(draw: Draw) -> Paper:
    """The toolkit's own message, as it is or forwarded by the one who published."""
    a = assessment(draw)
    o, who = a.org, person(draw)
    words = f"Dear {who.split()[0]},\n\nThe {a.edition} (version {a.version}) Data Security and Protection Toolkit assessment for {o.name} ({o.code}) was published on {day(a.published, 'slash')} with a status of:\n\n    {a.words}\n\nYou can view and download a certificate for your assessment by logging in at https://www.dsptoolkit.nhs.uk\n\nYour organisation will need to publish again by {day(a.expires, 'slash')}.\n\nThis is an automated message, please do not reply.\n\nData Security and Protection Toolkit\nNHS England\n"
    sender = "Data Security and Protection Toolkit <noreply@dsptoolkit.nhs.uk>"
    subject = f"DSPT published - {o.name}"
    if draw.maybe(0.4):
        quoted = f"Hi,\n\nPlease see below for the DARS application.\n\nRegards,\n{who}\n\nFrom: {sender}\nSent: {day(a.published, 'long')} 14:0{draw.number(0, 9)}\nTo: {who}\nSubject: {subject}\n\n{words}"
        return Paper(
            _publish_by(a),
            mail(
                f"{who} <{who.split()[0].lower()}@holder.example>",
                "dars@nhs.example",
                f"FW: {subject}",
                a.published + timedelta(days=draw.number(20, 90)),
                quoted,
            ),
        )
    return Paper(
        _publish_by(a), mail(sender, f"{who} <{who.split()[0].lower()}@holder.example>", subject, a.published, words)
    )


def _publish_by(a: Assessment) -> list[Field]:
    """The day by which to publish again is a fair reading of the end, no certain one."""
    return [*a.fields(style="slash"), Field("expires_on", a.expires.isoformat(), day(a.expires, "slash"), (), True)]


def toolkit_certificate(draw: Draw) -> Paper:
    """What the toolkit gives to be saved after publication."""
    a = assessment(draw)
    style = draw.pick(["long", "slash"])
    body = f"""<div class="row"><span></span>{logo("NHS", "#005eb8", 26, device=3)}</div><h1>Data Security and Protection Toolkit</h1><h2>{e(a.org.name)}</h2><p class="code">{a.org.code}</p><div class="big">{e(a.words)}</div><p>{a.edition} (version {a.version})</p><p>Date of publication: <b>{day(a.published, style)}</b> (valid to: <b>{day(a.expires, style)}</b>)</p><p class="s">This organisation has completed a Data Security and Protection Toolkit self-assessment to demonstrate it is practising good data security and that personal information is handled correctly.</p><div class="foot c">www.dsptoolkit.nhs.uk</div>"""
    css = "section{text-align:center;border:5mm solid #005eb8}h1{font:bold 27pt Arial;color:#005eb8;margin:20mm 0 14mm}h2{font:bold 20pt Arial}.code{font-size:13pt}.big{font:bold 24pt Arial;background:#007f3b;color:#fff;display:inline-block;padding:4mm 10mm;margin:8mm 0}"
    size = draw.pick(["A4", "A4 landscape"])
    css = css if size == "A4" else css.replace("margin:20mm 0 14mm", "margin:0 0 8mm")
    return Paper(a.fields(style=style, expires=True), leaves(css, body, size=size))


PROVIDERS = (
    ("Microsoft Azure", "UK South", "Azure"),
    ("Amazon Web Services", "eu-west-2 (London)", "AWS"),
    ("Google Cloud Platform", "europe-west2", "Google Cloud"),
)
REST = (
    "All data at rest are encrypted with AES-256 using keys held in the provider's key vault.",
    "Volumes and back-ups are encrypted at rest to AES-256.",
    "Data at rest is protected by BitLocker full disk encryption (AES 256-bit).",
)
TRANSIT = (
    "All data in transit are protected by TLS 1.2 or above.",
    "Data are transferred only by SFTP or over HTTPS with TLS 1.3.",
    "Connections to the system are made through an IPsec VPN with multi-factor authentication.",
)
DESTROY = (
    "At the end of the agreement the data will be securely erased to NIST 800-88 and a certificate of destruction sent to NHS England.",
    "Data are destroyed at the end of the retention period using Blancco and a data destruction certificate is provided to NHS England.",
    "Media are degaussed and shredded to BS EN 15713 by an approved contractor on expiry of the data sharing agreement.",
)


POLICY_MIDDLE = (
    (
        "System management",
        "The system is managed by the research computing team. Changes are tested on a copy of the system and agreed by the security manager before they are made. Operating systems are patched within 14 days of a critical update.",
    ),
    (
        "System design",
        "The system comprises a file server, a database server and four virtual desktops on a separate network segment. A firewall denies all traffic that is not expressly allowed. A diagram is kept at Appendix A.",
    ),
    (
        "Operational processes",
        "Accounts are issued to named users on written request and are removed within one working day of leaving. Users hold honorary contracts where they are not employees and have completed data security training within the last year.",
    ),
    (
        "System access control",
        "Passwords have at least 14 characters. Accounts are locked after five failed attempts and desktops after ten minutes without use. Privileged accounts are used only for administration.",
    ),
    (
        "System audit",
        "Log-on, log-off and access to files are recorded. The security manager examines the logs each month and keeps them for two years.",
    ),
)
POLICY_END = (
    (
        "Business continuity",
        "The system is not critical to patient care. It can be rebuilt from its copies within five working days. Restoration is tested twice a year.",
    ),
    (
        "Incident reporting",
        "Incidents are reported to the security manager at once and, where necessary, through the incident reporting tool of the toolkit within 72 hours.",
    ),
    (
        "Risk assessment",
        "A risk assessment was made when the system was designed and is repeated at each review of this policy. No risk is rated above moderate.",
    ),
    (
        "Staff responsibilities",
        "All users sign a statement that they have read and will keep to this policy. A breach may lead to disciplinary action.",
    ),
)


def _sections(parts: Sequence[tuple[str, str]], start: int) -> list[H | P]:
    return [block for k, (title, words) in enumerate(parts, start) for block in (H(f"{k}. {title}"), P(words))]


def level_policy(draw: Draw) -> Paper:
    """In the manner of the old NHS template, with document control at the front."""
    o = organisation(draw, "academic company trust")
    back = spot(draw, bare=0)
    rest, transit, destroy, owner, by = (
        draw.pick(REST),
        draw.pick(TRANSIT),
        draw.pick(DESTROY),
        person(draw),
        person(draw),
    )
    issued, version = draw.day(date(2024, 3, 1), date(2026, 10, 1)), f"{draw.number(1, 4)}.{draw.number(0, 3)}"
    state, due = draw.pick(["Approved", "Approved", "Draft"]), issued + timedelta(days=365)
    control = [
        ["Document title", f"System Level Security Policy - {o.system}"],
        ["Version", version],
        ["Status", state],
        ["Date", day(issued, "slash")],
        ["Author", person(draw)],
        *([["Approved by", by]] if state == "Approved" else []),
        ["Next review", day(due, "slash")],
    ]
    blocks: list[Any] = [
        H("System Level Security Policy", 0),
        P(o.system, "centre"),
        P(o.name, "centre"),
        Grid(control, [1, 2], False, True),
        Break(),
        H("1. System details"),
        P(
            f"The system shall be known as {o.system}. The system's responsible owner shall be {owner}. The data controller for the system shall be {o.name}."
        ),
        H("2. System security"),
        P(
            "The system is governed by the organisation's corporate information security policy. The responsible security manager carries out training, audit and incident handling."
        ),
        H("3. System location"),
        P(
            f"The servers are housed in a locked room with access control at {', '.join([*o.address.lines, o.address.postcode])}."
        ),
        P(f"Backups are held at {', '.join([*back.lines, back.postcode])}."),
        *_sections(POLICY_MIDDLE, 4),
        H("9. Encryption"),
        P(rest),
        P(transit),
        H("10. Retention and disposal"),
        P(destroy),
        *_sections(POLICY_END, 11),
    ]
    fields = [
        name_of(o),
        Field("system_name", o.system, o.system),
        Field("version", version, version),
        Field("document_status", state.lower(), state),
        Field("issued_on", issued.isoformat(), day(issued, "slash")),
        Field("review_due_on", due.isoformat(), day(due, "slash")),
        Field("owner", owner, owner),
        *([Field("approved_by", by, by)] if state == "Approved" else []),
    ]
    fields += [
        site(o.address),
        site(back, "backup"),
        Field("encryption_at_rest", rest, rest),
        Field("encryption_in_transit", transit, transit),
        Field("data_destruction", destroy, destroy),
    ]
    return Paper(fields, Flow(blocks, f"SLSP {o.system} v{version}", "Page {n} of {m}"))


SAYINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "confidentiality",
        "Confidentiality",
        (
            "Unauthorised disclosure of patient records is the principal confidentiality risk and is reduced by role based access and multi-factor authentication.",
            "A breach of confidentiality through stolen credentials is assessed as unlikely but severe.",
        ),
    ),
    (
        "integrity",
        "Integrity",
        (
            "Integrity is protected by checksums on each load and by immutable audit logs.",
            "Loss of integrity through accidental alteration is mitigated by versioned storage.",
        ),
    ),
    (
        "availability",
        "Availability",
        (
            "Availability is met by zone redundant storage with a recovery time objective of 24 hours.",
            "An outage of the region would affect availability for up to two days, which is tolerable for research.",
        ),
    ),
    (
        "pseudonymisation",
        "Pseudonymisation",
        (
            "NHS numbers are pseudonymised before upload and the key is never held in the cloud.",
            "Only pseudonymised records are loaded; the salt is kept by the data manager on premises.",
        ),
    ),
    (
        "shared_responsibility",
        "Shared responsibility",
        (
            "Under the shared responsibility model the provider secures the physical hosts and we remain responsible for identities, data and configuration.",
        ),
    ),
    (
        "encryption_at_rest",
        "Encryption at rest",
        (
            "Storage accounts are encrypted at rest with AES-256 and customer managed keys.",
            "All disks and snapshots are encrypted at rest with AES-256.",
        ),
    ),
    (
        "encryption_in_transit",
        "Encryption in transit",
        ("Traffic between users and the service is encrypted with TLS 1.2 or higher.",),
    ),
    (
        "data_destruction",
        "Data destruction",
        (
            "On expiry of the agreement the data and keys are deleted and a data destruction notice is returned to NHS England.",
        ),
    ),
    (
        "geography",
        "Geography",
        ("Data are stored only in the United Kingdom and replication outside the UK is disabled by policy.",),
    ),
    (
        "overseas_access",
        "Access from overseas",
        ("The data cannot be reached from outside the UK because conditional access blocks foreign addresses.",),
    ),
    (
        "monitoring",
        "Monitoring",
        (
            "Security logs are monitored by the operations centre and reviewed monthly by the SIRO.",
            "Alerts are monitored daily and the assessment is reviewed every year.",
        ),
    ),
)


def cloud_facts(draw: Draw) -> tuple[Org, tuple[str, str, str], date, dict[str, str]]:
    o = organisation(draw, "company academic trust")
    return (
        o,
        draw.pick(PROVIDERS),
        draw.day(date(2025, 2, 1), date(2026, 10, 30)),
        {name: draw.pick(words) for name, _, words in SAYINGS},
    )


def cloud_fields(
    o: Org, p: tuple[str, str, str], on: date, said: dict[str, str], kinds: Sequence[str], style: str
) -> list[Field]:
    fields = [
        name_of(o),
        Field("system_name", o.system, o.system),
        Field("assessed_on", on.isoformat(), day(on, style)),
    ]
    fields += [Field("service_type", k) for k in kinds] + [Field("provider", p[0], p[0]), Field("region", p[1], p[1])]
    return fields + [Field(name, words, words) for name, words in said.items()]


SERVICES = {
    "storage": ("Blob storage of extracts", "Storage"),
    "iaas": ("Virtual machines for analysis", "IaaS"),
    "paas": ("Managed database", "PaaS"),
    "saas": ("Survey tool", "SaaS"),
}


def framework_steps(draw: Draw) -> Paper:
    """By the four steps of the national framework, with a table of services."""
    o, p, on, said = cloud_facts(draw)
    kinds = draw.some(list(SERVICES), draw.number(1, 3))
    services = Grid(
        [["Service", "Type", "Provider", "Region"], *([SERVICES[k][0], SERVICES[k][1], p[0], p[1]] for k in kinds)],
        [2, 1, 2, 2],
    )
    part = {k: P(v) for k, v in said.items()}
    blocks = [
        H("Cloud Risk Assessment", 0),
        Grid(
            [
                ["Organisation", o.name],
                ["System", o.system],
                ["Date of assessment", day(on, "long")],
                ["Completed by", person(draw)],
            ],
            [1, 2],
            False,
            True,
        ),
        H("Step 1 - Understand the data"),
        P(
            "The extract holds hospital episodes and mortality records for the study cohort; the data risk model was completed before this assessment."
        ),
        services,
        part["pseudonymisation"],
        H("Step 2 - Assess the risks"),
        part["confidentiality"],
        part["integrity"],
        part["availability"],
        part["geography"],
        part["overseas_access"],
    ]
    blocks += [
        H("Step 3 - Implement proportionate controls"),
        part["shared_responsibility"],
        part["encryption_at_rest"],
        part["encryption_in_transit"],
        part["data_destruction"],
        H("Step 4 - Monitor"),
        part["monitoring"],
    ]
    return Paper(cloud_fields(o, p, on, said, kinds, "long"), Flow(blocks, o.name, "Page {n} of {m}"))


def risk_table(draw: Draw) -> Paper:
    """An IT department's template: summary box, then a row a heading."""
    o, p, on, said = cloud_facts(draw)
    kinds = draw.some(list(SERVICES), draw.number(1, 2))
    box = [
        ["Organisation name", o.name],
        ["System / service assessed", o.system],
        ["Cloud provider", p[0]],
        ["Hosting region", p[1]],
        ["Service model", ", ".join(SERVICES[k][1] for k in kinds)],
        ["Assessment date", day(on, "slash")],
    ]
    rows = [
        ["Area", "Assessment", "Likelihood", "Impact"],
        *([title, said[name], str(draw.number(1, 4)), str(draw.number(2, 5))] for name, title, _ in SAYINGS),
    ]
    blocks = [
        H("Cloud Services Risk Assessment", 1),
        Grid(box, [1, 2], False, True),
        P("Each area is scored for likelihood and impact from 1 to 5 after controls."),
        Grid(rows, [1.7, 5, 1.1, 0.9]),
        P(f"Signed off by {person(draw)}, Senior Information Risk Owner"),
    ]
    return Paper(cloud_fields(o, p, on, said, kinds, "slash"), Flow(blocks, "", "{n}", landscape=draw.maybe(0.4)))


TYPES = (
    "Publicly available information",
    "Synthetic (test) data",
    "Aggregate data",
    "Already encrypted materials",
    "Patient account data",
    "Patient choices",
    "Patient meta data (identifiable)",
    "Personal demographic data",
    "Linkable patient level data",
    "Pseudonymised patient level data",
    "Sensitive personal data",
    "Audit data",
)
SCALES = (
    "Less than 10,000 records",
    "10,000 to 100,000 records",
    "100,000 to 1 million records",
    "More than 1 million records",
)
PERSISTENCES = ("Transient", "Less than 1 year", "1 to 5 years", "More than 5 years")


def risk_model(draw: Draw) -> Paper:
    """The national workbook as filled in: instructions, the model, look-ups."""
    empty = draw.maybe(0.2)
    o = organisation(draw, "company academic trust")
    chosen = [] if empty else draw.some(TYPES[5:], draw.number(1, 3))
    chosen = [t for t in TYPES if t in chosen]
    scale, keep, k = draw.pick(SCALES), draw.pick(PERSISTENCES), draw.number(3, 5)
    rows: list[list[object]] = [
        ["# Health and social care data risk model"],
        [],
        ["Organisation", "" if empty else o.name],
        ["Completed by", "" if empty else person(draw)],
        [],
        ["Data type", "Is this data present? (Yes/No)"],
    ]
    rows += [[t, "" if empty else "Yes" if t in chosen else "No"] for t in TYPES]
    rows += [
        [],
        ["Data scale", "" if empty else scale],
        ["Data persistence", "" if empty else keep],
        [],
        ["Risk score", "" if empty else k * 21 + draw.number(0, 9)],
        [
            "Risk profile level",
            "" if empty else draw.pick([f"Class {k}", f"Class {('I', 'II', 'III', 'IV', 'V')[k - 1]}"]),
        ],
    ]
    guide: list[list[object]] = [
        ["# Instructions"],
        [
            "Answer Yes or No for each type of data, choose the scale and the persistence and read off the risk profile level."
        ],
        ["Class 1 is the lowest level of risk, Class 5 the highest."],
    ]
    lists: list[list[object]] = [["Scale", "Persistence"]]
    lists += [[a, b] for a, b in zip(SCALES, PERSISTENCES, strict=True)]
    fields = [Field("completed", not empty)]
    if not empty:
        fields += [
            name_of(o),
            Field("risk_class", k),
            Field("data_types", chosen, tuple(chosen)),
            Field("data_scale", scale, scale),
            Field("data_persistence", keep, keep),
        ]
    return Paper(fields, Sheets({"Instructions": guide, "Risk model": rows, "Lists": lists}))


def improvement_plan(draw: Draw) -> Paper:
    a = assessment(draw, "trust")
    by, on = person(draw), a.published - timedelta(days=draw.number(1, 20))
    done = date(a.published.year, 12, draw.pick([18, 30, 31]))
    rows = [
        ["Evidence ref", "Requirement not met", "Action", "Owner", "Due"],
        *(
            [
                k,
                q,
                draw.pick(
                    [
                        "Complete roll-out and report to the IG group.",
                        "Procure, install and test.",
                        "Refresh training and chase non-completers.",
                    ]
                ),
                draw.pick(["Head of IT", "IG Manager", "Head of Cyber"]),
                day(done - timedelta(days=draw.number(10, 100)), "slash"),
            ]
            for k, q, _ in draw.some(EVIDENCE, 4)
        ),
    ]
    blocks = [
        H("Data Security and Protection Toolkit - Improvement Plan", 1),
        Grid(
            [
                ["Organisation", a.org.name],
                ["ODS code", a.org.code],
                ["DSPT edition", a.edition],
                ["Approved by (SIRO)", by],
                ["Date approved", day(on, "slash")],
                ["All actions to be complete by", day(done, "slash")],
            ],
            [1, 2],
            False,
            True,
        ),
        Grid(rows, [1.1, 3, 3, 1.1, 1.2]),
    ]
    fields = [
        name_of(a.org),
        code_of(a.org),
        Field("edition", a.edition, a.edition),
        Field("approved_by", by, by),
        Field("approved_on", on.isoformat(), day(on, "slash")),
        Field("complete_by", done.isoformat(), day(done, "slash")),
    ]
    return Paper(fields, Flow(blocks, "OFFICIAL", "Page {n} of {m}", landscape=draw.maybe()))


def plan_letter(draw: Draw) -> Paper:
    """NHS England writes to a trust on its plan, or to an applicant on the review of its toolkit."""
    plan = draw.maybe()
    a = assessment(draw, "trust" if plan else "academic company charity")
    on = a.published + timedelta(days=draw.number(14, 60))
    until = date(on.year, 12, 31) if plan else a.expires
    extent = "receipt of identifiable data from NHS England under the section 251 support in place"
    words = (
        [
            f"I am writing to confirm that the improvement plan submitted by {a.org.name} (ODS code {a.org.code}) for the {a.edition} Data Security and Protection Toolkit has been reviewed and approved by NHS England.",
            f"The status of your assessment will be changed to Approaching Standards. All actions in the plan must be completed by {day(until, 'long')}.",
        ]
        if plan
        else [
            f"NHS England has reviewed the {a.edition} Data Security and Protection Toolkit assessment published by {a.org.name} (organisation code {a.org.code}) and confirms that it provides adequate assurance for {extent}.",
            f"This confirmation applies until {day(until, 'long')}, when a new assessment will need to be reviewed.",
        ]
    )
    blocks = [
        P("NHS England", "right"),
        P("7-8 Wellington Place, Leeds, LS1 4AP", "right"),
        P(day(on, "long"), "right"),
        P(f"To: Senior Information Risk Owner, {a.org.name}"),
        P("Data Security and Protection Toolkit " + ("improvement plan" if plan else "assessment review"), "bold"),
        P(f"Dear {person(draw)},"),
        *map(P, words),
        P(
            "The review looked at the evidence given for the mandatory items and at any action plan. NHS England may ask for further evidence at any time, and this letter should be kept with the organisation's records."
        ),
        P("If you have any questions please contact the team using the usual address."),
        P("Yours sincerely,"),
        P(person(draw)),
        P("Head of Data Security Assurance, NHS England"),
    ]
    fields = [
        name_of(a.org),
        code_of(a.org),
        Field("subject", "improvement_plan" if plan else "dspt_review"),
        Field("edition", a.edition, a.edition),
        Field("decided_on", on.isoformat(), day(on, "long")),
        Field("approved_until", until.isoformat(), day(until, "long"), (), plan),
        *([] if plan else [Field("extent", extent, extent)]),
    ]
    return Paper(fields, Flow(blocks, "", "OFFICIAL", "sans"))


def service_desk_mail(draw: Draw) -> Paper:
    """E-mail of the desk: the reply that a sponsor asks for every year."""
    a = assessment(draw, "academic company trust")
    a = a if a.words in ("Standards Met", "Standards Exceeded") else replace(a, words="Standards Met")
    on = a.published + timedelta(days=draw.number(9, 70))
    who = person(draw)
    words = f"Hi {who.split()[0]},\n\nThank you for your enquiry (ref INC{draw.digits(7)}).\n\nI can confirm that NHS England has reviewed the {a.edition} DSPT self-assessment of {a.org.name} ({a.org.code}), status {a.words}, and that it meets the requirements for CAG.\n\nKind regards\n\n{person(draw)}\nSecurity Assurance\nNHS England\n"
    fields = [
        name_of(a.org),
        code_of(a.org),
        Field("subject", "dspt_review"),
        Field("edition", a.edition, a.edition),
        Field("decided_on", on.isoformat()),
    ]
    return Paper(
        fields,
        mail(
            "NHS England Service Desk <ssd.nationalservicedesk@nhs.example>",
            f"{who} <{who.split()[-1].lower()}@holder.example>",
            f"RE: DSPT confirmation for {a.org.code}",
            on,
            words,
        ),
    )
