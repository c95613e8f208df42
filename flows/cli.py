"""The command line. Each command only names its options; what it does is imported when it is called.

``assure --help`` must answer at once, so nothing here imports prefect, spaCy, SQLAlchemy or pydantic.
Exit status: 0 done, 1 a file could not be read, 2 the call is wrong, 3 something of the machine's is missing.
"""

import os
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from evidence.errors import AssureError, CallError
from flows.examples_cli import examples_app
from flows.observing.setup import error_shown, observed
from flows.people_cli import audit_app, people_app
from flows.registers_cli import registers_app
from flows.schedule_cli import schedule_app

app = typer.Typer(
    name="assure",
    help="Reads security-assurance evidence and judges it against NHS England's Data sharing standard 2a.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: rich alone would double the time of --help
)

app.add_typer(people_app, name="people")
app.add_typer(audit_app, name="audit")
app.add_typer(registers_app, name="registers")
app.add_typer(examples_app, name="examples")
app.add_typer(schedule_app, name="schedule")

WRONG_CALL, MACHINE, INTERRUPTED = 2, 3, 130


def _day(text: str) -> date:
    try:
        if len(text) == len("2026-11-21"):
            return date.fromisoformat(text)
    except ValueError:
        pass  # said below, in words that name what was given
    raise ValueError(f"{text!r} is not a date as 2026-11-21")


def _numbers(text: str) -> tuple[float, ...]:
    numbers = tuple(float(part) for part in text.split(","))
    if len(numbers) != 4 or not (numbers[0] < numbers[2] and numbers[1] < numbers[3]):
        raise ValueError(f"{text!r} is not a box as x0,top,x1,bottom")
    return numbers


AsAt = Annotated[date | None, typer.Option(parser=_day, metavar="DATE", help="As at this day; today when left out.")]
Json = Annotated[bool, typer.Option("--json", help="JSON, one object a line.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read afresh, and cache nothing.")]
Report = Annotated[Path | None, typer.Option(metavar="FILE.html", help="Write a report to this file too.")]
Case = Annotated[str | None, typer.Option(metavar="REFERENCE", help="Only this case.")]


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...")], as_json: Json = False, no_cache: NoCache = False
) -> None:
    """Read files: kind and fields. Nothing is stored."""
    from flows.commands.read import read_files

    raise typer.Exit(read_files(files, as_json, fresh=no_cache))


@app.command()
def assess(
    case: Annotated[Path, typer.Argument(metavar="CASE")],
    as_at: AsAt = None,
    as_json: Json = False,
    report: Report = None,
    no_cache: NoCache = False,
) -> None:
    """Assess one case folder, or a .zip of it. Nothing is stored."""
    from flows.commands.read import assess_folder

    raise typer.Exit(assess_folder(case, as_at, as_json, report, fresh=no_cache))


@app.command()
def ingest(
    places: Annotated[list[str], typer.Argument(metavar="PATH...")],
    as_at: AsAt = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be stored.")] = False,
    as_json: Json = False,
) -> None:
    """Read and judge cases into the store and the review queue.

    A PATH is a case folder, a folder or .zip of cases, a manifest .csv, or one of these at s3://BUCKET/PREFIX.
    """
    from flows.commands.ingest import ingest_places, preview_places

    raise typer.Exit((preview_places if dry_run else ingest_places)(places, as_at, as_json))


@app.command()
def queue(
    case: Case = None,
    as_json: Json = False,
    every: Annotated[bool, typer.Option("--all", help="Those found illegible too.")] = False,
) -> None:
    """List the questions that wait for a person."""
    from flows.commands.queue import list_queue

    raise typer.Exit(list_queue(case, as_json, every))


