"""Whether minutes are a draft or approved. Approving the last meeting's minutes says nothing of these."""

import re
from collections.abc import Sequence
from itertools import takewhile

from evidence.contents import DocumentStatus
from evidence.document import Reading
from evidence.fields import Day, Doubt, Found, Missing
from evidence.wording import denies
from extractors.minutes.form import FORM
from extractors.minutes.title import HEAD
from extractors.minutes.wording import APPROVAL_LINE, OTHER_MEETING, whole_line
from extractors.phrases import first, more_doubted, text_beside_label
from extractors.spans import found
from extractors.statements import Statement
from extractors.values import find_dates

_DRAFT = re.compile(
    r"\bdraft\b[^.]{0,25}\bminutes\b|\bminutes\b[^.]{0,25}\bdraft\b|^\W*draft\W*(?:v(?:ersion)? ?[\d.]+)?\W*$"
    r"|\bun(?:confirmed|approved|ratified)\b"
    r"|^\W*draft\b.{0,20}\b(?:approval|confirmation)\b|^\W*draft\b\W*not (?:yet )?(?:approved|confirmed|ratified)\b"
    r"|\bsubject to (?:approval|confirmation)\b"
    r"|\bto be (?:approved|confirmed) at the next meeting\b|^\W*draft\W{1,4}to be (?:approved|confirmed|ratified)\W*$",
    re.I,
)
_OWN_DRAFT = re.compile(r"\W*draft\b\W*(?:minutes\W*)?(?:to be|for|subject to|until|pending)\b", re.I)
"""A draft that waits for the next meeting is this one's."""
_SIGNED = re.compile(
    r"\b(?:signed|confirmed|approved|accepted|agreed)\b[^.]{0,40}\b(?:as|to be) (?:a |an )?(?:true|correct"
    r"|accurate|fair)\b[^.:]{0,40}\brecord\b|^\W*signed as (?:a |an )?(?:true|correct|accurate)\b[^.:]{0,30}\brecord\b",
    re.I,
)
_THESE_APPROVED = re.compile(
    r"\b(?:these|the above) minutes (?:were|have been|are) (?:formally )?(?:approved"
    r"|confirmed|ratified|agreed)\b",
    re.I,
)
_CONFIRMED_MINUTES = re.compile(
    r"\W*(?:extract (?:from|of) (?:the )?)?(?:confirmed|approved|ratified|final|signed) minutes\b", re.I
)
_APPROVED_ON = re.compile(
    r"\W*(?:minutes )?(?:formally )?(?:approved|confirmed|ratified|agreed) "
    r"(?:(?:by|at) (?:the |a )?[\w &-]{3,60}?,? (?:on|of|held on|dated)|and signed(?: by [^.]{3,60}?)? on)\b.*",
    re.I,
)
"""A line that says no more than who approved the paper it stands on, and when."""
_ENDS = 6
"""Such a line stands among so many at the top or the end."""
_STAMPED = re.compile(r"\W*(?:approved|confirmed|ratified)\W*", re.I)
"""The whole of a line at the head."""
_APPROVALS = (_APPROVED_ON, APPROVAL_LINE)
_STATUS = re.compile(r"^(?:document |minutes )?status$", re.I)
_CONFIRMED = re.compile(r"\b(?:approved|confirmed|final|ratified|signed)\b", re.I)


def document_status(reading: Reading, made: Sequence[Statement], met: Day) -> Found[DocumentStatus] | Missing:
    """What the minutes say of themselves, else what a form at their head does."""
    return first(_not_of_earlier(_marked(made), met), lambda: _status_in_form(reading))


