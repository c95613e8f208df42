"""The letter laid out as a run of headings, paragraphs, lists and one table: what both writers print.

British letter form; each section says what the reader is to do with it, and what the letter is not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from review.letter.model import Letter, OwnStep, Point, Query, Quote, Request, Section, Settled, UnreadFile
from review.letter.wording import curly
from rules.words import day, listed

DRAFT = (
    "This is a draft query. No decision has been made on the application, and nothing in this letter is an approval. "
    "The case officer must check it against the evidence before it is sent."
)
NOTHING_ASKED = "We have nothing to ask of you at present."
NOTHING_SAID = "There is nothing in this letter that you need to answer. It is no decision on the application."
READ_AGAIN = "These files could not be read, or not whole. What they hold has not been taken into account."
OWN_STEPS = "These points are with NHS England. You need not do anything about them."
SETTLED = (
    "On our reading so far we want nothing more from you on these points, and the files named need not be sent again. "
    "This is not an approval, and a later check may raise questions on them."
)
CONDITIONS = (
    "The standard asks for these conditions in the Data Sharing Agreement. The wording is proposed, for the case "
    "officer to check; words in square brackets are to be filled in by the person named in them."
)
UNSIGNED = "[name of the case officer]"
EMPTY = "–"
"""Stands in a cell of a table that has nothing to say."""
LONGEST_SENTENCE = 160
"""Characters; alternatives that together are longer stand in a list."""


@dataclass(frozen=True)
class Heading:
    level: int
    """0 is the title."""
    text: str


@dataclass(frozen=True)
class Paragraph:
    text: str
    label: str | None = None
    """Words in bold before it."""


@dataclass(frozen=True)
class Bullet:
    text: str


@dataclass(frozen=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Bullet | Table


def blocks(letter: Letter) -> tuple[Block, ...]:
    """The whole letter, in order."""
    return tuple(
        block for part in (_head, _asked, _unread, _own_steps, _settled, _close, _annex) for block in part(letter)
    )


def _head(letter: Letter) -> Iterator[Block]:
    yield Heading(0, f"Query on application {letter.reference}")
    yield Paragraph(listed(letter.addressed_to), "To")
    yield Paragraph(curly(letter.title), "Application")
    yield Paragraph(letter.reference, "Reference")
    yield Paragraph(day(letter.as_at), "As at")
    yield Paragraph(DRAFT)
    yield Paragraph("Dear applicant")
    yield Paragraph(
        f"We have compared the security evidence for your application ‘{curly(letter.title)}’ with NHS England’s "
        f"Data sharing standard 2a, as at {day(letter.as_at)}. {_opening(letter)}"
    )


def _opening(letter: Letter) -> str:
    if letter.asks == 0:
        return NOTHING_ASKED
    things = "one point" if letter.asks == 1 else f"{letter.asks} points"
    by = f" by {day(letter.reply_by)}" if letter.reply_by else ""
    return (
        f"We need your answer on {things}, below. Please reply{by}, giving the reference and the number of each point."
    )


def _asked(letter: Letter) -> Iterator[Block]:
    if not any(section.queries for section in letter.sections):
        return
    yield Heading(1, "What we ask of you")
    for section in letter.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[Block]:
    yield Heading(2, section.name)
    if section.opening:
        yield Paragraph(section.opening)
    for query in section.queries:
        yield from _query(query)


def _query(query: Query) -> Iterator[Block]:
    yield Heading(3, f"{query.number}. {_titles(query.points)}")
    for at, point in enumerate(query.points):
        yield Paragraph(f"{quoted(point.says)} ({point.source})", _label(query, point))
        if at + 1 == len(query.points) or query.points[at + 1].found != point.found:
            yield Paragraph(curly(point.found), "We found")
    yield from _proof(query.quotes)
    for request in query.requests:
        yield from _request(request)
    if query.then:
        yield Paragraph(curly(query.then))


def _label(query: Query, point: Point) -> str:
    if len(query.points) == 1:
        return "The standard says"
    return f"{point.clause} says" if _are_named(query.points) else f"{point.clause} ({point.title}) says"


def _are_named(points: Sequence[Point]) -> bool:
    """Whether the heading has room for the titles of the clauses."""
    return len(points) <= 2


def _titles(points: Sequence[Point]) -> str:
    if _are_named(points):
        return listed(f"{point.title} ({point.clause})" for point in points)
    return f"Clauses {listed(point.clause for point in points)}"


def _proof(quotes: Sequence[Quote]) -> Iterator[Block]:
    if quotes:
        yield Paragraph(places(quotes), "In the evidence")


def places(quotes: Sequence[Quote]) -> str:
    """``certificate.pdf, page 2: “13/03/2025”, “Leeds”; minutes.docx, page 1: “…”``."""
    by_place: dict[str, list[str]] = {}
    for quote in quotes:
        where = f"{quote.file}, cell {quote.cell}" if quote.cell else f"{quote.file}, page {quote.page}"
        by_place.setdefault(where, []).append(quoted(quote.text))
    return "; ".join(f"{where}: {', '.join(dict.fromkeys(texts))}" for where, texts in by_place.items())


def quoted(text: str) -> str:
    """The words as they stand, between curly quotation marks."""
    return f"“{text.strip().rstrip(';').strip()}”"


def _request(request: Request) -> Iterator[Block]:
    ways = [curly(_joined(way)) for way in request.alternatives]
    if len(ways) == 1:
        yield Paragraph(f"Please {ways[0]}.", "We ask")
    elif sum(map(len, ways)) <= LONGEST_SENTENCE:
        yield Paragraph(f"Please either {', or '.join(ways)}.", "We ask")
    else:
        yield Paragraph("Please do one of the following. Either", "We ask")
        for way in ways[:-1]:
            yield Bullet(f"{way}, or")
        yield Bullet(f"{ways[-1]}.")


def _joined(way: tuple[str, ...]) -> str:
    return "; and ".join(way) if any("," in change for change in way) else listed(way)


def _unread(letter: Letter) -> Iterator[Block]:
    if letter.unread:
        yield Heading(1, "Files that we could not read")
        yield Paragraph(READ_AGAIN)
        for file in letter.unread:
            yield Bullet(_file(file))


def _file(file: UnreadFile) -> str:
    return f"{file.file}: {curly(file.wrong)} {curly(file.remedy)}"


def _own_steps(letter: Letter) -> Iterator[Block]:
    if letter.own_steps:
        yield Heading(1, "What we are looking at")
        yield Paragraph(OWN_STEPS)
        for step in letter.own_steps:
            yield Bullet(_step(step))


def _step(step: OwnStep) -> str:
    proof = f" See {places(step.quotes)}." if step.quotes else ""
    return f"{step.about}: {curly(step.says)}{proof}"


def _settled(letter: Letter) -> Iterator[Block]:
    if letter.settled:
        yield Heading(1, "What you need not send again")
        yield Paragraph(SETTLED)
        yield Table(("Organisation", "Clause", "Files"), tuple(_row(point) for point in letter.settled))


def _row(point: Settled) -> tuple[str, ...]:
    return (point.organisation or "The application", f"{point.clause} {point.title}", ", ".join(point.files) or EMPTY)


def _close(letter: Letter) -> Iterator[Block]:
    if letter.asks == 0:
        yield Paragraph(NOTHING_SAID)
    yield Paragraph("Yours faithfully")
    yield Paragraph(letter.sender or UNSIGNED)
    yield Paragraph("Data Access Request Service, NHS England")


def _annex(letter: Letter) -> Iterator[Block]:
    if not letter.conditions:
        return
    yield Heading(1, "Annex: Proposed special conditions")
    yield Paragraph(CONDITIONS)
    for number, condition in enumerate(letter.conditions, 1):
        yield Paragraph(curly(condition.text), f"{number}. {condition.organisation} ({condition.clause})")
        if condition.proviso:
            yield Paragraph(curly(condition.proviso))
