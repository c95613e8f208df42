"""Minutes of boards, councils, trustees and committees: the cloud is one item among many."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of
from benchmarks.unseen.sixth.facts import PEOPLE, organisation, say
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Draw, Org

OPENERS = (
    "{p} presented the paper on the move of {s} to Microsoft Azure and the risk assessment that accompanied it.",
    "The paper asked for a decision on hosting {s} in Amazon Web Services (London region), which the data risk model had placed in Class {k}.",
    "{p} reported that {s} would be moved from the on-premises data centre to Google Cloud, and set out the principal risks.",
    "Members considered the cloud risk assessment for {s}, prepared with reference to the national guidance on the use of public cloud services.",
)
TALK = (
    "In answer to a question, {p} said that all data would be held in the United Kingdom and that the provider's staff would have no access to keys.",
    "{p} asked how an outage of several days would be handled, and heard that backups were restored in a test each quarter.",
    "{p} stressed that responsibility for patching the virtual machines stayed with the organisation and not with the supplier.",
    "The Caldicott Guardian was content that the identifiers would be replaced before loading.",
    "{p} asked that running costs be reported to the next meeting.",
)
DECISIONS = (
    ("approved", "The {b} {v} the use of the cloud platform for {s} on the terms of the risk assessment."),
    (
        "approved",
        "The {b} {v} the residual risk score of {n} for cloud hosting, subject to an annual review by the SIRO.",
    ),
    ("accepted", "The {b} {v} the residual risks set out in the cloud risk assessment."),
    ("noted", "The {b} {v} the cloud risk assessment and asked for a further report in six months."),
    ("deferred", "The {b} {v} the decision on cloud hosting until the penetration test had been received."),
    ("agreed", "It was {v} that {s} should move to the cloud once the Data Protection Impact Assessment was signed."),
    ("endorsed", "The {b} {v} the Risk Profile Class {k} given to {s} and the controls proposed."),
)
OTHER_ITEMS = (
    (
        "Finance report",
        "The month 7 position was a surplus of £0.2m against a plan of £0.1m. The forecast was unchanged. Cash stood at £4.1m. The {b} noted the report.",
    ),
    (
        "Chief Executive's report",
        "Recruitment to the two vacant posts was under way. The annual conference had been well attended. {q} thanked all who had helped with the open day. The {b} noted the report.",
    ),
    (
        "Estates",
        "Works to the east wing would finish in the spring. The lift was again in service. The {b} approved the lease of the second floor for a further five years.",
    ),
    (
        "Health and safety",
        "There had been no reportable incidents in the quarter. Fire drills had been held at each site.",
    ),
    (
        "People strategy",
        "The staff survey would open next month; last year's response had been 61 per cent. {q} asked that the results be shown by team. The {b} agreed the revised flexible working policy.",
    ),
    ("Quality", "Two complaints had been closed and one was open. Learning had been shared with staff."),
)


@dataclass(frozen=True)
class Meeting:
    org: Org
    body: str
    on: date
    people: list[str]
    state: str  # approved, draft or nothing
    quorate: bool | None


def meeting(draw: Draw, kinds: str, bodies: tuple[str, ...], quorate: float = 0.75) -> Meeting:
    on = date(2026, draw.number(1, 10), draw.number(1, 26))
    on += timedelta(days={5: 2, 6: 1}.get(on.weekday(), 0))
    said = draw.maybe(0.92) if draw.maybe(quorate) else None
    return Meeting(
        organisation(draw, kinds),
        draw.pick(bodies),
        on,
        draw.some(PEOPLE, 8),
        draw.pick(["approved", "draft", ""]),
        said,
    )


def cloud_item(draw: Draw, m: Meeting, called: str = "", loud: bool = False) -> tuple[list[str], list[Field]]:
    """What was said and decided, with the labels: the first sentence on the cloud, each decision."""
    words = {
        "s": m.org.system,
        "b": called or ("Committee" if "Committee" in m.body else "Board"),
        "k": str(draw.number(3, 5)),
        "n": str(draw.pick([4, 6, 8])),
    }
    first = draw.pick(OPENERS).format(p=m.people[2], **words)
    said = [t.format(p=m.people[k + 3], **words) for k, t in enumerate(draw.some(TALK, draw.number(1, 3)))]
    verb, form = draw.pick(DECISIONS)
    text = form.format(v=verb.upper() if loud else verb, **words)
    fields = [Field("cloud_risk_item", first, first), Field("decision", {"verb": verb, "text": text}, text)]
    return [first, *said, text], fields


def heads(m: Meeting, *, style: str, state: str = "") -> list[Field]:
    found = [name_of(m.org), Field("body", m.body, m.body), Field("meeting_on", m.on.isoformat(), say(m.on, style))]
    if m.state:
        found.append(Field("document_status", m.state, state or None))
    return found if m.quorate is None else [*found, Field("quorate", m.quorate)]


def rest(draw: Draw, m: Meeting, n: int, called: str = "Board") -> list[tuple[str, str]]:
    """Other items of the day, with decisions that are none of the cloud's."""
    return [(title, text.format(b=called, q=m.people[4])) for title, text in draw.some(OTHER_ITEMS, n)]


