"""A covering letter that came in one file with the certificate that it encloses."""

import re
from dataclasses import replace

from evidence.document import Page, Reading

GREETS = re.compile(r"^(?:dear\b|to whom it may concern)", re.IGNORECASE | re.MULTILINE)
ENCLOSES = re.compile(
    r"\b(?:enclos\w+|attach\w+)\b[^.]{0,60}\bcertificate\b|\bcertificate\b[^.]{0,60}\b(?:enclosed|attached)\b",
    re.IGNORECASE,
)
CLOSES = re.compile(r"^(?:yours (?:sincerely|faithfully)|(?:kind |best )?regards)\b", re.IGNORECASE | re.MULTILINE)


def without_covering_letter(reading: Reading) -> Reading:
    """The pages that a letter on the first page encloses; the same reading where there is no such letter."""
    first, *others = reading.pages or (None,)
    if first is None or not others or not _is_covering_letter(first):
        return reading
    return replace(reading, pages=tuple(others))


def _is_covering_letter(page: Page) -> bool:
    return all(pattern.search(page.text) for pattern in (GREETS, ENCLOSES, CLOSES))
