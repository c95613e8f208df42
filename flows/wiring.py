"""Settings to a store. The one place where the two meet."""

from contextlib import suppress

from flows.settings import Settings
from review.people.directory import Directory
from review.people.repository import People
from review.store.repository import Store, open_store


def store_of(settings: Settings) -> Store:
    """The store of the settings, its schema up to date; raises ``StoreUnavailable``.

    A data folder that is not there is made for its owner alone: it holds personal data.
    """
    with suppress(OSError):  # said by the store, which knows what it wanted there
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    return open_store(settings.store_url, settings.evidence, blind_share=settings.blind_sample)


def directory_of(store: Store) -> Directory:
    """The people of the desk, in the same database as its cases."""
    return People(store.engine)
