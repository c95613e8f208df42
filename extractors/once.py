"""What is worked out of a page or a reading once, however many fields ask for it.

It is kept in the object's own ``__dict__``, as ``functools.cached_property`` does for properties of its class, and so
lives exactly as long as the object. What is kept must not hold the object itself, for a ring is freed late.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from evidence.document import Page, Reading

Of = TypeVar("Of", Page, Reading)
Made = TypeVar("Made")


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
