"""Minutes of boards: a trust's, a university's, a charity's, a company's, and a committee's extract."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Web, name_of
from benchmarks.unseen.ninth.stock import firm, on, value
from benchmarks.unseen.world import Draw, Org, show

CLOUDS = ("Microsoft Azure", "Amazon Web Services", "Google Cloud", "Oracle Cloud")


@dataclass(frozen=True)
class Talk:
    """The item on cloud: what opens it, what is said, and what is decided."""

    title: str
    opening: str
    said: tuple[str, ...]
    decided: tuple[tuple[str, str], ...]


def _talk(d: Draw, org: Org, who: str, board: str) -> Talk:
    cloud = d.pick(CLOUDS)
    opening = d.pick([
        f"{who} presented the risk assessment for hosting {org.system} on {cloud}.",
        f"{who} introduced the paper on the use of {cloud} for {org.system}, which sets out the risks and their treatment.",
        f"{who} took members through the proposal to move {org.system} to {cloud} in the UK."])  # fmt: skip
    said = d.pick([
        ("Members asked who would hold the keys, and were told that they would stay with the organisation.", "The class of the data had been worked out as four."),
        ("In reply to a question it was explained that no data would leave the United Kingdom.", "The cost had been included in the budget."),
        ("A member asked how long a change of supplier would take.", "The answer was that six months should be planned for.")])  # fmt: skip
    first = d.pick([
        ("approved", f"The {board} approved the use of {cloud} and the cloud risk assessment as presented."),
        ("agreed", f"The {board} agreed that the cloud risk was within its appetite."),
        ("resolved", f"It was resolved that {org.system} be hosted on {cloud}, subject to a yearly review of the risk."),
        ("accepted", f"The {board} accepted the residual risk of storing the data in the cloud.")])  # fmt: skip
    second = d.pick(
        [(), (("noted", f"The {board} noted that a further report on cloud risk would come in six months."),)]
    )
    return Talk(
        d.pick([f"Cloud hosting of {org.system}", "Information risk: cloud services", f"{org.system}: hosting"]),
        opening,
        said,
        (first, *second),
    )


def _talk_fields(talk: Talk) -> list[Field]:
    decisions = [Field("decision", {"verb": verb, "text": text}, text) for verb, text in talk.decided]
    return [value("cloud_risk_item", talk.opening), *decisions]


def _day(d: Draw) -> date:
    return d.day(date(2024, 3, 1), date(2026, 10, 30))


def _weekday(day: date) -> str:
    return f"{day:%A} {show(day, 'long')}"


def trust_board(d: Draw) -> Paper:
    """A trust's public board: present, in attendance, items with references."""
    org, day, people = d.trust(), _day(d), d.people(7)
    talk = _talk(d, org, people[3], "Board")
    draft = d.maybe(0.4)
    ref = f"TB/{day:%y}/{d.number(10, 60)}"
    posts = (
        "Chair",
        "Chief Executive",
        "Chief Finance Officer",
        "Chief Digital and Information Officer",
        "Medical Director",
        "Non-Executive Director",
    )
    blocks = [
        H(org.name, 1), H("Minutes of the meeting of the Board of Directors held in public", 2),
        P(f"{_weekday(day)}, {d.number(9, 14)}.{d.pick(['00', '30'])}, {d.pick(['Boardroom, Trust Headquarters', 'Lecture Theatre 2 and MS Teams'])}"),
        *([P("DRAFT - to be confirmed at the next meeting", "bold")] if draft else [P("Approved minutes", "bold")]),
        H("Present", 2), Grid([[n, p] for n, p in zip(people[:6], posts, strict=True)], [1, 2], head=False, ruled=False),
        P(f"In attendance: {people[6]}, Trust Secretary"),
        H(f"{ref}/01 Welcome and apologies", 2), P("The Chair opened the meeting. No apologies had been received. The Chair declared that the meeting was quorate."),
        H(f"{ref}/02 Declarations of interest", 2), P("None were declared."),
        H(f"{ref}/03 Minutes of the last meeting", 2), P(f"The minutes of the meeting held on {show(day - timedelta(days=63), 'long')} were approved as a correct record."),
        H(f"{ref}/04 Chief Executive's report", 2), P(f"{people[1]} reported on waiting times, the winter plan and staff survey results."),
        H(f"{ref}/05 {talk.title}", 2), P(talk.opening), P(" ".join(talk.said)), *(P(t) for _, t in talk.decided),
        H(f"{ref}/06 Any other business", 2), P("There was none."),
        P(f"Date of next meeting: {_weekday(day + timedelta(days=63))}", "bold"),
    ]  # fmt: skip
    fields = [name_of(org), value("body", "Board of Directors"), on("meeting_on", day, "long"),
              value("document_status", "draft" if draft else "approved", "DRAFT" if draft else "Approved"),
              value("quorate", True, "quorate"), *_talk_fields(talk)]  # fmt: skip
    return Paper(fields, Flow(blocks, f"{org.name} - Board of Directors", "Page {n} of {m}", d.pick(["sans", "serif"])))


