"""What a sentence claims about a control: that it is there, that it is not, that it is only planned.

Text in, answer out: no pages, so that extractors and rules can both ask. Every answer leans away from
``AFFIRMED``: a sentence with a negation that cannot be placed is ``UNCLEAR``, never taken as a yes.
"""

import re
from enum import StrEnum


class Stance(StrEnum):
    """What a sentence says of its topic."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    PLANNED = "planned"
    """Only announced, intended or not yet done."""
    HEDGED = "hedged"
    """Said with a condition or as a mere possibility: should, may, will, where possible."""
    UNCLEAR = "unclear"
    """Part of the sentence says no, and which part cannot be told by its wording."""


def _any_of(*phrases: str) -> re.Pattern[str]:
    """One pattern of several phrases; a space in a phrase stands for any white space character."""
    return re.compile("|".join(phrase.replace(" ", r"\s") for phrase in phrases), re.IGNORECASE)


ENCRYPTION = _any_of(
    *("encrypt", "cipher", "cryptograph", r"\bAES\b", r"\bTLS", r"\bSSL", r"\bHTTPS?\b", r"\bVPN\b", "IPsec"),
    *(r"\bSFTP\b", r"\bFTPS\b", r"\bSSH\b"),
)
"""Words that make a clause one about encryption; for ``stance``."""

_NO = r"\b(?:cannot|can not|can't|could not|may not|must not|never|not)\b"
_UNPROTECTED = "(?:unencrypted|un-encrypted|unprotected|clear ?text|plain ?text|in the clear|without encryption)"
_SWITCHED_OFF = (
    "(?:disabled|switched off|turned off|blocked|rejected|refused|prohibited|removed|deprecated"
    r"|not (?:\w+ )?(?:supported|permitted|allowed|accepted|used|enabled))"
)

_HARMLESS = _any_of(
    r"\bnot (?:only|just|merely|limited|less|more|fewer|later|exceed\w*)\b",
    r"\bno (?:longer|later|less|more|fewer|exceptions?|doubt|change|matter|earlier)\b",
    r"\bwithout (?:exception|undue|delay|fail)\b",
    r"\bwithout (?:the )?(?:prior|express|written)\b",
    _NO + r" (?:then |later |be )*(?:recover|reconstruct|re-?identif|decrypt|read|retriev|undelet|restor|identif)\w*",
    _NO + r" be (?:turned off|switched off|disabled|bypassed|overridden|linked back)",
    r"\b(?:no|not|never|cannot|nor|neither)\b(?:(?!\b(?:and|but)\b)[^.,;]){0,60}?\b" + _UNPROTECTED,
    r"\b(?:TLS|SSL)\b(?:[^.,;]|\.[0-9])*?\b" + _SWITCHED_OFF,
    r"\bnon-disclosure\b",
    r"\bnowhere else\b",
    r"\b(?:in |at |to )?no other (?:place|countr(?:y|ie)|region|location|site|data ?cent(?:re|er))s?\b",
    r"(?<=\w), (?:and )?not (?:the |those of the |those of |by the |with the |our |its )?(?:cloud )?"
    r"(?:provider|supplier|vendor|platform|Microsoft|Amazon|Google|AWS|Azure)(?:['’]s|s['’])?"
    r"(?:[- ]managed)?(?: own)?(?: keys?)?(?= *[.;,]|$)",
    r"(?<=\w), (?:and )?not (?:provider|customer|platform|vendor|default)[- ](?:managed |held )?keys?\b",
)
"""Phrases with a "no" in them that take nothing away from what the sentence affirms."""

_NEGATION = _any_of(
    r"\b(?:not|no|never|none|nor|neither|without|cannot|nothing|nobody|nowhere)\b",
    "n['’]t\\b",
    r"\bun-?(?:encrypted|protected)\b",
    r"\black(?:s|ed|ing)?\b",
    r"\babsen(?:t|ce)\b",
    r"\bfail(?:s|ed|ing)? to\b",
    r"\bexclud(?:es|ed|ing)\b",
    r"\b(?:disabled|switched off|turned off|unavailable|impossible)\b",
    r"\b(?:prohibited|forbidden|blocked|prevented|denied|barred|precluded|refused|rejected)\b",
    r"\b(?:plain|clear)[ -]?text\b",
    r"\bin the clear\b",
    r"\b(?:instead of|rather than|in lieu of|in place of) (?:\w+ ){0,2}?(?:encrypt|pseudonymi)",
    r"^ *N/?A\b",
)

_WHEN = (
    "(?:the |end of |early |late |mid-? ?|(?:spring|summer|autumn|winter) |q[1-4] |[0-9]{1,2} "
    "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )*20[0-9][0-9]"
)
_START = "(?:enable|introduce|implement|roll out|deploy|add|adopt|consider|move|start|begin)"
_STARTED = (
    "(?:enabled|introduced|implemented|rolled out|deployed|added|switched on|turned on|activated|configured"
    "|adopted|established|developed|completed|considered|put in place)"
)
_PLAN = _any_of(
    r"\bnot yet\b",
    r"\byet to be\b",
    r"\bplan(?:s|ned|ning)? (?:to|for|in|by|from|on)\b",
    r"\b(?:is|are|being|was|were|currently) planned\b",
    r"\bplanned\b(?! (?:maintenance|downtime|outage))",
    r"\b(?:intend|aim)(?:s|ed|ing)? to\b",
    r"\bunder (?:future )?consideration\b",
    r"\bbeing (?:considered|explored|investigated|procured|developed|implemented|introduced|rolled out)\b",
    r"\b(?:will|shall|is|are|due|needs?|still) (?:to )?be " + _STARTED + r"\b",
    r"\bto be " + _STARTED + r"\b",
    r"\b(?:will|shall|to) " + _START + r"\b",
    r"\b(?:will|shall)\b[^.;]*\b(?:by|in|from|during|before) " + _WHEN + r"\b",
    r"\broad-?map\b",
    r"\bin (?:the )?(?:near )?future\b",
    r"\bnext (?:year|quarter|phase|release|financial year)\b",
    r"\bproposed\b",
    r"\bto be (?:confirmed|decided|determined|agreed)\b",
    r"\bTB[CD]\b",
    r"\bwork is under ?way\b",
    r"\bin progress\b",
    r"\bpilot(?:ed|ing)?\b",
    r"\bscheduled (?:to be " + _STARTED + r"|(?:for|in) (?:later|next|" + _WHEN + r"))\b",
    r"\b(?:awaiting|pending|subject to) (?:the )?(?:funding|approval|procurement|sign-?off|migration|go-?live)\b",
)

_HEDGE = _any_of(
    r"\b(?:should|may|might|could|would|ought|will)\b",
    r"\bcan be\b",
    r"\bwhere(?:ver)? (?:possible|appropriate|practicable|supported|feasible|available|required|necessary)\b",
    r"\b(?:if|when) (?:possible|required|needed|requested|appropriate|available)\b",
    r"\bas appropriate\b",
    r"\b(?:normally|usually|typically|generally|mostly|partly|partially|rarely|hardly)\b",
    r"\b(?:most|some|part) of\b",
    r"\b(?:most|some) (?:of )?(?:the )?(?:data|backups?|disks?|servers?|services?)\b",
    r"\bonly (?:the )?(?:back-?ups?|parts?|some|certain|selected|sensitive)\b",
    r"\bin (?:most|some|many|certain|the majority of) (?:cases|instances|circumstances)\b",
    r"\bwhere(?:ver)? [^.,;]{0,40}\b(?:supports?|allows?|permits?)\b",
    r"\bonly (?:the )?(?:[\w-]+ ){1,3}(?:is|are|get|being) (?:encrypted|pseudonymi[sz]ed|tokeni[sz]ed)\b",
    r"\b(?:offers?|supports?|capable of|(?:ability|option) to)\b[^.,;]{0,30}\b(?:encrypt|TLS|HTTPS|AES|pseudonymi)",
    r"\b(?:encryption|TLS|pseudonymi[sz]ation)\b[^.,;]{0,30}\bavailable\b",
    r"\b(?:was|were|had been) (?:\w+ ){0,2}(?:encrypted|pseudonymi[sz]ed)\b[^.;]*\b(?:until|before|up to)\b",
    r"\b(?:used to be|formerly|previously) (?:\w+ )?(?:encrypted|pseudonymi[sz]ed)\b",
    r"\boptional(?:ly)?\b",
    r"\brecommend(?:ed|s)?\b",
    r"\bon request\b",
    r"\b(?:unless|except|apart from)\b",
    r"\b(?:assum(?:e|ed|ing)|unknown|unclear|believed?|understood to be|expect(?:ed|s)?)\b",
    r"\? *$",
)

_CLAUSES = _any_of(
    " *; *",
    r",? (?:but|although|though|however|whereas|except|albeit)\b,? ",
    ", (?:while|which) ",
    r",? and (?=(?:the|its|their|all|any|keys?|no|these|this|that|it|they|we|access|back-?ups?)\b)",
)


def clauses(text: str) -> list[str]:
    """A sentence in its parts, cut at semicolons, at "but" and its like, and at "and" before a new subject."""
    return [part for part in _CLAUSES.split(text) if part.strip()]


def denies(text: str) -> bool:
    """Whether any part of the text says no. "Cannot be recovered", "no longer", "never unencrypted" do not count."""
    return bool(_NEGATION.search(_HARMLESS.sub(" ", text)))


def plans(text: str) -> bool:
    """Whether the text speaks of something that is not there yet: planned, not yet, will be enabled in 2027."""
    return bool(_PLAN.search(text))


def hedges(text: str) -> bool:
    """Whether the text only says that something should, may or will be, or that it holds in part."""
    return bool(_HEDGE.search(text))


def stance(text: str, about: re.Pattern[str] | None = None) -> Stance:
    """What the text says of its topic; ``about`` finds the clauses that speak of it (all, where none does)."""
    parts = clauses(text)
    concerned = [part for part in parts if about.search(part)] if about else parts
    concerned = concerned or parts
    if denies(text) and not _only_not_yet(text):
        return Stance.DENIED if all(map(denies, concerned)) else Stance.UNCLEAR
    if plans(text):
        return Stance.PLANNED
    return Stance.HEDGED if hedges(text) else Stance.AFFIRMED


def _only_not_yet(text: str) -> bool:
    return not denies(re.sub(r"\bnot\s+yet\b", " ", text, flags=re.IGNORECASE))


_OLD_PROTOCOL = _any_of(r"\bSSL(?: ?v?[23](?:\.0)?)?\b(?! ?/ ?TLS)", r"\bTLS ?v?1(?:\.[01])?\b(?!\.[0-9])")
_NOT_THE_PROTOCOL = _any_of(r"\bSSL (?:cert\w*|labs?|vpn|inspection|offload\w*|cipher suites?)\b")
_PLAIN_PROTOCOL = _any_of(r"\bHTTP\b(?! */)", "http://", r"\bFTP\b", r"\btelnet\b")
_OFF = _any_of(r"\b" + _SWITCHED_OFF + r"\b", r"\bredirect", r"\bno\b")


def weak_protocol(text: str) -> str | None:
    """The outdated protocol that the text says is in use (SSL, TLS 1.0, TLS 1.1); ``None`` where it is switched off."""
    return _in_use(_OLD_PROTOCOL, _NOT_THE_PROTOCOL.sub(" ", text))


def plain_protocol(text: str) -> str | None:
    """The unencrypted protocol that the text says is in use (HTTP, FTP, telnet); ``None`` where it is switched off."""
    return _in_use(_PLAIN_PROTOCOL, text)


def _in_use(protocol: re.Pattern[str], text: str) -> str | None:
    for part in clauses(text):
        if not _OFF.search(part) and (match := protocol.search(part)):
            return match.group()
    return None
