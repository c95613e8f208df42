"""What the desk can be asked about itself: whether it is well, and its counts. Made by ``flows``."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    name: str
    well: bool
    says: str
    grave: bool = True
    """Whether the desk cannot do its work without it."""

    @property
    def state(self) -> str:
        return "ok" if self.well else "failing" if self.grave else "overdue"


@dataclass(frozen=True)
class Health:
    """Everything that was looked at; ``facts`` are pairs of a heading and its rows, for people."""

    checks: tuple[Check, ...]
    facts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    @property
    def up(self) -> bool:
        return all(check.well for check in self.checks if check.grave)


class Watch(Protocol):
    """The desk seen from outside."""

    def checks(self) -> tuple[Check, ...]:
        """Quick, for a machine that asks every few seconds; never raises for what is not well."""
        ...

    def health(self) -> Health:
        """With what an operator wants to know besides."""
        ...

    def metrics(self) -> tuple[bytes, str]:
        """Counts and figures in Prometheus' text form, and its media type."""
        ...
