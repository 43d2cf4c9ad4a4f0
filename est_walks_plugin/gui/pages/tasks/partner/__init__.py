"""Packages for partners in the window: out with their tasks."""
