"""Tab *Report* of the EST year: the situation report of a period."""
