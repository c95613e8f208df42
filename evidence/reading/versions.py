"""The versions of what reads: a reading can only be repeated with the same readers."""

from importlib.metadata import version

from evidence.reading.libtesseract import installed_engine
from evidence.reading.ocr import OcrEngine
from evidence.reading.second_reader import installed

_READERS = ("pypdfium2", "pdfplumber", "pillow", "python-docx", "openpyxl", "beautifulsoup4")


def made_by(ocr: OcrEngine | None = None) -> dict[str, str]:
    """Program -> version, for ``made_by`` of the contract.

    The second reader is named where it is installed, for then it is in use. Where tesseract is not installed its
    version is "absent": files with a text layer are read all the same.
    """
    from evidence.errors import MissingProgram

    engine = ocr or installed_engine()
    versions = {name: version(name) for name in _READERS}
    try:
        versions[engine.name] = engine.version
    except MissingProgram:
        versions[engine.name] = "absent"
    return versions | installed()
