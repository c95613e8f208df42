"""The certifying sentence: the phrase that leads to the holder's name, and with what it goes on after the address.

Most patterns match squashed text, so that neither spacing nor punctuation counts.
"""

import re
from itertools import dropwhile

from evidence.document import Word
from extractors.labels import Row, squash

_SYSTEM = r"(?:the|its|their|an?|your)?[a-z0-9]{0,70}?(?:managementsystems?|isms|qms|(?<!operating)system)"

INTRO = re.compile(
    r"(?:"
    r"(?:thisis(?:hereby)?tocertify|thiscertif(?:ies|y)|(?:we)?(?:do)?herebycertif(?:y|ies)|certif(?:ies|y|ied)|"
    r"confirms?|attests?|declares?)that(?:the)?"
    rf"(?:{_SYSTEM}(?:of|operatedby|implementedby|appliedby|maintainedby|at|in|for))?"
    rf"|{_SYSTEM}(?:of|operatedby|implementedby|appliedby|maintainedby|asdefinedandimplementedby)"
    r"|asdefinedandimplementedby"
    r"|(?:has)?(?:been|is|hereby|ishereby)?(?:awarded|granted|presented|issued)to|awardismadeto"
    r"|certificat(?:e|ion)(?:of\w{0,20})?(?:is)?(?:awarded|granted|presented|issued)?to"
    r"|hiermitwirdbescheinigtdass(?:dasunternehmen)?|bescheinigtdass(?:dasunternehmen)?|dasunternehmen"
    r"|(?:certifieque|attesteque)lesystemedemanagement\w{0,40}?(?:misenplacepar|misenoeuvrepar|mettantenoeuvre|de)"
    r"|certifieque(?:lorganisme|lasociete|lentreprise|lesystemede\w{0,40}de)?"
    r"|certificaque(?:laorganizacion|laempresa|elsistemadegestion\w{0,40}de)?|certificache(?:ilsistemadigestione\w{0,50}di)?|"
    r"sicertificache\w{0,60}di"
    r")(?:the)?(?:following)?(?:organi[sz]ation|company|firm|client)?(?:(?:as)?(?:named|mentioned|listed|described|identified|indicated|specified|stated|shown|noted|detailed))?(?:below)?"
)
"""Squashed text that introduces the holder's name; the longest run that ends where the name begins."""

VERB = re.compile(
    r"^(?:and)?(?:which)?(?:has|have|had)(?:been|imple|adopt|esta|shown|demon|success|independ|satisf|met|full|an|"
    r"put|introd|provi|had|quality)"
    r"|^(?:hasbeen|havebeen|wasassessed|wasaudited|isassessed|operates?(?:an?|the|a|in)|andoperates|"
    r"maintains(?:an?|the)|iscompliant"
    r"|iscertified|isregistered|isincompliance|isinaccordance|isinconformity|isoperating|conforms?(?:to|with)|"
    r"compl(?:y|ies)with"
    r"|meetsthe|fulfil|satisf|applicableto|appl(?:y|ies)(?:an?|the)|holds(?:a?certificate)|inaccordancewith|"
    r"inconformity|withrespect|"
    r"inrespectof|forthe(?:following|scope|provision|design)|forits|andits|including|(?:in|at|with|and)thefollowing|andthe(?:sites|locations|addresses)|withthe(?:sites|locations)|"
    r"(?:also)?see(?:the|also)?(?:scope|annex|appendix)|hereinafter|referredto|whose|"
    r"against|asmeeting|assatisfying|"
    r"asconforming|uses|usesan?|runsan?|byimplementing|dieanforderungen|eininformations|einmanagement|anwend|"
    r"auditededil|"
    r"(?:has|found)tobe|foundto|tobein|certificate|standard$|requirements|assessedby|certifiedby|auditedby|"
    r"thecertification|"
    r"bilgiguvenligi|yonetimsistemi|kurulusunun|firmasinin|aestabl|haestabl|haimpl|estconforme|aete|econforme|"
    r"informationsecuritymanagementsystem$|qualitymanagementsystem$|managementsystem|theinformationsecurity|"
    r"theirinformation)"
)
"""Squashed text of a line with which the sentence goes on after name and address."""

ABOVE = re.compile(r"^(?:the)?(?:above|which|whom|said|following|aforementioned|below|undersigned|holder)")
"""Squashed text that points at a name printed elsewhere."""

