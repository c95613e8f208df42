"""Text without a printed layout: plain text, Markdown, reStructuredText and HTML.

What is shown is kept, how it is marked is dropped: headings lose their marks, links keep their text, tables
become tables. Lines stay lines, because an address or a label and its value stand on lines of their own.
"""

import re
from collections.abc import Iterator, Sequence

from evidence.document import EvidenceFile, PageSource, ProblemCode
from evidence.errors import ReadError
from evidence.reading.encoding import decoded
from evidence.reading.html import place_html
from evidence.reading.parts import Means, Parts
from evidence.reading.synthetic import SyntheticPage

__all__ = ["place_html", "place_text", "read_html", "read_markdown", "read_rst", "read_text"]

_PIPE_ROW = re.compile(r"^\s*\|(.*)\|\s*$")
_PIPE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
_GRID_RULE = re.compile(r"^\s*\+([-=]+\+)+\s*$")
_SIMPLE_RULE = re.compile(r"^\s*=+(\s+=+)+\s*$")
_UNDERLINE = re.compile(r"^\s*([=\-~^\"'`#*+_.:])\1{2,}\s*$")
_FENCE = re.compile(r"^\s*(```|~~~)")
_DIRECTIVE = re.compile(r"^\.\. +(_[^:]+:|\|[^|]+\| )")
_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)\r?\n(?P<settings>.*?)\n\1\r?\n", re.DOTALL)
_TITLE_SETTING = re.compile(r"^title\s*[:=]\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_TOLD_SETTING = re.compile(
    r"^(?P<key>\w*(?:(?i:date)|version|status|owner|approv\w*|review\w*|organi[sz]ation|company|body|location|venue|quorum))"
    r"\s*[:=]\s*[\"']?(?P<value>[^\s\"'\[{][^\n]*?)[\"']?\s*$",
    re.MULTILINE,
)
_TABLE_DIRECTIVE = re.compile(r"^\s*\.\. +(csv-table|list-table)::")
_ANY_DIRECTIVE = re.compile(r"^\s*\.\. +[\w:-]+::\s*")
_OPTION = re.compile(r"^\s+:(header-rows|widths|class|align|width|name|header|maxdepth|hidden|caption|stub-columns):")

_MARKDOWN_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^\s*#{1,6}\s+(.*?)\s*#*\s*$"), r"\1"),
    (re.compile(r"^\s*>+\s?"), ""),
    (re.compile(r"^(\s*)[-*+] \[([ xX])\] "), r"\1[\2] "),
    (re.compile(r"^\s*[*+-]\s+(?=\S)"), "- "),
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\[[^\]]*\]"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^>\s]+)>"), r"\1"),
    (re.compile(r"</?(?:br|b|i|em|strong|sup|sub|u|p|div|span|font|center|small)(?:\s[^<>]*)?/?>", re.IGNORECASE), " "),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"\*\*"), ""),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"~~(.+?)~~"), r"\1"),
    (re.compile(r"`{1,2}([^`]+)`{1,2}"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])"), r"\1"),
    (re.compile(r"&nbsp;|&#160;"), " "),
    (re.compile(r"&amp;"), "&"),
)
_RST_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^\s*(?:[*+-]|#\.)\s+(?=\S)"), "- "),
    (re.compile(r":[\w:+-]+:`([^`<]*?)\s*(?:<[^>]*>)?`"), r"\1"),
    (re.compile(r"`([^`<]+?)\s*<[^>]*>`_{1,2}"), r"\1"),
    (re.compile(r"`([^`]+)`_{1,2}"), r"\1"),
    (re.compile(r"``([^`]+)``"), r"\1"),
    (re.compile(r"\*\*(.+?)\*\*"), r"\1"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"^\s*\|\s(?=\S)"), ""),
    (re.compile(r"^\s*:([A-Za-z][\w ./-]*):(?=\s)"), r"\1:"),
    (re.compile(r"\\([*_`|\\])"), r"\1"),
)
Marks = Sequence[tuple[re.Pattern[str], str]]


def read_text(file: EvidenceFile, means: Means) -> Parts:
    """Plain text, its lines as they are."""
    page = SyntheticPage()
    place_text(page, _text_of(file))
    return _parts(page, "it is plain text")


def read_markdown(file: EvidenceFile, means: Means) -> Parts:
    text = _FRONT_MATTER.sub(_front_matter, _text_of(file), count=1)
    page = SyntheticPage()
    _place(page, re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL), _MARKDOWN_MARKS)
    return _parts(page, "it is Markdown")


def read_rst(file: EvidenceFile, means: Means) -> Parts:
    page = SyntheticPage()
    _place(page, _text_of(file), _RST_MARKS)
    return _parts(page, "it is reStructuredText")


def read_html(file: EvidenceFile, means: Means) -> Parts:
    page = SyntheticPage()
    unseen = place_html(page, _text_of(file))
    parts = _parts(page, "it is a web page")
    report_unseen(parts, unseen)
    return parts


