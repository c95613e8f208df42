"""What a letter decides: the sentences that grant, refuse or only announce, and why a person should weigh them.

A review that "will be" made, a receipt, a refusal or a condition is no approval.
"""

import re
from collections.abc import Iterator, Sequence

from evidence.contents import LetterSubject
from evidence.document import Reading
from evidence.fields import Doubt, Flag, Found, Missing
from extractors.letters.labels import STOPS
from extractors.letters.subject import SUBJECTS, subject_of
from extractors.letters.wording import ADVERB, OUR, WE
from extractors.phrases import more_doubted, text_beside_label
from extractors.spans import Span, found

GRANTS = re.compile(
    rf"\b{WE}\s+(?:(?:has|have|can|am|is|are|now|also|hereby|therefore|is pleased to|are pleased to|"
    rf"pleased to|writing to|formally|happy to|"
    r"reviewed\b[^.]{0,120}?\band)\s+)*(?:confirm(?:s|ed)?|approv(?:e|es|ed)|agree(?:s|d)?|"
    r"grant(?:s|ed)?|accept(?:s|ed)?|reviewed|"
    r"content|satisfied|gives?\s+(?:[\w-]+\s+){0,3}approval|g[ai]ven?\s+(?:[\w-]+\s+){0,3}approval)\b"
    r"|\b(?:has|have|was|were|is|are)\s+(?:now\s+|been\s+|hereby\s+|formally\s+|successfully\s+"
    r")*(?:reviewed|approved|agreed|accepted|granted|confirmed)\b"
    r"|\bapproval\s+(?:is|has been|was)\s+(?:hereby\s+|now\s+)?(?:given|granted)\b",
    re.IGNORECASE,
)
REFUSES = re.compile(
    r"\b(?:(?:not|never)\s+(?:yet\s+|been\s+|currently\s+|able\s+to\s+|be\s+|in a position to\s+"
    r")*(?:approv\w+|agree\w*|confirm\w*|review\w*|accept\w*|"
    r"grant\w*|give\w*|content|satisfied)|(?:unable|cannot|can not|could not|declin\w+|refus\w+"
    r"|reject\w*|withh[eo]ld\w*|withdr[ae]w\w*|revok\w+|no approval|"
    r"nor\b)|not\s+(?:been\s+)?able)\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    r"\b(?:will|shall|would|may|might|should|could|intends? to|plans? to|expects? to)\s+(?:then\s+"
    r"|now\s+|also\s+|only\s+)?(?:be\s+)?(?:review\w*|consider\w*|"
    r"assess\w*|confirm\w*|approv\w*|decid\w*|agree\w*|grant\w*|look)|\b(?:is|are)\s+(?:currently\s+"
    r"|still\s+)?being\b|\bto be (?:reviewed|approved|agreed)|"
    r"\b(?:pending|awaiting|under review|in progress|have received|has received|(?:confirm|"
    r"acknowledg)\w*\s+(?:the\s+|safe\s+)?receipt|been received|once|if)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no longer|never|neither|nor|please confirm)\b(?! only)", re.IGNORECASE)
NEGATIVE = re.compile(
    r"\bnot\s+(?:currently\s+|yet\s+)?(?:provide|meet|give|sufficient|adequate|satisf\w+|acceptable|"
    r"been met)|\b(?:inadequate|insufficient|"
    r"unsatisfactory|suspended|superseded|draft)\b|\bfurther (?:information|evidence|assurance)"
    r" (?:is|are) (?:needed|required)",
    re.IGNORECASE,
)
SUBSTANCE = re.compile(
    r"\b(?:review(?:ed)?|approv\w+|agreed?|agrees|accept(?:s|ed|able)?|grant(?:s|ed)?|adequate|"
    r"assurance|satisf\w+|content|retention|re-?use)\b",
    re.IGNORECASE,
)
"""What a confirmation must be of: that an assessment was published or received is none."""
DECISIVE = re.compile(
    r"\b(?:confirm\w*|approv\w+|agree[sd]?|accept(?:s|ed)?|grant(?:s|ed)?|content|satisfied|"
    r"adequate)\b",
    re.IGNORECASE,
)
CONDITIONAL = re.compile(
    r"\b(?:subject to|provided that|on (?:the )?condition|conditional|in principle|provisional(?"
    r":ly)?)\b",
    re.IGNORECASE,
)
CONDITIONS = re.compile(
    r"^\W*(?:special |further )?conditions?(?: of (?:this |the |our )?(?:approval|agreement|review))?(?:\W*$|\s*:)"
    r"|\bsubject to\b[^.]{0,30}\bconditions?\b|\b(?:following|these|those|above|below) conditions?\b"
    r"|\bapproval (?:is|remains) (?:subject|conditional)\b"
    r"|\bapproval\b[^.]{0,80}\b(?:provided|on the (?:understanding|basis)|"
    r"only (?:if|while|when|where)|as long as|depend\w*)\b"
    r"|\bconditions? (?:below|above|overleaf|listed|set out)\b",
    re.IGNORECASE,
)
"""A sentence or heading of its own that binds the decision to conditions."""

_THING = (
    r"(?:DSPT?|toolkit|self-?\s?assessment|assessment|plan|SLSP|polic(?:y|ies)|certificat\w+|retention|re-?use"
    r"|retain|processing)"
)
_BY_OTHERS = r"(?!\s+(?:by\s+(?!NHS\b|us\b|(?:the|our)\s+(?:[\w-]+\s+){0,3}(?:team|service)\b)|for|to|as|that|of|in)\b)"
SURE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{WE}\s+(?:has\s+|have\s+|{ADVERB}\s+)*(?:reviewed\s+and\s+)?(?:approve[sd]?|agree[sd]?|accept(?:s|ed)?"
        rf"|grants?|granted)\s+(?:the|your|its|this|these|their)\s+(?:[\w'’/-]+\s+){{0,8}}?{_THING}\b",
        rf"\b{_THING}\b[^.;]{{0,120}}\b(?:has|have|is|was|were)\s+(?:{ADVERB}\s+)*(?:been\s+)?(?:{ADVERB}\s+)*"
        rf"(?:reviewed,?\s+and\s+)?(?:approved|agreed|accepted)\b{_BY_OTHERS}",
        rf"\b{WE}\b[^.;]{{0,80}}?\b(?:reviewed|completed\s+(?:our|the)\s+review)\b[^.;]{{0,160}}\b{_THING}\b[^.;]{{0,120}}"
        r"\band\b[^.;]{0,40}?\b(?:(?:am|are|is)\s+(?:\w+\s+)?(?:content|satisfied)\b(?!\s+to\b)"
        r"|confirm(?:s|ed)?\s+(?:that\s+)?(?:(?:the|all|its)\s+)*(?:mandatory\s+|required\s+)?standards\s+(?:are|were"
        r"|have\s+been)\s+met\b"
        r"|confirms?\s+(?:that\s+)?(?:it|they|this|we|you)\s+(?:meets?|(?:is|are)\s+(?:\w+\s+)?"
        r"(?:content|satisfied|satisfactory|adequate|acceptable)))",
        rf"\b{WE}\s+[^.;]{{0,40}}?\bconfirms?\s+that\s+[^.;]{{0,120}}\b{_THING}\b[^.;]{{0,160}}\b(?:has|have)\s+"
        rf"(?:{ADVERB}\s+)*been\s+(?:{ADVERB}\s+)*(?:successfully\s+)?reviewed\b{_BY_OTHERS}",
        rf"\bapproval\s+(?:is|has\s+been|was)\s+(?:{ADVERB}\s+)*(?:given|granted)\s+(?:for|to)\b",
        rf"\b{WE}\s+(?:has\s+|have\s+|{ADVERB}\s+)*(?:gives?|given|grants?|granted)\s+(?:[\w-]+\s+){{0,2}}?approval\s+(?:for|to)\b",
    )
)
"""The forms of a sentence that approves or confirms beyond mistake; any other is for a person to weigh."""
CLOUDED = re.compile(
    r"\b(?:you|they|he|she)\s+(?:have\s+)?(?:ask\w*|state\w*|sa(?:y|id)|told|report\w*|claim\w*|declare\w*|confirm\w*)\b"
    r"|\b(?:ask(?:s|ed|ing)|according|understand|understood|believe|statement|note|noted|minded|objection|request\w*|application"
    r"|appl(?:y|ied)|logged|passed|forwarded|receipt|received|acknowledg\w*|subject|conditions?|conditional\w*"
    r"|provisional\w*|principle|provided|before|unless|when|whenever|whether|if|once|after|only|part|partly|partial\w*"
    r"|draft|hope\w*|expect\w*|intend\w*|error|mistake|expired?|expires? on which|withdrawn|previous\w*|earlier"
    r"|formerly|must|should|needs?|awaited|awaiting|outstanding|pending|but|however|although|though|unclear|doubt\w*"
    r"|reject\w*|returned|further|questions?|concerns?|extension|deadline|would|could|might|may not|rather than"
    r"|except|excluding|apart from|had)\b"
    r"|\buntil\s+(?!\d|(?:and|the)\s|\w+\s+\d|\w+day\b)|\b(?:for|to)\s+(?:be\s+)?(?:reviewe?d?|approv(?:e|ed|al))\b"
    r"|[>\"“”?]",
    re.IGNORECASE,
)
"""Words that leave room: whose words they are, on which condition, of which part, and whether it still holds."""
_QUOTED = re.compile(
    r"^\s*>|^-{2,}\s*(?:original|forwarded) message|^_{5,}$|^on .{6,80} wrote:$|^begin forwarded message", re.IGNORECASE
)
"""Where an earlier message begins that this one quotes."""


