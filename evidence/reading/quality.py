"""Whether a text layer says what is drawn, told from its characters alone.

A text layer can lie: fonts without a Unicode table, shuffled encodings, text converted twice. Such a page is
read by OCR. The tests are about letters as such, so that a page in another European language passes.
"""

import re
from collections.abc import Sequence
from functools import cache
from operator import add

_VOWELS = frozenset("aeiouyàáâãäåèéêëìíîïòóôõöøùúûüýæœıőűąęėįųū")
_COMMON_PAIRS = (
    "th he in er an re nd on en at ou ed ha to or it is hi es ng ar te st al nt ve se ti ri io de co ra ro le li ne "
    "as om ec me ll ea si ic ce ta la di ma ur el tr ch ns us un et em no pe ct us ge rt ie am im lo na ni il ir sa "
    "so mo po pr ca ho ss ee ol da do id ad ut ul op of be we fi ff ac cu ue ci va vi iv sc sp su up ep ap ag ig ru "
    "ai ay oo ot os ow ev ef tu tt bl br cl cr ui um wh wi wo rs rd ry ke ki ly mi mp nc ns oc pl qu"
)
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf\u0152-\u2122]|â€|Â[ -¿]|ï¿½")
_UNDECODABLE = re.compile(r"[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NO_LETTER = re.compile(r"[^\w\s]+|[\d_]+")
_MIN_LETTERS = 60
"""Below that, statistics about letters say nothing."""


@cache
def _pairs() -> frozenset[str]:
    return frozenset(_COMMON_PAIRS.split())


def why_it_lies(words: Sequence[str]) -> str | None:
    """The reason not to believe a text layer of these words; ``None`` where it reads like text."""
    text = " ".join(words)
    printed = "".join(text.split())
    if len(printed) < 8:
        return None
    if text.count("(cid:") * 5 > 0.05 * len(printed):
        return "it has codes in place of characters"
    if len(_UNDECODABLE.findall(text)) > 0.08 * len(printed):
        return "its characters cannot be decoded"
    if len(_MOJIBAKE.findall(text)) > 0.04 * len(words) + 1:
        return "it was decoded with the wrong alphabet"
    if sum(map(str.isalnum, printed)) < 0.4 * len(printed):
        return "it has almost no letters"
    return _why_it_is_no_language(text)


def _why_it_is_no_language(text: str) -> str | None:
    words = _NO_LETTER.sub("", text.casefold()).split()
    latin = [word for word in words if len(word) > 1 and ord(max(word)) < 0x250]
    letters = sum(map(len, latin))
    if letters < _MIN_LETTERS:
        return None
    apart = " ".join(latin)
    if not 0.2 <= sum(map(apart.count, _VOWELS)) / letters <= 0.65:
        return "its letters form no words"
    common = sum(map(_pairs().__contains__, map(add, apart, apart[1:])))  # a pair with a space in it is none of them
    return "its letters form no words" if common < 0.3 * (letters - len(latin)) else None
