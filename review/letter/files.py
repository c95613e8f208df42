"""Files that could not be read, or not whole: what is wrong with each, and what the applicant can do about it."""

from collections.abc import Iterator
from typing import NamedTuple

from evidence.contents import Document
from evidence.document import Problem, ProblemCode
from evidence.findings import Assessment
from review.letter.model import UnreadFile
from review.letter.wording import Wording, sentence


class Said(NamedTuple):
    wrong: str | None
    """``None``: what the problem itself says of it, which names the pages."""
    remedy: str


SAID = {
    ProblemCode.ENCRYPTED: Said("It is protected by a password.", "Please send it again without a password."),
    ProblemCode.DAMAGED: Said("It is damaged.", "Please open and save it anew, and send it again."),
    ProblemCode.EMPTY: Said("It is empty.", "Please send it again."),
    ProblemCode.TOO_LARGE: Said("It is too large to be read.", "Please send the parts that matter, by themselves."),
    ProblemCode.TIMED_OUT: Said("Reading it took too long.", "Please send it in smaller parts, or as a plainer PDF."),
    ProblemCode.UNREADABLE: Said("It could not be read.", "Please send it again, as a PDF if you can."),
    ProblemCode.UNSUPPORTED: Said(
        "It is of a type that we do not read.", "Please send it as a PDF, a Word or Excel file, or an image."
    ),
    ProblemCode.PAGE_WITHOUT_TEXT: Said(None, "Please send a clear copy of it, scanned straight at 300 dpi."),
    ProblemCode.INCOMPLETE: Said(None, "Please send the whole document."),
    ProblemCode.SUSPICIOUS: Said(
        "It has text that a reader of the page does not see, or that is not meant for one.",
        "Please send a copy without it, or tell us why it is there.",
    ),
}


def unread_files(assessment: Assessment, wording: Wording) -> tuple[UnreadFile, ...]:
    """Each problem of each file, in the order of the files; the same one of a file once."""
    return tuple(
        dict.fromkeys(said for placed in assessment.documents for said in _of_document(placed.document, wording))
    )


def _of_document(document: Document, wording: Wording) -> Iterator[UnreadFile]:
    for problem in document.problems:
        said = SAID[problem.code]
        yield UnreadFile(wording.file(document.name), said.wrong or _itself(problem), said.remedy)


def _itself(problem: Problem) -> str:
    """What the problem says is wrong, without the remedy after its last colon."""
    wrong, colon, remedy = problem.message.rpartition(": ")
    told = wrong if colon and remedy.split(" ", 1)[0] in ("send", "save", "pack", "scan", "unpack") else problem.message
    return sentence(told)
