"""Documents that were taken out of the store lately, so that a page and its picture do not parse them anew each time.

A document never changes under its key, so what is remembered is as good as what is kept.
"""

import threading
from collections import OrderedDict

from evidence.contents import Document

MOST = 16_000_000
"""Characters of JSON that the documents remembered may have together."""

Key = tuple[str, str, str]
"""Sha256, the version that read it, the kind that a person gave it."""


class Remembered:
    """The documents used last, as many as there is room for. Any thread may ask."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._held = most, 0
        self._documents: OrderedDict[Key, tuple[Document, int]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Key) -> Document | None:
        with self._lock:
            found = self._documents.get(key)
            if found is None:
                return None
            self._documents.move_to_end(key)
            return found[0]

    def put(self, key: Key, document: Document, size: int) -> None:
        with self._lock:
            self._forget(key)
            self._documents[key] = (document, size)
            self._held += size
            while self._held > self._most and self._documents:
                self._forget(next(iter(self._documents)))

    def forget(self, key: Key) -> None:
        """It is about to be kept anew."""
        with self._lock:
            self._forget(key)

    def _forget(self, key: Key) -> None:
        if key in self._documents:
            self._held -= self._documents.pop(key)[1]
