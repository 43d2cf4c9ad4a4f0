"""What is read of walks from several tables."""
