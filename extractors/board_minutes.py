"""Minutes of a board: which body met when, whether it could decide, and what it decided on cloud risk.

The title tells the meeting. Cover sheets, the next meeting and signatures print other dates, and approving
the last meeting's minutes is no decision on risk, so each field is sought only in sentences that can hold it.
"""

from evidence.contents import BoardMinutes
from evidence.document import Reading
from extractors.decisions import cloud_items, decisions
from extractors.minutes.authority import delegated_by_board, quorate
from extractors.minutes.body import body_that_met
from extractors.minutes.day import meeting_on
from extractors.minutes.organisation import organisation_name
from extractors.minutes.status import document_status
from extractors.minutes.title import title_of
from extractors.statements import statements


def extract_board_minutes(reading: Reading) -> BoardMinutes:
    """Read one set of minutes; what they do not state stays ``Missing``."""
    made = statements(reading)
    title = title_of(made)
    taken = decisions(made)
    spoken = {one.value.text for one in taken}
    met = meeting_on(reading, made, title)
    return BoardMinutes(
        organisation_name=organisation_name(reading, made, title),
        body=body_that_met(reading, made, title),
        meeting_on=met,
        document_status=document_status(reading, made, met),
        quorate=quorate(made),
        cloud_risk_item=cloud_items(made, spoken),
        decision=taken,
        delegated_by_board=delegated_by_board(made),
    )
