"""What buttons of page Underlag write: a login that may not write all of it presses none."""

from __future__ import annotations

WRITES = {
    "import_button": ("source", "observation"),
    "osm_button": ("source", "path"),
    "observe_button": ("observation",),
    "settings_button": ("municipal_settings",),
    "todo.review": ("observation", "finding"),
    "todo.duplicates": ("duplicate_pair",),
    "todo.purge": ("purge_log",),
    "todo.positions": ("observation",),
}
