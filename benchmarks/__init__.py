"""Measurements of accuracy and speed on labelled documents. Nothing of the product imports this."""
