"""Web pages printed to PDF, by the browser that people print them with."""

from __future__ import annotations

import html
import shutil
from types import TracebackType
from typing import Any

from playwright.sync_api import sync_playwright

from benchmarks.unseen.model import Web
from benchmarks.unseen.stable import undated

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


def browser_program() -> str | None:
    return next((p for p in map(shutil.which, PROGRAMS) if p), None)


def edge(words: str) -> str:
    """A line in the margin; `{n}` and `{m}` are the page and the number of pages."""
    style = "font:8px sans-serif;width:100%;margin:0 8mm;display:flex;justify-content:space-between"
    parts = "".join(f"<span>{html.escape(part)}</span>" for part in words.split("\t"))
    counted = parts.replace("{n}", '<span class="pageNumber"></span>').replace(
        "{m}", '<span class="totalPages"></span>'
    )
    return f'<div style="{style}">{counted}</div>'


class Printer:
    """One browser for a whole run, started at the first page that needs it."""

    def __init__(self) -> None:
        self._driver: Any = None
        self._browser: Any = None

    def __enter__(self) -> Printer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._browser:
            self._browser.close()
            self._driver.stop()

    def pdf(self, body: Web) -> bytes:
        if not self._browser:
            program = browser_program()
            if not program:
                raise SystemExit(
                    f"unseen: some layouts are printed by a browser; none of {', '.join(PROGRAMS)} is installed"
                )
            self._driver = sync_playwright().start()
            self._browser = self._driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = self._browser.new_page()
        page.set_content(body.html)
        edges = ("0", "0") if body.own_paper else ("12mm", "8mm")
        data: bytes = page.pdf(
            format="A4",
            print_background=True,
            prefer_css_page_size=body.own_paper,
            margin={"top": edges[0], "bottom": edges[0], "left": edges[1], "right": edges[1]},
            display_header_footer=bool(body.header),
            header_template=edge(body.header),
            footer_template=edge(body.footer),
        )
        page.close()
        return undated(data)
