"""Answers of services and other JSON."""