def trust_board(draw: Draw) -> Paper:
    """A trust's board in public, references at the left and actions at the right."""
    m = meeting(draw, "trust", ("Board of Directors", "Trust Board", "Council of Governors"))
    ref = f"BoD/{m.on:%y}/{draw.number(10, 90)}"
    called = "Council" if m.body == "Council of Governors" else "Board"
    said, fields = cloud_item(draw, m, called)
    before, after = rest(draw, m, 6, called)[:3], rest(draw, m, 2, called)
    after = [a for a in after if a not in before]
    if draw.maybe(0.4):
        told = "The contract for the Trust's Microsoft 365 and Azure cloud tenancy would end in March and was being tendered again."
        after.append(("Procurement update", f"{told} The catering contract had been extended."))
        fields.append(Field("cloud_risk_item", told, told))
    mark = {"approved": "APPROVED MINUTES", "draft": "DRAFT - subject to confirmation at the next meeting", "": ""}[
        m.state
    ]
    quorum = {
        True: "The Chair confirmed that the meeting was quorate.",
        False: "The Chair advised that the meeting was not quorate; decisions would be ratified by correspondence.",
        None: "The Chair welcomed those present.",
    }[m.quorate]
    items = [
        ("Welcome, apologies and quoracy", quorum, ""),
        ("Declarations of interest", "There were none beyond the register.", ""),
        *((a, b, "") for a, b in before),
        ("Digital: cloud hosting", " ".join(said), m.people[2]),
        *((a, b, "") for a, b in after),
    ]
    table = [["Ref.", "Item", "Action"]] + [[f"{ref}.{k}", f"{a}\n{b}", c] for k, (a, b, c) in enumerate(items, 1)]
    blocks = [
        P(mark, "bold"),
        H(m.org.name, 1),
        P(
            f"Minutes of the meeting of the {m.body} held in public on {say(m.on, 'weekday')}, 9.30am, Board Room and Microsoft Teams",
            "bold",
        ),
        Grid(
            [
                [
                    "Present",
                    f"{m.people[0]}, Chair\n{m.people[1]}, Chief Executive\n{m.people[2]}, Chief Digital Officer\n{m.people[3]}, Medical Director\n{m.people[4]}, Non-Executive Director",
                ],
                ["In attendance", f"{m.people[5]}, Trust Secretary"],
                ["Apologies", m.people[6]],
            ],
            head=False,
            side=True,
            widths=[1, 4],
        ),
        Grid(table, widths=[1.6, 6, 1.4]),
        P("The meeting closed at 12.40pm."),
    ]
    return Paper(
        [*heads(m, style="weekday", state=mark), *fields],
        Flow([b for b in blocks if b != P("", "bold")], face=draw.pick(["sans", "vera"]), footer="Page {n} of {m}"),
    )


