"""Letters and e-mails of NHS England (once NHS Digital): what it decided, for whom, and until when.

Only what the letter decides counts: a review that "will be" made, a receipt, a refusal or a condition is no
approval. So the sentences are told apart first, and the subject is read from the one that decides.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from evidence.contents import LetterSubject, NhsEnglandLetter
from evidence.document import Line, Page, Reading
from evidence.fields import Day, Doubt, Flag, Found, Missing, Text
from extractors.dspt_assessment import EDITION, EDITION_SAID, OUTCOME, PUBLISHED
from extractors.dspt_history import find_british_dates
from extractors.labels import labelled
from extractors.names import BODY_WORD, STREET, has_legal_form, looks_like_address, looks_like_organisation
from extractors.owner import ADDRESS, CODE, NAME, NAMED, code_of, without_code
from extractors.phrases import as_text, beside_label, firmest, first, more_doubted, running, stated, text_beside_label
from extractors.spans import Span, found
from extractors.statements import sentences
from extractors.values import find_codes, find_editions
from extractors.values.parsed import Parsed, fold

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
)

_DATE = r"(?P<value>(?:\w+day,?\s+)?[\w/.-]+(?:[\s,]+[\w.]+){0,3})"
_WE = r"(?:NHS\s+(?:England|Digital)|we|I|(?:the|our)\s+(?:[\w-]+\s+){0,4}team|this\s+(?:letter|e-?mail)|it)"
GRANTS = re.compile(
    rf"\b{_WE}\s+(?:(?:has|have|can|am|is|are|now|also|hereby|therefore|is pleased to|are pleased to|"
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
_ADVERB = r"(?:now|hereby|formally|also|therefore|today|both|duly)"
_BY_OTHERS = r"(?!\s+(?:by\s+(?!NHS\b|us\b|(?:the|our)\s+(?:[\w-]+\s+){0,3}(?:team|service)\b)|for|to|as|that|of|in)\b)"
SURE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_WE}\s+(?:has\s+|have\s+|{_ADVERB}\s+)*(?:reviewed\s+and\s+)?(?:approve[sd]?|agree[sd]?|accept(?:s|ed)?"
        rf"|grants?|granted)\s+(?:the|your|its|this|these|their)\s+(?:[\w'’/-]+\s+){{0,8}}?{_THING}\b",
        rf"\b{_THING}\b[^.;]{{0,120}}\b(?:has|have|is|was|were)\s+(?:{_ADVERB}\s+)*(?:been\s+)?(?:{_ADVERB}\s+)*"
        rf"(?:reviewed,?\s+and\s+)?(?:approved|agreed|accepted)\b{_BY_OTHERS}",
        rf"\b{_WE}\b[^.;]{{0,80}}?\b(?:reviewed|completed\s+(?:our|the)\s+review)\b[^.;]{{0,160}}\b{_THING}\b[^.;]{{0,120}}"
        r"\band\b[^.;]{0,40}?\b(?:(?:am|are|is)\s+(?:\w+\s+)?(?:content|satisfied)\b(?!\s+to\b)"
        r"|confirm(?:s|ed)?\s+(?:that\s+)?(?:(?:the|all|its)\s+)*(?:mandatory\s+|required\s+)?standards\s+(?:are|were"
        r"|have\s+been)\s+met\b"
        r"|confirms?\s+(?:that\s+)?(?:it|they|this|we|you)\s+(?:meets?|(?:is|are)\s+(?:\w+\s+)?"
        r"(?:content|satisfied|satisfactory|adequate|acceptable)))",
        rf"\b{_WE}\s+[^.;]{{0,40}}?\bconfirms?\s+that\s+[^.;]{{0,120}}\b{_THING}\b[^.;]{{0,160}}\b(?:has|have)\s+"
        rf"(?:{_ADVERB}\s+)*been\s+(?:{_ADVERB}\s+)*(?:successfully\s+)?reviewed\b{_BY_OTHERS}",
        rf"\bapproval\s+(?:is|has\s+been|was)\s+(?:{_ADVERB}\s+)*(?:given|granted)\s+(?:for|to)\b",
        rf"\b{_WE}\s+(?:has\s+|have\s+|{_ADVERB}\s+)*(?:gives?|given|grants?|granted)\s+(?:[\w-]+\s+){{0,2}}?approval\s+(?:for|to)\b",
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

SUBJECTS = (
    (
        LetterSubject.SECTION_251_RETENTION,
        re.compile(
            r"(?:section\s+251|\bs\.?\s?251)|\bspecific approval\b|\bretention (?:of|and)\b|\bretain\b|\bre-?"
            r"use (?:of|[^.]{0,60}\bdata)\b",
            re.IGNORECASE,
        ),
    ),
    (LetterSubject.SLSP, re.compile(r"\bSLSP\b|system[- ]level security polic", re.IGNORECASE)),
    (LetterSubject.ISO27001, re.compile(r"\b(?:ISO(?:\s?/\s?IEC)?\s?)27001\b", re.IGNORECASE)),
    (LetterSubject.IMPROVEMENT_PLAN, re.compile(r"\b(?:(?:improvement|action)|the|your)\s+plan\b", re.IGNORECASE)),
    (
        LetterSubject.DSPT_REVIEW,
        re.compile(
            r"\bDSPT?\b|data security (?:and|&) protection toolkit|self-?\s?assessment\b"
            r"|\b20\d\d\s?[-/]\s?\d\d\s+assessment\b"
            r"|\bassessment\s+(?:was|has\s+been)\s+reviewed\b",
            re.IGNORECASE,
        ),
    ),
)
"""What a decision can be about; where one sentence speaks of several, the first of them."""

_OUR = re.compile(
    r"\bnhs (?:england|digital)\b|health and social care information centre|data access (?:request )"
    r"?(?:service|security)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^(?:FAO|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|The\s+(?:SIRO|Director|Chief))\b\.?", re.IGNORECASE
)
_OFFICE = re.compile(r"\b(?:Board|Committee|Team|Panel|Department|Officer|Service|Section|Act)\b")
"""Words of bodies inside an organisation."""
_SALUTATION = re.compile(r"^(?:Dear|To whom|Hello|Hi|Good (?:morning|afternoon))\b", re.IGNORECASE)
_NAME = (
    r"(?P<value>[A-Z][\w&'’.,()-]*(?:\s+(?:[A-Z&][\w&'’.()-]*|plc|ltd|llp|limited|of|and|the|for|in|on|at|&)){0,12}?)"
)
_ENDING = r"Ltd|Limited|LLP|plc|PLC|Foundation Trust|NHS Trust|Council|CIC|C\.I\.C"
NAMED_FIRST = re.compile(
    rf"^(?:The\s+)?{_NAME}\s*\(\s*(?:(?:ODS|[Oo]rganisation)\s+(?:[Cc]ode\s*)?:?\s*|(?=[A-Z0-9]*\d))[A-Z0-9]{{3,9}}\)"
)
NAMED_AS_SUBJECT = re.compile(
    rf"^{_NAME}\s+(?:holds?|held|has\s+(?:published|completed|submitted|sent)|published|completed|submitted)\b"
)
"""A sentence on what the organisation holds or did: the name runs from its beginning to the verb."""
NAMED_WITH_CODE = (
    re.compile(
        rf"(?:^|[.:;]\s|\b(?:of|for|to|by|that|from|at|whether|if|where|which|with)\s+(?:the\s+)?){_NAME}\s*[,(–-]+\s*"
        rf"(?:ODS|[Oo]rganisation|[Oo]rg)\s+[Cc]ode:?\s+[A-Z0-9]{{3,9}}\b"
    ),
    re.compile(
        rf"(?:^|[.:;–-]\s|\b(?:of|for|to|by|that|from|at|whether|if|where|which|with)\s+(?:the\s+)?){_NAME}\s*[,(–-]+\s*(?:ODS\s+"
        rf"|[Oo]rganisation\s+)?(?:[Cc]ode\s*)?:?\s*(?=[A-Z0-9]*\d)[A-Z0-9]{{3,9}}\b"
    ),
)
NAMED_IN_PASSING = (
    re.compile(
        rf"\b(?:plan|policy|assessment|certificate)\s+that\s+{_NAME}\s+(?:has\s+|have\s+)?(?:sent|submitted|published)\b"
    ),
    re.compile(
        rf"\b(?:[Aa]ssessment|[Ss]ubmission|[Pp]olicy|[Cc]ertificat(?:e|ion)|[Pp]lan|[Tt]oolkit|DSPT|SLSP)\s+"
        rf"(?:of|for|by|from|submitted by|published by)\s+(?:the\s+)?{_NAME}(?=[.,;]|\s+(?:has|have|"
        rf"is|was|on|and|dated|in|under|until|as)\b)"
    ),
    re.compile(
        rf"\b(?:released|supplied|disclosed|provided)\b[^.]{{0,80}}\b(?:to|held\s+by)\s+(?:the\s+)?{_NAME}(?=[.,;]|\s+(?:may|under|until)\b)"
    ),
    re.compile(rf"\b(?:asked|ask|enquired)\s+(?:us\s+)?whether\s+{_NAME}\s+(?:may|might|can|could)\b"),
    re.compile(
        rf"\b(?:reviewed|approved|confirms?\s+that|approval\s+for|approves?)\s+(?:the\s+)?{_NAME}(?"
        rf":['’]s?\s|\s+(?:may|has|have|can)\b)"
    ),
)
_DONE = (
    rf"(?:(?:\w+\s+)?(?:approval|agreement|permission|decision)\s+(?:was|has\s+been|is)\s+(?:{_ADVERB}\s+)*"
    rf"(?:given|granted|made|taken)"
    rf"|(?:the|your|this|its)\s+(?:[\w-]+\s+){{0,6}}(?:was|were|has\s+been)\s+(?:{_ADVERB}\s+)*"
    rf"(?:approved|agreed|accepted|reviewed)"
    rf"|{_WE}\s+(?:has\s+|have\s+|{_ADVERB}\s+)*(?:(?:completed|concluded|finished)\s+(?:its|our|the|a)\s+"
    r"(?:[\w-]+\s+)?review|approved|agreed|accepted|reviewed|granted|(?:gave|given)\s+(?:[\w-]+\s+){0,2}approval))\b"
)
"""What was done on a day that the sentence names first."""
DECIDED_SAID = (
    re.compile(
        rf"\b(?:decision|review|approval)\s+(?:was\s+)?(?:made|taken|completed|given|granted|concluded)"
        rf"\s+on\s+{_DATE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:approved|agreed|confirmed|reviewed|accepted)\s+(?:by\s+\w+\s+\w+\s+)?on\s+{_DATE}", re.IGNORECASE
    ),
    re.compile(rf"\bon\s+{_DATE},?\s+{_DONE}", re.IGNORECASE),
)
COMPLETES = re.compile(
    rf"\b{_WE}\s+(?:has\s+|have\s+|{_ADVERB}\s+)*(?:completed|concluded|finished)\s+(?:its|our|the|a)\s+(?:[\w-]+\s+)?"
    r"review\b",
    re.IGNORECASE,
)
_ANOTHERS_DAY = re.compile(
    r"\b(?:publish\w*|submi\w+|sent|send|receiv\w+|upload\w*|dated|e-?mail\w*|wrote|written|signed|issued|expir\w+"
    r"|ends?|ended|begins?|starts?|effect|replace\w*|supersede\w*)(?:\s+\w+){0,3}\s+on\s+(?:the\s+)?(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
"""What was done on a day by another than who decides."""
_ON = re.compile(r"\bon\s+(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE)
UNTIL_SAID = (
    re.compile(
        rf"\b(?:approv\w+|permission|agree[sd]?|grant\w*|retention|retain\w*|valid|extends?|lasts?"
        rf"|runs?|confirm\w*|review)\b(?:(?!\bagreements?\b)[^.]){{0,200}}?"
        rf"\b(?:until|up to(?: and including)?|through to|expires?(?: on)?|expiring on|"
        rf"ends?(?: on)?|no later than)\s+{_DATE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:approval|permission|confirmation|decision)\b[^.]{{0,60}}?\b(?:(?:runs?|lasts?|holds?|good)\s+(?:to|till)"
        rf"|lapses?(?:\s+(?:on|after))?|ceases?(?:\s+on)?|stands?\s+(?:to|until|till))\s+{_DATE}",
        re.IGNORECASE,
    ),
)


def extract_nhs_england_letter(reading: Reading) -> NhsEnglandLetter:
    """Read one letter: the organisation that it is about is never NHS England itself."""
    spoken = sentences(reading)
    deciding = [span for span in spoken if _grants(span.text)]
    return NhsEnglandLetter(
        organisation_name=_organisation(reading),
        organisation_code=first(_code_in_subject(reading), lambda: code_of(reading, STOPS)),
        subject=_subject_decided(reading, spoken, deciding),
        edition=_edition(reading),
        decided_on=_decided_on(reading, spoken, deciding),
        approved_until=Missing() if _refuses(spoken, deciding) else _approved_until(reading),
        extent=_extent(deciding),
        grants=_verdict(reading, spoken, deciding),
    )


# --- what is decided ------------------------------------------------------------------------------------------------


def _grants(sentence: str) -> bool:
    """Whether a sentence decides: it grants something that can be granted; no negation, plan or receipt."""
    about = any(pattern.search(sentence) for _, pattern in SUBJECTS) or "approv" in sentence.casefold()
    clouded = any(pattern.search(sentence) for pattern in (REFUSES, ANNOUNCES, NEGATIVE, _NOT))
    return bool(GRANTS.search(sentence) and SUBSTANCE.search(sentence)) and about and not clouded


def _refuses(spoken: Sequence[Span], deciding: Sequence[Span]) -> bool:
    """Whether the letter decides against what it is about: it approves nothing, so nothing runs until a day."""
    return not deciding and any(REFUSES.search(span.text) and _on_subject(span.text) for span in spoken)


def _verdict(reading: Reading, spoken: Sequence[Span], deciding: Sequence[Span]) -> Flag:
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
    if foreign or not _OUR.search(reading.text):
        yield Doubt.NO_LABEL


def _on_subject(sentence: str) -> bool:
    return any(pattern.search(sentence) for _, pattern in SUBJECTS) or bool(
        re.search(r"approv|review|retention", sentence, re.IGNORECASE)
    )


def _subject_decided(
    reading: Reading, spoken: Sequence[Span], deciding: Sequence[Span]
) -> Found[LetterSubject] | Missing:
    """What the letter decides on. What one refuses is kept in doubt: it must still contradict an earlier approval."""
    subject = _subject(reading, deciding)
    against = _refuses(spoken, deciding) or (not deciding and any(NEGATIVE.search(span.text) for span in spoken))
    return more_doubted(subject, Doubt.WEAK_LABEL) if against else subject


def _subject(reading: Reading, deciding: Sequence[Span]) -> Found[LetterSubject] | Missing:
    """The subject of the sentence that decides, else of the subject line, else of the first words that name one."""
    decided = [hit for span in deciding for hit in _subjects(span)[:1]]
    headed = [hit for span in _subject_lines(reading) for hit in _subjects(span)[:1]]
    hits = [*decided, *headed]
    if not hits:
        spoken = [hit for page in reading.pages for line in page.lines for hit in _subjects(Span(page, line.words))[:1]]
        return found(spoken[0][0], spoken[0][1], (Doubt.NO_LABEL,)) if spoken else Missing()
    spoken_of = {one for sentence in deciding for one, _ in _subjects(sentence)}
    subject, span = headed[0] if headed and headed[0][0] in spoken_of else hits[0]
    rivals = [other for other, _ in hits if other is not subject and not _goes_with(subject, other)]
    return found(subject, span, (Doubt.RIVAL_VALUES,) if rivals else (), rivals)


def _goes_with(subject: LetterSubject, other: LetterSubject) -> bool:
    """An improvement plan, or retention, is decided in the light of a DSPT assessment: naming that is no rival."""
    return other is LetterSubject.DSPT_REVIEW and subject in (
        LetterSubject.IMPROVEMENT_PLAN,
        LetterSubject.SECTION_251_RETENTION,
    )


def _subjects(span: Span) -> list[tuple[LetterSubject, Span]]:
    """In the order of ``SUBJECTS``; "under section 251 support" alone says what data are for, and comes last."""
    hits = [(subject, match) for subject, pattern in SUBJECTS if (match := pattern.search(span.text))]
    if len(hits) > 1 and hits[0][0] is LetterSubject.SECTION_251_RETENTION and not KEEPS.search(span.text):
        hits = [*hits[1:], hits[0]]
    return [(subject, span.part(match.start(), match.end())) for subject, match in hits]


KEEPS = re.compile(
    r"\b(?:retention|retain\w*|re-?us(?:e|ed|ing)|keep|kept|specific approval|hold(?:ing)?)\b", re.IGNORECASE
)
"""What is approved of data that were released before."""


def _subject_lines(reading: Reading) -> Iterator[Span]:
    """The subject of an e-mail, the "Re:" line, and the lines of the first page that stand alone as its heading."""
    line = text_beside_label(reading, SUBJECT, stops=STOPS, most_words=30)
    for page in reading.pages[:1]:
        for printed in page.lines:
            if isinstance(line, Found) and line.value in printed.text:
                yield Span(page, printed.words)
        for printed in page.lines:
            short = len(printed.words) <= 14 and not printed.text.endswith((".", ",")) and not _OUR.search(printed.text)
            if short and printed.text[0].isupper():
                yield Span(page, printed.words)


def _edition(reading: Reading) -> Text:
    return first(
        beside_label(reading, EDITION, find_editions, stops=STOPS),
        lambda: stated(reading, EDITION_SAID, find_editions),
        lambda: more_doubted(stated(reading, (re.compile(r"(?s)(?P<value>.+)"),), find_editions), Doubt.NO_LABEL),
    )


_REACHES = re.compile(r"\bapproval\s+(?:extends|is\s+limited|applies|relates|is\s+restricted|covers)\b", re.IGNORECASE)
"""A sentence on the reach of the approval says its extent before one that gives it."""


def _extent(deciding: Sequence[Span]) -> Text:
    """The sentence that says which use of data is approved; a review of an assessment approves none."""
    for span in sorted(deciding, key=lambda one: _REACHES.search(one.text) is None):
        if SUBJECTS[0][1].search(span.text) and re.search(
            r"\bdata|\bretention|\breuse|\bre-use", span.text, re.IGNORECASE
        ):
            return found(span.text, span)
    return Missing()


# --- for whom and when ----------------------------------------------------------------------------------------------


def _organisation(reading: Reading) -> Text:
    return first(
        _not_ours(without_code(text_beside_label(reading, NAME, stops=STOPS))),
        lambda: _in_subject(reading),
        lambda: _not_ours(stated(reading, NAMED_WITH_CODE, _as_name)),
        lambda: _not_ours(more_doubted(stated(reading, NAMED_WITH_CODE[:1], as_text), Doubt.WEAK_LABEL)),
        lambda: _addressed(reading),
        lambda: firmest(_addressee(reading), lambda: _begins_a_sentence(reading)),
        lambda: _not_ours(stated(reading, NAMED[:1], _as_name)),
        lambda: _not_ours(_in_passing(reading)),
    )


def _begins_a_sentence(reading: Reading) -> Text:
    """The name that a sentence begins with and that its code in brackets, or the verb, ends."""
    spoken = sentences(reading)
    for pattern in (NAMED_FIRST, NAMED_AS_SUBJECT):
        for span in spoken:
            for _, part in span.matches(pattern, "value"):
                for one in _as_name(part.text):
                    if not _OFFICE.search(one.value):
                        return found(one.value, part.part(one.start, one.end))
    return Missing()


def _in_passing(reading: Reading) -> Text:
    """A name inside a sentence; only a legal form at its end shows how far it goes."""
    name = stated(reading, NAMED_IN_PASSING, _as_name)
    ended = isinstance(name, Found) and re.search(rf"(?:^|\s)(?:{_ENDING})\.?$", name.value)
    return name if ended else more_doubted(name, Doubt.UNSURE_EXTENT)


def _not_ours(name: Text) -> Text:
    return Missing() if isinstance(name, Found) and _OUR.search(name.value) else name


def _as_name(text: str) -> list[Parsed[str]]:
    return [
        one
        for one in as_text(text)
        if looks_like_organisation(one.value) and not (_OUR.search(one.value) or _PERSON.match(one.value))
    ]


def _subject_line(reading: Reading) -> Span | None:
    """The line of an e-mail's subject, or of "Re:"."""
    hits = [item.value for item in labelled(reading, SUBJECT, below=False, stops=STOPS) if item.firm]
    return hits[0] if hits else None


