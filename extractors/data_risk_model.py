"""The health and social care data risk model: what the data are, how much, how long, and the class that follows.

Workbooks of it differ in sheets and places, so every cell is found by its label. A template that nobody filled
in has the labels and no answers; a class that a formula never computed is missing, but not certainly.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile, zip_longest

from evidence.contents import DataRiskModel
from evidence.document import Line, Page, PageSource, Reading, Word
from evidence.fields import Doubt, Flag, Found, Missing, Text
from extractors.columns import grids
from extractors.labels import Labelled, labelled, squash
from extractors.names import looks_like_organisation
from extractors.phrases import as_text, first
from extractors.spans import Span, found, joined
from extractors.statements import BULLET, Statement, statements
from extractors.values import Parsed, fold

ORGANISATION = (
    "organisation name", "name of organisation", "organisation", "organization name", "organization",
    "data controller",
    "applicant", "completed on behalf of", "company",
)  # fmt: skip
CLASS = (
    "risk profile class", "risk profile level", "resulting risk profile class", "resulting risk profile",
    "data risk profile class", "data risk profile level",
    "overall risk profile class",
    "overall risk profile level", "risk profile", "data risk profile", "data risk class", "data risk classification",
    "risk classification", "overall risk class", "overall risk classification", "resulting risk class",
    "calculated risk class",
    "risk class", "resulting class", "overall class", "class", "risk level", "result", "outcome",
)  # fmt: skip
CLASS_WEAK = ("class", "risk level", "result", "outcome", "overall class", "resulting class")
SCALE = (
    "data scale", "scale of data", "what is the data scale", "what is the scale of the data", "scale of the data",
    "scale", "how much data", "number of records",
    "number of individuals", "data scale (number of records)", "scale (number of records)", "how much data is there",
    "number of data subjects", "number of patients", "volume of data", "data volume", "volume",
)  # fmt: skip
PERSISTENCE = (
    "data persistence", "persistence of data", "what is the data persistence", "how long will data be kept",
    "how long will the data be kept", "how long will data be held", "how long is data held",
    "persistence of the data", "persistence", "data persistence (duration)", "persistence (duration)",
    "how long will the data be held",
    "how long", "how long is the data kept", "retention period", "data retention", "duration", "length of time held",
)  # fmt: skip
TYPES = (
    "data types", "data type", "data type(s)", "types of data", "type of data", "type(s) of data",
    "data types selected",
    "selected data types", "which data types are involved", "what types of data are involved",
    "what types of data", "which types of data", "what data types are held", "what type of data",
    "data types used", "data types held", "data types included", "data types in use", "types of data held",
    "types of data in use", "which types of data are held", "which data types are held", "what types of data are held",
)  # fmt: skip
STOPS = (
    "service classification", "service class", "availability class", "availability classification", "availability",
    "completed by",
    "completed on", "date completed", "date", "version", "system", "system name", "assessor", "reviewed by",
    "score", "total score",
    "risk score", "rationale", "notes", "comments", "guidance", "instructions", "system or service", "project",
    "retention and disposal",
)  # fmt: skip

UNCOMPUTED = "=?"
"""The word that a reading gives for a formula whose value was never computed."""

_Types = Found[tuple[str, ...]] | Missing

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_NUMBER = r"(?P<class>[1-5]|III|II|IV|I|V)(?!\w|[.%/-]\w)"
_GRADE = r"(?:class(?:ification)?|level|category)"
_CLASS = re.compile(
    rf"\b(?:risk\s+profile(?:\s+{_GRADE})?|(?:data\s+)?risk\s+class(?:ification)?)"
    rf"\s*(?:is|of|as|=|:|\()?\s*(?:{_GRADE}\s*)?{_NUMBER}",
    re.I,
)
_CLASS_VALUE = re.compile(rf"^\W*(?:(?:risk\s+)?(?:profile\s+)?{_GRADE}\s*:?\s*)?{_NUMBER}", re.I)
_SEVERAL = re.compile(r"^\s*(?:,|to|-|\u2013|or|and|/|\|)\s*(?:class\s+|level\s+)?(?:[1-5]|I{1,3}|IV|V)\b", re.I)
_PROMPT = re.compile(
    r"^(?:\W*|(?:please|select|choose|enter|pick|insert|click|drop-?down|type here|to be completed|tbc|tbd|n/?a"
    r"|e\.g)\b.*"
    r"|[<\[{].*[>\]}]|(?:selected|yes ?/ ?no|y ?/ ?n|tick|answers?|responses?|included|applies|value|input"
    r"|used|in use|held|present|needed|required|applicable|in scope|status"
    r"|description)\W*|[^.?]*\?\s*)$",
    re.I,
)
"""What a form or a column's head prints where nobody has answered; a question never answers another."""
_YES = re.compile(r"^(?:yes|y|x|✓|✔|☑|☒|true|selected|included|ticked|1)$", re.I)
_NO = re.compile(r"^(?:no|n|false|☐|✗|✘|0|-|not (?:included|selected|used|held|applicable))$", re.I)


