"""Cause analyses of places: the problem, its causes, the measures, what it all rests on, and whether it helped."""
