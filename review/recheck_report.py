"""What a recheck found as one self-contained HTML page, to be filed or sent on.

As in the report of a case: no script, no outside address, everything that documents say escaped.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from review.changes import WORDS, Cause
from review.templating import template


def recheck_html(
    changed: Sequence[Mapping[str, Any]],
    skipped: Sequence[tuple[str, str]],
    totals: str,
    notices: Sequence[str] = (),
    expiring: Sequence[Mapping[str, Any]] = (),
) -> str:
    """The page. ``changed`` are the objects that ``assure recheck --json`` prints, ``skipped`` cases with reasons.

    ``expiring`` are those that ``assure expiring --json`` prints.
    """
    words = {cause.value: WORDS[cause] for cause in Cause}
    told = {"changed": changed, "skipped": skipped, "totals": totals, "notices": notices, "expiring": expiring}
    return template("recheck.html").render(**told, words=words)