def _marked(made: Sequence[Statement]) -> Found[DocumentStatus] | Missing:
    """Draft or approved; a draft's mark weighs more than a signature, and both together are doubtful."""
    drafts = [one.span for number, one in enumerate(made) if _says_draft(one, number)]
    ends = [one for one in (*made[:HEAD], *made[-_ENDS:]) if not _under_an_item(one)] + list(made[-_ENDS:])
    stamps = [one for one in takewhile(lambda one: not one.number, made[:HEAD]) if _STAMPED.fullmatch(one.text)]
    approvals = [
        one.span for one in made if one in stamps or _says_approved(one) or (one in ends and _approved_on(one))
    ]
    if drafts:
        rivals = (DocumentStatus.APPROVED,) if approvals else ()
        return found(DocumentStatus.DRAFT, drafts[0], (Doubt.RIVAL_VALUES,) if rivals else (), rivals)
    return found(DocumentStatus.APPROVED, approvals[0]) if approvals else Missing()


def _not_of_earlier(status: Found[DocumentStatus] | Missing, met: Day) -> Found[DocumentStatus] | Missing:
    """Minutes approved on a day before the meeting are perhaps those of the meeting before."""
    if isinstance(status, Missing) or isinstance(met, Missing) or status.value is DocumentStatus.DRAFT:
        return status
    line = APPROVAL_LINE.search(status.provenance.quote)
    early = line and any(day.value <= met.value for day in find_dates(line.group()))
    return more_doubted(status, Doubt.WEAK_LABEL) if early else status


def _status_in_form(reading: Reading) -> Found[DocumentStatus] | Missing:
    """The status in a form at the head, where labels stand above their values."""
    printed = text_beside_label(reading, ("Status", "Document status", "Minutes status"), stops=FORM, most_words=3)
    if isinstance(printed, Missing) or printed.provenance.page != 1:
        return Missing()
    values = {DocumentStatus.DRAFT: _DRAFT_WORD, DocumentStatus.APPROVED: _CONFIRMED_WORD}
    told = next((status for status, word in values.items() if word.fullmatch(printed.value)), None)
    if told is None:
        return Missing()
    return Found[DocumentStatus](value=told, provenance=printed.provenance, doubts=printed.doubts, rivals=())


_DRAFT_WORD = re.compile(r"(?:draft|unconfirmed|unapproved)(?: minutes)?", re.I)
_CONFIRMED_WORD = re.compile(r"(?:approved|confirmed|final|ratified|signed)(?: minutes)?", re.I)


def _says_draft(one: Statement, number: int) -> bool:
    if _STATUS.match(one.heading):
        return re.search(r"\bdraft\b|\bunconfirmed\b|\bunapproved\b", one.text, re.I) is not None
    near_title = number < HEAD or len(one.text.split()) <= 12
    of_another = OTHER_MEETING.search(f"{one.heading} {one.text}") and not _OWN_DRAFT.match(one.text)
    return near_title and _DRAFT.search(one.text) is not None and not of_another


def _under_an_item(one: Statement) -> bool:
    return bool(one.number) or one.item > 2


def _approved_on(one: Statement) -> bool:
    said = (form.fullmatch(text) for text in (one.text.rstrip("."), whole_line(one).rstrip(".")) for form in _APPROVALS)
    short = len(one.span.words) <= 16 and not denies(one.text)
    return short and any(said) and bool(find_dates(one.text))


def _says_approved(one: Statement) -> bool:
    if _STATUS.match(one.heading):
        return _CONFIRMED.search(one.text) is not None and not denies(one.text) and "draft" not in one.text.casefold()
    if _CONFIRMED_MINUTES.match(one.text):
        return True
    if _THESE_APPROVED.search(one.text):
        return not denies(one.text)
    return any(_is_signed(text) for text in (one.text, whole_line(one)))


def _is_signed(text: str) -> bool:
    """ "Signed as a true record" at the head of a line, with a name or a date."""
    formula = _SIGNED.search(text) and re.match(r"\W*(?:these\b|signed|confirmed|approved)", text, re.I)
    return formula is not None and _has_signature(text)


def _has_signature(text: str) -> bool:
    """A name or a date stands after the formula; a line of dots to sign on is no signature."""
    after = re.split(r"\brecord\b", text, maxsplit=1, flags=re.I)[-1]
    named = re.sub(r"\b(?:chair\w*|date|signed|signature|name|of|the|meeting|by)\b|[\W_]+", " ", after, flags=re.I)
    return bool(named.strip())
