"""The same bytes for the same page: what programs stamp on a PDF (time, identity) is overwritten in place.

Nothing is parsed and no length changes, so that the table of offsets stays right.
"""

import re

DAY = b"20260105090000"
_TIME = re.compile(rb"(/(?:CreationDate|ModDate)\s?\(D:)(\d{14})")
_IDENTITY = re.compile(rb"/ID\s*\[\s*<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\s*\]")
_SUM = re.compile(rb"/DocChecksum\s*/[0-9A-Fa-f]+")


def fixed(pdf: bytes) -> bytes:
    """The PDF without the time at which it was made and without its random identity."""
    pdf = _TIME.sub(lambda m: m[1] + DAY, pdf)
    pdf = _IDENTITY.sub(_zeros, pdf)
    return _SUM.sub(_zeros, pdf)


def _zeros(found: re.Match[bytes]) -> bytes:
    """Hexadecimal digits of the values become zeros; the keys stay."""
    key, rest = re.match(rb"(/\w+)(.*)", found[0], re.DOTALL).groups()  # type: ignore[union-attr]
    return key + re.sub(rb"[0-9A-Fa-f]", b"0", rest)
