"""Algorithms: walks."""
