"""Many small cases of plain text, no two files alike."""

from pathlib import Path

from flow_samples import CERTIFICATE
from review_samples import application_json


def reference(number: int) -> str:
    return f"DARS-NIC-{200000 + number}-B2C3D-v1.0"


def make_cases(top: Path, cases: int, files: int = 1) -> Path:
    """Case folders ``case-0`` …, each with certificates that differ in their number."""
    for number in range(cases):
        folder = top / f"case-{number}"
        (folder / "evidence").mkdir(parents=True)
        (folder / "application.json").write_bytes(application_json(reference=reference(number)))
        for file in range(files):
            text = CERTIFICATE.replace("WD 4711", f"WD {number:03}{file:02}")
            (folder / "evidence" / f"certificate-{file}.txt").write_text(text, encoding="utf-8")
    return top
