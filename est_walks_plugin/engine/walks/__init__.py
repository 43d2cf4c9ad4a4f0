"""A walk as times, light and turns."""
