"""What minutes record on cloud and information risk: the items that speak of it and the decisions taken.

A decision has the body for its subject; what a person noted or reported is none. Which item a sentence belongs
to is told by the numbered headings, or by all headings where none is numbered.
"""

import re
from collections.abc import Iterator, Sequence

from evidence.contents import Decision
from evidence.fields import Doubt, Found
from extractors.mentions import providers_in
from extractors.spans import found
from extractors.statements import Statement, looks_like_heading

VERBS = ("approved", "agreed", "resolved", "accepted", "ratified", "endorsed", "noted", "rejected", "deferred")

_CLOUD = re.compile(
    r"\bclouds?\b|\bhosting\b|\bhosted\b|\bdata cent(?:re|er)s?\b|\b[SPI]aaS\b|\boff-?site storage\b"
    r"|\bdata risk model\b|\brisk profile (?:class|level)\b",
    re.I,
)
_INFORMATION_RISK = re.compile(
    r"\b(?:information|data|cyber|IG|IT)(?: and \w+)? (?:risks?|security risks?|governance risks?"
    r"|protection impact|protection risks?)\b|\bDPIA\b"
    r"|\bdata risk\b|\binformation security\b|\bcyber[ -]?(?:security|risk)\b|\binformation risk\b|\bSIRO\b"
    r"|\bCaldicott\b",
    re.I,
)
_VERB = r"(?:" + "|".join(VERBS) + ")"
_BODY = r"(?:Board|Committee|Council|Trustees|Directors|Governors|Members|Group|Senate|Panel|Body|Trust|Meeting)"
_DECIDED = re.compile(
    rf"^(?:(?:after|following|having|on|in|with|subject)\b[^,]*,\s*)?(?:the\s+)?(?:[\w&-]+\s+){{0,4}}?{_BODY}\b(?!['’])[^.;]{{0,60}}?\b(?P<body>{_VERB})\b"
    rf"|\bit was\s+(?:\w+\s+){{0,2}}?(?P<it>{_VERB})\b|\b(?:was|were)\s+(?:\w+\s+){{0,2}}?(?P<passive>{_VERB})\b"
    rf"|^(?:decision\W+|outcome\W+|resolution\W+)?(?:unanimously\s+|formally\s+)?(?P<first>{_VERB})\b"
    rf"|^(?:the\s+)?(?:[\w&-]+\s+){{0,4}}?{_BODY}\b[^.;]{{0,40}}?\bdid\s+not\s+(?P<refused>approve|accept|agree|endorse|ratify)\b",
    re.I,
)
_PERSON = re.compile(
    r"^(?:the\s+)?(?:[\w'’-]+\s+){0,3}?(?:chair\w*|chief|director|officer|secretary|manager|head|lead|president"
    r"|registrar|treasurer|guardian|siro|mr|mrs|ms|dr|prof\w*)\b"
    r"(?!\s+of\s+the\s+board)",
    re.I,
)
_OTHERS = re.compile(r"\bminutes\b|\bapologies\b|\bdeclarations? of interest|\baction log\b|\bagenda\b", re.I)
_POINTS_BACK = re.compile(
    r"\b(?:the|this|these|that|its|their)\s+(?:\w+\s+)?(?:report|proposal|recommendations?|paper|approach"
    r"|assessment|plan|business case|update|risks?"
    r"|position|request|migration|model|use|arrangements?|move|class|treatment|mitigations?|controls?"
    r"|service)\b|\b(?:it|this)\b\W*$",
    re.I,
)
_ACCESS = re.compile(r"\boverseas access\b|\baccess from (?:overseas|abroad|outside)\b", re.I)
"""Who may reach data from where is a risk to them, though the sentence calls it none."""
_NEGATED = re.compile(rf"\bnot\s+(?:\w+\s+)?{_VERB}\b", re.I)


def about_cloud(one: Statement) -> bool:
    """Whether a sentence or heading names the cloud, a cloud service or the risk class of data in it."""
    return _CLOUD.search(one.text) is not None or any(True for _ in providers_in(one.span))


def cloud_items(made: Sequence[Statement], decided: set[str]) -> tuple[Found[str], ...]:
    """Of each agenda item the first sentence that names the cloud service or its risk and is no decision."""
    kept = list[Found[str]]()
    for _, sentences in _items(made):
        named = [one for one in sentences if not one.is_heading and about_cloud(one) and one.text not in decided]
        named = [one for one in named if not one.text.endswith(":") and len(one.span.words) > 3]
        named = [one for one in named if _TELLS.search(one.text) or one.text.endswith(".")] or named
        named = [one for one in named if not _is_run_in(one)] or named
        if named:
            torn = named[0].text[0].islower() or not re.search(r"[.!?;)\"'’”]$", named[0].text) or _is_mixed(named[0])
            doubts = (Doubt.UNSURE_EXTENT,) if torn else ()
            kept.append(found(named[0].text, named[0].span, doubts))
    return tuple(kept)


