"""Take reviewers' answers, as ``assure examples export --json`` gives them out, into the calibration.

Shows for each kind, field and channel what the answers count for, and what its bound and acceptance would be with
them; nothing takes effect before that was looked at and ``--write`` was said. The file that is written lies beside the
generated outcomes: the calibration adds it as one more family (``review.learning.counting.answers_in``).
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from evidence.errors import CallError
from extractors.confidence import shipped_table
from flows.settings import Settings
from flows.versions import reader_code
from review.learning.counting import Effect, counts, effects, rows_of, told

HEAD = f"{'kind/field/channel':52} {'blind':>9} {'errors':>6} {'doubted':>9} {'bound':>16}  acceptance"


def lines(found: Iterable[Effect]) -> Iterator[str]:
    """The table of what would change, a line a key."""
    yield HEAD
    for one in found:
        blind, doubted = one.count.blind, [sum(side) for side in zip(*one.count.doubted, strict=True)]
        bounds = f"{one.bound:.2%} -> {one.then_bound:.2%}"
        counted = f"{blind[0]}/{blind[1]:<4} {one.count.errors:6} {doubted[0]:>4}/{doubted[1]:<4}"
        yield f"{one.count.key:52} {counted:>26} {bounds:>16}  {_acceptance(one)}"


def _acceptance(one: Effect) -> str:
    if one.changes:
        return "accepted by itself from now on" if one.then_accepted else f"WITHDRAWN: {one.why_not}"
    return "stays accepted" if one.accepted else f"stays with people: {one.why_not}"


def main() -> None:
    """Exit status 2 where the export is none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("export", type=Path, help="the lines of `assure examples export --json`")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--dry-run", action="store_true", help="only show what would change (the default)")
    what.add_argument("--write", action="store_true", help="write the outcomes for the calibration to read")
    parser.add_argument("--to", type=Path, help="the file to write; answers.json in the data folder when left out")
    chosen = parser.parse_args()
    try:
        take_in(chosen.export, (chosen.to or Settings.load().answers) if chosen.write else None)
    except (CallError, OSError) as error:
        parser.error(str(error))


def take_in(export: Path, to: Path | None) -> None:
    """Show what an export would change and, where a file is named, write its outcomes there."""
    text = export.read_text("utf-8")
    rows, table = rows_of(text, export.name), shipped_table()
    counted = counts(rows, reader_code())
    found = list(effects(table, counted))
    print(*lines(found), sep="\n")
    older = sum(row["made_by"] != reader_code() for row in rows)
    changed = sum(one.changes for one in found)
    print(
        f"{len(rows)} examples, {older} of an older reader, of which only errors count; acceptance changes {changed}x"
    )
    if to is None:
        return
    origin = {
        "made_on": datetime.now(UTC).date().isoformat(),
        "made_from": {"sha256": hashlib.sha256(text.encode()).hexdigest(), "examples": len(rows), "older": older},
        "reader": reader_code(),
    }
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(json.dumps(told(counted, table, origin), indent=1) + "\n", "utf-8")
    print(f"wrote {to}", file=sys.stderr)


if __name__ == "__main__":
    main()
