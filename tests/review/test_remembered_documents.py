"""Documents remembered from the store: the same as kept, no more than there is room for."""

from pathlib import Path

from review_samples import certificate

from review.store.memory import Remembered
from review.store.repository import open_store


def key(name: str) -> tuple[str, str, str]:
    return (name * 64, "v1", "")


def test_the_documents_used_last_stay_as_many_as_there_is_room_for() -> None:
    remembered = Remembered(most=100)
    for name in "abc":
        remembered.put(key(name), certificate(), 40)
        remembered.get(key("a"))
    assert [remembered.get(key(name)) is not None for name in "abc"] == [True, False, True]


def test_one_that_is_larger_than_the_room_is_not_remembered() -> None:
    remembered = Remembered(most=100)
    remembered.put(key("a"), certificate(), 101)
    assert remembered.get(key("a")) is None


def test_a_document_that_is_kept_anew_is_taken_from_the_store_again(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'assure.sqlite3'}", tmp_path / "files") as store:
        first, second = certificate(), certificate().model_copy(update={"pages": 9})
        for document in (first, second):
            store.keep_document(document, "v1")
            assert store.document(document.sha256, "v1") == document
            assert store.document(document.sha256, "v1") == document
        assert store.document(first.sha256, "v2") is None
        assert store.document(first.sha256, "v1", "board_minutes") is None