def _in_subject(reading: Reading) -> Text:
    """The part of the subject line that is a body's name; without a code beside it, it could be another party's."""
    line = _subject_line(reading)
    if line is None:
        return Missing()
    for match in re.finditer(r"(?:(?!\s[-–|]\s|[:(),;]\s?).)+", line.text):
        part = match.group().strip(" -–|:(),;")
        about = any(pattern.search(part) for _, pattern in SUBJECTS) or _OUR.search(part)
        if looks_like_organisation(part) and not about:
            doubts = () if find_codes(line.text) else (Doubt.NO_LABEL,)
            start = line.text.index(part, match.start())
            return found(part, line.part(start, start + len(part)), doubts)
    return Missing()


def _code_in_subject(reading: Reading) -> Text:
    line = _subject_line(reading)
    codes = find_codes(line.text, scanned=bool(reading.ocr_pages)) if line else []
    if line is None or not codes:
        return Missing()
    rivals = [other.value for other in codes[1:] if other.value != codes[0].value]
    doubts = (*codes[0].doubts, *((Doubt.RIVAL_VALUES,) if rivals else ()))
    return found(codes[0].value, line.part(codes[0].start, codes[0].end), doubts, (*codes[0].rivals, *rivals))


def _addressed(reading: Reading) -> Text:
    """The body beside "To:"."""
    name = _not_ours(text_beside_label(reading, ("To",), stops=STOPS))
    return (
        name if isinstance(name, Found) and looks_like_organisation(name.value) and "@" not in name.value else Missing()
    )


