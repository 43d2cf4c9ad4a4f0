"""The pane about what is chosen: a form or a card beside the list, or over it where the dock is narrow."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ..theme import QuietLabel


class Detail(QWidget):
    """Holds one panel at a time; without one, and with room for it, the sentence `hint` says what would stand here.

    Without a hint it is there only while a panel is open.
    """

    turned = pyqtSignal()
    """A panel came or went."""

    def __init__(self, hint: str, *, covers: bool = True) -> None:
        """In a narrow dock a panel is shown instead of the page's other panes if it `covers`, else under them."""
        super().__init__()
        self.hint = QuietLabel(hint)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._covers = covers
        self._is_narrow = True
        self._panel: QWidget | None = None
        self._kept: QWidget | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def panel(self) -> QWidget | None:
        """What is open."""
        return self._panel

    @property
    def is_shown(self) -> bool:
        """Whether there is something to see: always beside a list, else, or without a hint, while a panel is open."""
        return self._panel is not None or (bool(self.hint.text()) and not self._is_narrow)

    @property
    def covers(self) -> bool:
        """Whether the page's other panes make way now."""
        return self._covers and self._is_narrow and self._panel is not None

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt override
        """Ask for no certain height: Qt would never go below it, and squeeze the list above instead."""
        return False

    def set_narrow(self, is_narrow: bool) -> None:
        """Say whether the panes stand under each other."""
        self._is_narrow = is_narrow

    def keep(self, panel: QWidget) -> None:
        """Take a panel that is opened again and again, and never thrown away."""
        self._kept = panel
        self._stack.addWidget(panel)

    def open(self, panel: QWidget) -> None:
        """Show a panel instead of the one that is open, which is thrown away."""
        old, self._panel = self._panel, panel
        if panel is not old:
            if panel is not self._kept:
                self._stack.addWidget(panel)
            self._throw_away(old)
        self._stack.setCurrentWidget(panel)
        self.turned.emit()

    def close_panel(self) -> None:
        """Put the panel away; nothing happens without one."""
        old, self._panel = self._panel, None
        if old is not None:
            self._stack.setCurrentWidget(self.hint)
            self._throw_away(old)
            self.turned.emit()

    def _throw_away(self, panel: QWidget | None) -> None:
        if panel is not None and panel is not self._kept:
            self._stack.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
