"""Markup: Open311, Open ePlatform, and the only door through which XML is read."""
