"""Minutes in which the cloud is one item among the business of a board."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from benchmarks.unseen.eighth.facts import PEOPLE, TODAY, organisation, say
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Draw, Org

CLOUD = (
    "presented the cloud risk assessment for {system}, which will store data from NHS England in Microsoft Azure.",
    "introduced the paper on the move of {system} to Amazon Web Services and the risks of holding patient data in the cloud.",
    "reported that {system} is hosted in a public cloud service and that the risk had been assessed as Class 3.",
)
TALK = (
    "Members asked about encryption, access by the supplier's staff and what would happen at the end of the contract.",
    "It was explained that the provider is responsible for the data centres and the organisation for access and configuration.",
    "In discussion, the importance of pseudonymisation and of keeping data in the United Kingdom was emphasised.",
)
TRUST_BUSINESS = (
    ("Patient story", ("The Board heard from a patient about her care after a stroke and thanked her for her candour.", "The Chief Nurse undertook to share the story with the ward teams.")),
    ("Minutes of the previous meeting and matters arising", ("The minutes of the previous meeting were approved as a correct record.", "The action log was reviewed and three completed actions were closed.")),
    ("Integrated performance report", ("Performance against the four-hour standard was 74.1 per cent. Ambulance handovers had improved for the third month in succession.", "Members questioned the trajectory for 65-week waits and were assured that mutual aid was in place.", "The Board noted the report.")),
    ("Quality and safety committee: report of the Chair", ("Two never events had been reported in the quarter and both were under investigation.", "The committee had approved the annual infection prevention report.")),
    ("People and culture", ("Sickness absence stood at 5.2 per cent. The response rate of the staff survey had risen to 51 per cent.", "The Board approved the gender pay gap statement for publication.")),
    ("Estates: phase two of the emergency village", ("The full business case had been submitted and approval was expected in the autumn.", "The Board agreed the timetable.")),
    ("Freedom to Speak Up Guardian's report", ("Forty-one contacts had been received, most about behaviours and working hours.",)),
)  # fmt: skip
COUNCIL_BUSINESS = (
    ("Student recruitment", ("Received: a report on applications, which stood two per cent above the previous year.", "Noted: that international recruitment remained uncertain.")),
    ("Financial forecasts", ("Received: the forecasts to be submitted to the Office for Students.", "RESOLVED: to approve the forecasts for submission.")),
    ("Estates strategy", ("Considered: proposals for the refurbishment of the library.", "Agreed: to receive a costed plan at the next meeting.")),
    ("Health and safety", ("Received: the annual report. There had been two reportable incidents.",)),
    ("Nominations", ("RESOLVED: to appoint two lay members for terms of three years.",)),
)  # fmt: skip
COMPANY_BUSINESS = (
    ("Sales and pipeline", "Two contracts had been won since the last meeting and a third was in negotiation."),
    ("Management accounts", "Turnover was four per cent above budget. The accounts were received."),
    ("People", "Three appointments had been made to the engineering team."),
    ("Premises", "The landlord had offered a renewal of the lease for five years, which the Board approved."),
    ("Customer support", "Response times had been met in all but two cases."),
)  # fmt: skip
CHARITY_BUSINESS = (
    ("Chief executive's update", "The new helpline had taken four hundred calls since April."),
    ("Safeguarding", "No incidents had been reported. The policy was reviewed and approved without change."),
    ("Risk register", "The loss of the largest grant remained the highest risk."),
    ("Strategy day", "Trustees agreed to meet in person for a day in the autumn."),
    ("Volunteers", "The number of volunteers had grown to eighty-six."),
)  # fmt: skip
FINANCE = "The Director of Finance reported a position to the end of the month of £0.3m better than plan."


def _basics(draw: Draw, kinds: str) -> tuple[Org, date, list[str], bool, str]:
    org = organisation(draw, kinds)
    day = draw.day(date(2025, 5, 1), date(2026, 10, 30))
    day -= timedelta(days=max(0, day.weekday() - 4))
    return org, day, draw.some(PEOPLE, 7), draw.maybe(0.3), draw.pick(CLOUD).format(system=org.system)  # fmt: skip


def _fields(org: Org, body: str, day: date, shown: str, draft: bool, item: str, decisions: list[tuple[str, str]], status: str) -> list[Field]:  # fmt: skip
    found = [name_of(org), Field("body", body, body), Field("meeting_on", day.isoformat(), shown), Field("document_status", "draft" if draft else "approved", status), Field("cloud_risk_item", item, item)]  # fmt: skip
    return found + [Field("decision", {"verb": v, "text": t}, t) for v, t in decisions]


def trust_board(draw: Draw) -> Paper:
    """A trust's board in public: attendance table, numbered references, actions at the right."""
    org, day, people, draft, said = _basics(draw, "trust")
    body = draw.pick(["Board of Directors", "Trust Board"])
    item = f"{people[2]} {said}"
    verb = draw.pick(["approved", "agreed", "noted"])
    decision = {"approved": "The Board approved the use of the cloud service and accepted the residual risk.", "agreed": "The Board agreed that the data may be held in the cloud subject to an annual review.", "noted": "The Board noted the cloud risk assessment and asked for a further report in six months."}[verb]  # fmt: skip
    later = say(day + timedelta(days=56), "long")
    draft = draft or day + timedelta(days=56) > TODAY
    status = "Draft - to be confirmed at the next meeting" if draft else f"Approved by the Board on {later}"
    n = draw.number(60, 110)
    ref = f"{day:%y}"
    chosen = draw.some(TRUST_BUSINESS, draw.number(3, 6))
    items: list[tuple[str, tuple[str, ...]]] = [
        (
            "Chief Executive's report",
            ("The Chief Executive drew attention to winter planning and the visit of the regional team.",),
        ),
        *chosen[:2],
        ("Finance report", (FINANCE, "The Board noted the report.")),
        ("Digital and information risk", (f"{item} {draw.pick(TALK)}", decision)),
        *chosen[2:],
        (
            "Any other business",
            ("There was none.", "There being no further business the Chair closed the meeting at 12.40pm."),
        ),
    ]
    heard: list[Any] = []
    for k, (title, words) in enumerate(items, n + 2):
        heard += [H(f"{ref}/{k}  {title}", 2), *map(P, words)]
    flow = Flow(
        [
            P(org.name, "bold"),
            H(f"Minutes of the {body} held in public", 1),
            P(f"{say(day, 'weekday')}, 9.30am, Boardroom, Trust Headquarters"),
            P(status, "quote"),
            Grid([["Present", ""], [people[0], "Chair"], [people[1], "Chief Executive"], [people[2], "Chief Digital and Information Officer"], [people[3], "Chief Nurse"], [people[4], "Non-Executive Director"], [people[5], "Medical Director"]], [1, 1.6]),
            H(f"{ref}/{n}  Welcome, apologies and quoracy", 2),
            P(f"The Chair welcomed everyone. Apologies were received from {people[6]}. The meeting was quorate."),
            H(f"{ref}/{n + 1}  Declarations of interest", 2),
            P("There were none."),
            *heard,
        ],
        footer="Page {n} of {m}",
    )  # fmt: skip
    found = _fields(org, body, day, say(day, "weekday"), draft, item, [(verb, decision)], status)
    return Paper([*found, Field("quorate", True, "quorate")], word_page(flow, "health") if draw.maybe(0.3) else flow)


