"""Presence efforts: which kinds there are, planned and held, where and when they would be best placed."""
