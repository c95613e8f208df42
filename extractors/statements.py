"""Sentences of a reading, each with the heading or label that it stands under.

What a document claims is a sentence, and which control a sentence is about is often said only by the
heading above it or the label beside it. Lines are joined only where the print shows that a line was
wrapped, so that headings, labels, bullets and table cells stay units of their own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.document import Box, Line, Page, PageSource, Reading, Table, Word
from evidence.once import once_property
from extractors.once import once
from extractors.signs import folded
from extractors.spans import Span


@dataclass(frozen=True)
class Statement:
    """A sentence, heading, label or cell. ``item`` counts the headings and table rows above it, from 0."""

    span: Span
    heading: str = ""
    """The heading above, or of a table's cell the words to the left of it in its row."""
    column: str = ""
    """The head of the cell's column."""
    item: int = 0
    is_heading: bool = False
    in_table: bool = False
    paragraph: int = 0
    number: str = ""
    """The printed number of a heading or paragraph ("10", "10.2"), without a dot at its end."""

    @once_property
    def text(self) -> str:
        return self.span.text

    @once_property
    def small(self) -> str:
        """The text as words of ``literals`` are looked for in it."""
        return folded(self.text)


def sentences(reading: Reading) -> list[Span]:
    """The sentences in reading order; headings, labels, bullets and table cells are units of their own.

    A sentence that runs on to the next page is given in its two parts.
    """
    return [statement.span for statement in statements(reading)]


def statements(reading: Reading) -> list[Statement]:
    """The sentences in reading order with their headings; a heading holds until the next one."""
    return list(_statements(reading))


@once
def _statements(reading: Reading) -> tuple[Statement, ...]:
    heading, item, paragraph, made = "", 0, 0, list[Statement]()
    for page in reading.pages:
        for part in _parts(page):
            paragraph += 1
            if isinstance(part, list):
                rows = _row_statements(part, item + 1, paragraph, heading)
                made += rows
                item = max((row.item for row in rows), default=item)
                heading = _last_heading(part, heading)
                continue
            for span, label, number in _sentences_of(part):
                is_heading = label is None
                if is_heading:
                    heading, item = span.text, item + 1
                made.append(Statement(span, label or heading, "", item, is_heading, paragraph=paragraph, number=number))
    return tuple(made)


# --- pages to paragraphs and tables -------------------------------------------------------------------

Grid = list[list[Span | None]]


def _parts(page: Page) -> Iterator["Paragraph | Grid"]:
    """The page's paragraphs and tables from top to bottom."""
    if page.source is PageSource.CELLS:
        yield from _sheet_grids(page)
        return
    grids = [_table_grid(page, table) for table in page.tables if _is_grid(table)]
    owner = {id(word): number for number, grid in enumerate(grids) for cell in _filled(grid) for word in cell.words}
    outside = [line for line in page.lines if id(line.words[0]) not in owner]
    given = set[int]()
    free = list[Line]()
    for line in page.lines:
        number = owner.get(id(line.words[0]))
        if number is None:
            free.append(line)
        elif number not in given:
            yield from _paragraphs(page, free, outside) if free else ()
            free = []
            given.add(number)
            yield grids[number]
    yield from _paragraphs(page, free, outside)


def _filled(grid: Grid) -> Iterator[Span]:
    return (cell for row in grid for cell in row if cell)


def _is_grid(table: Table) -> bool:
    """A frame around running text is no table: it wants two cells with words side by side."""
    return any(sum(1 for cell in row if cell.words) > 1 for row in table.rows)


def _table_grid(page: Page, table: Table) -> Grid:
    return [[Span(page, cell.words) if cell.words else None for cell in row] for row in table.rows]


_CELL = re.compile(r"([A-Z]+)(\d+)$")


