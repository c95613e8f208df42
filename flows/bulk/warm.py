"""Imported where workers are forked: the readers are loaded there once, and shared by all.

What a first file would otherwise cost each new worker, seconds of work and a hundred megabytes, is paid once.
"""

import gc

from evidence.document import EvidenceFile
from flows.bulk import workshop  # noqa: F401 (with all that it needs)
from flows.reading import read_document
from flows.versions import made_by, reading_key

TEXT = b"""Certificate of Registration ISO/IEC 27001:2022

This is to certify that: Westshire Data Ltd, 1 Mill Lane, Leeds, LS1 4AP
Scope: the hosting of health research data in accordance with the Statement of Applicability version 3
Issue date: 14 March 2025
Expiry date: 13 March 2028
Westshire Data Ltd looks after the back-ups of all records.
"""
"""Its last sentence is one that the language model is asked about, which takes two seconds to load."""

made_by()
reading_key()
read_document(EvidenceFile("warm.txt", TEXT), fresh=True)
gc.collect()
gc.freeze()  # what is loaded stays: no collection of a worker walks through it again, and its memory stays shared
