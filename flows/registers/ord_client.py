"""The ODS directory over HTTP: a client of NHS England's ORD interface, version 2-0-0.

It answers single organisations and lists. A code that the directory does not know is an answer (404), a host that is
away is not: it is asked again, ever more slowly and as it wishes (``Retry-After``), and at last named in the error.
"""

import math
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from types import TracebackType
from typing import Any

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from evidence.errors import RegisterUnavailable

LIMIT = 1000
"""Records a page: the most that the interface gives; without a limit it gives 20."""
BUSY = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True)
class Patience:
    """How long to wait for what. Times in seconds."""

    attempts: int = 5
    first_wait: float = 1.0
    longest_wait: float = 60.0
    """Of the growing wait and of a ``Retry-After``: a host that asks for more is given up at once."""
    timeout: float = 20.0
    between: float = 0.1
    """Between two requests, so that a long refresh stays polite."""


class _Again(Exception):
    """The host may answer if it is asked again. ``after``: in so many seconds, where it said so."""

    def __init__(self, why: str, after: float | None = None) -> None:
        self.after = after
        super().__init__(why)


class OrdClient:
    """A client of one ORD interface. Close it, or use it in a ``with``."""

    def __init__(
        self, base_url: str, patience: Patience | None = None, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._patience, self._sleep, self._asked = patience or Patience(), sleep, False
        self._base = base_url.rstrip("/")
        self._http = httpx.Client(
            timeout=self._patience.timeout,
            verify=_trusted(),
            headers={"Accept": "application/json"},
            follow_redirects=True,
        )

    def __enter__(self) -> "OrdClient":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.close()

    def organisation(self, code: str) -> Mapping[str, Any] | None:
        """The directory's full record of a code; ``None``: it knows no such code."""
        response = self._get(f"/organisations/{code}", {})
        if response.status_code == httpx.codes.NOT_FOUND and "html" not in response.headers.get("Content-Type", ""):
            return None  # in HTML it is some other host that does not know the page
        record = self._json(response).get("Organisation")
        if not isinstance(record, Mapping):
            raise self._odd(response, "an object with the key Organisation")
        return record

    def search(self, **wanted: str) -> Iterator[Mapping[str, Any]]:
        """The short records of all organisations that fit (``PrimaryRoleId``, ``Status``, ``LastChangeDate`` …)."""
        return self._pages("/organisations", {**wanted, "Limit": str(LIMIT)})

    def changed_since(self, day: date) -> tuple[str, ...]:
        """The codes whose records changed on the day or later; the directory looks back about six months."""
        links = (str(item.get("OrgLink", "")) for item in self._pages("/sync", {"LastChangeDate": day.isoformat()}))
        return tuple(dict.fromkeys(link.partition("?")[0].rstrip("/").rpartition("/")[2] for link in links if link))

    def _pages(self, path: str, wanted: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
        """Every page of a list. ``Offset`` counts records from 1; the first page needs none."""
        given, asked = 0, dict(wanted)
        while True:
            response = self._get(path, asked)
            items = self._json(response).get("Organisations")
            if not isinstance(items, list):
                raise self._odd(response, "a list under the key Organisations")
            yield from items
            given += len(items)
            total = _number(response.headers.get("X-Total-Count"))
            if not items or given >= total:
                self._must_be_whole(response, given, total)
                return
            asked = {**wanted, "Offset": str(given + 1)}

    def _must_be_whole(self, response: httpx.Response, given: int, total: int) -> None:
        if given < total:
            raise RegisterUnavailable(f"{response.url}: the list broke off after {given} of {total} records: try again")

    def _get(self, path: str, wanted: Mapping[str, str]) -> httpx.Response:
        """The answer, 200 or 404; raises ``RegisterUnavailable`` with the last reason once patience is at its end."""
        if self._asked:
            self._sleep(self._patience.between)
        self._asked = True
        retrying = Retrying(
            stop=stop_after_attempt(self._patience.attempts),
            wait=self._wait,
            retry=retry_if_exception_type(_Again),
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return retrying(self._ask, f"{self._base}{path}", wanted)
        except _Again as error:
            remedy = "is ASSURE_ODS_API right, and the network there? Nothing was changed"
            raise RegisterUnavailable(
                f"{self._base}{path}: {error}, {self._patience.attempts} times; {remedy}"
            ) from error

    def _ask(self, url: str, wanted: Mapping[str, str]) -> httpx.Response:
        try:
            response = self._http.get(url, params=dict(wanted))
        except (httpx.TransportError, httpx.TooManyRedirects) as error:
            raise _Again(f"no answer ({type(error).__name__}: {error})") from error
        except httpx.InvalidURL as error:
            raise RegisterUnavailable(f"ASSURE_ODS_API: {self._base!r} is not a URL: {error}") from error
        if response.status_code in BUSY:
            raise _Again(f"answered {response.status_code}", self._asked_to_wait(response))
        if response.status_code not in (httpx.codes.OK, httpx.codes.NOT_FOUND):
            raise RegisterUnavailable(
                f"{response.url}: answered {response.status_code} ({response.text[:200].strip()!r})"
            )
        return response

    def _asked_to_wait(self, response: httpx.Response) -> float | None:
        after = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
        if after is not None and after > self._patience.longest_wait:
            raise RegisterUnavailable(f"{response.url}: is busy and asks to be left alone for {after:.0f} seconds")
        return after

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        growing = wait_exponential(self._patience.first_wait, self._patience.longest_wait)(state)
        return max(error.after, 0.0) if isinstance(error, _Again) and error.after is not None else growing

    def _json(self, response: httpx.Response) -> Mapping[str, Any]:
        try:
            read = response.json()
        except ValueError as error:
            raise self._odd(response, "JSON") from error
        if not isinstance(read, Mapping):
            raise self._odd(response, "a JSON object")
        return read

    def _odd(self, response: httpx.Response, expected: str) -> RegisterUnavailable:
        found = " ".join(response.text[:80].split())
        return RegisterUnavailable(f"{response.url}: expected {expected}, found {found!r}: is ASSURE_ODS_API right?")


@cache
def _trusted() -> ssl.SSLContext:
    """Whom to trust, read once: it takes a third of a second."""
    return httpx.create_ssl_context()


def retry_after(header: str | None, now: datetime) -> float | None:
    """The seconds that a ``Retry-After`` asks for, given as seconds or as a date; ``None`` where it says neither."""
    if header is None:
        return None
    try:
        seconds = float(header)
    except ValueError:
        try:
            seconds = (parsedate_to_datetime(header) - now).total_seconds()
        except (ValueError, TypeError):
            return None
    return max(seconds, 0.0) if math.isfinite(seconds) else None


def _number(header: str | None) -> int:
    return int(header) if header and header.isdigit() else 0
