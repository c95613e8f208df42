"""Short printed answers: names of organisations, systems and people, told from sentences and prompts."""

import re

from extractors.phrases import as_text
from extractors.values.parsed import Parsed

LONGEST = 14
"""Words of the longest name; the name of a system may be a phrase."""

PROMPT = re.compile(
    r"^(?:\W*|(?:please|select|choose|enter|pick|insert|click|type here|to be completed|to be confirmed|tbc|tbd"
    r"|n/?a|not applicable|none|e\.g)\b.*"
    r"|[<\[{].*[>\]}])$",
    re.I,
)
"""What a form prints where nobody has answered."""

_NEXT_FIELD = re.compile(r"\s[|·•]\s")
_BEGINS_A_NAME = re.compile(r"[^\W\d_a-z]|\d|[a-z][A-Z]")
"""A capital or a digit, or the small letter before it that some firms put: "eAlder Ltd"."""
_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|will|shall|must|should|uses|which|that)\b", re.I)


def as_name(text: str) -> list[Parsed[str]]:
    """The text as a name: it begins as names do, is short and no sentence."""
    cut = _NEXT_FIELD.search(text)
    parsed = [one for one in as_text(text[: cut.start()] if cut else text) if not PROMPT.match(one.value)]
    return [
        one
        for one in parsed
        if _BEGINS_A_NAME.match(one.value)
        and len(one.value.split()) <= LONGEST
        and one.value.count("(") >= one.value.count(")")
        and not _SENTENCE.search(one.value)
    ]
