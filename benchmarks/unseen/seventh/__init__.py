"""Layouts of the seventh set, true to life, written from the contract and this folder alone, on 30 November 2026."""
