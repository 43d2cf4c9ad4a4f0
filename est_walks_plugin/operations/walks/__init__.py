"""Walks planned, edited and kept."""
