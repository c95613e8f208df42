"""How often such a reading was right on labelled documents, and whether it may therefore be relied on.

"Such a reading" is one of the same kind, field and channel (text layer, OCR, markup, cell) that carries no doubt and,
where doubts alone do not tell right from wrong, whose learned score (``choosing.score``) reaches a threshold.
``data/calibration.json`` holds what ``make calibrate`` counted on generated documents whose labels are known: how
many documents, how many right, the bound of the error that these counts prove, and the limit of each channel. A
field is accepted by itself only where its bound is within the limit; too few documents prove nothing. A reading with
a doubt is never accepted.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import ceil, inf, log
from typing import Any, NamedTuple, TypeVar

from evidence.contents import AnyContents, DocumentKind, DsptRow
from evidence.fields import Doubt, Found, Missing, Model, Source, Status
from extractors.bounds import LEVEL
from extractors.choosing.score import Score

KIND = "kind"
"""The name under which the calibration counts the classification itself."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Readings without a doubt on labelled documents: how many documents, how many were right, what that proves.

    ``bound`` is the share of wrong ones that the counts rule out at 95 %, one-sided, and ``limit`` the share that must
    be ruled out; ``worse_family`` a layout whose own readings are wrong more often, however well the others do.
    Only readings with a score of ``threshold`` or more were counted; 0 is all of them. ``curve`` is the share right of
    any reading, doubted or not, by its score.
    """

    right: int
    counted: int
    bound: float
    limit: float
    worse_family: str | None = None
    threshold: float = 0.0
    curve: "Curve" = ()

    @property
    def share(self) -> float:
        return round(self.right / self.counted, 4) if self.counted else 0.0

    @property
    def enough(self) -> bool:
        """Whether so many documents could prove the limit at all."""
        return self.counted >= least_counted(self.limit)

    @property
    def acceptable(self) -> bool:
        return self.enough and self.bound <= self.limit and self.worse_family is None

    @property
    def why_not(self) -> str | None:
        """Why such a reading is not accepted by itself; ``None`` where it is."""
        if not self.enough:
            return f"{self.counted} counted, at least {least_counted(self.limit)} wanted"
        if self.bound > self.limit:
            return f"{self.counted - self.right} wrong: up to {self.bound:.2%}, at most {self.limit:.1%} allowed"
        return f"too often wrong in the layout {self.worse_family}" if self.worse_family else None


class Step(NamedTuple):
    """From this score on, up to the next step's, ``share`` of so many documents were right."""

    score: float
    share: float
    counted: int


Curve = tuple[Step, ...]
"""In rising order of the scores and of the shares; empty where too few were counted."""


NOTHING = Measured(right=0, counted=0, bound=1.0, limit=0.0)


def least_counted(limit: float) -> float:
    """Documents, all of them right, that prove a limit: 598 prove 0.5 %, 199 prove 1.5 %, none proves 0."""
    return ceil(log(1 - LEVEL) / log(1 - limit)) if limit else inf


Calibration = Mapping[str, Measured]
"""``kind/field/channel`` to what was measured."""


@cache
def shipped_table() -> Mapping[str, Any]:
    """``data/calibration.json`` as it is: counts, bounds, outcomes by layout, and of what and by what it was made."""
    table: dict[str, Any] = json.loads(files("extractors").joinpath("data/calibration.json").read_text("utf-8"))
    return table


@cache
def shipped_calibration() -> Calibration:
    """The calibration that comes with the package."""
    return calibration_of(shipped_table())


def calibration_of(table: Mapping[str, Any]) -> Calibration:
    """The part of a calibration file that acceptance rests on."""
    return {key: _of_row(key.split("/")[2], row, table) for key, row in table["measured"].items()}


def _of_row(channel: str, row: Mapping[str, Any], table: Mapping[str, Any]) -> Measured:
    curve = row.get("curve") or table.get("curves", {}).get(channel, ())
    return Measured(
        row["right"],
        row["counted"],
        row["bound"],
        table["limits"][channel],
        row["worse_family"],
        row.get("threshold", 0.0),
        tuple(Step(*step) for step in curve),
    )


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
    "not_in_force": "standard",
}
"""What the rules use beyond the contract's fields has no label of its own: it is measured as the field read alike."""

Change = Callable[[str, Found[Any] | Missing], Found[Any] | Missing]


def with_confidence(contents: AnyContents, calibration: Calibration, score: Score | None = None) -> AnyContents:
    """The same contents, each field with its measured confidence and its status.

    Without a ``score`` nothing that wants one is accepted.
    """

    def measure(name: str, stated: Found[Any] | Missing) -> Found[Any] | Missing:
        if isinstance(stated, Missing):
            return stated
        key = calibration_key(contents.kind, MEASURED_AS.get(name, name), stated.provenance.source)
        scored = score(name, stated) if score else None
        return _measured(stated, calibration.get(key, NOTHING), scored)

    return _changed(contents, measure)


def _measured(stated: Found[Any], measured: Measured, score: float | None) -> Found[Any]:
    """A doubt is never accepted, nor is a score below the threshold, nor what was not right often enough."""
    low = measured.threshold > 0 and (score is None or score < measured.threshold)
    doubts = stated.doubts if stated.doubts or measured.enough else (Doubt.UNCALIBRATED,)
    if doubts or low:
        step = _step(measured.curve, score)
        told = {"confidence": step.share, "counted": step.counted} if step and measured.enough else {}
        return stated.model_copy(update={"doubts": doubts, "status": Status.NEEDS_REVIEW, **told})
    told = {"confidence": measured.share, "counted": measured.counted}
    if measured.acceptable:
        return stated.model_copy(update={**told, "status": Status.ACCEPTED})
    return stated.model_copy(update={**told, "doubts": (Doubt.UNCALIBRATED,), "status": Status.NEEDS_REVIEW})


def _step(curve: Curve, score: float | None) -> Step | None:
    """The step of a curve on which a score lies; the lowest where it lies below all."""
    if score is None or not curve:
        return None
    return next((step for step in reversed(curve) if score >= step.score), curve[0])


def doubted(contents: AnyContents, found: Iterable[Doubt], missing: Iterable[Doubt]) -> AnyContents:
    """The same contents with doubts that concern the whole document, on what was found and on what was not."""

    def doubt(_: str, stated: Found[Any] | Missing) -> Found[Any] | Missing:
        more = missing if isinstance(stated, Missing) else found
        doubts = tuple(sorted({*stated.doubts, *more}))
        return stated if doubts == stated.doubts else stated.model_copy(update={"doubts": doubts})

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
