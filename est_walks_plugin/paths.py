"""Where things lie. Alone in knowing the repository layout and the installed layout."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def resources() -> Path:
    """Return the folder of resources: inside the installed plugin, or beside the package in a checkout."""
    inside = PACKAGE / "resources"
    return inside if inside.is_dir() else PACKAGE.parent / "resources"


@lru_cache(maxsize=1)
def metadata_file() -> Path:
    """Return the plugin's metadata.txt."""
    inside = PACKAGE / "metadata.txt"
    return inside if inside.is_file() else PACKAGE.parent / "metadata.txt"


def icon(name: str) -> str:
    """Return the path of an SVG icon, `name` without ending."""
    return str(resources() / "icons" / f"{name}.svg")


@lru_cache(maxsize=1)
def version() -> str:
    """Return the plugin's version from metadata.txt."""
    for line in metadata_file().read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return "0"


def documents() -> Path:
    """Return the planner's folder of documents, or her home where there is none."""
    from qgis.PyQt.QtCore import QStandardPaths

    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
