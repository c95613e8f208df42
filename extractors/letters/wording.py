"""How NHS England speaks of itself and of what it does."""

import re

WE = r"(?:NHS\s+(?:England|Digital)|we|I|(?:the|our)\s+(?:[\w-]+\s+){0,4}team|this\s+(?:letter|e-?mail)|it)"
"""Who decides, as the subject of a sentence: the body, its team, or the letter itself."""
ADVERB = r"(?:now|hereby|formally|also|therefore|today|both|duly)"
"""What may stand between the parts of a verb."""

OUR = re.compile(
    r"\bnhs (?:england|digital)\b|health and social care information centre|data access (?:request )"
    r"?(?:service|security)",
    re.IGNORECASE,
)
"""The names of NHS England, of what it was, and of its service."""
