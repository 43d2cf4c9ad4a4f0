"""Algorithms about the areas that work is limited to."""