RUN_IN = 8
"""Words of the longest heading that stands in the line of its text."""


def _is_run_in(one: Statement) -> bool:
    """Whether it is an item's heading with its full stop before the text: "Cloud hosting. The Board heard …"."""
    return len(one.span.words) <= RUN_IN and looks_like_heading(one.text.rstrip(".")) and not _TELLS.search(one.text)


_NEW_SENTENCE = re.compile(
    r"[a-z]{3,},?\s+(?:(?:The|It|This|A|An)\s+[a-z]|The\s+(?:Board|Trustees|Committee|Council|Court|Senate|Directors|Members)\b)"
)
"""A sentence that begins in the middle of another: lines of two columns run into each other."""


def _is_mixed(one: Statement) -> bool:
    return _NEW_SENTENCE.search(one.text) is not None or _TELLS.search(one.text) is None


_TELLS = re.compile(
    r"\b(?:received|considered|noted|approved|agreed|discussed|introduced|reported|explained|presented|accepted|endorsed|"
    r"reviewed|rejected|deferred|declined|resolved|ratified|delegated|asked|said|told|was|were|is|are|has|had|have|will|be)\b",
    re.IGNORECASE,
)
"""What a whole sentence of minutes has: somebody did something. A scrap of a column has not."""


def decisions(made: Sequence[Statement]) -> tuple[Found[Decision], ...]:
    """The decisions on cloud or information risk; one tied to it only by what stands around it is doubted."""
    kept = list[Found[Decision]]()
    for heading, sentences in _items(made):
        under_cloud = heading is not None and about_cloud(heading)
        before: Statement | None = None
        for one in sentences:
            verb = None if one.is_heading else _verb(one)
            if verb:
                doubts = _ties(one, before, under_cloud)
                if doubts is not None:
                    kept.append(found(Decision(verb=verb, text=one.text), one.span, (*doubts, *_oddities(one))))
            before = one
    return tuple(kept)


def _verb(one: Statement) -> str | None:
    """The first of the verbs in a sentence whose subject is the body; "did not approve" is a rejection."""
    match = _DECIDED.search(one.text)
    if not match or _OTHERS.search(one.text):
        return None
    if match["refused"]:
        return "rejected"
    if match["body"] is None and match["first"] is None and match["it"] is None and _PERSON.match(one.text):
        return None
    if (
        match["body"]
        and _PERSON.match(one.text[: match.start("body")])
        and "board" not in one.text[: match.start("body")].casefold()
    ):
        return None
    earliest = re.search(rf"\b{_VERB}\b", one.text, re.I)
    return earliest.group().casefold() if earliest else None


def _ties(one: Statement, before: Statement | None, under_cloud: bool) -> tuple[Doubt, ...] | None:
    """What ties a decision to cloud or information risk; ``None`` where nothing does."""
    if about_cloud(one) or _INFORMATION_RISK.search(one.text):
        return ()
    if _ACCESS.search(one.text):
        return (Doubt.WEAK_LABEL,)
    if under_cloud:
        return () if _POINTS_BACK.search(one.text) else (Doubt.WEAK_LABEL,)
    if before is not None and about_cloud(before) and _POINTS_BACK.search(one.text):
        return (Doubt.WEAK_LABEL,)
    return None


def _oddities(one: Statement) -> tuple[Doubt, ...]:
    """A decision that says not, or that starts in the middle of a sentence."""
    odd = _NEGATED.search(one.text) or re.search(r"\bdid\s+not\b", one.text, re.I)
    torn = one.text[0].islower() or _is_mixed(one) or not re.search(r"[.!?;)\"'’”]$", one.text)
    return (*((Doubt.ODD_SHAPE,) if odd else ()), *((Doubt.UNSURE_EXTENT,) if torn else ()))


def _items(made: Sequence[Statement]) -> Iterator[tuple[Statement | None, list[Statement]]]:
    """Agenda items: a heading with what stands under it."""
    numbered = sum(1 for one in made if one.is_heading and one.number) >= 3
    heading: Statement | None = None
    held: list[Statement] = []
    main = ""
    for one in made:
        opens = _opens(one, main, numbered)
        if opens:
            if held:
                yield heading, held
            heading, held = (one if one.is_heading else None), []
            main = one.number.split(".")[0] or main
        held.append(one)
    if held:
        yield heading, held


def _opens(one: Statement, main: str, numbered: bool) -> bool:
    if not numbered:
        return one.is_heading
    number = one.number.split(".")[0]
    return bool(number) and number != main and (one.is_heading or "." in one.number)
