"""What the plugin knows of a municipality: Sweden's 290, their areas and systems, and the settings of one's own."""
