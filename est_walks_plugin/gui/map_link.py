"""The bridge between lists and map: hovered rows light up on the map, features clicked on the map pick their row."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import QApplication

from .maptools.coordinates import to_canvas, work_point

if TYPE_CHECKING:
    from .session import Session

CLICK_PIXELS = 10
MIN_ZOOM_METRES = 160.0
#: Kind of evidence -> its sign on the map, as the card draws it: ring, square, diamond, cross, filled square, plus.
SIGNS = {
    "survey": QgsRubberBand.IconType.ICON_CIRCLE,
    "case": QgsRubberBand.IconType.ICON_BOX,
    "est_report": QgsRubberBand.IconType.ICON_FULL_DIAMOND,
    "school_view": QgsRubberBand.IconType.ICON_X,
    "partner": QgsRubberBand.IconType.ICON_FULL_BOX,
    "lamp": QgsRubberBand.IconType.ICON_CROSS,
}


class MapLink(QObject):
    """Highlights geometries of the store and hears clicks on the canvas while the planner pans or identifies.

    The planner's own tool stays active: clicks are only listened to.
    """

    escaped = pyqtSignal()
    """Esc was pressed on the map."""
    clicked = pyqtSignal(float, float, float)
    """A click on the map: E, N in the work CRS, and the tolerance in metres."""

    def __init__(self, canvas: QgsMapCanvas, session: Session) -> None:
        super().__init__()
        self._canvas = canvas
        self._session = session
        self.hover: QgsRubberBand | None = None
        self._marks: list[QgsRubberBand] = []
        self._lights: list[QgsRubberBand] = []
        self._shapes: dict[QgsRubberBand, QgsGeometry] = {}
        """What each band shows, in the work CRS: the map may get another CRS while it shows it."""
        self._pressed_at: Any = None
        canvas.destinationCrsChanged.connect(self._place_all)
        canvas.viewport().installEventFilter(self)
        canvas.installEventFilter(self)

    def unload(self) -> None:
        """Take everything off the canvas."""
        self.clear()
        self._canvas.destinationCrsChanged.disconnect(self._place_all)
        self._canvas.viewport().removeEventFilter(self)
        self._canvas.removeEventFilter(self)

    @property
    def is_lit(self) -> bool:
        """Whether a geometry is lit up."""
        return self.hover is not None

    @property
    def is_drawing(self) -> bool:
        """Whether a tool of the plugin waits for the planner's clicks: then nothing may move the map."""
        tool = self._canvas.mapTool()
        return tool is not None and type(tool).__module__.startswith(__name__.partition(".")[0])

    @property
    def marked(self) -> int:
        """How many geometries are marked."""
        return len(self._marks)

    def highlight(self, geometry: Any) -> None:
        """Light up a shapely geometry in the work CRS; None puts the light out."""
        if self.hover is not None:
            self._remove(self.hover)
            self.hover = None
        if geometry is not None and not geometry.is_empty:
            self.hover = self._band(geometry, width=4, strong=True)

    def mark(self, geometries: list[Any]) -> None:
        """Keep these geometries marked, for example the selected rows."""
        for band in self._marks:
            self._remove(band)
        self._marks = [self._band(shape, width=3, strong=False) for shape in geometries if shape is not None]

    @property
    def lit_kinds(self) -> list[str]:
        """The kinds of evidence that are lit up."""
        return [str(band.data(0)) for band in self._lights]

    def light(self, shapes: list[tuple[str, Any]]) -> None:
        """Light up what a place was made of, over every layer and in every theme: (kind, shapely geometry in the work CRS).

        A kind has its own sign; an empty list puts the light out.
        """
        from shapely.geometry import MultiPoint

        for band in self._lights:
            self._remove(band)
        self._lights = []
        kinds: dict[str, list[Any]] = {}
        for kind, geometry in shapes:
            if geometry is not None and not geometry.is_empty:
                kinds.setdefault(kind, []).append(geometry)
        for kind, geometries in kinds.items():
            points = [shape for shape in geometries if shape.geom_type == "Point"]
            whole = MultiPoint([(point.x, point.y) for point in points]) if points else geometries[0]
            self._lights.append(self._light(kind, whole))

    def _light(self, kind: str, geometry: Any) -> QgsRubberBand:
        from ..project import palette, themes

        dark = themes.current(QgsProject.instance()) == str(themes.Theme.DARK)
        colours = palette.DARK if dark else palette.LIGHT
        band = self._band(geometry, width=3, strong=True)
        band.setData(0, kind)
        band.setColor(QColor(colours.selection))
        band.setSecondaryStrokeColor(QColor(colours.halo))
        if geometry.geom_type == "MultiPoint":
            band.setIcon(SIGNS.get(kind, QgsRubberBand.IconType.ICON_CIRCLE))
            band.setIconSize(12)
        else:
            band.setWidth(7)
            band.setColor(_faint(QColor(colours.selection), 150))
        return band

    def clear(self) -> None:
        """Put out every light."""
        self.highlight(None)
        self.mark([])
        self.light([])

    def zoom(self, geometry: Any) -> None:
        """Show a shapely geometry in the work CRS, with room around it."""
        if geometry is None or geometry.is_empty or self._session.info is None:
            return
        xmin, ymin, xmax, ymax = geometry.bounds
        pad = max(MIN_ZOOM_METRES - max(xmax - xmin, ymax - ymin), 0.3 * max(xmax - xmin, ymax - ymin)) / 2
        box = QgsRectangle(xmin - pad, ymin - pad, xmax + pad, ymax + pad)
        transform = to_canvas(self._canvas, self._session)
        try:
            self._canvas.setExtent(transform.transformBoundingBox(box) if transform else box)
        except QgsCsException:
            return
        self._canvas.refresh()

    def is_in_view(self, geometry: Any) -> bool:
        """Whether the map shows a part of the bounds of a shapely geometry in the work CRS."""
        transform, bounds = to_canvas(self._canvas, self._session), QgsRectangle(*geometry.bounds)
        try:
            there = transform.transformBoundingBox(bounds) if transform else bounds
        except QgsCsException:
            return False
        return bool(self._canvas.extent().intersects(there))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        """Hear clicks; swallow nothing."""
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.pos()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed_at is not None:
            moved = event.pos() - self._pressed_at
            self._pressed_at = None
            if moved.manhattanLength() < 4 and self._listening():
                self._click(event.pos().x(), event.pos().y())
        return False

    def _listening(self) -> bool:
        tool = self._canvas.mapTool()
        return self._session.info is not None and (
            tool is None or isinstance(tool, (QgsMapToolPan, QgsMapToolIdentify))
        )

    def _click(self, x: int, y: int) -> None:
        to_map = self._canvas.getCoordinateTransform()
        here = work_point(self._canvas, self._session, to_map.toMapCoordinates(x, y))
        beside = work_point(self._canvas, self._session, to_map.toMapCoordinates(x + CLICK_PIXELS, y))
        if here is not None and beside is not None:
            self.clicked.emit(here.x(), here.y(), math.hypot(beside.x() - here.x(), beside.y() - here.y()))

    def _band(self, geometry: Any, *, width: int, strong: bool) -> QgsRubberBand:
        shape = QgsGeometry()
        shape.fromWkb(geometry.wkb)
        kind = shape.type()
        band = QgsRubberBand(self._canvas, kind)
        colour = QApplication.palette().color(QPalette.ColorRole.Highlight)
        band.setColor(colour)
        band.setFillColor(_faint(colour, 50))
        band.setWidth(width)
        band.setSecondaryStrokeColor(QApplication.palette().color(QPalette.ColorRole.HighlightedText))
        if kind == QgsWkbTypes.GeometryType.PointGeometry:
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            band.setIconSize(22 if strong else 18)
        self._shapes[band] = shape
        self._place(band)
        return band

    def _place(self, band: QgsRubberBand) -> None:
        """Put a band where its shape is in the CRS that the map has now; nowhere where it has no image in that."""
        shape, transform = QgsGeometry(self._shapes[band]), to_canvas(self._canvas, self._session)
        try:
            if transform is not None:
                shape.transform(transform)
        except QgsCsException:
            band.reset(shape.type())
            return
        band.setToGeometry(shape)

    def _place_all(self) -> None:
        for band in self._shapes:
            self._place(band)

    def _remove(self, band: QgsRubberBand) -> None:
        del self._shapes[band]
        self._canvas.scene().removeItem(band)


def _faint(colour: QColor, alpha: int) -> QColor:
    faint = QColor(colour)
    faint.setAlpha(alpha)
    return faint
