"""Reviewers' answers as labelled examples: what the machine read, what a person said of it, and what that proves."""
