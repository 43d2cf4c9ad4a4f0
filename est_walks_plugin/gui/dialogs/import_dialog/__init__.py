"""The import dialog: one screen with what was found in a file, why, and what else it could be."""
