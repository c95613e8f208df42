"""A newer reading of evidence that a desk holds, put into its store as a newer reader would."""

from datetime import date
from typing import Any

from desk_server import RunningDesk

from evidence.contents import Document
from flows.stored import judge_stored
from flows.versions import reading_key

YARRGATE = "evidence/certs/yarrgate.pdf"
"""The certificate of the case ``EXPIRED`` whose dates are in doubt."""


def stored_document(desk: RunningDesk, reference: str, file: str) -> Document:
    """The file of a case as it was read."""
    (sha256,) = (one.sha256 for one in desk.store.submission(reference).files if one.name == file)
    document = desk.store.document(str(sha256), reading_key())
    assert document is not None
    return document


def reread(desk: RunningDesk, reference: str, file: str, as_at: date, **fields: Any) -> None:
    """The file read again with other fields, and its case judged again."""
    document = stored_document(desk, reference, file)
    assert document.contents is not None
    contents = document.contents.model_copy(update=fields)
    desk.store.keep_document(document.model_copy(update={"contents": contents}), reading_key())
    judge_stored(desk.store, reference, as_at)
