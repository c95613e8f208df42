"""Files as received in an object store (S3 or what speaks its language), each an object under its sha256.

One request puts a whole object or none, on the condition that none is there and with its sha256, which the store
checks: so no temporary key, and nothing is ever written over. Keys, region and address of the store are the
library's own settings (``AWS_…``), none of ours holds a secret.
"""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError
from s3fs import S3FileSystem

from evidence.errors import StoreUnavailable
from review.store.blobs import as_received

SCHEME = "s3://"
WHOLE = 4 * 2**30
"""Bytes up to which an object is put by one request, far above the largest file that is taken."""
ALREADY_THERE = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
CONNECTING: dict[str, Any] = {
    "connect_timeout": 10,
    "read_timeout": 60,
    "retries": {"max_attempts": 4, "mode": "standard"},
}


@dataclass(frozen=True)
class ObjectBlobs:
    """Objects at ``prefix`` (bucket and folder, without a slash at the end)."""

    prefix: str
    files: S3FileSystem = field(repr=False, compare=False)

    @classmethod
    def at(cls, url: str) -> "ObjectBlobs":
        """The object store at ``s3://bucket/prefix``; nothing is asked of it yet."""
        prefix = url.removeprefix(SCHEME).rstrip("/")
        if not url.startswith(SCHEME) or not prefix.strip("/") or prefix.startswith("/"):
            raise StoreUnavailable(f"ASSURE_BLOBS: found {url!r}, expected s3://bucket/prefix or a folder")
        return cls(prefix, S3FileSystem(config_kwargs=CONNECTING, use_listings_cache=False, skip_instance_cache=True))

    def key(self, sha256: str) -> str:
        return f"{self.prefix}/{sha256[:2]}/{sha256}"

    def keep(self, sha256: str, data: bytes) -> None:
        key, digest = self.key(sha256), base64.b64encode(bytes.fromhex(sha256)).decode()
        with self._reached():
            if self.files.exists(key):
                return
            try:
                self.files.pipe_file(key, data, chunksize=WHOLE, mode="create", ChecksumSHA256=digest)
            except (OSError, ClientError) as error:
                if not _already_there(error):
                    raise

    def load(self, sha256: str) -> bytes:
        key = self.key(sha256)
        with self._reached():
            try:
                data = bytes(self.files.cat_file(key))
            except FileNotFoundError as error:
                self._must_have_bucket()
                raise StoreUnavailable(f"{SCHEME}{key}: a stored file is missing: restore it") from error
        return as_received(sha256, data, f"{SCHEME}{key}")

    def _must_have_bucket(self) -> None:
        """Tell a missing object from a missing bucket, whose remedy is another."""
        bucket = self.prefix.partition("/")[0]
        self.files.call_s3("head_bucket", Bucket=bucket)

    @contextmanager
    def _reached(self) -> Iterator[None]:
        try:
            yield
        except (OSError, BotoCoreError, ClientError) as error:
            bucket = self.prefix.partition("/")[0]
            raise StoreUnavailable(
                f"{SCHEME}{bucket}: the bucket of stored files cannot be used: {error or type(error).__name__}: "
                "see that it exists and may be read and written, and that AWS_ENDPOINT_URL, AWS_REGION and the keys "
                "are right, then run the same again"
            ) from error


def _already_there(error: BaseException) -> bool:
    """Whether another writer put the object meanwhile; the store's own answer is the cause of the error."""
    cause = error if isinstance(error, ClientError) else error.__cause__
    return isinstance(cause, ClientError) and cause.response["Error"]["Code"] in ALREADY_THERE
