"""What the tests of certificate families share: a made certificate and the words of its pages."""

import io

import pdfplumber

from sample_docs.make import families
from sample_docs.make.certificates import seeded

NEEDED = {"organisation_name", "certificate_number", "standard", "issued_on", "expires_on"}


def squeezed(text):
    return "".join(text.casefold().split())


def words_of(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return squeezed("".join(word["text"] for page in document.pages for word in page.extract_words()))


def made(layout, seed):
    make = families.certificate if layout in families.ISO_27001 else families.other
    return make(seeded(f"{layout}/{seed}"), layout)
