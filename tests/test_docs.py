"""The pages of docs/ say what is true: every doubt, clause and kind stands where a reader looks for it."""

from pathlib import Path

import pytest

from evidence.contents import DocumentKind
from evidence.fields import Doubt

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_is_explained(doubt: Doubt) -> None:
    assert f"| `{doubt.value}` |" in (ROOT / "docs/doubts.md").read_text("utf-8")


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_stands_in_the_readme(kind: DocumentKind) -> None:
    assert f"`{kind.value}`" in (ROOT / "README.md").read_text("utf-8")


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [page.name[:4] for page in sorted((ROOT / "docs/decisions").glob("*.md"))]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
