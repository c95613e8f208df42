"""Is each label true? `python -m benchmarks.unseen.check --set third --seed N` makes every layout once in each of its
own forms and says which printed value does not stand in the document; with `--look DIR` it keeps a picture of each."""

from __future__ import annotations

import argparse
import email
import io
import re
import unicodedata
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdfium2

from benchmarks.unseen.generate import Made, make
from benchmarks.unseen.layouts import SETS
from benchmarks.unseen.web import Printer

TAGS = re.compile(r"<style.*?</style>|<[^>]+>", re.S)


def words_of(made: Made) -> str:
    """The text of a document, whatever its form."""
    if made.suffix == "pdf":
        with pypdfium2.PdfDocument(made.data) as file:
            return "\n".join(page.get_textpage().get_text_bounded() for page in file)
    if made.suffix == "docx":
        return _word(made.data)
    if made.suffix == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(made.data))
        cells = (c for sheet in book for line in sheet.iter_rows(values_only=True) for c in line)
        return "\n".join(str(c) for c in cells if c is not None)
    if made.suffix == "eml":
        parts = email.message_from_bytes(made.data).walk()
        return "\n".join((p.get_payload(decode=True) or b"").decode() for p in parts)  # type: ignore[union-attr]
    return made.data.decode()


def _word(data: bytes) -> str:
    file = docx.Document(io.BytesIO(data))
    cells = [c.text for table in file.tables for line in table.rows for c in line.cells]
    edges = [p.text for s in file.sections for part in (s.header, s.footer) for p in part.paragraphs]
    return "\n".join([*(p.text for p in file.paragraphs), *cells, *edges])


def folded(text: str) -> str:
    """Without tags, case, white space and the hyphens at which a line was broken."""
    bare = unicodedata.normalize("NFKC", TAGS.sub(" ", text).replace("&#x27;", "'").replace("&amp;", "&"))
    return re.sub(r"[\s\u00ad\u2010\ufffe\x02-]+", "", bare).casefold()


def untrue(made: Made) -> list[str]:
    page = folded(words_of(made))
    said = [(f["name"], part) for f in made.label["fields"] for part in _parts(f.get("printed"))]
    return [f"{made.name}: {name}: {part!r} is not printed" for name, part in said if folded(part) not in page]


def _parts(printed: Any) -> list[str]:
    return [printed] if isinstance(printed, str) else list(printed or ())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.unseen.check", description=__doc__)
    parser.add_argument("--set", choices=list(SETS), default="third")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="layouts whose name holds this")
    parser.add_argument("--look", type=Path, help="folder for a picture of each printed page")
    args = parser.parse_args()
    wrong: list[str] = []
    done = 0
    with Printer() as printer:
        for number, layout in enumerate(SETS[args.set], 1):
            for channel in layout.channels if args.only in layout.name else ():
                made = make(args.seed, number, layout, channel, printer)
                wrong += untrue(made)
                done += 1
                if args.look and made.suffix == "pdf":
                    _keep(made, args.look)
    print("\n".join(wrong) or f"{done} documents, every printed value of a label stands in its document")


def _keep(made: Made, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with pypdfium2.PdfDocument(made.data) as file:
        for k, page in enumerate(file, 1):
            page.render(scale=1.1).to_pil().save(folder / f"{made.name}-{k}.png")


if __name__ == "__main__":
    main()
