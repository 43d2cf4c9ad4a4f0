"""A flag on the canvas where something is being marked, before it is anything in the store."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand

from ...project.palette import LIGHT
from ...project.styles.findings import flag
from ..session import Session
from .coordinates import canvas_point, to_canvas

POINT = QgsWkbTypes.GeometryType.PointGeometry


class Pin:
    """One flag, in the looks of a finding; it stands until it is moved or taken away."""

    def __init__(self, canvas: QgsMapCanvas, session: Session) -> None:
        self._canvas = canvas
        self._session = session
        self._band: QgsRubberBand | None = None
        self._at = (0.0, 0.0)

    @property
    def is_up(self) -> bool:
        """Whether the flag stands on the map."""
        return self._band is not None

    def put(self, x: float, y: float) -> None:
        """Let the flag stand at a point in the work CRS."""
        self._at = (x, y)
        if self._band is None:
            self._band = QgsRubberBand(self._canvas, POINT)
            self._band.setSymbol(flag(LIGHT))
            self._canvas.destinationCrsChanged.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        where = canvas_point(to_canvas(self._canvas, self._session), *self._at)
        if self._band is not None:
            self._band.reset(POINT)
            if where is not None:
                self._band.setToGeometry(QgsGeometry.fromPointXY(where))

    def take_away(self) -> None:
        """Take the flag off the map."""
        if self._band is not None:
            self._canvas.destinationCrsChanged.disconnect(self._draw)
            self._canvas.scene().removeItem(self._band)
            self._band = None