def report_unseen(parts: Parts, unseen: Sequence[str]) -> None:
    """A problem for each text that a page's styles keep from its reader."""
    for text in unseen:
        parts.problem(ProblemCode.SUSPICIOUS, f"it has text that cannot be seen, which was left out: “{text[:80]}”")


def _front_matter(match: re.Match[str]) -> str:
    """Of the block of settings above a Markdown page the title, and what they tell of the document itself."""
    settings = match["settings"]
    title = [found[1] for found in _TITLE_SETTING.finditer(settings)][:1]
    told = [f"{_spelt(found['key'])}: {found['value']}" for found in _TOLD_SETTING.finditer(settings)]
    return "".join(f"{line}\n\n" for line in (*title, *told))


def _spelt(key: str) -> str:
    """A setting's name as a label: "next_review_date" is "Next review date"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key).replace("_", " ").capitalize()


def _text_of(file: EvidenceFile) -> str:
    text = decoded(file.data)
    if text is None:
        raise ReadError(ProblemCode.DAMAGED, "the text cannot be decoded: save it again as UTF-8")
    return text


def _parts(page: SyntheticPage, why: str) -> Parts:
    return Parts() if page.empty else Parts(pages=[page.page(1, PageSource.MARKUP, why)])


def place_text(page: SyntheticPage, text: str) -> None:
    """Blocks between blank lines become paragraphs, their lines stay lines; tabs and form feeds are space."""
    for block in re.split(r"\n\s*\n|\f", text):
        page.paragraph("\n".join(line.strip() for line in block.split("\n")))


def _place(page: SyntheticPage, text: str, marks: Marks) -> None:
    for block in _blocks(text):
        if table := _table(block, marks):
            page.table(table)
        else:
            page.paragraph("\n".join(line for line in (_shown(line, marks) for line in _prose(block)) if line))


def _blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines: a table is a run of its own, other runs end at blank lines and after headings."""
    block: list[str] = []
    in_table = False
    for line in text.split("\n"):
        tabular = bool(_PIPE_ROW.match(line) or _GRID_RULE.match(line))
        if block and (not line.strip() or tabular != in_table):
            yield block
            block = []
        if line.strip():
            block.append(line)
        in_table = tabular
    if block:
        yield block


def _prose(block: Sequence[str]) -> Iterator[str]:
    for line in block:
        if _FENCE.match(line) or _UNDERLINE.match(line) or _DIRECTIVE.match(line) or _OPTION.match(line):
            continue
        yield _ANY_DIRECTIVE.sub("", line)


def _shown(line: str, marks: Marks) -> str:
    for pattern, shown in marks:
        line = pattern.sub(shown, line)
    return line.strip()


def _table(block: Sequence[str], marks: Marks) -> list[list[str]]:
    """The rows of a pipe, grid, simple or list table; none where the block is no table."""
    if _GRID_RULE.match(block[0]):
        rows = _grid_rows(block)
    elif all(_PIPE_ROW.match(line) for line in block) and (len(block) > 1):
        rows = [_pipe_cells(line) for line in block if not _PIPE_RULE.match(line)]
    elif _SIMPLE_RULE.match(block[0]):
        rows = _simple_rows(block)
    elif len(block) > 1 and re.match(r"^\s*\* - ", block[0] if not _TABLE_DIRECTIVE.match(block[0]) else block[-1]):
        rows = _list_rows(block)
    else:
        return []
    return [["\n".join(_shown(part, marks) for part in cell.split("\n")) for cell in row] for row in rows]


def _pipe_cells(line: str) -> list[str]:
    inside = line.strip().removeprefix("|").removesuffix("|")
    cells = re.split(r"(?<!\\)\|", inside)
    return [re.sub(r"\s*<br\s*/?>\s*", "\n", cell.replace("\\|", "|")).strip() for cell in cells]


def _grid_rows(block: Sequence[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    open_row: list[list[str]] = []
    for line in block:
        if _GRID_RULE.match(line):
            if open_row:
                rows.append(["\n".join(filter(None, column)) for column in zip(*open_row, strict=False)])
            open_row = []
        else:
            open_row.append(_pipe_cells(line))
    return rows


def _simple_rows(block: Sequence[str]) -> list[list[str]]:
    """A table whose columns stand under runs of ``=``."""
    columns = [match.span() for match in re.finditer(r"=+", block[0])]
    ends = [start for start, _ in columns[1:]] + [None]
    return [
        [line[start:end].strip() for (start, _), end in zip(columns, ends, strict=True)]
        for line in block
        if not _SIMPLE_RULE.match(line)
    ]


def _list_rows(block: Sequence[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    for line in block:
        if match := re.match(r"^\s*\* - ?(.*)$", line):
            rows.append([match[1].strip()])
        elif rows and (match := re.match(r"^\s+- ?(.*)$", line)):
            rows[-1].append(match[1].strip())
        elif rows and not _OPTION.match(line):
            rows[-1][-1] = f"{rows[-1][-1]} {line.strip()}".strip()
    return rows