def university_committee(draw: Draw) -> Paper:
    """A university's council: reserved headings, numbered paragraphs, RESOLVED in capitals."""
    org, day, people, draft, said = _basics(draw, "university")
    body = draw.pick(["Council", "Board of Governors", "Audit and Risk Committee"])
    item = f"The Chief Information Officer {said}"
    decision = draw.pick(["RESOLVED: that the cloud risk assessment be approved and the residual risk accepted on behalf of the University.", "RESOLVED: to approve the storage of the data in the cloud, subject to review in twelve months."])  # fmt: skip
    status = "UNCONFIRMED" if draft else "CONFIRMED"
    chosen = draw.some(COUNCIL_BUSINESS, draw.number(2, 5))
    following = say(date(day.year + 1, 2, draw.number(2, 26)), "long")
    items: list[tuple[str, tuple[str, ...]]] = [
        ("Minutes of the last meeting", ("The minutes were confirmed as a correct record.",)),
        ("Vice-Chancellor's report", ("Received: a report on admissions, research income and the estate.",)),
        *chosen[:2],
        ("Information governance", (item, draw.pick(TALK), decision)),
        *chosen[2:],
        ("Date of next meeting", (following,)),
    ]
    heard: list[Any] = []
    for k, (title, words) in enumerate(items, 1):
        heard += [H(f"{k}. {title}", 2), *(P(f"{k}.{m} {x}") for m, x in enumerate(words, 1))]
    place = next(k for k, (title, _) in enumerate(items, 1) if title == "Information governance")
    flow = Flow(
        [
            H(org.name, 1),
            H(body, 2),
            P(f"Minutes of the meeting held on {say(day, 'long')}", "bold"),
            P(status),
            P(f"Present: {people[0]} (Chair), {', '.join(people[1:5])}."),
            P(f"In attendance: {people[5]} (Secretary), {people[6]} (minutes)."),
            *heard,
        ],
        face="serif",
        footer="{n}",
    )
    found = _fields(org, body, day, say(day, "long"), draft, item, [("resolved", decision)], status)
    numbered = {"verb": "resolved", "text": f"{place}.3 {decision}"}
    found[-1] = Field("decision", {"verb": "resolved", "text": decision}, decision, (numbered,))
    found[-2] = Field("cloud_risk_item", item, item, (f"{place}.1 {item}",))
    return Paper(found, flow)


