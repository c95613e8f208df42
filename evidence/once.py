"""Properties that are worked out once, kept in the object's own ``__dict__``."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Made = TypeVar("Made")
Owner = TypeVar("Owner")


class once_property(Generic[Owner, Made]):  # noqa: N801 (a decorator)
    """``functools.cached_property`` without its lock, which takes as long as most of what it guards.

    Two threads may both work out the value, which is the same.
    """

    def __init__(self, function: Callable[[Owner], Made]) -> None:
        self.function, self.name, self.__doc__ = function, function.__name__, function.__doc__

    @overload
    def __get__(self, of: None, owner: type[Owner]) -> "once_property[Owner, Made]": ...
    @overload
    def __get__(self, of: Owner, owner: type[Owner]) -> Made: ...
    def __get__(self, of: Owner | None, owner: type[Owner]) -> Any:
        if of is None:
            return self
        made = vars(of)[self.name] = self.function(of)
        return made
