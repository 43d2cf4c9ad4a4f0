"""The small legend of the map theme: each sign as the map draws it, with what it means."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from ...i18n import tr
from ..theme import QuietLabel

SIGN = QSize(26, 20)
MOST_LINES = 8


class LegendList(QWidget):
    """A list of signs, and under it what sizes and fillings say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = ""
        self.list = QListWidget(self)
        self.list.setIconSize(SIGN)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Legend"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.notes = QuietLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 0, 4)
        layout.setSpacing(2)
        layout.addWidget(self.list)
        layout.addWidget(self.notes)

    def show_theme(self, theme: str) -> None:
        """Tell the signs of a theme (key)."""
        from ...project import theme_legend

        if theme == self._theme:
            return
        self._theme = theme
        self.list.clear()
        for sign in theme_legend.signs(theme, SIGN):
            item = QListWidgetItem(QIcon(sign.picture), sign.text, self.list)
            item.setToolTip(sign.whole)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, sign.whole)
        self.notes.setText(" ".join(theme_legend.notes(theme)))
        line = max(SIGN.height(), self.list.fontMetrics().height()) + 4
        self.list.setFixedHeight(line * min(MOST_LINES, max(1, self.list.count())) + 4)
