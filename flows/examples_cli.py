"""``assure examples``: reviewers' answers as labelled examples, and whose may be used."""

from typing import Annotated

import typer

examples_app = typer.Typer(
    help="Answers as labelled examples, to improve the reader.", no_args_is_help=True, rich_markup_mode=None
)

CaseArgument = Annotated[str, typer.Argument(metavar="REFERENCE")]
By = Annotated[str, typer.Option(metavar="NAME", help="Who says so.")]
Reason = Annotated[str, typer.Option(metavar="TEXT", help="On whose word.")]


@examples_app.command("export")
def export(
    values: Annotated[bool, typer.Option("--values", help="The values too, and the files' sha256.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, one object a line.")] = False,
) -> None:
    """Give out the examples of the cases that consent: what was read how, and whether it was right."""
    from flows.commands.examples import export_examples

    raise typer.Exit(export_examples(values, as_json))


@examples_app.command("allow")
def allow(case: CaseArgument, by: By, reason: Reason) -> None:
    """Let the answers of a case be used."""
    from flows.commands.examples import allow_learning

    raise typer.Exit(allow_learning(case, by, reason, allowed=True))


@examples_app.command("refuse")
def refuse(case: CaseArgument, by: By, reason: Reason) -> None:
    """Let the answers of a case not be used, those given before among them."""
    from flows.commands.examples import allow_learning

    raise typer.Exit(allow_learning(case, by, reason, allowed=False))