def grants(sentence: str) -> bool:
    """Whether a sentence decides: it grants something that can be granted; no negation, plan or receipt."""
    about = any(pattern.search(sentence) for _, pattern in SUBJECTS) or "approv" in sentence.casefold()
    clouded = any(pattern.search(sentence) for pattern in (REFUSES, ANNOUNCES, NEGATIVE, _NOT))
    return bool(GRANTS.search(sentence) and SUBSTANCE.search(sentence)) and about and not clouded


def refuses(spoken: Sequence[Span], deciding: Sequence[Span]) -> bool:
    """Whether the letter decides against what it is about: it approves nothing, so nothing runs until a day."""
    return not deciding and any(REFUSES.search(span.text) and _on_subject(span.text) for span in spoken)


def approval(reading: Reading, spoken: Sequence[Span], deciding: Sequence[Span]) -> Flag:
    """Whether something is approved or confirmed; a refusal beside an approval is for a person to weigh."""
    refusing = [span for span in spoken if REFUSES.search(span.text) and _on_subject(span.text)]
    announcing = [span for span in spoken if ANNOUNCES.search(span.text) and _on_subject(span.text)]
    if deciding:
        sure = [span for span in deciding if _is_sure(span) and not _is_quoted(span)]
        doubts = {*_weighed(reading, spoken, deciding, refusing), *(() if sure else (Doubt.WEAK_LABEL,))}
        best = next((span for span in (*sure, *deciding) if DECISIVE.search(span.text)), deciding[0])
        return found(True, best, doubts, (False,) if doubts else ())
    if refusing or announcing:
        return found(False, (refusing or announcing)[0])
    return Missing()


