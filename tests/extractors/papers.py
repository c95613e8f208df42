"""Made-up documents for the extractors of statements: paragraphs and tables, laid out as the reading does."""

from collections.abc import Sequence

from evidence.contents import AnyContents
from evidence.document import PageSource, Reading
from evidence.fields import Found
from evidence.reading.synthetic import SyntheticPage

Part = str | Sequence[Sequence[str | None]]


def paper(*parts: Part, source: PageSource = PageSource.MARKUP) -> Reading:
    """A document of one page: a string is a paragraph, a list of rows a table."""
    page = SyntheticPage()
    for part in parts:
        if isinstance(part, str):
            page.paragraph(part)
        else:
            page.table(part)
    return Reading("paper", "0" * 64, None, (page.page(1, source, "made up"),))


def workbook(*rows: Sequence[str], sheet: str = "Model") -> Reading:
    """One sheet; an empty row parts two tables, as a workbook's reading has it."""
    page = SyntheticPage()
    kept = [(number, row) for number, row in enumerate(rows, start=1) if any(row)]
    width = max(len(row) for _, row in kept)
    page.table(
        [[*row, *[""] * (width - len(row))] for _, row in kept],
        [[f"{sheet}!{chr(65 + column)}{number}" for column in range(width)] for number, _ in kept],
    )
    return Reading("book", "0" * 64, None, (page.page(1, PageSource.CELLS, "made up", sheet),))


def value(contents: AnyContents, field: str) -> object:
    """The value of a field, or of each of its occurrences; ``None`` where it is missing."""
    stated = getattr(contents, field)
    if isinstance(stated, tuple):
        return [one.value for one in stated]
    return stated.value if isinstance(stated, Found) else None