def council(d: Draw) -> Paper:
    """A university's Council: numbered minutes, resolutions, signature of the chair."""
    org, day, people = d.university(), _day(d), d.people(6)
    talk = _talk(
        d, org, f"The {d.pick(['Registrar', 'Chief Information Officer', 'Pro-Vice-Chancellor (Research)'])}", "Council"
    )
    n = d.number(20, 70)
    blocks = [
        P(org.name.upper(), "bold"), H("COUNCIL", 0), P(f"Minutes of the meeting held on {show(day, 'long')}", "centre"),
        P(f"Present: {', '.join(people[:5])}. In attendance: {people[5]} (Clerk to the Council)."),
        P("The Clerk confirmed that a quorum was present and that the meeting was quorate."),
        H(f"{n}. Minutes", 2), P(f"The minutes of the meeting of {show(day - timedelta(days=91), 'long')} were confirmed."),
        H(f"{n + 1}. Financial forecast", 2), P("The Director of Finance spoke to the forecast for the coming three years."),
        H(f"{n + 2}. {talk.title}", 2), P(talk.opening), *(P(x) for x in talk.said), *(P(t, "bold") for _, t in talk.decided),
        H(f"{n + 3}. Estates", 2), P("A report on the new library building was received."),
        P(f"Next meeting: {show(day + timedelta(days=84), 'long')}"), P("Signed ........................ Chair        Date ..............", "small"),
    ]  # fmt: skip
    fields = [value("organisation_name", org.name, also=(org.name.upper(),)), value("body", "Council", also=("COUNCIL",)), on("meeting_on", day, "long"),
              value("quorate", True, "quorate"), *_talk_fields(talk)]  # fmt: skip
    return Paper(fields, Flow(blocks, footer="{n} / {m}", face="serif"))


def trustees(d: Draw) -> Paper:
    """A charity's trustees, short, in a word processor."""
    org, day, people = d.charity(), _day(d), d.people(6)
    talk = _talk(d, org, people[2], "Board of Trustees")
    draft = d.maybe()
    blocks = [
        H(f"{org.name}", 1), P(f"Registered charity no. 1{d.digits(6)}", "small"), H("Board of Trustees", 2),
        P(f"{'Draft minutes' if draft else 'Approved minutes'} of the meeting on {show(day, 'ordinal').replace(' of ', ' ')} by video call"),
        Grid([["Present", ", ".join(people[:4])], ["Apologies", people[4]], ["Minutes", people[5]]], [1, 4], head=False, side=True),
        H("1 Opening", 2), P("The chair welcomed everybody. Four of six trustees being present the meeting was quorate."),
        H("2 Fundraising", 2), P("Income was ahead of budget by two per cent. The spring appeal will open in March."),
        H(f"3 {talk.title}", 2), P(talk.opening), P(" ".join(talk.said)), P(" ".join(t for _, t in talk.decided)),
        H("4 Safeguarding", 2), P("No incidents were reported in the quarter."),
        H("5 Close", 2), P(f"The next meeting is on {show(day + timedelta(days=70), 'long')}."),
    ]  # fmt: skip
    printed = show(day, "ordinal").replace(" of ", " ")
    fields = [name_of(org), value("body", "Board of Trustees"), value("meeting_on", day.isoformat(), printed),
              value("document_status", "draft" if draft else "approved", "Draft" if draft else "Approved"),
              value("quorate", True, "quorate"), *_talk_fields(talk)]  # fmt: skip
    return Paper(fields, Flow(blocks))


