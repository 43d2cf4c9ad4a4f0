"""Situation reports: gathered from what is known and decided, told as their readers may see them, kept by version."""
