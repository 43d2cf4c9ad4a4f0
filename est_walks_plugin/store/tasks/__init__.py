"""What hangs on tasks in the store."""
