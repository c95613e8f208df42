"""The Data Security and Protection Toolkit, and the older IG Toolkit: pages, messages, lists, certificates."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date
from email.message import EmailMessage

from benchmarks.unseen.eleventh.facts import (
    address,
    charity,
    code_for,
    company,
    f,
    ledger,
    on,
    person,
    say,
    trust,
    university,
)
from benchmarks.unseen.eleventh.pages import E, bar, facts, grid, lay, over, paper, screen, stacked
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, place
from benchmarks.unseen.world import Draw

NHS = "body{font-family:Arial,sans-serif;font-size:15px;color:#212b32;margin:0}header{background:#005eb8;color:#fff;padding:14px 28px;font-size:19px}main{padding:20px 28px}h1{font-size:28px}.grid,.facts{border-collapse:collapse;width:100%}.grid th,.grid td,.facts th,.facts td{border-bottom:1px solid #d8dde0;padding:9px 12px 9px 0;text-align:left;vertical-align:top}.facts th{width:220px}.tag{background:#007f3b;color:#fff;padding:3px 10px}footer{background:#d8dde0;padding:14px 28px;font-size:12px}"
TOP = "<header><b>NHS</b> &nbsp; Data Security and Protection Toolkit</header>"
FOOT = "<footer>News &nbsp; Help &nbsp; Terms and conditions &nbsp; Cookies &nbsp; Contact us: helpdesk@dsptoolkit.example</footer>"
OUTCOMES = (
    ("Standards Met", "standards_met"),
    ("Standards Met", "standards_met"),
    ("Standards Exceeded", "standards_exceeded"),
    ("Approaching Standards", "approaching_standards"),
    ("Standards Not Met", "standards_not_met"),
)


def applicant(d: Draw) -> tuple[str, str, str]:
    name = d.pick([company, university, trust, charity])(d)
    sector = (
        "NHS Trust"
        if "NHS" in name
        else "University"
        if "Univ" in name
        else d.pick(["Company", "NHS Business Partner"])
        if name.split()[-1].rstrip(".") in ("Limited", "Ltd", "plc", "LLP")
        else "Charity / Hospice"
    )
    return name, code_for(d, name), sector


def _edition(d: Draw) -> tuple[int, str]:
    year = d.pick([2024, 2025, 2026, 2026])
    return year, f"{year - 1}-{year % 100}"


def _published(d: Draw, year: int) -> date:
    return d.day(date(year, 2, 3), date(year, 6, 30))


def public_page(d: Draw) -> Paper:
    """The public page of an organisation: its address, then every publication, newest first."""
    (name, code, sector), (year, edition), (words, outcome) = applicant(d), _edition(d), d.pick(OUTCOMES)
    where, day = address(d), _published(d, year)
    rows = [["Status", "Date Published"], [f"{edition} {words}", say(day, "long")]]
    older = range(1, d.number(2, 5))
    rows += [
        [f"{year - 1 - k}-{(year - k) % 100} {d.pick(OUTCOMES)[0]}", say(_published(d, year - k), "long")]
        for k in older
    ]
    body = f"{TOP}<main><p><a>Back to search results</a></p><h1>{E(name)}</h1><p>{stacked(where, False)}</p>{facts([('Organisation code', code), ('Primary sector', sector)])}<h2>Publication history</h2>{grid(rows)}</main>{FOOT}"
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("edition", edition),
        f("outcome", outcome, printed=words),
        on("published_on", day, "long"),
        f("sector", sector),
        place(where),
    ]
    printed = (
        f"{say(date(year, 10, d.number(1, 28)), 'slash')}, 14:{d.number(10, 59)}\tOrganisation search | DSP Toolkit"
    )
    return Paper(
        fields,
        screen(
            "Organisation | DSPT",
            NHS,
            body,
            printed,
            f"https://www.dsptoolkit.nhs.example/OrganisationSearch/{code}\t{{n}}/{{m}}",
        ),
    )


def own_assessment(d: Draw) -> Paper:
    """What the signed-in user sees after publishing: a banner, progress, and the day by which to publish again."""
    (name, code, sector), (year, edition) = applicant(d), _edition(d)
    words, outcome = d.pick(OUTCOMES[:4])
    day, end = _published(d, year), date(year + 1, 6, 30)
    pairs = [
        ("Organisation", f"{name} ({code})"),
        ("Sector", sector),
        ("Assessment", f"{edition} (version {year - 2018})"),
        ("Status", words),
        ("Published", f"{say(day, 'long')} by {person(d)}"),
        ("Evidence items completed", "42 of 42 mandatory"),
        ("Assessment expires", say(end, "long")),
    ]
    body = f"{TOP}<main><p><span class='tag'>PUBLISHED</span></p><h1>{edition} assessment</h1>{facts(pairs)}<h2>What happens next</h2><p>Your status can be seen by anyone who searches for your organisation. The {year}-{(year + 1) % 100} standard opens in September.</p></main>{FOOT}"
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("edition", edition),
        f("outcome", outcome, printed=words),
        on("published_on", day, "long"),
        on("expires_on", end, "long"),
        f("sector", sector),
    ]
    return Paper(
        fields,
        screen("Your assessment", NHS, body, f"{say(day, 'slash')}, 16:{d.number(10, 59)}\tAssessment home", "{n}/{m}"),
    )


def publication_mail(d: Draw) -> Paper:
    """The toolkit's own message that an assessment was published, plain or sent on by a colleague."""
    (name, code, _), (year, edition), (words, outcome) = applicant(d), _edition(d), d.pick(OUTCOMES[:3])
    day, mail = _published(d, year), EmailMessage()
    text = f"Dear {person(d)},\n\nThank you for publishing your {edition} Data Security and Protection Toolkit assessment for {name} ({code}).\n\nYour assessment was published on {say(day, 'slash')} with the status: {words}.\n\nYou can download your certificate from the assessment page. You do not need to reply to this message.\n\nData Security and Protection Toolkit team\n"
    sender = "Data Security and Protection Toolkit <donotreply@dsptoolkit.example>"
    if d.maybe():
        text = f"Here you go, for the DARS application.\n\n{person(d)}\n\n-----Original Message-----\nFrom: {sender}\nSent: {say(day, 'long')} 15:0{d.number(1, 9)}\nSubject: DSPT assessment published\n\n{text}"
        sender = "Information Governance <ig@applicant.example>"
    mail["From"], mail["To"], mail["Subject"] = sender, "ig@applicant.example", "DSPT assessment published"
    mail["Date"] = f"{day:%a, %d %b %Y} 15:10:00 +0100"
    mail.set_content(text, cte="8bit")
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("edition", edition),
        f("outcome", outcome, printed=words),
        on("published_on", day, "slash"),
    ]
    return Paper(fields, Raw(mail.as_bytes(), "eml"))


