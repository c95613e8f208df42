"""Minutes of boards: a trust, a university, trustees and directors, the cloud an item among others."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.unseen.flow import Grid, H, Items, P
from benchmarks.unseen.model import Field, Flow, Paper, name_of
from benchmarks.unseen.seventh.facts import PEOPLE, organisation
from benchmarks.unseen.sixth.facts import say
from benchmarks.unseen.sixth.leaf import word_page
from benchmarks.unseen.world import Draw, Org

CLOUDS = (
    ("Microsoft Azure", "UK South"),
    ("Microsoft Azure", "UK West"),
    ("Amazon Web Services", "London"),
    ("Google Cloud", "London"),
)

TRUST_BUSINESS = (
    (
        "Chief Executive's report",
        "The Chief Executive spoke of pressure in the emergency department over the past month, of the opening of the new day surgery unit and of the visit of the regulator to the maternity wards. Two consultants in elderly care had been appointed.",
    ),
    (
        "Integrated performance report",
        "Waits of over 65 weeks had fallen to {n}. Performance against the four hour standard stood at 7{d}.4 per cent. Members asked about ambulance handovers, which had worsened at weekends, and were told that a new rota would begin in the spring.",
    ),
    (
        "Workforce",
        "Sickness absence was 5.{d} per cent and turnover had gone down. The staff survey was open until the end of the month. The Freedom to Speak Up Guardian had seen {n} people in the quarter.",
    ),
    (
        "Infection prevention and control",
        "There had been {d} cases of C. difficile against a ceiling of {n}. A ward had been closed for four days with norovirus.",
    ),
    (
        "Report of the Audit Committee",
        "The Committee had met on one occasion. The internal audit plan was on course and the external auditor had no matters to raise. The Board approved the revised standing financial instructions.",
    ),
    (
        "Estates strategy",
        "The backlog of maintenance was valued at £{n}m. The outline business case for the theatres would come to the next meeting.",
    ),
    (
        "Questions from the public",
        "A governor asked about parking charges. The Director of Estates undertook to write to him.",
    ),
)
COUNCIL_BUSINESS = (
    (
        "Finance",
        "The forecast surplus had fallen to £{d}.2m, mainly because fewer overseas students had enrolled in January. The Director of Finance described the steps being taken on pay and on capital.",
    ),
    (
        "Report of the Students' Union",
        "The President of the Union reported a record turn-out in elections and drew attention to the cost of housing in the city.",
    ),
    ("Honorary degrees", "The list of nominations was considered in confidence and approved."),
    (
        "Health and safety",
        "There had been {n} incidents in the term, {d} of them reportable. A new officer for fire safety was in post.",
    ),
    (
        "Research and knowledge exchange",
        "Awards to a value of £{n}m had been won. Preparation for the next assessment of research was under way in all faculties.",
    ),
    ("Use of the seal", "The use of the seal on {d} occasions was noted."),
)


def business(draw: Draw, matters: tuple[tuple[str, str], ...], n: int) -> list[tuple[str, str]]:
    """Other matters of the day, in the order in which boards take them."""
    chosen = set(draw.some(range(len(matters)), n))
    return [
        (h, w.format(n=draw.number(11, 90), d=draw.number(2, 9))) for k, (h, w) in enumerate(matters) if k in chosen
    ]


def item(sentence: str) -> Field:
    return Field("cloud_risk_item", sentence, sentence)


def decided(verb: str, sentence: str) -> Field:
    return Field("decision", {"verb": verb, "text": sentence}, sentence)


def head(
    org: Org, body: str, when: date, shown: str, status: str | None, quorum: str | None, printed: str = ""
) -> list[Field]:
    fields = [name_of(org), Field("body", body, body), Field("meeting_on", when.isoformat(), shown)]
    if status:
        fields.append(Field("document_status", status, printed))
    if quorum:
        fields.append(Field("quorate", True, quorum))
    return fields


def trust_board(draw: Draw) -> Paper:
    """A trust's public board: references, present in a table, finance and quality before the cloud."""
    org = organisation(draw, "trust")
    when = draw.day(date(2025, 9, 1), date(2026, 10, 30))
    provider, region = draw.pick(CLOUDS)
    people = draw.some(PEOPLE, 8)
    ref = f"{when:%y/%m}"
    early = business(draw, TRUST_BUSINESS, draw.number(3, 6))
    m = 4 + len(early)
    draft = draw.maybe(0.4)
    first = f"{people[5]} introduced the paper on the hosting of {org.system} with {provider} in the {region} region."
    verdict = draw.pick(
        [
            (
                "approved",
                f"The Board approved the use of {provider} for {org.system} and the associated cloud risk assessment.",
            ),
            ("endorsed", f"The Board endorsed the proposal to host {org.system} with {provider}."),
            (
                "agreed",
                f"The Board agreed that the residual risk of hosting {org.system} in the cloud was within its appetite.",
            ),
        ]
    )
    quorum = "The Chair confirmed that the meeting was quorate." if draw.maybe(0.8) else None
    table = [
        ["Name", "Role"],
        *[
            [p, r]
            for p, r in zip(
                people[:7],
                (
                    "Chair",
                    "Non-Executive Director",
                    "Non-Executive Director",
                    "Chief Executive",
                    "Chief Finance Officer",
                    "Chief Digital and Information Officer (SIRO)",
                    "Chief Medical Officer (Caldicott Guardian)",
                ),
                strict=True,
            )
        ],
    ]
    shown = say(when, "weekday")
    blocks = [
        H(org.name, 1),
        H("Minutes of the Board of Directors meeting held in public", 2),
        P(
            f"{shown}, 9.30am, {draw.pick(['Boardroom, Trust Headquarters', 'Education Centre, Lecture Theatre 1', 'via Microsoft Teams'])}"
        ),
        *([P("DRAFT - to be approved at the next meeting", "bold")] if draft else []),
        P("Present", "bold"),
        Grid(table, [2, 4]),
        P("In attendance", "bold"),
        P(f"{people[7]}, Trust Secretary (minutes)"),
        H(f"{ref}/01 Welcome, apologies and quoracy", 2),
        P(
            f"The Chair welcomed members. Apologies had been received from the Director of Estates. {quorum or ''}".strip()
        ),
        H(f"{ref}/02 Declarations of interest", 2),
        P("There were none beyond those on the register."),
        H(f"{ref}/03 Minutes of the last meeting", 2),
        P("The minutes were approved as a correct record."),
        *(block for k, (title, words) in enumerate(early, 4) for block in (H(f"{ref}/{k:02} {title}", 2), P(words))),
        H(f"{ref}/{m:02} Finance report", 2),
        P(
            f"{people[4]} reported a deficit of £{draw.number(1, 9)}.{draw.number(1, 9)}m against plan at month {draw.number(3, 11)}. Agency spend had fallen for the third month running."
        ),
        H(f"{ref}/{m + 1:02} Hosting of {org.system}", 2),
        P(
            f"{first} The data risk model gave a risk profile class of {draw.number(3, 5)}. {people[1]} asked how staff of the supplier would be prevented from seeing patient data, and heard that the Trust would hold the encryption keys. {people[6]} was content from a Caldicott point of view."
        ),
        P(verdict[1]),
        H(f"{ref}/{m + 2:02} Maternity services", 2),
        P("The Board received the quarterly report on perinatal mortality and thanked the team."),
        H(f"{ref}/{m + 3:02} Any other business", 2),
        P(f"None. The next meeting will be held on {say(when + timedelta(days=56), 'long')}."),
    ]
    fields = [
        *head(org, "Board of Directors", when, shown, "draft" if draft else None, quorum, "DRAFT"),
        item(first),
        decided(*verdict),
    ]
    flow = Flow(blocks, org.name, "Page {n} of {m}", "sans")
    return Paper(fields, flow)


