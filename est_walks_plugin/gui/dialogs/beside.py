"""Dialogs that stay beside the map and the pages while the planner works on: one of a kind, gone with their store."""

from __future__ import annotations

from typing import Callable, TypeVar

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

Shown = TypeVar("Shown", bound=QDialog)


class Beside:
    """Shows dialogs without making the window wait for them."""

    def __init__(self) -> None:
        self._open: dict[str, QDialog] = {}

    def show(self, name: str, make: Callable[[], Shown], then: Callable[[Shown], None] | None = None) -> QDialog:
        """Show the dialog called `name`, made if it is not open; `then` is handed it when its OK is pressed."""
        dialog = self._open.get(name)
        if dialog is None:
            made = make()
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            if then is not None:
                made.accepted.connect(lambda: then(made))
            made.finished.connect(lambda _result: self._open.pop(name, None))
            dialog = self._open[name] = made
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def close(self) -> None:
        """Close what is open as if it were cancelled: its store goes, or the window."""
        for dialog in list(self._open.values()):
            dialog.reject()
