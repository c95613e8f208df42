"""The environment, read once into frozen settings. Nothing below ``flows`` looks at it."""

import os
import re
from functools import cached_property
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from evidence.errors import CallError


class Settings(BaseSettings):
    """Where data lies and how many documents are read at a time (environment: ``ASSURE_…``)."""

    model_config = SettingsConfigDict(env_prefix="ASSURE_", frozen=True, use_attribute_docstrings=True)

    data: Path = Field(default_factory=lambda: user_data_path("assure", appauthor=False))
    """``ASSURE_DATA``: the program's own data folder; database, files as received, Prefect's home."""
    database_url: str | None = None
    """``ASSURE_DATABASE_URL``: an SQLAlchemy URL; SQLite in the data folder when unset."""
    workers: int = Field(default_factory=lambda: min(os.cpu_count() or 1, 4), ge=1, le=64)
    """``ASSURE_WORKERS``: documents read at the same time."""
    cache: Path | None = None
    """``ASSURE_CACHE``: the folder of documents already read; ``cache`` in the data folder when unset."""
    cache_mb: int = Field(default=500, ge=0, le=1_000_000)
    """``ASSURE_CACHE_MB``: how large it may grow, in millions of bytes; 0 switches it off."""

    blind_sample: float = Field(default=0.02, ge=0, le=1)
    """``ASSURE_BLIND_SAMPLE``: the share of accepted fields that people are asked about unmarked, to measure errors."""
    idle_minutes: int = Field(default=30, ge=1, le=24 * 60)
    """``ASSURE_IDLE_MINUTES``: after so long without a request, a person signs in to the desk again."""
    openid_issuer: str | None = None
    """``ASSURE_OPENID_ISSUER``: an OpenID Connect provider at which people may sign in to the desk."""
    openid_name: str = "your organisation"
    """``ASSURE_OPENID_NAME``: what the sign-in page calls it."""
    openid_client_id: str | None = None
    """``ASSURE_OPENID_CLIENT_ID``: as registered there, with the address ``…/sign-in/openid/back``."""
    openid_client_secret: str | None = Field(default=None, repr=False)
    """``ASSURE_OPENID_CLIENT_SECRET``."""

    ods_api: str = "https://directory.spineservices.nhs.uk/ORD/2-0-0"
    """``ASSURE_ODS_API``: the ODS directory's ORD interface, which `assure registers refresh` asks."""

    @cached_property
    def store_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data.absolute() / 'assure.sqlite3'}"

    @property
    def shown_url(self) -> str:
        """The database's URL without its password."""
        return re.sub(r"(?<=:)[^:/@]+(?=@)", "***", self.store_url)

    @property
    def blobs(self) -> Path:
        """The folder of the files as received, each under its sha256."""
        return self.data.absolute() / "files"

    @property
    def cache_folder(self) -> Path:
        """The folder of documents already read, which may be deleted at any time."""
        return (self.cache or self.data / "cache").absolute()

    @property
    def prefect_home(self) -> Path:
        return self.data.absolute() / "prefect"

    @classmethod
    def load(cls) -> "Settings":
        """From the environment; raises ``CallError`` naming the variable that is wrong."""
        try:
            return cls()
        except ValidationError as error:
            faults = (
                f"ASSURE_{'_'.join(map(str, fault['loc'])).upper()}: found {fault['input']!r}, expected: {fault['msg']}"
                for fault in error.errors()
            )
            raise CallError("\n".join(faults)) from error

    def in_folder(self, data: Path) -> "Settings":
        """The same settings with everything in a folder of its own (the demonstration, a test)."""
        return Settings(data=data, database_url=None, workers=self.workers)
