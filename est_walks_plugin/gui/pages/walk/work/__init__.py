"""The walk in work: what changes it, takes it back, and keeps it stored."""
