"""More layouts of every kind but certificates, for calibration only: the committed documents draw none of them.

They stand apart so that the layouts that committed cases name keep their draws, and with them their bytes. Each
module holds one kind: a dict of layouts, each a function from a seeded world to a labelled sample.
"""
