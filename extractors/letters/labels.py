"""The labels that letters print, and where a value beside one of them ends."""

from extractors.dspt_assessment import EDITION, OUTCOME, PUBLISHED
from extractors.owner import ADDRESS, CODE, NAME

DATED = ("Date", "Dated", "Date of letter", "Letter date", "Sent", "Date sent")
DECIDED = (
    "Date of decision",
    "Decision date",
    "Date of approval",
    "Approval date",
    "Approved on",
    "Date of review",
    "Review date",
    "Date reviewed",
    "Reviewed on",
    "Decided on",
    "Confirmed on",
    "Date of outcome",
    "Outcome date",
)
UNTIL = (
    "Approved until",
    "Approval expires",
    "Approval valid until",
    "Valid until",
    "Approval ends",
    "Approval end date",
    "Expiry date",
    "Expires on",
    "Expires",
)
SUBJECT = ("Subject", "Re", "RE", "Regarding", "Reference")
REVIEWED = ("Document reviewed", "Evidence reviewed")
STOPS = (
    *NAME,
    *CODE,
    *ADDRESS,
    *EDITION,
    *OUTCOME,
    *PUBLISHED,
    *DATED,
    *DECIDED,
    *UNTIL,
    *SUBJECT,
    "From",
    "To",
    "Cc",
    "Our ref",
    "Your ref",
    *REVIEWED,
)
