"""Contents and application to a finding for each clause of Data sharing standard 2a."""
