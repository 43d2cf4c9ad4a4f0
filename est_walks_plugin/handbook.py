"""The handbook that comes with the plugin: which chapter tells about what, and where its pages lie.

The text is docs/handbok.md and docs/guide.md; .ci/handbook.py makes a page of each chapter, .ci/package.py puts them into
the zip. A page a chapter, since a browser may be handed a file's address without its fragment.
"""

from __future__ import annotations

from pathlib import Path

from . import i18n, paths

CONTENTS = "index"
CHAPTERS = (
    "start",
    "import",
    "map",
    "situation",
    "walk",
    "print",
    "phones",
    "evening",
    "tasks",
    "follow_up",
    "est_year",
    "settings",
    "privacy",
    "several",
    "processing",
)
"""The anchors of the chapters in both languages, in the order of the book."""

OF_PAGE = {
    "start": "start",
    "sources": "import",
    "situation": "situation",
    "walk": "walk",
    "findings": "evening",
    "tasks": "tasks",
    "follow_up": "follow_up",
}
"""The chapter of each page of the dock."""

EST_YEAR = "est_year"
"""The chapter of the half of page Uppföljning that is the EST year."""

OF_DIALOG = {
    "new_store": "start",
    "server_store": "several",
    "server_place": "several",
    "server_roles": "several",
    "store_properties": "start",
    "both_changed": "tasks",
    "osm": "import",
    "import": "import",
    "receipt": "import",
    "positions": "import",
    "duplicates": "import",
    "new_observation": "import",
    "review": "privacy",
    "photos": "evening",
    "blur": "privacy",
    "web_map": "map",
    "copy_map": "map",
    "print_walk": "print",
    "paper_protocol": "print",
    "export_gpx": "print",
    "export_calendar": "print",
    "field_package": "phones",
    "est_walks_task_duplicates": "tasks",
    "est_walks_make_tasks": "tasks",
    "owner_answer": "tasks",
    "work_lists": "tasks",
    "led_programme": "tasks",
    "stretch_light": "situation",
    "publish_answer": "follow_up",
    "municipal_settings": "settings",
}
"""The chapter of each dialog, by its object name."""

OF_ALGORITHM = {
    "createstore": "start",
    "createexample": "start",
    "copybackground": "map",
    "assesslighting": "situation",
    "exportwalkmap": "print",
    "exportprotocol": "print",
    "exportfieldpackage": "phones",
    "exportgpx": "print",
    "exportcalendar": "print",
    "recordfinding": "evening",
    "recordpromise": EST_YEAR,
    "recordeffort": EST_YEAR,
    "recordmeeting": EST_YEAR,
    "exportmeeting": EST_YEAR,
    "recordanalysis": EST_YEAR,
    "exportanalysis": EST_YEAR,
    "exportyearwheel": EST_YEAR,
    "exportquestionnaire": EST_YEAR,
    "situationreport": EST_YEAR,
    "situation": "processing",
    "exportfeedback": "follow_up",
    "effect": "follow_up",
    "recordmeetingpoint": "settings",
    "editcatalogue": "settings",
    "editsettings": "settings",
}
"""The chapter of an algorithm that another one than its group's tells about."""

OF_GROUP = {"store": "import", "situation": "situation", "walk": "walk", "tasks": "tasks", "privacy": "privacy"}
"""The chapter of each group of algorithms."""


def page(chapter: str, language: str = "") -> Path:
    """Return the file of a chapter, or of the contents; `language` is "sv" or "en", by default that of the window."""
    return paths.resources() / "handbook" / (language or i18n.language()) / f"{chapter}.html"


def of_algorithm(name: str, group: str) -> str:
    """Return the chapter that tells about an algorithm."""
    return OF_ALGORITHM.get(name) or OF_GROUP[group]