_OF_BODY = re.compile(
    r"(?!(?:The|University|Royal|NHS|School|College)\b)[A-Z][\w'’-]+(?:\s[A-Z][\w'’.-]*){1,2},\s+(?P<name>[A-Z].*)"
)
"""A person and, behind a comma, whose: "Kwame Boateng, Arthritis Together"."""


def _names_a_body_spoken_of(line: Line, page: Page) -> bool:
    """The same where no word of the name tells a body, but the letter speaks of it."""
    person = _person_of(line.text)
    return person is not None and not _OUR.search(line.text) and _is_spoken_of(person["name"].strip(" ,"), page)


def _person_of(text: str) -> re.Match[str] | None:
    """A person and whose; "St Aldhelm's Hospice, Norwich" and "Mill House, Falcon Centre" are a body and a building."""
    match = _OF_BODY.fullmatch(text)
    first = text.partition(",")[0]
    is_other = BODY_WORD.search(first) or STREET.search(first) or has_legal_form(first)
    return None if is_other else match


def _addressee(reading: Reading) -> Text:
    """The body in the block that the letter is addressed to: above the salutation, and not NHS England's own."""
    for page in reading.pages[:1]:
        head = _above_salutation(page)
        named = [k for k, line in enumerate(head) if _names_a_body(line) or _names_a_body_spoken_of(line, page)]
        beside_person = [k for k in named if any(_PERSON.match(line.text) for line in head[max(0, k - 3) : k])]
        others = {fold(head[k].text) for k in named} - {fold(head[k].text) for k in beside_person[:1]}
        if named:
            line = head[(beside_person or named)[0]]
            doubts = () if beside_person or not others else (Doubt.RIVAL_VALUES,)
            named_only = () if beside_person else (Doubt.NO_LABEL,)
            span = Span(page, line.words)
            spoken_of = [head[k] for k in named if _is_spoken_of(head[k].text.strip(" ,"), page)]
            if len({fold(one.text) for one in spoken_of}) == 1:
                span, doubts, named_only = Span(page, spoken_of[0].words), (), ()
            if person := _person_of(span.text):
                span = span.part(*person.span("name"))
                doubts, named_only = ((), ()) if _is_spoken_of(span.text.strip(" ,"), page) else (doubts, named_only)
            return found(span.text.strip(" ,"), span, (*doubts, *named_only))
    return Missing()


