"""Algorithms of what goes out with a group and what it brings back."""
