"""Seeded generators of made-up evidence, each document with the labels that a careful reader would give it.

Labels come out of the generator together with the page: what was not drawn is ``null``. The generators share
no word list with the extractors on purpose, so that a score on these documents measures reading.
"""
