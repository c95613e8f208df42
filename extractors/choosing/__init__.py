"""The candidates of a field, what is known of each, and the choice among them.

A rule ranks the candidates that it found; a small learned model may propose another one of them, and then a person
decides. ``candidates`` holds what is chosen from, ``features`` what is known of it, ``model`` what was learned,
``choice`` the choice and ``score`` how likely any reading of any kind is right.
"""
