"""The signs of every kind of document but certificates: a table of words, and nothing else.

Kept apart from ``classify`` so that widening it needs no reading of code.
"""

from collections.abc import Mapping

from evidence.contents import DocumentKind
from extractors.certificates.signs import LISTS_SUPPLIERS
from extractors.signs import ANYWHERE, HEAD, TITLE, Sign, sign

SIGNED_BY_NHS_ENGLAND = (
    r"(yours (sincerely|faithfully)|kind regards),?\n(.{0,60}\n){0,4}(.{0,60}, )?nhs (england|digital)$"
)
"""The close of a letter whose signatory's last line is NHS England."""
ENDS_WITH_NHS_ENGLAND = (
    r"^[a-z.' -]{5,40}(\n|, )(.{0,40} )?"
    r"(adviser|advisor|analyst|assessor|manager|officer|lead|director|head|team)\b.{0,40},"
    r" nhs (england|digital)$(\n.{0,60}){0,3}\Z"
)
"""The same where no "yours" stands before it: a person and their office, and nothing after it but a page's foot."""

OUTCOME_OF_REVIEW = r"^(notice of )?outcome of (the |our |your )?([\w-]+ ){0,3}review$"
"""The heading over what a reviewer decided on somebody's paper."""

HEADING = r"^(?=.{0,110}$)(?!.*[.;:!?]$).*"
"""Before a wording: the line that holds it is a heading, short and no sentence."""

TAKEN_DOWN = sign(
    1.5,
    ANYWHERE,
    r"\b(approved|agreed|accepted|carried|elected|passed) unanimously",
    r"\bunanimously (approved|agreed|accepted|carried|elected|resolved)",
    r"\bmotion( was)? (carried|passed|approved)",
    r"\bby a show of hands\b",
    r"\bseconded\b",
    r"\bcalled to order\b",
    r"\bmeeting (was )?(opened|closed|adjourned|led|chaired|commenced|ended)\b",
    r"\bboard (discussed|moves|considered|received)\b",
)
"""How the course of a meeting is taken down, in clubs and companies as in boards."""

ATTENDED = sign(
    0.0,
    ANYWHERE,
    r"\bpresent\b",
    r"\bextract from the (draft |confirmed |approved )?minutes\b",
    r"\bminutes? extract\b",
    r"\bin attendance\b",
    r"\battend(ees|ance|ed|ing)\b",
    r"\bapologies\b",
    r"\bquor(um|ate|acy)\b",
    r"\bchair(ed|man|person|woman|s)?\b",
    r"\b(was|were|been) (agreed|noted|approved|resolved|accepted|ratified|rejected|deferred|received)\b",
    r"\bresolved\b",
    r"\b(board|committee|council|trustees|members|directors|governors|senate)( \w+)?"
    r" (agreed|noted|approved|resolved|accepted|ratified|discussed|considered|received|endorsed|delegated|asked)\b",
    r"\bwelcomed\b",
    r"\bunanimously\b",
    r"\bcall(ed)? to order\b",
)
"""Who was there or what was decided: a page about meetings, or a list of minutes to download, says neither."""

GUIDE = sign(
    6.0,
    ANYWHERE,
    r"\bthis (guide|article|blog|course|module|lesson) (is|was|will|explains|covers|describes|helps|shows)\b",
    r"\bin this (guide|article|blog|course|module|lesson)\b",
    HEADING + r"\bhow to (perform|conduct|complete|publish|register|write|prepare|carry out|create|run)\b",
    r"\blearning objectives\b",
    r"\bfrequently asked questions\b",
    r"\bi('m| am) (assessing|learning|studying)\b",
)
"""What is written for anybody who has such a paper to make is none."""