def search_csv(d: Draw) -> Paper:
    """The search page's download with one row."""
    (name, code, sector), (year, _), (words, outcome) = applicant(d), _edition(d), d.pick(OUTCOMES)
    day = _published(d, year)
    shown = f"{(year - 1) % 100}/{year % 100} {words}"
    text = f'Code,Organisation Name,Status,Date Of Publication,Primary Sector,"Integrated Care Board (where available, from ODS)"\r\n{code},{name.upper()},{shown},{say(day, "slash")},{sector},\r\n'
    fields = [
        f("organisation_name", name.upper(), name),
        f("organisation_code", code),
        Field("edition", f"{year - 1}-{year % 100}", f"{(year - 1) % 100}/{year % 100}"),
        f("outcome", outcome, printed=words),
        on("published_on", day, "slash"),
        f("sector", sector),
    ]
    return Paper(fields, Raw(text.encode("utf-8-sig" if d.maybe() else "utf-8"), "csv"))


def certificate(d: Draw) -> Paper:
    """The certificate that can be saved after publishing."""
    (name, code, _), (year, edition) = applicant(d), _edition(d)
    words, outcome = d.pick(OUTCOMES[:3])
    day, end = _published(d, year), date(year + 1, 6, 30)
    css = "body{font:13pt 'Liberation Sans'}.pg{text-align:center}h1{font:700 26pt 'Liberation Sans';margin:0;color:#005eb8}"
    face = lay(f"""
| {bar(0, 0, 297, 24, "#005eb8")}
18 7 250 | <b style='color:#fff;font-size:17pt'>NHS &nbsp; Data Security and Protection Toolkit</b>
25 44 247 | <p>This is to certify that</p><h1>{E(name)}</h1><p>Organisation code: {code}</p><p style='margin-top:8mm'>has completed the {edition} Data Security and Protection Toolkit self-assessment to demonstrate it is practising good data security and that personal information is handled correctly.</p><p style='font-size:22pt;margin-top:6mm'><b>Overall outcome: {words}</b></p><p>Date of publication: {say(day, "long")} &nbsp; | &nbsp; Valid to: {say(end, "long")}</p>
25 182 247 | <span style='font-size:9pt'>www.dsptoolkit.nhs.example</span>
""")
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("edition", edition),
        f("outcome", outcome, printed=words),
        on("published_on", day, "long"),
        on("expires_on", end, "long"),
    ]
    return Paper(fields, paper("DSPT certificate", css, face, size="297mm 210mm"))


