"""THE MAIN PATH: read, extract, gather, judge. Everything else in this package only surrounds it."""

from collections.abc import Sequence
from datetime import date

from evidence.application import Application, RecordedDecision
from evidence.contents import Document
from evidence.findings import Assessment
from evidence.gather import gather
from flows.casefolder import CaseFolder
from flows.reading import read_documents
from review.answers import Answer, answered, answered_decisions, answered_places
from rules.assess import assess


def assess_case(case: CaseFolder, as_at: date, workers: int = 1) -> Assessment:
    """The whole job on one case, nothing stored."""
    documents = tuple(read_documents(case.names, case.load, workers))
    return judge(case.application, documents, as_at, case.decisions)


def judge(
    application: Application,
    documents: Sequence[Document],
    as_at: date,
    decisions: Sequence[RecordedDecision] = (),
    answers: Sequence[Answer] = (),
) -> Assessment:
    """What the documents say, as corrected by people's answers, judged clause by clause."""
    corrected = answered(documents, answers)
    case = gather(application, corrected, as_at, (*decisions, *answered_decisions(answers)))
    return assess(answered_places(case, answers))
