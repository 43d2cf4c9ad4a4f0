"""What goes out with a walk and comes back from it, as plain data."""
