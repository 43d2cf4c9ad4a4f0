"""Leaving the user's project as clean as it was found."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

from qgis.core import QgsProject


@contextmanager
def undisturbed(project: QgsProject) -> Iterator[None]:
    """Do what is inside without marking `project` as changed; a project that was already changed stays so.

    For filters, refreshes and previews: things a planner looks at, not things to be asked about when closing.
    """
    was_dirty = project.isDirty()
    with QgsProject.blockDirtying(project):
        yield
    if not was_dirty and project.isDirty():
        project.setDirty(False)
