"""Algorithms: privacy."""
