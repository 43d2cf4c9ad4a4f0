"""Page Vandring: the walk planned, changed by hand, and printed."""
