"""Tab Områden: which areas are most in need."""
