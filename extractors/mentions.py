"""Cloud providers, cloud regions and hosting organisations that any document names.

An applicant declares where data are; whatever else the evidence names has to be asked about. A name in a web
address, in a page's foot or as the place of a meeting shows no hosting and is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any

import yaml

from evidence.contents import Mention
from evidence.document import Page, Reading
from extractors.against import heads_risks
from extractors.entities import organisations_in
from extractors.literals import words_of
from extractors.names import LEGAL_FORM, LEGAL_FORMS
from extractors.once import once
from extractors.signs import folded
from extractors.spans import Span
from extractors.statements import Statement, statements
from extractors.values import fold


@dataclass(frozen=True)
class Mentions:
    """What a reading names, each once, in reading order. Providers are named as in ``data/cloud_providers.yaml``."""

    providers: tuple[Mention, ...] = ()
    regions: tuple[Mention, ...] = ()
    hosts: tuple[Mention, ...] = ()
    whereabouts: tuple[Mention, ...] = ()


def mentions(reading: Reading) -> Mentions:
    """Everything named in the reading's sentences, cells and labels."""
    return mentioned(statements(reading))


def mentioned(made: Sequence[Statement]) -> Mentions:
    """The same, of sentences already parted."""
    made = [one for one in made if not _is_foot(one)]
    return Mentions(
        providers=_once((name, span) for one in made for name, span in providers_in(one.span)),
        regions=_once(named for one in made for named in regions_in(one)),
        hosts=_once(_hosts_in(made)),
        whereabouts=_once((one.text, one.span) for one in made if _tells_where(one)),
    )


def _once(named: Iterable[tuple[str, Span]]) -> tuple[Mention, ...]:
    first: dict[str, Mention] = {}
    for name, span in named:
        if (key := fold(name).replace(" ", "")) not in first:
            first[key] = Mention(name=name, provenance=span.provenance)
    return tuple(first.values())


_FOOT = re.compile(
    r"©|\(c\) 20|powered by|all rights reserved|cookies|registered (?:trade|office)"
    r"|\bunsubscribe\b",
    re.I,
)
_FOOT_WORDS = words_of(_FOOT)


def _is_foot(one: Statement) -> bool:
    return any(word in one.small for word in _FOOT_WORDS) and _FOOT.search(one.text) is not None


_BEFORE, _AFTER = r"(?<![\w@/.\-])", r"(?![\w@/\-]|\.\w)"

# --- providers ----------------------------------------------------------------------------------------

_KEPT_IN = (
    r"(?i:\b(?:stored?|storing|saved?|kept|shar(?:ed|ing)|upload\w*|back\w*)\b[^.;]{0,50}"
    r"\b(?:in|on|to|via|using|within|through)\s+(?:\w+,\s+|\w+\s+(?:and|or)\s+)*)"
)
_DENIED = re.compile(
    r"\b(?:not|no|never|nothing)\b(?:(?!\b(?:outside|except|other|only|without|beyond|and|but)\b)[^.;,]){0,50}"
    r"\b(?:us(?:e|es|ed|ing)|stor\w+|held|host\w*|kept|saved|uploaded)\b"
    r"(?:(?!\b(?:outside|except|other|only|without|beyond|and|but)\b)[^.;,]){0,40}$",
    re.I,
)


@cache
def _data(name: str) -> Any:
    return yaml.safe_load(files("extractors").joinpath(f"data/{name}.yaml").read_text("utf-8"))


@cache
def _provider_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    made = []
    for name, entry in _data("cloud_providers").items():
        printed = "|".join(re.escape(text).replace(r"\ ", r"\s") for text in entry["printed"])
        before = _KEPT_IN if entry.get("stored") else _BEFORE
        flags = "" if entry.get("exact") or entry.get("stored") else "i"
        inner = f"(?{flags}:{printed})" if flags else f"(?:{printed})"
        made.append((name, re.compile(f"{before}(?P<name>{inner}){_AFTER}")))
    return tuple(made)


@cache
def _any_provider() -> re.Pattern[str]:
    """One look at folded text that tells most sentences apart from those that name a provider."""
    printed = sorted({folded(text) for entry in _data("cloud_providers").values() for text in entry["printed"]})
    return re.compile("|".join(re.escape(text).replace(r"\ ", r"\s") for text in printed))


