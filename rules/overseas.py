"""What a sentence says of access from outside the United Kingdom, and whether it puts data or people there.

Text in, answer out. A sentence is judged clause by clause, since "blocked from abroad, except for support" takes back
what it gives; and a "no" excludes access only where it denies the access itself: "not monitored", "cannot be ruled
out" and "not outside the EEA" exclude nothing.
"""

import re
from enum import StrEnum

from evidence.wording import clauses, denies, plans
from rules.regions import Where, places_in


class Access(StrEnum):
    FORBIDDEN = "forbidden"
    GIVEN = "given"
    UNCLEAR = "unclear"


_REACHES = (
    r"(?:access\w*|view\w*|log(?:s|ged|ging)?[ -]?(?:ins?|ons?)|sign(?:ed|ing)?[ -]?ins?|connect\w*|reach\w*|available)"
)
_ACCESS = re.compile(rf"\b(?:{_REACHES}|remote\w*)\b", re.I)
_UK = r"(?:the\s+)?(?:UK|U\.K\.|United Kingdom)"
_NOT_ONLY_THE_UK = (
    r"(?!\s*(?:,|/|and|or)\s*(?:the\s+)?(?:EU|EEA|Europe\w*|Ireland|Channel|Crown|Isle|Jersey|Guernsey)\b)"
)
_OUTSIDE_UK = re.compile(
    rf"\b(?:outside|beyond)\s+(?:of\s+)?(?:{_UK}|Great Britain|England|the country)\b{_NOT_ONLY_THE_UK}"
    r"|\b(?:overseas|abroad|off-?shore|non-UK|foreign|other countries|another country)\b",
    re.I,
)
"""Everywhere but the United Kingdom: to exclude this is to exclude all access from abroad."""
_SOMEWHERE_ABROAD = re.compile(
    rf"{_OUTSIDE_UK.pattern}|\b(?:outside|beyond)\s+(?:of\s+)?(?:{_UK}|the\s+E(?:EA|U))\b"
    r"|\bfollow[- ]the[- ]sun\b|\banywhere\b|\bworld-?wide\b|\bEEA\b|\bEuropean\b|\bglobal(?:ly)?\b",
    re.I,
)
_UK_ONLY = re.compile(
    r"\b(?:only|solely|exclusively|restricted|limited|confined)\b[^.;]{0,60}\b(?:within|from|in|inside|to)\s+"
    rf"[^.;]{{0,30}}?\b{_UK}(?!\w)"
    rf"|\b(?:within|from|in|inside)\s+{_UK}(?:\s+\w+){{0,2}}\s+(?:only|alone|exclusively)\b|\bUK[- ]only\b"
    rf"|\b{_UK}\s+(?:access\s+)?only\b"
    r"|\bonly\s+(?:\w+\s+){0,3}UK[- ](?:based|resident|located|IP|users?|staff|addresses|networks?)\b",
    re.I,
)
_NOTHING_BETWEEN = (
    r"(?:(?!\b(?:restrict|review|monitor|logg|control|limit|record|polic|procedure|check|evidence|assess|inform"
    r"|statement|way|means|guarantee|assurance|alert|audit|exclu)\w*)[^.;]){0,80}?"
)
_EXCLUDES = re.compile(
    rf"\b(?:no|none|nothing|nobody|no[ -]one|neither|without)\b{_NOTHING_BETWEEN}\b{_REACHES}\b"
    r"|(?::|\b(?:is|are))\s*(?:none|nil)\b"
    r"|(?:\b(?:cannot|can not|may not|must not|not|never|unable)\b|n['’]t\b)\s+(?:\w+\s+){0,3}?"
    rf"(?:{_REACHES}|allow\w*|permit\w*|accept\w*|enabled|authori[sz]ed|possible|able\s+to"
    r"|(?:have|has|given|granted|get)\s+(?:\w+\s+){0,4}?(?:access|permissions?|rights?|accounts?|credentials?))\b"
    r"|\b(?:is|are|be|been|being)\s+(?:\w+\s+){0,3}?(?:blocked|prevented|prohibited|forbidden|barred|denied|refused"
    r"|rejected|disabled|disallowed|precluded|stopped|dropped|impossible|excluded)\b"
    r"|\b(?:block|prevent|prohibit|forbid|disable|den(?:y|ie)|reject|refuse|bar|stop|disallow|preclude|exclude)"
    r"(?:e?s|ing)?\b",
    re.I,
)
"""A denial of the access itself, or words that stop it."""
_HEDGED = re.compile(
    r"\b(?:should|ought|normally|usually|typically|generally|routinely|where possible|as far as|most(?:ly)?"
    r"|expected|unless|until"
    r"|except|exception\w*|other than|apart from|emergenc\w+|on request|case[- ]by[- ]case"
    r"|prior (?:approval|agreement|permission))\b"
    r"|\bwithout\b[^.;]{0,30}\b(?:approval|authori[sz]ation|permission|consent|agreement)\b"
    r"|\b(?:blocked|prevented|prohibited|forbidden|barred|denied|refused|disabled)\s+(?:for|to)\s+"
    r"(?!all\b|any\b|every\w*\b|both\b|anyone\b)\w+"
    r"|\b(?:students?|(?:standard|ordinary|normal|guest|external|junior|unprivileged|non-privileged)\s+"
    r"(?:\w+\s+)?(?:users?|staff|accounts?))\b",
    re.I,
)
"""What leaves some access open: exceptions, conditions, an end in time, some of the users only."""
_NOT_STOPPED = re.compile(
    r"\b(?:not|never|no)\b[^.;,]{0,25}\b(?:block|prevent|restrict|prohibit|forbid|limit|exclud|control"
    r"|stopp)\w*|\bno\s+(?:\w+\s+)?restriction"
    r"|\b(?:block|fenc|restrict|filter|polic|rule)\w*\b[^.;]{0,50}\b(?:disabled|switched off|turned off|removed|lifted"
    r"|suspended|relaxed)\b",
    re.I,
)
_NOT_KNOWN = re.compile(
    r"(?:\b(?:not|cannot|never|unable|impossible|difficult)\b|n['’]t\b)[^.;,]{0,30}\b(?:rul(?:e|ed) out|exclude\w*"
    r"|guarantee\w*|confirm\w*|know\w*|assur\w*|certain|sure|whether|determin\w*|establish\w*|verif\w*|say|clear)\b",
    re.I,
)
_MAY = re.compile(
    r"\b(?:permitted|allowed|enabled|granted|authori[sz]ed|possible)\b"
    r"|\b(?:may|can|is able to|are able to|could)\s+(?:\w+\s+){0,2}?(?:access|view|connect|log|reach|be)\w*"
    r"|\b(?:has|have|with|given)\s+(?:\w+\s+){0,3}?access\b"
    r"|\b(?:is|are)\s+(?:\w+\s+){0,2}?access(?:ible|ed)\b"
    r"|\baccess(?:es)?\s+(?:the|our|these|this)\s+(?:data|system|service|platform|environment|records)\b",
    re.I,
)
_THEIRS_ONLY = re.compile(
    r"\b(?:(?:provider|supplier|vendor|support|Microsoft|Amazon|AWS|Google|Oracle|IBM)(?:['’]s|s['’])?\s+)+(?:\w+\s+)?"
    r"(?:staff|engineers?|personnel|teams?|employees?)\s+(?:who\s+are\s+|located\s+|based\s+|that\s+are\s+)?"
    r"(?:outside|abroad|overseas|off-?shore)",
    re.I,
)
"""The provider's people abroad: that they have no access says nothing of the applicant's own."""
_ONLY_A_RISK = re.compile(r"\b(?:risks?|likelihood|threat|if|whether|consider\w*|assess\w*)\b", re.I)
_NEW_SUBJECT = re.compile(
    r",? and (?=(?:\S+ ){1,3}(?:can|may|is|are|has|have|work|works|connect|access|log|use|uses)\b)", re.I
)
_KEEPS = re.compile(
    r"\b(?:stor(?:e[ds]?|age|ing)|host(?:ed|ing|s)|held|kept|resid(?:es?|ing)|located|replicat\w+|cop(?:y|ies|ied)"
    r"|back(?:ed|s)?[ -]?ups?|mirror\w*|sen[dt]|transfer\w*|transmit\w*|upload\w*|process\w*|archiv\w+)\b",
    re.I,
)
_HANDLES = re.compile(
    rf"{_KEEPS.pattern}|\b{_REACHES}\b|\b(?:remote|support|administ|staff|engineer|developer|analyst|employee"
    r"|contractor|personnel|team|work|deliver|based)\w*",
    re.I,
)
_A_RULE = re.compile(
    r"\b(?:guidance|polic(?:y|ies)|regulations?|GDPR|legislation|law|adequa\w+|would|headquarter\w*|incorporated"
    r"|certifi\w+|parent company)\b",
    re.I,
)
"""Words of sentences on what is allowed or who a company is, not on where this application's data are."""