def _sheet_grids(page: Page) -> Iterator[Grid]:
    """The cells of a sheet by row and column, a new table after each blank row; empty columns are left out."""
    cells: dict[int, dict[tuple[int, str], list[Word]]] = {}
    for word in page.words:
        match = _CELL.search(word.cell or "")
        column, row = (match[1], int(match[2])) if match else ("", 0)
        cells.setdefault(row, {}).setdefault((len(column), column), []).append(word)
    columns = sorted({column for row in cells.values() for column in row})
    grid: Grid = []
    for number in sorted(cells):
        if grid and number - 1 not in cells:
            yield grid
            grid = []
        filled = cells[number]
        grid.append([Span(page, tuple(filled[column])) if column in filled else None for column in columns])
    if grid:
        yield grid


@dataclass(frozen=True)
class Paragraph:
    """Lines that run on into each other, and the label printed to their left."""

    page: Page
    lines: tuple[Line, ...]
    label: str = ""


def _paragraphs(page: Page, lines: Sequence[Line], among: Sequence[Line]) -> Iterator[Paragraph]:
    """Lines joined where one runs on into the next; side by side columns stay apart.

    ``among`` which they stand tells how far lines reach: the few above a table do not tell it alone.
    """
    rights, labels = _right_edges(lines, among), _labels_left_of(lines)
    chains: list[list[int]] = []
    for number, line in enumerate(lines):
        labelled = bool(labels[number]) and _LABEL.match(labels[number]) is not None
        for chain in reversed(chains[-6:]):
            above, apart = lines[chain[-1]], labelled and not _is_of_numbered(labels[number], labels[chain[0]])
            if not apart and _runs_on(above, line, rights[chain[-1]]) and not _in_other_print(page, above, line):
                chain.append(number)
                break
        else:
            chains.append([number])
    for chain in chains:
        yield Paragraph(page, tuple(lines[number] for number in chain), labels[chain[0]])


def _is_of_numbered(label: str, first: str) -> bool:
    """Whether a label goes on with the numbered one above it, as "6. Use of Google" does with "Cloud"."""
    numbered = [bool(text) and BULLET.fullmatch(text.split()[0]) is not None for text in (label, first)]
    return numbered == [False, True]


_LABEL = re.compile(r"[A-Z](?:\S*\s+){0,5}\S*[^,\s]$")
"""A line that labels what stands to its right: then that is a value of its own, not the rest of the value above."""


def _right_edges(lines: Sequence[Line], among: Sequence[Line]) -> list[float]:
    """Of each line, how far lines reach that begin where it begins."""
    furthest: dict[float, float] = {}
    for line in among:
        furthest[line.box.x0] = max(line.box.x1, furthest.get(line.box.x0, line.box.x1))
    begun = sorted(furthest.items())
    starts = [x0 for x0, _ in begun]
    return [_right_edge(line.box, begun, starts) for line in lines]


def _right_edge(box: Box, begun: Sequence[tuple[float, float]], starts: Sequence[float]) -> float:
    near = 2 * box.height
    about = begun[bisect_left(starts, box.x0 - near - SLACK) : bisect_right(starts, box.x0 + near + SLACK)]
    return max((x1 for x0, x1 in about if abs(x0 - box.x0) < near), default=box.x1)


SLACK = 1.0
"""Points by which a list sorted by places is cut wider than it is looked through, because sums are rounded."""


def _labels_left_of(lines: Sequence[Line]) -> list[str]:
    """Of each line, the text that stands furthest to the left of it, a row's number aside; empty where none does."""
    boxes = [line.box for line in lines]
    leftmost = min((box.x1 for box in boxes), default=0.0)
    tallest = max((box.height for box in boxes), default=0.0)
    downwards = sorted((box.top, n, box) for n, box in enumerate(boxes))
    tops = [top for top, _, _ in downwards]

    def beside(box: Box) -> Sequence[tuple[float, int, Box]]:
        above = bisect_left(tops, box.middle - tallest - SLACK)
        return downwards[above : bisect_right(tops, box.middle)]

    return [_label_left_of(box, lines, beside(box)) if box.x0 > leftmost else "" for box in boxes]


