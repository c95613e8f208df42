"""The environment, read once into frozen settings. Nothing below ``flows`` looks at it."""

import os
import re
from functools import cached_property
from pathlib import Path
from typing import Literal

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
    blobs: str | None = None
    """``ASSURE_BLOBS``: ``s3://bucket/prefix`` or a folder for the files as received; ``files`` in the data folder."""
    pool: str | None = None
    """``ASSURE_POOL``: the Prefect work pool whose workers read and judge what `assure ingest` takes in."""
    lease: int = Field(default=1800, ge=5)
    """``ASSURE_LEASE``: a worker that has stored nothing for so many seconds is taken for dead."""
    workers: int = Field(default_factory=lambda: min(os.cpu_count() or 1, 4), ge=1, le=64)
    """``ASSURE_WORKERS``: documents read at the same time."""
    file_seconds: int = Field(default=960, ge=1)
    """``ASSURE_FILE_SECONDS``: a file that takes longer in an ingest is given up; reading itself stops at 900."""
    file_memory_mb: int = Field(default=3000, ge=100)
    """``ASSURE_FILE_MEMORY_MB``: what reading one file may take in an ingest, in millions of bytes."""
    cache: Path | None = None
    """``ASSURE_CACHE``: the folder of documents already read; ``cache`` in the data folder when unset."""
    cache_mb: int = Field(default=500, ge=0, le=1_000_000)
    """``ASSURE_CACHE_MB``: how large it may grow, in millions of bytes; 0 switches it off."""

    blind_sample: float = Field(default=0.02, ge=0, le=1)
    """``ASSURE_BLIND_SAMPLE``: the share of accepted fields that people are asked about unmarked, to measure errors."""
    learning: bool = False
    """``ASSURE_LEARNING``: answers may improve the reader, in the cases of which nobody has said otherwise."""
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

    inbox: str | None = None
    """``ASSURE_INBOX``: the folder, or the URL of a bucket, that the inbox sweep takes uploads from."""
    inbox_settled: int = Field(default=60, ge=0, le=86_400)
    """``ASSURE_INBOX_SETTLED``: an upload is complete when nothing of it has changed for so many seconds."""
    inbox_marker: bool = False
    """``ASSURE_INBOX_MARKER``: only an upload with a marker ``NAME.done`` beside it is complete."""
    recheck_record: bool = False
    """``ASSURE_RECHECK_RECORD``: the nightly recheck stores the assessments that differ, not only the report."""
    recheck_within: int = Field(default=90, ge=0, le=3650)
    """``ASSURE_RECHECK_WITHIN``: it names evidence that runs out within so many days."""
    keep_pages_days: int = Field(default=30, ge=1)
    """``ASSURE_KEEP_PAGES_DAYS``: rendered page images are swept when not used for so long."""
    keep_cache_days: int = Field(default=90, ge=1)
    """``ASSURE_KEEP_CACHE_DAYS``: so are entries of the cache of documents read."""
    keep_reports_days: int = Field(default=365, ge=1)
    """``ASSURE_KEEP_REPORTS_DAYS``: change reports are swept when so old."""
    keep_runs_days: int = Field(default=30, ge=1)
    """``ASSURE_KEEP_RUNS_DAYS``: so are Prefect's runs, events and results, and the record of scheduled runs."""

    log: Literal["", "json", "plain"] = ""
    """``ASSURE_LOG``: standard error is a log in this form, without personal data; messages to people when unset."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """``ASSURE_LOG_LEVEL``: the least that is logged."""
    metrics_file: Path | None = None
    """``ASSURE_METRICS_FILE``: each command writes its counts there for Prometheus' node_exporter."""
    metrics_token: str | None = Field(default=None, repr=False)
    """``ASSURE_METRICS_TOKEN``: who sends it as bearer may read ``/metrics`` from another machine."""
    disk_mb: int = Field(default=500, ge=0)
    """``ASSURE_DISK_MB``: with less free, in millions of bytes, ``/healthz`` says 503."""
    queue_days: int = Field(default=14, ge=1)
    """``ASSURE_QUEUE_DAYS``: a question that waits for longer is called overdue."""

    @cached_property
    def store_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data.absolute() / 'assure.sqlite3'}"

    @property
    def shown_url(self) -> str:
        """The database's URL without its password."""
        return re.sub(r"(?<=:)[^:/@]+(?=@)", "***", self.store_url)

    @property
    def evidence(self) -> Path | str:
        """The folder, or the URL in an object store, of the files as received, each under its sha256."""
        return self.blobs or self.data.absolute() / "files"

    @property
    def cache_folder(self) -> Path:
        """The folder of documents already read, which may be deleted at any time."""
        return (self.cache or self.data / "cache").absolute()

    @property
    def inbox_place(self) -> str:
        """Where uploads are taken from: ``inbox`` in the data folder when unset."""
        return self.inbox or str(self.data.absolute() / "inbox")

    @property
    def answers(self) -> Path:
        """The outcomes of reviewers' answers, where they were taken in (``benchmarks.answers``)."""
        return self.data.absolute() / "answers.json"

    @property
    def reports(self) -> Path:
        """The folder of change reports, one a day."""
        return self.data.absolute() / "reports"

    @property
    def pages(self) -> Path:
        """The folder of rendered page images, which may be deleted at any time."""
        return self.data.absolute() / "pages"

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
        return Settings(data=data, database_url=None, blobs=None, pool=None, workers=self.workers)
