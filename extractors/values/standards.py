"""Names of standards and schemes that certificates are issued to."""

import re
from collections.abc import Iterator

from evidence.fields import Doubt
from extractors.values.parsed import Parsed, without_overlaps

JOINT = re.compile(r"(?:27\d{3}|20000|15408|17021|17025|22237|42001)(?:-\d+)?")
"""Published by ISO and IEC together, whichever of the two names a certificate leaves out."""

_NATIONAL = (
    r"(?P<national>(?:(?:BS|EN|DIN|NF|UNE|UNI|CEI|TS|SN|SS|NEN|NBN|PN|DS|NS|SFS|JIS|KS|ÖNORM|"
    r"ABNT|NBR|CAN|AS/NZS)[\s\-–]+)*)"
)
_ISO = re.compile(
    rf"(?<![A-Za-z0-9]){_NATIONAL}(?P<iso>[Il1][S5][O0])\s?(?P<iec>[/\\-]\s?[Il1]EC\b)?\s?[-–:]?"
    rf"\s?(?P<number>\d{{4,5}})"
    r"(?P<part>-\d{1,2}(?!\d))?(?:\s?[:;\-–.(]\s?(?P<year>(?:19|20)\d{2})(?!\d))?(?P<amendment>\s?"
    r"(?:\+|/)\s?(?:A(?:MD)?)\s?\d+:\d{4})?"
)
_BARE = re.compile(r"(?<![\w/.:-])(?P<number>27001)\s?[:\-]\s?(?P<year>20\d{2})(?!\d)")
_SCHEMES = (
    (re.compile(r"\bCyber\s+Essentials(?P<plus>\s+Plus)?\b", re.IGNORECASE), "Cyber Essentials"),
    (re.compile(r"\bIASME\s+Cyber\s+Assurance\b", re.IGNORECASE), "IASME Cyber Assurance"),
    (re.compile(r"\bCSA\s+STAR\b"), "CSA STAR"),
)
_PRINTED_SCHEMES = re.compile(
    r"\b(?:PCI[\s-]?DSS(?:\s+v?\d\.\d(?:\.\d)?)?|SOC\s?[123](?:\s+Type\s+(?:II|I|2|1))?|SA\s?"
    r"8000(?::\d{4})?)\b"
)


_EDITIONS = {"27001": frozenset({"2005", "2013", "2022"})}
"""The years of the international editions (ISO): of others only national ones are, whose prefix may stand apart."""


def find_standards(text: str) -> list[Parsed[str]]:
    """Standards, most with their year: ``ISO/IEC 27001:2022``, a national edition as printed.

    One without a year, or of a year in which only national editions came out, is ``ODD_SHAPE``; one whose letters OCR
    took for digits ``OCR_TWIN``.
    """
    return without_overlaps([*_iso(text), *_bare(text), *_schemes(text)])


def _iso(text: str) -> Iterator[Parsed[str]]:
    for match in _ISO.finditer(text):
        number = match["number"] + (match["part"] or "")
        joint = bool(match["iec"]) or bool(JOINT.fullmatch(number))
        national = " ".join(re.sub(r"[-–]", " ", match["national"]).split())
        body = "ISO/IEC" if match["iec"] or (joint and not national) else "ISO"
        amendment = re.sub(r"\s", "", match["amendment"] or "") if match["year"] else ""
        year = f":{match['year']}{amendment}" if match["year"] else ""
        doubts = {Doubt.OCR_TWIN} if match["iso"] != "ISO" or "1" in (match["iec"] or "") else set()
        if not year or (number in _EDITIONS and not national and match["year"] not in _EDITIONS[number]):
            doubts.add(Doubt.ODD_SHAPE)
        yield Parsed(f"{national} {body} {number}{year}".strip(), match.start(), match.end(), tuple(sorted(doubts)))


def _bare(text: str) -> Iterator[Parsed[str]]:
    for match in _BARE.finditer(text):
        yield Parsed(f"ISO/IEC {match['number']}:{match['year']}", match.start(), match.end(), (Doubt.ODD_SHAPE,))


def _schemes(text: str) -> Iterator[Parsed[str]]:
    for pattern, name in _SCHEMES:
        for match in pattern.finditer(text):
            plus = " Plus" if match.groupdict().get("plus") else ""
            yield Parsed(name + plus, match.start(), match.end())
    for match in _PRINTED_SCHEMES.finditer(text):
        yield Parsed(" ".join(match.group().split()), match.start(), match.end())