def _is_spoken_of(name: str, page: Page) -> bool:
    """Whether the letter itself speaks of the body by that whole name: it bears out a line of the letter's head."""
    lines = list(page.lines)
    at = next((k for k, line in enumerate(lines) if _SALUTATION.match(line.text)), len(lines))
    body = " ".join(line.text for line in lines[at:])
    return any(
        not re.match(r"\s(?:[A-Z&]|(?:and|of|for)\s[A-Z])(?!\w*\d)", body[match.end() :])
        and not re.search(r"(?:[A-Z][\w&-]*|\b(?:and|of) the)\s$", body[: match.start()])
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", body)
    )


def _above_salutation(page: Page) -> list[Line]:
    lines = list(page.lines)
    at = next((k for k, line in enumerate(lines) if _SALUTATION.match(line.text)), 0)
    return lines[:at]


def _names_a_body(line: Line) -> bool:
    text = line.text.strip(" ,")
    subject = any(pattern.search(text) for _, pattern in SUBJECTS) or ":" in text
    ours = _OUR.search(text) or _PERSON.match(text) or (looks_like_address(text) and not looks_like_organisation(text))
    return looks_like_organisation(text) and not subject and not ours and not re.match(r"\d", text)


def _written_on(reading: Reading) -> Day:
    """The letter's own date: the one that stands alone in its head bears out a label, or is its rival."""
    alone, beside = _standing_alone(reading), beside_label(reading, DATED, find_british_dates, stops=STOPS)
    if isinstance(alone, Missing) or isinstance(beside, Missing) or alone.value == beside.value:
        return first(beside, alone)
    return more_doubted(alone, Doubt.RIVAL_VALUES).model_copy(update={"rivals": (*alone.rivals, beside.value)})


