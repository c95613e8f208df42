"""``assure status`` and ``migrate``: the store itself."""

from flows.commands.common import DONE, print_line
from flows.progress import say
from flows.settings import Settings
from flows.versions import made_by


def show_status() -> int:
    """``assure status``: where data lies, how much there is, what would read it."""
    from flows.wiring import store_of

    settings = Settings.load()
    with store_of(settings) as store:
        counts = store.counts()
    print_line(
        {"data": str(settings.data), "database": settings.shown_url, "counts": counts, "made_by": dict(made_by())}
    )
    return DONE


def migrate_store() -> int:
    """``assure migrate``: bring the database to this version's schema, as every command does on opening it."""
    from flows.wiring import store_of

    with store_of(Settings.load()):
        say(f"{Settings.load().shown_url}: at the schema of this version")
    return DONE