DECIDES = sign(
    2.0,
    ANYWHERE,
    r"nhs (england|digital)[^.]{0,160}(review|approv|confirm|agree|accept|satisf|grant)",
    r"(review|approv|confirm|agree|accept)\w*[^.]{0,160}nhs (england|digital)",
    r"we (have )?(now )?(reviewed|approved?|confirm|agreed?|accepted)",
    r"we are (content|pleased) to (approve|agree|accept|confirm)",
    r"(has|have) (been )?(reviewed|approved)",
    r"specific approval",
    r"\bapproval (is|was|has been) (given|granted|refused)\b",
    r"nhs (england|digital) has considered",
    r"\bwe have (now )?looked at your\b",
    r"\bour approval (runs|is valid|lasts|ends)\b",
    r"nhs (england|digital) is (content|satisfied)",
    r"security team has (reviewed|agreed|approved)",
    r"(reviewed|approved|agreed|accepted) by our ([\w-]+ ){0,3}team\b",
)
"""What NHS England writes when it has looked at something."""

NAMES_NHS_ENGLAND = sign(
    0.0,
    ANYWHERE,
    r"\bnhs ?(england|digital|x|e|i)\b",
    r"\bengland\.nhs\.uk",
    r"\bdigital\.nhs\.uk",
    r"\bhscic\b",
    r"health (and|&) social care information centre",
)
"""Who a letter of NHS England is from, whatever else it says."""

PROMISES = sign(
    2.5,
    ANYWHERE,
    r"\b(i|we) (shall|will) (then )?(send|forward|provide|supply|share|upload|submit) (the|our|a copy)\b",
    r"\b(i|we) (attach|enclose|have attached|have enclosed) (the|our|a copy)\b",
    r"\bplease find (attached|enclosed)\b",
    r"\b(could|can|would) you (please |kindly )?(tell|let|advise) (us|me)\b",
)
"""A message that announces evidence, brings it, or asks what is wanted, is not the evidence."""

PUBLISHED = sign(
    0.0,
    ANYWHERE,
    r"standards? ['\"‘“]?(exceeded|(not (fully )?)?met)",
    r"approaching standards",
    r"entry level",
    r"\bbaseline\b",
    r"not published",
    r"date published",
    r"publication date",
    r"date of publication",
    r"published on",
    r"(has|have|was|were|been) (successfully )?(completed|published)",
    r"(latest|current|assessment|publication|dspt) status",
    r"\bresults? found\b",
)
"""An outcome or the fact of a publication; what speaks of the toolkit without either is no assessment."""

