"""Bytes to text: UTF-8 and UTF-16 where they are, the Windows code page otherwise, and nothing for binary data."""

import codecs

_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}


def decoded(data: bytes) -> str | None:
    """The text with ``\\n`` line ends; ``None`` where the bytes are not text."""
    text = _decoded(data)
    return None if text is None else text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _decoded(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if utf16 := _utf16_without_mark(data):
        return data.decode(utf16, errors="replace")
    if _binary(data):
        return None
    try:
        # A cut in the middle of a character is no reason to doubt the encoding.
        return codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:2000]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0) / len(sample[0::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else None


def _binary(data: bytes) -> bool:
    sample = data[:8000]
    return sum(byte in _CONTROLS for byte in sample) > 0.01 * len(sample)
