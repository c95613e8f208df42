"""The fonts of the machine that the printing programs need: in place of one that is absent they would take another."""

import shutil
import subprocess

from sample_docs.make.families import office, web

PACKAGES = "fonts-liberation fonts-crosextra-carlito fonts-dejavu-core"


def lacking() -> tuple[str, ...]:
    """The families of type that layouts use and fontconfig does not know."""
    wanted = sorted({*web.FACES, *office.FACES})
    program = shutil.which("fc-list")
    if not program:
        return tuple(wanted)
    listed = subprocess.run([program, ":", "family"], check=True, capture_output=True, text=True)  # noqa: S603 (no input)
    found = {name.strip() for line in listed.stdout.splitlines() for name in line.split(",")}
    return tuple(name for name in wanted if name not in found)
