"""What a document states about a control: one table of topics, and the search for the sentence of each.

A topic is known by its heading and by its words. Under its own heading a sentence needs few of them;
elsewhere it must name the topic beyond mistake. A denial is a statement too: its meaning is the rules' matter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from evidence.fields import Doubt, Missing, Text
from evidence.once import once_property
from evidence.wording import Stance, stance
from extractors.against import AGAINST, speaks_against
from extractors.literals import Words, words_of
from extractors.spans import found
from extractors.statements import Statement, breaks_off, looks_like_heading


def _words(*patterns: str) -> re.Pattern[str]:
    """A sentence that has a word out of each pattern, in any order."""
    return re.compile("".join(rf"(?=.*?(?:{pattern}))" for pattern in patterns), re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Topic:
    """How the statement of one control is told.

    ``heading``: its heading or label. ``says``: words that tell it anywhere. ``fits``: words enough under its
    heading. ``polar``: a yes or no, so that two sentences can contradict each other.
    """

    heading: re.Pattern[str]
    says: re.Pattern[str]
    fits: re.Pattern[str]
    polar: bool = True
    devices: bool = False
    """Whether devices belong to it: who looks after them is a matter of shared responsibility."""
    plainly: re.Pattern[str] | None = None
    """Words with which a sentence says it plainly: others come after these, and are doubted."""
    feared: re.Pattern[str] | None = None
    """Words that name it as a danger, and say nothing of what is done."""

    @once_property
    def words(self) -> Words:
        """Words of which one stands wherever ``says`` matches."""
        return words_of(self.says)

    def told_in(self, one: Statement) -> bool:
        """Whether a sentence has the words that tell the topic anywhere."""
        if not any(word in one.small for word in self.words):
            return False
        text = self.feared.sub(" ", one.text) if self.feared else one.text
        return (self.says.match(text) if self.says.pattern.startswith("(?=") else self.says.search(text)) is not None


PLACE = (
    r"\bUK\b|\bU\.K\.|United Kingdom|Britain|England|Scotland|Wales|London|Cardiff|\bEU\b|\bEEA\b|Europe"
    r"|Ireland|Dublin|Netherlands"
    r"|Germany|Frankfurt|France|Paris|Sweden|\bUSA?\b|United States|America|Canada|India\b|Singapore|Australia"
    r"|Asia|Philippines"
    r"|Jersey|Guernsey|Isle of Man|\b(?:eu|us|uk|europe|north|west)-?[a-z]+-?\d|\buk(?:south|west)\b|(?:north"
    r"|west)europe"
    r"|overseas|off-?shore|abroad|outside (?:of )?the(?! (?:public )?(?:clouds?|platform|environment|system|database"
    r"|data ?set|service|enclave|vault|application)\b)|other countr|another country|world"
)
_IN_CLEAR = r"|\b(?:clear|plain)[ -]?text\b|\bin the clear\b"
_ENCRYPTED = r"encrypt(?!ion keys?\b)|\bAES\b|cipher|cryptograph|\bTDE\b|BitLocker" + _IN_CLEAR
_CHANNEL = (
    r"encrypt(?!ion keys?\b)|\bTLS|\bSSL|\bHTTPS?\b|\bVPN|IPsec|\bSSH\b|\bSFTP\b|\bFTPS?\b|cipher"
    r"|cryptograph(?!\w* eras)" + _IN_CLEAR
)
_DESTROYED = r"destr(?:oy|uct)|dispos|\beras|\bwip(?:e|ing)|delet|saniti[sz]|shredd|\bpurg|overwrit|degauss|DDN"
_KEPT = (
    r"\bstor|\bheld\b|\bhost|\bresid|\blocat|\bdata cent|replicat|\bkept\b|back(?:ed|s)?[ -]?up"
    r"|\bremains?\b|\bstays?\b|\bregions?\b"
)
_REACHED = (
    r"\baccess|\bsupport|\blog(?:s|ged)?[ -]?(?:in|on)\b|\badminist|\bview|\bconnect|\bremote|\bstaff\b"
    r"|\bpersonnel|\bengineers?\b|\busers?\b"
)
_ABROAD = (
    r"outside (?:of )?(?:the )?(?:UK|U\.K|United Kingdom|EEA|EU|country|England|Great Britain)|\boverseas\b"
    r"|\babroad\b|\boff-?shor"
    r"|\bnon-UK\b|follow[- ]the[- ]sun|(?:other|another|foreign|third) countr|\binternational|\bgeo-?(?:block"
    r"|fenc|restrict)"
    r"|(?:only|solely|exclusively)[^.]{0,40}\b(?:UK|United Kingdom)\b|\bUK[- ](?:only|based)\b|\b(?:UK"
    r"|United Kingdom)\b[^.]{0,20}\bonly\b"
    r"|\b(?:from|in|within) (?:the )?(?:UK|United Kingdom|USA?|United States|India|Ireland|Philippines|Poland"
    r"|Germany|Canada|Australia"
    r"|Singapore|South Africa|Romania|Bulgaria|Spain|Portugal|EU|EEA|Europe|Asia)\b"
)
_RATED = (
    r"risk|rated|assess|loss|\blost\b|impact|breach|controll"
    r"|support|snapshot|recover|restor|toler|critical|\blow\b|medium|\bhigh\b|protect|mitigat|score"
    r"|\b(?:as|en)sured\b|\b(?:as|en)sures\b|\b(?:is|are) (?:kept|maintained|preserved|guarded|checked|verified)\b"
)
_ANY = re.compile(r"\w")

TOPICS = {
    "encryption_at_rest": Topic(
        re.compile(
            r"at[- ]rest|storage encryption|encryption (?:of|in) (?:the )?(?:cloud )?(?:storage"
            r"|stored)",
            re.I,
        ),
        _words(
            _ENCRYPTED,
            r"at[- ]rest|\bstor(?:ed|age)\b|\bdis[kc]s?\b|\bvolumes?\b|\bdatabases?\b|\bbuckets?\b|\bblobs?\b",
        ),
        re.compile(_ENCRYPTED + r"|\bkeys?\b", re.I),
    ),
    "encryption_in_transit": Topic(
        re.compile(
            r"in[- ]transit|in[- ]motion|transport encryption|encryption (?:of|in) (?:the )?(?:transfer"
            r"|transmission)",
            re.I,
        ),
        _words(
            _CHANNEL,
            r"in[- ]transit|in[- ]motion|transmi|\btransfer|\bbetween\b|\bconnections?\b|\btraffic\b|\bsent\b"
            r"|\bupload|\bsessions?\b"
            r"|\bcommunicat|\bmoved?\b|\bto and from\b|\breach\w*\b|\baccess(?:ed|ing|es)?\b(?! (?:management|control))"
            r"|\bTLS\b|\bIPsec\b|\bHTTPS?\b|\bSFTP\b",
        ),
        re.compile(_CHANNEL, re.I),
    ),
    "data_destruction": Topic(
        re.compile(
            r"destr(?:oy|uct)|disposal|deletion|erasure|saniti[sz]|end of (?:the )?(?:agreement|contract|life"
            r"|retention)",
            re.I,
        ),
        _words(
            _DESTROYED,
            r"\bdata\b|\bmedia\b|\bdis[kc]s?\b|\bdrives?\b|\bstorage\b|\brecords?\b|\binformation\b|\bcop(?:y"
            r"|ies)\b|\bback-?ups?\b"
            r"|\bkeys?\b|\bequipment\b|certificate of destruction|\bhardware\b",
        ),
        re.compile(_DESTROYED, re.I),
        feared=re.compile(
            r"\b(?:unauthori[sz]ed|accidental|unlawful|malicious|improper)\b[^.;]{0,120}?\bdestruct\w*"
            r"|\b(?:loss|damage|alteration|modification|corruption|disclosure|theft)\b(?:,| or| and)[^.;]{0,40}?"
            r"\bdestruct\w*"
            r"|\bdestruct\w*(?:,| or| and) (?:of |the )*"
            r"(?:loss|damage|alteration|corruption|modification|disclosure)\b",
            re.I,
        ),
    ),
    "confidentiality": Topic(
        re.compile(r"confidentiality", re.I), _words("confidentiality", _RATED), _ANY, polar=False
    ),
    "integrity": Topic(re.compile(r"\bintegrity", re.I), _words(r"\bintegrity", _RATED), _ANY, polar=False),
    "availability": Topic(re.compile(r"availability", re.I), _words("availability", _RATED), _ANY, polar=False),
    "pseudonymisation": Topic(
        re.compile(r"pseudonymi|de-?identif|anonymi", re.I),
        re.compile(
            r"pseudonym|de-?identif|\btokeni[sz]|\bkey-?coded"
            r"|\bidentifiers?\b[^.]{0,40}\b(?:replaced|removed|stripped|hashed)",
            re.I,
        ),
        _ANY,
    ),
    "shared_responsibility": Topic(
        re.compile(
            r"shared responsib|responsibilit(?:y|ies) (?:model|matrix)|division of responsib|who is responsible"
            r"|(?:provider|customer)[^.]{0,20}responsibilit",
            re.I,
        ),
        re.compile(
            r"shared responsib|responsibilit(?:y|ies) (?:(?:is|are|that are|which are) )?(?:shared|divided|split) "
            r"(?:with|between)|responsibilit(?:y|ies) (?:is|are) (?:shared|divided|split)"
            r"|^(?=.*\b(?:provider|supplier|vendor|Microsoft|Amazon|AWS|Google|Azure|Oracle)\b.*\bresponsib)"
            r"(?=.*\b(?:while|whereas|and)\b)(?=.*\b(?:we|us|our|ours|customer|tenant|trust|university|company"
            r"|organisation|team|remains?)\b)"
            r"|\b(?:provider|supplier|vendor|Microsoft|Amazon|AWS|Google|Azure|Oracle)\b[^.;]{0,20}"
            r"\b(?:looks? after|secures?|manages?|maintains?|operates?|patche?s)\b[^.;]{0,80}"
            r"(?:\b(?:while|whereas|and)\b|;)[^.;]{0,20}\b(?:we|customers?|tenants?|trust|university|company|organisation|team)\b"
            r"[^.;]{0,20}\b(?:look(?:s)? after|set(?:s)? up|secures?|manages?|maintains?|configures?"
            r"|controls?|patche?s)\b",
            re.I,
        ),
        _ANY,
        polar=False,
        devices=True,
    ),
    "geography": Topic(
        re.compile(
            r"geograph|jurisdiction|residency|sovereignty|data location|locations? of (?:the )?(?:data|storage"
            r"|hosting)"
            r"|(?:storage|hosting|data cent(?:re|er)) locations?|where (?:is|are|will) (?:the )?data"
            r"|^where (?:the |our )?data (?:are|is|will be|live|reside)",
            re.I,
        ),
        _words(_KEPT, PLACE),
        re.compile(f"{PLACE}|{_KEPT}", re.I),
        plainly=re.compile(
            r"\bstor(?:ed|es|ing)\b|\bheld\b|\bhosted\b|\blocat|\bresid|\bkept\b|\bremains?\b|\bstays?\b|\bback"
            r"|\bregions?\b[^.;]{0,40}\b(?:may|can|are|is) (?:be )?(?:used|allowed|permitted|chosen|enabled)\b",
            re.I,
        ),
    ),
    "overseas_access": Topic(
        re.compile(
            r"overseas|off-?shor|abroad|access[^.]{0,30}outside|outside (?:of )?the (?:UK|United Kingdom)"
            r"|international access",
            re.I,
        ),
        _words(_REACHED, _ABROAD),
        re.compile(f"{_ABROAD}|{_REACHED}|^(?:none|no|nil|not applicable|n/a)\\b", re.I),
    ),
    "monitoring": Topic(
        re.compile(r"monitor|logging|\baudit(?:ing)?\b|\bongoing review", re.I),
        _words(
            r"\blogs?\b|audit trail|\bmonitor|\balert|\bSIEM\b|risk register|register of risks|\brisks\b"
            r"|\bvulnerabilit",
            r"review|monitor|check(?!sum)|analys|inspect|alert|daily|weekly|monthly|quarterly|annual|continuous"
            r"|real[- ]time|every",
        ),
        re.compile(r"monitor|\blogs?\b|\blogged|review|alert|audit|check|\bSIEM\b|\bscan", re.I),
        polar=False,
    ),
}
"""The statements of a security policy and a cloud risk assessment, by field name."""

_DEVICE = re.compile(
    r"\b(?:laptops?|desktops?|USB|memory sticks?|removable|mobiles?|smart-?phones?|phones?|tablets?"
    r"|(?<!private )(?<!service )(?<!public )(?<!VPC )(?<!API )end-?points?|workstations?"
    r"|end[- ]user devices?|paper|print(?:ed|ers?|ing)|hard ?cop(?:y|ies)|filing|PCs?|e-?mails?|wi-?fi"
    r"|BYOD)\b"
    r"|^(?!.*\b(?:dis[kc]s?|drives?|media|tapes?|servers?|storage|arrays?)\b).*\bshredded\b",
    re.I,
)
_OFFICE = re.compile(
    r"\b(?:office|on-?site|on-?prem\w*|local|file) (?:file )?(?:servers?|network|storage|NAS)\b|\bon-prem", re.I
)
_CLOUD = re.compile(
    r"\b(?:cloud|Azure|AWS|Amazon|Google|Oracle|S3|blob|bucket|tenant|provider|platform|data cent(?:re|er))s?\b"
    r"|\bdata in transit",
    re.I,
)
_SECURED = re.compile(r"\b(?:TLS|SFTP|FTPS|IPsec|VPN|HTTPS)\b")
"""Channels: a sentence that names one speaks of it, whatever device it mentions beside."""
_ABOUT_THE_PAPER = re.compile(
    r"^(?:this|the) (?:risk |cloud |present |system level )*(?:assessment|document|policy|paper|report|section"
    r"|questionnaire|template"
    r"|checklist|guidance|guide|standard|framework|form)\b(?! (?:found|concludes?|rates?))|\bfour[- ]steps?\b"
    r"|^(?:please )?(?:see|refer to)\b",
    re.I,
)
_NO_ANSWER = re.compile(
    r"\b(?:specification|guidance|requirements?|questions?|reference|ref|id|no|title|domain|examples?"
    r"|definition|category|impact"
    r"|likelihood|score|rating|owner|status|residual|scope|application|date|ownership)\b",
    re.I,
)
"""Heads of columns that hold no statement of the writer."""
_NAMES_TOPIC = re.compile(r"\b(?:areas?|topics?|themes?|aspects?|subjects?|controls?|risks?|items?|heading)\b", re.I)
"""Heads of columns whose short cells are the labels of their rows: "Overseas access" says nothing of it."""
_ASSERTS = re.compile(r"\b(?:\w+ed|no|not|none|only|never|kept)\b|\d", re.I)
"""What makes a few words without a verb a claim: "Encrypted at rest" is one, "Overseas access" a label."""
_RATING = re.compile(r"(?:very )?(?:low|medium|high|moderate|minor|major|severe|negligible|significant)\W*", re.I)
"""The cell of a column of risks: what is rated, it does not say."""
_YES = re.compile(r"^(?:yes|no|n/?a|none|nil|tbc|partial(?:ly)?)\W*$", re.I)


def stated(made: Sequence[Statement], name: str, *, cloud: bool) -> Text:
    """The sentence that states ``name``, a key of ``TOPICS``, as printed.

    Best under the topic's own heading, else where its words are unmistakable. Sentences about laptops, paper
    and e-mail are passed over, with ``cloud`` those about office servers too. A sentence elsewhere that says
    the opposite makes it ``RIVAL_VALUES``.
    """
    topic = TOPICS[name]
    ranked = [(rank, one) for one in made if (rank := _rank(one, topic, cloud)) is not None]
    if not ranked:
        return Missing()
    best, chosen = min(ranked, key=lambda pair: (pair[0], not _plainly(pair[1], topic)))
    doubts = {1: set[Doubt](), 2: {Doubt.NO_LABEL} if not topic.polar else set(), 3: {Doubt.WEAK_LABEL}}.get(
        best, set()
    )
    rivals = [one.text for rank, one in ranked if topic.polar and rank < 3 and _contradicts(one, chosen, topic)]
    rivals += _against(made, name, chosen, cloud=cloud)
    if rivals:
        doubts.add(Doubt.RIVAL_VALUES)
    begins_late = (chosen.text[0].islower() and not _follows_label(chosen)) or _RAN_TOGETHER.search(chosen.text)
    if begins_late or _YES.match(chosen.text) or breaks_off(chosen, made):
        doubts.add(Doubt.UNSURE_EXTENT)
    aside = not topic.devices and (_DEVICE.search(chosen.text) or _OFFICE.search(chosen.text))
    if aside or (best >= 2 and not _plainly(chosen, topic)):
        doubts.add(Doubt.WEAK_LABEL)
    return found(chosen.text, chosen.span, doubts, rivals)


_RAN_TOGETHER = re.compile(r"\b(?:the|of|from|to) (?:No|Access|All|There|Nobody|Data|We)\b")
"""A label of two lines whose first ran into the sentence beside it: "Access from outside the No access …"."""


def _against(made: Sequence[Statement], name: str, chosen: Statement, *, cloud: bool) -> list[str]:
    """What stands anywhere and says that the control is not there, or not everywhere."""
    if name not in AGAINST:
        return []
    others = (one for one in made if one is not chosen and is_claim(one, cloud))
    return [one.text for one in others if speaks_against(one, name)]


def _plainly(one: Statement, topic: Topic) -> bool:
    return topic.plainly is None or topic.plainly.search(one.text) is not None


def _follows_label(one: Statement) -> bool:
    """Whether a label with its colon stands directly before: then a small letter cuts nothing off."""
    words = one.span.page.words
    at = next((k for k, word in enumerate(words) if word is one.span.words[0]), 0)
    return at > 0 and words[at - 1].text.endswith(":")


def _contradicts(one: Statement, chosen: Statement, topic: Topic) -> bool:
    return one is not chosen and _stance(one.text, topic) is not _stance(chosen.text, topic)


@lru_cache(maxsize=4096)
def _stance(text: str, topic: Topic) -> Stance:
    return stance(text, topic.says)


def _rank(one: Statement, topic: Topic, cloud: bool) -> int | None:
    """0 its heading and words, 1 its heading, 2 its words, 3 its words under another heading, 4 a bare yes."""
    if not is_claim(one, cloud, devices=topic.devices) or not any(map(str.isalpha, one.text)):
        return None
    if _RATING.fullmatch(one.text):
        return None
    says = topic.told_in(one)
    holders = _holders(one.heading)
    if _is_run_in_label(one.text) and topic.heading.search(one.text):
        return None
    if topic in holders:
        return _rank_under_own_heading(one, topic, says=says, alone=len(holders) == 1)
    if _is_bare(one.text) and topic.heading.search(one.text) and not _ASSERTS.search(one.text):
        return None
    if not says or _names_all_three(one.text, topic):
        return 3 if says else None
    return 3 if holders else 2


@lru_cache(maxsize=4096)
def _holders(heading: str) -> tuple[Topic, ...]:
    """The topics that a heading or label is of."""
    return tuple(topic for topic in TOPICS.values() if topic.heading.search(heading))


def _rank_under_own_heading(one: Statement, topic: Topic, *, says: bool, alone: bool) -> int | None:
    if _YES.match(one.text):
        return 4 if topic.polar and alone else None
    if says:
        return 0
    return 1 if alone and topic.fits.search(one.text) else None


def _names_all_three(text: str, topic: Topic) -> bool:
    """ "Confidentiality, integrity and availability" in one breath tells little of any of them."""
    three = [TOPICS[name] for name in ("confidentiality", "integrity", "availability")]
    return topic in three and all(other.heading.search(text) for other in three)


def is_claim(one: Statement, cloud: bool, *, devices: bool = False) -> bool:
    """Whether it claims something of the data: no heading, question or remark about the paper itself, no device."""
    column = one.column if one.in_table else None
    return not one.is_heading and _claims(one.text, one.heading, column, cloud, devices)


@lru_cache(maxsize=4096)
def _is_bare(text: str) -> bool:
    return len(text.split()) <= 6 and looks_like_heading(text)


_NUMBER = re.compile(r"^\d{1,2} ")
"""The number of a paragraph whose full stop OCR has lost."""


@lru_cache(maxsize=4096)
def _is_run_in_label(text: str) -> bool:
    """ "Storage encryption. All volumes are …": a heading that its full stop parts from the sentence after it."""
    text = _NUMBER.sub("", text)
    return text.endswith(".") and len(text.split()) <= 4 and _is_bare(text[:-1]) and not _ASSERTS.search(text)


@lru_cache(maxsize=4096)
def _claims(text: str, heading: str, column: str | None, cloud: bool, devices: bool) -> bool:
    """The same by its words: each topic asks it of every sentence."""
    if text.endswith((":", "?")) or _ABOUT_THE_PAPER.search(text):
        return False
    if column is not None and (_NO_ANSWER.search(column) or (_NAMES_TOPIC.search(column) and _is_bare(text))):
        return False
    if devices:
        return True
    aside = _DEVICE.search(text) or _DEVICE.search(heading) or (cloud and _OFFICE.search(f"{heading}. {text}"))
    return not aside or _CLOUD.search(text) is not None or _SECURED.search(text) is not None
