"""The LED change as a table of streets to choose from, with what becomes of the dark on the map."""
