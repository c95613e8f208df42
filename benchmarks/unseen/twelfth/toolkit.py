"""Pages and messages of the two toolkits, and improvement plans."""

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, code_of, name_of, place
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.twelfth.facts import esc, one_line, person, web
from benchmarks.unseen.world import Draw, Org, show

WORDS = {"standards_met": "Standards Met", "standards_exceeded": "Standards Exceeded"}
STYLE = (
    "body{font:12pt Arial;margin:24px;max-width:760px}th,td{text-align:left;padding:8px;border-bottom:1px solid #ccc}"
)


def _year(draw: Draw) -> tuple[str, date, date]:
    """Edition, day of publication and of expiry."""
    end = draw.pick([2024, 2025, 2026])
    return f"{end - 1}-{end % 100}", draw.day(date(end, 2, 1), date(end, 6, 30)), date(end + 1, 6, 30)


def _dspt(org: Org, edition: str, outcome: str, words: str, day: date, style: str) -> list[Field]:
    found = [name_of(org), code_of(org), Field("edition", edition, edition), Field("outcome", outcome, words)]
    return [*found, Field("published_on", day.isoformat(), show(day, style))]


def public_page(draw: Draw) -> Paper:
    """The public page of an organisation with its history."""
    org = draw.any_org()
    edition, day, _ = _year(draw)
    outcome = draw.pick(list(WORDS))
    before = f"{int(edition[:4]) - 1}-{edition[2:4]}"
    rows = f"<tr><td>{edition} {WORDS[outcome]}</td><td>{show(day, 'long')}</td></tr>"
    rows += f"<tr><td>{before} Standards Met</td><td>{show(day - timedelta(days=371), 'long')}</td></tr>"
    page = (
        f"<p>Data Security and Protection Toolkit</p><h1>{esc(org.name)}</h1><p>{esc(one_line(org.address, False))}</p>"
    )
    page += f"<p>Organisation code: {org.code}</p><p>Primary sector: {org.sector}</p><h2>Assessment history</h2>"
    page += f"<table><tr><th>Status</th><th>Date published</th></tr>{rows}</table><p>Back to search</p>"
    found = [*_dspt(org, edition, outcome, WORDS[outcome], day, "long"), Field("sector", org.sector, org.sector)]
    foot = f"https://www.dsptoolkit.nhs.uk/OrganisationSearch/{org.code}\t{{n}}/{{m}}"
    return Paper([*found, place(org.address)], web(STYLE, page, header="18/11/2026, 16:02\tOrganisation", footer=foot))


def toolkit_certificate(draw: Draw) -> Paper:
    """What one saves after publishing."""
    org = draw.any_org()
    edition, day, end = _year(draw)
    outcome = draw.pick(list(WORDS))
    s = Sheet(title="DSPT certificate")
    s.box(0, 0, s.width, 70, fill="#005eb8", stroke=None)
    s.text(50, 44, "Data Security and Protection Toolkit", 18, bold=True, colour="#ffffff")
    s.text(50, 130, f"{edition} Standard", 14)
    s.para(50, 170, 480, org.name, 20, bold=True)
    s.text(50, 240, f"{org.code}", 13)
    s.text(50, 290, "has published an assessment with the status", 12)
    s.text(50, 326, WORDS[outcome], 24, bold=True, colour="#005eb8")
    s.text(50, 380, f"Date of publication: {show(day, 'padded')}", 12)
    s.text(50, 402, f"This certificate is valid to: {show(end, 'padded')}", 12)
    found = _dspt(org, edition, outcome, WORDS[outcome], day, "padded")
    return Paper([*found, Field("expires_on", end.isoformat(), show(end, "padded"))], s.done())


def published_mail(draw: Draw) -> Paper:
    """The toolkit's own message."""
    org = draw.any_org()
    edition, day, _ = _year(draw)
    mail = EmailMessage()
    mail["From"], mail["To"] = "no-reply@dsptoolkit.example", "governance@applicant.example"
    mail["Subject"], mail["Date"] = f"{edition} assessment published", f"{day:%a, %d %b %Y} 14:20:00 +0100"
    text = f"Dear {person(draw)},\n\nThank you. The {edition} Data Security and Protection Toolkit assessment of\n"
    text += f"{org.name} ({org.code})\nwas published on {show(day, 'long')}.\n\nStatus: Standards Met\n\n"
    mail.set_content(text + "Please do not reply to this message.\n\nThe DSPT team\n")
    return Paper(_dspt(org, edition, "standards_met", "Standards Met", day, "long"), Raw(mail.as_bytes(), "eml"))


