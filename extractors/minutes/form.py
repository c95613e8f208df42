"""A form at the head of minutes, where labels stand beside or above their values."""

from collections.abc import Callable, Sequence

from evidence.document import Reading
from evidence.fields import Found, Missing, Text
from extractors.phrases import text_beside_label
from extractors.values.parsed import fold

ORGANISATION_IN_FORM = ("Organisation name", "Name of organisation", "Organisation", "Company", "Trust")
"""Labels of the organisation in a form at the head."""
BODY_IN_FORM = ("Committee / board", "Committee/board", "Name of committee", "Name of board", "Name of meeting")
"""Labels of the body that met."""
FORM = (
    *ORGANISATION_IN_FORM, *BODY_IN_FORM, "Date of meeting", "Meeting date", "Date", "Time", "Location", "Venue",
    "Place", "Chair", "Status", "Document status", "Minutes status", "Present", "Members present", "Apologies",
    "In attendance", "Meeting",
)  # fmt: skip
"""The labels of a form at the head; where they stand above their values, none of them is a value."""
LABELS = frozenset(fold(label) for label in FORM)
"""The same, folded: none of them is a name."""


def given_in_form(reading: Reading, labels: Sequence[str], accept: Callable[[str], bool]) -> Text:
    """What a form on the first page gives beside or below one of the labels."""
    printed = text_beside_label(reading, labels, stops=FORM, accept=accept)
    return printed if isinstance(printed, Found) and printed.provenance.page == 1 else Missing()