def _label_left_of(line: Box, lines: Sequence[Line], beside: Sequence[tuple[float, int, Box]]) -> str:
    x0, middle = line.x0, line.middle
    left = sorted((box.x0, n) for top, n, box in beside if box.x1 < x0 and top < middle < box.bottom)
    texts = [lines[n].text for _, n in left]
    named = (text for text in texts if not _REFERENCE.fullmatch(text))
    return next(named, texts[0]) if texts else ""


BULLET = re.compile(
    r"[•▪◦●‣·*\u2013\u2014\uf0b7-]|\(?[a-z]\)|[a-z]\.|\(?[ivx]{1,4}[.)]"
    r"|\d{1,3}(?:\.\d{1,2})*[.),]|\d{1,3}(?:\.\d{1,2})+"
)
"""A bullet or an item's number, as the first word of a line; OCR reads "4." as "4,"."""
_ASKS = re.compile(
    r"(?:\S{1,4}\s+)?(?:who|what|where|when|which|how|why|is|are|do|does|has|have|can|will|may|must)\b[^.!?]*\?$",
    re.IGNORECASE,
)
"""A line that is a question from its beginning to its end, perhaps behind its number."""
_LARGER = 1.3
"""Where the print itself says how large it is, one line this much taller than the next is of another paragraph."""


def _in_other_print(page: Page, above: Line, line: Line) -> bool:
    """Whether a title stands over small print: on a scan a line's height hangs on its letters, and tells nothing."""
    small, large = sorted((above.box.height, line.box.height))
    return page.source is PageSource.TEXT_LAYER and large > _LARGER * max(small, 0.1)


_BLANK = 0.2
"""Line heights of the gap between two words at least."""
_OPEN_END = re.compile(
    r"(?:[,(&/\u2013-]|\b(?:of|the|and|or|to|for|in|by|with|a|an|on|at|from|is|are|be|not|that|which))$", re.I
)


def _runs_on(above: Line, line: Line, right: float) -> bool:
    """Whether the line continues the one above: it stands right under it, and that one was full or left open."""
    above_x0, above_top, _, above_bottom = above.box  # asked of most pairs of lines, so nothing is called
    x0, top, _, bottom = line.box
    height = max(above_bottom - above_top, bottom - top)
    drop = (top + bottom) / 2 - (above_top + above_bottom) / 2
    indent = x0 - above_x0
    if not 0.4 * height < drop < 1.8 * height or not -height < indent < 4 * height:
        return False
    if indent >= height and BULLET.fullmatch(above.words[0].text) is None:
        return False
    if BULLET.fullmatch(line.words[0].text) and len(line.words) > 1 and not _is_decimal(above, line):
        return False
    if _ASKS.match(above.text) or (above.text[-1] in ".!?" and _ASKS.match(line.text)):
        return False
    alike = 0.88 <= line.box.height / max(above.box.height, 0.1) <= 1.14
    if above.text[-1] in ".!?" and drop > 1.5 * height and not alike:
        return False
    letter, first = (above.box.x1 - above.box.x0) / max(len(above.text), 1), line.words[0]
    room = max((len(first.text) + 1) * letter, first.box.width + _BLANK * height)
    full = above.box.x1 + room > right
    return full or line.text[0].islower() or bool(_OPEN_END.search(above.text))


def _is_decimal(above: Line, line: Line) -> bool:
    """Whether a line begins with a number of the sentence above it, as "TLS / 1.2 or above": no item is written so."""
    number, after = line.words[0].text, line.words[1].text
    return re.fullmatch(r"\d+\.\d+", number) is not None and after[0].islower() and above.text[-1] not in ".:;!?"


# --- paragraphs and tables to sentences ---------------------------------------------------------------

