"""Layouts of the fourth set, written from the contract and from this folder alone, on 30 November 2026."""
