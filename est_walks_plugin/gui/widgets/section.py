"""A part of a page that folds: a heading with a summary, and what it holds."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ... import settings

SETTING = "sections"


class Section(QWidget):
    """Folded or open is remembered by `name`."""

    def __init__(self, title: str, content: QWidget, *, name: str, is_open: bool = False) -> None:
        super().__init__()
        self._title = title
        self._name = name
        self.content = content
        self._foldable = True
        self.head = QToolButton(self)
        self.head.setCheckable(True)
        self.head.setAutoRaise(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.head.setChecked(bool(settings.get(SETTING, {}).get(name, is_open)))
        self.head.toggled.connect(self._toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(content)
        self.set_summary("")
        self._show()

    def set_summary(self, summary: str) -> None:
        """Say in the heading what is chosen inside."""
        text = f"{self._title}: {summary}" if summary else self._title
        self.head.setText(text)
        self.head.setAccessibleName(text)

    def set_foldable(self, foldable: bool) -> None:
        """Show the heading, or the content without it."""
        self._foldable = foldable
        self.head.setVisible(foldable)
        self._show()

    def _toggled(self, is_open: bool) -> None:
        settings.put(SETTING, {**settings.get(SETTING, {}), self._name: is_open})
        self._show()

    def _show(self) -> None:
        is_open = self.head.isChecked()
        self.head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.content.setVisible(is_open or not self._foldable)
