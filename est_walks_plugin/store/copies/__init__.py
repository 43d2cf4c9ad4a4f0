"""A whole store in another place."""
