"""Minutes of boards and councils with the business of a whole meeting, the cloud an item among many."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.fifth.facts import PEOPLE, day, organisation, person
from benchmarks.unseen.fifth.offices import PROVIDERS
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of
from benchmarks.unseen.world import Draw, Org

DECISIONS = (
    (
        "approved",
        "The {b} approved the use of {p} to store the study data, subject to the controls set out in the cloud risk assessment.",
    ),
    (
        "accepted",
        "The {b} accepted the residual risk of hosting patient data in {p} as being within its risk appetite.",
    ),
    ("noted", "The {b} noted the cloud risk assessment for {p}."),
    ("endorsed", "The {b} endorsed the SIRO's recommendation that the {p} hosting risk be accepted."),
    ("resolved", "It was RESOLVED that {p} be used for the storage of NHS England data at Risk Profile Class {k}."),
    (
        "agreed",
        "It was AGREED that the move of the research platform to {p} should go ahead, with an update in six months.",
    ),
)
TRUST_BUSINESS = (
    (
        "Patient story",
        "The Chief Nurse introduced a patient who described her experience of the maternity service. The Chair thanked her on behalf of everyone present.",
    ),
    (
        "Chief Executive's report",
        "The Chief Executive reported on operational pressures, the elective recovery programme and the staff survey. Members asked about the effect of industrial action on waiting lists.",
    ),
    (
        "Integrated performance report",
        "The Chief Operating Officer reported that four-hour performance had improved to 71.2% and that the 62-day cancer standard had not been met. A recovery trajectory would come to the next meeting.",
    ),
    (
        "Finance report, month 7",
        "The Director of Finance reported a deficit of £3.1m against a planned deficit of £2.4m. Cash remained sufficient until the end of the year.",
    ),
    (
        "Safe staffing",
        "The bi-annual establishment review was received. Vacancies among registered nurses had fallen for the fifth month.",
    ),
    (
        "Mortality and learning from deaths",
        "The Medical Director presented the quarterly report. The summary hospital-level mortality indicator was within the expected range.",
    ),
    (
        "Freedom to speak up",
        "The Guardian presented her annual report. Forty-two concerns had been raised, most of them about behaviours.",
    ),
    (
        "Estates strategy",
        "Members discussed the condition of the tower block and the timetable of the business case for its replacement.",
    ),
)
ACADEMIC_BUSINESS = (
    (
        "Vice-Chancellor's report",
        "Received: a report from the Vice-Chancellor on recruitment, the national pay negotiations and the opening of the engineering building.",
    ),
    (
        "Student numbers",
        "Received: the census of registered students. Home undergraduate numbers were two per cent below target.",
    ),
    (
        "Financial statements",
        "Received: the draft financial statements for the year and the letter of representation. Members considered the pension provision.",
    ),
    ("Academic regulations", "Approved: amendments to the regulations for taught postgraduate awards."),
    (
        "Access and participation plan",
        "Considered: progress against the milestones of the plan. The gap in continuation rates had narrowed.",
    ),
    ("Estates", "Reported: that work on the library roof would be finished by the start of the next session."),
    ("Health and safety", "Received: the annual report on health and safety."),
)
CHARITY_BUSINESS = (
    (
        "Finance",
        "The treasurer presented the management accounts. Legacy income was ahead of budget and the reserves policy was being met.",
    ),
    ("Fundraising", "The spring appeal had raised £41,300. Trustees thanked the fundraising team."),
    ("Safeguarding", "There were no incidents to report this quarter."),
    (
        "Chief executive's report",
        "Recruitment of a new head of services was under way. The lease of the Cardiff office had been renewed.",
    ),
    ("Trustee recruitment", "Two applications had been received and interviews would be held in the new year."),
)
COMPANY_BUSINESS = (
    (
        "MANAGEMENT ACCOUNTS",
        "The Finance Director presented the management accounts for the quarter. Revenue was 4% ahead of budget.",
    ),
    ("SALES PIPELINE", "The Commercial Director reported on tenders submitted and contracts renewed."),
    ("PEOPLE", "Headcount stood at 64. The staff handbook would be revised."),
    ("HEALTH AND SAFETY", "No accidents had been reported since the last meeting."),
)


@dataclass(frozen=True)
class Meeting:
    org: Org
    body: str
    held: date
    item: str
    decision: str
    verb: str
    state: str
    quorate: bool | None

    def fields(self, style: str = "long") -> list[Field]:
        found = [
            name_of(self.org),
            Field("body", self.body, self.body),
            Field("meeting_on", self.held.isoformat(), day(self.held, style)),
        ]
        found += [Field("document_status", self.state)] if self.state else []
        found += [Field("quorate", self.quorate)] if self.quorate is not None else []
        return [
            *found,
            Field("cloud_risk_item", self.item, self.item),
            Field("decision", {"verb": self.verb, "text": self.decision}, self.decision),
        ]


def meeting(draw: Draw, kind: str, body: str, speaker: str, short: str) -> Meeting:
    provider, _, brief = draw.pick(PROVIDERS)
    verb, words = draw.pick(DECISIONS)
    k = draw.number(2, 5)
    items = (
        f"{speaker} presented the cloud risk assessment for the proposed use of {provider} and drew attention to the risks to confidentiality, integrity and availability.",
        f"{speaker} reported that the data risk model had been completed and that hosting the data in {provider} fell into Risk Profile Class {k}.",
        f"The paper set out the information risks of moving the research environment to {provider}, which {speaker[0].lower()}{speaker[1:]} introduced.",
        f"Members considered the risks of storing patient level data in {provider}, including access by the supplier's staff and loss of the service.",
    )
    sentence = words.format(b=short, p=draw.pick([provider, brief]), k=k)
    held = draw.day(date(2025, 1, 14), date(2026, 8, 28))
    held -= timedelta(days=max(0, held.weekday() - 4))
    return Meeting(
        organisation(draw, kind),
        body,
        held,
        draw.pick(items),
        sentence,
        verb,
        draw.pick(["draft", "approved", "approved", ""]),
        draw.pick([True, True, None]),
    )


def quorum(m: Meeting) -> str:
    if m.quorate is False:
        return "The Chair welcomed everyone and stated that the meeting was not quorate."
    return "The Chair welcomed everyone to the meeting" + (
        " and confirmed that the meeting was quorate." if m.quorate else "."
    )


def business(
    draw: Draw, m: Meeting, pool: tuple[tuple[str, str], ...], title: str, more: str = ""
) -> list[tuple[str, str]]:
    """Other items in chance order, the cloud somewhere among them."""
    found = draw.some(pool, draw.number(3, len(pool)))
    found.insert(draw.number(1, len(found)), (title, f"{m.item} {more}{m.decision}"))
    return found


def trust_minutes(draw: Draw) -> Paper:
    """NHS trust's board in public: references, initials for actions, signature at the end."""
    m = meeting(
        draw, "trust", "Board of Directors", draw.pick(["The Chief Digital Information Officer", "The SIRO"]), "Board"
    )
    items = [
        ("Welcome, apologies and declarations of interest", f"{quorum(m)} There were no new declarations of interest."),
        ("Minutes of the previous meeting", "The minutes of the last meeting were agreed as an accurate record."),
        ("Action log", "Members reviewed the open actions; four were closed."),
    ]
    items += business(
        draw,
        m,
        TRUST_BUSINESS,
        "Use of public cloud for research data",
        "Non-executive directors asked how access by suppliers would be controlled. ",
    )
    items += [("Any other business", "There was none. The next meeting will be held in two months' time.")]
    rows = [
        ["Item", "Discussion", "Action"],
        *(
            [f"{m.held:%m/%y}/{k:02d}", f"{t}\n{w}", draw.pick(["", "", "COO", "CDIO", "MD"])]
            for k, (t, w) in enumerate(items, 1)
        ),
    ]
    titles = (
        "Chair",
        "Chief Executive",
        "Non-Executive Director",
        "Non-Executive Director",
        "Medical Director",
        "Chief Nurse",
        "Director of Finance",
        "Chief Operating Officer",
    )
    blocks: list[Any] = [P("DRAFT - to be approved at the next meeting", "bold")] if m.state == "draft" else []
    blocks += [
        H(m.org.name, 0),
        P(
            f"Minutes of the meeting of the {m.body} held in public on {m.held:%A} {day(m.held, 'long')} at 9.30am in the Boardroom, Trust Headquarters",
            "bold",
        ),
        P("Present", "bold"),
    ]
    blocks += [
        Grid([[n, t] for n, t in zip(draw.some(PEOPLE, 8), titles, strict=True)], [1, 2], False, False, False),
        Grid(rows, [1.2, 7, 1], True),
    ]
    blocks += (
        [
            P(
                f"Signed as a true and accurate record: {person(draw)}, Chair     Date: {day(m.held + timedelta(days=56), 'slash')}"
            )
        ]
        if m.state == "approved"
        else []
    )
    return Paper(m.fields(), Flow(blocks, "Board of Directors in public", "Page {n} of {m}"), "signed = approved")