SIGNS: Mapping[DocumentKind, tuple[Sign, ...]] = {
    DocumentKind.DSPT_ASSESSMENT: (
        sign(
            2.0,
            ANYWHERE,
            r"data security (and|&) protection toolkit",
            r"\bdspt\b",
            r"dsptoolkit",
            r"\bdsp toolkit\b",
            r"\btoolkit (year|version|edition)\b",
            r"\b20\d\d[-–/](20)?\d\d assessment\b[\s\S]{0,40}\bstandards\b",
        ),
        sign(1.0, HEAD, r"data security (and|&) protection toolkit", r"\bdspt\b", r"dsptoolkit", r"\bdsp toolkit\b"),
        sign(
            2.0,
            ANYWHERE,
            r"standards (exceeded|(not (fully )?)?met)",
            r"approaching standards",
            r"entry level",
            r"\bbaseline\b",
            r"not published",
        ),
        sign(1.0, ANYWHERE, r"organisation (reference )?code", r"\bods\s?code", r"\bcode\b"),
        sign(
            1.5,
            ANYWHERE,
            r"date published",
            r"publication date",
            r"date of publication",
            r"latest status",
            r"assessment history",
            r"published on",
            r"primary sector",
            r"has (completed|published)",
        ),
        sign(0.5, ANYWHERE, r"^status$", r"status\b"),
        sign(
            2.5,
            ANYWHERE,
            r"\bassessment:? (20)?\d\d ?[/-] ?(20)?\d\d\b",
            r"(?<!\d)(20)?\d\d ?[/-] ?(20)?\d\d\)? (\(?v(ersion )?\d+\)? )?(assessment|status)",
            r"(?<!\d)(20)?\d\d ?[/-] ?(20)?\d\d\)?( \(?v(ersion )?\d+\)?)?:?"
            r" (standards|approaching|entry level|baseline)",
        ),
        sign(1.0, ANYWHERE, r"(published|your) assessment", r"evidence items", r"self-assessment"),
    ),
    DocumentKind.IGT_ASSESSMENT: (
        sign(3.0, ANYWHERE, r"information governance toolkit", r"\big toolkit\b", r"\bigt\b"),
        sign(1.5, HEAD, r"information governance toolkit", r"\big toolkit\b"),
        sign(1.0, ANYWHERE, r"version\s*1[0-4](\.\d)?", r"\bv1[0-4](\.\d)?\b"),
        sign(1.0, ANYWHERE, r"\d{1,3}(\.\d+)?\s?%"),
        sign(1.5, ANYWHERE, r"(not )?satisfactory"),
    ),
    DocumentKind.SECURITY_POLICY: (
        sign(5.0, HEAD, r"system[- ]level security policy", r"\bslsp\b"),
        sign(1.0, ANYWHERE, r"system[- ]level security policy", r"\bslsp\b"),
        sign(4.0, TITLE, r"(information|it|data|cyber|system)?\s*security policy"),
        sign(
            1.0,
            ANYWHERE,
            r"policy owner",
            r"document control",
            r"review date",
            r"next review",
            r"responsible owner",
            r"approved by",
            r"document status",
            r"effective date",
        ),
        sign(
            1.0,
            ANYWHERE,
            r"access control",
            r"encrypt",
            r"password",
            r"back-?up",
            r"disaster recovery",
            r"business continuity",
        ),
        sign(
            1.0,
            ANYWHERE,
            r"the system shall",
            r"security measures",
            r"countermeasures",
            r"this policy",
            r"the purpose of the (\w+ ){0,3}policy",
            r"policy statement",
        ),
    ),
    DocumentKind.BOARD_MINUTES: (
        sign(3.0, TITLE, r"\bminutes\b", r"\bminute extract\b", r"\bminute of (the )?meeting\b"),
        sign(1.5, TITLE, r"\bextract (from|of) (the )?(\w+ ){0,4}minutes", r"\bminutes? extract\b"),
        sign(
            2.5,
            TITLE,
            r"(board|trustees?'?|general|committee|council|governors?'?|directors'?|executive|members'?|senate)"
            r"( (monthly|weekly|quarterly|annual|special|regular|public|virtual))? meeting\b",
            r"\b[ae]gm\b",
            r"meeting of the",
        ),
        sign(1.0, TITLE, r"\bmeeting\b.{0,40}\b(19|20)\d\d\b"),
        sign(
            1.5,
            HEAD,
            r"\bheld (at|on|in|via|by|virtually)\b",
            r"^(trustees |members |directors )?present\b",
            r"^(attendees|attendance|in attendance)\b",
            r"\bmembers in attendance\b",
            r"\bmeeting (date|no)\b",
        ),
        sign(2.0, HEAD, r"minutes of (the |a |an )?.{0,80}(meeting|board|committee|council|trustees|agm|held)"),
        sign(1.0, ANYWHERE, r"\b(present|in attendance|apologies|attendees|members present|chair)\b"),
        sign(
            1.5,
            ANYWHERE,
            r"declarations? of interest",
            r"quora(te|cy)",
            r"quorum",
            r"matters arising",
            r"any other business",
            r"\baob\b",
            r"action log",
            r"(date|time) of (the )?next meeting",
        ),
        sign(
            1.0,
            ANYWHERE,
            r"\b(resolved|agreed|noted|approved|ratified) (to|that|the)\b",
            r"\b(board|committee|council|trustees|members) (resolved|agreed|noted|approved)",
        ),
        TAKEN_DOWN,
        sign(1.0, ANYWHERE, r"true record", r"correct record", r"accurate record", r"minutes of the (last|previous)"),
    ),
    DocumentKind.DATA_RISK_MODEL: (
        sign(4.0, HEAD, r"data risk (model|profile)", r"risk profile (level|class|tool)"),
        sign(1.0, ANYWHERE, r"data risk (model|profile)", r"risk profile (level|class)"),
        sign(1.5, ANYWHERE, r"data scale", r"scale of (the )?data", r"how much data", r"number of records"),
        sign(1.5, ANYWHERE, r"persistence", r"how long", r"retention period"),
        sign(1.0, ANYWHERE, r"data types?"),
    ),
    DocumentKind.CLOUD_RISK_ASSESSMENT: (
        sign(
            5.0,
            TITLE,
            r"cloud[\w\s,/()&-]{0,40}risks? (assessment|register|log|analysis|appraisal|evaluation|treatment)",
            r"risks? (assessment|register|log|analysis|appraisal|evaluation|treatment)[\w\s,:/()&-]{0,40}cloud",
            HEADING + r"cloud (security )?risk",
        ),
        sign(
            5.0,
            HEAD,
            r"consensus assessments? initiative",
            r"^(?=.{0,75}$)(?!.*[.;:!?]$).*\bcaiq\b",
            r"cloud controls matrix",
            r"cloud security (questionnaire|assessment)",
        ),
        sign(1.0, ANYWHERE, r"shared (security )?responsibility", r"responsibility model", r"\bssrm\b"),
        sign(1.0, ANYWHERE, r"confidentiality[\s\S]*integrity[\s\S]*availability"),
        sign(1.0, ANYWHERE, r"encrypt\w+ (at rest|in transit)", r"at rest", r"in transit"),
        sign(1.0, ANYWHERE, r"\b(saas|paas|iaas|cloud (storage|service|provider|host)\w*)\b"),
        sign(
            1.0,
            ANYWHERE,
            r"risk (assessment|register)",
            r"assess(ed|or|ment date)",
            r"likelihood",
            r"impact",
            r"four steps",
        ),
    ),
    DocumentKind.IMPROVEMENT_PLAN: (
        sign(4.0, TITLE, HEADING + r"improvement plan", HEADING + r"action plan", r"^(improvement|action) plan:"),
        sign(1.0, ANYWHERE, r"improvement plan"),
        sign(1.0, ANYWHERE, r"data security (and|&) protection toolkit", r"\bdspt\b"),
        sign(0.5, ANYWHERE, r"owner", r"responsible", r"\blead\b"),
        sign(
            1.0,
            ANYWHERE,
            r"completion date",
            r"complete by",
            r"target date",
            r"due date",
            r"expected completion",
            r"deadline",
        ),
        sign(1.0, ANYWHERE, r"evidence item", r"assertion", r"mandatory", r"not met", r"\b\d{1,2}\.\d{1,2}\.\d{1,2}\b"),
    ),
    DocumentKind.NHS_ENGLAND_LETTER: (
        sign(1.0, HEAD, r"nhs (england|digital)", r"england\.nhs\.uk", r"nhs\.net"),
        sign(1.5, ANYWHERE, r"\bdear\b", r"^from:", r"to whom it may concern", r"^our ref(erence)?:"),
        sign(
            1.0, ANYWHERE, r"yours (sincerely|faithfully)", r"kind regards", r"best wishes", r"many thanks", r"^regards"
        ),
        DECIDES,
        sign(3.0, ANYWHERE, SIGNED_BY_NHS_ENGLAND, ENDS_WITH_NHS_ENGLAND),
        sign(5.0, ANYWHERE, r"\bfollowing our review of\b[^.]{3,120}\bwe (can )?confirm\b"),
        sign(
            1.5,
            ANYWHERE,
            r"\bour approval\b",
            r"keep this (letter|message|e-?mail) with",
            r"\bdate of decision\b",
            r"\bnotice of decision\b",
            r"\bdecision notice\b",
            r"\bthis approval\b",
            r"\bdate of outcome\b",
            OUTCOME_OF_REVIEW,
        ),
        sign(
            1.0,
            ANYWHERE,
            r"data access",
            r"security (assurance )?team",
            r"security assurance",
            r"data security (and|&) protection",
            r"improvement plan",
            r"section 251",
            r"system level security policy",
            r"iso(/iec)? ?27001",
        ),
    ),
}

