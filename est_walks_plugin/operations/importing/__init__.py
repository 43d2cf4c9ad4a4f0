"""What comes in: one merge, one receipt, whatever the kind of source."""
