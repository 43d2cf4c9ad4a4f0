"""What the EST group keeps: its meetings with their decisions, and its cause analyses."""
