"""Arrows with numbers at the edges of a map: how many points lie beyond each, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QWidget

from ....i18n import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

ARROWS = {"N": "↑", "E": "→", "S": "↓", "W": "←"}
_EDGE_PX = 4


class EdgeArrows(QObject):
    """`asked` with the rows beyond an edge when its arrow is pressed."""

    asked = pyqtSignal(list)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._rows: dict[str, list[int]] = {side: [] for side in ARROWS}
        self.buttons: dict[str, QToolButton] = {}
        for side in ARROWS:
            button = QToolButton(canvas)
            button.hide()
            button.clicked.connect(lambda _checked=False, side=side: self.asked.emit(self._rows[side]))
            self.buttons[side] = button

    @property
    def counts(self) -> dict[str, int]:
        """How many points lie beyond each edge that has any."""
        return {side: len(rows) for side, rows in self._rows.items() if rows}

    def show_beyond(self, points: NDArray[np.float64] | None, view: tuple[float, float, float, float]) -> None:
        """Count the points (n, 2) beyond each edge of `view` (xmin, ymin, xmax, ymax), a corner to the side it is farther."""
        self._rows = {side: [] for side in ARROWS}
        if points is not None:
            xmin, ymin, xmax, ymax = view
            for row, (x, y) in enumerate(points.tolist()):
                past = {"W": xmin - x, "E": x - xmax, "S": ymin - y, "N": y - ymax}
                side = max(past, key=lambda one: past[one] if past[one] == past[one] else -np.inf)
                if past[side] > 0:
                    self._rows[side].append(row)
        for side, button in self.buttons.items():
            count = len(self._rows[side])
            button.setVisible(count > 0)
            if count:
                button.setText(f"{ARROWS[side]} {count}")
                button.setToolTip(
                    tr("{count} rows lie outside the map; press to see them", None, count).format(count=count)
                )
                button.setAccessibleName(button.toolTip())
                button.adjustSize()
                self._put(side, button)

    def _put(self, side: str, button: QToolButton) -> None:
        wide, high = self._canvas.width(), self._canvas.height()
        middle = ((wide - button.width()) // 2, (high - button.height()) // 2)
        x = {"W": _EDGE_PX, "E": wide - button.width() - _EDGE_PX}.get(side, middle[0])
        y = {"N": _EDGE_PX, "S": high - button.height() - _EDGE_PX}.get(side, middle[1])
        button.move(x, y)
        button.raise_()
