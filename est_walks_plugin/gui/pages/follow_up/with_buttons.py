"""A list of page Uppföljning with its buttons beneath."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...widgets.flow import FlowLayout


def with_buttons(inside: QWidget, buttons: tuple[QWidget, ...]) -> QWidget:
    """Return a widget with its buttons under it, to the right; where there is no room for all, in several lines."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside, 1)
    if buttons:
        row = FlowLayout(to_right=True)
        for button in buttons:
            row.addWidget(button)
        layout.addLayout(row)
    return holder
