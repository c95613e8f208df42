"""``assure cases`` and ``show``: what is stored."""

from pathlib import Path

from flows.commands.common import DONE, print_line, say_where
from flows.settings import Settings


def list_cases(as_json: bool) -> int:
    """``assure cases``: what is stored, with each case's verdict."""
    from flows.rereading import cases_with_conflicts
    from flows.show import console
    from flows.show_store import show_cases, show_conflicts
    from flows.wiring import store_of
    from review.output import case_object

    with store_of(Settings.load()) as store:
        cases, differing = store.cases(), cases_with_conflicts(store)
    if as_json:
        for case in cases:
            print_line({**case_object(case), "conflicts": len(differing.get(case.reference, ()))})
    else:
        show_cases(cases, console())
        for found in differing.values():
            show_conflicts(found, console())
    return DONE


def show_case(reference: str, as_json: bool, report: Path | None) -> int:
    """``assure show``: the stored assessment of a case, as ``assess`` prints it."""

    from flows.reporting import must_be_writable, write_report
    from flows.rereading import conflicts_in
    from flows.show import console, show_assessment
    from flows.show_store import show_conflicts
    from flows.wiring import store_of
    from review.output import assessment_object, conflict_object

    must_be_writable(report)
    with store_of(Settings.load()) as store:
        application = store.submission(reference).application
        assessment, kept = store.assessment(reference), store.kept_assessment(reference)
        differing = conflicts_in(store, reference)
    write_report(report, assessment, application, kept.made_by)
    say_where(report)
    if as_json:
        told = {"conflicts": [conflict_object(conflict) for conflict in differing]}
        print_line({**assessment_object(assessment, kept.made_by), **told})
    else:
        show_assessment(assessment, console())
        show_conflicts(differing, console())
    return DONE