def _decided_on(reading: Reading, spoken: Sequence[Span], deciding: Sequence[Span]) -> Day:
    """A date of decision where one is printed, else the letter's own."""
    letter = _written_on(reading)
    said = first(
        beside_label(reading, DECIDED, find_british_dates, stops=STOPS),
        lambda: stated(reading, DECIDED_SAID, find_british_dates),
    )
    if isinstance(said, Missing):
        return _beside_days_named(letter, [*deciding, *(span for span in spoken if COMPLETES.search(span.text))])
    if isinstance(letter, Found) and letter.value != said.value:
        return more_doubted(said, Doubt.RIVAL_VALUES).model_copy(update={"rivals": (*said.rivals, letter.value)})
    return said


def _beside_days_named(letter: Day, deciding: Sequence[Span]) -> Day:
    """The letter's date; a day on which a deciding sentence lets something be done may be the decision's instead."""
    if isinstance(letter, Missing):
        return letter
    days = {day for span in deciding for day in _days_of_deeds(span.text) if day < letter.value}
    if not days:
        return letter
    rivals = (*letter.rivals, *sorted(days))
    return more_doubted(letter, Doubt.RIVAL_VALUES).model_copy(update={"rivals": rivals})


def _days_of_deeds(sentence: str) -> Iterator[date]:
    """The days after "on", but for those of what others did."""
    for parsed in find_british_dates(sentence):
        before = sentence[: parsed.start]
        if _ON.search(before) and not _ANOTHERS_DAY.search(before):
            yield parsed.value


