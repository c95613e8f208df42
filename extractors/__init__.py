"""Pages to kind to contents: fields with provenance, doubts and a measured confidence.

``EXTRACTORS`` is the one table of kinds; ``extract`` takes a reading through all of it.
"""

from collections.abc import Callable, Mapping
from importlib import import_module

from evidence.contents import AnyContents, Document, DocumentKind, Other, PageFrame
from evidence.document import Page, ProblemCode, Reading
from evidence.fields import Doubt, Source
from extractors.choosing.candidates import current_model, traced
from extractors.choosing.score import Weighing
from extractors.classify import Classification, classify
from extractors.confidence import (
    Calibration,
    doubted,
    kind_confidence,
    shipped_calibration,
    with_confidence,
)
from extractors.spans import SOURCES
from extractors.stamps import unstamped

EXTRACTORS: Mapping[DocumentKind, str] = {
    DocumentKind.ISO27001_CERTIFICATE: "extractors.iso27001_certificate:extract_iso27001_certificate",
    DocumentKind.OTHER_CERTIFICATE: "extractors.other_certificate:extract_other_certificate",
    DocumentKind.DSPT_ASSESSMENT: "extractors.dspt_assessment:extract_dspt_assessment",
    DocumentKind.IGT_ASSESSMENT: "extractors.igt_assessment:extract_igt_assessment",
    DocumentKind.SECURITY_POLICY: "extractors.security_policy:extract_security_policy",
    DocumentKind.BOARD_MINUTES: "extractors.board_minutes:extract_board_minutes",
    DocumentKind.DATA_RISK_MODEL: "extractors.data_risk_model:extract_data_risk_model",
    DocumentKind.CLOUD_RISK_ASSESSMENT: "extractors.cloud_risk_assessment:extract_cloud_risk_assessment",
    DocumentKind.IMPROVEMENT_PLAN: "extractors.improvement_plan:extract_improvement_plan",
    DocumentKind.NHS_ENGLAND_LETTER: "extractors.nhs_england_letter:extract_nhs_england_letter",
}
"""Each kind's extractor as ``module:function``, so that a certificate does not load what minutes need."""

HARMS_ABSENCE = frozenset({ProblemCode.PAGE_WITHOUT_TEXT, ProblemCode.INCOMPLETE, ProblemCode.DAMAGED})
"""Problems after which a field that was not found may still be printed."""


def extract(
    reading: Reading,
    kind: DocumentKind | None = None,
    calibration: Calibration | None = None,
    decided: Classification | None = None,
) -> Document:
    """Classify a reading and take its fields; a person's answer may give the ``kind``.

    Who has classified it already passes what was ``decided``; what it contains is classified here.
    A file without pages has no contents. What a file contains is extracted in the same way.
    """
    measured = shipped_calibration() if calibration is None else calibration
    decided = decided or (classify(reading) if kind is None else Classification(kind, "a person said so"))
    contents = _contents(reading, decided, measured) if reading.pages else None
    return Document(
        name=reading.name,
        sha256=reading.sha256,
        media_type=reading.media_type,
        contents=contents,
        kind_confidence=_kind_confidence(reading, decided, measured) if contents else None,
        kind_doubts=decided.doubts if contents else (),
        pages=len(reading.pages),
        ocr_pages=reading.ocr_pages,
        page_texts=tuple(page.text for page in reading.pages),
        frames=tuple(_frame(page) for page in reading.pages),
        problems=reading.problems,
        contains=tuple(extract(inner, calibration=calibration) for inner in reading.contains),
    )


def _frame(page: Page) -> PageFrame:
    return PageFrame(
        width=page.width, height=page.height, rotation=page.rotation, skew=page.skew, laid_out=page.laid_out
    )


def _contents(reading: Reading, decided: Classification, calibration: Calibration) -> AnyContents:
    with traced() as trace:
        contents = _extractor(decided.kind)(unstamped(reading))
    found, missing = set(decided.doubts), set(decided.doubts)
    codes = {problem.code for problem in reading.problems}
    if ProblemCode.SUSPICIOUS in codes:
        found.add(Doubt.HIDDEN_TEXT)
    if codes & HARMS_ABSENCE:
        missing.add(Doubt.INCOMPLETE)
    if reading.ocr_pages:
        missing.add(Doubt.POOR_SCAN)
    contents = doubted(contents, found, missing)
    score = Weighing(reading, decided.kind, trace.trials).scores(current_model())
    return with_confidence(_with_mentions(contents, reading), calibration, score)


def _extractor(kind: DocumentKind) -> Callable[[Reading], AnyContents]:
    if kind is DocumentKind.OTHER:
        return lambda _: Other()
    module, function = EXTRACTORS[kind].split(":")
    extractor: Callable[[Reading], AnyContents] = getattr(import_module(module), function)
    return extractor


def _with_mentions(contents: AnyContents, reading: Reading) -> AnyContents:
    from extractors.mentions import mentions

    named = mentions(reading)
    fields = ("providers", "regions", "hosts", "whereabouts")
    return contents.model_copy(update={name: getattr(named, name) for name in fields})


def _kind_confidence(reading: Reading, decided: Classification, calibration: Calibration) -> float | None:
    source = Source.OCR if reading.ocr_pages else SOURCES[reading.pages[0].source]
    return None if decided.doubts else kind_confidence(decided.kind, source, calibration)


__all__ = ["EXTRACTORS", "Classification", "classify", "extract"]
