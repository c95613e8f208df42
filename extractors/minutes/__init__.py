"""What minutes say of the meeting itself: whose, of which body, when, whether it could decide, draft or approved.

One question a module; ``title`` finds the line that the others begin from.
"""
