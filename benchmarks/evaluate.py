"""Score a folder of labelled documents: by kind, field, channel and issuer, with intervals and the change since.

``make evaluate`` takes the made-up documents of ``sample_docs/``; ``make evaluate CORPUS=dir`` any folder in one of
the forms that ``benchmarks.corpora`` reads. Numbers alone are kept, in ``benchmarks/results/<date>-<name>.json``: no
word of a document, no name of an issuer. Peers that are installed (``uv pip install --group bench``) are scored on
the same pages.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console

from benchmarks.corpora import Labelled, corpus
from benchmarks.outcomes import main_source
from benchmarks.peers import PEERS, absent
from benchmarks.scoring import Read, Score, by, score, spread, summary
from evidence.contents import stated_fields
from evidence.document import EvidenceFile, Reading
from evidence.errors import CallError
from evidence.fields import Found
from evidence.reading import read
from extractors import extract
from flows.show import plain_table
from flows.versions import made_by

RESULTS = Path("benchmarks/results")
OURS = "assure"


def scores(label: Labelled, peers: Sequence[str]) -> dict[str, Score]:
    """One document as this program reads it, and as each of the peers does."""
    reading = read(EvidenceFile.load(label.path))
    found = {OURS: ours(label, reading)}
    channel = main_source(reading).value if reading.pages else "none"
    for name in peers:
        values = [Read(field, value, False, channel) for field, value in PEERS[name].read(label, reading)]
        found[name] = score(label, None, channel, values)
    return found


def ours(label: Labelled, reading: Reading) -> Score:
    """The fields with what is accepted, from the calibration that is shipped."""
    document = extract(reading)
    values = [
        Read(name, stated.model_dump(mode="json")["value"], stated.accepted, stated.provenance.source.value)
        for name, stated in (stated_fields(document.contents) if document.contents else ())
        if isinstance(stated, Found)
    ]
    channel = main_source(reading).value if reading.pages else "none"
    return score(label, document.kind.value if document.kind else None, channel, values)


def evaluate(labelled: Sequence[Labelled], peers: Sequence[str], workers: int) -> dict[str, Score]:
    """The scores of all documents added up, by reader."""
    sums = {name: Score() for name in (OURS, *peers)}
    job: Callable[[Labelled], dict[str, Score]] = partial(scores, peers=peers)
    with ProcessPoolExecutor(workers) as pool:
        for done, found in enumerate(pool.map(job, labelled), 1):
            for name, one in found.items():
                sums[name].add(one)
            if done % 20 == 0:
                print(f"{done} of {len(labelled)} documents", file=sys.stderr)
    return sums


GROUPS = (("channel",), ("kind", "channel"), ("field",), ("kind", "field", "channel"))


def numbers(total: Score, groups: Sequence[Sequence[str]] = GROUPS) -> dict[str, Any]:
    """What is kept of a reader's score: aggregates only."""
    return {
        "all": summary(by(total).get("all", Counter())),
        "kind": kinds(total),
        **{
            f"by_{'_'.join(names)}": {key: summary(counts) for key, counts in by(total, *names).items()}
            for names in groups
        },
        "issuers": spread(counts for issuer, counts in by(total, "issuer").items() if issuer),
    }


def peer_numbers(total: Score) -> dict[str, Any]:
    """A peer is asked for single fields and never for a kind."""
    return {"by_field": numbers(total, [("field",)])["by_field"]}


def kinds(total: Score) -> dict[str, dict[str, int]]:
    """Documents, and how many were given an admissible kind, by kind and channel."""
    return {
        f"{kind}/{channel}": {"documents": counted, "right": total.kinds_right[kind, channel]}
        for (kind, channel), counted in sorted(total.documents.items())
    }


def previous(folder: Path, name: str) -> dict[str, Any] | None:
    """The newest result of a corpus of this name, if there is one."""
    files = sorted(path for path in folder.glob(f"*-{name}.json") if path.name[11:] == f"{name}.json")
    return json.loads(files[-1].read_text("utf-8")) if files else None


def result(name: str, total: dict[str, Score], day: str) -> dict[str, Any]:
    return {
        "corpus": name,
        "made_on": day,
        "documents": total[OURS].documents.total(),
        "made_by": dict(made_by()),
        "readers": {name: numbers(one) if name == OURS else peer_numbers(one) for name, one in total.items()},
    }


