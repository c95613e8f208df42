"""pdfium's functions that are called for every letter and object of a page, without what ctypes does around a call.

Handles are plain addresses here, and pdfium writes its numbers where it is told to. The caller holds ``PDFIUM``.
"""

import ctypes
from functools import cache
from typing import Any

_Address = ctypes.c_void_p
_Number = ctypes.c_int
_SIGNATURES: dict[str, tuple[Any, ...]] = {
    "FPDFText_GetLooseCharBox": (_Number, _Address, _Number, _Address),
    "FPDFText_GetCharAngle": (ctypes.c_float, _Address, _Number),
    "FPDFPage_CountObjects": (_Number, _Address),
    "FPDFPage_GetObject": (_Address, _Address, _Number),
    "FPDFFormObj_CountObjects": (_Number, _Address),
    "FPDFFormObj_GetObject": (_Address, _Address, ctypes.c_ulong),
    "FPDFPageObj_GetType": (_Number, _Address),
    "FPDFPageObj_GetMatrix": (_Number, _Address, _Address),
    "FPDFPageObj_GetBounds": (_Number, _Address, _Address, _Address, _Address, _Address),
    "FPDFPageObj_GetFillColor": (_Number, _Address, _Address, _Address, _Address, _Address),
    "FPDFText_GetFillColor": (_Number, _Address, _Number, _Address, _Address, _Address, _Address),
    "FPDFTextObj_GetTextRenderMode": (_Number, _Address),
    "FPDFPath_CountSegments": (_Number, _Address),
    "FPDFPath_GetPathSegment": (_Address, _Address, _Number),
    "FPDFPathSegment_GetType": (_Number, _Address),
    "FPDFPathSegment_GetPoint": (_Number, _Address, _Address, _Address),
    "FPDFPathSegment_GetClose": (_Number, _Address),
}
"""What each gives, and what it takes (pdfium's public headers fpdf_text.h and fpdf_edit.h)."""


@cache
def native(name: str) -> Any:
    """The function of this name, which is called without letting go of the GIL."""
    import pypdfium2.raw as raw

    address = ctypes.cast(getattr(raw, name), _Address).value
    assert address is not None  # noqa: S101 (a function that was found has an address)
    return ctypes.PYFUNCTYPE(*_SIGNATURES[name])(address)


def address_of(handle: Any) -> int:
    """The address that a handle of pypdfium2 points to."""
    return ctypes.cast(handle, _Address).value or 0


class Room:
    """A few numbers that pdfium fills, made once, and where each of them lies."""

    def __init__(self, kind: Any, count: int) -> None:
        self.values = (kind * count)()
        start = ctypes.addressof(self.values)
        self.places = tuple(start + at * ctypes.sizeof(kind) for at in range(count))
