"""What letters of NHS England say: what is decided, on which subject, for whom, and from when to when.

One question a module; ``decision`` tells the sentences that decide from the others, and most of the rest reads those.
"""
