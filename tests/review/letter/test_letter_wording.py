"""Findings in words fit for the applicant."""

import pytest

from review.letter.wording import Wording, curly, imperative, printable, sentence, without_decision


@pytest.mark.parametrize(
    ("because", "said"),
    [
        ("approved by A. B. on 2 March 2026; it holds", "it holds"),
        ("approved by A. B. on 2 March 2026 (a (b) c; d); it holds", "it holds"),
        ("approved by A. B. on 2 March 2026 (a :-) c); it holds", "it holds"),
        ("it was approved by the board on 2 March 2026", "it was approved by the board on 2 March 2026"),
        ("it holds", "it holds"),
    ],
)
def test_a_recorded_decision_that_opens_a_reason_is_left_out_with_its_note(because: str, said: str) -> None:
    assert without_decision(because).endswith(said)
    assert "A. B." not in without_decision(because)


def test_what_a_person_must_confirm_is_left_to_the_own_steps() -> None:
    said = "it is in force; but this rests on a reading that a person must confirm: expiry date in evidence/c.pdf"
    assert Wording(["evidence/c.pdf"]).found(said) == "It is in force."


def test_a_file_name_that_opens_a_sentence_keeps_its_small_letter() -> None:
    assert Wording(["evidence/cloud risk.docx"]).found("evidence/cloud risk.docx is not dated") == (
        "cloud risk.docx is not dated."
    )


def test_grammar_of_clauses_that_must_be_met() -> None:
    assert (
        Wording([]).found("only once 2a/1.1.2 and 2a/1.1.3 is satisfied") == "Only once 2a/1.1.2 and 2a/1.1.3 are met."
    )
    assert Wording([]).found("only once 2a/1.1.3 is satisfied") == "Only once 2a/1.1.3 is met."


@pytest.mark.parametrize(
    ("wants", "asked"),
    [
        ("Please send the certificate.", "send the certificate"),
        ("A published DSPT assessment of Corvid Data Ltd.", "send a published DSPT assessment of Corvid Data Ltd"),
        ("The code under which it is listed.", "give us the code under which it is listed"),
        ("Every location at which it works.", "give us every location at which it works"),
        ("An application that lists every host.", "correct the application so that it lists every host"),
        ("Which outcome is right?", "tell us: which outcome is right"),
        ("NHS England's approval of the plan.", "send NHS England's approval of the plan"),
    ],
)
def test_what_a_rule_wants_becomes_a_request(wants: str, asked: str) -> None:
    assert imperative(wants) == asked


def test_a_sentence_has_one_full_stop() -> None:
    assert [sentence(text) for text in ("it ends.", "it ends;", "it ends..", "")] == [
        "It ends.",
        "It ends.",
        "It ends.",
        "",
    ]


def test_quotation_marks_are_curly() -> None:
    assert curly("NHS England's 'plan' and \"notes\"") == "NHS England’s ‘plan’ and “notes”"


def test_what_steers_a_terminal_is_dropped() -> None:
    assert printable("red\x1b[31m\nnext\x00 line") == "red[31m next line"
