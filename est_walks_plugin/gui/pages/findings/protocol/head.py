"""What the cells of a finding are called, above the rows."""

from __future__ import annotations

from typing import Sequence

from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ....theme import QuietLabel
from .rows import FindingLine, label_width


class Head(QWidget):
    """Stands as the cells of a row on one line do; is not there when they take two and say it themselves."""

    def __init__(self, titles: Sequence[str], bar: int) -> None:
        """`bar` is the width in pixels of the scroll bar beside the rows."""
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, bar + 4, 0)
        grid.setHorizontalSpacing(2)
        first = QLabel()
        first.setFixedWidth(label_width(first))
        grid.addWidget(first, 0, 0)
        at = 1
        for place, title in zip(FindingLine.places, titles):
            label = QuietLabel(title)
            label.setWordWrap(False)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, 0, at, 1, place.share)
            at += place.share
        for column in range(1, at):
            grid.setColumnStretch(column, 1)
