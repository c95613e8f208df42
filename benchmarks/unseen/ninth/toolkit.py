"""DSPT pages, lists and messages, and reports of the old IG Toolkit."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import csv
import io
from datetime import date
from email.message import EmailMessage

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Web, code_of, name_of, place
from benchmarks.unseen.ninth.pen import head, pairs
from benchmarks.unseen.ninth.stock import firm, on, one_line, signer, value
from benchmarks.unseen.paper import Sheet
from benchmarks.unseen.world import Draw, Org, show

OUTCOMES = (("Standards Met", "standards_met"), ("Standards Met", "standards_met"), ("Standards Exceeded", "standards_exceeded"),
            ("Approaching Standards", "approaching_standards"), ("Standards Not Met", "standards_not_met"))  # fmt: skip
EDITIONS = ((2023, 6), (2024, 7), (2025, 8))


def _edition(year: int) -> str:
    return f"{year}-{(year + 1) % 100:02d}"


def _org(d: Draw) -> Org:
    return d.pick([firm, Draw.company, Draw.university, Draw.trust, Draw.charity, Draw.department])(d)


def _round(d: Draw) -> tuple[int, int, date, str, str]:
    """Year and version of an edition, the day of publication and the outcome with its words."""
    year, version = d.pick(EDITIONS)
    words, outcome = d.pick(OUTCOMES)
    return year, version, d.day(date(year + 1, 3, 1), date(year + 1, 6, 30)), words, outcome


def _labels(org: Org, year: int, printed: str, words: str, outcome: str) -> list[Field]:
    return [name_of(org), code_of(org), value("edition", _edition(year), printed), value("outcome", outcome, words)]


def _older(d: Draw, year: int, version: int) -> tuple[int, int, str, date]:
    return year, version, "Standards Met", d.day(date(year + 1, 4, 1), date(year + 1, 6, 30))


def public_page(d: Draw) -> Paper:
    """An organisation's page printed from the browser: particulars, then the history of publications."""
    org = _org(d)
    year, version, day, words, outcome = _round(d)
    rows = [(year, version, words, day), *(_older(d, year - k, version - k) for k in range(1, d.number(2, 4)))]
    cells = "".join(f"<tr><td>{_edition(y)} (version {v})</td><td>{w}</td><td>{show(when, 'long')}</td></tr>"
                    for y, v, w, when in rows)  # fmt: skip
    style = (
        "body{font-family:Arial,sans-serif;font-size:15px;margin:0}header{background:#005eb8;color:#fff;padding:12px 20px}"
        "main{padding:16px 20px}td,th{text-align:left;padding:8px 18px 8px 0;border-bottom:1px solid #d8dde0}"
        "footer{background:#d8dde0;padding:14px 20px;font-size:12px;margin-top:40px}"
    )
    text = (
        f"<html lang=en><head><meta charset=utf-8><title>{org.name}</title><style>{style}</style></head><body><header>"
        "<b>Data Security and Protection Toolkit</b></header><main><p><a href='#'>Back to search results</a></p>"
        f"<h1>{org.name}</h1><p>Organisation code: <b>{org.code}</b></p><p>Address: {one_line(org.address, False)}</p>"
        f"<p>Primary sector: {org.sector}</p><h2>Publications</h2><table><tr><th>Assessment</th><th>Status</th>"
        f"<th>Date published</th></tr>{cells}</table></main><footer>Accessibility | Cookies | Privacy and terms | "
        "Contact us</footer></body></html>"
    )
    edge = f"{show(d.day(day, date(2026, 11, 20)), 'slash')}, {d.number(8, 17):02d}:{d.number(10, 59)}\t{org.name[:60]}"
    url = f"https://www.dsptoolkit.example/OrganisationSearch/{org.code}\t{{n}}/{{m}}"
    fields = _labels(org, year, f"{_edition(year)} (version {version})", words, outcome)
    fields += [on("published_on", day, "long"), value("sector", org.sector), place(org.address)]
    return Paper(fields, Web(text, edge, url))