def show(new: dict[str, Any], old: dict[str, Any] | None, to: Console) -> None:
    """Tables by channel and field for this program, and a line a reader."""
    before = old["readers"].get(OURS) if old else None
    told = new["readers"][OURS]
    right = sum(count["right"] for count in told["kind"].values())
    to.print(f"{new['corpus']}: {new['documents']} documents, kind right on {right}")
    if old:
        to.print(f"change since {old['made_on']} (program {old['made_by']['program']}) in brackets")
    for group in ("by_channel", "by_kind_channel", "by_field"):
        _table(group, told[group], (before or {}).get(group, {}), to)
    _table("all", {"all": told["all"]}, {"all": before["all"]} if before else {}, to)
    to.print(f"issuers, F1: {told['issuers']}")
    _beside(new["readers"], to)


def _beside(readers: dict[str, Any], to: Console) -> None:
    """F1 of the fields that a peer tries, beside ours; a dash where it does not try."""
    peers = [name for name in readers if name != OURS]
    tried = {field for name in peers for field in PEERS[name].fields} & set(readers[OURS]["by_field"])
    table = plain_table("field", "printed", f"F1 of {OURS}", *(f"of {name}" for name in peers))
    for name in sorted(tried):
        ours_told = readers[OURS]["by_field"][name]
        others = (_f1(readers[peer], name) if name in PEERS[peer].fields else "-" for peer in peers)
        table.add_row(name, str(ours_told["printed"]), _f1(readers[OURS], name), *others)
    if peers:
        to.print(table)


def _f1(reader: dict[str, Any], name: str) -> str:
    share = reader["by_field"].get(name, {}).get("f1")
    return "-" if share is None else f"{share:.3f}"


def _table(title: str, rows: dict[str, Any], before: dict[str, Any], to: Console) -> None:
    table = plain_table(title.removeprefix("by_").replace("_", "/"), "printed", "F1", "precision", "recall")
    for column in ("accepted", "right", "error at most", "coverage"):
        table.add_column(column)
    for key, row in rows.items():
        table.add_row(key, *_cells(row, before.get(key)))
    to.print(table)


def _cells(row: dict[str, Any], before: dict[str, Any] | None) -> Iterator[str]:
    yield str(row["printed"])
    yield _with_change(row["f1"], before["f1"] if before else None)
    for name in ("precision", "recall"):
        low, high = row[name]["interval"]
        share = row[name]["share"]
        yield "-" if share is None else f"{share:.3f} ({low:.2f} to {high:.2f})"
    yield str(row["accepted"])
    yield str(row["accepted_right"])
    yield f"{row['accepted_bound']:.1%}" if row["accepted"] else "-"
    yield _with_change(row["coverage"]["share"], before["coverage"]["share"] if before else None)


def _with_change(share: float | None, before: float | None) -> str:
    if share is None:
        return "-"
    changed = before is not None and round(share - before, 3)
    return f"{share:.3f} ({share - before:+.3f})" if changed and before is not None else f"{share:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=Path("sample_docs"), help="default: sample_docs")
    parser.add_argument("--name", help="of the corpus in benchmarks/results (default: its folder's)")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="DIR")
    parser.add_argument("--no-peers", action="store_true", help="this program alone")
    parser.add_argument("--dry-run", action="store_true", help="print, keep nothing")
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    try:
        labelled = corpus(given.corpus)
    except CallError as error:
        parser.error(str(error))
    new = measured(labelled, given)
    show(new, previous(given.results, new["corpus"]), Console(width=150))
    if not given.dry_run:
        keep(new, given.results)


def measured(labelled: Sequence[Labelled], given: argparse.Namespace) -> dict[str, Any]:
    missing = {} if given.no_peers else absent()
    for name, why in missing.items():
        print(f"{name} is left out: {why}", file=sys.stderr)
    peers = [] if given.no_peers else [name for name in PEERS if name not in missing]
    total = evaluate(labelled, peers, given.workers)
    return result(given.name or given.corpus.resolve().name, total, datetime.now(UTC).date().isoformat())


def keep(new: dict[str, Any], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{new['made_on']}-{new['corpus']}.json"
    file.write_text(json.dumps(new, indent=1) + "\n", "utf-8")
    print(f"wrote {file}", file=sys.stderr)


if __name__ == "__main__":
    main()
