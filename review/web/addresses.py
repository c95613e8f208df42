"""Where cases and questions are shown: references and ids as parts of an address, and back.

A reference may hold any character. It is quoted twice, so that a slash in it parts no address: the server undoes one
quoting before it looks for the page, ``Segment`` the other. A reference of plain letters stays as it is.
"""

from typing import Annotated
from urllib.parse import quote, unquote

from pydantic import AfterValidator

Segment = Annotated[str, AfterValidator(unquote)]
"""A part of an address, as a page takes it."""


def segment(text: str) -> str:
    """Any text as one part of an address."""
    once = quote(text, safe="")
    if not once.strip("."):  # a browser takes dots alone for a step up
        once = once.replace(".", "%2E")
    return quote(once, safe="")


def item_address(reference: str, item: str) -> str:
    """Where a question is shown."""
    return f"/items/{segment(reference)}/{segment(item)}"


def case_address(reference: str) -> str:
    return f"/cases/{segment(reference)}"
