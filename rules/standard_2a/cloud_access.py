"""Standard 2a, clause 3.1, second half: the data are not accessible outside the United Kingdom.

Only an explicit statement decides; silence goes to a person (domain, A15). The sentence is judged clause by clause,
since "blocked from abroad, except for support" takes back what it gives.
"""

import re
from enum import StrEnum

from evidence.bundle import CaseEvidence
from evidence.fields import Missing
from evidence.findings import Clause, Subject
from evidence.wording import clauses, denies, plans
from rules.regions import Where, places_in
from rules.rule import Judgement, for_decision, not_satisfied, rule, satisfied
from rules.standard_2a.cloud_evidence import Paper, no_assessment_open, on_assessments, unless_cloud
from rules.standard_2a.cloud_shown import unsure
from rules.standard_2a.cloud_uk_only import sites_of
from rules.words import listed

CLAUSE = Clause(
    id="2a/3.1b",
    title="Data not accessible outside the UK",
    says="… and data must not be accessible outside of the UK;",
    source="Data sharing standard 2a, 3.1",
    about=Subject.APPLICATION,
)
ASK = "A statement in the cloud risk assessment that nobody outside the United Kingdom can access the data, and how."


class Access(StrEnum):
    FORBIDDEN = "forbidden"
    GIVEN = "given"
    UNCLEAR = "unclear"


_ACCESS = re.compile(
    r"\b(?:access\w*|view\w*|log(?:s|ged|ging)?[ -]?(?:ins?|ons?)|sign[ -]?ins?"
    r"|connect\w*|reach\w*|available|remote\w*)\b",
    re.I,
)
_STOPS = re.compile(r"\b(?:block|prevent|prohibit|forbid|disable|den(?:y|ie)|reject|refuse|bar)(?:e?s)?\b", re.I)
_OUTSIDE = re.compile(
    r"\b(?:outside|beyond)\s+(?:of\s+)?(?:the\s+)?(?:UK|United Kingdom|Great Britain|England|country)\b"
    r"|\b(?:overseas|abroad|off-?shore|non-UK|foreign|other countries|another country|follow[- ]the[- ]sun"
    r"|anywhere in the world|worldwide|EEA|European)\b",
    re.I,
)
_UK = r"(?:the\s+)?(?:UK|United Kingdom)"
_UK_ONLY = re.compile(
    rf"\b(?:only|solely|exclusively|restricted|limited|confined)\b[^.;]{{0,60}}\b(?:within|from|in|inside|to)\s+[^.;]{{0,30}}?\b{_UK}\b"
    rf"|\b(?:within|from|in|inside)\s+{_UK}(?:\s+\w+){{0,2}}\s+(?:only|alone|exclusively)\b|\bUK[- ]only\b"
    rf"|\b{_UK}\s+(?:access\s+)?only\b",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:should|ought|normally|usually|typically|generally|routinely|where possible|as far as|most(?:ly)?"
    r"|expected|unless"
    r"|except|exception\w*|other than|apart from|emergenc\w+|on request|case[- ]by[- ]case"
    r"|prior (?:approval|agreement|permission))\b"
    r"|\bwithout\b[^.;]{0,30}\b(?:approval|authori[sz]ation|permission|consent|agreement)\b",
    re.I,
)
_NOT_STOPPED = re.compile(
    r"\b(?:not|never|no)\b[^.;,]{0,25}\b(?:block|prevent|restrict|prohibit|forbid|limit|exclud|control"
    r"|stopp)\w*|\bno\s+(?:\w+\s+)?restriction",
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
_ONLY_A_RISK = re.compile(r"\b(?:risks?|likelihood|threat|if|whether|consider\w*|assess\w*)\b", re.I)


def access_from_abroad(text: str) -> Access:
    """What a text says of access from outside the United Kingdom."""
    said = [_in_clause(part) for part in clauses(text)]
    if Access.GIVEN in said:
        return Access.GIVEN
    if _HEDGED.search(text) or plans(text) or _NOT_STOPPED.search(text):
        return Access.UNCLEAR
    return Access.FORBIDDEN if Access.FORBIDDEN in said else Access.UNCLEAR


def _in_clause(part: str) -> Access:
    uk_only = bool(_UK_ONLY.search(part))
    abroad = bool(_OUTSIDE.search(part)) or any(place.where is Where.ABROAD for place in places_in(part))
    if not _ACCESS.search(part) or not (uk_only or abroad) or _NOT_STOPPED.search(part):
        return Access.UNCLEAR
    says_no = denies(part) or bool(_STOPS.search(part))
    if uk_only or says_no:
        return Access.UNCLEAR if uk_only and says_no and not abroad else Access.FORBIDDEN
    given = _MAY.search(part) and not _ONLY_A_RISK.search(part) and not _HEDGED.search(part)
    return Access.GIVEN if given else Access.UNCLEAR


@rule(CLAUSE)
@unless_cloud
def nobody_reaches_in_from_abroad(case: CaseEvidence) -> Judgement:
    """Data stored abroad are accessible there; otherwise the risk assessment must say that nobody abroad has access."""
    abroad = [site for site in sites_of(case) if site.where is Where.ABROAD]
    if abroad:
        chosen = [site for site in abroad if not site.cited] or abroad
        because = f"data stored outside the United Kingdom are accessible there: {listed(s.words for s in chosen)}"
        return not_satisfied(because, *(c for site in chosen for c in site.cited), would_satisfy=ASK)
    return on_assessments(case, lambda paper: _on_access(paper, case), no_assessment_open)


def _on_access(paper: Paper, case: CaseEvidence) -> Judgement:
    stated = paper.contents.overseas_access
    cited = paper.cite("overseas_access")
    if isinstance(stated, Missing):
        return for_decision(
            f"{paper.name} does not say whether the data can be accessed from abroad", would_satisfy=ASK
        )
    match access_from_abroad(stated.value):
        case Access.FORBIDDEN:
            return satisfied(f"{paper.name} states: {stated.value}", *cited, *unsure(case, "region"))
        case Access.GIVEN:
            return not_satisfied(f"{paper.name} states access from abroad: {stated.value}", *cited, would_satisfy=ASK)
        case Access.UNCLEAR:
            return for_decision(
                f"{paper.name} does not exclude access from abroad: {stated.value}", *cited, would_satisfy=ASK
            )
