"""Between the canvas's coordinates and the store's work CRS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject

if TYPE_CHECKING:
    from qgis.gui import QgsMapCanvas

    from ..session import Session


def to_canvas(canvas: QgsMapCanvas, session: Session) -> QgsCoordinateTransform | None:
    """Return the transform from the work CRS to the canvas; None where they are the same or either is unknown."""
    target = canvas.mapSettings().destinationCrs()
    source = QgsCoordinateReferenceSystem(session.info.crs if session.info else "")
    if not source.isValid() or not target.isValid() or source == target:
        return None
    return QgsCoordinateTransform(source, target, QgsProject.instance())


def canvas_point(transform: QgsCoordinateTransform | None, x: float, y: float) -> QgsPointXY | None:
    """Return a point of the work CRS on the canvas; None where it has no image there."""
    point = QgsPointXY(x, y)
    if transform is None:
        return point
    try:
        return transform.transform(point)
    except QgsCsException:
        return None


def work_point(canvas: QgsMapCanvas, session: Session, point: QgsPointXY) -> QgsPointXY | None:
    """Return a point of the canvas in the work CRS; None where it has no image there or no store is open."""
    if session.info is None:
        return None
    source = canvas.mapSettings().destinationCrs()
    target = QgsCoordinateReferenceSystem(session.info.crs)
    if not source.isValid() or source == target:
        return point
    try:
        return QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
    except QgsCsException:
        return None
