"""Certificates by families: many layouts crossed with many bodies' words, drawn by three programs.

A layout is a structure; words, type, size, date form and the order of fields come from the seed. Labels are what the
layout took from its sheet, so that they follow the page.
"""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from sample_docs.make import certificates, others
from sample_docs.make.certificate_layouts import LAYOUTS
from sample_docs.make.families import chromium, facts, office, vocabulary
from sample_docs.make.families.fonts import PACKAGES, lacking
from sample_docs.make.families.layouts import FAMILIES, ISO_27001, OTHERS
from sample_docs.make.families.sheet import Sheet
from sample_docs.make.families.split import held_out
from sample_docs.make.samples import Sample
from sample_docs.make.world import World

__all__ = [
    "FAMILIES",
    "ISO_27001",
    "OTHERS",
    "absent",
    "any_certificate",
    "any_other",
    "available",
    "certificate",
    "draft",
    "finished",
    "held_out",
    "other",
]


def any_certificate(world: World) -> Sample:
    """An ISO 27001 certificate in any layout, old or of the families."""
    name = _picked(world, (*LAYOUTS, *ISO_27001))
    return certificate(world, name) if name in FAMILIES else certificates.certificate(world, name)


def any_other(world: World) -> Sample:
    """A certificate of anything else in any layout, old or of the families."""
    name = _picked(world, (*others.LAYOUTS, *OTHERS))
    return other(world, name) if name in FAMILIES else others.other_certificate(world, name)


def certificate(world: World, layout: str) -> Sample:
    """An ISO 27001 certificate in one of the families' layouts, as a PDF with text."""
    return finished([draft(world, layout)])[0]


def other(world: World, layout: str) -> Sample:
    """A certificate to another standard, or of the layout's own scheme; the label says ``other-`` before the layout."""
    return finished([draft(world, layout, to_another=True)])[0]


class Draft(NamedTuple):
    """A sample whose bytes may still be a DOCX that LibreOffice is to print."""

    sample: Sample
    program: str


def draft(world: World, layout: str, to_another: bool = False) -> Draft:
    """A certificate as its layout leaves it. ``to_another`` standard than ISO 27001."""
    family = FAMILIES[layout]
    words = world.pick(vocabulary.of(layout, family.bilingual))
    standard = world.pick(facts.OTHERS) if to_another else None
    drawn = family.scheme(world, words) if family.scheme else facts.drawn(world, words, standard)
    sheet = Sheet(drawn, world)
    data = family.draw(sheet)
    name = f"other-{layout}" if to_another else layout
    return Draft(Sample(data, ".pdf", "digital", sheet.marks(), name), family.program)


def finished(drafts: Sequence[Draft]) -> list[Sample]:
    """The samples, each with its PDF. LibreOffice starts once for all, which is what makes thousands bearable."""
    typed = [held.sample.data for held in drafts if held.program == "libreoffice"]
    printed = iter(office.printed(typed) if typed else ())
    return [replace(s, data=next(printed)) if program == "libreoffice" else s for s, program in drafts]


def _picked(world: World, names: Sequence[str]) -> str:
    """One of the names whose program is here. Drawn again where it is not, so that the others stay as they are."""
    while True:
        name = world.pick(names)
        if name not in FAMILIES or name in available():
            return name


@cache
def available() -> frozenset[str]:
    """The families whose program is on this machine; says once on standard error which are skipped, and why."""
    lacking = {program: why for program in ("chromium", "libreoffice") if (why := absent(program))}
    for program, why in lacking.items():
        count = sum(family.program == program for family in FAMILIES.values())
        sys.stderr.write(f"{count} layouts of certificates are skipped: {why}\n")
    return frozenset(name for name, family in FAMILIES.items() if family.program not in lacking)


def absent(program: str) -> str:
    """What is missing for a program, with the remedy; empty where it is there."""
    if program == "chromium" and not chromium.program():
        return "chromium is not installed (apt-get install chromium)"
    if program == "libreoffice" and not shutil.which("soffice"):
        return "LibreOffice is not installed (apt-get install libreoffice-writer-nogui)"
    fonts = () if program == "reportlab" else lacking()
    return f"fonts {', '.join(fonts)} are not installed (apt-get install {PACKAGES})" if fonts else ""