def certificate(d: Draw) -> Paper:
    """The certificate that an organisation may save after it has published."""
    org = _org(d)
    year, _, day, words, outcome = _round(d)
    until = date(year + 2, 6, 30)
    s = Sheet("a4-landscape", "sans", "Data Security and Protection Toolkit")
    s.box(20, 20, s.width - 20, s.height - 20, stroke="#005eb8", width=4)
    s.text(60, 80, "Data Security and Protection Toolkit", 20, bold=True, colour="#005eb8")
    s.centred(160, "This is to certify that", 13)
    head(s, org.name, 200, 26)
    s.centred(226, f"({org.code})", 13)
    s.centred(
        266, f"has completed the {_edition(year)} Data Security and Protection Toolkit assessment with the status", 13
    )
    s.centred(310, words, 26, bold=True, colour="#007f3b")
    s.centred(350, f"Date of publication: {show(day, 'long')}", 12)
    fields = [*_labels(org, year, _edition(year), words, outcome), on("published_on", day, "long")]
    if d.maybe(0.7):
        s.centred(372, f"Valid to: {show(until, 'long')}", 12)
        fields.append(on("expires_on", until, "long"))
    s.para(120, 480, s.width - 240, "The assessment was completed by the organisation itself. The current status can be "
           "seen on the public pages of the toolkit.", 9, align="centre", colour="#555555")  # fmt: skip
    return Paper(fields, s.done())


def summary(d: Draw) -> Paper:
    """A printed summary of the assessment: profile, status, then the ten standards with counts."""
    org = _org(d)
    year, version, day, words, outcome = _round(d)
    until = date(year + 2, 6, 30)
    names = ("Personal confidential data", "Staff responsibilities", "Training", "Managing data access", "Process reviews",
             "Responding to incidents", "Continuity planning", "Unsupported systems", "IT protection", "Suppliers")  # fmt: skip
    table = [["Standard", "Mandatory evidence items", "Completed"]]
    for k, n in enumerate(names, 1):
        total = d.number(2, 9)
        table.append(
            [f"{k} {n}", str(total), str(total if outcome in ("standards_met", "standards_exceeded") else total - 1)]
        )
    blocks = [
        P("Data Security and Protection Toolkit", "bold"), H("Assessment summary", 1),
        Grid([["Organisation name", org.name], ["Organisation code", org.code], ["Organisation type", org.sector],
              ["Address", one_line(org.address, False)], ["Assessment", f"{_edition(year)} V{version}"], ["Status", words],
              ["Published on", show(day, "slash")], ["Published by", signer(d)], ["Expires on", show(until, "slash")]],
             [1, 2], head=False, side=True),
        H("Evidence by data security standard", 2), Grid(table, [3, 2, 1]),
        P("Evidence texts and documents are not part of this summary.", "small"),
    ]  # fmt: skip
    fields = _labels(org, year, f"{_edition(year)} V{version}", words, outcome)
    fields += [on("published_on", day, "slash"), on("expires_on", until, "slash"), value("sector", org.sector),
               place(org.address)]  # fmt: skip
    return Paper(fields, Flow(blocks, footer="Page {n} of {m}"))


def published_mail(d: Draw) -> Paper:
    """The toolkit's own message that an assessment was published."""
    org = _org(d)
    year, version, day, words, outcome = _round(d)
    mail = EmailMessage()
    mail["From"] = "DSPT No Reply <noreply@dsptoolkit.example>"
    mail["To"] = f"{signer(d)} <information.governance@applicant.example>"
    mail["Subject"] = f"DSPT {_edition(year)} assessment published - {org.code}"
    mail["Date"] = f"{day:%a, %d %b %Y} {d.number(8, 17):02d}:{d.number(10, 59)}:{d.number(10, 59)} +0100"
    mail["Message-ID"] = f"<{d.digits(12)}@dsptoolkit.example>"
    mail.set_content(
        f"Dear user,\n\nThe Data Security and Protection Toolkit assessment of {org.name} ({org.code}) has been "
        f"published.\n\nAssessment: {_edition(year)} (version {version})\nStatus: {words}\n"
        f"Published: {show(day, 'slash')}\nPublished by: {signer(d)}\n\nYou can change and publish the assessment again at "
        "any time before the deadline. Please do not reply to this message, the mailbox is not read.\n\nThe DSPT team\n",
        cte="8bit",
    )
    fields = [*_labels(org, year, _edition(year), words, outcome), on("published_on", day, "slash")]
    return Paper(fields, Raw(mail.as_bytes(), "eml"))


def search_list(d: Draw) -> Paper:
    """A list of many organisations as the search page gives it; its single fields are not read."""
    out = io.StringIO()
    pen = csv.writer(out, lineterminator="\r\n")
    pen.writerow(["Code", "Organisation Name", "Status", "Date Of Publication", "Primary Sector"])
    for _ in range(d.number(14, 40)):
        org = _org(d)
        year, _, day, words, _ = _round(d)
        status = f"{year % 100}/{(year + 1) % 100} {words}"
        pen.writerow([org.code, org.name.upper(), status, show(day, "slash"), org.sector])
    return Paper([], Raw(out.getvalue().encode(), "csv"), "a list of several organisations")