def _is_sure(span: Span) -> bool:
    """Whether a sentence approves or confirms in one of the plain forms, with nothing in it that leaves room."""
    return any(form.search(span.text) for form in SURE) and not CLOUDED.search(span.text)


def _is_quoted(span: Span) -> bool:
    """Whether the words stand in an earlier message that this one quotes."""
    marks = [line.box.top for line in span.page.lines if _QUOTED.match(line.text)]
    headers = [line.box.top for line in span.page.lines if re.match(r"From:\s", line.text)]
    begins = min((*marks, *headers[1:]), default=None)
    return begins is not None and span.box.bottom > begins


def _weighed(
    reading: Reading, spoken: Sequence[Span], deciding: Sequence[Span], refusing: Sequence[Span]
) -> Iterator[Doubt]:
    """Why a person should weigh an approval: conditions, a refusal beside it, only a review, another's letter."""
    negative = any(NEGATIVE.search(span.text) for span in spoken)
    bound = any(CONDITIONAL.search(span.text) for span in deciding) or any(CONDITIONS.search(s.text) for s in spoken)
    if refusing or negative or bound:
        yield Doubt.RIVAL_VALUES
    if not any(DECISIVE.search(span.text) for span in deciding):
        yield Doubt.WEAK_LABEL
    sender = text_beside_label(reading, ("From",), stops=STOPS)
    foreign = isinstance(sender, Found) and not re.search(r"nhs", sender.value, re.IGNORECASE)
    if foreign or not OUR.search(reading.text):
        yield Doubt.NO_LABEL


def _on_subject(sentence: str) -> bool:
    return any(pattern.search(sentence) for _, pattern in SUBJECTS) or bool(
        re.search(r"approv|review|retention", sentence, re.IGNORECASE)
    )


def subject_decided(
    reading: Reading, spoken: Sequence[Span], deciding: Sequence[Span]
) -> Found[LetterSubject] | Missing:
    """What the letter decides on. What one refuses is kept in doubt: it must still contradict an earlier approval."""
    subject = subject_of(reading, deciding)
    against = refuses(spoken, deciding) or (not deciding and any(NEGATIVE.search(span.text) for span in spoken))
    return more_doubted(subject, Doubt.WEAK_LABEL) if against else subject
