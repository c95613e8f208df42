"""Which documents learning may see, and which are left for the calibration."""

from collections.abc import Iterable, Mapping

from sample_docs.make.families.split import held_out

LAYOUT, DOCUMENT = "layout", "document"


def split_of(layouts: Iterable[str]) -> str:
    """How the documents of a kind are parted: by layout, or by document where all layouts fall in one half.

    Parted by document, learning sees layouts of the calibration, though none of its documents: the card says so.
    """
    return LAYOUT if len({held_out(layout) for layout in layouts}) > 1 else DOCUMENT


def kept_out(split: Mapping[str, str], kind: str, group: str, layout: str) -> bool:
    """Whether a document of the calibration is one that nothing learned has seen the like of.

    Its seed is another than that of training, so that parted by document all of them are.
    """
    return split.get(f"{kind}/{group}", LAYOUT) == DOCUMENT or held_out(layout)