@cache
def _words_of_providers() -> tuple[tuple[str, ...], ...]:
    """The words of each name that ``_any_provider`` knows."""
    printed = {folded(text) for entry in _data("cloud_providers").values() for text in entry["printed"]}
    return tuple(tuple(text.split()) for text in sorted(printed))


@once
def _may_name_a_provider(page: Page) -> bool:
    """Whether all words of such a name stand on the page, if not beside each other."""
    text = folded(page.text)
    return any(all(word in text for word in words) for words in _words_of_providers())


def providers_in(span: Span) -> Iterator[tuple[str, Span]]:
    """Usual name and printed words of each provider, in the order of the text; "we do not use X" names none."""
    if not _may_name_a_provider(span.page) or not _any_provider().search(folded(span.text)):
        return
    hits = [
        (match.start("name"), -match.end("name"), name, part)
        for name, pattern in _provider_patterns()
        for match, part in span.matches(pattern, "name")
        if not _DENIED.search(span.text[: match.start("name")])
    ]
    for _, _, name, part in sorted(hits, key=lambda hit: hit[:3]):
        yield name, part


# --- regions ------------------------------------------------------------------------------------------


@cache
def _any_code() -> re.Pattern[str]:
    """One look at folded text that tells most sentences apart from those that print a region's code."""
    return re.compile(f"{_BEFORE}(?:{'|'.join(_data('cloud_regions')['codes']).lower()})")


@cache
def _region_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = _data("cloud_regions")
    codes = "|".join(data["codes"])
    names = "|".join(data["names"])
    return re.compile(f"{_BEFORE}(?i:{codes}){_AFTER}"), re.compile(f"{_BEFORE}(?:{names})(?![\\w@/-])")


_HOSTING = re.compile(
    r"\b(?:Azure|AWS|Amazon|Google|Oracle|Microsoft|cloud|regions?|replica\w*|replicat\w*|pair(?:ed)?|geo"
    r"|data cent\w+|stor\w+|host\w*"
    r"|tenant|zones?|fail-?over|back-?ups?)\b",
    re.I,
)
_HEALTH_REGION = re.compile(r"\bNHS England\b|\bNHSE\b|\bcommissioning\b|\bNHS\b[^.]{0,20}\bregion", re.I)


def regions_in(one: Statement) -> Iterator[tuple[str, Span]]:
    """Region codes and names of a sentence or cell, as printed; a name needs a word of hosting beside it."""
    codes, names = _region_patterns()
    if _any_code().search(one.small):
        yield from ((match.group(), part) for match, part in one.span.matches(codes))
    if not names.search(one.text):
        return
    around = f"{one.heading}. {one.column}. {names.sub(' ', one.text)}"
    if _HOSTING.search(around) and not _HEALTH_REGION.search(one.text):
        yield from ((match.group(), part) for match, part in one.span.matches(names))


# --- hosts --------------------------------------------------------------------------------------------

