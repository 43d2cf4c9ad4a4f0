"""The answer to residents as files: one accessible page for the web with its map, and the copy for the archive."""
