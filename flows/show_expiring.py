"""What is running out, for people: the days left, whose and of which case, what, where it stands, what it turns."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.text import Text

from flows.commands.expiring import Expiring
from flows.show import verdict_text
from review.expiring import Ending, Turn
from rules.words import day


def show_expiring(lines: Sequence[Expiring], within: int, as_at: date, to: Console) -> None:
    """A paragraph an ending, the soonest first; or that there is none."""
    for line in lines:
        whose = line.organisation_name or "the application"
        to.print(Text(f"{days(line.days_left)}: {whose}, {line.reference}", style="bold"), soft_wrap=True)
        turns = [_turn(turn, line.ending) for turn in line.ending.turns] or [Text("turns no clause")]
        for said in (*_what(line.ending), *turns):
            to.print(Text("    ") + said, soft_wrap=True)
    if not lines:
        to.print(f"Nothing stored has run out or runs out within {within} days of {day(as_at)}.", soft_wrap=True)


def days(left: int) -> str:
    """``12 days left``, ``last day today``, ``expired 3 days ago``."""
    if left == 0:
        return "last day today"
    count = f"{abs(left)} day{'' if abs(left) == 1 else 's'}"
    return f"{count} left" if left > 0 else f"expired {count} ago"


def _what(ending: Ending) -> Sequence[Text]:
    doubt = "" if ending.accepted else "; the reading is in doubt"
    said = Text(f"{ending.what} until {day(ending.ends)}, {ending.basis}{doubt}")
    if ending.premise is None:
        return (said,)
    where = ending.premise.cell or f"p. {ending.premise.page}"
    return said, Text(f"{ending.premise.file}, {where}: {ending.premise.quote!r}", style="dim")


def _turn(turn: Turn, ending: Ending) -> Text:
    whose = f" {turn.organisation}" if turn.organisation else ""
    step = verdict_text(turn.before) + Text(" -> ") + verdict_text(turn.after)
    return Text(f"{turn.clause}{whose} ") + step + Text(f" on {day(ending.turns_on)}")
