"""The example municipality that ships with the plugin."""

from __future__ import annotations

from .build import ATTRIBUTION, NETWORK_FILE, WALKS, meeting_point, open_example

__all__ = ["ATTRIBUTION", "NETWORK_FILE", "WALKS", "meeting_point", "open_example"]
