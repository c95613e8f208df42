"""``assure read`` and ``assure assess``: nothing is stored; what was read is cached unless it is to be ``fresh``."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from evidence.errors import CallError
from evidence.registers import SHIPPED
from flows.casefolder import load_file, open_case
from flows.commands.common import DONE, SOME_UNREAD, print_line, say_where, unread, warn
from flows.progress import report_problems
from flows.reading import read_documents
from flows.settings import Settings
from flows.versions import made_by, made_with


def read_files(files: Sequence[Path], as_json: bool, fresh: bool = False) -> int:
    """``assure read``: each file's kind and fields, in the order given, nothing stored."""
    from review.output import document_object

    _must_be_files(files)
    done = []
    for document in read_documents(files, load_file, Settings.load().workers, fresh):
        report_problems(document)
        if as_json:
            print_line(document_object(document, made_by()))
        else:
            from flows.show import console, show_document

            show_document(document, console())
        done.append(document)
    return SOME_UNREAD if unread(done) else DONE


def _must_be_files(files: Sequence[Path]) -> None:
    faults = [f"{file}: no such file" for file in files if not file.exists()]
    faults += [f"{file}: a folder; name files, or use `assure assess`" for file in files if file.is_dir()]
    if faults:
        raise CallError("\n".join(faults))


def assess_folder(case: Path, as_at: date | None, as_json: bool, report: Path | None, fresh: bool = False) -> int:
    """``assure assess``: the whole job on one case, nothing stored."""
    from flows.assess import assess_case
    from flows.clock import today
    from flows.reporting import must_be_writable, write_report

    folder = open_case(case)
    must_be_writable(report)
    warn(folder.warnings)
    assessment = assess_case(folder, as_at or today(), Settings.load().workers, fresh=fresh)
    documents = [placed.document for placed in assessment.documents]
    for document in documents:
        report_problems(document.model_copy(update={"contains": ()}))
    write_report(report, assessment, folder.application, made_with(SHIPPED))
    say_where(report)
    if as_json:
        from review.output import assessment_object

        print_line(assessment_object(assessment, made_with(SHIPPED)))
    else:
        from flows.show import console, show_assessment

        show_assessment(assessment, console())
    return SOME_UNREAD if unread(documents) else DONE
