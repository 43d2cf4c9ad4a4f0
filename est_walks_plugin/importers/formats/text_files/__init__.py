"""Text tables: what parts and quotes the cells, in which encoding, and what is no table."""
