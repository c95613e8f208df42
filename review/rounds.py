"""What one round of a case changes against another: files, the application key by key, recorded decisions.

Files are told apart by their bytes, parts of the application by their own ids, so that a new order, a new
file name or a null for an absent key is no change.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evidence.application import Application, RecordedDecision
from review.store.records import ReceivedFile, Submission

IDENTIFIED_BY: Mapping[str, str] = {
    "organisations": "id",
    "locations": "id",
    "services": "provider",
    "special_conditions": "text",
    "evidence": "file",
}
"""The key by which the entries of a list are the same entry in both rounds."""

IN_ORDER = frozenset({"routes"})
"""Lists whose order says something."""

SHOWN = 80
"""So many characters of a value are shown."""


@dataclass(frozen=True)
class Changed:
    """One key of the application: its path in the contract's words, and what stood there. ``None``: nothing."""

    key: str
    before: Any
    after: Any

    def __str__(self) -> str:
        return f"{self.key}: {_shown(self.before)} -> {_shown(self.after)}"


@dataclass(frozen=True)
class RoundDifference:
    """What a round changes. Files by name; a renamed one with the name before and after."""

    added: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    application: tuple[Changed, ...] = ()
    decisions_added: tuple[RecordedDecision, ...] = ()
    decisions_removed: tuple[RecordedDecision, ...] = ()

    def __str__(self) -> str:
        words = ("added", "withdrawn", "replaced", "renamed")
        counts = [(len(getattr(self, word)), word) for word in words if getattr(self, word)]
        files = [
            f"{number} {_several('file', number) + ' ' if i == 0 else ''}{word}"
            for i, (number, word) in enumerate(counts)
        ]
        keys = len(self.application)
        decided = len(self.decisions_added) + len(self.decisions_removed)
        others = [f"{keys} {_several('key', keys)} of the application changed"] if keys else []
        others += [f"{decided} {_several('decision', decided)} added or removed"] if decided else []
        return ", ".join((*files, *others)) or "nothing changed"


def _several(word: str, number: int) -> str:
    return word if number == 1 else f"{word}s"


def _shown(value: Any) -> str:
    if value is None:
        return "absent"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def difference(before: Submission, after: Submission) -> RoundDifference:
    """What ``after`` changes against ``before``; the reference itself, which names the round, is left out."""
    added = Counter(after.decisions) - Counter(before.decisions)
    removed = Counter(before.decisions) - Counter(after.decisions)
    return RoundDifference(
        **_file_difference(before.files, after.files),
        application=tuple(changes(declared(before.application), declared(after.application))),
        decisions_added=tuple(added.elements()),
        decisions_removed=tuple(removed.elements()),
    )


def _file_difference(before: Iterable[ReceivedFile], after: Iterable[ReceivedFile]) -> dict[str, Any]:
    """A name with other bytes is replaced; a new name whose bytes had another, which it lost, is renamed."""
    was, now = ({file.name: file.sha256 or file.unopened for file in files} for files in (before, after))
    unchanged = [name for name in now if name in was and was[name] == now[name]]
    replaced = [name for name in now if name in was and was[name] != now[name]]
    lost = [name for name in was if name not in unchanged]
    renamed: list[tuple[str, str]] = []
    for name in (name for name in now if name not in was):
        source = next((old for old in lost if was[old] == now[name]), None)
        if source is not None:
            lost.remove(source)
            renamed.append((source, name))
    moved, came = {old for old, _ in renamed}, {new for _, new in renamed}
    return {
        "added": tuple(name for name in now if name not in was and name not in came),
        "withdrawn": tuple(name for name in was if name not in now and name not in moved),
        "renamed": tuple(renamed),
        "replaced": tuple(replaced),
        "unchanged": tuple(unchanged),
    }


def declared(application: Application) -> dict[str, Any]:
    """What an application declares, in the contract's keys; absent, null and a default are all left out."""
    return application.model_dump(mode="json", exclude_defaults=True, exclude={"reference"})


def changes(before: Any, after: Any, key: str = "") -> Iterator[Changed]:
    """What differs between two values in JSON's types, each at the deepest key where it does."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            yield from _changes_of(before.get(name), after.get(name), f"{key}.{name}".lstrip("."), name)
    elif before != after:
        yield Changed(key, before, after)


def _changes_of(before: Any, after: Any, key: str, name: str) -> Iterator[Changed]:
    if name in IDENTIFIED_BY and _entries(before) and _entries(after):
        was, now = (_by_id(entries or (), IDENTIFIED_BY[name]) for entries in (before, after))
        for one in dict.fromkeys((*was, *now)):
            yield from changes(was.get(one), now.get(one), f"{key}[{one}]")
    elif isinstance(before, list) and isinstance(after, list) and name not in IN_ORDER:
        if Counter(map(json.dumps, before)) != Counter(map(json.dumps, after)):
            yield Changed(key, before, after)
    else:
        yield from changes(before, after, key)


def _entries(value: Any) -> bool:
    """Whether a value is a list of objects, or absent, which is an empty one."""
    return value is None or (isinstance(value, list) and all(isinstance(entry, dict) for entry in value))


def _by_id(entries: Sequence[Mapping[str, Any]], key: str) -> dict[str, Any]:
    """The entries by what identifies them; a second of the same gets its number."""
    seen: Counter[str] = Counter()
    named = {}
    for entry in entries:
        name = str(entry.get(key))
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name} #{seen[name]}"] = dict(entry)
    return named