def extract_data_risk_model(reading: Reading) -> DataRiskModel:
    """Read one model; a label without an answer leaves its field ``Missing``."""
    scale, persistence = _answer(reading, SCALE), _answer(reading, PERSISTENCE)
    others_answered = isinstance(scale, Found) and isinstance(persistence, Found)
    stated, types = risk_class(reading), _types(reading, others_answered=others_answered)
    return DataRiskModel(
        organisation_name=first(_answer(reading, ORGANISATION), lambda: _completing(reading)),
        risk_class=stated,
        data_types=types,
        data_scale=scale,
        data_persistence=persistence,
        completed=_completed(reading, stated, (types, scale, persistence)),
    )


_COMPLETES = re.compile(
    r"^(?P<name>(?:The )?[A-Z][\w&'’.,() -]{3,90}?) (?:has )?(?:completed|answered) the (?:[\w-]+ ){0,5}"
    r"data risk model\b"
    r"|^Completed (?:for|on behalf of) (?P<whose>[A-Z][\w&'’.,() -]{3,90}?) by [A-Z]"
)


def _completing(reading: Reading) -> Text:
    """Who completed the model, where a sentence says so: "Alder University completed the data risk model"."""
    for one in statements(reading):
        for match in _COMPLETES.finditer(one.text):
            if looks_like_organisation(name := match[match.lastgroup or 0]):
                return found(name, one.span.part(*match.span(match.lastgroup or 0)), {Doubt.NO_LABEL})
    return Missing()


def find_classes(text: str) -> list[Parsed[int]]:
    """Risk profile classes that a text names ("Risk Profile Level 5", "data risk class IV"); ranges name none."""
    return [
        Parsed(_number(match["class"]), match.start(), match.end())
        for match in _CLASS.finditer(text)
        if not _SEVERAL.match(text[match.end() :])
    ]


def _number(text: str) -> int:
    return _ROMAN.get(text.casefold()) or int(text)


def _class_value(text: str) -> list[Parsed[int]]:
    """The class at the head of an answer: ``4``, ``IV``, ``Class 4 - high``."""
    match = _CLASS_VALUE.match(text)
    if not match or _SEVERAL.match(text[match.end() :]):
        return []
    return [Parsed(_number(match["class"]), match.start("class"), match.end("class"))]


# --- answers beside labels ----------------------------------------------------------------------------


def _others(labels: Sequence[str]) -> list[str]:
    every = (*ORGANISATION, *CLASS, *SCALE, *PERSISTENCE, *TYPES, *STOPS)
    return [label for label in every if label not in labels]


def _beside(reading: Reading, labels: Sequence[str]) -> Iterator[Labelled]:
    """Labels with what stands in their own row; what stands below a label in a form answers another."""
    for item in labelled(reading, labels, below=False, stops=_others(labels)):
        overlap = min(item.value.box.bottom, item.label_span.box.bottom) - max(
            item.value.box.top, item.label_span.box.top
        )
        if item.firm and overlap > 0 and not _is_label(item.value.text):
            yield item


