"""Puts this folder on the path, so that the tests below it share ``build``, and ``laws`` for its satisfied case."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "laws"))