_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|e\.g|i\.e|etc|vs|cf|Ltd|plc|Inc|Co|Corp|approx|ca|Fig"
    r"|para|[Rr]ef"
    r"|v|Rev|Art|pp?|incl|max|min|Rd|Ave|Dept|Hon|Cllr|Sec|Vol|Ver)\.$"
)
_SENTENCE_END = re.compile(r"[.!?][\"'’”)\]]*(?=\s)")
_LABELLED = re.compile(r"([A-Z][^:.;?!]{1,60}?)\s*:\s+(?=\S)")
_DECIDES = re.compile(r"\b(?:approved|agreed|resolved|accepted|ratified|endorsed|noted|rejected|deferred)\b", re.I)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|must|be|been|does|do|can|cannot|may|should|uses|holds?"
    r"|provides?|requires?"
    r"|ensures?|remains?|stores?|stays?|applies|apply|hosts?|processes|manages?|receives?|confirmed|noted"
    r"|agreed|approved|reported)\b",
    re.I,
)


def _sentences_of(paragraph: Paragraph) -> Iterator[tuple[Span, str | None, str]]:
    """Each sentence with the label that it stands beside, ``None`` where it is a heading, and its printed number."""
    whole = Span.of_lines(paragraph.page, paragraph.lines)
    span = _without_bullet(whole)
    first = whole.words[0].text.rstrip(".),")
    number = first if span is not whole and first[:1].isdigit() else ""
    heading = paragraph.label
    if not heading and (looks_like_heading(span.text) or (number and _is_numbered_title(span.text))):
        yield span, None, number
        return
    match = _LABELLED.match(span.text)
    if match and _is_label(match[1]) and not _TITLE.search(span.text[match.end() :]):
        heading = heading or match[1]
        span = span.part(match.end(), len(span.text))
    for sentence in split(span):
        yield sentence, heading, number


def _is_label(text: str) -> bool:
    """What stands before a colon: a few words without a verb; "Resolved:" belongs to its sentence."""
    titled = re.search(r"\b(?:minutes|meeting)\b", text, re.I)
    return len(text.split()) <= 7 and not titled and not _DECIDES.search(text) and not _VERB.search(text)


_TITLE = re.compile(r"^(?:\w+ ){0,2}minutes\b", re.I)
_ITEM = re.compile(r"(?:agenda )?(?:item|section|part|appendix|annex|step|chapter)\b", re.I)


_TWO_SENTENCES = re.compile(r"[a-z)][.!?]\s+[A-Z]")


_ASKS_NOT = re.compile(r"(?:Where|How|Who|What|When) (?:[\w'’]+ ){1,5}(?:is|are|was|were|do|does|will be)", re.ASCII)
""" "Where the records are": a heading that ends in its verb."""


def looks_like_heading(text: str) -> bool:
    """Short, without a full stop and without a verb; or a question, asked or not, which its answer stands under."""
    if text.endswith("?"):
        return _TWO_SENTENCES.search(text) is None
    if _ASKS_NOT.fullmatch(text):
        return True
    labelled = _LABELLED.match(text)
    if labelled and not _ITEM.match(text):
        return False
    return len(text.split()) <= 12 and text[-1] not in ".!;," and not _VERB.search(text) and any(map(str.isalpha, text))


def _is_numbered_title(text: str) -> bool:
    """ "6. Digital: cloud hosting": under a number a colon before a small letter goes on with the title."""
    short = len(text.split()) <= 10 and text[-1] not in ".!;,:"
    return short and re.match(r"[A-Z][^:]*: [a-z]", text) is not None and not _VERB.search(text)


def _without_bullet(span: Span) -> Span:
    if len(span.words) > 1 and BULLET.fullmatch(span.words[0].text):
        return Span(span.page, span.words[1:])
    return span


def split(span: Span) -> Iterator[Span]:
    """The sentences of a run of words."""
    text, start = span.text, 0
    for match in _SENTENCE_END.finditer(text):
        rest = text[match.end() + 1 :]
        if _ends(text[start : match.end()], rest):
            yield span.part(start, match.end())
            start = match.end() + 1
    if text[start:].strip():
        yield span.part(start, len(text)) if start else span