def _is_label(text: str) -> bool:
    """Whether a text is a label of the model, numbered or not, whatever its brackets explain: never an answer."""
    bare = _NUMBERED.sub("", text)
    return squash(bare) in _LABELS or squash(_BRACKETS.sub("", bare)) in _LABELS


_NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+")
_BRACKETS = re.compile(r"\s*\([^()]*\)\W*$")
_LABELS = frozenset(squash(label) for label in (*ORGANISATION, *CLASS, *SCALE, *PERSISTENCE, *TYPES, *STOPS))


def _given(reading: Reading, labels: Sequence[str]) -> list[Labelled]:
    """What stands beside the labels, or in a table with its labels on top what stands under them."""
    return list(_beside(reading, labels)) or list(_under(reading, labels)) or list(_below(reading, labels))


def _under(reading: Reading, labels: Sequence[str]) -> Iterator[Labelled]:
    """The cells below labels that share their row with another label: a table that lies on its side."""
    for page in reading.pages:
        for rows in grids(page):
            for top, below, after in zip(rows, rows[1:], [*rows[2:], []], strict=False):
                if sum(1 for cell in top if cell and _is_label(cell.text)) < 2:
                    continue
                for column, (cell, value) in enumerate(zip(top, below, strict=False)):
                    listed = column < len(after) and after[column] is not None
                    if cell and value and not listed and not _is_label(value.text):
                        yield from _answered(labels, cell, value)


def _answered(labels: Sequence[str], label: Span, value: Span) -> Iterator[Labelled]:
    """The value as the answer to the label above it, where that is one of ``labels``."""
    wanted = {squash(known): rank for rank, known in reversed(list(enumerate(labels)))}
    rank = wanted.get(squash(label.text), wanted.get(squash(_BRACKETS.sub("", label.text))))
    if rank is not None:
        yield Labelled(labels[rank], label, value, "below", rank)


def _below(reading: Reading, labels: Sequence[str]) -> Iterator[Labelled]:
    """The answers below their labels, of a model that prints none beside them.

    Several lines under "Scale" that are ranges are the choices of a list, and no answer. Where the organisation
    stands beside its label only a numbered question has its answer below.
    """
    if any(next(_beside(reading, asked), None) for asked in (SCALE, PERSISTENCE)):
        return
    form = next(_beside(reading, ORGANISATION), None) is not None
    for page in () if form else reading.pages:
        if page.source is PageSource.CELLS:
            yield from _below_in_cells(page, labels)
    listing = labels == TYPES  # a template lists all types below their label
    for item in () if listing else labelled(reading, labels, stops=_others(labels)):
        printed = item.place == "below" and item.firm and item.value.page.source is not PageSource.CELLS
        text = item.value.text.strip()
        foot = text.isdigit() or (form and (_question(item.label_span) is None or _is_choice(item.value)))
        if printed and not foot and not _is_label(text) and len(_RANGE.findall(text)) < 2:
            yield item


def _question(label: Span) -> Line | None:
    """The line of a numbered question that has its line for itself: "2. Data scale"."""
    line = next((one for one in label.page.lines if label.words[0] in one.words), None)
    return line if line and _NUMBERED.match(line.text) and _is_label(line.text) else None


def _is_choice(value: Span) -> bool:
    """Whether another range stands under this one, or a box to tick before it: a list to choose from."""
    lines = value.page.lines
    after = next((n for n, line in enumerate(lines, 1) if value.words[-1] in line.words), len(lines))
    under = takewhile(lambda line: not _is_label(line.text.partition(":")[0]), lines[after:])
    return value.text[0] in _BOXES or any(_RANGE.search(line.text) for line in under)


_BOXES = "☐☑☒□■○●◯[("


_RANGE = re.compile(r"\b(?:up to|less than|under|over|more than|fewer than|\d+(?:,\d{3})* (?:to|-|\u2013) \d)", re.I)


def _below_in_cells(page: Page, labels: Sequence[str]) -> Iterator[Labelled]:
    """A label alone in its row, and alone in the next row its answer; then a blank row, a label or the end."""
    for rows in grids(page):
        for top, below, after in zip(rows, rows[1:], [*rows[2:], []], strict=False):
            label, value, then = _only(top), _only(below), _only(after)
            ends = then is None or _is_label(then.text)
            if label and value and ends and not _is_label(value.text):
                yield from _answered(labels, label, value)


