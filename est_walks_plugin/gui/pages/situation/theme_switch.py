"""Another map theme, a layer's style at a time: all at once the window would stand still for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator

from qgis.PyQt.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ...context import Context


class ThemeSwitch(QObject):
    """Puts a theme on the map; the map is drawn once, when all of it is there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """Whether layers still wait for their style."""
        return self._timer.isActive()

    def to(self, key: str) -> None:
        """Show theme `key`: which layers show at once, their styles one after another."""
        from ....project import themes

        self._steps = themes.applying(self._context.project, key)
        if not self.is_under_way:
            self._context.canvas.freeze(True)
        self._timer.start(0)
        self._go_on()

    def stop(self) -> None:
        """Leave it where it is."""
        if self.is_under_way:
            self._timer.stop()
            self._context.canvas.freeze(False)

    def _go_on(self) -> None:
        with self._context.looking():
            is_done = next(self._steps, self) is self
        if is_done:
            self.stop()
            self._context.canvas.refresh()
