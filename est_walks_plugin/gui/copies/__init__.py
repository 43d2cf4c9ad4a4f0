"""What the window does with a whole store: copies, backups, restoring."""
