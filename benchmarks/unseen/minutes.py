"""Board minutes of an NHS trust, a university, a charity and a company. Some decide on the cloud, some only note it."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of
from benchmarks.unseen.world import Draw, Org, ordinal, show

CLOUD = (
    "The paper set out the risk assessment for hosting the {system} on Microsoft Azure in the UK South region.",
    "The Senior Information Risk Owner presented the cloud risk assessment for {system}, which was rated Class 4 under the data risk model.",
    "Members considered the proposal to move {system} to Amazon Web Services (London) and the residual risk to confidentiality.",
    "The Chief Information Officer introduced the assessment of the risks of storing the {system} data in the cloud.",
)
DECISIONS = {
    "approved": "The {body} approved the use of cloud hosting for {system}, subject to a yearly review of the risk assessment.",
    "noted": "The {body} noted the cloud risk assessment for {system} and asked for an update at its next meeting.",
    "agreed": "It was agreed that the residual cloud risk for {system} be accepted within the risk appetite.",
    "resolved": "IT WAS RESOLVED that the cloud hosting arrangements for {system} be adopted.",
    "accepted": "The {body} accepted the residual information risk of cloud storage set out in the report.",
    "deferred": "The {body} deferred its decision on the cloud hosting of {system} until the penetration test had been reported.",
    "endorsed": "The {body} endorsed the cloud risk assessment of {system}.",
}
OTHER = (
    (
        "Chief Executive's report",
        "The report was taken as read. Staff sickness had fallen for the third month.",
        "The report was noted.",
    ),
    ("Finance", "The Director of Finance reported a small surplus at month six.", "The accounts were approved."),
    ("Estates", "Work on the car park would begin in spring; one objection had been received.", ""),
    (
        "Equality, diversity and inclusion",
        "The action plan had been refreshed after consultation.",
        "The plan was agreed.",
    ),
    ("Health and safety", "There had been no reportable incidents in the period.", ""),
)


class _Meeting:
    def __init__(self, draw: Draw, org: Org, body: str, short: str) -> None:
        self.org, self.body, self.short, self.draw = org, body, short, draw
        self.day = draw.day(date(2024, 9, 1), date(2026, 10, 31))
        self.day -= timedelta(days=max(0, self.day.weekday() - 4))  # boards meet on working days
        self.draft, self.cloud = draw.maybe(0.35), draw.maybe(0.85)
        verb = draw.pick(sorted(DECISIONS))
        fill = {"system": org.system, "body": short}
        self.item = draw.pick(CLOUD).format(**fill)
        self.verb, self.decision = verb, DECISIONS[verb].format(**fill)
        self.quorum = draw.pick([True, True, True, False, None])

    def quorum_words(self) -> str:
        return {
            True: "The Chair confirmed that the meeting was quorate.",
            False: "The meeting was not quorate and decisions would need to be ratified.",
            None: "",
        }[self.quorum]

    def items(self) -> list[tuple[str, list[str]]]:
        """Agenda items after the formal ones, the cloud item somewhere among them."""
        found = [(title, [text, end] if end else [text]) for title, text, end in self.draw.some(OTHER, 3)]
        if self.cloud:
            more = "In discussion, members asked who held the encryption keys and were told that they stayed with the organisation."
            title = self.draw.pick(["Cloud hosting", "Information governance", "Digital and cyber security"])
            found.insert(self.draw.number(0, 3), (title, [self.item, more, self.decision]))
        return found

    def labels(self, printed_day: str, status: str) -> list[Field]:
        found = [
            name_of(self.org),
            Field("body", self.body, self.body),
            Field("meeting_on", self.day.isoformat(), printed_day),
        ]
        if status:
            found.append(Field("document_status", "draft" if self.draft else "approved", status))
        if self.quorum is not None:
            found.append(Field("quorate", self.quorum, self.quorum_words()))
        if self.cloud:
            found.append(Field("cloud_risk_item", self.item, self.item))
            found.append(Field("decision", {"verb": self.verb, "text": self.decision}, self.decision))
        return found


ROLES = (
    "Chair",
    "Chief Executive",
    "Chief Finance Officer",
    "Chief Nurse",
    "Medical Director",
    "Non-Executive Director",
    "Non-Executive Director",
    "Chief Digital Officer",
)


def trust_minutes(draw: Draw) -> Paper:
    """A trust: Present, In attendance, items with references and a column of actions."""
    m = _Meeting(draw, draw.trust(), "Board of Directors", "Board")
    printed = f"{m.day:%A} {show(m.day, 'long')}"
    status = "DRAFT - subject to approval at the next meeting" if m.draft else "Approved as a true record by the Board"
    people = draw.people(8)
    blocks = [
        P(m.org.name, "bold"),
        H(
            f"Minutes of the {m.body} meeting held in public on {printed} at 9.30am in the Board Room, {m.org.address.lines[0]}",
            1,
        ),
        P(status, "bold"),
        P("Present:", "bold"),
        Grid([[n, r] for n, r in zip(people, ROLES, strict=True)], [1, 1.4], head=False, ruled=False),
        P(f"In attendance: {draw.person()}, Company Secretary (minutes)"),
        Grid(_trust_items(draw, m, people), [0.6, 4.4, 0.6]),
        P(f"Date of next meeting: {show(m.day + timedelta(days=56), 'long')}"),
        P("Signed: ______________ Chair    Date: ____________"),
    ]
    word = "DRAFT" if m.draft else "Approved as a true record"
    return Paper(m.labels(show(m.day, "long"), word), Flow(blocks, footer="Page {n} of {m}"))


def _trust_items(draw: Draw, m: _Meeting, people: list[str]) -> list[list[str]]:
    rows = [
        ["Ref", "Item", "Action"],
        [
            f"25/{draw.number(1, 40):02d}",
            f"Welcome and apologies\nApologies were received from {draw.people(1)[0]}. {m.quorum_words()}",
            "",
        ],
        [f"25/{draw.number(41, 50)}", "Declarations of interest\nThere were none.", ""],
    ]
    rows += [
        [
            f"25/{51 + k}",
            "\n".join([title, *texts]),
            draw.pick(["", people[draw.number(0, 7)].split()[0][0] + people[0].split()[-1][0]]),
        ]
        for k, (title, texts) in enumerate(m.items())
    ]
    return rows


def university_minutes(draw: Draw) -> Paper:
    """A university's Council: paragraphs numbered under headings, decisions in capitals."""
    m = _Meeting(draw, draw.university(), "Council", "Council")
    blocks = [
        P(m.org.name.upper() if draw.maybe(0.3) else m.org.name, "centre"),
        H("COUNCIL", 1),
        P(
            f"{'Unconfirmed minutes' if m.draft else 'Confirmed minutes'} of the meeting held on {ordinal(m.day.day)} {m.day:%B %Y}",
            "bold",
        ),
        P("Present: " + "; ".join(draw.people(7)) + "."),
        P(f"Apologies: {draw.people(1)[0]}."),
        H("1. Opening business", 2),
        P(f"1.1 The Chair welcomed members. {m.quorum_words()}".rstrip()),
        P(f"1.2 The minutes of the meeting of {show(m.day - timedelta(days=70), 'long')} were confirmed."),
    ]
    for k, (title, texts) in enumerate(m.items(), 2):
        blocks += [H(f"{k}. {title}", 2), *(P(f"{k}.{j} {t}") for j, t in enumerate(texts, 1))]
    blocks.append(P(f"Next meeting: {show(m.day + timedelta(days=90), 'long')}."))
    printed = f"{ordinal(m.day.day)} {m.day:%B %Y}"
    fields = [f for f in m.labels(printed, "Unconfirmed" if m.draft else "Confirmed") if f.name != "organisation_name"]
    first = blocks[0]
    assert isinstance(first, P)
    return Paper(
        [Field("organisation_name", first.text, first.text), *fields], Flow(blocks, footer="{n}", face="serif")
    )