_ANOTHERS_END = re.compile(r"\bcertificat\w*|\b(?:your|sharing) agreement\b|\bcontract\b", re.IGNORECASE)


def _approved_until(reading: Reading) -> Day:
    """The day that the letter gives as the end of its approval; it is in doubt beside a certificate or agreement."""
    beside = beside_label(reading, UNTIL, find_british_dates, stops=STOPS)
    if isinstance(beside, Found):
        return beside
    for pattern in UNTIL_SAID:
        said = stated(reading, (pattern,), find_british_dates)
        if isinstance(said, Found):
            ends = ((span.text, match) for span in running(reading) for match, _ in span.matches(pattern))
            doubtful = any(_ANOTHERS_END.search(_from_its_sentence(text, match)) for text, match in ends)
            return more_doubted(said, Doubt.WEAK_LABEL) if doubtful else said
    return Missing()


def _from_its_sentence(text: str, match: re.Match[str]) -> str:
    """The match with what stands before it in its sentence."""
    return text[text.rfind(". ", 0, match.start()) + 1 : match.end()]


def _standing_alone(reading: Reading) -> Day:
    """A line that is a date and nothing else, as letters print it in their head."""
    for page in reading.pages[:1]:
        for line in page.lines:
            span = Span(page, line.words)
            parsed = find_british_dates(span.text)
            if len(parsed) == 1 and _is_all(parsed[0], span.text):
                return found(parsed[0].value, span.part(parsed[0].start, parsed[0].end), parsed[0].doubts)
    return Missing()


def _is_all(parsed: Parsed[date], text: str) -> bool:
    rest = fold(text[: parsed.start] + " " + text[parsed.end :])
    return rest in {"", "date", "dated", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
