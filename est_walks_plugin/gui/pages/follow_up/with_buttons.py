"""A list of page Uppföljning with its buttons beneath."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def with_buttons(inside: QWidget, buttons: tuple[QWidget, ...]) -> QWidget:
    """Return a widget with its buttons in a row under it, to the right."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inside, 1)
    if buttons:
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        layout.addLayout(row)
    return holder
