"""Findings to the queue, the store, the answers and the report."""
