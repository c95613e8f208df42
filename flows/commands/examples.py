"""``assure examples``: what reviewers' answers say of the machine's readings, as far as their cases consent."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from flows.commands.common import DONE, print_line
from flows.progress import say
from flows.settings import Settings
from flows.show import console, plain_table
from flows.versions import reader_code
from flows.wiring import directory_of, store_of
from review.learning.counting import Count, counts
from review.store.comments import Casebook
from review.store.examples import Examples, Given, Labelled

WHO = "command line"
"""Who exports, for the log."""


def export_examples(values: bool, as_json: bool) -> int:
    """``assure examples export``; what leaves is in the log, by the digest of its lines."""
    settings = Settings.load()
    with store_of(settings) as store:
        given = Examples(store.engine).given(settings.learning)
        objects = [example_object(one, values) for one in given.examples]
        if as_json:
            about = {"examples": len(objects), "values": values, "sha256": digest_of(objects)}
            directory_of(store).log(WHO, "examples exported", about)
    if as_json:
        for one in objects:
            print_line(one)
        print_line({"summary": summary_object(given)})
    else:
        _show(counts(objects, reader_code()))
    _say_left_out(given)
    return DONE


def allow_learning(reference: str, by: str, reason: str, *, allowed: bool) -> int:
    """``assure examples allow`` and ``refuse``. Raises ``CallError`` for a case that is not stored."""
    with store_of(Settings.load()) as store:
        Casebook(store.engine, store.now).allow_learning(reference, by, allowed, reason)
    say(f"{reference}: its answers {'may' if allowed else 'may not'} be used to improve the reader")
    return DONE


def example_object(one: Labelled, values: bool) -> dict[str, Any]:
    """An example as it is given out: the outcome alone, or with ``values`` what was read and said, and where."""
    example = one.example
    told: dict[str, Any] = {
        "key": example.key,
        "kind": example.kind,
        "field": example.field,
        "channel": example.channel,
        "document": one.document,
        "reading": one.reading,
        "doubts": [doubt.value for doubt in example.doubts],
        "confidence": example.confidence,
        "accepted": example.accepted,
        "said": example.said.value,
        "right": example.right,
        "blind": one.blind,
        "on": example.at.date().isoformat(),
        "by": one.by,
        "made_by": example.made_by,
    }
    return {**told, **_values(one)} if values else told


def _values(one: Labelled) -> dict[str, Any]:
    example = one.example
    return {
        "sha256": example.sha256,
        "page": example.page,
        "box": list(example.box) if example.box else None,
        "cell": example.cell,
        "read": example.read,
        "value": example.value,
    }


def digest_of(objects: Sequence[dict[str, Any]]) -> str:
    return hashlib.sha256("\n".join(json.dumps(one, sort_keys=True) for one in objects).encode()).hexdigest()


def summary_object(given: Given) -> dict[str, Any]:
    """How many were given out and how many were not, by reason."""
    return {"examples": len(given.examples), "left_out": {why.value: number for why, number in given.left_out.items()}}


def _say_left_out(given: Given) -> None:
    for why, number in given.left_out.items():
        say(f"left out: {number} ({why.value})")
    say(f"given out: {len(given.examples)}")


def _show(counted: Sequence[Count]) -> None:
    table = plain_table("kind/field/channel", "blind right", "blind", "errors besides", "doubted right", "doubted")
    for one in counted:
        table.add_row(*map(Text, _cells(one)))
    if table.row_count:
        console().print(table)


def _cells(one: Count) -> Iterator[str]:
    yield one.key
    yield from map(str, (*one.blind, one.errors))
    yield str(sum(right for right, _ in one.doubted))
    yield str(sum(of for _, of in one.doubted))
