"""A made-up ODS directory on this machine: a real HTTP server with scripted answers, and what it was asked."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Answer:
    """One HTTP answer; ``cut`` promises more bytes than it sends."""

    body: bytes = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


NOT_FOUND = Answer(b'{"errorCode": 404, "errorText": "Not found"}', 404)
BUSY = Answer(b"busy", 503)


def organisation(code: str, name: str, successors: tuple[str, ...] = (), **changes: Any) -> Answer:
    """A full record in the interface's form."""
    succs = [{"Type": "Successor", "Target": {"OrgId": {"extension": after}}} for after in successors]
    record = {
        "Name": name,
        "Date": [{"Type": "Operational", "Start": "2010-04-01"}],
        "OrgId": {"extension": code},
        "Status": "Active",
        "GeoLoc": {"Location": {"Town": "WESTFORD", "PostCode": "WF9 9ZZ"}},
        "Succs": {"Succ": [*succs, {"Type": "Predecessor", "Target": {"OrgId": {"extension": "QQQ"}}}]},
    }
    return Answer(json.dumps({"Organisation": {**record, **changes}}).encode())


@dataclass
class Directory:
    """Answers by path, in order, the last one again and again."""

    url: str
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    lists: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Whole lists, given in pages as the interface does: 20 a page unless a limit is asked."""
    asked: list[str] = field(default_factory=list)

    def answer(self, target: str) -> Answer:
        self.asked.append(target)
        split = urlsplit(target)
        path = split.path.removeprefix("/ORD")
        if path in self.lists:
            return _page(self.lists[path], parse_qs(split.query))
        scripted = self.answers.get(path, [NOT_FOUND])
        return scripted.pop(0) if len(scripted) > 1 else scripted[0]


def _page(items: list[dict[str, Any]], query: Mapping[str, list[str]]) -> Answer:
    offset, limit = int(query.get("Offset", ["1"])[0]), int(query.get("Limit", ["20"])[0])
    if offset < 1:
        return Answer(b'{"errorCode": 406}', 406)
    page = items[offset - 1 : offset - 1 + limit]
    headers = {"X-Total-Count": str(len(items)), "Returned-Records": str(len(page))}
    return Answer(json.dumps({"Organisations": page}).encode(), headers=headers)


@contextmanager
def directory() -> Iterator[Directory]:
    """A directory that listens until the end of the block."""
    held = Directory("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            given = held.answer(self.path)
            self.send_response(given.status)
            headers = {"Content-Type": "application/json", **given.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(given.body) + (100 if given.cut else 0)))
            self.end_headers()
            self.wfile.write(given.body)

        def log_message(self, format: str, *arguments: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    held.url = f"http://127.0.0.1:{server.server_port}/ORD"
    try:
        yield held
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
