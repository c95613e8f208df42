"""Minutes of boards, councils, trustees, directors and committees in which the cloud is one item among others."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.eleventh.facts import charity, company, f, on, people, say, trust, university
from benchmarks.unseen.eleventh.pages import E, screen
from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper
from benchmarks.unseen.world import Draw

CLOUDS = (
    "Microsoft Azure UK South",
    "Amazon Web Services in its London region",
    "Google Cloud europe-west2",
    "Oracle Cloud in London",
)


def _day(d: Draw) -> date:
    day = d.day(date(2025, 1, 6), date(2026, 10, 20))
    return day - timedelta(days=max(0, day.weekday() - 4))


def _decision(verb: str, text: str) -> Field:
    return Field("decision", {"verb": verb, "text": text}, text)


def _common(name: str, body: str, day: date, style: str, status: str, word: str) -> list[Field]:
    return [
        f("organisation_name", name),
        f("body", body),
        on("meeting_on", day, style),
        f("document_status", status, printed=word),
    ]


OUTCOMES = (
    (
        "approved",
        "The Board approved the use of the cloud service and accepted the residual risk set out in the paper.",
    ),
    (
        "approved",
        "The Board APPROVED the cloud risk assessment subject to the completion of penetration testing before go-live.",
    ),
    ("noted", "The Board noted the cloud risk assessment and asked for a further report in March."),
    (
        "deferred",
        "The Board deferred a decision on cloud storage until the data protection impact assessment had been completed.",
    ),
)


def trust_board(d: Draw) -> Paper:
    """A trust's board in public: references at the left, quoracy an item of its own, an action log at the end."""
    name, day, cloud, who = trust(d), _day(d), d.pick(CLOUDS), people(d, 6)
    item = f"{who[4]} presented the risk assessment for moving the research database to {cloud}, which had been scored as Class {d.number(3, 5)} under the data risk model."
    verb, text = d.pick(OUTCOMES)
    ref = f"{day:%y/%m}"
    rows = [
        ["Item", "Minute", "Action"],
        [f"{ref}/01", f"Welcome and apologies. Apologies were received from {who[5]}.", ""],
        [f"{ref}/02", "Quoracy. The Chair declared that the meeting was quorate.", ""],
        [f"{ref}/03", "Minutes of the previous meeting were approved as a correct record.", ""],
        [f"{ref}/04", "Finance report. The deficit at month nine was noted.", who[1].split()[0]],
        [f"{ref}/05", f"Cloud hosting of research data. {item} {text}", who[4].split()[0]],
        [f"{ref}/06", "Any other business. There was none.", ""],
    ]
    roles = ["Chair", "Chief Executive", "Medical Director", "Non-Executive Director", "Chief Information Officer"]
    blocks = [
        P(name, "bold"),
        H("Board of Directors", 1),
        P(
            f"Minutes of the meeting of the Board of Directors held in public on {day:%A} {say(day, 'long')} at 10.00am in the Boardroom and by video link"
        ),
        P("Present", "bold"),
        Grid([[w, r] for w, r in zip(who[:5], roles, strict=True)], head=False, ruled=False),
        Grid(rows, [1, 6, 1.2]),
        P("Confirmed as a true record by the Chair at the following meeting."),
    ]
    fields = [
        *_common(name, "Board of Directors", day, "long", "approved", "Confirmed as a true record"),
        f("quorate", True, printed="the meeting was quorate"),
        f("cloud_risk_item", item, f"Cloud hosting of research data. {item}"),
        _decision(verb, text),
    ]
    return Paper(fields, Flow(blocks, f"{name}: Board of Directors", "Page {n} of {m}"))


