"""Improvement plans, and letters and e-mails of NHS England that confirm a review or an approval."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

from datetime import date, timedelta
from email.message import EmailMessage

from benchmarks.unseen.dspt import DEADLINES, EDITIONS
from benchmarks.unseen.flow import Grid, H, P
from benchmarks.unseen.model import Field, Flow, Paper, Raw, Sheets, code_of, name_of
from benchmarks.unseen.world import Draw, Org, show, years_on

NEEDS = (
    "3.2.1 Staff have not all completed training",
    "4.5.3 Multi-factor authentication is not enforced for remote access",
    "7.3.2 Back-ups are not tested",
    "9.4.6 A penetration test is overdue",
    "1.3.7 The asset register is incomplete",
)
ACTIONS = (
    "Run catch-up sessions and report weekly",
    "Enable multi-factor authentication for all remote users",
    "Restore test each quarter",
    "Commission a test by an approved firm",
    "Complete the register with each department",
)


class _Plan:
    def __init__(self, draw: Draw) -> None:
        self.org = draw.trust()
        self.edition = draw.pick(EDITIONS[4:])
        self.style = draw.pick(["slash", "long", "padded", "short"])
        self.approver = draw.people(1)[0]
        end = date(int("20" + self.edition[-2:]), 7, 1)
        self.approved = draw.day(end, end + timedelta(days=60))
        self.finish = draw.day(end + timedelta(days=90), end + timedelta(days=180))
        picks = draw.some(range(len(NEEDS)), 3)
        dates = [self.finish - timedelta(days=draw.number(20, 60)) for _ in picks[1:]] + [self.finish]
        self.rows = [
            [NEEDS[k], ACTIONS[k], draw.pick(["IT", "Training", "IG"]) + " lead", show(d, self.style)]
            for k, d in zip(picks, dates, strict=True)
        ]

    def labels(self) -> list[Field]:
        return [
            *(
                name_of(self.org),
                code_of(self.org),
                Field("edition", self.edition, self.edition),
                Field("approved_by", self.approver, self.approver),
            ),
            Field("approved_on", self.approved.isoformat(), show(self.approved, self.style)),
            Field("complete_by", self.finish.isoformat(), show(self.finish, self.style)),
        ]


def plan_table(draw: Draw) -> Paper:
    """The plan as a table on landscape paper, signed by the SIRO."""
    p = _Plan(draw)
    blocks = [
        H(f"DSPT {p.edition} Improvement Plan", 1),
        P(f"{p.org.name} (organisation code {p.org.code})", "bold"),
        Grid([["Requirement not met", "Action", "Owner", "Expected completion"], *p.rows], [2.4, 2.4, 1, 1.2]),
        P(f"All actions will be complete by {show(p.finish, p.style)}."),
        P(f"Approved by: {p.approver}, Senior Information Risk Owner"),
        P(f"Date approved: {show(p.approved, p.style)}"),
    ]
    return Paper(p.labels(), Flow(blocks, footer="{n} / {m}", landscape=True))


def plan_workbook(draw: Draw) -> Paper:
    p = _Plan(draw)
    head = [
        ["# Improvement plan"],
        ["Organisation", p.org.name],
        ["Organisation code", p.org.code],
        ["Toolkit edition", p.edition],
        ["Approved by (SIRO)", p.approver],
    ]
    head += [["Approved on", show(p.approved, p.style)], ["Plan to be complete by", show(p.finish, p.style)], []]
    return Paper(p.labels(), Sheets({"Plan": [*head, ["Evidence item", "Action", "Owner", "Due"], *p.rows]}))


SUBJECTS = {
    "dspt_review": "We have reviewed the {edition} Data Security and Protection Toolkit self-assessment of {name} ({code}) and confirm that it meets the requirements for the processing of confidential patient information.",
    "improvement_plan": "The improvement plan that {name} ({code}) submitted with its {edition} Data Security and Protection Toolkit assessment has been reviewed and approved.",
    "slsp": "The System Level Security Policy for {system}, submitted by {name} ({code}), has been reviewed and agreed by the security team.",
    "iso27001": "The ISO/IEC 27001 certificate of {name} ({code}) has been reviewed by the security team and is approved as relevant and appropriate to this application.",
    "section_251_retention": "NHS England approves the retention by {name} ({code}) of data that were released earlier with section 251 support.",
}
EXTENT = "The approval extends to the retention and reuse of Hospital Episode Statistics data already held, and to no other data."


class _Letter:
    def __init__(self, draw: Draw) -> None:
        self.org: Org = draw.any_org()
        self.subject = draw.pick(sorted(SUBJECTS))
        self.day = draw.day(date(2024, 9, 1), date(2026, 10, 31))
        self.edition = draw.pick([e for e in EDITIONS if DEADLINES[e] <= self.day + timedelta(days=120)][-2:])
        self.style = draw.pick(["long", "padded", "ordinal"])
        self.until = years_on(self.day, 1)
        self.limited = draw.maybe(0.6)
        self.sender = draw.people(1)[0]
        self.text = SUBJECTS[self.subject].format(
            edition=self.edition, name=self.org.name, code=self.org.code, system=self.org.system
        )

    @property
    def body(self) -> list[str]:
        rows = [self.text]
        rows += [EXTENT] if self.subject == "section_251_retention" else []
        rows += (
            [
                f"This approval is valid until {show(self.until, self.style)}, after which a further review will be needed."
            ]
            if self.limited
            else []
        )
        return [*rows, "Please keep this message with your records and quote the reference in any reply."]

    def labels(self) -> list[Field]:
        found = [
            name_of(self.org),
            code_of(self.org),
            Field("subject", self.subject),
            Field("decided_on", self.day.isoformat(), show(self.day, self.style)),
        ]
        found += [Field("edition", self.edition, self.edition)] if "{edition}" in SUBJECTS[self.subject] else []
        found += [Field("approved_until", self.until.isoformat(), show(self.until, self.style))] if self.limited else []
        found += [Field("extent", EXTENT, EXTENT)] if self.subject == "section_251_retention" else []
        return found


def letter(draw: Draw) -> Paper:
    """A letter on paper, with the reference of the application (whose tail looks like an organisation code)."""
    m = _Letter(draw)
    blocks = [
        P("NHS England", "right"),
        P("7 and 8 Wellington Place, Leeds, LS1 4AP", "right"),
        P(show(m.day, m.style)),
        P(f"Our reference: DARS-NIC-{draw.digits(6)}-{draw.anana()}-v{draw.number(1, 4)}.{draw.number(0, 9)}"),
        P(f"Information Governance Manager, {m.org.name}"),
        P("Dear colleague"),
        P(draw.pick(["Outcome of our review", "Security assurance"]), "bold"),
        *(P(t) for t in m.body),
        P("Yours sincerely"),
        P(m.sender),
        P(draw.pick(["Security Assurance Manager", "Head of Data Access"])),
    ]
    return Paper(m.labels(), Flow(blocks, footer="www.england.nhs.uk", face=draw.pick(["sans", "serif"])))


def mail(draw: Draw) -> Paper:
    """An e-mail, with the request that it answers quoted below."""
    m = _Letter(draw)
    asked = m.day - timedelta(days=draw.number(5, 30))
    message = EmailMessage()
    message["From"] = f"{m.sender} (NHS ENGLAND) <{m.sender.split()[0].lower()}.example@nhs.example>"
    message["To"] = f"ig@{draw.letters(6).lower()}.example"
    message["Subject"] = f"RE: {draw.pick(['Security assurance', 'Review request', 'Confirmation'])} - {m.org.name}"
    message["Date"] = m.day.strftime("%a, %d %b %Y 14:22:00 +0000")
    quoted = f"> From: IG team\n> Sent: {show(asked, 'long')}\n> Please could you confirm the position for our application.\n"
    message.set_content(
        "Good afternoon,\n\n" + "\n\n".join(m.body) + f"\n\nKind regards,\n{m.sender}\nNHS England\n\n{quoted}",
        charset="utf-8",
        cte="8bit",
    )
    fields = [Field(f.name, f.value, None) if f.name == "decided_on" else f for f in m.labels()]
    return Paper(fields, Raw(message.as_bytes(), "eml"))


def printed_mail(draw: Draw) -> Paper:
    """An e-mail printed from a mail program."""
    m = _Letter(draw)
    head = [
        ["From:", f"{m.sender} (NHS ENGLAND)"],
        ["Sent:", f"{show(m.day, m.style)} 14:22"],
        ["To:", f"IG Team, {m.org.name}"],
        ["Subject:", "RE: Security assurance"],
    ]
    blocks = [
        Grid(head, [0.6, 4], head=False, side=True, ruled=False),
        *(P(t) for t in ["Dear all", *m.body, "Kind regards", m.sender, "Data Access Request Service, NHS England"]),
    ]
    return Paper(m.labels(), Flow(blocks, footer="{n}"))