def access_from_abroad(text: str) -> Access:
    """What a text says of access from outside the United Kingdom."""
    said = [_in_clause(part) for part in clauses(text)]
    if Access.GIVEN in said:
        return Access.GIVEN
    open_end = _HEDGED.search(text) or plans(text) or _NOT_STOPPED.search(text) or _NOT_KNOWN.search(text)
    if open_end or Access.UNCLEAR in said:
        return Access.UNCLEAR
    return Access.FORBIDDEN if Access.FORBIDDEN in said else Access.UNCLEAR


def _in_clause(part: str) -> Access | None:
    """What a clause says; ``None`` where it speaks of no place, or not of access."""
    if not _names_abroad(part):
        return _within_uk(part)
    if not _ACCESS.search(part):
        return None if denies(part) else Access.UNCLEAR
    if _EXCLUDES.search(part):
        return _excluded(part)
    given = _MAY.search(part) and not denies(part) and not _ONLY_A_RISK.search(part) and not _HEDGED.search(part)
    return Access.GIVEN if given else Access.UNCLEAR


def _excluded(part: str) -> Access | None:
    """An exclusion counts where it is of all the world but the United Kingdom, and of everybody."""
    if _THEIRS_ONLY.search(part):
        return None
    return Access.FORBIDDEN if _OUTSIDE_UK.search(part) else Access.UNCLEAR


