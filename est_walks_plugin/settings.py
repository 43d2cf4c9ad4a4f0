"""The planner's own settings, kept in the QGIS profile. Nothing about residents is kept here."""

from __future__ import annotations

import json
from typing import Any

GROUP = "est_walks"


def get(key: str, default: Any = None) -> Any:
    """Return a setting; values are JSON in the profile, so they come back as they were set."""
    from qgis.core import QgsSettings

    text = QgsSettings().value(f"{GROUP}/{key}", None)
    if text is None:
        return default
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return default


def put(key: str, value: Any) -> None:
    """Set a setting to anything JSON can hold."""
    from qgis.core import QgsSettings

    QgsSettings().setValue(f"{GROUP}/{key}", json.dumps(value))


def remember_recent(path: str, limit: int = 8) -> None:
    """Put a store first in the list of recent ones."""
    recent = [path, *[other for other in get("recent", []) if other != path]]
    put("recent", recent[:limit])
