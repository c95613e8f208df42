"""Made-up evidence for tests, calibration and the demonstration; nothing here speaks of a real organisation."""
