"""Working on one store with others: what they changed, and what both changed."""
