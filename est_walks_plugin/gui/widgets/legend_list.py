"""The small legend of the map theme: each sign as the map draws it, with what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator

from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QIcon, QShowEvent
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from ...i18n import tr
from ..theme import QuietLabel

if TYPE_CHECKING:
    from ...project.theme_legend import Sign

SIGN = QSize(26, 20)
MOST_LINES = 8


class LegendList(QWidget):
    """A list of signs, and under it what sizes and fillings say. Drawn when it is unfolded, a sign at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[str, int, tuple[str, ...], tuple[str, ...]] | None = None
        self._shown: tuple[str, int, tuple[str, ...], tuple[str, ...]] | None = None
        self._signs: Iterator[Sign] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)
        self.list = QListWidget(self)
        self.list.setIconSize(SIGN)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Legend"))
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setFixedHeight((max(SIGN.height(), self.list.fontMetrics().height()) + 4) * MOST_LINES)
        self.notes = QuietLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 2, 0, 4)
        layout.setSpacing(2)
        layout.addWidget(self.list)
        layout.addWidget(self.notes)

    @property
    def is_drawing(self) -> bool:
        """Whether signs are still to come."""
        return self._timer.isActive()

    def show_theme(self, theme: str, groups: int = 1, also: tuple[str, ...] = (), more: tuple[str, ...] = ()) -> None:
        """Tell the signs of a theme (key), and of layers (roles) that are on beside it; of walks those of so many groups.
        `more` sentences stand last."""
        self._wanted = (theme, groups, also, more)
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt override
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        from ...project import theme_legend

        if self._wanted is None or self._wanted == self._shown:
            return
        self._shown = self._wanted
        theme, groups, also, more = self._wanted
        self.list.clear()
        self.notes.setText(" ".join([*theme_legend.notes(theme, also), *more]))
        self._signs = theme_legend.signs(theme, SIGN, groups, also)
        self._timer.start()

    def _draw_next(self) -> None:
        sign = next(self._signs, None)
        if sign is None:
            self._timer.stop()
            return
        item = QListWidgetItem(QIcon(sign.picture), sign.text, self.list)
        item.setToolTip(sign.whole)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, sign.whole)
