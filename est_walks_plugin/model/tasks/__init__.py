"""What tasks are chosen by, and when they can be done."""
