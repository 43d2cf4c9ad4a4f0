"""The time slider: QGIS's own temporal controller, opened over the days that the plugin's layers tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDockWidget

from ..i18n import tr

if TYPE_CHECKING:
    from .context import Context

DOCK = "Temporal Controller"
"""What QGIS calls the dock of its controller."""


class TimeSlider(QObject):
    """Opens the controller a month at a time, and gives it back as it was."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._before: tuple[Qgis.TemporalNavigationMode, QgsDateTimeRange, QgsInterval, bool] | None = None

    @property
    def is_on(self) -> bool:
        """Whether the controller was opened from here."""
        return self._before is not None

    def start(self) -> bool:
        """Slide over the plugin's layers; return whether anything in them tells a time, and QGIS has its controller."""
        from ..project.temporal import range_of

        controller = self._controller()
        days = range_of(self._context.project)
        if controller is None or days is None:
            self._context.messages.tell(
                tr("Nothing on the map tells when it happened: there is nothing to slide over.")
            )
            return False
        dock = self._dock()
        if self._before is None:
            seen = dock is not None and dock.isVisible()
            self._before = (
                controller.navigationMode(),
                controller.temporalExtents(),
                controller.frameDuration(),
                seen,
            )
        with self._context.looking():
            if dock is not None:
                dock.show()
                dock.raise_()
            controller.setTemporalExtents(days)
            controller.setFrameDuration(QgsInterval(1, Qgis.TemporalUnit.Months))
            controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
            controller.rewindToStart()
        return True

    def stop(self) -> None:
        """Give the controller back as it was; the map shows every time again."""
        before, self._before = self._before, None
        controller = self._controller()
        if before is None or controller is None:
            return
        mode, extents, duration, seen = before
        with self._context.looking():
            controller.setTemporalExtents(extents)
            controller.setFrameDuration(duration)
            controller.setNavigationMode(mode)
            dock = self._dock()
            if dock is not None and not seen:
                dock.hide()

    def _controller(self) -> QgsTemporalNavigationObject | None:
        found = self._context.canvas.temporalController()
        return found if isinstance(found, QgsTemporalNavigationObject) else None

    def _dock(self) -> QDockWidget | None:
        found: QDockWidget | None = self._context.window.findChild(QDockWidget, DOCK)
        return found