def university_council(draw: Draw) -> Paper:
    """A university's council, numbered paragraphs, decisions in capitals, a Word paper saved as PDF."""
    org = organisation(draw, "university")
    when = draw.day(date(2025, 9, 1), date(2026, 10, 30))
    provider, region = draw.pick(CLOUDS)
    people = draw.some(PEOPLE, 7)
    body = draw.pick(["Council", "Council", "Board of Governors", "University Court"])
    status, words = draw.pick([("draft", "UNCONFIRMED MINUTES"), ("approved", "CONFIRMED MINUTES"), (None, "MINUTES")])
    n = draw.number(20, 140)
    early = business(draw, COUNCIL_BUSINESS, draw.number(2, 5))
    m = n + 2 + len(early)
    first = f"Members considered a report from the Chief Information Officer on the storage of NHS England data for {org.system} in {provider} ({region})."
    end = draw.pick(
        [
            ("resolved", f"RESOLVED: to approve the cloud risk assessment for {org.system} and the use of {provider}."),
            (
                "agreed",
                f"AGREED: that {provider} be used for {org.system}, subject to annual review of the risk assessment.",
            ),
        ]
    )
    shown = say(when, "long")
    blocks = [
        H(org.name, 0),
        H(f"{body}", 1),
        P(words, "bold"),
        P(f"Meeting held on {shown} at 2.00 p.m. in the Council Chamber"),
        Grid(
            [
                [
                    "Present:",
                    f"{people[0]} (Chair), {people[1]}, {people[2]}, {people[3]} (Vice-Chancellor), {people[4]}",
                ],
                ["In attendance:", f"{people[5]} (Chief Information Officer), {people[6]} (Secretary)"],
                ["Apologies:", "Two student members"],
            ],
            [1, 4],
            head=False,
            side=True,
            ruled=False,
        ),
        H(f"{n}. Minutes", 2),
        P("The minutes of the previous meeting were confirmed."),
        H(f"{n + 1}. Vice-Chancellor's report", 2),
        P(
            f"{n + 1}.1 Applications for postgraduate study had risen by {draw.number(2, 11)} per cent. Negotiations on pay continued nationally."
        ),
        *(
            block
            for k, (title, words) in enumerate(early, n + 2)
            for block in (H(f"{k}. {title}", 2), P(f"{k}.1 {words}"))
        ),
        H(f"{m + 0}. Research data in the cloud", 2),
        P(f"{m + 0}.1 {first}"),
        P(
            f"{m + 0}.2 The report set out how responsibility was shared with the supplier, how the data were pseudonymised before they were loaded, and what would happen if the service failed."
        ),
        P(f"{m + 0}.3 {end[1]}"),
        H(f"{m + 1}. Estates", 2),
        P(
            f"{m + 1}.1 Members received an update on the refurbishment of the library, which was running {draw.number(2, 9)} weeks late."
        ),
        H(f"{m + 2}. Date of next meeting", 2),
        P(f"{say(when + timedelta(days=70), 'long')}."),
    ]
    fields = [*head(org, body, when, shown, status, None, words), item(first), decided(*end)]
    return Paper(
        fields,
        word_page(Flow(blocks, "", "\t{n}"), draw.pick(["calibri", "bookish"]), "<style>h2{break-after:avoid}</style>"),
    )


