"""Comparing a file with what is stored: the same things in another format, and what to say of those that are missing."""
