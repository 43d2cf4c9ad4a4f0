"""The situation picture: what came in where and when, what changed by more than chance, and what is missing."""
