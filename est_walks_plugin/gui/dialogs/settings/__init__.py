"""Settings of the municipality: its catalogue, checklists, meeting points, and what it prints and keeps."""