def plan_agreed(draw: Draw) -> Paper:
    """A trust's own summary of its status while a plan is running."""
    org = draw.trust()
    edition, day, end = _year(draw)
    status = "Standards Not Fully Met (Plan Agreed)"
    rows = [["Organisation", org.name], ["ODS code", org.code], ["Toolkit edition", edition], ["Status", status]]
    rows += [["Published", show(day, "slash")], ["Valid until", show(end, "slash")], ["Sector", org.sector]]
    rows += [["Address", one_line(org.address, False)]]
    blocks = [
        H("DSPT status summary", 1),
        P("Prepared by the information governance team."),
        Grid(rows, [1, 2], head=False),
    ]
    found = [*_dspt(org, edition, "plan_agreed", status, day, "slash"), Field("sector", org.sector, org.sector)]
    found += [Field("expires_on", end.isoformat(), show(end, "slash")), place(org.address)]
    return Paper(found, Flow(blocks))


def old_toolkit(draw: Draw) -> Paper:
    """A report of the toolkit that went before."""
    org = draw.any_org()
    version, score = draw.pick(["14", "14.1", "13"]), draw.number(67, 98)
    grade, words = draw.pick([("satisfactory", "Satisfactory"), ("not_satisfactory", "Not Satisfactory")])
    day = draw.day(date(2016, 1, 10), date(2018, 3, 31))
    page = (
        f"<h1>Information Governance Toolkit</h1><h2>Assessment summary report</h2><p>{esc(org.name)} [{org.code}]</p>"
    )
    page += (
        "<table><tr><th>Assessment</th><th>Stage</th><th>Published</th><th>Overall score</th><th>Grade</th></tr><tr>"
    )
    page += (
        f"<td>Version {version}</td><td>Published</td><td>{show(day, 'slash')}</td><td>{score}%</td><td>{words}</td>"
    )
    page += "</tr></table><p>Grade key: Not Satisfactory - not evidenced attainment level 2 on all requirements.</p>"
    found = [name_of(org), code_of(org), Field("version", version, version), Field("score", score, f"{score}%")]
    found += [Field("grade", grade, words), Field("published_on", day.isoformat(), show(day, "slash"))]
    return Paper(found, web(STYLE, page))


def _plan(draw: Draw, style: str) -> tuple[Org, list[Field], dict[str, str]]:
    org, boss = draw.trust(), person(draw)
    edition, day, _ = _year(draw)
    until = day + timedelta(days=draw.number(90, 170))
    found = [name_of(org), code_of(org), Field("edition", edition, edition)]
    role = draw.pick(["Senior Information Risk Owner", "Chief Digital Officer and SIRO"])
    found += [
        Field("approved_by", boss, boss, (f"{boss}, {role}",)),
        Field("approved_on", day.isoformat(), show(day, style)),
    ]
    found.append(Field("complete_by", until.isoformat(), show(until, style)))
    said = {"edition": edition, "boss": boss, "role": role, "on": show(day, style), "until": show(until, style)}
    return org, found, said


def plan_table(draw: Draw) -> Paper:
    """A plan as a landscape table."""
    org, found, said = _plan(draw, "slash")
    facts = [["Organisation", org.name], ["Code", org.code], ["Edition", said["edition"]]]
    facts += [["Approved by", f"{said['boss']}, {said['role']}"], ["Approval date", said["on"]]]
    rows = [["Evidence item", "Gap", "Action", "Owner"], ["3.2.1", "Training at 88%", "Weekly chasing", person(draw)]]
    rows += [["8.3.2", "Unsupported server", "Replace and retire", person(draw)]]
    blocks = [H("DSPT improvement plan", 1), Grid(facts, [1, 3], head=False), Grid(rows)]
    blocks += [P(f"All actions will be completed by {said['until']}.")]
    return Paper(found, Flow(blocks, landscape=True))


def plan_words(draw: Draw) -> Paper:
    """A plan in words, signed off at its end."""
    org, found, said = _plan(draw, "long")
    blocks = [H("Improvement plan", 0), P(f"{org.name} ({org.code})", "centre")]
    blocks += [P(f"Data Security and Protection Toolkit {said['edition']}", "centre"), H("Why a plan is needed", 2)]
    blocks += [P("Two mandatory evidence items could not be met at the time of publication.")]
    blocks += [H("What will be done", 2), P("Multi-factor sign-on will be extended to all remote staff.")]
    blocks += [P("The back-up of the pathology system will be tested."), H("Completion", 2)]
    blocks += [P(f"Date by which all actions will be complete: {said['until']}"), H("Sign-off", 2)]
    blocks += [P(f"Approved by: {said['boss']}"), P(f"Position: {said['role']}"), P(f"Date approved: {said['on']}")]
    return Paper(found, Flow(blocks, face="serif", footer="Page {n} of {m}"))
