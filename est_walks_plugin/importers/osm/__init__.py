"""OpenStreetMap files -> paths, landmarks, base map and lamps."""
