"""The directory of people in the database."""

from sqlalchemy import Engine


class People:
    """Accounts, sessions and the log over an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
