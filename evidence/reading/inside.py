"""A file that another one contains, by its sha256: for a viewer, which needs its bytes and no words."""

from dataclasses import replace

from evidence.document import EvidenceFile, Reading
from evidence.errors import ReadError
from evidence.reading.archive import read_zip
from evidence.reading.limits import Allowance, Limits
from evidence.reading.mail import read_mail
from evidence.reading.ocr import Pytesseract
from evidence.reading.parts import Means
from evidence.reading.sniff import MediaType, sniff

PACKED = {MediaType.ZIP: read_zip, MediaType.EML: read_mail}


def contained_file(file: EvidenceFile, sha256: str, limits: Limits | None = None) -> EvidenceFile | None:
    """The file itself or what it contains, at any depth, with these bytes; ``None`` where there is none."""
    seen: dict[str, EvidenceFile] = {}

    def keep(inner: EvidenceFile, means: Means) -> Reading:
        seen.setdefault(inner.sha256, inner)
        open_packed = PACKED.get(sniff(inner.data))
        if open_packed and means.depth <= means.limits.max_depth and sha256 not in seen:
            try:
                open_packed(inner, replace(means, depth=means.depth + 1))
            except ReadError:
                return _nothing(inner)  # a damaged archive beside the file that is sought
        return _nothing(inner)

    keep(file, Means(Pytesseract(), Allowance(limits or Limits()), keep))
    return seen.get(sha256)


def _nothing(file: EvidenceFile) -> Reading:
    return Reading(file.name, file.sha256, None, ())