def university_minutes(draw: Draw) -> Paper:
    """Council, Senate or a committee: confirmed or not, numbered paragraphs."""
    body = draw.pick(["Council", "Senate", "Audit and Risk Committee"])
    m = meeting(draw, "university", body, "The Director of Digital Services", body.split()[-1])
    status = {"draft": "UNCONFIRMED", "approved": "CONFIRMED", "": ""}[m.state]
    n = draw.number(21, 88)
    first, *members = draw.some(PEOPLE, 7)
    blocks: list[Any] = [
        H(m.org.name, 0),
        P(body, "centre"),
        P(f"Minutes of the meeting held on {m.held:%A} {day(m.held, 'long')}", "centre"),
        *([P(status, "right")] if status else []),
    ]
    blocks += [P(f"Present: {first} (Chair), {', '.join(members)}"), P(f"In attendance: {person(draw)} (Secretary)")]
    items = [
        ("Preliminary", quorum(m)),
        ("Minutes", "The minutes of the previous meeting were confirmed."),
        *business(draw, m, ACADEMIC_BUSINESS, "Secure research data in the cloud"),
        ("Date of next meeting", "To be confirmed by the Secretary."),
    ]
    for k, (title, words) in enumerate(items, n):
        blocks += [H(f"{k}. {title}", 2)]
        blocks += [P(f"{k}.1 {m.item}"), P(f"{k}.2 {m.decision}")] if m.item in words else [P(words)]
    return Paper(m.fields(), Flow(blocks, "", "{n}", draw.pick(["serif", "sans"])))


