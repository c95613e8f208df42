"""Findings in words fit for the applicant: file names they know, no ids, nothing of NHS England's own decisions.

A finding speaks to the case officer: it names who approved what, and which reading is in doubt. A letter tells
what was found, and leaves the rest to the section on NHS England's own steps.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from evidence.findings import Premise
from review.letter.model import Quote

READING_TAIL = re.compile(r"; but this rests on a reading that a person must confirm: .*$", re.DOTALL)
UNREAD_TAIL = re.compile(r"; but this is not certain, for not every file was read whole \(.*\)", re.DOTALL)
DECISION = re.compile(r"(?:approved|rejected) by .+? on \d{1,2} [A-Z][a-z]+ \d{4}", re.DOTALL)
DECISION_TAIL = re.compile(
    rf"; {DECISION.pattern}(?:, which cannot settle this|, but this clause wants a decision of the \w+ team)", re.DOTALL
)
REJECTION = re.compile(r"rejected by .+? on (\d{1,2} [A-Z][a-z]+ \d{4})", re.DOTALL)
TAKEN_BACK = "NHS England's review of {day} did not accept this [the case officer to say why]"
LONGEST_QUOTE = 300
"""Characters; a longer quotation is shortened, for the applicant has the page."""


def file_names(names: Iterable[str]) -> Mapping[str, str]:
    """Each file's base name, or as much of its path as tells it from another of the same base name."""
    paths = {name: PurePosixPath(name).parts for name in dict.fromkeys(names)}
    return {name: _shortest(name, paths) for name in paths}


def _shortest(name: str, paths: Mapping[str, tuple[str, ...]]) -> str:
    own = paths[name]
    for length in range(1, len(own) + 1):
        if not any(other[-length:] == own[-length:] for path, other in paths.items() if path != name):
            return "/".join(own[-length:])
    return name


class Wording:
    """Turns what findings say into what a letter says, for the files of one case."""

    def __init__(self, files: Sequence[str]) -> None:
        self._names = file_names(files)
        longest_first = sorted(self._names, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def file(self, name: str) -> str:
        return self._names.get(name, PurePosixPath(name).name)

    def with_names(self, text: str) -> str:
        """The text with each file under the name that the applicant knows."""
        return self._pattern.sub(lambda match: self.file(match[0]), text) if self._pattern else text

    def found(self, because: str) -> str:
        """What was found, one sentence."""
        text = UNREAD_TAIL.sub(", but some files could not be read (they are listed below)", because)
        text = without_decision(DECISION_TAIL.sub("", READING_TAIL.sub("", text)))
        text = self.with_names(_plainer(text))
        for file in self._names.values():
            text = text.replace(f"; but {file}: ", "; but ")
        return sentence(text, self._names.values())

    def quotes(self, premises: Iterable[Premise]) -> tuple[Quote, ...]:
        """The proof, each quotation once, in order; a run of a file's page together."""
        quotes = dict.fromkeys(
            Quote(self.file(p.file), p.page, shortened(p.quote), p.cell) for p in premises if p.quote.strip()
        )
        places = list(dict.fromkeys((quote.file, quote.page) for quote in quotes))
        return tuple(sorted(quotes, key=lambda quote: places.index((quote.file, quote.page))))


def _plainer(text: str) -> str:
    text = re.sub(r"\bonce (.+? and .+?) is satisfied", r"once \1 are met", text)
    text = text.replace(".; ", "; ")
    text = re.sub(r"\bonce (\S+) is satisfied", r"once \1 is met", text)
    return re.sub(r"(does not show its [^;]*?)\bapproved by\b", r"\1approver", text)


def without_decision(because: str) -> str:
    """A reason without the decision that it opens with; of a rejection its date stays, not its author or note."""
    opening = DECISION.match(because)
    if opening is None:
        return because
    rest = _after_note(because[opening.end() :])
    rejected = REJECTION.match(because)
    if rejected is None:
        return rest
    return "; ".join(part for part in (TAKEN_BACK.format(day=rejected[1]), rest) if part)


def _after_note(text: str) -> str:
    """What follows a note in brackets, whatever brackets the note itself has; all of it where there is no note."""
    if text.startswith(" ("):
        depth = 0
        for at, character in enumerate(text):
            depth += {"(": 1, ")": -1}.get(character, 0)
            if character == ")" and depth == 0:
                return text[at + 1 :].removeprefix("; ")
        return text.rpartition("); ")[2]
    return text.removeprefix("; ")


def rejected(because: str) -> bool:
    return REJECTION.match(because) is not None


def shortened(quote: str) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def sentence(text: str, files: Iterable[str] = ()) -> str:
    """The text with a capital, unless it opens with the name of one of the files, and with one full stop."""
    text = text.strip().rstrip(".;, ")
    opens_with_file = any(text.startswith(file) for file in files)
    text = text if opens_with_file else text[:1].upper() + text[1:]
    return text if not text or text.endswith(("?", "!")) else f"{text}."


QUESTIONS = ("Which ", "Does ", "Is ", "Whose ", "What ")
VERBS = (
    ("An application that lists", "correct the application so that it lists"),
    ("An application that declares", "correct the application so that it declares"),
    ("Data centres", "use data centres"),
    ("The completed", "send the completed"),
    ("A statement", "give us a statement"),
    ("A description", "give us a description"),
    ("The ", "give us the "),
    ("Every ", "give us every "),
    ("A ", "send a "),
    ("An ", "send an "),
    ("Evidence", "send evidence"),
    ("Approved", "send approved"),
)
"""How what a rule wants, a noun with its capital, becomes a request; the first that fits."""


def imperative(text: str) -> str:
    """What is asked as the end of a sentence that begins with "please": ``send a certificate …``."""
    text = text.strip().rstrip(". ")
    if text.startswith("Please "):
        return text.removeprefix("Please ")
    if text.startswith(QUESTIONS):
        return f"tell us: {text[0].lower()}{text[1:].rstrip('?')}"
    known = next(((noun, verb) for noun, verb in VERBS if text.startswith(noun)), None)
    return f"{known[1]}{text.removeprefix(known[0])}" if known else f"send {text}"


def printable(text: str) -> str:
    """The text on one line, without what steers a terminal or breaks a document: pages may hold anything."""
    return "".join(c for c in " ".join(text.split()) if not unicodedata.category(c).startswith("C"))


def curly(text: str) -> str:
    """Straight quotation marks as a printed letter has them."""
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = re.sub(r"(^|[\s(\[“‘:—-])'", r"\1‘", text)
    text = re.sub(r"(^|[\s(\[‘:—-])\"", r"\1“", text)
    return text.replace("'", "’").replace('"', "”")
