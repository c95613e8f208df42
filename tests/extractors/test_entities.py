"""The language model helps where no pattern found a name, is never sure, and is not loaded for papers without need."""

import subprocess
import sys

from papers import paper

from evidence.fields import Doubt, Found
from extractors.entities import initials, most_named_in
from extractors.mentions import mentions
from extractors.statements import statements


def test_the_body_most_named_in_prose_is_a_doubtful_owner() -> None:
    made = statements(
        paper(
            "The Kestrel Hospitals NHS Foundation Trust keeps the register.",
            "Staff of Kestrel Hospitals NHS Foundation Trust are trained every year.",
        )
    )
    name = most_named_in(made)
    assert isinstance(name, Found)
    assert "Kestrel Hospitals NHS Foundation Trust" in name.value
    assert name.doubts == (Doubt.NO_LABEL,)


def test_a_host_that_no_pattern_finds_is_seen() -> None:
    named = mentions(paper("The backup tapes reside off site, where Harbour Records Ltd looks after them."))
    assert [host.name for host in named.hosts] == ["Harbour Records Ltd"]


def test_the_model_is_not_loaded_without_need() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests/extractors')\n"
        "from papers import paper\n"
        "from extractors.mentions import mentions\n"
        "mentions(paper('Data are encrypted at rest.', 'The Board met on 3 May 2026.'))\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_initials_are_the_short_name_that_a_paper_uses() -> None:
    assert initials("UK Alder Association") == "UKAA"
    assert initials("Society for Alder Research") == "SAR"
    assert initials("Alder Ltd") == ""
