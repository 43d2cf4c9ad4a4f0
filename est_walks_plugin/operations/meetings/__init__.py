"""The meetings of the EST group: what they see, what they decide, and what became of it."""
