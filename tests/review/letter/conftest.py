"""Puts the folder of ``build`` on the path: letters are about cases that the rules have judged."""

import sys
from pathlib import Path

for folder in (Path(__file__).parent, Path(__file__).parents[2] / "rules"):
    sys.path.insert(0, str(folder))
