"""Web pages written by hand: the page, lists of terms, tables."""

# ruff: noqa: E501 - a printed sentence stands on one line

from __future__ import annotations

import html
from collections.abc import Sequence

E = html.escape


def page(title: str, style: str, body: str) -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{E(title)}</title><style>{style}</style></head><body>{body}</body></html>'


def terms(pairs: Sequence[tuple[str, str]]) -> str:
    return "<dl>" + "".join(f"<dt>{E(a)}</dt><dd>{E(b)}</dd>" for a, b in pairs) + "</dl>"


def grid(lines: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{E(v)}</th>" for v in lines[0])
    rest = "".join("<tr>" + "".join(f"<td>{E(v)}</td>" for v in line) + "</tr>" for line in lines[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rest}</tbody></table>"
