"""Short printed answers: names of organisations, systems and people, told from sentences and prompts."""

import re

from extractors.phrases import as_text
from extractors.values.parsed import Parsed

LONGEST = 14
"""Words of the longest name; the name of a system may be a phrase."""

PROMPT = re.compile(
    r"^(?:\W*|(?:please|select|choose|enter|pick|insert|click|type here|to be completed|to be confirmed|tbc|tbd"
    r"|n/?a|none|e\.g)\b.*"
    r"|[<\[{].*[>\]}])$",
    re.I,
)
"""What a form prints where nobody has answered."""

_NEXT_FIELD = re.compile(r"\s[|·•]\s")
_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|will|shall|must|should|uses|which|that)\b", re.I)


def as_name(text: str) -> list[Parsed[str]]:
    """The text as a name: it begins with a capital or a digit, is short and no sentence."""
    cut = _NEXT_FIELD.search(text)
    parsed = [one for one in as_text(text[: cut.start()] if cut else text) if not PROMPT.match(one.value)]
    return [
        one
        for one in parsed
        if (one.value[0].isupper() or one.value[0].isdigit())
        and len(one.value.split()) <= LONGEST
        and one.value.count("(") >= one.value.count(")")
        and not _SENTENCE.search(one.value)
    ]
