"""The letter as a Word document, opened again."""

import io
import zipfile
from datetime import UTC, datetime
from itertools import pairwise

import docx
import pytest
from build import application, case, dspt, placed
from letter_samples import ALL, expired, letter_on, satisfied, unreadable

from review.letter.word import letter_docx


def opened(matter: object) -> object:
    return docx.Document(io.BytesIO(letter_docx(letter_on(matter()))))  # type: ignore[operator]


@pytest.mark.parametrize("matter", ALL)
def test_the_same_letter_gives_the_same_bytes(matter: object) -> None:
    letter = letter_on(matter())  # type: ignore[operator]
    assert letter_docx(letter) == letter_docx(letter)


def test_no_member_of_the_file_is_dated_by_the_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(letter_docx(letter_on(expired())))) as archive:
        assert {member.date_time[:3] for member in archive.infolist()} == {(2026, 11, 21)}


@pytest.mark.parametrize("matter", ALL)
def test_headings_are_real_and_none_skips_a_level(matter: object) -> None:
    styles = [paragraph.style.name for paragraph in opened(matter).paragraphs]  # type: ignore[attr-defined]
    levels = [int(style.split()[-1]) for style in styles if style.startswith("Heading")]
    assert styles[0] == "Title"
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_properties_name_the_case_its_day_and_language_and_nobody() -> None:
    properties = opened(expired).core_properties  # type: ignore[attr-defined]
    assert properties.title == "Query on application DARS-NIC-123456-A1B2C-v1.2"
    assert properties.created == properties.modified == datetime(2026, 11, 21, tzinfo=UTC)
    assert properties.language == "en-GB"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")


def test_pages_are_numbered_language_set_and_the_table_header_marked() -> None:
    with zipfile.ZipFile(io.BytesIO(letter_docx(letter_on(satisfied())))) as archive:
        text = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}
    footer = next(xml for name, xml in text.items() if "footer" in name)
    assert 'w:instr="PAGE"' in footer
    assert 'w:instr="NUMPAGES"' in footer
    assert 'w:lang w:val="en-GB"' in text["word/styles.xml"]
    assert "en-US" not in text["word/styles.xml"]
    assert "<w:tblHeader/>" in text["word/document.xml"]


def test_files_to_send_again_stand_in_a_list() -> None:
    bullets = [p.text for p in opened(unreadable).paragraphs if p.style.name == "List Bullet"]  # type: ignore[attr-defined]
    assert "locked.pdf: It is protected by a password. Please send it again without a password." in bullets


def test_control_characters_and_long_titles_break_nothing() -> None:
    title = "Hips\x1b[31m\x00 " + "and knees " * 60
    letter = letter_on(case(application(title=title), placed(dspt())))
    document = docx.Document(io.BytesIO(letter_docx(letter)))
    assert "\x1b" not in "".join(paragraph.text for paragraph in document.paragraphs)
