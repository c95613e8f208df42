"""The letter as one JSON object: its content, not its layout."""

from dataclasses import asdict
from datetime import date
from typing import Any

from review.letter.blocks import DRAFT
from review.letter.model import Letter


def letter_object(letter: Letter) -> dict[str, Any]:
    """The letter's content under the names of ``review.letter.model``, dates as ISO; ``notice`` says what it is not."""
    return {"reference": letter.reference, "notice": DRAFT, "asks": letter.asks, **_plain(asdict(letter))}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(held) for held in value]
    return value.isoformat() if isinstance(value, date) else value
