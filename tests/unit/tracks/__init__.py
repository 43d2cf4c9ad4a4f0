"""Recorded tracks: tidied, cut, held against the plan."""
