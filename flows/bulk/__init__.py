"""Thousands of documents in one go: where they come from, in which chunks they are worked on, by which processes."""