def trustee_minutes(draw: Draw) -> Paper:
    """A charity's plain minutes; the meeting may lack its quorum."""
    m = meeting(draw, "charity", "Board of Trustees", "The Head of IT", "trustees")
    m = Meeting(m.org, m.body, m.held, m.item, m.decision, m.verb, m.state, draw.pick([True, True, None, False]))
    away, *present = draw.some(PEOPLE, 6)
    blocks: list[Any] = [
        H(m.org.name, 1),
        P(f"Board of Trustees{' - draft minutes' if m.state == 'draft' else ' - minutes'}", "bold"),
        P(f"Held on {day(m.held, 'th')} by Zoom"),
        P(f"Trustees present: {', '.join(present)}"),
        P(f"Apologies: {away}"),
    ]
    items = [
        ("Welcome", quorum(m)),
        ("Minutes of the last meeting", "These were agreed."),
        *business(draw, m, CHARITY_BUSINESS, "Patient registry: cloud hosting"),
        ("AOB", "None."),
    ]
    for k, (title, words) in enumerate(items, 1):
        blocks += [P(f"{k}. {title}", "bold"), P(words)]
    blocks += [P(f"Approved by the Board on {day(m.held + timedelta(days=91), 'th')}")] if m.state == "approved" else []
    return Paper(m.fields("th"), Flow(blocks, "", "", "sans"))


def directors_minutes(draw: Draw) -> Paper:
    """Company secretary's minutes in numbered clauses."""
    m = meeting(draw, "company", "Board of Directors", "The Chief Technology Officer", "Board")
    items = [
        (
            "NOTICE AND QUORUM",
            "The Chair reported that due notice of the meeting had been given"
            + (" and that a quorum was present." if m.quorate else "."),
        ),
        *business(draw, m, COMPANY_BUSINESS, "CLOUD HOSTING OF HEALTH DATA"),
        ("CLOSE", "There being no further business, the Chair closed the meeting."),
    ]
    chair, other, secretary = draw.some(PEOPLE, 3)
    blocks: list[Any] = [P("DRAFT - SUBJECT TO APPROVAL", "right")] if m.state == "draft" else []
    blocks += [
        H(m.org.name, 1),
        P(f"(Registered number {draw.digits(8)})", "centre"),
        P(
            f"Minutes of a meeting of the Board of Directors held at {', '.join(m.org.address.lines)} on {day(m.held, 'long')} at 2.00 p.m."
        ),
    ]
    blocks += [
        Grid(
            [
                ["Present:", chair, "Director (Chair)"],
                ["", other, "Director"],
                ["In attendance:", secretary, "Company Secretary"],
            ],
            [1, 2, 2],
            False,
            False,
            False,
        )
    ]
    for k, (title, words) in enumerate(items, 1):
        lines = [m.item, m.decision] if m.item in words else [words]
        blocks += [P(f"{k}. {title}", "bold"), *(P(f"{k}.{n} {line}") for n, line in enumerate(lines, 1))]
    blocks += [
        P("............................................ Chair"),
        *([P(f"Approved and signed on {day(m.held + timedelta(days=30), 'long')}")] if m.state == "approved" else []),
    ]
    return Paper(m.fields(), Flow(blocks, "", "", "serif"))
