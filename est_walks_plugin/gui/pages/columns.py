"""Parts of a page under each other."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAbstractItemView, QLayout, QStackedWidget, QVBoxLayout, QWidget

from ..widgets.rows_view import RowsView
from .yielding import Yielding

LISTS = (RowsView, QStackedWidget, QAbstractItemView)
YIELDS = "yields"
"""Property of a part that holds one that yields."""


class Column(QWidget):
    """Parts under each other. With one that yields it asks for no certain height, which Qt would never go below."""

    def __init__(self, *, yields: bool) -> None:
        super().__init__()
        self._yields = yields

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt override
        return not self._yields and super().hasHeightForWidth()


def column(*parts: QWidget | QLayout, top: bool = False) -> QWidget:
    """Return widgets and rows of widgets under each other; lists take the height, or what is left is below at the `top`."""
    holder = Column(yields=any(isinstance(part, (Yielding, *LISTS)) or part.property(YIELDS) for part in parts))
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part, int(isinstance(part, LISTS)))
    if top:
        layout.addStretch(0)
    return holder
