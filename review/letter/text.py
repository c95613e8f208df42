"""The letter as plain text, to be read on a screen or pasted into an e-mail."""

import textwrap

from review.letter.blocks import EMPTY, Block, Bullet, Heading, Paragraph, Table, blocks
from review.letter.model import Letter
from review.letter.wording import printable

WIDTH = 92
UNDERLINES = {0: "=", 1: "=", 2: "-"}


def letter_text(letter: Letter) -> str:
    """The whole letter, lines of at most 92 characters where words allow it, with a line end."""
    written = [(block, _block(block)) for block in blocks(letter)]
    lines: list[str] = []
    for at, (block, text) in enumerate(written):
        lines.append(text)
        if not _close_up(block, written[at + 1][0] if at + 1 < len(written) else None):
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _close_up(block: Block, following: Block | None) -> bool:
    """Whether the next block stands on the next line: bullets, and short labelled lines of the letter's head."""
    if isinstance(block, Bullet) and isinstance(following, Bullet):
        return True
    return (
        isinstance(block, Paragraph)
        and isinstance(following, Paragraph | Bullet)
        and block.label is not None
        and (isinstance(following, Bullet) or following.label is not None)
    )


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _wrapped(f"{block.label}: {block.text}" if block.label else block.text, "  " if block.label else "")
        case Bullet():
            return _wrapped(f"- {block.text}", "  ")
        case Table():
            return _table(block)


def _heading(heading: Heading) -> str:
    underline = UNDERLINES.get(heading.level)
    wrapped = _wrapped(heading.text, "")
    longest = max(map(len, wrapped.splitlines()), default=0)
    return f"{wrapped}\n{underline * longest}" if underline else wrapped


def _table(table: Table) -> str:
    """A line a row, under the first cell where it changes; an empty cell is left out."""
    lines: list[str] = []
    for at, (first, *cells) in enumerate(table.rows):
        if at == 0 or first != table.rows[at - 1][0]:
            lines.append(_wrapped(f"{first}:", "  "))
        lines.append(_wrapped(f"- {': '.join(cell for cell in cells if cell != EMPTY)}", "  "))
    return "\n".join(lines)


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(
        printable(text), WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