def company_board(d: Draw) -> Paper:
    """A company's directors: registered number, resolutions in numbered clauses."""
    org, day, people = firm(d), _day(d), d.people(4)
    talk = _talk(d, org, people[1], "Board")
    style = (
        "body{font-family:'Times New Roman',serif;font-size:13px;margin:40px}h1{font-size:17px;text-align:center}"
        "h2{font-size:14px;margin-bottom:2px}.r{text-align:center}p{margin:6px 0}"
    )
    items = [
        (
            "Chair and quorum",
            f"{people[0]} took the chair, noted that notice of the meeting had been given and that it was quorate.",
        ),
        ("Interests", "No director declared an interest in the business of the meeting."),
        ("Management accounts", "The accounts for the quarter were laid before the meeting."),
    ]
    html = "".join(f"<h2>{k}. {t}</h2><p>{w}</p>" for k, (t, w) in enumerate(items, 1))
    html += f"<h2>4. {talk.title}</h2>" + "".join(
        f"<p>{w}</p>" for w in (talk.opening, *talk.said, *(t for _, t in talk.decided))
    )
    text = (
        f"<html><head><meta charset=utf-8><title>Minutes</title><style>{style}</style></head><body><h1>{org.name}</h1>"
        f"<p class=r>Company number {d.digits(8)}</p><p class=r>MINUTES of a meeting of the Board of Directors held at "
        f"{org.address.lines[-2]}, {org.address.lines[-1]} on {show(day, 'long')}</p><p>Present: {people[0]} (chair), "
        f"{people[1]}, {people[2]}</p><p>In attendance: {people[3]} (secretary)</p>{html}<h2>5. Close</h2><p>There being "
        f"no further business the meeting closed.</p><p style='margin-top:50px'>.............................<br>Chair</p></body></html>"
    )
    fields = [name_of(org), value("body", "Board of Directors", also=("Board",)), on("meeting_on", day, "long"),
              value("quorate", True, "quorate"), *_talk_fields(talk)]  # fmt: skip
    return Paper(fields, Web(text))


def extract(d: Draw) -> Paper:
    """An extract of the minutes for an outside reader; one item only, confirmed by the secretary."""
    org, day, people = d.pick([Draw.trust, firm, Draw.charity])(d), _day(d), d.people(3)
    talk = _talk(d, org, people[0], "Board")
    blocks = [
        P(org.name, "bold"), H("Extract from the approved minutes of the Board of Directors", 1),
        Grid([["Meeting", "Board of Directors"], ["Date of meeting", show(day, "slash")], ["Item", f"{d.number(6, 14)} {talk.title}"]], [1, 3], head=False, side=True),
        P(talk.opening), *(P(x) for x in talk.said), *(P(t) for _, t in talk.decided),
        P("Other items of the meeting have been left out of this extract."),
        P(f"I confirm that this is a true extract of the minutes. {people[2]}, Secretary, {show(day + timedelta(days=45), 'slash')}"),
    ]  # fmt: skip
    fields = [name_of(org), value("body", "Board of Directors"), on("meeting_on", day, "slash"),
              value("document_status", "approved"), *_talk_fields(talk)]  # fmt: skip
    return Paper(fields, Flow(blocks, footer="Page {n} of {m}", face=d.pick(["sans", "serif"])))
