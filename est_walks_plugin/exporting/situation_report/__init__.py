"""A situation report as files: one accessible page, and a table of every number."""
