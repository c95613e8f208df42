"""``assure migrate``: the store itself."""

from flows.commands.common import DONE
from flows.progress import say
from flows.settings import Settings


def migrate_store() -> int:
    """``assure migrate``: bring the database to this version's schema, as every command does on opening it."""
    from flows.wiring import store_of

    with store_of(Settings.load()):
        say(f"{Settings.load().shown_url}: at the schema of this version")
    return DONE
