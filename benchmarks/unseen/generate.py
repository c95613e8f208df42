"""Documents and labels of a seed. A document hangs on seed, layout and number alone, never on its neighbours."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.unseen.flow import as_docx, as_html, as_pdf
from benchmarks.unseen.layouts import LAYOUTS
from benchmarks.unseen.model import FIELDS, Field, Flow, Layout, Paper, Pdf, Raw, Sheets, Web
from benchmarks.unseen.scan import pictured, scanned
from benchmarks.unseen.stable import as_xlsx, repack, undated
from benchmarks.unseen.web import Printer
from benchmarks.unseen.world import Draw

SCANS = ("good-scan", "bad-scan", "image")
CHANNELS = ("digital", *SCANS, "docx", "xlsx", "html", "eml", "csv")
NATURAL = ("digital", "docx", "xlsx", "html", "eml", "csv")
REAL_KEYS = {  # the keys of a hand-written label, by the contract's name
    "organisation_name": "organisation",
    "organisation_code": "ods_code",
    "certificate_number": "certificate_number",
    "standard": "standard",
    "certification_body": "certification_body",
    "accreditation_body": "accreditation_body",
    "scope": "scope",
    "statement_of_applicability": "soa",
    "first_certified_on": "initial_certification_date",
    "issued_on": "issue_date",
    "expires_on": "expiry_date",
    "meeting_on": "meeting_date",
    "body": "body",
}


@dataclass(frozen=True)
class Made:
    name: str
    suffix: str
    data: bytes
    label: dict[str, Any]


def plan(
    seed: int, count: int, channels: tuple[str, ...], kind: str | None, layouts: Sequence[Layout] = LAYOUTS
) -> list[tuple[int, Layout, str]]:
    """Which layout comes in which form: every layout in turn, its forms in turn, in an order that the seed shuffles."""
    fit = [(la, _forms(la, channels)) for la in layouts if (kind is None or la.kind == kind) and _forms(la, channels)]
    if not fit:
        raise SystemExit(f"unseen: no layout of kind {kind} comes as {', '.join(channels)}")
    found: list[tuple[int, Layout, str]] = []
    turns: Counter[str] = Counter()
    while len(found) < count:
        order = Draw(f"{seed}/order/{len(found)}").some(fit, len(fit))
        for layout, forms in order[: count - len(found)]:
            found.append((len(found) + 1, layout, forms[(turns[layout.name] + len(found)) % len(forms)]))
            turns[layout.name] += 1
    return found


def _forms(layout: Layout, channels: tuple[str, ...]) -> list[str]:
    own = set(layout.channels)
    return [c for c in channels if c in own or (c in SCANS and "digital" in own)]


def make(seed: int, number: int, layout: Layout, channel: str, printer: Printer) -> Made:
    draw = Draw(f"{seed}/{layout.name}/{number}")
    paper = layout.make(draw)
    data, suffix = _rendered(paper, channel, draw, printer)
    name = f"{number:04d}-{layout.name}-{channel}"
    return Made(name, suffix, data, label(name, suffix, data, layout, channel, paper))


def _rendered(paper: Paper, channel: str, draw: Draw, printer: Printer) -> tuple[bytes, str]:
    body = paper.body
    if isinstance(body, Raw):
        return body.data, body.suffix
    if isinstance(body, Sheets):
        return as_xlsx(body), "xlsx"
    if channel == "html":
        assert isinstance(body, Web | Flow)
        return (body.html if isinstance(body, Web) else as_html(body)).encode(), "html"
    if channel == "docx":
        assert isinstance(body, Flow)
        return repack(as_docx(body)), "docx"
    pdf = printed(body, printer)
    if channel == "image":
        return pictured(pdf, draw)
    return (pdf if channel == "digital" else scanned(pdf, draw, channel == "bad-scan")), "pdf"


def printed(body: Pdf | Flow | Web, printer: Printer) -> bytes:
    if isinstance(body, Pdf):
        return body.data
    return printer.pdf(body) if isinstance(body, Web) else undated(as_pdf(body))


def label(name: str, suffix: str, data: bytes, layout: Layout, channel: str, paper: Paper) -> dict[str, Any]:
    """The label in the form of the hand-written ones, with the contract's own fields beside: null = not printed."""
    single = {f.name: f.value for f in paper.fields if f.name != "location"}
    found: dict[str, Any] = {
        "file": f"case/{name}.{suffix}",
        "sha256": hashlib.sha256(data).hexdigest(),
        "kind": layout.kind,
        "layout": layout.name,
        "channel": channel,
        "has_text_layer": channel not in SCANS,
        "notes": paper.notes,
    }
    found |= {key: single.get(field) for field, key in REAL_KEYS.items()}
    also = {REAL_KEYS[f.name]: [f.value, *f.also] for f in paper.fields if f.also and f.name in REAL_KEYS}
    places = [
        {"text": f.value["address"], "postcode": f.value["postcode"], "role": f.value.get("role")}
        for f in paper.fields
        if f.name == "location"
    ]
    return found | {
        "acceptable": also,
        "locations": places,
        "fields": [_row(f) for f in paper.fields] + _absent(layout, paper),
    }


def _row(field: Field) -> dict[str, Any]:
    value = {"any": [field.value, *field.also]} if field.also else field.value
    row: dict[str, Any] = {"name": field.name, "value": value, "printed": field.printed}
    return row | ({"optional": True} if field.optional else {})


def _absent(layout: Layout, paper: Paper) -> list[dict[str, Any]]:
    shown = {f.name for f in paper.fields}
    return [{"name": n, "value": None} for n in FIELDS[layout.kind] if n not in shown]


def write(
    out: Path,
    seed: int,
    count: int,
    channels: tuple[str, ...],
    kind: str | None = None,
    layouts: Sequence[Layout] = LAYOUTS,
) -> Counter[str]:
    """Write OUT/case/ (documents), OUT/labels/ and OUT/expected.json (the same truth); count by kind and channel."""
    for folder in ("case", "labels"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    expected: dict[str, Any] = {}
    tally: Counter[str] = Counter()
    with Printer() as printer:
        for number, layout, channel in plan(seed, count, channels, kind, layouts):
            made = make(seed, number, layout, channel, printer)
            (out / "case" / f"{made.name}.{made.suffix}").write_bytes(made.data)
            (out / "labels" / f"{made.name}.json").write_text(_json(made.label), encoding="utf-8")
            rows = made.label["fields"]
            expected[f"{made.name}.{made.suffix}"] = {"kind": layout.kind, "channel": channel, "fields": rows}
            tally[f"{layout.kind} {channel}"] += 1
    (out / "expected.json").write_text(_json({"documents": expected}), encoding="utf-8")
    return tally


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n"
