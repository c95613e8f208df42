"""Which layouts are kept from whatever learns.

A stable digest of the name decides, so that a layout never changes sides when others are added, and no list can be
forgotten. Vocabularies are parted the same way (``vocabulary.of``): otherwise a learner would know the calibration's
labels although it had never seen its layouts.
"""

import hashlib


def held_out(layout: str) -> bool:
    """True where the layout belongs to calibration, and nothing that learns may see it; about half of them.

    ``other-`` before a name says only that the certificate is to another standard: the layout is the same.
    """
    return _upper_half(f"layout {layout.removeprefix('other-')}")


def wording_held_out(vocabulary: str) -> bool:
    """The same of a vocabulary. Layouts of calibration use these alone, layouts of training the others."""
    return _upper_half(f"labels {vocabulary}")


def _upper_half(name: str) -> bool:
    return hashlib.sha256(name.encode()).digest()[0] >= 128
