"""*Markera fynd*: the map tool that stays on, one finding after another, and the flag of the one being typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....i18n import tr
from ....operations.walks.find_walk import nearest_stop
from ...maptools.pick_point import PickPointTool
from ...maptools.pin import Pin
from .form import NearStop

if TYPE_CHECKING:
    from ...context import Context
    from .form import FindingForm


class Marking(QObject):
    """Puts points of the map into the form until Esc, a right click or the button again ends it."""

    picked = pyqtSignal()
    """A point is in the form."""

    def __init__(self, context: Context, form: FindingForm) -> None:
        super().__init__()
        self._context = context
        self._form = form
        self._walk: str | None = None
        self._pin = Pin(context.canvas, context.session)
        self.tool = PickPointTool(context.canvas, context.session, once=False)
        self.tool.setAction(context.actions["mark"])
        self.tool.picked.connect(self._picked)
        form.pointed.connect(self._show_pin)

    @property
    def is_on(self) -> bool:
        """Whether a click on the map marks a finding."""
        return self._context.canvas.mapTool() is self.tool

    @property
    def is_pinned(self) -> bool:
        """Whether a flag stands on the map."""
        return self._pin.is_up

    def start(self, walk: str) -> None:
        """Let clicks on the map mark findings of this walk."""
        self._walk = walk
        self._context.messages.tell(tr("Click on the map where it was found, one finding after another; Esc ends."))
        self.tool.start()

    def stop(self) -> None:
        """Give the planner's own tool back; what is typed stays."""
        self.tool.stop()

    def set_walk(self, walk: str | None) -> None:
        """Mark findings of another walk from now on; of none, not at all."""
        self._walk = walk
        if walk is None:
            self.stop()

    def unload(self) -> None:
        """Take tool and flag away."""
        self.stop()
        self._pin.take_away()

    def _picked(self, x: float, y: float) -> None:
        if self._walk is None:
            return
        near = nearest_stop(self._context.session.store, self._walk, (x, y))
        self._form.set_point((x, y), NearStop(*near) if near else None)
        self.picked.emit()

    def _show_pin(self) -> None:
        if self._form.point is None:
            self._pin.take_away()
        else:
            self._pin.put(*self._form.point)