_NAME = (
    r"[A-Z][\w&'’.\-]*(?:\s+(?:(?:of|and|&|for|the)\s+)?\(?[A-Z][\w&'’.\-]*\)?){0,7}(?:\s+(?:plc|ltd|limited|llp)\b)?"
)
_HELD = (
    r"(?:hosted|stored|held|kept|housed|backed[ -]up|archived|co-?located|replicated|processed|collected"
    r"|outsourced)"
)
_RUN = r"(?:provided|managed|operated|run|supplied|supported|delivered)"
_WHAT = re.compile(
    r"\b(?:data|back-?ups?|servers?|systems?|hosting|storage|disaster|recovery|infrastructure|platform|records"
    r"|tapes?|copies|replicas?"
    r"|data cent(?:re|er)s?|archives?|database|service)\b",
    re.I,
)
_SERVICE = (
    r"\b(?:hosting|storage|back-?ups?|data cent(?:re|er)s?|disaster recovery|servers?|infrastructure"
    r"|cloud|co-?location|archiv\w+)\b"
)
_FEW = r"(?:[a-z\-]+\s+){0,4}?"
_PASSIVE = re.compile(rf"\b{_HELD}\s+{_FEW}(?:by|with|to)\s+{_FEW}(?P<name>{_NAME})")
_SERVED = re.compile(rf"(?i:{_SERVICE})[^.]{{0,60}}?\b{_RUN}\s+by\s+{_FEW}(?P<name>{_NAME})")
_AT_THEIRS = re.compile(rf"\b{_HELD}\s+[^.]{{0,40}}?\b(?:at|in)\s+(?P<name>{_NAME})(?:['’]s)\b")
_ACTIVE = re.compile(
    rf"(?P<name>{_NAME})(?:\s*,[^,.]{{1,60}},)?\s+(?:hosts|stores|holds|backs\s+up|houses|archives|processes|operates|runs|manages"
    rf"|(?:provides|supplies)[^.]{{0,40}}{_SERVICE})\b"
)
_PROVIDER = re.compile(
    rf"(?i:\b(?:hosting|data\s+cent(?:re|er)|back-?up|storage|disaster\s+recovery|DR|infrastructure|off-?site|archive|co-?location)"
    rf"\s+(?:provider|supplier|partner|contractor|company|host)|\bsub-?processor|\bhosting\s+contract\s+with|\boutsourced\s+to)"
    rf"\s*(?:\s+is|\s+are|,|:)?\s+(?P<name>{_NAME})"
)
_IS_PROVIDER = re.compile(
    rf"(?P<name>{_NAME}),?\s+(?:is\s+)?(?:(?i:our|the|its|their)\s+)(?i:(?:hosting|data\s+cent(?:re|er)|back-?up|storage|disaster\s+recovery|off-?site)"
    rf"\s+(?:provider|supplier|partner|host))"
)
_HOSTS = re.compile(
    r"\b(?:host(?:s|ed|ing)?|stor(?:es?|ed|ing)|hous(?:es|ed|ing)"
    r"|(?:keeps?|kept)(?![^.;]{0,40}\b(?:secure|safe|up to date)\b)|holds|held|back(?:s|ed)?[ -]up|archiv(?:es|ed)"
    r"|process(?:es|ed|ing)|look(?:s|ed)? after|sits?|resid(?:es?|ing)|entrusted)\b",
    re.I,
)
_NAME_INSIDE = re.compile(r"\b[A-Z][\w&'’-]+(?:\s+(?:of|and|&|for))?\s+[A-Z][\w&'’-]+")
"""Two capitalised words beside each other: without a name inside it a sentence is not shown to the model."""
_LETTER = r"[^\W\d_]"
_BODY_INSIDE = re.compile(
    rf"(?<!{_LETTER})(?:{LEGAL_FORMS}|(?-i:University|College|Council|Trust|Hospitals?|Foundation|Institute|Board"
    rf"|Authority|Group))(?!{_LETTER})",
    re.I,
)
"""What any name that ``_is_body`` has in it, wherever the model may part words: only such a sentence is shown to it."""
_LABEL = re.compile(
    r"\b(?:hosting|hosted|data cent(?:re|er)|back-?up|storage|disaster recovery|DR)\b.*\b(?:provider|supplier"
    r"|partner|by|company|host)\b"
    r"|^sub-?processors?$|^host(?:ed by)?$",
    re.I,
)
_NO_HOST = re.compile(
    r"(?:The|We|Our|It|Data|All|This|These|That|Both|Each|Every|Any|Some|Only|They|Who|What|How|Where|When|If"
    r"|Are|Is|Do|Does|Note"
    r"|No|None|Nobody|Information|ICT|IT|UK|EU|NHS England|NHS Digital|Backups?|Storage|Hosting|Systems?|Staff"
    r"|Trust|University"
    r"|Company|Board|Council|Department|Section|Article|Annex|Act|GDPR|Class|Level|Key|Chair|Director|Team"
    r"|Services?|Access"
    r"|Encryption|Production|Customers?|Clients?|Researchers|Users?|Support|Security|Providers?|Suppliers?"
    r"|Vendors?|Servers?"
    r"|Databases?|Platform|Application|Infrastructure|Cloud)"
)
_BODY = re.compile(r"\b(?:University|College|Council|Trust|Hospitals?|Foundation|Institute|Board|Authority|Group)\b")
_PERSON_OR_TEAM = re.compile(
    r"\b(?:Head|Manager|Director|Officer|Team|Department|Committee|Lead|Leads|Staff|Administrators?|Guardian"
    r"|SIRO|Owner|Executive"
    r"|Article|Section|Schedule|Appendix|Annex|GDPR|Act|ISO|IEC|AES|TLS|NIST|SQL|Server|Controller|Processor"
    r"|Users?|Excel|Windows"
    r"|Linux|VMware|Encryption|Analysts?|Researchers?|Committee|January|February|March|April|May|June|July"
    r"|August|September|October"
    r"|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)\b"
)


