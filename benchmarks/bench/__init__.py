"""What the program costs beside bare libraries and other programs: ``make bench``, docs/performance.md."""
