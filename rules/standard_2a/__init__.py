"""One clause, one file; ``RULES`` lists them in the order of the clauses."""
