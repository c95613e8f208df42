"""Layouts of set twelfth: papers as houses of several countries and their customers word them, with made-up names."""
