"""Models of the window's lists and tables."""