def council(d: Draw) -> Paper:
    """A university's council: numbered, headings in capitals, RESOLVED; unconfirmed until the next meeting."""
    name, day, cloud, who = university(d), _day(d), d.pick(CLOUDS), people(d, 5)
    minute = d.number(30, 80)
    item = f"The Chief Information Officer reported that the Data Safe Haven would in future be hosted on {cloud} and drew attention to the risks of confidentiality and availability recorded in the assessment."
    text = d.pick(
        [
            "RESOLVED: that the Council accept the cloud risk assessment and authorise the migration of the Data Safe Haven.",
            "RESOLVED: That the cloud risk assessment for the Data Safe Haven be approved, with an annual report to Audit and Risk Committee.",
        ]
    )
    blocks = [
        H(name.upper(), 1),
        H("COUNCIL", 1),
        P(f"Unconfirmed minutes of the meeting held on {say(day, 'long')}"),
        P(
            f"Present: {who[0]} (Chair), {who[1]}, {who[2]}, the Vice-Chancellor. In attendance: {who[3]} (Secretary), {who[4]} (Chief Information Officer)."
        ),
        P(f"{minute}. MINUTES", "bold"),
        P("The minutes of the last meeting were confirmed."),
        P(f"{minute + 1}. STUDENT NUMBERS", "bold"),
        P("Received: a report on recruitment. The report was noted."),
        P(f"{minute + 2}. HOSTING OF SENSITIVE RESEARCH DATA", "bold"),
        P(item),
        P(
            "Members asked how access from outside the United Kingdom would be prevented and were told that conditional access applied."
        ),
        P(text),
        P(f"{minute + 3}. DATE OF NEXT MEETING", "bold"),
        P(say(day + timedelta(days=84), "long")),
    ]
    fields = [
        f("organisation_name", name.upper(), name),
        *_common(name, "Council", day, "long", "draft", "Unconfirmed minutes")[1:],
        f("cloud_risk_item", item),
        _decision("resolved", text),
    ]
    return Paper(fields, Flow(blocks, "", "Council minutes   {n}", "serif"))


def trustees(d: Draw) -> Paper:
    """A charity's trustees, from the charity's site: quorum by number, decisions in a table."""
    name, day, cloud, who = charity(d), _day(d), d.pick(CLOUDS), people(d, 5)
    good = d.maybe(0.7)
    item = f"A paper on keeping the registry in {cloud} was discussed and the main information risks were explained."
    verb, text = d.pick(
        [
            ("agreed", "Trustees agreed to host the registry in the cloud on the terms of the paper."),
            ("rejected", "Trustees rejected the proposal to move the registry to the cloud at this time."),
        ]
    )
    quorum = (
        "Four trustees were present, so the meeting was quorate."
        if good
        else "Only two trustees were present, so the meeting was not quorate and decisions are to be confirmed by e-mail."
    )
    css = "body{font:14px Georgia,serif;max-width:760px;margin:20px auto}h1{font-size:24px}h2{font-size:17px}"
    body = f"<h1>{E(name)}</h1><p><b>Minutes of the Board of Trustees</b><br>{day:%A} {say(day, 'ordinal')}, 6.30pm, by video</p><p>Trustees: {', '.join(who[:4])}. Staff: {who[4]}.</p><p>{quorum}</p><h2>1. Minutes of the last meeting</h2><p>Approved and signed.</p><h2>2. Fundraising</h2><p>Income for the quarter was ahead of budget.</p><h2>3. Registry hosting</h2><p>{E(item)}</p><p>{E(text)}</p><h2>4. Close</h2><p>The meeting closed at 8.10pm.</p><p><i>Approved by the trustees on {say(day + timedelta(days=56), 'long')}</i></p>"
    fields = [
        *_common(name, "Board of Trustees", day, "ordinal", "approved", "Approved by the trustees"),
        f("quorate", good, printed=quorum),
        f("cloud_risk_item", item),
        _decision(verb, text),
    ]
    return Paper(fields, screen("Minutes", css, body, f"{E(name)}\tMinutes", "{n}/{m}"))


