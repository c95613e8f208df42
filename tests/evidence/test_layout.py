"""Words to lines: what stands beside what."""

from collections.abc import Sequence

from evidence.document import Box, Word
from evidence.layout import lines_of


def row(text: str, left: float = 72, top: float = 100, *, height: float = 12, space: float = 3.5) -> list[Word]:
    """The words of ``text`` on one baseline, six points a letter."""
    words = []
    for part in text.split(" "):
        words.append(Word(part, Box(left, top, left + 6 * len(part), top + height)))
        left += 6 * len(part) + space
    return words


def texts(words: Sequence[Word]) -> list[str]:
    return [line.text for line in lines_of(words)]


def test_label_and_value_in_two_columns_are_two_lines() -> None:
    assert texts(row("Expiry Date") + row("29 April 2029", left=202)) == ["Expiry Date", "29 April 2029"]


def test_narrow_gutter_between_two_heads_of_columns_separates_them() -> None:
    assert texts(row("Post code") + row("Processes", left=72 + 57.5 + 13)) == ["Post code", "Processes"]


def test_rows_run_from_top_to_bottom_whatever_the_order_of_the_words() -> None:
    words = row("second", top=120) + row("first", top=100) + row("third", top=140)
    assert texts(words) == ["first", "second", "third"]


def test_justified_text_is_not_torn_at_its_wide_spaces() -> None:
    assert texts(row("a sentence that is set with wide spaces", space=18)) == [
        "a sentence that is set with wide spaces"
    ]


def test_letter_spaced_title_becomes_words_again() -> None:
    words = row("C E R T I F I C A T E", space=8) + row("O F", left=300, space=8) + row("ISO 27001", top=140)
    assert texts(words)[0].startswith("CERTIFICATE")
    assert texts(words)[-1] == "ISO 27001"


def test_single_letters_in_the_cells_of_a_table_stay_apart() -> None:
    assert texts(row("Y N Y N", space=60)) == ["Y", "N", "Y", "N"]


def test_raised_ordinal_joins_its_number() -> None:
    words = [Word("21", Box(72, 100, 84, 112)), Word("st", Box(84.4, 98, 90, 105)), *row("May 2026", left=94)]
    assert texts(words) == ["21st May 2026"]


def test_a_saint_in_a_street_is_no_ordinal() -> None:
    words = [*row("238", space=1), *row("St", left=91, space=1), *row("Aldate's", left=104)]
    assert texts(words) == ["238 St Aldate's"]


def test_a_slightly_sloping_line_stays_one_line() -> None:
    words = [Word(f"word{i}", Box(72 + 40 * i, 100 + 0.4 * i, 106 + 40 * i, 112 + 0.4 * i)) for i in range(12)]
    assert len(lines_of(words)) == 1


def test_small_print_beside_a_big_seal_keeps_its_rows() -> None:
    seal = Word("CERTIFIED", Box(40, 95, 140, 155))
    lines = texts([seal, *row("upper line", left=180, top=100), *row("lower line", left=180, top=135)])
    assert "upper line" in lines
    assert "lower line" in lines


def test_a_page_set_in_two_columns_is_read_column_by_column() -> None:
    left = [row(f"left column has running text {i}", left=50, top=100 + 14 * i) for i in range(8)]
    right = [row(f"right column has running text {i}", left=320, top=100 + 14 * i) for i in range(8)]
    lines = texts([word for line in left + right for word in line])
    assert lines[:8] == [f"left column has running text {i}" for i in range(8)]


def test_two_columns_of_short_entries_are_read_row_by_row() -> None:
    words = [w for i in range(8) for w in row(f"Label{i}", top=100 + 14 * i) + row(f"value{i}", 300, 100 + 14 * i)]
    assert texts(words)[:4] == ["Label0", "value0", "Label1", "value1"]


def test_joined_word_keeps_the_weakest_score() -> None:
    words = [Word("1", Box(0, 0, 6, 12), 0.9), Word("st", Box(6, 0, 12, 6), 0.4)]
    assert lines_of(words)[0].words[0].confidence == 0.4


def test_every_word_stands_in_exactly_one_line() -> None:
    words = [w for i in range(30) for w in row(f"some words of line {i}", 50 + i % 5, 80 + 9 * i)]
    assert sorted(w.text for line in lines_of(words) for w in line.words) == sorted(w.text for w in words)


def test_words_of_a_picture_form_lines_of_their_own() -> None:
    lines = lines_of(row("Fenwick Tarn Analytics"), apart=row("Quarrier", left=240))
    assert [line.text for line in lines] == ["Fenwick Tarn Analytics", "Quarrier"]


def test_a_stamp_across_a_line_is_no_part_of_it() -> None:
    printed = row("v7.2, dated 08/05/2023", left=227, top=286, height=8)
    stamp = [Word("RECEIVED", Box(315, 281, 426, 330))]
    assert sorted(texts(printed + stamp)) == ["RECEIVED", "v7.2, dated 08/05/2023"]


def test_cells_as_near_as_words_are_parted_where_the_row_above_shows_the_edge() -> None:
    first = row("The sites", left=72, top=100) + row("Approved", left=200, top=100)
    full = row("were all visited, ten", left=72, top=112) + row("by the board", left=200, top=112)
    assert full[3].box.x1 > 190
    assert texts(first + full) == ["The sites", "Approved", "were all visited, ten", "by the board"]


def test_a_line_of_running_text_is_not_parted_under_two_columns() -> None:
    heads = row("The sites", left=72, top=100) + row("Approved", left=200, top=100)
    text = row("were visited by all of them in May", left=72, top=112)
    assert texts(heads + text)[-1] == "were visited by all of them in May"


def test_a_heading_stays_whole_though_its_words_begin_where_columns_do() -> None:
    small = row("Toolkit home", left=72, top=80) + row("Find a body", left=200, top=80)
    heading = [Word("Alder", Box(72, 94, 190, 114)), Word("Systems", Box(200, 94, 320, 114))]
    assert texts(small + heading)[-1] == "Alder Systems"