@app.command()
def answer(
    item: Annotated[str | None, typer.Argument(metavar="[ID]", help="The item, as `assure queue` names it.")] = None,
    accept: Annotated[bool, typer.Option("--accept", help="What was read is right.")] = False,
    value: Annotated[str | None, typer.Option(help="What the page says instead.")] = None,
    absent: Annotated[bool, typer.Option("--absent", help="The document does not print it.")] = False,
    illegible: Annotated[bool, typer.Option("--illegible", help="Nobody can read it.")] = False,
    kind: Annotated[str | None, typer.Option(help="The document is of this kind.")] = None,
    organisation: Annotated[str | None, typer.Option(help="It belongs to this organisation, or to none.")] = None,
    approve: Annotated[bool, typer.Option("--approve", help="The clause is met.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="The clause is not met.")] = False,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who answers.")] = "",
    role: Annotated[str, typer.Option(help="case_officer or security.")] = "case_officer",
    note: Annotated[str | None, typer.Option(help="Why.")] = None,
    page: Annotated[int | None, typer.Option(help="The page on which the value stands.")] = None,
    box: Annotated[Any, typer.Option(parser=_numbers, metavar="X0,TOP,X1,BOTTOM", help="Where on it.")] = None,
    decided_on: Annotated[date | None, typer.Option(parser=_day, metavar="DATE", help="Of a decision.")] = None,
    case: Case = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would turn.")] = False,
    undo: Annotated[str | None, typer.Option(metavar="ANSWER_ID", help="Take an answer back.")] = None,
    everywhere: Annotated[bool, typer.Option("--everywhere", help="With --undo: every use of it.")] = False,
) -> None:
    """Answer a question, and judge its case again."""
    from flows.commands.queue import answer_item, undo_answer
    from flows.replies import reply_from

    said = {"accept": accept, "value": value, "absent": absent, "illegible": illegible, "kind": kind}
    said |= {"organisation": organisation, "approve": approve, "reject": reject}
    if undo is not None:
        raise typer.Exit(undo_answer(undo, by, everywhere, dry_run))
    if item is None:
        raise CallError("assure answer: expected the ID of an item; `assure queue` lists them")
    reply = reply_from(said, by=by, role=role, note=note, page=page, box=box, decided_on=decided_on)
    raise typer.Exit(answer_item(item, reply, case, dry_run))


@app.command()
def answers(case: Annotated[str, typer.Argument(metavar="REFERENCE")]) -> None:
    """List every answer given for a case, as JSON."""
    from flows.commands.queue import list_answers

    raise typer.Exit(list_answers(case))


@app.command()
def cases(as_json: Json = False) -> None:
    """List the stored cases and their verdicts."""
    from flows.commands.cases import list_cases

    raise typer.Exit(list_cases(as_json))


@app.command()
def rounds(case: Annotated[str, typer.Argument(metavar="REFERENCE")], as_json: Json = False) -> None:
    """List the rounds of a case: what each changed, which answers stand, which must be given again."""
    from flows.commands.rounds import list_rounds

    raise typer.Exit(list_rounds(case, as_json))


@app.command()
def show(
    case: Annotated[str, typer.Argument(metavar="REFERENCE")], as_json: Json = False, report: Report = None
) -> None:
    """Show the stored assessment of a case."""
    from flows.commands.cases import show_case

    raise typer.Exit(show_case(case, as_json, report))


@app.command()
def recheck(
    references: Annotated[list[str] | None, typer.Argument(metavar="[REFERENCE]...", help="All when left out.")] = None,
    as_at: AsAt = None,
    known_at: Annotated[str | None, typer.Option(metavar="DATETIME", help="By what was known then; now.")] = None,
    record: Annotated[bool, typer.Option("--record", help="Store the new assessments and questions.")] = False,
    as_json: Json = False,
    report: Report = None,
) -> None:
    """Judge stored cases again and list whose verdicts change, and why. Nothing is read again.

    With --json an object a case that changes or was skipped, then one with the key "summary".
    """
    from flows.commands.recheck import recheck_cases

    status = recheck_cases(references or (), as_at, known_at, recording=record, as_json=as_json, report=report)
    raise typer.Exit(status)


@app.command()
def expiring(
    within: Annotated[int, typer.Option(metavar="DAYS", min=0, max=36_500, help="So many days ahead.")] = 90,
    as_at: AsAt = None,
    case: Case = None,
    as_json: Json = False,
) -> None:
    """List the evidence that has run out or soon will, and the verdicts that turn with it."""
    from flows.commands.expiring import list_expiring

    raise typer.Exit(list_expiring(within, as_at, case, as_json))


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any.")] = 8000,
) -> None:
    """Serve the review desk, a web page, until interrupted."""
    from flows.commands.serve import serve as serve_desk

    raise typer.Exit(serve_desk(host, port))


