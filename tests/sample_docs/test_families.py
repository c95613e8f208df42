"""Certificates by families: the label says what the page says, on every layout, and the split leaks nothing."""

import hashlib
import subprocess
import sys
from datetime import date, timedelta

import pytest
from family_helpers import NEEDED, made, squeezed, words_of

from sample_docs.make import calibration, families
from sample_docs.make.certificate_layouts import LAYOUTS
from sample_docs.make.certificates import seeded
from sample_docs.make.families import vocabulary
from sample_docs.make.families.facts import STYLES
from sample_docs.make.families.fixed import fixed
from sample_docs.make.families.sheet import DATES, Sheet
from sample_docs.make.families.split import held_out, wording_held_out
from sample_docs.make.samples import FIELDS

DRAWN = [name for name, family in families.FAMILIES.items() if family.program == "reportlab"]


def test_there_are_layouts_and_vocabularies_enough():
    assert len(families.ISO_27001) + len(LAYOUTS) >= 60
    assert len(vocabulary.VOCABULARIES) >= 15
    assert {family.program for family in families.FAMILIES.values()} == {"chromium", "libreoffice", "reportlab"}


def test_no_vocabulary_gives_two_fields_one_label():
    for words in vocabulary.VOCABULARIES:
        assert len(set(words.labels)) == len(words.labels), words.name


def test_a_bilingual_vocabulary_has_both_languages_in_each_label():
    for words in vocabulary.VOCABULARIES:
        assert all((label.count("|") == 1) == words.bilingual for label in words.labels), words.name


@pytest.mark.parametrize("layout", DRAWN)
def test_what_is_labelled_is_printed(layout):
    sample = made(layout, 1)
    text = words_of(sample.data)
    for entry in sample.label.fields():
        name, value = entry["name"], entry["value"]
        if name in DATES and value:
            day = date.fromisoformat(value)
            assert any(squeezed(style(day)) in text for style in STYLES.values())
        if name in {"organisation_name", "certificate_number", "certification_body"} and value:
            assert all(squeezed(word) in text for word in value.split())
        if name == "location" and value:
            assert squeezed(value["postcode"]) in text


@pytest.mark.parametrize("layout", DRAWN)
def test_dates_that_are_not_labelled_are_not_printed(layout):
    """A first or revised date that a layout leaves out must not stand on its page all the same."""
    for seed in range(4):
        world = seeded(f"{layout}/unprinted/{seed}")
        words = world.pick(vocabulary.of(layout))
        family = families.FAMILIES[layout]
        facts = family.scheme(world, words) if family.scheme else families.facts.drawn(world, words)
        sheet = Sheet(facts, world)
        text = words_of(family.draw(sheet))
        labelled = [sheet.marks().values.get(name) for name in DATES]
        for day in (facts.base.first, facts.base.revised):
            if day and day not in labelled and day not in {facts.base.issued, facts.base.issued - timedelta(days=1)}:
                assert squeezed(facts.day(day)) not in text


@pytest.mark.parametrize("layout", DRAWN)
def test_a_certificate_states_holder_number_standard_and_validity(layout):
    stated = {e["name"] for e in made(layout, 2).label.fields() if e["value"] is not None}
    assert stated >= NEEDED


def test_labels_of_another_standard_have_only_that_kinds_fields():
    sample = families.other(seeded("another"), "drawn-pillars")
    assert sample.label.kind == "other_certificate"
    assert set(sample.label.values) <= set(FIELDS["other_certificate"])
    assert "27001" not in sample.label.values["standard"]
    assert sample.layout == "other-drawn-pillars"


def test_the_current_cycle_starts_after_the_first_and_ends_after_the_revision():
    for seed in range(200):
        words = vocabulary.VOCABULARIES[seed % len(vocabulary.VOCABULARIES)]
        base = families.facts.drawn(seeded(f"order/{seed}"), words).base
        assert (base.first or base.issued) <= base.issued < (base.revised or base.expires) <= base.expires


def test_about_half_of_the_layouts_and_of_the_words_are_held_out():
    layouts = [*LAYOUTS, *families.FAMILIES]
    assert 0.4 <= sum(map(held_out, layouts)) / len(layouts) <= 0.6
    names = [words.name for words in vocabulary.VOCABULARIES]
    assert 0.4 <= sum(map(wording_held_out, names)) / len(names) <= 0.6


def test_a_layout_lies_on_one_side_whatever_its_standard():
    assert all(held_out(f"other-{name}") == held_out(name) for name in families.FAMILIES)


def test_the_split_is_by_digest_and_the_same_everywhere():
    digest = hashlib.sha256(b"layout drawn-pillars").digest()
    assert held_out("drawn-pillars") == (digest[0] >= 128)


def test_layouts_of_calibration_use_no_word_list_of_training():
    for name, family in families.FAMILIES.items():
        lists = vocabulary.of(name, family.bilingual)
        assert lists
        assert all(wording_held_out(words.name) == held_out(name) for words in lists)


@pytest.mark.parametrize("layout", ["drawn-pillars", "drawn-narrow-slip", "drawn-sites-in-columns"])
def test_the_same_seed_gives_the_same_bytes(layout):
    assert made(layout, 3).data == made(layout, 3).data
    assert made(layout, 3).data != made(layout, 4).data


def test_time_and_identity_of_a_pdf_are_overwritten_without_moving_anything():
    first = b"<</CreationDate(D:20261122081413Z')/ID [ <288B63>\n<288B63> ]/DocChecksum /3A16C5>>tail"
    other = b"<</CreationDate(D:20200101000000Z')/ID [ <11AA22>\n<11AA22> ]/DocChecksum /FFFFFF>>tail"
    assert fixed(first) == fixed(other)
    assert len(fixed(first)) == len(first)
    assert fixed(first).endswith(b"tail")


def test_a_family_whose_program_is_absent_says_so_and_is_skipped():
    """In a process of its own with no program in reach: what is there is remembered for the life of a process."""
    script = (
        "from sample_docs.make import families; from sample_docs.make.certificates import seeded;"
        "names = {families.any_certificate(seeded(n)).layout for n in range(40)};"
        "assert names and not any(n.startswith(('web-', 'typed-')) for n in names), names"
    )
    done = subprocess.run([sys.executable, "-c", script], env={"PATH": ""}, capture_output=True, text=True, check=True)
    assert "layouts of certificates are skipped: chromium is not installed (apt-get install chromium)" in done.stderr
    assert "LibreOffice is not installed" in done.stderr


def test_calibration_draws_from_old_layouts_and_families():
    world = seeded("both")
    drawn = {families._picked(world, (*LAYOUTS, *DRAWN)) for _ in range(300)}
    assert drawn & set(LAYOUTS)
    assert drawn & set(DRAWN)
    assert calibration.FAMILIES["iso27001_certificate"] is families.any_certificate
