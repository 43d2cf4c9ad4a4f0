"""The pages as buttons with icon and word, as icons alone in a narrow dock; never wider than there is room."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from ..icons import icon

STYLE = """
QToolButton { border: none; border-bottom: 3px solid transparent; padding: 4px 2px; background: transparent; }
QToolButton:hover { border-bottom: 3px solid palette(mid); }
QToolButton:focus { border-bottom: 3px solid palette(text); }
QToolButton:checked { border-bottom: 3px solid palette(highlight); background: palette(base); }
"""
SIDES = 12
"""Room a button needs beside icon and word."""
ICONS_BELOW = 420
"""A narrower dock shows icons alone, in one row."""


class PageBar(QWidget):
    """Exclusive buttons, one a page."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 0, 4, 0)
        self._grid.setSpacing(0)
        self._across = 0
        self.setStyleSheet(STYLE)

    def add(self, page_id: str, text: str, icon_name: str, tooltip: str) -> None:
        """Add a page's button."""
        button = QToolButton(self)
        button.setText(text)
        button.setIcon(icon(icon_name))
        button.setIconSize(QSize(16, 16))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setToolTip(tooltip)
        button.setAccessibleName(text)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(page_id))
        self._group.addButton(button)
        self._buttons[page_id] = button
        self._arrange()

    def button(self, page_id: str) -> QToolButton:
        """Return the button of a page."""
        return self._buttons[page_id]

    def set_current(self, page_id: str) -> None:
        """Mark the page that is shown."""
        self._buttons[page_id].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt override
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt override
        """Arrow keys walk through the pages."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        buttons = list(self._buttons.values())
        checked = self._group.checkedButton()
        at = buttons.index(checked) if checked in buttons else 0
        button = buttons[(at + step) % len(buttons)]
        button.setFocus()
        button.click()

    def _arrange(self) -> None:
        """Put as many buttons in a row as their words need: all, half of them, or two; all in one when they are icons."""
        if not self._buttons:
            return
        buttons = list(self._buttons.values())
        style = Qt.ToolButtonStyle
        words = style.ToolButtonIconOnly if self.width() < ICONS_BELOW else style.ToolButtonTextBesideIcon
        for button in buttons:
            button.setToolButtonStyle(words)
        need = max(self._wide(button) for button in buttons)
        half = (len(buttons) + 1) // 2
        room = max(1, self.width() - 8)
        across = next((count for count in (len(buttons), half, 2) if count * need <= room), 2)
        if across == self._across and self._grid.count() == len(buttons):
            return
        self._across = across
        for button in buttons:
            self._grid.removeWidget(button)
        for number, button in enumerate(buttons):
            self._grid.addWidget(button, number // across, number % across)

    def _wide(self, button: QToolButton) -> int:
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return button.iconSize().width() + SIDES
        return button.fontMetrics().horizontalAdvance(button.text()) + button.iconSize().width() + SIDES

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt override
        hint = super().minimumSizeHint()
        return QSize(len(self._buttons) * (16 + SIDES) + 8, hint.height())