def _only(row: Sequence[Span | None]) -> Span | None:
    filled = [cell for cell in row if cell]
    return filled[0] if len(filled) == 1 else None


def _answer(reading: Reading, labels: Sequence[str]) -> Text:
    items = _given(reading, labels)
    answers = [item for item in items if not _PROMPT.match(item.value.text) and item.value.text != UNCOMPUTED]
    if not answers:
        uncomputed = any(item.value.text == UNCOMPUTED for item in items)
        return Missing(doubts=(Doubt.INCOMPLETE,)) if uncomputed else Missing()
    best = min(answers, key=lambda item: item.rank)
    value = as_text(best.value.text)[0]
    rivals = {item.value.text for item in answers if fold(item.value.text) != fold(best.value.text)}
    doubts = {Doubt.RIVAL_VALUES} if rivals else set()
    loose = best.place == "below" or len(value.value.split()) <= _SCRAP
    unmeasured = loose and labels in (SCALE, PERSISTENCE) and not _is_measure(value.value)
    if unmeasured or (labels != ORGANISATION and _ADVISES.match(value.value)):
        doubts.add(Doubt.WEAK_LABEL)
    if labels == ORGANISATION and _NEXT_HEADING.search(value.value):
        doubts.add(Doubt.UNSURE_EXTENT)
    return found(value.value, best.value, doubts, sorted(rivals))


_NEXT_HEADING = re.compile(r"\bdata (?:types?|scale|persistence)\b", re.I)
"""What a name has run into."""
_MEASURED = re.compile(
    r"\d|\b(?:million|thousand|hundreds?|permanent\w*|indefinite\w*|one|two|small|medium|large)\b", re.I
)
_ADVISES = re.compile(
    r"(?:for example|such as|give|list|describe|indicate|specify|write|say|consider|refer|estimate|how|what|which"
    r"|(?:the )?(?:number|amount|length|time)"
    r"|(?:state|name|count|tick|add|see|record) (?:the|all|every|each|how|any))\b",
    re.I,
)
_SCRAP = 2
"""Words of what may be torn off a head of columns: "the", "of records)"."""
MOST_ANSWERED = 8
"""Words of the longest answer to how much or how long."""


def _is_measure(text: str) -> bool:
    """Whether it says how much or how long; what stands below a label and does not may be the form's own guidance."""
    short = len(text.split()) <= MOST_ANSWERED
    return short and _MEASURED.search(text) is not None


def risk_class(reading: Reading, made: Sequence[Statement] | None = None) -> Found[int] | Missing:
    """The class beside its label, else the one that a sentence names."""
    items = _given(reading, CLASS) or list(_set_large(reading))
    hits = [(item, parsed) for item in items for parsed in _class_value(item.value.text)]
    if hits:
        best, parsed = min(hits, key=lambda hit: hit[0].rank)
        rivals = [other.value for _, other in hits if other.value != parsed.value]
        doubts = {Doubt.RIVAL_VALUES} if rivals else set()
        if best.label in CLASS_WEAK:
            doubts.add(Doubt.WEAK_LABEL)
        return found(parsed.value, best.value.part(parsed.start, parsed.end), doubts, rivals)
    if any(item.value.text == UNCOMPUTED for item in items):
        return Missing(doubts=(Doubt.INCOMPLETE,))
    return _class_in_prose(statements(reading) if made is None else made)


LARGER = 1.5
_CLASS_ALONE = re.compile(rf"(?:{_GRADE}\s+)?(?:[1-5]|III|II|IV|I|V)", re.I)


