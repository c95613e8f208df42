import subprocess
import sys
from dataclasses import replace

import pytest
from builder import line, page, reading
from papers import paper, workbook

from evidence.wording import ENCRYPTION, Stance, stance
from extractors.statements import sentences, statements
from extractors.topics import stated


def texts(*parts: str) -> list[str]:
    return [span.text for span in sentences(paper(*parts))]


def test_a_wrapped_sentence_is_one_and_two_sentences_are_two() -> None:
    first = "The register of information assets is kept by the project and is looked through by its lead every month."
    assert len(first) > 95
    assert texts(f"{first} Nothing was lost.") == [first, "Nothing was lost."]


def test_a_heading_stays_apart_from_the_sentence_below() -> None:
    assert texts("6. Encryption at rest", "Data is encrypted at rest.") == [
        "Encryption at rest",
        "Data is encrypted at rest.",
    ]


def test_initials_and_abbreviations_end_no_sentence() -> None:
    assert texts("The owner is Dr. A. Lamb of Alder Ltd. in Leeds.") == [
        "The owner is Dr. A. Lamb of Alder Ltd. in Leeds."
    ]


def test_cells_have_the_words_to_their_left_for_heading() -> None:
    made = statements(paper([["Encryption at rest", "All disks are encrypted."], ["Region", "UK South"]]))
    assert [(one.heading, one.text) for one in made if not one.is_heading] == [
        ("Encryption at rest", "All disks are encrypted."),
        ("Region", "UK South"),
    ]


def test_a_label_and_colon_is_the_heading_of_its_line() -> None:
    made = statements(paper("Data location: All data is stored in the United Kingdom."))
    assert [(one.heading, one.text) for one in made] == [("Data location", "All data is stored in the United Kingdom.")]


def test_a_blank_row_of_a_sheet_parts_two_tables() -> None:
    made = statements(
        workbook(["Provider", "Type", "Region"], ["Nimbus", "PaaS", "North"], [], ["Topic", "Text", "By"])
    )
    assert [one.column for one in made if one.text in {"Nimbus", "Text"}] == ["Provider", ""]


@pytest.mark.parametrize(
    ("paragraphs", "name", "expected"),
    [
        (("Encryption at rest", "Data is encrypted at rest."), "encryption_at_rest", "Data is encrypted at rest."),
        (("Encryption at rest",), "encryption_at_rest", None),
        (("Laptops are encrypted at rest.",), "encryption_at_rest", None),
        (("The office file server is encrypted at rest.",), "encryption_at_rest", None),
        (("This assessment considers encryption of data at rest.",), "encryption_at_rest", None),
        (("Overseas access", "None."), "overseas_access", "None."),
        (
            ("No overseas access is permitted to staff.",),
            "overseas_access",
            "No overseas access is permitted to staff.",
        ),
        (("Integrity", "Totals are checked by two people."), "integrity", "Totals are checked by two people."),
        (("The four steps are: understand, assess, control, monitor.",), "monitoring", None),
    ],
)
def test_the_sentence_that_states_a_control(paragraphs: tuple[str, ...], name: str, expected: str | None) -> None:
    field = stated(statements(paper(*paragraphs)), name, cloud=True)
    assert (field.value if field.found else None) == expected


def test_the_sentence_under_the_topics_own_heading_is_preferred() -> None:
    made = statements(
        paper("1. Summary", "Stored data is encrypted.", "2. Encryption at rest", "All volumes use AES-256 at rest.")
    )
    field = stated(made, "encryption_at_rest", cloud=True)
    assert field.found
    assert field.value == "All volumes use AES-256 at rest."


def test_two_sentences_that_contradict_each_other_are_doubted() -> None:
    made = statements(paper("The backups are encrypted at rest.", "The main database is not encrypted at rest."))
    field = stated(made, "encryption_at_rest", cloud=True)
    assert field.found
    assert field.rivals == ("The main database is not encrypted at rest.",)
    assert "rival-values" in field.doubts


def test_the_language_model_is_not_loaded_with_the_module() -> None:
    code = "import sys, extractors.statements, extractors.mentions, extractors.topics; print('spacy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_keys_that_are_not_the_providers_deny_nothing() -> None:
    assert stance("All volumes are encrypted with our own keys, not provider keys.", ENCRYPTION) is Stance.AFFIRMED
    assert stance("The volumes are encrypted, not the backups.", ENCRYPTION) is not Stance.AFFIRMED


def test_a_numbered_title_may_hold_a_colon() -> None:
    made = statements(paper("6. Digital: cloud hosting", "The Board discussed the move to the cloud."))
    assert made[0].is_heading


def test_a_heading_that_asks_ends_the_answer_above_it() -> None:
    lines = ["The records are held on two servers in one room.", "Who may see them?", "Named staff may see them."]
    made = statements(reading([(line, 72.0, 72.0 + 14 * n) for n, line in enumerate(lines)]))
    assert [one.text for one in made] == lines
    assert [one.is_heading for one in made] == [False, True, False]


def test_a_title_does_not_run_on_into_small_print() -> None:
    title = line("Policy for the Alder Vault", 72.0, 72.0, size=16.0)
    small = line("Alder University. Version 2.", 72.0, 92.0, size=9.0)
    made = statements(reading(replace(page([]), lines=(title, small))))
    assert [one.text for one in made] == ["Policy for the Alder Vault", "Alder University.", "Version 2."]


def test_the_second_line_of_a_numbered_items_label_parts_no_sentence_beside_it() -> None:
    lines = [
        ("6. Use of Google", 72.0, 72.0), ("A report on the use of Google", 180.0, 72.0),
        ("Cloud", 72.0, 84.0), ("Cloud had been sent to members.", 180.0, 84.0),
    ]  # fmt: skip
    made = [one.text for one in statements(reading(lines))]
    assert "A report on the use of Google Cloud had been sent to members." in made