NO_NAME = re.compile(
    r"^(?:it|they|this|we)(?:has|have|is|are|was|were|meets|conforms|complies|operates|maintains)"
    r"|^(?:it|its?|they|we|this|that|there|who|which|both|all)?$"
    r"|^(?:the|this|said|our|its|their|your|an?)?(?:above|said|following)?(?:organi[sz]ation|company|firm|client|holder|"
    r"certificate|managementsystem|scope|standard|itis|itmeets|itconforms)(?:s|mentioned|named|listed|below|above|"
    r"described)*$|^(?:united)?kingdom$|(?:^|the)\w{0,30}managementsystem(?:of|in|at)?the(?:above|following|said)|^described"
)
"""Squashed text that stands for a name printed elsewhere and is none itself."""

NAME_ABOVE = re.compile(
    r"^(?:has|have)(?:been|implem|estab|adopt|demon|indep|success)|^(?:compl(?:y|ies)with|conforms?(?:to|with)|"
    r"meetsthe|iscertified|iscompliant|operatesan?|satisfiesthe|fulfilsthe)|^(?:the)?above(?:company|organi[sz]ation|"
    r"client)|abovecompany|abovementioned|abovenamed|aboveorgani[sz]ation|yukar[a-z]{1,4}(?:adi|belirt|ki)"
)
"""Squashed text of a line that speaks of the name printed above it."""

VERB_OR_ABOVE = re.compile(
    r"^(?:ha(?:s|ve)|compl|conform|meets|is|operates|satisf|fulfil)|above(?:company|organi|client|named)"
)
"""Squashed text of a line whose subject is the name above."""

LINK = re.compile(
    r"^(?:located(?:at|in)|at|of|with(?:its)?(?:registered)?officesat|address|havingits?(?:registered)?office(?:at)?|"
    r"(?:whose)?registeredofficeis(?:at)?|situatedat|headquarteredat|based(?:at|in)|registeredat|companyaddress|"
    r"adres|and)$"
)
"""Squashed lines between name and address that belong to neither."""

PLACE_LEAD = re.compile(
    r"^(?:and\s+by\s+|and\s+|with\s+|at\s+)?(?:its\s+|the\s+|their\s+)?(?:principal\s+|main\s+|registered\s+|head\s+|additional\s+|other\s+|further\s+)?"
    r"(?:(?:locations?|offices?|premises|sites?|data\s+centres?|place\s+of\s+business|address)\s+(?:at|is|in|is\s+at|of)\s*:?|"
    r"(?:located|headquartered|based)\s+(?:at|in))\s+(?=[A-Z0-9])",
    re.IGNORECASE,
)
"""The head of a line that leads over from the name to its address."""

HEADING = re.compile(
    r"^(?:\d+|certificate|\w{0,4}ificateof\w*|certificat|zertifikat|sertifika|certificado|certificato|thisistocertify\w*|"
    r"registration|statementof\w*|"
    r"\w*managementsystems?|(?:is|bs|din|nf|uni|une|nen|ss|ds|sn)?(?:en)?iso\w*|certified|certification|copy|draft|sample|page\d\w*|www\w*|http\w*|scope\w*|annex\w*|appendix\w*|"
    r"(?:tm)?cyberessentials(?:plus)?)$"
)
"""Squashed lines that are titles, never a name."""


def after_phrase(row: Row, phrase: re.Pattern[str]) -> tuple[Word, ...] | None:
    """The words after the last match of a squashed phrase, empty at the line's end; ``None`` without a match."""
    text, starts = "", []
    for word in row.line.words:
        starts.append(len(text))
        text += squash(word.text)
    ends = [match.end() for match in phrase.finditer(text) if match.start() in starts]
    if not ends:
        return None
    end = max(ends)
    if end in starts and text[:end].endswith("the") and row.line.words[starts.index(end) - 1].text == "The":
        end -= 3
    if end < len(text) and end not in starts:
        return None
    after = tuple(word for word, start in zip(row.line.words, starts, strict=True) if start >= end)
    return tuple(dropwhile(lambda word: not squash(word.text), after))  # a colon or a dash, but not the "&" of a name


def looks_like_sentence(text: str) -> bool:
    """Whether most of a line's longer words are in lower case, as in prose."""
    longer = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) >= 4 and sum(word[0].islower() for word in longer) > 0.5 * len(longer)
