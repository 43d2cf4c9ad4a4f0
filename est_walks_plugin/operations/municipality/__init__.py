"""What a municipality sets for itself: settings on paper and for privacy, and its meeting points."""
