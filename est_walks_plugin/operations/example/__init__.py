"""The example municipality that ships with the plugin."""

from __future__ import annotations

from .build import ATTRIBUTION, NETWORK_FILE, open_example
from .walks import WALKS, meeting_point

__all__ = ["ATTRIBUTION", "NETWORK_FILE", "WALKS", "meeting_point", "open_example"]
