"""Buttons in a row of which one is pressed: which of a few views is shown. Arrow keys go on, Tab reaches the pressed one."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ..theme import plain_action

STYLE = """
QToolButton { border: none; border-bottom: 3px solid transparent; padding: 3px 6px; background: transparent; }
QToolButton:hover { border-bottom: 3px solid palette(mid); }
QToolButton:focus { border-bottom: 3px solid palette(text); }
QToolButton:checked { border-bottom: 3px solid palette(highlight); font-weight: bold; }
"""


class Switch(QWidget):
    """Named choices, told by their key."""

    chosen = pyqtSignal(str)
    """A key that the planner chose."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setStyleSheet(STYLE)

    def add(self, key: str, text: str, tip: str = "") -> None:
        """Add a choice; the first is pressed."""
        button = QToolButton(self)
        button.setText(plain_action(text))
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setChecked(not self._buttons)
        button.toggled.connect(lambda on: on and self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        self._row.addWidget(button)

    def button(self, key: str) -> QToolButton:
        """Return the button of a choice."""
        return self._buttons[key]

    @property
    def current(self) -> str:
        """The key that is pressed, "" without choices."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Press a choice; `chosen` tells of it where it is another one."""
        self._buttons[key].setChecked(True)
