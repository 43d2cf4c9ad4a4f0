"""The plugin's own pages, drawn on any thread."""
