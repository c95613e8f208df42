"""How often such a reading was right on labelled documents, and whether it may therefore be relied on.

"Such a reading" is one of the same kind, field and channel (text layer, OCR, markup, cell) that carries no doubt.
The share and its count come from ``data/calibration.json``, measured by ``make calibrate`` on generated documents
whose labels are known; nothing here is a guess. Too few of them, or too many wrong, and the field is never
accepted by itself. A reading with a doubt never is.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from evidence.contents import AnyContents, DocumentKind, DsptRow
from evidence.fields import Doubt, Found, Missing, Model, Source, Status

LEAST_COUNTED = 50
"""Fewer labelled readings than this say nothing."""
LEAST_RIGHT = 0.985
"""The share right that a field and channel must have reached to be accepted by itself."""

KIND = "kind"
"""The name under which the calibration counts the classification itself."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Readings without a doubt on labelled documents: how many, and how many were right."""

    right: int
    counted: int

    @property
    def share(self) -> float:
        return round(self.right / self.counted, 4)

    @property
    def enough(self) -> bool:
        return self.counted >= LEAST_COUNTED

    @property
    def acceptable(self) -> bool:
        return self.enough and self.share >= LEAST_RIGHT


Calibration = Mapping[str, Measured]
"""``kind/field/channel`` to what was measured."""


@cache
def shipped_calibration() -> Calibration:
    """The calibration that comes with the package; its date and counts stand in the file."""
    table = json.loads(files("extractors").joinpath("data/calibration.json").read_text("utf-8"))
    return {key: Measured(right=right, counted=counted) for key, (right, counted) in table["measured"].items()}


def calibration_key(kind: DocumentKind, field: str, source: Source) -> str:
    return f"{kind.value}/{field}/{source.value}"


def kind_confidence(kind: DocumentKind, source: Source, calibration: Calibration) -> float | None:
    """The share of documents given this kind without a doubt that were of this kind; ``None`` where too few."""
    measured = calibration.get(calibration_key(kind, KIND, source))
    return measured.share if measured and measured.enough else None


MEASURED_AS: Mapping[str, str] = {
    "grants": "subject",
    "delegated_by_board": "decision",
    "data_understood": "confidentiality",
    "providers_own": "organisation_name",
    "no_secondary_site": "data_destruction",
    "all_sites_wording": "scope",
}
"""What the rules use beyond the contract's fields has no label of its own: it is measured as the field read alike."""

Change = Callable[[str, Found[Any] | Missing], Found[Any] | Missing]


def with_confidence(contents: AnyContents, calibration: Calibration) -> AnyContents:
    """The same contents, each field with its measured confidence and its status."""

    def measure(name: str, stated: Found[Any] | Missing) -> Found[Any] | Missing:
        if isinstance(stated, Missing):
            return stated
        key = calibration_key(contents.kind, MEASURED_AS.get(name, name), stated.provenance.source)
        return _measured(stated, calibration.get(key, Measured(0, 0)))

    return _changed(contents, measure)


def _measured(stated: Found[Any], measured: Measured) -> Found[Any]:
    if stated.doubts:
        return stated.model_copy(update={"status": Status.NEEDS_REVIEW})
    if not measured.enough:
        return stated.model_copy(update={"doubts": (Doubt.UNCALIBRATED,), "status": Status.NEEDS_REVIEW})
    return stated.model_copy(
        update={
            "confidence": measured.share,
            "counted": measured.counted,
            "status": Status.ACCEPTED if measured.acceptable else Status.NEEDS_REVIEW,
        }
    )


def doubted(contents: AnyContents, found: Iterable[Doubt], missing: Iterable[Doubt]) -> AnyContents:
    """The same contents with doubts that concern the whole document, on what was found and on what was not."""

    def doubt(_: str, stated: Found[Any] | Missing) -> Found[Any] | Missing:
        more = missing if isinstance(stated, Missing) else found
        return stated.model_copy(update={"doubts": tuple(sorted({*stated.doubts, *more}))})

    return _changed(contents, doubt)


M = TypeVar("M", bound=Model)


def _changed(model: M, change: Change) -> M:
    """A copy with every field changed, those of the rows of a history too."""
    return model.model_copy(
        update={name: _change(name, getattr(model, name), change) for name in type(model).model_fields}
    )


def _change(name: str, value: object, change: Change) -> object:
    if isinstance(value, Found | Missing):
        return change(name, value)
    if isinstance(value, DsptRow):
        return _changed(value, change)
    if isinstance(value, tuple):
        return tuple(_change(name, item, change) for item in value)
    return value