def _within_uk(part: str) -> Access | None:
    """A clause that names no place abroad: "only from within the UK" excludes the rest, unless it is denied."""
    kept = [each for each in _NEW_SUBJECT.split(part) if _UK_ONLY.search(each) and _ACCESS.search(each)]
    if not kept:
        return None
    return Access.UNCLEAR if any(denies(each) for each in kept) else Access.FORBIDDEN


def _names_abroad(part: str) -> bool:
    return bool(_SOMEWHERE_ABROAD.search(part)) or any(place.where is Where.ABROAD for place in places_in(part))


def puts_abroad(text: str) -> bool:
    """Whether a text may say that data are, or somebody who reaches them is, outside the United Kingdom."""
    return bool(_parts_abroad(text, _HANDLES))


def puts_data_abroad(text: str) -> bool:
    """Whether a text may say that data are kept, sent or worked on outside the United Kingdom."""
    return bool(_parts_abroad(text, _KEEPS))


def _parts_abroad(text: str, doing: re.Pattern[str]) -> list[str]:
    """The clauses that place something abroad; a risk or a rule that is only spoken of places nothing."""
    if _ONLY_A_RISK.search(text) or _A_RULE.search(text):
        return []
    parts = [part for part in clauses(text) if doing.search(part) and _names_abroad(part)]
    return [part for part in parts if not (_EXCLUDES.search(part) or denies(part) or _within_uk(part))]