LETTER = sign(
    6.0,
    HEAD,
    r"^dear\b",
    r"^to whom it may concern",
    r"^yours (sincerely|faithfully)\b",
    r"^subject: ",
    r"^date of (decision|letter)\b",
    r"\bdecision notice\b",
    r"\bnotice of decision\b",
    OUTCOME_OF_REVIEW,
)
"""What a letter speaks about is not what it is."""

AGAINST: Mapping[DocumentKind, tuple[Sign, ...]] = {
    DocumentKind.DSPT_ASSESSMENT: (
        sign(1.5, ANYWHERE, r"\bdear\b[\s\S]{0,4000}(yours|regards)"),
        DECIDES,
        sign(
            2.5,
            TITLE,
            r"improvement plan",
            r"^action plan\b",
            r"minutes of",
            r"security policy",
            r"risk assessment",
            r"risk model",
            r"privacy notice",
        ),
        sign(
            6.0,
            TITLE,
            r"\b(processing|sharing|access|service|services|framework|research|collaboration) (agreement|contract)\b",
            r"\bterms and conditions\b",
            r"\bstatement of work\b",
        ),
        sign(6.0, ANYWHERE, r"\bthe (supplier|contractor|processor|provider|recipient|customer|buyer) shall\b"),
        sign(
            4.0,
            ANYWHERE,
            r"\bhow to (publish|register)\b",
            r"\borganisations (should|published|have published)\b",
            r"\blevels? mean\b",
            r"\bdeadline to publish\b",
            r"\btoolkit must be published\b",
            r"^subject:\s*(re: )?reminder\b",
            r"\bbefore you (hit )?publish\b",
            r"\bmake sure (that )?(your|you|they)\b",
        ),
        PROMISES,
        LISTS_SUPPLIERS,
    ),
    DocumentKind.BOARD_MINUTES: (
        sign(8.0, TITLE, r"\A(?![\s\S]*^\W*minutes$)((?!\bminutes\b|attend|\bpresent\b)[\s\S])*\bagenda\b(?! item)"),
        sign(
            4.0, HEAD, r"\bminutes [^.\n]{0,30}(are|is) available\b", r"\b(download|view|find) [^.\n]{0,30}\bminutes\b"
        ),
        LETTER,
    ),
    DocumentKind.SECURITY_POLICY: (
        sign(3.0, TITLE, r"\bminutes\b", r"certificate of", r"privacy (notice|policy)"),
        sign(4.0, HEAD, r"\breporting a vulnerability\b", r"\bsupported versions\b", r"\bresponsible disclosure\b"),
        sign(6.0, ANYWHERE, SIGNED_BY_NHS_ENGLAND, ENDS_WITH_NHS_ENGLAND),
        sign(5.0, ANYWHERE, r"^yours (sincerely|faithfully)\b"),
        sign(3.0, HEAD, r"^our ref(erence)?:"),
        LETTER,
    ),
    DocumentKind.NHS_ENGLAND_LETTER: (
        sign(
            4.0,
            ANYWHERE,
            r"\bwe (now )?(ask|request|invite) (that )?(nhs england|you)\b",
            r"\bwe (are writing|write) to (apply|ask|request)",
            r"\brequest for (a )?review of our\b",
            r"\bwe (would be grateful if|enclose our|attach our|submit our)",
        ),
        sign(
            3.0,
            ANYWHERE,
            r"thank you for publishing",
            r"your assessment (has been|was) published",
            r"you have (successfully )?published",
            r"noreply",
            r"no-reply",
        ),
        sign(3.0, TITLE, r"minutes of"),
    ),
    DocumentKind.IMPROVEMENT_PLAN: (
        LETTER,
        GUIDE,
        sign(3.0, HEAD, r"\blog ?out\b", r"\bsign ?out\b", r"\bdashboard\b", r"upload an improvement plan"),
    ),
    DocumentKind.CLOUD_RISK_ASSESSMENT: (LETTER, GUIDE, sign(2.0, TITLE, r"\bminutes?\b")),
    DocumentKind.DATA_RISK_MODEL: (LETTER, sign(4.0, TITLE, r"\bminutes?\b")),
}
