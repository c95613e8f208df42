"""One peer in its own environment: a path on each line of standard input, its processor time on each line of output.

It is run by another Python than the rest, so it imports nothing of this project.
"""

import json
import resource
import sys
from collections.abc import Callable


def markitdown() -> Callable[[str], object]:
    from markitdown import MarkItDown

    return MarkItDown().convert


def docling_parse() -> Callable[[str], object]:
    from docling_parse.pdf_parser import DoclingPdfParser

    parser = DoclingPdfParser()

    def words(path: str) -> list[str]:
        from docling_core.types.doc.page import TextCellUnit

        loaded = parser.load(path)
        found = [cell.text for _, page in loaded.iterate_pages() for cell in page.iterate_cells(TextCellUnit.WORD)]
        loaded.unload()
        return found

    return words


READERS = {"markitdown": markitdown, "docling-parse": docling_parse}


def processor_seconds() -> float:
    used = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    read = READERS[sys.argv[1]]()
    for line in sys.stdin:
        start = processor_seconds()
        read(line.strip())
        print(json.dumps({"cpu": processor_seconds() - start}), flush=True)


if __name__ == "__main__":
    main()
