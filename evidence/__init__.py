"""What the applicant declares and what documents say: the vocabulary, and bytes to pages.

Every other package speaks in these words; this one imports none of them.
"""
