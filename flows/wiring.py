"""Settings to a store. The one place where the two meet."""

from flows.settings import Settings
from review.store.repository import Store, open_store


def store_of(settings: Settings) -> Store:
    """The store of the settings, its schema up to date; raises ``StoreUnavailable``."""
    return open_store(settings.store_url, settings.blobs)
