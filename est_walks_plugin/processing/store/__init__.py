"""Algorithms: store and import."""