def university_committee(draw: Draw) -> Paper:
    """Numbered paragraphs, RECEIVED, NOTED and RESOLVED in capitals; an unconfirmed copy now and then."""
    m = meeting(
        draw,
        "university",
        ("Audit and Risk Committee", "Council", "Information Governance Committee", "University Executive Board"),
        0.5,
    )
    called = "Committee" if "Committee" in m.body else m.body.rsplit(" ", 1)[-1]
    said, fields = cloud_item(draw, m, called, loud=True)
    n = draw.number(21, 60)
    mark = {"approved": "Confirmed minutes", "draft": "Unconfirmed minutes", "": "Minutes"}[m.state]
    quorum = {
        True: "The Chair noted that a quorum was present.",
        False: "As fewer members than the quorum attended, the meeting was inquorate.",
        None: "",
    }[m.quorate]
    blocks: list[object] = [
        H(m.org.name, 1),
        H(m.body, 2),
        P(f"{mark} of the meeting held on {say(m.on, 'long')} in the Senate Room"),
    ]
    blocks += [
        P(f"Present: {m.people[0]} (Chair), {', '.join(m.people[1:5])}"),
        P(f"In attendance: {m.people[5]} (Secretary)"),
        *([P(quorum)] if quorum else []),
    ]
    blocks += [H(f"{n}. Minutes", 2), P(f"{n}.1 CONFIRMED: the minutes of the previous meeting.")]
    one, two, three = rest(draw, m, 3, called)
    blocks += [H(f"{n + 1}. {one[0]}", 2), P(f"{n + 1}.1 RECEIVED: an oral report."), P(f"{n + 1}.2 {one[1]}")]
    blocks += [H(f"{n + 2}. Research data in the cloud", 2), *[P(f"{n + 2}.{k} {t}") for k, t in enumerate(said, 1)]]
    blocks += [
        H(f"{n + 3}. {two[0]}", 2),
        P(f"{n + 3}.1 {two[1]}"),
        H(f"{n + 4}. {three[0]}", 2),
        P(f"{n + 4}.1 {three[1]}"),
        P(f"Date of next meeting: {say(m.on + timedelta(days=63), 'long')}"),
    ]
    return Paper([*heads(m, style="long", state=mark), *fields], word_page(Flow(blocks, footer="\t{n}"), "bookish"))


def trustees(draw: Draw) -> Paper:
    """A small charity's trustees: few headings, a signature line at the end."""
    m = meeting(draw, "charity", ("Board of Trustees", "Trustees", "Finance and Risk Committee"))
    said, fields = cloud_item(draw, m, "trustees" if "Trustees" in m.body else "Committee")
    start = {
        True: "A quorum being present, the Chair opened the meeting.",
        False: "The meeting was not quorate.",
        None: "The Chair opened the meeting.",
    }[m.quorate]
    other = rest(draw, m, 1, "trustees")[0]
    items = [
        ("1. Welcome", start),
        ("2. Minutes of the last meeting", "Taken as read and signed."),
        (f"3. {other[0]}", other[1]),
        ("4. Where our data are kept", " ".join(said)),
        ("5. Any other business", "None."),
    ]
    blocks: list[object] = [
        H(f"{m.org.name} - {m.body}", 1),
        P(f"Minutes of the meeting held at the charity's office and by Zoom on {say(m.on, 'th')} at 6.30pm"),
    ]
    blocks += [P("Present:", "bold"), Items([f"{m.people[0]} (Chair)", f"{m.people[1]} (Treasurer)", *m.people[2:6]])]
    for title, text in items:
        blocks += [P(title, "bold"), P(text)]
    mark = ""
    if m.state == "approved":
        mark = "Approved as a true record"
        blocks.append(
            P(f"Approved as a true record: signed {m.people[0]}, Chair, {say(m.on + timedelta(days=40), 'th')}")
        )
    elif m.state == "draft":
        mark = "Draft minutes for approval at the next meeting"
        blocks.insert(1, P(mark, "bold"))
    return Paper([*heads(m, style="th", state=mark), *fields], word_page(Flow(blocks), "calibri"))


