"""``assure registers``: its options. What each command does is imported when it is called."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

registers_app = typer.Typer(
    help="ODS and DSPT registers: what is in use, imports, refreshes.",
    invoke_without_command=True,
    rich_markup_mode=None,
)

Json = Annotated[bool, typer.Option("--json", help="JSON, one object a line.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]
DAY = ["%Y-%m-%d"]


@registers_app.callback()
def registers(context: typer.Context, as_json: Json = False) -> None:
    """List the registers in use; the commands below change or ask them."""
    if context.invoked_subcommand is None:
        from flows.commands.registers import list_registers

        raise typer.Exit(list_registers(as_json))


@registers_app.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...")],
    dated: Annotated[
        datetime | None,
        typer.Option(formats=DAY, metavar="DATE", help="The day of the lists; that of the newest entry when left out."),
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Lay published files (ODS, 27 columns; DSPT downloads) over the registers in use."""
    from flows.commands.registers import import_registers

    raise typer.Exit(import_registers(files, _day(dated), dry_run, as_json))


@registers_app.command()
def refresh(
    code: Annotated[
        list[str] | None, typer.Option(help="Ask for this code; those of stored cases when left out.")
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=DAY, metavar="DATE", help="Only what has changed since this day.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Ask the ODS directory (ASSURE_ODS_API) for records and their successors."""
    from flows.commands.registers import refresh_register

    raise typer.Exit(refresh_register(code or (), _day(since), dry_run, as_json))


@registers_app.command()
def lookup(code: Annotated[str, typer.Argument(metavar="CODE")], as_json: Json = False) -> None:
    """Say what the registers in use hold of a code."""
    from flows.commands.registers import look_up

    raise typer.Exit(look_up(code, as_json))


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None
