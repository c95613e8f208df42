"""``assure people`` and ``assure audit``: accounts of the review desk, and the proof that its log is whole."""

from typing import Annotated

import typer

people_app = typer.Typer(help="Accounts of the review desk.", no_args_is_help=True, rich_markup_mode=None)
audit_app = typer.Typer(help="The log of what people did.", no_args_is_help=True, rich_markup_mode=None)

Id = Annotated[str, typer.Argument(metavar="ID", help="What is typed to sign in; an e-mail address for OpenID.")]
RoleOption = Annotated[str | None, typer.Option(help="reader, reviewer, security or admin.")]
Password = Annotated[bool, typer.Option("--password", help="Ask for a password, or read it from standard input.")]
Json = Annotated[bool, typer.Option("--json", help="JSON, one object a line.")]


@people_app.command("add")
def add(
    id: Id,
    name: Annotated[str, typer.Option(help="The name that answers are signed with.")],
    role: Annotated[str, typer.Option(help="reader, reviewer, security or admin.")] = "reviewer",
    openid: Annotated[bool, typer.Option("--openid", help="No password: signs in by OpenID Connect.")] = False,
) -> None:
    """Make an account; asks for its password."""
    from flows.commands.people import add_person

    raise typer.Exit(add_person(id, name, role, with_password=not openid))


@people_app.command("change")
def change(
    id: Id,
    role: RoleOption = None,
    active: Annotated[bool | None, typer.Option("--on/--off", help="Switch the account on or off.")] = None,
    password: Password = False,
) -> None:
    """Change a role or a password, or switch an account on or off."""
    from flows.commands.people import change_person

    raise typer.Exit(change_person(id, role, active, password))


@people_app.command("list")
def list_(as_json: Json = False) -> None:
    """List the accounts."""
    from flows.commands.people import list_people

    raise typer.Exit(list_people(as_json))


@audit_app.command("verify")
def verify(
    expect: Annotated[
        str | None, typer.Option(metavar="HASH", help="A hash noted earlier: it must still stand.")
    ] = None,
) -> None:
    """Prove that nothing in the log was changed, removed or inserted."""
    from flows.commands.people import verify_log

    raise typer.Exit(verify_log(expect))


@audit_app.command("show")
def show(
    last: Annotated[int, typer.Option(min=1, help="So many entries, the newest.")] = 50, as_json: Json = False
) -> None:
    """Show the newest entries of the log."""
    from flows.commands.people import show_log

    raise typer.Exit(show_log(last, as_json))