def charity_minutes(draw: Draw) -> Paper:
    """A charity's trustees on a video call."""
    m = _Meeting(draw, draw.charity(), "Board of Trustees", "Trustees")
    blocks = [
        H(m.org.name, 1),
        P(
            f"Minutes of the Board of Trustees, {show(m.day, 'long')}, by video conference"
            + (" (DRAFT)" if m.draft else "")
        ),
        P("Trustees present: " + ", ".join(draw.people(5)) + f" ({draw.pick(['Chair', 'Treasurer'])})"),
        P(m.quorum_words() or "Apologies: none."),
    ]
    for k, (title, texts) in enumerate(m.items(), 1):
        blocks.append(P(f"{k}) {title}", "bold"))
        blocks += [P(t) for t in texts]
    blocks.append(P(f"The meeting closed at 8.15pm. Next meeting {show(m.day + timedelta(days=60), 'long')}."))
    if not m.draft:
        blocks.append(
            P(f"These minutes were approved and signed by the Chair on {show(m.day + timedelta(days=60), 'long')}.")
        )
    return Paper(
        m.labels(show(m.day, "long"), "DRAFT" if m.draft else "approved and signed"),
        Flow(blocks, face=draw.pick(["sans", "serif"])),
    )


def company_minutes(draw: Draw) -> Paper:
    """A company's directors: notice, quorum, resolutions; no word on draft or approved."""
    m = _Meeting(draw, draw.company(), "Board of Directors", "Board")
    blocks = [
        P(m.org.name, "bold"),
        P(f"(registered in England and Wales with number {draw.digits(8)})"),
        H("MINUTES OF A MEETING OF THE BOARD OF DIRECTORS", 1),
        Grid(
            [
                ["Held at", ", ".join(m.org.address.printed(False))],
                ["Held on", show(m.day, "padded")],
                ["Present", ", ".join(draw.people(4))],
            ],
            [0.5, 3],
            head=False,
            side=True,
            ruled=False,
        ),
        P(f"1. Notice and quorum. Due notice had been given. {m.quorum_words()}".rstrip()),
        P("2. Interests. Each director declared any interest in the business of the meeting."),
    ]
    for k, (title, texts) in enumerate(m.items(), 3):
        blocks += [P(f"{k}. {title}", "bold"), *(P(t) for t in texts)]
    blocks += [P("There being no further business the meeting closed."), P("................................ Chairman")]
    return Paper(m.labels(show(m.day, "padded"), ""), Flow(blocks, face="serif"))
