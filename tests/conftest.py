"""For all tests: no question is drawn at random, so that what a queue holds is what its case asks, and nothing is
read out of the cache but where a test is about it."""

import os

os.environ.setdefault("ASSURE_BLIND_SAMPLE", "0")
os.environ.setdefault("ASSURE_CACHE_MB", "0")
