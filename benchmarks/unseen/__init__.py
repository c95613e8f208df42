"""A test set that is independent of the product: made-up papers in layouts that no extractor was tuned on."""
