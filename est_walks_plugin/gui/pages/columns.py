"""Parts of a page under each other."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAbstractItemView, QLayout, QStackedWidget, QVBoxLayout, QWidget

from ..widgets.rows_view import RowsView


def column(*parts: QWidget | QLayout, top: bool = False) -> QWidget:
    """Return widgets and rows of widgets under each other; lists take the height, or what is left is below at the `top`."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part, int(isinstance(part, (RowsView, QStackedWidget, QAbstractItemView))))
    if top:
        layout.addStretch(0)
    return holder
