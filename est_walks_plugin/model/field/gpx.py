"""What a GPX file of a walk says of itself, so that it is known again when a phone sends it back."""

from __future__ import annotations

CREATOR = "Trygghetsvandring for QGIS"
STOP_TYPE = "walk stop"
"""Element type of the waypoint of a stop."""
END_TYPE = "walk start or end"
OWN_TYPES = frozenset({STOP_TYPE, END_TYPE})


def stop_title(number: int, name: str, group: str = "") -> str:
    """Return what the waypoint of a stop is called: its number first, as on the paper; before it its group, if given."""
    title = f"{number} {name}".strip()
    return f"{group}: {title}" if group else title
