"""Certificates by families: many layouts crossed with many bodies' words, drawn by three programs.

A layout is a structure; words, type, size, date form and the order of fields come from the seed. Labels are what the
layout took from its sheet, so that they follow the page.
"""

import shutil
import sys
from collections.abc import Sequence
from functools import cache

from sample_docs.make import certificates, others
from sample_docs.make.certificate_layouts import LAYOUTS
from sample_docs.make.families import chromium, facts, office, vocabulary
from sample_docs.make.families.layouts import FAMILIES
from sample_docs.make.families.sheet import Sheet
from sample_docs.make.families.split import held_out
from sample_docs.make.samples import Sample
from sample_docs.make.world import World

__all__ = ["FAMILIES", "absent", "any_certificate", "any_other", "available", "certificate", "held_out", "other"]


def any_certificate(world: World) -> Sample:
    """An ISO 27001 certificate in any layout, old or of the families."""
    name = _picked(world, (*LAYOUTS, *FAMILIES))
    return certificate(world, name) if name in FAMILIES else certificates.certificate(world, name)


def any_other(world: World) -> Sample:
    """A certificate of anything else in any layout, old or of the families."""
    name = _picked(world, (*others.LAYOUTS, *(name for name, family in FAMILIES.items() if family.others)))
    return other(world, name) if name in FAMILIES else others.other_certificate(world, name)


def certificate(world: World, layout: str) -> Sample:
    """An ISO 27001 certificate in one of the families' layouts, as a PDF with text."""
    return _drawn(world, layout, None, layout)


def other(world: World, layout: str) -> Sample:
    """A certificate to another management system standard; its layout is ``other-`` and the family's name."""
    return _drawn(world, layout, world.pick(facts.OTHERS), f"other-{layout}")


def _drawn(world: World, name: str, standard: str | None, layout: str) -> Sample:
    family = FAMILIES[name]
    words = world.pick(vocabulary.of(name, family.bilingual))
    sheet = Sheet(facts.drawn(world, words, standard), world)
    data = family.draw(sheet)
    if family.program == "libreoffice":
        data = office.printed([data])[0]
    return Sample(data, ".pdf", "digital", sheet.marks(), layout)


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
    return ""