@app.command()
def work(
    pool: Annotated[str, typer.Option(metavar="NAME", help="The Prefect work pool.")] = "assure",
    limit: Annotated[int, typer.Option(min=1, help="Shares of cases taken at the same time.")] = 1,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="This worker's name on Prefect's page.")] = None,
) -> None:
    """Read and judge what `assure ingest` hands out to a Prefect work pool, until interrupted."""
    from flows.commands.work import work_for

    raise typer.Exit(work_for(pool, limit, name))


@app.command()
def standard(
    clauses: Annotated[list[str] | None, typer.Argument(metavar="[CLAUSE]...", help="All when left out.")] = None,
    as_at: AsAt = None,
    as_json: Json = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="The page docs/standard-2a.md.")] = False,
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="Only values that nobody has confirmed.")] = False,
) -> None:
    """Print the clauses: their words, how they are read, and the values that hang on them."""
    from flows.commands.standard import show_standard

    raise typer.Exit(
        show_standard(clauses or (), as_at, as_json=as_json, markdown=markdown, only_unconfirmed=unconfirmed)
    )


@app.command()
def trust(
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="Only this kind of document.")] = None,
    as_json: Json = False,
) -> None:
    """Show which fields are accepted by themselves, and what was counted to prove it."""
    from flows.commands.trust import show_trust

    raise typer.Exit(show_trust(kind, as_json=as_json))


@app.command()
def letter(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A case folder or .zip, or a stored case's reference.")],
    docx: Annotated[Path | None, typer.Option("--docx", metavar="FILE", help="Write it as a Word document.")] = None,
    text: Annotated[Path | None, typer.Option("--text", metavar="FILE", help="Write it as plain text.")] = None,
    as_at: Annotated[
        date | None,
        typer.Option(
            parser=_day, metavar="DATE", help="As at this day; left out, today, of a stored case its own day."
        ),
    ] = None,
    sender: Annotated[str | None, typer.Option("--from", metavar="NAME", help="Who signs it.")] = None,
    reply_by: Annotated[str | None, typer.Option(metavar="DATE|DAYS", help="When an answer is wanted.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the files.")] = False,
    as_json: Json = False,
) -> None:
    """Draft the query to the applicant: what is asked, clause by clause, with the page quoted. Nothing is stored."""
    from flows.commands.letter import Wanted, write_letter

    raise typer.Exit(write_letter(case, Wanted(as_at, sender, reply_by, docx, text, force, as_json)))


@app.command()
def demo(
    samples: Annotated[Path | None, typer.Option(metavar="DIR", help="The folder of sample cases.")] = None,
) -> None:
    """Ingest the made-up cases of sample_docs/ into a store of their own and show what comes out."""
    from flows.demo import run_demo

    raise typer.Exit(run_demo(samples))


@app.command()
def status(as_json: Json = False) -> None:
    """Say where things lie, what they take, what waits and what ran last; JSON where the output is no terminal."""
    from flows.commands.status import show_status

    raise typer.Exit(show_status(as_json))


@app.command()
def migrate() -> None:
    """Bring the database to the schema of this version."""
    from flows.commands.store import migrate_store

    raise typer.Exit(migrate_store())


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"assure {version('assure')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")] = False,
) -> None:
    """Options of every command."""


def main() -> None:
    """Run the command, and turn an error that is meant for the caller into its message and exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        with observed():
            app()
    except AssureError as error:
        _fail(error_shown(error), WRONG_CALL if isinstance(error, CallError) else MACHINE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        _fail("interrupted; what was stored is whole", INTERRUPTED)


def _fail(message: str, status: int) -> None:
    print(f"assure: {message}", file=sys.stderr)  # noqa: T201 (an error's message)
    sys.exit(status)


if __name__ == "__main__":
    main()
