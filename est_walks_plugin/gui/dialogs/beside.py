"""Dialogs that stay beside the map and the pages while the planner works on: one of a kind, gone with their store."""

from __future__ import annotations

from typing import Callable, TypeVar, cast

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog

Shown = TypeVar("Shown", bound=QDialog)


class Beside:
    """Shows dialogs without making the window wait for them."""

    def __init__(self) -> None:
        self._open: dict[str, QDialog] = {}

    def show(
        self,
        name: str,
        make: Callable[[], Shown],
        then: Callable[[Shown], None] | None = None,
        *,
        closed: Callable[[], None] | None = None,
    ) -> Shown:
        """Show the dialog called `name`, made if it is not open.

        `then` is handed it when its OK is pressed. `closed` is called when the planner closed it, one way or the other.
        """
        if name not in self._open:
            self._open[name] = self._made(name, make(), then, closed)
        dialog = cast(Shown, self._open[name])
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def find(self, kind: type[Shown]) -> Shown | None:
        """Return the dialog of this kind that is open; it may be hidden while the planner points or draws."""
        return next((dialog for dialog in self._open.values() if isinstance(dialog, kind)), None)

    def close(self, name: str = "") -> None:
        """Close the dialog called `name` as if it were cancelled; all that are open when their store goes, or the window.

        Nobody is asked or told then.
        """
        for key in [name] if name else list(self._open):
            dialog = self._open.pop(key, None)
            if dialog is not None:
                dialog.done(QDialog.DialogCode.Rejected)

    def _made(
        self, name: str, made: Shown, then: Callable[[Shown], None] | None, closed: Callable[[], None] | None
    ) -> Shown:
        def finished(_result: int) -> None:
            if self._open.get(name) is made:
                del self._open[name]
                if closed is not None:
                    closed()

        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if then is not None:
            made.accepted.connect(lambda: then(made))
        made.finished.connect(finished)
        return made
