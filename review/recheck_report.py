"""What a recheck found as one self-contained HTML page, to be filed or sent on.

As in the report of a case: no script, no outside address, everything that documents say escaped.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from review.changes import WORDS, Cause


def recheck_html(changed: Sequence[Mapping[str, Any]], skipped: Sequence[tuple[str, str]], totals: str) -> str:
    """The page. ``changed`` are the objects that ``assure recheck --json`` prints, ``skipped`` cases with reasons."""
    words = {cause.value: WORDS[cause] for cause in Cause}
    return _template().render(changed=changed, skipped=skipped, totals=totals, words=words)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("review"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("recheck.html")
