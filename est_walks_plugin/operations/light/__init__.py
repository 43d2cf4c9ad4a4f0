"""Dark stretches: found of the lamps and paths there are, and found again when these change."""