def trustees(draw: Draw) -> Paper:
    """Trustees of a charity, short, with actions; sometimes signed by the chair."""
    org = organisation(draw, "charity")
    when = draw.day(date(2025, 9, 1), date(2026, 10, 30))
    provider, region = draw.pick(CLOUDS)
    people = draw.some(PEOPLE, 7)
    signed = draw.maybe(0.5)
    first = f"{people[4]} explained that {org.system} would be hosted by {provider} in its {region} data centres and went through the risks in the paper."
    end = draw.pick(
        [
            ("approved", f"The trustees approved the move to {provider}."),
            ("agreed", f"It was agreed that {provider} could be used, with the risk kept on the register."),
        ]
    )
    more = (
        ("noted", "The trustees noted that the cloud risk assessment would come back to them every year.")
        if draw.maybe(0.5)
        else None
    )
    quorum = draw.pick([f"The meeting was quorate with {draw.number(5, 8)} trustees present.", None])
    shown = say(when, draw.pick(["th", "weekday", "slash"]))
    blocks = [
        H(org.name, 1),
        P(f"Minutes of the Board of Trustees meeting on {shown}", "bold"),
        P(f"Trustees present: {', '.join(people[:4])}"),
        P(f"Staff: {people[4]} (Director of Research), {people[5]} (Finance Manager)"),
        P("Apologies: none"),
        H("1. Welcome", 2),
        P(f"{people[0]} took the chair. {quorum or ''}".strip()),
        H("2. Previous minutes", 2),
        P("Agreed as accurate and signed."),
        H("3. Management accounts", 2),
        Items(
            [
                f"Legacy income was £{draw.number(20, 90)}k above budget.",
                "Reserves stood at five months of expenditure.",
            ]
        ),
        H("4. Cloud hosting and patient data", 2),
        P(first),
        P(
            "Trustees asked about the cost of leaving the supplier and whether anybody abroad could reach the data; access is limited to staff in the UK."
        ),
        P(end[1]),
        *([P(more[1])] if more else []),
        H("5. Fundraising", 2),
        P("The autumn appeal opens in October. The gala dinner will not take place this year."),
        H("6. Close", 2),
        P("The meeting closed at 8.15pm."),
        *(
            [P(f"Signed as a true record: {people[0]} (Chair)   Date: {say(when + timedelta(days=60), 'slash')}")]
            if signed
            else []
        ),
    ]
    fields = [
        *head(org, "Board of Trustees", when, shown, "approved" if signed else None, quorum, "Signed as a true record"),
        item(first),
        decided(*end),
        *([decided(*more)] if more else []),
    ]
    return Paper(fields, Flow(blocks, "", "", draw.pick(["sans", "serif"])))