def directors(draw: Draw) -> Paper:
    """A company's directors: IT WAS RESOLVED, two decisions on the cloud."""
    m = meeting(draw, "company", ("Board of Directors", "board of directors"), 0.9)
    system, p = m.org.system, m.people
    first = f"{p[2]} tabled the risk assessment for storing {system} backups and live data in Microsoft Azure UK South and UK West."
    verb, text = draw.pick(
        [
            (
                "resolved",
                f"IT WAS RESOLVED THAT the cloud risk assessment for {system} be adopted and that the residual risk be carried by the Company.",
            ),
            ("noted", f"IT WAS NOTED that the cloud risk assessment for {system} scored two residual risks as amber."),
            ("rejected", "The proposal to store backups in the cloud outside the United Kingdom was REJECTED."),
        ]
    )
    second = f"The directors agreed that {p[3]} should report on the security of the cloud environment every quarter."
    quorum = {
        True: "Notice had been given to all directors and a quorum was present.",
        False: "A quorum was not present and no resolution could take effect until confirmed.",
        None: "Notice had been given to all directors.",
    }[m.quorate]
    mark = {"approved": "Approved by the board", "draft": "DRAFT", "": ""}[m.state]
    blocks: list[object] = [
        H(m.org.name.upper() if draw.maybe(0) else m.org.name, 1),
        P(f"(Company number 0{draw.digits(7)})", "centre"),
        *([P(mark, "bold")] if mark else []),
        P(f"MINUTES of a meeting of the {m.body} of the Company held on {say(m.on, 'padded')} by video conference"),
    ]
    blocks += [
        Grid(
            [["Present:", ", ".join(p[:4])], ["In attendance:", p[5]]],
            head=False,
            side=True,
            ruled=False,
            widths=[1, 4],
        ),
        P("1. NOTICE AND QUORUM", "bold"),
        P(quorum),
        P("2. ACCOUNTS", "bold"),
        P("The management accounts to the end of the quarter were received."),
        P("3. DATA IN THE CLOUD", "bold"),
        P(f"3.1 {first}"),
        P(f"3.2 {TALK[1].format(p=p[4])}"),
        P(f"3.3 {text}"),
        P(f"3.4 {second}"),
        P("4. CLOSE", "bold"),
        P("There being no further business the meeting closed."),
        P("........................................ Chair"),
    ]
    fields = [
        Field("cloud_risk_item", first, first),
        Field("decision", {"verb": verb, "text": text}, text),
        Field("decision", {"verb": "agreed", "text": second}, second),
    ]
    return Paper([*heads(m, style="padded", state=mark), *fields], Flow(blocks, face="serif"))


def chairs_extract(draw: Draw) -> Paper:
    """An extract that the secretary certifies, on one item alone."""
    m = meeting(
        draw,
        "trust university company",
        ("Finance, Digital and Performance Committee", "Board", "Executive Committee"),
        0.4,
    )
    said, fields = cloud_item(draw, m)
    n = draw.number(3, 14)
    quorum = {True: "The meeting was quorate throughout.", False: "The meeting was not quorate.", None: ""}[m.quorate]
    mark = {
        "approved": f"Extract from the approved minutes of the {m.body}",
        "draft": f"Extract from the draft minutes of the {m.body}",
        "": f"Extract from the minutes of the {m.body}",
    }[m.state]
    blocks: list[object] = [
        H(m.org.name, 1),
        H(mark, 2),
        Grid(
            [["Date of meeting", say(m.on, "slash")], ["Chair", m.people[0]], ["Item", f"{n} - Cloud services"]],
            head=False,
            side=True,
            widths=[1, 3],
        ),
        *([P(quorum)] if quorum else []),
        *[P(f"{n}.{k} {t}") for k, t in enumerate(said, 1)],
        P("[Items of commercial confidence are left out.]", "quote"),
        P(
            f"I certify that this is a true extract. {m.people[5]}, Secretary, {say(m.on + timedelta(days=30), 'slash')}"
        ),
    ]
    return Paper([*heads(m, style="slash", state=mark), *fields], Flow(blocks))
