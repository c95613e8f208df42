"""The third set: papers of registrars and offices of many countries, written from the contract alone."""
