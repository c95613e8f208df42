"""``assure queue``, ``answer`` and ``answers``: what waits for a person, and what persons said."""

from typing import Any

from flows.commands.common import DONE, print_line, warn
from flows.settings import Settings


def list_queue(reference: str | None, as_json: bool, every: bool) -> int:
    """``assure queue``: the questions that wait for a person."""
    from flows.show import console
    from flows.show_store import show_queue
    from flows.wiring import store_of
    from review.output import queued_object
    from review.queue import waiting

    with store_of(Settings.load()) as store:
        if reference:
            store.submission(reference)
        items = store.queue(reference)
    items = items if every else waiting(items)
    if as_json:
        for item in items:
            print_line(queued_object(item))
    else:
        show_queue(items, console())
    return DONE


def answer_item(id: str, reply: Any, reference: str | None, dry_run: bool) -> int:
    """``assure answer``: record what a person says, judge the case again, show what turned."""
    from flows.reassess import record
    from flows.show import console
    from flows.show_store import show_reassessed
    from flows.weighing import weigh_stored
    from flows.wiring import store_of

    with store_of(Settings.load()) as store:
        result = record(store, id, reply, reference, dry_run)
        if not dry_run:
            weigh_stored(store, result.assessment.reference)
    warn(result.warnings)
    show_reassessed(result, dry_run, console())
    return DONE


def undo_answer(id: str, by: str, everywhere: bool = False, dry_run: bool = False) -> int:
    """``assure answer --undo``; ``everywhere``: also where the same look answered other questions."""
    from flows.progress import say
    from flows.reassess import undo_together, without_answers
    from flows.show import console
    from flows.show_store import show_reassessed
    from flows.weighing import weigh_stored
    from flows.wiring import store_of

    with store_of(Settings.load()) as store:
        ids = [given.id for _, given in store.shared(id) if given.holds] if everywhere else []
        results = without_answers(store, ids or [id]) if dry_run else undo_together(store, ids or [id], by)
        if dry_run:
            say("answers would be taken back: " + ", ".join(ids or [id]))
        for result in results:
            if not dry_run:
                weigh_stored(store, result.assessment.reference)
            show_reassessed(result, dry_run, console())
        if not everywhere and (left := store.shared(id)[1:]):
            uses = ", ".join(f"{given.id} of {reference}" for reference, given in left)
            say(f"the same look still answers elsewhere: {uses}; --everywhere takes them back too")
    return DONE


def list_answers(reference: str) -> int:
    """``assure answers``: everything ever said of a case, what was taken back too; a JSON object a line."""
    from flows.wiring import store_of

    with store_of(Settings.load()) as store:
        store.submission(reference)
        for answer in store.answers(reference):
            print_line(answer.model_dump(mode="json"))
    return DONE