def trustees(draw: Draw) -> Paper:
    """A charity's trustees; short, informal, sometimes without a quorum."""
    org, day, people, draft, said = _basics(draw, "charity")
    body = "Board of Trustees"
    quorate = draw.maybe(0.8)
    item = f"{people[3]} {said}"
    decision = draw.pick(["The trustees approved the cloud risk assessment.", "Trustees agreed to accept the risk of cloud storage for the registry.", "It was agreed that the cloud provider's assurance be checked every year."])  # fmt: skip
    verb = "approved" if "approved" in decision else "agreed"
    status = "Draft minutes" if draft else f"Approved and signed by the Chair: {people[0]}"
    chosen = draw.some(CHARITY_BUSINESS, 4)
    before = [x for title, words in chosen[:2] for x in (H(title, 2), P(words))]
    after = [x for title, words in chosen[2:] for x in (H(title, 2), P(words))]
    quorum = "The meeting was quorate." if quorate else "The meeting was not quorate; decisions are to be ratified at the next meeting."  # fmt: skip
    flow = Flow(
        [
            P(status if draft else "", "right"),
            H(f"{org.name}: meeting of the {body}", 1),
            P(f"Held by video conference on {say(day, 'th')}"),
            P(f"Trustees: {', '.join(people[:3])}. Staff: {people[3]} (Head of Data), {people[4]}."),
            P(quorum),
            *before,
            H("Fundraising", 2),
            P("Income from the spring appeal was reported. The trustees thanked the volunteers."),
            H("Data and information security", 2),
            P(item),
            P(draw.pick(TALK)),
            P(decision),
            *after,
            H("Accounts", 2),
            P("The draft accounts were approved for audit."),
            *([] if draft else [P(status)]),
        ],
        footer="Charity number 1" + draw.digits(6),
    )
    found = _fields(org, body, day, say(day, "th"), draft, item, [(verb, decision)], "Draft minutes" if draft else "Approved and signed")  # fmt: skip
    return Paper([*found, Field("quorate", quorate, quorum)], flow)


def directors(draw: Draw) -> Paper:
    """A small company's directors: formal words of the company secretary, two decisions on the cloud."""
    org, day, people, draft, said = _basics(draw, "analytics software consultancy")
    body = "Board of Directors"
    item = f"The Chief Technology Officer {said}"
    one = draw.pick(["IT WAS RESOLVED that the cloud risk assessment be and is hereby approved.", "IT WAS RESOLVED to approve the use of the cloud service for NHS England data."])  # fmt: skip
    two = "The Board accepted the residual information risk and will review it annually."
    status = "Draft" if draft else "Approved"
    chosen = draw.some(COMPANY_BUSINESS, 4)
    items: list[tuple[str, tuple[str, ...]]] = [
        *((title, (words,)) for title, words in chosen[:3]),
        ("Information security", (item, draw.pick(TALK), one, two)),
        *((title, (words,)) for title, words in chosen[3:]),
        ("Close", ("There being no further business the meeting closed.",)),
    ]
    heard = [x for k, (title, words) in enumerate(items, 2) for x in (P(f"{k}. {title}", "bold"), *map(P, words))]
    flow = Flow(
        [
            H(org.name, 1),
            P(f"Company number 0{draw.digits(7)}"),
            H(f"Minutes of a meeting of the {body}", 2),
            Grid([["Date", say(day, "padded")], ["Place", "By Microsoft Teams"], ["Present", ", ".join(people[:3])], ["In attendance", people[3]], ["Status of minutes", status]], [1, 2.6], head=False, side=True),
            P("1. Notice and quorum", "bold"),
            P("Due notice had been given and the Chair declared that a quorum was present."),
            *heard,
            P("Chair: ............................................"),
        ],
        face=draw.pick(["sans", "serif"]),
    )  # fmt: skip
    found = _fields(org, body, day, say(day, "padded"), draft, item, [("resolved", one), ("accepted", two)], status)
    return Paper([*found, Field("quorate", True, "quorum was present")], flow)
