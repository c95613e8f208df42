"""Case folders made of plain text, and what a run of the command gave."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from review_samples import application_json

CERTIFICATE = """Certificate of Registration

Information Security Management System: ISO/IEC 27001:2022

This is to certify that: Westshire Data Ltd, 1 Mill Lane, Leeds, LS1 4AP
Certificate number: WD 4711
Scope: the hosting of health research data in accordance with the Statement of Applicability version 3
Issue date: 14 March 2025
Expiry date: 13 March 2028
"""


class Ran(NamedTuple):
    status: int
    out: str
    err: str


Assure = Callable[..., Ran]


def make_case(folder: Path, **changes: object) -> Path:
    (folder / "evidence" / "more").mkdir(parents=True)
    (folder / "application.json").write_bytes(application_json(**changes))
    (folder / "evidence" / "certificate.txt").write_text(CERTIFICATE, encoding="utf-8")
    (folder / "evidence" / "more" / "note.md").write_text("# Parking\n\nVisitors park at the back.\n", encoding="utf-8")
    (folder / "evidence" / "broken.bin").write_bytes(bytes(range(256)))
    (folder / "evidence" / ".DS_Store").write_bytes(b"junk")
    return folder