def directors(draw: Draw) -> Paper:
    """Directors of a company, in the manner of a solicitor's form."""
    org = organisation(draw, "company")
    when = draw.day(date(2025, 9, 1), date(2026, 10, 30))
    provider, region = draw.pick(CLOUDS)
    people = draw.some(PEOPLE, 4)
    shown = say(when, "long")
    first = f"The Chair reported that the Company proposed to store NHS data for {org.system} with {provider} in the {region} region and tabled the cloud risk assessment."
    end = draw.pick(
        [
            (
                "resolved",
                "After due consideration IT WAS RESOLVED that the cloud risk assessment be approved and the residual risks accepted.",
            ),
            (
                "approved",
                f"The directors unanimously approved the use of {provider} on the terms of the risk assessment.",
            ),
        ]
    )
    quorum = "It was reported that notice had been given and that a quorum was present."
    blocks = [
        P(org.name.upper(), "bold"),
        P(f"(Company number 0{draw.digits(7)})"),
        P(
            f"MINUTES of a meeting of the BOARD OF DIRECTORS of {org.name} (the Company) held at {', '.join([*org.address.lines, org.address.postcode])} on {shown} at {draw.number(9, 16)}.00"
        ),
        Grid(
            [
                ["PRESENT", f"{people[0]} (Chair)\n{people[1]}\n{people[2]}"],
                ["IN ATTENDANCE", f"{people[3]} (Company Secretary)"],
            ],
            [1, 3],
            head=False,
            ruled=False,
        ),
        P("1. CHAIR, NOTICE AND QUORUM", "bold"),
        P(f"{people[0]} took the chair. {quorum}"),
        P("2. DECLARATIONS OF INTEREST", "bold"),
        P("No director declared an interest in the business of the meeting."),
        P("3. TRADING UPDATE", "bold"),
        P(f"Revenue for the quarter was £{draw.number(1, 9)}.{draw.number(1, 9)}m. Two senior analysts had joined."),
        P("4. CLOUD STORAGE OF NHS DATA", "bold"),
        P(
            f"{first} The risk profile class under the health and social care data risk model was {draw.number(3, 5)}. The directors discussed confidentiality, integrity and availability, the pseudonymisation of the data and the division of duties with the supplier."
        ),
        P(end[1]),
        P("5. CLOSE", "bold"),
        P("There being no further business the meeting was closed."),
        P("........................................ Chair"),
    ]
    body = Field("body", "BOARD OF DIRECTORS", "BOARD OF DIRECTORS", ("Board of Directors",))
    fields = head(org, "x", when, shown, None, quorum)
    fields[0] = Field("organisation_name", org.name, org.name, (org.name.upper(),))
    fields[1] = body
    return Paper([*fields, item(first), decided(*end)], Flow(blocks, "", "{n}", "serif"))
