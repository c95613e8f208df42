"""Text that talks to whoever reads by machine ("ignore previous instructions"): reported, kept, never obeyed.

Nothing in this project follows the text that it reads; the report tells a person that somebody hoped for it.
"""

import re

from evidence.document import Problem, ProblemCode, Reading

_PROMPTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (stem, re.compile(pattern, re.IGNORECASE))
    for stem, pattern in (
        (
            r"previous|prior|above|earlier|preceding|foregoing|system",
            r"(?:ignore|disregard|forget|override)\s+(?:(?:all|any|of|the|your|these|my)\s+){0,3}"
            r"(?:previous|prior|above|earlier|preceding|foregoing|system)\s+"
            r"(?:instructions?|prompts?|rules?|directions?|guidance)",
        ),
        (
            "you are|act as",
            r"(?:you\s+are|act\s+as)\s+(?:now\s+)?an?\s+"
            r"(?:ai|artificial\s+intelligence|language\s+model|llm|assistant|automated\s+reviewer)\b",
        ),
        ("prompt", r"\b(?:system|developer)\s+prompt\b"),
        (
            "note for|instruction|attention",
            r"(?:note\s+for|instructions?\s+(?:to|for)|attention)\s*:?\s+(?:the\s+|any\s+|all\s+)?"
            r"(?:ai|llm|language\s+model|automated\s+(?:system|reviewer|reader)|document\s+processor|chatbot)s?\b",
        ),
        (
            "mark ",
            r"\bmark\s+(?:(?:this|the|all|every|each)\s+)?"
            r"(?:(?:application|clauses?|findings?|evidence|case|requirements?)\s+)?"
            r"as\s+(?:fully\s+)?(?:satisfied|approved)\b",
        ),
        ("approve this", r"\bapprove\s+this\s+application\b"),
        (
            "verdict|status|result",
            r"(?:output|return|respond\s+with|reply\s+with|set)\s+(?:the\s+)?(?:verdict|status|result)\s*"
            r"(?:to|:|=|as)?\s*[\"'“]?(?:satisfied|approved|accepted)\b",
        ),
    )
)
"""What such texts say, each behind words that must stand on the page before the costly pattern is tried."""


def prompts_to_the_reader(reading: Reading) -> list[Problem]:
    """One problem for each page that talks to a machine."""
    problems = []
    for page in reading.pages:
        text = " ".join([line.text for line in page.lines])
        if match := _prompt(text):
            quote = text[max(0, match.start() - 20) : match.end() + 60].strip()
            message = f"page {page.number}: it has text that addresses a machine instead of a reader: “{quote}”"
            problems.append(Problem(ProblemCode.SUSPICIOUS, message))
    return problems


def _prompt(text: str) -> re.Match[str] | None:
    folded = text.lower()
    for stems, pattern in _PROMPTS:
        if any(stem in folded for stem in stems.split("|")) and (match := pattern.search(text)):
            return match
    return None
