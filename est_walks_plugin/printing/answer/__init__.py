"""The answer to residents in words, and its copy for the archive."""
