"""Working on one store with others, as the window shows it."""
