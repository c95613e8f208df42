"""References of cases: a case is known by its reference without the version, a round by the whole of it.

``DARS-NIC-123456-A1B2C-v1.2`` and ``…-v1.3`` are two rounds of the case ``DARS-NIC-123456-A1B2C``. A reference
of any other form is its own case.
"""

import re

VERSIONED = re.compile(r"(DARS-NIC-\d+-[A-Z0-9]+)(?:-v(\d+(?:\.\d+)*))?", re.IGNORECASE)

Version = tuple[int, ...]


def case_of(reference: str) -> str:
    """The reference of the case that a reference, with or without a version, belongs to."""
    match = VERSIONED.fullmatch(reference)
    return match[1] if match else reference


def version_of(reference: str) -> Version:
    """The version as numbers, so that 1.10 follows 1.9; without one it is older than any. 1 and 1.0 are the same."""
    match = VERSIONED.fullmatch(reference)
    numbers = [int(part) for part in match[2].split(".")] if match and match[2] else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