def _hosts_in(made: Sequence[Statement]) -> Iterator[tuple[str, Span]]:
    """Organisations that the sentences say host, store, back up or recover data."""
    named = [_told_in(one) for one in made]
    unclear = [n for n, names in enumerate(named) if not names and _may_name_a_host(made[n])]
    for n, seen in zip(unclear, organisations_in([made[n].span for n in unclear]), strict=True):
        named[n] = [(name, part) for name, part in seen if _is_host(name) and _is_body(name)]
    return chain.from_iterable(named)


def _told_in(one: Statement) -> list[tuple[str, Span]]:
    """Those that a label or the pattern of a sentence tells."""
    span = one.span
    if _labels_a_host(one.heading) and len(span.words) <= 10 and LEGAL_FORM.search(span.text):
        return [(_trimmed(span.text), span)]
    if not _is_about_data(span.text):
        return []
    return [
        (name, part)
        for pattern in (_PASSIVE, _SERVED, _AT_THEIRS, _ACTIVE, _PROVIDER, _IS_PROVIDER)
        for match, part in span.matches(pattern, "name")
        if (name := _trimmed(match["name"])) and _is_host(name)
    ]


@lru_cache(maxsize=2048)
def _labels_a_host(heading: str) -> bool:
    """Asked of each sentence, of which many stand under the same heading."""
    return _LABEL.search(heading) is not None


def _is_about_data(text: str) -> bool:
    return not text.endswith("?") and _WHAT.search(text) is not None


def _may_name_a_host(one: Statement) -> bool:
    """Whether the language model is asked: a sentence about hosting in which no pattern found a body."""
    text = one.text
    if one.is_heading or not _NAME_INSIDE.search(text) or not _HOSTS.search(text) or not _is_about_data(text):
        return False
    return _BODY_INSIDE.search(text) is not None and not any(providers_in(one.span))


def _trimmed(name: str) -> str:
    """The name without a leading article, what follows its legal form, and a full stop that ends the sentence."""
    name = re.sub(r"^(?:The|Our|By|At|In|Data|Backups?)\s+", "", name)
    form = LEGAL_FORM.search(name)
    name = name[: form.end()] if form and form.start() else name
    return re.sub(r"['’]s$", "", name.strip(" .,;:")).strip(" .,;:")


def _is_host(name: str) -> bool:
    """Any name but a known provider, a generic word, and a person or team by their office."""
    if _NO_HOST.fullmatch(name) or any(pattern.search(name) for _, pattern in _provider_patterns()):
        return False
    if _is_body(name):
        return True
    return not _PERSON_OR_TEAM.search(name) and len(name) > 2


def _is_body(name: str) -> bool:
    return LEGAL_FORM.search(name) is not None or (_BODY.search(name) is not None and " " in name)


# --- whereabouts --------------------------------------------------------------------------------------

_AT_A_PLACE = re.compile(
    r"\b(?:in|from|to|at|into|within|outside|beyond|across|between|near|and|or)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}[A-Z]"
    r"|\b(?i:overseas|abroad|off-?shore|non-UK|foreign|worldwide|anywhere|follow[- ]the[- ]sun|EEA|globally"
    r"|(?:other|another|third)\s+countr\w+)\b"
)
_DONE_THERE = re.compile(
    r"\b(?:stor|host|held|kept|locat|resid|based|back|cop(?:y|ie)|replicat|mirror|sen[dt]\b|transfer|transmit|upload|process"
    r"|access|reach|view|log|sign|connect|remote|support|administ|work|team|staff|engineer|developer|analyst|contractor"
    r"|employee|personnel|deliver)\w*",
    re.I,
)


def _tells_where(one: Statement) -> bool:
    """Whether a sentence may say where data or people are; which place that is, is not told here."""
    text = one.text
    if one.is_heading or text.endswith("?") or not _AT_A_PLACE.search(text) or not _DONE_THERE.search(text):
        return False
    return not heads_risks(one)
