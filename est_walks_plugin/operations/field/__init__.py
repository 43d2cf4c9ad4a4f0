"""What goes out with a group and what it brings back from the walk."""
