"""Matches in a span's text lead back to words."""

import re

from builder import reading

from extractors.spans import Span


def test_a_group_that_holds_only_a_gap_between_words_is_no_match() -> None:
    page = reading(["Current status Standards Met"]).pages[0]
    span = Span(page, page.words)
    assert list(span.matches(re.compile(r"status(?P<value>\s)"), "value")) == []
    assert [words.text for _, words in span.matches(re.compile(r"status(?P<value>.*)"), "value")] == ["Standards Met"]