def _ends(sentence: str, rest: str) -> bool:
    if _ABBREVIATION.search(sentence) or not rest:
        return not rest
    if rest[0].islower():
        return re.search(r"[a-z]{5}[.!?]$", sentence) is not None and not re.match(r"(?:and|or|but)\b", rest)
    return True


def breaks_off(one: Statement, made: Sequence[Statement]) -> bool:
    """Whether a sentence stops before its end: on a word that wants another, or where its page ends."""
    if re.search(r"[.!?:;)\]\"'’”]$", one.text):
        return False
    following = next((made[k + 1] for k, other in enumerate(made[:-1]) if other is one), None)
    if len(one.span.words) < _FEW_WORDS:
        scanned = one.span.page.source is PageSource.OCR
        return scanned and following is not None and following.text[0].islower() and following.heading == one.heading
    if _OPEN_END.search(one.text) or re.search(r"\b(?:was|were|has|have|will|would|which|if|when|than)$", one.text):
        return True
    return (following is not None and following.span.page is not one.span.page) or _set_solid_above_another(one.span)


_FEW_WORDS = 6
"""A shorter answer in a cell wants no full stop."""
_SOLID = 0.35
"""Lines of one paragraph are no further apart than this part of their height."""


def _set_solid_above_another(span: Span) -> bool:
    """Whether a line follows as closely as in one paragraph, from the same left edge."""
    if not span.page.laid_out:
        return False
    last = next((line.box for line in span.page.lines if span.words[-1] in line.words), span.words[-1].box)
    return any(
        abs(line.box.x0 - last.x0) < 2 and -1 <= line.box.top - last.bottom < _SOLID * last.height
        for line in span.page.lines
    )


_REFERENCE = re.compile(r"[A-Z\d\W]{0,12}")
"""What may stand left of a row's label: nothing, or the row's number."""
_HEAD = re.compile(r"^[^.?!]{1,60}$")


def _row_statements(grid: Grid, item: int, paragraph: int, above: str) -> list[Statement]:
    """Each cell's sentences; the words to its left are its heading, the top row's cell its column."""
    heads = _column_heads(grid)
    made = list[Statement]()
    for number, row in enumerate(grid):
        above = _last_heading(grid[number - 1 : number], above) if number else above
        left = ""
        for column, cell in enumerate(row):
            if cell is None:
                continue
            head = heads[column] if number and column < len(heads) else ""
            for sentence in _cell_sentences(cell):
                is_heading = _REFERENCE.fullmatch(left) is not None and looks_like_heading(sentence.text)
                heading = left or above
                made.append(Statement(sentence, heading, head, item + number, is_heading, True, paragraph))
            if len(left.split()) < 3:
                left = f"{left} {cell.text}".strip()
    return made


def _last_heading(grid: Grid, above: str) -> str:
    """The last row that holds a heading and nothing else, or what stood above the table."""
    for row in reversed(grid):
        filled = [cell for cell in row if cell]
        if len(filled) == 1 and looks_like_heading(filled[0].text):
            return filled[0].text
    return above


def _column_heads(grid: Grid) -> list[str]:
    """The texts of the first row that has several short ones and nothing else; two columns are label and value."""
    for row in grid[:4]:
        top = [cell.text if cell else "" for cell in row]
        filled = [text for text in top if text]
        if len(filled) > 2 and all(_HEAD.match(text) for text in filled):
            return top
    return []


def _cell_sentences(cell: Span) -> Iterator[Span]:
    lines = list(_lines_of(cell.words))
    if len(lines) == 1:
        yield from split(_without_bullet(cell))
        return
    for paragraph in _paragraphs(cell.page, lines, lines):
        yield from split(_without_bullet(Span.of_lines(paragraph.page, paragraph.lines)))


def _lines_of(words: Sequence[Word]) -> Iterator[Line]:
    """Words of one cell by baseline."""
    line: list[Word] = []
    for word in words:
        if line and (word.box.middle > line[-1].box.bottom or word.box.x0 < line[-1].box.x0):
            yield Line(tuple(line))
            line = []
        line.append(word)
    if line:
        yield Line(tuple(line))
