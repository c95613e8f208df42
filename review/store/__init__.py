"""What is kept: cases and their rounds, files as received, documents read, assessments, questions, answers.

SQLite by default, PostgreSQL by URL. Files lie beside the database under their sha256, so that nothing
uploaded is ever lost and nothing is kept twice.

This file imports nothing: reading without a store must not load SQLAlchemy.
"""
