"""Text that talks to whoever reads by machine ("ignore previous instructions"): reported, kept, never obeyed.

Nothing in this project follows the text that it reads; the report tells a person that somebody hoped for it.
"""

import re

from evidence.document import Problem, ProblemCode, Reading

_PROMPTS = re.compile(
    r"(?:ignore|disregard|forget|override)\s+(?:(?:all|any|of|the|your|these|my)\s+){0,3}"
    r"(?:previous|prior|above|earlier|preceding|foregoing|system)\s+"
    r"(?:instructions?|prompts?|rules?|directions?|guidance)"
    r"|(?:you\s+are|act\s+as)\s+(?:now\s+)?an?\s+"
    r"(?:ai|artificial\s+intelligence|language\s+model|llm|assistant|automated\s+reviewer)\b"
    r"|\b(?:system|developer)\s+prompt\b"
    r"|(?:note\s+for|instructions?\s+(?:to|for)|attention)\s*:?\s+(?:the\s+|any\s+|all\s+)?"
    r"(?:ai|llm|language\s+model|automated\s+(?:system|reviewer|reader)|document\s+processor|chatbot)s?\b"
    r"|\bmark\s+(?:(?:this|the|all|every|each)\s+)?"
    r"(?:(?:application|clauses?|findings?|evidence|case|requirements?)\s+)?as\s+(?:fully\s+)?(?:satisfied|approved)\b"
    r"|\bapprove\s+this\s+application\b"
    r"|(?:output|return|respond\s+with|reply\s+with|set)\s+(?:the\s+)?(?:verdict|status|result)\s*(?:to|:|=|as)?\s*"
    r"[\"'“]?(?:satisfied|approved|accepted)\b",
    re.IGNORECASE,
)


def prompts_to_the_reader(reading: Reading) -> list[Problem]:
    """One problem for each page that talks to a machine."""
    problems = []
    for page in reading.pages:
        text = " ".join(page.text.split())
        if match := _PROMPTS.search(text):
            quote = text[max(0, match.start() - 20) : match.end() + 60].strip()
            problems.append(
                Problem(
                    ProblemCode.SUSPICIOUS,
                    f"page {page.number}: it has text that addresses a machine instead of a reader: “{quote}”",
                )
            )
    return problems