def unpublished(d: Draw) -> Paper:
    """A page of one that has registered and published nothing."""
    org = _org(d)
    year, version = d.pick(EDITIONS)
    text = (
        f"<html lang=en><head><meta charset=utf-8><title>Organisation details</title></head><body style='font-family:Arial'>"
        f"<p>Data Security and Protection Toolkit - organisation search</p><h1>{org.name}</h1><dl><dt>Code</dt>"
        f"<dd>{org.code}</dd><dt>Primary sector</dt><dd>{org.sector}</dd><dt>Latest assessment</dt><dd>{_edition(year)} "
        f"(version {version})</dd><dt>Status</dt><dd>Not Published</dd></dl><p>This organisation has not yet published "
        "an assessment for this version.</p></body></html>"
    )
    fields = [name_of(org), code_of(org), value("edition", _edition(year), optional=True),
              value("outcome", "not_published", "Not Published"), value("sector", org.sector)]  # fmt: skip
    return Paper(fields, Web(text))


def _legacy(d: Draw) -> tuple[Org, date, int, str, str]:
    day, score = d.day(date(2018, 1, 8), date(2018, 3, 30)), d.number(66, 97)
    words, grade = d.pick([("Satisfactory", "satisfactory"), ("Satisfactory", "satisfactory"),
                           ("Not Satisfactory", "not_satisfactory"),
                           ("Satisfactory with Improvement Plan", "satisfactory_with_plan")])  # fmt: skip
    return _org(d), day, score, words, grade


def igt_report(d: Draw) -> Paper:
    """Assessment report of the IG Toolkit: initiatives with levels and the overall score."""
    org, day, score, words, grade = _legacy(d)
    s = Sheet("a4", "sans", "Assessment Report")
    s.text(56, 70, "Information Governance Toolkit", 16, bold=True, colour="#003087")
    s.text(56, 92, "Assessment Summary Report", 12)
    rows = [("Organisation:", org.name), ("Organisation code:", org.code), ("Assessment:", "Version 14.1 (2017-2018)"),
            ("Status:", "Published"), ("Last published:", show(day, "slash"))]  # fmt: skip
    y = pairs(s, 56, 126, rows, 130, 10, 340, True) + 16
    for x, h in (
        (56, "Initiative"),
        (290, "Level 0"),
        (335, "Level 1"),
        (380, "Level 2"),
        (425, "Level 3"),
        (475, "Grade"),
    ):
        s.text(x, y, h, 8.5, bold=True)
    for name in ("Information Governance Management", "Confidentiality and Data Protection Assurance",
                 "Information Security Assurance", "Secondary Use Assurance"):  # fmt: skip
        y += 18
        s.text(56, y, name, 8.5)
        for x in (290, 335, 380, 425):
            s.text(x + 12, y, str(d.number(0, 7) if x > 335 else 0), 8.5)
    y += 24
    s.rule(56, y - 14, s.width - 56)
    s.text(56, y, "Overall", 10, bold=True)
    s.text(290, y, f"{score}%", 10, bold=True)
    s.para(475, y, 80, words, 9, bold=True)
    s.text(56, y + 60, f"Report printed {show(d.day(day, date(2018, 4, 30)), 'slash')}", 8, colour="#666666")
    fields = [name_of(org), code_of(org), value("version", "14.1"), value("score", score, f"{score}%"),
              value("grade", grade, words), on("published_on", day, "slash")]  # fmt: skip
    return Paper(fields, s.done())


def igt_statement(d: Draw) -> Paper:
    """A statement in sentences of the submission, put together by the organisation."""
    org, day, score, words, grade = _legacy(d)
    blocks = [
        P(org.name, "bold"), P(one_line(org.address), "small"), H("Information Governance Toolkit submission", 1),
        P(f"{org.name} (organisation code {org.code}) published its Information Governance Toolkit v14.1 assessment on "
          f"{show(day, 'long')}."),
        P(f"The assessment was scored {score}% and graded {words}."),
        Grid([["Requirement set", "Answered"], ["Management", "yes"], ["Confidentiality", "yes"], ["Security", "yes"]]),
        P(f"{signer(d)}, Information Governance Lead"),
    ]  # fmt: skip
    fields = [name_of(org), code_of(org), value("version", "14.1", "v14.1"), value("score", score, f"{score}%"),
              value("grade", grade, words), on("published_on", day, "long")]  # fmt: skip
    return Paper(fields, Flow(blocks, footer="Page {n} of {m}", face="serif"))
