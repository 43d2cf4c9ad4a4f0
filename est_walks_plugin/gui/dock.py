"""The dock: an empty frame at start-up, filled when it is first seen. At the side, or wide at the bottom of the window."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from qgis.PyQt.QtWidgets import QMainWindow, QWidget

from .. import settings
from ..i18n import tr
from .help import is_help_key
from .widgets.drop_area import files_of

MIN_WIDTH = 340
WIDE_SHARE = 0.5
"""Part of the window's height that the dock takes at the bottom the first time."""
LEAST_WIDE = 250
PLACE, HEIGHT, WIDTH = "dock_place", "dock_wide_height", "dock_width"
BOTTOM, RIGHT, LEFT = (
    Qt.DockWidgetArea.BottomDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.LeftDockWidgetArea,
)
PLACES = {"bottom": BOTTOM, "right": RIGHT, "left": LEFT}


class Dock(QgsDockWidget):
    """Holds the shell. `fill` returns the content and is called once, the first time the dock is seen.

    There is one dock, which is moved; where it stands is remembered, and what it was before it was opened wide.
    """

    wide_changed = pyqtSignal(bool)
    """The dock came to the bottom of the window, or left it, by the action or by hand."""

    help_asked = pyqtSignal()
    """F1 was pressed with the focus in the dock."""

    def __init__(self, parent: QWidget, fill: Callable[[], QWidget], drop: Callable[[list[str]], None]) -> None:
        super().__init__(tr("Safety walks"), parent)
        self.setObjectName("EstWalksDock")
        self.setMinimumWidth(MIN_WIDTH)
        self.setAcceptDrops(True)
        self._fill = fill
        self._drop = drop
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ensure_filled)
        self._home = RIGHT
        self._floated = False
        self.dockLocationChanged.connect(self._located)
        self.topLevelChanged.connect(lambda _floats: self.wide_changed.emit(self.is_wide))

    @property
    def is_wide(self) -> bool:
        """Whether it stands at the bottom of the window."""
        return not self.isFloating() and self._main().dockWidgetArea(self) == BOTTOM

    def remembered_place(self) -> Qt.DockWidgetArea:
        """Return where it stood last: the right side at first."""
        return PLACES.get(settings.get(PLACE, ""), RIGHT)

    def set_wide(self, wide: bool) -> None:
        """Move to the bottom of the window, or back to where it was: a side, or floating."""
        if wide == self.is_wide:
            return
        main = self._main()
        has_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        if wide:
            self._floated = self.isFloating()
            if not self._floated:
                settings.put(WIDTH, self.width())
            self.setFloating(False)
            main.addDockWidget(BOTTOM, self)
            height = settings.get(HEIGHT, 0) or round(WIDE_SHARE * main.height())
            main.resizeDocks([self], [max(LEAST_WIDE, int(height))], Qt.Orientation.Vertical)
        else:
            settings.put(HEIGHT, self.height())
            main.addDockWidget(self._home, self)
            self.setFloating(self._floated)
            main.resizeDocks([self], [int(settings.get(WIDTH, MIN_WIDTH))], Qt.Orientation.Horizontal)
        self.setUserVisible(True)
        if has_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _located(self, area: Qt.DockWidgetArea) -> None:
        name = next((name for name, place in PLACES.items() if place == area), "")
        if not name:
            return
        settings.put(PLACE, name)
        if area != BOTTOM:
            self._home = area
        self.wide_changed.emit(self.is_wide)

    def _main(self) -> QMainWindow:
        return self.parentWidget()

    def ensure_filled(self) -> None:
        """Build the content now if it is not there yet."""
        if self.widget() is None:
            self.setWidget(self._fill())

    def give_up(self) -> None:
        """Fill nothing any more: the window goes."""
        self._timer.stop()

    def event(self, event: QEvent) -> bool:
        """Take F1 before QGIS does: its help would open beside ours."""
        if is_help_key(event):
            event.accept()
            QTimer.singleShot(0, self.help_asked.emit)
            return True
        return bool(super().event(event))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        super().showEvent(event)
        if self.widget() is None:
            self._timer.start(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt override
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt override
        files = files_of(event)
        if files:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self._drop(files))
