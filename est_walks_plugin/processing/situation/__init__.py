"""Algorithms: situation picture."""