def not_published(d: Draw) -> Paper:
    """A registered organisation that has published nothing, or nothing yet."""
    name, code, sector = applicant(d)
    where = address(d)
    body = f"{TOP}<main><h1>{E(name)}</h1><p>{stacked(where, False)}</p>{facts([('Organisation code', code), ('Primary sector', sector), ('Latest status', 'Not Published')])}<p>This organisation is registered but has not published an assessment.</p></main>{FOOT}"
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("outcome", "not_published", printed="Not Published"),
        f("sector", sector),
        place(where),
    ]
    return Paper(fields, screen("Organisation | DSPT", NHS, body, "DSP Toolkit\tOrganisation search", "{n}/{m}"))


def plan_agreed(d: Draw) -> Paper:
    """A summary on paper for a trust whose plan was agreed, with the year's baseline in the same table."""
    name, where = trust(d), address(d)
    code, year = code_for(d, name), d.pick([2025, 2026])
    edition, day = f"{year - 1}-{year % 100}", d.day(date(year, 6, 20), date(year, 6, 30))
    rows = [
        ["Edition", "Submission", "Status", "Date"],
        [edition, "Final", "Standards Not Met (Plan Agreed)", say(day, "short")],
        [edition, "Baseline", "Baseline Published", say(date(year - 1, 12, d.number(10, 31)), "short")],
        [f"{year - 2}-{(year - 1) % 100}", "Final", "Standards Met", say(date(year - 1, 6, d.number(2, 29)), "short")],
    ]
    blocks = [
        H("Data Security and Protection Toolkit", 1),
        H("Assessment summary", 2),
        Grid(
            [["Organisation", name], ["ODS code", code], ["Address", ledger(where, False)]],
            [1, 3],
            head=False,
            side=True,
        ),
        P("Publications", "bold"),
        Grid(rows, [1, 1, 2.2, 1.2]),
        P(
            "An improvement plan was submitted with the final publication and has been agreed. Progress against the plan is reviewed quarterly."
        ),
    ]
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("edition", edition),
        f("outcome", "plan_agreed", printed="Plan Agreed"),
        on("published_on", day, "short"),
        place(where),
    ]
    return Paper(fields, Flow(blocks, f"Printed for {name}", "Page {n} of {m}"))


def result_card(d: Draw) -> Paper:
    """Search results on a telephone or a narrow window: a card with the newest status alone."""
    (name, code, sector), (year, edition), (words, outcome) = applicant(d), _edition(d), d.pick(OUTCOMES)
    day = _published(d, year)
    card = over(
        [
            ("Code", code),
            ("Status", f"{edition} {words}"),
            ("Date of publication", say(day, "slash")),
            ("Primary sector", sector),
        ]
    )
    css = (
        NHS
        + ".over{margin:8px 0}.over span{display:block;font-size:12px;color:#4c6272}.card{border:1px solid #d8dde0;padding:16px;max-width:420px}"
    )
    body = f"{TOP}<main><h1>Organisation search</h1><p>Search for an organisation's status by name or code</p><p><b>1 result for &ldquo;{code}&rdquo;</b></p><div class='card'><h2>{E(name)}</h2>{card}<a>View history</a></div></main>{FOOT}"
    fields = [
        f("organisation_name", name),
        f("organisation_code", code),
        f("edition", edition),
        f("outcome", outcome, printed=words),
        on("published_on", day, "slash"),
        f("sector", sector),
    ]
    return Paper(fields, screen("Search | DSPT", css, body, "Search | DSPT\t", "{n}/{m}"))
