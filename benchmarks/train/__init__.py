"""Learning from generated documents: which candidate to choose, and how likely a reading is right.

``python -m benchmarks.train`` writes ``extractors/data/chooser.json``. scikit-learn fits, and only here: what it fits
are sums of weights, which the program evaluates by itself.
"""