def directors(d: Draw) -> Paper:
    """A company's directors: company number, quorum noted, IT WAS RESOLVED, signature of the chairman."""
    name, day, cloud, who = company(d), _day(d), d.pick(CLOUDS), people(d, 3)
    item = f"The Chairman tabled a report on the transfer of client health data to {cloud} together with the completed data risk model."
    text = d.pick(
        [
            "IT WAS RESOLVED that the cloud risk assessment be and is hereby approved.",
            "After discussion IT WAS RESOLVED that the risks of the cloud hosting be accepted and that they be reviewed each year.",
        ]
    )
    blocks = [
        P(name, "bold"),
        P(f"(Company number 0{d.digits(7)})"),
        P(
            f"MINUTES of a meeting of the Board of Directors held at the registered office on {say(day, 'long')} at 2.00 pm"
        ),
        P(f"PRESENT: {who[0]} (Chairman), {who[1]}, {who[2]}"),
        H("1. Notice and quorum", 2),
        P("The Chairman reported that due notice had been given and that a quorum was present."),
        H("2. Interests", 2),
        P("No director declared an interest."),
        H("3. Cloud services", 2),
        P(item),
        P(text),
        H("4. Bank mandate", 2),
        P("IT WAS RESOLVED that the bank mandate be amended."),
        P("There being no further business the meeting closed."),
        P("....................................... Chairman"),
    ]
    fields = [
        f("organisation_name", name),
        f("body", "Board of Directors"),
        on("meeting_on", day, "long"),
        f("quorate", True, printed="a quorum was present"),
        f("cloud_risk_item", item),
        _decision("resolved", text),
    ]
    return Paper(fields, Flow(blocks, "", "", "serif"))


def committee(d: Draw) -> Paper:
    """A committee to which the board delegated the decision, draft, with two decisions."""
    name, day, cloud, who = trust(d), _day(d), d.pick(CLOUDS), people(d, 4)
    body = d.pick(["Digital and Information Governance Committee", "Audit and Risk Committee"])
    item = f"The SIRO introduced the cloud risk assessment for the analytics platform on {cloud}."
    one = "The Committee, under authority delegated by the Board of Directors, approved the assessment."
    two = "The Committee agreed that overseas access to the platform would remain blocked."
    blocks = [
        H(f"{name}", 2),
        H(body, 1),
        P(f"DRAFT minutes, {say(day, 'slash')}, MS Teams", "bold"),
        Grid(
            [
                ["Attendance", ""],
                [who[0], "Chair, Non-Executive Director"],
                [who[1], "SIRO"],
                [who[2], "Caldicott Guardian"],
                [who[3], "Minutes"],
            ],
            [1, 2],
        ),
        P("1. The meeting was quorate."),
        P("2. The action log was reviewed."),
        P("3. Analytics platform", "bold"),
        Items([item, one, two]),
        P("4. Information governance incidents: two were reported, neither notifiable."),
        P("Next meeting: to be arranged."),
    ]
    fields = [
        *_common(name, body, day, "slash", "draft", "DRAFT minutes"),
        f("quorate", True, printed="The meeting was quorate"),
        f("cloud_risk_item", item),
        _decision("approved", one),
        _decision("agreed", two),
    ]
    return Paper(fields, Flow(blocks, "", "DRAFT   {n}/{m}"))


def extract(d: Draw) -> Paper:
    """A certified extract of one minute of a university's board of governors."""
    name, day, cloud, who = university(d), _day(d), d.pick(CLOUDS), people(d, 2)
    item = f"Governors considered paper {d.number(10, 40)}/{d.letters(1)} on the use of {cloud} for the storage of pseudonymised hospital data."
    verb, text = d.pick(
        [
            ("endorsed", "Governors endorsed the cloud risk assessment and its risk class."),
            ("ratified", "Governors ratified the decision of the Executive to approve the cloud risk assessment."),
        ]
    )
    blocks = [
        P(name, "bold"),
        P("BOARD OF GOVERNORS", "bold"),
        P(f"Extract from the minutes of the meeting of {say(day, 'long')}"),
        H(f"Minute {d.number(100, 190)}: Research data in the cloud", 2),
        P(item),
        P(text),
        P(
            f"I certify that this is a true extract from the approved minutes. {who[0]}, Clerk to the Governors, {say(day + timedelta(days=40), 'long')}"
        ),
    ]
    fields = [
        f("organisation_name", name),
        f("body", "Board of Governors", "BOARD OF GOVERNORS", printed="BOARD OF GOVERNORS"),
        on("meeting_on", day, "long"),
        Field("document_status", "approved", "approved minutes", (), True),
        f("cloud_risk_item", item),
        _decision(verb, text),
    ]
    return Paper(fields, Flow(blocks, "", ""))
