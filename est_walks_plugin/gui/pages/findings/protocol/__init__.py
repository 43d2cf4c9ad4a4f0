"""*Register protocol*: the evening's paper typed in by keyboard alone, in the order it lies on the table."""
