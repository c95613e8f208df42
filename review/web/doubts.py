"""What each doubt means, said to the person who looks at the page."""

from collections.abc import Mapping
from types import MappingProxyType

from evidence.fields import Doubt

MEANINGS: Mapping[Doubt, str] = MappingProxyType(
    {
        Doubt.POOR_SCAN: "the scan is poor here",
        Doubt.AMBIGUOUS_DATE: "day and month could be exchanged",
        Doubt.RIVAL_VALUES: "the document prints other values for this too",
        Doubt.NO_LABEL: "no label on the page says what this is",
        Doubt.WEAK_LABEL: "its label could mean something else, or stands far away",
        Doubt.UNSURE_EXTENT: "where it begins or ends was guessed",
        Doubt.OCR_TWIN: "one character could be read in two ways (O and 0, I and 1)",
        Doubt.ODD_SHAPE: "it does not have the usual form",
        Doubt.SPREADSHEET_DAMAGE: "a spreadsheet may have turned it into a number or a date",
        Doubt.CERTIFICATION_BODY: "it may be the certification body's own",
        Doubt.FOREIGN_LANGUAGE: "the document is not in English",
        Doubt.KIND_IN_DOUBT: "what kind of document this is, is not certain",
        Doubt.INCOMPLETE: "pages or rows that should be there are not",
        Doubt.IN_PICTURE: "it was read from a picture on the page",
        Doubt.HIDDEN_TEXT: "it may stand in text that is not seen on the page",
        Doubt.CONTRADICTED: "another document of the case states something else",
        Doubt.UNCALIBRATED: "too few such readings have been measured, or too few of them were right, to rely on one",
    }
)

IN_DOUBT = "the reading is in doubt: "


def in_words(because: str) -> str:
    """A question's reason with the names of doubts said in words."""
    before, found, named = because.partition(IN_DOUBT)
    if not found:
        return because
    said = {doubt.value: meaning for doubt, meaning in MEANINGS.items()}
    return before + "; ".join(said.get(name, name) for name in named.split(", "))
