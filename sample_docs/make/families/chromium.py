"""HTML printed by Chromium: one browser for many pages, spoken to through a pair of pipes.

Pipes and not Playwright, because a second Playwright in a process that tests pages with it refuses to start, and
because a browser on a pipe ends with the process that holds its other end.
"""

import atexit
import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
from typing import Any

from sample_docs.make.families.fixed import fixed

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--font-render-hinting=none",
    "--remote-debugging-pipe",
)
PATIENCE = 60.0
"""Seconds until a silent browser counts as broken."""


def program() -> str | None:
    """Debian's chromium."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """A headless Chromium and one empty tab."""

    def __init__(self) -> None:
        inward, self._out = os.pipe()
        self._in, outward = os.pipe()
        high = [fcntl.fcntl(fd, fcntl.F_DUPFD, 20) for fd in (inward, outward)]
        os.close(inward)
        os.close(outward)
        self._folder = tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True)
        script = f'exec "$0" "$@" 3<&{high[0]} 4>&{high[1]}'
        self._process = subprocess.Popen(  # noqa: S603 (a program of this machine, no input in its arguments)
            ["/bin/bash", "-c", script, str(program()), *ARGUMENTS, f"--user-data-dir={self._folder.name}"],
            pass_fds=high,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for fd in high:
            os.close(fd)
        self._rest, self._number = b"", 0
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._frame = self._tab("Page.getFrameTree")["frameTree"]["frame"]["id"]

    def pdf(self, html: str, **how: Any) -> bytes:
        """The page as printed: ``how`` goes to ``Page.printToPDF``."""
        self._tab("Page.setDocumentContent", frameId=self._frame, html=html)
        ready = "Promise.all([document.fonts.ready, ...[...document.images].map(i => i.decode())]).then(() => 1)"
        self._tab("Runtime.evaluate", expression=ready, awaitPromise=True)
        # Tags carry numbers that count up through the browser's life: the same page would differ the second time.
        made = self._tab(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=True, generateTaggedPDF=False, **how
        )
        return fixed(base64.b64decode(made["data"]))

    def close(self) -> None:
        os.close(self._out)
        os.close(self._in)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._folder.cleanup()

    def _tab(self, method: str, **given: Any) -> dict[str, Any]:
        return self._call(method, self._session, **given)

    def _call(self, method: str, session: str = "", **given: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": given}
        text = json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0"
        while text:
            text = text[os.write(self._out, text) :]
        while True:
            answer = json.loads(self._next())
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return dict(answer["result"])

    def _next(self) -> bytes:
        while b"\0" not in self._rest:
            if not select.select([self._in], [], [], PATIENCE)[0]:
                raise RuntimeError("chromium does not answer")
            more = os.read(self._in, 1 << 20)
            if not more:
                raise RuntimeError("chromium has ended")
            self._rest += more
        found, _, self._rest = self._rest.partition(b"\0")
        return found


_OPEN: dict[int, Browser] = {}
"""The browser of each process: a forked child must not speak through its parent's pipes."""


def printed(html: str, **how: Any) -> bytes:
    """The PDF that Chromium prints of a page."""
    browser = _OPEN.get(os.getpid())
    if browser is None:
        browser = _OPEN[os.getpid()] = Browser()
    return browser.pdf(html, **how)


@atexit.register
def _close() -> None:
    browser = _OPEN.pop(os.getpid(), None)
    if browser:
        browser.close()
