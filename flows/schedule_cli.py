"""``assure schedule``: its options. What each command does is imported when it is called."""

from typing import Annotated

import typer

schedule_app = typer.Typer(
    help="What happens by itself and when: list it, run it now, set it up, serve it.",
    invoke_without_command=True,
    rich_markup_mode=None,
)

Json = Annotated[bool, typer.Option("--json", help="JSON, one object a line.")]


@schedule_app.callback()
def schedule(context: typer.Context, as_json: Json = False) -> None:
    """List the schedules with their last and next runs; the commands below run or serve them."""
    if context.invoked_subcommand is None:
        from flows.commands.schedule import list_schedules

        raise typer.Exit(list_schedules(as_json))


@schedule_app.command()
def run(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `assure schedule` lists it.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what it would do.")] = False,
    as_json: Json = False,
) -> None:
    """Run one now, in this process; nothing is done where it is running already."""
    from flows.commands.schedule import run_now

    raise typer.Exit(run_now(name, dry_run, as_json))


@schedule_app.command("set-up")
def set_up(
    pool: Annotated[str, typer.Option(metavar="NAME", help="The work pool whose workers run them.")] = "assure",
) -> None:
    """Register them on the Prefect server of PREFECT_API_URL, for workers of a pool."""
    from flows.commands.schedule import set_up_schedules

    raise typer.Exit(set_up_schedules(pool))


@schedule_app.command()
def serve(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Of Prefect's own page; 0 for any.")] = 0,
) -> None:
    """Serve them until interrupted; without PREFECT_API_URL with a Prefect server of its own."""
    from flows.commands.schedule import serve_schedules

    raise typer.Exit(serve_schedules(port))


@schedule_app.command()
def server(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on.")] = 4200,
) -> None:
    """Run Prefect's own server, for several machines; its scheduler needs what this mends."""
    from flows.schedules.server import serve_prefect

    serve_prefect(host, port)
