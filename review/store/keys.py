"""The type of columns that hold an applicant's own name for something, and by which rows are ordered."""

from sqlalchemy import String, Text

NAME = String(200).with_variant(Text(collation="C"), "postgresql")
"""SQLite minds neither length nor language; PostgreSQL would refuse a longer one, and sort by its own locale."""
CLAUSE = String(40).with_variant(Text(collation="C"), "postgresql")
"""``2a/1.1.2``: sorted as SQLite does, for a locale passes over the slash."""
