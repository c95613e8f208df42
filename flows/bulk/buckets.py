"""Folders, archives and manifests in an object store, by fsspec: the same trees as on a disk.

Only what is listed in ``STORES`` is taken, so that a slip of the pen asks no web server. Credentials and the address
of the store come from the usual environment of the store's own library (``AWS_ACCESS_KEY_ID``, ``AWS_ENDPOINT_URL`` …).
A store that is away is not a file that is missing: its cases are left for the next run, whole.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from tempfile import NamedTemporaryFile
from typing import Any

from evidence.errors import CaseError, MissingProgram, SourceUnavailable
from flows.casefolder import JUNK

STORES = {"s3": "s3fs", "gs": "gcsfs", "abfs": "adlfs"}
"""The schemes of URLs that are taken, and the package that each needs."""


@dataclass(frozen=True)
class BucketTree:
    """The objects under a prefix, as listed once."""

    label: str
    root: str
    fs: Any = field(repr=False)
    sizes: Mapping[str, int] = field(repr=False)
    fetched: dict[str, bytes] = field(repr=False, default_factory=dict)
    """What was asked for together before; each is given once."""
    warnings: tuple[str, ...] = ()

    @property
    def names(self) -> Sequence[str]:
        return tuple(self.sizes)

    def size(self, name: str) -> int:
        if name not in self.sizes:
            raise FileNotFoundError(2, "no such object", name)
        return self.sizes[name]

    def load(self, name: str) -> bytes:
        if name in self.fetched:
            return self.fetched.pop(name)
        with reaching(self.label):
            data: bytes = self.fs.cat_file(f"{self.root}/{name}")
            return data

    def fetch(self, wanted: Callable[[str], bool]) -> None:
        """Ask for the small files that will all be needed at once: one at a time costs a journey each."""
        names = [name for name in self.sizes if wanted(name)]
        with reaching(self.label):
            found = self.fs.cat([f"{self.root}/{name}" for name in names], on_error="omit") if names else {}
        self.fetched.update({path.removeprefix(f"{self.root}/"): data for path, data in found.items()})


def open_bucket(url: str) -> BucketTree:
    """The objects under a URL; raises ``CaseError`` where there is none, ``SourceUnavailable`` where it is away."""
    fs, root = file_system(url)
    with reaching(url):
        try:
            found = fs.find(root, detail=True)
        except FileNotFoundError as error:
            raise CaseError(f"{url}: there is no such bucket or prefix: correct the URL") from error
    sizes = {
        path.removeprefix(f"{root}/"): int(info["size"] or 0)
        for path, info in sorted(found.items())
        if not path.endswith("/") and not JUNK.intersection(PurePosixPath(path).parts)
    }
    return BucketTree(url.rstrip("/"), root, fs, sizes)


def copied(url: str) -> Callable[[], Path]:
    """Where a copy of one object lies; it is deleted when nobody can ask for it any more."""
    fs, path = file_system(url)
    copy = NamedTemporaryFile(prefix="assure-", suffix=PurePosixPath(path).suffix)  # noqa: SIM115 (kept open)
    with reaching(url):
        try:
            fs.get_file(path, copy.name)
        except FileNotFoundError as error:
            raise CaseError(f"{url}: there is no such object: correct the URL") from error
    return lambda: Path(copy.name)


def file_system(url: str) -> tuple[Any, str]:
    """The store of a URL and the path in it; raises ``CaseError`` for a scheme that is not taken."""
    scheme = url.partition("://")[0].lower()
    if scheme not in STORES:
        taken = ", ".join(f"{known}://" for known in ("file", *STORES))
        raise CaseError(f"{url}: found the scheme {scheme!r}, expected a path or one of {taken}")
    import fsspec

    logging.getLogger("s3fs").setLevel(logging.ERROR)
    try:
        fs, path = fsspec.core.url_to_fs(url, use_listings_cache=False, skip_instance_cache=True)
    except ImportError as error:
        package = STORES[scheme]
        raise MissingProgram(f"{url}: {scheme}:// needs the package {package}: pip install {package}") from error
    if not path.strip("/"):
        raise CaseError(f"{url}: found no bucket, expected {scheme}://BUCKET/PREFIX")
    return fs, path.rstrip("/")


@contextmanager
def reaching(url: str) -> Iterator[None]:
    """Say what it means that a store does not answer; what is missing in it stays ``FileNotFoundError``."""
    try:
        yield
    except (FileNotFoundError, CaseError):
        raise
    except PermissionError as error:
        raise SourceUnavailable(
            f"{url}: the object store refuses access ({error}): set the credentials in the environment "
            "(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY), then run the same again"
        ) from error
    except Exception as error:  # every store's library has errors of its own, and none of them is this program's
        raise SourceUnavailable(
            f"{url}: the object store does not answer ({type(error).__name__}: {error}): check its address "
            "(AWS_ENDPOINT_URL) and the network, then run the same again"
        ) from error