def _set_large(reading: Reading) -> Iterator[Labelled]:
    """The result that a tool prints in large type on the line under its label: no other label's answer is set so."""
    wanted = {squash(label): rank for rank, label in enumerate(CLASS) if label not in CLASS_WEAK}
    for page in reading.pages:
        for label, below in pairwise(page.lines) if page.laid_out else ():
            rank = wanted.get(squash(label.text))
            height, near = label.box.height, below.box.top - label.box.bottom <= label.box.height
            large = near and below.box.height >= LARGER * height and abs(below.box.x0 - label.box.x0) <= height
            if rank is not None and large and _CLASS_ALONE.fullmatch(below.text):
                yield Labelled(CLASS[rank], Span(page, label.words), Span(page, below.words), "below", rank)


def _class_in_prose(made: Sequence[Statement]) -> Found[int] | Missing:
    hits = [(one.span, parsed) for one in made for parsed in find_classes(one.text)]
    if not hits:
        return Missing()
    span, parsed = hits[0]
    rivals = [other.value for _, other in hits if other.value != parsed.value]
    doubts = {Doubt.NO_LABEL, *((Doubt.RIVAL_VALUES,) if rivals else ())}
    return found(parsed.value, span.part(parsed.start, parsed.end), doubts, rivals)


# --- data types ---------------------------------------------------------------------------------------


def _types(reading: Reading, *, others_answered: bool) -> _Types:
    """The types marked in a grid of yes and no, else those listed beside the label.

    A list below the label counts only where the model's other questions are answered: a template lists all types.
    """
    for page in reading.pages:
        for rows in grids(page):
            chosen, answered = _marked(rows)
            if chosen:
                names = tuple(dict.fromkeys(cell.text.strip(" :*") for cell in chosen))
                return found(names, joined(chosen), () if answered else (Doubt.WEAK_LABEL,))
    listed = _answer(reading, TYPES)
    below = _listed_below(reading) if others_answered else []
    if below:
        return found(tuple(line.text for line in below), joined(below), (Doubt.UNSURE_EXTENT,))
    if isinstance(listed, Missing) or _heads_a_list(reading, listed):
        reasoned = _with_reasons(reading) if others_answered else []
        names = tuple(cell.text.strip(" :*") for cell in reasoned)
        return found(names, joined(reasoned), (Doubt.UNSURE_EXTENT,)) if reasoned else Missing()
    names = tuple(part.strip(" .") for part in re.split(r"\s*[;|\n•]\s*", listed.value) if part.strip(" ."))
    return Found[tuple[str, ...]](value=names, provenance=listed.provenance, doubts=listed.doubts)


_REASON = re.compile(r"\W*(?:reasons?|purposes?|justification|why)\b", re.I)


def _with_reasons(reading: Reading) -> list[Span]:
    """The types of a table that asks why each is used: the rows that say it, down to the next label or an empty row."""
    for page in reading.pages:
        for rows in grids(page):
            filled = [[cell for cell in row if cell] for row in rows]
            for number, head in enumerate(filled, 1):
                if len(head) > 1 and _is_types_head(head) and _REASON.match(head[1].text):
                    listed = takewhile(lambda row: row and not _is_label(row[0].text), filled[number:])
                    return [row[0] for row in listed if len(row) > 1 and not _PROMPT.match(row[1].text)]
    return []


def _listed_below(reading: Reading) -> list[Span]:
    """The short lines below "Data types" down to the next label, of a model that prints its answers below labels."""
    if any(next(_beside(reading, asked), None) for asked in (SCALE, PERSISTENCE)):
        return []
    form = next(_beside(reading, ORGANISATION), None) is not None
    asked, listed, inside = {squash(label) for label in TYPES}, list[Span](), False
    for page in reading.pages:
        for line in page.lines if page.source is not PageSource.CELLS else ():
            if inside and (
                _is_label(line.text.partition(":")[0]) or line.text.endswith((".", ":")) or len(listed) > 30
            ):
                return listed
            words = _without_bullet(line)
            if inside and words:
                listed.append(Span(page, words))
            numbered = _NUMBERED.match(line.text) is not None
            inside = inside or (squash(_NUMBERED.sub("", line.text)) in asked and (numbered or not form))
        inside = False
    return listed


def _without_bullet(line: Line) -> tuple[Word, ...]:
    """The words of a line without its bullet, which OCR reads as any sign; none where that is all of it."""
    first = line.words[0].text
    return line.words[1:] if BULLET.fullmatch(first) or not squash(first) else line.words


