"""A situation report in words, as charts and maps, and on paper."""
