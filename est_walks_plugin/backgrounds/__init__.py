"""Maps from elsewhere under the walk: what they are, whose, whether they come, and copies of them for the field."""
