"""A plain certificate that tests of issuers' arrangements change, and how a field of it is looked at."""

from typing import Any

from builder import Place, reading

from evidence.contents import Iso27001Certificate
from evidence.document import Page
from evidence.fields import Found, Missing
from extractors.iso27001_certificate import extract_iso27001_certificate

HEAD: list[str | Place] = [
    "CERTIFICATE",
    "This is to certify that",
    "Marlowe Analytics Ltd",
    "7 Harbour Road, Bristol, BS20 7AN",
    "has been assessed and found to comply with",
    "ISO/IEC 27001:2022",
    "Certificate number: IS 688402",
    "Valid from: 1 March 2024",
    "Valid until: 28 February 2027",
]


def of(*pages: list[str | Place] | Page) -> Iso27001Certificate:
    return extract_iso27001_certificate(reading(*pages))


def plain(stated: Found[Any] | Missing) -> Any:
    """The value, only where it was read without a doubt."""
    return stated.value if isinstance(stated, Found) and not stated.doubts else None


def value(stated: Found[Any] | Missing) -> Any:
    return stated.value if isinstance(stated, Found) else None
