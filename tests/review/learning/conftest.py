"""The samples of the tests of ``review`` beside these."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
