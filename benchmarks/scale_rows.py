"""How tables, indexes and queries of the store grow: ``python -m benchmarks.scale_rows [DOCUMENTS …]``.

The sample cases are ingested into a PostgreSQL of its own, then their rows are multiplied there under other names:
as large as real ones, and quick to make. Sizes and times of a few sizes give the slopes of docs/scale.md.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine, text

from flows.bulk.run import ingest_here
from flows.bulk.sources import take
from flows.settings import Settings
from flows.wiring import store_of
from review.queue import Filter
from review.store.caselist import Wanted, case_page
from review.store.engine import WRITING
from review.store.repository import Store
from review.store.tables import Base
from review.store.waiting import WaitingList

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "scale"))

from scale_postgres import Cluster, cluster  # noqa: E402 (the tests' own cluster)

CASES = ROOT / "sample_docs" / "cases"
MULTIPLIED = (
    "cases", "rounds", "receipts", "files", "round_files", "documents",
    "assessments", "judgements", "review_items", "assessment_facts",
)  # fmt: skip
"""In the order in which rows refer to each other."""
STEP = 1_000_000
"""Numbers of rows are moved by so much for each copy."""
MOVED = {
    "reference": "{0} || '-' || k",
    "full_reference": "{0} || '-' || k",
    "sha256": "md5({0} || k) || md5(k || {0})",
    "id": f"{{0}} + k * {STEP}",
    "round_id": f"{{0}} + k * {STEP}",
    "assessment_id": f"{{0}} + k * {STEP}",
}
SAMPLES = "CREATE TABLE samples AS SELECT sha256 FROM documents UNION SELECT sha256 FROM files"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=int, nargs="*", default=[10_000, 50_000])
    wanted = parser.parse_args().documents
    with cluster() as running, tempfile.TemporaryDirectory() as folder:
        running.make_database("rows")
        settings = Settings(data=Path(folder), database_url=running.url("rows"), blobs=None, pool=None)
        asyncio.run(ingest_here(settings, take([str(CASES)]), date(2026, 11, 21)))
        with store_of(settings) as store:
            grow(store, running, wanted)


def grow(store: Store, running: Cluster, wanted: Sequence[int]) -> None:
    """Print sizes and times with the samples alone, then with so many documents."""
    base, copies = store.counts()["documents"], 0
    report(store, running)
    for documents in wanted:
        copies = multiply(store.engine, copies, max(1, documents // base))
        running.run_sql("rows", "VACUUM ANALYZE")
        report(store, running)


def multiply(engine: Engine, before: int, copies: int) -> int:
    """Have so many copies of the samples, of which some are there before."""
    with engine.execution_options(**{WRITING: True}).begin() as connection:
        if before == 0:
            connection.execute(text(SAMPLES))
        for name in MULTIPLIED:
            connection.execute(text(_copying(name)), {"first": before + 1, "last": copies})
    return copies


def _copying(name: str) -> str:
    """One statement that copies the rows of the samples, told by names and numbers that no copy has."""
    table = Base.metadata.tables[name]
    columns = [column.name for column in table.columns]
    values = [_moved(name, column) for column in columns]
    own = {"id": f"id < {STEP}", "round_id": f"round_id < {STEP}", "assessment_id": f"assessment_id < {STEP}"}
    original = next((own[column] for column in own if column in columns and name != "review_items"), None)
    if original is None:
        original = _not_a_copy(columns)
    listed = ", ".join(f'"{column}"' for column in columns)
    return (
        f"INSERT INTO {name} ({listed}) SELECT {', '.join(values)} "  # noqa: S608 (names of our own tables)
        f"FROM {name}, generate_series(cast(:first AS integer), cast(:last AS integer)) AS k WHERE {original}"
    )


def _moved(name: str, column: str) -> str:
    moved = MOVED.get(column) if not (name == "review_items" and column == "id") else None
    return moved.format(f'"{column}"') if moved else f'"{column}"'


def _not_a_copy(columns: Sequence[str]) -> str:
    if "reference" in columns:
        return f"reference IN (SELECT reference FROM rounds WHERE id < {STEP})"  # noqa: S608 (our own table)
    return "sha256 IN (SELECT sha256 FROM samples)"


def report(store: Store, running: Cluster) -> None:
    """Counts, bytes by table and medians of what the desk and a worker ask."""
    counts = store.counts()
    print(f"\n{counts['documents']:,} documents, {counts['cases']:,} cases, {counts['review_items']:,} questions")
    for line in sizes(running):
        print("  " + line)
    for what, ask in asked(store):
        print(f"  {what:<44} {_median_ms(ask):9.1f} ms")


def sizes(running: Cluster) -> Iterator[str]:
    rows = running.run_sql(
        "rows",
        "SELECT relname, reltuples::bigint, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class "
        "WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > 99 "
        "ORDER BY pg_total_relation_size(oid) DESC",
    )
    for row in rows:
        name, tuples, table, indexes = map(str, row)
        each = (int(table) + int(indexes)) / max(1, int(tuples))
        sizes = f"{int(table):>15,} B {int(indexes):>13,} B of indexes {each:>9,.0f} B/row"
        yield f"{name:<20} {int(tuples):>10,} rows {sizes}"


def asked(store: Store) -> Iterator[tuple[str, Callable[[], object]]]:
    engine, reference = store.engine, store.references()[0]
    waiting, everything = WaitingList(engine), Filter()
    first = waiting.page(everything, "me", NOW).items[0]
    submission = store.submission(reference)
    sha256 = next(file.sha256 for file in submission.files if file.sha256)
    yield "a page of the queue", lambda: waiting.page(everything, "me", NOW)
    yield "the question after one", lambda: waiting.following(first.reference, first.item.id, everything, "me", NOW)
    yield "a page of the list of cases", lambda: case_page(engine, Wanted(), 1, 50)
    yield "a page of cases found by a word", lambda: case_page(engine, Wanted(words="health"), 1, 50)
    yield "the rounds of a case", lambda: store.rounds(reference)
    yield "handing in the same again", lambda: store.receive(submission)
    yield "whether a file was read", lambda: store.has_document(sha256, "x")
    yield "the assessment of a case", lambda: store.assessment(reference)
    yield "where else a file lies", lambda: _elsewhere(engine, sha256)


def _elsewhere(engine: Engine, sha256: str) -> object:
    from review.store.caselist import also_held

    return also_held(engine, "none", [sha256])


def _median_ms(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
