"""Folders of labelled documents, in whichever of three forms: each document with what a careful reader finds on it.

- ``labels/SLUG.json``: a document a label, typed from the page, with other admissible answers under ``acceptable``;
- ``X/case/evidence/…`` beside ``X/expected.json``: cases, and what ``sample_docs.make.calibration`` writes;
- ``x.expected.json`` beside ``x.pdf`` (or another ending).
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from evidence.errors import CallError


class Asked(NamedTuple):
    """A value that is to be found: any of the ``answers``; none of them where the field is not printed."""

    name: str
    answers: tuple[Any, ...]
    optional: bool = False
    """A fair reader may also find nothing."""
    partial: bool = False
    """The label lists some of what is printed, so that more found is not wrong."""


class Labelled(NamedTuple):
    path: Path
    kinds: tuple[str, ...]
    """The admissible kinds; the document is counted under the first."""
    issuer: str | None
    asked: tuple[Asked, ...]


def corpus(folder: Path) -> list[Labelled]:
    """The labelled documents of a folder, in the order of their paths."""
    found = sorted([*_typed(folder), *_cases(folder), *_loose(folder)], key=lambda one: str(one.path))
    if not found:
        raise CallError(f"{folder}: no labels; expected labels/*.json, */expected.json or *.expected.json in it")
    return found


# Labels typed from the page.

TYPED_KINDS: dict[str, tuple[str, ...]] = {
    "iso27001_certificate": ("iso27001_certificate",),
    "iso_other_certificate": ("other_certificate",),
    "cyber_essentials_certificate": ("other_certificate",),
    "training_certificate": ("other_certificate", "other"),
    "board_minutes": ("board_minutes",),
    "slsp": ("security_policy", "other"),
    "dspt": ("dspt_assessment", "other"),
    "data_risk_model": ("data_risk_model", "other"),
    "cloud_risk_assessment": ("cloud_risk_assessment", "other"),
    "other": ("other", "other_certificate"),
}
"""A label's kind, and the contract's kinds that are right for it: a statement about a policy may be taken for one."""
CERTIFICATE = {
    "organisation": "organisation_name",
    "certificate_number": "certificate_number",
    "standard": "standard",
    "expiry_date": "expires_on",
}
TYPED_FIELDS: dict[str, dict[str, str]] = {
    "iso27001_certificate": {
        **CERTIFICATE,
        "certification_body": "certification_body",
        "accreditation_body": "accreditation_body",
        "scope": "scope",
        "soa": "statement_of_applicability",
        "initial_certification_date": "first_certified_on",
        "issue_date": "issued_on",
    },
    "iso_other_certificate": CERTIFICATE,
    "board_minutes": {"organisation": "organisation_name", "meeting_date": "meeting_on"},
}
"""What each kind is asked for: a label's key and the contract's field."""
STARTS = ("effective_date", "valid_from", "issued", "issuance", "issue_date_of_certificate", "registration_date")
"""Other dates of a label that are the start of validity, which is what the contract calls ``issued_on``."""


def _typed(folder: Path) -> Iterator[Labelled]:
    for file in sorted(folder.glob("labels/*.json")):
        label = json.loads(file.read_text("utf-8"))
        path = folder / label["file"]
        if path.exists():
            issuer = label.get("certification_body") or label.get("organisation")
            yield Labelled(path, TYPED_KINDS.get(label["kind"], (label["kind"],)), issuer, tuple(_typed_fields(label)))


def _typed_fields(label: dict[str, Any]) -> Iterator[Asked]:
    for key, name in TYPED_FIELDS.get(label["kind"], {}).items():
        if key not in label:
            continue
        others = (label.get("acceptable") or {}).get(key, [])
        starts = [day for at, day in (label.get("other_dates") or {}).items() if at in STARTS]
        answers = [label[key], *others, *(starts if name == "issued_on" else [])]
        yield _asked(name, [*answers, *_without_label(name, answers)])
    if label["kind"] == "iso27001_certificate":
        part = bool(label.get("uk_locations"))
        for place in label.get("uk_locations") or label.get("locations") or []:
            yield Asked("location", tuple(_places(place)), partial=part)


SOA = re.compile(r"^statement of applicability[\s,:]*", re.I)


def _without_label(name: str, answers: list[Any]) -> Iterator[str]:
    """A phrase typed with the label that it stands behind is the same phrase without it."""
    for answer in answers:
        if name == "statement_of_applicability" and answer and SOA.match(answer):
            yield SOA.sub("", answer)


def _places(place: str | dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An address as typed, and without its postcode and country, which the contract keeps apart."""
    text, postcode = (place, None) if isinstance(place, str) else (place["text"], place.get("postcode"))
    yield {"address": text, "postcode": postcode}
    short = re.sub(rf"(?:pin:?)?\s*{re.escape(postcode)}", "", text, flags=re.I) if postcode else text
    yield {"address": short, "postcode": postcode}
    yield {"address": short.rpartition(",")[0] or short, "postcode": postcode}


def _asked(name: str, answers: list[Any]) -> Asked:
    printed = tuple(dict.fromkeys(answer for answer in answers if answer is not None))
    return Asked(name, printed, optional=bool(printed) and None in answers)


# Labels in the form of the contract, section 3.


def _cases(folder: Path) -> Iterator[Labelled]:
    for expected in sorted(folder.rglob("expected.json")):
        for file, label in json.loads(expected.read_text("utf-8"))["documents"].items():
            yield _expected(expected.parent / "case" / file, label)


def _loose(folder: Path) -> Iterator[Labelled]:
    for expected in sorted(folder.rglob("*.expected.json")):
        stem = expected.name.removesuffix(".expected.json")
        others = (path for path in expected.parent.glob(f"{stem}.*") if path.name.removesuffix(path.suffix) == stem)
        for path in sorted(others):
            yield _expected(path, json.loads(expected.read_text("utf-8")))


def _expected(path: Path, label: dict[str, Any]) -> Labelled:
    asked = tuple(_of_contract(field["name"], field["value"]) for field in label["fields"])
    bodies = [one.answers[0] for one in asked if one.name == "certification_body" and one.answers]
    return Labelled(path, (label["kind"],), bodies[0] if bodies else None, asked)


def _of_contract(name: str, value: Any) -> Asked:
    if isinstance(value, dict) and "any" in value:
        return Asked(name, tuple(one for one in value["any"] if one is not None), optional=None in value["any"])
    return Asked(name, () if value is None else (value,))