def _heads_a_list(reading: Reading, answer: Found[str]) -> bool:
    """Whether the words beside "Data type" are the head of a column: the types of the form stand below, unanswered."""
    for page in reading.pages:
        for rows in grids(page):
            for top, below in pairwise(rows):
                filled = [cell for cell in top if cell]
                under = next((cell for cell in below if cell), None)
                if len(filled) < 2 or under is None or filled[1].provenance != answer.provenance:
                    continue
                if _is_types_head(filled) and not _is_label(under.text) and "?" not in under.text:
                    return True
    return False


def _marked(rows: Sequence[Sequence[Span | None]]) -> tuple[list[Span], bool]:
    """The labels of rows answered yes, under a head of data types where there is one; whether there is."""
    inside, headed = list[Span](), False
    anywhere = list[Span]()
    open_ = False
    points = _points(rows)
    for row in rows:
        filled = _unnumbered([cell for cell in row if cell])
        if not filled:
            open_ = False
            continue
        if _is_types_head(filled):
            headed = open_ = True
            continue
        label = next((cell for cell in filled if not _is_mark(cell) and any(map(str.isalpha, cell.text))), None)
        if label is not None and _is_label(label.text):
            open_ = False  # the next question of the model, whatever marks or points stand in its row
            continue
        marks = [cell for cell in filled if cell is not label and cell not in points and _is_mark(cell)]
        if label is None or not marks:
            continue
        if any(_YES.match(cell.text) for cell in marks):
            (inside if open_ else anywhere).append(label)
    return (inside, True) if headed else (anywhere, False)


def _points(rows: Sequence[Sequence[Span | None]]) -> list[Span]:
    """The numbers of columns that hold others than 0 and 1: a 1 among them is a score, and no mark."""
    columns = ([cell for cell in column if cell and cell.text.isdigit()] for column in zip_longest(*rows))
    return [cell for column in columns if any(int(cell.text) > 1 for cell in column) for cell in column]


def _unnumbered(filled: list[Span]) -> list[Span]:
    """A row without its running number, which is no mark."""
    return filled[1:] if len(filled) > 2 and filled[0].text.strip(".)").isdigit() else filled


def _is_types_head(filled: Sequence[Span]) -> bool:
    """Whether a row heads a list of types; one that ends in points is a question that was answered and scored."""
    named = re.match(r"(?:\d+[.)]?\s*|step \d+\W*)*(?:data types?|types? of data)\b", filled[0].text, re.I)
    scored = len(filled) > 2 and filled[-1].text.isdigit()
    return named is not None and not scored and not _PROMPT.match(filled[0].text)


def _is_mark(cell: Span) -> bool:
    return _YES.match(cell.text) is not None or _NO.match(cell.text) is not None


# --- filled in or not ---------------------------------------------------------------------------------


def _completed(reading: Reading, stated: Found[int] | Missing, inputs: Sequence[_Types | Text]) -> Flag:
    """True where an input is answered; false where the labels stand alone, whatever class a formula made of that.

    A formula that was never computed leaves open whether the model was worked through.
    """
    answers = [field for field in inputs if isinstance(field, Found)]
    if answers:
        guessed = any(Doubt.WEAK_LABEL in field.doubts for field in answers) or UNCOMPUTED in reading.text.split()
        doubts = () if len(answers) == len(inputs) and not guessed else (Doubt.INCOMPLETE,)
        return Found[bool](value=True, provenance=answers[0].provenance, doubts=doubts)
    asked = {fold(known) for known in (*CLASS[:12], *SCALE, *PERSISTENCE, *TYPES)}
    label = _first_label(reading, lambda text: fold(text) in asked)
    if label is None:
        return Missing()
    return found(False, label, (Doubt.INCOMPLETE,) if isinstance(stated, Found) else ())


def _first_label(reading: Reading, known: Callable[[str], bool]) -> Span | None:
    return next((one.span for one in statements(reading) if known(one.text.strip(" :*?"))), None)
