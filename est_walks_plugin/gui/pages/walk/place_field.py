"""Where a walk starts or ends: a meeting point from the list, or a point picked on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from ....i18n import tr
from ...icons import icon
from ...widgets.cut_text import ChoiceBox

if TYPE_CHECKING:
    from ....operations.municipality.meeting_points import MeetingPoint

XY = tuple[float, float]
NAME_WITHIN_M = 80.0


class PlaceField(QWidget):
    """An editable list of meeting points with a button that picks on the map.

    With `same` the first entry stands for "back to the start", and its value is None.
    """

    chosen = pyqtSignal()
    """Another point."""
    renamed = pyqtSignal()
    """The same point by another name."""
    pick_asked = pyqtSignal()

    def __init__(self, name: str, *, same: str = "", pick_icon: str = "start_pick") -> None:
        super().__init__()
        self._same = same
        self._own: tuple[str, XY] | None = None
        self.combo = ChoiceBox(name, self)
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setToolTip(tr("Choose a meeting point, or type what the point should be called"))
        self.combo.lineEdit().setPlaceholderText(tr("Choose or pick on the map"))
        self.combo.activated.connect(self._activated)
        self.combo.lineEdit().editingFinished.connect(self._named)
        self.pick = QToolButton(self)
        self.pick.setIcon(icon(pick_icon))
        self.pick.setCheckable(True)
        self.pick.setToolTip(tr("Pick on the map"))
        self.pick.setAccessibleName(f"{name}: {tr('Pick on the map')}")
        self.pick.clicked.connect(lambda _on: self.pick_asked.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.combo, 1)
        layout.addWidget(self.pick)
        self._value: XY | None = None
        self._text = same

    def set_points(self, points: Sequence[MeetingPoint]) -> None:
        """Offer these."""
        self.combo.blockSignals(True)
        self.combo.clear()
        if self._same:
            self.combo.addItem(self._same, None)
        for point in points:
            self.combo.addItem(point.name, point.xy)
        self.combo.blockSignals(False)
        self._show()

    def value(self) -> XY | None:
        """Return the point in the work CRS; None when there is none, or for "back to the start"."""
        return self._value

    def name(self) -> str:
        """Return what the point is called."""
        return "" if self._value is None else self.combo.currentText().strip()

    def set_value(self, xy: XY | None, name: str) -> None:
        """Show a point."""
        self._value = xy
        self._text = name if xy is not None else self._same
        self._show()

    def _show(self) -> None:
        self.combo.blockSignals(True)
        at = next((row for row in range(self.combo.count()) if _same_point(self.combo.itemData(row), self._value)), -1)
        self.combo.setCurrentIndex(at)
        if at < 0 or self._value is not None:
            self.combo.setEditText(self._text)
        self.combo.lineEdit().setCursorPosition(0)
        self.combo.blockSignals(False)

    def _activated(self, row: int) -> None:
        data = self.combo.itemData(row)
        self._value = None if data is None else (data[0], data[1])
        self._text = self.combo.itemText(row)
        self.chosen.emit()

    def _named(self) -> None:
        text = self.combo.currentText().strip()
        if self._value is None:
            self._show()
        elif text != self._text:
            self._text = text
            self.renamed.emit()


def _same_point(data: Any, value: XY | None) -> bool:
    if data is None or value is None:
        return data is None and value is None
    return abs(data[0] - value[0]) < 0.5 and abs(data[1] - value[1]) < 0.5


def name_near(points: Sequence[MeetingPoint], xy: XY) -> str:
    """Return what a point picked on the map may be called: after the meeting point beside it."""
    import math

    best = min(
        ((math.hypot(point.xy[0] - xy[0], point.xy[1] - xy[1]), point.name) for point in points),
        default=(math.inf, ""),
    )
    if best[0] <= NAME_WITHIN_M:
        return tr("By {name}").format(name=best[1])
    return tr("Point on the map")
