"""``assure letter``: a draft query to the applicant, of a case folder or a stored case. Nothing is stored or sent."""

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.application import Application
from evidence.errors import CallError
from evidence.findings import Assessment
from flows.clock import today
from flows.commands.common import DONE, SOME_UNREAD, print_line, unread, warn
from flows.progress import say
from flows.settings import Settings

if TYPE_CHECKING:
    from review.letter.model import Letter
    from review.store.records import Submission
    from review.store.repository import Store

LONGEST_WAIT = 366
"""Days that may be given for a reply; more is a date typed wrong."""


@dataclass(frozen=True)
class Wanted:
    """What the caller wants of the letter."""

    as_at: date | None
    sender: str | None
    reply_by: str | None
    docx: Path | None
    text: Path | None
    force: bool
    as_json: bool

    @property
    def files(self) -> tuple[tuple[str, Path], ...]:
        return tuple((option, path) for option, path in (("--docx", self.docx), ("--text", self.text)) if path)


def write_letter(case: str, wanted: Wanted) -> int:
    """Draft the letter and write it where it is wanted: to files, as JSON, or else as text to standard output."""
    _must_be_writable(wanted)
    application, assessment = _judged(case, wanted.as_at)
    from review.letter.content import draft

    letter = draft(assessment, application, wanted.sender, _reply_by(wanted.reply_by, assessment.as_at))
    _write(letter, wanted)
    return SOME_UNREAD if unread([placed.document for placed in assessment.documents]) else DONE


def _judged(case: str, as_at: date | None) -> tuple[Application, Assessment]:
    """The case judged now where it is a folder or a .zip, else the stored case of that reference."""
    if Path(case).exists():
        return _of_folder(Path(case), as_at)
    return _of_store(case, as_at)


def _of_folder(case: Path, as_at: date | None) -> tuple[Application, Assessment]:
    from flows.assess import assess_case
    from flows.casefolder import open_case

    folder = open_case(case)
    warn(folder.warnings)
    return folder.application, assess_case(folder, as_at or today(), Settings.load().workers)


def _of_store(reference: str, as_at: date | None) -> tuple[Application, Assessment]:
    """Its current assessment; with a date, the stored case judged as at that day and not stored."""
    from flows.wiring import store_of

    with store_of(Settings.load()) as store:
        try:
            submission = store.submission(reference)
        except CallError as error:
            raise CallError(f"{error}; and there is no case folder or .zip of that name") from error
        if as_at is not None:
            return submission.application, _judged_again(store, reference, submission, as_at)
        kept = store.kept_assessment(reference)
        if kept.round != submission.digest:
            raise CallError(f"{reference}: a newer round is not judged yet: `assure ingest` its case folder again")
        return submission.application, store.assessment(reference)


def _judged_again(store: "Store", reference: str, submission: "Submission", as_at: date) -> Assessment:
    from flows.assess import judge
    from flows.stored import stored_documents

    answers = store.answers(reference)
    documents = stored_documents(store, submission.files, answers)
    return judge(submission.application, documents, as_at, submission.decisions, answers, store.registers())


def _reply_by(given: str | None, as_at: date) -> date | None:
    """A date, or a number of days after the as-at date."""
    if given is None:
        return None
    try:
        on = as_at + timedelta(days=int(given)) if given.isdigit() else date.fromisoformat(given)
    except (ValueError, OverflowError) as error:
        raise CallError(f"--reply-by {given}: expected a date as 2026-12-05, or a number of days") from error
    if not as_at < on <= as_at + timedelta(days=LONGEST_WAIT):
        raise CallError(f"--reply-by {given}: expected a day after {as_at} and at most {LONGEST_WAIT} days later")
    return on


def _must_be_writable(wanted: Wanted) -> None:
    """Raise ``CallError`` before any work is done for a file that could not be written."""
    if len({path.absolute() for _, path in wanted.files}) < len(wanted.files):
        raise CallError(f"--docx and --text name the same file, {wanted.docx}: expected two")
    for option, path in wanted.files:
        if not path.absolute().parent.is_dir():
            raise CallError(f"{option} {path}: there is no folder {path.absolute().parent}")
        if path.is_dir():
            raise CallError(f"{option} {path}: a folder; expected the name of a file")
        if path.exists() and not wanted.force:
            raise CallError(f"{option} {path}: the file is there already; name another one, or add --force")


def _write(letter: "Letter", wanted: Wanted) -> None:
    if wanted.docx is not None:
        from review.letter.word import letter_docx

        wanted.docx.write_bytes(letter_docx(letter))
    if wanted.text is not None:
        wanted.text.write_bytes(_text(letter).encode())
    for _, path in wanted.files:
        say(f"letter: {path.absolute()}")
    if wanted.as_json:
        from review.letter.output import letter_object

        print_line(letter_object(letter))
    elif not wanted.files:
        sys.stdout.write(_text(letter))


def _text(letter: "Letter") -> str:
    from review.letter.text import letter_text

    return letter_text(letter)
