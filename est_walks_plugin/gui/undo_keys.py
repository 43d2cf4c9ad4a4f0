"""Ctrl+Z and Ctrl+Y in QGIS's main window: ours while the plugin did the last thing, else QGIS's.

A shortcut of ours would make QGIS's own Undo ambiguous, and neither would answer. So the keys are asked for one step
earlier: Qt offers each key as a ShortcutOverride to the widget with focus and on to its parents, before it looks for
shortcuts. A text field takes it, and the key is its own; what reaches the main window or the dock is looked at here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from qgis.gui import QgsMapToolCapture
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QWidget

    from .undo import Undo

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class UndoKeys(QObject):
    """Listens while the dock is open. Follows the active layer's edits to know who did the last thing."""

    def __init__(self, iface: QgisInterface, undo: Undo, dock: QWidget) -> None:
        super().__init__()
        self._iface = iface
        self._undo = undo
        self._dock = dock
        self._layer: QgsMapLayer | None = None
        self._index = 0
        self._edited_from: dict[str, int] = {}
        """Layers edited since the plugin's last step: id -> index of their undo stack before."""
        self._layer_was_last = False
        self._windows: tuple[QWidget, ...] = (iface.mainWindow(), dock)
        for window in self._windows:
            window.installEventFilter(self)
        iface.currentLayerChanged.connect(self._follow)
        undo.stack.indexChanged.connect(self._stepped)
        self._follow(iface.activeLayer())

    def unload(self) -> None:
        """Listen no more."""
        for window in self._windows:
            window.removeEventFilter(self)
        self._iface.currentLayerChanged.disconnect(self._follow)
        self._undo.stack.indexChanged.disconnect(self._stepped)
        self._let_go()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt override
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        act = self._act_of(event)
        if act is None:
            return False
        event.accept()
        if event.isAutoRepeat() and self._undo.is_busy:
            return True  # what a held key asks for must not run on when it is let go
        QTimer.singleShot(0, act)
        return True

    def _act_of(self, event: Any) -> Callable[[], None] | None:
        modifiers, key = event.modifiers(), event.key()
        back = modifiers == _CTRL and key == Qt.Key.Key_Z
        again = (modifiers == _CTRL and key == Qt.Key.Key_Y) or (modifiers == _CTRL | _SHIFT and key == Qt.Key.Key_Z)
        if not (back or again) or not self._dock.isVisible() or self._is_drawing():
            return None
        if back:
            return None if self._undo.last is None or self._layer_can_undo() else self._undo.take_back
        return None if self._undo.next is None or self._layer_can_redo() else self._undo.make_again

    def _is_drawing(self) -> bool:
        """Whether QGIS digitises a shape: the key takes its last corner back."""
        tool = self._iface.mapCanvas().mapTool()
        return isinstance(tool, QgsMapToolCapture) and tool.size() > 0

    # --- who did the last thing ----------------------------------------------------------------------------------

    def _layer_can_undo(self) -> bool:
        """Whether QGIS's Undo takes back something newer than the plugin's last step."""
        layer = self._layer
        return layer is not None and layer.id() in self._edited_from and layer.undoStack().canUndo()

    def _layer_can_redo(self) -> bool:
        layer = self._layer
        return layer is not None and self._layer_was_last and layer.undoStack().canRedo()

    def _stepped(self, _index: int) -> None:
        """The plugin did something."""
        self._edited_from.clear()
        self._layer_was_last = False

    def _follow(self, layer: QgsMapLayer | None) -> None:
        self._let_go()
        if layer is not None:
            self._layer = layer
            self._index = layer.undoStack().index()
            layer.undoStack().indexChanged.connect(self._layer_changed)
            layer.willBeDeleted.connect(self._let_go)

    def _let_go(self) -> None:
        layer, self._layer = self._layer, None
        if layer is not None:
            layer.undoStack().indexChanged.disconnect(self._layer_changed)
            layer.willBeDeleted.disconnect(self._let_go)

    def _layer_changed(self, index: int) -> None:
        """The active layer was edited, an edit taken back or made again, or its edits were saved."""
        if self._layer is None:
            return
        key, before = self._layer.id(), self._index
        self._index = index
        self._layer_was_last = True
        if index <= self._edited_from.setdefault(key, before):
            del self._edited_from[key]
