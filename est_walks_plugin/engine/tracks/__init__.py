"""Recorded tracks: cleaned, cut to the walk, held against its plan. Pure, on arrays."""
