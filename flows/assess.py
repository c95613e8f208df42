"""THE MAIN PATH: read, extract, gather, judge. Everything else in this package only surrounds it."""

from collections.abc import Sequence
from datetime import date

from evidence.application import Application, RecordedDecision
from evidence.bundle import CaseEvidence
from evidence.contents import Document
from evidence.findings import Assessment
from evidence.gather import gather
from evidence.registers import SHIPPED, Registers
from flows.casefolder import CaseFolder
from flows.observing.trails import about_case, stage
from flows.reading import read_documents
from review.answers import Answer, answered, answered_decisions, answered_places
from review.standing import Judged, judged_on_what_stands
from rules.assess import assess
from rules.coverage import with_coverage
from rules.repairs import with_repairs


def assess_case(
    case: CaseFolder, as_at: date, workers: int = 1, registers: Registers = SHIPPED, fresh: bool = False
) -> Assessment:
    """The whole job on one case, nothing stored; ``fresh`` reads past the cache."""
    documents = tuple(read_documents(case.names, case.load, workers, fresh))
    with about_case(case.application.reference) as notes, stage("judge"):
        notes.documents = tuple(document.sha256 for document in documents)
        return judge(case.application, documents, as_at, case.decisions, registers=registers)


def judge(
    application: Application,
    documents: Sequence[Document],
    as_at: date,
    decisions: Sequence[RecordedDecision] = (),
    answers: Sequence[Answer] = (),
    registers: Registers = SHIPPED,
) -> Assessment:
    """What the documents say, as corrected by people's answers that stand, judged clause by clause.

    With the ways to repair what is open, which take longer than judging: who wants verdicts alone asks
    ``judge_standing``.
    """
    judged = judge_standing(application, documents, as_at, decisions, answers, registers)
    case = _evidence(application, documents, as_at, decisions, judged.counted, registers)
    return with_coverage(with_repairs(judged.assessment, case), case)


def judge_standing(
    application: Application,
    documents: Sequence[Document],
    as_at: date,
    decisions: Sequence[RecordedDecision],
    answers: Sequence[Answer],
    registers: Registers,
) -> Judged:
    """As ``judge``, with what became of each answer."""

    def with_answers(standing: Sequence[Answer]) -> Assessment:
        return assess(_evidence(application, documents, as_at, decisions, standing, registers))

    return judged_on_what_stands(with_answers, application, documents, as_at, decisions, answers)


def _evidence(
    application: Application,
    documents: Sequence[Document],
    as_at: date,
    decisions: Sequence[RecordedDecision],
    answers: Sequence[Answer],
    registers: Registers,
) -> CaseEvidence:
    """The case as the answers have corrected, decided and placed it."""
    corrected = answered(documents, answers)
    case = gather(application, corrected, as_at, (*decisions, *answered_decisions(answers)), registers)
    return answered_places(case, answers)
