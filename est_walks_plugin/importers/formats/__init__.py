"""Bytes -> tables: one reader a format, behind doors that strangers cannot force."""
