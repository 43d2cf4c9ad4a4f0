"""Homes passing: how many homes have their shortest walk to school, station and stop along each path. A model, kept and found again."""
