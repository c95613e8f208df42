"""What is worked out of a page or a reading once, however many fields ask for it.

It is kept in the object's own ``__dict__``, as ``functools.cached_property`` does for properties of its class, and so
lives exactly as long as the object. What is kept must not hold the object itself, for a ring is freed late.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar

from evidence.document import Page, Reading

Of = TypeVar("Of", Page, Reading)
Made = TypeVar("Made")
Asked = TypeVar("Asked", bound=Hashable)


def once(function: Callable[[Of], Made]) -> Callable[[Of], Made]:
    """A function of a frozen page or reading that is called once for each."""
    key = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def kept(of: Of) -> Made:
        held = vars(of)
        if key not in held:
            held[key] = function(of)
        made: Made = held[key]
        return made

    return kept


def once_for_each(function: Callable[[Of, Asked], Made]) -> Callable[[Of, Asked], Made]:
    """A function of a frozen page or reading and of what is asked of it, called once for each pair of them."""
    key = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def kept(of: Of, asked: Asked) -> Made:
        held: dict[Asked, Made] = vars(of).setdefault(key, {})
        if asked not in held:
            held[asked] = function(of, asked)
        return held[asked]

    return kept
