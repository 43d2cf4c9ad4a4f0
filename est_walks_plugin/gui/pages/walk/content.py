"""The page's content as one widget, with the keys that belong to the walk."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QWidget

from .editor import WalkEditor


class WalkContent(QWidget):
    """The page's content; Ctrl+Z and Ctrl+Y belong to the walk as long as there is something to take back."""

    def __init__(self, editor: WalkEditor) -> None:
        super().__init__()
        self._editor = editor

    def event(self, event: QEvent) -> bool:
        """Claim the keys before the window's own Undo hears them."""
        if event.type() == QEvent.Type.ShortcutOverride and self._act_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        act = self._act_of(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()
            event.accept()

    def _act_of(self, event: Any) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.Undo) and self._editor.can_undo:
            return self._editor.undo
        redo = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if (redo or event.matches(QKeySequence.StandardKey.Redo)) and self._editor.can_redo:
            return self._editor.redo
        return None
