"""The walk in work on the map: route, unlit parts, numbered stops, start and end, drawn at once with rubber bands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterable

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem, QgsRubberBand
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from ...maptools.coordinates import canvas_point, to_canvas

if TYPE_CHECKING:
    from ....model.walk import WalkPlan
    from ....project.palette import Palette
    from ...context import Context

RADIUS = 10.0
HOUSE_RADIUS = 16.0
"""Larger than a stop's disc, so that it is seen behind one at the same place."""
ROUTE_WIDTH = 4
CASING_WIDTH = 7
ARROW_EVERY_PX = 90.0
ARROW = 5.0
LEAST_SHARE = 0.25
"""A walk that takes less of the view than this is too small to be changed on the map."""


@dataclass
class _Mark:
    """A disc with a number, or a square for start and end."""

    point: QgsPointXY
    text: str
    square: bool


class _MarksItem(QgsMapCanvasItem):
    """Paints the marks and the arrows along the route in pixels, above the rubber bands."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.marks: list[_Mark] = []
        self.route: list[QgsPointXY] = []
        self.ghost: QgsPointXY | None = None
        self.palette: Palette | None = None
        self.group = 1
        self.setZValue(100)

    def updatePosition(self) -> None:  # noqa: N802 - QGIS override
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt override
        return QRectF(self._canvas.rect())

    def paint(self, painter: QPainter, *_args: Any) -> None:
        if self.palette is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_arrows(painter, self.palette)
        for mark in self.marks:
            self._paint_mark(painter, self.palette, self.toCanvasCoordinates(mark.point), mark)
        if self.ghost is not None:
            at = self.toCanvasCoordinates(self.ghost)
            painter.setPen(QPen(QColor(self.palette.stop), 2, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, RADIUS, RADIUS)

    def _paint_mark(self, painter: QPainter, palette: Palette, at: QPointF, mark: _Mark) -> None:
        box = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.setPen(QPen(QColor(palette.stop_ring), 2))
        painter.setBrush(QBrush(QColor(palette.stop)))
        if mark.square:
            painter.drawPolygon(_house(at))
            return
        painter.drawEllipse(box)
        font = QFont()
        font.setBold(True)
        font.setPixelSize(12 if len(mark.text) < 3 else 9)
        painter.setFont(font)
        painter.setPen(QColor(palette.stop_text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), mark.text)

    def _paint_arrows(self, painter: QPainter, palette: Palette) -> None:
        painter.setPen(QPen(QColor(palette.route_casing), 1))
        painter.setBrush(QBrush(QColor(palette.route_of(self.group))))
        gone = ARROW_EVERY_PX / 2
        points = [self.toCanvasCoordinates(point) for point in self.route]
        for here, there in zip(points, points[1:]):
            step = there - here
            length = (step.x() ** 2 + step.y() ** 2) ** 0.5
            if length < 0.5:
                continue
            while gone <= length:
                unit = step / length
                tip = here + unit * gone
                across = QPointF(-unit.y(), unit.x()) * ARROW
                back = tip - unit * 2 * ARROW
                painter.drawPolygon(QPolygonF([tip, back + across, back - across]))
                gone += ARROW_EVERY_PX
            gone -= length


def _house(at: QPointF) -> QPolygonF:
    """Return a house around a point: start and end of the walk."""
    corners = ((0, -1), (1, -0.1), (0.7, -0.1), (0.7, 0.8), (-0.7, 0.8), (-0.7, -0.1), (-1, -0.1))
    return QPolygonF([at + QPointF(x, y) * HOUSE_RADIUS for x, y in corners])


class WalkMap:
    """Draws a plan and takes it away again. The project's own layers are not touched."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._bands: list[QgsRubberBand] = []
        self._item: _MarksItem | None = None
        self._shown: tuple[WalkPlan, tuple[float, float], tuple[float, float] | None] | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether a plan is on the map."""
        return self._item is not None

    def clear(self) -> None:
        """Take everything off the canvas."""
        scene = self._context.canvas.scene()
        for band in self._bands:
            scene.removeItem(band)
        self._bands = []
        if self._item is not None:
            scene.removeItem(self._item)
            self._item = None
            self._context.canvas.destinationCrsChanged.disconnect(self._draw_again)

    def draw(self, plan: WalkPlan, start: tuple[float, float], end: tuple[float, float] | None) -> None:
        """Draw a plan instead of what was drawn."""
        self.clear()
        palette = self._palette()
        transform = to_canvas(self._context.canvas, self._context.session)

        def points(line: Any) -> list[QgsPointXY]:
            found = (canvas_point(transform, float(x), float(y)) for x, y in line[:, :2])
            return [point for point in found if point is not None]

        whole = [point for leg in plan.legs for point in points(leg.line)]
        unlit = [points(part) for leg in plan.legs for part in leg.unlit]
        if len(whole) > 1:
            self._band([whole], palette.route_casing, CASING_WIDTH)
            self._band([whole], palette.route_of(plan.group_no), ROUTE_WIDTH)
        if unlit:
            self._band(unlit, palette.unlit, 2, dashed=True)
        item = _MarksItem(self._context.canvas)
        item.palette = palette
        item.group = plan.group_no
        item.route = whole
        for xy in (start, end):
            point = canvas_point(transform, *xy) if xy is not None else None
            if point is not None:
                item.marks.append(_Mark(point, "", True))
        for stop in plan.stops:
            point = canvas_point(transform, *stop.xy)
            if point is not None:
                item.marks.append(_Mark(point, str(stop.seq), False))
        item.show()
        self._item, self._shown = item, (plan, start, end)
        self._context.canvas.destinationCrsChanged.connect(self._draw_again)

    def _draw_again(self) -> None:
        """The map has another CRS: the plan stays where it is."""
        if self._shown is not None:
            self.draw(*self._shown)

    def drag(self, x: float, y: float) -> None:
        """Show where something that is dragged is now."""
        if self._item is not None:
            transform = to_canvas(self._context.canvas, self._context.session)
            self._item.ghost = canvas_point(transform, x, y)
            self._item.update()

    def drop(self) -> None:
        """The drag is over."""
        if self._item is not None:
            self._item.ghost = None
            self._item.update()

    def shows(self, points: list[tuple[float, float]]) -> bool:
        """Return whether these points are in view and far enough apart to be told from each other."""
        transform = to_canvas(self._context.canvas, self._context.session)
        view: QgsRectangle = self._context.canvas.extent()
        walk = QgsRectangle()
        for xy in points:
            point = canvas_point(transform, *xy)
            if point is None or not view.contains(point):
                return False
            walk.include(point) if not walk.isNull() else walk.set(point, point)
        return max(walk.width() / view.width(), walk.height() / view.height()) >= LEAST_SHARE

    def _palette(self) -> Palette:
        from ....project import palette, themes

        return palette.DARK if themes.current(self._context.project) == "morker" else palette.LIGHT

    def _band(self, lines: Iterable[list[QgsPointXY]], colour: str, width: int, *, dashed: bool = False) -> None:
        band = QgsRubberBand(self._context.canvas, QgsWkbTypes.GeometryType.LineGeometry)
        band.setColor(QColor(colour))
        band.setWidth(width)
        if dashed:
            band.setLineStyle(Qt.PenStyle.DashLine)
        band.setToGeometry(QgsGeometry.fromMultiPolylineXY([line for line in lines if len(line) > 1]), None)
        self._bands.append(band)
